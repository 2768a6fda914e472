/** Rounds with second signatures, stopped or refused at any call: the next round finishes them, nothing is lost or there twice. */
import type { Fault } from '../../../local/script/execution';
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
    forms: forms.length,
    second: second.map((form) => [form.isAccepting, form.readers, form.items.map((item) => item.choices)]),
    unfinished: school.workspace.files.filter((file) => file.name.startsWith('(unfinished)')).length <= 1,
  };
}

/** Emails to one reader about one thing, of which none may go twice. */
const emails = (school: Larkfield) => school.workspace.mail.map((mail) => `${mail.to}: ${mail.subject}`);

const FAULTS: [string, Fault][] = [
  ['killed before', { kind: 'kill', when: 'before' }],
  ['killed after', { kind: 'kill', when: 'after' }],
  ['refused at', { kind: 'refuse', message: 'Service Forms timed out.' }],
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

  test.each(FAULTS)('%s any of its calls', (_how, fault) => {
    const wrong = calls.flatMap((name, index) => {
      // Where Google does not rename a form's file it keeps a name that looks unfinished (docs/on-google.md).
      if (fault.kind === 'refuse' && name === 'Drive.Files.update') return [];
      const school = start.fork();
      school.round((call) => (call.index === index ? fault : undefined));
      later(school);
      const isSame = JSON.stringify(endState(school)) === JSON.stringify(wanted);
      return isSame && doubled(emails(school)).length === 0 ? [] : [`${index} ${name}`];
    });
    expect(wrong).toEqual([]);
  });
});
