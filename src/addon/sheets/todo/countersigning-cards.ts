/** Whoever has signatures to countersign: a line each with what waits since when, and a button that reminds. */
import { shortDate } from '../../../common/day';
import { counted } from '../../../common/words';
import {
  button,
  buttons,
  type Card,
  linkButton,
  mainButton,
  paged,
  type Section,
  text,
  under,
  type Widget,
} from '../../card';
import type { WaitingCountersigner } from './countersigning';
import type { Todo } from './todo';

export function countersignerWidgets({
  address,
  name,
  waiting,
  emailedOn,
  isEmailedToday,
}: WaitingCountersigner): Widget[] {
  return [
    {
      kind: 'fact',
      icon: 'person',
      words: name,
      below: [
        ...waiting.map(
          ({ title, count, since }) => `${title}: ${counted(count, 'signature')} since ${shortDate(since)}`,
        ),
        emailedOn === null
          ? 'Not emailed yet'
          : isEmailedToday
            ? 'Emailed today'
            : `Emailed on ${shortDate(emailedOn)}`,
      ].join('\n'),
    },
    ...(isEmailedToday
      ? []
      : [buttons(button('Remind', 'ask before reminding countersigner', { countersigner: address }))]),
  ];
}

/** What stands first for a countersigner who opens the panel. @param linkOf the form of a policy, by its code; "" for none yet */
export function waitingForYou({ waiting }: WaitingCountersigner, linkOf: (policy: string) => string): Section {
  return {
    heading: 'Waiting for you',
    widgets: waiting.flatMap(({ policy, title, count, since }): Widget[] => {
      const link = linkOf(policy);
      const below = `since ${shortDate(since)}`;
      return [
        { kind: 'fact', words: under(title, `${counted(count, 'signature')} to countersign`), below },
        ...(link === '' ? [] : [buttons(linkButton('Review and countersign', link))]),
      ];
    }),
  };
}

export function countersigningCard({ countersigning }: Pick<Todo, 'countersigning'>, from: number): Card {
  const { page, turn } = paged(countersigning, from, 'show countersigning');
  return {
    name: 'countersigning',
    title: 'Waiting for a countersignature',
    subtitle: countersigning.length === 0 ? 'Nobody is left' : counted(countersigning.length, 'countersigner'),
    sections: [{ widgets: [...page.flatMap(countersignerWidgets), ...turn, buttons(button('Back', 'go back'))] }],
  };
}

export function askBeforeRemindingCountersignerCard({ address, name, waiting }: WaitingCountersigner): Card {
  const signatures = waiting.reduce((sum, { count }) => sum + count, 0);
  return {
    name: 'ask before reminding countersigner',
    title: `Remind ${name} now?`,
    sections: [
      {
        widgets: [
          text(
            `One email with ${counted(signatures, 'signature')} to countersign and the link to the form. It is not sent if this person is away or was emailed about it today. The next one by itself is due a week later, or the next school morning for new names.`,
          ),
        ],
      },
    ],
    footer: {
      main: mainButton('Send', 'remind countersigner', { countersigner: address }),
      other: button('Back', 'go back'),
    },
  };
}
