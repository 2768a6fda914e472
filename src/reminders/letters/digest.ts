/** What the manager reads: the digest once a week, and an alert when something needs a hand. */
import { type Day, daysBetween, longDate, shortDate, spokenDate } from '../../common/day';
import { versionNumberOf } from '../../common/version-label';
import { capitalised, counted, countedInWords, joined } from '../../common/words';
import type { Settings } from '../../register/workbook/settings';
import type { Alert, Digest, DigestFacts } from '../planning/plan-digest';
import { personIn } from './greeting';
import type { Letter, LetterCard } from './letter';
import { titleOf } from './reminder';

/** More lines than this are not read on a Monday morning; the workbook has them all. */
const MOST_LINES = 12;

export function digestLetter({ facts }: Digest, settings: Settings, today: Day): Letter {
  const people = new Set(facts.overdue.map((one) => one.person)).size;
  const overdue = people === 0 ? 'nobody is overdue' : `${countedInWords(people, 'person is', 'people are')} overdue`;
  const toCheck = facts.toLookAt.length;
  return {
    subject: `Policies this week: ${overdue}${toCheck === 0 ? '' : `, ${countedInWords(toCheck, 'item')} to check`}`,
    name: personIn(settings.contactName),
    opening: [`Here is this week’s summary of our policies: ${overdue}, and ${toCheckWords(toCheck)}.`],
    cards: [],
    sections: [
      { heading: 'To check', lines: cut(facts.toLookAt, 'To check') },
      { heading: facts.since === null ? 'So far' : `Since ${spokenDate(facts.since, today)}`, lines: changed(facts) },
      { heading: 'Overdue, longest first', lines: cut(facts.overdue.map(overdueLine), 'Overdue') },
      { heading: 'Emails planned this week, unless people sign first', lines: ahead(facts, today) },
      { heading: 'Policies due for review', lines: reviews(facts, today) },
      { heading: 'The hourly check', lines: ran(facts, today) },
    ],
    closing: [],
    footer: [
      `You are receiving this email because you look after the policies of ${settings.school}. It comes on the first school morning of each week; you can switch it off in the tab Settings of the register.`,
    ],
    notice: '',
  };
}

function toCheckWords(count: number): string {
  return count === 0 ? 'nothing needs a look' : `${countedInWords(count, 'item needs', 'items need')} a look`;
}

function changed({ signed, published, withdrawn, since }: DigestFacts): string[] {
  const lines = [
    ...published.map(
      (one) => `Published: ${one.title}, version ${versionNumberOf(one.version)}, on ${shortDate(one.publishedOn)}`,
    ),
    ...withdrawn.map((one) => `Withdrawn: ${one.title}, version ${versionNumberOf(one.version)}`),
    ...signed.map(({ title, count }) => `${title}: ${countedInWords(count, 'signature')}`),
  ];
  return lines.length > 0 || since === null ? lines : ['Nothing was published, and nobody signed.'];
}

function overdueLine(one: DigestFacts['overdue'][number]): string {
  return `${one.person.name}: ${titleOf(one)}, ${counted(one.daysOverdue, 'day')}`;
}

function ahead({ ahead: list }: DigestFacts, today: Day): string[] {
  const busy = list.filter((one) => one.emails > 0);
  if (busy.length === 0) return ['None.'];
  return busy.map(
    ({ day, emails }) => `${day === today ? 'Today' : spokenDate(day, today)}: ${countedInWords(emails, 'email')}`,
  );
}

function reviews({ reviews: list }: DigestFacts, today: Day): string[] {
  return list.map(({ title, reviewBy }) => {
    const left = daysBetween(today, reviewBy);
    if (left < 0) return `${title}: review was due by ${longDate(reviewBy)}, ${counted(-left, 'day')} ago`;
    return `${title}: review due by ${longDate(reviewBy)}${left === 0 ? ', today' : `, in ${counted(left, 'day')}`}`;
  });
}

function ran({ since, missedDays, quotaLeft }: DigestFacts, today: Day): string[] {
  const missed = missedDays.map((day) => spokenDate(day, today));
  const every = since === null ? 'It has started.' : `It has run every day since ${spokenDate(since, today)}.`;
  return [
    missed.length === 0
      ? every
      : `It did not run on ${joined(missed)}. If that happens again, please run "setUp" in the script editor.`,
    `${capitalised(countedInWords(quotaLeft, 'more email'))} can be sent today.`,
  ];
}

function cut(lines: readonly string[], tab: string): string[] {
  if (lines.length <= MOST_LINES) return [...lines];
  return [
    ...lines.slice(0, MOST_LINES),
    `… and ${lines.length - MOST_LINES} more: see the tab ${tab} in the register.`,
  ];
}

export function alertLetter({ troubles }: Alert, settings: Settings): Letter {
  const items = countedInWords(troubles.length, 'item needs', 'items need');
  return {
    subject: `Policies: ${items} your help (${troubles.map((trouble) => trouble.about).join(', ')})`,
    name: personIn(settings.contactName),
    opening: [
      `${capitalised(items)} your help before ${troubles.length === 1 ? 'it' : 'they'} can continue. Everything else carries on as normal.`,
    ],
    cards: troubles.map(
      ({ about, message }): LetterCard => ({
        title: about,
        lines: [message.startsWith(about) ? message.slice(about.length) : message],
        tone: 'overdue',
      }),
    ),
    sections: [],
    closing: [],
    footer: [
      `You are receiving this email because you look after the policies of ${settings.school}. It comes once a day at most, and about the same item once a week at most.`,
    ],
    notice: '',
  };
}
