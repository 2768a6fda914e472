/** What stands in a name or a role of somebody who is away, or only covers for somebody who is. */
import { dayProblems } from '../../../src/register/laws/staff/days';
import { aPerson, aRegister } from '../made';

const told = (role: string): number => dayProblems(aRegister({ people: [aPerson({ role })] }), '2026-10-05').length;

test.each([
  ['Teacher (maternity leave)', 1],
  ['Cook, on leave', 1],
  ['Year 1 Teacher, covering maternity leave', 0],
  ['Cover supervisor (on maternity leave)', 1],
  ['Maternity cover, Year 2', 0],
  ['Teacher', 0],
])('"%s" is asked about %i times', (role, times) => {
  expect(told(role)).toBe(times);
});
