/** What every action of a panel works with: who pressed what, beside which file, and what is noted. */

import { type Access, refresh } from '../flows';
import type { Notes } from '../flows/notes';
import type { Ports } from '../flows/ports';
import { workbookAddress } from '../register/layout/links';
import type { Answer, Card } from './card';
import type { PanelEvent } from './event';

export interface Panel {
  ports: Ports;
  event: PanelEvent;
  /** The account of whoever pressed. */
  account: string;
  /** What it may do. */
  access: Access;
  notes: Notes;
}

/** What a button does. @throws {PolicySignOffError} with a next step; the panel shows it */
export type Handler = (panel: Panel) => Answer;

export function onTop(card: Card, notice?: string): Answer {
  return answer({ how: 'on top', card }, notice);
}

/** In the place of the card on top: "back" leads to the one before it. */
export function instead(card: Card, notice?: string): Answer {
  return answer({ how: 'instead', card }, notice);
}

export function asHome(card: Card, notice?: string): Answer {
  return answer({ how: 'home', card }, notice);
}

function answer(show: NonNullable<Answer['show']>, notice: string | undefined): Answer {
  return notice === undefined ? { show } : { show, notice };
}

/** Another page of a list takes the place of the one before. */
export function turned({ event }: Panel, card: Card): Answer {
  return event.parameters.from === undefined ? onTop(card) : instead(card);
}

export function workbookLink(notes: Notes): string {
  return workbookAddress(notes.workbookId);
}

/** Only the owning account can look into the forms: after anybody else the register follows with the next hourly check. */
export function bringUpToDate({ ports, access }: Panel): boolean {
  return access === 'owner' && refresh(ports);
}

export const FOLLOWS = 'The register follows with the next hourly check.';

/** What was done has a card of its own. */
export function cardAfter(panel: Panel, card: Card): Answer {
  return asHome(card, bringUpToDate(panel) ? undefined : FOLLOWS);
}
