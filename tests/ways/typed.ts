/** What people type, paste and clear in the tabs that they edit. */
import type { School } from './school';
import { PEOPLE } from './school';
import type { Way } from './way';

const cell =
  (tab: string, row: number, column: number, text: string) =>
  ({ larkfield }: School) =>
    larkfield.pasteAt(tab, row, column, [[text]]);

/** A slip in one cell of Bob's row, which is put right by writing what was meant. */
const inBobsRow = (
  kind: string,
  column: number,
  right: string,
  told: RegExp | undefined,
  texts: readonly string[],
): Way[] =>
  texts.map((text) => ({
    kind,
    what: `Staff: ${JSON.stringify(text)} in column ${column} of Bob’s row`,
    edit: cell('Staff', 3, column, text),
    ...(told === undefined ? {} : { told, step: cell('Staff', 3, column, right), meanwhile: anything }),
  }));

/** While it is told, the register may say that it does not know. */
const anything = { gone: PEOPLE.map(([name = '']) => name), more: PEOPLE.map(([name = '']) => name) };

const setting = (kind: string, name: string, wrong: string, right: string): Way => ({
  kind,
  what: `Settings: "${name}" says ${JSON.stringify(wrong)}`,
  edit: ({ larkfield }) => larkfield.set(name, wrong),
  told: /Settings, row/,
  step: ({ larkfield }) => larkfield.set(name, right),
});

const newRow = (kind: string, rows: readonly (readonly string[])[], told?: RegExp, names: string[] = []): Way => ({
  kind,
  what: `Staff: a row ${JSON.stringify(rows[0])} is added`,
  edit: ({ larkfield }) =>
    larkfield.paste(
      'Staff',
      7,
      rows.map((row) => [...row]),
    ),
  ...(names.length === 0 ? {} : { meanwhile: { more: names }, afterwards: { more: names } }),
  ...(told === undefined
    ? {}
    : {
        told,
        step: ({ hands }: School) => hands.deleteRow('Staff', 7),
        meanwhile: { more: [...names, rows[0]?.[0] ?? ''] },
      }),
});

const inserted = (kind: string, name: string, told?: RegExp): Way => ({
  kind,
  what: `Staff: a row with nothing but "${name}" between people`,
  edit: ({ larkfield, hands }) => {
    hands.insertRow('Staff', 4);
    larkfield.pasteAt('Staff', 4, 1, [[name]]);
  },
  ...(told === undefined ? {} : { told, step: ({ hands }: School) => hands.deleteRow('Staff', 4) }),
});

const policyCell = (kind: string, column: number, right: string, told: RegExp, texts: readonly string[]): Way[] =>
  texts.map((text) => ({
    kind,
    what: `Policies: ${JSON.stringify(text)} in column ${column} of the second policy`,
    edit: cell('Policies', 3, column, text),
    told,
    step: cell('Policies', 3, column, right),
    meanwhile: anything,
  }));

