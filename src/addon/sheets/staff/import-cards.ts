/** Cards about a list that was pasted, whatever is in it: how to paste one, what is not taken, and how to undo it. */
import { counted } from '../../../common/words';
import type { BroughtIn, ImportView, Undone } from '../../../flows';
import type { Notes } from '../../../flows/notes';
import type { Undoable } from '../../../register/import/undo';
import { linkInto } from '../../../register/layout/links';
import { inRow } from '../../../register/workbook/tab';
import { IMPORT, STAFF } from '../../../register/workbook/tabs';
import { button, buttons, type Card, linkButton, mainButton, type Section, text } from '../../card';

/** Reasons that are shown. */
const MOST_STAYS = 20;
/** Rows of the list that are named with the reason why they were not taken, and so many of them stand open. */
const MOST_LEFT = 20;
const OPEN = 3;

export const people = (count: number): string => counted(count, 'person', 'people');

function tabLink(words: string, tab: { title: string }, notes: Notes) {
  return linkButton(words, linkInto(notes.workbookId, tab.title));
}

/** While nothing is pasted that can be read. */
export function pasteCard({ kind, undoable }: ImportView, notes: Notes): Card {
  return {
    name: 'import',
    title: 'Bring in staff',
    sections: [
      ...undoSection(undoable),
      ...(kind === 'no headings'
        ? [
            {
              widgets: [
                text([
                  { warning: 'The tab Import has no row of headings.' },
                  ' Two of these are needed: Name (or Forename and Surname), Email, Role, Group, Start date, Leaving date, Line manager.',
                ]),
              ],
            },
          ]
        : []),
      {
        widgets: [
          text(
            '1. Export a list of staff from your school’s system, with names and work email addresses; roles, departments, start and leaving dates if you have them.\n2. Paste all of it into the tab Import, headings and all.\n3. Come back here. Nothing is changed before you have seen what the list would change.',
          ),
          buttons(tabLink('Open the tab Import', IMPORT, notes)),
        ],
      },
    ],
    footer: { main: mainButton('Review the list', 'show import', { from: '0' }), other: button('Back', 'go back') },
  };
}

export function undoSection(undoable: Undoable | null): Section[] {
  if (undoable === null) return [];
  const { broughtIn, joined, changed } = undoable;
  return [
    {
      widgets: [
        text(
          `Brought in today at ${broughtIn.slice(11)}: ${people(joined)} new, ${people(changed)} changed. It can be undone until midnight.`,
        ),
        buttons(button('Undo', 'undo import')),
      ],
    },
  ];
}

/** Rows of a list that are not taken, each with the reason. */
export function leftSections(left: readonly { row: number; why: string }[]): Section[] {
  if (left.length === 0) return [];
  const more = left.length - MOST_LEFT;
  return [
    {
      heading: `${counted(left.length, 'row')} not taken`,
      open: OPEN,
      widgets: [
        ...left.slice(0, MOST_LEFT).map(({ row, why }) => text(placed(row, why))),
        ...(more > 0 ? [text(`and ${more} more`)] : []),
      ],
    },
  ];
}

/** What is said of a cell names its row already. */
function placed(row: number, why: string): string {
  return why.startsWith(inRow(IMPORT.title, row)) ? why : `Row ${row} ${why}`;
}

/** What can be done with a list that stands in the tab Import. */
export function pastedSection(notes: Notes): Section {
  return {
    widgets: [
      buttons(
        tabLink('Open the tab Import', IMPORT, notes),
        button('Review again', 'show import', { from: '0' }),
        button('Empty it, to paste another list', 'empty import'),
      ),
    ],
  };
}

export function broughtInCard({ joined, changed, left, open, notTaken }: BroughtIn, notes: Notes): Card {
  return {
    name: 'brought in',
    title: 'The list is brought in',
    sections: [
      {
        widgets: [
          { kind: 'fact', label: 'New', words: people(joined) },
          { kind: 'fact', label: 'Changed', words: people(changed) },
          { kind: 'fact', label: 'Have left', words: people(left) },
          ...(open === 0 ? [] : [text(`${counted(open, 'row')} left out until somebody decides.`)]),
          buttons(
            ...(open === 0 ? [] : [button('Review them', 'show import')]),
            tabLink('Open the tab Staff', STAFF, notes),
            button('Undo', 'undo import'),
          ),
          text(`It can be undone until midnight.${open === 0 ? ' The tab Import is empty again.' : ''}`),
        ],
      },
      // Once the tab Import is empty, nothing else names them.
      ...leftSections(notTaken),
    ],
    footer: { main: mainButton('Done', 'show home') },
  };
}

export function undoneCard({ joined, changed, stays }: Undone): Card {
  return {
    name: 'import undone',
    title: 'The list is undone',
    sections: [
      {
        widgets: [
          text(`${people(joined)} new and ${people(changed)} changed: put back.`),
          ...stays.slice(0, MOST_STAYS).map((words) => text(words)),
          ...(stays.length > MOST_STAYS ? [text(`and ${stays.length - MOST_STAYS} more`)] : []),
        ],
      },
    ],
    footer: { main: mainButton('Done', 'show home') },
  };
}
