/**
 * Reading, step 1a. In: the lists of a document tab, and its list items one after another. Out: the marker that Google
 * Docs prints before each ("1.", "b)", "iv.", "•"). The Docs API does not say it; it has to be counted.
 */
import type { DocsList, DocsNestingLevel } from '../docs-json';

/** A marker as Docs prints it. */
export interface ListMarker {
  text: string;
  isOrdered: boolean;
}

const BULLET = '•';

/** 1 → "a", 26 → "z", 27 → "aa", 28 → "bb": Docs repeats the letter, as Word does. */
export function asLetters(number: number): string {
  if (number < 1) return String(number);
  const letter = String.fromCharCode(97 + ((number - 1) % 26));
  return letter.repeat(Math.min(1 + Math.floor((number - 1) / 26), 20));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** 4 → "iv". Numbers that Roman numerals cannot say (below 1, from 4000) stay as they are. */
export function asRoman(number: number): string {
  if (number < 1 || number >= 4000) return String(number);
  let rest = number;
  let roman = '';
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      roman += sign;
      rest -= value;
    }
  }
  return roman;
}

function numberAs(glyphType: string | undefined, number: number): string {
  switch (glyphType) {
    case 'ZERO_DECIMAL':
      return number >= 0 && number < 10 ? `0${number}` : String(number);
    case 'ALPHA':
      return asLetters(number);
    case 'UPPER_ALPHA':
      return asLetters(number).toUpperCase();
    case 'ROMAN':
      return asRoman(number);
    case 'UPPER_ROMAN':
      return asRoman(number).toUpperCase();
    default:
      return String(number);
  }
}

const ORDERED = new Set(['DECIMAL', 'ZERO_DECIMAL', 'ALPHA', 'UPPER_ALPHA', 'ROMAN', 'UPPER_ROMAN']);

function isOrdered(level: DocsNestingLevel | undefined): boolean {
  return level?.glyphType !== undefined && ORDERED.has(level.glyphType);
}

/**
 * Counts the items of the lists of one tab. Call the result once for each list item, in the order of the document. An
 * item begins its level anew for all deeper ones; lists with different ids count apart.
 */
export function listMarkers(lists: Record<string, DocsList>): (listId: string, nesting: number) => ListMarker {
  const counts = new Map<string, number[]>();
  return (listId, nesting) => {
    const levels = lists[listId]?.listProperties?.nestingLevels ?? [];
    const level = levels[nesting];
    const count = counts.get(listId) ?? [];
    counts.set(listId, count);
    const start = level?.startNumber ?? 1;
    count[nesting] = (count[nesting] ?? start - 1) + 1;
    count.length = nesting + 1;
    if (!isOrdered(level)) return { text: level?.glyphSymbol?.trim() || BULLET, isOrdered: false };
    const format = level?.glyphFormat ?? `%${nesting}.`;
    const text = format.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit);
      return numberAs(levels[at]?.glyphType, count[at] ?? levels[at]?.startNumber ?? 1);
    });
    return { text: text.trim(), isOrdered: true };
  };
}
