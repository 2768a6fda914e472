/** What the demo says at its end, on one screen, to somebody who has never seen the product. */
import { valuesOf } from '../../local/by-hand/typing';
import type { Demonstration } from './demonstrate';

interface Facts {
  days: number;
  seed: number;
  seconds: number;
  out: string;
  /** A sentence for each document that was left out. */
  leftOut: readonly string[];
}

/** @returns the summary line by line */
export function summaryLines(demonstration: Demonstration, facts: Facts): string[] {
  const { workspace, life, broken, failures, lastDay } = demonstration;
  const forms = workspace.files.filter((file) => file.kind === 'form').length;
  return [
    '',
    `On ${lastDay}, after ${facts.days} days:`,
    ...policyLines(demonstration),
    ...leftOutLines(facts.leftOut),
    '',
    `${life.signed.length} signatures were given, ${workspace.mail.length} emails went out. Most overdue now:`,
    ...overdueLines(demonstration),
    '',
    'What it cost (calls that reach Google):',
    ...jobLines(demonstration),
    '',
    `Look at it, in ${facts.out}/:`,
    '  register.xlsx                the workbook',
    `  emails/                      ${workspace.mail.length} emails, .eml`,
    `  forms/                       ${forms} forms, .html`,
    '  workspace/                   everything as readable JSON',
    '',
    ...checkLines(broken, failures),
    `Took ${facts.seconds.toFixed(1)} s. Seed ${facts.seed} gives the same again.`,
  ];
}

/** As the register words them: who has signed, and waits for the office or for a second signature. */
const OFFICE = /^. Signed .*, (?:waiting for the office|not approved)/;
const SECOND = /^◷ Signed .*, awaiting/;

/** How each policy stands: a line each. */
export function policyLines({ workspace, workbookId }: Pick<Demonstration, 'workspace' | 'workbookId'>): string[] {
  const [headings = [], ...rows] = valuesOf(workspace, workbookId, 'Register');
  const count = (column: number, sign: RegExp) => rows.filter((row) => sign.test(String(row[column] ?? ''))).length;
  return headings.flatMap((heading, column) => {
    if (column < 3) return [];
    const [title = '', version] = String(heading).split('\n');
    if (version === undefined) return [];
    const counts = [
      `${count(column, /^✓/)} signed`,
      `${count(column, /^◷ Due/)} due`,
      `${count(column, /^! Overdue/)} overdue`,
      `${count(column, /^Away/)} away`,
      ...(count(column, OFFICE) > 0 ? [`${count(column, OFFICE)} waiting for the office`] : []),
      ...(count(column, SECOND) > 0 ? [`${count(column, SECOND)} to countersign`] : []),
    ];
    return [`  ${cut(title, 44)} ${version.padEnd(22)} ${counts.join(', ')}`];
  });
}

function leftOutLines(leftOut: readonly string[]): string[] {
  if (leftOut.length === 0) return [];
  return ['', `Left out, ${leftOut.length} of the documents:`, ...leftOut.map((sentence) => `  ${sentence}`)];
}

function overdueLines({ workspace, workbookId }: Demonstration): string[] {
  const rows = valuesOf(workspace, workbookId, 'Overdue')
    .slice(1)
    .filter((row) => row.length > 0);
  if (rows.length === 0) return ['  nobody'];
  return rows.slice(0, 4).map((row) => `  ${cut(String(row[0]), 24)} ${cut(String(row[1]), 44)} ${row[2]} days`);
}

const JOBS: Record<string, string> = {
  setUp: 'set up',
  publishPolicy: 'publish a policy',
  round: 'hourly check',
  formSubmitted: 'somebody signs',
};

function jobLines({ jobs }: Demonstration): string[] {
  return [...jobs].map(([name, { runs, calls, most }]) => {
    const average = (calls / runs).toFixed(1);
    return `  ${(JOBS[name] ?? name).padEnd(20)} ${String(runs).padStart(5)} times, ${average.padStart(5)} calls each, ${most} at most`;
  });
}

function checkLines(broken: Demonstration['broken'], failures: Demonstration['failures']): string[] {
  if (broken.length === 0 && failures.length === 0)
    return [
      'Checked every day: each signature is in the register exactly once; nobody got the same email twice;',
      'nobody who owes was forgotten; nobody was emailed on a closed day. All held.',
    ];
  return [
    `${broken.length} broken rules, ${failures.length} failed runs:`,
    ...broken.slice(0, 10).map(({ rule, what }) => `  ${rule}: ${what}`),
    ...failures.slice(0, 5).map((run) => `  ${run.functionName}: ${run.error?.message ?? run.killed}`),
  ];
}

function cut(text: string, width: number): string {
  return (text.length > width ? `${text.slice(0, width - 1)}…` : text).padEnd(width);
}
