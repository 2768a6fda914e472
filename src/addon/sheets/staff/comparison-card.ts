/** What a staff list that was pasted would change: everything that is asked about it is answered on this one card. */

import { type Day, longDate } from '../../../common/day';
import { counted, joinedInShort } from '../../../common/words';
import type { ImportView } from '../../../flows';
import type { Notes } from '../../../flows/notes';
import type { CellChange, Comparison, PersonChange } from '../../../register/import/compare-list';
import type { Doubt } from '../../../register/import/who-is-listed';
import { inRow } from '../../../register/workbook/tab';
import { IMPORT, STAFF } from '../../../register/workbook/tabs';
import { button, type Card, mainButton, type Option, type Section, text, type Widget } from '../../card';
import { leftSections, pastedSection, people, undoSection } from './import-cards';

/** Widgets of each kind: a card takes a hundred. What is not shown comes after what is shown was decided. */
const MOST_ASKED = 18;
const MOST_GROUPS_ASKED = 8;
const MOST_CHANGES = 20;
const MOST_NAMED = 40;
/** Google takes a hundred options. */
const MOST_OPTIONS = 60;

export const FIELDS = { leavers: 'leavers', leftOn: 'leftOn', row: 'row-', group: 'group-' } as const;
/** What may be chosen of a group besides one that is known. */
export const AS_IT_IS = 'as it is';
export const LEFT_OUT = 'leave out';

export interface SeenList {
  view: Extract<ImportView, { kind: 'staff' }>;
  notes: Notes;
  today: Day;
}

/** What the list would change, the most doubtful first. */
export function comparisonCard({ view, notes, today }: SeenList): Card {
  const { comparison, seen, undoable } = view;
  const { joiners, changed, missing, doubts, groups } = comparison;
  const asked = groups.slice(0, MOST_GROUPS_ASKED).map(({ group }) => group);
  const isEmpty = joiners.length + changed.length + missing.length + doubts.length === 0;
  return {
    name: 'import list',
    title: 'What the list changes',
    subtitle: 'Nothing is changed yet',
    sections: [
      ...undoSection(undoable),
      summarySection(view),
      ...doubtSections(doubts),
      ...groupSections(comparison),
      ...missingSections(comparison, today),
      ...joinerSections(comparison),
      ...changeSections(changed),
      ...leftSections(comparison.left),
      pastedSection(notes),
    ],
    footer: isEmpty
      ? { main: button('Back', 'go back') }
      : {
          main: mainButton('Bring in', 'bring in', { seen, groups: JSON.stringify(asked) }),
          other: button('Back', 'go back'),
        },
  };
}

function summarySection({ comparison, last }: SeenList['view']): Section {
  const { joiners, changed, listed, missing, doubts, kept, remarks } = comparison;
  const held = last === null ? null : last.groupsOf;
  const isNew = held === null ? 0 : [...listed.keys()].filter((number) => !held.has(number)).length + joiners.length;
  return {
    widgets: [
      { kind: 'fact', icon: 'people', label: 'New', words: people(joiners.length) },
      { kind: 'fact', label: 'Changed', words: people(changed.length) },
      { kind: 'fact', label: 'Unchanged', words: people(listed.size - changed.length) },
      { kind: 'fact', label: 'No longer in the list', words: people(missing.length) },
      { kind: 'fact', label: 'To decide', words: counted(doubts.length, 'row') },
      ...(held === null || last === null
        ? []
        : [
            text(
              `The last list, of ${longDate(last.on)}, had ${people(held.size)} in it. ${differencesInWords(isNew, missing.length)}`,
            ),
          ]),
      ...(missing.length > (listed.size + missing.length) / 5
        ? [text([{ warning: 'More than a fifth of the staff list is not in this list.' }, ' Is it the whole list?'])]
        : []),
      ...(kept === 0
        ? []
        : [
            text(
              `${people(kept)} on the staff list never came from a list, as governors and volunteers do not: nothing is changed for them.`,
            ),
          ]),
      ...remarks.map((remark) => text(remark)),
    ],
  };
}

/** How this list differs from the last. */
function differencesInWords(more: number, fewer: number): string {
  if (more + fewer === 0) return 'The same people are in this one.';
  const [joined, gone] = [more, fewer].map((count) => (count === 0 ? 'nobody' : people(count)));
  return `In this one ${joined} more, and ${gone} fewer.`;
}

