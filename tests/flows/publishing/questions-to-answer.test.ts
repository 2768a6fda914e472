/** Questions about a policy, answered before it is signed: nobody comes past a wrong answer, and tries are kept nowhere. */

import { agreeing } from '../../../commands/simulation/staff-life';
import { fieldsOf } from '../../../local/panel/card';
import type { FormFile, FormItem } from '../../../local/state';
import { fillColumn } from '../../support/fill-column';
import {
  ACCEPTABLE_USE,
  CAROL,
  Larkfield,
  MANAGER,
  QUESTIONS,
  resultOf,
  STAFF,
  TOLU,
  WITH_LOST_DEVICES,
} from '../../support/larkfield';
import { besideDocument, makeForm, wordsOf } from '../../support/panels';
import { formForVisitors, withVisitors } from '../../support/visitors';
import { codeOf, formAsking } from '../../support/without-account';

const TYPED = [
  '1. Who hears of it if something worries you?',
  '- a friend',
  '* the safeguarding lead',
  '- nobody',
  'Point: 3',
  '',
  'What do you do with your screen when you leave it?',
  '* lock it',
  '- leave it on',
  'Point: Section “Using our network”',
].join('\n');
const RIGHT: Record<string, string> = {
  'Who hears of it if something worries you?': 'the safeguarding lead',
  'What do you do with your screen when you leave it?': 'lock it',
};
const TOLU_THEN = { email: TOLU, name: 'Tolu Adeyemi', role: 'Teacher' };

const PUBLISHED = (() => {
  const school = Larkfield.open(STAFF);
  const form = school.publish(ACCEPTABLE_USE, { questions: TYPED });
  school.round();
  return { school, form };
})();

function published() {
  return { school: PUBLISHED.school.fork(), form: PUBLISHED.form };
}

/** Somebody who chooses these answers one after the other to the first question, and then the right ones. */
function choosing(...first: string[]) {
  const left = [...first];
  return (question: FormItem) => {
    const right = RIGHT[question.title];
    if (right === undefined) return agreeing(question, TOLU_THEN);
    return question.title.startsWith('Who') ? (left.shift() ?? right) : right;
  };
}

test('whoever chooses the right answers signs; the record says how many, and nothing of tries', () => {
  const { school, form } = published();
  const sent = school.workspace.submit(form, { as: TOLU, answering: choosing('a friend', 'nobody') });
  expect(sent.isAccepted).toBe(true);
  school.sleepTo('2026-09-01', '09:30');
  school.round();
  expect(school.statuses()['Tolu Adeyemi']).toBe('✓ Signed 1 Sep 2026');
  expect(school.column('Signatures', 'Other answers')).toEqual(['Answered 2 of 2 questions']);
  const everything = school.workspace
    .spreadsheet(school.workbookId)
    .sheets.flatMap(({ properties, cells }) => (properties.title === 'Clauses' ? [] : [JSON.stringify(cells)]));
  expect(everything.join()).not.toContain('a friend');
  expect(resultOf(school.run('verify'), 'toLookAt')).toBe('0');
});

test('another answer leads to the point, and back to the question', () => {
  const { school, form } = published();
  const sent = school.workspace.submit(form, { as: TOLU, answering: choosing('a friend') });
  const { items } = school.workspace.form(form);
  const pages = ['First page', ...items.flatMap(({ type, title }) => (type === 'PAGE_BREAK' ? [title] : []))];
  expect('pagesSeen' in sent ? sent.pagesSeen.map((page) => pages[page]) : []).toEqual([
    'First page',
    'Using our network',
    'Question 1 of 2',
    'That is not what the policy says',
    'Question 1 of 2',
    'Question 2 of 2',
    'Your signature',
  ]);
  const help = items
    .filter(({ title }) => title === 'That is not what the policy says')
    .map(({ helpText }) => helpText);
  expect(help).toEqual([
    'The policy says:\nI will report anything that worries me to the safeguarding lead.\n\nPlease click Next and choose again.',
    'The policy says:\nSection “Using our network”\n\nPlease click Next and choose again.',
  ]);
});

