/**
 * Reading, step 3d. In: lines. Out: the places where fields to sign on stand together, and whose they are by their labels.
 */

import {
  type FieldLine,
  fieldLine,
  isBlankLine,
  isChoice,
  isShortColonLabel,
  looksLikeALabel,
} from '../lines/field-lines';
import type { Line } from '../lines/line';
import { factLabel } from '../vocabulary/fact-labels';
import { isForOfficeUse, meaningOf } from '../vocabulary/field-labels';
import { namesACountersigner } from '../vocabulary/offices';
import { namesASignatory } from '../vocabulary/people/groups';
import { tidy } from '../vocabulary/text';

interface Label {
  text: string;
  line: number;
}

/** Fields that stand together. */
export interface Cluster {
  lines: number[];
  labels: Label[];
  /** A sentence on the line of the fields, before the first of them. */
  before: string;
  /** "Signed" over "Signed: ______": it looks like a label and heads them. */
  titleLine: number | null;
}

/** Whose a label may be, by who signs the document. */
interface Whose {
  isAnOutsiders: (label: string) => boolean;
  isSigners: (label: string) => boolean;
}

/** A line that may be a part of a place to sign. */
interface Candidate {
  line: Line;
  field: FieldLine | null;
  /** It holds a field, or a line to write on. */
  isPart: boolean;
  /** It may be a field among other fields: "School:". */
  isLoose: boolean;
}

/** The places to sign, one after another; fields of two people in one place are parted. */
export function clustersOf(
  lines: readonly Line[],
  isHeading: readonly boolean[],
  skip: (i: number) => boolean,
  whose: Whose,
): Cluster[] {
  // A line that a list, a heading or another block has taken is none.
  const candidates = lines.map((line, i) =>
    skip(i) || isHeading[i] || line.item !== null ? null : candidateOf(line, lines[i - 1]),
  );
  const clusters: Cluster[] = [];
  for (let at = 0; at < lines.length; ) {
    if (!beginsCluster(candidates, at)) {
      at += 1;
      continue;
    }
    const cluster = clusterAt(candidates, at);
    at += cluster.lines.length;
    if (beginsWithATitle(cluster, lines)) takeTitle(cluster);
    if (isRealBlock(cluster, lines)) clusters.push(cluster);
  }
  return clusters.flatMap((cluster) => splitByOwner(cluster, whose));
}

function candidateOf(line: Line, before: Line | undefined): Candidate {
  const isUnderARule = before !== undefined && before.item === null && isBlankLine(before.raw);
  const field = fieldOf(line) ?? (isUnderARule ? fieldUnderARule(line) : null);
  const isPart = field !== null || isBlankLine(line.raw) || /^[\s_.…]{2,}\(.{1,40}\)$/u.test(line.raw.trim());
  const isLoose = line.source === 'text' && (isShortColonLabel(line.raw) || isChoice(line.raw));
  return { line, field, isPart, isLoose };
}

function fieldOf(line: Line): FieldLine | null {
  if (line.source === 'text' || line.source === 'table cell') return fieldLine(line.raw);
  if (line.source !== 'field') return null;
  const label = line.text.replace(/[:：\s_.…]+$/u, '');
  return fieldLine(line.raw) ?? { before: '', labels: isBlankLine(line.raw) ? [] : [label], hasBlanks: true };
}

/** "Signature of the borrower      Date" below a line to write on: what is asked for stands under it, in whatever words. */
function fieldUnderARule({ raw, source }: Line): FieldLine | null {
  const labels = raw
    .split(/\t+|\s{3,}/u)
    .map(tidy)
    .filter((label) => label !== '');
  const areLabels = labels.every((label) => looksLikeALabel(label, MOST_WORDS));
  const isKnown = labels.some((label) => meaningOf(label) !== 'other');
  return source === 'text' && areLabels && isKnown ? { before: '', labels, hasBlanks: false } : null;
}

/** A longer line under a rule is a text. */
const MOST_WORDS = 7;

/** Loose labels begin one only where a field follows. */
function beginsCluster(candidates: readonly (Candidate | null)[], at: number): boolean {
  const [first, second, third] = candidates.slice(at, at + 3);
  if (!first) return false;
  const isFollowed = second?.isPart === true || (second?.isLoose === true && third?.isPart === true);
  return first.isPart || (first.isLoose && isFollowed);
}

/** A sentence before the fields of a line begins another cluster. */
function clusterAt(candidates: readonly (Candidate | null)[], from: number): Cluster {
  const cluster: Cluster = { lines: [], labels: [], before: '', titleLine: null };
  for (let at = from; at < candidates.length; at += 1) {
    const candidate = candidates[at];
    if (!candidate?.isPart && !candidate?.isLoose) break;
    if (candidate.field?.before && cluster.lines.length > 0) break;
    cluster.lines.push(at);
    addLabels(cluster, candidate, at);
  }
  return cluster;
}

