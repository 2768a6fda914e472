/** Less time to sign, or a signature that lasts less long, typed into Policies: nobody is late by it within days before somebody says that it is right. */
import { ruleQuestions, withRules, withRulesHeld } from '../../../../src/flows/forms/to-ask/changed-rules';
import { NEW_FORM, type OpenForm } from '../../../../src/flows/notes';
import type { Decision, Policy } from '../../../../src/register/model';
import { POLICIES } from '../../../../src/register/workbook/tabs';
import { aPerson, aPolicy, aRegister, aSignature, aVersion } from '../../../register/made';

/** The tenth day after it was published, with twenty days to sign and three of grace. */
const TODAY = '2026-09-11';
const BEFORE = aPolicy({
  daysToSign: 20,
  daysForStarters: 20,
  graceDays: 3,
  lasts: { kind: 'months', months: 12 },
  audience: ['everyone'],
  row: 2,
});

const register = (changed: Partial<Policy>, decisions: readonly Decision[] = [], unread: readonly string[] = []) =>
  aRegister({
    people: [
      aPerson({ number: 1, name: 'Ann Bell' }),
      aPerson({ number: 2, name: 'Bob Cole' }),
      aPerson({ number: 3, name: 'Cy Dunn', startsOn: '2026-09-10' }),
    ],
    policies: [{ ...BEFORE, ...changed }],
    versions: [aVersion('P1 v1.0', '2026-09-01')],
    signatures: [aSignature('2026-09-02')],
    decisions: [...decisions],
    problems: unread.map((column) => ({ code: 'CELL_NOT_READ', tab: POLICIES.title, row: 2, column, message: '' })),
  });

const NEW: OpenForm = { ...NEW_FORM, formId: 'f', version: 'P1 v1.0', policyCode: 'P1', answersIn: '' };
const FORMS = withRules([NEW], register({}), TODAY);
const asked = (changed: Partial<Policy>) => ruleQuestions(FORMS, register(changed), TODAY).map(({ what }) => what);
const counting = (known: ReturnType<typeof register>, forms: readonly OpenForm[] = FORMS) =>
  withRulesHeld({ register: known, forms, typedPolicies: known.policies }, TODAY).register.policies[0];

const END = 'If that is not meant, please press Undo or correct it; if it is right, choose ignore.';
const HELD = 'Until somebody decides, it counts as before.';

test.each<[string, Partial<Policy>, string]>([
  [
    'fewer days to sign',
    { daysToSign: 5 },
    'has to be signed within 8 days, and had to be within 23. 1 person (Bob Cole) would be overdue within a week.',
  ],
  [
    'fewer days for new starters',
    { daysForStarters: 2 },
    'has to be signed by new starters within 5 days, and had to be within 23. 1 person (Cy Dunn) would be overdue within a week.',
  ],
  [
    'another interval',
    { lasts: { kind: 'each year', month: 9, day: 15 }, daysToSign: 20 },
    'is signed each 15 September, and was signed every 12 months.',
  ],
])('%s is asked about, with who would be late', (_what, changed, words) => {
  const held = words.includes('a week') ? ` ${HELD}` : '';
  expect(asked(changed)).toEqual([`Policies: Acceptable use (P1) ${words}${held} ${END}`]);
});

test('until somebody has decided, the days before count; once it is said to be right, the new ones do', () => {
  const now = { daysToSign: 5, daysForStarters: 5, graceDays: 0 };
  expect(counting(register(now))).toEqual(BEFORE);
  const [question] = ruleQuestions(FORMS, register(now), TODAY);
  const said: Decision = { response: question?.response ?? '', decision: 'ignore', person: null, decidedOn: TODAY };
  expect(counting(register(now, [said]))).toEqual({ ...BEFORE, ...now });
  expect(withRules(FORMS, register(now), TODAY)).toEqual(FORMS);
  expect(withRules(FORMS, register(now, [said]), TODAY)[0]?.rules?.slice(2)).toEqual(['5', '', '5', '0']);
});

test.each([
  ['16 days end on the 17th, and the 18th is a week from today', 16, true],
  ['17 days end on the 18th', 17, false],
])('somebody who has a week is not asked about: %s', (_what, daysToSign, isAsked) => {
  const known = register({ daysToSign, graceDays: 0 });
  expect(ruleQuestions(FORMS, known, TODAY)).toHaveLength(isAsked ? 1 : 0);
  expect(counting(known)?.daysToSign).toBe(isAsked ? BEFORE.daysToSign : daysToSign);
});

test('a signature that would have to be given again within a week stays valid until somebody has decided', () => {
  const on = '2026-09-28';
  const monthly = register({ lasts: { kind: 'months', months: 1 } });
  expect(ruleQuestions(FORMS, monthly, on).map(({ what }) => what)).toEqual([
    `Policies: Acceptable use (P1) is signed every month, and was signed every 12 months. 1 person (Ann Bell) would have to sign again within a week. ${HELD} ${END}`,
  ]);
  expect(
    withRulesHeld({ register: monthly, forms: FORMS, typedPolicies: monthly.policies }, on).register.policies,
  ).toEqual([BEFORE]);
});

test.each<[string, Partial<Policy>]>([
  ['Days to sign', { daysToSign: 14, daysForStarters: 14 }],
  ['Grace period (days)', { graceDays: 0 }],
  ['How often', { lasts: { kind: 'until next version' } }],
  ['Days for new starters', { daysForStarters: 20 }],
])('where "%s" cannot be read, what was noted counts, and not what an empty cell means', (column, emptied) => {
  expect(counting(register(emptied, [], [column]))).toEqual(BEFORE);
});

test('of a release that noted the days and those of grace together, the grace is as it is now', () => {
  const older = FORMS.map((form): OpenForm => ({ ...form, rules: ['every 12 months', '', '23', '', '23'] }));
  expect(counting(register({ daysToSign: 5, daysForStarters: 5 }), older)).toEqual(BEFORE);
});

test('where nothing is held the policies are the very same', () => {
  const known = register({});
  expect(withRulesHeld({ register: known, forms: FORMS, typedPolicies: known.policies }, TODAY).register).toBe(known);
});
