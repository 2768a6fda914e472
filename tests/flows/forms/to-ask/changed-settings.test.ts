/** Settings and holidays that were changed by hand so that less goes out: what is asked, when, and until when. */
import {
  settingNoted,
  settingQuestions,
  visitorMonthsKept,
  withTyped,
} from '../../../../src/flows/forms/to-ask/changed-settings';
import type { Person, Register } from '../../../../src/register/model';
import { readRegister } from '../../../../src/register/read-register';
import { defaultSettings, type Settings } from '../../../../src/register/workbook/settings';
import { aDecision, aPerson, aRegister, aVersion } from '../../../register/made';
import { fillColumn } from '../../../support/fill-column';
import { ACCEPTABLE_USE, Larkfield, STAFF } from '../../../support/larkfield';
import { besideRegister } from '../../../support/panels';

const TODAY = '2026-10-05';
const HALF_TERM = { from: '2026-10-26', until: '2026-10-30' } as const;
const SUMMER = { from: '2027-07-22', until: '2027-08-31' } as const;
const SETTINGS: Settings = { ...defaultSettings(), contactEmail: 'office@larkfield.example' };
const school = (settings: Partial<Settings> = {}, more: Partial<Register> = {}) =>
  aRegister({
    versions: [aVersion('P1 v1.0', '2026-09-01')],
    closures: [HALF_TERM, SUMMER],
    ...more,
    settings: { ...SETTINGS, ...settings },
  });
const NOTED = withTyped('', school(), TODAY);
const asks = (register: Register, typed = NOTED) => settingQuestions(typed, register, TODAY).map(({ what }) => what);

