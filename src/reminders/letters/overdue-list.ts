/** The weekly list for a line manager or the head teacher: who has not signed, the longest first. */
import { type Day, spokenDate } from '../../common/day';
import type { Obligation } from '../../register/signing/obligations';
import type { Settings } from '../../register/workbook/settings';
import type { OverdueList } from '../planning/plan-lists';
import { capitalised, counted, days } from './greeting';
import type { Card, Letter } from './letter';
import { titleOf } from './reminder';

export interface ListWordsRequest {
  list: OverdueList;
  settings: Settings;
  today: Day;
  /** How many emails a person got about it. */
  timesAsked: (obligation: Obligation) => number;
}

export function listLetter({ list, settings, today, timesAsked }: ListWordsRequest): Letter {
  const people = [...new Set(list.overdue.map((one) => one.person))];
  const isTeam = list.kind === 'line manager';
  const least = isTeam ? settings.managerAfterDays : settings.headAfterDays;
  const who = capitalised(counted(people.length, 'colleague', 'colleagues'));
  const has = people.length === 1 ? 'has' : 'have';
  const team = isTeam ? ` in your team` : '';
  return {
    subject: `${who}${team} ${has} policies to sign, ${days(least)} overdue or more`,
    name: list.name,
    opening: [
      `${who}${team} ${has} not signed what we asked for, ${days(least)} or more after it was due. A word from you does more now than another email from us.`,
    ],
    cards: people.map((person): Card => {
      const own = list.overdue.filter((one) => one.person === person);
      return { title: person.name, lines: own.map((item) => lineOf(item, today, timesAsked(item))), tone: 'overdue' };
    }),
    sections: [],
    closing: [
      `If somebody has left, is away for long, or would rather sign on paper, please tell ${settings.contactName}.`,
    ],
    footer: [
      isTeam
        ? `You get this list because the staff list of ${settings.school} names you as line manager; at most once a week, and only while something is overdue.`
        : `You get this list as head teacher of ${settings.school}; at most once a week, and only while something is overdue.`,
      'It names people: please do not pass it on.',
    ],
    notice: '',
  };
}

function lineOf(one: Obligation, today: Day, times: number): string {
  const due = one.dueOn === null ? '' : `, was due on ${spokenDate(one.dueOn, today)}`;
  const sent = times === 0 ? 'no email went there' : `${counted(times, 'email', 'emails')} sent`;
  return `${titleOf(one)}${due} (${days(one.daysOverdue)} ago; ${sent}).`;
}
