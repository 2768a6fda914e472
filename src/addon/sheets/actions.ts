/** What the buttons beside the register do. */

import { longDate, weekdayName } from '../../common/day';
import { PolicySignOffError } from '../../common/problem';
import * as flows from '../../flows';
import { viewRegister } from '../../flows';
import { isResting } from '../../flows/notes/job';
import type { Person, Register } from '../../register/model';
import { inputOf, numberOf } from '../event';
import { asHome, type Handler, onTop, turned } from '../panel';
import { sheetsHomeWith } from './home';
import { foundCard, policiesCard } from './lists';
import { personCard } from './person-card';
import { PRINTED, pageMadeCard, verifyingCard } from './records/confirm-cards';
import { healthCard } from './system/health-card';
import { previewCard } from './system/preview-card';
import { tabShownCard, tabsCard } from './system/tabs-card';

export const showPolicies: Handler = (panel) => {
  const { ports, notes, event } = panel;
  const { today } = ports.readClock();
  return turned(panel, policiesCard(viewRegister(ports, notes), notes, today, numberOf(event, 'from')));
};

export const findPerson: Handler = ({ ports, notes, event }) => {
  const asked = inputOf(event, 'person');
  if (asked === '') return { notice: 'Please type a name or an email address first.' };
  const { register } = viewRegister(ports, notes);
  const found = peopleLike(register, asked);
  const [first] = found;
  if (first === undefined) return { notice: `Nobody on the staff list is called “${asked}”.` };
  if (found.length > 1) return onTop(foundCard(found, asked));
  return onTop(personCard(register, first, ports.readClock().today, notes.owner));
};

/** Whose name or address is what was typed; else all whose name or address contains it. */
function peopleLike({ people }: Register, asked: string): Person[] {
  const wanted = asked.toLowerCase();
  const named = ({ name, email }: Person) => [name.toLowerCase(), email ?? ''];
  const exact = people.filter((person) => named(person).includes(wanted));
  if (exact.length > 0) return exact;
  return people.filter((person) => named(person).some((words) => words.includes(wanted)));
}

export const showPerson: Handler = ({ ports, notes, event }) => {
  const { register } = viewRegister(ports, notes);
  const number = numberOf(event, 'person');
  const person = register.people.find((known) => known.number === number);
  if (person === undefined) {
    throw new PolicySignOffError({
      code: 'PERSON_NOT_KNOWN',
      message: 'This person is no longer on the staff list. Please go back and search again.',
    });
  }
  return onTop(personCard(register, person, ports.readClock().today, notes.owner));
};

export const refresh: Handler = (panel) => {
  const ran = flows.refresh(panel.ports);
  return sheetsHomeWith(panel, ran ? 'Refreshed. Emails go out with the hourly check.' : flows.BUSY);
};

export const showHealth: Handler = ({ ports, notes }) => {
  const { at } = notes.round;
  const { day, time } = ports.dayOf(at);
  const card = healthCard({
    owner: notes.owner,
    lastRound: at === 0 ? '' : `${weekdayName(day)}, ${longDate(day)}, ${time}`,
    hoursSince: ports.millisecondsSince(at) / 3_600_000,
    hasHourlyRound: ports.hasHourlyRound(),
    isSetGoingAgain: notes.hourly.renewed > 0,
    emailsLeft: ports.emailsLeftToday(),
    archives: notes.archives.files,
    unfinished: notes.jobs.filter((job) => !isResting(job)).length,
    toCheck: toCheckNow(ports, notes),
  });
  return onTop(card);
};

/** Null where the register cannot be read: the first card of the panel says why. */
function toCheckNow(...[ports, notes]: Parameters<typeof viewRegister>) {
  try {
    return viewRegister(ports, notes).toCheck;
  } catch (error) {
    if (error instanceof PolicySignOffError) return null;
    throw error;
  }
}

/** Milliseconds for reading forms: a button has 30 seconds, and the page must still be written. */
const VERIFY_FOR = 15_000;

export const showTabs: Handler = () => onTop(tabsCard());

export const showTab: Handler = ({ ports, notes, event }) => {
  const title = event.parameters.tab ?? '';
  flows.showTab(ports, title);
  return onTop(tabShownCard(title, notes));
};

export const hideTabs: Handler = (panel) => {
  flows.hideTabs(panel.ports);
  return sheetsHomeWith(panel, 'The other tabs are hidden. What is in them is unchanged.');
};

export const previewEmails: Handler = ({ ports, notes }) => onTop(previewCard(flows.previewEmails(ports), notes));

export const verify: Handler = (panel) => {
  const { ports, notes } = panel;
  const { found, isDone } = flows.verify(ports, VERIFY_FOR);
  if (!isDone) return asHome(verifyingCard(found));
  return onTop(pageMadeCard('Register checked against the forms', found, 'Verify', notes));
};

export const giveNewCodes: Handler = ({ ports, event }) => {
  flows.giveNewCodes(ports, numberOf(event, 'person'));
  return { notice: 'Codes sent before no longer work. The next email holds the new one.' };
};

export const printPerson: Handler = ({ ports, notes, event }) => {
  const { title } = flows.printPerson(ports, numberOf(event, 'person'));
  return onTop(pageMadeCard(title, PRINTED, 'Print', notes));
};

export const printPolicy: Handler = ({ ports, notes, event }) => {
  const { title } = flows.printPolicy(ports, event.parameters.policy ?? '', inputOf(event, 'day'));
  return onTop(pageMadeCard(title, PRINTED, 'Print', notes));
};
