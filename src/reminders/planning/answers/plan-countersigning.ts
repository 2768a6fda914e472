/** Signatures that wait for a second one, or were not approved → who is written to about them. */
import { addDays, type Day } from '../../../common/day';
import { last } from '../../../common/lists';
import type { Policy, Register } from '../../../register/model';
import { namesApart } from '../../../register/people/names';
import { addressOn } from '../../../register/people/reachable';
import { confirmations } from '../../../register/signing/countersigning/confirmations';
import { type QueuedSignature, queuesOf } from '../../../register/signing/countersigning/queue';
import type { Obligation } from '../../../register/signing/obligations';
import type { History } from '../email-history';
import { labelOf } from '../plan-reminders';

/** Whoever lets people wait hears of it again after a week. */
const AGAIN_DAYS = 7;

export interface ToCountersign {
  kind: 'to countersign';
  person: number | null;
  to: string;
  name: string;
  about: string[];
  waiting: Waiting[];
}

/** Who waits on the list of one policy, and since when the first of them. */
interface Waiting {
  policy: Policy;
  link: string;
  names: string[];
  since: Day;
}

export interface NotApproved {
  kind: 'not approved';
  person: number;
  to: string;
  name: string;
  about: string[];
  obligation: Obligation;
}

export interface ToldNotApproved {
  kind: 'office: not approved';
  person: null;
  to: string;
  about: string[];
  refused: { obligation: Obligation; by: string; reason: string }[];
}

export interface CountersigningRequest {
  register: Register;
  obligations: readonly Obligation[];
  waiting: readonly QueuedSignature[];
  /** Of that countersigner's form, with name and role filled in; "" where it does not show yet who waits. */
  countersignLink: (policyCode: string, countersigner: string) => string;
  /** Addresses of countersigners who are reminded by a button, and nobody else; left out in an ordinary round. */
  byHand?: readonly string[];
  history: History;
  manager: string;
  today: Day;
}

export function planCountersigning(request: CountersigningRequest) {
  const refused = request.obligations.filter((owed) => owed.refusedOn !== null);
  return { toCountersign: planToCountersign(request), ...planNotApproved(request, refused) };
}

/**
 * One email a countersigner and school day at most, with everybody on the lists of their forms: at once for new names, then
 * weekly; by a button on any school day.
 */
export function planToCountersign(request: CountersigningRequest): ToCountersign[] {
  const { register, countersignLink, history, today, byHand } = request;
  const byAddress = new Map<string, (Waiting & { own: QueuedSignature[] })[]>();
  for (const { policy, countersigner, waiting } of queuesOf(request.waiting)) {
    const link = countersignLink(policy.code, countersigner);
    if (link === '' || byHand?.includes(countersigner) === false) continue;
    const since = waiting[0]?.signedOn ?? today;
    const names = namesApart(waiting.map(({ person }) => person));
    const known = byAddress.get(countersigner) ?? [];
    byAddress.set(countersigner, [...known, { policy, link, names, since, own: waiting }]);
  }
  return [...byAddress].flatMap(([to, lists]): ToCountersign[] => {
    const own = lists.flatMap((one) => one.own);
    const reader = register.people.find((person) => person.email === to);
    if (reader !== undefined && addressOn(reader, today) === null) return [];
    const written = history.lastOf('to countersign', to, reader?.number);
    const isUntold = own.some((item) => {
      const told = history.lastAbout('to countersign', nameOf(item), reader?.number);
      return told === null || told < item.signedOn || told <= (notApprovedOn(register, item) ?? '');
    });
    const isDue = byHand !== undefined || written === null || isUntold || addDays(written, AGAIN_DAYS) <= today;
    if (written === today || !isDue || !history.isWorthTrying(to, today)) return [];
    return [
      {
        kind: 'to countersign',
        person: reader?.number ?? null,
        to,
        name: reader?.name ?? '',
        about: own.map(nameOf),
        waiting: lists.map(({ policy, link, names, since }) => ({ policy, link, names, since })),
      },
    ];
  });
}

/** The last day on which another signature of the person's for that version was not approved: an email of that day was about it. */
function notApprovedOn({ countersignatures }: Register, { person, response, version }: QueuedSignature): Day | null {
  const days = countersignatures.flatMap((one) => {
    const isAnother = one.person === person.number && one.version === version && one.signature !== response;
    return isAnother && one.decision === 'not approved' && one.invalid === '' ? [one.signedOn] : [];
  });
  return last(days.sort()) ?? null;
}

/** Each told once: the person kindly and without the reason, the manager with it. */
function planNotApproved(request: CountersigningRequest, refused: readonly Obligation[]) {
  const { register, history, manager, today } = request;
  const isUntold = (
    kind: 'not approved' | 'office: not approved',
    about: string,
    since: Day,
    person?: number,
  ): boolean => {
    const told = history.lastAbout(kind, about, person);
    return told === null || told < since;
  };
  const notApproved = refused.flatMap((obligation): NotApproved[] => {
    const { person, refusedOn } = obligation;
    const to = addressOn(person, today);
    if (to === null || refusedOn === null || !history.isWorthTrying(to, today)) return [];
    if (!isUntold('not approved', labelOf(obligation), refusedOn, person.number)) return [];
    return [
      { kind: 'not approved', person: person.number, to, name: person.name, about: [labelOf(obligation)], obligation },
    ];
  });
  const news = refused.filter(
    (one) => one.refusedOn !== null && isUntold('office: not approved', caseOf(one), one.refusedOn),
  );
  const confirmed = confirmations(register);
  const told: ToldNotApproved[] =
    news.length === 0
      ? []
      : [
          {
            kind: 'office: not approved',
            person: null,
            to: manager,
            about: news.map(caseOf),
            refused: news.map((obligation) => {
              const { by = '', reason = '' } = confirmed.get(obligation.response ?? '')?.[0] ?? {};
              return { obligation, by, reason };
            }),
          },
        ];
  return { notApproved, told };
}

/** "P1 v2.0 number 12": one signature, without a name in the ledger. */
function nameOf({ version, person }: QueuedSignature): string {
  return `${version} number ${person.number}`;
}

function caseOf(one: Obligation): string {
  return `${labelOf(one)} number ${one.person.number}`;
}
