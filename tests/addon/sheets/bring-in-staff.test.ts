/** A staff list from the school's system is brought in beside the register: seen first, written in one go, undone the same day. */

import { type Panel, THIRTY_SECONDS } from '../../../local/panel/panel';
import { fillColumn } from '../../support/fill-column';
import { ACCEPTABLE_USE, Larkfield } from '../../support/larkfield';
import { besideRegister, wordsOf } from '../../support/panels';

const STAFF = [
  ['Tolu Adeyemi', 't.adeyemi@larkfield.example', 'Teacher', 'teaching'],
  ['Grace Obi', 'g.obi@larkfield.example', 'Administrator', 'support'],
  ['Sarah Jones', 's.jones@larkfield.example', 'Teacher', 'teaching'],
  ['Bob Ray', 'bob@home.example', 'Chair of governors', 'governor'],
];

const HEADINGS = ['Surname', 'Forename', 'Work Email', 'Job Title', 'Department', 'Start Date', 'Leaving Date'];

/** As a school's system prints it: Tolu has another role, Ina is new, Sarah is missing. */
const LIST = [
  ['Larkfield Primary School: staff contact list'],
  [],
  HEADINGS,
  ['Adeyemi', 'Tolu', 'T.Adeyemi@larkfield.example', 'Assistant head', 'Teaching', '', ''],
  ['OBI', 'GRACE', 'g.obi@larkfield.example', 'Administrator', 'Support', '', ''],
  ['Park', 'Ina', 'i.park@larkfield.example', 'Teacher', 'Teachers', '01/09/2026', ''],
  ['Total', '3'],
];

/** Published on Tuesday 1 September 2026 for everyone, with an hour to undo whom a list puts on the staff list. */
function school(staff = STAFF): Larkfield {
  const larkfield = Larkfield.open(staff);
  larkfield.publish(ACCEPTABLE_USE, { audience: ['everyone'] });
  larkfield.sleepTo('2026-09-01', '10:00');
  larkfield.round();
  larkfield.set('Minutes before the first email', '60');
  return larkfield;
}

const SCHOOL = school();

/** The tab Import with a list in it, and the panel at what it would change. */
function looking(larkfield: Larkfield, list: readonly (readonly string[])[] = LIST): Panel {
  const panel = besideRegister(larkfield);
  panel.press('Bring in staff');
  larkfield.paste(
    'Import',
    1,
    list.map((row) => [...row]),
  );
  panel.press(panel.card.name === 'import' ? 'Review the list' : 'Review again');
  return panel;
}

const staffOf = (larkfield: Larkfield) => larkfield.rows('Staff').map((row) => row.slice(0, 7).join(' | '));

const BEFORE = staffOf(SCHOOL);
const AFTER = [
  'Tolu Adeyemi | t.adeyemi@larkfield.example | Assistant head | teaching |  |  | ',
  'Grace Obi | g.obi@larkfield.example | Administrator | support |  |  | ',
  'Sarah Jones | s.jones@larkfield.example | Teacher | teaching |  |  | 46265',
  'Bob Ray | bob@home.example | Chair of governors | governor |  |  | ',
  'Ina Park | i.park@larkfield.example | Teacher | teaching |  | 46266 | ',
];
/** Sarah has left, and "teachers" are taken for teaching, as it is proposed. */
const SARAH_LEFT = { leavers: ['3'], leftOn: ['31/8/2026'] };

test('is seen before anything is written', () => {
  const larkfield = SCHOOL.fork();
  const panel = looking(larkfield);
  expect(wordsOf(panel)).toContain(
    'New\n1 person\nChanged\n1 person\nUnchanged\n1 person\nNo longer in the list\n1 person\nTo decide\n0 rows',
  );
  expect(wordsOf(panel)).toContain('Tolu Adeyemi\nRole: Teacher → Assistant head');
  expect(wordsOf(panel)).toContain('1 person on the staff list never came from a list');
  expect([staffOf(larkfield), larkfield.rows('Staff changes')]).toEqual([BEFORE, []]);
});

