/** What the pages say of the repository is there: paths, links, numbers of facts; and nothing leads out of it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { helpSections, SECTIONS_FILE } from '../../commands/lib/help-sections';

const ROOT = join(__dirname, '..', '..');

/** Every file that is kept, from the root on: not what is installed, built, or made by a command. */
const FOLDERS = ['src', 'local', 'commands', 'samples', 'tests', 'docs'];
const FILES = [
  ...readdirSync(ROOT, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : [])),
  ...FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  ),
];
const PAGES = FILES.filter((path) => path.endsWith('.md'));
const CODE = FILES.filter((path) => /^(?:src|local|commands|samples|tests)\/.*\.(?:ts|js|mjs|cjs)$/.test(path));

const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Paths of ours in a page's code marks: `src/common/day.ts`, `local/services/`. Globs and names alone are none. */
function pathsIn(page: string): string[] {
  const marked = [...text(page).matchAll(/`([^`\s]+)`/g)].map((match) => match[1] ?? '');
  return marked.filter((path) => /^(?:src|local|commands|samples|tests|docs|\.ci|\.github)(?:\/[\w./-]+)?$/.test(path));
}

/** Where a page's links lead within the repository, from the root on. */
function linksIn(page: string): string[] {
  const targets = [...text(page).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '');
  return targets
    .filter((target) => !/^(?:https?:|mailto:|#)/.test(target))
    .map((target) => join(dirname(page), target.replace(/#.*$/, '')));
}

const missing = (paths: readonly string[]): string[] => paths.filter((path) => !existsSync(join(ROOT, path)));

test.each(PAGES)('every path that %s names is there', (page) => {
  expect(missing(pathsIn(page))).toEqual([]);
});

test('paths are seen where they are named', () => {
  const many = PAGES.filter((page) => pathsIn(page).length > 10);
  expect(many).toEqual(expect.arrayContaining(['CONTRIBUTING.md', 'docs/architecture.md']));
});

test.each(PAGES)('every link of %s leads somewhere', (page) => {
  expect(missing(linksIn(page))).toEqual([]);
});

test('every page of docs/ is in its index', () => {
  const listed = linksIn('docs/README.md');
  const pages = PAGES.filter((page) => /^docs\/[^/]+\.md$/.test(page) && page !== 'docs/README.md');
  expect(pages.filter((page) => !listed.includes(page))).toEqual([]);
});

test('the help of the panel is what the pages say', () => {
  expect(text(SECTIONS_FILE)).toBe(helpSections(ROOT));
});

test('every path that knip.json begins with is there', () => {
  const { entry }: { entry: string[] } = JSON.parse(text('knip.json'));
  expect(missing(entry.filter((path) => !path.includes('*')))).toEqual([]);
});

/** F012, AS04, G11 …; not the cells of a range, nor a character's number. */
const FACT = /(?<![\w:+#])(?:[FMTPKUXSDG]\d{3}|(?:AS|AD|DR|FX|G|B)\d{2})\b/g;

test('every fact about Google that the code or a page names is explained in docs/google-facts.md', () => {
  const facts = text('docs/google-facts.md');
  const explained = new Set([...facts.matchAll(/^\| ([A-Z]+\d+) \|/gm)].map((match) => match[1]));
  const named = [...CODE.filter((path) => !path.startsWith('tests/fixtures/')), ...PAGES].flatMap((path) =>
    (text(path).match(FACT) ?? []).map((fact) => ({ path, fact })),
  );
  expect(named.filter(({ fact }) => !explained.has(fact))).toEqual([]);
  expect(named.length).toBeGreaterThan(50);
});

test('every number of a fact stands for one fact', () => {
  const numbers = [...text('docs/google-facts.md').matchAll(/^\| ([A-Z]+\d+) \|/gm)].map((match) => match[1] ?? '');
  expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual([]);
});

/** Notes that lay beside the repository while it was written. */
const OUTSIDE =
  /\b[Ff]acts\/\w|\b(?:design|house|style|platform|services|beliefs|libraries|field)\.md\b|\(facts: [A-Z]/;

test('no comment and no page sends its reader out of the repository', () => {
  const leading = [...CODE.filter((path) => path !== 'tests/house/pages.test.ts'), ...PAGES].flatMap((path) =>
    text(path)
      .split('\n')
      .flatMap((line, index) => (OUTSIDE.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
  );
  expect(leading).toEqual([]);
});
