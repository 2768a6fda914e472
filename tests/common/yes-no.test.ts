/** Yes and no as people type them mean the same wherever they stand: beside a colleague in Staff, or beside a setting. */
import { saysYes } from '../../src/common/yes-no';
import { readRegister } from '../../src/register/read-register';
import { headingsOf, SETTINGS, STAFF } from '../../src/register/workbook/tabs';

const YES = ['yes', 'Yes', ' YES ', 'y', 'true', 'x', 'X', '1', 'Yes.', '✓', '✔', '✔️', '√', '✅', '☑'];
const NO = ['no', 'No', 'n', 'N', 'false', '0', '-', '–', '✗', '☐'];
const NEITHER = ['maybe', 'yes?', 'not yet', '2'];

const EMAILS_OFF = STAFF.columns.isEmailOff.heading;

/** What the register makes of the word in a cell of Staff, and beside each of the two settings that say yes or no. */
function meaning(word: string) {
  const row = headingsOf(STAFF).map((heading) =>
    heading === STAFF.columns.name.heading ? 'Tolu Adeyemi' : heading === EMAILS_OFF ? word : '',
  );
  const { people, settings, problems } = readRegister({
    [STAFF.title]: [headingsOf(STAFF), row],
    [SETTINGS.title]: [headingsOf(SETTINGS), ['Send receipts', word], ['Send the weekly digest', word]],
  });
  const asked = problems.filter(({ message }) => /yes|no/i.test(message)).length;
  return { staff: people[0]?.isEmailOff, receipts: settings.hasReceipts, digest: settings.hasDigest, asked };
}

test.each(YES)('"%s" is a yes everywhere', (word) => {
  expect(saysYes(word)).toBe(true);
  expect(meaning(word)).toEqual({ staff: true, receipts: true, digest: true, asked: 0 });
});

test.each(NO)('"%s" is a no everywhere', (word) => {
  expect(saysYes(word)).toBe(false);
  expect(meaning(word)).toEqual({ staff: false, receipts: false, digest: false, asked: 0 });
});

test.each([
  ['on', true],
  ['Off', false],
])('"%s" is plain beside a setting, and below "Emails off" it is asked which way it is meant', (word, is) => {
  expect(saysYes(word)).toBe(is);
  expect(meaning(word)).toEqual({ staff: false, receipts: is, digest: is, asked: 1 });
});

test.each(NEITHER)('"%s" is neither: it is asked about in its place, and what counts at first counts', (word) => {
  expect(saysYes(word)).toBeNull();
  expect(meaning(word)).toEqual({ staff: false, receipts: true, digest: true, asked: 3 });
});
