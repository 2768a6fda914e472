/** Cards that ask before something is done for good (sending, erasing), say what is left after, and lead to pages that were made. */

import { type Day, longDate } from '../../../common/day';
import { counted, joined } from '../../../common/words';
import type { EraseReport } from '../../../flows';
import type { Notes, VisitorForm } from '../../../flows/notes';
import { linkInto } from '../../../register/layout/links';
import { button, buttons, type Card, linkButton, mainButton, text, type Widget } from '../../card';

/** What can be done about a policy that is published: changed, printed, shown as evidence. @param code "P1" @param forVisitors the form by which it is offered to visitors */
export function pagesCard(code: string, title: string, forVisitors: VisitorForm | undefined): Card {
  const policy = { policy: code };
  const list = (words: string, whom: string) => button(words, 'print sign-off list', { ...policy, whom });
  return {
    name: 'pages',
    title,
    subtitle: code,
    sections: [
      {
        widgets: [
          buttons(button('Change who signs, how often, by when', 'ask for change', policy)),
          buttons(button('Who approved it, and when', 'show approval', policy)),
        ],
      },
      {
        heading: 'Who had signed',
        widgets: [
          { kind: 'input', field: 'day', title: 'On which day', hint: 'Such as 12/3/2027. Empty: today.' },
          buttons(button('Who had signed', 'print policy', policy)),
        ],
      },
      {
        heading: 'Evidence',
        widgets: [buttons(button('Evidence, with the full wording', 'evidence of policy', policy))],
      },
      {
        heading: 'A list to sign on paper',
        widgets: [
          buttons(list('For those without an email address', 'no email')),
          buttons(list('For everyone who has not signed', 'everyone')),
          buttons(list('For everyone, such as on an INSET day', 'signed too')),
        ],
      },
      {
        heading: 'A poster for staff',
        widgets: [buttons(button('Poster with a QR code', 'make poster', policy))],
      },
      {
        heading: 'Visitors',
        widgets: [posterForVisitors(policy, forVisitors)],
      },
      { widgets: [buttons(button('Back', 'go back'))] },
    ],
  };
}

/** A poster would lead nowhere before the form is open. */
function posterForVisitors(policy: { policy: string }, form: VisitorForm | undefined): Widget {
  if (form === undefined) return buttons(button('Make a form for visitors', 'offer to visitors', policy));
  if (form.isOpenToAll) return buttons(button('Poster for reception', 'make visitor poster', policy));
  return text(
    'The form for visitors is not open yet. It is made with the next hourly check; if something is missing for that, To check says what.',
  );
}

/** What is shown to an inspector or an auditor. */
export function inspectionCard(): Card {
  return {
    name: 'inspection',
    title: 'For an inspection',
    sections: [
      {
        widgets: [
          { kind: 'input', field: 'day', title: 'On which day', hint: 'Such as 12/3/2027. Empty: today.' },
          buttons(
            button('Summary, without names', 'print inspection', { what: 'summary' }),
            button('Names', 'print inspection', { what: 'names' }),
          ),
        ],
      },
      {
        heading: 'For an auditor',
        widgets: [
          text('Signatures drawn by chance, which anybody can draw again with the same word.'),
          { kind: 'input', field: 'count', title: 'How many', value: '10' },
          { kind: 'input', field: 'seed', title: 'Any word' },
          buttons(button('Draw them', 'print sample')),
        ],
      },
      { widgets: [buttons(button('Back', 'go back'))] },
    ],
  };
}

/** What is said of a page that is made to be printed. */
export const PRINTED = 'The page is ready. Open the tab, then choose File and Print.';

/** A tab that was made anew for somebody to read. */
export function pageMadeCard(title: string, words: string, tab: string, notes: Notes): Card {
  return {
    name: 'page made',
    title,
    sections: [
      {
        widgets: [
          text(words),
          buttons(linkButton(`Open the tab ${tab}`, linkInto(notes.workbookId, tab)), button('Back', 'go back')),
        ],
      },
    ],
  };
}

/** How far checking the register has come; each click goes on. */
export function verifyingCard(words: string): Card {
  return {
    name: 'verifying',
    title: 'Checking the register',
    sections: [{ widgets: [text(words)] }],
    footer: { main: mainButton('Continue', 'verify'), other: button('Finish later', 'show home') },
  };
}

/** What is left to delete in the forms; each click goes on. */
export function deletingCard(words: string, confirmation: string): Card {
  return {
    name: 'deleting',
    title: 'Deleting responses',
    sections: [{ widgets: [text(words)] }],
    footer: {
      main: mainButton('Continue', 'erase answers', { confirmation }),
      other: button('Stop here', 'show home'),
    },
  };
}

/** Addresses that are named; the tab Preview has all of them. */
const NAMED = 30;

/** @param isToday false where emails leave only on a later day */
export function askBeforeSendingCard(day: Day, to: readonly string[], isToday: boolean): Card {
  const more = to.length - NAMED;
  return {
    name: 'ask before sending',
    title: 'Send today’s emails now?',
    subtitle: isToday ? counted(to.length, 'person', 'people') : `Emails resume on ${longDate(day)}`,
    sections: [
      {
        widgets: [
          text(
            to.length === 0
              ? 'There are no emails to send.'
              : 'They would go out with the hourly check anyway. To read them first, see the Preview tab.',
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
            `Name and email addresses are replaced by “${number} (erased)” in every tab, and the person can no longer open the forms. Counts and dates are kept. This cannot be undone.`,
          ),
          text('Responses in the forms themselves are not deleted yet; you will be asked about them afterwards.'),
          buttons(button('Erase', 'erase person', { person: String(number) }), button('Back', 'go back')),
        ],
      },
    ],
  };
}

export function erasedCard({ standsFor, cells, toCorrect, left, notOpened, inForms, confirmation }: EraseReport): Card {
  const responses = inForms.reduce((sum, form) => sum + form.answers, 0);
  return {
    name: 'erased',
    title: standsFor,
    subtitle: `${counted(cells, 'entry', 'entries')} changed`,
    sections: [
      {
        widgets: [
          ...(toCorrect.length === 0
            ? []
            : [text(`Please enter somebody else where this person was named, in ${joined(toCorrect)}.`)]),
          ...(left.length === 0
            ? []
            : [
                text(
                  `Others have the same name or email address, so these were not changed in other people’s rows: ${joined(left)}.`,
                ),
              ]),
          ...notOpened.map((form) =>
            text(`This form could not be opened, so the person may still be able to open it: ${form}`),
          ),
          text(
            responses === 0
              ? 'The forms hold no responses from this person.'
              : `The forms themselves still hold ${counted(responses, 'response')} under the name as it was typed.`,
          ),
          buttons(
            ...(confirmation === ''
              ? []
              : [button('Delete them from the forms too', 'erase answers', { confirmation })]),
            button('Done', 'show home'),
          ),
        ],
      },
    ],
  };
}
