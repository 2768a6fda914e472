/** Nobody is written to on half a truth: whoever has signed is not asked because Google failed to say so, nor named to anybody. */
import type { Fault } from '../../../local/script/execution';
import { ACCEPTABLE_USE, aDocument, Larkfield } from '../../support/larkfield';

const ANN = 'ann@larkfield.example';
const BOB = 'bob@larkfield.example';
const LEAD = 'lead@larkfield.example';
const HEAD = 'head@larkfield.example';
const VISITORS = aDocument(
  'Visitors Policy',
  '# At the door',
  '- I will ask visitors for their badge.',
  '# Declaration',
  'I have read and understood this policy and agree to keep to it.',
  'Full name: ____________',
);

/** The morning on which Ann and Bob are on the lists of line manager and head; last night Ann signed the first policy. */
function morning() {
  const school = Larkfield.open([
    ['Ann Bell', ANN, 'Teacher', 'teaching', LEAD],
    ['Bob Cole', BOB, 'Teacher', 'teaching', LEAD],
  ]);
  school.set("Head teacher's email", HEAD);
  school.set('Line manager is emailed after (days overdue)', '15');
  school.set('Head teacher is emailed after (days overdue)', '15');
  const form = school.publish(ACCEPTABLE_USE);
  school.publish(VISITORS);
  school.restTriggerOf(form);
  school.round();
  school.turnTo('2026-09-29', '15:30');
  school.sleepTo('2026-09-30', '07:30');
  school.sign(form, ANN, 'Ann Bell');
  school.sleepTo('2026-09-30', '08:12');
  return { school, form };
}

const START = morning();
const BEFORE = START.school.workspace.mail.length;
const REFUSED: Fault = { kind: 'refuse', message: 'Service timed out while accessing document.' };

const sentSince = (school: Larkfield) => school.workspace.mail.slice(BEFORE);

/** Emails that say that Ann has not signed the first policy: her own, or a list that names it below her name. */
function untrue(school: Larkfield): string[] {
  return sentSince(school).flatMap(({ to, subject, body }) => {
    const [, own = ''] = /\* Ann Bell\n((?: {2}.*\n)+)/.exec(body) ?? [];
    const isUntrue = to === ANN ? body.includes('* Acceptable Use') : own.includes('Acceptable Use');
    return isUntrue ? [`${to}: ${subject}`] : [];
  });
}

const WHOLE = START.school.fork();
const CALLS = WHOLE.round().calls;

test('with nothing in the way Ann is asked for the other policy, and so are her line manager and the head', () => {
  expect(untrue(WHOLE)).toEqual([]);
  expect(sentSince(WHOLE).map(({ to }) => to)).toEqual([ANN, BOB, LEAD, HEAD]);
});

test.each([
  ['call of the round refused', /./, REFUSED],
  ['call to a form done, with its answer lost', /^Form/, { ...REFUSED, when: 'after' } as const],
])('each %s: nobody is told what is not so, in that round nor in the next', (_what, which, fault) => {
  const wrong = CALLS.flatMap((name, at) => {
    if (!which.test(name)) return [];
    const school = START.school.fork();
    school.round(({ index }) => (index === at ? fault : undefined));
    school.round();
    return untrue(school).map((email) => `${at} ${name}: ${email}`);
  });
  expect(wrong).toEqual([]);
});

describe('a form that cannot be read', () => {
  const failed = (rounds: number): Larkfield => {
    const school = START.school.fork();
    for (let i = 0; i < rounds; i++)
      school.round(({ name, args }) =>
        name === 'Form.getResponses' && args.includes(START.form) ? REFUSED : undefined,
      );
    return school;
  };

  test('is asked for by nobody, and what is owed besides is asked for as always', () => {
    const school = failed(1);
    expect(sentSince(school).filter(({ body }) => body.includes('* Acceptable Use'))).toEqual([]);
    expect(sentSince(school).map(({ to }) => to)).toEqual([ANN, BOB, LEAD, HEAD]);
    expect(school.rows('To check')).toEqual([]);
  });

  test('is told once it fails a second time, and read as soon as Google gives it', () => {
    const school = failed(2);
    expect(school.column('To check', 'What to check')).toEqual([expect.stringContaining('could not be opened')]);
    school.round();
    expect(school.rows('To check')).toEqual([]);
    expect(school.statuses()['Ann Bell']).toBe('✓ Signed 30 Sep 2026');
    expect(untrue(school)).toEqual([]);
  });
});
