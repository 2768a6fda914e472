/**
 * Reading, the whole journey. In: a policy document as Google's Docs API gives it, and the day on which it is read. Out:
 * what it says: sections and clauses, declarations, signature and countersignature, dates, proposals, warnings.
 */
import { assemble } from './clauses/assemble';
import { buildOutline } from './clauses/outline/outline';
import { speaksAsWe } from './clauses/section-setting';
import type { DocsDocument } from './docs-json';
import { readBlocks } from './lines/blocks';
import type { Line } from './lines/line';
import { readLines } from './lines/lines';
import type { CountersignatureBlock, DocumentFact, PolicyReading } from './reading';
import { doubtsFrom } from './report/doubts';
import { markedQuestions } from './report/marked-answers';
import { proposalsFrom } from './report/proposals';
import { readLinesOf } from './report/read-lines';
import { leftOutOf } from './report/unused-words';
import { warningsFrom } from './report/warnings';
import { headingByLearned } from './second-reader/heading-signs';
import type { Weights } from './second-reader/labeller';
import { opinionsOn } from './second-reader/opinions';
import LEARNED from './second-reader/weights.json';
import { wholeStatements } from './signing/declarations';
import type { SignatureBlock } from './signing/signature-blocks';
import { factsIn, factsInProse, metadataFrom } from './structure/document-facts';
import { type Survey, survey } from './structure/survey';
import { factLabel } from './vocabulary/fact-labels';
import {
  isOrganisationLine,
  isProperName,
  mostNamed,
  organisationOfLine,
  organisationsIn,
} from './vocabulary/organisation';
import { placeholdersIn } from './vocabulary/placeholders';
import { tidy, wordCount } from './vocabulary/text';

/**
 * Reads a policy document of any make.
 * `learned` are the weights of the second reader: others than the product’s where these are measured.
 * `today` is an ISO day ("2026-09-01"), or null: then no warning says that a review date has passed.
 * Throws nothing: what cannot be understood is in `warnings` and `leftOut`.
 */
export function readPolicy(
  document: DocsDocument,
  today: string | null = null,
  learned: Weights = LEARNED,
): PolicyReading {
  const blocks = readBlocks(document);
  const { lines, leftOut: noise } = readLines(blocks.tabs);
  const seen = survey(lines, blocks, tidy(document.title ?? ''), headingByLearned(learned));
  const { front, history, audience, scopes, signatures } = seen;

  const opinions = opinionsOn(seen.lines, learned);
  const outline = buildOutline(seen.lines);
  const assembly = assemble(outline, {
    audience: audience.groups,
    isForOthers: (line) => line !== null && scopes.others[line] != null,
    weSign: speaksAsWe(outline),
    clauseBy: (at) => opinions.get(at)?.clauseBy ?? 0,
    documentHasNoLists: !outline.some((section) => section.entries.some((entry) => entry.what === 'list')),
  });
  const { intro, sections, leftOut, judgedAway } = assembly;
  const { doubts, unasked } = doubtsFrom(assembly, seen.lines, opinions);

  const facts = factsOf(seen);
  const frontDate: DocumentFact[] =
    front.dateLine === null ? [] : [{ label: 'Date', value: lines[front.dateLine]?.text ?? '' }];
  const prose = [...intro, ...sections.flatMap((section) => section.intro)].flatMap(factsInProse);
  const signatory = signatures.find((block) => block.owner === 'signatory');
  const countersigner = signatures.find((block) => block.owner === 'countersigner');

  const found: PolicyReading = {
    title: front.title,
    organisation: organisationOf(lines, seen, facts, blocks.pageHeaders),
    metadata: metadataFrom([...facts, ...frontDate, ...prose]),
    audience: audience.names,
    intro,
    sections,
    declarations: declarationsIn(seen, signatory, lines),
    signatureFields: signatory?.labels ?? [],
    countersign: countersigner ? countersignatureOf(countersigner, lines) : null,
    history: history.rows,
    placeholders: placeholdersOf(seen),
    warnings: [],
    doubts,
    lines: readLinesOf(seen.lines, assembly),
    facts,
    leftOut: [...blocks.leftOut, ...noise, ...leftOut, ...leftOutOf(seen, facts)],
    asked: markedQuestions(lines),
    proposals: [],
  };
  const reading = { ...found, proposals: proposalsFrom(found, audience.from) };
  const context = {
    today,
    tabs: blocks.tabs,
    lines: seen.lines,
    signatures,
    agreements: scopes.agreements,
    judgedAway,
  };
  return { ...reading, warnings: [...warningsFrom(reading, context), ...unasked] };
}

function factsOf({ lines }: Survey): DocumentFact[] {
  return lines.flatMap(({ line, kind }): DocumentFact[] => {
    if (kind !== 'fact') return [];
    return line.source === 'fact'
      ? [{ label: line.cells[0] ?? '', value: line.cells[1] ?? '' }]
      : factsIn(line.printed);
  });
}

/** In the document's order: what the signatory says beside the place to sign, and what is a declaration wherever it stands. */
function declarationsIn(seen: Survey, signatory: SignatureBlock | undefined, lines: readonly Line[]): string[] {
  const beside = signatory?.statementLines ?? [];
  const [first = 0] = beside;
  const alone = seen.lines.filter(({ kind, index }) => kind === 'declaration' && !beside.includes(index));
  const words = (isAbove: boolean) =>
    alone.filter(({ index }) => index < first === isAbove).map(({ line }) => line.text);
  return [...words(true), ...(signatory === undefined ? [] : statementsOf(signatory, lines)), ...words(false)];
}

/** What the signatory or the countersigner says, paragraph by paragraph. */
function statementsOf(block: SignatureBlock, lines: readonly Line[]): string[] {
  const own = block.statementLines.flatMap((i) => lines[i] ?? []);
  const spoken = block.owner === 'signatory' ? wholeStatements(own) : own.map(({ printed }) => printed);
  return [...spoken, block.statementOnFieldLine].filter((text) => /\p{L}/u.test(text));
}

function countersignatureOf(block: SignatureBlock, lines: readonly Line[]): CountersignatureBlock {
  return { by: block.by, statement: statementsOf(block, lines).join(' '), fields: block.labels };
}

function placeholdersOf({ lines }: Survey): string[] {
  const said = lines.filter(({ kind }) => kind !== 'contents' && kind !== 'page header');
  return [...new Set(said.flatMap(({ line }) => placeholdersIn(line.text)))];
}

/** Said outright, on a line of its own, in the page header, or else the name that the text writes most often. */
function organisationOf(
  lines: readonly Line[],
  { front }: Survey,
  facts: readonly DocumentFact[],
  pageHeaders: readonly string[],
): string | null {
  const named = facts.find((fact) => factLabel(fact.label)?.meaning === 'organisation')?.value;
  const ofLine = front.organisationLine === null ? null : organisationOfLine(lines[front.organisationLine]?.text ?? '');
  const header = pageHeaders.find(isOrganisationLine);
  const ofHeader = header === undefined ? null : (organisationsIn(header)[0] ?? null);
  const texts = lines.filter((line) => line.source !== 'history' && wordCount(line.text) >= 2).map((line) => line.text);
  const ofFront = front.aboveTitle.map((i) => lines[i]?.text ?? '').find(isProperName) ?? null;
  return named ?? ofLine ?? ofHeader ?? mostNamed(texts) ?? ofFront;
}
