/** The demo's story: a school's days, one after the other, on the built bundle in the local Workspace. */
import { join } from 'node:path';
import type { docs_v1 } from '@googleapis/docs';
import type { Execution } from '../../local/execution';
import { formatDate } from '../../local/server/format-date';
import { paste, valuesOf } from '../../local/typing';
import { Workspace } from '../../local/workspace';
import { type Broken, Invariants } from './invariants';
import { randomFrom } from './random';
import type { School, SchoolPolicy } from './school';
import { StaffLife, type StaffMember } from './staff-life';

export interface DemoOptions {
  policies?: string | undefined;
  people?: number | undefined;
  days: number;
  seed: number;
}

export interface Demonstration {
  workspace: Workspace;
  workbookId: string;
  school: School;
  life: StaffLife;
  broken: Broken[];
  /** By job: how often it ran, how many calls all of it took, and the most that one took. */
  jobs: Map<string, { runs: number; calls: number; most: number }>;
  failures: Execution[];
  lastDay: string;
}

export const OWNER = 'policies@larkfield.example';
const FIRST_DAY = '2026-09-01';
/**
 * Every so many days all rounds run. On the others those of the night are left out, and on closed days all but two:
 * nothing ever happens in them, and they take most of the time. Five and seven have no common factor, so every weekday comes up.
 */
export const WAKEFUL_NIGHT = 5;

/** The day on which the first policy changes, if the story goes on for so long. */
const CHANGE_AFTER_DAYS = 132;

const TIME_ZONE = 'Europe/London';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The moment of a wall clock in London. */
export function london(day: string, time: string): number {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const shown = Date.parse(`${formatDate(asUtc, TIME_ZONE, "yyyy-MM-dd'T'HH:mm:ss")}Z`);
  return asUtc - (shown - asUtc);
}

export function localTime(instant: number): { day: string; hour: number } {
  const [day = '', hour = ''] = formatDate(instant, TIME_ZONE, "yyyy-MM-dd'T'HH").split('T');
  return { day, hour: Number(hour) };
}

export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** Weekdays that lie in no closed time of the calendar. */
export function schoolDays(calendar: readonly string[][]): (day: string) => boolean {
  const closed = calendar.slice(1).map(([from = '', until = '']) => ({ from, until: until || from }));
  return (day) => {
    const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
    return weekday !== 0 && weekday !== 6 && !closed.some(({ from, until }) => from <= day && day <= until);
  };
}

export function demonstrate(
  school: School,
  options: DemoOptions & { folder: string | null },
  say: (line: string) => void,
  progress: (done: number, of: number, what: string) => void,
): Demonstration {
  const jobs: Demonstration['jobs'] = new Map();
  const failures: Execution[] = [];
  const workspace = Workspace.create({
    folder: options.folder,
    bundleFolder: join(__dirname, '..', '..', 'build'),
    now: london(FIRST_DAY, '08:12'),
    accounts: [{ email: OWNER, name: school.name, dailyMail: 1500 }],
  });
  workspace.onExecution = (execution) => {
    if (execution.error !== null || execution.killed !== null) failures.push(execution);
    count(jobs, execution);
  };

  say(`${school.name}, ${school.staff.length - 1} people, ${school.policies.length} policies (seed ${options.seed})`);
  const workbookId = setUp(workspace, school);
  for (const policy of school.policies) publish(workspace, policy, say);
  confirmCountersigners(workspace, workbookId, school);

  const life = new StaffLife(workspace, staffOf(school), randomFrom(options.seed));
  const isSchoolDay = schoolDays(school.calendar);
  const invariants = new Invariants(workspace, workbookId, isSchoolDay, localTime);
  const broken: Broken[] = [];
  let today = FIRST_DAY;
  for (let day = 1; day <= options.days; day++) {
    if (day === CHANGE_AFTER_DAYS) changePolicy(workspace, school.policies[0], say, today);
    const hasAllRounds = day === 1 || day % WAKEFUL_NIGHT === 0;
    const isQuiet = !hasAllRounds && !isSchoolDay(today);
    if (!hasAllRounds) workspace.sleepTo(london(today, isQuiet ? '11:40' : '06:40'));
    for (const time of ['09:50', '12:40', '16:30']) {
      const moment = Math.max(workspace.now, london(today, time));
      if (isQuiet && time === '16:30') workspace.sleepTo(moment);
      else workspace.turnTo(moment);
      life.act();
    }
    if (hasAllRounds) workspace.turnTo(london(today, '23:40'));
    else if (!isQuiet) workspace.turnTo(london(today, '18:40'));
    workspace.sleepTo(london(today, '23:40'));
    broken.push(...invariants.check(life.signed).map((one) => ({ ...one, what: `${one.what} (seen on ${today})` })));
    progress(day, options.days, 'The school year goes by');
    if (day < options.days) today = dayAfter(today, 1);
  }
  workspace.save();
  return { workspace, workbookId, school, life, broken, jobs, failures, lastDay: today };
}

