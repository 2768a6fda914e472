/**
 * Reading, step 3d. In: what stands above the fields of a signature. Out: the sentences that the signature makes the signer's own.
 */

import type { Line } from '../lines/line';
import { isSignatureHeading, leadsOn } from '../vocabulary/announcements';
import { namesASignatory } from '../vocabulary/people/groups';
import { saysDoNot } from '../vocabulary/polarity/polarity';
import { endsInColon, endsSentence, startsSmall, wordCount } from '../vocabulary/text';
import {
  holdsAPromise,
  isDeclarationWording,
  isFirstPerson,
  isPlainlyBinding,
  tellsConsequences,
  tellsOfOneself,
} from '../vocabulary/wording';
import type { Above } from './above-fields';

/** Nobody writes more sentences beside a signature; a longer list there is the agreement itself. */
const MOST_DECLARATIONS = 8;

/** The sentences that a signature makes the signer's own. */
export function declarationsAmong(above: Above, lines: readonly Line[], headingText: string): number[] {
  if (above.statementLines.length === 0) return declaredItems(above, lines, headingText);
  return declaredParagraphs(above, lines, headingText).filter((i) => !isFilledIn(lines[i]));
}

/** "Name and post:", "Any claims? Yes / No", "Title of talk      Date of talk": what a person writes there, and no sentence of theirs. */
function isFilledIn(line: Line | undefined): boolean {
  if (line === undefined || isFirstPerson(line.text)) return false;
  const isLabel = endsInColon(line.text) && wordCount(line.text) <= 8 && !leadsOn(line.text.replace(/[:：]\s*$/u, ''));
  const hasGap = /\t|\S {3,}\S|_{3,}|\.{5,}|…{2,}/u.test(line.raw.trim()) && wordCount(line.text) <= 12;
  const isHandedIn = /^\W*please (?:tear|cut|detach|return|hand)\b/i.test(line.text);
  return isLabel || isHandedIn || (hasGap && !endsSentence(line.text)) || /\?\W*yes\b.{0,6}\bno\b/i.test(line.text);
}

/** A sentence or two that oblige introduce what is agreed to; more of them are it. */
const RULES_IN_THE_THIRD_PERSON = 3;

/** Something was agreed to further up: what stands beside the signature need not be all that there is. */
function hasRulesBefore(start: number | undefined, lines: readonly Line[]): boolean {
  const before = lines.slice(0, start ?? 0);
  const sentences = before.filter(({ text }) => wordCount(text) >= 5);
  return (
    before.some(({ item }) => item !== null) ||
    sentences.some(({ text }) => isFirstPerson(text)) ||
    sentences.filter(({ text }) => isPlainlyBinding(text)).length >= RULES_IN_THE_THIRD_PERSON
  );
}

/** A list directly above the signature declares where its heading or its lead-in says so, or where only it has boxes to tick. */
function declaredItems({ itemLines }: Above, lines: readonly Line[], headingText: string): number[] {
  const [start] = itemLines;
  if (start === undefined || itemLines.length > MOST_DECLARATIONS) return [];
  const isTick = (line: Line | undefined) => line?.item?.kind === 'tick';
  const items = itemLines.filter((i) => lines[i]?.item !== null);
  const onlyTheseAreTicked = items.every((i) => isTick(lines[i])) && !lines.slice(0, start).some(isTick);
  const isDeclared =
    onlyTheseAreTicked ||
    (isSignatureHeading(headingText) && hasRulesBefore(start, lines)) ||
    itemLines.some((i) => lines[i]?.item === null && isDeclarationWording(lines[i]?.text ?? ''));
  return isDeclared ? itemLines : [];
}

/** Paragraphs under the heading of the signature; without such a heading those that are worded like declarations. */
function declaredParagraphs({ statementLines }: Above, lines: readonly Line[], headingText: string): number[] {
  const text = (i: number) => lines[i]?.text ?? '';
  const isUnderItsHeading = isSignatureHeading(headingText) || namesASignatory(headingText);
  if (isUnderItsHeading && statementLines.length <= MOST_DECLARATIONS && hasRulesBefore(statementLines[0], lines))
    return statementLines;
  const found: number[] = [];
  for (const i of [...statementLines].reverse()) {
    if (!isDeclarationWording(text(i)) && !tellsOfOneself(text(i))) break;
    found.unshift(i);
  }
  if (found.length > 0) return found;
  const last = statementLines[statementLines.length - 1];
  if (last === undefined || wordCount(text(last)) < 4) return [];
  const isOnlyPromise = holdsAPromise(text(last)) && !statementLines.slice(0, -1).some((i) => holdsAPromise(text(i)));
  return isOnlyPromise ||
    tellsConsequences(text(last)) ||
    /\b(?:sign|signing|signature|read and understood)\b/i.test(text(last))
    ? [last]
    : [];
}

/** "I have not:" over "been banned from driving", "None of these applies to me:" over sentences: each alone would say the opposite, and all are one. */
export function wholeStatements(lines: readonly Line[]): string[] {
  const statements: string[] = [];
  let isBelowDoNot = false;
  for (const { text, item } of lines) {
    const last = statements.length - 1;
    isBelowDoNot = isBelowDoNot && (item !== null || startsSmall(text));
    if (isBelowDoNot) statements[last] = `${statements[last]}\n${text}`;
    else statements.push(text);
    isBelowDoNot ||= leadsOn(text) && (saysDoNot(text) || /^\W*none of\b/i.test(text));
  }
  return statements;
}
