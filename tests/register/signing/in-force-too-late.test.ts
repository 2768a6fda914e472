/** "In force from" that was typed over: a version that people sign is not in force a year later. */
import { readRegister } from '../../../src/register/read-register';
import { headingsOf, SENT_EMAILS, VERSIONS } from '../../../src/register/workbook/tabs';

const read = (inForceFrom: string, askedOn = '1/9/2026') => {
  const version: Record<string, string> = {
    Version: 'P1 v1.0',
    Policy: 'Acceptable use',
    'Published on': '1/9/2026',
    'In force from': inForceFrom,
  };
  const email: Record<string, string> = { Date: askedOn, Kind: 'invitation', About: 'P1 v1.0', Status: 'sent' };
  const { versions, problems } = readRegister({
    Versions: [headingsOf(VERSIONS), headingsOf(VERSIONS).map((heading) => version[heading] ?? '')],
    'Sent emails': [
      headingsOf(SENT_EMAILS),
      headingsOf(SENT_EMAILS).map((heading) => (heading === 'Email number' ? 1 : (email[heading] ?? ''))),
    ],
  });
  return { inForceFrom: versions[0]?.inForceFrom, told: problems.map(({ message }) => message) };
};

test('within a year after it was published it is right, as in the panel', () => {
  expect(read('31/8/2027')).toEqual({ inForceFrom: '2027-08-31', told: [] });
  expect(read('')).toEqual({ inForceFrom: null, told: [] });
});

test('later than that it is told, and ignored', () => {
  expect(read('1/9/2027')).toEqual({
    inForceFrom: null,
    told: [
      'Versions, row 2: Acceptable use (P1 v1.0) was signed or asked for on 1 September 2026, long before 1 September 2027 under "In force from". Please correct that date, or clear it; until then it is ignored.',
    ],
  });
});

test('a published day that cannot be is told besides', () => {
  expect(read('1/9/2027', '1/10/2027').told).toHaveLength(1);
  expect(read('1/10/2028', '1/10/2027').told).toHaveLength(2);
});
