/** Rows that are only ever added, typed over by hand: told the next morning, and gone with Undo. */
import { Hands } from '../../../local/by-hand/hands';
import { CAROL, countersign, HEAD, inSchool, TOLU } from '../../support/countersigning';
import {
  ACCEPTABLE_USE,
  aDocument,
  CAROL as COLLEAGUE,
  Larkfield,
  MANAGER,
  STAFF,
  TOLU as TEACHER,
  WITH_LOST_DEVICES,
} from '../../support/larkfield';
import { besideDocument, besideRegister } from '../../support/panels';
import { askToTalk } from '../../support/questions';

const asked = (school: Larkfield) => school.column('To check', 'What to check').map(String);

const CHANGED =
  'The tab Countersignatures was changed by hand. What was decided about a signature, or by whom, is not known for sure, so countersigners may be asked again. Was this a mistake? Press Undo, or restore it from an earlier version (File, Version history). No emails go out before tomorrow.';

/** The head teacher has approved Tolu's signature. */
function approved() {
  const { school, form } = inSchool(HEAD);
  school.sign(form, TOLU, 'Tolu Adeyemi');
  school.round();
  countersign(school, HEAD);
  school.round();
  expect([school.column('Countersignatures', 'Decision'), asked(school)]).toEqual([['approved'], []]);
  return school;
}

/** Cells of the tab that say what was decided, about whom, by whom and when. */
const CELLS = [
  'Policy code',
  'Response',
  'Number',
  'Version',
  'Decision',
  'Countersigned by',
  'Email',
  'Role as signed',
  'Time',
  'Form ID',
];

/** Without the response that is countersigned a row is about nobody, and as good as deleted: it is collected again. */
const TYPED = CELLS.flatMap((heading) => ['', '7'].map((typed) => [heading, typed] as const)).filter(
  ([heading, typed]) => heading !== 'Response' || typed !== '',
);

test('whose signature it is is cleared in Countersignatures: the response is read again, and nobody is asked', () => {
  const school = approved();
  const statuses = school.statuses();
  school.pasteAt('Countersignatures', 2, school.headingAt('Countersignatures', 'Response'), [['']]);
  const sent = school.mailTo.length;
  school.turnTo('2026-09-02', '12:00');
  expect([asked(school), school.statuses(), school.mailTo.slice(sent)]).toEqual([[], statuses, []]);
  expect(school.column('Countersignatures', 'Decision')).toEqual(['approved', 'approved']);
});

test.each(TYPED)(
  'what stands below "%s" in Countersignatures is typed over with "%s": told the next morning with Undo, nobody is emailed, and Undo puts it right',
  (heading, typed) => {
    const school = approved();
    const before = school.rows('Countersignatures').map((row) => row.map(String));
    const statuses = school.statuses();
    school.pasteAt('Countersignatures', 2, school.headingAt('Countersignatures', heading), [[typed]]);
    const sent = school.mailTo.length;
    school.turnTo('2026-09-02', '12:00');
    expect([asked(school).includes(CHANGED), school.mailTo.slice(sent)]).toEqual([true, []]);
    school.paste('Countersignatures', 2, before);
    school.turnTo('2026-09-04', '12:00');
    expect([asked(school), school.statuses()]).toEqual([[], statuses]);
  },
);

const TALKS =
  'The tab Questions was changed by hand. Who asked to talk before signing, and whether they have, is not known for sure. Was this a mistake? Press Undo, or restore it from an earlier version (File, Version history). No emails go out before tomorrow.';

test.each(['Response', 'Number', 'Email', 'Version', 'Date', 'Time', 'Recorded by'])(
  'what stands below "%s" in Questions is typed over: told the next morning with Undo, and Undo puts it right',
  (heading) => {
    const school = Larkfield.open(STAFF);
    const form = school.publish(ACCEPTABLE_USE);
    askToTalk(school, form, TEACHER);
    school.round();
    school.turnTo('2026-09-02', '12:00');
    const [before, told] = [school.rows('Questions').map((row) => row.map(String)), asked(school)];
    school.pasteAt('Questions', 2, school.headingAt('Questions', heading), [
      [heading === 'Date' ? '3/9/2026' : heading === 'Number' ? '2' : 'x'],
    ]);
    school.turnTo('2026-09-03', '12:00');
    expect(asked(school)).toContain(TALKS);
    school.paste('Questions', 2, before);
    school.turnTo('2026-09-07', '12:00');
    expect(asked(school)).toEqual(told);
  },
);

