/** Every state in which a panel is tried and looked at: a school, and the panel beside one of its files. */

import assert from 'node:assert/strict';
import type { docs_v1 } from '@googleapis/docs';
import { readPolicies, SAMPLES } from '../../commands/simulation/school';
import type { Panel } from '../../local/panel/panel';
import { inSchool } from './countersigning';
import { slow } from './faults';
import { fillColumn } from './fill-column';
import { ACCEPTABLE_USE, aDocument, Larkfield, MANAGER } from './larkfield';
import { besideDocument, besideRegister, makeForm, publishByPanel } from './panels';
import { askToTalk } from './questions';
import { visit, withVisitors } from './visitors';
import { published as withCodes } from './without-account';

const STAFF = [
  ['Tolu Adeyemi', 't.adeyemi@larkfield.example', 'Teacher', 'teaching'],
  ['Bob Ray', 'bob@home.example', 'Governor', 'governor'],
  ['Tolu Akande', 't.akande@larkfield.example', 'Teaching assistant', 'support'],
];

/** Letters for a place in a list: names that differ by more than a number. */
const letters = (place: number): string =>
  Array.from(String(place), (digit) => 'bcdfghjklm'[Number(digit)] ?? '').join('a');

const many = (count: number, line: (place: number) => string[]) =>
  Array.from({ length: count }, (_, i) => line(i)).flat();

/** A document with so many sections, each with so many clauses. */
const longDocument = (sections: number, clauses: number): docs_v1.Schema$Document =>
  aDocument(
    'Handbook',
    ...many(sections, (i) => [
      `# Part ${i + 1}`,
      ...many(clauses, (j) => [`- I will keep rule ${j + 1} of part ${i + 1}.`]),
    ]),
  );

const schools = new Map<string, Larkfield>();

/** A copy of what is made once: a school, or one that has published something. */
function remembered(name: string, make: () => Larkfield): Larkfield {
  const known = schools.get(name) ?? make();
  schools.set(name, known);
  return known.fork();
}

export const school = (staff: string[][] = STAFF): Larkfield =>
  remembered(JSON.stringify(staff), () => Larkfield.open(staff));

const published = (document: docs_v1.Schema$Document = ACCEPTABLE_USE) => {
  const larkfield = remembered(`published ${document.title}`, () => {
    const made = school();
    made.publish(document);
    return made;
  });
  const [id = ''] = larkfield.workspace.files.flatMap((file) => (file.kind === 'document' ? [file.id] : []));
  return { larkfield, id };
};

const beside = (larkfield: Larkfield, fileId: string, as = MANAGER) =>
  larkfield.workspace.openPanel('docs', { as, fileId });

/** The card of somebody who signed two policies, and left. */
const besideSomebodyWhoLeft = (): Panel => {
  const larkfield = remembered('somebody who left', () => {
    const made = Larkfield.open([['Ann Gone', 'ann@larkfield.example', 'Cook', 'support', '', '', '11/9/2026']]);
    for (const document of [ACCEPTABLE_USE, aDocument('Online Safety', '# Rules', '- I will ask.')]) {
      made.sign(made.publish(document), 'ann@larkfield.example', 'Ann Gone');
    }
    made.turnTo('2026-09-21');
    return made;
  });
  const panel = besideRegister(larkfield);
  panel.press('Find', { person: ['Ann Gone'] });
  return panel;
};

