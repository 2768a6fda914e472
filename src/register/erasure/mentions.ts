/**
 * Where a text names somebody: names and addresses are looked for as text, letter by letter, and no pattern is ever made of
 * them. Case, blanks, kinds of hyphen and apostrophe, and signs that nobody sees make no difference; only whole names are found.
 */
import { withoutInvisible } from '../../common/words';
import { inLink } from '../../form/personal-link';

export interface Mentions {
  isIn: (text: string) => boolean;
  /** The same text with something else in the place of every mention; as it was where there is none. */
  replacedIn: (text: string, by: string) => string;
}

const LETTER = /[\p{L}\p{N}\p{M}]/u;
/** Signs that join what stands before them to an address, or to a name: "x-t.adeyemi@…", "Ann-Tolu", "O'Brien". */
const JOINS_ADDRESS = /[._%+'-]/;
const JOINS_NAME = /['-]/;
/** Signs after which an address goes on, or a name. */
const GOES_ON_ADDRESS = /[.-]/;
const GOES_ON_NAME = /-/;
/** What is put behind a name with an apostrophe, and is no part of it: "Tolu's", "Tolu'll". */
const ENDINGS: readonly string[] = ['s', 'll', 'd', 've', 're'];
/** Scripts that put nothing between words, or endings to them: a name in them is found in the midst of others. */
const WITHOUT_BLANKS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether a name is written in letters that put no blanks between words: one word of it may be all of the name. */
export function isWithoutBlanks(name: string): boolean {
  const letters = Array.from(name);
  return letters.length > 1 && letters.every((letter) => WITHOUT_BLANKS.test(letter));
}

/**
 * @param words names and addresses as they are written
 * @param others those of everybody else: "Mary Jones" is not mentioned where "Ann Mary Jones" is somebody
 */
export function mentionsOfAny(words: readonly string[], others: readonly string[] = []): Mentions {
  const wanted = eachOnce(words.flatMap((word) => [plainText(word), ...inLinks(word)]));
  const longer = eachOnce(others.map(plainText)).filter((word) =>
    wanted.some((one) => word.length > one.length && word.includes(one)),
  );
  const sought = [
    ...wanted.map((word): Sought => ({ letters: Array.from(word), isWanted: true })),
    ...longer.map((word): Sought => ({ letters: Array.from(word), isWanted: false })),
  ].sort((a, b) => b.letters.length - a.letters.length);
  const mayBeIn = (text: string): boolean => {
    const plain = plainText(text);
    return wanted.some((word) => plain.includes(word));
  };
  return {
    isIn: (text) => mayBeIn(text) && found(signsOf(text), sought).length > 0,
    replacedIn: (text, by) => {
      if (!mayBeIn(text)) return text;
      const whole = text.normalize('NFC');
      const places = found(signsOf(text), sought);
      if (places.length === 0) return text;
      let replaced = '';
      let end = 0;
      for (const place of places) {
        replaced += whole.slice(end, place.start) + by;
        end = place.end;
      }
      return replaced + whole.slice(end);
    },
  };
}

/** One sign of the plain text, and where in the text it came from. */
interface Sign {
  plain: string;
  start: number;
  end: number;
}

/** The text's signs as they are compared; a run of blanks is one. */
function signsOf(text: string): Sign[] {
  const signs: Sign[] = [];
  let start = 0;
  for (const letter of text.normalize('NFC')) {
    const end = start + letter.length;
    const before = signs[signs.length - 1];
    for (const plain of plainText(letter)) {
      if (plain === ' ' && before?.plain === ' ') before.end = end;
      else signs.push({ plain, start, end });
    }
    start = end;
  }
  return signs;
}

/** Small letters by way of capitals: "ß" and "SS", and the two small sigmas of Greek, are one. */
function plainText(text: string): string {
  return withoutInvisible(text.normalize('NFC'))
    .toUpperCase()
    .toLowerCase()
    .replace(/ς/g, 'σ')
    .replace(/[‘’‛ʼʻ´`′＇]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ');
}

/** As it stands in a link that fills in an answer. */
function inLinks(word: string): string[] {
  const plain = plainText(inLink(word.trim()));
  return [plain, plain.replace(/%20/g, '+')];
}

function eachOnce(words: readonly string[]): string[] {
  return [...new Set(words.map((word) => word.trim()))].filter((word) => word !== '');
}

/** A name or an address that is looked for: the person's own, or a longer one that is somebody else's. */
interface Sought {
  letters: readonly string[];
  isWanted: boolean;
}

/** Whole mentions, from left to right; of two that begin at one place the longer. */
function found(signs: readonly Sign[], sought: readonly Sought[]): Pick<Sign, 'start' | 'end'>[] {
  const text = signs.map(({ plain }) => plain);
  const places: Pick<Sign, 'start' | 'end'>[] = [];
  for (let at = 0; at < text.length; at++) {
    const one = sought.find(({ letters }) => isAt(text, at, letters));
    const [first, last] = [signs[at], signs[at + (one?.letters.length ?? 0) - 1]];
    if (one === undefined || first === undefined || last === undefined) continue;
    if (one.isWanted) places.push({ start: first.start, end: last.end });
    at += one.letters.length - 1;
  }
  return places;
}

function isAt(text: readonly string[], at: number, letters: readonly string[]): boolean {
  if (letters.some((letter, i) => text[at + i] !== letter)) return false;
  const [first = '', last = ''] = [letters[0], letters[letters.length - 1]];
  const isAddress = /@|%40/.test(letters.join(''));
  return (
    (WITHOUT_BLANKS.test(first) || isBegun(text, at, isAddress)) &&
    (WITHOUT_BLANKS.test(last) || isEnded(text, at + letters.length, isAddress))
  );
}

/** Whether nothing longer began before. @param at the first sign of the mention */
function isBegun(text: readonly string[], at: number, isAddress: boolean): boolean {
  const [sign = '', before = ''] = [text[at - 1], text[at - 2]];
  const joins = isAddress ? JOINS_ADDRESS : JOINS_NAME;
  return !LETTER.test(sign) && !(joins.test(sign) && LETTER.test(before));
}

/** Whether nothing longer goes on. @param at the first sign behind the mention */
function isEnded(text: readonly string[], at: number, isAddress: boolean): boolean {
  const [sign = '', after = ''] = [text[at], text[at + 1]];
  if (sign === "'" && LETTER.test(after)) return ENDINGS.includes(wordAt(text, at + 1));
  const goesOn = isAddress ? GOES_ON_ADDRESS : GOES_ON_NAME;
  return !LETTER.test(sign) && !(goesOn.test(sign) && LETTER.test(after));
}

function wordAt(text: readonly string[], at: number): string {
  const end = text.findIndex((sign, i) => i >= at && !LETTER.test(sign));
  return text.slice(at, end < 0 ? text.length : end).join('');
}
