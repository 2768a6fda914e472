/**
 * Reading, step 3d. In: lines, and which are headings. Out: where people sign: the signatory's block with its fields and
 * the sentences beside it, the countersignature, and blocks that are nobody's of these (office use, pupils, parents).
 */

import type { Line } from '../lines/line';
import { endsInColon, endsSentence, wordCount } from '../lines/text';
import { holdsAPromise, isDeclarationWording, isFirstPerson, isSignatureHeading } from '../vocabulary/wording';
import {
  type Cluster,
  COUNTERSIGNER,
  clustersOf,
  isOfCountersigner,
  OFFICE,
  OUTSIDER,
  SIGNATORY,
} from './field-clusters';
import { meaningOf } from './field-lines';

/** `approval`: the chair's or the head's signature under the policy itself. */
export type BlockOwner = 'signatory' | 'countersigner' | 'approval' | 'other' | 'office';

export interface SignatureBlock {
  owner: BlockOwner;
  labels: string[];
  fieldLines: number[];
  /** The heading lines above it, if they belong to it. */
  headingLines: number[];
  /** Declarations of a signatory, the statement of a countersigner. */
  statementLines: number[];
  /** A statement that stands on the line of its fields. */
  statementOnFieldLine: string;
  /** "Headteacher", for a countersigner. */
  by: string;
}

/** What a countersigner states: about somebody else. */
const ABOUT_ANOTHER =
  /\bI (?:approve|authorise|confirm that (?:the|this|he|she|they)|have (?:discussed|explained|talked|gone through|witnessed|checked|verified|seen)|certify that (?:the|this))\b|\bthis user\b|\b(?:person|employee|member of staff|user|colleague) (?:named )?(?:above|named)\b/iu;

