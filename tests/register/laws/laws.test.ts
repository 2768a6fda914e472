/** What must hold of the register as a whole: an ordinary one breaks nothing, and each breach is told with its place and a step. */

import { addDays, type Day, longDate, toDay } from '../../../src/common/day';
import { isSchoolDay, lastKnownDay } from '../../../src/common/school-days';
import { isOneSlipAway } from '../../../src/common/slips';
import { calendarProblems } from '../../../src/register/laws/calendar';
import { emptyGroupQuestions } from '../../../src/register/laws/groups/groups';
import { breachesOf } from '../../../src/register/laws/laws';
import {
  knownPeople,
  lostRowProblems,
  newPaper,
  newPeople,
  rowCountsOf,
  settingNameProblems,
} from '../../../src/register/laws/lost-rows';
import { newTitleQuestions, policyQuestions, sameTitleQuestions } from '../../../src/register/laws/policies';
import type { Policy, Register } from '../../../src/register/model';
import { readRegister } from '../../../src/register/read-register';
import { defaultSettings, SETTING_WORDS } from '../../../src/register/workbook/settings';
import { aPerson, aPolicy, aRegister, aVersion } from '../made';

const OWNER = 'policies@larkfield.example';
const settings = {
  ...defaultSettings(),
  safeguardingLead: 'Dana Reid',
  safeguardingDeputies: 'nobody',
  domains: ['larkfield.example'],
};
/** Every policy is published. */
const published = (policies: readonly Policy[] = []) =>
  policies.map(({ code, title }) => aVersion(`${code} v1.0`, '2026-09-01', { title }));
const breaches = (more: Partial<Register>, today: `${number}-${number}-${number}` = '2026-09-10') =>
  breachesOf(aRegister({ settings, versions: published(more.policies), ...more }), today, OWNER, []).map(
    ({ message }) => message,
  );

describe('one slip of the hand', () => {
  test.each([
    ['support', 'suport', true],
    ['support', 'supports', true],
    ['support', 'supprot', true],
    ['support', 'suppord', true],
    ['support', 'upport', true],
    ['support', 'support', false],
    ['support', 'suprt', false],
    ['teaching', 'teahcign', false],
    ['', 'a', true],
    ['', '', false],
  ])('%s and %s: %s', (one, other, isSlip) => {
    expect([isOneSlipAway(one, other), isOneSlipAway(other, one)]).toEqual([isSlip, isSlip]);
  });
});

