/** What people do to tabs, rows and columns as a whole, to forms, and what comes in from people who sign. */
import { cells, PEOPLE, type School } from './school';
import { ANYTHING, MONDAY, type Way } from './way';

const done = (kind: string, what: string, edit: Way['edit'], more: Partial<Way> = {}): Way => ({
  kind,
  what,
  edit,
  ...more,
});

const SORTED = [
  'Staff',
  'Policies',
  'Versions',
  'Forms',
  'Clauses',
  'Signatures',
  'Sent emails',
  'Register',
  'Numbers',
  'Settings',
  'Calendar',
];

const decide =
  (decision: string, person = '') =>
  ({ larkfield }: School) => {
    larkfield.pasteAt('To check', 2, 3, [person === '' ? [decision] : [decision, person]]);
  };

const namesInTwo =
  (headings: readonly string[], order: (forename: string, surname: string) => string[]) =>
  ({ larkfield, hands }: School) => {
    hands.insertColumn('Staff', 2);
    larkfield.pasteAt('Staff', 1, 1, [[...headings]]);
    PEOPLE.forEach(([name = ''], i) => {
      const [forename = '', surname = ''] = name.split(' ');
      larkfield.pasteAt('Staff', i + 2, 1, [order(forename, surname)]);
    });
  };

/** What is said to be lost with a tab. */
const LOST_WITH: Readonly<Record<string, RegExp>> = {
  Signatures: /was missing .* will be collected again/,
  Numbers: /was missing .* is noted again/,
  Decisions: /was missing .* have to be made again/,
  'Sent emails': /was missing .* who was emailed before/,
  'Panel changes': /was missing .* Who changed what in the panel/,
};

