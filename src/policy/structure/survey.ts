/**
 * Reading, step 3 and 4 together. In: the lines of a document. Out: what each line is, after looking at the document as a whole:
 * contents, page headers, front page, headings, history, who signs, for whom each part speaks, where people sign.
 */

import type { DocumentBlocks } from '../lines/blocks';
import type { Line } from '../lines/line';
import { findSignatureBlocks, type SignatureBlock } from '../signing/signature-blocks';
import { beginsWithItsNumber } from '../vocabulary/text';
import { declaresByItself } from '../vocabulary/wording';
import { findContents, findPageHeaders, isPageNumber } from './contents-and-page-headers';
import { type DocumentHistory, findHistory } from './document-history';
import { type FrontPage, readFrontPage } from './front-page';
import type { HeadingBy } from './heading-rules';
import { findHeadings } from './headings';
import { type ClassifiedLine, kindOf, type LineKind, type Surroundings } from './line-kinds';
import { findScopes, type Scopes } from './parts-for-others';
import { type Audience, readAudience } from './who-signs/audience';

/** The document as a whole. */
export interface Survey {
  lines: ClassifiedLine[];
  front: FrontPage;
  history: DocumentHistory;
  audience: Audience;
  scopes: Scopes;
  signatures: SignatureBlock[];
}

/** How far into a document a sentence such as "It applies to all staff" is looked for: its first pages. */
const EARLY_LINES = 60;

/** `fileTitle` is the title where the document shows none; `headingBy` is asked of lines of which no rule knows whether they are headings. */
export function survey(
  lines: readonly Line[],
  blocks: DocumentBlocks,
  fileTitle: string,
  headingBy: HeadingBy,
): Survey {
  const contents = findContents(lines);
  const isNothing = lines.map((line, i) => contents.indexes.has(i) || isPageNumber(line));
  const front = readFrontPage(lines, (i) => isNothing[i] === true, fileTitle);
  const school = front.organisationLine === null ? '' : (lines[front.organisationLine]?.text ?? '');
  const pageHeaders = findPageHeaders(
    lines,
    [front.title, school, `${school} ${front.title}`],
    blocks.pageHeaders,
    front.end,
  );
  const isAboveTitle = (i: number) => i === front.organisationLine || front.aboveTitle.includes(i);
  const isFront = (i: number) => front.titleLines.includes(i) || isAboveTitle(i) || i === front.dateLine;
  const isSkipped = lines.map((_, i) => isNothing[i] === true || pageHeaders.has(i) || isFront(i));

  const headings = findHeadings(lines, contents.headings, (i) => isSkipped[i] === true, headingBy);
  const history = findHistory(lines, headings);
  const audience = audienceOf(lines, headings, history, front.title);
  const scopes = findScopes(lines, headings, audience.groups, (i) => isSkipped[i] === true);
  const signatures = findSignatureBlocks(
    lines,
    headings,
    (i) => isSkipped[i] === true || history.indexes.has(i),
    (i) => scopes.others[i] != null,
    audience,
  );
  const isPlain = (i: number) =>
    lines[i]?.item === null && !headings[i] && !isSkipped[i] && !history.indexes.has(i) && scopes.others[i] == null;
  const notes = typedNotes(lines);
  const roles = rolesOf(signatures, lines, headings, isPlain);
  const classified = classify(
    lines,
    (i) => ({
      isContents: isNothing[i] === true,
      isPageHeader: pageHeaders.has(i),
      isTitle: front.titleLines.includes(i),
      isOrganisation: isAboveTitle(i),
      isDocumentDate: i === front.dateLine,
      isHistory: history.indexes.has(i),
      isOfficeUse: roles.get(i) === 'office',
      isSignature: roles.get(i) === 'signature',
      isDeclaration: roles.get(i) === 'declaration',
      isHeading: headings[i] === true,
      isTypedNote: notes.has(i),
    }),
    (i) => isSkipped[i] === true || lines[i]?.source === 'history',
  );
  return { lines: classified, front, history, audience, scopes, signatures };
}

