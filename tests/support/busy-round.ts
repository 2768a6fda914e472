/**
 * A round with everything in it: five have signed since the last one, eleven are to be written to, and the manager is to
 * have the digest. For stopping and failing it at any of its calls.
 */
import type { Faults } from '../../local/script/execution';
import { ACCEPTABLE_USE, Larkfield } from './larkfield';

const SIGNED = 5;
const WRITTEN_TO = 11;

/** The manager's digest among them. */
export const EMAILS = WRITTEN_TO + 1;

const STAFF = Array.from({ length: SIGNED + WRITTEN_TO }, (_, i) => [
  `Person ${i + 1}`,
  `p${i + 1}@larkfield.example`,
  'Teacher',
  'teaching',
]);
const ADDRESSES = STAFF.map(([, email = '']) => email);
export const HAVE_SIGNED = ADDRESSES.slice(0, SIGNED);
export const ARE_ASKED = ADDRESSES.slice(SIGNED);

export function beforeTheRound(): Larkfield {
  const school = Larkfield.open(STAFF);
  school.set('Send the weekly digest', 'yes');
  const form = school.publish(ACCEPTABLE_USE);
  school.restTriggerOf(form);
  for (const email of HAVE_SIGNED) school.sign(form, email);
  return school;
}

/** The round with faults, and those of the next three hours without. */
export function afterFaults(start: Larkfield, faults: Faults): Larkfield {
  const school = start.fork();
  school.round(faults);
  school.turnTo('2026-09-01', '11:30');
  return school;
}

/** What must be the same in the end, however the round went. */
export function endState(school: Larkfield) {
  return {
    signatures: school.column('Signatures', 'Email').sort(),
    register: school.rows('Register'),
    staff: school.rows('Staff'),
    overdue: school.rows('Overdue'),
  };
}
