/** What the manager sees and chooses before a policy is published: who signs, who countersigns, how often, by when, and what speaks against it. */
import type { docs_v1 } from '@googleapis/docs';
import { fieldsOf } from '../../../local/panel/card';
import type { Panel } from '../../../local/panel/panel';
import { ACCEPTABLE_USE, aDocument, Larkfield, MANAGER } from '../../support/larkfield';
import { besideDocument, makeForm, wordsOf } from '../../support/panels';

const STAFF = [
  ['Amara Okafor', 'head@larkfield.example', 'Headteacher', 'Leadership'],
  ['Dan Whitcombe', 'dan@larkfield.example', 'Deputy Headteacher and Safeguarding Lead', 'Leadership, Teaching'],
  ['Priya Nair', 'priya@larkfield.example', 'School Business Manager', 'Support'],
  ['Tolu Adeyemi', 't.adeyemi@larkfield.example', 'Teacher', 'Teaching'],
  ['Eva Novak', '', 'Cleaner', 'Support'],
  ['Bob Ray', 'bob@home.example', 'Chair', 'Gov'],
  ['Ann Vole', 'ann@larkfield.example', 'Reader', 'Volunteers'],
];
const EVERYTHING = { audience: ['everyone'], resignMonths: ['12'], daysToSign: ['14'], graceDays: ['0'] };

function policy(title: string, ...lines: string[]): docs_v1.Schema$Document {
  return aDocument(title, ...lines, '# Rules', '- I will keep my password to myself.', '- I will ask.');
}

function openBeside(document: docs_v1.Schema$Document, staff = STAFF): { school: Larkfield; panel: Panel } {
  const school = Larkfield.open(staff);
  return { school, panel: besideDocument(school, document) };
}

