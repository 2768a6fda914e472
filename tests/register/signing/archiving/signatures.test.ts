/** Which signatures may move to an archive: those without which everybody owes the same, on every day that is still shown. */
import { type Day, toDay } from '../../../../src/common/day';
import type { Decision, Register } from '../../../../src/register/model';
import { signaturesToMove } from '../../../../src/register/signing/archiving/signatures';
import { aCountersignature, aPerson, aPolicy, aQuestionRow, aRegister, aSignature, aVersion } from '../../made';

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

test('one whose row was changed by hand stays, and whose policy is gone, and about whose policy the person raised a question', () => {
  const own = yearly();
  const altered = own.signatures.flatMap((held, i) =>
    held.response === '2025' ? [{ row: i + 2, response: '2025', check: '', held }] : [],
  );
  expect(movedOf({ ...own, ledgerFaults: { ...own.ledgerFaults, altered } })).toEqual(['2026']);
  expect(movedOf({ ...own, policies: [aPolicy({ code: 'P2' })] })).toEqual([]);
  const asked = (more: object) => [aQuestionRow(more)];
  expect(movedOf({ ...own, questions: asked({}) })).toEqual([]);
  expect(movedOf({ ...own, questions: asked({ person: 2 }) })).toEqual(['2025', '2026']);
});

test('a note that somebody has seen to holds nothing back; what was ignored and is valid for nobody moves', () => {
  const own = yearly({ decisions: [decided('2025', 'ignore')] });
  const noted = (more: object) => own.signatures.map((one) => (one.response === '2025' ? { ...one, ...more } : one));
  expect(movedOf({ ...own, signatures: noted({ notice: 'The role is another.' }) })).toEqual(['2025', '2026']);
  expect(movedOf({ ...own, signatures: noted({ doubt: 'Not agreed to: 2.' }) })).toEqual(['2025', '2026']);
});

test('another person’s signature, or one of another policy, stands in nobody’s place', () => {
  const own = yearly();
  const others = (more: object) =>
    own.signatures.map((one) => (Number(one.response) > 2025 ? { ...one, ...more } : one));
  expect(movedOf({ ...own, signatures: others({ person: 2 }) })).toEqual(['2026']);
  const both = [aPolicy(), aPolicy({ code: 'P2' })];
  const versions = [aVersion('P1 v1.0', toDay('2024-09-01')), aVersion('P2 v1.0', toDay('2024-09-01'))];
  const second = others({ version: 'P2 v1.0' });
  // Of the second policy the first signature stays, of the first policy both.
  expect(movedOf({ ...own, policies: both, versions, signatures: second })).toEqual([]);
});

describe('of a version that another has followed', () => {
  const school = (inForceFrom: Day | null, publishedOn: Day, more: Partial<Register> = {}) =>
    yearly({
      versions: [aVersion('P1 v1.0', toDay('2023-09-01')), aVersion('P1 v2.0', publishedOn, { inForceFrom })],
      signatures: [
        aSignature(toDay('2023-09-02'), { response: 'first', person: 2 }),
        aSignature(toDay('2024-09-02'), { response: 'old' }),
        aSignature(toDay('2026-09-02'), { response: 'new', version: 'P1 v2.0' }),
      ],
      ...more,
    });

  test('a signature moves once the other has been asked for alone for thirteen months, not on the day before', () => {
    expect(movedOf(school(null, toDay('2026-08-20')))).toEqual(['old']);
    // Thirteen months before today.
    expect(movedOf(school(null, toDay('2027-10-26')))).toEqual(['old']);
    expect(movedOf(school(null, toDay('2027-10-27')))).toEqual([]);
  });

  test('it stays where the other could be signed before it was in force: since when it is asked for rests on it', () => {
    expect(movedOf(school(toDay('2026-09-01'), toDay('2026-08-20')))).toEqual([]);
    const twice = school(toDay('2026-09-01'), toDay('2026-08-20'));
    const again = aSignature(toDay('2025-09-02'), { response: 'again' });
    const last = aSignature(toDay('2026-08-25'), { response: 'last' });
    expect(movedOf({ ...twice, signatures: [...twice.signatures, again, last] })).toEqual(['again']);
  });

  test('it stays where the other was withdrawn lately or is an older one', () => {
    const withdrawn = school(null, toDay('2026-08-20'));
    const versions = withdrawn.versions.map((one, i) => (i === 1 ? { ...one, withdrawnOn: toDay('2027-11-20') } : one));
    expect(movedOf({ ...withdrawn, versions })).toEqual(['old']);
    const back = withdrawn.signatures.map((one) =>
      one.response === 'old'
        ? { ...one, version: 'P1 v2.0' }
        : one.response === 'new'
          ? { ...one, version: 'P1 v1.0' }
          : one,
    );
    expect(movedOf({ ...withdrawn, signatures: back })).toEqual([]);
  });
});