describe('groups', () => {
  const policies = [aPolicy({ audience: ['support', 'teaching'] })];
  const people = (...groups: string[][]) => groups.map((own, i) => aPerson({ number: i + 1, row: i + 2, groups: own }));

  test('that policies ask for and people have break nothing', () => {
    expect(
      breaches({ policies, people: people(['support'], ['teaching'], ['governor'], ['year 1'], ['year 2']) }),
    ).toEqual([]);
    expect(breaches({ policies: [aPolicy({ audience: ['everyone'] })], people: people(['support']) })).toEqual([]);
    expect(breaches({ policies, people: [] })).toEqual([]);
  });

  test('that nobody has are told, with the one that was meant', () => {
    const asking = [aPolicy({ audience: ['support', 'govenors'] })];
    expect(breaches({ policies: asking, people: people(['support'], ['governors']) })).toEqual([
      'Acceptable use (P1) asks for the group "govenors", and nobody on the staff list is in it. Did you mean governors? Please correct "Who signs" in Policies, or "Groups" in Staff.',
      'Staff, row 3: no policy asks for the group "governors" of Tolu Adeyemi. Did you mean govenors? Please correct "Groups"; if governors is a group of its own, enter it under "Who signs" of a policy in Policies, or leave it out.',
    ]);
  });

  test('that nobody has, and that are nearly another, are told in one row and not asked about', () => {
    const asking = [aPolicy({ audience: ['support', 'govenors'] })];
    expect(emptyGroupQuestions({ policies: asking, people: people(['support'], ['governors']) })).toEqual([]);
  });

  test('that nobody has, and that are written as no other, may be meant: they are asked about, for each policy and part', () => {
    const readings = [
      { part: 'Annex A', audience: ['kitchen', 'support'] },
      { part: 'Annex B', audience: ['kitchen'] },
    ];
    const asking = [aPolicy({ audience: ['support', 'volunteers'], readings })];
    const register = aRegister({ policies: asking, people: people(['support']) });
    expect(breaches({ policies: asking, people: people(['support']) })).toEqual([]);
    expect(emptyGroupQuestions(register).map(({ what }) => what)).toEqual([
      'Acceptable use (P1) asks for the group "volunteers", and nobody on the staff list is in it. Please correct "Who signs" in Policies, or "Groups" in Staff; if somebody in it is yet to come, choose ignore.',
      'Acceptable use (P1): "Annex A" is for the group "kitchen", and nobody on the staff list is in it. Please correct "What each group reads" in Policies, or "Groups" in Staff; if somebody in it is yet to come, choose ignore.',
      'Acceptable use (P1): "Annex B" is for the group "kitchen", and nobody on the staff list is in it. Please correct "What each group reads" in Policies, or "Groups" in Staff; if somebody in it is yet to come, choose ignore.',
    ]);
    const keys = new Set(emptyGroupQuestions(register).map(({ response }) => response));
    expect(keys.size).toBe(3);
    expect(emptyGroupQuestions({ ...register, people: people(['support'], ['volunteers', 'kitchen']) })).toEqual([]);
    expect(emptyGroupQuestions({ ...register, people: [] })).toEqual([]);
  });

  test('that are all a policy asks for, and nobody is in, are asked about as one; a slip is told', () => {
    const asking = [aPolicy({ row: 2, audience: ['supply', 'volunteers'] })];
    const nobody =
      'Policies, row 2: nobody on the staff list is in "supply, volunteers", so nobody has to sign Acceptable use. Please enter everyone, all staff, or groups exactly as they appear under "Groups" in Staff; if somebody in it is yet to come, choose ignore.';
    const questions = (policies: Policy[], ...groups: string[][]) =>
      emptyGroupQuestions(aRegister({ policies, people: people(...groups) }));
    expect(questions(asking, ['support']).map(({ where, what }) => [where, what])).toEqual([
      ['Policies, row 2', nobody],
    ]);
    expect(questions(asking, ['support'], ['supply']).map(({ what }) => what)).toEqual([
      expect.stringMatching(/asks for the group "volunteers"/),
    ]);
    const keyOf = (...audience: string[]) => questions([aPolicy({ audience })], ['support'])[0]?.response;
    expect(new Set([keyOf('supply'), keyOf('volunteers'), keyOf('supply', 'volunteers'), keyOf()]).size).toBe(4);
    const slip = [aPolicy({ row: 2, audience: ['suport'] })];
    expect(questions(slip, ['support'])).toEqual([]);
    expect(breaches({ policies: slip, people: people(['support']) })).toEqual([
      'Policies, row 2: nobody on the staff list is in "suport", so nobody has to sign Acceptable use. Did you mean support? Please enter everyone, all staff, or groups exactly as they appear under "Groups" in Staff.',
      expect.stringMatching(/no policy asks for the group "support"/),
    ]);
    expect(questions([aPolicy({ audience: ['all staff'] })], ['governor'])).toHaveLength(1);
  });

  test.each(['suport', 'supports', 'sup port', 'suppotr'])('of a person that are nearly another: "%s"', (group) => {
    expect(breaches({ policies, people: people(['support'], ['teaching'], [group], [group]) })).toEqual([
      `Staff, row 4: no policy asks for the group "${group}" of Tolu Adeyemi and Tolu Adeyemi. Did you mean support? Please correct "Groups"; if ${group} is a group of its own, enter it under "Who signs" of a policy in Policies, or leave it out.`,
    ]);
  });

  test('of somebody who has left are no matter', () => {
    const left = people(['support'], ['teaching'], ['suport']).map((one) =>
      one.number === 3 ? { ...one, leavesOn: '2026-09-09' as const } : one,
    );
    expect(breaches({ policies, people: left }, '2026-09-09')).toHaveLength(1);
    expect(breaches({ policies, people: left }, '2026-09-10')).toEqual([]);
  });

  test('with only a blank between are asked about', () => {
    expect(breaches({ policies, people: people(['support'], ['teaching'], ['teaching support']) })).toEqual([
      expect.stringContaining('Did you mean "teaching" and "support"?'),
    ]);
  });
});

