/** The words of the form that are ours: how a clause stands beside its box, and how numbers are written together. */
import type { VersionItem } from '../policy/version/version-text';

export const YES = 'Yes';
export const NO = 'No';

/** The two answers to a point that is for some colleagues only. */
export const AGREES = 'I agree';
export const NOT_MINE = 'Does not apply to me';

/** What is chosen on the first page by whoever cannot sign yet, and what such an answer is known by. */
export const TALK_FIRST = 'I would like to talk to somebody before I sign';

/** Where the school says how it uses what is entered; nothing where no address is known. */
export function privacyLine(address: string): string[] {
  return address === '' ? [] : [`How we use your data: ${address}`];
}

type Worded = Pick<VersionItem, 'kind' | 'number' | 'marker' | 'leadIn' | 'words'>;

/** A point by itself, on one line: numbered, with the lead-in that it needs. */
export function choiceText(item: Worded): string {
  return oneLine(clauseLines(item));
}

/** The same as it is read on a page: what stands below it on lines of its own. */
export function clauseLines({ leadIn, ...item }: Worded): string {
  return numbered(item, [leadIn, item.words].filter((part) => part !== '').join(' '));
}

/** A point as it stands beside its box, below its lead-in. */
export function boxText(item: Worded): string {
  return oneLine(numbered(item, item.words));
}

function numbered(item: Pick<Worded, 'kind' | 'number' | 'marker'>, words: string): string {
  return item.kind === 'clause' ? `${item.marker || `${item.number}.`} ${words}` : words;
}

function oneLine(words: string): string {
  return words.replace(/\s*\n\s*/g, ' ');
}

/** "1 to 5", "7, 9 and 10", "(a) to (d)", as the form numbers them; null where two of them have the same number. */
export function range(items: readonly Pick<VersionItem, 'number' | 'marker'>[]): string | null {
  const labels = items.map((item) => item.marker.replace(/[.:]$/, '') || item.number);
  if (new Set(labels).size < labels.length) return null;
  const isNext = (i: number): boolean => Number(items[i]?.number) === Number(items[i - 1]?.number) + 1;
  const starts = labels.flatMap((_, i) => (i > 0 && isNext(i) ? [] : [i]));
  return starts
    .map((start, i) => {
      const end = (starts[i + 1] ?? labels.length) - 1;
      if (end === start) return labels[start];
      return `${labels[start]} ${end === start + 1 ? 'and' : 'to'} ${labels[end]}`;
    })
    .join(', ');
}

/** "1", "2", "3", "5", "D1" → "1–3, 5, D1". */
export function ranges(numbers: readonly string[]): string {
  const parts: string[] = [];
  let start: string | null = null;
  numbers.forEach((number, i) => {
    start ??= number;
    const next = numbers[i + 1];
    if (next !== undefined && Number(next) === Number(number) + 1) return;
    parts.push(start === number ? number : `${start}–${number}`);
    start = null;
  });
  return parts.join(', ');
}

/** How many clauses such words name, declarations apart: "1–3, 5, D1" → 4; 0 where they name none, as of paper. */
export function clausesIn(named: string): number {
  return named.split(', ').reduce((sum, part) => {
    const [, first, last] = /^(\d+)(?:–(\d+))?$/.exec(part) ?? [];
    if (first === undefined) return sum;
    return sum + (last === undefined ? 1 : Number(last) - Number(first) + 1);
  }, 0);
}

/** The same the other way: "1–3, 5, D1" → "1", "2", "3", "5", "D1"; words that are no number stay as they are. */
export function numbersIn(named: string): string[] {
  return named
    .split(', ')
    .filter((part) => part !== '')
    .flatMap((part) => {
      const [, first, last] = /^(\d+)–(\d+)$/.exec(part) ?? [];
      if (first === undefined || last === undefined) return [part];
      return Array.from({ length: Math.max(0, Number(last) - Number(first) + 1) }, (_, i) => String(Number(first) + i));
    });
}
