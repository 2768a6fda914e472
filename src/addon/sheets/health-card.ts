/** Whether the add-on does its work, under whose account, and what happens when that account is closed. */
import { button, buttons, type Card, counted, linkButton, text, type Widget } from '../card';

export interface Health {
  owner: string;
  /** "Tuesday 1 September 2026, 08:12"; "" before the first round. */
  lastRound: string;
  hoursSince: number;
  /** Of the owner's triggers. */
  hasHourlyRound: boolean;
  emailsLeft: number;
  unfinished: number;
}

/** Hours. Everything is looked at once a day at least. */
const LATE = 26;

export function healthCard(health: Health): Card {
  const { owner, lastRound, hoursSince, hasHourlyRound, emailsLeft, unfinished } = health;
  const isLate = lastRound !== '' && hoursSince > LATE;
  const isWell = hasHourlyRound && !isLate;
  return {
    name: 'health',
    title: isWell ? 'All is well' : 'Something is to be done',
    subtitle: `Works under ${owner}`,
    sections: [
      {
        heading: 'The hourly round',
        widgets: [
          {
            kind: 'fact',
            sign: 'clock',
            words: hasHourlyRound
              ? 'It is switched on.'
              : [{ warning: 'It is switched off: nothing is collected, nobody is reminded.' }],
            ...(hasHourlyRound
              ? {}
              : { below: 'Whoever installed the add-on runs "setUp" in the script editor once more.' }),
          },
          {
            kind: 'fact',
            label: 'Everything was last looked at',
            words: lastRound || 'Not yet; the first round comes within the hour.',
            ...(isLate
              ? { below: 'That is too long ago. Please click "Look at everything now", and look here again.' }
              : {}),
          },
          ...(unfinished === 0
            ? []
            : [
                {
                  kind: 'fact',
                  label: 'Being published',
                  words: counted(unfinished, 'policy', 'policies'),
                } satisfies Widget,
              ]),
        ],
      },
      {
        heading: 'Emails',
        widgets: [
          {
            kind: 'fact',
            sign: 'email',
            words: `${counted(emailsLeft, 'recipient')} left today`,
            below:
              'Google’s allowance for this account. Whoever it does not reach is written to on the next day, before others.',
          },
        ],
      },
      {
        heading: 'What it may do',
        widgets: [
          text(
            'Use the files that you allowed or that it made; make and read its forms; send email as this account; run every hour; see the email address. Nothing else.',
          ),
          buttons(linkButton('See and withdraw it at Google', 'https://myaccount.google.com/connections')),
        ],
      },
      {
        heading: 'If this account is closed',
        widgets: [
          text(
            'The round stops with the account, and its forms close when Google deletes its files. Before that, hand over:',
          ),
          text(
            '1. Under this account, run "uninstall" in the script editor. The data stays.\n2. Transfer the register, every form and the script project to the new account in Google Drive.\n3. With the new account, open the register and this panel beside it, and allow access.\n4. Under the new account, run "takeOver" in the script editor. It says what is still to be done.',
          ),
          text('Nothing is lost and nothing is sent twice. The guide that came with the add-on tells it step by step.'),
        ],
        open: 1,
      },
      { widgets: [buttons(button('Back', 'go back'))] },
    ],
  };
}
