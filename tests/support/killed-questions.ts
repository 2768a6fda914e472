/** A question that is raised, and one that is ended, stopped or refused at a call to Google and then tried again. */
import type { Fault, Faults } from '../../local/script/execution';
import { ACCEPTABLE_USE, CAROL, Larkfield, STAFF, TOLU } from './larkfield';
import { doubled } from './matchers';
import { besideRegister } from './panels';
import { askToTalk } from './questions';

const TOLD = /would like to talk before signing/;

/** Tolu has asked to talk, Carol has signed, and no round has seen either. */
function asked(): Larkfield {
  const school = Larkfield.open(STAFF);
  const form = school.publish(ACCEPTABLE_USE);
  school.restTriggerOf(form);
  school.round();
  askToTalk(school, form, TOLU);
  school.sign(form, CAROL, 'Carol Bright');
  school.sleepTo('2026-09-01', '09:00');
  return school;
}

/** Emails apart: one that may have left is not sent again, and To check asks about it. */
function endState(school: Larkfield) {
  return {
    ...Object.fromEntries(['Register', 'Signatures', 'Paper'].map((tab) => [tab, school.rows(tab)])),
    questions: school.rows('Questions').map((row) => row.slice(1, 6)),
    twice: doubled(school.workspace.mail.map(({ to, subject }) => `${to}: ${subject}`)),
    isTold:
      school.workspace.mail.some(({ subject }) => TOLD.test(subject)) ||
      school.column('To check', 'What to check').some((what) => TOLD.test(String(what))),
  };
}

function later(school: Larkfield): Larkfield {
  for (const [day, time] of [
    ['2026-09-01', '10:00'],
    ['2026-09-01', '11:00'],
    ['2026-09-02', '10:00'],
  ] as const) {
    school.sleepTo(day, time);
    school.round();
  }
  return school;
}

export const MOMENTS: [string, (school: Larkfield, faults?: Faults) => readonly string[]][] = [
  ['a round that collects it', (school, faults) => school.round(faults).calls],
  ['the click "Talked, ask again"', (school, faults) => press(school, 'Talked, ask again', {}, faults)],
  [
    'the click that saves how it was signed',
    (school, faults) =>
      press(school, 'Save', { way: ['Translated'], present: ['Eva Novak'], day: ['1/9/2026'] }, faults),
  ],
];

/** Presses it where it is still offered. @returns the calls of that click */
function press(school: Larkfield, words: string, inputs: Record<string, string[]>, faults?: Faults): readonly string[] {
  const panel = besideRegister(school);
  if (!JSON.stringify(panel.card).includes('Talked, ask again')) return [];
  if (words === 'Save') panel.press('Signed another way …');
  panel.faults = faults;
  try {
    panel.press(words, inputs);
  } catch {
    // Google stopped the script: the manager sees an error, and opens the panel again.
  }
  return panel.executions[panel.executions.length - 1]?.calls ?? [];
}

/** @param every so many calls one is tried, from the first on @returns those after which anything is not as it would have been */
export function wrongAfterFaults([, act]: (typeof MOMENTS)[number], fault: Fault, every: number): string[] {
  const start = asked();
  if (act !== MOMENTS[0]?.[1]) start.round();
  const whole = start.fork();
  const calls = act(whole);
  const wanted = JSON.stringify(endState(later(whole)));
  if (calls.length < 5) return ['nothing was done'];
  return calls.flatMap((name, index) => {
    if (index % every !== 0) return [];
    const school = start.fork();
    act(school, (call) => (call.index === index ? fault : undefined));
    act(school);
    return JSON.stringify(endState(later(school))) === wanted ? [] : [`${index} ${name}`];
  });
}
