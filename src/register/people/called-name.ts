/** What somebody is called at the beginning of an email: the name as the staff list has it in, one or two words of it out. */
import { onOneLine } from '../../common/words';
import { familyName, titleOf, withoutLetters } from './titles';

/** "J", "J.", "J.R.", and forenames cut short: "Md.", "Wm". Nobody is called so. */
const CUT_SHORT = /^(?:\p{Script=Latin}|.*\.|md|mohd|muhd|wm|chas|geo|jas)$/iu;

/** Other letters that people put behind their names, in capitals. */
const BEHIND_A_NAME = /^(?:(?:\p{Lu}\p{L}*\p{Lu}\p{L}*|[Hh]ons|[JjSs]n?r)[\s.&]*)+$/u;

/**
 * "Bright, Carol" and "Carol Bright" are both Carol; "Mrs C Bright" stays Mrs Bright; "SMITH, JOHN" is John; of "J. R.
 * Hartley" nothing can be left out; an address is no name.
 */
export function calledName(name: string): string {
  const line = onOneLine(withoutLetters(onOneLine(name)).replace(/(?:^|\s)\([^)]*\)/g, ' '));
  if (line === '' || line.includes('@')) return 'colleague';
  const plain = isShouted(line) || line === line.toLowerCase() ? inCapitals(line) : line;
  const { given, family } = halves(plain);
  const titles = given.slice(
    0,
    Math.max(
      0,
      given.findIndex((word) => titleOf(word) === null),
    ),
  );
  const names = given.slice(titles.length);
  const [title] = titles;
  const [first = plain] = names;
  const how = title === undefined ? null : titleOf(title);
  const own = family ?? familyName(names);
  if (title !== undefined && how === 'family name') return own === undefined ? plain : `${title} ${own}`;
  const called =
    CUT_SHORT.test(first) || how === 'all names'
      ? [...names, ...(family === undefined ? [] : [family])].join(' ')
      : first;
  return title !== undefined && how === 'first name' ? `${title} ${called}` : called;
}

/** "de la Cruz, Mrs Maria": the given words, and the family name where a comma tells it. */
function halves(line: string): { given: string[]; family?: string } {
  const [before = '', ...after] = line.split(',').map((part) => part.trim());
  const behind = after.join(' ').trim();
  const words = before.split(' ');
  const isBehindName = words.length > 1 && BEHIND_A_NAME.test(behind);
  return behind === '' || isBehindName ? { given: words } : { given: behind.split(' '), family: before };
}

/** All in capitals, as some systems export names; "TJ" is called so. */
function isShouted(line: string): boolean {
  return line === line.toUpperCase() && /\p{L}{3}/u.test(line);
}

/** The same name as people write it, where a system has put all of it in capitals. */
export function withoutShouting(name: string): string {
  return isShouted(name) ? inCapitals(name) : name;
}

/** "O'BRIEN-SMITH" → "O'Brien-Smith". */
function inCapitals(line: string): string {
  return line
    .toLowerCase()
    .replace(/(^|[-'’.,\s])(\p{Ll})/gu, (_all, before: string, letter: string) => before + letter.toUpperCase());
}