test('the numbers of two questions change places: each is still whose address it came from, and nobody is asked again', () => {
  const school = Larkfield.open(STAFF);
  const form = school.publish(ACCEPTABLE_USE);
  for (const email of [TEACHER, COLLEAGUE]) askToTalk(school, form, email);
  school.turnTo('2026-09-02', '12:00');
  const [statuses, sent] = [school.statuses(), school.mailTo.length];
  school.pasteAt('Questions', 2, school.headingAt('Questions', 'Number'), [['2'], ['1']]);
  school.turnTo('2026-09-03', '12:00');
  expect([school.statuses(), asked(school)]).toEqual([statuses, [TALKS]]);
  school.morningsTo('2026-09-15');
  expect(school.mailTo.slice(sent).filter((to) => to !== MANAGER && to !== '')).toEqual([]);
});

const LINES =
  'The hidden tab Line decisions was changed by hand. What was decided about lines of a document, and by whom, is not known for sure, so the next version may have other points. Was this a mistake? Press Undo, or restore it from an earlier version (File, Version history). No emails go out before tomorrow.';
const LISTS =
  'The hidden tab Staff changes was changed by hand. What staff lists that were brought in have changed is not known for sure. Was this a mistake? Press Undo, or restore it from an earlier version (File, Version history). No emails go out before tomorrow.';

/** A line was left out of a policy before it was published; a list was brought in, by which Ina joined. */
function decidedAndBroughtIn() {
  const school = Larkfield.open(STAFF);
  const beside = besideDocument(school, ACCEPTABLE_USE);
  beside.press('Open');
  beside.press('Save', { 'line-3': ['left out|'] });
  const panel = besideRegister(school);
  panel.press('Bring in staff');
  const list = [...STAFF, ['Ina Park', 'i.park@larkfield.example', 'Teacher', 'teaching']];
  school.paste('Import', 1, [['Name', 'Email', 'Role', 'Groups'], ...list]);
  panel.press('Review the list');
  panel.press('Bring in');
  school.turnTo('2026-09-02', '12:00');
  expect(asked(school)).toEqual([]);
  return school;
}

const BROUGHT_IN = decidedAndBroughtIn();

test.each([
  ['Line decisions', 'Line of the document', LINES],
  ['Line decisions', 'Taken as', null],
  ['Line decisions', 'Decided by', LINES],
  ['Staff changes', 'Number', LISTS],
  ['Staff changes', 'Column', LISTS],
  ['Staff changes', 'After', LISTS],
])('"%s": what stands below "%s" is cleared: told the next morning, and Undo puts it right', (tab, heading, words) => {
  const school = BROUGHT_IN.fork();
  const [row = 0] = school.column(tab, heading).flatMap((cell, i) => (cell === '' ? [] : [i + 2]));
  const before = String(school.column(tab, heading)[row - 2]);
  const place = [tab, row, school.headingAt(tab, heading)] as const;
  school.pasteAt(...place, [['']]);
  school.turnTo('2026-09-03', '12:00');
  expect(asked(school)).toEqual(words === null ? [expect.stringContaining('Please restore it')] : [words]);
  school.pasteAt(...place, [[before]]);
  school.turnTo('2026-09-07', '12:00');
  expect(asked(school)).toEqual([]);
});

test.each([
  ['Line decisions', LINES],
  ['Staff changes', LISTS],
])('a row of %s is deleted: told the next morning', (tab, words) => {
  const school = BROUGHT_IN.fork();
  new Hands(school.workspace, school.workbookId).deleteRow(tab, 2);
  school.turnTo('2026-09-03', '12:00');
  expect(asked(school)).toEqual([words]);
});

