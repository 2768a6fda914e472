/** Rows and columns of records that are typed over, filled down or cleared, and columns of the staff list that got out of step. */
import { typeInto, valuesOf } from '../../local/by-hand/typing';
import { cells, PEOPLE, type School } from './school';
import { ANYTHING, MONDAY, undone, type Way } from './way';

const cell =
  (tab: string, row: number, column: number, text: string) =>
  ({ larkfield }: School) =>
    larkfield.pasteAt(tab, row, column, [[text]]);

const column = (tab: string, at: number, texts: readonly string[]) => (school: School) =>
  texts.forEach((text, i) => {
    cell(tab, i + 2, at, text)(school);
  });

/** Everything below the headings. */
const emptied =
  (tab: string) =>
  ({ larkfield }: School) => {
    const sheet = larkfield.workspace
      .spreadsheet(larkfield.workbookId)
      .sheets.find(({ properties }) => properties.title === tab);
    sheet?.cells.splice(1);
    larkfield.workspace.touch(larkfield.workbookId);
  };

/** What a formula shows that cannot be worked out. */
const formulaError =
  (row: number, at: number, shown: string) =>
  ({ larkfield }: School) => {
    typeInto(larkfield.workspace, larkfield.workbookId, { tab: 'Staff', row, column: at }, `'${shown}`);
  };

const rowAgain =
  (tab: string, from: number, to: number, change: Record<number, string> = {}) =>
  ({ larkfield }: School) => {
    const cells = (valuesOf(larkfield.workspace, larkfield.workbookId, tab)[from - 1] ?? []).map(String);
    larkfield.pasteAt(tab, to, 1, [cells.map((text, i) => change[i + 1] ?? text)]);
  };

const healed = (kind: string, what: string, edit: Way['edit']): Way => ({ kind, what, edit });

/** In the tab Decisions, about Ann’s signature; put right by accepting it for her. */
const decided = (kind: string, [decision, number]: readonly [string, string], told: RegExp): Way => ({
  kind,
  what: `Decisions: "${decision}" ${number}`,
  edit: ({ larkfield }) => {
    const [response = ''] = larkfield.column('Signatures', 'Response').map(String);
    larkfield.paste('Decisions', 2, [[response, decision, number, '2/9/2026']]);
  },
  told,
  step: ({ larkfield }) => larkfield.pasteAt('Decisions', 2, 2, [['accept', '1']]),
  meanwhile: ANYTHING,
});

/** Put back by itself, and told for a day. */
const putBack = (what: string, edit: Way['edit']): Way => ({
  kind: 'a recorded signature that is typed over',
  what: `Signatures: ${what}`,
  edit,
  told: /changed by hand in the rows? of/,
  goneOn: MONDAY,
});

/** Cy left on Wednesday, and has a second row from Thursday on. */
const comesBack =
  (email: string): Way['edit'] =>
  ({ larkfield }) => {
    larkfield.pasteAt('Staff', 4, 7, [['2/9/2026']]);
    larkfield.paste('Staff', 7, [['Cy Dunn', email, 'Teacher', 'teaching', '', '3/9/2026']]);
  };

/** A row of somebody who has a number already was deleted: that it is right is decided two hours later. */
function ignoreGone(larkfield: School['larkfield']): void {
  larkfield.turnTo('2026-09-03', '12:00');
  const [row = -1] = larkfield
    .rows('To check')
    .flatMap(([, what], i) => (/no longer on/.test(String(what)) ? [i + 2] : []));
  larkfield.pasteAt('To check', row, 3, [['ignore']]);
}

const column1 = PEOPLE.map(([name = '']) => name);
const column2 = PEOPLE.map(([, email = '']) => email);

