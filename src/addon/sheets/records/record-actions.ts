/** What the buttons beside the register make of one person or one policy: pages of evidence, data on request, erasing; and sending now. */
import * as v from 'valibot';
import { counted } from '../../../common/words';
import * as flows from '../../../flows';
import { visitorFormOf } from '../../../flows/notes';
import { obligationsOn } from '../../../register/signing/obligations';
import { REMINDER_SETTINGS } from '../../../register/workbook/settings';
import { inputOf, numberOf } from '../../event';
import { asHome, type Handler, onTop } from '../../panel';
import { sheetsHomeWith } from '../home';
import { remindersCard, remindersEffectCard, remindersTyped } from '../reminders-card';
import {
  askBeforeErasingCard,
  askBeforeSendingCard,
  deletingCard,
  erasedCard,
  inspectionCard,
  PRINTED,
  pageMadeCard,
  pagesCard,
} from './confirm-cards';

export const showPages: Handler = ({ event, notes }) => {
  const { policy = '', title = policy } = event.parameters;
  return onTop(pagesCard(policy, title, visitorFormOf(notes, policy)));
};

export const evidenceOfPerson: Handler = ({ ports, notes, event }) => {
  const { title } = flows.evidenceForPerson(ports, numberOf(event, 'person'), '');
  return onTop(pageMadeCard(title, PRINTED, 'Evidence', notes));
};

export const evidenceOfPolicy: Handler = ({ ports, notes, event }) => {
  const { title } = flows.evidenceForPolicy(ports, event.parameters.policy ?? '');
  return onTop(pageMadeCard(title, PRINTED, 'Evidence', notes));
};

export const dataOfPerson: Handler = ({ ports, notes, event }) => {
  const { title } = flows.dataOfPerson(ports, numberOf(event, 'person'));
  return onTop(
    pageMadeCard(title, 'The report is ready. Please read it through before you hand it over.', 'Personal data', notes),
  );
};

export const printSignOffList: Handler = ({ ports, notes, event }) => {
  const { policy = '', whom } = event.parameters;
  const { title } = flows.printSignOffList(ports, policy, flows.ON_A_LIST.find((one) => one === whom) ?? 'no email');
  return onTop(pageMadeCard(title, PRINTED, 'Print', notes));
};

export const showInspection: Handler = () => onTop(inspectionCard());

export const printInspection: Handler = ({ ports, notes, event }) => {
  const what = event.parameters.what === 'names' ? 'names' : 'summary';
  const { title } = flows.printInspection(ports, what, inputOf(event, 'day'));
  return onTop(pageMadeCard(title, PRINTED, 'Print', notes));
};

export const printSample: Handler = ({ ports, notes, event }) => {
  const [seed, count] = [inputOf(event, 'seed'), Number(inputOf(event, 'count'))];
  if (seed === '') return { notice: 'Please enter a word first.' };
  if (!Number.isInteger(count) || count < 1) return { notice: 'Please enter how many, such as 10.' };
  const { title } = flows.printSample(ports, seed, count);
  return onTop(pageMadeCard(title, PRINTED, 'Print', notes));
};

export const askBeforeErasing: Handler = ({ ports, notes, event }) => {
  const { register } = flows.viewRegister(ports, notes);
  const number = numberOf(event, 'person');
  const name = register.people.find((known) => known.number === number)?.name ?? `Number ${number}`;
  return onTop(askBeforeErasingCard(number, name));
};

export const erasePerson: Handler = ({ ports, event }) =>
  onTop(erasedCard(flows.erasePerson(ports, numberOf(event, 'person'))));

/** Milliseconds for deleting responses: a button has 30 seconds, and it must still be written down. */
const DELETE_FOR = 15_000;

export const eraseAnswers: Handler = (panel) => {
  const { ports, event } = panel;
  const { deleted, left, confirmation } = flows.eraseAnswers(ports, event.parameters.confirmation ?? '', DELETE_FOR);
  const rest = left.length === 0 ? '' : ` ${left.join(' ')}`;
  const words = `${counted(deleted, 'response')} deleted from the forms.${rest}`;
  return confirmation === '' ? sheetsHomeWith(panel, words) : asHome(deletingCard(words, confirmation));
};

export const askBeforeSending: Handler = ({ ports }) => {
  const { day, to } = flows.previewEmails(ports);
  return onTop(askBeforeSendingCard(day, to, day === ports.readClock().today));
};

export const sendNow: Handler = (panel) => {
  const ran = flows.sendNow(panel.ports);
  const words = 'Sending has started; the rest go with the next hourly check. “Other tabs” leads to Sent emails.';
  return sheetsHomeWith(panel, ran ? words : flows.BUSY);
};

export const showReminders: Handler = ({ ports, notes }) =>
  onTop(remindersCard(flows.viewRegister(ports, notes).register));

export const reviewReminders: Handler = ({ ports, notes, event }) => {
  const { register } = flows.viewRegister(ports, notes);
  const values = remindersTyped(event, register.settings);
  if (values.size === 0) return { notice: 'Nothing is different from before.' };
  for (const [key, typed] of values) {
    const fault = flows.faultOfSetting(key, typed);
    if (fault !== null) return { notice: fault };
  }
  return onTop(remindersEffectCard(values, register, obligationsOn(register, ports.readClock().today)));
};

const ValuesSchema = v.array(v.tuple([v.picklist(REMINDER_SETTINGS), v.string()]));

export const changeReminders: Handler = (panel) => {
  const { values = '[]' } = panel.event.parameters;
  flows.changeReminders(panel.ports, new Map(v.parse(v.pipe(v.string(), v.parseJson(), ValuesSchema), values)));
  return sheetsHomeWith(panel, 'Changed. It counts from the next hourly check on.');
};
