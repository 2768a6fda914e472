/**
 * What a simulated year must keep to, from outside the product: from what the school did, what people really signed, and
 * the mailbox. It works out for itself who owes what; no date comes from the product.
 */
import type { SentMail } from '../../../local/state';
import type { Workspace } from '../../../local/workspace';
import { type GivenSignature, linksIn } from '../staff-life';
import type { Broken } from './invariants';

/** Somebody on the staff list, as the school wrote it there. Days as "2026-09-01", "" for none. */
export interface Colleague {
  email: string;
  groups: string[];
  startsOn: string;
  leavesOn: string;
  awayFrom: string;
  awayUntil: string;
}

/** A policy's forms, one for each version, oldest first. */
export interface Asked {
  /** Empty: everyone. */
  audience: string[];
  versions: { formId: string; publishedOn: string }[];
}

export interface Year {
  workspace: Workspace;
  manager: string;
  colleagues: ReadonlyMap<string, Colleague>;
  policies: readonly Asked[];
  isSchoolDay: (day: string) => boolean;
  /** No round ran on these days. */
  outages: ReadonlySet<string>;
  /** Google let too few emails out on these days. */
  shortDays: ReadonlySet<string>;
  localTime: (instant: number) => { day: string; hour: number };
}

/** No two emails about the same signature lie further apart; and then two good days to catch up. */
const LONGEST_GAP = 7;
const DAYS_TO_CATCH_UP = 2;

/** Every simulated school gives its people so many days, and none is closed for so long. */
const DAYS_TO_SIGN = 14;
const LONGEST_HOLIDAY = 60;

/** After so many emails about one signature the product may leave it to people. */
const ENOUGH_EMAILS = 8;

/** A signature counts with the next round. */
const TWO_HOURS = 7_200_000;

const plus = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const latest = (...days: string[]): string => days.sort()[days.length - 1] ?? '';

/** Looks at a simulated year every evening and tells which rules were broken since the last time. */
export class YearChecks {
  private mailSeen = 0;
  private signaturesSeen = 0;
  /** By address and form: the days of the emails about it. */
  private readonly written = new Map<string, string[]>();
  private readonly signed = new Map<string, number>();
  private readonly receipts = new Set<string>();
  private weekOfLastDigest = '';

  constructor(private readonly year: Year) {}

  /** Looks at one day, in the evening. @param given every signature that people gave so far */
  check(today: string, given: readonly GivenSignature[]): Broken[] {
    for (const { email, formId, at } of given.slice(this.signaturesSeen)) this.signed.set(`${email} ${formId}`, at);
    this.signaturesSeen = given.length;
    const fresh = this.year.workspace.mail.slice(this.mailSeen);
    this.mailSeen = this.year.workspace.mail.length;
    return [
      ...fresh.flatMap((mail) => this.checkMail(mail)),
      ...this.checkDigest(today, fresh),
      ...this.checkLadder(today),
    ];
  }

  private checkMail(mail: SentMail): Broken[] {
    const { day } = this.year.localTime(mail.sentAt);
    const broken: Broken[] = [];
    const tell = (rule: string) => broken.push({ rule, what: `${mail.to} on ${day}: ${mail.subject}` });
    const colleague = this.year.colleagues.get(mail.to);
    if (colleague !== undefined && !isHere(colleague, day))
      tell('Nobody is written to before the first day or after the last');
    if (colleague !== undefined && isAway(colleague, day)) tell('Nobody is written to while away');
    for (const formId of linksIn(mail.htmlBody ?? mail.body)) {
      const key = `${mail.to} ${formId}`;
      this.written.set(key, [...(this.written.get(key) ?? []), day]);
      if ((this.signed.get(key) ?? Number.POSITIVE_INFINITY) + TWO_HOURS < mail.sentAt)
        tell('Nobody who has signed is reminded');
    }
    if (mail.subject.startsWith('Your receipt')) {
      if (this.receipts.has(`${mail.to} ${day}`)) tell('Nobody gets two receipts on one day');
      this.receipts.add(`${mail.to} ${day}`);
    }
    return broken;
  }

