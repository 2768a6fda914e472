/**
 * Publishing is stopped before and after every call, and then goes on at the next click or the next round: the form is
 * the one that would have been without. One short and one long document; all seven with ALL_POLICIES=1.
 */
import type { docs_v1 } from '@googleapis/docs';
import type { Fault } from '../../../local/script/execution';
import type { FormFile } from '../../../local/state';
import { FORM_LAYOUT } from '../../../src/form/plan-form';
import { ACCEPTABLE_USE, aDocument, Larkfield, MANAGER } from '../../support/larkfield';
import { POLICY_NAMES, policyDocument } from '../../support/seven-policies';

const STAFF = [
  ['Tolu Adeyemi', 'tolu@larkfield.example', 'Teacher', 'teaching'],
  ['Carol Bright', 'carol@larkfield.example', 'Secretary', 'support'],
];

const LONG = aDocument(
  'Code of Conduct',
  'For everyone who works here.',
  ...['Conduct', 'Dress', 'Phones', 'Visits', 'Keys'].flatMap((heading) => [
    `# ${heading}`,
    `These points are about ${heading.toLowerCase()}.`,
    ...[1, 2, 3, 4].map((n) => `- I will keep to rule ${n} about ${heading.toLowerCase()} whenever I am in school.`),
  ]),
  '- (Teaching staff only) I will set cover work for every lesson that I miss.',
  '- (Governors only) I will arrange every visit with the headteacher beforehand.',
  '# Declaration',
  'I have read and understood this code and agree to keep to it.',
  'School: ____________',
  'Full name: ____________',
  'Job title: ____________',
  'Signature: ____________ Date: ________',
);

const DOCUMENTS: [string, () => docs_v1.Schema$Document][] = [
  ['a short document', () => ACCEPTABLE_USE],
  ['a long document', () => LONG],
  ...(process.env.ALL_POLICIES ? POLICY_NAMES : []).map((name): [string, () => docs_v1.Schema$Document] => [
    name,
    () => policyDocument(name),
  ]),
];

function withDocument(document: docs_v1.Schema$Document): { school: Larkfield; id: string } {
  const school = Larkfield.open(STAFF);
  const id = school.workspace.addDocument('Policy', MANAGER, document);
  school.workspace.grant(id, MANAGER);
  return { school, id };
}

function forms(school: Larkfield): FormFile[] {
  return school.workspace.files.filter((file): file is FormFile => file.kind === 'form');
}

/** Everything of the form that people see or the register rests on; Google's own numbers as places. */
function whole(school: Larkfield) {
  const existing = forms(school).filter((form) => !form.name.startsWith('(unfinished)'));
  const [form] = existing;
  const placeOf = (item: number | string) => form?.items.findIndex((one) => String(one.id) === String(item));
  const {
    id: _id,
    modifiedAt: _changed,
    readers = [],
    destination,
    items = [],
    responses: _responses,
    ...rest
  } = form ?? {};
  const headings = school.rows('Clauses');
  return {
    forms: existing.length,
    ...rest,
    readers: [...readers].sort(),
    isLinked: destination?.spreadsheetId === school.workbookId,
    items: items.map(({ id: _item, choices, goTo: next, ...item }) => ({
      ...item,
      // Told or untold, whoever completes the page before goes on to this one.
      goTo: typeof next === 'number' ? placeOf(next) : next === 'CONTINUE' ? undefined : next,
      choices: choices.map(({ value, goTo }) => ({ value, goTo: typeof goTo === 'number' ? placeOf(goTo) : goTo })),
    })),
    clauses: headings.map((row) => row.map((cell, i) => (i === 7 && cell !== '' ? placeOf(String(cell)) : cell))),
    versions: school.rows('Versions').map(([version, title, , clauses]) => [version, title, clauses]),
    policies: school.rows('Policies').length,
    tabs: school.workspace
      .spreadsheet(school.workbookId)
      .sheets.map((sheet) => [sheet.properties.title, sheet.properties.hidden ?? false]),
    triggers: school.workspace.triggers.length,
    notes: Object.keys(school.workspace.properties)
      .map((key) => key.replace(/ .*/, ''))
      .filter((key) => !['round', 'sending', 'typed'].includes(key))
      .sort(),
  };
}

/** What a call may meet without the run being stopped: Google refuses, or does it and the answer is lost. */
const REFUSED: [string, Fault][] = [
  ['refused', { kind: 'refuse', message: 'Service unavailable.' }],
  ['done with its answer lost', { kind: 'refuse', message: 'Service timed out.', when: 'after' }],
];

