/** Of one policy on a day: which signature counts, which version somebody is asked for and since when, and by which day. */
import { addDays, type Day } from '../../../../src/common/day';
import {
  askedOf,
  askedSinceBy,
  dueDay,
  type GivenBy,
  type InForce,
  inForceOn,
  signaturesFor,
} from '../../../../src/register/signing/asking/what-is-asked';
import type { EffectiveSignature } from '../../../../src/register/signing/decisions';
import { aPerson, aPolicy, aVersion } from '../../made';

const policy = aPolicy({ daysToSign: 14, daysForStarters: 7 });
const FIRST = aVersion('P1 v1.0', '2026-01-05');
/** Published in September, in force from October. */
const COMING = aVersion('P1 v2.0', '2026-09-01', { inForceFrom: '2026-10-01' });
const on = (day: Day, versions = [FIRST, COMING], more = {}): InForce =>
  inForceOn({ ...policy, ...more }, '', versions, day);

const given = (response: string, signedOn: Day, more: Partial<EffectiveSignature> = {}): EffectiveSignature => ({
  response,
  person: 1,
  version: 'P1 v1.0',
  policyCode: 'P1',
  signedOn,
  signedAt: '',
  countsFrom: signedOn,
  buildsOn: null,
  standsFor: 'P1 v1',
  asked: '',
  ...more,
});
const ofNew = (response: string, signedOn: Day, more: Partial<EffectiveSignature> = {}): EffectiveSignature =>
  given(response, signedOn, { version: 'P1 v2.0', standsFor: 'P1 v2', ...more });

describe('of several signatures', () => {
  const counting = (...all: EffectiveSignature[]) =>
    signaturesFor(on('2026-09-10'), all, '2026-09-10').counting?.response;

  test('the one that lasts longest counts, in whichever order they stand', () => {
    const whole = given('whole', '2026-03-02');
    // Of changes alone: given later, and runs out with what it builds on.
    const changes = given('changes', '2026-06-01', { countsFrom: '2026-01-10' });
    expect([counting(whole, changes), counting(changes, whole)]).toEqual(['whole', 'whole']);
  });

  test('of those that last as long the one that was given last', () => {
    const early = given('early', '2026-03-02', { countsFrom: '2026-01-10' });
    const late = given('late', '2026-06-01', { countsFrom: '2026-01-10' });
    expect([counting(early, late), counting(late, early)]).toEqual(['late', 'late']);
    const twice = [given('first of a day', '2026-03-02'), given('second of it', '2026-03-02')];
    expect(counting(...twice)).toBe('first of a day');
  });

  test('none counts before its day; one of a version to come counts from its own', () => {
    expect(counting(given('tomorrow', '2026-09-11'))).toBeUndefined();
    expect(counting(given('today', '2026-09-10'))).toBe('today');
    expect(counting(ofNew('of the new one', '2026-09-05'))).toBe('of the new one');
  });

  test('the last that does not count is named', () => {
    const found = signaturesFor(on('2026-11-02'), [given('a', '2026-02-02'), given('b', '2026-03-02')], '2026-11-02');
    expect([found.counting, found.outdated?.response]).toEqual([null, 'b']);
    const once = on('2026-11-02', [FIRST, COMING], { lasts: { kind: 'once' } });
    expect(signaturesFor(once, [given('a', '2026-02-02')], '2026-11-02')).toMatchObject({
      counting: { response: 'a' },
      outdated: null,
    });
  });
});

describe('somebody is asked for a version', () => {
  const since = (startsOn: Day | null, all: EffectiveSignature[], inForce = on('2026-10-05')) =>
    askedSinceBy(inForce, startsOn, all);

  test('never, where none was published', () => {
    expect(since(null, [], on('2026-01-04'))).toBeNull();
  });

  test('since it was published, where no other was in force until then', () => {
    expect(since(null, [], on('2026-03-02'))).toBe('2026-01-05');
  });

  test('since it was published, where the one before is signed; since it is in force, where it is not', () => {
    expect(since(null, [given('r', '2026-02-02')])).toBe('2026-09-01');
    expect(since(null, [])).toBe('2026-10-01');
    expect(since(null, [ofNew('r', '2026-09-02')])).toBe('2026-10-01');
  });

  test('since the one before was signed, where that was done in between; on the day on which the new one was in force that is late', () => {
    expect(since(null, [given('r', '2026-09-20')])).toBe('2026-09-20');
    expect(since(null, [given('late', '2026-09-25'), given('r', '2026-09-20')])).toBe('2026-09-20');
    expect(since(null, [given('r', '2026-10-01')])).toBe('2026-10-01');
    expect(since(null, [given('r', '2026-10-02')])).toBe('2026-10-01');
  });

  test('since it is in force, where the person started when it was published, or later', () => {
    expect(since('2026-09-01', [given('r', '2026-09-20')])).toBe('2026-10-01');
    expect(since('2026-08-31', [given('r', '2026-09-20')])).toBe('2026-09-20');
  });
});

