/** Each step between a form and its withdrawal, stopped at a call to Google and then tried again: what must be as it would have been. */
import type { Fault, Faults } from '../../local/script/execution';
import { type Larkfield, MANAGER } from './larkfield';
import { asked, built, forkOf, panelOf, rehearsed, type Staged, waiting, whole } from './stages';

export interface Step {
  from: () => Staged;
  /** The click or the round that may be stopped. */
  act: (staged: Staged, faults: Faults | undefined) => readonly string[];
  /** What a person does then, and the next rounds. */
  tryAgain: (staged: Staged) => void;
}

/** Presses these one after the other; the fault comes in the run of the last. @returns its calls */
const pressing =
  (...words: string[]) =>
  (staged: Staged, faults: Faults | undefined): readonly string[] => {
    const panel = panelOf(staged);
    const last = words[words.length - 1] ?? '';
    for (const word of words.slice(0, -1)) panel.press(word);
    panel.faults = faults;
    try {
      panel.press(last);
    } catch {
      // Google stopped the script: the person sees an error, and opens the panel again.
    }
    const { executions } = panel;
    return executions[executions.length - 1]?.calls ?? [];
  };

/** Presses the button where it is still offered. */
function pressIfThere(staged: Staged, ...words: string[]): void {
  for (const word of words) {
    const panel = panelOf(staged);
    const card = JSON.stringify(panel.card);
    if (card.includes(`"text":"${word}"`)) panel.press(word);
    else if (card.includes('"text":"Continue"')) panel.press('Continue');
    else return;
    if (word === 'Withdraw' && panel.card.name === 'withdrawing') panel.press('Withdraw it');
  }
}

const rounds = ({ school }: Staged): void => {
  school.round();
  school.round();
};

export const STEPS: Record<string, Step> = {
  'a rehearsal that begins': {
    from: built,
    act: pressing('Rehearse'),
    tryAgain: (staged) => pressIfThere(staged, 'Rehearse', 'Rehearse'),
  },
  'a rehearsal that ends': {
    from: rehearsed,
    act: pressing('End the rehearsal'),
    tryAgain: (staged) => pressIfThere(staged, 'End the rehearsal'),
  },
  'publishing for the next morning': {
    from: rehearsed,
    act: pressing('Publish'),
    tryAgain: (staged) => pressIfThere(staged, 'Publish'),
  },
  'the round that lets staff in': {
    from: () => {
      const staged = waiting();
      staged.school.sleepTo('2026-09-02', '08:30');
      return staged;
    },
    act: ({ school }, faults) => school.round(faults).calls,
    tryAgain: rounds,
  },
  'a withdrawal before the first email': {
    from: rehearsed,
    act: pressing('Withdraw', 'Withdraw it'),
    tryAgain: (staged) => {
      staged.school.round();
      pressIfThere(staged, 'Withdraw');
    },
  },
  'a withdrawal after the first email': {
    from: asked,
    act: pressing('Withdraw', 'Withdraw it'),
    tryAgain: (staged) => {
      pressIfThere(staged, 'Withdraw');
      rounds(staged);
    },
  },
  'the round that says so to those who were asked': {
    from: () => {
      const staged = asked();
      pressing('Withdraw', 'Withdraw it')(staged, undefined);
      return staged;
    },
    act: ({ school }, faults) => school.round(faults).calls,
    tryAgain: rounds,
  },
};

/** Nobody is emailed twice about the same, and no answer of a rehearsal is anybody's signature. */
function isWrongAnyhow(school: Larkfield): boolean {
  const mail = school.workspace.mail
    .map(({ to, subject }) => `${to} ${subject}`)
    .filter((one) => !one.startsWith(MANAGER));
  const emails = school.column('Signatures', 'Email');
  return new Set(mail).size < mail.length || emails.some((email) => email === MANAGER);
}

/**
 * Stops the step at each call, or at every so many of them. @returns the calls after which something was not as it would
 * have been, in words; and how many were tried
 */
export function wrongAfterKills({ from, act, tryAgain }: Step, fault: Fault, every: number) {
  const start = from();
  const undisturbed = forkOf(start);
  const calls = act(undisturbed, undefined);
  tryAgain(undisturbed);
  const wanted = comparable(undisturbed);
  const wrong: string[] = [];
  let tried = 0;
  for (let index = 0; index < calls.length; index += every) {
    const staged = forkOf(start);
    act(staged, (call) => (call.index === index ? fault : undefined));
    const isWrongBefore = isWrongAnyhow(staged.school);
    tryAgain(staged);
    tried += 1;
    const found = comparable(staged);
    // One email whose sending was stopped may or may not have been sent, and is not sent again.
    const missing = wanted.mail.filter((one) => !found.mail.includes(one)).length;
    const isSame = found.rest === wanted.rest && found.mail.every((one) => wanted.mail.includes(one));
    const isRight = isSame && missing <= 1 && !isWrongBefore && !isWrongAnyhow(staged.school);
    if (!isRight) wrong.push(`${index} ${calls[index] ?? ''}: ${JSON.stringify(found)}`);
  }
  return { wrong, tried };
}

/** Without the file's name, which Google may refuse to change, and the manager's alerts, which tell of the fault. */
function comparable(staged: Staged): { rest: string; mail: string[] } {
  const { mail, name: _name, ...rest } = whole(staged);
  return { rest: JSON.stringify(rest), mail: mail.filter((one) => !one.startsWith(MANAGER)) };
}
