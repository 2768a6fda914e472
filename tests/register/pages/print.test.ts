/** What a printed page says of the emails that asked for a signature: those of the version that the row is about, since it was asked for. */
import type { Day } from '../../../src/common/day';
import { policyPage } from '../../../src/register/pages/print';
import { sentOn } from '../../reminders/made';
import { aPerson, aPolicy, aRegister, aSignature, aVersion } from '../made';

const VERSIONS = [
  aVersion('P1 v1.0', '2026-09-01'),
  aVersion('P1 v1.1', '2026-10-05'),
  aVersion('P1 v2.0', '2027-01-11'),
];
const email = (day: Day, version: string) => ({ row: 2, value: sentOn(day, { person: 1, about: [version] }) });
const SENT = [
  email('2026-09-01', 'P1 v1.0'),
  email('2026-09-08', 'P1 v1.0'),
  email('2026-10-12', 'P1 v1.1'),
  email('2027-01-11', 'P1 v2.0'),
  email('2028-01-17', 'P1 v2.0'),
  email('2028-01-24', 'P1 v2.0'),
];
const school = (...signedOn: [Day, string][]) =>
  aRegister({
    people: [aPerson()],
    policies: [aPolicy()],
    versions: VERSIONS,
    sentEmails: SENT,
    signatures: signedOn.map(([day, version], i) => aSignature(day, { version, response: `r${i}` })),
  });
/** Version, status and emails, as the row has them. */
const said = (register: ReturnType<typeof school>, on: Day) => {
  const row = policyPage(register, 'P1', on, '2028-03-01').rows.find(([name]) => name === 'Tolu Adeyemi');
  return [row?.[2], row?.[5]];
};

test.each<[string, Day, [Day, string][], [string, string]]>([
  ['owed: of its version, minor changes counted as the same', '2026-10-20', [], ['v1.1', '3, last 12 Oct 2026']],
  ['owed: none of the version before', '2027-01-20', [], ['v2.0', '1, last 11 Jan 2027']],
  [
    'signed: those of the version that was signed',
    '2027-01-20',
    [['2027-01-12', 'P1 v2.0']],
    ['v2.0', '1, last 11 Jan 2027'],
  ],
  ['run out: those since then', '2028-01-20', [['2027-01-12', 'P1 v2.0']], ['v2.0', '1, last 17 Jan 2028']],
  [
    'signed again: none that asked for the signature before',
    '2028-02-01',
    [
      ['2027-01-12', 'P1 v2.0'],
      ['2028-01-25', 'P1 v2.0'],
    ],
    ['v2.0', '2, last 24 Jan 2028'],
  ],
])('%s', (_what, on, signed, expected) => {
  expect(said(school(...signed), on)).toEqual(expected);
});
