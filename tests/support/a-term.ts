/** A school's first months, in which much happens that somebody has to be told of. */
import { CAROL, countersign, HEAD, inSchool, namesIn, TOLU } from './countersigning';
import { ACCEPTABLE_USE } from './larkfield';

export const PEOPLE = [
  ['Amara Okafor', HEAD, 'Headteacher', 'leadership'],
  ['Daniel Whitcombe', 'daniel@larkfield.example', 'Deputy Headteacher', 'leadership'],
  ['Tolu Adeyemi', TOLU, 'Teacher', 'teaching', HEAD],
  ['Carol Bright', CAROL, 'Secretary', 'support', HEAD],
  ['Bob Ray', 'bob@home.example', 'Governor', 'governor'],
  ['Eva Novak', '', 'Cleaner', 'support'],
  ['Ann Old', 'ann@larkfield.example', 'Cook', 'support', '', '', '30/9/2026'],
  ['Joe Late', 'joe@larkfield.example', 'Teacher', 'teaching', HEAD, '', '', '1/10/2026', '1/11/2026'],
  ['', 'noname@larkfield.example', 'Teacher', 'teaching'],
  ['Kim Twice', TOLU, 'Teacher', 'teaching', 'nobody known', 'yesterday'],
];

/** September and October: published, signed, overdue, countersigned, on paper, doubtful, changed, paused. */
export function aTerm() {
  const { school, form } = inSchool(HEAD, PEOPLE);
  school.set('Send receipts', 'yes');
  school.set('Send the weekly digest', 'yes');
  school.set('Minutes before the first email', 'soon');
  school.set("Head teacher's email", HEAD);
  school.publish(ACCEPTABLE_USE);
  school.turnTo('2026-09-01', '12:00');
  school.sign(form, TOLU, 'Tolu Adeyemi');
  school.sign(form, CAROL, 'Kate Someone');
  school.workspace.letAnyoneIn(form);
  school.sign(form, 'stranger@home.example', 'Ann Olde');
  school.paste('Paper', 2, [
    ['Eva Novak', 'Staff Acceptable Use Agreement', '', '1/9/2026', 'Carol Bright', 'in the file'],
    ['Eva Nowak', 'P1', '', '1/9/2026'],
    ['Eva Novak', 'P9', '', '1/9/2026'],
    ['Eva Novak', 'P1', '7.0', '1/9/2026'],
    ['Eva Novak', 'P1', '', 'soon'],
    ['Eva Novak', 'P1', '', '1/9/2029'],
    ['Eva Novak', 'P1', '', '1/9/2020'],
    ['', 'P1', '', '1/9/2026'],
  ]);
  school.turnTo('2026-09-02', '12:00');
  const [, another] = namesIn(school);
  countersign(school, HEAD, { refuse: (name) => name === another });
  school.morningsTo('2026-10-13');
  // Somebody closes the form by hand, in the middle of a week.
  const other = school.workspace.files.find((file) => file.kind === 'form' && file.title === 'Acceptable Use Policy');
  if (other?.kind === 'form') other.isAccepting = false;
  school.morningsTo('2026-10-20');
  return { school, form };
}