test('is brought in as it was seen: three clicks, and whoever is new hears of it only after the time to undo', () => {
  const larkfield = SCHOOL.fork();
  looking(larkfield).press('Bring in', SARAH_LEFT);
  expect(staffOf(larkfield)).toEqual(AFTER);
  expect(larkfield.statuses()['Ina Park']).toBe('◷ Due 15 Sep 2026');
  larkfield.turnTo('2026-09-01', '10:40');
  expect(larkfield.mailTo).not.toContain('i.park@larkfield.example');
  larkfield.morningsTo('2026-09-03');
  expect(larkfield.mailTo).toContain('i.park@larkfield.example');
});

test('says afterwards, too, of whom nothing was taken and why: the tab Import is empty by then', () => {
  const larkfield = SCHOOL.fork();
  const panel = looking(larkfield, [
    ...LIST.slice(0, 6),
    ['Dean', 'Pat', 'family@home.example', 'Midday', 'Support', '', ''],
    ['Dean', 'Lou', 'family@home.example', 'Midday', 'Support', '', ''],
    ['Best', 'Jo', 'j.best@larkfield.example', 'Assistant', 'Support', '', '31/07/2026'],
    ['Total', '', '5', '', '', '', ''],
  ]);
  expect(wordsOf(panel)).toContain('To decide\n1 row');
  panel.press('Bring in', { 'row-8': ['leave'] });
  expect(wordsOf(panel)).toContain('New\n2 people');
  expect(wordsOf(panel)).toContain('The tab Import is empty again.');
  expect(wordsOf(panel)).toContain(
    [
      '3 rows not taken',
      'Row 8 Lou Dean is left out, as you decided.',
      'Row 9 Jo Best left on 31 Jul 2026, and is not on the staff list.',
      'Row 10 is taken for a total or for headings that came again.',
    ].join('\n'),
  );
});

test('is undone on the same day as if it had not been, and asks nothing afterwards', () => {
  const larkfield = SCHOOL.fork();
  const panel = looking(larkfield);
  panel.press('Bring in', SARAH_LEFT);
  panel.press('Undo');
  expect(wordsOf(panel)).toContain('1 person new and 2 people changed: put back.');
  expect(staffOf(larkfield)).toEqual(BEFORE);
  larkfield.turnTo('2026-09-02', '12:00');
  expect(
    larkfield
      .rows('To check')
      .map((row) => row.join(' '))
      .filter((row) => row.includes('Ina Park')),
  ).toEqual([]);
  expect(wordsOf(looking(larkfield))).not.toContain('The last list');
});

test('brings the sites of a trust, and none where a column "School" says the same for everybody', () => {
  const larkfield = SCHOOL.fork();
  const withSchools = (...schools: string[]) => [
    [...HEADINGS, 'Academy'],
    ...LIST.slice(3, 6).map((row, i) => [...row, schools[i] ?? '']),
  ];
  const one = looking(larkfield.fork(), withSchools('Larkfield', 'Larkfield', 'Larkfield'));
  expect(wordsOf(one)).not.toContain('Site:');
  const panel = looking(larkfield, withSchools('Larkfield', 'Riverside', 'Larkfield'));
  expect(wordsOf(panel)).toContain('Grace Obi\nSite: empty → Riverside');
  panel.press('Bring in', SARAH_LEFT);
  expect(larkfield.column('Staff', 'Site')).toEqual(['Larkfield', 'Riverside', '', '', 'Larkfield']);
  panel.press('Undo');
  expect(larkfield.column('Staff', 'Site')).toEqual(['', '', '', '']);
});

