/**
 * A condition as the document words it ("Staff that have a teaching role only") → the plain question that people answer
 * with yes or no ("Do you have a teaching role?"), and the answer that the staff list lets expect.
 */
import { kindOnAStaffList, kindsIn } from '../vocabulary/conditions';
import {
  endsInStaff,
  GROUPS,
  groupsIn,
  isAWholeGroup,
  isStaffOfAPart,
  isTheStaff,
  THOSE_OF_A_CONDITION,
} from '../vocabulary/people/groups';
import { beginsAQuestion } from '../vocabulary/wording';

const AROUND =
  /^(?:(?:this|these|the following) (?:points?|clauses?|statements?|items?|sections?)\s+)?(?:(?:is|are|applies|apply|applicable)\s+)?(?:only\s+)?(?:(?:for|to)\s+)?(?:(?:all|any|the|our|only)\s+)*|\s+only$/gi;

const WHO = new RegExp(`^${THOSE_OF_A_CONDITION}\\s+(?:that|who)\\s+(.+)$`, 'i');
const WITH = new RegExp(`^${THOSE_OF_A_CONDITION}\\s+with\\s+(.+)$`, 'i');
const DOING = new RegExp(
  `^${THOSE_OF_A_CONDITION}\\s+((?:working|using|responsible|based|employed|driving|teaching)\\b.+)$`,
  'i',
);

/** @returns one sentence with a question mark, answerable by "Yes" and "No" */
export function conditionQuestion(condition: string): string {
  const bare = condition
    .replace(/[()[\]]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.:;]$/u, '');
  const core = bare.replace(AROUND, '');
  const who = WHO.exec(core)?.[1];
  if (who !== undefined) return doing(who);
  const having = WITH.exec(core)?.[1];
  if (having !== undefined) return `Do you have ${yours(having)}?`;
  const being = DOING.exec(core)?.[1];
  if (being !== undefined) return `Are you ${yours(being)}?`;
  if (isStaffOfAPart(core)) return `Are you a member of ${lowered(core)}?`;
  const member = /^members? of (.+)$/i.exec(core)?.[1];
  if (member !== undefined && !isTheStaff(core)) return `Are you a member of ${member}?`;
  return beingOneOf(core) ?? `Does this apply to you: “${core}”?`;
}

/** "have a teaching role" → "Do you have a teaching role?"; "teaches" → "Do you teach?"; "are trained" → "Are you trained?" */
function doing(predicate: string): string {
  const [verb = '', ...rest] = predicate.split(' ');
  const after = rest.length === 0 ? '' : ` ${yours(rest.join(' '))}`;
  if (/^(?:is|are)$/i.test(verb)) return beingOneOf(rest.join(' ')) ?? `Are you${after}?`;
  if (beginsAQuestion(verb)) return `${verb[0]?.toUpperCase()}${verb.slice(1)} you${after}?`;
  return `Do you ${plainForm(verb)}${after}?`;
}

/** "teaches" → "teach", "has" → "have", "drives" → "drive", "carries" → "carry". */
function plainForm(verb: string): string {
  if (/^has$/i.test(verb)) return 'have';
  if (/^does$/i.test(verb)) return 'do';
  if (/ies$/i.test(verb)) return verb.replace(/ies$/i, 'y');
  if (/(?:ch|sh|ss|x|zz)es$/i.test(verb)) return verb.replace(/es$/i, '');
  return /[^s]s$/i.test(verb) ? verb.replace(/s$/i, '') : verb;
}

function yours(words: string): string {
  return words
    .replace(/\btheir\b/gi, 'your')
    .replace(/\bthemselves\b/gi, 'yourself')
    .replace(/\bthey\b/gi, 'you');
}

/** "Class teachers and cover supervisors" → "Are you a class teacher or a cover supervisor?" */
function beingOneOf(core: string): string | null {
  const parts = core.split(/\s*(?:,|&|\/|\band\b|\bor\b)\s*/i).filter((part) => part !== '');
  const named = parts.map(oneOfThem);
  if (named.length === 0 || named.includes(null)) return null;
  const last = named[named.length - 1];
  const list = named.length === 1 ? last : `${named.slice(0, -1).join(', ')} or ${last}`;
  return `Are you ${list}?`;
}

function oneOfThem(group: string): string | null {
  const words = group.trim();
  if (words.split(' ').length > 4 || /[^\p{L}\s'’-]/u.test(words)) return null;
  if (isTheStaff(words)) return 'a member of staff';
  if (endsInStaff(words)) return `a member of the ${lowered(words)}`;
  if (!/[^s]s$/i.test(words)) return null;
  const single = lowered(words.replace(/s$/i, ''));
  // "an LSA": letters of an abbreviation are spelt out.
  return `${/^(?:[aeiou]|[FHLMNRSX]\p{Lu})/u.test(single) ? 'an' : 'a'} ${single}`;
}

/** Small letters but for abbreviations: "Office staff" → "office staff", "SEN teachers" stays. */
function lowered(words: string): string {
  return words
    .split(' ')
    .map((word) => (/^\p{Lu}{2,}/u.test(word) ? word : word.toLowerCase()))
    .join(' ');
}

/** Words that narrow a group further than a staff list can tell. */
const NARROWED = /\b(?:who|that|which|with|whose|using|working|responsible|based|having|in|on|during|when|if)\b/i;

/**
 * What the staff list lets expect of a condition's question.
 * @param groups a person's groups in the staff list
 * @returns null where the staff list does not tell
 */
export function expectedAnswer(condition: string, groups: readonly string[]): boolean | null {
  const asked = askedOf(condition);
  if (asked === null) return null;
  const own = groups.map((group) => kindOnAStaffList(group));
  if (own.some((kind) => kind !== null && asked.kinds.has(kind))) return asked.isWholeGroup ? true : null;
  return own.length > 0 && own.every((kind) => kind !== null) ? false : null;
}

/** Which kinds of people a condition is about, and whether all of them: "local governors" are only some governors. */
function askedOf(condition: string): { kinds: ReadonlySet<string>; isWholeGroup: boolean } | null {
  if (/\b(?:anyone|all|those) who teach(?:es)?\b/i.test(condition))
    return { kinds: new Set(['teaching']), isWholeGroup: true };
  const groups = groupsIn(condition);
  const beside = GROUPS.reduce((words, { pattern }) => words.replace(pattern, ' '), condition);
  if (groups.length === 0 || NARROWED.test(beside.replace(/^\W*(?:this|these) points?\b/i, ''))) return null;
  const kinds = groups.map(({ name }) => kindsIn(name));
  if (kinds.some((some) => some.length === 0)) return null;
  const isNamedWhole = condition
    .replace(AROUND, '')
    .split(/\s*(?:,|&|\/|\band\b|\bor\b)\s*/i)
    .every(isAWholeGroup);
  return { kinds: new Set(kinds.flat()), isWholeGroup: isNamedWhole };
}