function addLabels(cluster: Cluster, { line, field, isLoose }: Candidate, at: number): void {
  if (field) {
    if (field.before) cluster.before = field.before;
    for (const text of field.labels) cluster.labels.push({ text, line: at });
  } else if (isLoose) cluster.labels.push({ text: line.text.replace(/[:：]\s*$/u, ''), line: at });
  else {
    // "......(PRINT)" below "Full Name" says how to write it.
    const hint = /\(.{1,40}\)/u.exec(line.raw)?.[0];
    const last = cluster.labels[cluster.labels.length - 1];
    if (hint && last) last.text = `${last.text} ${hint}`;
  }
}

/** "Signed" in bold over "Signed: ______" is a heading. */
function beginsWithATitle({ labels }: Cluster, lines: readonly Line[]): boolean {
  const [first, ...others] = labels;
  if (first === undefined) return false;
  const line = lines[first.line];
  return (
    others.some((label) => label.line !== first.line && label.text.toLowerCase() === first.text.toLowerCase()) &&
    !/[:_.…]\s*$/u.test(line?.raw.trim() ?? '') &&
    line?.source === 'text' &&
    !others.some((label) => label.line === first.line)
  );
}

function takeTitle(cluster: Cluster): void {
  const title = cluster.labels.shift()?.line ?? null;
  cluster.titleLine = title;
  cluster.lines = cluster.lines.filter((line) => line !== title);
}

/** "Policy reviewed: …… Review date: ……": what is still open about the document is nobody's to sign. */
function isOfTheReview({ text }: Label): boolean {
  const meaning = factLabel(text)?.meaning;
  return meaning === 'review' || meaning === 'reviewed' || meaning === 'nextReview';
}

function isRealBlock(cluster: Cluster, lines: readonly Line[]): boolean {
  const meanings = new Set(
    cluster.labels.filter((label) => !isOfTheReview(label)).map((label) => meaningOf(label.text)),
  );
  const hasBlanks = cluster.lines.some(
    (i) => /_{2,}|\.{4,}|…/u.test(lines[i]?.raw ?? '') || lines[i]?.source === 'field',
  );
  return (
    meanings.has('signature') ||
    meanings.has('initials') ||
    (meanings.has('name') && meanings.has('date')) ||
    (hasBlanks && cluster.labels.length >= 2 && meanings.size > 1) ||
    cluster.labels.some((label) => isForOfficeUse(label.text))
  );
}

/** Whose field it is by its label alone; "" where it does not say. */
function ownerNamedIn(
  label: string,
  { isAnOutsiders, isSigners }: Whose,
): 'office' | 'countersigner' | 'other' | 'signatory' | '' {
  if (isForOfficeUse(label)) return 'office';
  if (isSigners(label)) return 'signatory';
  if (namesACountersigner(label)) return 'countersigner';
  if (isAnOutsiders(label)) return 'other';
  return namesASignatory(label) ? 'signatory' : '';
}

/** "First aider … Date …" on a line of its own above "Headteacher … Date …". */
function isDatedAbove({ labels }: Cluster, { line }: Label): boolean {
  return labels.some((label) => label.line < line && meaningOf(label.text) === 'date');
}

/** "Employee signature … Date … Line manager signature … Date …" are two blocks. */
function splitByOwner(cluster: Cluster, whose: Whose): Cluster[] {
  const parts: Cluster[] = [];
  let current: Cluster | null = null;
  let owner = '';
  for (const label of cluster.labels) {
    const own = ownerNamedIn(label.text, whose);
    // "Signed ______ Chair of governors": the words after the line say who signs there.
    const before: Label | undefined = current?.labels[current.labels.length - 1];
    const saysWhoSigned =
      before !== undefined &&
      before.line === label.line &&
      meaningOf(before.text) === 'signature' &&
      meaningOf(label.text) === 'other' &&
      owner === '';
    if (
      current === null ||
      (own !== '' && owner !== '' && own !== owner) ||
      (own !== '' &&
        own !== 'signatory' &&
        owner === '' &&
        !saysWhoSigned &&
        (current.labels.some(({ text }) => meaningOf(text) === 'signature') || isDatedAbove(current, label)))
    ) {
      const isFirst = parts.length === 0;
      const { before: sentence, titleLine } = cluster;
      current = { lines: [], labels: [], before: isFirst ? sentence : '', titleLine: isFirst ? titleLine : null };
      parts.push(current);
      owner = own;
    } else if (own !== '') owner = own;
    current.labels.push(label);
    if (!current.lines.includes(label.line)) current.lines.push(label.line);
  }
  const first = parts[0];
  if (!first) return [cluster];
  for (const line of cluster.lines) {
    if (parts.some((part) => part.lines.includes(line))) continue;
    const home = [...parts].reverse().find((part) => (part.lines[0] ?? 0) < line) ?? first;
    home.lines.push(line);
  }
  return parts;
}