test('what is built on by what is built on stays, too', () => {
  const changes = (response: string, day: Day, version: string, since: string) =>
    aSignature(day, { response, version, asked: `changes since ${since}` });
  const own = yearly({
    versions: ['P1 v1.0', 'P1 v2.0', 'P1 v3.0'].map((label, i) => aVersion(label, toDay(`${2022 + i}-09-01`))),
    policies: [aPolicy({ lasts: { kind: 'until next version' } })],
    signatures: [
      ...['P1 v1.0', 'P1 v2.0', 'P1 v3.0'].map((version, i) =>
        aSignature(toDay(`${2022 + i}-09-02`), { response: `of another ${i}`, person: 2, version }),
      ),
      aSignature(toDay('2022-09-10'), { response: 'whole' }),
      changes('second', toDay('2023-09-10'), 'P1 v2.0', 'P1 v1.0'),
      changes('third', toDay('2024-09-10'), 'P1 v3.0', 'P1 v2.0'),
    ],
  });
  expect(movedOf(own)).toEqual([]);
  const whole = aSignature(toDay('2025-09-10'), { response: 'whole of the third', version: 'P1 v3.0' });
  expect(movedOf({ ...own, signatures: [...own.signatures, whole] })).toEqual(['whole', 'second', 'third']);
});

test('of somebody who has left what stood on the last day stays', () => {
  const own = yearly({ people: [aPerson({ leavesOn: toDay('2026-09-20') })] });
  expect(movedOf(own)).toEqual(['2025']);
  // Left within the days that are shown: as for everybody.
  expect(movedOf(yearly({ people: [aPerson({ leavesOn: toDay('2028-10-01') })] }))).toEqual(['2025', '2026']);
});

test('of somebody who left unsigned, and signed a day later and again since, everything stays: the page is the same', () => {
  const people = [aPerson({ leavesOn: toDay('2025-09-09') })];
  const own = yearly({ people, signatures: yearly().signatures.slice(1) });
  const late = aSignature(toDay('2024-09-02'), { response: 'of somebody else', person: 2 });
  expect(movedOf({ ...own, signatures: [late, ...own.signatures] })).toEqual([]);
});

test('one that was countersigned stays until another was, too: what was decided last stands', () => {
  const policies = [aPolicy({ countersignedBy: 'head@larkfield.example' })];
  const seconds = (...years: [year: string, decision: 'approved' | 'not approved'][]) =>
    years.map(([year, decision]) => aCountersignature(toDay(`${year}-09-11`), { signature: year, decision }));
  const moved = (countersignatures: Register['countersignatures'], more: Partial<Register> = {}) =>
    movedOf(yearly({ policies, countersignatures, ...more }));
  expect(moved(seconds(['2025', 'approved'], ['2026', 'approved'], ['2027', 'approved']))).toEqual(['2025', '2026']);
  expect(moved(seconds(['2025', 'approved'], ['2026', 'not approved']))).toEqual(['2025']);
  expect(moved(seconds(['2026', 'not approved']))).toEqual(['2025']);
  expect(moved([])).toEqual(['2025', '2026']);
  // Where nobody countersigns any more, the last one stands.
  expect(moved(seconds(['2026', 'approved']), { policies: [aPolicy()] })).toEqual(['2025', '2026']);
});
