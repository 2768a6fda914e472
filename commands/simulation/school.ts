/** A school to try the product with: its policies, its people, its closed days. Read from files or made up. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { docs_v1 } from '@googleapis/docs';
import { parse } from 'csv-parse/sync';
import { importDocx } from '../../local/files/docx/docx';
import { bytesOf, toldOf } from '../lib/policy-file';
import { pick, randomFrom } from './random';
import type { StaffMember } from './staff-life';

export interface SchoolPolicy {
  /** As the document is called in Drive. */
  name: string;
  document: docs_v1.Schema$Document;
  /** What the business manager answers when publishing it. */
  answers: { audience?: string[]; resignMonths?: number | null; daysToSign?: number };
}

export interface School {
  name: string;
  contact: string;
  policies: SchoolPolicy[];
  /** The staff list as it is pasted, headings first. */
  staff: string[][];
  /** The calendar as it is pasted, headings first. */
  calendar: string[][];
}

export const SAMPLES = join(__dirname, '..', '..', 'samples');

/** What Larkfield's manager answers; whatever is not named is taken from the document. */
const LARKFIELD: Record<string, SchoolPolicy['answers']> = {
  'acceptable-use': { audience: ['teaching', 'support', 'leadership'] },
  'data-protection': { audience: ['teaching', 'support', 'leadership'], resignMonths: 24 },
  'laptop-loan': { audience: ['teaching', 'leadership'], resignMonths: null },
};

function readCsv(path: string): string[][] {
  return parse(readFileSync(path, 'utf8'), { relax_column_count: true, skip_empty_lines: true });
}

/** Where every policy was left out, and each was told with what to do. */
export const NOTHING_LEFT =
  'None of the documents can be published, so there is no school year to show. What to do with each of them stands above.';

/** @param folder of .docx files. @throws {FileError} naming the file that cannot be read */
export function readPolicies(folder: string): SchoolPolicy[] {
  return wordFilesIn(folder).map((file) => readPolicy(folder, file));
}

/**
 * As `readPolicies`, but a file that cannot be read does not stop the others.
 * @returns in `unread` a sentence for each such file: its name, why, and what to do. @throws where no file can be read
 */
export function readablePolicies(
  folder: string,
  say: (line: string) => void,
): { policies: SchoolPolicy[]; unread: string[] } {
  const policies: SchoolPolicy[] = [];
  const unread: string[] = [];
  for (const file of wordFilesIn(folder)) {
    try {
      policies.push(readPolicy(folder, file));
    } catch (error) {
      unread.push(toldOf(join(folder, file), error));
    }
  }
  for (const sentence of unread) say(`  left out: ${sentence}`);
  if (policies.length === 0) throw new Error(NOTHING_LEFT);
  return { policies, unread };
}

function wordFilesIn(folder: string): string[] {
  if (!existsSync(folder)) throw new Error(`There is no folder "${folder}". Name one that holds .docx files.`);
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.docx'))
    .sort();
  if (names.length === 0)
    throw new Error(`There is no .docx file in "${folder}". Name a folder that holds policies as Word files.`);
  return names;
}

function readPolicy(folder: string, file: string): SchoolPolicy {
  const name = basename(file, '.docx');
  return { name, document: importDocx(bytesOf(join(folder, file)), file), answers: LARKFIELD[name] ?? {} };
}

/** Larkfield Primary School, or other policies with it; as many people as asked for, some of them made up. */
export function makeSchool(options: {
  policies?: SchoolPolicy[] | undefined;
  people?: number | undefined;
  seed: number;
}): School {
  const staff = readCsv(join(SAMPLES, 'staff.csv'));
  return {
    name: 'Larkfield Primary School',
    contact: 'Priya Nair in the school office',
    policies: options.policies ?? readPolicies(SAMPLES),
    staff: options.people === undefined ? staff : sized(staff, options.people, options.seed),
    calendar: readCsv(join(SAMPLES, 'calendar.csv')),
  };
}

const GIVEN = [
  'Aisha',
  'Ben',
  'Chloe',
  'Dev',
  'Ewa',
  'Farah',
  'George',
  'Hannah',
  'Iwan',
  'Jade',
  'Kofi',
  'Leila',
  'Mark',
  'Nia',
  'Oliver',
  'Petra',
  'Rhys',
  'Sana',
  'Tom',
  'Yusuf',
];
const FAMILY = [
  'Ahmed',
  'Brown',
  'Clarke',
  'Davies',
  'Edwards',
  'Fraser',
  'Green',
  'Hughes',
  'Iqbal',
  'Jones',
  'Khan',
  'Lewis',
  'Murphy',
  'Novak',
  'Osei',
  'Patel',
  'Quinn',
  'Rees',
  'Singh',
  'Taylor',
];
const POSTS: readonly [role: string, groups: string][] = [
  ['Class teacher', 'teaching'],
  ['Teaching assistant', 'support'],
  ['Midday supervisor', 'support'],
  ['Governor', 'governor'],
  ['Parent helper', 'volunteer'],
];

/** The first so many people, with others made up below them where there are too few. */
function sized(staff: string[][], people: number, seed: number): string[][] {
  const random = randomFrom(seed);
  const made = Array.from({ length: Math.max(0, people - (staff.length - 1)) }, (_, i): string[] => {
    const [given, family] = [pick(random, GIVEN), pick(random, FAMILY)];
    const [role, groups] = pick(random, POSTS);
    return [`${given} ${family}`, `${given}.${family}.${i + 1}@larkfield.example`.toLowerCase(), role, groups];
  });
  return [...staff.slice(0, people + 1), ...made];
}

/** Everybody on the staff list, by address. */
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

/** The sample school's four, and two that are like the first under other names. */
export function sixPolicies(school: School): School {
  const [first] = school.policies;
  if (first === undefined) throw new Error('The sample school has no policies.');
  const more = [
    { ...first, name: 'lone-working', document: retitled(first.document, 'Lone Working Policy') },
    { ...first, name: 'social-media', document: retitled(first.document, 'Social Media Policy'), answers: {} },
  ];
  return { ...school, policies: [...school.policies, ...more] };
}

function retitled(document: docs_v1.Schema$Document, title: string): docs_v1.Schema$Document {
  const copy = structuredClone(document);
  const paragraphs = (copy.tabs ?? []).flatMap((tab) => tab.documentTab?.body?.content ?? []);
  const heading = paragraphs.find((element) => element.paragraph?.paragraphStyle?.namedStyleType === 'TITLE');
  const run = heading?.paragraph?.elements?.[0]?.textRun;
  if (run) run.content = `${title}\n`;
  return copy;
}
