/** Rounds with second signatures, stopped or refused at any call: the next round finishes them, nothing is lost or there twice. */
import type { CallName } from '../../../local/contract';
import { changesGoogle } from '../../../local/script/calls';
import type { Fault } from '../../../local/script/execution';
import type { FormItem } from '../../../local/state';
import { CAROL, countersign, HEAD, inSchool, TOLU } from '../../support/countersigning';
import type { Larkfield } from '../../support/larkfield';
import { doubled } from '../../support/matchers';

/** Two have signed; the round makes the form in which they are confirmed, and writes to the head. */
function beforeTheForm(): Larkfield {
  const { school, form } = inSchool(HEAD);
  school.round();
  school.sign(form, TOLU, 'Tolu Adeyemi');
  school.sign(form, CAROL, 'Carol Bright');
  school.sleepTo('2026-09-01', '09:00');
  return school;
}

/** The head has approved one and not the other, and somebody else has signed. */
function beforeTheAnswers(): Larkfield {
  const { school, form } = inSchool(HEAD);
  school.sign(form, TOLU, 'Tolu Adeyemi');
  school.sign(form, CAROL, 'Carol Bright');
  school.round();
  countersign(school, HEAD, {
    approve: (name) => name.startsWith('Tolu'),
    refuse: (name) => name.startsWith('Carol'),
    reasons: 'is leaving',
  });
  school.sign(form, 'daniel@larkfield.example', 'Daniel Whitcombe');
  school.sleepTo('2026-09-02', '09:00');
  return school;
}

function endState(school: Larkfield) {
  const forms = school.workspace.files.flatMap((file) =>
    file.kind === 'form' && !file.name.startsWith('(unfinished)') ? [file] : [],
  );
  const second = forms.filter((form) => form.name.includes('countersigned'));
  return {
    register: school.rows('Register'),
    countersigned: school.rows('Countersignatures').map((row) => row.slice(1, 7)),
    onLists: onListsOf(school),
    forms: forms.length,
    second: second.map((form) => [form.isAccepting, form.readers, form.items.map(shownBy)]),
    unfinished: school.workspace.files.filter((file) => file.name.startsWith('(unfinished)')).length <= 1,
  };
}

/** Where the round before did not come to it, a list is offered an hour later, and may be another number. */
const withoutList = (words: string) => words.replace(/list \d+ \(\d September, \d\d:\d\d\)/gi, 'THE LIST');
const shownBy = ({ type, title, helpText, choices }: FormItem) =>
  [type, title, helpText, ...choices.map(({ value }) => value)].map(withoutList);

/** Who is on the last list of all, as its rows have it. */
function onListsOf(school: Larkfield): string[] {
  const on = new Set<string>();
  for (const [, , , , , joined = '', , left = ''] of school.rows('Countersign lists')) {
    for (const person of String(left).split(', ')) on.delete(person);
    for (const person of String(joined).split(', ')) on.add(person);
  }
  return [...on].filter((person) => person !== '').sort();
}

/** Emails to one reader about one thing, of which none may go twice. */
const emails = (school: Larkfield) => school.workspace.mail.map((mail) => `${mail.to}: ${mail.subject}`);

/** Where it is stopped before or after a call that only asks, all is as after the last call that changed anything. */
const FAULTS: [string, Fault, (name: CallName) => boolean][] = [
  ['killed after any of its calls that change anything', { kind: 'kill', when: 'after' }, changesGoogle],
  ['refused at any of its calls', { kind: 'refuse', message: 'Service Forms timed out.' }, () => true],
];

describe.each([
  ['that makes the form', beforeTheForm],
  ['that collects the answers', beforeTheAnswers],
])('a round %s', (_what, before) => {
  const start = before();
  const later = (school: Larkfield) => {
    for (const time of ['10:00', '11:00']) {
      school.sleepTo('2026-09-02', time);
      school.round();
    }
    return school;
  };
  const whole = start.fork();
  const { calls } = whole.round();
  const wanted = endState(later(whole));

  test.each(FAULTS)('%s', (_how, fault, isTried) => {
    const wrong = calls.flatMap((name, index) => {
      // Where Google does not rename a form's file it keeps a name that looks unfinished (docs/on-google.md).
      if (!isTried(name) || (fault.kind === 'refuse' && name === 'Drive.Files.update')) return [];
      const school = start.fork();
      school.round((call) => (call.index === index ? fault : undefined));
      later(school);
      const isSame = JSON.stringify(endState(school)) === JSON.stringify(wanted);
      return isSame && doubled(emails(school)).length === 0 ? [] : [`${index} ${name}`];
    });
    expect(wrong).toEqual([]);
  });
});
