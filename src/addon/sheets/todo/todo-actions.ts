/** What the buttons of the list of things to do: decide about a response, remind, give more time. */
import { longDate } from '../../../common/day';
import { counted, joinedInShort } from '../../../common/words';
import * as flows from '../../../flows';
import type { Person } from '../../../register/model';
import { namesApart } from '../../../register/people/names';
import { inputOf, numberOf, type PanelEvent } from '../../event';
import { type Handler, onTop, type Panel, turned } from '../../panel';
import { sheetsHomeAfter, sheetsHomeWith } from '../home';
import { askBeforeExtendingCard, askBeforeRemindingCard, askWhoseCard, dayChosen, numbersMeant } from './by-hand-cards';
import {
  askHowSignedCard,
  askWhatWasDecidedCard,
  ENDED,
  endingOf,
  type MeantQuestion,
  raisedCard,
} from './question-cards';
import { readTodo } from './read-todo';
import { nameIn } from './todo';
import { heldCard, overdueCard, problemsCard } from './todo-cards';

export const showHeld: Handler = (panel) => turned(panel, heldCard(readTodo(panel), numberOf(panel.event, 'from')));

export const showToCheck: Handler = (panel) =>
  turned(panel, problemsCard(readTodo(panel), panel.notes, numberOf(panel.event, 'from')));

export const showOverdue: Handler = (panel) =>
  turned(panel, overdueCard(readTodo(panel), numberOf(panel.event, 'from')));

export const askWhose: Handler = ({ ports, notes, event }) => {
  const { register, toCheck } = flows.viewRegister(ports, notes);
  const { response = '' } = event.parameters;
  return onTop(
    askWhoseCard(
      { response, what: toCheck.find((item) => item.response === response)?.what ?? '' },
      register.people.map(({ name }) => name),
    ),
  );
};

export const decideAnswer: Handler = (panel) => {
  const { ports, event } = panel;
  const { response = '', decision, person = '' } = event.parameters;
  const typed = inputOf(event, 'person');
  const whose = decision === 'accept' ? typed || person : '';
  flows.decideAnswer(ports, {
    response,
    decision: decision === 'accept' || decision === 'ignore' ? decision : 'reject',
    person: whose,
  });
  return sheetsHomeAfter(panel, decidedInWords(decision, nameIn(whose)));
};

function decidedInWords(decision: string | undefined, whose: string): string {
  if (decision === 'ignore') return 'Left as it is, and not shown again.';
  if (decision !== 'accept') return 'Rejected.';
  return whose === '' ? 'Accepted.' : `Accepted for ${whose}.`;
}

export const showRaised: Handler = (panel) => turned(panel, raisedCard(readTodo(panel), numberOf(panel.event, 'from')));

/** About whose question the button is. */
function questionMeant({ parameters: { response = '', whose = '' } }: PanelEvent): MeantQuestion {
  return { response, whose };
}

export const askHowSigned: Handler = ({ ports, event }) =>
  onTop(askHowSignedCard(questionMeant(event), ports.readClock().today));

export const askWhatWasDecided: Handler = ({ ports, event }) =>
  onTop(askWhatWasDecidedCard(questionMeant(event), ports.readClock().today));

export const endQuestion: Handler = (panel) => {
  const { ports, event } = panel;
  const ending = endingOf(event, ports.readClock().today);
  if ('missing' in ending) return { notice: ending.missing };
  const { name } = flows.endQuestion(ports, ending);
  const done = `${name}: ${ENDED[ending.how]}`;
  return sheetsHomeAfter(panel, done);
};

function peopleMeant({ ports, notes, event }: Panel): Person[] {
  const numbers = numbersMeant(event);
  return flows.viewRegister(ports, notes).register.people.filter(({ number }) => numbers.includes(number));
}

export const askBeforeReminding: Handler = (panel) => onTop(askBeforeRemindingCard(peopleMeant(panel)));

const NOBODY_TICKED = { notice: 'Please tick at least one person.' };

export const remind: Handler = (panel) => {
  const people = peopleMeant(panel);
  if (people.length === 0) return NOBODY_TICKED;
  const reminded = flows.remindNow(
    panel.ports,
    people.map(({ number }) => number),
  );
  if (reminded === null) return { notice: flows.BUSY };
  const left = namesApart(people.filter(({ number }) => reminded.left.includes(number)));
  const sent = `${counted(reminded.written.length, 'reminder')} sent.`;
  return sheetsHomeWith(panel, left.length === 0 ? sent : `${sent} Not emailed: ${joinedInShort(left, 3)}.`);
};

export const askBeforeExtending: Handler = (panel) =>
  onTop(askBeforeExtendingCard(peopleMeant(panel), panel.ports.readClock().today));

export const extend: Handler = (panel) => {
  const day = dayChosen(panel.event);
  if (day === null) return { notice: 'Please enter a day such as 12/3/2027.' };
  const numbers = peopleMeant(panel).map(({ number }) => number);
  if (numbers.length === 0) return NOBODY_TICKED;
  const { until, names } = flows.extendDue(panel.ports, numbers, day);
  const done = `${counted(names.length, 'person', 'people')}: now due on ${longDate(until)}.`;
  return sheetsHomeAfter(panel, done);
};
