/** What a document says of its reviews that cannot all be so: named, with what is taken of it. */
import { reviewsAtOdds } from '../../../src/policy/structure/document-facts';
import { paragraph } from '../made';
import { read, rules, signature, title } from '../report/staff-policy';

const facts = (...lines: string[]) =>
  lines.map((line) => {
    const [label = '', value = ''] = line.split(': ');
    return { label, value };
  });

const LAST = 'Last reviewed: 1 September 2025';

test.each([
  [
    'every two years, and a year between the days',
    facts('Review cycle: every two years', LAST, 'Next review: 1 September 2026'),
    [
      'The document says "every two years", and from 1 September 2025 to its next review, 1 September 2026, it is 12 months. 24 months are taken for how often it is reviewed, and 1 September 2026 for its next review.',
    ],
  ],
  [
    'a cycle that stands where a date does',
    facts('Review: annually', 'Approved on: 1 September 2025', 'Next review: 1 September 2028'),
    [
      'The document says "annually", and from 1 September 2025 to its next review, 1 September 2028, it is 36 months. 12 months are taken for how often it is reviewed, and 1 September 2028 for its next review.',
    ],
  ],
  [
    'two days for the next review',
    facts('Next review: May 2026', 'Next review date: June 2026'),
    ['The document names two days for its next review, May 2026 and June 2026. May 2026 is taken.'],
  ],
])('at odds: %s', (_what, said, sentences) => {
  expect(reviewsAtOdds(said)).toEqual(sentences);
});

test.each([
  ['words and days that agree', facts('Review cycle: every two years', LAST, 'Next review: 1 September 2027')],
  ['three months more', facts('Review cycle: annually', LAST, 'Next review: 1 December 2026')],
  ['six months more of two years', facts('Review cycle: every two years', LAST, 'Next review: 1 March 2028')],
  ['a month and a day in it', facts('Next review: 5 May 2026', 'Next review date: May 2026')],
  ['words alone', facts('Review cycle: annually')],
  ['days alone', facts(LAST, 'Next review: 1 September 2026')],
  ['a gap that nobody has filled in', facts('Review cycle: every two years', LAST, 'Next review: [date]')],
])('not at odds: %s', (_what, said) => {
  expect(reviewsAtOdds(said)).toEqual([]);
});

test.each([
  ['three months more', 'Next review: 1 December 2026', 0],
  ['four months more', 'Next review: 1 January 2027', 1],
  ['three months less', 'Next review: 1 June 2026', 0],
  ['four months less', 'Next review: 1 May 2026', 1],
])('the boundary of a year: %s', (_what, next, count) => {
  expect(reviewsAtOdds(facts('Review cycle: annually', LAST, next))).toHaveLength(count);
});

test('it is said with what there is to look at before publishing', () => {
  const dates = [
    paragraph('Review cycle: every two years'),
    paragraph('Last reviewed: 1 September 2025'),
    paragraph('Next review: 1 September 2027'),
  ];
  const codes = (lines: typeof dates) =>
    read([title, ...lines, ...rules, ...signature], '2026-09-01').warnings.map(({ code }) => code);
  expect(codes(dates)).toEqual([]);
  expect(codes([...dates.slice(0, 2), paragraph('Next review: 1 October 2026')])).toEqual(['REVIEWS_AT_ODDS']);
});
