/** What the manager reads: the digest once a week, and an alert when something needs a hand. */
import { type Day, daysBetween, longDate, shortDate, spokenDate } from '../../common/day';
import { versionNumberOf } from '../../common/version-label';
import type { Settings } from '../../register/workbook/settings';
import type { Alert, Digest, DigestFacts } from '../planning/plan-digest';
import { capitalised, counted, days } from './greeting';
import type { Card, Letter } from './letter';
import { titleOf } from './reminder';

/** More lines than this are not read on a Monday morning; the workbook has them all. */
const MOST_LINES = 12;

export function digestLetter({ facts }: Digest, settings: Settings, today: Day): Letter {
  const people = new Set(facts.overdue.map((one) => one.person)).size;
  const overdue = people === 0 ? 'nobody is overdue' : `${counted(people, 'person is', 'people are')} overdue`;
  const look = facts.toLookAt.length;
  return {
    subject: `Policies this week: ${overdue}${look === 0 ? '' : `, ${counted(look, 'thing', 'things')} to look at`}`,
    name: personIn(settings.contactName),
    opening: [`This is how our policies stand: ${overdue}, and ${lookWords(look)}.`],
    cards: [],
    sections: [
      { heading: 'Needs a look', lines: cut(facts.toLookAt, 'To check') },
      { heading: facts.since === null ? 'So far' : `Since ${spokenDate(facts.since, today)}`, lines: changed(facts) },
      { heading: 'Overdue, longest first', lines: cut(facts.overdue.map(overdueLine), 'Overdue') },
      { heading: 'Emails this week, unless people sign first', lines: ahead(facts, today) },
      { heading: 'Policies that are themselves to be reviewed', lines: reviews(facts, today) },
      { heading: 'The hourly look at everything', lines: ran(facts, today) },
    ],
    closing: [],
    footer: [
      `You get this because you look after the policies of ${settings.school}. It comes on the first school morning of the week; the tab Settings of the register can stop it.`,
    ],
    notice: '',
  };
}

/** "Priya Nair in the school office" is greeted, "the school office" is not. */
function personIn(contact: string): string {
  return /^(?!The\b)\p{Lu}/u.test(contact) ? contact : '';
}

function lookWords(count: number): string {
  return count === 0 ? 'nothing needs a look' : `${counted(count, 'thing needs', 'things need')} a look`;
}

function changed({ signed, published, since }: DigestFacts): string[] {
  const lines = [
    ...published.map(
      (one) => `Published: ${one.title}, version ${versionNumberOf(one.version)}, on ${shortDate(one.publishedOn)}`,
    ),
    ...signed.map(({ title, count }) => `${title}: ${counted(count, 'signature', 'signatures')}`),
  ];
  return lines.length > 0 || since === null ? lines : ['Nothing was published, and nobody signed.'];
}

function overdueLine(one: DigestFacts['overdue'][number]): string {
  return `${one.person.name}: ${titleOf(one)}, ${days(one.daysOverdue)}`;
}

function ahead({ ahead: list }: DigestFacts, today: Day): string[] {
  const busy = list.filter((one) => one.emails > 0);
  if (busy.length === 0) return ['None.'];
  return busy.map(
    ({ day, emails }) => `${day === today ? 'Today' : spokenDate(day, today)}: ${counted(emails, 'email', 'emails')}`,
  );
}

function reviews({ reviews: list }: DigestFacts, today: Day): string[] {
  return list.map(({ title, reviewBy }) => {
    const left = daysBetween(today, reviewBy);
    if (left < 0) return `${title}: was to be reviewed by ${longDate(reviewBy)}, ${days(-left)} ago`;
    return `${title}: to be reviewed by ${longDate(reviewBy)}${left === 0 ? ', today' : `, in ${days(left)}`}`;
  });
}

function ran({ since, missedDays, quotaLeft }: DigestFacts, today: Day): string[] {
  const missed = missedDays.map((day) => spokenDate(day, today));
  const every = since === null ? 'It has begun.' : `It ran every day since ${spokenDate(since, today)}.`;
  return [
    missed.length === 0
      ? every
      : `It did not run on ${joined(missed)}. If that happens again, please run "setUp" in the script editor.`,
    `${capitalised(counted(quotaLeft, 'email', 'emails'))} may still be sent today.`,
  ];
}

function joined(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`;
}

function cut(lines: readonly string[], tab: string): string[] {
  if (lines.length <= MOST_LINES) return [...lines];
  return [
    ...lines.slice(0, MOST_LINES),
    `… and ${lines.length - MOST_LINES} more: see the tab ${tab} of the register.`,
  ];
}

export function alertLetter({ troubles }: Alert, settings: Settings): Letter {
  const things = counted(troubles.length, 'thing needs', 'things need');
  return {
    subject: `Policies: ${things} your help (${troubles.map((trouble) => trouble.about).join(', ')})`,
    name: personIn(settings.contactName),
    opening: [
      `${capitalised(things)} your help; until then ${troubles.length === 1 ? 'it stands' : 'they stand'} still. Everything else goes on.`,
    ],
    cards: troubles.map(
      ({ about, message }): Card => ({
        title: about,
        lines: [message.startsWith(about) ? message.slice(about.length) : message],
        tone: 'overdue',
      }),
    ),
    sections: [],
    closing: [],
    footer: [
      `You get this because you look after the policies of ${settings.school}; at most once a day, and about the same thing at most once a week.`,
    ],
    notice: '',
  };
}
