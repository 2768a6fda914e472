/** Whether the add-on does its work, under whose account, and what happens when that account is closed. */

import { counted } from '../../../common/words';
import type { ToCheckItem } from '../../../flows';
import { workbookToOpen } from '../../../register/layout/links';
import { button, buttons, type Card, linkButton, type Section, text, type Widget } from '../../card';

export interface Health {
  owner: string;
  /** "Tuesday 1 September 2026, 08:12"; "" before the first round. */
  lastRound: string;
  hoursSince: number;
  /** Whether it is among the owner's triggers. */
  hasHourlyRound: boolean;
  /** Whether it was made anew and has not run since: Google may list one that it has switched off. */
  isSetGoingAgain: boolean;
  emailsLeft: number;
  unfinished: number;
  /** The archive workbooks, the oldest first: "2024–25", and where it is. */
  archives: readonly { year: string; file: string }[];
  /** What `To check` shows; null where the register cannot be read. */
  toCheck: readonly Pick<ToCheckItem, 'where' | 'what'>[] | null;
}

/** Hours. Everything is looked at once a day at least. */
const LATE = 26;

function isLate({ lastRound, hoursSince }: Health): boolean {
  return lastRound !== '' && hoursSince > LATE;
}

export function healthCard(health: Health): Card {
  const isRunning = health.hasHourlyRound && !health.isSetGoingAgain && !isLate(health);
  const isWell = isRunning && health.toCheck?.length === 0;
  return {
    name: 'health',
    title: isWell ? 'Everything is working' : 'Needs attention',
    subtitle: `Runs under ${health.owner}`,
    sections: [
      hourlySection(health),
      registerSection(health),
      ...archivesSection(health),
      {
        heading: 'Emails',
        widgets: [
          {
            kind: 'fact',
            icon: 'email',
            words: `${counted(health.emailsLeft, 'more email')} can be sent today`,
            below:
              'Google’s daily allowance for this account. Anyone it does not reach today is emailed first tomorrow.',
          },
        ],
      },
      {
        heading: 'What it may do',
        widgets: [
          text(
            'Use the files that you allowed or that it created; create and read its forms; send email from this account; run every hour; see the email address of this account. Nothing else.',
          ),
          buttons(linkButton('Review or withdraw access at Google', 'https://myaccount.google.com/connections')),
        ],
      },
      HANDING_OVER,
      { widgets: [buttons(button('Back', 'go back'))] },
    ],
  };
}

function hourlySection(health: Health): Section {
  const { lastRound, unfinished } = health;
  const beingPublished: Widget[] =
    unfinished === 0
      ? []
      : [{ kind: 'fact', label: 'Being published', words: counted(unfinished, 'policy', 'policies') }];
  return {
    heading: 'The hourly check',
    widgets: [
      { kind: 'fact', icon: 'clock', ...hourlyWords(health) },
      {
        kind: 'fact',
        label: 'Last full check',
        words: lastRound || 'Not yet; the first one starts within the hour.',
        ...(isLate(health)
          ? { below: 'That is too long ago. Please click "Refresh now", then open this system check again.' }
          : {}),
      },
      ...beingPublished,
    ],
  };
}

function hourlyWords({
  hasHourlyRound,
  isSetGoingAgain,
}: Health): Pick<Extract<Widget, { kind: 'fact' }>, 'words' | 'below'> {
  if (!hasHourlyRound) {
    return {
      words: [{ warning: 'Switched off: no signatures are collected and nobody is reminded.' }],
      below: 'Please ask the person who installed Policy Sign-off to run "setUp" in the script editor again.',
    };
  }
  if (!isSetGoingAgain) return { words: 'Switched on.' };
  return {
    words: [{ warning: 'It had not run by itself for too long, and was set going again.' }],
    below:
      'Please open this system check again in three hours. If it says the same then, please ask the person who installed Policy Sign-off to run "setUp" in the script editor.',
  };
}

/** So many items are named. */
const FEW = 5;

/** Every round holds the register against what must be so of it; what is not is in `To check`. */
function registerSection({ toCheck }: Health): Section {
  const heading = 'The register';
  if (toCheck === null) {
    return {
      heading,
      widgets: [
        text([
          { warning: 'It cannot be read at the moment.' },
          ' Please open the first card of this panel, which says why.',
        ]),
      ],
    };
  }
  if (toCheck.length === 0) {
    return {
      heading,
      widgets: [text('Nothing to check: everybody, every policy and every response is accounted for.')],
    };
  }
  return {
    heading,
    widgets: [
      text([{ warning: `${counted(toCheck.length, 'item')} to check.` }, ' See the tab To check.']),
      ...toCheck.slice(0, FEW).map(({ where, what }): Widget => ({ kind: 'fact', label: where, words: what })),
    ],
  };
}

/** Nothing in a school that has none yet. */
function archivesSection({ archives }: Health): Section[] {
  if (archives.length === 0) return [];
  const links = archives.map(({ year, file }) => buttons(linkButton(`Open ${year}`, workbookToOpen(file))));
  const words =
    'Signatures and emails of earlier school years that count no more. Evidence, past days and personal data reports read them when asked. Please share them with the people who may open the register.';
  return [{ heading: 'Archives', widgets: [text(words), ...links], open: 1 }];
}

const HANDING_OVER: Section = {
  heading: 'If this account is closed',
  widgets: [
    text(
      'The hourly check stops when the account is closed, and the forms close when Google deletes its files. Please hand over before that:',
    ),
    text(
      '1. With this account, run "uninstall" in the script editor. The data is kept.\n2. Transfer the register, its archives, every form and the script project to the new account in Google Drive.\n3. With the new account, open the register and this panel beside it, and allow access.\n4. With the new account, run "takeOver" in the script editor. It lists anything that is left to do.',
    ),
    text('Nothing is lost and nothing is sent twice. The guide that came with Policy Sign-off explains each step.'),
  ],
  open: 1,
};
