/**
 * Reading, step 3d. In: lines, and which are headings. Out: where people sign: the signatory's block with its fields and
 * the sentences beside it, the countersignature, and blocks that are nobody's of these (office use, pupils, parents).
 */

import type { Line } from '../lines/line';
import { isSignatureHeading } from '../vocabulary/announcements';
import { isForOfficeUse, meaningOf } from '../vocabulary/field-labels';
import { namesACountersigner } from '../vocabulary/offices';
import { namesASignatory, outsidersBeside } from '../vocabulary/people/groups';
import {
  approvesThePolicy,
  holdsAPromise,
  isBinding,
  isFirstPerson,
  speaksOfAnotherSigner,
} from '../vocabulary/wording';
import { type Above, aboveOf } from './above-fields';
import { countersignerIn, isOfCountersigner, oneOf, speakerAtStart } from './countersigners';
import { declarationsAmong } from './declarations';
import { type Cluster, clustersOf } from './field-clusters';

/** `approval`: the chair's or the head's signature under the policy itself. */
type BlockOwner = 'signatory' | 'countersigner' | 'approval' | 'other' | 'office';

/** A place to sign; its lines are given by their places in the document. */
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

/** Those who sign: as groups that the vocabulary knows, and by the document's own words. */
export interface Signing {
  groups: readonly string[];
  names: readonly string[];
}

/** The blocks in the document's order. A part for others, such as parents, holds blocks of others; `signing` are those who sign. */
export function findSignatureBlocks(
  lines: readonly Line[],
  isHeading: readonly boolean[],
  skip: (i: number) => boolean,
  belongsToOthers: (i: number) => boolean,
  signing: Signing = { groups: [], names: [] },
): SignatureBlock[] {
  const isAnOutsiders = outsidersBeside(signing.groups);
  const isSigners = oneOf(signing.names);
  const blocks: SignatureBlock[] = [];
  let from = 0;
  for (const cluster of clustersOf(lines, isHeading, skip, { isAnOutsiders, isSigners })) {
    const first = cluster.titleLine ?? cluster.lines[0] ?? 0;
    const above = aboveOf(first, from, lines, isHeading, skip);
    from = Math.max(...cluster.lines) + 1;
    const begun = blocks.findIndex((block) => block.owner === 'signatory' && !isSignedIn(block.labels));
    const earlier = blocks[begun];
    // Name and role at the top of the page, signature and date at its end: one block in two places.
    const labels = cluster.labels.map((label) => label.text);
    const isRest = earlier !== undefined && (isSignedIn(labels) || (isDatedIn(labels) && !isDatedIn(earlier.labels)));
    const known = isRest ? blocks.filter((block) => block !== earlier) : blocks;
    const isTaken = (owner: BlockOwner) => known.some((block) => block.owner === owner);
    const place = placeOf(cluster, above, lines, isTaken('signatory'), isSigners);
    const isForOthers = belongsToOthers(first) || isAnOutsiders(place.labels);
    const block = blockOf(place, lines, isTaken, isForOthers);
    if (isRest && block.owner === 'signatory') blocks[begun] = joined(earlier, block);
    else blocks.push(block);
  }
  if (blocks.some((block) => block.owner === 'signatory')) return blocks;
  // "Supervisor's name" below "I have read …": where nobody else signs, the first who says so is whose agreement it is.
  const first = blocks.findIndex((block) => block.owner === 'countersigner' && speaksForItself(block, lines));
  // Where nobody signs, the chair's or the head's signature approves the policy; it countersigns nothing.
  return blocks.map((block, i) => {
    if (i === first) return { ...block, owner: 'signatory', by: '' };
    return block.owner === 'countersigner' && first < 0 ? { ...block, owner: 'approval' } : block;
  });
}

/** What stands beside the fields is said in the first person, and of nobody else who signs. */
function speaksForItself({ statementLines, statementOnFieldLine }: SignatureBlock, lines: readonly Line[]): boolean {
  const said = [...statementLines.map((i) => lines[i]?.text ?? ''), statementOnFieldLine];
  return said.some(isFirstPerson) && !said.some(speaksOfAnotherSigner) && !said.some(approvesThePolicy);
}

function isSignedIn(labels: readonly string[]): boolean {
  return labels.some((label) => meaningOf(label) === 'signature' || meaningOf(label) === 'initials');
}