describe('every wrong choice, also one that a link has filled in, leaves the form unsent', () => {
  const governor = ['Bob Ray', 'bob@home.example', 'Governor', 'governor'];
  const ofStaff = () => ({ ...published(), as: TOLU, code: '' });
  const withoutAccount = () => {
    const school = Larkfield.open([...STAFF, governor]);
    school.publish(ACCEPTABLE_USE, { questions: TYPED });
    fillColumn(school, 'Policies', 'Form without accounts', ['every section']);
    school.turnTo('2026-09-02', '12:00');
    return { school, form: formAsking(school, true).id, as: null, code: codeOf(school, 'bob@home.example') };
  };
  const ofChanges = () => {
    const school = Larkfield.open(STAFF);
    const first = school.publish(ACCEPTABLE_USE, { questions: TYPED });
    school.round();
    school.workspace.submit(first, { as: TOLU, answering: choosing() });
    school.sleepTo('2026-09-08', '08:30');
    school.round();
    const document = school.workspace.files.find(({ kind }) => kind === 'document')?.id ?? '';
    school.workspace.editDocument(document, WITH_LOST_DEVICES);
    school.publishAgain(document, { change: 'new version', askedBefore: 'changes', questions: TYPED });
    school.sleepTo('2026-09-08', '09:30');
    school.round();
    const form = school.workspace.files.find(
      (file): file is FormFile => file.kind === 'form' && file.isAccepting && file.name.endsWith('changes'),
    );
    return { school, form: form?.id ?? '', as: TOLU, code: '' };
  };

  const ofVisitors = () => {
    const school = withVisitors({ questions: TYPED });
    return { school, form: formForVisitors(school).id, as: null, code: '' };
  };

  test.each([
    ['for staff', ofStaff],
    ['without accounts', withoutAccount],
    ['for changes alone', ofChanges],
    ['for visitors', ofVisitors],
  ])('%s', (_which, make) => {
    const { school, form, as, code } = make();
    const answers = (wrong?: { title: string; value: string }) => (question: FormItem) =>
      question.title === wrong?.title
        ? wrong.value
        : question.title.startsWith('Your personal code')
          ? code
          : choosing()(question);
    const wrong = school.workspace
      .form(form)
      .items.filter(({ title }) => title in RIGHT)
      .flatMap(({ title, choices }) =>
        choices.flatMap(({ value }) => (value === RIGHT[title] ? [] : [{ title, value }])),
      );
    expect(wrong.length).toBe(3);
    const sent = wrong.filter((one) => school.workspace.submit(form, { as, answering: answers(one) }).isAccepted);
    expect(sent).toEqual([]);
    expect(school.workspace.submit(form, { as, answering: answers() }).isAccepted).toBe(true);
  });
});

test.each<[string, (form: FormFile, item: number) => void]>([
  [
    'holds a wrong answer',
    (form, item) => {
      for (const { answers } of form.responses)
        for (const answer of answers) if (answer.itemId === item) answer.response = 'nobody';
    },
  ],
  [
    'lacks an answer',
    (form, item) => {
      for (const response of form.responses)
        response.answers = response.answers.filter(({ itemId }) => itemId !== item);
    },
  ],
])('a response that %s, however it came there, is held, and does not say which', (_how, tamper) => {
  const { school, form } = published();
  school.restTriggerOf(form);
  school.workspace.submit(form, { as: TOLU, answering: choosing() });
  const file = school.workspace.form(form);
  tamper(file, file.items.find(({ title }) => title.startsWith('Who hears'))?.id ?? 0);
  school.sleepTo('2026-09-01', '09:30');
  school.round();
  expect(school.statuses()['Tolu Adeyemi']).not.toMatch(/^✓/);
  const held = school.column('To check', 'What to check').join();
  expect(held).toContain('Only 1 of 2 questions was answered correctly.');
  expect(held).not.toContain('nobody');
});

