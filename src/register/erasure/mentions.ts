/**
 * Where a text names somebody: names and addresses are looked for as text, letter by letter, and no pattern is ever made of
 * them. Case, blanks, kinds of hyphen and apostrophe, and signs that nobody sees make no difference; only whole names are found.
 */
import { withoutInvisible } from '../../common/words';

export interface Mentions {
  isIn: (text: string) => boolean;
  /** The same text with something else in the place of every mention; as it was where there is none. */
  replacedIn: (text: string, by: string) => string;
}

const LETTER = /[\p{L}\p{N}\p{M}]/u;
/** Signs of an address: what stands before them is part of a longer one. */
const BEFORE = /[\p{L}\p{N}\p{M}._%+-]/u;
/** Signs after which a longer address or name goes on. */
const GOES_ON = /[.@-]/;
/** Scripts that put nothing between words: a name in them is found in the midst of others. */
const WITHOUT_BLANKS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** @param words names and addresses as they are written */
export function mentionsOfAny(words: readonly string[]): Mentions {
  const wanted = [...new Set(words.map((word) => plainText(word).trim()))]
    .filter((word) => word !== '')
    .sort((a, b) => b.length - a.length);
  const mayBeIn = (text: string): boolean => {
    const plain = plainText(text);
    return wanted.some((word) => plain.includes(word));
  };
  return {
    isIn: (text) => mayBeIn(text) && found(signsOf(text), wanted).length > 0,
    replacedIn: (text, by) => {
      if (!mayBeIn(text)) return text;
      const whole = text.normalize('NFC');
      const places = found(signsOf(text), wanted);
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

function plainText(text: string): string {
  return withoutInvisible(text.normalize('NFC'))
    .toLowerCase()
    .replace(/[‘’‛ʼ´`]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ');
}

/** Whole mentions, from left to right; of two that begin at one place the longer. */
function found(signs: readonly Sign[], wanted: readonly string[]): Pick<Sign, 'start' | 'end'>[] {
  const text = signs.map(({ plain }) => plain);
  const places: Pick<Sign, 'start' | 'end'>[] = [];
  for (let at = 0; at < text.length; at++) {
    const word = wanted.map((one) => Array.from(one)).find((letters) => isAt(text, at, letters));
    const [first, last] = [signs[at], signs[at + (word?.length ?? 0) - 1]];
    if (word === undefined || first === undefined || last === undefined) continue;
    places.push({ start: first.start, end: last.end });
    at += word.length - 1;
  }
  return places;
}

function isAt(text: readonly string[], at: number, letters: readonly string[]): boolean {
  if (letters.some((letter, i) => text[at + i] !== letter)) return false;
  const [before = '', after = '', beyond = ''] = [
    text[at - 1],
    text[at + letters.length],
    text[at + letters.length + 1],
  ];
  const [first = '', last = ''] = [letters[0], letters[letters.length - 1]];
  const isBegun = !BEFORE.test(before) || WITHOUT_BLANKS.test(first);
  const isEnded = !LETTER.test(after) && !(GOES_ON.test(after) && LETTER.test(beyond));
  return isBegun && (isEnded || WITHOUT_BLANKS.test(last));
}
