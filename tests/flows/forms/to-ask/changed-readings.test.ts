/** "What each group reads" that was changed by hand so that somebody reads another part: asked about until it is said to be right. */
import { ruleQuestions, withRules } from '../../../../src/flows/forms/to-ask/changed-rules';
import { NEW_FORM, type OpenForm } from '../../../../src/flows/notes';
import type { Decision } from '../../../../src/register/model';
import { readingsTyped } from '../../../../src/register/people/readings';
import { POLICIES } from '../../../../src/register/workbook/tabs';
import { aPerson, aPolicy, aRegister } from '../../../register/made';

const TODAY = '2026-09-10';
const BEFORE = 'The whole: leaders; Part one: teaching; Annex A: kitchen';
const PEOPLE = [
  aPerson({ number: 1, name: 'Ann Bell', groups: ['leaders', 'teaching'] }),
  aPerson({ number: 2, name: 'Bob Cole', groups: ['teaching'] }),
  aPerson({ number: 3, name: 'Cy Dunn', groups: ['kitchen'] }),
  aPerson({ number: 4, name: 'Dee Fox', groups: ['volunteers'] }),
  aPerson({ number: 5, name: 'Eva Gone', groups: ['teaching'], leavesOn: '2026-09-01' }),
];

const register = (readings: string, decisions: readonly Decision[] = [], audience = ['everyone']) =>
  aRegister({
    people: PEOPLE,
    policies: [aPolicy({ readings: readingsTyped(readings).readings, audience })],
    decisions: [...decisions],
  });

const NEW: OpenForm = { ...NEW_FORM, formId: 'f', version: 'P1 v1.0', policyCode: 'P1', answersIn: '' };
const noted = (forms: readonly OpenForm[], now: ReturnType<typeof register>) => withRules(forms, now, TODAY);
const FORMS = noted([NEW], register(BEFORE));
const asked = (readings: string, audience?: string[]) =>
  ruleQuestions(FORMS, register(readings, [], audience), TODAY).map(({ what }) => what);

test.each([
  ['a part with another name', 'The whole: leaders; Part two: teaching; Annex A: kitchen', 'Bob Cole'],
  ['groups that are exchanged', 'The whole: leaders; Part one: kitchen; Annex A: teaching', 'Bob Cole and Cy Dunn'],
  ['parts in another order', 'Part one: teaching; The whole: leaders; Annex A: kitchen', 'Ann Bell'],
  ['a part that everyone reads', 'Annex A: everyone', 'Ann Bell and Bob Cole'],
  ['a cell that was cleared', '', 'Ann Bell, Bob Cole and Cy Dunn'],
])('%s is asked about, with whom it concerns', (_what, readings, who) => {
  const says = readings === '' ? 'nothing' : `"${readings}"`;
  expect(asked(readings)).toEqual([
    `Policies: Acceptable use (P1) gives ${who} another part to read (under "What each group reads": ${says}; before: "${BEFORE}"). If that is not meant, please press Undo or correct it; if it is right, choose ignore.`,
  ]);
});

test.each([
  ['the same in other letters', 'The whole: leaders; PART ONE: teaching; Annex A: kitchen', ['everyone']],
  // Who has nothing to read is named by the law of readings.
  ['somebody who has nothing to read now', 'The whole: leaders; Part one: teaching', ['everyone']],
  ['a part for somebody who had none', `${BEFORE}; Annex B: volunteers`, ['everyone']],
  [
    'another part of people who do not sign it',
    'The whole: leaders; Part two: teaching; Annex A: kitchen',
    ['kitchen'],
  ],
])('%s is not', (_what, readings, audience) => {
  expect(asked(readings, audience)).toEqual([]);
});

test('parts where everyone read all of it are asked about; of a release that did not note them nothing is known', () => {
  const without = noted([NEW], register(''));
  const question = (forms: readonly OpenForm[]) => ruleQuestions(forms, register(BEFORE), TODAY).length;
  const older = without.map(({ rules, ...form }): OpenForm => {
    const [often = '', second = '', days = ''] = rules ?? [];
    return { ...form, rules: [often, second, days] };
  });
  expect([question(without), question(older)]).toEqual([1, 0]);
  expect(noted(older, register(BEFORE))[0]?.rules?.[3]).toBe(BEFORE);
});

test('it is noted once it is said to be right, and asked about once more when it is changed again', () => {
  const after = 'Part two: everyone';
  const [question] = ruleQuestions(FORMS, register(after), TODAY);
  const said: Decision = { response: question?.response ?? '', decision: 'ignore', person: null, decidedOn: TODAY };
  expect(noted(FORMS, register(after))[0]?.rules?.[3]).toBe(BEFORE);
  expect(ruleQuestions(FORMS, register(after, [said]), TODAY)).toEqual([]);
  // Said of one change, and changed otherwise before anything was noted.
  expect(ruleQuestions(FORMS, register('Annex A: everyone', [said]), TODAY)).toHaveLength(1);
  const right = noted(FORMS, register(after, [said]));
  expect(right[0]?.rules?.[3]).toBe(after);
  expect(ruleQuestions(right, register(BEFORE, [said]), TODAY)).toHaveLength(1);
});

test('a cell of which a part cannot be read is told in its row, and neither asked about nor noted', () => {
  const unread = {
    code: 'READING_NOT_READ',
    tab: POLICIES.title,
    row: 2,
    column: POLICIES.columns.readings.heading,
    message: '',
  };
  const now = { ...register('Part two: teaching'), problems: [unread] };
  expect([ruleQuestions(FORMS, now, TODAY), noted(FORMS, now)]).toEqual([[], FORMS]);
});