  /** On the first school day of a week on which a round runs, and on no other. */
  private checkDigest(today: string, fresh: readonly SentMail[]): Broken[] {
    const digests = fresh.filter(
      (mail) => mail.to === this.year.manager && mail.subject.startsWith('Policies this week'),
    );
    const monday = plus(today, -((new Date(`${today}T12:00:00Z`).getUTCDay() + 6) % 7));
    const isExpected =
      this.year.isSchoolDay(today) && !this.year.outages.has(today) && this.weekOfLastDigest !== monday;
    if (isExpected) this.weekOfLastDigest = monday;
    if (digests.length === (isExpected ? 1 : 0)) return [];
    return [
      {
        rule: 'The digest comes on the first school day of each week on which a round ran',
        what: `${digests.length} of them on ${today}`,
      },
    ];
  }

  /** Whoever owes a signature has heard of it as often as the ladder says, or often enough. */
  private checkLadder(today: string): Broken[] {
    if (!this.isGood(today)) return [];
    const broken: Broken[] = [];
    for (const colleague of this.year.colleagues.values()) {
      if (!isHere(colleague, today) || isAway(colleague, today)) continue;
      for (const { formId, askedOn } of this.owed(colleague, today)) {
        const days = (this.written.get(`${colleague.email} ${formId}`) ?? []).filter((day) => day >= askedOn);
        if (days.length >= ENOUGH_EMAILS) continue;
        const back = colleague.awayUntil !== '' && colleague.awayUntil <= today ? colleague.awayUntil : '';
        const last = days[days.length - 1];
        // Whoever was away has the days to sign from the first day back.
        const begins = latest(askedOn, back);
        const from = last === undefined ? begins : this.nextBy(latest(last, back), days.length, begins);
        if (this.goodDays(from, today) !== DAYS_TO_CATCH_UP + 1) continue;
        const what = `${colleague.email} owes ${formId} since ${askedOn}, last written to ${last ?? 'never'} (seen on ${today})`;
        broken.push({ rule: 'Nobody who owes is left unwritten beyond the ladder', what });
      }
    }
    return broken;
  }

  /** The first reminder comes a week before the due day, which a holiday moves on; every other a week after the one before. */
  private nextBy(last: string, emails: number, begins: string): string {
    let due = plus(begins, DAYS_TO_SIGN);
    for (let tries = 0; tries < LONGEST_HOLIDAY && !this.year.isSchoolDay(due); tries++) due = plus(due, 1);
    return emails > 1 ? plus(last, LONGEST_GAP) : latest(plus(last, LONGEST_GAP), plus(due, -LONGEST_GAP));
  }

  private owed(colleague: Colleague, today: string): { formId: string; askedOn: string }[] {
    return this.year.policies.flatMap(({ audience, versions }) => {
      const inForce = versions.filter((version) => version.publishedOn <= today).pop();
      const isAsked = audience.length === 0 || colleague.groups.some((group) => audience.includes(group));
      if (inForce === undefined || !isAsked || this.signed.has(`${colleague.email} ${inForce.formId}`)) return [];
      return [{ formId: inForce.formId, askedOn: latest(inForce.publishedOn, colleague.startsOn) }];
    });
  }

  private isGood(day: string): boolean {
    return this.year.isSchoolDay(day) && !this.year.outages.has(day) && !this.year.shortDays.has(day);
  }

  private goodDays(from: string, to: string): number {
    let count = 0;
    for (let day = from; day <= to; day = plus(day, 1)) if (this.isGood(day)) count += 1;
    return count;
  }
}

function isHere({ startsOn, leavesOn }: Colleague, day: string): boolean {
  return startsOn <= day && (leavesOn === '' || day <= leavesOn);
}

function isAway({ awayFrom, awayUntil }: Colleague, day: string): boolean {
  return awayFrom !== '' && awayFrom <= day && (awayUntil === '' || day < awayUntil);
}