test('another decision about a line, and another list, are no change', () => {
  const school = BROUGHT_IN.fork();
  const document = school.workspace.files.find(({ kind }) => kind === 'document')?.id ?? '';
  const beside = school.workspace.openPanel('docs', { as: MANAGER, fileId: document });
  beside.press('Open');
  beside.press('Save', { 'line-2': ['left out|'] });
  const panel = besideRegister(school);
  panel.press('Bring in staff');
  const list = [...STAFF, ['Ina Park', 'i.park@larkfield.example', 'Teacher', 'teaching']];
  const joiner = ['Bo Lee', 'b.lee@larkfield.example', 'Cook', 'support'];
  school.paste('Import', 1, [['Name', 'Email', 'Role', 'Groups'], ...list, joiner]);
  panel.press('Review the list');
  panel.press('Bring in');
  expect(school.rows('Staff changes').length).toBeGreaterThan(BROUGHT_IN.rows('Staff changes').length);
  school.turnTo('2026-09-03', '12:00');
  expect([school.rows('Line decisions').length, asked(school)]).toEqual([2, []]);
});

test('sorted rows, a remark in a column of one’s own, and another countersignature are no change', () => {
  const school = approved();
  school.sign(school.column('Forms', 'Form ID').map(String)[0] ?? '', CAROL, 'Carol Bright');
  school.round();
  countersign(school, HEAD);
  school.round();
  expect(school.column('Countersignatures', 'Decision')).toEqual(['approved', 'approved']);
  new Hands(school.workspace, school.workbookId).sort('Countersignatures', 2);
  school.pasteAt('Countersignatures', 1, 20, [['Remarks'], ['seen in the office']]);
  school.turnTo('2026-09-02', '12:00');
  expect(asked(school)).toEqual([]);
});

test.each([
  ['Words', 'I will do as I like.'],
  ['For', 'Teachers only'],
  ['Number', '9'],
])(
  'what the older of two versions says below "%s" in Clauses is typed over: told as evidence that is not what was signed',
  (heading, typed) => {
    const school = Larkfield.open(STAFF);
    school.publish(ACCEPTABLE_USE);
    school.turnTo('2026-09-08', '10:00');
    const document = school.workspace.files.find(({ kind }) => kind === 'document')?.id ?? '';
    school.workspace.editDocument(document, WITH_LOST_DEVICES);
    school.publishAgain(document, { change: 'new version' });
    school.turnTo('2026-09-09', '10:00');
    const before = school.rows('Clauses').map((row) => row.map(String));
    school.pasteAt('Clauses', 2, school.headingAt('Clauses', heading), [[typed]]);
    school.turnTo('2026-09-10', '10:00');
    expect(asked(school)).toEqual([
      'The words of the policies: those of Acceptable Use Policy (P1 v1.0) in the hidden tab Clauses and their checksum in the tab Versions do not fit together, so one of the two was changed. Please restore both tabs (File, Version history). Until then it cannot be shown what was signed in them.',
    ]);
    school.paste('Clauses', 2, before);
    school.turnTo('2026-09-11', '10:00');
    expect(asked(school)).toEqual([]);
  },
);

test('a countersigner who has left and is erased is no change', () => {
  const school = approved();
  school.pasteAt('Staff', 2, school.headingAt('Staff', 'Leaves on'), [['2/9/2026']]);
  school.turnTo('2026-09-03', '12:00');
  school.run('erasePerson', [1]);
  expect(school.column('Countersignatures', 'Countersigned by')).not.toEqual(['Amara Okafor']);
  school.turnTo('2026-09-04', '12:00');
  expect(asked(school)).not.toContain(CHANGED);
  expect(asked(school).filter((what) => what.includes('changed by hand'))).toEqual([]);
});

const OF_VERSIONS =
  'The tab Versions was changed by hand. When each version was published, what was asked in it and who approved it is not known for sure, so people may be asked on other days.';
const OF_CLAUSES =
  'The hidden tab Clauses was changed by hand. Below which heading each point stood, and what its tick box said, is not known for sure.';
const OF_DECISIONS = 'The tab Decisions was changed by hand. What was decided about a response is not known for sure.';
const OF_PANEL =
  'The hidden tab Panel changes was changed by hand. Who changed what with a button of the panel, and when, is not known for sure.';