test('a minor change keeps the questions, and the signatures', () => {
  const { school, form } = published();
  school.workspace.submit(form, { as: TOLU, answering: choosing() });
  const document = school.workspace.files.find(({ kind }) => kind === 'document')?.id ?? '';
  const text = JSON.stringify(ACCEPTABLE_USE).replace('whenever I leave it', 'when I leave it');
  school.workspace.editDocument(document, JSON.parse(text));
  school.sleepTo('2026-09-01', '09:30');
  school.publishAgain(document, { change: 'minor', questions: '' });
  school.round();
  const sent = school.workspace.submit(form, { as: CAROL, answering: choosing('nobody') });
  expect(sent.isAccepted).toBe(true);
  school.sleepTo('2026-09-01', '10:30');
  school.round();
  expect(school.column('Signatures', 'Other answers')).toEqual(Array(2).fill('Answered 2 of 2 questions'));
  expect(school.statuses()).toMatchObject({ 'Tolu Adeyemi': '✓ Signed 1 Sep 2026' });
});

test('somebody who would like to talk first is asked no question', () => {
  const { school, form } = published();
  const sent = school.workspace.submit(form, {
    as: TOLU,
    answering: ({ choices }) => choices.find(({ value }) => value.startsWith('I would like to talk'))?.value ?? '',
  });
  expect(sent).toMatchObject({ isAccepted: true, pagesSeen: [0, expect.any(Number)] });
});

test('the manager types them beside the document, is told what is not right, and the form asks them', () => {
  const school = Larkfield.open(STAFF);
  const panel = besideDocument(school, ACCEPTABLE_USE);
  makeForm(panel);
  panel.press('Ask some questions');
  panel.press('Save', { questions: [TYPED.replace('* lock it', '- lock it')] });
  expect(wordsOf(panel)).toContain(
    '"What do you do with your screen when you leave it?": please put a star (*) before the right answer.',
  );
  panel.press('Save', { questions: [TYPED] });
  expect(panel.notice).toBe('Saved. The form does not ask them yet, so please create it again.');
  makeForm(panel);
  expect(wordsOf(panel)).toContain('2 questions, one a page.');
  expect(
    school.workspace.files
      .filter((file): file is FormFile => file.kind === 'form' && !file.name.startsWith('Withdrawn'))
      .map(({ owner, items }) => [owner, items.filter(({ title }) => title in RIGHT).length]),
  ).toEqual([[MANAGER, 2]]);
});

