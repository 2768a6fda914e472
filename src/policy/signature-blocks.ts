/**
 * Reading, step 3d. In: lines, and which are headings. Out: where people sign: the signatory's block with its fields and
 * the sentences beside it, the countersignature, and blocks that are nobody's of these (office use, pupils, parents).
 */
import { fieldLine, isBlankLine, isShortColonLabel, meaningOf } from './fields';
import type { Line } from './lines';
import { endsInColon, wordCount } from './text';
import { holdsAPromise, isDeclarationWording, isSignatureHeading } from './wording';

interface Label {
  text: string;
  line: number;
}

export type BlockOwner = 'signatory' | 'countersigner' | 'other' | 'office';

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

const COUNTERSIGNER =
  /\b(?:head ?teacher|head of (?:school|centre|college|department)|executive head|principal|deputy(?: head)?|assistant head|line manager|manager|supervisor|witness(?:ed)?|chair|SLT|senior leader|bursar|SBM|business manager|HR|DSL|designated safeguarding lead|safeguarding lead|on behalf of|authoris(?:ed|ing)|authorisation|counter-?sign(?:ed|ature)?|approv(?:ed|er|al)|induct(?:or|ed)|IT (?:manager|technician|lead|team)|technician|mentor|coordinator|school representative|for the (?:school|academy|trust)|issued by|received by|checked by|verified by)\b/iu;
const SIGNATORY =
  /\b(?:user|employee|member of staff|staff member|staff|signatory|volunteer|governor|trustee|visitor|applicant|recipient|borrower|contractor)\b/iu;