const GONE =
  'Was this a mistake? Press Undo, or restore it from an earlier version (File, Version history). No emails go out before tomorrow.';

/** One policy in two versions, a response that was accepted for Carol, and who approved the newer one, said in the panel. */
function withHistory() {
  const school = Larkfield.open(STAFF);
  const form = school.publish(ACCEPTABLE_USE);
  school.sign(form, MANAGER, 'Carol Bright');
  school.round();
  const [where, what] = school.rows('To check')[0] ?? [];
  school.paste('To check', 2, [[String(where), String(what), 'accept', '2 Carol Bright']]);
  school.round();
  const document = school.workspace.files.find(({ kind }) => kind === 'document')?.id ?? '';
  school.workspace.editDocument(document, WITH_LOST_DEVICES);
  school.publishAgain(document, { change: 'new version' });
  const panel = school.workspace.openPanel('docs', { as: MANAGER, fileId: document });
  panel.press('Say who approved it');
  panel.press('Save', { 'P1 v2.0': ['Governing board, 1 September 2026'] });
  school.turnTo('2026-09-03', '12:00');
  return school;
}

describe('in a register with a history', () => {
  const begun = withHistory();

  test('what a button, a round and a new version have written is no change by hand', () => {
    expect([begun.column('Decisions', 'Number'), begun.column('Panel changes', 'What was done')]).toEqual([
      [2],
      ['changed Approved by of P1 v2.0'],
    ]);
    expect(asked(begun)).toEqual([]);
  });

  test.each<[string, string, string, string]>([
    ['Versions', 'Policy', 'Laptop loans', OF_VERSIONS],
    ['Versions', 'Published on', '31/8/2026', OF_VERSIONS],
    ['Versions', 'Clauses', '', OF_VERSIONS],
    ['Versions', 'Text checksum', '', OF_VERSIONS],
    ['Versions', 'Version history in the document', 'x', OF_VERSIONS],
    ['Versions', 'Minutes to sign', '9', OF_VERSIONS],
    ['Versions', 'In force from', '2/9/2026', OF_VERSIONS],
    ['Versions', 'Short form', 'x', OF_VERSIONS],
    ['Versions', 'Approved by', 'Governing board, 1 September 2026', OF_VERSIONS],
    ['Clauses', 'Section', 'Passwords of others', OF_CLAUSES],
    ['Clauses', 'Form item', '9', OF_CLAUSES],
    ['Clauses', 'Text of the tick box', 'I agree', OF_CLAUSES],
    ['Clauses', 'Printed number', '3.1', OF_CLAUSES],
    ['Decisions', 'Response', 'response-00000', OF_DECISIONS],
    ['Decisions', 'Decision', 'reject', OF_DECISIONS],
    ['Panel changes', 'Date', '2/9/2026', OF_PANEL],
    ['Panel changes', 'Time', '09:00', OF_PANEL],
    ['Panel changes', 'Changed by', 'Carol', OF_PANEL],
    ['Panel changes', 'What was done', 'nothing', OF_PANEL],
    ['Panel changes', 'Number', '2', OF_PANEL],
  ])(
    'the first row of %s is typed over below "%s" with "%s": told the next morning with Undo, nobody is emailed, and Undo puts it right',
    (tab, heading, typed, told) => {
      const school = begun.fork();
      const [before, statuses] = [school.rows(tab).map((row) => row.map(String)), school.statuses()];
      school.pasteAt(tab, 2, school.headingAt(tab, heading), [[typed]]);
      const sent = school.mailTo.length;
      school.turnTo('2026-09-04', '12:00');
      expect([
        asked(school).filter((what) => what.startsWith('The tab') || what.startsWith('The hidden')),
        school.mailTo.slice(sent),
      ]).toEqual([[`${told} ${GONE}`], []]);
      school.paste(tab, 2, before);
      school.turnTo('2026-09-08', '12:00');
      expect([asked(school), school.statuses()]).toEqual([[], statuses]);
    },
  );

  test('the row of Panel changes is deleted: told the same, though nothing else knows of it', () => {
    const school = begun.fork();
    new Hands(school.workspace, school.workbookId).deleteRow('Panel changes', 2);
    school.turnTo('2026-09-04', '12:00');
    expect(asked(school)).toEqual([`${OF_PANEL} ${GONE}`]);
  });

  test('who approved a version that has been in the register for days, said in the panel, is no change by hand', () => {
    const school = begun.fork();
    const document = school.workspace.files.find(({ kind }) => kind === 'document')?.id ?? '';
    const panel = school.workspace.openPanel('docs', { as: MANAGER, fileId: document });
    panel.press('Change who approved it');
    panel.press('Save', { 'P1 v2.0': ['Governing board, 2 September 2026'] });
    school.turnTo('2026-09-04', '12:00');
    expect([school.column('Versions', 'Approved by').at(-1), asked(school)]).toEqual([
      'Governing board, 2 September 2026',
      [],
    ]);
  });

  test('what a newer release fills in when it adds a column is no change by hand', () => {
    const school = begun.fork();
    Object.assign(school.workspace.properties, { layout: '15' });
    school.pasteAt('Versions', 2, school.headingAt('Versions', 'Minutes to sign'), [['9']]);
    expect(school.run('setUp').error).toBeNull();
    school.turnTo('2026-09-04', '12:00');
    expect(asked(school)).toEqual([]);
  });

  test('a row of Panel changes that was pasted once more below, and is deleted again, is no change', () => {
    const school = begun.fork();
    school.paste('Panel changes', 3, [(school.rows('Panel changes')[0] ?? []).map(String)]);
    school.turnTo('2026-09-04', '12:00');
    expect([school.rows('Panel changes').length, asked(school)]).toEqual([2, []]);
    new Hands(school.workspace, school.workbookId).deleteRow('Panel changes', 3);
    school.turnTo('2026-09-07', '12:00');
    expect(asked(school)).toEqual([]);
  });

  test('a version that is withdrawn in the panel is no change by hand', () => {
    const school = begun.fork();
    const document = school.workspace.files.find(({ kind }) => kind === 'document')?.id ?? '';
    const panel = school.workspace.openPanel('docs', { as: MANAGER, fileId: document });
    panel.press('Withdraw');
    panel.press('Withdraw it');
    school.turnTo('2026-09-04', '12:00');
    expect([school.column('Versions', 'Withdrawn on').filter((day) => day !== '').length, asked(school)]).toEqual([
      1,
      [],
    ]);
  });
});

