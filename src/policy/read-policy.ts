/**
 * Reading, the whole journey. In: a policy document as Google's Docs API gives it, and the day on which it is read. Out:
 * what it says: sections and clauses, declarations, signature and countersignature, dates, proposals, warnings.
 */
import { assemble } from './assemble';
import { readAudience } from './audience';
import { readBlocks } from './blocks';
import type { DocsDocument } from './docs-json';
import { factLabel, factsIn, factsInProse, metadataFrom } from './facts';
import { readFrontPage } from './front';
import { findHeadings } from './headings';
import { findHistory } from './history';
import { type Line, readLines } from './lines';
import { isOrganisationLine, mostNamed, organisationOfLine, organisationsIn } from './organisation';
import { buildOutline } from './outline';
import { placeholdersIn } from './placeholders';
import { proposalsFrom } from './proposals';
import type { CountersignatureBlock, DocumentFact, LeftOut, PolicyReading } from './reading';
import { findContents, findPageHeaders, isPageNumber } from './repeats';
import { kindOf, type LineKind } from './rules';
import { findScopes } from './scopes';
import { findSignatureBlocks, type SignatureBlock } from './signature-blocks';
import { bare, firstWords, tidy, wordCount } from './text';
import { warningsFrom } from './warnings';

const WHY_LEFT_OUT: Partial<Record<LineKind, string>> = {
  contents: 'in the list of contents',
  'page header': 'repeats the title or a page header',
  organisation: 'on the front page',
  'document date': 'on the front page',
  'office use': 'for the office to fill in',
  footnote: 'a footnote',
  empty: 'a line with no words',
  'table row': 'in a table that holds no clauses',
};

/**
 * Reads a policy document of any make.
 * `today` is an ISO day ("2026-09-01"), or null: then no warning says that a review date has passed.
 * Throws nothing: what cannot be understood is in `warnings` and `leftOut`.
 */
export function readPolicy(document: DocsDocument, today: string | null = null): PolicyReading {
  const blocks = readBlocks(document);
  const { lines, leftOut: noise } = readLines(blocks.tabs);
  const leftOut: LeftOut[] = [...blocks.leftOut, ...noise];

  const contents = findContents(lines);
  const isNothing = (i: number) =>
    contents.indexes.has(i) || (lines[i] !== undefined && isPageNumber(lines[i] ?? EMPTY));
  const front = readFrontPage(lines, isNothing, tidy(document.title ?? ''));
  const organisationLine = front.organisationLine === null ? null : lines[front.organisationLine];
  const repeated = [front.title, organisationLine?.text ?? '', `${organisationLine?.text ?? ''} ${front.title}`];
  const pageHeaders = findPageHeaders(lines, repeated, blocks.pageHeaders, front.end);
  const isFront = (i: number) => front.titleLines.includes(i) || i === front.organisationLine || i === front.dateLine;
  const skip = (i: number) => isNothing(i) || pageHeaders.has(i) || isFront(i);

  const headings = findHeadings(lines, contents.headings, skip);
  const history = findHistory(lines, headings);
  const headingTexts = lines.filter((_, i) => headings[i] && !history.indexes.has(i)).map((line) => line.text);
  const firstHeading = headings.indexOf(true);
  const firstItem = lines.findIndex((line) => line.item !== null);
  const frontEnd = Math.min(...[firstHeading, firstItem, lines.length].filter((i) => i >= 0), 40);
  const audience = readAudience(front.title, lines.slice(0, frontEnd), lines.slice(0, 60), headingTexts, () =>
    lines.map((line) => line.text).join(' '),
  );
  const scopes = findScopes(lines, headings, audience.names, skip);
  const signatures = findSignatureBlocks(
    lines,
    headings,
    (i) => skip(i) || history.indexes.has(i),
    (i) => i >= 0 && scopes.others[i] !== null && scopes.others[i] !== undefined,
  );

  const roles = rolesOf(signatures, lines, headings);
  const isSkippedForNeighbours = (i: number) =>
    isNothing(i) || pageHeaders.has(i) || isFront(i) || lines[i]?.source === 'history';
  const classified = classify(
    lines,
    (i) => ({
      isContents: isNothing(i),
      isPageHeader: pageHeaders.has(i),
      isTitle: front.titleLines.includes(i),
      isOrganisation: i === front.organisationLine,
      isDocumentDate: i === front.dateLine,
      isHistory: history.indexes.has(i),
      isOfficeUse: roles.get(i) === 'office',
      isSignature: roles.get(i) === 'signature',
      isDeclaration: roles.get(i) === 'declaration',
      isHeading: headings[i] ?? false,
    }),
    isSkippedForNeighbours,
  );

  const outline = buildOutline(classified);
  const { intro, sections, doubts } = assemble(outline, {
    audience: audience.names,
    isForOthers: (line) => line !== null && scopes.others[line] !== null,
    documentHasNoLists: !outline.some((section) => section.entries.some((entry) => entry.what === 'list')),
  });

  const facts = factsOf(classified.filter(({ kind }) => kind === 'fact').map(({ line }) => line));
  const dateLine = front.dateLine === null ? undefined : lines[front.dateLine];
  const prose = [...intro, ...sections.flatMap((section) => section.intro)].flatMap(factsInProse);
  const metadata = metadataFrom([...facts, ...(dateLine ? [{ label: 'Date', value: dateLine.text }] : []), ...prose]);

  for (const { line, kind, index } of classified) {
    const why = WHY_LEFT_OUT[kind] ?? (kind === 'signature' ? whyInSignature(index, signatures) : null);
    if (why !== null) leftOut.push({ text: line.printed, why, place: firstWords(line.printed) });
    if (kind === 'fact') {
      const told = bare(facts.map((fact) => `${fact.label} ${fact.value}`).join(' '));
      if (
        !bare(line.printed)
          .split(' ')
          .every((word) => told.includes(word))
      )
        leftOut.push({ text: line.printed, why: 'a line about the document', place: firstWords(line.printed) });
    }
    if (kind === 'history' && !history.rows.some((row) => bare(Object.values(row).join(' ')) === bare(line.printed)))
      leftOut.push({
        text: line.printed,
        why: 'the headings of the table of versions',
        place: firstWords(line.printed),
      });
  }

  const signatory = signatures.find((block) => block.owner === 'signatory');
  const declarations = signatory ? declarationsOf(signatory, lines) : [];
  const countersign = countersignOf(
    signatures.find((block) => block.owner === 'countersigner'),
    lines,
  );
  const said = classified.filter(({ kind }) => kind !== 'contents' && kind !== 'page header');
  const placeholders = [...new Set(said.flatMap(({ line }) => placeholdersIn(line.text)))];
  const named = facts.find((fact) => factLabel(fact.label)?.meaning === 'organisation')?.value;
  const organisation =
    named ??
    (organisationLine ? organisationOfLine(organisationLine.text) : null) ??
    nameAmong(lines, blocks.pageHeaders);

  const reading: PolicyReading = {
    title: front.title,
    organisation,
    metadata,
    audience: audience.names,
    intro,
    sections,
    declarations,
    signatureFields: signatory?.labels ?? [],
    countersign,
    history: history.rows,
    placeholders,
    warnings: [],
    facts,
    leftOut,
    proposals: [],
  };
  const withProposals = { ...reading, proposals: proposalsFrom(reading, audience.from) };
  return {
    ...withProposals,
    warnings: warningsFrom(withProposals, {
      today,
      tabs: blocks.tabs,
      lines,
      signatures,
      agreements: scopes.agreements,
      doubts,
    }),
  };
}

