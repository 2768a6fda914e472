/** The form from top to bottom: each point says, with what stands directly above it, its own lead-in and condition and nobody else's. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentFromDocsJson } from '../../commands/lib/docs-json-file';
import { importDocx } from '../../local/files/docx/docx';
import { costOf } from '../../src/form/cost';
import { AGREE_BY, type AgreeBy, type FormPlan } from '../../src/form/form-plan';
import { boxText, clauseLines } from '../../src/form/form-words';
import { planForm } from '../../src/form/plan-form';
import { readPolicy } from '../../src/policy/read-policy';
import { type VersionItem, versionItems } from '../../src/policy/version/version-text';
import { aPointItem } from '../policy/made';
import { ROOT } from '../support/larkfield';

const TITLE = 'The policy';

/** Files of a folder, beside the repository's own place. */
function documentsIn(folder: string, ending: string): string[] {
  const path = join(ROOT, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path).flatMap((name) => (name.endsWith(ending) ? [join(folder, name)] : []));
}

function itemsOf(file: string): VersionItem[] {
  const bytes = readFileSync(join(ROOT, file));
  const document = file.endsWith('.docx') ? importDocx(bytes, file) : new Uint8Array(bytes);
  return versionItems(readPolicy(documentFromDocsJson(document, file), '2026-09-01'));
}

function planOf(items: readonly VersionItem[], agreeBy: AgreeBy): FormPlan {
  return planForm(items, {
    school: 'Larkfield',
    contactName: 'the office',
    title: TITLE,
    versionLabel: 'P1 v1.0',
    versionNumber: '1.0',
    publishedOn: '2026-09-01',
    inForceFrom: null,
    readings: [],
    documentLink: 'https://docs.google.com/document/d/x/',
    privacyNotice: '',
    agreeBy,
    signedWith: 'account',
    changes: [],
    changedSince: null,
  });
}

/** A point as it is met. */
interface Met {
  number: string;
  box: string;
  /** Title of the nearest heading, else of the page. */
  heading: string;
  /** What is read below that heading, and what the page says of itself. */
  below: string;
  /** The words of the question: its title, and its help. */
  question: string;
}

function pointsMet(plan: FormPlan): Met[] {
  return plan.pages.flatMap((page, place) => {
    let [heading, below] = place === 0 ? [plan.title, plan.description] : [page.title, page.help];
    return page.items.flatMap((item): Met[] => {
      if (item.kind === 'header') {
        heading = item.title;
        below = `${page.help}\n\n${item.help}`;
      }
      if (item.kind === 'agree or not mine') {
        return [{ number: item.number, box: item.title, heading, below, question: `${item.title}\n${item.help}` }];
      }
      if (item.kind !== 'tick all') return [];
      return item.choices.flatMap(({ text, agrees }) =>
        agrees.map((number) => ({ number, box: text, heading, below, question: item.title })),
      );
    });
  });
}

const flat = (words: string): string => words.replace(/\s+/g, ' ').toLowerCase();

/** What somebody who reads this point would take it to say, and does not. */
function wrongAbout(item: VersionItem, met: Met, items: readonly VersionItem[]): string[] {
  const { leadIn, condition, words } = item;
  const read = flat(`${met.below}\n${met.question}\n${met.box}`);
  const own = flat(`${leadIn}\n${condition}\n${words}`);
  const others = (part: 'leadIn' | 'condition'): string[] =>
    [...new Set(items.map((other) => flat(other[part])))].filter((said) => said !== '' && !own.includes(said));
  const headings = item.section === '' ? [TITLE, condition] : [item.section];
  const isAlone = !met.box.endsWith(words.replace(/\s*\n\s*/g, ' '));
  return [
    ...(isAlone ? [`words: ${met.box}`] : []),
    ...(flat(met.question).startsWith(flat(leadIn)) || flat(met.question).includes(flat(`${leadIn} ${words}`))
      ? []
      : [`lacks "${leadIn}"`]),
    ...(read.includes(flat(condition)) ? [] : [`lacks "${condition}"`]),
    ...[...others('leadIn'), ...others('condition')].flatMap((said) => (read.includes(said) ? [`says "${said}"`] : [])),
    ...(headings.includes(met.heading.replace(/ \(continued\)$/, '')) ? [] : [`stands under "${met.heading}"`]),
  ];
}

function theWalk(file: string): void {
  const items = itemsOf(file);
  const clauses = items.filter(({ kind }) => kind === 'clause');

  test('every point is met once, in the document’s order, with its own lead-in and condition and nobody else’s', () => {
    const met = pointsMet(planOf(items, 'every point')).filter(({ number }) => !number.startsWith('D'));
    expect(met.map(({ number }) => number)).toEqual(clauses.map(({ number }) => number));
    const wrong = clauses.flatMap((item, i) => {
      const its = met[i];
      return (its === undefined ? ['missing'] : wrongAbout(item, its, items)).map((what) => `${item.number}: ${what}`);
    });
    expect(wrong).toEqual([]);
  });

  test.each(AGREE_BY.slice(1))('agreed by %s, every point is written out in its place, with its lead-in', (agreeBy) => {
    const { pages } = planOf(items, agreeBy);
    const read = pages.flatMap(({ help, items: onPage }) => [
      help,
      ...onPage.map((item) => (item.kind === 'agree or not mine' ? item.title : 'help' in item ? item.help : '')),
    ]);
    const text = flat(read.join('\n'));
    const places = clauses.map((item) => text.indexOf(flat(clauseLines(item))));
    expect(places.filter((place, i) => place < 0 || place < (places[i - 1] ?? 0))).toEqual([]);
    const agreed = pointsMet({ ...planOf(items, agreeBy) }).map(({ number }) => number);
    const wanted = items.filter(({ kind }) => kind === 'clause' || kind === 'declaration').map(({ number }) => number);
    expect([...agreed].sort()).toEqual([...wanted].sort());
  });
}

describe.each([...documentsIn('samples', '.docx'), ...documentsIn('tests/fixtures/policies', '.json')])('%s', theWalk);

const SEVEN = documentsIn('../shared/policies/docx', '.docx');
if (SEVEN.length === 0)
  test.skip('seven real policies are skipped: they are not beside this repository', () => undefined);
else describe.each(SEVEN)('%s', theWalk);

test('the sample acceptable use policy takes at most four pages', () => {
  const { points, pages, ticks } = costOf(planOf(itemsOf('samples/acceptable-use.docx'), 'every point'));
  expect({ points, pages, ticks }).toEqual({ points: 22, pages: 3, ticks: 24 });
});

test('a printed number is kept; where two boxes would read alike, their own numbers tell them apart', () => {
  const point = (number: string, marker: string, words: string) => aPointItem({ number, marker, words });
  const boxesOf = (...points: VersionItem[]) => pointsMet(planOf(points, 'every point')).map(({ box }) => box);
  expect(boxesOf(point('1', '3.1', 'A'), point('2', '(a)', 'A'), point('3', '', 'A'))).toEqual([
    '3.1 A',
    '(a) A',
    '3. A',
  ]);
  expect(boxesOf(point('1', '(a)', 'A'), point('2', '(a)', 'A'))).toEqual(['1. A', '2. A']);
  expect(boxText(point('7', 'iv.', 'A\n  • B'))).toBe('iv. A • B');
});
