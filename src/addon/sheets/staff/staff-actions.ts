/** What the buttons about the staff list do: bring in a list from elsewhere, undo it; tick somebody's groups, and put somebody on hold. */
import { longDate } from '../../../common/day';
import { oneDayTyped } from '../../../common/typed-dates';
import { joined } from '../../../common/words';
import * as flows from '../../../flows';
import type { Register } from '../../../register/model';
import { isAmong } from '../../../register/people/audience';
import { personWithNumber } from '../../../register/people/look-up';
import type { Answer, Card } from '../../card';
import { inputOf, numberOf, type PanelEvent } from '../../event';
import { cardAfter, type Handler, instead, onTop, type Panel, turned } from '../../panel';
import { sheetsHomeAfter } from '../home';
import { AS_IT_IS, comparisonCard, FIELDS, LEFT_OUT } from './comparison-card';
import { GROUPS, groupsCard, NEW_GROUP } from './groups-card';
import { HOLD_UNTIL, holdCard } from './hold-card';
import { broughtInCard, pasteCard, undoneCard } from './import-cards';
import { pastSignaturesCard, SAME_WORDS, signaturesBroughtInCard } from './past-signatures-card';

export const showImport: Handler = (panel) => {
  const { ports, notes } = panel;
  const view = flows.viewImport(ports, notes);
  if (view.kind === 'no tab') flows.makeImportTab(ports);
  return turned(panel, cardOf(panel, view));
};

/** Another list is to be pasted. */
export const emptyImport: Handler = (panel) => {
  flows.emptyImportTab(panel.ports);
  const card = pasteCard(flows.viewImport(panel.ports, panel.notes), panel.notes);
  return instead(card, 'The tab Import is empty.');
};

function cardOf({ ports, notes }: Panel, view: flows.ImportView): Card {
  if (view.kind === 'staff') return comparisonCard({ view, notes, today: ports.readClock().today });
  return view.kind === 'signatures' ? pastSignaturesCard(view, notes) : pasteCard(view, notes);
}

function changedMeanwhile(panel: Panel): Answer {
  const card = cardOf(panel, flows.viewImport(panel.ports, panel.notes));
  return instead(card, 'The list or the staff list has changed meanwhile. Please review it again.');
}

export const bringIn: Handler = (panel) => {
  const { ports, notes, event } = panel;
  const leavers = (event.inputs[FIELDS.leavers] ?? []).map(Number);
  const leftOn = oneDayTyped(inputOf(event, FIELDS.leftOn));
  if (leavers.length > 0 && leftOn === null) {
    return { notice: 'Please enter their last working day, such as 31/8/2027.' };
  }
  const brought = flows.bringIn(ports, {
    rows: rowsDecided(event),
    groups: groupsDecided(event),
    leavers,
    leftOn: leftOn ?? ports.readClock().today,
    seen: event.parameters.seen ?? '',
  });
  if (brought === null) return changedMeanwhile(panel);
  return cardAfter(panel, broughtInCard(brought, notes));
};

export const bringInSignatures: Handler = (panel) => {
  const { ports, event } = panel;
  const sameWords = new Set(event.inputs[SAME_WORDS] ?? []);
  const count = flows.bringInSignatures(ports, sameWords, event.parameters.seen ?? '');
  if (count === null) return changedMeanwhile(panel);
  if (count === 0) return { notice: 'Nothing was recorded: tick the policies whose wording was signed.' };
  return cardAfter(panel, signaturesBroughtInCard(count));
};

function rowsDecided({ inputs }: PanelEvent): Map<number, string> {
  return new Map(
    Object.entries(inputs).flatMap(([field, [value = '']]) =>
      field.startsWith(FIELDS.row) ? [[Number(field.slice(FIELDS.row.length)), value] as const] : [],
    ),
  );
}

/** Of each group that was asked about, in the order in which the card had them, what it is taken for. */
function groupsDecided({ inputs, parameters }: PanelEvent): Map<string, string> {
  const asked: unknown = JSON.parse(parameters.groups ?? '[]');
  const groups = Array.isArray(asked) ? asked.map(String) : [];
  return new Map(
    groups.map((group, i) => {
      const [value = AS_IT_IS] = inputs[`${FIELDS.group}${i}`] ?? [];
      return [group, value === AS_IT_IS ? group : value === LEFT_OUT ? '' : value];
    }),
  );
}

export const undoImport: Handler = (panel) => {
  const undone = flows.undoImport(panel.ports);
  if (undone === null) return { notice: 'Nothing was brought in today that can be undone.' };
  return cardAfter(panel, undoneCard(undone));
};

function personMeant({ ports, notes, event }: Panel) {
  const { register } = flows.viewRegister(ports, notes);
  const number = numberOf(event, 'person');
  return { register, person: personWithNumber(register, number) };
}

export const showGroups: Handler = (panel) => {
  const { register, person } = personMeant(panel);
  return onTop(groupsCard(register, person));
};

export const saveGroups: Handler = (panel) => {
  const { ports, notes, event } = panel;
  const before = personMeant(panel);
  const typed = inputOf(event, NEW_GROUP)
    .split(/[,;|]/)
    .map((group) => group.trim().toLowerCase())
    .filter((group) => group !== '');
  const groups = [...new Set([...(event.inputs[GROUPS] ?? []), ...typed])];
  flows.setGroups(ports, before.person.number, groups);
  const { register } = flows.viewRegister(ports, notes);
  return sheetsHomeAfter(panel, `Saved. ${whatItDoes(before.register, register, before.person.number)}`);
};

/** Which policies the person is asked for now and was not before, and the other way about. */
function whatItDoes(before: Register, after: Register, number: number): string {
  const asked = ({ people, policies }: Register): string[] => {
    const person = people.find((one) => one.number === number);
    return person === undefined ? [] : policies.filter((policy) => isAmong(person, policy)).map(({ title }) => title);
  };
  const [was, is] = [asked(before), asked(after)];
  const more = is.filter((title) => !was.includes(title));
  const fewer = was.filter((title) => !is.includes(title));
  const said = [
    ...(more.length === 0 ? [] : [`Now asked for ${joined(more)}.`]),
    ...(fewer.length === 0 ? [] : [`No longer asked for ${joined(fewer)}.`]),
  ];
  return said.length === 0 ? 'The person is asked for the same policies as before.' : said.join(' ');
}

export const showHold: Handler = (panel) => {
  const { person } = personMeant(panel);
  return onTop(holdCard(person, panel.ports.readClock().today));
};

export const saveHold: Handler = (panel) => {
  const until = oneDayTyped(inputOf(panel.event, HOLD_UNTIL));
  if (until === null) return { notice: 'Please enter a day such as 1/9/2027.' };
  const name = flows.setHold(panel.ports, numberOf(panel.event, 'person'), until);
  return sheetsHomeAfter(panel, `${name}: on hold until ${longDate(until)}.`);
};

export const endHold: Handler = (panel) => {
  const name = flows.setHold(panel.ports, numberOf(panel.event, 'person'), null);
  return sheetsHomeAfter(panel, `${name}: no longer on hold.`);
};
