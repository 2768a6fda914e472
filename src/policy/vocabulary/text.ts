/** Reading: small questions about a line of text, used by every step. In: text. Out: text, numbers, yes or no. */

/** Nearly every line is tidy as it stands, and to look is a third of the work of tidying. */
const UNSEEN = /[\u00AD\u200B-\u200D\u2060\uFEFF]/;
const UNTIDY = /[^\S ]|\s\s/;

/** Non-breaking, thin and zero-width spaces made ordinary or dropped, runs of white space made one, ends trimmed. */
export function tidy(text: string): string {
  const seen = UNSEEN.test(text)
    ? text.replace(
        /\u00AD|\u200B|\u200C|(?<!\p{Extended_Pictographic}\p{Emoji_Modifier}?\uFE0F?)\u200D|\u2060|\uFEFF/gu,
        '',
      )
    : text;
  return (UNTIDY.test(seen) ? seen.replace(/\s+/gu, ' ') : seen).trim();
}

/** For comparing: lower case, letters and digits only, one space between words. */
export function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['‘’]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** There is a letter or a figure in it. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** How many words a person would count. */
export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’./@-]*/gu)?.length ?? 0;
}

/** "ACCOUNTS AND PASSWORDS": at least two letters, and no small ones but for a stray "s" or "and". */
export function isInCapitals(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  if (capitals < 3) return false;
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  return small <= capitals * 0.12;
}

/** "2.1 Keys", "Section 3: Keys", "IV) Keys". */
export function beginsWithItsNumber(text: string): boolean {
  return /^(?:section\s+)?(?:\d+|[IVX]+)(?:\.\d+)*[.):]?\s/u.test(text);
}

const ITS_NUMBER =
  /^(?:(?:[Pp]art|PART|[Ss]ection|SECTION|[Aa]ppendix|APPENDIX|[Aa]nnex|ANNEX)\s+)?(?:\d+(?:\.\d+)*|[IVX]+|[A-Z])[.):]?\s+(?:[–—-]\s+)?/;

/** "3.1 Keys", "Part 1: Keys", "A) Keys" → "Keys". */
export function withoutItsNumber(heading: string): string {
  return heading.replace(ITS_NUMBER, '');
}

/** It begins with a small letter, perhaps behind a quotation mark. */
export function startsSmall(text: string): boolean {
  return /^["'“‘(]?\p{Ll}/u.test(text);
}

/** It ends in a full stop or another mark that ends a clause. */
export function endsSentence(text: string): boolean {
  return /[.!?;:][)"'”’\]]*$/u.test(text);
}

const BREAKS_OFF =
  /\b(?:than|every|within|by|to|of|for|at|in|on|after|before|until|till|the|a|an|and|or|with|from|over|under|per|least|most|about|is|are|be|as|between|up to)$/i;

/** It ends in a word that goes on: "for more than", "every". */
export function breaksOff(text: string): boolean {
  return BREAKS_OFF.test(text);
}

/** No sentence ends in "with any", "set out in the". */
export function endsInTheMiddle(text: string): boolean {
  return /\s(?:the|an?|any|every|each|your|their|our|my|than)$/u.test(text);
}

/** "Sharing your password": it begins with what is being done. */
export function isDoing(text: string): boolean {
  return /^\W*(?!(?:\p{L}*thing|during|bring|according|regarding|concerning|including|evening|morning)\b)\p{L}{2,}ing\b/iu.test(
    text,
  );
}

/** It ends in a colon, perhaps with a dash behind it. */
export function endsInColon(text: string): boolean {
  return /[:：]\s*[-–—]?$/u.test(text);
}

/** "Staff must sign. They must not share." → its two sentences; "e.g." and initials do not end one. */
export function sentencesIn(text: string): string[] {
  return text.split(
    /(?<=[^.\s](?:[.!?]["'”’)]?))(?<!\b(?:e\.g|i\.e|etc|Mr|Mrs|Ms|Dr|St|No|\p{Lu})\.)\s+(?=["'“‘(]?\p{Lu})/u,
  );
}

/** "'To promote the policy'" → its first eight words, for pointing at a place in the document. */
export function firstWords(text: string, count = 8): string {
  const words = tidy(text).split(' ', count + 1);
  return words.length <= count ? words.join(' ') : `${words.slice(0, count).join(' ')} …`;
}