describe.each(DOCUMENTS)('publishing %s', (_what, document) => {
  const { school: start, id } = withDocument(document());
  const undisturbed = start.fork();
  // One run that takes the time it takes: what a click leaves is done by the next.
  const calls: string[] = [];
  for (let isDone = false; !isDone; ) {
    const step = undisturbed.run('publishPolicy', [{ document: id }]);
    isDone = typeof step.result === 'object' && step.result !== null && Reflect.get(step.result, 'isDone') === true;
    calls.push(...step.calls);
  }
  const wanted = whole(undisturbed);

  test('ends with the form published, complete, and open to the staff', () => {
    expect(wanted).toMatchObject({
      forms: 1,
      isPublished: true,
      isAccepting: true,
      isLinked: true,
      readers: ['carol@larkfield.example', 'tolu@larkfield.example'],
    });
  });

  test('publishes after everything else of the form is done', () => {
    const changesTheForm = /^(Form\.(?!get|is|add(?:Published)|setPublished)|Item\.)/;
    const opened = calls.indexOf('Form.setPublished');
    expect(calls.slice(opened).filter((name) => changesTheForm.test(name))).toEqual([]);
  });

  const endings: ['before' | 'after', string, (school: Larkfield) => void][] = [
    ['before', 'the next click', (school) => school.publishAgain(id)],
    [
      'after',
      'the next rounds',
      (school) => {
        school.round();
        school.round();
        // A run that was stopped before anything was noted is nobody's business but the clicker's.
        if (school.rows('Versions').length === 0) school.publishAgain(id);
      },
    ],
  ];
  test.each(endings)('killed %s any of its calls goes on with %s', (when, _how, goOn) => {
    const wrong = calls.flatMap((name, index) => {
      const school = start.fork();
      runInSteps(school, id, index, { kind: 'kill', when });
      const isHalfOpen = forms(school).some((form) => form.isAccepting && form.items.length < wanted.items.length);
      goOn(school);
      const left = forms(school).filter((form) => form.name.startsWith('(unfinished)'));
      const isClean = left.length <= 1 && left.every((form) => !form.isPublished && form.items.length === 0);
      const isSame = JSON.stringify(whole(school)) === JSON.stringify(wanted);
      return isSame && isClean && !isHalfOpen ? [] : [`${index} ${name}`];
    });
    expect(wrong).toEqual([]);
  });

  test.each(REFUSED)('any of its calls %s: the next click makes the same form', (_what, fault) => {
    const wrong = calls.flatMap((name, index) => {
      const school = start.fork();
      runInSteps(school, id, index, fault);
      school.publishAgain(id);
      school.round();
      const left = forms(school).filter((form) => form.name.startsWith('(unfinished)'));
      const isClean = left.length <= 1 && left.every((form) => !form.isPublished && form.items.length === 0);
      const isSame = JSON.stringify(whole(school)) === JSON.stringify(wanted);
      return isSame && isClean ? [] : [`${index} ${name}`];
    });
    expect(wrong).toEqual([]);
  });
});

/** Clicks as often as needed; the fault comes at the given call, counted over all of them. */
function runInSteps(school: Larkfield, document: string, at: number, fault: Fault): void {
  let before = 0;
  for (;;) {
    const step = school.run('publishPolicy', [{ document }], ({ index }) =>
      before + index === at ? fault : undefined,
    );
    before += step.calls.length;
    if (step.killed !== null || step.error !== null) return;
    if (typeof step.result === 'object' && step.result !== null && Reflect.get(step.result, 'isDone') === true) return;
  }
}

test('what an older release began, and laid out otherwise, is begun anew: the form is the one of this release', () => {
  const { school, id } = withDocument(LONG);
  const { workspace } = school;
  school.run('publishPolicy', [{ document: id }], (call) =>
    call.name === 'Form.setConfirmationMessage' ? { kind: 'kill', when: 'after' } : undefined,
  );
  const jobs = Object.entries(workspace.properties).filter(([, note]) => note.includes(`"layout":${FORM_LAYOUT}`));
  expect(jobs).toHaveLength(1);
  for (const [key, note] of jobs)
    Object.assign(workspace.properties, { [key]: note.replace(`,"layout":${FORM_LAYOUT}`, '') });
  const form = workspace.form(school.publishAgain(id));
  expect(form.name).toBe('Code of Conduct, P1 v2.0');
  const { school: other, id: own } = withDocument(LONG);
  const wanted = other.workspace.form(other.publishAgain(own));
  expect(form.items.map(({ title }) => title)).toEqual(wanted.items.map(({ title }) => title));
});