function count(jobs: Demonstration['jobs'], execution: Execution): void {
  const job = jobs.get(execution.functionName) ?? { runs: 0, calls: 0, most: 0 };
  job.runs += 1;
  job.calls += execution.calls.length;
  job.most = Math.max(job.most, execution.calls.length);
  jobs.set(execution.functionName, job);
}

/** The register made, staff list, calendar and first settings pasted in. @returns the workbook's id */
export function setUp(workspace: Workspace, school: School): string {
  const done = workspace.run('setUp', [], { as: OWNER });
  const workbookId = textOf(done, 'workbookId');
  const existing = valuesOf(workspace, workbookId, 'Staff')[0] ?? [];
  const [headings = [], ...people] = school.staff;
  const columns = headings.map((heading) => existing.indexOf(heading));
  people.forEach((person, i) => {
    person.forEach((cell, j) => {
      const column = columns[j] ?? -1;
      if (column >= 0) paste(workspace, workbookId, 'Staff', i + 2, column + 1, [[cell.replace(/;/g, ',')]]);
    });
  });
  paste(workspace, workbookId, 'Calendar', 2, 1, school.calendar.slice(1));
  paste(workspace, workbookId, 'Settings', 2, 2, [[school.name], [school.contact]]);
  return workbookId;
}

/** The manager confirms who gives second signatures where a document asks for them: the head, and for the head's own the next. */
export function confirmCountersigners(workspace: Workspace, workbookId: string, school: School): void {
  const [headings = [], ...rows] = valuesOf(workspace, workbookId, 'Policies');
  const column = headings.indexOf('Countersigned by');
  const [titles = [], ...people] = school.staff;
  const leaders = people
    .filter((person) => /head|deputy/i.test(person[titles.indexOf('Role')] ?? ''))
    .map((person) => person[titles.indexOf('Email')] ?? '')
    .filter((email) => email !== '');
  rows.forEach((row, i) => {
    if (!String(row[column] ?? '').startsWith('?')) return;
    paste(workspace, workbookId, 'Policies', i + 2, column + 1, [[leaders.slice(0, 2).join(', ')]]);
  });
}

/** A field of what an execution returned. @throws with the execution's own error where it failed */
export function textOf(execution: Execution, field: string): string {
  if (execution.error !== null) throw new Error(execution.error.message);
  const { result } = execution;
  return typeof result === 'object' && result !== null ? String(Reflect.get(result, field)) : '';
}

/** Clicks on until the form is finished: each click may take 30 seconds. */
function click(workspace: Workspace, request: object): Execution {
  for (;;) {
    const done = workspace.run('publishPolicy', [request], { as: OWNER });
    if (textOf(done, 'isDone') === 'true') return done;
  }
}

/** @returns the form's id */
export function publish(workspace: Workspace, policy: SchoolPolicy, say: (line: string) => void): string {
  const document = workspace.addDocument(policy.name, OWNER, policy.document);
  workspace.grant(document, OWNER);
  const done = click(workspace, { document, ...policy.answers });
  say(`  read and published: ${textOf(done, 'title')}, ${textOf(done, 'clauses')} clauses`);
  return textOf(done, 'formId');
}

/** The head adds half a sentence to the first clause of a policy, and publishes it again. @returns the new form's id */
export function changePolicy(
  workspace: Workspace,
  policy: SchoolPolicy | undefined,
  say: (line: string) => void,
  today: string,
): string {
  const file = workspace.files.find((one) => one.kind === 'document' && one.name === policy?.name);
  if (policy === undefined || file?.kind !== 'document') return '';
  const changed = structuredClone(file.document);
  const runs = listRuns(changed);
  const first = runs.find((run) => (run.content ?? '').trim().length > 40);
  if (first === undefined) return '';
  first.content = (first.content ?? '').replace(/[.;]?\s*$/, ', outside school too.\n');
  workspace.editDocument(file.id, changed);
  const done = click(workspace, { document: file.id });
  say(`  ${today}: a new version of ${textOf(done, 'title')}; everyone signs it again`);
  return textOf(done, 'formId');
}

/** The text runs of list items and of sentences such as "I will …". */
function listRuns(document: docs_v1.Schema$Document): docs_v1.Schema$TextRun[] {
  return (document.tabs ?? []).flatMap((tab) =>
    (tab.documentTab?.body?.content ?? []).flatMap((element) => {
      const text = element.paragraph?.elements?.map((one) => one.textRun?.content ?? '').join('') ?? '';
      if (element.paragraph?.bullet === undefined && !/^I (will|understand|agree)/.test(text)) return [];
      return element.paragraph?.elements?.flatMap((one) => one.textRun ?? []) ?? [];
    }),
  );
}

export function staffOf(school: School): Map<string, StaffMember> {
  const [headings = [], ...people] = school.staff;
  const at = (person: string[], heading: string) => person[headings.indexOf(heading)] ?? '';
  return new Map(
    people.map((person) => [
      at(person, 'Email').toLowerCase(),
      { name: at(person, 'Name'), email: at(person, 'Email').toLowerCase(), role: at(person, 'Role') },
    ]),
  );
}
