/** Somebody signs a policy more than once that is countersigned: what the register says, whatever its tabs were sorted by. */
import type { Day } from '../../../../src/common/day';
import type { Countersignature, Policy, Signature } from '../../../../src/register/model';
import { obligationsOn } from '../../../../src/register/signing/obligations';
import { aCountersignature, aPerson, aPolicy, aRegister, aSignature, aVersion } from '../../made';

type Given = [response: string, on: Day, at?: string];
type Decided = [response: string, on: Day, decision: Countersignature['decision'], at?: string];

interface School {
  given: Given[];
  decided: Decided[];
  lasts?: Policy['lasts'];
}

/** What is said of the person on a day: the signature that stands, and its status. */
function saidOn(today: Day, { given, decided, lasts }: School): string {
  const signatures = given.map(
    ([response, on, signedAt = '09:00']): Signature => aSignature(on, { response, signedAt }),
  );
  const countersignatures = decided.map(([signature, on, decision, signedAt = '10:00'], i) =>
    aCountersignature(on, { answer: `second ${i}`, signature, decision, signedAt }),
  );
  const said = [false, true].map((isSorted) => {
    const register = aRegister({
      people: [aPerson()],
      policies: [aPolicy({ countersignedBy: 'head@larkfield.example', ...(lasts ? { lasts } : {}) })],
      versions: [aVersion('P1 v1.0', '2026-09-01')],
      signatures: isSorted ? [...signatures].reverse() : signatures,
      countersignatures: isSorted ? [...countersignatures].reverse() : countersignatures,
    });
    const [one] = obligationsOn(register, today);
    return `${one?.response}: ${one?.status}${one?.refusedOn ? `, not approved ${one.refusedOn}` : ''}`;
  });
  expect(said[1]).toBe(said[0]);
  return said[0] ?? '';
}

const WAITS = 'awaits countersignature';

describe('countersigned, and the form is sent once more', () => {
  const given: Given[] = [
    ['first', '2026-09-02'],
    ['again', '2026-09-15'],
  ];
  const decided: Decided[] = [['first', '2026-09-03', 'approved']];

  test.each<[Day, string]>([
    ['2026-09-02', `first: ${WAITS}`],
    ['2026-09-03', 'first: signed'],
    ['2026-09-15', 'first: signed'],
    ['2027-09-01', 'first: signed'],
    // The first has run out.
    ['2027-09-02', `again: ${WAITS}`],
    ['2027-09-14', `again: ${WAITS}`],
  ])('on %s: %s', (today, said) => {
    expect(saidOn(today, { given, decided })).toBe(said);
  });

  test('on the same day, or of a policy that is signed until it changes', () => {
    const sameDay: Given[] = [
      ['first', '2026-09-02', '09:00'],
      ['again', '2026-09-02', '09:05'],
    ];
    expect(saidOn('2026-09-02', { given: sameDay, decided: [] })).toBe(`first: ${WAITS}`);
    expect(saidOn('2026-09-03', { given: sameDay, decided })).toBe('first: signed');
    // Pressed twice within a minute.
    const sameMinute: Given[] = [
      ['b', '2026-09-02'],
      ['a', '2026-09-02'],
    ];
    expect(saidOn('2026-09-02', { given: sameMinute, decided: [] })).toBe(`a: ${WAITS}`);
    expect(saidOn('2026-09-03', { given: sameMinute, decided: [['b', '2026-09-03', 'approved']] })).toBe('b: signed');
    expect(saidOn('2030-09-03', { given, decided, lasts: { kind: 'until next version' } })).toBe('first: signed');
  });

  test('in its last two months it is for the time after it, and waits; a day earlier it is not', () => {
    const renewed = (on: Day): School => ({
      given: [
        ['first', '2026-09-02'],
        ['again', on],
      ],
      decided,
    });
    expect(saidOn('2027-07-02', renewed('2027-07-01'))).toBe('first: signed');
    expect(saidOn('2027-07-02', renewed('2027-07-02'))).toBe(`again: ${WAITS}`);
  });
});

describe('not approved, and signed again', () => {
  const no: Decided = ['first', '2026-09-03', 'not approved', '10:00'];
  const NOT = 'first: awaits countersignature, not approved 2026-09-03';

  test.each<[string, Given, string]>([
    ['two minutes before', ['again', '2026-09-03', '09:58'], NOT],
    ['on the same day', ['again', '2026-09-03', '14:00'], `again: ${WAITS}`],
    ['on paper of the same day, which has no hour', ['again', '2026-09-03', ''], `again: ${WAITS}`],
    ['the day before', ['again', '2026-09-02', '15:00'], NOT],
    ['days later', ['again', '2026-09-09'], `again: ${WAITS}`],
  ])('%s', (_when, again, said) => {
    expect(saidOn('2026-09-10', { given: [['first', '2026-09-02'], again], decided: [no] })).toBe(said);
  });

  test('the new signature is approved, or is not', () => {
    const given: Given[] = [
      ['first', '2026-09-02'],
      ['again', '2026-09-03', '14:00'],
    ];
    const then = (decision: Countersignature['decision']): School => ({
      given,
      decided: [no, ['again', '2026-09-04', decision]],
    });
    expect(saidOn('2026-09-04', then('approved'))).toBe('again: signed');
    expect(saidOn('2026-09-04', then('not approved'))).toBe('again: awaits countersignature, not approved 2026-09-04');
    expect(saidOn('2026-09-03', then('approved'))).toBe(`again: ${WAITS}`);
  });

  test('after one that was approved, the last decision stands', () => {
    const given: Given[] = [
      ['first', '2026-09-02'],
      ['again', '2026-09-15'],
    ];
    const decided: Decided[] = [
      ['first', '2026-09-03', 'approved'],
      ['again', '2026-09-16', 'not approved'],
    ];
    expect(saidOn('2026-09-20', { given, decided })).toBe('again: awaits countersignature, not approved 2026-09-16');
  });
});
