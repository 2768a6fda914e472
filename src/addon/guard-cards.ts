/** Cards for when nothing can be shown yet: not set up, another account, a file that nobody has allowed us to use. */
import { buttons, type Card, mainButton, text } from './card';
import type { PanelEvent } from './event';

export function notSetUpCard(): Card {
  return {
    name: 'not set up',
    title: 'Policy Sign-off is not set up yet',
    sections: [
      {
        widgets: [
          text('It takes one click by whoever installed it: open the script project, choose "setUp", and click "Run".'),
          text('After that, come back here.'),
          buttons(mainButton('Look again', 'show home')),
        ],
      },
    ],
  };
}

/** Files, forms and triggers belong to one account; a second one would send everything twice. */
export function otherAccountCard(owner: string, account: string): Card {
  return {
    name: 'other account',
    title: 'Please ask the school office',
    subtitle: 'Nothing was changed',
    sections: [
      {
        widgets: [
          text(['Policy Sign-off works under the account ', { bold: owner }, '.']),
          text(
            `You are signed in as ${account}. Publishing policies and looking into the register is done with that account.`,
          ),
          text(
            'Do you have both? Click your picture at the top right and change to it. Otherwise please ask whoever has it.',
          ),
          buttons(mainButton('Look again', 'show home')),
        ],
      },
    ],
  };
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
              ? 'To find its clauses, Policy Sign-off needs your leave to open this one document. It changes nothing in it, and it sees none of your other files.'
              : 'If this workbook is the register of Policy Sign-off, please allow it to open this one file. It sees none of your other files.',
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