export const TYPED: readonly Way[] = [
  ...inBobsRow('a year of two digits', 6, '', undefined, ["'01/09/98", "'1.9.85", "'01-09-99", "'1 Sep 79"]),
  ...inBobsRow('a first day far ahead', 6, '', /starts on/, ['1/9/2045', "'01/09/62"]),
  ...inBobsRow('an absence far ahead', 9, '', /is away until/, ['1/9/2062']),
  ...inBobsRow('an individual due date far ahead', 11, '', /need not sign before/, ['1/1/2062']),
  ...inBobsRow('a date that is none', 6, '', /Starts on/, ['31/2/2026', 'soon', '20260915', '31/12/9999', '-4']),
  ...inBobsRow('a last day that is none', 7, '', /Leaves on/, ['31/12/9999', 'never']),
  ...inBobsRow('what is around an address', 2, '', undefined, [
    '\u200bbob@larkfield.example',
    'bob@lark\u00adfield.example',
    'bob@larkfield.example\ufeff',
    '\u202abob@larkfield.example\u202c',
    ' bob@larkfield.example\u00a0',
    'mailto:Bob@Larkfield.example',
    'Bob Cole <bob@larkfield.example>',
  ]),
  ...inBobsRow('what nobody sees in a name', 1, '', undefined, ['Bob\u200b Cole', '\ufeffBob Cole', 'Bob \u00a0Cole']),
  ...inBobsRow('an address of nearly the school', 2, 'bob@larkfield.example', /nearly an address of the school/, [
    'bob@larkfeild.example',
    'bob@larkfield.exampl',
    'bob@lark-field.example',
  ]),
  ...inBobsRow(
    'an address that is no account',
    2,
    'bob@larkfield.example',
    /forms to the address of the account alone/,
    ['bob+policies@larkfield.example', 'Bob+Work@Larkfield.example'],
  ),
  ...inBobsRow('what is not an address', 2, 'bob@larkfield.example', /not an email address/, [
    'bob at larkfield',
    'bob@',
  ]),
  ...inBobsRow('a manager whom nobody knows', 5, '', /Line manager/, ['the head', 'Zed Zebedee']),
  ...inBobsRow('a switch that says neither', 13, '', /Emails off/, ['perhaps', 'off', 'on']),
  ...inBobsRow('a date that is written out', 6, '', undefined, [
    "'1st September 2025",
    "'Mon 1 Sep 2025",
    "'2025-09-01T00:00:00",
    "'01/09/2025 00:00",
  ]),
  ...inBobsRow('no day, in so many words', 7, '', undefined, ["'n/a", "'-", "'None"]),
  ...inBobsRow('a date with the month first', 6, '', /has the month first.* check them, too/, ["'9/14/2025"]),
  ...inBobsRow('a former address that is somebody else’s', 15, '', /delete it in one of the two rows/, [
    'ann@larkfield.example',
  ]),
  ...inBobsRow('former addresses that are none', 15, '', /Former addresses/, ['the old one']),
  ...inBobsRow('a number beyond sense', 16, '2', undefined, ['77', '3', '']),
  ...inBobsRow('a number that is none', 16, '2', undefined, ['07700900123', 'two', '1.5']),
  {
    kind: 'leaving before starting',
    what: 'Staff: Bob leaves on 1/1/2026 and starts on 1/2/2026',
    edit: ({ larkfield }) => larkfield.pasteAt('Staff', 3, 6, [['1/2/2026', '1/1/2026']]),
    told: /leaves before starting/,
    step: ({ larkfield }) => larkfield.pasteAt('Staff', 3, 6, [['', '']]),
    meanwhile: anything,
  },
  {
    kind: 'back before being away',
    what: 'Staff: Bob is away from 1/10/2026 until 1/9/2026',
    edit: ({ larkfield }) => larkfield.pasteAt('Staff', 3, 8, [['1/10/2026', '1/9/2026']]),
    told: /before being away/,
    step: ({ larkfield }) => larkfield.pasteAt('Staff', 3, 8, [['', '']]),
  },
  ...[
    'teaching/support',
    'support & teaching',
    'support; teaching',
    'Support\nteaching',
    'support and teaching',
    'support | teaching',
    'SUPPORT,teaching',
  ].map(
    (groups): Way => ({
      kind: 'groups separated in another way',
      what: `Staff: Ann’s groups are ${JSON.stringify(groups)}`,
      edit: cell('Staff', 2, 4, groups),
    }),
  ),
  ...(
    [
      ['all staff and governors', 'governors'],
      ['Staff & volunteers', 'volunteers'],
    ] as const
  ).map(
    ([text, group]): Way => ({
      kind: 'who signs, separated in another way',
      what: `Policies: the first is for ${JSON.stringify(text)}`,
      edit: cell('Policies', 2, 3, text),
      // Everybody of the staff signs meanwhile.
      told: new RegExp(`asks for the group "${group}", and nobody on the staff list is in it`),
      step: cell('Policies', 2, 3, 'everyone'),
    }),
  ),
  {
    kind: 'who signs, separated in another way',
    what: 'Policies: the first is for "everyone + visitors"',
    edit: cell('Policies', 2, 3, 'everyone + visitors'),
  },
  ...['suport', 'supports', 'sup port', 'suppotr', 'teachnig'].map(
    (group): Way => ({
      kind: 'a group with a slip',
      what: `Staff: Bob’s group is "${group}"`,
      edit: cell('Staff', 3, 4, group),
      told: /Did you mean/,
      step: cell('Staff', 3, 4, 'support'),
    }),
  ),
  inserted('a heading between people', 'TEACHING STAFF', /taken for a heading/),
  inserted('a heading between people', 'Support staff', /taken for a heading/),
  inserted('a heading between people', 'Kitchen', /taken for a heading/),
  inserted('a heading between people', 'Year 3', /taken for a heading/),
  inserted('a heading between people', 'Governors:', /taken for a heading/),
  inserted('a total in the list', 'Total'),
  inserted('a total in the list', 'Total: 5'),
  inserted('a total in the list', '5'),
  inserted('a blank row that is none', '\u00a0'),
  inserted('a blank row that is none', ' \u200b '),
  newRow('headings that come again', [['Name', 'Email', 'Role', 'Groups']]),
  newRow('a row without a name', [['', '', 'Cook', 'support']], /has no name/),
  {
    kind: 'two people with one address',
    what: 'Staff: Fay Gray is added with Bob’s address',
    edit: ({ larkfield }) => larkfield.paste('Staff', 7, [['Fay Gray', 'bob@larkfield.example', 'Cook', 'support']]),
    told: /same email address/,
    step: cell('Staff', 7, 2, 'fay@larkfield.example'),
    meanwhile: { more: ['Fay Gray'] },
    afterwards: { more: ['Fay Gray'] },
  },
  newRow(
    'somebody twice in the list',
    [['Bob Cole', 'bob@larkfield.example', 'Caretaker', 'support']],
    /is in row 3, too/,
  ),
  {
    kind: 'somebody of whom only the name is known',
    what: 'Staff: a row with nothing but "Fay Gray"',
    edit: ({ larkfield }) => larkfield.paste('Staff', 7, [['Fay Gray']]),
    told: /nothing beside it/,
    step: cell('Staff', 7, 4, 'support'),
    meanwhile: { more: ['Fay Gray'] },
    afterwards: { more: ['Fay Gray'] },
  },
  ...policyCell('days beyond sense', 5, '14', /Days to sign/, ['3000000', '0', '46266', 'soon', '1.5']),
  ...policyCell('grace beyond sense', 7, '', /Grace period/, ['3000000', '-1', 'some']),
  ...policyCell('an interval that cannot be read', 4, 'every 12 months', /How often/, ['now and then', '0', '700']),
  ...policyCell('a review date that is none', 10, '', /Next review/, ['31/12/9999', 'next spring']),
  ...policyCell('a group that nobody has', 3, 'teaching', /nobody on the staff list is in/, [
    'teachers',
    'teaching, govenors',
  ]),
  {
    kind: 'a policy twice',
    what: 'Policies: the first row is copied below',
    edit: ({ larkfield }) => larkfield.paste('Policies', 4, [larkfield.rows('Policies')[0]?.map(String) ?? []]),
    told: /have the same code/,
    step: ({ hands }) => hands.deleteRow('Policies', 4),
  },
  setting('a setting that cannot be read', 'Then a reminder every (days)', '99999', '7'),
  setting('a setting that cannot be read', 'Reminders before the due date (days)', 'two weeks', '14, 7, 1'),
  setting('a setting that cannot be read', 'Years kept after leaving', '9999', '6'),
  setting('a setting that cannot be read', 'Send receipts', 'maybe', 'no'),
  setting('an address in Settings that is none', 'Contact email', 'the office', 'office@larkfield.example'),
  setting('an address in Settings that is none', "Head teacher's email", 'Mrs Okafor', ''),
  {
    kind: 'an address in Settings of nearly the school',
    what: 'Settings: "Contact email" says office@larkfeild.example',
    edit: ({ larkfield }) => larkfield.set('Contact email', 'office@larkfeild.example'),
    told: /nearly an address of the school/,
    step: ({ larkfield }) => larkfield.set('Contact email', 'office@larkfield.example'),
  },
  ...(
    [
      ['30/10/2026', '26/10/2026'],
      ['26/10/2026', '30/10/2027'],
      ['soon', ''],
      ['20261026', ''],
    ] as const
  ).map(
    ([from, until]): Way => ({
      kind: 'a closed time that cannot be meant',
      what: `Calendar: closed from ${from} until ${until || 'nothing'}`,
      edit: ({ larkfield }) => larkfield.pasteAt('Calendar', 2, 1, [[from, until]]),
      told: /Calendar, row 2/,
      step: ({ larkfield }) => larkfield.pasteAt('Calendar', 2, 1, [['26/10/2026', '30/10/2026']]),
    }),
  ),
  ...(
    [
      ['Zed', 'P1', '', '1/9/2026'],
      ['Bob Cole', 'P9', '', '1/9/2026'],
      ['Bob Cole', 'P1', '7.0', '1/9/2026'],
      ['Bob Cole', 'P1', '', 'soon'],
      ['Bob Cole', 'P1', '', '1/9/2062'],
      ['', 'P1', '', '1/9/2026'],
    ] as const
  ).map(
    (row): Way => ({
      kind: 'paper that cannot be recorded',
      what: `Paper: ${JSON.stringify(row)}`,
      edit: ({ larkfield }) => larkfield.paste('Paper', 2, [[...row]]),
      told: /not recorded/,
      step: ({ hands }) => hands.deleteRow('Paper', 2),
    }),
  ),
];
