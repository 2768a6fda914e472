/** The side panels: Google's event in, a card or the answer to a click out. Nothing is thrown: what goes wrong is a card, too. */
import { explained, whatIsMissing } from '../flows';
import type { Ports } from '../flows/ports';
import { isActionName } from './action-names';
import { ACTIONS, homeOf } from './actions';
import { type Answer, type Card, DOES } from './card';
import { AGAIN, errorCard } from './error-card';
import { type PanelEvent, readEvent } from './event';
import { askForFileCard, notSetUpCard, otherAccountCard } from './guard-cards';
import { asHome, onTop, type Panel } from './panel';

/** Whoever opens the panel in Docs or Sheets, or has just allowed us to use the file. */
export function openPanel(ports: Ports, googleEvent: unknown): Card {
  try {
    const event = readEvent(googleEvent);
    const panel = guarded(ports, event);
    return 'name' in panel ? panel : explained(ports, () => homeOf(panel));
  } catch (error) {
    return errorCard(error, null);
  }
}

/** Whoever clicks in a panel. */
export function pressButton(ports: Ports, googleEvent: unknown): Answer {
  let tried: Parameters<typeof errorCard>[1] = null;
  try {
    const event = readEvent(googleEvent);
    const does = event.parameters[DOES];
    if (!isActionName(does)) throw new Error(`There is no action "${does}".`);
    tried = { does, event };
    // Asking for the file, and going back, need nothing of what is guarded.
    if (does === 'ask for the file') return { asksForFile: true };
    const panel = guarded(ports, event);
    return instead('name' in panel ? asHome(panel) : explained(ports, () => ACTIONS[does](panel)), event);
  } catch (error) {
    const answer = onTop(errorCard(error, tried), 'That did not work.');
    return tried === null ? answer : instead(answer, tried.event);
  }
}

/** What is tried again from an error's card takes that card's place: nobody goes back to it. */
function instead(answer: Answer, { parameters }: PanelEvent): Answer {
  if (parameters[AGAIN] === undefined || answer.show?.how !== 'on top') return answer;
  return { ...answer, show: { ...answer.show, how: 'instead' } };
}

/** Everything runs as one account; a panel under any other says whom to ask. @returns a card where nothing may be done */
function guarded(ports: Ports, event: PanelEvent): Panel | Card {
  const account = ports.whoAmI();
  const notes = ports.readNotes();
  if (notes.owner !== '' && notes.owner !== account) return otherAccountCard(notes.owner, account, event);
  const missing = whatIsMissing(notes, account);
  if (missing !== null) return notSetUpCard(missing, event);
  if (event.host === 'docs' && !event.isFileGiven) return askForFileCard(event);
  return { ports, event, account, notes };
}
