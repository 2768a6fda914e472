/** What the manager reads: the digest once a week, and an alert when something needs a hand. */

import { addDays, type Day, daysBetween, longDate, mondayOf, shortDate, spokenDate } from '../../common/day';
import { versionNumberOf } from '../../common/version-label';
import { capitalised, counted, countedInWords, joined, numberInWords, shortened, withCommas } from '../../common/words';
import { sentencesIn } from '../../policy/vocabulary/text';
import { notYetSeenLine } from '../../register/derived/not-yet-seen';
import { namesApart } from '../../register/people/names';
import type { Settings } from '../../register/workbook/settings';
import { placeNamed } from '../../register/workbook/tab';
import { OVERDUE, SUMMARY, TO_CHECK } from '../../register/workbook/tabs';
import type { Alert, Digest, DigestFacts, PolicyProgress, SiteProgress, ToLookAt } from '../planning/plan-digest';
import { personIn } from './greeting';
import type { Letter, LetterCard } from './letter';

/** So many lines of each kind fit on one screen of a phone; the register has them all, and a link leads there. */
const MOST = { policies: 6, sites: 8, people: 5, toCheck: 3, missed: 5 };

/** What is to be done in short; the row itself says it in full. */
const LONGEST_TO_CHECK = 90;

/** So much of a title stands on two lines of a phone beside its figures; cut off sooner, two policies may read the same. */
const LONGEST_TITLE = 60;

const WEEK = 7;

export interface DigestWordsRequest {
  settings: Settings;
  today: Day;
  /** The address of a place in the register: "Overdue", "Staff, row 44". */
  linkInto: (where: string) => string;
}

