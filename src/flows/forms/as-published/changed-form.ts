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

function sumOf(what: string | FormItemAsIs): string {
  const { title, help, choices, isRequired } =
    typeof what === 'string' ? { title: what, help: '', choices: [], isRequired: false } : what;
  return sumOfWords([title, help, ...choices, isRequired ? 'required' : '']);
}

/** Blanks and line breaks may come back otherwise than they were written. */
function sumOfWords(words: readonly string[]): string {
  const tidy = words.map((one) => one.replace(/\s+/g, ' ').trim());
  return checksum(tidy.join('\n')).slice(0, LETTERS);
}

/** What people read before the questions, and where its pages lead: a sum each, in the order of their names below. */
export function frameOf({ description, items }: FormAsIs): string {
  const ways = items.map(({ item, leadsTo }) => [item, ...leadsTo].join(' '));
  return [[description], ways].map(sumOfWords).join('');
}

const PARTS_OF_THE_FRAME = ['its description', 'where its pages lead'];

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

/** What is kept of a form as it was: sums of its questions, and of what is around them. */
export interface AsItWas {
  sums: string;
  frame: string;
}

/** What is otherwise than it was, in words; "" where nothing is. */
export function differenceFrom(before: AsItWas, form: FormAsIs, missing: readonly string[]): string {
  if (missing.length > 0)
    return `${joinedInShort(missing, MOST_NAMED)} ${missing.length === 1 ? 'is missing, or says' : 'are missing, or say'} something else.`;
  const now = sumsOf(form);
  const known = new Set(partsOf(before.sums));
  const own = [{ words: 'the title', sum: sumOf(form.title) }, ...form.items.map(named)];
  const fresh = [...own.filter(({ sum }) => !known.has(sum)).map(({ words }) => words), ...freshAround(before, form)];
  if (fresh.length > 0)
    return `${joinedInShort(fresh, MOST_NAMED)} ${fresh.length === 1 ? 'is' : 'are'} not as before.`;
  if (before.sums === now) return '';
  return now.length < before.sums.length
    ? 'a part of it was deleted.'
    : 'its questions are in another order, or some are there twice.';
}

/** A page that was added or deleted is told by itself: then the ways are other ones, too. */
function freshAround({ sums, frame }: AsItWas, form: FormAsIs): string[] {
  const [before, now] = [partsOf(frame), partsOf(frameOf(form))];
  const isWhole = sums.length === sumsOf(form).length;
  return PARTS_OF_THE_FRAME.filter((_, i) => before[i] !== now[i] && (isWhole || i !== WAYS));
}

const WAYS = PARTS_OF_THE_FRAME.length - 1;

function named(item: FormItemAsIs): { words: string; sum: string } {
  const words = item.title || item.help || item.choices[0] || 'a page';
  return { words: `“${shortened(words, WORDS_NAMED)}”`, sum: sumOf(item) };
}

function partsOf(sums: string): string[] {
  return sums.match(new RegExp(`.{${LETTERS}}`, 'g')) ?? [];
}
