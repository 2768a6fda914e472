/** Signatures of what has changed: what each builds on, from when it lasts, what is asked of whom, and which points are agreed to. */
import { type Day, toDay } from '../../../src/common/day';
import type { ClauseRow, Signature } from '../../../src/register/model';
import {
  agreedPoints,
  askedOfSigner,
  signaturesBefore,
  withWhatTheyBuildOn,
} from '../../../src/register/signing/changes-asked';
import type { Validity } from '../../../src/register/workbook/validity-cell';
import { aSignature } from '../made';

const CHANGES = 'changes since P1 v1.0';
const AGAIN = 'changes since P1 v1.0, and the whole read again';

type Building = Parameters<typeof withWhatTheyBuildOn>[0][number];
const given = (response: string, version: string, signedOn: Day, more: Partial<Building> = {}): Building => ({
  response,
  version,
  signedOn,
  asked: '',
  person: 1,
  countsFrom: signedOn,
  buildsOn: null,
  ...more,
});
const ofChanges = (more: Partial<Building> = {}) =>
  given('changes', 'P1 v2.0', '2026-10-01', { asked: CHANGES, ...more });
const whole = (more: Partial<Building> = {}) => given('whole', 'P1 v1.0', '2026-09-01', more);
const standing = (...all: Building[]) =>
  withWhatTheyBuildOn(all).map(({ response, countsFrom, buildsOn }) => [response, countsFrom, buildsOn]);

describe('a signature of changes', () => {
  const STANDS = ['changes', '2026-09-01', 'whole'];

  test('lasts from the day of the one that it builds on; of the whole read again from its own', () => {
    expect(standing(whole(), ofChanges())).toEqual([['whole', '2026-09-01', null], STANDS]);
    expect(standing(whole(), ofChanges({ asked: AGAIN }))[1]).toEqual(['changes', '2026-10-01', 'whole']);
  });

  test.each<[string, Building, boolean]>([
    ['of the same day', whole({ signedOn: '2026-10-01', countsFrom: '2026-09-01' }), true],
    ['of the day after', whole({ signedOn: '2026-10-02', countsFrom: '2026-09-01' }), false],
    ['of a minor change of that version', whole({ version: 'P1 v1.3' }), true],
    ['of the version before that', whole({ version: 'P1 v0.9' }), false],
    ['of another policy', whole({ version: 'P2 v1.0' }), false],
    ['of somebody else', whole({ person: 2 }), false],
  ])('builds on one %s', (_which, base, stands) => {
    expect(standing(base, ofChanges()).slice(1)).toEqual(stands ? [STANDS] : []);
  });

  test('builds on the one that lasts longest, whatever the order of rows', () => {
    const early = whole({ response: 'early', countsFrom: '2026-08-01' });
    const late = whole({ response: 'late', countsFrom: '2026-09-15' });
    expect(standing(early, late, ofChanges())[2]).toEqual(['changes', '2026-09-15', 'late']);
    expect(standing(late, early, ofChanges())[2]).toEqual(['changes', '2026-09-15', 'late']);
    const same = whole({ response: 'same', countsFrom: '2026-09-15' });
    expect(standing(late, same, ofChanges())[2]).toEqual(['changes', '2026-09-15', 'late']);
  });

  test('may build on one of changes, which has to stand itself', () => {
    const second = given('second', 'P1 v3.0', '2026-11-01', { asked: 'changes since P1 v2.0' });
    expect(standing(second, ofChanges(), whole()).map(([response]) => response)).toEqual([
      'second',
      'changes',
      'whole',
    ]);
    expect(standing(second, ofChanges(), whole())[0]).toEqual(['second', '2026-09-01', 'changes']);
    expect(standing(second, ofChanges())).toEqual([]);
  });

  test('that was to build on a version after it, or on itself, stands for nothing', () => {
    expect(standing(given('x', 'P1 v1.0', '2026-10-01', { asked: CHANGES }), whole())).toEqual([
      ['whole', '2026-09-01', null],
    ]);
  });

  test('of none, all stand as they are', () => {
    const all = [whole(), given('b', 'P1 v2.0', '2026-10-01')];
    expect(withWhatTheyBuildOn(all)).toEqual(all);
  });
});

