/** What goes wrong beside the staff list: settings, policies, the calendar, hidden records, decisions, forms, documents and the account. */
import { headingsOf, SENT_EMAILS } from '../../src/register/workbook/tabs';
import { ACCEPTABLE_USE, MANAGER, WITH_LOST_DEVICES } from '../support/larkfield';
import { cells, nameOf, type School } from './school';
import { ANYTHING, MONDAY, undone, type Way } from './way';

/** Below a heading, from the first row on. */
const under =
  (tab: string, heading: string, ...texts: readonly string[]) =>
  (school: School) =>
    cells(tab, 2, school.larkfield.headingAt(tab, heading), ...texts.map((text) => [text]))(school);

/** Every row the same. */
const filled = (tab: string, heading: string, text: string) => (school: School) =>
  under(tab, heading, ...school.larkfield.rows(tab).map(() => text))(school);

const healed = (kind: string, what: string, edit: Way['edit'], more: Partial<Way> = {}): Way => ({
  kind,
  what,
  edit,
  ...more,
});

const setting = (kind: string, name: string, text: string, told: RegExp | null): Way => {
  const edit = ({ larkfield }: School): void => larkfield.set(name, text);
  const what = `Settings: "${name}" says ${JSON.stringify(text)}`;
  return told === null ? healed(kind, what, edit) : undone(kind, what, edit, told);
};

const twice = (what: string, above: boolean): Way => ({
  kind: 'a setting that is there twice',
  what,
  edit: (school) => {
    if (above) school.hands.insertRow('Settings', 2);
    const row = above ? 2 : school.larkfield.rows('Settings').length + 2;
    cells('Settings', row, 1, ['Then a reminder every (days)', '30'])(school);
  },
  told: /"Then a reminder every \(days\)" is in row \d+, too/,
  step: (school) => {
    const names = school.larkfield.column('Settings', 'Setting').map(String);
    const own = 'Then a reminder every (days)';
    school.hands.deleteRow('Settings', (above ? names.indexOf(own) : names.lastIndexOf(own)) + 2);
  },
});

const SETTINGS_WAYS: readonly Way[] = [
  twice('Settings: once more at the end', false),
  twice('Settings: once more at the top', true),
  {
    ...undone(
      'settings that lose their values',
      'Settings: all of them',
      filled('Settings', 'Value', ''),
      /has lost the values of \d+ settings/,
    ),
    goneOn: MONDAY,
  },
  ...['Dear {first name},', 'Dear [name],', 'Hi <name>', 'Dear {{name}},'].map((text) =>
    setting('a greeting with brackets', 'Greeting', text, /something in brackets/),
  ),
  ...[
    '@larkfield.example',
    'www.larkfield.example',
    'https://larkfield.example/',
    '*.larkfield.example',
    'larkfield.example.',
    'office@larkfield.example',
    'larkfield.example and oakfield.example',
    'n/a',
  ].map((text) => setting('a domain with what was around it', 'School email ends in', text, null)),
  ...['larkfield', 'larkfield,example', 'ours'].map((text) =>
    setting('a domain that is none', 'School email ends in', text, /not everything there is the ending/),
  ),
  setting('a domain with a slip', 'School email ends in', 'larkfeild.example', /"School email ends in" says larkfeild/),
  {
    ...setting('a domain of others', 'School email ends in', 'gmail.com', /end in larkfield.example are accounts/),
    step: ({ larkfield }) => larkfield.set('School email ends in', 'larkfield.example'),
  },
  {
    ...setting(
      'all emails to one address',
      'Send all emails to',
      'office@larkfield.example',
      /the staff get no emails/,
    ),
    step: ({ larkfield }) => larkfield.set('Send all emails to', ''),
  },
  {
    ...setting('all emails to one address', 'Send all emails to', 'head@larkfield.example', /the staff get no emails/),
    step: cells('To check', 2, 3, ['ignore']),
  },
];