/** "Authorised Signature (Head Teacher / Deputy)" → "Head Teacher / Deputy"; "To be completed by the Principal" → "Principal". */
function countersignerIn(text: string): string {
  const clean = text
    .replace(/[\s:_.…]+$/u, '')
    .replace(/^(?:signed|signature|accepted)\s+(?:for|by|on behalf of)\s+(?:the\s+)?/iu, '');
  const brackets = /\(([^)]*)\)/u.exec(clean);
  if (brackets?.[1] !== undefined && COUNTERSIGNER.test(brackets[1])) return brackets[1].trim();
  const by =
    /\b(?:completed|completion|signed|authorised|approved|witnessed|countersigned|agreed|issued|received|checked|verified|filled in)?\s*\bby:?\s+(?:the |your |my |a |an )?(\S.*)$/iu.exec(
      clean,
    );
  const rest = by?.[1] ?? clean;
  const bare = rest
    .replace(/\([^)]*\)/gu, ' ')
    .replace(
      /\b(?:counter-?signature|counter-?signed|signatures?|signed?|section|use only|only|declaration|approval|authorised|authorisation|confirmation|statement|name|print(?:ed)?|full|initials|date|of|for|on behalf of|the|to be completed|['’]s)\b(?!\s+(?:school|college|governors|department|year))/giu,
      (word, at: number) => (at === 0 || !/^(?:of|the|for)$/iu.test(word) ? ' ' : word),
    )
    .replace(/['’]s\b/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,:;–—-]+|[\s,:;–—-]+$/gu, '');
  return toTitle((bare === '' ? rest : bare).replace(/^(?:(?:for|by|the|a|an|your|my)\s+)+/iu, ''));
}

function toTitle(text: string): string {
  if (/\p{Ll}/u.test(text)) return text.slice(0, 1).toUpperCase() + text.slice(1);
  return text
    .toLowerCase()
    .replace(/(^|[\s/(-])(\p{Ll})(?!r\b)/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase())
    .replace(/\b(?:Or|And|Of|The)\b/gu, (word) => word.toLowerCase());
}

/** A signed statement begins with who makes it: "Line manager: I have …". */
function speakerAtStart(text: string): string | null {
  const match = /^([^:.]{3,60}):(?:\s|$)/u.exec(text);
  return match?.[1] !== undefined && COUNTERSIGNER.test(match[1]) ? match[1] : null;
}

export function findSignatureBlocks(
  lines: readonly Line[],
  isHeading: readonly boolean[],
  skip: (i: number) => boolean,
  belongsToOthers: (i: number) => boolean,
): SignatureBlock[] {
  const blocks: SignatureBlock[] = [];
  let from = 0;
  for (const cluster of clustersOf(lines, isHeading, skip)) {
    const first = cluster.lines[0] ?? 0;
    const above = aboveOf(first, from, lines, isHeading, skip);
    from = Math.max(...cluster.lines) + 1;
    const begun = blocks.findIndex((block) => block.owner === 'signatory' && !isSignedIn(block.labels));
    const earlier = blocks[begun];
    // Name and role at the top of the page, signature and date at its end: one block in two places.
    const isRest = earlier !== undefined && isSignedIn(cluster.labels.map((label) => label.text));
    const known = isRest ? blocks.filter((block) => block !== earlier) : blocks;
    const block = blockOf(cluster, above, lines, known, belongsToOthers(first));
    if (isRest && block.owner === 'signatory') blocks[begun] = joined(earlier, block);
    else blocks.push(block);
  }
  // Where nobody signs, the chair's or the head's signature approves the policy; it countersigns nothing.
  const isSigned = blocks.some((block) => block.owner === 'signatory');
  return isSigned
    ? blocks
    : blocks.map((block) => (block.owner === 'countersigner' ? { ...block, owner: 'approval' } : block));
}

function isSignedIn(labels: readonly string[]): boolean {
  return labels.some((label) => meaningOf(label) === 'signature' || meaningOf(label) === 'initials');
}

function joined(top: SignatureBlock, end: SignatureBlock): SignatureBlock {
  return {
    ...end,
    labels: [...top.labels, ...end.labels],
    fieldLines: [...top.fieldLines, ...end.fieldLines],
    headingLines: [...top.headingLines, ...end.headingLines],
    statementLines: [...top.statementLines, ...end.statementLines],
  };
}

/** "This policy was approved by the governing board" over a signature: it is the policy's, not the signatory's. */
const APPROVES_THE_POLICY =
  /\b(?:policy|document|code)\b[^.]{0,40}\b(?:approved|adopted|agreed|ratified|reviewed)\b|\b(?:approval|adoption|ratification) of (?:the|this) (?:policy|document|code)\b/iu;

function blockOf(
  cluster: Cluster,
  above: Above,
  lines: readonly Line[],
  blocks: readonly SignatureBlock[],
  isForOthers: boolean,
): SignatureBlock {
  const text = (i: number) => lines[i]?.text ?? '';
  const headingText = above.headingLines.map(text).join(' ');
  const labelText = cluster.labels.map((label) => label.text).join(' ');
  const spoken = speakerAtStart(cluster.before) ?? speakerAtStart(above.statementLines.map(text)[0] ?? '');
  const statements = [cluster.before, ...above.statementLines.map(text)].join(' ');
  const isTaken = (owner: BlockOwner) => blocks.some((block) => block.owner === owner);
  const namedInHeading =
    isOfCountersigner(headingText) ||
    (isTaken('signatory') &&
      /\b(?:completed|completion|signed) by\b/iu.test(headingText) &&
      !SIGNATORY.test(headingText));
  const namedInLabels = isOfCountersigner(labelText);
  const isCountersigned =
    namedInHeading || namedInLabels || spoken !== null || (isTaken('signatory') && ABOUT_ANOTHER.test(statements));
  const approvesThePolicy = APPROVES_THE_POLICY.test(statements) || APPROVES_THE_POLICY.test(headingText);
  const owner = ((): BlockOwner => {
    if ([labelText, cluster.before, headingText].some((one) => OFFICE.test(one))) return 'office';
    if (namedInHeading && !approvesThePolicy && !isTaken('countersigner')) return 'countersigner';
    if (approvesThePolicy && isTaken('signatory')) return 'approval';
    if (isForOthers || OUTSIDER.test(labelText)) return 'other';
    if (isCountersigned) return isTaken('countersigner') ? 'other' : 'countersigner';
    return isTaken('signatory') ? 'other' : 'signatory';
  })();
  const countersigner = (): string => {
    if (spoken !== null) return spoken;
    if (namedInHeading) return countersignerIn(headingText);
    const label = cluster.labels.find((label) => COUNTERSIGNER.test(label.text));
    return label ? countersignerIn(label.text) : '';
  };
  const statementLines =
    owner === 'signatory'
      ? declarationsAmong(above, lines, headingText)
      : owner === 'countersigner'
        ? above.statementLines.slice(namedInHeading ? 0 : -2)
        : [];
  // Where clauses stand between it and the signature, the heading is theirs.
  const headsClauses = statementLines.length < Math.max(above.statementLines.length, above.itemLines.length);
  const isOwnHeading =
    owner === 'countersigner' ||
    owner === 'office' ||
    (owner === 'signatory' && !headsClauses && (isSignatureHeading(headingText) || SIGNATORY.test(headingText)));
  return {
    owner,
    labels: cluster.labels.map((label) => label.text),
    fieldLines: cluster.lines,
    headingLines: isOwnHeading ? above.headingLines : [],
    statementLines,
    // "Exams officer:" before a field says who signs there, and states nothing.
    statementOnFieldLine: /^[^:]+:$/u.test(cluster.before) && spoken !== null ? '' : cluster.before,
    by: owner === 'countersigner' ? countersigner() : '',
  };
}

interface Above {
  headingLines: number[];
  /** Paragraphs directly above the fields, down from the nearest heading or list. */
  statementLines: number[];
  /** List items directly above the fields, and the lead-in over them. */
  itemLines: number[];
}

function aboveOf(
  first: number,
  from: number,
  lines: readonly Line[],
  isHeading: readonly boolean[],
  skip: (i: number) => boolean,
): Above {
  const above: Above = { headingLines: [], statementLines: [], itemLines: [] };
  let at = first - 1;
  const items: number[] = [];
  for (; at >= from; at -= 1) {
    const line = lines[at];
    if (skip(at)) continue;
    if (!line || line.source === 'fact' || line.source === 'history') return above;
    if (isHeading[at]) break;
    if (line.item !== null) {
      if (above.statementLines.length > 0) return above;
      items.unshift(at);
    } else if (items.length > 0) {
      if (!endsInColon(line.text)) return above;
      items.unshift(at);
    } else above.statementLines.unshift(at);
  }
  above.itemLines = items;
  // "Headteacher" on a line of its own heads what the headteacher states.
  const [opening] = above.statementLines;
  const openingText = opening === undefined ? '' : (lines[opening]?.text ?? '');
  if (
    opening !== undefined &&
    wordCount(openingText) <= 6 &&
    !endsSentence(openingText) &&
    isOfCountersigner(openingText)
  ) {
    above.statementLines.shift();
    above.headingLines.push(opening);
    return above;
  }
  for (; at >= from && (isHeading[at] || skip(at)); at -= 1)
    if (isHeading[at] && !skip(at)) above.headingLines.unshift(at);
  return above;
}

/** The sentences that a signature makes the signer's own. */
function declarationsAmong(above: Above, lines: readonly Line[], headingText: string): number[] {
  return above.statementLines.length === 0
    ? declaredItems(above, lines, headingText)
    : declaredParagraphs(above, lines, headingText);
}

/** Something was agreed to further up: what stands beside the signature need not be all that there is. */
function hasRulesBefore(start: number | undefined, lines: readonly Line[]): boolean {
  return lines
    .slice(0, start ?? 0)
    .some((line) => line.item !== null || (wordCount(line.text) >= 5 && isFirstPerson(line.text)));
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
  const isUnderItsHeading = isSignatureHeading(headingText) || SIGNATORY.test(headingText);
  if (isUnderItsHeading && statementLines.length <= MOST_DECLARATIONS && hasRulesBefore(statementLines[0], lines))
    return statementLines;
  const found: number[] = [];
  for (const i of [...statementLines].reverse()) {
    if (!isDeclarationWording(text(i))) break;
    found.unshift(i);
  }
  if (found.length > 0) return found;
  const last = statementLines[statementLines.length - 1];
  if (last === undefined || wordCount(text(last)) < 4) return [];
  const isOnlyPromise = holdsAPromise(text(last)) && !statementLines.slice(0, -1).some((i) => holdsAPromise(text(i)));
  return isOnlyPromise || /\b(?:sign|signing|signature|read and understood)\b/iu.test(text(last)) ? [last] : [];
}

/** Nobody writes more sentences beside a signature; a longer list there is the agreement itself. */
const MOST_DECLARATIONS = 8;
