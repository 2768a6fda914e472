/** A school year in which everything goes wrong that does go wrong, on the built bundle in the local Workspace. */
import { join } from 'node:path';
import { paste, valuesOf } from '../../local/by-hand/typing';
import type { Execution } from '../../local/script/execution';
import { unkindBeliefs } from '../../local/server/beliefs';
import type { Account } from '../../local/state';
import { Workspace } from '../../local/workspace';
import { dayAfter, FIRST_DAY, localTime, london, quietHours, schoolDays, WAKEFUL_NIGHT } from './days';
import { type Broken, EACH_ONCE, Invariants } from './judge/invariants';
import { type Asked, type Colleague, type Year, YearChecks } from './judge/year-checks';
import { changePolicy, confirmCountersigners, OWNER, publish, setUp } from './manager';
import { YearOfWeather } from './mistakes/weather';
import { pick, randomFrom } from './random';
import { makeSchool, type School, type SchoolPolicy, sixPolicies, staffOf } from './school';
import { StaffLife, type StaffMember } from './staff-life';

/** To 21 July 2027, the last day of term. */
export const SCHOOL_YEAR = 324;
const PEOPLE = 200;

/** Google's allowance for a school's account, and what it shrinks to for a week. */
const ALLOWANCE = 1500;
const SHORT_ALLOWANCE = 20;

/** What happens on which day of the year, counted from 0. */
const PUBLISHED_LATER = [34, 125];
const CHANGED = [70, 190, 250];
const OUTAGE = { from: 77, days: 3 };
const SHORT = { from: 189, days: 7 };
/** A training day: sixty people sign within one minute. */
const TRAINING = 126;
const SIGN_TOGETHER = 60;

export interface YearResult {
  broken: Broken[];
  failures: Execution[];
  signatures: number;
  emails: number;
  rounds: number;
  /** How often somebody broke the register. */
  storms: number;
  workspace: Workspace;
}

export interface YearToSimulate {
  /** The same seed gives the same year. */
  seed: number;
  days: number;
  /** Whether Google is as unkind as it may turn out to be, in all that nobody knows. */
  isUnkind: boolean;
  /** Whether people break the register on two of three school days, and put right on the next what they are told. */
  hasWeather?: boolean;
  /** Every hour has its round, each in a new realm (local/script/host.ts). */
  isExact?: boolean;
}

/** @param progress told after every day */
export function simulateYear(plan: YearToSimulate, progress: (done: number) => void): YearResult {
  return new SimulatedYear(plan).run(plan.days, progress);
}

class SimulatedYear {
  private readonly random: () => number;
  private readonly school: School;
  private readonly account: Account;
  private readonly workspace: Workspace;
  private readonly workbookId: string;
  private readonly staff: Map<string, StaffMember>;
  private readonly colleagues = new Map<string, Colleague>();
  private readonly policies: Asked[] = [];
  private readonly life: StaffLife;
  private readonly outages = new Set<string>();
  private readonly shortDays = new Set<string>();
  private readonly failures: Execution[] = [];
  private quiet = quietHours();
  private rounds = 0;
  private joined = 0;
  private readonly weather: YearOfWeather | null;

  constructor({ seed, isUnkind, isExact = false, hasWeather = false }: YearToSimulate) {
    this.random = randomFrom(seed);
    this.school = sixPolicies(makeSchool({ people: PEOPLE, seed }));
    this.account = { email: OWNER, name: this.school.name, dailyMail: ALLOWANCE };
    this.workspace = Workspace.create({
      folder: null,
      bundleFolder: join(__dirname, '..', '..', 'build'),
      now: london(FIRST_DAY, '08:12'),
      accounts: [this.account],
      ...(isUnkind ? { beliefs: unkindBeliefs() } : {}),
    });
    this.workspace.isExact = isExact;
    this.workspace.onExecution = (execution) => this.watch(execution);
    this.workbookId = setUp(this.workspace, this.school);
    this.staff = staffOf(this.school);
    this.noteColleagues();
    this.bounceSomeMail();
    this.life = new StaffLife(this.workspace, this.staff, this.random);
    const { workspace, workbookId, colleagues, policies, random } = this;
    this.weather = hasWeather ? new YearOfWeather({ workspace, workbookId, colleagues, policies, random }) : null;
  }

