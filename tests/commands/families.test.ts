/** Documents that keep the build of one page are of one family: what was learned from one is no news of the other. */
import { familiesOf } from '../../commands/lib/reader/families';
import { taughtDocument } from '../../commands/lib/reader/tagged-lines';
import { documentOf, paragraph } from '../policy/made';

const document = (name: string, ...lines: string[]) =>
  taughtDocument(
    { name, document: documentOf(lines.map((line) => paragraph(line))), label: { sections: [] }, whole: {} },
    1,
  );

const KEYS = [
  'Holders of keys',
  'Keys are signed for in the porter’s lodge.',
  'A lost fob costs £12, payable to the bursar.',
];
const KEYS_ANEW = [
  'Holding keys',
  'Keys are signed for in the lodge, with the porter.',
  'A fob that is lost costs £12, which the bursar takes.',
];
const MINIBUS = ['Minibus drivers', 'Check tyres and seat belts before each journey.', 'No driver under 25 may tow.'];
const DIVING = ['Pool', 'Wear a whistle on the poolside.', 'Count the swimmers every ten minutes.'];

/** The more documents there are, the more a rare word tells. */
const OTHERS = [
  'Visitors wear badges.',
  'Laptops stay locked away.',
  'Governors visit by appointment.',
  'Photographs need consent.',
  'Medicines are kept cold.',
  'Coaches shake hands afterwards.',
].map((line, i) => document(`${200 + i}-other`, line));

it('two documents with the same page behind them are of the first one’s family, others are of their own', () => {
  const families = familiesOf([
    document('9-keys', ...KEYS),
    document('10-minibus', ...MINIBUS),
    document('11-pool', ...DIVING),
    document('120-keys-anew', ...KEYS_ANEW),
    ...OTHERS,
  ]);
  expect(Object.fromEntries([...families].filter(([name]) => !name.endsWith('other')))).toEqual({
    '9-keys': '9-keys',
    '10-minibus': '10-minibus',
    '11-pool': '11-pool',
    '120-keys-anew': '9-keys',
  });
});

it('one that shares the page of two families makes one of them', () => {
  const families = familiesOf([
    document('1-keys', ...KEYS),
    document('2-minibus', ...MINIBUS),
    document('3-pool', ...DIVING),
    document('4-keys-and-minibus', ...KEYS, ...MINIBUS),
  ]);
  expect([...families.values()]).toEqual(['1-keys', '1-keys', '3-pool', '1-keys']);
});

it('both forms of one document are one', () => {
  expect([...familiesOf([document('1-keys', ...KEYS), document('1-keys', ...KEYS_ANEW)])]).toEqual([
    ['1-keys', '1-keys'],
  ]);
});