describe('of Settings', () => {
  test.each<[Partial<Settings>, Partial<Settings>]>([
    [{ everyDays: 8 }, { everyDays: 6 }],
    [{ firstAfterDays: 2 }, {}],
    [{ managerAfterDays: 15 }, { managerAfterDays: 13 }],
    [{ headAfterDays: 29 }, { headAfterDays: 27 }],
    [{ mostEmails: 7 }, { mostEmails: 9 }],
    [{ visitorMonths: 11 }, { visitorMonths: 13 }],
    [{ hasReceipts: false }, { hasReceipts: true }],
    [{ hasDigest: false }, {}],
    [{ daysBefore: [14, 7] }, { daysBefore: [21, 14, 7, 1] }],
    [{ contactEmail: '' }, { headEmail: 'head@larkfield.example' }],
    [{ contactEmail: 'bob@larkfield.example' }, { school: 'Another', greeting: 'Hi', keepYears: 1 }],
  ])('%j is asked about, and %j is not', (less, more) => {
    expect([asks(school(less)).length, asks(school(more)).length]).toEqual([1, 0]);
  });

  test('in one sentence, with what it said and says', () => {
    expect(asks(school({ everyDays: 77, hasReceipts: false }))).toEqual([
      'Settings: "Then a reminder every (days)" says 77, and said 7 and "Send receipts" says no, and said yes. Emails may not go out, or go to somebody else. If that is not meant, please press Undo or correct it; if it is right, choose ignore.',
    ]);
  });

  test('a head teacher who has an address is asked about once it is another', () => {
    const noted = withTyped('', school({ headEmail: 'head@larkfield.example' }), TODAY);
    expect(asks(school({ headEmail: null }), noted)).toHaveLength(1);
    expect(asks(school({ headEmail: 'bob@larkfield.example' }), noted)).toHaveLength(1);
  });

  test.each<[string, Partial<Person>, string | null, number]>([
    ['has left, and it is that of somebody who is here', { leavesOn: '2026-10-04' }, 'bob@larkfield.example', 0],
    ['leaves today', { leavesOn: TODAY }, 'bob@larkfield.example', 1],
    ['has left, and it is nobody’s', { leavesOn: '2026-10-04' }, 'bob@elsewhere.example', 1],
    ['has left, and it is empty', { leavesOn: '2026-10-04' }, null, 1],
    ['has left, and it is that of somebody who is to come', { leavesOn: '2026-10-04' }, 'new@larkfield.example', 1],
    ['is here', {}, 'bob@larkfield.example', 1],
  ])(
    'the head teacher whose address it was %s: what To check asks for is not asked about',
    (_who, head, now, asked) => {
      const people = [
        aPerson({ number: 1, email: 'head@larkfield.example', ...head }),
        aPerson({ number: 2, email: 'bob@larkfield.example' }),
        aPerson({ number: 3, email: 'new@larkfield.example', startsOn: '2026-11-02' }),
      ];
      const noted = withTyped('', school({ headEmail: 'head@larkfield.example' }, { people }), TODAY);
      expect(asks(school({ headEmail: now }, { people }), noted)).toHaveLength(asked);
    },
  );

  test('nothing before a policy is published, or before a round has seen it', () => {
    const early = { versions: [] };
    expect(withTyped('', school({}, early), TODAY)).toBe('');
    expect(asks(school({ everyDays: 77 }), '')).toEqual([]);
  });

  test('what is asked about stays noted as it was, until it is said to be right', () => {
    const less = school({ everyDays: 77, mostEmails: 9 });
    expect(withTyped(NOTED, less, TODAY)).toEqual(NOTED);
    const [question] = settingQuestions(NOTED, less, TODAY);
    const decision = aDecision(TODAY, { response: question?.response ?? '', decision: 'ignore', person: null });
    const said = { ...less, decisions: [decision] };
    const noted = withTyped(NOTED, said, TODAY);
    expect(asks(said)).toEqual([]);
    expect(noted).toBe(withTyped('', said, TODAY));
    // Taken back, which is more, and made again.
    const back = withTyped(noted, { ...said, settings: { ...SETTINGS, mostEmails: 9 } }, TODAY);
    expect(asks(said, back)).toHaveLength(1);
  });

  test('visitors are kept as long as before while it is asked, and as long as it says once it is right', () => {
    const less = school({ visitorMonths: 1 });
    expect([visitorMonthsKept(NOTED, less, TODAY), visitorMonthsKept('', less, TODAY)]).toEqual([12, 1]);
    expect(visitorMonthsKept(NOTED, school({ visitorMonths: 24 }), TODAY)).toBe(24);
    expect(visitorMonthsKept(withTyped('', less, TODAY), less, TODAY)).toBe(1);
  });

  test('of addresses a sum alone is noted, and of what is as it is at first nothing: every run reads the note', () => {
    expect(JSON.stringify(NOTED)).not.toContain('office');
    expect(withTyped('', school({ contactEmail: '' }, { closures: [] }), TODAY)).toBe('-');
    expect(asks(school({ contactEmail: '' }))).toEqual([
      expect.stringContaining('"Contact email" says nothing, and said another address.'),
    ]);
    expect(settingNoted('headEmail', '')).toBe('');
  });

  test('a value that cannot be read is told by itself, and leaves noted what it was', () => {
    const off = school({ hasReceipts: false });
    const noted = withTyped('', off, TODAY);
    const unread = readRegister({
      Settings: [
        ['Setting', 'Value'],
        ['Send receipts', 'maybe'],
        ['Then a reminder every (days)', 'x'],
      ],
    });
    const broken = school({}, { problems: unread.problems });
    expect([asks(broken, noted), withTyped(noted, broken, TODAY)]).toEqual([[], noted]);
    expect(asks(off, withTyped(noted, broken, TODAY))).toEqual([]);
    const slow = withTyped('', school({ everyDays: 3 }), TODAY);
    expect([asks(broken, slow), asks(school(), slow).length]).toEqual([[], 1]);
  });

  test('values are noted as they are typed', () => {
    const noted = (value: unknown) => settingNoted('daysBefore', value);
    expect([true, false, [14, 7], [], null, '', 7].map(noted)).toEqual(['yes', 'no', '14, 7', 'none', '', '', '7']);
  });
});