const EMPTY: Line = {
  text: '',
  printed: '',
  raw: '',
  item: null,
  headingLevel: 0,
  isTitle: false,
  isSubtitle: false,
  isBold: false,
  isInCapitals: false,
  emphasisedStart: '',
  links: [],
  source: 'text',
  cells: [],
  columns: [],
  isBrokenOff: false,
  leadIn: null,
  tab: 0,
};

type Flags = Omit<Parameters<typeof kindOf>[0], 'line' | 'index' | 'before' | 'after' | 'kindBefore'>;

function classify(
  lines: readonly Line[],
  flagsOf: (i: number) => Flags,
  isSkipped: (i: number) => boolean,
): { line: Line; index: number; kind: LineKind }[] {
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

/** A heading over a signature is the signature's, but where it is numbered as the sections are: then it is a section. */
function rolesOf(
  blocks: readonly SignatureBlock[],
  lines: readonly Line[],
  headings: readonly boolean[],
): Map<number, Role> {
  const roles = new Map<number, Role>();
  const isNumbered = (i: number) =>
    /^(?:section\s+)?(?:\d+|[IVX]+)(?:\.\d+)*[.):]?\s/u.test(lines[i]?.printed ?? '') || lines[i]?.item != null;
  const numbered = headings.filter((isHeading, i) => isHeading && isNumbered(i)).length;
  for (const block of blocks) {
    const role: Role = block.owner === 'office' ? 'office' : 'signature';
    for (const i of block.fieldLines) roles.set(i, role);
    for (const i of block.headingLines)
      if (!(block.owner === 'signatory' && isNumbered(i) && numbered >= 2)) roles.set(i, role);
    for (const i of block.statementLines) roles.set(i, block.owner === 'signatory' ? 'declaration' : role);
  }
  return roles;
}

function declarationsOf(block: SignatureBlock, lines: readonly Line[]): string[] {
  const spoken = block.statementLines.map((i) => lines[i]?.text ?? '');
  return [...spoken, block.statementOnFieldLine].filter((text) => text !== '' && /\p{L}/u.test(text));
}

function countersignOf(block: SignatureBlock | undefined, lines: readonly Line[]): CountersignatureBlock | null {
  if (!block) return null;
  const statement = [...block.statementLines.map((i) => lines[i]?.printed ?? ''), block.statementOnFieldLine]
    .filter((text) => text !== '')
    .join(' ');
  return { by: block.by, statement, fields: block.labels };
}

function whyInSignature(index: number, blocks: readonly SignatureBlock[]): string | null {
  const block = blocks.find(
    (one) => one.fieldLines.includes(index) || one.headingLines.includes(index) || one.statementLines.includes(index),
  );
  if (!block) return 'in a block to sign';
  if (block.headingLines.includes(index)) return 'heads a block to sign';
  if (block.owner === 'other') return "in somebody else's block to sign";
  return null;
}

function factsOf(lines: readonly Line[]): DocumentFact[] {
  return lines.flatMap((line): DocumentFact[] => {
    if (line.source !== 'fact') {
      return factsIn(line.printed);
    }
    return [{ label: line.cells[0] ?? '', value: line.cells[1] ?? '' }];
  });
}

/** The school's name where no line is made of it: page headers first, then whatever name the text writes most often. */
function nameAmong(lines: readonly Line[], pageHeaders: readonly string[]): string | null {
  const header = pageHeaders.find(isOrganisationLine);
  if (header !== undefined) return organisationsIn(header)[0] ?? null;
  return mostNamed(
    lines.filter((line) => line.source !== 'history' && wordCount(line.text) >= 2).map((line) => line.text),
  );
}