test('undone, what was typed in a way of its own is read as it was before, and not asked about', () => {
  const row = (name: string, group: string): string[] => [
    name,
    `${name[0]?.toLowerCase()}@larkfield.example`,
    '',
    group,
  ];
  const own = ['Ann Ash', 'Ben Birch', 'Cem Cole'].map((name) => row(name, 'Support; Office'));
  const larkfield = Larkfield.open([
    ...own,
    row('Dee Dale', 'office'),
    row('Eva Elm', 'teaching'),
    row('Fay Fern', 'office'),
  ]);
  fillColumn(larkfield, 'Staff', 'Site', ['oak lane', 'OAK LANE', 'all sites', 'Oak Lane', 'Oak Lane', 'Riverside']);
  larkfield.publish(ACCEPTABLE_USE, { audience: ['support'], sites: ['Oak Lane'] });
  larkfield.sleepTo('2026-09-01', '10:00');
  larkfield.round();
  const asked = () => larkfield.rows('To check').map((cells) => String(cells[1]));
  const before = [staffOf(larkfield), larkfield.column('Staff', 'Site'), asked()];
  const list = [
    [...HEADINGS, 'Academy'],
    ...own.map(([name = '']) => {
      const [given = '', family = ''] = name.split(' ');
      return [family, given, `${given[0]?.toLowerCase()}@larkfield.example`, '', 'Teaching', '', '', 'Riverside'];
    }),
    ['Dale', 'Dee', 'd@larkfield.example', '', 'Office', '', '', 'Oak Lane'],
  ];
  const panel = looking(larkfield, list);
  panel.press('Bring in');
  expect(larkfield.column('Staff', 'Groups').slice(0, 3)).toEqual(own.map(() => 'support, office, teaching'));
  panel.press('Undo');
  larkfield.turnTo('2026-09-01', '12:00');
  expect([staffOf(larkfield), larkfield.column('Staff', 'Site'), asked()]).toEqual(before);
});

test('undone, leaves who has signed since and what was changed since, and says so', () => {
  const larkfield = SCHOOL.fork();
  const panel = looking(larkfield, [...LIST, ['Lee', 'Bo', 'b.lee@larkfield.example', 'Cook', 'Support']]);
  panel.press('Bring in', SARAH_LEFT);
  const form = larkfield.workspace.files.find(({ kind }) => kind === 'form')?.id ?? '';
  larkfield.sign(form, 'b.lee@larkfield.example', 'Bo Lee');
  larkfield.round();
  larkfield.pasteAt('Staff', 2, 3, [['Deputy head']]);
  panel.press('Undo');
  expect(wordsOf(panel)).toContain(
    'Tolu Adeyemi: "Role" was changed since, and stays as it is.\nBo Lee has signed since, and stays on the staff list.',
  );
  expect(staffOf(larkfield).map((row) => row.split(' | ').slice(0, 3).join(' | '))).toEqual([
    'Tolu Adeyemi | t.adeyemi@larkfield.example | Deputy head',
    'Grace Obi | g.obi@larkfield.example | Administrator',
    'Sarah Jones | s.jones@larkfield.example | Teacher',
    'Bob Ray | bob@home.example | Chair of governors',
    'Bo Lee | b.lee@larkfield.example | Cook',
  ]);
});

test('can be undone until midnight, and no later', () => {
  const larkfield = SCHOOL.fork();
  looking(larkfield).press('Bring in', SARAH_LEFT);
  larkfield.turnTo('2026-09-02', '07:00');
  const panel = besideRegister(larkfield);
  panel.press('Bring in staff');
  expect(wordsOf(panel)).not.toContain('It can be undone');
});

test('that was changed after it was looked at is looked at again, and nothing is written', () => {
  const larkfield = SCHOOL.fork();
  const panel = looking(larkfield);
  larkfield.paste('Import', 8, [['Lee', 'Bo', 'b.lee@larkfield.example', 'Cook', 'Support']]);
  panel.press('Bring in', SARAH_LEFT);
  expect(panel.notice).toBe('The list or the staff list has changed meanwhile. Please review it again.');
  expect(wordsOf(panel)).toContain('New\n2 people');
  expect(staffOf(larkfield)).toEqual(BEFORE);
});

test('the next list is held against this one: who was in it and is in no list any more, and who is typed by hand', () => {
  const larkfield = SCHOOL.fork();
  looking(larkfield).press('Bring in');
  larkfield.sleepTo('2026-12-01', '10:00');
  const panel = looking(larkfield, [
    HEADINGS,
    LIST[3] ?? [],
    ['Lee', 'Bo', 'b.lee@larkfield.example', 'Cook', 'Support'],
  ]);
  expect(wordsOf(panel)).toContain(
    'The last list, of 1 September 2026, had 3 people in it. In this one 1 person more, and 2 people fewer.',
  );
  expect(wordsOf(panel)).toContain('2 people on the staff list never came from a list');
});