describe('while a version is to come', () => {
  const asked = (all: Partial<GivenBy>, person = aPerson(), day: Day = '2026-09-10') => {
    const by: GivenBy = {
      valid: [],
      held: [],
      questions: [],
      firstAsked: () => null,
      confirmed: new Map(),
      openDay: (open) => open,
      ...all,
    };
    return askedOf(person, on(day), by, day).version?.version;
  };

  test('whoever has signed the one in force is asked for it, from that day on', () => {
    expect(asked({ valid: [given('r', '2026-02-02')] })).toBe('P1 v2.0');
    expect(asked({ valid: [given('r', '2026-09-10')] })).toBe('P1 v2.0');
  });

  test('whoever has not is asked for the one in force', () => {
    expect(asked({})).toBe('P1 v1.0');
    expect(asked({ valid: [given('r', '2026-09-11')] })).toBe('P1 v1.0');
  });

  test('whoever has signed it already is asked for no other, also where the office has yet to decide', () => {
    expect(asked({ valid: [ofNew('r', '2026-09-05')] })).toBe('P1 v2.0');
    expect(asked({ held: [ofNew('r', '2026-09-05')] })).toBe('P1 v2.0');
    expect(asked({ held: [given('r', '2026-09-05')] })).toBe('P1 v1.0');
  });

  test('a starter is asked for the one in force, whatever was signed before', () => {
    expect(asked({ valid: [given('r', '2026-02-02')] }, aPerson({ startsOn: '2026-09-07' }))).toBe('P1 v1.0');
  });

  test('afterwards there is one', () => {
    expect(asked({}, aPerson(), '2026-10-01')).toBe('P1 v2.0');
  });
});

describe('the last day to sign', () => {
  const ASKED: Day = '2026-09-01';
  const due = (more: object = {}, person = {}, today: Day = '2026-09-10', openDay = (day: Day): Day => day) =>
    dueDay(
      aPerson({ startsOn: null, ...person }),
      policy,
      {
        askedSince: ASKED,
        inForceFrom: ASKED,
        startsOn: null,
        expiresOn: null,
        askedOn: ASKED,
        talkedOn: null,
        openDay,
        ...more,
      },
      today,
    );

  test('is the policy’s days after it was asked for; the latest of whatever gives more', () => {
    expect(due()).toBe('2026-09-15');
    expect(due({ inForceFrom: null })).toBe('2026-09-15');
    expect(due({ inForceFrom: '2026-10-01' })).toBe('2026-10-01');
    expect(due({ expiresOn: '2026-09-20' })).toBe('2026-10-04');
    expect(due({ talkedOn: '2026-09-09' })).toBe('2026-09-23');
    expect(due({ talkedOn: '2026-08-09' })).toBe('2026-09-15');
  });

  test('is a starter’s days after the first working day, on the day of publishing or later', () => {
    expect(due({ startsOn: '2026-09-01' })).toBe('2026-09-08');
    expect(due({ startsOn: '2026-09-20' })).toBe('2026-09-27');
    expect(due({ startsOn: '2026-08-31' })).toBe('2026-09-15');
  });

  test('is the person’s own, unless it lies before the asking', () => {
    expect(due({}, { ownDueOn: '2026-09-01' })).toBe('2026-09-01');
    expect(due({}, { ownDueOn: '2026-12-01' })).toBe('2026-12-01');
    expect(due({}, { ownDueOn: '2026-08-31' })).toBe('2026-09-15');
  });

  test('is the policy’s days after coming back, for whoever was away then', () => {
    const away = (awayFrom: Day | null, awayUntil: Day) => due({}, { awayFrom, awayUntil }, '2026-10-20');
    expect(away('2026-09-05', '2026-10-05')).toBe('2026-10-19');
    expect(away(null, '2026-10-05')).toBe('2026-10-19');
    expect(away('2026-09-15', '2026-10-05')).toBe('2026-10-19');
    expect(away('2026-09-16', '2026-10-05')).toBe('2026-09-15');
    expect(away('2026-08-01', '2026-09-01')).toBe('2026-09-15');
    expect(away('2026-08-01', '2026-09-02')).toBe('2026-09-16');
    // Back today, and not before.
    expect(away('2026-09-05', '2026-10-20')).toBe(addDays('2026-10-20', 14));
    expect(away('2026-09-05', '2026-10-21')).toBe('2026-09-15');
  });

  test('is never a day on which the school is closed', () => {
    expect(due({}, {}, '2026-09-10', (day) => (day === '2026-09-15' ? '2026-09-17' : day))).toBe('2026-09-17');
  });
});