const policyRow = (what: string, row: readonly string[], told: RegExp): Way => ({
  kind: 'a policy that is typed by hand',
  what: `Policies: ${what}`,
  edit: cells('Policies', 4, 1, row),
  told,
  step: ({ hands }) => hands.deleteRow('Policies', 4),
});

const inPolicy = (kind: string, heading: string, text: string, told: RegExp): Way =>
  undone(
    kind,
    `Policies: "${heading}" of both says ${JSON.stringify(text)}`,
    under('Policies', heading, text, text),
    told,
  );

/** A row of its own that says what the rows below it are about. */
const headingIn = (
  tab: string,
  text: string,
  where: string,
  [row, column]: readonly [number, number],
  told: RegExp,
): Way => ({
  kind: 'a heading in another tab',
  what: `${tab}: "${text}" ${where}`,
  edit: ({ hands, larkfield }) => {
    hands.insertRow(tab, row);
    larkfield.pasteAt(tab, row, column, [[text]]);
  },
  told,
  step: ({ hands }) => hands.deleteRow(tab, row),
});

const POLICY_WAYS: readonly Way[] = [
  policyRow('with a code', ['P3', 'Lone Working', 'everyone', 'every 12 months', '14'], /was never published/),
  policyRow('without a code', ['', 'Lone Working', 'everyone', 'every 12 months', '14'], /"Code" is empty/),
  ...['P3', 'P 2', '2', 'Visitors', 'Р2'].map(
    (code): Way => ({
      kind: 'a policy with another code',
      what: `Policies: ${JSON.stringify(code)} over P2`,
      edit: cells('Policies', 3, 1, [code]),
      told: /was published as P2.*enter P2 under "Code" again/,
      step: cells('Policies', 3, 1, ['P2']),
      meanwhile: ANYTHING,
    }),
  ),
  inPolicy('a way to agree that is none', 'How people agree', 'twice', /"How people agree" says "twice"/),
  inPolicy('more days for new starters', 'Days for new starters', '366', /new starters have 366 days/),
  inPolicy(
    'parts that groups read, filled down',
    'What each group reads',
    'Part one: everyone',
    /another part to read \(under "What each group reads": "Part one: everyone"; before: nothing\)/,
  ),
  inPolicy('a review far ahead', 'Next review', '1/9/2066', /more than ten years ahead/),
  inPolicy('who signs by a broken formula', 'Who signs', "'#REF!", /"Who signs" says "#REF!"/),
  ...['no', 'nobody', 'none', '-'].map((text) =>
    healed(
      'countersigned by nobody',
      `Policies: "Countersigned by" says ${JSON.stringify(text)}`,
      under('Policies', 'Countersigned by', text, text),
    ),
  ),
  {
    kind: 'a copy of a document that is published, too',
    what: 'the first document, under its own title',
    edit: ({ larkfield }) => {
      larkfield.publish(ACCEPTABLE_USE);
    },
    told: /P1 and P3 are both called/,
    step: cells('Policies', 4, 2, ['Acceptable Use Policy for visitors']),
    meanwhile: { areAllAskedAgain: true },
    afterwards: { areAllAskedAgain: true },
  },
  {
    kind: 'two policies that are rightly called the same',
    what: 'the first document published once more, and the row of To check ignored',
    edit: ({ larkfield }) => {
      larkfield.publish(ACCEPTABLE_USE);
    },
    told: /P1 and P3 are both called/,
    step: cells('To check', 2, 3, ['ignore']),
    meanwhile: { areAllAskedAgain: true },
    afterwards: { areAllAskedAgain: true },
  },
  headingIn('Policies', 'Safeguarding', 'between the two policies', [3, 2], /"Code" is empty.*delete the row/),
  headingIn(
    'Calendar',
    'Autumn term',
    'above the holidays',
    [2, 1],
    /"Closed from" says "Autumn term".*delete the row/,
  ),
  headingIn('Signatures', 'September', 'between the rows', [3, 1], /Signatures, row 3/),
  ...['Policies', 'Calendar', 'Versions', 'Sent emails', 'Settings'].map((tab) =>
    healed('a blank row between', `${tab}: above the last row`, ({ hands, larkfield }) =>
      hands.insertRow(tab, larkfield.rows(tab).length + 1),
    ),
  ),
];

