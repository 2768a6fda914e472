/** Cards for what is printed, cut and hung up: slips and posters with QR codes. */

import { longDate, weekdayName } from '../../../common/day';
import { counted } from '../../../common/words';
import type { HandoutReport, SlipsReport } from '../../../flows';
import { workbookToOpen } from '../../../register/layout/links';
import { button, buttons, type Card, linkButton, text } from '../../card';

/** @param hasVisitors whether any policy is offered to visitors */
export function handoutsCard(hasVisitors: boolean): Card {
  return {
    name: 'handouts',
    title: 'Slips and posters',
    sections: [
      {
        heading: 'Slips with personal codes',
        widgets: [
          text(
            'For people who sign without a school account: one slip for each person, with a QR code for each policy they owe. Print, cut, and hand each person their own.',
          ),
          buttons(
            button('For those without an email address', 'make slips', { whom: 'no email' }),
            button('For everyone who signs with a code', 'make slips', { whom: 'everyone' }),
          ),
          text('For one person: find the person, then click "Print a slip".'),
        ],
      },
      {
        heading: 'Posters',
        widgets: [
          text(
            'A large QR code for colleagues with a school account, such as on an INSET day: beside a policy click "Open", then "Poster with a QR code".',
          ),
        ],
      },
      {
        heading: 'Visitors and supply staff',
        widgets: [
          text(
            'A form for reception, open to anybody with its link: beside a policy click "Open", then "Make a form for visitors".',
          ),
          ...(hasVisitors ? [buttons(button('Visitors', 'show visitors'))] : []),
        ],
      },
      { widgets: [buttons(button('Back', 'go back'))] },
    ],
  };
}

/** @param whom as the slips were asked for */
export function slipsCard(made: SlipsReport, whom: string): Card {
  const { people, left } = made;
  const next = counted(left, 'person', 'people');
  return handoutCard(
    made,
    `Slips for ${counted(people, 'person', 'people')}`,
    'Anyone who holds a slip can sign in the name on it. Please print them, and hand each person only their own.',
    left === 0 ? [] : [button(`Make slips for ${next} more`, 'make slips', { whom, after: String(made.last) })],
  );
}

/** @param words where it is to hang */
export function posterCard(made: HandoutReport, words: string): Card {
  return handoutCard(made, 'Poster', words, []);
}

function handoutCard(
  { fileId, pages, deletedOn }: HandoutReport,
  title: string,
  words: string,
  more: readonly ReturnType<typeof button>[],
): Card {
  const which = pages === 1 ? '' : ' choose "Workbook",';
  return {
    name: 'handout made',
    title,
    subtitle: counted(pages, 'page'),
    sections: [
      {
        widgets: [
          text(words),
          text(`In the file, choose File, then Print;${which} paper size A4, portrait, and "Fit to width".`),
          text(
            `Only the account that Policy Sign-off runs under can open the file. It is deleted in the morning of ${weekdayName(deletedOn)}, ${longDate(deletedOn)}.`,
          ),
          buttons(linkButton('Open the file', workbookToOpen(fileId)), ...more, button('Back', 'go back')),
        ],
      },
    ],
  };
}