  run(days: number, progress: (done: number) => void): YearResult {
    const isSchoolDay = schoolDays(this.school.calendar);
    const invariants = new Invariants({
      workspace: this.workspace,
      workbookId: this.workbookId,
      isSchoolDay,
      localTime,
      outages: this.outages,
      shortDays: this.shortDays,
    });
    const year: Year = {
      workspace: this.workspace,
      manager: OWNER,
      colleagues: this.colleagues,
      policies: this.policies,
      isSchoolDay,
      outages: this.outages,
      shortDays: this.shortDays,
      localTime,
    };
    const checks = new YearChecks(year);
    const broken: Broken[] = [];
    for (let day = 0; day < days; day++) {
      const today = dayAfter(FIRST_DAY, day);
      broken.push(...this.live(day, today, isSchoolDay(today)));
      const found = [...invariants.check(this.life.signed), ...checks.check(today, this.life.signed)];
      broken.push(...found.filter(({ rule }) => rule !== EACH_ONCE || !(this.weather?.isBroken ?? false)));
      if (!this.outages.has(today)) broken.push(...(this.weather?.evening(today, this.life.signed) ?? []));
      progress(day + 1);
    }
    return {
      broken,
      failures: this.failures,
      signatures: this.life.signed.length,
      emails: this.workspace.mail.length,
      rounds: this.rounds,
      storms: this.weather?.storms ?? 0,
      workspace: this.workspace,
    };
  }

  /** One day: what the school does in the morning, what its people do, and the hours that go by. */
  private live(day: number, today: string, isSchoolDay: boolean): Broken[] {
    const broken: Broken[] = [];
    const isOut = day >= OUTAGE.from && day < OUTAGE.from + OUTAGE.days;
    if (isOut) this.outages.add(today);
    // Google starts the script and it dies at once: neither the hourly round nor a form's own trigger gets anywhere.
    this.workspace.triggerFaults = isOut ? () => ({ kind: 'kill', when: 'before' }) : this.weather?.faults;
    const isShort = day >= SHORT.from && day < SHORT.from + SHORT.days;
    this.account.dailyMail = isShort ? SHORT_ALLOWANCE : ALLOWANCE;
    // The allowance of the day after still counts the emails of the last hours before.
    if (isShort) this.shortDays.add(today);
    if (day > 0 && day % WAKEFUL_NIGHT !== 0) this.workspace.sleepTo(london(today, '06:40'));
    this.publishOn(day, today);
    confirmCountersigners(this.workspace, this.workbookId, this.school);
    this.changeStaff(today);
    this.quiet = quietHours();
    for (const time of ['09:50', '12:40', '16:30']) {
      this.turnTo(Math.max(this.workspace.now, london(today, time)));
      if (time === '12:40' && this.weather !== null && isSchoolDay && !isOut) {
        broken.push(...this.weather.change());
        this.quiet = quietHours();
      }
      const isTogether = day === TRAINING && time === '09:50';
      if (isTogether) this.signTogether();
      if (this.life.act() || isTogether) this.quiet = quietHours();
    }
    if (day % WAKEFUL_NIGHT !== 0) {
      this.turnTo(london(today, '18:40'));
      this.workspace.sleepTo(london(today, '23:40'));
    }
    this.turnTo(london(today, '23:40'));
    return broken;
  }

  private turnTo(moment: number): void {
    this.workspace.turnTo(moment, this.quiet);
  }

  private publishOn(day: number, today: string): void {
    if (day === 0) for (const policy of this.school.policies.slice(0, 4)) this.publishNew(policy, today);
    const later = PUBLISHED_LATER.indexOf(day);
    const policy = this.school.policies[4 + later];
    if (later >= 0 && policy !== undefined) this.publishNew(policy, today);
    const change = CHANGED.indexOf(day);
    const asked = this.policies[change];
    if (change < 0 || asked === undefined) return;
    const formId = changePolicy(this.workspace, this.school.policies[change], () => undefined, today);
    asked.versions.push({ formId, publishedOn: today });
  }

  private publishNew(policy: SchoolPolicy, today: string): void {
    const formId = publish(this.workspace, policy, () => undefined);
    this.policies.push({ audience: policy.answers.audience ?? [], versions: [{ formId, publishedOn: today }] });
  }

