/** A policy that is published and waits for its first email; and what is asked before it is published. */
import { longDate, toDay } from '../../../common/day';
import { versionNumberOf } from '../../../common/version-label';
import { FIRST_HOUR, LAST_HOUR } from '../../../reminders/planning/sending-time';
import { button, buttons, type Card, mainButton, text } from '../../card';
import { type BuiltPolicy, obstaclesOf } from './built-policy';
import { dayInWords, FIRST_EMAIL, type NoFirstEmail } from './first-email';
import { inForceLater } from './in-force';

const HOURS = `between ${FIRST_HOUR}:00 and ${LAST_HOUR + 1}:00`;

export function waitingCard(built: BuiltPolicy): Card {
  const { job, policy, version } = built;
  const { opensOn } = job;
  const later = inForceLater(built);
  const isOpenEnded = opensOn === '';
  const when = isOpenEnded
    ? 'Staff are let in, and emailed, once you say so.'
    : `Staff are let in, and emailed, on ${dayInWords(toDay(opensOn))}, ${HOURS}.`;
  return {
    name: 'waiting',
    title: 'Published, waiting for its first email',
    subtitle: `${policy.title}, version ${versionNumberOf(job.version)}`,
    sections: [
      {
        widgets: [
          ...obstaclesOf(built).map((words) => text([{ warning: words }])),
          {
            kind: 'fact',
            icon: 'clock',
            words: [{ bold: when }],
            below: 'Until then only you can open the form.',
          },
          ...(later === null ? [] : [text(`It is in force from ${longDate(later)}.`)]),
          ...(isOpenEnded
            ? [
                text(
                  `They are then emailed with the hourly check, a quarter of an hour later or more, ${HOURS} on a school day.`,
                ),
                buttons(mainButton('Let staff in and email them', 'let staff in')),
              ]
            : []),
          buttons(
            button('Check again', 'show home'),
            button('Change', 'stop waiting'),
            button('Withdraw', 'ask before withdrawing'),
          ),
          ...(version === null
            ? []
            : [buttons(button(`See version ${versionNumberOf(version.version)}`, 'show status'))]),
        ],
      },
    ],
  };
}

/** That day will not do, or it is not clear which is meant. */
export function otherDayCard({ policy }: BuiltPolicy, { fault, offers }: NoFirstEmail): Card {
  return {
    name: 'other day',
    title: 'When should the first email leave?',
    subtitle: policy.title,
    sections: [
      {
        widgets: [
          text(fault),
          ...(offers.length === 0
            ? []
            : [
                buttons(
                  ...offers.map(({ words, firstEmail }) => button(words, 'publish', { [FIRST_EMAIL]: firstEmail })),
                ),
              ]),
          buttons(button('Back', 'go back')),
        ],
      },
    ],
  };
}

/** The parameter of the button that publishes whatever speaks against it. */
export const SURE = 'sure';

export function concernsCard({ policy }: BuiltPolicy, concerns: readonly string[], firstEmail: string): Card {
  return {
    name: 'concerns',
    title: 'Publish all the same?',
    subtitle: policy.title,
    sections: [
      {
        widgets: [
          ...concerns.map((words) => text([{ warning: words }])),
          buttons(
            mainButton('Publish all the same', 'publish', { [FIRST_EMAIL]: firstEmail, [SURE]: 'yes' }),
            button('Back', 'go back'),
          ),
        ],
      },
    ],
  };
}
