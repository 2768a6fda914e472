/** What the buttons beside the register make of one person or one policy: pages of evidence, data on request, erasing; and sending now. */
import { counted } from '../../common/words';
import * as flows from '../../flows';
import { inputOf, numberOf } from '../event';
import { type Handler, onTop } from '../panel';
import {
  askBeforeErasingCard,
  askBeforeSendingCard,
  erasedCard,
  inspectionCard,
  PRINTED,
  pageMadeCard,
  pagesCard,
} from './confirm-cards';
import { sheetsHomeWith } from './home';

export const showPages: Handler = ({ event }) => onTop(pagesCard(event.parameters.policy ?? ''));

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

export const eraseAnswers: Handler = (panel) => {
  const { ports, event } = panel;
  const { deleted, left } = flows.eraseAnswers(ports, event.parameters.confirmation ?? '');
  const rest = left.length === 0 ? '' : ` ${left.join(' ')}`;
  return sheetsHomeWith(panel, `${counted(deleted, 'response')} deleted from the forms.${rest}`);
};

export const askBeforeSending: Handler = ({ ports }) => {
  const { day, to } = flows.previewEmails(ports);
  return onTop(askBeforeSendingCard(day, to, day === ports.readClock().today));
};

export const sendNow: Handler = (panel) => {
  const ran = flows.sendNow(panel.ports);
  const words = 'Sending has started; the rest go with the next hourly check. See the Sent emails tab.';
  return sheetsHomeWith(panel, ran ? words : flows.BUSY);
};