const closed = (kind: string, what: string, row: readonly string[], told: RegExp | null): Way => {
  const edit = cells('Calendar', 4, 1, row);
  return told === null
    ? healed(kind, `Calendar: ${what}`, edit)
    : { kind, what: `Calendar: ${what}`, edit, told, step: ({ hands }) => hands.deleteRow('Calendar', 4) };
};

const CALENDAR_WAYS: readonly Way[] = [
  closed('a term that is entered as a holiday', 'Autumn 1', ['2/9/2026', '23/10/2026'], /delete the row if it says/),
  closed('a term that is entered as a holiday', 'Spring 1', ['4/1/2027', '12/2/2027'], /delete the row if it says/),
  closed('a term that is entered as a holiday', 'the summer term', ['12/4/2027', '21/7/2027'], /longer than any/),
  {
    ...closed(
      'a closed time of six weeks',
      'building works',
      ['1/2/2027', '14/3/2027'],
      /several rows of up to five weeks/,
    ),
    step: ({ larkfield }) =>
      larkfield.pasteAt('Calendar', 4, 1, [
        ['1/2/2027', '7/3/2027'],
        ['8/3/2027', '14/3/2027'],
      ]),
  },
  closed('closed times that overlap', 'half-term and the week after', ['28/10/2026', '4/11/2026'], null),
  closed('closed times that overlap', 'half-term once more', ['26/10/2026', '30/10/2026'], null),
  closed('dates in American order', '10/26/2026', ["'10/26/2026", "'10/30/2026"], /"Closed from" says "10\/26\/2026"/),
  closed('a closed time without its beginning', 'only the last day', ['', '24/12/2026'], /"Closed from" is empty/),
];

const sent = (what: string, edit: Way['edit'], told = /Sent emails was changed by hand/): Way => ({
  ...undone('emails that are said to have been otherwise', `Sent emails: ${what}`, edit, told),
  goneOn: MONDAY,
});

const RECORD_WAYS: readonly Way[] = [
  sent('every status is "not sent"', filled('Sent emails', 'Status', 'not sent')),
  sent('every day is in 2066', filled('Sent emails', 'Date', '1/9/2066')),
  sent('every number is cleared', filled('Sent emails', 'Number', '')),
  sent('every number is Ann’s', filled('Sent emails', 'Number', '1')),
  sent('every kind is "digest"', filled('Sent emails', 'Kind', 'digest')),
  sent('what they were about is cleared', filled('Sent emails', 'About', '')),
  sent('one number of an email is another', under('Sent emails', 'Email number', '77')),
  healed('a row of emails that is there twice', 'Sent emails: the first is copied below', ({ larkfield }) => {
    const [first = []] = larkfield.rows('Sent emails').map((row) => row.map(String));
    larkfield.paste('Sent emails', larkfield.rows('Sent emails').length + 2, [
      headingsOf(SENT_EMAILS).map((_, at) => first[at] ?? ''),
    ]);
  }),
  undone(
    'a version that is in force too late',
    'Versions: from 1/9/2027',
    under('Versions', 'In force from', '1/9/2027'),
    /under "In force from"/,
  ),
  undone(
    'a version that nobody published',
    'Versions: the row of P1 is copied below as v2.0',
    ({ larkfield }) => {
      const [first = []] = larkfield.rows('Versions').map((row) => row.map(String));
      larkfield.paste('Versions', 4, [['P1 v2.0', ...first.slice(1)]]);
    },
    /P1 v2\.0/,
  ),
  undone(
    'a record of names that is filled down',
    'Numbers: the names',
    filled('Numbers', 'Name', 'Ann Bell'),
    /have other names than before/,
  ),
  healed('a record of addresses that is cleared', 'Numbers', filled('Numbers', 'Email addresses', '')),
  healed('a record of groups that is filled down', 'Numbers', filled('Numbers', 'Groups', 'support')),
];

