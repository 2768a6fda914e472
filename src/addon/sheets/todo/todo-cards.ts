/** What there is to do today, each line with its buttons: a few on the first card, all of them on cards of their own. */

import { capitalised, counted } from '../../../common/words';
import type { ToCheckItem } from '../../../flows';
import type { Notes } from '../../../flows/notes';
import { isInWorkbook, linkInto } from '../../../register/layout/links';
import { SIGNATURES } from '../../../register/workbook/tabs';
import { button, buttons, type Card, linkButton, paged, type Section, text, type Widget } from '../../card';
import { byHandButtons } from './by-hand-cards';
import { countersignerWidgets } from './countersigning-cards';
import { raisedWidgets } from './question-cards';
import { kindOf, namedInWords, type OverduePerson, type Todo } from './todo';

/** So many of each are on the first card. */
const FEW = 3;
/** The most urgent first; what there is none of is left out. */
export function todoSections({ held, problems, raised, overdue, countersigning }: Todo, notes: Notes): Section[] {
  return [
    ...section(
      `${counted(raised.length, 'person', 'people')} would like to talk before signing`,
      raised,
      raisedWidgets,
      'show raised',
    ),
    ...section(`${counted(held.length, 'response')} to decide about`, held, heldWidgets, 'show held'),
    ...section(
      `${counted(problems.length, 'item')} to correct`,
      problems,
      (item) => problemWidgets(item, notes),
      'show to check',
    ),
    ...section(`${counted(overdue.length, 'person', 'people')} overdue`, overdue, overdueWidgets, 'show overdue'),
    ...section(
      `Waiting for ${counted(countersigning.length, 'countersigner')}`,
      countersigning,
      countersignerWidgets,
      'show countersigning',
    ),
  ];
}

function section<Item>(
  heading: string,
  items: readonly Item[],
  widgets: (item: Item) => Widget[],
  all: 'show raised' | 'show held' | 'show to check' | 'show overdue' | 'show countersigning',
): Section[] {
  if (items.length === 0) return [];
  const isAll = items.length <= FEW && all !== 'show overdue';
  const more = isAll
    ? []
    : [buttons(button(all === 'show overdue' ? 'Show everyone overdue' : `Show all ${items.length}`, all))];
  return [{ heading, widgets: [...items.slice(0, FEW).flatMap(widgets), ...more] }];
}

/** What the person wrote is in the words of the reason. */
function heldWidgets(item: ToCheckItem): Widget[] {
  const { where, what, response, person } = item;
  const kind = kindOf(item);
  const carried = { response };
  const decide = (words: string, decision: string, whose = '') =>
    button(words, 'decide answer', { ...carried, decision, person: whose });
  const fact: Widget = {
    kind: 'fact',
    label: kind === 'signature' ? where.replace(`${SIGNATURES.title}, `, 'From ') : where,
    words: withoutPlace(where, what),
    ...(person === '' ? {} : { below: `Perhaps ${namedInWords(person)}` }),
  };
  if (kind === 'signature') {
    return [
      fact,
      buttons(
        person === '' ? button('Accept', 'ask whose', carried) : decide('Accept', 'accept', person),
        decide('Reject', 'reject'),
        ...(person === '' ? [] : [button('Somebody else’s', 'ask whose', carried)]),
      ),
    ];
  }
  // Whose a countersignature is, is known.
  if (kind === 'countersignature') return [fact, buttons(decide('Accept', 'accept'), decide('Reject', 'reject'))];
  return [fact, buttons(decide('Reject', 'reject'), decide('Ignore', 'ignore'))];
}

function problemWidgets({ where, what, response }: ToCheckItem, notes: Notes): Widget[] {
  return [
    { kind: 'fact', label: where, words: withoutPlace(where, what) },
    buttons(
      ...(isInWorkbook(where) ? [linkButton('Go there', linkInto(notes.workbookId, where))] : []),
      button('Done', 'refresh'),
      ...(response === '' ? [] : [button('Ignore', 'decide answer', { response, decision: 'ignore', person: '' })]),
    ),
  ];
}

/** The place stands above the words. */
function withoutPlace(where: string, what: string): string {
  return what.startsWith(`${where}: `) ? capitalised(what.slice(where.length + 2)) : what;
}

function overdueWidgets({ person, owed }: OverduePerson): Widget[] {
  return [
    {
      kind: 'fact',
      icon: 'person',
      words: person.name,
      below: owed.map(({ policy, daysOverdue }) => `${policy.title}: ${counted(daysOverdue, 'day')}`).join('\n'),
    },
    buttons(...byHandButtons(person), button('Show', 'show person', { person: String(person.number) })),
  ];
}

export function heldCard({ held }: Todo, from: number): Card {
  return listCard('To decide', held, heldWidgets, from, 'show held');
}

export function problemsCard({ problems }: Todo, notes: Notes, from: number): Card {
  return listCard('To correct', problems, (item) => problemWidgets(item, notes), from, 'show to check');
}

function listCard<Item>(
  title: string,
  items: readonly Item[],
  widgets: (item: Item) => Widget[],
  from: number,
  does: 'show held' | 'show to check',
): Card {
  const { page, turn } = paged(items, from, does);
  return {
    name: does,
    title,
    subtitle: items.length === 0 ? 'Nothing is left' : counted(items.length, 'item'),
    sections: [{ widgets: [...page.flatMap(widgets), ...turn, buttons(button('Back', 'go back'))] }],
  };
}

/** With buttons for all who are on the card. */
export function overdueCard({ overdue }: Todo, from: number): Card {
  const { page, turn } = paged(overdue, from, 'show overdue');
  const people = page.map(({ person }) => person.number).join(' ');
  const all = counted(page.length, 'person', 'people');
  return {
    name: 'overdue',
    title: 'Overdue',
    subtitle: counted(overdue.length, 'person', 'people'),
    sections: [
      ...(page.length < 2
        ? []
        : [
            {
              widgets: [
                buttons(
                  button(`Remind these ${all}`, 'ask before reminding', { people }),
                  button(`Extend these ${all}`, 'ask before extending', { people }),
                ),
              ],
            },
          ]),
      {
        widgets: [
          ...page.flatMap(overdueWidgets),
          ...(page.length === 0 ? [text('Nobody is overdue.')] : []),
          ...turn,
          buttons(button('Back', 'go back')),
        ],
      },
    ],
  };
}
