/** The weekly list for a line manager or the head teacher: who has not signed, the longest first. */
import { type Day, spokenDate } from '../../common/day';
import { capitalised, counted, countedInWords } from '../../common/words';
import type { Person } from '../../register/model';
import { namesApart } from '../../register/people/names';
import { bySite } from '../../register/people/sites';
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
  const { listed, counts } = peopleListed(list, longestFirst);
  const isTeam = list.kind === 'line manager';
  const least = isTeam ? settings.managerAfterDays : settings.headAfterDays;
  const who = capitalised(countedInWords(longestFirst.length, 'colleague'));
  const has = longestFirst.length === 1 ? 'has' : 'have';
  const team = isTeam ? ` in your team` : '';
  const [policies, were] = list.overdue.length === 1 ? ['a policy', 'was'] : ['policies', 'were'];
  return {
    subject: `${who}${team} ${has} ${policies} to sign, ${counted(least, 'day')} overdue or more`,
    name: list.name,
    opening: [
      `${who}${team} ${has} not signed ${policies} that ${were} due ${counted(least, 'day')} ago or more. A word from you will now do more than another email from us.`,
      counts === '' ? '' : `By site: ${counts}.`,
      listed.length > longestFirst.length ? 'Anybody who works at several sites is listed at each.' : '',
    ],
    cards: listed.map(({ person, title }): LetterCard => {
      const own = list.overdue.filter((one) => one.person === person);
      return {
        title,
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

/** Each with what stands above what they owe, and how many are at each site: "" where the list is not told by site. */
function peopleListed({ to, isBySite }: OverdueList, longestFirst: readonly Person[]) {
  const isReader = (person: Person): boolean => person.email?.toLowerCase() === to.toLowerCase();
  const apart = new Map(namesApart(longestFirst).map((name, i) => [longestFirst[i], name]));
  const nameOf = (person: Person): string =>
    isReader(person) ? `${person.name} (you)` : (apart.get(person) ?? person.name);
  if (!isBySite) return { listed: longestFirst.map((person) => ({ person, title: nameOf(person) })), counts: '' };
  const sites = [...bySite(longestFirst, (person) => person)];
  return {
    listed: sites.flatMap(([site, own]) => own.map((person) => ({ person, title: `${site}: ${nameOf(person)}` }))),
    counts: sites.map(([site, own]) => `${site} ${own.length}`).join(', '),
  };
}

function lineOf(one: Obligation, today: Day, times: number): string {
  const due = one.dueOn === null ? '' : `, was due on ${spokenDate(one.dueOn, today)}`;
  const none = one.person.email === null ? 'no email address' : 'no emails sent';
  const sent = times === 0 ? none : `${countedInWords(times, 'email')} sent`;
  return `${titleOf(one)}${due} (${counted(one.daysOverdue, 'day')} ago; ${sent}).`;
}