describe('addresses', () => {
  test.each(['tolu@larkfeild.example', 'tolu@larkfield.exampl', 'tolu@lark-field.example'])(
    'nearly of the school: %s',
    (email) => {
      const [, domain = ''] = email.split('@');
      expect(breaches({ people: [aPerson({ email })] })).toEqual([
        `Staff, row 2: the email address ${email}, which is nearly an address of the school. Did you mean larkfield.example? Please correct it; if it is right, add its ending to "School email ends in" in Settings.`,
      ]);
      const both = { ...settings, domains: ['larkfield.example', domain] };
      expect(breaches({ people: [aPerson({ email })], settings: both })).toEqual([]);
    },
  );

  test.each(['tolu\u0430@larkfield.example', 'tol\u03bf@larkfield.example'])(
    'with a letter of another alphabet: %s',
    (email) => {
      expect(breaches({ people: [aPerson({ email })] })).toEqual([
        expect.stringContaining(`the email address ${email} has a letter of another alphabet in it`),
      ]);
    },
  );

  test('with letters of another alphabet alone, or with accents, are somebody’s', () => {
    expect(breaches({ people: [aPerson({ email: '\u0442\u043e\u043b\u044e@larkfield.example' })] })).toEqual([]);
    expect(breaches({ people: [aPerson({ email: 'zo\u00eb@larkfield.example' })] })).toEqual([]);
  });

  test('of elsewhere are none of these', () => {
    expect(breaches({ people: [aPerson({ email: 'tolu@gmail.example', lineManager: 'x@mail.example' })] })).toEqual([]);
  });

  test('of line manager, countersigner, contact and head, and the school’s own ending, are told in their own place', () => {
    const wrong = 'p.nair@larkfied.example';
    const people = [aPerson({ lineManager: wrong })];
    const policies = [aPolicy({ countersignedBy: `h@larkfield.example, ${wrong}` })];
    const told = breaches({ people, policies, settings: { ...settings, contactEmail: wrong, headEmail: wrong } });
    expect(told.map((message) => message.split(' says ')[0])).toEqual([
      'Staff, row 2: "Line manager"',
      'Policies: "Countersigned by" of Acceptable use (P1)',
      'Settings: "Contact email"',
      'Settings: "Head teacher\'s email"',
    ]);
    expect(breaches({ settings: { ...settings, domains: ['larkfeild.example'] } })).toEqual([
      expect.stringContaining('Settings: "School email ends in" says larkfeild.example'),
    ]);
  });
});

describe('days', () => {
  test('far ahead are told, and a year ahead is not far', () => {
    expect(
      breaches({ people: [aPerson({ startsOn: '2027-09-01', ownDueOn: '2027-09-11', awayUntil: '2027-09-01' })] }),
    ).toEqual([]);
    expect(breaches({ people: [aPerson({ ownDueOn: '2027-09-12' })] })).toHaveLength(1);
    expect(
      breaches({
        people: [
          aPerson({ startsOn: '2045-09-01', ownDueOn: '2062-01-01', awayFrom: '2026-09-01', awayUntil: '2062-01-01' }),
        ],
      }).map((message) => message.split(' Please')[0]),
    ).toEqual([
      'Staff, row 2: Tolu Adeyemi starts on 1 September 2045 and is asked for nothing before.',
      'Staff, row 2: Tolu Adeyemi need not sign before 1 January 2062.',
      'Staff, row 2: Tolu Adeyemi is away until 1 January 2062 and is not reminded before.',
    ]);
  });

  test('an absence that ends before it begins is told', () => {
    expect(breaches({ people: [aPerson({ awayFrom: '2026-10-01', awayUntil: '2026-09-01' })] })).toEqual([
      'Staff, row 2: Tolu Adeyemi is back on 1 September 2026, before being away from 1 October 2026. Please correct one of the two dates.',
    ]);
  });
});

