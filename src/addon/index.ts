/** The side panels: Google's event in, a card or the answer to a click out. Nothing is thrown: what goes wrong is a card, too. */
import { accessOf, explained, keepRunningFor, whatIsMissing } from '../flows';
import type { Ports } from '../flows/ports';
import { isActionName } from './action-names';
import { ACTIONS, homeOf } from './actions';
import { type Answer, type Card, DOES } from './card';
import { errorCard } from './error-card';
import { AGAIN, type PanelEvent, readEvent } from './event';
import { askForFileCard, notSetUpCard, otherAccountCard } from './guard-cards';
import { showHelp, withHelp } from './help/help-card';
import { asHome, onTop, type Panel } from './panel';
import { cardFor, mayDo, notYoursCard } from './rights';

/** Whoever opens the panel in Docs or Sheets, or has just allowed us to use the file. */
export function openPanel(ports: Ports, googleEvent: unknown): Card {
  try {
    const event = readEvent(googleEvent);
    const panel = guarded(ports, event);
    return withHelp(
      'name' in panel ? panel : explained(ports, () => cardFor(homeOf(panel), panel.access, panel.notes.owner)),
    );
  } catch (error) {
    return withHelp(errorCard(error, null));
  }
}

/** Whoever clicks in a panel. */
export function pressButton(ports: Ports, googleEvent: unknown): Answer {
  const answer = answerTo(ports, googleEvent);
  const { show } = answer;
  return show === undefined || show.how === 'back'
    ? answer
    : { ...answer, show: { ...show, card: withHelp(show.card) } };
}

function answerTo(ports: Ports, googleEvent: unknown): Answer {
  let tried: Parameters<typeof errorCard>[1] = null;
  try {
    const event = readEvent(googleEvent);
    const does = event.parameters[DOES];
    if (!isActionName(does)) throw new Error(`There is no action "${does}".`);
    tried = { does, event };
    // Asking for the file needs nothing of what is guarded, and help may be needed just where something is missing.
    if (does === 'ask for the file') return { asksForFile: true };
    if (does === 'show help') return showHelp(event);
    const panel = guarded(ports, event);
    if ('name' in panel) return asHome(panel);
    const { access, notes } = panel;
    if (!mayDo(access, does)) return onTop(notYoursCard(notes.owner));
    return instead(
      answerFor(
        explained(ports, () => ACTIONS[does](panel)),
        panel,
      ),
      event,
    );
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

function answerFor(answer: Answer, { access, notes }: Panel): Answer {
  const { show } = answer;
  if (show === undefined || show.how === 'back') return answer;
  return { ...answer, show: { ...show, card: cardFor(show.card, access, notes.owner) } };
}

/**
 * Files, forms and timers are one account's; beside the register others do what its sharing lets them.
 * @returns a card where nothing may be done
 */
function guarded(ports: Ports, event: PanelEvent): Panel | Card {
  const account = ports.whoAmI();
  const notes = ports.readNotes();
  const isOther = notes.owner !== '' && notes.owner !== account;
  if (isOther && event.host === 'docs') return otherAccountCard(notes, account, event);
  if (!isOther) {
    const missing = whatIsMissing(notes, account);
    if (missing !== null) return notSetUpCard(missing, event);
  }
  if (event.host === 'docs' && !event.isFileGiven) return askForFileCard(event);
  const access = accessOf(ports, notes, account);
  if (access === null) return otherAccountCard(notes, account, event);
  return { ports, event, account, access, notes: keepRunningFor(ports, notes, account) };
}
