/** Numbers, lists and lengths of text as sentences put them. Whoever writes a plural or a list of names takes it from here. */

/** "1 clause", "3 clauses", "1,487 clauses". @param many where it is not `one` with an s: "policies", "people are" */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${withCommas(count)} ${count === 1 ? one : many}`;
}

/** "one clause", "three clauses", "14 clauses": for the running sentences of an email. */
export function countedInWords(count: number, one: string, many = `${one}s`): string {
  return `${numberInWords(count)} ${count === 1 ? one : many}`;
}

const SMALL_NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** "no", "three", "14", "1,487". */
export function numberInWords(count: number): string {
  return SMALL_NUMBERS[count] ?? withCommas(count);
}

/** "14", "1,487". */
export function withCommas(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** "a", "a and b", "a, b and c". @param before the word before the last: "or" */
export function joined(parts: readonly string[], before: 'and' | 'or' = 'and'): string {
  const last = parts[parts.length - 1] ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${before} ${last}`;
}

/** More names, titles or rows than these hide what is to be done. */
export const NAMED_IN_SHORT = 5;

/** The same with at most so many of them: "Ann, Bob and 3 more". */
export function joinedInShort(parts: readonly string[], most = NAMED_IN_SHORT): string {
  const more = parts.length - most;
  return joined(more > 0 ? [...parts.slice(0, most), `${more} more`] : parts);
}

/** "Three clauses". */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Signs that everybody sees, of a plain keyboard. */
const SEEN = /^[ -~]*$/;

/**
 * Without signs that nobody sees and that make two texts different: zero-width blanks, soft hyphens, marks of direction.
 * They come along when people paste from web pages and PDF files. One that joins two signs of a script that needs it, or the
 * parts of a picture, stays.
 */
export function withoutInvisible(text: string): string {
  // Nearly every cell of a workbook, and a register has a hundred thousand of them.
  if (SEEN.test(text)) return text;
  return text.replace(/\p{Cf}|\p{Variation_Selector}|\u034F|\u115F|\u1160|\u3164/gu, (sign, at: number) => {
    const [before = '', after = ''] = [text.charAt(at - 1), text.charAt(at + sign.length)];
    const isJoining = /\u200C|\u200D/.test(sign)
      ? isBeyondLatin(before) && isBeyondLatin(after)
      : isBeyondLatin(before);
    return isJoining && /\u200C|\u200D|\uFE0E|\uFE0F/.test(sign) ? sign : '';
  });
}

function isBeyondLatin(sign: string): boolean {
  return sign !== '' && !/[\p{ASCII}\p{Script=Latin}\p{Cf}]/u.test(sign);
}

/** On one line: a line break in a name would begin a header of its own in an email, and a zero-width sign can hide one. */
export function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}

/** On one line, with at most so many characters, cut between words where that is near: "Staff will keep…". */
export function shortened(text: string, most: number): string {
  const letters = Array.from(onOneLine(text));
  if (letters.length <= most) return letters.join('');
  const cut = letters.slice(0, most - 1).join('');
  const blank = cut.lastIndexOf(' ');
  return `${cut.slice(0, blank > most / 2 ? blank : cut.length)}…`;
}

/** For comparing titles: small letters and figures alone, one blank between words. */
export function plainTitle(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
