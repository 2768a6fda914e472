/** What is noted outside the workbook is broken or gone: it is made again from the register, told, and no signature is lost. */
import { toDay } from '../../../src/common/day';
import { readNotes } from '../../../src/flows/notes';
import { withRebuiltForms } from '../../../src/flows/workbook/rebuilt-notes';
import { aForm, aRegister, aVersion } from '../../register/made';
import { countersign, DEPUTY, inSchool, secondForm } from '../../support/countersigning';
import { ACCEPTABLE_USE, aDocument, CAROL, Larkfield, STAFF, TOLU } from '../../support/larkfield';
import { BOB, codeOf, published, sign } from '../../support/without-account';

/** Tolu has signed and was collected; then Carol signs, and nobody has looked yet. */
function carolHasJustSigned(): { school: Larkfield; form: string } {
  const school = Larkfield.open(STAFF);
  const form = school.publish(ACCEPTABLE_USE);
  school.restTriggerOf(form);
  school.sign(form, TOLU, 'Tolu Adeyemi');
  school.round();
  school.sleepTo('2026-09-02', '10:00');
  school.sign(form, CAROL, 'Carol Bright');
  return { school, form };
}

const setNote = (school: Larkfield, name: string, text: string) =>
  Object.assign(school.workspace.properties, { [name]: text });

const told = (school: Larkfield) =>
  school.column('To check', 'What to check').map((what) => String(what).split('.')[0]);
const NOTE_TOLD = 'What was noted about the form of P1 v1';

describe('the note of a form', () => {
  test.each([
    ['is cut short', (text: string) => text.slice(0, 40)],
    ['is something else', () => '[]'],
    ['has a wrong part', (text: string) => text.replace('"rowsSeen":1', '"rowsSeen":"one"')],
  ])('%s: what was signed is collected within the hour, once, and To check says what was done', (_, broken) => {
    const { school, form } = carolHasJustSigned();
    const key = `form ${form}`;
    setNote(school, key, broken(school.workspace.properties[key] ?? ''));
    school.round();
    expect(school.column('Signatures', 'Name as signed')).toEqual(['Tolu Adeyemi', 'Carol Bright']);
    expect(told(school)).toEqual([NOTE_TOLD]);
    school.sleepTo('2026-09-03', '10:00');
    school.round();
    expect(school.column('Signatures', 'Name as signed')).toEqual(['Tolu Adeyemi', 'Carol Bright']);
    expect(told(school)).toEqual([NOTE_TOLD]);
    school.sleepTo('2026-09-09', '10:00');
    school.round();
    expect(told(school)).toEqual([]);
  });

  test('is gone: the form is found again with the next look at everything', () => {
    const { school, form } = carolHasJustSigned();
    Reflect.deleteProperty(school.workspace.properties, `form ${form}`);
    school.sleepTo('2026-09-03', '10:00');
    school.round();
    expect(school.column('Signatures', 'Name as signed')).toEqual(['Tolu Adeyemi', 'Carol Bright']);
    expect(told(school)).toEqual([NOTE_TOLD]);
  });
});

test('of a policy with two versions only the form of the newer is watched again, however the tab Versions is sorted', () => {
  const forms = [aForm('P1 v1.0', { formId: 'one' }), aForm('P1 v2.0', { formId: 'two' })];
  const versions = forms.map((form, i) => aVersion(form.version, toDay(`2026-0${i + 1}-01`), { forms: [form] }));
  const watched = (sorted: typeof versions) =>
    withRebuiltForms(readNotes({}), aRegister({ forms, versions: sorted }), toDay('2026-09-01')).map(
      ({ formId }) => formId,
    );
  expect([watched(versions), watched([...versions].reverse())]).toEqual([['two'], ['two']]);
});

test.each([
  [
    'people without an account',
    { audience: 'anyone with a code' as const },
    [
      ['main', 'later'],
      ['main', 'beside'],
    ],
  ],
  [
    'those who sign what has changed',
    { asks: 'changes since P1 v0.9' },
    [
      ['main', 'later'],
      ['main', 'beside'],
    ],
  ],
])('a form of %s is over once a minor change has its own, and not before', (_, kind, [changed, unchanged]) => {
  const main = aForm('P1 v1.0', { formId: 'main' });
  const beside = aForm('P1 v1.0', { formId: 'beside', ...kind });
  const later = aForm('P1 v1.1', { formId: 'later', ...kind });
  const watched = (own: ReturnType<typeof aForm>[]) => {
    const forms = [main, beside, ...own];
    const versions = [
      aVersion('P1 v1.0', toDay('2026-01-01'), { forms: [main, beside] }),
      aVersion('P1 v1.1', toDay('2026-02-01'), { forms: [main, ...own] }),
    ];
    const notes = withRebuiltForms(readNotes({}), aRegister({ forms, versions }), toDay('2026-09-01'));
    return notes.map(({ formId }) => formId);
  };
  expect([watched([later]), watched([])]).toEqual([changed, unchanged]);
});