/** Each with its answers; leaving the row out is chosen until somebody says otherwise. */
function doubtSections(doubts: readonly Doubt[]): Section[] {
  if (doubts.length === 0) return [];
  const more = doubts.length - MOST_ASKED;
  return [
    {
      heading: `${counted(doubts.length, 'row')} to decide`,
      widgets: [
        ...doubts.slice(0, MOST_ASKED).flatMap(({ row, name, what, options }): Widget[] => [
          { kind: 'fact', label: inRow(IMPORT.title, row), words: name, below: what },
          {
            kind: 'choice',
            field: `${FIELDS.row}${row}`,
            title: 'What to do',
            as: 'list',
            options: options.map(({ value, text: words }, i): Option => ({ text: words, value, isChosen: i === 0 })),
          },
        ]),
        ...(more > 0 ? [text(`${counted(more, 'more row')} can be decided once these are brought in.`)] : []),
      ],
    },
  ];
}

function groupSections({ groups, knownGroups }: Comparison): Section[] {
  if (groups.length === 0) return [];
  const more = groups.length - MOST_GROUPS_ASKED;
  return [
    {
      heading: `${counted(groups.length, 'group')} that nobody is in yet`,
      widgets: [
        ...groups.slice(0, MOST_GROUPS_ASKED).map(
          ({ group, people: count, near }, i): Widget => ({
            kind: 'choice',
            field: `${FIELDS.group}${i}`,
            title: `“${group}” (${people(count)})`,
            as: 'list',
            options: [
              { text: `Take it as “${group}”`, value: AS_IT_IS, isChosen: near === null },
              ...knownGroups
                .slice(0, MOST_OPTIONS)
                .map((one) => ({ text: `Means “${one}”`, value: one, isChosen: one === near })),
              { text: 'Leave it out', value: LEFT_OUT, isChosen: false },
            ],
          }),
        ),
        ...(more > 0 ? [text(`${counted(more, 'more group')}: taken as they are.`)] : []),
      ],
    },
  ];
}

/** Whoever is ticked has left; nobody is ticked by itself. */
function missingSections({ missing }: Comparison, today: Day): Section[] {
  if (missing.length === 0) return [];
  const shown = missing.slice(0, MOST_OPTIONS);
  return [
    {
      heading: `${people(missing.length)} not in this list`,
      widgets: [
        {
          kind: 'choice',
          field: FIELDS.leavers,
          title: 'Tick those who have left',
          as: 'some of',
          options: shown.map(({ number, name, role }) => ({
            text: role === '' ? name : `${name}, ${role}`,
            value: String(number),
            isChosen: false,
          })),
        },
        {
          kind: 'input',
          field: FIELDS.leftOn,
          title: 'Their last working day',
          value: today.split('-').reverse().join('/'),
          hint: 'Such as 31/8/2027',
        },
      ],
    },
  ];
}

function joinerSections({ joiners }: Comparison): Section[] {
  if (joiners.length === 0) return [];
  const none = joiners.filter(({ groups }) => groups.length === 0).length;
  const unreachable = joiners.filter(({ email }) => email === null).length;
  return [
    {
      heading: `${people(joiners.length)} new`,
      widgets: [
        text(
          joinedInShort(
            joiners.map(({ name }) => name),
            MOST_NAMED,
          ),
        ),
        ...(none === 0
          ? []
          : [text(`${people(none)} without a group: asked only for what everyone or all staff must sign.`)]),
        ...(unreachable === 0
          ? []
          : [text(`${people(unreachable)} without an email address: they sign on paper or with a slip.`)]),
      ],
    },
  ];
}

function changeSections(changed: readonly PersonChange[]): Section[] {
  if (changed.length === 0) return [];
  const more = changed.length - MOST_CHANGES;
  return [
    {
      heading: `${people(changed.length)} changed`,
      open: 3,
      widgets: [
        ...changed.slice(0, MOST_CHANGES).map(
          ({ person, cells }): Widget => ({
            kind: 'fact',
            icon: 'person',
            words: person.name,
            below: cells.map(changeInWords).join('\n'),
          }),
        ),
        ...(more > 0 ? [text(`and ${more} more`)] : []),
      ],
    },
  ];
}

function changeInWords({ column, before, after }: CellChange): string {
  const { heading } = STAFF.columns[column];
  return `${heading}: ${before === '' ? 'empty' : inWords(before)} → ${inWords(after)}`;
}

function inWords(value: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value.split('-').reverse().join('/') : value;
}
