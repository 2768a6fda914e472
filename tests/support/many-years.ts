/** Larkfield after four Septembers: three colleagues have signed the same policy in the same form each year. */
import { valuesOf } from '../../local/by-hand/typing';
import { ACCEPTABLE_USE, CAROL, Larkfield, TOLU } from './larkfield';

export const EVA = 'e.novak@larkfield.example';
const PEOPLE = [TOLU, CAROL, EVA];

const YEARS = ['2026', '2027', '2028', '2029'];

/** The moment just before the night in which rows are to move. */
const BEFORE_THE_NIGHT = ['2029-11-27', '23:40'] as const;

/** Of the daily look of the day before: the next hours of the night move what it has found. */
export function beforeTheNight(): { school: Larkfield; form: string } {
  const school = Larkfield.open(
    [
      ['Tolu Adeyemi', TOLU, 'Class teacher', 'teaching'],
      ['Carol Bright', CAROL, 'Midday supervisor', 'support'],
      ['Eva Novak', EVA, 'Cleaner', 'support'],
    ],
    { day: '2026-09-01' },
  );
  // So long that nothing of these years is over its time: that is asked about by itself.
  school.set('Years sent emails are kept', '9');
  const form = school.publish(ACCEPTABLE_USE);
  for (const year of YEARS) {
    school.sleepTo(`${year}-09-07`, '08:20');
    // Everybody is asked, and signs two days later.
    school.turnTo(`${year}-09-07`, '10:30');
    school.sleepTo(`${year}-09-09`, '09:00');
    for (const email of PEOPLE) school.sign(form, email);
    school.turnTo(`${year}-09-09`, '12:30');
  }
  // Nobody is asked about the holidays of these years.
  school.paste('Calendar', 2, [
    ['21/12/2029', '2/1/2030', 'Christmas'],
    ['22/7/2030', '30/8/2030', 'Summer'],
    ['23/12/2030', '3/1/2031', 'Christmas'],
  ]);
  school.sleepTo(BEFORE_THE_NIGHT[0], '07:40');
  school.turnTo(...BEFORE_THE_NIGHT);
  return { school, form };
}

/** The school years that have an archive. */
export function years(school: Larkfield): string[] {
  return [...new Set(school.column('Archives', 'School year').map(String))];
}

/** The rows of a tab of an archive, below its headings; none before there is one. */
export function archiveRows(school: Larkfield, tab: string, year: string): (string | number | boolean)[][] {
  const row = school.rows('Archives').find((cells) => cells[1] === year);
  if (row === undefined) return [];
  return valuesOf(school.workspace, String(row[0]), tab)
    .slice(1)
    .filter((cells) => cells.length > 0);
}