/** By what is so in the school: the panel as it opens then. */
export const CARD_STATES: Record<string, () => Panel> = {
  'a document that nobody has allowed us to read': () => {
    const larkfield = school();
    return beside(larkfield, larkfield.workspace.addDocument('Policy', MANAGER, ACCEPTABLE_USE));
  },
  'another account': () => {
    const { larkfield, id } = published();
    larkfield.workspace.grant(id, 'head@larkfield.example');
    return beside(larkfield, id, 'head@larkfield.example');
  },
  'a document with nothing to sign': () => besideDocument(school(), aDocument('Minutes', 'We met.')),
  'an empty document': () => besideDocument(school([]), aDocument('')),
  'a short policy and nobody on the staff list': () => besideDocument(school([]), ACCEPTABLE_USE),
  'a policy of words that look like mark-up': () =>
    besideDocument(
      Larkfield.open([['<b>Ann</b> & "Co"', 'a@larkfield.example', '<i>', '<u>']]),
      aDocument(
        '<b>Title</b> & <script>',
        '# <h1>',
        '- I will keep <b>bold & "quoted" & <br> &amp; things.',
        '- I will [fill this in].',
      ),
    ),
  'a document of questions about a policy': () => {
    const { larkfield } = published();
    const questions = aDocument('Questions', 'Who hears of it?', '* the safeguarding lead', '- a friend', 'Point: 3');
    return besideDocument(larkfield, questions, 'Questions');
  },
  'a policy of a hundred clauses in one section': () => besideDocument(school(), longDocument(1, 100)),
  'a policy of seventy sections': () => besideDocument(school(), longDocument(70, 2)),
  'a policy with many places to look at': () =>
    besideDocument(
      school(),
      aDocument(
        'Policy',
        '# Rules',
        ...many(60, (i) => [`- I will tell [name ${i}] at once when thing ${i} happens.`]),
      ),
    ),
  'a policy that raises questions, with decisions about lines that have changed': () => {
    const larkfield = school();
    const lines = (word: string) => [
      '# Rules',
      ...many(8, (i) => [`- I will keep the ${word} rule number ${i} of this house.`]),
      // What each leads to was forgotten: a question each.
      ...many(6, (i) => [`# Part ${i}`, `In room ${i} staff must never:`, `# Room ${i} at night`, `- I will lock it.`]),
    ];
    const panel = besideDocument(larkfield, aDocument('Policy', ...lines('old')));
    panel.press('Open');
    const decided = Array.from({ length: 8 }, (_, i) => [`line-${i + 1}`, ['introduction|']] as const);
    panel.press('Save', Object.fromEntries(decided.map(([field, value]) => [field, [...value]])));
    larkfield.workspace.editDocument(panel.beside.fileId, aDocument('Policy', ...lines('new')));
    return beside(larkfield, panel.beside.fileId);
  },
  'a publication that is not finished': () => {
    const panel = besideDocument(school(), longDocument(12, 10));
    panel.press('Create the form');
    assert.equal(panel.card.name, 'progress');
    return panel;
  },
  'a form that is built': () => {
    const panel = besideDocument(school(), ACCEPTABLE_USE);
    makeForm(panel);
    return panel;
  },
  'a form that is built for nobody, with questions open': () => {
    const governors = aDocument('Code for Governors', '# Rules', '- I will read the papers.');
    const panel = besideDocument(school([]), governors);
    makeForm(panel);
    return panel;
  },
  'a long form that is built': () => {
    const panel = besideDocument(school(), longDocument(1, 120));
    makeForm(panel);
    return panel;
  },
  'a day on which the school is closed': () => {
    const panel = besideDocument(school(), ACCEPTABLE_USE);
    makeForm(panel);
    panel.press('Publish', { firstEmail: ['on a day'], firstEmailDay: ['5/9/2026'] });
    return panel;
  },
  'a new version that waits until somebody says so': () => {
    const { larkfield, id } = published();
    larkfield.workspace.editDocument(id, longDocument(1, 3));
    const panel = beside(larkfield, id);
    panel.press('See what has changed');
    makeForm(panel, 'Make the new version');
    panel.press('Publish', { firstEmail: ['when I say'] });
    return panel;
  },
  'a withdrawal that was stopped': () => {
    const larkfield = school();
    const panel = besideDocument(larkfield, ACCEPTABLE_USE);
    makeForm(panel);
    panel.press('Withdraw');
    panel.faults = ({ name }) =>
      name === 'Form.setPublished' ? { kind: 'refuse', message: 'Service error' } : undefined;
    panel.press('Withdraw it');
    return beside(larkfield, panel.beside.fileId);
  },
  'everyone and a group ticked together': () => {
    const panel = besideDocument(school(), ACCEPTABLE_USE);
    panel.press('Change');
    panel.press('Save', { audience: ['everyone', 'teaching'] });
    return panel;
  },
  'a published policy': () => {
    const { larkfield, id } = published();
    return beside(larkfield, id);
  },
  'a published policy that has changed': () => {
    const { larkfield, id } = published();
    larkfield.sign(
      larkfield.workspace.files.find((file) => file.kind === 'form')?.id ?? '',
      't.adeyemi@larkfield.example',
    );
    larkfield.workspace.editDocument(
      id,
      aDocument('Acceptable Use Policy', '# Rules', '- I will keep my password to myself always.', '- I will ask.'),
    );
    return beside(larkfield, id);
  },
  'a published policy with ninety changes': () => {
    const { larkfield, id } = published();
    larkfield.workspace.editDocument(id, longDocument(3, 30));
    return beside(larkfield, id);
  },
  'a published policy whose countersigner is not chosen': () => {
    const [policy] = readPolicies(SAMPLES);
    const { larkfield, id } = published(policy?.document);
    return beside(larkfield, id);
  },
  'a published policy whose form is closed for now': () => {
    const { larkfield, id } = published();
    const panel = beside(larkfield, id);
    panel.press('Close it for now');
    panel.press('Close it');
    return panel;
  },
  'a published policy without a clause left': () => {
    const { larkfield, id } = published();
    larkfield.workspace.editDocument(id, aDocument('Minutes', 'We met.'));
    return beside(larkfield, id);
  },
  'an empty register': () => besideRegister(school([])),
  'a register': () => {
    const { larkfield } = published();
    larkfield.turnTo('2026-09-21');
    return besideRegister(larkfield);
  },
  'a register in which many wait for their line managers': () => {
    const lines = ['Ash', 'Bea', 'Cat', 'Dev', 'Eli', 'Fay', 'Gus', 'Hal'];
    const people = lines.flatMap((name) => [
      [`${name} Lead`, `lead-${name.toLowerCase()}@larkfield.example`, 'Head of year', 'leading'],
      [`${name} Teach`, `${name.toLowerCase()}@larkfield.example`, 'Teacher', 'teaching', `${name} Lead`],
    ]);
    const { school, form } = inSchool('line manager', people);
    for (const name of lines) school.sign(form, `${name.toLowerCase()}@larkfield.example`, `${name} Teach`);
    school.round();
    school.sleepTo('2026-09-03', '12:00');
    return besideRegister(school);
  },
  'a register with a response that waits for a decision': () => {
    const { larkfield } = published();
    const form = larkfield.workspace.files.find(({ kind }) => kind === 'form')?.id ?? '';
    for (const name of ['Ann One', 'Ann Two', 'Ann Three', 'Ann Four']) larkfield.sign(form, MANAGER, name);
    larkfield.sign(form, 't.adeyemi@larkfield.example', 'Nobody Known');
    larkfield.paste(
      'Staff',
      2,
      STAFF.map(([name = ''], i) => [name, `new-${i}@larkfield.example`]),
    );
    larkfield.round();
    return besideRegister(larkfield);
  },
  'somebody who left and has signed': () => besideSomebodyWhoLeft(),
  'data that are kept too long': () => {
    const larkfield = remembered('kept too long', () => {
      const made = Larkfield.open([
        ['Ann Gone', 'ann@larkfield.example', 'Cook', 'support', '', '', '11/9/2026'],
        ['Bea Held', 'bea@larkfield.example', 'Cook', 'support'],
        ['Dot Dean', 'dot@larkfield.example', 'Cook', 'support'],
        ['Cy Held', 'cy@larkfield.example', 'Cook', 'support', '', '', '11/9/2026'],
      ]);
      fillColumn(made, 'Staff', 'On hold until', ['', '1/6/2034', '', '1/6/2034']);
      made.sign(made.publish(ACCEPTABLE_USE), 'ann@larkfield.example', 'Ann Gone');
      made.turnTo('2026-09-01', '12:00');
      const panel = besideRegister(made);
      panel.press('Find', { person: ['Dot Dean'] });
      panel.press('Groups');
      panel.press('Save', { groups: ['support', 'kitchen'] });
      made.sleepTo('2033-10-02', '08:30');
      made.round();
      return made;
    });
    const panel = besideRegister(larkfield);
    panel.press('Data kept too long');
    return panel;
  },
  'responses of somebody who left that are not all deleted': () => {
    const panel = besideSomebodyWhoLeft();
    panel.press('Erase …');
    panel.press('Erase');
    panel.faults = slow(panel.workspace, 'Form.deleteResponse', 16_000);
    panel.press('Delete them from the forms too');
    assert.equal(panel.card.name, 'deleting');
    return panel;
  },
  'a staff list that was pasted, with every kind of thing to decide': () => {
    const { larkfield } = published();
    const panel = besideRegister(larkfield);
    panel.press('Bring in staff');
    larkfield.paste('Import', 1, [
      ['Name', 'Email', 'Role', 'Group', 'Start date'],
      ['Tolu Adeyemi', 't.adeyemi@larkfield.example', 'Head <of> year', 'teaching', ''],
      ...many(30, (i) => [`${letters(i)} Newman\tn${i}@larkfeild.example\t\tgroup ${i}\t`]).map((line) =>
        line.split('\t'),
      ),
      ...many(60, (i) => [`${letters(i)} Sureman\ts${i}@larkfield.example\t\tteachers\t1/9/2026`]).map((line) =>
        line.split('\t'),
      ),
      ['Total', '91'],
    ]);
    return besideRegister(larkfield);
  },
  'signatures of last year that were pasted': () => {
    const { larkfield } = published();
    const panel = besideRegister(larkfield);
    panel.press('Bring in staff');
    larkfield.paste('Import', 1, [
      ['Name', 'P1'],
      ['Tolu Adeyemi', '3/9/2025'],
      ['Tolu Akande', '1/9/2026'],
      ...many(60, (i) => [`Nobody ${i}\t1/9/2026`]).map((line) => line.split('\t')),
    ]);
    return besideRegister(larkfield);
  },
  'a check against the forms that is not finished': () => {
    const { larkfield } = published();
    larkfield.sign(larkfield.workspace.files.find(({ kind }) => kind === 'form')?.id ?? '', STAFF[0]?.[1] ?? '');
    larkfield.round();
    const panel = besideRegister(larkfield);
    panel.faults = slow(larkfield.workspace, 'Form.getResponses', 20_000);
    panel.press('Check the register against the forms');
    assert.equal(panel.card.name, 'verifying');
    return panel;
  },
  'a policy that is about to be changed for somebody': () => {
    const { larkfield } = published();
    const panel = besideRegister(larkfield);
    panel.press('Open');
    panel.press('Change who signs, how often, by when');
    panel.press('See what it does', { audience: ['teaching'] });
    return panel;
  },
  'reminders that are about to be changed': () => {
    const { larkfield } = published();
    const panel = besideRegister(larkfield);
    panel.press('When reminders go out');
    panel.press('See what it does', { everyDays: ['10'], headAfterDays: ['20'] });
    return panel;
  },
  'people who asked to talk first': () => {
    const asking = many(8, (i) => [`asking${i}@larkfield.example`]);
    const larkfield = Larkfield.open(asking.map((email, i) => [`Asking ${i}`, email, 'Teacher', 'teaching']));
    const form = larkfield.publish(ACCEPTABLE_USE);
    larkfield.turnTo('2026-09-02', '09:40');
    for (const email of asking) askToTalk(larkfield, form, email);
    larkfield.turnTo('2026-09-02', '12:00');
    return besideRegister(larkfield);
  },
  'somebody without an account of the school': () => {
    const larkfield = Larkfield.open([['Tolu Adeyemi', 'tolu@home.example', 'Governor', 'governor']]);
    larkfield.publish(ACCEPTABLE_USE);
    return besideRegister(larkfield);
  },
  'a form without accounts that Google did not open': () => {
    const larkfield = Larkfield.open(STAFF, { beliefs: { openingByScript: 'refused' } });
    const panel = besideDocument(larkfield, ACCEPTABLE_USE);
    publishByPanel(panel);
    panel.press('Make their form', { ticks: ['every section'] });
    larkfield.turnTo('2026-09-02', '12:00');
    return beside(larkfield, panel.beside.fileId);
  },
  'people who sign with a personal code, and slips for them': () => besideRegister(withCodes()),
  'visitors, very many of them in one hour': () => {
    const larkfield = withVisitors();
    for (let at = 0; at < 31; at++) visit(larkfield, `Guest ${'abcdefghijklmnopqrstuvwxyzABCDE'.charAt(at)}${at}`);
    return besideRegister(larkfield);
  },
  'another workbook': () => {
    const { larkfield } = published();
    return larkfield.workspace.openPanel('sheets', { as: MANAGER, fileId: 'another' });
  },
  // limits.test.ts has the largest school.
  'a register of forty policies, sixty people and much to check': () => {
    const larkfield = Larkfield.open(
      Array.from({ length: 60 }, (_, i) => [
        `${letters(i)} ${letters(i)}`,
        `p${i}@larkfield.example`,
        'Teacher',
        'teaching',
      ]),
    );
    const policies = many(45, (i) => [`P${i + 1}\tPolicy ${i + 1}\teveryone\t12\t14`]);
    const versions = many(45, (i) => [
      `P${i + 1} v1.0\tPolicy ${i + 1}\t1/8/2026\t3\thttps://docs.google.com/forms/x\tform-x`,
    ]);
    larkfield.paste(
      'Policies',
      2,
      policies.map((line) => line.split('\t')),
    );
    larkfield.paste(
      'Versions',
      2,
      versions.map((line) => line.split('\t')),
    );
    larkfield.paste(
      'To check',
      2,
      many(70, (i) => [`Staff, row ${i}\tSomething is to be looked at <here>.`]).map((line) => line.split('\t')),
    );
    return besideRegister(larkfield);
  },
  'a workbook that is gone': () => {
    const { larkfield, id } = published();
    larkfield.workspace.spreadsheet(larkfield.workbookId).grantedTo.length = 0;
    return beside(larkfield, id);
  },
};

/** Nobody has run setUp yet. */
export function besideNothingSetUp(): Panel {
  const larkfield = school([]);
  for (const key of Object.keys(larkfield.workspace.properties))
    Reflect.deleteProperty(larkfield.workspace.properties, key);
  return besideRegister(larkfield);
}
