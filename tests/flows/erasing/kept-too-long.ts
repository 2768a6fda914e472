/** A school that has kept people and their emails for longer than Settings says. */
import { fillColumn } from '../../support/fill-column';
import { ACCEPTABLE_USE, Larkfield } from '../../support/larkfield';

/** Ann, Bea and Cy signed on 2 September 2026 and left on 31 October; Dot is still here. */
const STAFF = [
  ['Ann Archer', 'ann@larkfield.example', 'Teacher', 'teaching', '', '', '31/10/2026'],
  ['Bea Barker', 'bea@larkfield.example', 'Teacher', 'teaching', '', '', '31/10/2026'],
  ['Cy Carter', 'cy@larkfield.example', 'Cook', 'support', '', '', '31/10/2026'],
  ['Dot Dean', 'dot@larkfield.example', 'Cook', 'support'],
];

/** On 2 October 2033 at half past eight, a round behind it; Cy is on hold until 1 June 2034. */
export function keptTooLong(): Larkfield {
  const school = Larkfield.open(STAFF);
  const form = school.publish(ACCEPTABLE_USE, { audience: ['everyone'] });
  school.round();
  school.sleepTo('2026-09-02', '12:00');
  for (const name of ['Ann Archer', 'Bea Barker', 'Cy Carter', 'Dot Dean']) {
    school.sign(form, `${name.split(' ')[0]?.toLowerCase()}@larkfield.example`, name);
  }
  school.round();
  fillColumn(school, 'Staff', 'On hold until', ['', '', '1/6/2034']);
  school.sleepTo('2033-10-02', '08:30');
  school.round();
  return school;
}

/** What `To check` proposes to erase: one row, or none. */
export const proposed = (school: Larkfield): string[] =>
  school
    .rows('To check')
    .map((row) => String(row[1]))
    .filter((what) => what.startsWith('Kept for longer'));
