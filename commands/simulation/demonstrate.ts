/** The demo's story: a school's days, one after the other, on the built bundle in the local Workspace. */
import { join } from 'node:path';
import type { Execution } from '../../local/script/execution';
import { Workspace } from '../../local/workspace';
import { dayAfter, FIRST_DAY, localTime, london, quietHours, schoolDays, WAKEFUL_NIGHT } from './days';
import { type Broken, Invariants } from './judge/invariants';
import { changePolicy, confirmCountersigners, NotPublished, OWNER, publish, setUp } from './manager';
import { randomFrom } from './random';
import { NOTHING_LEFT, type School, type SchoolPolicy, staffOf } from './school';
import { StaffLife } from './staff-life';

export interface YearPlan {
  days: number;
  seed: number;
  /** Where the Workspace will lie once it is saved; null keeps it in memory. */
  folder: string | null;
  /** Every hour has its round, each in a new realm (local/script/host.ts). */
  isExact?: boolean;
}

export interface Demonstration {
  workspace: Workspace;
  workbookId: string;
  /** A sentence for each policy that could not be published: its file, why, and what to do. */
  leftOut: string[];
  life: StaffLife;
  broken: Broken[];
  /** By job: how often it ran, how many calls all of it took, and the most that one took. */
  jobs: Map<string, { runs: number; calls: number; most: number }>;
  failures: Execution[];
  lastDay: string;
}

/** The day on which the first policy changes, if the story goes on for so long. */
const CHANGE_AFTER_DAYS = 132;

/**
 * Nothing is written to the folder yet. @param say prints a line @param progress told after every day
 * @throws where not one of the policies can be published
 */
export function demonstrate(
  school: School,
  options: YearPlan,
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
  workspace.isExact = options.isExact ?? false;
  workspace.onExecution = (execution) => {
    if (execution.error !== null || execution.killed !== null) failures.push(execution);
    count(jobs, execution);
  };

  say(`${school.name}, ${school.staff.length - 1} people, ${school.policies.length} policies (seed ${options.seed})`);
  const workbookId = setUp(workspace, school);
  const { published, leftOut, refused } = publishAll(workspace, school.policies, say);
  confirmCountersigners(workspace, workbookId, school);

  const life = new StaffLife(workspace, staffOf(school), randomFrom(options.seed));
  const isSchoolDay = schoolDays(school.calendar);
  const invariants = new Invariants({ workspace, workbookId, isSchoolDay, localTime });
  const broken: Broken[] = [];
  let today = FIRST_DAY;
  let quiet = quietHours();
  const turnTo = (moment: number) => workspace.turnTo(moment, quiet);
  for (let day = 1; day <= options.days; day++) {
    if (day === CHANGE_AFTER_DAYS) {
      changePolicy(workspace, published[0], say, today);
      quiet = quietHours();
    }
    const hasAllRounds = day === 1 || day % WAKEFUL_NIGHT === 0;
    const isQuiet = !hasAllRounds && !isSchoolDay(today);
    if (!hasAllRounds) workspace.sleepTo(london(today, isQuiet ? '11:40' : '06:40'));
    for (const time of ['09:50', '12:40', '16:30']) {
      const moment = Math.max(workspace.now, london(today, time));
      if (isQuiet && time === '16:30') workspace.sleepTo(moment);
      else turnTo(moment);
      if (life.act()) quiet = quietHours();
    }
    if (hasAllRounds) turnTo(london(today, '23:40'));
    else if (!isQuiet) turnTo(london(today, '18:40'));
    workspace.sleepTo(london(today, '23:40'));
    broken.push(
      ...invariants.check(life.signed).map(({ rule, what }) => ({ rule, what: `${what} (seen on ${today})` })),
    );
    progress(day, options.days, 'The school year goes by');
    if (day < options.days) today = dayAfter(today, 1);
  }
  const unexpected = failures.filter((execution) => !refused.includes(execution));
  return { workspace, workbookId, leftOut, life, broken, jobs, failures: unexpected, lastDay: today };
}

/** One document that the add-on refuses does not stop the others. @throws where it refuses them all */
function publishAll(workspace: Workspace, policies: readonly SchoolPolicy[], say: (line: string) => void) {
  const published: SchoolPolicy[] = [];
  const leftOut: string[] = [];
  const refused: Execution[] = [];
  for (const policy of policies) {
    try {
      publish(workspace, policy, say);
      published.push(policy);
    } catch (error) {
      if (!(error instanceof NotPublished)) throw error;
      const sentence = `"${policy.name}.docx": ${error.message}`;
      leftOut.push(sentence);
      refused.push(error.execution);
      say(`  left out: ${sentence}`);
    }
  }
  if (published.length === 0) throw new Error(NOTHING_LEFT);
  return { published, leftOut, refused };
}

function count(jobs: Demonstration['jobs'], execution: Execution): void {
  const job = jobs.get(execution.functionName) ?? { runs: 0, calls: 0, most: 0 };
  job.runs += 1;
  job.calls += execution.calls.length;
  job.most = Math.max(job.most, execution.calls.length);
  jobs.set(execution.functionName, job);
}