const decision = (row: readonly string[]) => (school: School) => {
  const [response = ''] = school.larkfield.column('Signatures', 'Response').map(String);
  cells('Decisions', 2, 1, [response, ...row])(school);
};

/** Dee signs from home: it waits in To check. */
const fromHome = ({ larkfield, forms }: School): void => {
  larkfield.workspace.letAnyoneIn(forms[0]);
  larkfield.sign(forms[0], 'dee@home.example', 'Dee Ford');
  larkfield.round();
};

const atHome = (kind: string, what: string, edit: Way['edit']): Way => ({
  kind,
  what: `To check: ${what}`,
  edit: (school) => {
    fromHome(school);
    edit(school);
  },
  told: /dee@home.example is not on the staff list/,
  step: cells('To check', 2, 3, ['reject']),
  meanwhile: ANYTHING,
});

const signed = (kind: string, what: string, name: string, times = 1): Way =>
  healed(
    kind,
    what,
    ({ larkfield, forms }) => {
      for (let i = 0; i < times; i++) larkfield.sign(forms[0], 'bob@larkfield.example', name);
    },
    { meanwhile: { signed: [['bob@larkfield.example', 0]] } },
  );

const paper = (what: string, row: readonly string[]): Way =>
  healed('paper of another make', `Paper: ${what}`, cells('Paper', 2, 1, row), {
    meanwhile: { signed: [['bob@larkfield.example', 0]] },
  });