test.each([
  ['', true],
  ['TBC', true],
  ['to be confirmed', true],
  ['—', true],
  ['nobody', false],
  ['none', false],
  ['Dana Reid', false],
])('"%s" for the safeguarding lead is asked about where somebody is to start: %s', (safeguardingLead, isAsked) => {
  const people = [aPerson({ startsOn: '2026-09-15' })];
  const told = breaches({ people, settings: { ...settings, safeguardingLead } });
  expect(told.filter((what) => what.startsWith('Settings: "Safeguarding lead" is empty.'))).toHaveLength(
    isAsked ? 1 : 0,
  );
});

describe('the calendar', () => {
  const closures = [
    { from: '2026-10-26', until: '2026-10-30' },
    { from: '2027-07-22', until: '2027-08-27' },
  ] as const;
  const asked =
    'The calendar knows the holidays until 31 August 2027. Please enter those of 2027/28 in the tab Calendar: after 31 August 2027 no emails go out until they are there.';

  test('is asked to be continued from 1 May on', () => {
    expect(breaches({ closures: [...closures] }, '2027-04-30')).toEqual([]);
    expect(breaches({ closures: [...closures] }, '2027-05-01')).toEqual([asked]);
    expect(breaches({ closures: [...closures] }, '2027-11-01')).toEqual([asked]);
    expect(breaches({ closures: [...closures, { from: '2027-10-25', until: '2027-10-29' }] }, '2027-05-01')).toEqual(
      [],
    );
    expect(breaches({ closures: [] }, '2027-05-01')).toEqual([]);
  });

  test.each<[Day, string[]]>([
    ['2027-04-30', []],
    ['2027-07-11', ['CALENDAR_ENDS']],
    // Eight school days of July, and 30 and 31 August.
    ['2027-07-12', ['CALENDAR_ENDS_SOON']],
    ['2027-09-01', ['CALENDAR_ENDS_SOON']],
  ])('on %s: the last ten school days that it knows are told by email', (today, codes) => {
    const versions = [aVersion('P1 v1.0', '2026-09-01')];
    const found = (more: Partial<Register>) =>
      calendarProblems(aRegister({ closures: [...closures], ...more }), today).map(({ code }) => code);
    expect(found({ versions })).toEqual(codes);
    expect(found({ versions: [] })).toEqual(codes.map(() => 'CALENDAR_ENDS'));
  });

  test.each<[Day, string, string]>([
    ['2026-12-25', 'Christmas', '2026-11-27'],
    ['2027-08-05', 'summer', '2027-07-08'],
  ])('that is not closed on %s lacks the %s holiday, told four weeks before', (day, holiday, from) => {
    const halfTerm = { from: '2027-02-15', until: '2027-02-19' } as const;
    const versions = [aVersion('P1 v1.0', '2026-09-01')];
    const told = (today: Day, more: Partial<Register> = {}) =>
      breaches({ closures: [halfTerm], versions, ...more }, today).filter((what) => /is not closed on/.test(what));
    const lacks = [
      `Calendar: the school is not closed on ${longDate(day)}, so emails go out on weekdays of the ${holiday} holiday. Please enter its first and last day.`,
    ];
    const on: Day = toDay(from);
    expect([told(addDays(on, -1)), told(on), told(day), told(addDays(day, 1))]).toEqual([[], lacks, lacks, []]);
    expect(told(on, { closures: [] })).toEqual(lacks);
    expect(told(on, { closures: [halfTerm, { from: addDays(day, -3), until: day }] })).toEqual([]);
    expect(told(on, { closures: [halfTerm, { from: addDays(day, 1), until: addDays(day, 3) }] })).toEqual(lacks);
    // Nobody is emailed before anything is published, or beyond what the calendar knows.
    expect(told(on, { versions: [] })).toEqual([]);
    expect(told(on, { closures: [{ from: '2026-02-16', until: '2026-02-20' }] })).toEqual([]);
  });

  test('is not known for years because of a slip in the year: a row more than three years ahead is told', () => {
    const withRow = (from: `${number}-${number}-${number}`) =>
      breaches({ closures: [...closures, { from, until: from }] }, '2027-05-01');
    expect(withRow('2030-05-05')).toEqual([]);
    expect(withRow('2030-05-06')).toEqual([
      'Calendar: a closed time begins on 6 May 2030, more than three years ahead. Please correct the year; until then emails go out in the holiday that was meant.',
    ]);
  });

  test('knows nothing beyond the school year of its last row', () => {
    expect(lastKnownDay([...closures])).toBe('2027-08-31');
    expect(lastKnownDay([{ from: '2027-09-01', until: '2027-09-02' }])).toBe('2028-08-31');
    expect(lastKnownDay([])).toBeNull();
    expect(isSchoolDay('2027-08-31', closures)).toBe(true);
    expect(isSchoolDay('2027-09-01', closures)).toBe(false);
    expect(isSchoolDay('2027-09-01', [])).toBe(true);
  });

  test.each([
    [
      '30/10/2026',
      '26/10/2026',
      'Calendar, row 2 ends on 26 October 2026, before it begins on 30 October 2026. Please correct one of the two dates',
    ],
    [
      '26/10/2026',
      '30/10/2027',
      'Calendar, row 2 closes the school from 26 October 2026 to 30 October 2027, which is longer than any holiday. Please correct one of the two dates; if the school really is closed for so long, enter it as several rows of up to five weeks each, one after the other',
    ],
  ])('a row from %s until %s is told and does not count', (from, until, what) => {
    const register = readRegister({
      Calendar: [
        ['Closed from', 'Closed until', 'Reason'],
        [from, until, 'Half-term'],
      ],
    });
    expect(register.closures).toEqual([]);
    expect(register.problems.map(({ message }) => message)).toEqual([
      `${what}; until then the row is ignored, and emails go out on those days.`,
    ]);
  });
});