test('a tab without headings, and one with nothing in it, say what to do', () => {
  const larkfield = SCHOOL.fork();
  const panel = looking(larkfield, [['Ina Park', 'i.park@larkfield.example']]);
  expect(wordsOf(panel)).toContain('The tab Import has no row of headings.');
  larkfield.paste('Import', 1, [['']]);
  panel.press('Review the list');
  expect(wordsOf(panel)).toContain('Paste all of it into the tab Import');
});

test('a tab Import that was renamed is found again, with what is in it', () => {
  const larkfield = SCHOOL.fork();
  looking(larkfield);
  const tab = larkfield.workspace
    .spreadsheet(larkfield.workbookId)
    .sheets.find(({ properties }) => properties.title === 'Import');
  if (tab !== undefined) tab.properties.title = 'SIMS list';
  const panel = besideRegister(larkfield);
  panel.press('Bring in staff');
  panel.press('Review the list');
  expect(wordsOf(panel)).toContain('What the list changes');
});

describe('killed while it is brought in', () => {
  const START = SCHOOL.fork();
  const at = looking(START);
  const whole = at.fork();
  whole.press('Bring in', SARAH_LEFT);
  const made = whole.executions[whole.executions.length - 1]?.calls ?? [];
  // What comes after is a round, and its own test.
  const calls = made.slice(0, made.indexOf('Lock.releaseLock') + 1);
  const staffIn = ({ workspace }: Panel) => {
    const { sheets } = workspace.spreadsheet(START.workbookId);
    const rows = sheets.find(({ properties }) => properties.title === 'Staff')?.cells ?? [];
    return rows
      .slice(1)
      .map((row = []) => Array.from({ length: 7 }, (_, at) => String(row[at]?.value ?? '')).join(' | '))
      .filter((row) => /\w/.test(row));
  };

  test.each(calls.map((name, index) => [index, name] as const))(
    'at call %i, %s: all or nothing, and no harm in a second click',
    (index) => {
      for (const when of ['before', 'after'] as const) {
        const panel = at.fork();
        panel.faults = (call) => (call.index === index ? { kind: 'kill', when } : undefined);
        try {
          panel.press('Bring in', SARAH_LEFT);
        } catch {
          // Google shows that the script was stopped.
        }
        panel.faults = undefined;
        expect([BEFORE, AFTER]).toContainEqual(staffIn(panel));
        panel.press('Bring in', SARAH_LEFT);
        expect(staffIn(panel)).toEqual(AFTER);
      }
    },
  );
});

test('120 people with six faults in the list: one look, six decisions, one click', () => {
  const people = Array.from({ length: 114 }, (_, i) => [
    `Family${i}`,
    `Fore${i}`,
    `p${i}@larkfield.example`,
    'Teacher',
    'Teaching',
  ]);
  const faults = [
    ['Slip', 'Al', 'a.slip@larkfeild.example', 'Teacher', 'Teaching'],
    ['Wrong', 'Bea', 'bea at school', 'Teacher', 'Teaching'],
    ['Again', 'Cy', 'p7@larkfield.example', 'Teacher', 'Teaching'],
    ['Far', 'Di', 'd.far@larkfield.example', 'Teacher', 'Teaching', '1/9/2036'],
    ['Hill', 'Sarah', 's.hill@larkfield.example', 'Teacher', 'Teaching'],
    ['Obi', 'Grace', 'grace.obi2@larkfield.example', 'Teacher', 'Teaching'],
  ];
  const larkfield = SCHOOL.fork();
  const known = STAFF.slice(0, 2).map(([name = '', ...rest]) => [
    name.split(' ')[1] ?? '',
    name.split(' ')[0] ?? '',
    ...rest,
  ]);
  const panel = looking(larkfield, [HEADINGS, ...known, ...people, ...faults]);
  expect(wordsOf(panel)).toContain('To decide\n6 rows');
  panel.press('Bring in', {
    'row-118': ['corrected'],
    'row-119': ['leave'],
    'row-120': ['new'],
    'row-121': ['leave'],
    'row-122': ['same 3'],
    'row-123': ['new'],
  });
  expect(wordsOf(panel)).toContain('New\n117 people\nChanged\n1 person');
  expect(larkfield.column('Staff', 'Name')).toHaveLength(121);
  expect(
    larkfield
      .rows('Staff')
      .slice(2, 3)
      .map((row) => [row[0], row[1], row[14]]),
  ).toEqual([['Sarah Hill', 's.hill@larkfield.example', 's.jones@larkfield.example']]);
  expect(Math.max(...panel.executions.map(({ duration }) => duration))).toBeLessThan(THIRTY_SECONDS);
});