const ANSWER_WAYS: readonly Way[] = [
  {
    kind: 'a decision that lacks something',
    what: 'Decisions: without a day',
    edit: decision(['accept', '1', '']),
    told: /"Decided on" is empty/,
    step: decision(['accept', '1', '2/9/2026']),
  },
  {
    kind: 'a decision that lacks something',
    what: 'Decisions: a name for the number',
    edit: decision(['accept', 'Ann Bell', '2/9/2026']),
    told: /"Number" is not a whole number/,
    step: decision(['accept', '1', '2/9/2026']),
  },
  healed('decisions that contradict each other', 'Decisions: rejected, and then accepted', (school) => {
    decision(['reject', '', '2/9/2026'])(school);
    const [response = ''] = school.larkfield.column('Signatures', 'Response').map(String);
    cells('Decisions', 3, 1, [response, 'accept', '1', '2/9/2026'])(school);
  }),
  atHome('a decision in another column', 'under "Person"', cells('To check', 2, 4, ['accept'])),
  atHome('a decision in another column', 'over the question', cells('To check', 2, 2, ['done'])),
  atHome(
    'a decision for two people',
    '"Dee Ford, Bob Cole"',
    cells('To check', 2, 3, ['accept', 'Dee Ford, Bob Cole']),
  ),
  atHome('a question that is deleted', 'the row', ({ hands }) => hands.deleteRow('To check', 2)),
  atHome('a question that is deleted', 'the tab', ({ hands }) => hands.deleteTab('To check')),
  {
    ...signed('signed after the last day', 'Bob left yesterday, and signs from home', 'Bob Cole'),
    edit: ({ larkfield, forms }) => {
      larkfield.sign(forms[0], 'bob@larkfield.example', 'Bob Cole');
      larkfield.pasteAt('Staff', 3, 7, [['1/9/2026']]);
    },
    meanwhile: { gone: ['Bob Cole'], more: ['Bob Cole'] },
  },
  signed('signed twice', 'Bob presses the button twice', nameOf('bob@larkfield.example'), 2),
  signed('signed in another way of writing', 'Bob in capitals', 'BOB COLE'),
  signed('signed in another way of writing', 'Bob, five hundred times over', 'Bob Cole '.repeat(500)),
  ...['=1+1', '🙂', 'x'].map(
    (name): Way => ({
      kind: 'signed with what is no name',
      what: `Bob as ${JSON.stringify(name)}`,
      edit: ({ larkfield, forms }) => {
        larkfield.sign(forms[0], 'bob@larkfield.example', name);
      },
      told: /from the email address of Bob Cole/,
      step: cells('To check', 2, 3, ['reject']),
      meanwhile: ANYTHING,
    }),
  ),
  ...(
    [
      ['accepted for Dee', ['accept'], [['dee@larkfield.example', 0]]],
      ['Bob it was', ['accept', 'Bob Cole'], [['bob@larkfield.example', 0]]],
      ['rejected', ['reject'], []],
    ] as const
  ).map(
    ([what, decided, afterwards]): Way => ({
      kind: 'signed at a colleague’s computer',
      what: `From Bob’s address as "Dee Ford"; ${what}`,
      edit: ({ larkfield, forms }) => {
        larkfield.sign(forms[0], 'bob@larkfield.example', 'Dee Ford');
      },
      told: /Please ask who of them signed: accept it for Dee Ford, or enter Bob Cole under "Person" and accept it\.$/,
      step: cells('To check', 2, 3, [...decided]),
      // Until somebody has decided neither has signed.
      meanwhile: { gone: ['Dee Ford'], more: ['Dee Ford'] },
      afterwards: { signed: afterwards },
    }),
  ),
  {
    kind: 'a decision with a name in it',
    what: 'From Bob’s address as "Dee Ford"; "Accept for Bob Cole"',
    edit: (school) => {
      school.larkfield.sign(school.forms[0], 'bob@larkfield.example', 'Dee Ford');
      school.larkfield.round();
      cells('To check', 2, 3, ['Accept for Bob Cole'])(school);
    },
    told: /"Accept for Bob Cole" says more than one of these words/,
    step: cells('To check', 2, 3, ['accept', 'Bob Cole']),
    meanwhile: { gone: ['Dee Ford'], more: ['Dee Ford'] },
    afterwards: { signed: [['bob@larkfield.example', 0]] },
  },
  {
    kind: 'paper of which nothing is left',
    what: 'Paper and Signatures: Bob’s rows',
    edit: (school) => {
      cells('Paper', 2, 1, ['Bob Cole', 'P1', '', '2/9/2026'])(school);
      school.larkfield.round();
      school.hands.deleteRow('Paper', 2);
      school.hands.deleteRow('Signatures', 5);
    },
    told: /1 signature on paper that was recorded is neither here nor in the tab Paper any more, and counts for nobody/,
    step: cells('Paper', 2, 1, ['Bob Cole', 'P1', '', '2/9/2026']),
    goneOn: MONDAY,
    afterwards: { signed: [['bob@larkfield.example', 0]] },
  },
  paper('the number for the name', ['2', 'P1', '', '2/9/2026']),
  paper('the address for the name, the title for the code', [
    'bob@larkfield.example',
    'Acceptable Use Policy',
    '',
    '2/9/2026',
  ]),
  {
    kind: 'paper that is changed after it was recorded',
    what: 'Paper: Bob’s row is Dee’s now',
    edit: (school) => {
      cells('Paper', 2, 1, ['Bob Cole', 'P1', '', '2/9/2026'])(school);
      school.larkfield.round();
      cells('Paper', 2, 1, ['Dee Ford'])(school);
    },
    told: /was changed since it was recorded/,
    step: cells('Paper', 2, 1, ['Bob Cole']),
    meanwhile: ANYTHING,
    afterwards: { signed: [['bob@larkfield.example', 0]] },
  },
  {
    ...paper('', []),
    kind: 'paper that is deleted after it was recorded',
    what: 'Paper: Bob’s row',
    edit: (school) => {
      cells('Paper', 2, 1, ['Bob Cole', 'P1', '', '2/9/2026'])(school);
      school.larkfield.round();
      school.hands.deleteRow('Paper', 2);
    },
  },
  {
    kind: 'signed and deleted within the hour',
    what: 'Bob signs, and his row is deleted',
    edit: ({ larkfield, forms, hands }) => {
      larkfield.sign(forms[0], 'bob@larkfield.example', 'Bob Cole');
      hands.deleteRow('Staff', 3);
    },
    told: /Bob Cole \(number 2\) is no longer on the staff list/,
    step: ({ undo, larkfield, forms }) => {
      undo();
      larkfield.workspace.form(forms[0]);
    },
    meanwhile: { gone: ['Bob Cole'] },
    afterwards: { signed: [['bob@larkfield.example', 0]] },
  },
];

