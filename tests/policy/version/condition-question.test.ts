/** A condition as documents word it, the question that people are asked, and what the staff list lets expect. */
import { conditionQuestion, expectedAnswer } from '../../../src/policy/version/condition-question';

test.each([
  ['Staff that have a teaching role only', 'Do you have a teaching role?'],
  ['This point for staff and governors', 'Are you a member of staff or a governor?'],
  ['Class teachers and cover supervisors only', 'Are you a class teacher or a cover supervisor?'],
  ['Governors only', 'Are you a governor?'],
  ['Teaching staff', 'Are you a member of the teaching staff?'],
  ['Staff only', 'Are you a member of staff?'],
  ['anyone who teaches', 'Do you teach?'],
  ['For anyone who drives the minibus', 'Do you drive the minibus?'],
  ['staff with access to the MIS', 'Do you have access to the MIS?'],
  ['those responsible for their own class', 'Are you responsible for your own class?'],
  ['All staff who have their own laptop', 'Do you have your own laptop?'],
  ['employees who are first aiders', 'Are you a first aider?'],
  ['LSAs and HLTAs', 'Are you an LSA or an HLTA?'],
  ['Staff in the nursery', 'Are you a member of staff in the nursery?'],
  ['Members of the leadership team', 'Are you a member of the leadership team?'],
  ['Anyone using a personal device in school', 'Are you using a personal device in school?'],
  ['Where a laptop was lent', 'Does this apply to you: “Where a laptop was lent”?'],
])('%s: %s', (condition, question) => {
  expect(conditionQuestion(condition)).toBe(question);
});

test.each<[string, string[], boolean | null]>([
  ['Staff that have a teaching role only', ['teaching'], true],
  ['Staff that have a teaching role only', ['support', 'teaching'], true],
  ['Staff that have a teaching role only', ['governor'], false],
  ['This point for staff and governors', ['volunteer'], false],
  ['This point for staff and governors', ['volunteer', 'governor'], true],
  // The staff list does not tell who of the support staff works in the office, nor which governors are local.
  ['Office staff', ['support'], null],
  ['Local governors only', ['governor'], null],
  ['Office staff', ['teaching'], false],
  ['anyone who drives the minibus', ['teaching'], null],
  ['Governors only', ['breakfast club'], null],
  ['Governors only', [], null],
])('%s, somebody of %j: %s', (condition, groups, expected) => {
  expect(expectedAnswer(condition, groups)).toBe(expected);
});
