/** Cards that ask before something is done for good (sending, erasing), say what is left after, and lead to pages about a policy. */

import { type Day, longDate } from '../../common/day';
import type { EraseReport } from '../../flows';
import { button, buttons, type Card, counted, text } from '../card';

export function pagesCard(policy: string): Card {
  return {
    name: 'pages',
    title: `${policy}: pages to print`,
    sections: [
      {
        widgets: [
          buttons(button('Who has signed', 'print policy', { policy })),
          buttons(button('Evidence, with every word', 'evidence of policy', { policy })),
          buttons(button('List to sign on paper', 'print sign-off list', { policy })),
          buttons(button('Back', 'go back')),
        ],
      },
    ],
  };
}

/** Addresses that are named; the tab Preview has all of them. */
const NAMED = 30;

/** @param isToday false where emails leave only on a later day */
export function askBeforeSendingCard(day: Day, to: readonly string[], isToday: boolean): Card {
  const more = to.length - NAMED;
  const none = 'Nobody is to be written to.';
  return {
    name: 'ask before sending',
    title: 'Send today’s emails now?',
    subtitle: isToday ? counted(to.length, 'person', 'people') : `Emails leave again on ${longDate(day)}`,
    sections: [
      {
        widgets: [
          text(
            to.length === 0 ? none : 'They would go with the hourly round anyway; each reads as in the tab Preview.',
          ),
          ...to.slice(0, NAMED).map((address) => text(address)),
          ...(more > 0 ? [text(`and ${more} more`)] : []),
          buttons(...(isToday && to.length > 0 ? [button('Send now', 'send now')] : []), button('Back', 'go back')),
        ],
      },
    ],
  };
}

export function askBeforeErasingCard(number: number, name: string): Card {
  return {
    name: 'ask before erasing',
    title: `Erase ${name}?`,
    sections: [
      {
        widgets: [
          text(
            `Name and addresses become “${number} (erased)” in every tab, and the forms let the person in no more. Counts and dates stay. This cannot be undone.`,
          ),
          text('What the forms themselves hold is not deleted yet; you are asked about that afterwards.'),
          buttons(button('Erase', 'erase person', { person: String(number) }), button('Back', 'go back')),
        ],
      },
    ],
  };
}

export function erasedCard({ standsFor, cells, toCorrect, left, notOpened, inForms, confirmation }: EraseReport): Card {
  const answers = inForms.reduce((sum, one) => sum + one.answers, 0);
  return {
    name: 'erased',
    title: standsFor,
    subtitle: `${counted(cells, 'place')} changed`,
    sections: [
      {
        widgets: [
          ...(toCorrect.length === 0
            ? []
            : [text(`Somebody else must be written in now: please look at ${toCorrect.join(' and ')}.`)]),
          ...(left.length === 0
            ? []
            : [
                text(
                  `Others have the same name or address, so mentions of it elsewhere were left: ${left.join(', ')}.`,
                ),
              ]),
          ...notOpened.map((one) => text(`This form could not be opened and may still let the person in: ${one}`)),
          text(
            answers === 0
              ? 'The forms hold no answers of this person.'
              : `The forms themselves still hold ${counted(answers, 'answer')} under the name as it was typed.`,
          ),
          buttons(
            ...(confirmation === '' ? [] : [button('Delete them there, too', 'erase answers', { confirmation })]),
            button('Done', 'show home'),
          ),
        ],
      },
    ],
  };
}
