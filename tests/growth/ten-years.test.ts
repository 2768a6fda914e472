/** Ten years of a large trust: what stays in the register, as rows are worked out for a thirtieth of its 1,500 people. */
import { addDays, type Day, toDay } from '../../src/common/day';
import type { Register, SentEmail, Signature } from '../../src/register/model';
import { emailsToMove } from '../../src/register/signing/archiving/emails';
import { signaturesToMove } from '../../src/register/signing/archiving/signatures';
import { obligationsOn } from '../../src/register/signing/obligations';
import { SENT_EMAILS, SIGNATURES } from '../../src/register/workbook/tabs';
import { aPerson, aPolicy, aRegister, aSignature, aVersion } from '../register/made';
import { sentOn } from '../reminders/made';

const THIRTIETH = 50;
const ALL = 30;
const POLICIES = 15;
const FIRST = 2026;
const YEARS = 10;

/** Of each person and year, an invitation, two reminders and a receipt; each names what is owed. */
const EMAILS = ['invitation', 'reminder', 'reminder', 'receipt'];

const PEOPLE = Array.from({ length: THIRTIETH }, (_, i) =>
  aPerson({ number: i + 1, row: i + 2, name: `Person ${i + 1}`, email: `person.${i + 1}@trust.example` }),
);

/** @param yearly how many policies are signed every September; the others get a new version every third year */
function tenYears(yearly: number, moves: boolean): { cells: number; bytes: number }[] {
  const codes = Array.from({ length: POLICIES }, (_, i) => `P${i + 1}`);
  const policies = codes.map((code, i) =>
    aPolicy({ code, lasts: i < yearly ? { kind: 'each year', month: 9, day: 1 } : { kind: 'until next version' } }),
  );
  let register: Register = aRegister({ people: PEOPLE, policies });
  let highest = 0;
  return Array.from({ length: YEARS }, (_, year) => {
    const september = toDay(`${FIRST + year}-09-01`);
    const isNew = (i: number): boolean => year === 0 || (i >= yearly && (year + i) % 3 === 0);
    const versions = codes.flatMap((code, i) => (isNew(i) ? [aVersion(`${code} v${year + 1}.0`, september)] : []));
    const asked = codes.flatMap((code, i) => {
      const newest = [...register.versions, ...versions].filter(({ policyCode }) => policyCode === code).pop();
      return newest !== undefined && (isNew(i) || i < yearly) ? [newest.version] : [];
    });
    const signatures = PEOPLE.flatMap((person) =>
      asked.map((version) => signed(person, version, addDays(september, 3 + (person.number % 20)))),
    );
    const emails = PEOPLE.flatMap(({ number, email }) =>
      EMAILS.map((kind, i): SentEmail => {
        highest += 1;
        return sentOn(addDays(september, i), { email: highest, person: number, to: email ?? '', kind, about: asked });
      }),
    );
    register = {
      ...register,
      versions: [...register.versions, ...versions],
      signatures: [...register.signatures, ...signatures],
      sentEmails: [...register.sentEmails, ...emails.map((value) => ({ row: value.email + 1, value }))],
    };
    // By the end of November all is moved that may be; the largest the register is before that.
    const size = sizeOf(register);
    if (moves) register = moved(register, toDay(`${FIRST + year}-11-30`));
    return size;
  });
}

function signed({ number, name, email }: (typeof PEOPLE)[number], version: string, on: Day): Signature {
  const own = { person: number, name, email: email ?? '', role: 'Teacher', version, signedAt: '09:05' };
  return aSignature(on, { ...own, response: `response-${on}-${number}-${version}`.slice(-28) + number });
}

function moved(register: Register, today: Day): Register {
  const signatures = signaturesToMove(register, today);
  const emails = emailsToMove(register, () => obligationsOn(register, today), today);
  return {
    ...register,
    signatures: register.signatures.filter(({ response }) => !signatures.has(response)),
    sentEmails: register.sentEmails.filter(({ value }) => !emails.has(value.email)),
  };
}

/** Of the whole trust: the cells of the two tabs that grow, and what reading them takes. */
function sizeOf({ signatures, sentEmails }: Register): { cells: number; bytes: number } {
  const wide = Object.keys(SIGNATURES.columns).length;
  const narrow = Object.keys(SENT_EMAILS.columns).length;
  const bytesOf = (rows: readonly object[]): number =>
    rows.reduce<number>((sum, row) => sum + JSON.stringify(Object.values(row)).length + 1, 0);
  const bytes = bytesOf(signatures) + signatures.length * 14 + bytesOf(sentEmails.map(({ value }) => value));
  return { cells: ALL * (signatures.length * wide + sentEmails.length * narrow), bytes: ALL * bytes };
}

/** The most after the third year, in thousands of cells and millions of bytes. */
function most(sizes: readonly { cells: number; bytes: number }[]): [thousands: number, millions: number] {
  const later = sizes.slice(3);
  return [
    Math.round(Math.max(...later.map(({ cells }) => cells)) / 1000),
    Math.round(Math.max(...later.map(({ bytes }) => bytes)) / 1e6),
  ];
}

// docs/performance.md, "Growth", shows these.
test.each([
  { yearly: 0, left: [895, 9], all: [2250, 24] },
  { yearly: 5, left: [1093, 12], all: [3105, 34] },
  { yearly: 15, left: [1447, 16], all: [4815, 54] },
])('with $yearly of fifteen policies signed every year it grows no more after the third', ({ yearly, left, all }) => {
  const sizes = tenYears(yearly, true);
  const [cells, bytes] = most(sizes);
  expect(Math.abs(cells - (left[0] ?? 0))).toBeLessThan(20);
  expect(Math.abs(bytes - (left[1] ?? 0))).toBeLessThanOrEqual(1);
  const [allCells, allBytes] = most(tenYears(yearly, false));
  expect(Math.abs(allCells - (all[0] ?? 0))).toBeLessThan(60);
  expect(Math.abs(allBytes - (all[1] ?? 0))).toBeLessThanOrEqual(2);
  // From the fourth year to the tenth it is the same within a twentieth.
  const own = sizes.slice(3).map((size) => size.cells);
  expect(Math.max(...own) / Math.min(...own)).toBeLessThan(1.05);
});