describe('somebody who has signed the version before', () => {
  const YEARLY: Validity = { kind: 'months', months: 12 };
  type Earlier = Parameters<typeof askedOfSigner>[1][number];
  const earlier = (more: Partial<Earlier> = {}): Earlier => ({
    standsFor: 'P1 v1',
    signedOn: toDay('2026-09-10'),
    countsFrom: toDay('2026-09-10'),
    ...more,
  });
  const asked = (
    shortForm: string,
    {
      of = [earlier()],
      by = '2027-09-09',
      lasts = YEARLY,
      today = '2026-10-01',
    }: { of?: Earlier[]; by?: Day; lasts?: Validity; today?: Day } = {},
  ) => askedOfSigner({ version: { shortForm }, policy: { lasts } }, of, by, today);
  const label = signaturesBefore('P1 v1.0', [earlier()]).length;

  test('is found by the version that the signature stands for', () => {
    expect(label).toBe(1);
    expect(signaturesBefore('P1 v2.0', [earlier()])).toEqual([]);
  });

  test.each<[string, Parameters<typeof asked>, string]>([
    ['where there is no shorter form', [''], 'everything'],
    ['while the signature counts on the due day', [CHANGES], CHANGES],
    ['where it has run out by the due day', [CHANGES, { by: '2027-09-10' }], 'everything'],
    ['where it has not by the day before', [CHANGES, { by: '2027-09-08' }], CHANGES],
    ['where it has run out, and the whole may be read again', [AGAIN, { by: '2027-09-10' }], AGAIN],
    ['where it counts, though the whole may be read again', [AGAIN], CHANGES],
    ['where it never runs out', [CHANGES, { lasts: { kind: 'until next version' }, by: '2099-01-01' }], CHANGES],
    ['where it was given on that day', [CHANGES, { today: '2026-09-10' }], CHANGES],
    ['where it is given the day after', [CHANGES, { today: '2026-09-09' }], 'everything'],
    ['where it is of another version', [CHANGES, { of: [earlier({ standsFor: 'P1 v2' })] }], 'everything'],
    ['of none', [CHANGES, { of: [] }], 'everything'],
    [
      'of two of which one still counts',
      [CHANGES, { of: [earlier({ countsFrom: toDay('2025-01-01') }), earlier()] }],
      CHANGES,
    ],
  ])('is asked %s', (_when, request, asks) => {
    expect(asked(...request)).toBe(asks);
  });

  test('of no version everything is asked', () => {
    expect(askedOfSigner({ version: null, policy: { lasts: YEARLY } }, [earlier()], '2027-01-01', '2026-10-01')).toBe(
      'everything',
    );
  });
});

describe('the points that a signature agrees to', () => {
  const row = (number: string, words: string, more: Partial<ClauseRow> = {}): ClauseRow => ({
    version: '',
    kind: 'clause',
    number,
    section: '',
    leadIn: '',
    condition: '',
    words,
    item: '',
    choice: '',
    place: null,
    codeChoice: '',
    marker: '',
    codeItem: '',
    ...more,
  });
  const WORDS: Record<string, ClauseRow[]> = {
    'P1 v1.0': [row('1', 'lock the door'), row('2', 'share nothing'), row('D1', 'I agree', { kind: 'declaration' })],
    'P1 v2.0': [
      row('1', 'ask first'),
      row('2', 'lock the door'),
      row('3', 'teach', { condition: 'Teaching staff only' }),
      row('', 'We are a school.', { kind: 'intro' }),
    ],
  };
  const first = aSignature(toDay('2026-09-01'), { response: 'first', agreed: '1–2, D1' });
  const points = (signature: Signature, before: Signature | null = null) => [
    ...agreedPoints(
      (version) => WORDS[version] ?? [],
      signature,
      () => before,
    ),
  ];
  const second = (more: Partial<Signature>) =>
    aSignature(toDay('2026-10-01'), { response: 'second', version: 'P1 v2.0', agreed: '1', ...more });

  test('are those that were named in its form', () => {
    expect(points(first)).toEqual([
      ['1', 'first'],
      ['2', 'first'],
      ['D1', 'first'],
    ]);
    expect(points({ ...first, agreed: '2, 9' })).toEqual([['2', 'first']]);
    expect(points({ ...first, version: 'P9 v1.0' })).toEqual([]);
  });

  test('on paper are all of its version, and nothing that only tells', () => {
    expect(points(second({ how: 'paper', agreed: 'on paper' })).map(([number]) => number)).toEqual(['1', '2', '3']);
  });

  test('are those of the version before, too, where it has them in the same words', () => {
    expect(points(second({ asked: CHANGES }), first)).toEqual([
      ['1', 'second'],
      ['2', 'first'],
    ]);
    // Nothing was asked of the version before, or nothing is there to build on.
    expect(points(second({}), first)).toEqual([['1', 'second']]);
    expect(points(second({ asked: CHANGES }))).toEqual([['1', 'second']]);
    expect(points(second({ asked: CHANGES }), { ...first, agreed: '2' })).toEqual([['1', 'second']]);
  });

  test('of the whole read again are all that everybody reads, each by this signature', () => {
    expect(points(second({ asked: AGAIN, agreed: '' }), first)).toEqual([
      ['1', 'second'],
      ['2', 'second'],
    ]);
    expect(points(second({ asked: AGAIN, agreed: '3' }), first)).toEqual([
      ['1', 'second'],
      ['2', 'second'],
      ['3', 'second'],
    ]);
  });
});
