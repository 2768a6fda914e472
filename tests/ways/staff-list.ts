/** What is put into the staff list otherwise than by typing a slip: boxes, chips, merged cells, posts without a person, columns out of place. */
import { tabOf } from '../../local/by-hand/typing';
import type { CellState, SheetState } from '../../local/state';
import { cells, PEOPLE, type School } from './school';
import { ANYTHING, undone, type Way } from './way';

const NAMES = PEOPLE.map(([name = '']) => name);
const EMAILS = PEOPLE.map(([, email = '']) => email);

const down = (tab: string, row: number, column: number, texts: readonly string[]) =>
  cells(tab, row, column, ...texts.map((text) => [text]));

const inSheet =
  (tab: string, how: (sheet: SheetState) => void) =>
  ({ larkfield }: School): void => {
    how(tabOf(larkfield.workspace, larkfield.workbookId, tab));
    larkfield.workspace.touch(larkfield.workbookId);
  };

/** What no keyboard types: a box, a moment. */
const put = (tab: string, row: number, column: number, value: CellState['value']) => (school: School) => {
  cells(tab, row, column, ['x'])(school);
  inSheet(tab, (sheet) => {
    const own = [...(sheet.cells[row - 1] ?? [])];
    own[column - 1] = { ...own[column - 1], ...(value === undefined ? {} : { value }) };
    sheet.cells[row - 1] = own;
  })(school);
};

const healed = (kind: string, what: string, edit: Way['edit'], more: Partial<Way> = {}): Way => ({
  kind,
  what,
  edit,
  ...more,
});

const box = (tab: string, row: number, column: number, value: boolean): Way => ({
  ...undone(
    'a tick box over a cell',
    `${tab}: a box that is ${value ? 'ticked' : 'empty'} in row ${row}, column ${column}`,
    put(tab, row, column, value),
    /has a tick box in it/,
  ),
});

const BOXES: readonly Way[] = [
  ...[1, 2, 3, 4, 5, 6, 7, 11].map((column) => box('Staff', 3, column, true)),
  ...[2, 4, 7, 8].map((column) => box('Staff', 3, column, false)),
  ...[2, 3, 4, 5, 8, 10].map((column) => box('Policies', 3, column, true)),
  undone(
    'a tick box over a cell',
    'Staff: boxes over all groups are one cause',
    (school) => {
      for (const row of [2, 3, 4, 5, 6]) put('Staff', row, 4, false)(school);
    },
    /rows 2, 3, 4, 5 and 6: "Groups" has a tick box/,
  ),
  healed('tick boxes that say nothing', 'Staff: empty boxes under "Emails off"', (school) => {
    for (const row of [2, 3, 4, 5, 6]) put('Staff', row, 13, false)(school);
  }),
  healed('tick boxes that say nothing', 'Staff: a column of boxes of one’s own, far below the list', (school) => {
    cells('Staff', 1, 20, ['Badge given'])(school);
    for (let row = 2; row < 60; row++) put('Staff', row, 20, false)(school);
  }),
];

const added = (kind: string, name: string, told: RegExp, names: readonly string[]): Way => ({
  kind,
  what: `Staff: a row for "${name}"`,
  edit: cells('Staff', 7, 1, [name, '', 'Cook', 'support']),
  told,
  step: (school) => {
    if (names.length === 0) school.hands.deleteRow('Staff', 7);
    cells('Staff', 7, 1, ...names.map((one) => [one, '', 'Cook', 'support']))(school);
  },
  meanwhile: { more: [name] },
  afterwards: { more: names },
});