test('what the last round noted is broken: everything is looked at again, it is told, and nobody is written to twice', () => {
  const { school } = carolHasJustSigned();
  const before = school.mailTo.length;
  setNote(school, 'round', '{"lookedOn":');
  school.round();
  expect(school.column('Signatures', 'Name as signed')).toEqual(['Tolu Adeyemi', 'Carol Bright']);
  expect(told(school)).toEqual(['What the last hourly check noted could not be read']);
  expect(school.mailTo.length).toBe(before);
});

test('what was chosen for publishing is broken: the manager is led to the document, until it is chosen again', () => {
  const { school } = carolHasJustSigned();
  const document = school.workspace.files.find((file) => file.kind === 'document')?.id ?? '';
  setNote(school, `draft ${document}`, '{');
  school.sleepTo('2026-09-03', '10:00');
  school.round();
  expect(school.column('To check', 'What to check')).toEqual([
    `What was chosen for publishing a policy could not be read. Please open the document, open its side panel and choose again: https://docs.google.com/document/d/${document}/`,
  ]);
});

test('a policy of 1,000 clauses is published click by click, and each note of it fits into what Google keeps', () => {
  const school = Larkfield.open(STAFF);
  const clauses = Array.from(
    { length: 1000 },
    (_, i) => `- I will keep to rule number ${i + 1} of the handbook at all times.`,
  );
  const form = school.publish(
    aDocument('Handbook', '# Rules', ...clauses, '# Declaration', 'I have read this and agree to it.'),
  );
  expect(school.column('Clauses', 'Form item').filter((item) => item === '').length).toBe(
    school
      .column('Clauses', 'Kind')
      .filter((kind) => !['clause', 'declaration', 'question', 'condition'].includes(String(kind))).length,
  );
  expect(school.sign(form, TOLU, 'Tolu Adeyemi').isAccepted).toBe(true);
  school.round();
  expect(school.statuses()['Tolu Adeyemi']).toBe('✓ Signed 1 Sep 2026');
});

test('the note of a form for countersigners is broken: what the head has just approved counts within the hour', () => {
  const { school, form } = inSchool();
  school.sign(form, 'tolu@larkfield.example', 'Tolu Adeyemi');
  school.round();
  countersign(school, DEPUTY);
  setNote(school, `form ${secondForm(school).id}`, '{');
  school.round();
  expect(school.statuses()['Tolu Adeyemi']).toBe('✓ Signed 1 Sep 2026');
  expect(told(school)).toEqual(['What was noted about the form of P1 countersignatures by amara@larkfield']);
});

test.each([
  ['visitorForms', 'What was noted about the forms for visitors could not be read, so visitors are no longer erased'],
  ['handouts', 'It could not be read which files with slips and posters were made, so they are no longer deleted'],
])('where the note %s is broken, To check says what is no longer done', (name, words) => {
  const { school } = carolHasJustSigned();
  setNote(school, name, '{');
  school.sleepTo('2026-09-03', '10:00');
  school.round();
  expect(school.column('To check', 'What to check')).toEqual([expect.stringContaining(words)]);
});

test('where what personal codes are made with is lost, all codes are new, and To check says so for a week', () => {
  const school = published();
  const before = codeOf(school, BOB);
  setNote(school, 'codes', '{');
  school.turnTo('2026-09-03', '12:00');
  const words = 'What personal codes are made with could not be read, so everybody has a new code';
  expect(told(school)).toEqual([words]);
  expect(sign(school, 'Bob Ray', before).isAccepted).toBe(true);
  school.turnTo('2026-09-09', '12:00');
  expect([school.statuses()['Bob Ray'], told(school).includes(words)]).toEqual([
    '◷ Signed 3 Sep 2026, waiting for the office',
    true,
  ]);
  school.turnTo('2026-09-10', '12:00');
  expect(told(school)).not.toContain(words);
});