describe('numbers beyond sense', () => {
  const headings = ['Code', 'Policy', 'Who signs', 'How often', 'Days to sign', 'Grace period (days)', 'Document'];
  test.each([3_000_000, '3000000', 367, 0, -1, 1.5, 46266])(
    'Days to sign of %s is told, and the usual days count',
    (days) => {
      const { policies, problems } = readRegister({
        Policies: [headings, ['P1', 'Acceptable use', 'everyone', '', days, '', 'x']],
      });
      expect(policies[0]?.daysToSign).toBe(14);
      expect(problems.map(({ message }) => message)).toEqual([
        'Policies, row 2: "Days to sign" is not a whole number from 1 to 366. Write a number, or leave it empty.',
      ]);
    },
  );

  test.each([
    ['Years kept after leaving', '9999', 'is not a whole number from 1 to 100'],
    ['Then a reminder every (days)', '99999', 'is not a whole number from 1 to 366'],
    [
      'Contact email',
      'the office',
      'says "the office", which is not an email address. Write one such as a.bright@school.example, or leave it empty',
    ],
    [
      "Head teacher's email",
      'Mrs Okafor',
      'says "mrs okafor", which is not an email address. Write one such as a.bright@school.example, or leave it empty',
    ],
  ])('the setting %s of %s is told in its place', (name, value, fault) => {
    const { problems } = readRegister({
      Settings: [
        ['Setting', 'Value', 'What it does'],
        [name, value, ''],
      ],
    });
    expect(problems.map(({ row, message }) => [row, message.split('. Until')[0]])).toEqual([
      [2, `Settings, row 2: "${name}" ${fault}`],
    ]);
  });
});

describe('documents of policies', () => {
  const withDocuments = (...ids: string[]) =>
    breaches({
      policies: ids.map((documentId, at) => aPolicy({ code: `P${at + 1}`, title: `Policy ${at + 1}`, documentId })),
    });

  test('are each one’s own; policies without one share nothing', () => {
    expect(withDocuments('a', 'b')).toEqual([]);
    expect(withDocuments('', '')).toEqual([]);
    expect(withDocuments('a', 'b', 'a')).toEqual([
      'Policies: Policy 1 (P1) and Policy 3 (P3) have the same document. Please correct the link under "Document" of one of them.',
    ]);
  });
});