describe('the groups of a person', () => {
  const at = (): { larkfield: Larkfield; panel: Panel } => {
    const larkfield = Larkfield.open(STAFF);
    larkfield.publish(ACCEPTABLE_USE, { audience: ['teaching'] });
    const panel = besideRegister(larkfield);
    panel.press('Find', { person: ['Grace Obi'] });
    panel.press('Groups');
    return { larkfield, panel };
  };

  test('are ticked, and what that does is said', () => {
    const { larkfield, panel } = at();
    panel.press('Save', { groups: ['support', 'teaching'], newGroup: ['First aiders'] });
    expect(panel.notice).toBe('Saved. Now asked for Acceptable Use Policy.');
    expect(larkfield.column('Staff', 'Groups')[1]).toBe('support, teaching, first aiders');
    expect(larkfield.statuses()['Grace Obi']).toBe('◷ Due 15 Sep 2026');
  });

  test('may be none', () => {
    const { larkfield, panel } = at();
    panel.press('Save', { groups: [] });
    expect(panel.notice).toBe('Saved. The person is asked for the same policies as before.');
    expect(larkfield.column('Staff', 'Groups')[1]).toBe('');
  });
});

test('signatures of last year are brought in the same way, and who gave them is not asked', () => {
  const larkfield = SCHOOL.fork();
  const panel = looking(larkfield, [
    ['Name', 'Acceptable Use Policy'],
    ['Grace Obi', '3/9/2025'],
    ['Sarah Jones', '1/9/2026'],
    ['Nobody Known', '3/9/2025'],
  ]);
  expect(wordsOf(panel)).toContain('Acceptable Use Policy\n1 signature\nOlder than the wording here');
  expect(larkfield.rows('Paper')).toEqual([]);
  panel.press('Bring in', { sameWords: ['P1'] });
  expect(wordsOf(panel)).toContain('2 signatures brought in');
  expect(larkfield.rows('Paper').map((row) => row.slice(0, 3))).toEqual([
    ['2 Grace Obi', 'P1', '1.0'],
    ['3 Sarah Jones', 'P1', ''],
  ]);
  expect(larkfield.statuses()['Sarah Jones']).toBe('✓ Signed 1 Sep 2026');
});

test('a list of which every signature is older than the wording here is shown, and brought in, too', () => {
  const larkfield = SCHOOL.fork();
  const panel = looking(larkfield, [
    ['Name', 'Acceptable Use Policy'],
    ['Grace Obi', '3/9/2025'],
  ]);
  expect(wordsOf(panel)).toContain('Nothing is recorded yet\nOlder than the wording here');
  panel.press('Bring in', { sameWords: ['P1'] });
  expect(larkfield.rows('Paper').map((row) => row.slice(0, 3))).toEqual([['2 Grace Obi', 'P1', '1.0']]);
});

test('what nothing is read of is named, and who is called a leaver there is nobody new until somebody says so', () => {
  const panel = looking(SCHOOL.fork(), [
    ['Name', 'Work Email', 'Job Title', 'Status'],
    ['Tolu Adeyemi', 't.adeyemi@larkfield.example', 'Teacher', 'Current'],
    ['Grace Obi', 'g.obi@larkfield.example', 'Administrator', 'Leaver'],
    ['Ina Park', 'i.park@larkfield.example', 'Teacher', 'Left'],
  ]);
  const words = wordsOf(panel);
  expect(words).toContain('New\n0 people\nChanged\n0 people');
  for (const line of [
    'Nothing is read of the column "Status". To have it read, give it a heading of the tab Staff.',
    'Ina Park\nImport, row 4 says "Left" under "Status".',
    '1 row not taken\nImport, row 3 says "Leaver" under "Status".',
  ])
    expect(words).toContain(line);
});
