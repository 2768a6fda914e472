/**
 * Reading, step 2a. In: a line of text. Out: the marker that somebody typed before it ("1.", "(a)", "iv)", "-", "☐"), if any,
 * and what kind it is. Documents pasted into Docs carry their bullets and numbers as letters.
 */

import { BOXES, IN_A_BOX, SIGNS_AS_BULLETS } from '../vocabulary/polarity/signs';

export type MarkerKind = 'bullet' | 'tick' | 'number' | 'letter' | 'roman';

/** A marker as it was typed, and the rest of the line. */
export interface TypedMarker {
  /** As typed. */
  marker: string;
  kind: MarkerKind;
  /** What goes around the number: "(a)" and "b)" are of different series. For bullets, the sign itself. */
  style: string;
  /** 3 for "3.", "c)", "iii"; the last of "1.3"; 0 for bullets. */
  value: number;
  /** 1 for "1.", 2 for "1.1". */
  parts: number;
  /** "c" may be a letter or the Roman hundred: the other reading, where there is one. */
  orLetter: number | null;
  rest: string;
}

const BULLETS = `•·●○◦▪■▫‣⁃➢➤►▶❖→⇒◆◇♦★☆*${SIGNS_AS_BULLETS}–—‐‑-`;
const SYMBOL_FONT = '\\uF0B7\\uF0A7\\uF0D8\\uF0FC\\uF076\\uF02D';
const BULLET = new RegExp(
  `^([${BULLETS.replace('-', '\\-')}${SYMBOL_FONT}]\\uFE0F?)(?:\\s+|(?=[\\p{Lu}\\p{Ll}](?<=[•·●▪■➢${SIGNS_AS_BULLETS}${SYMBOL_FONT}]\\uFE0F?.))|$)`,
  'u',
);
const LETTER_O_BULLET = /^(o)\s+(?=\S)/u;
/** A box, or a line for initials before a whole sentence ("____ 3. I will sign in at the office each day."): before a few words it is a field. */
const TICK = new RegExp(
  `^([${BOXES}]|\\[\\s?[${IN_A_BOX}]?\\s?\\](?!\\()|_{3,}(?:\\s+\\d{1,3}[.)])?(?=\\s+\\p{Lu}\\S*(?:\\s+\\S+){6,}))\\s*`,
  'u',
);
/** "5.Abide": the blank behind the number was lost. */
const NUMBER = /^(\(?)(\d{1,3}(?:\.\d{1,3})*)(?:([.):]{1,2}|\.\))?\s+(?=\S)|([.)])(?=\p{Lu}\p{Ll}+[\s/,-]))/u;
const LETTERED = /^(\(?)([a-z]|[A-Z])(?:([.)]{1,2})\s+(?=\S)|(\))(?=["'“‘]?\p{Lu}\p{Ll}*[\s/,-]))/u;
const ROMAN = /^(\(?)([ivxlc]{1,6}|[IVXLC]{1,6})([.)]{1,2})\s+(?=\S)/u;

const ROMAN_VALUES: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** "iv" → 4; null for letters that make no Roman number. */
export function fromRoman(letters: string): number | null {
  const values = [...letters.toLowerCase()].map((letter) => ROMAN_VALUES[letter] ?? 0);
  let sum = 0;
  values.forEach((value, i) => {
    sum += value < (values[i + 1] ?? 0) ? -value : value;
  });
  return /^(?:c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/u.test(letters.toLowerCase()) && sum > 0 ? sum : null;
}

/** The marker at the beginning of a line; null where it has none. */
export function typedMarker(text: string): TypedMarker | null {
  return signMarker(text) ?? numberMarker(text) ?? letterMarker(text);
}

/** A box to tick, or a bullet. */
function signMarker(text: string): TypedMarker | null {
  const tick = TICK.exec(text);
  const bullet = tick ? null : (BULLET.exec(text) ?? LETTER_O_BULLET.exec(text));
  const [whole, marker] = tick ?? bullet ?? [];
  if (whole === undefined || marker === undefined) return null;
  return {
    marker,
    kind: tick ? 'tick' : 'bullet',
    style: tick ? '☐' : marker,
    value: 0,
    parts: 1,
    orLetter: null,
    rest: text.slice(whole.length),
  };
}

/** A bare number counts only before a capital: "2 All staff" is numbered, "20 minutes before" is not. Dates do not count. */
function numberMarker(text: string): TypedMarker | null {
  const [whole, open = '', digits, spaced = '', glued = ''] = NUMBER.exec(text) ?? [];
  const close = spaced + glued;
  if (whole === undefined || digits === undefined) return null;
  const rest = text.slice(whole.length);
  const numbers = digits.split('.').map(Number);
  const isBare = open === '' && close === '' && numbers.length === 1;
  const isCount = isBare && (!/^["'“‘(]?[\p{Lu}\p{Extended_Pictographic}]/u.test(rest) || (numbers[0] ?? 0) > 60);
  const isDate = /^\d{1,2}\.\d{1,2}\.\d{2}/u.test(digits) && numbers.length === 3 && (numbers[2] ?? 0) >= 20;
  const isHalfOpen = open === '(' && !close.includes(')');
  if (isCount || isDate || isHalfOpen) return null;
  return {
    marker: whole.trim(),
    kind: 'number',
    style: `${open}1${close}${isBare ? 'bare' : ''}:${numbers.length}`,
    value: numbers[numbers.length - 1] ?? 0,
    parts: numbers.length,
    orLetter: null,
    rest,
  };
}

/** "a)", "(B)", or a Roman number, which may be a letter, too. */
function letterMarker(text: string): TypedMarker | null {
  const roman = ROMAN.exec(text);
  const lettered = LETTERED.exec(text);
  const letterValue = lettered?.[2] === undefined ? null : lettered[2].toLowerCase().charCodeAt(0) - 96;
  const romanValue = roman?.[2] === undefined ? null : fromRoman(roman[2]);
  const match = roman && romanValue !== null ? roman : lettered;
  const close = match?.[3] ?? match?.[4];
  if (!match?.[2] || close === undefined) return null;
  const isRoman = match === roman;
  const isCapital = /^\p{Lu}/u.test(match[2]);
  return {
    marker: match[0].trim(),
    kind: isRoman ? 'roman' : 'letter',
    style: `${match[1] ?? ''}${isCapital ? 'A' : 'a'}${close}`,
    value: (isRoman ? romanValue : letterValue) ?? 0,
    parts: 1,
    orLetter: isRoman ? letterValue : null,
    rest: text.slice(match[0].length),
  };
}

interface OpenLevel {
  kind: MarkerKind;
  style: string;
  value: number;
  parts: number;
}

function continues(level: OpenLevel, marker: TypedMarker): OpenLevel | null {
  if (marker.kind === 'bullet' || marker.kind === 'tick')
    return level.kind === marker.kind && level.style === marker.style ? level : null;
  if (level.style !== marker.style) return null;
  if (marker.kind === 'number')
    return level.kind === 'number' && level.parts === marker.parts ? { ...level, value: marker.value } : null;
  if (level.kind === 'letter' && marker.orLetter === level.value + 1) return { ...level, value: marker.orLetter };
  if (level.kind === marker.kind && (marker.value === level.value + 1 || marker.value === 1))
    return { ...level, value: marker.value };
  // A number left out or written twice is still the same series.
  return level.kind === marker.kind && marker.value !== 1 ? { ...level, value: marker.value } : null;
}

/** Below which of the open levels a marker begins its own. */
function levelsAbove({ kind, parts, value }: TypedMarker, open: OpenLevel[], followsColon: boolean): OpenLevel[] {
  if (kind !== 'number') return open;
  if (parts > 1) return open.filter((level) => level.kind === 'number' && level.parts < parts);
  // "1." below a bullet that leads to nothing begins a list of its own.
  const isAfterBullets = value === 1 && !followsColon && open[open.length - 1]?.kind === 'bullet';
  return isAfterBullets ? open.slice(0, -1) : open;
}

/** Follows typed markers down a document and says how deep each stands. `restart` where a heading or a paragraph broke the list. */
export function typedDepths(): { depthOf(marker: TypedMarker, followsColon: boolean): number; restart(): void } {
  let open: OpenLevel[] = [];
  return {
    restart() {
      open = [];
    },
    depthOf(marker, followsColon) {
      for (let depth = open.length - 1; depth >= 0; depth -= 1) {
        const level = open[depth];
        const next = level && continues(level, marker);
        if (next) {
          open = [...open.slice(0, depth), next];
          return depth;
        }
      }
      const top = open[open.length - 1];
      const above = levelsAbove(marker, open, followsColon);
      // Another bullet sign deepens a list only under a colon or as Word's "o"; else it is the same list, typed carelessly.
      const isSameListOtherSign =
        marker.kind === 'bullet' &&
        top?.kind === 'bullet' &&
        !followsColon &&
        !(marker.style === 'o' && top.style !== 'o');
      if (isSameListOtherSign) return open.length - 1;
      // "c)" may begin a list only as a letter.
      const isLetter = marker.orLetter !== null && marker.value !== 1;
      const level: OpenLevel = {
        kind: isLetter ? 'letter' : marker.kind,
        style: marker.style,
        value: isLetter && marker.orLetter !== null ? marker.orLetter : marker.value,
        parts: marker.parts,
      };
      open = [...above, level];
      return open.length - 1;
    },
  };
}
