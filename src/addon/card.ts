/**
 * The side panels as values: what a card shows and what its buttons do. Nothing here knows Google's CardService;
 * google/cards.ts renders these.
 */
import type { ActionName } from './action-names';

/** Words as people read them, shown as written whatever they hold; a part of them may stand out. */
export type Words = string | readonly WordPart[];
type WordPart = string | { bold: string } | { quiet: string } | { warning: string };

/** What a button leads to. Google carries nothing but text along. */
interface Action {
  does: ActionName;
  with?: Readonly<Record<string, string>>;
}

/** A page of Google's: https only, and begun as the manifest's `openLinkUrlPrefixes` say. */
interface Link {
  opens: string;
}

export type Click = Action | Link;

/** The parameter that says which action a button stands for. */
export const DOES = 'does';

export interface Button {
  text: string;
  on: Click;
  /** "main" for the one thing to do next. */
  style?: 'main' | 'plain';
}

export interface Switch {
  /** The field's name in what the panel sends. */
  field: string;
  /** What is sent while it is on; nothing is sent while it is off. */
  value: string;
  isOn: boolean;
}

export interface Option {
  text: string;
  value: string;
  isChosen: boolean;
}

export type Icon = 'person' | 'clock' | 'email' | 'document' | 'people' | 'star';

export type Widget =
  | { kind: 'text'; words: Words }
  /** One thing with a label above and a remark below; the whole of it may be clicked. */
  | {
      kind: 'fact';
      label?: string;
      words: Words;
      below?: Words;
      icon?: Icon;
      button?: Button;
      switch?: Switch;
      on?: Click;
    }
  | { kind: 'buttons'; buttons: readonly Button[] }
  | {
      kind: 'input';
      field: string;
      title: string;
      hint?: string;
      value?: string;
      isLong?: boolean;
      suggestions?: readonly string[];
    }
  | {
      kind: 'choice';
      field: string;
      title: string;
      /** One of several, or any number of them. */
      as: 'list' | 'one of' | 'some of';
      options: readonly Option[];
    }
  | { kind: 'line' };

export interface Section {
  heading?: string;
  widgets: readonly Widget[];
  /** So many stand open; the rest is shown on demand. Left out: all. */
  open?: number;
}

export interface Card {
  /** Leads back to it. */
  name: string;
  title: string;
  subtitle?: string;
  sections: readonly Section[];
  /** Stays at the bottom of the panel. */
  footer?: { main: Button; other?: Button };
}

/** What a click answers. */
export interface Answer {
  /** "on top" of the card before, which "back" shows again; "instead" of it; or "home": as the only one. */
  show?: { how: 'on top' | 'instead' | 'home'; card: Card } | { how: 'back' };
  /** One line that is shown for a moment. */
  notice?: string;
  /** Google asks the person for the file that is open. */
  asksForFile?: boolean;
}

/** What fits well on a card of the panel, each with its buttons; the rest is on further ones. */
const A_PAGE = 20;

export function text(words: Words): Widget {
  return { kind: 'text', words };
}

/** Google cuts a label off where it does not fit: what the school calls something, which may be long, stands so instead. */
export function under(title: string, words: string): Words {
  return [`${title}\n`, { bold: words }];
}

export function button(words: string, does: ActionName, parameters?: Record<string, string>): Button {
  return { text: words, on: parameters === undefined ? { does } : { does, with: parameters } };
}

export function mainButton(words: string, does: ActionName, parameters?: Record<string, string>): Button {
  return { ...button(words, does, parameters), style: 'main' };
}

export function linkButton(words: string, opens: string): Button {
  return { text: words, on: { opens } };
}

export function buttons(...list: readonly Button[]): Widget {
  return { kind: 'buttons', buttons: list };
}

/** One page of a long list, and the buttons that lead on and back. @param size how many stand on a page */
export function paged<Item>(
  items: readonly Item[],
  from: number,
  does: ActionName,
  parameters: Record<string, string> = {},
  size = A_PAGE,
): { page: readonly Item[]; turn: Widget[] } {
  const start = from >= 0 && from < items.length ? from : 0;
  const page = items.slice(start, start + size);
  const to = (place: number): Button => {
    const words = `${place + 1} to ${Math.min(place + size, items.length)} of ${items.length}`;
    return button(words, does, { ...parameters, from: String(place) });
  };
  const turns = [
    ...(start > 0 ? [to(Math.max(0, start - size))] : []),
    ...(start + size < items.length ? [to(start + size)] : []),
  ];
  return { page, turn: turns.length === 0 ? [] : [buttons(...turns)] };
}