function audienceOf(
  lines: readonly Line[],
  headings: readonly boolean[],
  history: DocumentHistory,
  title: string,
): Audience {
  const starts = [headings.indexOf(true), lines.findIndex((line) => line.item !== null), lines.length, EARLY_LINES];
  const front = lines.slice(0, Math.min(...starts.filter((i) => i >= 0)));
  const headingTexts = lines.filter((_, i) => headings[i] && !history.indexes.has(i)).map((line) => line.text);
  return readAudience({ title, front, early: lines.slice(0, EARLY_LINES), headings: headingTexts, lines });
}

/**
 * "* Except in the staff room." below "Staff must not use their phones.*": the lines that begin with the asterisk. Where more of them begin with
 * one than words have one behind them, asterisks are bullets.
 */
function typedNotes(lines: readonly Line[]): ReadonlySet<number> {
  const isStarred = (line: Line) => /[\p{L}\d.,;:)]\*(?=[\s.,;:)]|$)/u.test(line.text);
  const first = lines.findIndex(isStarred);
  const notes = lines.flatMap((line, i) => (line.item?.isTyped === true && line.item.marker === '*' ? [i] : []));
  const areNotes = first >= 0 && notes.length <= lines.filter(isStarred).length;
  return new Set(areNotes ? notes.filter((i) => i > first) : []);
}

type Flags = Omit<Surroundings, 'line' | 'index' | 'before' | 'after' | 'kindBefore'>;

function classify(
  lines: readonly Line[],
  flagsOf: (i: number) => Flags,
  isSkipped: (i: number) => boolean,
): ClassifiedLine[] {
  const nextSeen: (Line | null)[] = lines.map(() => null);
  let next: Line | null = null;
  for (let i = lines.length - 1; i >= 0; i -= 1) {
    nextSeen[i] = next;
    if (!isSkipped(i)) next = lines[i] ?? next;
  }
  let before: Line | null = null;
  let kindBefore: LineKind | null = null;
  return lines.map((line, index) => {
    const { kind } = kindOf({ line, index, before, after: nextSeen[index] ?? null, kindBefore, ...flagsOf(index) });
    if (!isSkipped(index) && kind !== 'empty' && kind !== 'footnote') {
      // A continuation carries the list on: the next line is still compared with the item.
      if (kind !== 'continuation' || before === null || before.item === null) before = line;
      kindBefore = kind;
    }
    return { line, index, kind };
  });
}

type Role = 'signature' | 'declaration' | 'office';

/**
 * A heading over a signature is the signature's, but where it is numbered as the sections are: then it is a section.
 * `isPlain` are paragraphs that are part of nothing else.
 */
function rolesOf(
  blocks: readonly SignatureBlock[],
  lines: readonly Line[],
  headings: readonly boolean[],
  isPlain: (i: number) => boolean,
): Map<number, Role> {
  const roles = new Map<number, Role>();
  const isNumbered = (i: number) => beginsWithItsNumber(lines[i]?.printed ?? '') || lines[i]?.item != null;
  const numbered = headings.filter((isHeading, i) => isHeading && isNumbered(i)).length;
  for (const block of blocks) {
    const role: Role = block.owner === 'office' ? 'office' : 'signature';
    for (const i of block.fieldLines) roles.set(i, role);
    for (const i of block.headingLines)
      if (!(block.owner === 'signatory' && isNumbered(i) && numbered >= 2)) roles.set(i, role);
    for (const i of block.statementLines) roles.set(i, block.owner === 'signatory' ? 'declaration' : role);
  }
  lines.forEach(({ text }, i) => {
    if (!roles.has(i) && isPlain(i) && declaresByItself(text)) roles.set(i, 'declaration');
  });
  return roles;
}
