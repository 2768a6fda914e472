/** Rows of the staff list that name nobody, or two people at once: one would be asked for ever, of two one would never be. */
import type { Day } from '../../../common/day';
import type { Person, Register } from '../../model';
import { leftOn } from '../../people/employment';
import { isErasedName } from '../../people/erased';
import { inRow, type TabProblem } from '../../workbook/tab';
import { STAFF } from '../../workbook/tabs';

/** What is written where somebody has yet to be named. */
const OPEN = String.raw`vacan(?:cy|t)|tb[acd]|to be (?:advised|announced|appointed|confirmed)|\P{L}+`;

/** What lists from elsewhere have, besides, where a post is not filled. */
const UNFILLED =
  'vacan(?:cy|t) post|supply(?: (?:cover|staff|teacher))?|agency(?: (?:staff|teacher|worker))?|new (?:appointment|member of staff|starter|teacher)(?: .*)?|unknown|test|example|dummy|deleted|spare|nobody|none|n/?a|name';

const IS_OPEN = new RegExp(`^(?:${OPEN})$`, 'iu');
const IS_NOBODY = new RegExp(`^(?:${OPEN}|${UNFILLED})$`, 'iu');

/** Of whoever has left by that day nothing is asked. */
export function nameProblems({ people }: Pick<Register, 'people'>, today: Day): TabProblem[] {
  return people.flatMap((person): TabProblem[] => {
    const fault = isErasedName(person.name) || leftOn(person, today) !== null ? null : faultOf(person);
    if (fault === null) return [];
    const message = `${inRow(STAFF.title, person.row)}: ${fault}`;
    return [{ code: 'NAME_OF_NOBODY', tab: STAFF.title, row: person.row, message }];
  });
}

/** "Vacancy", "TBC", "?": whoever it is has yet to be named. */
export function isYetToBeNamed(name: string): boolean {
  return IS_OPEN.test(name);
}

/** "Vacancy", "Supply", "Test": the name of nobody. */
export function namesNobody(name: string): boolean {
  return IS_NOBODY.test(name);
}

function faultOf({ name, email }: Person): string | null {
  if (namesNobody(name)) {
    return `"${name}" is hardly a person's name, and is asked to sign like everybody. Please enter the name, or delete the row.`;
  }
  // Somebody without a name is called by the address, and told where the list is read.
  if (name.includes('@') && name !== email) {
    return `"${name}" under "Name" is an email address. Please enter the name.`;
  }
  return areTwo(name)
    ? `"${name}" names two people, and one signature would count for both. Please give each a row of their own.`
    : null;
}

/**
 * "Fay Gray & Gil Hunt", "Mr and Mrs Gray"; a stroke may be within one surname, and stands between two whole names only. What is
 * in brackets is said of one person: "Fay Gray (Maths and PE)".
 */
function areTwo(written: string): boolean {
  const name = written.replace(/\([^)]*\)/g, ' ').trim();
  const [first = '', second] = name.split(/ ?[&+] ?| and /i);
  const isPair = second !== undefined && /\p{L}{2}/u.test(first) && /\p{L}{2}/u.test(second);
  const [one = '', other = ''] = name.split(/ ?\/ ?/);
  return isPair || (/\S \S/.test(one.trim()) && /\S \S/.test(other.trim()));
}