describe('of holidays', () => {
  const closed = (...closures: Register['closures']) => asks(school({}, { closures }));

  test('one that is gone, with its days; one that is over is not missed', () => {
    expect(closed(SUMMER)).toEqual([
      'Calendar: the school is not closed any more from 26 October 2026 to 30 October 2026, so emails go out on those days. If that is not meant, please press Undo or enter the holiday again; if it is right, choose ignore.',
    ]);
    const asked = (today: `${number}-${number}-${number}`) =>
      settingQuestions(NOTED, school({}, { closures: [SUMMER] }), today).length;
    expect([asked('2026-10-30'), asked('2026-10-31')]).toEqual([1, 0]);
  });

  test('one that is moved by three weeks is there; by a day more it is gone', () => {
    expect(closed({ from: '2026-10-05', until: '2026-10-09' }, SUMMER)).toEqual([]);
    expect(closed({ from: '2026-11-16', until: '2026-11-20' }, SUMMER)).toEqual([]);
    expect(closed({ from: '2026-11-23', until: '2026-11-27' }, SUMMER)).toHaveLength(1);
  });

  test('one of which half the days are left is there; with fewer it is gone', () => {
    expect(closed({ from: '2026-10-26', until: '2026-10-28' }, SUMMER)).toEqual([]);
    expect(closed({ from: '2026-10-26', until: '2026-10-27' }, SUMMER)).toHaveLength(1);
    expect(
      closed(HALF_TERM, { from: '2027-07-22', until: '2027-08-10' }, { from: '2027-08-11', until: '2027-08-31' }),
    ).toEqual([]);
  });

  test('a year that cannot be meant is not noted, so that it may be corrected', () => {
    const far = school({}, { closures: [HALF_TERM, { from: '2062-12-21', until: '2063-01-02' }] });
    expect(withTyped('', far, TODAY)).toEqual(withTyped('', school({}, { closures: [HALF_TERM] }), TODAY));
  });
});

describe('in a school', () => {
  const open = () => {
    const larkfield = Larkfield.open(STAFF);
    larkfield.publish(ACCEPTABLE_USE);
    larkfield.turnTo('2026-09-01', '12:00');
    return larkfield;
  };
  const toCheck = (larkfield: Larkfield, day: string): string[] => {
    larkfield.turnTo(day, '12:00');
    return larkfield.column('To check', 'What to check').map(String);
  };
  const asked = [expect.stringMatching(/"Then a reminder every \(days\)" says 30, and said 7/)];

  test('a change is asked about each time that it is made, and until somebody says so', () => {
    const larkfield = open();
    let day = 1;
    const next = () => {
      day += 1;
      return toCheck(larkfield, `2026-09-${String(day).padStart(2, '0')}`);
    };
    for (const time of [1, 2, 3]) {
      larkfield.set('Then a reminder every (days)', '30');
      expect([time, next(), next()]).toEqual([time, asked, asked]);
      fillColumn(larkfield, 'To check', 'Decision', ['ignore']);
      expect([time, next(), next()]).toEqual([time, [], []]);
      larkfield.set('Then a reminder every (days)', '7');
      expect([time, next()]).toEqual([time, []]);
    }
  });

  test('what is changed in the panel is meant', () => {
    const larkfield = open();
    const panel = besideRegister(larkfield);
    panel.press('When reminders go out');
    panel.press('See what it does', { everyDays: ['30'] });
    panel.press('Change it');
    expect(larkfield.column('Settings', 'Value')).toContain('30');
    expect(toCheck(larkfield, '2026-09-02')).toEqual([]);
    larkfield.set('Then a reminder every (days)', '31');
    expect(toCheck(larkfield, '2026-09-03')).toEqual([expect.stringMatching(/says 31, and said 30/)]);
  });
});
