/** Panels in tests: a school, a document beside which the panel is open, and every button of every card pressed. */
import type { docs_v1 } from '@googleapis/docs';
import { type CardJson, type Pressable, pressablesOf } from '../../local/panel/card';
import type { Panel } from '../../local/panel/panel';
import { changesGoogle } from '../../local/script/calls';
import { faultsOf } from './card-checker';
import { type Larkfield, MANAGER } from './larkfield';
import { mayChange } from './may-change';
import { wrongAfter } from './right-press';
import { whatChanged } from './what-changed';

/** The panel beside a document that was given to the add-on. */
export function besideDocument(larkfield: Larkfield, document: docs_v1.Schema$Document, name = 'Policy'): Panel {
  const fileId = larkfield.workspace.addDocument(name, MANAGER, document);
  larkfield.workspace.grant(fileId, MANAGER);
  return larkfield.workspace.openPanel('docs', { as: MANAGER, fileId });
}

export function besideRegister(larkfield: Larkfield): Panel {
  return larkfield.workspace.openPanel('sheets', { as: MANAGER, fileId: larkfield.workbookId });
}

/** Makes the form of the document beside the panel, in as many clicks as that takes. */
export function makeForm(panel: Panel, words = 'Create the form'): void {
  panel.press(words);
  while (panel.card.name === 'progress') panel.press('Continue');
}

/** The same, and staff sign it at once: published for today, and let out by the next round. */
export function publishByPanel(panel: Panel, words?: string): void {
  makeForm(panel, words);
  publishToday(panel);
}

/** From the card before publishing on. */
function publishToday(panel: Panel): void {
  const { day } = schoolDay(panel.workspace.now);
  panel.press('Publish', { firstEmail: ['on a day'], firstEmailDay: [day] });
  if (panel.card.name === 'concerns') panel.press('Publish all the same');
  panel.workspace.run('round', [{}], { as: MANAGER });
  panel.press('Check again');
}

function schoolDay(now: number): { day: string } {
  return { day: new Date(now).toLocaleDateString('en-GB', { timeZone: 'Europe/London' }) };
}

/** Every text of the card on top, one a line, tags left out. */
export function wordsOf({ card }: Panel): string {
  const texts: string[] = [card.header.title, card.header.subtitle ?? ''];
  for (const { header, widgets } of card.sections) {
    texts.push(header ?? '');
    for (const { textParagraph, decoratedText, textInput } of widgets) {
      texts.push(textParagraph?.text ?? '', decoratedText?.topLabel ?? '', decoratedText?.text ?? '');
      texts.push(decoratedText?.bottomLabel ?? '', textInput?.value ?? '');
    }
  }
  const plain = texts
    .join('\n')
    .replace(/<br>/g, '\n')
    .replace(/<[^>]*>/g, '');
  return plain.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&').replace(/\n+/g, '\n');
}

/** What stands for the action of a button that opens a page. */
const OPENS_A_PAGE = 'open a page';

interface WalkOptions {
  /** Called with the panel at each card that comes. */
  onSeen?: (panel: Panel) => void;
  /** Which buttons are pressed; left out: all. @param does its action */
  isPressed?: (words: string, does: string) => boolean;
  /** Cards whose help was opened, which is the same in every school: walks that share it open it once. */
  helped?: Set<string>;
}

export interface Walk {
  /** Titles and names of the cards that were seen. */
  cards: Set<string>;
  /** What was pressed, as "name of the card: words (action)". */
  pressed: Set<string>;
  /** The actions that buttons stand for. */
  offered: Set<string>;
  faults: string[];
  /** By action, every kind of change that some press of it made. */
  changes: Map<string, Set<string>>;
  /** The longest run of the script, in milliseconds by the Workspace's clock. */
  longest: number;
}

/**
 * Presses every button of every card that can be reached, each in a copy of the school, and checks each card that comes.
 * A button is pressed once for each kind of card; what leads on to the same kind of card with other numbers is the same.
 */