  /** Somebody joins or leaves about once in three weeks, and goes on leave once a week. */
  private changeStaff(today: string): void {
    if (this.random() < 0.05) this.join(today);
    if (this.random() < 0.05) this.leave(today);
    if (this.random() < 0.2) this.goAway(today);
  }

  private join(today: string): void {
    this.joined += 1;
    const email = `new.colleague.${this.joined}@larkfield.example`;
    const name = `Newcomer ${this.joined} Smith`;
    const startsOn = dayAfter(today, Math.floor(this.random() * 10));
    const groups = pick(this.random, ['teaching', 'support', 'leadership']);
    const row = valuesOf(this.workspace, this.workbookId, 'Staff').length + 1;
    this.write(row, { Name: name, Email: email, Role: 'Teacher', Groups: groups, 'Starts on': startsOn });
    this.staff.set(email, { name, email, role: 'Teacher' });
    this.colleagues.set(email, { email, groups: [groups], startsOn, leavesOn: '', awayFrom: '', awayUntil: '' });
  }

  private leave(today: string): void {
    const colleague = pick(this.random, [...this.colleagues.values()]);
    if (colleague.leavesOn !== '' || colleague.startsOn > today) return;
    colleague.leavesOn = dayAfter(today, 1 + Math.floor(this.random() * 14));
    this.write(this.rowOf(colleague.email), { 'Leaves on': colleague.leavesOn });
  }

  private goAway(today: string): void {
    const colleague = pick(this.random, [...this.colleagues.values()]);
    if (colleague.awayFrom !== '' || colleague.leavesOn !== '') return;
    colleague.awayFrom = dayAfter(today, 1);
    colleague.awayUntil = dayAfter(today, 8 + Math.floor(this.random() * 60));
    this.write(this.rowOf(colleague.email), { 'Away from': colleague.awayFrom, 'Away until': colleague.awayUntil });
  }

  /** The school's training day: one after the other, a second apart. */
  private signTogether(): void {
    const formId = this.policies[this.policies.length - 1]?.versions[0]?.formId ?? '';
    const given = new Set(
      this.life.signed.filter((signature) => signature.formId === formId).map((signature) => signature.email),
    );
    const today = localTime(this.workspace.now).day;
    const people = [...this.colleagues.values()].filter(
      (colleague) =>
        this.staff.has(colleague.email) &&
        !given.has(colleague.email) &&
        colleague.startsOn <= today &&
        colleague.leavesOn === '',
    );
    for (const { email } of people.slice(0, SIGN_TOGETHER)) {
      this.workspace.sleepTo(this.workspace.now + 900);
      this.life.sign(email, formId);
    }
  }

  private write(row: number, cells: Record<string, string>): void {
    const [headings = []] = valuesOf(this.workspace, this.workbookId, 'Staff');
    for (const [heading, text] of Object.entries(cells)) {
      paste(this.workspace, this.workbookId, { tab: 'Staff', row, column: headings.indexOf(heading) + 1 }, [[text]]);
    }
  }

  private rowOf(email: string): number {
    const [headings = [], ...rows] = valuesOf(this.workspace, this.workbookId, 'Staff');
    const column = headings.indexOf('Email');
    return rows.findIndex((row) => String(row[column]).toLowerCase() === email) + 2;
  }

  private noteColleagues(): void {
    const [headings = [], ...people] = this.school.staff;
    for (const person of people) {
      const at = (heading: string) => person[headings.indexOf(heading)] ?? '';
      const email = at('Email').toLowerCase();
      if (email === '') continue;
      this.colleagues.set(email, {
        email,
        groups: at('Groups')
          .split(';')
          .map((group) => group.trim().toLowerCase()),
        startsOn: at('Starts on'),
        leavesOn: at('Leaves on'),
        awayFrom: at('Away from'),
        awayUntil: at('Away until'),
      });
    }
  }

  /** Two mailboxes that nothing ever reaches: the school is not told, and nobody there signs. */
  private bounceSomeMail(): void {
    for (const email of [...this.staff.keys()].slice(50, 52)) this.staff.delete(email);
  }

  private watch(execution: Execution): void {
    if (execution.functionName === 'round') this.rounds += 1;
    const isOutage = this.outages.has(localTime(this.workspace.now).day);
    if ((execution.error !== null || execution.killed !== null) && !isOutage) this.failures.push(execution);
  }
}
