/** The week so far → the manager's digest; what needs a hand → an alert, at once and at most one a day. */

import { addDays, type Day, daysBetween, mondayOf } from '../../common/day';
import { groupedBy, order } from '../../common/lists';
import type { NotYetSeen } from '../../register/derived/not-yet-seen';
import { type Progress, progressOf } from '../../register/derived/progress';
import type { Policy, Register, Version } from '../../register/model';
import { bySite, sitesInUse } from '../../register/people/sites';
import { effectiveSignatures } from '../../register/signing/decisions';
import type { Obligation } from '../../register/signing/obligations';
import { isWithdrawn } from '../../register/signing/versions';
import type { History } from './email-history';

/** Trouble that was told is told again only after so many days: the digest names it meanwhile. */
const DAYS_UNTIL_TOLD_AGAIN = 7;

/** Days in a row on which emails were left over before the manager hears of it: one or two mend themselves. */
const SHORT_DAYS = 3;

/** Something that stands still until a person lends a hand. */
export interface Trouble {
  /** Short, as the ledger names it: "P1 v1.0". */
  about: string;
  /** What is wrong and what to do, as sentences. */
  message: string;
}

export interface Review {
  title: string;
  /** The day by which the school is to review the policy itself. */
  reviewBy: Day;
}

/** How many emails a coming school day will bring. */
export interface DayAhead {
  day: Day;
  emails: number;
}

/** How far a policy has come that somebody must sign. */
export interface PolicyProgress {
  title: string;
  progress: Progress;
  /** How many of those who are counted as signed have signed since the digest before. */
  fresh: number;
}

/** How far the people of one site have come. */
export interface SiteProgress {
  site: string;
  progress: Progress;
}

/** A row of `To check`. */
export interface ToLookAt {
  /** "Staff, row 44". */
  where: string;
  what: string;
}

export interface DigestFacts {
  /** The day of the digest before; null for the first. */
  since: Day | null;
  /** The most overdue first, then those with the most still to sign. */
  policies: PolicyProgress[];
  /** By the alphabet; none where one site is in use. */
  sites: SiteProgress[];
  /** How many of those who are counted as signed have signed since the digest before. */
  signatures: number;
  published: Version[];
  /** Since the digest before. */
  withdrawn: Version[];
  /** Of each person who is overdue what is, the longest overdue first. */
  overdue: Obligation[][];
  toLookAt: ToLookAt[];
  ahead: DayAhead[];
  /** Days since the last digest on which no round ran. */
  missedDays: Day[];
  quotaLeft: number;
  reviews: Review[];
  /** Versions that staff do not see yet. */
  notYetSeen: NotYetSeen[];
}

export interface Digest {
  kind: 'digest';
  person: null;
  to: string;
  about: string[];
  facts: DigestFacts;
}

export interface Alert {
  kind: 'alert';
  person: null;
  to: string;
  about: string[];
  troubles: Trouble[];
}

export interface DigestRequest {
  register: Register;
  obligations: readonly Obligation[];
  history: History;
  today: Day;
  /** The manager's address. */
  to: string;
  troubles: readonly Trouble[];
  /** What `To check` shows. */
  toLookAt: () => readonly ToLookAt[];
  /** The days of the last weeks on which a round ran, today among them. */
  ranOn: readonly string[];
  quotaLeft: () => number;
  reviews?: readonly Review[];
  notYetSeen?: readonly NotYetSeen[];
  /** Worked out only where a digest goes. */
  lookAhead: () => DayAhead[];
}

function isDigestDue({ history, to, today, register }: DigestRequest): boolean {
  const last = history.lastOf('digest', to);
  return register.settings.hasDigest && (last === null || last < mondayOf(today)) && history.isWorthTrying(to, today);
}

