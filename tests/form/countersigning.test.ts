/** The form of a countersigner as a value, and its answers read back. */
import { planCountersignForm } from '../../src/form/countersigning/countersign-form';
import { readListAnswer } from '../../src/form/countersigning/read-countersign';
import type { FormPlan } from '../../src/form/form-plan';

const named = (count: number, name = 'Person') =>
  Array.from({ length: count }, (_, i) => ({ line: `${name} ${i + 1}`, label: `${name} ${i + 1}, number ${i + 1})` }));

const planFor = (names: ReturnType<typeof named>): FormPlan =>
  planCountersignForm({
    label: 'P1 countersigned 2',
    school: 'Larkfield Primary School',
    privacyNotice: '',
    contactName: 'Priya Nair',
    title: 'Acceptable use',
    statement: '',
    shown: { number: 12, day: '2026-09-03', time: '10:00', names },
  });
const headersOf = ({ pages: [first] }: FormPlan) => first?.items.filter(({ kind }) => kind === 'header') ?? [];
const decisionOf = ({ pages: [first] }: FormPlan) => {
  const found = first?.items.find(({ kind }) => kind === 'end or go on');
  return found?.kind === 'end or go on' ? found.choices : [];
};

test.each([
  [40, ['List 12 (3 September, 10:00): 40 colleagues']],
  [41, ['List 12 (3 September, 10:00): 41 colleagues', '41 of 41']],
  [81, ['List 12 (3 September, 10:00): 81 colleagues', '41 to 80 of 81', '81 of 81']],
])('%i names stand in blocks of forty, each below a heading', (count, titles) => {
  expect(headersOf(planFor(named(count))).map(({ title }) => title)).toEqual(titles);
});

test('no block is longer than 4,000 characters, but for a name that is longer by itself', () => {
  const long = planFor([...named(30, 'N'.repeat(300)), { line: 'M'.repeat(5_000), label: 'M' }, ...named(1)]);
  const lengths = headersOf(long).map((header) => ('help' in header ? header.help.length : 0));
  expect(lengths.filter((length) => length > 4_000)).toEqual([5_000 + '31. '.length]);
});

test.each([
  [0, ['Nobody is waiting at the moment']],
  [
    1,
    [
      'I approve the one colleague on list 12 (3 September, 10:00)',
      'I do not approve, or not yet, the one colleague on list 12 (3 September, 10:00)',
    ],
  ],
  [
    2,
    [
      'I approve all 2 on list 12 (3 September, 10:00)',
      'All but some on list 12 (3 September, 10:00): I will tick them on the next page',
    ],
  ],
])('of %i who wait, the question is about all of them or all but some', (count, choices) => {
  expect(decisionOf(planFor(named(count)))).toEqual(choices);
});

describe('an answer', () => {
  const items = { decision: '1', ticked: '2', meant: '3', reasons: '4', name: '5', role: '6' };
  const read = (decision: string, more: Record<string, string | string[]> = {}) =>
    readListAnswer(
      {
        id: 'a',
        email: '',
        at: 0,
        answers: [
          { item: '1', response: decision },
          { item: '5', response: ' Carol Bright ' },
          { item: '6', response: 'Head' },
          ...Object.entries(more).map(([item, response]) => ({ item, response })),
        ],
      },
      items,
    );
  const [all = '', some = ''] = decisionOf(planFor(named(2)));
  const [one = '', notOne = ''] = decisionOf(planFor(named(1)));

  test('names its list, whichever choice it is', () => {
    expect([all, some, one, notOne].map((choice) => [read(choice).list, read(choice).isAll])).toEqual([
      [12, true],
      [12, false],
      [12, true],
      [12, false],
    ]);
    expect([read('Nobody is waiting at the moment').list, read('').list]).toEqual([null, null]);
  });

  test('that approves all has nobody ticked, whatever was ticked on a page that was left again', () => {
    expect(read(all, { 2: ['Person 1, number 1)'], 3: 'Not approved', 4: 'is leaving' })).toEqual({
      by: 'Carol Bright',
      role: 'Head',
      list: 12,
      isAll: true,
      ticked: [],
      isLater: false,
      reasons: '',
    });
  });

  test('with names that are ticked says whether they are not approved or come back to', () => {
    const ticked = { 2: ['Person 1, number 1)'], 4: ' is leaving ' };
    expect(read(some, { ...ticked, 3: 'Not approved: they are asked to speak to the office' })).toMatchObject({
      ticked: ['Person 1, number 1)'],
      isLater: false,
      reasons: 'is leaving',
    });
    expect(read(some, { ...ticked, 3: 'Not decided yet: they stay on my list' }).isLater).toBe(true);
  });
});