describe('names of settings', () => {
  const NAMES = SETTING_WORDS.map(({ name }) => name);
  const told = (names: readonly string[]) =>
    settingNameProblems({ Settings: [['Setting', 'Value'], ...names.map((name) => [name, ''])] }).map(
      ({ code, message }) => `${code} ${message.split(' If a name')[0]}`,
    );
  const without = (...gone: string[]) => NAMES.filter((name) => !gone.includes(name));

  test('that are all there break nothing, under the names that they had before, too', () => {
    expect(told(NAMES)).toEqual([]);
    expect(told(SETTING_WORDS.map(({ name, formerly = name }) => formerly))).toEqual([]);
  });

  test('that have no row are told together, more than three counted', () => {
    expect(told(without('Contact name'))).toEqual([
      'SETTING_MISSING Settings: "Contact name" has no row any more, and what a new register begins with is used.',
    ]);
    expect(told(without(...NAMES.slice(0, 5)))).toEqual([
      `SETTING_MISSING Settings: ${NAMES.slice(0, 3)
        .map((name) => `"${name}"`)
        .join(', ')} and 2 more have no row any more, and what a new register begins with is used.`,
    ]);
  });

  test('with a slip are told in their row, and not as missing', () => {
    expect(told([...without('Contact name'), 'Contct name'])).toEqual([
      expect.stringMatching(/^SETTING_UNKNOWN .* there is no setting "Contct name". Did you mean "Contact name"\?/),
    ]);
  });
});

describe('settings that are there twice', () => {
  test('are told, with the row that is used', () => {
    const rows = [...SETTING_WORDS.map(({ name }) => [name, '']), ['Greeting', 'Hello']];
    expect(
      settingNameProblems({ Settings: [['Setting', 'Value'], ...rows] }).map(({ row, message }) => [row, message]),
    ).toEqual([
      [28, 'Settings, row 28: "Greeting" is in row 10, too, and that one is used. Please delete one of the two rows.'],
    ]);
  });
});

describe('people whom neither Staff nor Numbers names any more', () => {
  interface Known {
    staff: readonly number[];
    noted: readonly number[];
    /** Who gets a number only now. */
    joining?: readonly number[];
    /** What is noted now. */
    noting?: readonly number[];
  }
  const notes = (numbers: readonly number[]) =>
    numbers.map((number) => ({ number, name: '', addresses: [], groups: '', place: null }));
  const known = ({ staff, noted, joining = [], noting = joining }: Known) => ({
    people: [...staff, ...joining].map((number) => aPerson({ number })),
    numbers: notes(noted),
    notedNumbers: notes(noting),
    newNumbers: joining.map((number) => ({ row: number + 1, number })),
  });
  const told = (before: Known, now: Known) =>
    lostRowProblems(knownPeople(known(before)), knownPeople(known(now)), [], null).map(
      ({ message }) => message.split('. ')[0],
    );

  test('are told, however many join; whom one of the two names is not', () => {
    const before = { staff: [1, 2, 3], noted: [1, 2, 3] };
    expect(told(before, { staff: [1, 2], noted: [1, 2] })).toEqual([
      'Staff: 1 person whom this register knew is neither here nor in the tab Numbers any more, and asked for nothing',
    ]);
    expect(told(before, { staff: [1], noted: [1], joining: [4, 5] })).toEqual([
      'Staff: 2 people whom this register knew are neither here nor in the tab Numbers any more, and asked for nothing',
    ]);
    expect(told(before, { staff: [1, 2], noted: [1, 2, 3] })).toEqual([]);
    expect(told(before, { staff: [1, 2, 3], noted: [] })).toEqual([]);
    expect(told(before, { staff: [1, 2], noted: [1, 3, 3], joining: [4] })).toEqual([]);
  });

  test('are counted as they are noted: not who gets back a number, nor whose address was typed as a name', () => {
    expect(newPeople(known({ staff: [1, 2], noted: [1, 2], joining: [3, 4] }))).toEqual({ people: 2 });
    expect(newPeople(known({ staff: [1], noted: [1, 2], joining: [2] }))).toEqual({ people: 0 });
    expect(newPeople(known({ staff: [1], noted: [1], joining: [2], noting: [] }))).toEqual({ people: 0 });
    expect(newPeople(known({ staff: [1, 2], noted: [1] }))).toEqual({ people: -1 });
  });
});

