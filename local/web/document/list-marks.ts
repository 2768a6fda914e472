/** The local Workspace, web: the sign before a list item ("1.", "b)", "•"), which Docs counts and its JSON does not hold. */
import type { docs_v1 } from '@googleapis/docs';

type Level = docs_v1.Schema$NestingLevel;

const ROMAN: readonly (readonly [value: number, sign: string])[] = [
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

function asRoman(number: number): string {
  let rest = number;
  return ROMAN.map(([value, sign]) => {
    const times = Math.floor(rest / value);
    rest -= times * value;
    return sign.repeat(times);
  }).join('');
}

/** 27 is "aa", 28 is "bb". */
function asLetter(number: number): string {
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}

const WRITTEN: Record<string, (number: number) => string> = {
  DECIMAL: String,
  ZERO_DECIMAL: (number) => String(number).padStart(2, '0'),
  ALPHA: asLetter,
  UPPER_ALPHA: (number) => asLetter(number).toUpperCase(),
  ROMAN: asRoman,
  UPPER_ROMAN: (number) => asRoman(number).toUpperCase(),
};

/** Called once for each list item of a tab, in the order of the document. */
export function listMarks(lists: Record<string, docs_v1.Schema$List>): (listId: string, nesting: number) => string {
  const counted = new Map<string, number[]>();
  return (listId, nesting) => {
    const levels = lists[listId]?.listProperties?.nestingLevels ?? [];
    const counts = counted.get(listId) ?? [];
    counted.set(listId, counts);
    counts[nesting] = (counts[nesting] ?? firstOf(levels[nesting]) - 1) + 1;
    // A deeper list begins anew below the next item.
    counts.length = nesting + 1;
    const level = levels[nesting];
    if (WRITTEN[level?.glyphType ?? ''] === undefined) return level?.glyphSymbol?.trim() || '•';
    const format = level?.glyphFormat ?? `%${nesting}.`;
    return format.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit);
      const write = WRITTEN[levels[at]?.glyphType ?? ''] ?? String;
      return write(counts[at] ?? firstOf(levels[at]));
    });
  };
}

function firstOf(level: Level | undefined): number {
  return level?.startNumber ?? 1;
}
