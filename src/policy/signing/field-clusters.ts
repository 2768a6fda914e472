/**
 * Reading, step 3d. In: lines. Out: the places where fields to sign on stand together, and whose they are by their labels.
 */

import type { Line } from '../lines/line';
import { fieldLine, isBlankLine, isChoice, isShortColonLabel, meaningOf } from './field-lines';

interface Label {
  text: string;
  line: number;
}

export const COUNTERSIGNER =
  /\b(?:head ?teacher|head of (?:school|centre|college|department)|executive head|principal|deputy(?: head)?|assistant head|line manager|manager|supervisor|witness(?:ed)?|chair|SLT|senior leader|bursar|SBM|business manager|HR|DSL|designated safeguarding lead|safeguarding lead|on behalf of|authoris(?:ed|ing)|authorisation|counter-?sign(?:ed|ature)?|approv(?:ed|er|al)|induct(?:or|ed)|IT (?:manager|technician|lead|team)|technician|mentor|coordinator|school representative|for the (?:school|academy|trust)|accepted (?:for|by)|officer|issued by|received by|checked by|verified by)\b/iu;
export const SIGNATORY =
  /\b(?:user|employee|member of staff|staff member|staff|signatory|volunteer|governor|trustee|visitor|applicant|recipient|borrower|contractor)\b/iu;
export const OUTSIDER =
  /\b(?:parents?|carers?|guardians?|pupils?|students?|child(?:['’]s)?|learners?|young person)\b/iu;
export const OFFICE =
  /\b(?:office|admin(?:istration)?|HR|school|internal|payroll|IT) use(?: only)?\b|\bfor (?:office|HR|admin|IT) (?:use|completion)\b/iu;
/** "Volunteer coordinator" countersigns, though a volunteer signs. */
export function isOfCountersigner(text: string): boolean {
  const whose = text.replace(/\b\p{L}+\s+(?=(?:coordinator|manager|supervisor|mentor|lead)\b)/giu, '');
  return COUNTERSIGNER.test(whose) && !SIGNATORY.test(whose);
}

export interface Cluster {
  lines: number[];
  labels: Label[];
  before: string;
}

/** The places to sign, one after another; fields of two people in one place are parted. */
export function clustersOf(
  lines: readonly Line[],
  isHeading: readonly boolean[],
  skip: (i: number) => boolean,
): Cluster[] {
  const parsed = lines.map((line, i) => {
    if (skip(i) || isHeading[i] || line.item !== null) return null;
    if (line.source === 'field')
      return (
        fieldLine(line.raw) ?? {
          before: '',
          labels: isBlankLine(line.raw) ? [] : [line.text.replace(/[:：\s_.…]+$/u, '')],
          hasBlanks: true,
        }
      );
    if (line.source !== 'text' && line.source !== 'table cell') return null;
    return fieldLine(line.raw);
  });
  /** A line that no list, heading or other block has taken. */
  const freeLine = (i: number): (typeof lines)[number] | null => {
    const line = lines[i];
    return line === undefined || skip(i) || isHeading[i] || line.item !== null ? null : line;
  };
  const isPart = (i: number): boolean => {
    const line = freeLine(i);
    if (line === null) return false;
    return parsed[i] !== null || isBlankLine(line.raw) || /^[\s_.…]{2,}\(.{1,40}\)$/u.test(line.raw.trim());
  };
  const isLoose = (i: number): boolean => {
    const line = freeLine(i);
    return line?.source === 'text' && (isShortColonLabel(line.raw) || isChoice(line.raw));
  };
  const clusters: Cluster[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    if (!isPart(i) && !(isLoose(i) && (isPart(i + 1) || (isLoose(i + 1) && isPart(i + 2))))) continue;
    const cluster: Cluster = { lines: [], labels: [], before: '' };
    for (; i < lines.length && (isPart(i) || isLoose(i)); i += 1) {
      const line = lines[i];
      if (!line) break;
      const field = parsed[i];
      if (field?.before && cluster.lines.length > 0) {
        i -= 1;
        break;
      }
      cluster.lines.push(i);
      if (field) {
        if (field.before) cluster.before = field.before;
        for (const text of field.labels) cluster.labels.push({ text, line: i });
      } else if (isLoose(i)) cluster.labels.push({ text: line.text.replace(/[:：]\s*$/u, ''), line: i });
      else {
        // "......(PRINT)" below "Full Name" says how to write it.
        const hint = /\(.{1,40}\)/u.exec(line.raw)?.[0];
        const last = cluster.labels[cluster.labels.length - 1];
        if (hint && last) last.text = `${last.text} ${hint}`;
      }
    }
    // "Signed" in bold over "Signed: ______" is a heading.
    const [first, ...others] = cluster.labels;
    const isTitle =
      first !== undefined &&
      others.some((label) => label.line !== first.line && label.text.toLowerCase() === first.text.toLowerCase()) &&
      !/[:_.…]\s*$/u.test(lines[first.line]?.raw.trim() ?? '') &&
      lines[first.line]?.source === 'text' &&
      !others.some((label) => label.line === first.line);
    if (isTitle) cluster.labels.shift();
    if (isRealBlock(cluster, lines)) clusters.push(cluster);
  }
  return clusters.flatMap(splitByOwner);
}

function isRealBlock(cluster: Cluster, lines: readonly Line[]): boolean {
  const meanings = new Set(cluster.labels.map((label) => meaningOf(label.text)));
  const hasBlanks = cluster.lines.some(
    (i) => /_{2,}|\.{4,}|…/u.test(lines[i]?.raw ?? '') || lines[i]?.source === 'field',
  );
  return (
    meanings.has('signature') ||
    meanings.has('initials') ||
    (meanings.has('name') && meanings.has('date')) ||
    (hasBlanks && cluster.labels.length >= 2 && meanings.size > 1) ||
    cluster.labels.some((label) => OFFICE.test(label.text))
  );
}

/** "Employee signature … Date … Line manager signature … Date …" are two blocks. */
function splitByOwner(cluster: Cluster): Cluster[] {
  const parts: Cluster[] = [];
  let current: Cluster | null = null;
  let owner = '';
  for (const label of cluster.labels) {
    const isOffice = OFFICE.test(label.text);
    const own = isOffice
      ? 'office'
      : COUNTERSIGNER.test(label.text)
        ? `counter`
        : OUTSIDER.test(label.text)
          ? 'other'
          : SIGNATORY.test(label.text)
            ? 'signatory'
            : '';
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
        current.labels.some((label) => meaningOf(label.text) === 'signature'))
    ) {
      current = { lines: [], labels: [], before: parts.length === 0 ? cluster.before : '' };
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