describe('a document of their own', () => {
  test('is read beside it, looked over, and asked in the form of the policy that is chosen; staff are not led to it', () => {
    const school = Larkfield.open(STAFF);
    const policy = besideDocument(school, ACCEPTABLE_USE);
    makeForm(policy);
    const panel = besideDocument(school, QUESTIONS, 'Questions');
    expect(wordsOf(panel)).toContain('2 questions with answers below. They can be asked before a policy is signed.');
    expect(wordsOf(panel)).not.toMatch(/Please check|something that staff agree to/);
    panel.press('Ask these questions', { policy: ['P1'] });
    expect(wordsOf(panel)).toContain('About Acceptable Use Policy');
    const [typed = ''] = fieldsOf(panel.card).questions ?? [];
    panel.press('Save', { questions: [typed.replace('* lock it', '- lock it')] });
    expect(wordsOf(panel)).toContain('please put a star (*) before the right answer');
    panel.press('Save', { questions: [typed] });
    expect(panel.notice).toBe(
      'Saved. The form does not ask them yet, so please create it again in the panel beside the policy.',
    );
    const again = school.workspace.openPanel('docs', { as: MANAGER, fileId: policy.beside.fileId });
    makeForm(again);
    expect(wordsOf(again)).toContain('2 questions, one a page.');
    again.press('Publish');
    school.turnTo('2026-09-02', '09:30');
    const form = school.workspace.files.find(
      (file): file is FormFile => file.kind === 'form' && !file.name.startsWith('Withdrawn'),
    );
    expect(school.workspace.submit(form?.id ?? '', { as: TOLU, answering: choosing('a friend') }).isAccepted).toBe(
      true,
    );
    const shown = JSON.stringify([form, school.workspace.mail, school.rows('Policies'), school.rows('Versions')]);
    expect(shown).not.toContain(panel.beside.fileId);
  });

  test('of a policy that is published they are asked from the next new version on; without a policy it says what comes first', () => {
    const school = Larkfield.open(STAFF);
    const alone = besideDocument(school, QUESTIONS, 'Questions');
    expect(wordsOf(alone)).toContain('please create the form of that policy first');
    const form = school.publish(ACCEPTABLE_USE);
    school.round();
    const panel = school.workspace.openPanel('docs', { as: MANAGER, fileId: alone.beside.fileId });
    panel.press('Ask these questions', { policy: ['P1'] });
    panel.press('Save', { questions: [TYPED] });
    expect(panel.notice).toBe('Saved. They are asked from the next new version on.');
    expect(school.workspace.form(form).items.some(({ title }) => title in RIGHT)).toBe(false);
  });
});

test('publishing that is stopped or refused on the way ends with the same pages, each leading where it should', () => {
  const start = Larkfield.open(STAFF);
  const document = start.workspace.addDocument('Policy', MANAGER, ACCEPTABLE_USE);
  start.workspace.grant(document, MANAGER);
  const request = { document, questions: TYPED };
  const ways = (school: Larkfield) => {
    const form = school.workspace.files.find(
      (file): file is FormFile => file.kind === 'form' && !file.name.startsWith('(unfinished)'),
    );
    const placeOf = (goTo: unknown) =>
      typeof goTo === 'number'
        ? form?.items.findIndex(({ id }) => id === goTo)
        : goTo === 'CONTINUE'
          ? undefined
          : goTo;
    return form?.items.map(({ title, goTo, choices }) => [
      title,
      placeOf(goTo),
      choices.map((choice) => [choice.value, placeOf(choice.goTo)]),
    ]);
  };
  const undisturbed = start.fork();
  const { calls } = undisturbed.run('publishPolicy', [request]);
  const wanted = ways(undisturbed);
  expect(wanted?.filter(([, goTo]) => goTo !== undefined).length).toBeGreaterThan(2);
  const faults = [
    { kind: 'kill', when: 'after' },
    { kind: 'refuse', message: 'Service error.' },
  ] as const;
  const wrong = calls.flatMap((name, index) =>
    faults.flatMap((fault, place) => {
      if (index % 14 !== 7 * place) return [];
      const school = start.fork();
      school.run('publishPolicy', [request], (call) => (call.index === index ? fault : undefined));
      school.publishAgain(document, { questions: TYPED });
      return JSON.stringify(ways(school)) === JSON.stringify(wanted) ? [] : [`${index} ${name} ${fault.kind}`];
    }),
  );
  expect(wrong).toEqual([]);
});

test('a right answer that is reworded in Google Forms cannot be said to be right: every signature would be held', () => {
  const { school, form } = published();
  school.turnTo('2026-09-01', '12:00');
  school.workspace.editForm(form, ({ items }) => {
    for (const { choices } of items)
      for (const choice of choices)
        if (choice.value === 'the safeguarding lead') choice.value = 'the safeguarding team';
  });
  school.turnTo('2026-09-02', '10:00');
  expect(school.column('To check', 'What to check').map(String)).toEqual([
    expect.stringMatching(
      /was changed in Google Forms: “Who hears of it if something worries you\? Right: the…” is missing, or says something else\..* Please put it back in Google Forms \(Undo\)/,
    ),
  ]);
});
