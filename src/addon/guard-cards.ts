/** Cards for when nothing can be shown yet: not set up, another account, a file that nobody has allowed us to use. */
import { button, buttons, type Card, mainButton, type Section, text } from './card';
import type { PanelEvent } from './event';
import { askButton } from './rights';

/** @param words what is missing and what to do */
export function notSetUpCard(words: string, event: PanelEvent): Card {
  return {
    name: 'not set up',
    title: 'Policy Sign-off is not set up yet',
    sections: [
      {
        widgets: [
          text(words),
          text(
            'This is done in the script project by the person who installed Policy Sign-off: choose the function there and click "Run".',
          ),
          buttons(mainButton('Check again', 'show home')),
        ],
      },
      ...takingOver(event),
    ],
  };
}

/** Files, forms and triggers belong to one account; a second one would send everything twice. */
export function otherAccountCard(owner: string, account: string, event: PanelEvent): Card {
  const isBesideRegister = event.host === 'sheets';
  return {
    name: 'other account',
    title: isBesideRegister ? 'Is this the register?' : 'Policies have one account',
    subtitle: 'Nothing was changed',
    sections: [
      {
        widgets: [
          text(['Policy Sign-off runs under the account ', { bold: owner }, `; you are signed in as ${account}.`]),
          text(
            isBesideRegister
              ? 'If the register is shared with you, open it in Sheets and allow access here. Then you can see it and, if you are an editor of it, change it. If it is not shared with you, please ask.'
              : 'Policies are read and published with that account. If it is yours too, click your picture at the top right and switch to it.',
          ),
          buttons(
            ...(isBesideRegister && !event.isFileGiven
              ? [mainButton('Allow access to this workbook', 'ask for the file')]
              : []),
            button('Check again', 'show home'),
            askButton(owner),
          ),
          ...(isBesideRegister
            ? [text('Is this account taking over? Then please allow access here before "takeOver" is run.')]
            : []),
        ],
      },
    ],
  };
}

/** Google gives access to a file to one account at a time; an account that takes over needs it before it may do anything else. */
function takingOver({ host, isFileGiven }: PanelEvent): Section[] {
  if (host !== 'sheets' || isFileGiven) return [];
  return [
    {
      heading: 'Is this account taking over?',
      widgets: [
        text('Then please allow access to the register here before "takeOver" is run. This changes nothing else.'),
        buttons(button('Allow access to this workbook', 'ask for the file')),
      ],
    },
  ];
}

export function askForFileCard({ host }: PanelEvent): Card {
  const isDocument = host === 'docs';
  return {
    name: 'ask for the file',
    title: isDocument ? 'May I read this policy?' : 'May I use this workbook?',
    sections: [
      {
        widgets: [
          text(
            isDocument
              ? 'To find its clauses, Policy Sign-off needs your permission to open this document. It changes nothing in it and cannot see any of your other files.'
              : 'If this workbook is the register of Policy Sign-off, please allow it to open this file. It cannot see any of your other files.',
          ),
          text('Google asks you once for each file.'),
          buttons(
            mainButton(
              isDocument ? 'Allow access to this document' : 'Allow access to this workbook',
              'ask for the file',
            ),
          ),
        ],
      },
    ],
  };
}