describe('signatures on paper that neither Signatures nor Paper has any more', () => {
  const tabs = (recorded: readonly string[], typed: readonly (number | string)[]) => ({
    Signatures: [['Response'], ...recorded.map((response) => [response])],
    Paper: [['Person', 'Paper number'], ...typed.map((number) => ['Bob Cole', number])],
  });
  const told = (before: ReturnType<typeof tabs>, now: ReturnType<typeof tabs>) =>
    lostRowProblems({ ...rowCountsOf(before), Signatures: 0 }, rowCountsOf(now), [], null).map(
      ({ message }) => message.split('. ')[0],
    );
  const BEFORE = tabs(['r1', 'paper 1', 'paper 2'], [1, 2]);

  test('are told; what one of the two has, or a form, is not', () => {
    expect(told(BEFORE, tabs(['r1', 'paper 1'], [1]))).toEqual([
      'Signatures: 1 signature on paper that was recorded is neither here nor in the tab Paper any more, and counts for nobody',
    ]);
    expect(told(BEFORE, tabs(['r1'], []))).toEqual([
      'Signatures: 2 signatures on paper that were recorded are neither here nor in the tab Paper any more, and count for nobody',
    ]);
    expect(told(BEFORE, tabs([], [1, 2]))).toEqual([]);
    expect(told(BEFORE, tabs(['paper 1', 'paper 2'], []))).toEqual([]);
    expect(told(BEFORE, tabs(['paper 1'], [2, '', '2']))).toEqual([]);
  });

  test('are counted as they are recorded: a row that has its number already is no more', () => {
    const now = [{ response: 'paper 2' }, { response: 'paper 3' }, { response: 'r9' }];
    expect(newPaper(BEFORE, now)).toEqual({ paper: 1 });
  });
});

describe('settings that lose their values', () => {
  const counts = (filled: number, names = SETTING_WORDS.map(({ name }) => name)) =>
    rowCountsOf({ Settings: [['Setting', 'Value'], ...names.map((name, i) => [name, i < filled ? 'x' : ''])] });

  test('are told from three on, and a row that is there twice may lose one', () => {
    const names = SETTING_WORDS.map(({ name }) => name);
    expect(lostRowProblems(counts(10), counts(8), [], null)).toEqual([]);
    expect(lostRowProblems(counts(10), counts(7), [], null).map(({ message }) => message.split('. ')[0])).toEqual([
      'The tab Settings has lost the values of 3 settings',
    ]);
    expect(lostRowProblems(counts(0, [...names, 'Greeting']), counts(0), [], null)).toEqual([]);
    expect(lostRowProblems(counts(0), counts(0, names.slice(1)), [], null)).toHaveLength(1);
  });
});

