/**
 * The main job, with no questions asked: a school reads its policies, builds the forms, staff sign, time passes, some
 * are overdue, emails go out. Prints what happened and where everything lies; ends with 1 when a rule was broken.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { FileError } from '../local/files/file-error';
import { summaryLines } from './simulation/demo-summary';
import { demonstrate } from './simulation/demonstrate';
import { makeSchool, readablePolicies } from './simulation/school';
import { writeFiles } from './simulation/write-files';

const HELP = `npm run demo [-- options]
  --policies DIR  policies as .docx files (the sample school's)
  --people N      so many people (the sample school's 40)
  --days N        so many days from 1 September 2026 (324: a school year)
  --seed N        the same seed gives the same files (1)
  --out DIR       where everything goes (out/demo)`;

/** 1 September 2026 to 21 July 2027, the last day of term. */
const SCHOOL_YEAR = 324;

interface DemoOptions {
  /** A folder of .docx files; the sample school's where there is none. */
  policies: string | undefined;
  people: number | undefined;
  days: number;
  seed: number;
  out: string;
}

function readArguments(): DemoOptions {
  const { values } = parseArgs({
    options: {
      policies: { type: 'string' },
      people: { type: 'string' },
      days: { type: 'string' },
      seed: { type: 'string' },
      out: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(HELP);
    process.exit(0);
  }
  const count = (name: string, text: string | undefined): number | undefined => {
    if (text === undefined) return undefined;
    if (!/^\d{1,5}$/.test(text) || Number(text) < 1)
      throw new Error(`--${name} takes a whole number from 1 on, not "${text}".`);
    return Number(text);
  };
  return {
    policies: values.policies,
    people: count('people', values.people),
    days: count('days', values.days) ?? SCHOOL_YEAR,
    seed: count('seed', values.seed) ?? 1,
    out: values.out ?? join('out', 'demo'),
  };
}

async function main(): Promise<void> {
  const options = readArguments();
  const startedAt = Date.now();
  const say = (line: string) => console.log(line);
  const read = options.policies === undefined ? undefined : readablePolicies(options.policies, say);
  const school = makeSchool({ ...options, policies: read?.policies });
  const { days, seed, out } = options;
  const demonstration = demonstrate(school, { days, seed, folder: join(out, 'workspace') }, say, progress());
  // Only now: where no policy can be published, an earlier demo stays as it was.
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  demonstration.workspace.save();
  await writeFiles(out);
  const seconds = (Date.now() - startedAt) / 1000;
  const leftOut = [...(read?.unread ?? []), ...demonstration.leftOut];
  const facts = { days, seed, seconds, out: relative('.', out) || '.', leftOut };
  for (const line of summaryLines(demonstration, facts)) say(line);
  if (demonstration.broken.length > 0) process.exitCode = 1;
}

/** One line that is written over on a screen, and a line every tenth elsewhere; with the time left once it can be told. */
function progress(): (done: number, of: number, what: string) => void {
  const startedAt = Date.now();
  let toldTenths = 0;
  return (done, of, what) => {
    const left = Math.round((((Date.now() - startedAt) / done) * (of - done)) / 1000);
    const line = `  ${what}, day ${done} of ${of}${left > 1 ? `, about ${left} s left` : ''}`;
    if (process.stdout.isTTY) {
      process.stdout.write(done === of ? '\r\u001b[K' : `\r\u001b[K${line}`);
      return;
    }
    const tenths = Math.floor((done / of) * 10);
    if (tenths > toldTenths && done < of && left > 1) console.log(line);
    toldTenths = Math.max(tenths, toldTenths);
  };
}

main().catch((error: unknown) => {
  // What a person did wrong is told in a sentence; anything else is our fault and shows where.
  if (error instanceof FileError || (error instanceof Error && error.constructor === Error)) {
    console.error(`\n${error.message}`);
  } else console.error(error);
  process.exitCode = 1;
});