export const ROWS: readonly Way[] = [
  putBack('the day is 2016', cell('Signatures', 2, 7, '1/9/2016')),
  putBack('the day is 2062', cell('Signatures', 2, 7, '1/9/2062')),
  putBack('the day is "soon"', cell('Signatures', 2, 7, 'soon')),
  putBack('the day is cleared', cell('Signatures', 2, 7, '')),
  putBack('the number is cleared', cell('Signatures', 2, 2, '')),
  putBack('the number is one that nobody has', cell('Signatures', 2, 2, '99')),
  putBack('number, name and address are another’s', ({ larkfield }) =>
    larkfield.pasteAt('Signatures', 2, 2, [['5', 'Eva Novak', 'eva@larkfield.example']]),
  ),
  putBack('the name is another', cell('Signatures', 2, 3, 'Zed')),
  putBack('the version is another policy’s', cell('Signatures', 2, 6, 'P2 v1.0')),
  putBack('the version never was', cell('Signatures', 2, 6, 'P1 v2.0')),
  putBack('the version is cleared', cell('Signatures', 2, 6, '')),
  putBack('the versions are filled down', column('Signatures', 6, ['P1 v1.0', 'P1 v1.0', 'P1 v1.0'])),
  putBack('the responses are filled down', (school) => {
    const [first = ''] = school.larkfield.column('Signatures', 'Response').map(String);
    column('Signatures', 1, [first, first, first])(school);
  }),
  putBack('the response is another', cell('Signatures', 2, 1, 'xyz')),
  putBack('the response is cleared', cell('Signatures', 2, 1, '')),
  putBack('a doubt is typed beside it', cell('Signatures', 2, 12, 'ask her')),
  putBack('how it was given is cleared', cell('Signatures', 2, 9, '')),
  putBack('it is said to be on paper', cell('Signatures', 2, 9, 'paper')),
  putBack('its address is said not to be verified', cell('Signatures', 2, 9, 'form, address not verified')),
  putBack('what else was answered is typed over', cell('Signatures', 2, 11, 'Laptop 7')),
  healed(
    'a recorded row that is there twice',
    'Signatures: the first row is copied below',
    rowAgain('Signatures', 2, 5),
  ),
  healed('a recorded row that is there twice', 'Decisions: a row is copied below', ({ larkfield }) => {
    const row = ['no such response', 'ignore', '', '2/9/2026'];
    larkfield.paste('Decisions', 2, [row, row]);
  }),
  {
    kind: 'a signature that nobody gave',
    what: 'Signatures: the first row is copied below, for Bob',
    edit: rowAgain('Signatures', 2, 5, { 1: 'made up', 2: '2', 3: 'Bob Cole', 4: 'bob@larkfield.example' }),
    told: /the form cannot say what it was/,
    step: ({ hands }) => hands.deleteRow('Signatures', 5),
    meanwhile: ANYTHING,
  },
  healed('headings that come again', 'Signatures: the headings are copied below', rowAgain('Signatures', 1, 5)),
  healed('headings that come again', 'Policies: the headings are copied below', rowAgain('Policies', 1, 4)),
  healed('a record that is cleared', 'Signatures is emptied below the headings', emptied('Signatures')),
  healed('a record that is cleared', 'Numbers is emptied below the headings', emptied('Numbers')),
  ...['Settings', 'Calendar', 'Sent emails'].map((tab) => ({
    ...undone('a tab that is cleared', `${tab} is emptied below the headings`, emptied(tab), /has lost \d+ rows/),
    goneOn: MONDAY,
  })),
  undone(
    'a tab that is cleared',
    'Staff is emptied below the headings',
    emptied('Staff'),
    /no longer on the staff list/,
  ),
  undone('a tab that is cleared', 'Policies is emptied below the headings', emptied('Policies'), /has no row in/),
  {
    ...undone(
      'a row that is deleted',
      'Sent emails, row 2',
      ({ hands }) => hands.deleteRow('Sent emails', 2),
      /has lost 1 row/,
    ),
    goneOn: MONDAY,
  },
  {
    ...undone(
      'a row that is deleted',
      'Eva’s of Numbers, and of Staff',
      ({ hands }) => {
        hands.deleteRow('Numbers', 6);
        hands.deleteRow('Staff', 6);
      },
      /1 person whom this register knew is neither here nor in the tab Numbers/,
    ),
    goneOn: MONDAY,
  },
  healed('a row that is deleted', 'Eva’s of Numbers', ({ hands }) => hands.deleteRow('Numbers', 6)),
  undone('a row that is deleted', 'Settings, row 13', ({ hands }) => hands.deleteRow('Settings', 13), /has lost 1 row/),
  undone(
    'a setting with another name',
    'Settings: "Then a remindr every (days)"',
    ({ larkfield }) => {
      const row = larkfield.column('Settings', 'Setting').indexOf('Then a reminder every (days)') + 2;
      larkfield.pasteAt('Settings', row, 1, [['Then a remindr every (days)']]);
    },
    /Did you mean/,
  ),
  undone(
    'settings that are typed over',
    'Settings: one name by another’s',
    cell('Settings', 13, 1, 'Then a reminder every (days)'),
    /has no row any more/,
  ),
  undone(
    'settings that are typed over',
    'Settings: the names are filled down',
    column('Settings', 1, Array(10).fill('School')),
    /have no row any more/,
  ),
  undone('a published day that cannot be', 'Versions: 1/9/2062', cell('Versions', 2, 3, '1/9/2062'), /Please correct/),
  undone('a published day that cannot be', 'Versions: 1/9/2027', cell('Versions', 2, 3, '1/9/2027'), /Please correct/),
  undone('a published day that cannot be', 'Versions: 1/9/2006', cell('Versions', 2, 3, '1/9/2006'), /Please correct/),
  undone('a version with another label', 'Versions: P1 v2.0', cell('Versions', 2, 1, 'P1 v2.0'), /had lost the row/),
  {
    kind: 'a version with another label',
    what: 'Versions: P1 v1.0 is retyped as "P1 v1"',
    edit: cell('Versions', 2, 1, 'P1 v1'),
    told: /had lost the row/,
    step: ({ hands }) => hands.deleteRow('Versions', 2),
  },
  healed('a form beside another version', 'Forms: P1 v9.0', cell('Forms', 2, 3, 'P1 v9.0')),
  undone('a policy with another code', 'Policies: P01', cell('Policies', 2, 1, 'P01'), /was published as P1/),
  undone('a policy with another code', 'Policies: p1', cell('Policies', 2, 1, 'p1'), /was published as P1/),
  undone(
    'policies that change their titles',
    'Policies: the two titles',
    column('Policies', 2, ['Visitors Policy', 'Acceptable Use Policy']),
    /which is the title of/,
  ),
  {
    ...undone('who signs is cleared', 'Policies, row 3', cell('Policies', 3, 3, ''), /"Who signs" is empty/),
    step: cell('Policies', 3, 3, 'teaching'),
  },
  ...['#REF!', '#N/A', 'Loading...'].flatMap((shown) =>
    [1, 2, 4, 6].map((at) =>
      undone(
        'a formula that cannot be worked out',
        `Staff: ${shown} in column ${at} of Bob’s row`,
        formulaError(3, at, shown),
        /a formula there cannot be worked out|has no name/,
      ),
    ),
  ),
  ...['', 'n/a', '-', 'none'].map((text) =>
    undone(
      'somebody in no group',
      `Staff: Ann’s groups are ${JSON.stringify(text)}`,
      cell('Staff', 2, 4, text),
      /in no group/,
    ),
  ),
  ...['Teaching staff', 'teaching (p/t)', 'teacher', 'te\u0430ching', 'everyone'].map((text) =>
    undone(
      'a group that is nearly another',
      `Staff: Ann’s groups are ${JSON.stringify(text)}`,
      cell('Staff', 2, 4, text),
      /Did you mean teaching/,
    ),
  ),
  undone(
    'a column that is sorted by itself',
    'Staff: the names',
    column('Staff', 1, [...column1].reverse()),
    /somebody else's on this list/,
  ),
  undone(
    'a column that is sorted by itself',
    'Staff: the addresses',
    column('Staff', 2, [...column2].reverse()),
    /somebody else's on this list/,
  ),
  undone(
    'a column that is filled down',
    'Staff: the names',
    column(
      'Staff',
      1,
      column1.map(() => 'Ann Bell'),
    ),
    /is on the list 5 times/,
  ),
  undone(
    'a column that is filled down',
    'Staff: the addresses',
    column(
      'Staff',
      2,
      column2.map(() => 'ann@larkfield.example'),
    ),
    /same email address/,
  ),
  undone(
    'a column that is filled down',
    'Staff: the groups',
    column(
      'Staff',
      4,
      column1.map(() => 'support'),
    ),
    /nobody on the staff list is in/,
  ),
  undone(
    'a column that is filled down',
    'Staff: the last days',
    column(
      'Staff',
      7,
      column1.map(() => '31/8/2026'),
    ),
    /nobody works at the school today/,
  ),
  undone(
    'two people who are changed about',
    'Staff: the names of Ann and Bob',
    column('Staff', 1, ['Bob Cole', 'Ann Bell']),
    /somebody else's on this list/,
  ),
  undone(
    'two people who are changed about',
    'Staff: the addresses of Ann and Bob',
    column('Staff', 2, ['bob@larkfield.example', 'ann@larkfield.example']),
    /somebody else's on this list/,
  ),
  ...(
    [
      ['the addresses of a couple', 2, ['tom.bell@larkfield.example', 'ann@larkfield.example']],
      ['the names of a couple', 1, ['Tom Bell', 'Ann Bell']],
    ] as const
  ).map(([what, at, [ofAnn, ofTom]]): Way => {
    const both = (first: string, second: string) => (school: School) => {
      column('Staff', at, [first])(school);
      cells('Staff', 7, at, [second])(school);
    };
    return {
      kind: 'two people who are changed about',
      what: `Staff: ${what}`,
      edit: (school) => {
        school.larkfield.paste('Staff', 7, [['Tom Bell', 'tom.bell@larkfield.example', 'Cook', 'support']]);
        school.larkfield.turnTo('2026-09-02', '15:40');
        both(ofAnn, ofTom)(school);
      },
      told: /somebody else's on this list/,
      step: both(ofTom, ofAnn),
      meanwhile: { more: ['Tom Bell'] },
      afterwards: { more: ['Tom Bell'] },
    };
  }),
  {
    kind: 'somebody who is added once more',
    what: 'Staff: Ann under another address',
    edit: ({ larkfield }) =>
      larkfield.paste('Staff', 7, [['Ann Bell', 'a.bell@larkfield.example', 'Teacher', 'teaching']]),
    told: /is on the list twice/,
    step: ({ hands, larkfield }) => {
      hands.deleteRow('Staff', 7);
      ignoreGone(larkfield);
    },
    meanwhile: ANYTHING,
  },
  {
    kind: 'somebody who has come back, in a second row',
    what: 'Staff: Cy left on Wednesday, and is added with Thursday as the first day',
    edit: comesBack('cy@larkfield.example'),
    told: /if they have come back, please enter 3 September 2026 under "Starts on" in row 4/,
    step: ({ hands, larkfield }) => {
      larkfield.pasteAt('Staff', 4, 6, [['3/9/2026']]);
      hands.deleteRow('Staff', 7);
    },
    meanwhile: { gone: ['Cy Dunn'], more: ['Cy Dunn'] },
  },
  {
    kind: 'somebody who has come back, in a second row',
    what: 'Staff: the same, with another address',
    edit: comesBack('c.dunn@larkfield.example'),
    told: /has the name of somebody who left on 2 September 2026 \(row 4\)/,
    step: ({ hands, larkfield }) => {
      larkfield.pasteAt('Staff', 4, 2, [['c.dunn@larkfield.example']]);
      larkfield.pasteAt('Staff', 4, 6, [['3/9/2026']]);
      hands.deleteRow('Staff', 7);
      ignoreGone(larkfield);
    },
    meanwhile: ANYTHING,
  },
  {
    kind: 'an individual due date by which somebody is late at once',
    what: 'Staff: Wednesday for Bob, when everybody has until the 15th',
    edit: ({ larkfield }) => larkfield.pasteAt('Staff', 3, 11, [['2/9/2026']]),
    told: /"Individual due date" of Bob Cole is 2 September 2026/,
    step: ({ larkfield }) => larkfield.pasteAt('Staff', 3, 11, [['']]),
  },
  undone(
    'a last day of another year',
    'Staff: Bob left on 31/8/2025',
    ({ larkfield }) => {
      larkfield.pasteAt('Staff', 3, 7, [['31/5/2025']]);
    },
    /and signed or was emailed on/,
  ),
  undone(
    'a first day of another year',
    'Staff: Bob starts on 9/1/2027',
    cell('Staff', 3, 6, '9/1/2027'),
    /and signed or was emailed on/,
  ),
  ...['Bob Cole - LEFT', 'Bob Cole (leaver)'].map((text) =>
    undone('leaving that is written beside the name', `Staff: ${text}`, cell('Staff', 3, 1, text), /Leaves on/),
  ),
  undone(
    'leaving that is written beside the name',
    'Staff: the role is "maternity leave"',
    cell('Staff', 3, 3, 'Caretaker - maternity leave'),
    /Away from/,
  ),
  decided('a decision for nobody', ['accept', '99'], /which nobody on the staff list has/),
  decided('a decision in another language', ['ja', ''], /is not a decision/),
  healed('a tab that is copied', 'Copy of Staff', ({ hands }) => {
    hands.copyTab('Staff');
  }),
  healed('a tab that is copied', 'the copy replaces Staff', ({ hands }) => {
    hands.copyTab('Staff');
    hands.deleteTab('Staff');
    hands.renameTab('Copy of Staff', 'Staff');
  }),
  healed('a tab of responses that is missing', 'the first', ({ larkfield, hands }) => {
    const tab = larkfield.workspace.spreadsheet(larkfield.workbookId).sheets.find(({ formId }) => formId !== null);
    hands.deleteTab(tab?.properties.title ?? '');
  }),
  healed('a person who is moved', 'Staff: Bob is cut and pasted far below', (school) => {
    rowAgain('Staff', 3, 20)(school);
    school.larkfield.pasteAt('Staff', 3, 1, [Array.from({ length: 16 }, () => '')]);
  }),
  healed('an address in capitals', 'Staff: BOB@LARKFIELD.EXAMPLE', cell('Staff', 3, 2, 'BOB@LARKFIELD.EXAMPLE')),
];
