/** A cell of Policies that cannot be read says nothing: what was noted of it stays, for that policy alone. */
import {
  audienceQuestions,
  begunByAudience,
  withAudiences,
} from '../../../../src/flows/forms/to-ask/changed-audiences';
import { ruleQuestions, withRules } from '../../../../src/flows/forms/to-ask/changed-rules';
import { NEW_FORM, type OpenForm } from '../../../../src/flows/notes';
import { readRegister } from '../../../../src/register/read-register';
import { POLICIES, STAFF } from '../../../../src/register/workbook/tabs';

const TODAY = '2026-09-10';
const AS_PUBLISHED = {
  'Who signs': 'everyone',
  'Only at sites': 'Oak Lane',
  'How often': 'every 12 months',
  'Days to sign': '14',
  'Countersigned by': 'line manager',
};

type Cells = Partial<Record<string, string>>;

/** Two policies, of which cells were changed. */
function register(one: Cells, other: Cells = {}) {
  const headings = Object.values(POLICIES.columns).map(({ heading }) => heading);
  const people = ['Oak Lane', 'Oak Lane', 'Elm Road', 'Elm Road', 'Elm Road'].map((site, i) => {
    const number = String(i + 1);
    return { Number: number, Name: `Ann ${'ABCDE'[i]}ell`, Email: `p${number}@larkfield.example`, Site: site };
  });
  const ofStaff = Object.values(STAFF.columns).map(({ heading }) => heading);
  const rowOf = (of: readonly string[], cells: Cells) => of.map((heading) => cells[heading] ?? '');
  return readRegister({
    Staff: [ofStaff, ...people.map((person) => rowOf(ofStaff, person))],
    Policies: [
      headings,
      rowOf(headings, { Code: 'P1', Policy: 'Acceptable use', ...AS_PUBLISHED, ...one }),
      rowOf(headings, { Code: 'P2', Policy: 'Laptops', ...AS_PUBLISHED, ...other }),
    ],
  });
}

const published = ['P1', 'P2'].map(
  (policyCode): OpenForm => ({
    ...NEW_FORM,
    formId: `form of ${policyCode}`,
    version: `${policyCode} v1.0`,
    policyCode,
    answersIn: '',
  }),
);
const noted = (forms: readonly OpenForm[], now: ReturnType<typeof register>) =>
  withRules(withAudiences(forms, now, TODAY), now, TODAY);
const FORMS = noted(published, register({}));
const asked = (now: ReturnType<typeof register>) => ruleQuestions(FORMS, now, TODAY).map(({ what }) => what);

const UNREAD = { 'How often': 'sometimes', 'Days to sign': 'soon', 'Countersigned by': '#REF!' };
const LESS = { 'How often': 'when it changes', 'Days to sign': '300', 'Countersigned by': '' };

test.each(Object.entries(UNREAD))('"%s" that says "%s" is told, and not asked about', (heading, cell) => {
  const now = register({ [heading]: cell });
  expect(now.problems.map(({ row, column }) => [row, column])).toEqual([[2, heading]]);
  expect(asked(now)).toEqual([]);
  expect(noted(FORMS, now)).toEqual(FORMS);
});

test.each(Object.entries(LESS))(
  '"%s" of the other policy, which is now "%s", is asked about all the same',
  (heading, cell) => {
    expect(asked(register({ ...UNREAD, [heading]: UNREAD['How often'] }, { [heading]: cell }))).toEqual([
      expect.stringMatching(/^Policies: Laptops \(P2\) (?!.*Acceptable use)/),
    ]);
  },
);

test('what can be read of the same policy is asked about, too, and nothing else is said to be right with it', () => {
  const now = register({ ...UNREAD, 'Days to sign': '300' });
  const [question] = ruleQuestions(FORMS, now, TODAY);
  expect(question?.what).toMatch(/^Policies: Acceptable use \(P1\) may be signed within 300 days[^;]*If/);
  const decision = { response: question?.response ?? '', decision: 'ignore', person: null, decidedOn: TODAY } as const;
  const right = noted(FORMS, { ...now, decisions: [decision] });
  expect(right[0]?.rules).toEqual(['every 12 months', 'line manager', '300', '', '300', '0']);
});

test('nothing is noted of a form that no check has seen, as long as a cell cannot be read', () => {
  const now = register({ 'How often': 'sometimes' });
  expect(noted(published, now).map(({ rules }) => rules)).toEqual([
    null,
    ['every 12 months', 'line manager', '14', '', '14', '0'],
  ]);
});

test('"Only at sites" that cannot be read asks nobody at other sites, and is not asked about', () => {
  const now = register({ 'Only at sites': '#REF!' });
  expect(audienceQuestions(FORMS, now, TODAY)).toEqual([]);
  expect(begunByAudience(FORMS, now, TODAY)).toEqual(['3', '4', '5'].map((number) => `form of P1 ${number}`));
  expect(noted(FORMS, now)).toEqual(FORMS);
});

test('a note of an earlier release learns the days of new starters when they can be read, and is asked about only then', () => {
  const older = FORMS.map((form): OpenForm => ({ ...form, rules: ['every 12 months', 'line manager', '14', ''] }));
  const unread = register({ 'Days for new starters': 'soon' });
  expect([ruleQuestions(older, unread, TODAY), noted(older, unread)[0]?.rules?.length]).toEqual([[], 4]);
  const right = noted(older, register({ 'Days for new starters': '60' }));
  expect(right[0]?.rules?.[4]).toBe('60');
  expect(ruleQuestions(right, unread, TODAY)).toEqual([]);
  const [question] = ruleQuestions(right, register({ 'Days for new starters': '61' }), TODAY);
  const said = { response: question?.response ?? '', decision: 'ignore', person: null, decidedOn: TODAY } as const;
  const asked = (days: string) =>
    ruleQuestions(right, { ...register({ 'Days for new starters': days }), decisions: [said] }, TODAY).length;
  // Said of one change, and changed otherwise before anything was noted.
  expect([asked('61'), asked('62')]).toEqual([0, 1]);
});
