/**
 * Reading, step 2b. In: the lines of a document. Out: the same, with what the sign before or behind a line says of it, and without odd bullets.
 * What only all lines together tell: "£" before three lines is a bullet, and "X" is a cross where ticks stand before others.
 */
import { polarityOf, polarityOfLabel } from '../vocabulary/polarity/polarity';
import {
  ALL_SIGNS,
  BOXES,
  CROSSES_AND_TICKS,
  LETTERS_AS_SIGNS,
  PLUS_AND_MINUS,
  polarityOfSign,
  SIGNS_AS_BULLETS,
  signsAmong,
} from '../vocabulary/polarity/signs';
import { tidy, wordCount } from '../vocabulary/text';
import { fieldLine } from './field-lines';
import type { Line } from './line';

/** A mark of a line: what stands before its words, or behind them. */
interface Marked {
  line: Line;
  /** The line's place. */
  at: number;
  mark: string;
  /** The words without it. */
  rest: string;
}

/** Bullets of a font of signs as letters, or signs that are none of a sentence's own: one glued to a capital is one, too. */
const ODD_BULLET =
  /^(?:([^\p{L}\p{N}\s"'“”‘’«»()[\]<>{}@#£$€&….,_/\\+=~^%*†‡§¹²³!?¿¡:;])\s*(?=\p{Lu})|([ØüqnvlwþýÄŸèàðÞ])\s+(?=\p{Lu}))/u;
/** A sign that may be part of a sentence, and is parted from it. Notes and what goes on after a line's end begin with others. */
const PERHAPS = '<>@#£$€&_/\\\\+=~^%§¬|:';
const PERHAPS_A_BULLET = new RegExp(`^([${PERHAPS}])\\s+(?=["'“‘(]?\\p{L})`, 'u');
/** So many lines begin with it before it is a bullet. */
const ENOUGH = 2;
const ENOUGH_FOR_PERHAPS = 3;

/** The same odd sign before several lines is their bullet. */
export function markOddBullets(lines: readonly Line[]): void {
  const bySign = new Map<string, Marked[]>();
  lines.forEach((line, at) => {
    if (line.item !== null || !mayBeMarked(line)) return;
    const [whole, sign, letter] = ODD_BULLET.exec(line.text) ?? PERHAPS_A_BULLET.exec(line.text) ?? [];
    const mark = sign ?? letter;
    if (whole === undefined || mark === undefined || polarityOfSign(mark) !== null || wordCount(line.text) < 3) return;
    const same = bySign.get(mark) ?? [];
    bySign.set(mark, same);
    same.push({ line, at, mark, rest: line.text.slice(whole.length) });
  });
  for (const [mark, marked] of bySign)
    if (marked.length >= (PERHAPS.includes(mark) ? ENOUGH_FOR_PERHAPS : ENOUGH))
      for (const { line, rest } of marked) makeItem(line, rest, placed(mark, `odd ${mark}`));
}

function mayBeMarked({ source, headingLevel, raw }: Line): boolean {
  return source === 'text' && headingLevel === 0 && fieldLine(raw) === null;
}

function placed(marker: string, listKey: string, depth = 0): NonNullable<Line['item']> {
  return { marker, kind: 'bullet', value: null, depth, listKey, isTyped: true };
}

/** Where it is an item already, it stays in its list. */
function makeItem(line: Line, rest: string, item: NonNullable<Line['item']>): void {
  line.item = line.item === null ? item : { ...line.item, marker: item.marker, kind: item.kind };
  line.text = tidy(rest);
}

/** "Yes: …" and "No: …" before plain lines, both of them: each line is one of a list. What answers a question is none. */
export function markWordPairs(lines: readonly Line[]): void {
  const labelled = lines.flatMap((line, i) => {
    if (line.item !== null || !mayBeMarked(line) || lines[i - 1]?.text.endsWith('?') === true) return [];
    const says = polarityOfLabel(line.text);
    return says === null ? [] : [{ line, says }];
  });
  const areBoth = labelled.some(({ says }) => says === 'do') && labelled.some(({ says }) => says === 'do not');
  if (areBoth) for (const { line } of labelled) line.item = placed('', SIGNS);
}

/** "X", "[N]", "(✗)" before the words, parted from them. */
const BEFORE = new RegExp(
  `^([${LETTERS_AS_SIGNS}${ALL_SIGNS}${PLUS_AND_MINUS}]\\uFE0F?|[([]\\s?[xXYN${ALL_SIGNS}${PLUS_AND_MINUS}]\\s?[)\\]])(?:\\s*[:–—-])?\\s+(?=["'“‘(]?\\p{L}+(?:\\s|['’-]\\p{L}))`,
  'u',
);
const IS_PLUS_OR_MINUS = new RegExp(`^[${PLUS_AND_MINUS}]$`, 'u');
const BEHIND = new RegExp(
  `\\s([([]?[${CROSSES_AND_TICKS}${BOXES}${ALL_SIGNS}]\\uFE0F?[)\\]]?|[([][${PLUS_AND_MINUS}][)\\]]|[➕➖])$`,
  'u',
);
/** "X Academy expects …": the name of a school that was left open. */
const NAME_LEFT_OPEN =
  /^\p{Lu}\s+(?:\p{Lu}\S*\s+){0,3}(?:school|academy|college|nursery|trust|federation|council|university)\b/iu;
const FEWEST_WORDS = 2;
/** "Form X", "Section X". */
const LONGEST_NAME = 3;

/** What the sign before each line says, or the one behind it, which stays where it is. */
export function tellSigns(lines: readonly Line[]): void {
  for (const line of lines) line.says = line.item === null ? null : polarityOfSign(line.item.marker);
  tellAll(lines.flatMap(markedBefore), ({ line, mark, rest }, depth) => {
    const isNumbered = line.item?.isTyped === true && line.item.kind === 'number';
    if (!isNumbered) makeItem(line, rest, placed(mark, SIGNS, depth));
  });
  tellAll(lines.flatMap(markedBehind), ({ line }, depth) => {
    line.item ??= placed('', SIGNS, depth);
  });
}

function tellAll(marked: readonly Marked[], apply: (one: Marked, depth: number) => void): void {
  const sure = marked.filter((one) => isOneOfSeveral(one, marked));
  const said = signsAmong(sure.map(({ mark }) => mark));
  for (const run of runsOf(sure.filter(({ mark }) => said.has(mark)))) {
    const depth = run.find(({ line }) => line.item !== null)?.line.item?.depth ?? 0;
    for (const one of run) {
      one.line.says = said.get(one.mark) ?? null;
      apply(one, depth);
    }
  }
}

/** Lines that stand one below the other. */
function runsOf(marked: readonly Marked[]): Marked[][] {
  const runs: Marked[][] = [];
  for (const one of marked) {
    const last = runs[runs.length - 1];
    if (last?.[last.length - 1]?.at === one.at - 1) last.push(one);
    else runs.push([one]);
  }
  return runs;
}

/** A letter before one line alone is a word, and some signs head what is below them. */
function isOneOfSeveral({ mark, at }: Marked, marked: readonly Marked[]): boolean {
  const mayHead = polarityOfSign(mark) !== null && !SIGNS_AS_BULLETS.includes(mark);
  return marked.some(
    (other) => other.at !== at && ((other.mark === mark && !mayHead) || Math.abs(other.at - at) === 1),
  );
}

function markedBefore(line: Line, at: number): Marked[] {
  if (!mayBeMarked(line)) return [];
  const { marker = '', kind } = line.item ?? {};
  if (kind === 'tick' || line.says !== null || /^\([YN]\)$/u.test(marker) || IS_PLUS_OR_MINUS.test(marker))
    return [{ line, at, mark: marker, rest: line.text }];
  const [whole = '', mark] = BEFORE.exec(line.text) ?? [];
  return mark === undefined || NAME_LEFT_OPEN.test(line.text)
    ? []
    : found(line, at, mark, line.text.slice(whole.length));
}

function markedBehind(line: Line, at: number): Marked[] {
  if (!mayBeMarked(line) || line.says !== null) return [];
  const [whole = '', mark] = BEHIND.exec(line.text) ?? [];
  const isName = wordCount(line.text) <= LONGEST_NAME && /^[xX]$/u.test(mark ?? '');
  return mark === undefined || isName ? [] : found(line, at, mark, line.text.slice(0, -whole.length));
}

/** "✗ Don't" is a heading with its sign. */
function found(line: Line, at: number, mark: string, rest: string): Marked[] {
  return wordCount(rest) < FEWEST_WORDS || polarityOf(rest) !== null ? [] : [{ line, at, mark, rest }];
}

const SIGNS = 'signs';
