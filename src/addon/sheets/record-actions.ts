/** What the buttons beside the register make of one person or one policy: pages of evidence, data on request, erasing; and sending now. */
import * as flows from '../../flows';
import { counted } from '../card';
import { numberOf } from '../event';
import { asHome, type Handler, onTop } from '../panel';
import { sheetsHome } from './actions';
import { askBeforeErasingCard, askBeforeSendingCard, erasedCard, pagesCard } from './confirm-cards';
import { pageMadeCard } from './overview-card';

const PRINTED = 'The page is ready. Choose File, then Print.';

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
  return onTop(pageMadeCard(title, 'The page is ready to be handed over.', 'Personal data', notes));
};

export const printSignOffList: Handler = ({ ports, notes, event }) => {
  const { title } = flows.printSignOffList(ports, event.parameters.policy ?? '', 'no email');
  return onTop(pageMadeCard(title, PRINTED, 'Print', notes));
};

export const askBeforeErasing: Handler = ({ ports, notes, event }) => {
  const { register } = flows.viewRegister(ports, notes);
  const number = numberOf(event, 'person');
  const name = register.people.find((person) => person.number === number)?.name ?? `Number ${number}`;
  return onTop(askBeforeErasingCard(number, name));
};

export const erasePerson: Handler = ({ ports, event }) =>
  onTop(erasedCard(flows.erasePerson(ports, numberOf(event, 'person'))));

export const eraseAnswers: Handler = (panel) => {
  const { ports, event } = panel;
  const { deleted, left } = flows.eraseAnswers(ports, event.parameters.confirmation ?? '');
  const rest = left.length === 0 ? '' : ` ${left.join(' ')}`;
  return asHome(
    sheetsHome({ ...panel, notes: ports.readNotes() }),
    `${counted(deleted, 'answer')} deleted in the forms.${rest}`,
  );
};

export const askBeforeSending: Handler = ({ ports }) => {
  const { day, to } = flows.previewEmails(ports);
  return onTop(askBeforeSendingCard(day, to, day === ports.readClock().today));
};

export const sendNow: Handler = (panel) => {
  const { ports } = panel;
  const ran = flows.sendNow(ports);
  const home = sheetsHome({ ...panel, notes: ports.readNotes() });
  const words = 'Sent, as far as half a minute reaches; the hourly round sends the rest. See the tab Sent emails.';
  return asHome(home, ran ? words : 'The hourly round is at work. Look again in a minute.');
};