const documentOf = ({ larkfield }: School): string =>
  larkfield.workspace.files.find(({ kind }) => kind === 'document')?.id ?? '';

const ACCOUNT_WAYS: readonly Way[] = [
  {
    kind: 'a document that is edited',
    what: 'a point about lost devices',
    edit: (school) => school.larkfield.workspace.editDocument(documentOf(school), WITH_LOST_DEVICES),
    told: /was edited after version 1\.0/,
    step: (school) => school.larkfield.workspace.editDocument(documentOf(school), ACCEPTABLE_USE),
  },
  {
    kind: 'a document that cannot be read',
    what: 'the script may not touch it any more',
    edit: (school) => {
      const file = school.larkfield.workspace.files.find(({ id }) => id === documentOf(school));
      file?.grantedTo.splice(0);
      school.larkfield.workspace.touch(documentOf(school));
    },
    told: /the document could not be read/,
    step: (school) => school.larkfield.workspace.grant(documentOf(school), MANAGER),
  },
  {
    kind: 'no allowance of emails',
    what: 'Google sends nothing for this account, and Fay Gray joins',
    edit: ({ larkfield }) => {
      larkfield.workspace.allowMail(MANAGER, 0);
      larkfield.paste('Staff', 7, [['Fay Gray', 'fay@larkfield.example', 'Cook', 'support']]);
    },
    seenOn: '2026-09-07',
    told: /Google's daily allowance of emails has been too small/,
    step: ({ larkfield }) => larkfield.workspace.allowMail(MANAGER, 100),
    goneOn: '2026-09-09',
    meanwhile: { more: ['Fay Gray'] },
    afterwards: { more: ['Fay Gray'] },
  },
  healed(
    'triggers that rest',
    'Google runs nothing for three days',
    ({ larkfield }) => larkfield.sleepTo('2026-09-07'),
    {
      seenOn: '2026-09-07',
    },
  ),
  healed('a form in other clothes', 'another workbook takes its responses', ({ larkfield, forms }) =>
    larkfield.workspace.editForm(forms[0], (form) => {
      form.destination = { spreadsheetId: 'another', sheetId: 0 };
    }),
  ),
  healed('a form in other clothes', 'its file has another name', ({ larkfield, forms }) =>
    larkfield.workspace.editForm(forms[0], (form) => {
      form.name = 'Old form, do not use';
    }),
  ),
  healed('somebody else who may sign', 'a stranger is let into the first form', ({ larkfield, forms }) =>
    larkfield.workspace.editForm(forms[0], (form) => {
      form.readers.push('zed@home.example');
    }),
  ),
];

export const RECORDS: readonly Way[] = [
  ...SETTINGS_WAYS,
  ...POLICY_WAYS,
  ...CALENDAR_WAYS,
  ...RECORD_WAYS,
  ...ANSWER_WAYS,
  ...ACCOUNT_WAYS,
];
