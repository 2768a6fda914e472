/**
 * A form against what it was when it was first seen published, and against what its answers are read by. In: the form read
 * back, the sums that were noted of it, and the register's words; out: what is otherwise, in words.
 */
import { checksum } from '../../../common/checksum';
import { joinedInShort, shortened } from '../../../common/words';
import type { AskedItem } from '../../../form/read-answer';
import type { FormAsIs, FormItemAsIs } from '../../ports';

/** So many letters of a sum stand for an item: a note has room for four hundred of them. */
const LETTERS = 4;

/** More than these hide what is to be done. */
const MOST_NAMED = 3;
const WORDS_NAMED = 60;

/** The form's title, then each item with its words, choices and whether it must be answered, in their order. */
export function sumsOf({ title, items }: FormAsIs): string {
  return [title, ...items].map(sumOf).join('');
}

/** Blanks and line breaks may come back otherwise than they were written. */
function sumOf(what: string | FormItemAsIs): string {
  const { title, help, choices, isRequired } =
    typeof what === 'string' ? { title: what, help: '', choices: [], isRequired: false } : what;
  const words = [title, help, ...choices, isRequired ? 'required' : ''].map((one) => one.replace(/\s+/g, ' ').trim());
  return checksum(words.join('\n')).slice(0, LETTERS);
}

/**
 * What is not there any more of what an answer is read by: then nobody can agree to everything.
 * @param asked every row of the version that the form asks for
 */
export function missingIn({ items }: FormAsIs, asked: readonly AskedItem[]): string[] {
  const form = new Map(items.map((one) => [one.item, one]));
  return asked.flatMap(({ kind, item, choice, words }) => {
    if (item === '') return [];
    const found = form.get(item);
    const isChosen = kind === 'clause' || kind === 'declaration' || kind === 'to answer';
    const isThere = found !== undefined && (!isChosen || found.choices.includes(choice));
    return isThere ? [] : [`“${shortened(words, WORDS_NAMED)}”`];
  });
}

/** What is otherwise than it was, in words; "" where nothing is. @param before sums of the form as it was */
export function differenceFrom(before: string, form: FormAsIs, missing: readonly string[]): string {
  if (missing.length > 0)
    return `${joinedInShort(missing, MOST_NAMED)} ${missing.length === 1 ? 'is missing, or says' : 'are missing, or say'} something else.`;
  const now = sumsOf(form);
  if (before === now) return '';
  const known = new Set(partsOf(before));
  const own = [{ words: 'the title', sum: sumOf(form.title) }, ...form.items.map(named)];
  const fresh = own.filter(({ sum }) => !known.has(sum)).map(({ words }) => words);
  if (fresh.length > 0)
    return `${joinedInShort(fresh, MOST_NAMED)} ${fresh.length === 1 ? 'is' : 'are'} not as before.`;
  return now.length < before.length
    ? 'a part of it was deleted.'
    : 'its questions are in another order, or some are there twice.';
}

function named(item: FormItemAsIs): { words: string; sum: string } {
  const words = item.title || item.help || item.choices[0] || 'a page';
  return { words: `“${shortened(words, WORDS_NAMED)}”`, sum: sumOf(item) };
}

function partsOf(sums: string): string[] {
  return sums.match(new RegExp(`.{${LETTERS}}`, 'g')) ?? [];
}
