/**
 * Reading: gaps that a school has to fill in. In: text. Out: the brackets, as printed: "[name of DSL]", "{{school name}}",
 * "<insert date>", "XXXX". A bracket that says for whom a clause is, is none.
 */
import { conditionOf } from './conditions';

const PLACEHOLDER =
  /\{\{[^{}]{1,120}\}\}|«[^»]{1,80}»|<<[^<>]{1,80}>>|<[\p{L}][^<>@]{2,80}>|\[(?!\s*[xX✓]?\s*\])[^[\]]{2,200}\](?!\()|\b[Xx]{3,}\b(?:\s+(?:School|Academy|Primary|Trust|College))?|\((?:insert|enter|add|delete|state|name of|amend|complete)\b[^()]{0,120}\)/gu;
const NOT_A_GAP = /^\[(?:\d{1,3}|sic|\.\.\.|…|s|es|page break|bookmark|image)\b[^\]]*\]$/iu;

/** The gaps in a text, as printed. */
export function placeholdersIn(text: string): string[] {
  const condition = conditionOf(text);
  const rest = condition && /^[[]/u.test(text) ? condition.textWithoutCondition : text;
  return [...rest.matchAll(PLACEHOLDER)].map((match) => match[0]).filter((found) => !NOT_A_GAP.test(found));
}
