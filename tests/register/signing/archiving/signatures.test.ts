/** Which signatures may move to an archive: those without which everybody owes the same, on every day that is still shown. */
import { type Day, toDay } from '../../../../src/common/day';
import type { Decision, Register } from '../../../../src/register/model';
import { signaturesToMove } from '../../../../src/register/signing/archiving/signatures';
import { aPerson, aPolicy, aRegister, aSignature, aVersion } from '../../made';

const TODAY = toDay('2028-11-26');

/** Tolu signed every September, for a year each time. */
const yearly = (more: Partial<Register> = {}): Register =>
  aRegister({
    people: [aPerson()],
    policies: [aPolicy()],
    versions: [aVersion('P1 v1.0', toDay('2024-09-01'))],
    signatures: ['2024', '2025', '2026', '2027', '2028'].map((year) =>
      aSignature(toDay(`${year}-09-10`), { response: year }),
    ),
    ...more,
  });

const movedOf = (register: Register, today: Day = TODAY): string[] => [...signaturesToMove(register, today)];

test('a signature moves once it is older than the years that stay and another has stood in its place for thirteen months', () => {
  // The first of a version stays: since when it was asked for rests on it.
  expect(movedOf(yearly())).toEqual(['2025', '2026']);
});

test('from the first of September on, not on the day before', () => {
  const own = yearly();
  expect(movedOf(own, toDay('2027-08-31'))).toEqual([]);
  // That of 2025 is of the years before, but that of 2026 has not stood for thirteen months.
  expect(movedOf(own, toDay('2027-09-01'))).toEqual([]);
  expect(movedOf(own, toDay('2027-10-09'))).toEqual([]);
  expect(movedOf(own, toDay('2027-10-10'))).toEqual(['2025']);
});

test('nothing moves where the school keeps more years', () => {
  expect(movedOf(yearly({ settings: { ...aRegister().settings, registerYears: 5 } }))).toEqual([]);
});

// What random schools found with the seed -1386361845.
test('one of a version whose row is gone, or says that it is not published yet, stays', () => {
  const second = aVersion('P1 v2.0', toDay('2025-09-01'));
  const own = yearly({ versions: [second] });
  const signatures = own.signatures.map((one, i) => (i < 2 ? one : { ...one, version: 'P1 v2.0' }));
  expect(movedOf({ ...own, signatures })).not.toContain('2025');
  const first = (day: Day) => [aVersion('P1 v1.0', day), second];
  expect(movedOf({ ...own, signatures, versions: first(toDay('2028-11-27')) })).not.toContain('2025');
  expect(movedOf({ ...own, signatures, versions: first(toDay('2024-09-01')) })).toContain('2025');
});

// What random schools found with the seed 1875995796: on the days before coming back it is shown what was owed on the last day.
test.each<[string, Day, string[]]>([
  ['within the thirteen months that are shown, keeps what stood on the last day', '2027-11-27', ['2025']],
  ['before them, does not', '2027-10-26', ['2025', '2026']],
])('whoever left and came back %s', (_when, startsOn, moved) => {
  const people = [aPerson({ leavesOn: toDay('2026-09-20'), startsOn })];
  expect(movedOf(yearly({ people }))).toEqual(moved);
});

const decided = (response: string, decision: Decision['decision']): Decision => ({
  response,
  decision,
  person: null,
  decidedOn: toDay('2025-10-01'),
});

test('one on paper, by a personal code, that waits for a decision, or has a note that nobody has seen to, stays', () => {
  const own = yearly();
  for (const more of [
    { how: 'paper' },
    { how: 'by personal code sent to t.adeyemi@larkfield.example' },
    { doubt: 'Not agreed to: 2.' },
    { notice: 'The role is another.' },
  ]) {
    const signatures = own.signatures.map((one) => (one.response === '2025' ? { ...one, ...more } : one));
    expect(movedOf({ ...own, signatures })).toEqual(['2026']);
  }
});

test('one that was rejected moves, valid for nobody as it is', () => {
  const own = yearly({ decisions: [decided('2025', 'reject')] });
  expect(movedOf(own)).toEqual(['2025', '2026']);
});

test('the last signature of a version that is signed no more stays: somebody who comes back is told of it', () => {
  const own = yearly({
    versions: [aVersion('P1 v1.0', toDay('2024-09-01')), aVersion('P1 v2.0', toDay('2027-09-01'))],
    signatures: [aSignature(toDay('2024-09-02'), { response: 'first', person: 2 }), ...yearly().signatures.slice(0, 3)],
  });
  expect(movedOf(own)).toEqual(['2024', '2025']);
});

test('what a signature of changes builds on stays', () => {
  const changes = { version: 'P1 v2.0', asked: 'changes since P1 v1.0' };
  const [first, second] = yearly().signatures;
  if (first === undefined || second === undefined) throw new Error('Tolu has signed');
  const own = yearly({
    versions: [aVersion('P1 v1.0', toDay('2023-09-01')), aVersion('P1 v2.0', toDay('2025-09-01'))],
    signatures: [
      aSignature(toDay('2023-09-02'), { response: 'of another', person: 2 }),
      first,
      { ...second, ...changes, response: 'changes' },
      aSignature(toDay('2025-09-02'), { response: 'other', version: 'P1 v2.0', person: 2 }),
    ],
  });
  expect(movedOf(own)).toEqual([]);
});