const NOBODY: readonly Way[] = [
  ...['Vacancy', 'TBC', 'To be appointed', '?', '-', 'Supply', 'Agency staff', 'New starter September', 'Test'].map(
    (name) => added('a post without a person', name, /is hardly a person's name/, []),
  ),
  undone('a post without a person', 'Staff: "vacant" over Bob’s name', cells('Staff', 3, 1, ['vacant']), /is hardly/),
  added('a post without a person', 'Vacant post', /is hardly a person's name/, ['Fay Gray']),
  ...['Fay Gray & Gil Hunt', 'Mr and Mrs Gray', 'Fay Gray / Gil Hunt'].map((name) =>
    added('two people in one row', name, /names two people/, ['Fay Gray', 'Gil Hunt']),
  ),
  undone(
    'an address in the place of a name',
    'Staff: a smart chip shows Bob’s address under "Name"',
    cells('Staff', 3, 1, ['bob@larkfield.example']),
    /row 3 has no name/,
  ),
  added('an address in the place of a name', 'fay@larkfield.example', /under "Name" is an email address/, ['Fay Gray']),
  ...['leaver', 'left July', 'maternity leave'].map((group) =>
    undone(
      'leaving that is entered as a group',
      `Staff: Bob’s groups are "support, ${group}"`,
      cells('Staff', 3, 4, [`support, ${group}`]),
      /says that somebody (?:has left|is away)/,
    ),
  ),
];

const CLEARED: readonly Way[] = [
  ...[1, 3, 5].map((count) =>
    undone(
      'an address that is cleared',
      count === 1 ? 'Staff: Ann’s' : `Staff: those of ${count} people`,
      down('Staff', 2, 2, Array(count).fill('')),
      /no email address(?:es)? any more/,
    ),
  ),
  {
    ...undone(
      'an address that is cleared',
      'Staff: Bob’s, and that is right',
      cells('Staff', 3, 2, ['']),
      /Bob Cole .* has no email address any more/,
    ),
    step: cells('To check', 2, 3, ['ignore']),
  },
];

const LETTERS: readonly Way[] = ['bob\u0430@larkfield.example', 'b\u03bfb@larkfield.example'].map((email) =>
  undone(
    'a letter of another alphabet',
    `Staff: ${JSON.stringify(email)}`,
    cells('Staff', 3, 2, [email]),
    /has a letter of another alphabet/,
  ),
);

const DAYS: readonly Way[] = [
  ...(
    [
      ['Starts on', 6, '1926'],
      ['Starts on', 6, '2026'],
      ['Leaves on', 7, '2026'],
      ['Leaves on', 7, '1/9/1926'],
      ['Away from', 8, '2026'],
    ] as const
  ).map(([heading, column, text]) =>
    undone(
      'a year without a day',
      `Staff: "${heading}" of Bob says ${text}`,
      cells('Staff', 3, column, [text]),
      /too far away to be meant/,
    ),
  ),
  undone(
    'an absence without an end',
    'Staff: Bob is away from 1/1/2020',
    cells('Staff', 3, 8, ['1/1/2020']),
    /is away since 1 January 2020/,
  ),
  undone(
    'an individual due date far ahead',
    'Staff: 1/10/2027 for Bob',
    cells('Staff', 3, 11, ['1/10/2027']),
    /need not sign before 1 October 2027/,
  ),
  undone(
    'individual due dates that are filled down',
    'Staff: 1/12/2026 for everybody',
    down('Staff', 2, 11, Array(5).fill('1/12/2026')),
    /5 people .* need not sign for two months/,
  ),
  healed('a date with a time', 'Staff: Bob starts on 1 September at noon', put('Staff', 3, 6, 46266.5)),
  healed('a date with a time', 'Calendar: half-term begins at eight', put('Calendar', 2, 1, 46321.33)),
];

const PLACES: readonly Way[] = [
  ...['BOB COLE', 'Cole, Bob', 'Mr Bob Cole', 'Bob Cole (Caretaker)', 'B. Cole', 'Bob Cole 🧹', 'Bob Cole\n'].map(
    (name) =>
      healed('a name written in another way', `Staff: ${JSON.stringify(name)}`, cells('Staff', 3, 1, [name]), {
        meanwhile: { renamed: { 'Bob Cole': name.trim() } },
      }),
  ),
  undone(
    'names that are pasted over',
    'Staff: a list of numbers over all names',
    down('Staff', 2, 1, ['1', '2', '3', '4', '5']),
    /have other names than before|taken the place|hardly/,
  ),
  undone(
    'names that are pasted over',
    'Staff: five other people over all names',
    down('Staff', 2, 1, ['Una Ash', 'Vic Elm', 'Wyn Fir', 'Xan Oak', 'Yve Yew']),
    /have other names than before/,
  ),
  undone(
    'names that are moved by one row',
    'Staff: one row down, Fay Gray first',
    down('Staff', 2, 1, ['Fay Gray', ...NAMES.slice(0, 4)]),
    /somebody else's on this list/,
  ),
  undone(
    'addresses that are moved by one row',
    'Staff: one row down',
    down('Staff', 2, 2, ['', ...EMAILS.slice(0, 4)]),
    /somebody else's on this list/,
  ),
  undone(
    'addresses that are moved by one row',
    'Staff: one row up',
    down('Staff', 2, 2, [...EMAILS.slice(1), '']),
    /somebody else's on this list/,
  ),
  undone(
    'a row that is moved to the right',
    'Staff: Bob’s, by one cell',
    cells('Staff', 3, 1, ['', 'Bob Cole', 'bob@larkfield.example', 'Caretaker', 'support']),
    /no longer on the staff list/,
  ),
  undone(
    'a row that is pasted into one cell',
    'Staff: Bob’s, with commas',
    cells('Staff', 3, 1, ['Bob Cole,bob@larkfield.example,Caretaker,support', '', '', '']),
    /no longer on the staff list/,
  ),
  undone(
    'two columns that are exchanged',
    'Staff: name and address of Bob',
    cells('Staff', 3, 1, ['bob@larkfield.example', 'Bob Cole']),
    /not an email address/,
  ),
  undone(
    'two columns that are exchanged',
    'Staff: the headings Name and Email',
    cells('Staff', 1, 1, ['Email', 'Name']),
    /not an email address/,
  ),
  undone(
    'two columns that are exchanged',
    'Staff: the headings Role and Groups',
    cells('Staff', 1, 3, ['Groups', 'Role']),
    /Did you mean teaching|nobody on the staff list is in/,
  ),
  undone(
    'headings in another language',
    'Staff: Nom, Courriel, Poste, Groupes',
    cells('Staff', 1, 1, ['Nom', 'Courriel', 'Poste', 'Groupes']),
    /had lost the columns/,
  ),
  undone(
    'merged cells',
    'Staff: the groups of Bob and Cy',
    (school) => {
      cells('Staff', 4, 4, [''])(school);
      const range = { sheetId: 1, startRowIndex: 2, endRowIndex: 4, startColumnIndex: 3, endColumnIndex: 4 };
      inSheet('Staff', (sheet) => {
        sheet.merges = [range];
      })(school);
    },
    /Cy Dunn is in no group/,
  ),
  healed('columns in another order', 'Staff: the groups first', ({ hands }) => hands.moveColumn('Staff', 4, 1)),
  healed('columns in another order', 'Policies: the days first', ({ hands }) => hands.moveColumn('Policies', 5, 1)),
  healed('columns in another order', 'Signatures: the version first', ({ hands }) =>
    hands.moveColumn('Signatures', 6, 1),
  ),
  healed(
    'what is hidden',
    'Staff: the tab',
    inSheet('Staff', (sheet) => {
      sheet.properties.hidden = true;
    }),
  ),
  healed(
    'what is hidden',
    'Staff: the column of addresses',
    inSheet('Staff', (sheet) => sheet.hiddenColumns.push(1)),
  ),
  healed(
    'what is hidden',
    'Staff: all rows but one, by a filter',
    inSheet('Staff', (sheet) => {
      sheet.basicFilter = { range: { sheetId: 1 }, criteria: { 3: { hiddenValues: ['support'] } } };
    }),
  ),
];

const OAKFIELD = EMAILS.map((email) => email.replace('larkfield', 'oakfield'));

const DOMAIN: readonly Way[] = [
  {
    ...undone(
      'another domain of the school',
      'Staff: every address has it, and Settings has not',
      down('Staff', 2, 2, OAKFIELD),
      /end in oakfield.example are accounts of the school/,
    ),
    step: ({ larkfield }) => larkfield.set('School email ends in', 'oakfield.example'),
  },
  healed('another domain of the school', 'Staff and Settings have it', (school) => {
    down('Staff', 2, 2, OAKFIELD)(school);
    school.larkfield.set('School email ends in', 'oakfield.example');
  }),
];

export const STAFF_LIST: readonly Way[] = [
  ...BOXES,
  ...NOBODY,
  ...CLEARED,
  ...LETTERS,
  ...DAYS,
  ...PLACES,
  ...DOMAIN,
].map((way) => (way.kind === 'a tick box over a cell' ? { ...way, meanwhile: ANYTHING } : way));
