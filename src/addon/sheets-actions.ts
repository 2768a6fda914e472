/** What the buttons beside the register do. */
import { lookAtRegister, refresh as refreshRegister } from '../flows';
import { longDate, weekdayName } from '../policy/day';
import { PolicySignOffError } from '../policy/problem';
import type { Person, Register } from '../register/register';
import type { Card } from './card';
import { inputOf, numberOf } from './event';
import { healthCard } from './health-card';
import { asHome, type Handler, onTop, type Panel, turned } from './panel';
import { foundCard, overviewCard, personCard, policiesCard, toCheckCard } from './sheets-cards';

export function sheetsHome({ ports, event, notes }: Panel): Card {
  const look = lookAtRegister(ports, notes);
  const isBesideRegister = event.fileId === notes.workbookId;
  return overviewCard({ look, notes, today: ports.readClock().today, isBesideRegister });
}

export const showPolicies: Handler = (panel) => {
  const { ports, notes, event } = panel;
  const { today } = ports.readClock();
  return turned(panel, policiesCard(lookAtRegister(ports, notes), today, numberOf(event, 'from')));
};

export const showToCheck: Handler = (panel) => {
  const { ports, notes, event } = panel;
  return turned(panel, toCheckCard(lookAtRegister(ports, notes), numberOf(event, 'from')));
};

export const findPerson: Handler = ({ ports, notes, event }) => {
  const asked = inputOf(event, 'person');
  if (asked === '') return { notice: 'Please type a name or an address first.' };
  const { register } = lookAtRegister(ports, notes);
  const found = peopleLike(register, asked);
  const [first] = found;
  if (first === undefined) return { notice: `Nobody on the staff list is called “${asked}”.` };
  if (found.length > 1) return onTop(foundCard(found, asked));
  return onTop(personCard(register, first, ports.readClock().today));
};

/** Whose name or address is what was typed; else all in whose name or address it stands. */
function peopleLike({ people }: Register, asked: string): Person[] {
  const wanted = asked.toLowerCase();
  const named = ({ name, email }: Person) => [name.toLowerCase(), email ?? ''];
  const exact = people.filter((person) => named(person).includes(wanted));
  if (exact.length > 0) return exact;
  return people.filter((person) => named(person).some((words) => words.includes(wanted)));
}

export const showPerson: Handler = ({ ports, notes, event }) => {
  const { register } = lookAtRegister(ports, notes);
  const number = numberOf(event, 'person');
  const person = register.people.find((one) => one.number === number);
  if (person === undefined) {
    throw new PolicySignOffError({
      code: 'PERSON_NOT_KNOWN',
      message: 'This person is not on the staff list any more. Please go back and look again.',
    });
  }
  return onTop(personCard(register, person, ports.readClock().today));
};

export const refresh: Handler = (panel) => {
  const { ports } = panel;
  const ran = refreshRegister(ports);
  const home = sheetsHome({ ...panel, notes: ports.readNotes() });
  return asHome(
    home,
    ran
      ? 'Looked at everything. Emails go out with the hourly round.'
      : 'The hourly round is at work. Look again in a minute.',
  );
};

export const showHealth: Handler = ({ ports, notes }) => {
  const { at } = notes.round;
  const { day, time } = ports.dayOf(at);
  const card = healthCard({
    owner: notes.owner,
    lastRound: at === 0 ? '' : `${weekdayName(day)}, ${longDate(day)}, ${time}`,
    hoursSince: ports.millisecondsSince(at) / 3_600_000,
    hasHourlyRound: ports.hasHourlyRound(),
    emailsLeft: ports.emailsLeftToday(),
    unfinished: notes.jobs.length,
  });
  return onTop(card);
};
