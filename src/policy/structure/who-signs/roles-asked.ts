/**
 * Reading: whom a document asks by a name of their work that no list of groups holds. In: its title and lines. Out: the roles ("Drivers",
 * "Mentors") whose title, rules or places to sign speak for it.
 */
import { capitalised } from '../../../common/words';
import { fieldLine } from '../../lines/field-lines';
import type { Line } from '../../lines/line';
import { rolesIn } from '../../vocabulary/people/roles';
import { MODAL } from '../../vocabulary/wording';

const ONE_OF_THEM = /\b(?:as|am|be|being) (?:an?|the) (?:[\p{L}-]+ ){0,2}$|\b(?:I|you),? \(?the $/iu;
const SPEAKS_FOR_ONESELF = /\b(?:I|you|my|your|me)\b/i;
const THEIR_NAME = /^['’]?s?['’]?\s+(?:(?:full|printed) )?(?:name|signature)\b/i;
const NAME_OF_THEM = /\b(?:signature|name|signed) (?:of|by) (?:the )?(?:[\p{L}-]+ )?$/iu;
const BEGINS_A_SENTENCE = /(?:^|[.!?:;]\s+)(?:(?:all|each|every|the|an?|no|any|our) )?(?:[\p{L}-]+ )?$/iu;
const ALL_OF_THEM = /\b(?:all|each|every) (?:[\p{L}-]+ )?$/iu;
/** What they do; what is done with them ("computers must be locked") tells of things. */
const IS_ASKED = new RegExp(`^\\s(?:${MODAL}|agrees?|undertakes?)\\b(?! be\\b)`, 'i');

/** How much speaks for a role before it is one where the title does not name it: three rules, or what somebody says of themselves. */
const ENOUGH = 3;

/** How many characters beside a role are asked: a few words, and of a paragraph without an end no more. */
const NEAR = 120;

/** What a line says for a role that it names, by what stands before and after it. */
function weightOf(before: string, after: string): number {
  if (ONE_OF_THEM.test(before) && SPEAKS_FOR_ONESELF.test(before + after)) return ENOUGH;
  const isAsked = BEGINS_A_SENTENCE.test(before) && IS_ASKED.test(after);
  return isAsked || THEIR_NAME.test(after) || NAME_OF_THEM.test(before) || ALL_OF_THEM.test(before) ? 1 : 0;
}

const NO_PART_OF_A_NAME =
  /^(?:all|an?|and|any|as|at|be|being|by|each|every|for|from|good|if|in|is|new|no|of|on|one|or|other|our|the|their|these|this|those|to|when|which|with|your|you|I|am)$/i;

/** Each role once, as the document names it, the one with the most that speaks for it first. */
export function rolesAsked(title: string, lines: readonly Line[]): string[] {
  const found = new Map<string, { weight: number; times: number; beside: Map<string, number> }>();
  const of = (name: string) => {
    const one = found.get(name) ?? { weight: 0, times: 0, beside: new Map<string, number>() };
    found.set(name, one);
    return one;
  };
  for (const { text, raw } of lines) {
    for (const { name, at, end } of rolesIn(text)) {
      const one = of(name);
      const before = text.slice(Math.max(0, at - NEAR), at);
      one.weight += weightOf(before, text.slice(end, end + NEAR));
      one.times += 1;
      const word = /([\p{L}-]+) $/u.exec(before)?.[1]?.toLowerCase() ?? 'the';
      if (!NO_PART_OF_A_NAME.test(word)) one.beside.set(word, (one.beside.get(word) ?? 0) + 1);
    }
    for (const label of fieldLine(raw)?.labels ?? []) for (const { name } of rolesIn(label)) of(name).weight += 1;
  }
  const inTitle = new Set(rolesIn(title).map(({ name }) => name));
  const asked = [...found].filter(
    ([name, { weight }]) => name !== 'members' && weight >= (inTitle.has(name) ? 1 : ENOUGH),
  );
  return asked
    .sort(([, a], [, b]) => b.weight - a.weight)
    .map(([name, { times, beside }]) => {
      const usual = [...beside].find(([, many]) => many >= 2 && many * 2 > times);
      return capitalised(usual === undefined ? name : `${usual[0]} ${name}`);
    });
}