export const TABS_AND_FORMS: readonly Way[] = [
  ...SORTED.map((tab) =>
    done('a tab that is sorted', `${tab} is sorted from Z to A`, ({ hands }) => hands.sort(tab, 1, true)),
  ),
  ...['Staff', 'Policies', 'Signatures', 'Versions', 'Register']
    .map((tab) =>
      done('a tab with another name', `${tab} is renamed`, ({ hands }) => hands.renameTab(tab, `${tab} 2026`), {
        step: ({ hands }) => hands.renameTab(`${tab} 2026`, tab),
      }),
    )
    .filter(({ what }) => !/Register|Staff/.test(what)),
  ...['Register', 'Overdue', 'Summary'].map((tab) =>
    done('a view that is deleted', `${tab} is deleted`, ({ hands }) => hands.deleteTab(tab)),
  ),
  ...['Staff', 'Policies', 'Versions', 'Clauses'].map((tab) =>
    done('a tab that is deleted', `${tab} is deleted`, ({ hands }) => hands.deleteTab(tab), {
      told: /is missing/,
      step: ({ undo }) => undo(),
    }),
  ),
  ...Object.entries(LOST_WITH).map(([tab, told]) =>
    done('a record that is deleted', `${tab} is deleted`, ({ hands }) => hands.deleteTab(tab), {
      goneOn: MONDAY,
      told,
      meanwhile: ANYTHING,
    }),
  ),
  ...['Staff', 'Policies', 'Signatures', 'Versions'].map((tab) =>
    done('a column of one’s own', `${tab}: a column is put in at the left`, ({ hands }) => hands.insertColumn(tab, 1)),
  ),
  ...['Line manager', 'Away from', 'Emails off'].map((heading) =>
    done(
      'a column that is deleted',
      `Staff: the column "${heading}" is deleted`,
      ({ larkfield, hands }) => {
        const [headings = []] = [headingsOf(larkfield)];
        hands.deleteColumn('Staff', headings.indexOf(heading) + 1);
      },
      { told: /had lost/, meanwhile: ANYTHING },
    ),
  ),
  ...[1, 2, 4].map((column) =>
    done('a heading that is wiped out', `Staff: the heading of column ${column} is wiped out`, ({ larkfield }) =>
      larkfield.pasteAt('Staff', 1, column, [['']]),
    ),
  ),
  ...['Staff', 'Policies', 'Calendar'].map((tab) =>
    done('rows above the headings', `${tab}: a title is put above the headings`, ({ larkfield, hands }) => {
      hands.insertRow(tab, 1);
      larkfield.pasteAt(tab, 1, 1, [['Larkfield 2026/27']]);
    }),
  ),
  done(
    'a name in two columns',
    'Staff: Surname and Forename',
    namesInTwo(['Surname', 'Forename'], (forename, surname) => [surname, forename]),
  ),
  done(
    'a name in two columns',
    'Staff: First name and Last name',
    namesInTwo(['First name', 'Last name'], (forename, surname) => [forename, surname]),
  ),
  done(
    'a name in two columns',
    'Staff: Legal surname and Preferred forename',
    namesInTwo(['Legal surname', 'Preferred forename'], (forename, surname) => [surname, forename]),
  ),
  ...[2, 3].map((row) =>
    done('a row of Versions that is deleted', `Versions, row ${row}`, ({ hands }) => hands.deleteRow('Versions', row), {
      told: /had lost the row/,
    }),
  ),
  done(
    'a row of Policies that is deleted',
    'Policies, row 2, restored',
    ({ hands }) => hands.deleteRow('Policies', 2),
    {
      told: /has no row in the tab Policies/,
      step: ({ undo }) => undo(),
      meanwhile: { ...ANYTHING },
    },
  ),
  ...[2, 3, 4].map((row) =>
    done('a signature that is deleted', `Signatures, row ${row}`, ({ hands }) => hands.deleteRow('Signatures', row)),
  ),
  ...[2, 4].map((row) =>
    done(
      'a person’s row that is deleted',
      `Staff, row ${row}, restored`,
      ({ hands }) => hands.deleteRow('Staff', row),
      {
        told: /no longer on the staff list/,
        step: ({ undo }) => undo(),
        meanwhile: { gone: [PEOPLE[row - 2]?.[0] ?? ''] },
      },
    ),
  ),
  done('a person’s row that is deleted', 'Staff, row 3, who has left', ({ hands }) => hands.deleteRow('Staff', 3), {
    told: /no longer on the staff list/,
    step: decide('ignore'),
    meanwhile: { gone: ['Bob Cole'] },
    afterwards: { gone: ['Bob Cole'] },
  }),
  done(
    'a person’s row that is cleared',
    'Staff, row 3, restored',
    ({ larkfield }) => larkfield.pasteAt('Staff', 3, 1, [['', '', '', '']]),
    {
      told: /no longer on the staff list/,
      step: ({ undo }) => undo(),
      meanwhile: { gone: ['Bob Cole'] },
    },
  ),
  ...(
    [
      ['filled down', ['1', '1', '1', '1', '1']],
      ['in reverse order', ['5', '4', '3', '2', '1']],
      ['cleared', ['', '', '', '', '']],
      ['moved by one', ['', '1', '2', '3', '4']],
    ] as const
  ).map(([how, numbers]) =>
    done('numbers that are overwritten', `Staff: the numbers are ${how}`, ({ larkfield }) =>
      larkfield.pasteAt(
        'Staff',
        2,
        16,
        numbers.map((number) => [number]),
      ),
    ),
  ),
  done(
    'numbers that are overwritten',
    'Signatures: one number is another’s',
    ({ larkfield }) => larkfield.pasteAt('Signatures', 2, 2, [['2']]),
    { told: /changed by hand in the row of Ann Bell/, goneOn: MONDAY },
  ),
  ...['Register', 'Overdue', 'Summary'].map((tab) =>
    done('a view that is typed over', `${tab}: words over everything below the headings`, ({ larkfield }) =>
      larkfield.pasteAt(tab, 3, 2, [
        ['x', 'y'],
        ['z', 'q'],
      ]),
    ),
  ),
  done('a list that is pasted anew without numbers', 'Staff: the same people in another order', ({ larkfield }) => {
    larkfield.paste(
      'Staff',
      2,
      [...PEOPLE].reverse().map((row) => [...row]),
    );
    larkfield.pasteAt(
      'Staff',
      2,
      16,
      PEOPLE.map(() => ['']),
    );
  }),
  done(
    'a form that is closed by hand',
    'the first form',
    ({ larkfield, forms }) => {
      larkfield.workspace.form(forms[0]).isAccepting = false;
    },
    {
      told: /not accepting responses/,
      step: ({ larkfield, forms }) => {
        larkfield.workspace.form(forms[0]).isAccepting = true;
      },
    },
  ),
  done('a form that lets nobody in', 'the readers of the first form are removed', ({ larkfield, forms }) => {
    larkfield.workspace.form(forms[0]).readers = [];
  }),
  done(
    'a response that is deleted in a form',
    'Ann’s',
    ({ larkfield, forms }) => {
      larkfield.workspace.form(forms[0]).responses.splice(0, 1);
    },
    { told: /no longer holds/, step: decide('ignore') },
  ),
  done(
    'words that are deleted from Clauses',
    'then Bob signs',
    ({ larkfield, hands, forms }) => {
      hands.deleteRow('Clauses', 3);
      larkfield.sign(forms[0], 'bob@larkfield.example', 'Bob Cole');
    },
    {
      told: /are not those that were published/,
      step: ({ undo }) => undo(),
      meanwhile: ANYTHING,
      afterwards: ANYTHING,
    },
  ),
  done(
    'a signature from an address that nobody has',
    'dee from home',
    ({ larkfield, forms }) => {
      larkfield.workspace.letAnyoneIn(forms[0]);
      larkfield.sign(forms[0], 'dee@home.example', 'Dee Ford');
    },
    { told: /is not on the staff list/, step: decide('reject'), meanwhile: ANYTHING },
  ),
  done(
    'a signature under another name',
    'Bob as Zed',
    ({ larkfield, forms }) => {
      larkfield.sign(forms[1], 'ann@larkfield.example', 'Zed Zebedee');
    },
    { told: /Signed as "Zed Zebedee"/, step: decide('reject'), meanwhile: ANYTHING },
  ),
  done(
    'a signature under another name',
    'Ann signs once more as Ann Stone, since she has married; the step is her name in Staff',
    ({ larkfield, forms }) => {
      larkfield.sign(forms[0], 'ann@larkfield.example', 'Ann Stone');
    },
    {
      told: /If that is a new name, please enter it in Staff/,
      step: cells('Staff', 2, 1, ['Ann Stone']),
      afterwards: { renamed: { 'Ann Bell': 'Ann Stone' } },
    },
  ),
  done(
    'a decision that is none',
    'beside a signature from home',
    ({ larkfield, forms }) => {
      larkfield.workspace.letAnyoneIn(forms[0]);
      larkfield.sign(forms[0], 'dee@home.example', 'Dee Ford');
      larkfield.round();
      larkfield.pasteAt('To check', 2, 3, [['perhaps']]);
    },
    { told: /is not a decision/, step: decide('reject'), meanwhile: ANYTHING },
  ),
];

function headingsOf(larkfield: School['larkfield']): string[] {
  const sheet = larkfield.workspace
    .spreadsheet(larkfield.workbookId)
    .sheets.find(({ properties }) => properties.title === 'Staff');
  return (sheet?.cells[0] ?? []).map((one) => String(one?.value ?? ''));
}