describe('who signs', () => {
  test.each([
    ['Staff Acceptable Use Policy', 'All staff (5 people today)', '1 governor and 1 volunteer are not asked.'],
    ['Acceptable Use: Staff and Volunteers', 'All staff and volunteers (6 people today)', '1 governor is not asked.'],
    ['Code of Conduct for Governors', 'gov (1 person today)', '5 members of staff and 1 volunteer are not asked.'],
    ['Staff, Governors and Volunteers: Acceptable Use', 'All staff, gov and volunteers (7 people today)', ''],
    ['Staff and Visitors: Online Safety', 'All staff and visitors (5 people today)', 'The document names visitors;'],
  ])('as "%s" says it', (title, words, left) => {
    const { school, panel } = openBeside(policy(title));
    expect(wordsOf(panel)).toContain(words);
    makeForm(panel);
    expect(wordsOf(panel)).toContain(words);
    expect(wordsOf(panel)).toContain(left);
    const [who = ''] = school.column('Policies', 'Who signs');
    expect(String(who).toLowerCase()).toBe(words.replace(/ \(.*/, '').replace(' and ', ', ').toLowerCase());
  });

  test('everyone, and a group ticked with it, is asked about; nothing is dropped in silence', () => {
    const { school, panel } = openBeside(ACCEPTABLE_USE);
    panel.press('Change');
    panel.press('Save', { ...EVERYTHING, audience: ['everyone', 'gov'], daysToSign: ['7'] });
    expect(wordsOf(panel)).toContain('You ticked “Everyone” and “gov”. One of them holds all the people of another.');
    const other = panel.fork();
    other.press('Everyone (7 people)');
    expect(wordsOf(other)).toContain('Everyone (7 people today)');
    panel.press('gov (1 person)');
    expect([panel.card.name, wordsOf(panel)]).toEqual(['reading', expect.stringContaining('gov (1 person today)')]);
    expect(wordsOf(panel)).toContain('7 days');
    makeForm(panel);
    expect(school.column('Policies', 'Who signs')).toEqual(['gov']);
  });

  test('all staff and a part of them is asked about, all staff and governors is not', () => {
    const { panel } = openBeside(ACCEPTABLE_USE);
    panel.press('Change');
    panel.press('Save', { ...EVERYTHING, audience: ['all staff', 'teaching', 'gov'] });
    expect(panel.card.name).toBe('who is meant');
    panel.press('All staff and gov (6 people)');
    expect(panel.card.name).toBe('reading');
    panel.press('Change');
    panel.press('Save', { ...EVERYTHING, audience: ['all staff', 'gov'] });
    expect(panel.card.name).toBe('reading');
  });

  test('nobody at all: it says so, and asks again', () => {
    const { panel } = openBeside(policy('Code for Trustees'), [STAFF[3] ?? []]);
    makeForm(panel);
    expect(wordsOf(panel)).toContain('Nobody on the staff list has to sign it');
    panel.press('Publish');
    expect(panel.card.name).toBe('concerns');
    panel.press('Back');
    panel.press('Publish');
    panel.press('Publish all the same');
    expect(panel.card.name).toBe('waiting');
  });
});

describe('who countersigns', () => {
  const block = (heading: string) => [`# ${heading}`, 'I approve this user.', 'Signature: ____________ Date: ________'];
  const withBlock = (heading: string) =>
    aDocument(
      'Staff Acceptable Use Agreement',
      '# Rules',
      '- I will keep my password to myself.',
      '- I will ask.',
      '# Declaration',
      'I have read and understood this agreement and agree to keep to it.',
      'Full name: ____________',
      'Signature: ____________ Date: ________',
      ...block(heading),
    );

  test.each([
    ['To be completed by the Head Teacher', 'head@larkfield.example'],
    ['To be completed by the Head Teacher / Deputy', 'head@larkfield.example, dan@larkfield.example'],
    ['To be completed by the School Business Manager', 'priya@larkfield.example'],
  ])('%s: is proposed in the field, and publishing confirms it', (heading, proposed) => {
    const { school, panel } = openBeside(withBlock(heading));
    makeForm(panel);
    expect(wordsOf(panel)).toContain(proposed);
    expect(String(school.column('Policies', 'Countersigned by')[0])).toMatch(/^\? /);
    panel.press('Publish');
    expect(school.column('Policies', 'Countersigned by')).toEqual([proposed]);
  });

  test('somebody else, typed on the card, is kept whichever button is pressed', () => {
    const { school, panel } = openBeside(withBlock('To be completed by the Head Teacher'));
    makeForm(panel);
    panel.press('Rehearse', { countersignedBy: ['line manager'], firstEmail: ['when I say'] });
    expect(school.column('Policies', 'Countersigned by')).toEqual(['line manager']);
    panel.press('End the rehearsal', { countersignedBy: ['nobody'], inForceFrom: ['1 October 2026'] });
    expect(school.column('Policies', 'Countersigned by')).toEqual(['']);
    expect(fieldsOf(panel.card)).toEqual({
      countersignedBy: ['nobody'],
      firstEmail: ['when I say'],
      inForceFrom: ['1 October 2026'],
    });
    panel.press('Publish');
    expect(wordsOf(panel)).toContain('Staff are let in, and emailed, once you say so.');
  });
});

test.each([
  [{ inForceFrom: ['the summer'] }, 'In force from: "the summer" is not a day.'],
  [{ firstEmail: ['when I say'], firstEmailDay: ['7 September 2026'] }, 'You typed a day, 7 September 2026, and'],
])('a rehearsal ends whatever day was typed beside, which is said, and the rest is kept', (typed, fault) => {
  const { school, panel } = openBeside(policy('Staff Policy'));
  makeForm(panel);
  panel.press('Rehearse');
  const [form] = school.workspace.files.flatMap((file) => (file.kind === 'form' ? [file] : []));
  expect(form?.isAccepting).toBe(true);
  panel.press('End the rehearsal', { ...typed, countersignedBy: ['line manager'] });
  expect(panel.notice).toContain(`The rehearsal has ended. What was sent in it is deleted. Not saved: ${fault}`);
  expect(school.workspace.form(form?.id ?? '').isAccepting).toBe(false);
  expect(fieldsOf(panel.card).countersignedBy).toEqual(['line manager']);
});

describe('how often and by when', () => {
  test('the document’s words, or that it is our default; its own review is no signing', () => {
    const { panel } = openBeside(policy('Staff Policy', 'This policy is reviewed every two years.'));
    makeForm(panel);
    expect(wordsOf(panel)).toContain(
      'How often\nEvery year\nOur default, not in the document. It says when it is reviewed itself: “This policy is reviewed every two years.”',
    );
    expect(wordsOf(panel)).toContain('Time to sign\n14 days\nOur default, not in the document.');
  });

  test('a time to sign, and on joining and on change, are taken from the document', () => {
    const said = 'Staff sign and return this within ten working days.';
    const change = 'I will be asked to sign it upon entry to the school and every time changes are made.';
    const { panel } = openBeside(policy('Staff Policy', said, change));
    expect(wordsOf(panel)).toContain(`Time to sign\n14 days\nThe document says: “${said}”`);
    expect(wordsOf(panel)).toContain(`How often\nOnly when it changes\nThe document says: “${change}”`);
  });

  test('each 1 September can be chosen, before and after the form is made', () => {
    const { school, panel } = openBeside(ACCEPTABLE_USE);
    panel.press('Change');
    panel.press('Save', { ...EVERYTHING, resignMonths: ['each 1 September'] });
    expect(wordsOf(panel)).toContain('How often\nEach 1 September');
    makeForm(panel);
    expect(school.column('Policies', 'How often')).toEqual(['each 1 September']);
    panel.press('Change');
    panel.press('Save', { ...EVERYTHING, audience: ['teaching'], resignMonths: ['24'], agreeBy: ['every point'] });
    expect(panel.card.name).toBe('before publishing');
    expect([school.column('Policies', 'How often'), school.column('Policies', 'Who signs')]).toEqual([
      ['every 24 months'],
      ['teaching'],
    ]);
  });

  test('another way of agreeing needs another form: the one that was made is gone', () => {
    const { school, panel } = openBeside(ACCEPTABLE_USE);
    makeForm(panel);
    panel.press('Change');
    panel.press('Save', { ...EVERYTHING, agreeBy: ['the whole policy'] });
    expect([panel.card.name, panel.notice]).toEqual([
      'reading',
      'Saved. The form asked in another way, so please create it again.',
    ]);
    expect([school.rows('Policies'), school.rows('Clauses')]).toEqual([[], []]);
    makeForm(panel);
    expect(school.column('Policies', 'How people agree')).toEqual(['the whole policy']);
  });
});

test('who is emailed, and who is not and why', () => {
  const { panel } = openBeside(policy('Acceptable Use: Staff and Governors'));
  makeForm(panel);
  expect(wordsOf(panel)).toContain(
    '4 people will be emailed\nEva Novak: without emails, to sign on paper or in another way. Bob Ray: without a school account, emailed once you have opened the form to them.',
  );
});

test.each([
  [0, 'then its form closes. No signature of it counts at present.'],
  [1, 'then its form closes. 1 signature will be out of date, and kept.'],
])('what becomes of %d signatures of the version before is said before the next is published', (count, words) => {
  const school = Larkfield.open(STAFF);
  const form = school.publish(ACCEPTABLE_USE);
  for (const [name = '', email = ''] of STAFF.slice(0, count)) school.sign(form, email, name);
  school.turnTo('2026-09-02', '12:00');
  const document = school.workspace.files.find(({ kind }) => kind === 'document')?.id ?? '';
  school.workspace.editDocument(document, policy('Acceptable Use Policy'));
  const panel = school.workspace.openPanel('docs', { as: MANAGER, fileId: document });
  panel.press('See what has changed');
  makeForm(panel, 'Make the new version');
  expect(wordsOf(panel)).toContain(words);
});

test('the document was edited after the form was made: it says so, and asks again', () => {
  const { school, panel } = openBeside(ACCEPTABLE_USE);
  makeForm(panel);
  school.workspace.editDocument(panel.beside.fileId, policy('Acceptable Use Policy'));
  panel.press('Publish');
  expect(wordsOf(panel)).toContain('The document has changed since this form was made.');
  expect(panel.card.name).toBe('concerns');
});

test('questions that nobody has answered: it says so, and asks again', () => {
  const { panel } = openBeside(
    aDocument(
      'Staff Policy',
      '# Rules',
      '- I will ask.',
      '- I will listen.',
      'Staff must not:',
      '# More',
      '- I will wait.',
    ),
  );
  makeForm(panel);
  expect(wordsOf(panel)).toMatch(/\d questions? about the document (?:is|are) not answered yet\./);
  panel.press('Publish');
  expect(panel.card.name).toBe('concerns');
});
