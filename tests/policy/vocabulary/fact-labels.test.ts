/** What the labels on a policy's front page mean. */
import { factLabel, partsByLabel } from '../../../src/policy/vocabulary/fact-labels';

it.each([
  ['Date of next review: May 2026', 'nextReview', 'May 2026'],
  ['Review date September 2026', 'review', 'September 2026'],
  ['Last reviewed on 3.2.26', 'reviewed', '3.2.26'],
  ['Approved by Full Governing Body', 'approved', 'Full Governing Body'],
  ['Adopted: Autumn Term 2025', 'adopted', 'Autumn Term 2025'],
  ['Policy owner: Deputy Headteacher', 'owner', 'Deputy Headteacher'],
  ['Review cycle: every two years', 'cycle', 'every two years'],
  ['Name of school: Larkfield', 'organisation', 'Larkfield'],
  ['Applies to: all staff', 'audience', 'all staff'],
  ['Effective from 1 September 2026', 'documentDate', '1 September 2026'],
  ['Data Protection Officer: P. Nair', 'other', 'P. Nair'],
])('%s', (text, meaning, rest) => {
  const found = factLabel(text);
  expect([found?.meaning, found?.rest]).toEqual([meaning, rest]);
});

it.each(['I will review my passwords.', 'Passwords', 'The date is on the board.'])('%s has no label', (text) => {
  expect(factLabel(text)).toBeNull();
});

it('parts two facts of one line', () => {
  expect(partsByLabel('Approved: May 2025   Next review: May 2026')).toEqual([
    'Approved: May 2025',
    'Next review: May 2026',
  ]);
});