const OUTSIDER = /\b(?:parents?|carers?|guardians?|pupils?|students?|child(?:['’]s)?|learners?|young person)\b/iu;
const OFFICE =
  /\b(?:office|admin(?:istration)?|HR|school|internal|payroll|IT) use(?: only)?\b|\bfor (?:office|HR|admin|IT) (?:use|completion)\b/iu;
/** What a countersigner states: about somebody else. */
const ABOUT_ANOTHER =
  /\bI (?:approve|authorise|confirm that (?:the|this|he|she|they)|have (?:discussed|explained|talked|gone through|witnessed|checked|verified|seen)|certify that (?:the|this))\b|\bthis user\b|\b(?:person|employee|member of staff|user|colleague) (?:named )?(?:above|named)\b/iu;

/** "Volunteer coordinator" countersigns, though a volunteer signs. */
function isOfCountersigner(text: string): boolean {
  const whose = text.replace(/\b\p{L}+\s+(?=(?:coordinator|manager|supervisor|mentor|lead)\b)/giu, '');
  return COUNTERSIGNER.test(whose) && !SIGNATORY.test(whose);
}

interface Cluster {
  lines: number[];
  labels: Label[];
  before: string;
}

function clustersOf(lines: readonly Line[], isHeading: readonly boolean[], skip: (i: number) => boolean): Cluster[] {
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
  const isPart = (i: number): boolean => {
    const line = lines[i];
    return (
      line !== undefined &&
      !skip(i) &&
      !isHeading[i] &&
      line.item === null &&
      (parsed[i] !== null || isBlankLine(line.raw) || /^[\s_.…]{2,}\(.{1,40}\)$/u.test(line.raw.trim()))
    );
  };
  const isLoose = (i: number): boolean => {
    const line = lines[i];
    return (
      line !== undefined &&
      !skip(i) &&
      !isHeading[i] &&
      line.item === null &&
      line.source === 'text' &&
      isShortColonLabel(line.raw)
    );
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
    if (
      current === null ||
      (own !== '' && owner !== '' && own !== owner) ||
      (own !== '' &&
        own !== 'signatory' &&
        owner === '' &&
        current.labels.some((one) => meaningOf(one.text) === 'signature'))
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

/** "Authorised Signature (Head Teacher / Deputy)" → "Head Teacher / Deputy"; "To be completed by the Principal" → "Principal". */
export function countersignerIn(text: string): string {
  const clean = text
    .replace(/[\s:_.…]+$/u, '')
    .replace(/^(?:signed|signature)\s+(?:for|on behalf of)\s+(?:the\s+)?/iu, '');
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
  const match = /^([^:.]{3,60}):\s/u.exec(text);
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
    const headingText = above.headingLines.map((i) => lines[i]?.text ?? '').join(' ');
    const labelText = cluster.labels.map((label) => label.text).join(' ');
    const firstStatement = above.statementLines.map((i) => lines[i]?.text ?? '')[0] ?? '';
    const spoken = speakerAtStart(cluster.before) ?? speakerAtStart(firstStatement);
    const statements = [cluster.before, ...above.statementLines.map((i) => lines[i]?.text ?? '')].join(' ');
    const hasSigner = blocks.some((block) => block.owner === 'signatory');
    const namedInHeading =
      isOfCountersigner(headingText) ||
      (hasSigner && /\b(?:completed|completion|signed) by\b/iu.test(headingText) && !SIGNATORY.test(headingText));
    const namedInLabels = isOfCountersigner(labelText);
    let owner: BlockOwner = 'signatory';
    if (OFFICE.test(labelText) || OFFICE.test(cluster.before) || OFFICE.test(headingText)) owner = 'office';
    else if (belongsToOthers(first) || (OUTSIDER.test(labelText) && !belongsToOthers(-1))) owner = 'other';
    else if (namedInHeading || namedInLabels || spoken !== null || (hasSigner && ABOUT_ANOTHER.test(statements)))
      owner = 'countersigner';
    else if (hasSigner) owner = 'other';
    const isDouble = owner === 'countersigner' && blocks.some((block) => block.owner === 'countersigner');
    const by =
      owner !== 'countersigner'
        ? ''
        : (spoken ??
          (namedInHeading
            ? countersignerIn(headingText)
            : namedInLabels
              ? countersignerIn(cluster.labels.find((label) => COUNTERSIGNER.test(label.text))?.text ?? '')
              : ''));
    blocks.push({
      owner: isDouble ? 'other' : owner,
      labels: cluster.labels.map((label) => label.text),
      fieldLines: cluster.lines,
      headingLines:
        owner === 'other' || (owner === 'signatory' && !isSignatureHeading(headingText) && !SIGNATORY.test(headingText))
          ? []
          : above.headingLines,
      statementLines:
        owner === 'signatory'
          ? declarationsAmong(above, lines, headingText)
          : owner === 'countersigner'
            ? above.statementLines.slice(namedInHeading ? 0 : -2)
            : [],
      statementOnFieldLine: cluster.before,
      by,
    });
  }
  return blocks;
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
  for (; at >= from && (isHeading[at] || skip(at)); at -= 1)
    if (isHeading[at] && !skip(at)) above.headingLines.unshift(at);
  return above;
}

/** The sentences that a signature makes the signer's own. */
function declarationsAmong(above: Above, lines: readonly Line[], headingText: string): number[] {
  const text = (i: number) => lines[i]?.text ?? '';
  const isUnderSignatureHeading = isSignatureHeading(headingText) || SIGNATORY.test(headingText);
  if (above.statementLines.length === 0) {
    const leads = above.itemLines.filter((i) => lines[i]?.item === null);
    const allTicks =
      above.itemLines.length > 0 &&
      above.itemLines.every((i) => lines[i]?.item?.kind === 'tick' || lines[i]?.item === null);
    const isShort = above.itemLines.length <= 8;
    const isDeclared =
      isShort && (allTicks || isSignatureHeading(headingText) || leads.some((i) => isDeclarationWording(text(i))));
    return isDeclared ? above.itemLines : [];
  }
  if (isUnderSignatureHeading && above.statementLines.length <= 8) return above.statementLines;
  const found: number[] = [];
  for (const i of [...above.statementLines].reverse()) {
    if (!isDeclarationWording(text(i))) break;
    found.unshift(i);
  }
  const last = above.statementLines[above.statementLines.length - 1];
  if (
    found.length === 0 &&
    last !== undefined &&
    wordCount(text(last)) >= 4 &&
    (holdsAPromise(text(last)) || /\b(?:sign|signing|signature|read and understood)\b/iu.test(text(last)))
  )
    return [last];
  return found;
}
