/** Cards for when nothing can be shown yet: not set up, another account, a file that nobody has allowed us to use. */
import type { Notes } from '../flows/notes';
import { type Button, button, buttons, type Card, mainButton, type Section, text, type Widget } from './card';
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
      ...takingOver(event, [buttons(...allowButtons(event))]),
    ],
  };
}

/** Files, forms and triggers belong to one account; a second one would send everything twice. */
export function otherAccountCard(notes: Pick<Notes, 'owner' | 'archives'>, account: string, event: PanelEvent): Card {
  const { owner } = notes;
  const isBesideRegister = event.host === 'sheets';
  return {
    name: 'other account',
    title: isBesideRegister ? 'Is this the register?' : 'Policies have one account',
    subtitle: 'Nothing was changed',
    sections: [
      {
        widgets: [
          text(['Policy Sign-off runs under the account ', { bold: owner }, `; you are signed in as ${account}.`]),
          text(isBesideRegister ? besideRegister(notes, event) : BESIDE_POLICY),
          buttons(...allowButtons(event), button('Check again', 'show home'), askButton(owner)),
        ],
      },
      ...takingOver(event, []),
    ],
  };
}

const BESIDE_POLICY =
  'Policies are read and published with that account. If it is yours too, click your picture at the top right and switch to it.';

function besideRegister({ archives }: Pick<Notes, 'archives'>, { fileId, isFileGiven }: PanelEvent): string {
  if (archives.files.some(({ file }) => file === fileId)) {
    return 'This is an archive of the register, and you cannot open the register itself. If it is shared with you, open it in Sheets and allow access there; if it is not, please ask.';
  }
  // An archive whose note was lost is known from the register alone, which this account cannot open.
  return isFileGiven
    ? 'This workbook is not the register, or the register is no longer shared with you. Please open the register itself in Sheets; if it is not shared with you, please ask.'
    : 'If the register is shared with you, open it in Sheets and allow access here. Then you can see it and, if you are an editor of it, change it. If it is not shared with you, please ask.';
}

function allowButtons({ host, isFileGiven }: PanelEvent): Button[] {
  return host !== 'sheets' || isFileGiven ? [] : [mainButton('Allow access to this workbook', 'ask for the file')];
}

/** Google gives access to a file to one account at a time; an account that takes over needs it before it may do anything else. */
function takingOver({ host, isFileGiven }: PanelEvent, offered: readonly Widget[]): Section[] {
  if (host !== 'sheets' || isFileGiven) return [];
  return [
    {
      heading: 'Is this account taking over?',
      widgets: [
        text(
          'Then please allow access in this panel, beside the register and beside each of its archives, before "takeOver" is run. This changes nothing else.',
        ),
        ...offered,
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
              ? 'To find its points, Policy Sign-off needs your permission to open this document. It changes nothing in it and cannot see any of your other files.'
              : 'If this workbook is the register of Policy Sign-off or one of its archives, please allow it to open this file. It cannot see any of your other files.',
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
