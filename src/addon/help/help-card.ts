/** Help, in the panel itself: a button at the foot of every card, and the section of the pages for managers that answers it. */
import { type Answer, button, buttons, type Card, text, type Words } from '../card';
import type { PanelEvent } from '../event';
import { onTop } from '../panel';
import { HELP } from './places';
import SECTIONS from './sections.json';

interface HelpSection {
  page: string;
  heading: string;
  paragraphs: readonly Words[];
}

const BY_PLACE: ReadonlyMap<string, HelpSection> = new Map(Object.entries(SECTIONS));

/** The card with a button for its help, beside the last buttons on it; as it is where it has none, such as the help itself. */
export function withHelp(card: Card): Card {
  if (!(card.name in HELP)) return card;
  const help = button('Help', 'show help', { card: card.name });
  const before = card.sections.slice(0, -1);
  const last = card.sections[card.sections.length - 1];
  const foot = last?.widgets[last.widgets.length - 1];
  if (last === undefined || last.open !== undefined || foot?.kind !== 'buttons') {
    return { ...card, sections: [...card.sections, { widgets: [buttons(help)] }] };
  }
  const widgets = [...last.widgets.slice(0, -1), buttons(...foot.buttons, help)];
  return { ...card, sections: [...before, { ...last, widgets }] };
}

/** What the button shows. */
export function showHelp({ parameters }: PanelEvent): Answer {
  return onTop(helpCard(parameters.card ?? ''));
}

/** @param name of the card that help is asked for */
function helpCard(name: string): Card {
  const section = BY_PLACE.get(HELP[name] ?? '') ?? BY_PLACE.get(HELP.overview ?? '');
  return {
    name: 'help',
    title: section?.heading ?? 'Help',
    subtitle: section?.page ?? '',
    sections: [
      { widgets: [...(section?.paragraphs ?? []).map((words) => text(words)), buttons(button('Back', 'go back'))] },
    ],
  };
}