export function pressEverything(panel: Panel, { onSeen, isPressed, helped = new Set() }: WalkOptions = {}): Walk {
  const walk: Walk = {
    cards: new Set(),
    pressed: new Set(),
    offered: new Set(),
    faults: [],
    changes: new Map(),
    longest: 0,
  };
  // The clock of the school moves with every press: the one that was given stays as it is.
  const queue: { panel: Panel; way: string[] }[] = [{ panel: panel.fork(), way: [] }];
  const see = (shown: Panel, way: readonly string[]) => {
    const { card } = shown;
    onSeen?.(shown);
    walk.cards.add(card.name);
    walk.faults.push(...faultsOf(card).map((fault) => `${way.join(' > ')}: ${fault}`));
  };
  see(panel, ['opened']);
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { card } = next.panel;
    const open = pressablesOf(card);
    if (card.name !== 'help' && open.every(({ text }) => text !== 'Help')) {
      walk.faults.push(`${next.way.join(' > ')}: the card "${card.header.title}" has no help`);
    }
    if (open.length === 0) walk.faults.push(`${next.way.join(' > ')}: the card "${card.header.title}" leads nowhere`);
    for (const pressable of open) {
      const { does = OPENS_A_PAGE } = parametersOf(pressable);
      if (does === 'show help') {
        if (helped.has(card.name)) continue;
        helped.add(card.name);
      }
      // Two buttons of a card may say the same.
      const sign = `${card.name}: ${pressable.text} (${does})`;
      if (walk.pressed.has(sign)) continue;
      walk.pressed.add(sign);
      if (isPressed?.(pressable.text, does) === false) continue;
      walk.offered.add(does);
      const isOnlyShown = mayChange(does).length === 0;
      // What only shows something leaves the school as it was, and a copy of it takes as long as a press.
      const copy = isOnlyShown ? next.panel.again() : next.panel.fork();
      const way = [...next.way, pressable.text];
      const fault = (words: string) => void walk.faults.push(`${way.join(' > ')}: ${words}`);
      const before = JSON.stringify(card);
      try {
        copy.pressOn(pressable, typedInto(card));
      } catch (error) {
        fault(String(error));
        continue;
      }
      const written = copy.executions.flatMap(({ calls }) => calls).filter(changesGoogle);
      if (isOnlyShown && written.length > 0) fault(`only shows something, and calls ${written.join(', ')}`);
      if (!isOnlyShown) {
        const press = { before: next.panel.workspace, after: copy.workspace, parameters: parametersOf(pressable) };
        const changed = written.length === 0 ? [] : whatChanged(press.before, press.after);
        walk.changes.set(does, new Set([...(walk.changes.get(does) ?? []), ...changed]));
        wrongAfter(does, press).forEach(fault);
      }
      walk.longest = Math.max(walk.longest, ...copy.executions.map((one) => one.duration));
      const isShown = JSON.stringify(copy.card) !== before || copy.depth !== next.panel.depth;
      if (
        !isShown &&
        copy.notice === '' &&
        copy.opened === '' &&
        !copy.isAskingForFile &&
        !isLookingAgain(pressable.text)
      ) {
        fault('nothing happened');
      }
      see(copy, way);
      queue.push({ panel: copy, way });
    }
  }
  return walk;
}

/** What shows the same again where nothing has changed. */
function isLookingAgain(words: string): boolean {
  return /^(Check again|Read it again|Try again|Review again|Review the list)$/.test(words);
}

/** What is typed or chosen in fields that would otherwise leave their button with nothing to do, by their names. */
const TYPED: Readonly<Record<string, string>> = {
  person: 'Tolu',
  present: 'Dana Reid',
  seed: 'oak',
  newGroup: 'first aiders',
  holdUntil: '1/6/2034',
  countersignedBy: 'line manager',
  'P1 v1.0': 'Governing board, 3 July 2026',
  questions: 'Who do you tell first?\n* the safeguarding lead\n- nobody',
  'line-1': 'introduction|',
};

function typedInto(card: CardJson): Record<string, string[]> {
  const fields = card.sections
    .flatMap(({ widgets }) => widgets)
    .flatMap(({ textInput, selectionInput }) => [
      ...(textInput !== undefined && textInput.value === '' ? [textInput.name] : []),
      ...(selectionInput === undefined ? [] : [selectionInput.name]),
    ]);
  return Object.fromEntries(fields.flatMap((name) => (TYPED[name] === undefined ? [] : [[name, [TYPED[name]]]])));
}

function parametersOf({ onClick }: Pressable): Record<string, string> {
  return Object.fromEntries((onClick.action?.parameters ?? []).map(({ key, value }) => [key, value]));
}