describe('policies', () => {
  test('that were never published are told; of one whose code was typed over, which it was', () => {
    const typed = [aPolicy({ code: 'P1' }), aPolicy({ code: 'P3', title: 'Visitors', documentId: '' })];
    const versions = [aVersion('P1 v1.0', '2026-09-01')];
    expect(breaches({ policies: typed, versions })).toEqual([
      'Policies: Visitors (P3) was never published, so nobody is asked to sign it. Please delete the row, and publish the document in the panel beside it, which adds a row.',
    ]);
    const both = [...versions, aVersion('P2 v1.0', '2026-09-01', { title: 'Visitors' })];
    expect(breaches({ policies: typed, versions: both })).toEqual([
      'Policies: Visitors has the code P3 and was published as P2, so nobody is asked to sign it. Please enter P2 under "Code" again.',
    ]);
    expect(policyQuestions(aRegister({ policies: typed, versions: both }))).toEqual([]);
    expect(policyQuestions(aRegister({ policies: typed.slice(0, 1), versions: both }))).toHaveLength(1);
  });

  test('of which one was given the title of another, whichever comes first, are told once', () => {
    const versions = [aVersion('P1 v1.0', '2026-09-01'), aVersion('P2 v1.0', '2026-09-01', { title: 'Visitors' })];
    const called = (...titles: string[]) =>
      breaches({
        policies: titles.map((title, i) => aPolicy({ code: `P${i + 1}`, title, documentId: '' })),
        versions,
      });
    expect(called('Acceptable use', 'Acceptable use')).toEqual([expect.stringContaining('Policies: P2 is called')]);
    expect(called('Visitors', 'Visitors')).toEqual([expect.stringContaining('Policies: P1 is called')]);
  });

  test('of one title are asked about as long as both are open, and once more where both have another one', () => {
    const policies = [aPolicy({ code: 'P1' }), aPolicy({ code: 'P2', documentId: '' })];
    const [asked] = sameTitleQuestions(aRegister({ policies, versions: published(policies) }));
    expect(asked?.what).toMatch(/P1 and P2 are both called "Acceptable use".* if both are meant, choose ignore\.$/);
    const renamed = policies.map((policy) => ({ ...policy, title: 'Laptops' }));
    const later = ['P1 v1.0', 'P2 v1.0'].map((label) => aVersion(label, '2026-09-01', { title: 'Laptops' }));
    const [again] = sameTitleQuestions(aRegister({ policies: renamed, versions: later }));
    expect([again?.what.includes('Laptops'), again?.response === asked?.response]).toEqual([true, false]);
    const versions = [
      aVersion('P1 v1.0', '2026-09-01'),
      aVersion('P2 v1.0', '2026-09-01', { withdrawnOn: '2026-09-02' }),
    ];
    expect(sameTitleQuestions(aRegister({ policies, versions }))).toEqual([]);
  });

  test('that are called otherwise than in their forms are asked about until somebody decides, each new title once', () => {
    const versions = [aVersion('P1 v1.0', '2026-09-01'), aVersion('P2 v1.0', '2026-09-01', { title: 'Visitors' })];
    const asked = (...titles: string[]) =>
      newTitleQuestions(
        aRegister({ policies: titles.map((title, i) => aPolicy({ code: `P${i + 1}`, title })), versions }),
      );
    expect(asked('Acceptable use', 'Visitors', 'Not published yet')).toEqual([]);
    expect(asked('Visitors', 'Visitors')).toEqual([]);
    const [first, second] = [asked('IT for staff', 'Visitors'), asked('IT for all', 'Visitors')].map(([one]) => one);
    expect(first).toEqual({
      response: first?.response,
      where: 'Policies',
      what: 'Policies: P1 is called "IT for staff" in the register and in emails, and "Acceptable use" in its form. If the new title is not meant, please press Undo or correct it under "Policy"; if it is right, choose ignore: the next version says it in its form, too.',
    });
    expect(first?.response === second?.response).toBe(false);
    // Of two that were published under one title, one is to have another.
    const twice = ['P1 v1.0', 'P2 v1.0'].map((label) => aVersion(label, '2026-09-01'));
    const retitled = [aPolicy({ code: 'P1' }), aPolicy({ code: 'P2', title: 'Visitors' })];
    expect(newTitleQuestions(aRegister({ policies: retitled, versions: twice }))).toEqual([]);
    // The next version was published under it.
    const later = [...versions, aVersion('P1 v2.0', '2026-10-01', { title: 'IT for staff' })];
    expect(
      newTitleQuestions(aRegister({ policies: [aPolicy({ code: 'P1', title: 'IT for staff' })], versions: later })),
    ).toEqual([]);
  });

  test('that give new starters three months more than everybody are told', () => {
    expect(breaches({ policies: [aPolicy({ daysToSign: 14, daysForStarters: 104 })] })).toEqual([]);
    expect(breaches({ policies: [aPolicy({ daysToSign: 14, daysForStarters: 105 })] })).toEqual([
      'Policies: new starters have 105 days to sign Acceptable use (P1), and everybody else has 14. Please correct "Days for new starters".',
    ]);
  });

  test('to be reviewed in more than ten years are told', () => {
    expect(breaches({ policies: [aPolicy({ reviewBy: '2036-09-10' })] })).toEqual([]);
    expect(breaches({ policies: [aPolicy({ reviewBy: '2066-09-10' })] })).toEqual([
      'Policies: "Next review" of Acceptable use (P1) says 10 September 2066, more than ten years ahead. Please correct it.',
    ]);
  });
});

describe('the school’s own ending with a slip', () => {
  test('is told alone, and not of every address', () => {
    const people = [1, 2, 3].map((number) =>
      aPerson({ number, row: number + 1, email: `${number}@larkfield.example` }),
    );
    expect(breaches({ people, settings: { ...settings, domains: ['larkfeild.example'] } })).toHaveLength(1);
  });
});