/** On the first school morning of a week on which a round runs. */
export function planDigest(request: DigestRequest): Digest | null {
  if (!isDigestDue(request)) return null;
  const { register, obligations, history, today, to, troubles } = request;
  const since = history.lastOf('digest', to);
  const isNew = (day: Day): boolean => since === null || day >= since;
  const fresh = effectiveSignatures(register).filter(({ signedOn }) => isNew(signedOn));
  return {
    kind: 'digest',
    person: null,
    to,
    about: troubles.map((trouble) => trouble.about),
    facts: {
      since,
      policies: policiesIn(register.policies, obligations, isNew),
      sites: progressBySite(register, obligations, today),
      signatures: fresh.length,
      withdrawn: register.versions.filter(
        (version) => isWithdrawn(version, today) && isNew(version.withdrawnOn ?? today),
      ),
      published: register.versions.filter((version) => isNew(version.publishedOn) && version.publishedOn <= today),
      overdue: overdueByPerson(obligations),
      toLookAt: [...request.toLookAt()],
      ahead: request.lookAhead(),
      missedDays: since === null ? [] : missedDays(since, today, request.ranOn),
      quotaLeft: request.quotaLeft(),
      reviews: dueReviews(request),
      notYetSeen: [...(request.notYetSeen ?? [])],
    },
  };
}

function policiesIn(
  policies: readonly Policy[],
  obligations: readonly Obligation[],
  isNew: (day: Day) => boolean,
): PolicyProgress[] {
  return policies
    .map((policy): PolicyProgress => {
      const own = obligations.filter((one) => one.policy.code === policy.code);
      // Of those that are counted, not of a version that is over.
      const fresh = own.filter(({ status, signedOn }) => status === 'signed' && signedOn !== null && isNew(signedOn));
      return { title: policy.title, progress: progressOf(own), fresh: fresh.length };
    })
    .filter(({ progress }) => progress.of > 0)
    .sort(({ progress: a }, { progress: b }) => b.overdue - a.overdue || b.of - b.signed - (a.of - a.signed));
}

/** People at several sites count at each of them, as in Summary. */
function progressBySite({ people }: Register, obligations: readonly Obligation[], today: Day): SiteProgress[] {
  if (sitesInUse(people, today).length < 2) return [];
  return [...bySite(obligations, ({ person }) => person)]
    .map(([site, own]) => ({ site, progress: progressOf(own) }))
    .filter(({ progress }) => progress.of > 0);
}

function overdueByPerson(obligations: readonly Obligation[]): Obligation[][] {
  const late = obligations.filter(({ status }) => status === 'overdue').sort((a, b) => b.daysOverdue - a.daysOverdue);
  return [...groupedBy(late, ({ person }) => person.number).values()];
}

export type AlertRequest = Pick<DigestRequest, 'troubles' | 'history' | 'today' | 'to'>;

/** Trouble that nobody was told of in the last days; nothing where the digest tells it today. */
export function planAlert({ troubles, history, today, to }: AlertRequest): Alert | null {
  const fresh = troubles.filter(({ about }) => {
    const told = [history.lastAbout('alert', about), history.lastAbout('digest', about)];
    return !told.some((day) => day !== null && addDays(day, DAYS_UNTIL_TOLD_AGAIN) > today);
  });
  if (fresh.length === 0 || history.lastOf('alert', to) === today || !history.isWorthTrying(to, today)) return null;
  return { kind: 'alert', person: null, to, about: fresh.map((one) => one.about), troubles: fresh };
}

/** What is told of emails that wait day after day; "" while that may mend itself. @param shortOn the school days in a row, up to now, on which some were left over */
export function allowanceInWords(shortOn: readonly string[]): string {
  if (shortOn.length < SHORT_DAYS) return '';
  // The first words say what it is about, and stay the same from day to day.
  return `Some emails are waiting, as Google's daily allowance of emails has been too small on ${shortOn.length} school days in a row. Does this account send other mail as well? Please use a separate account for policies, or one with a larger allowance.`;
}

function missedDays(since: Day, today: Day, ranOn: readonly string[]): Day[] {
  const missed: Day[] = [];
  for (let day = addDays(since, 1); day < today; day = addDays(day, 1)) if (!ranOn.includes(day)) missed.push(day);
  return missed;
}

/** Named in the weeks in which the days before it are reached, and every week once the day is past. */
function dueReviews({ reviews = [], register, today, history, to }: DigestRequest): Review[] {
  const since = history.lastOf('digest', to);
  return reviews
    .filter(({ reviewBy }) => {
      const left = daysBetween(today, reviewBy);
      const before = since === null ? Number.POSITIVE_INFINITY : daysBetween(since, reviewBy);
      return left < 0 || register.settings.reviewDaysBefore.some((days) => left <= days && days < before);
    })
    .sort((a, b) => order(a.reviewBy, b.reviewBy));
}
