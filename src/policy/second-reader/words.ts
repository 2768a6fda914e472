/**
 * Second reader, step 1. In: the words of a line. Out: signs that are words: each word, the first one, and the verb that binds, with what
 * is beside it; and of the lines beside it the first one and the verb. Only those that several labelled agreements share are among the weights.
 */

const VERBS: ReadonlySet<string> = new Set(
  'will must should shall may can is are has have agree understand cannot do'.split(' '),
);

/** The words of a text, in small letters, one after another. */
export function eachWord(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/’/gu, "'")
      .match(/[\p{L}']+/gu) ?? []
  );
}

/** Whether a sign is words. */
export function isOfWords(sign: string): boolean {
  return /^(?:(?:before|after): )?(?:first|word|verb|before verb) /u.test(sign);
}

/** What of the words of a line is told of the lines beside it: "before: first keys", "before: verb will". */
export function wordsBeside(text: string, where: 'before' | 'after'): string[] {
  const words = eachWord(text);
  const verb = words.find((word) => VERBS.has(word));
  return [`${where}: first ${words[0] ?? ''}`, ...(verb === undefined ? [] : [`${where}: verb ${verb}`])];
}

/** "Keys will not be lent" → "word keys", …, "first keys", "verb will", "verb will not", "before verb keys". */
export function wordSigns(text: string): string[] {
  const words = eachWord(text);
  const verb = words.findIndex((word) => VERBS.has(word));
  return [
    `first ${words[0] ?? ''}`,
    ...[...new Set(words)].map((word) => `word ${word}`),
    ...(verb < 0
      ? ['no verb']
      : [
          `verb ${words[verb]}`,
          `verb ${words[verb]} ${words[verb + 1] ?? ''}`,
          `before verb ${words[verb - 1] ?? ''}`,
        ]),
  ];
}