export function digestLetter({ facts }: Digest, { settings, today, linkInto }: DigestWordsRequest): Letter {
  const people = facts.overdue.length;
  const overdue = people === 0 ? 'nobody is overdue' : `${countedInWords(people, 'person is', 'people are')} overdue`;
  const toCheck = facts.toLookAt.length;
  const to = (label: string, where: string) => ({ label, link: linkInto(where) });
  const open = facts.policies.filter(isOpen);
  return {
    subject: `Policies this week: ${overdue}${toCheck === 0 ? '' : `, ${countedInWords(toCheck, 'item')} to check`}`,
    name: personIn(settings.contactName),
    opening: [`${capitalised(overdue)}, and ${toCheckWords(toCheck)}.`],
    cards: [],
    sections: [
      {
        heading: 'People who have signed',
        lines: signedLines(facts.policies, open),
        ...(open.length > MOST.policies
          ? { more: to(`All ${counted(facts.policies.length, 'policy', 'policies')}`, SUMMARY.title) }
          : {}),
      },
      {
        heading: 'People who have signed, by site',
        lines: facts.sites.slice(0, MOST.sites).map(siteLine),
        ...(facts.sites.length > MOST.sites ? { more: to(`All ${facts.sites.length} sites`, SUMMARY.title) } : {}),
      },
      {
        heading: 'Overdue, longest first',
        lines: overdueLines(facts.overdue),
        ...(people === 0 ? {} : { more: to(moreWords(people, MOST.people), OVERDUE.title) }),
      },
      {
        heading: 'To check',
        lines: facts.toLookAt.slice(0, MOST.toCheck).map((item) => toCheckLine(item, linkInto)),
        ...(toCheck === 0 ? {} : { more: to(moreWords(toCheck, MOST.toCheck), TO_CHECK.title) }),
      },
      { heading: facts.since === null ? 'So far' : `Since ${spokenDate(facts.since, today)}`, lines: changed(facts) },
      { heading: 'Coming up', lines: whatComes(facts, today) },
      { heading: 'The hourly check', lines: troubles(facts, today) },
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

/** What the link below a list says. */
function moreWords(count: number, most: number): string {
  return count > most ? `See all ${withCommas(count)}` : 'Open the list';
}

function isOpen({ progress }: PolicyProgress): boolean {
  return progress.signed < progress.of;
}

function signedLines(policies: readonly PolicyProgress[], open: readonly PolicyProgress[]): string[] {
  const shown = open.slice(0, MOST.policies);
  const complete = policies.filter((one) => !isOpen(one));
  const [only] = complete;
  return [
    ...shown.map(signedLine),
    complete.length === 1 && only !== undefined ? signedLine(only) : '',
    complete.length > 1 ? `Everyone: ${counted(complete.length, 'policy', 'policies')}` : '',
  ];
}

/** The figure first, so that it stands in one column; what is left to do is told below, by name. */
function signedLine({ title, progress, fresh }: PolicyProgress): string {
  const since = fresh === 0 ? '' : ` (${withCommas(fresh)} new)`;
  return `${withCommas(progress.signed)} of ${withCommas(progress.of)}${since}: ${shortened(title, LONGEST_TITLE)}`;
}

function siteLine({ site, progress: { signed, of, overdue } }: SiteProgress): string {
  return `${withCommas(signed)} of ${withCommas(of)}: ${shortened(site, LONGEST_TITLE)}${overdue === 0 ? '' : `, ${withCommas(overdue)} overdue`}`;
}

function overdueLines(overdue: DigestFacts['overdue']): string[] {
  const worst = overdue.flatMap(([first]) => first ?? []);
  const names = namesApart(worst.map(({ person }) => person));
  return overdue.slice(0, MOST.people).map((owed, i) => overdueLine(names[i] ?? '', owed));
}

function overdueLine(name: string, owed: DigestFacts['overdue'][number]): string {
  const [worst] = owed;
  if (worst === undefined) return '';
  const what = owed.length === 1 ? '' : ` (${owed.length} policies)`;
  return `${name}: ${counted(worst.daysOverdue, 'day')}${what}`;
}

function toCheckLine({ where, what }: ToLookAt, linkInto: DigestWordsRequest['linkInto']) {
  // What is about an answer is decided in its own row of To check, and names the person by itself.
  const hasRow = placeNamed(where).row !== null;
  const words = !hasRow || what.startsWith(where) ? what : `${where}: ${what}`;
  return {
    words: shortened(words, LONGEST_TO_CHECK),
    to: { label: 'Go there', link: linkInto(hasRow ? where : TO_CHECK.title) },
  };
}

function changed({ signatures, published, withdrawn, since }: DigestFacts): string[] {
  const lines = [
    ...published.map(
      (one) => `Published: ${one.title}, version ${versionNumberOf(one.version)}, on ${shortDate(one.publishedOn)}`,
    ),
    ...withdrawn.map((one) => `Withdrawn: ${one.title}, version ${versionNumberOf(one.version)}`),
    signatures === 0 ? '' : `${capitalised(countedInWords(signatures, 'signature'))} received`,
  ].filter((line) => line !== '');
  return lines.length > 0 || since === null ? lines : ['Nothing was published, and nobody signed.'];
}

function whatComes(digest: DigestFacts, today: Day): string[] {
  const notYetSeen = digest.notYetSeen.map((one) => notYetSeenLine(one, today));
  return [...notYetSeen, ...ahead(digest, today), ...reviews(digest, today)];
}

/** The emails of versions that staff do not see yet are not counted. */
function ahead({ ahead: list, quotaLeft, notYetSeen }: DigestFacts, today: Day): string[] {
  const isAsking = notYetSeen.some(({ opensOn }) => opensOn !== null && opensOn < addDays(mondayOf(today), WEEK));
  const sum = list.reduce((total, { emails }) => total + emails, 0);
  const now = list.find(({ day }) => day === today)?.emails ?? 0;
  const ofToday = now === 0 || now === sum ? '' : `, ${numberInWords(now)} of them today`;
  return [
    sum === 0
      ? `No ${isAsking ? 'other ' : ''}emails are planned this week.`
      : `${capitalised(countedInWords(sum, isAsking ? 'other email' : 'email'))} this week${ofToday}, unless people sign first.`,
    now > quotaLeft
      ? `Only ${countedInWords(quotaLeft, 'more email')} can be sent today, so some will follow on the next school day.`
      : '',
  ];
}

function reviews({ reviews: list }: DigestFacts, today: Day): string[] {
  return list.map(({ title, reviewBy }) => {
    const left = daysBetween(today, reviewBy);
    if (left < 0) return `${title}: review was due by ${longDate(reviewBy)}, ${counted(-left, 'day')} ago`;
    return `${title}: review due by ${longDate(reviewBy)}${left === 0 ? ', today' : `, in ${counted(left, 'day')}`}`;
  });
}

/** Nothing while it runs: a digest that comes says that. */
function troubles({ missedDays }: DigestFacts, today: Day): string[] {
  if (missedDays.length === 0) return [];
  const missed = missedDays.map((day) => spokenDate(day, today));
  const [first, last] = [missed[0], missed[missed.length - 1]];
  const days = missed.length > MOST.missed ? `${missed.length} days from ${first} to ${last}` : joined(missed);
  return [`It did not run on ${days}. If that happens again, please run "setUp" in the script editor.`];
}

export function alertLetter({ troubles }: Alert, settings: Settings): Letter {
  const items = countedInWords(troubles.length, 'item needs', 'items need');
  return {
    subject: `Policies: ${items} your help (${troubles.map((trouble) => trouble.about).join(', ')})`,
    name: personIn(settings.contactName),
    opening: [
      `${capitalised(items)} your help before ${troubles.length === 1 ? 'it' : 'they'} can continue. Everything else carries on as normal.`,
    ],
    cards: troubles.map(({ message }): LetterCard => {
      const [title = message, ...rest] = sentencesIn(message);
      return { title, lines: [rest.join(' ')], tone: 'overdue' };
    }),
    sections: [],
    closing: [],
    footer: [
      `You are receiving this email because you look after the policies of ${settings.school}. It comes once a day at most, and about the same item once a week at most.`,
    ],
    notice: '',
  };
}