function isDatedIn(labels: readonly string[]): boolean {
  return labels.some((label) => meaningOf(label) === 'date');
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

/** Fields that stand together, and what stands above them, in words. */
interface Place {
  cluster: Cluster;
  above: Above;
  heading: string;
  labels: string;
  /** The sentence on the line of the fields, and those above. */
  statements: string;
  /** "Line manager", where the statement begins with who makes it. */
  speaker: string | null;
  /** A label names one of those who sign: "Technician's signature", where technicians do. */
  isOfSigners: boolean;
  /** The heading says that somebody else signs here. */
  isNamedInHeading: boolean;
}

function placeOf(
  cluster: Cluster,
  above: Above,
  lines: readonly Line[],
  isAfterSignatory: boolean,
  isSigners: (text: string) => boolean,
): Place {
  const text = (i: number) => lines[i]?.text ?? '';
  const heading = above.headingLines.map(text).join(' ');
  const sentences = above.statementLines.map(text);
  return {
    cluster,
    above,
    heading,
    labels: cluster.labels.map((label) => label.text).join(' '),
    statements: [cluster.before, ...sentences].join(' '),
    speaker: speakerAtStart(cluster.before) ?? speakerAtStart(sentences[0] ?? ''),
    isOfSigners: cluster.labels.some(({ text: label }) => isSigners(label)),
    isNamedInHeading:
      (isOfCountersigner(heading) && !isSigners(heading)) ||
      (isAfterSignatory && /\b(?:completed|completion|signed) by\b/i.test(heading) && !namesASignatory(heading)),
  };
}

type IsTaken = (owner: BlockOwner) => boolean;

/** Whose block it is. `isTaken` says which owners have a block already. */
function ownerOf(place: Place, isTaken: IsTaken, isForOthers: boolean): BlockOwner {
  const { cluster, heading, labels, statements, speaker, isNamedInHeading } = place;
  const approves = approvesThePolicy(statements) || approvesThePolicy(heading);
  const isCountersigned =
    isNamedInHeading ||
    (isOfCountersigner(labels) && !place.isOfSigners) ||
    speaker !== null ||
    (isTaken('signatory') && speaksOfAnotherSigner(statements));
  if ([labels, cluster.before, heading].some(isForOfficeUse)) return 'office';
  if (isNamedInHeading && !approves && !isTaken('countersigner')) return 'countersigner';
  if (approves && isTaken('signatory')) return 'approval';
  if (isForOthers) return 'other';
  if (isCountersigned) return isTaken('countersigner') ? 'other' : 'countersigner';
  return isTaken('signatory') ? 'other' : 'signatory';
}

/** "Headteacher", from the statement, the heading or a label. */
function countersignerOf({ cluster, heading, speaker, isNamedInHeading }: Place): string {
  if (speaker !== null) return speaker;
  if (isNamedInHeading) return countersignerIn(heading);
  const label = cluster.labels.find(({ text }) => namesACountersigner(text));
  return label ? countersignerIn(label.text) : '';
}

function statementLinesOf(owner: BlockOwner, place: Place, lines: readonly Line[]): number[] {
  const { above, heading, isNamedInHeading } = place;
  if (owner === 'signatory') return declarationsAmong(above, lines, heading);
  if (owner !== 'countersigner') return [];
  // A rule above the signature stays a rule: a countersigner speaks of the person who signed, or in the first person.
  const isStatement = (i: number) => {
    const text = lines[i]?.text ?? '';
    return (
      isNamedInHeading ||
      speaksOfAnotherSigner(text) ||
      holdsAPromise(text) ||
      speakerAtStart(text) !== null ||
      !isBinding(text)
    );
  };
  const nearest = above.statementLines.slice(isNamedInHeading ? 0 : -2);
  const firstRule = [...nearest].reverse().findIndex((i) => !isStatement(i));
  return firstRule < 0 ? nearest : nearest.slice(nearest.length - firstRule);
}

/** The heading above is the block's; where clauses stand between it and the signature, it is theirs. */
function isOwnHeading(owner: BlockOwner, { above, heading, isNamedInHeading }: Place, statements: number): boolean {
  if (owner === 'countersigner' || owner === 'office')
    return isNamedInHeading || isForOfficeUse(heading) || above.itemLines.length === 0;
  const headsClauses = statements < Math.max(above.statementLines.length, above.itemLines.length);
  return owner === 'signatory' && !headsClauses && (isSignatureHeading(heading) || namesASignatory(heading));
}

function blockOf(place: Place, lines: readonly Line[], isTaken: IsTaken, isForOthers: boolean): SignatureBlock {
  const { cluster, above, speaker } = place;
  const owner = ownerOf(place, isTaken, isForOthers);
  const statementLines = statementLinesOf(owner, place, lines);
  return {
    owner,
    labels: cluster.labels.map((label) => label.text),
    fieldLines: cluster.lines,
    headingLines: [
      ...(isOwnHeading(owner, place, statementLines.length) ? above.headingLines : []),
      ...(cluster.titleLine === null ? [] : [cluster.titleLine]),
    ],
    statementLines,
    // "Exams officer:" before a field says who signs there, and states nothing.
    statementOnFieldLine: /^[^:]+:$/u.test(cluster.before) && speaker !== null ? '' : cluster.before,
    by: owner === 'countersigner' ? countersignerOf(place) : '',
  };
}
