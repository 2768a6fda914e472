/** The weekly list for a line manager or the head teacher: who has not signed, the longest first. */
import { type Day, spokenDate } from '../../common/day';
import { order } from '../../common/lists';
import { capitalised, counted, countedInWords, joined } from '../../common/words';
import type { Person } from '../../register/model';
import { NO_SITE } from '../../register/people/sites';
import type { Obligation } from '../../register/signing/obligations';
import type { Settings } from '../../register/workbook/settings';
import { OVERDUE } from '../../register/workbook/tabs';
import type { OverdueList } from '../planning/plan-lists';
import type { Letter, LetterCard } from './letter';
import { titleOf } from './reminder';

export interface ListWordsRequest {
  list: OverdueList;
  settings: Settings;
  today: Day;
  /** How many emails a person got about it. */
  timesAsked: (obligation: Obligation) => number;
  /** The address of a place in the register. */
  linkInto: (where: string) => string;
}

export function listLetter({ list, settings, today, timesAsked, linkInto }: ListWordsRequest): Letter {
  const longestFirst = [...new Set(list.overdue.map((one) => one.person))];
  const people = list.isBySite ? bySite(longestFirst) : longestFirst;
  const isTeam = list.kind === 'line manager';
  const least = isTeam ? settings.managerAfterDays : settings.headAfterDays;
  const who = capitalised(countedInWords(people.length, 'colleague'));
  const has = people.length === 1 ? 'has' : 'have';
  const team = isTeam ? ` in your team` : '';
  return {
    subject: `${who}${team} ${has} policies to sign, ${counted(least, 'day')} overdue or more`,
    name: list.name,
    opening: [
      `${who}${team} ${has} not signed policies that were due ${counted(least, 'day')} ago or more. A word from you will now do more than another email from us.`,
      list.isBySite ? `By site: ${countsBySite(people)}.` : '',
    ],
    cards: people.map((person): LetterCard => {
      const own = list.overdue.filter((one) => one.person === person);
      return {
        title: list.isBySite ? `${siteOf(person)}: ${person.name}` : person.name,
        lines: own.map((item) => lineOf(item, today, timesAsked(item))),
        tone: 'overdue',
      };
    }),
    sections: [
      {
        heading: 'In the register',
        lines: [
          'When each was emailed last, and what happens next. If the register is not shared with you, please ask.',
        ],
        more: { label: 'Open the list', link: linkInto(OVERDUE.title) },
      },
    ],
    closing: [
      `If somebody has left, is away for a long time, or would rather sign on paper, please let ${settings.contactName} know.`,
    ],
    footer: [
      isTeam
        ? `You are receiving this email because you are a line manager on the staff list of ${settings.school}. It comes once a week at most, and only while something is overdue.`
        : `You are receiving this email as head teacher of ${settings.school}. It comes once a week at most, and only while something is overdue.`,
      'This email names people: please do not forward it.',
    ],
    notice: '',
  };
}

const siteOf = ({ sites }: Person): string => (sites.length === 0 ? NO_SITE : joined(sites));

/** Those of one site stand together, the longest overdue first; whoever has none comes last. */
function bySite(people: readonly Person[]): Person[] {
  return [...people].sort(
    (a, b) => Number(a.sites.length === 0) - Number(b.sites.length === 0) || order(siteOf(a), siteOf(b)),
  );
}

/** "Oak Lane 2, Riverside 1". */
function countsBySite(people: readonly Person[]): string {
  const counts = new Map<string, number>();
  for (const person of people) counts.set(siteOf(person), (counts.get(siteOf(person)) ?? 0) + 1);
  return [...counts].map(([site, count]) => `${site} ${count}`).join(', ');
}

function lineOf(one: Obligation, today: Day, times: number): string {
  const due = one.dueOn === null ? '' : `, was due on ${spokenDate(one.dueOn, today)}`;
  const sent = times === 0 ? 'no emails sent' : `${countedInWords(times, 'email')} sent`;
  return `${titleOf(one)}${due} (${counted(one.daysOverdue, 'day')} ago; ${sent}).`;
}