test.each(['Policy code', 'Countersigner', 'Offered on', 'Time', 'Joined', 'Responses', 'Left'])(
  'what a countersigner was shown is typed over below "%s": told the next morning, and Undo puts it right',
  (heading) => {
    const school = approved();
    const before = school.rows('Countersign lists').map((row) => row.map(String));
    const typed = heading === 'Offered on' ? '2/9/2026' : heading === 'Joined' || heading === 'Left' ? '7' : 'x';
    school.pasteAt('Countersign lists', 2, school.headingAt('Countersign lists', heading), [[typed]]);
    school.turnTo('2026-09-02', '12:00');
    expect(asked(school).filter((what) => what.startsWith('The '))).toEqual([
      `The hidden tab Countersign lists was changed by hand. Whose signatures a countersigner was shown, and when, is not known for sure. ${GONE}`,
    ]);
    school.paste('Countersign lists', 2, before);
    school.turnTo('2026-09-04', '12:00');
    expect(asked(school)).toEqual([]);
  },
);

test('a line that the form does not ask for is deleted from Clauses: told, too', () => {
  const school = Larkfield.open(STAFF);
  school.publish(
    aDocument('Staff Code of Conduct', '# Why it matters', 'Children copy what they see.', '# Rules', '- I will ask.'),
  );
  school.turnTo('2026-09-02', '12:00');
  const row = school.column('Clauses', 'Kind').indexOf('not asked') + 2;
  expect(row).toBeGreaterThan(1);
  new Hands(school.workspace, school.workbookId).deleteRow('Clauses', row);
  school.turnTo('2026-09-03', '12:00');
  expect(asked(school)).toEqual([`${OF_CLAUSES} ${GONE}`]);
});
