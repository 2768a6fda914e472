/**
 * The rounds that make the forms of changes, and that collect what is signed in them, stopped or refused at a call to Google:
 * the next rounds end as they would have. Every twentieth call, and the first email, here; each of them with EACH_CALL=1.
 */
import type { Fault } from '../../../local/script/execution';
import { ANN, BEN, CHANGED, fork, forms, ledTo, type School } from '../../support/changed-policy';
import { resultOf } from '../../support/larkfield';
import { doubled } from '../../support/matchers';

/** Version 2.0 is published, and no round has run since: its forms of changes are still to be made. */
const BEFORE: School = (() => {
  const { school, document, first } = fork(CHANGED);
  school.publishAgain(document, { change: 'new version', askedBefore: 'changes, or the whole again' });
  school.sleepTo('2027-02-23', '09:30');
  return { school, document, first };
})();

/** The forms are there and asked for; Ann and Ben have signed in them, and no round has seen it. */
const SIGNED: School = (() => {
  const { school, document, first } = fork(BEFORE);
  school.round();
  for (const form of Object.values(forms(school))) school.restTriggerOf(form.id);
  school.sleepTo('2027-02-23', '10:30');
  school.sign(forms(school)['P1 v2.0 changes']?.id ?? '', ANN, 'Ann Ashby');
  school.sign(forms(school)['P1 v2.0 changes and the whole']?.id ?? '', BEN, 'Ben Birch');
  return { school, document, first };
})();

function endState({ school }: School) {
  const files = Object.entries(forms(school)).filter(([name]) => !name.startsWith('(unfinished)'));
  return {
    forms: files
      .map(([name, { items, readers, responses }]) => [name, items.length, [...readers].sort(), responses.length])
      .sort(),
    kept: school
      .rows('Forms')
      .map((row) => row.slice(1, 5).join())
      .sort(),
    tabs: school.workspace
      .spreadsheet(school.workbookId)
      .sheets.map(({ properties }) => properties.title)
      .sort(),
    ledTo: ledTo(school),
    signatures: school.column('Signatures', 'Asked for').map(String).sort(),
    statuses: school.statuses(),
    toCheck: school.column('To check', 'What to check'),
    toLookAt: resultOf(school.run('verify'), 'toLookAt'),
    twice: doubled(school.workspace.mail.map(({ to, subject }) => `${to}: ${subject}`)),
  };
}

function later(from: School): School {
  for (const [day, time] of [
    ['2027-02-23', '11:30'],
    ['2027-02-23', '12:30'],
    ['2027-02-24', '08:30'],
    ['2027-02-24', '09:30'],
  ] as const) {
    from.school.sleepTo(day, time);
    from.school.round();
  }
  return from;
}

const EVERY = process.env.EACH_CALL ? 1 : 20;

describe.each([
  ['the round that makes the forms', BEFORE],
  ['the round that collects the signatures', SIGNED],
])('%s', (_which, from) => {
  const undisturbed = fork(from);
  const { calls } = undisturbed.school.round();
  const wanted = endState(later(undisturbed));
  const firstEmail = calls.indexOf('MailApp.sendEmail');

  test('makes and asks as it should', () => {
    expect(wanted).toMatchObject({ toLookAt: '0', twice: [], toCheck: [] });
    expect(wanted.ledTo).toMatchObject({ [ANN]: 'P1 v2.0 changes', [BEN]: 'P1 v2.0 changes and the whole' });
    expect(calls.length).toBeGreaterThan(10);
  });

  test.each<[string, Fault]>([
    ['killed before it', { kind: 'kill', when: 'before' }],
    ['killed after it', { kind: 'kill', when: 'after' }],
    ['refused', { kind: 'refuse', message: 'Service error.' }],
  ])('a call is %s', (_how, fault) => {
    const wrong = calls.flatMap((name, index) => {
      if (index % EVERY !== 0 && index !== firstEmail) return [];
      const { school, ...more } = fork(from);
      school.round((call) => (call.index === index ? fault : undefined));
      const found = endState(later({ school, ...more }));
      return differing(found, wanted).map((what) => `${index} ${name}: ${what}`);
    });
    expect(wrong).toEqual([]);
  });
});

/** One email of which Google could not say whether it was sent is told, and not sent again; nothing else may differ. */
function differing(found: ReturnType<typeof endState>, wanted: ReturnType<typeof endState>): string[] {
  const { toCheck, ledTo: led, ...others } = found;
  const unsure = toCheck.filter((what) => String(what).includes('Google could not say whether this email was sent.'));
  const missing = Object.keys(wanted.ledTo).filter((who) => led[who] === undefined);
  const faults = Object.entries(led).filter(([who, form]) => wanted.ledTo[who] !== form);
  return [
    ...(unsure.length > 1 ? [`${unsure.length} emails are unsure`] : []),
    ...(missing.length > unsure.length ? [`${missing.join()} not asked`] : []),
    ...faults.map(([who, form]) => `${who} led to ${form}`),
    ...toCheck.filter((what) => !unsure.includes(what) && !wanted.toCheck.includes(what)).map(String),
    ...(Object.keys(others) as (keyof typeof others)[]).flatMap((key) =>
      JSON.stringify(others[key]) === JSON.stringify(wanted[key]) ? [] : [`${key} ${JSON.stringify(others[key])}`],
    ),
  ];
}
