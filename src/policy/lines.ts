/**
 * Reading, step 2. In: the blocks of a document. Out: its lines, one after another, whatever they stood in: list items whose
 * bullets are Docs' own and ones whose bullets were typed look alike from here on, and so do tables and their pasted words.
 */
import type { Block, ParagraphBlock, Run, TabBlocks, TableBlock } from './blocks';
import { fieldLine, isBlankLine } from './fields';
import type { LeftOut, TextLink } from './reading';
import { isMarkerCell, useOfTable } from './tables';
import { endsInColon, isInCapitals, tidy, wordCount } from './text';
import { type MarkerKind, typedDepths, typedMarker } from './typed-markers';

export type LineSource = 'text' | 'tab title' | 'fact' | 'history' | 'field' | 'table cell';

export interface ItemPlace {
  /** As printed. */
  marker: string;
  kind: MarkerKind;
  /** Place in its series: 3 for "3." and "c)"; null where only Docs' own list knows. */
  value: number | null;
  depth: number;
  /** Items of one key belong to one list. */
  listKey: string;
  isTyped: boolean;
}

export interface Line {
  text: string;
  /** With the typed marker, if there was one. */
  printed: string;
  /** With tabs and runs of spaces, which fields need. */
  raw: string;
  item: ItemPlace | null;
  headingLevel: number;
  isTitle: boolean;
  isSubtitle: boolean;
  isBold: boolean;
  isInCapitals: boolean;
  /** Words that stand in italics or bold at the beginning of an otherwise plain line. */
  emphasisedStart: string;
  links: TextLink[];
  source: LineSource;
  /** The cells of a row of a table of facts or of the history. */
  cells: string[];
  /** The column headings of the history. */
  columns: string[];
  /** A soft line break only stands between it and the line before. */
  isBrokenOff: boolean;
  /** The heading of its column or row in a table of clauses. */
  leadIn: string | null;
  tab: number;
}

const NOISE =
  /\[(?:bookmark|image|picture|logo|photo|graphic|comment|footnote|endnote|drawing|table of contents|toc)\b[^\]]*\]/giu;
const MARKDOWN_EMPHASIS = /(\*\*|__)(?=\S)|(?<=\S)(\*\*|__)(?!_)/gu;

/** Emphasis typed as asterisks, and the marks that a converter leaves for bookmarks and pictures. */
function withoutNoise(text: string, leftOut: LeftOut[]): string {
  const clean = text.replace(NOISE, (mark) => {
    leftOut.push({ text: mark, why: 'the mark of a bookmark or picture', place: mark });
    return '';
  });
  const plain = clean.includes('**') ? clean.replace(MARKDOWN_EMPHASIS, (mark) => (mark === '**' ? '' : mark)) : clean;
  return plain.replace(/(^|[\s([])\*(?=\S)([^*]*\S)\*(?=[\s.,;:)\]]|$)/gu, '$1$2');
}

function linksOf(runs: readonly Run[]): TextLink[] {
  const links: TextLink[] = [];
  let joins = false;
  for (const { text, url } of runs) {
    const last = links[links.length - 1];
    if (url !== null && last && joins && last.url === url) last.text += text;
    else if (url !== null) links.push({ text, url });
    joins = url !== null;
  }
  return links.map((link) => ({ ...link, text: tidy(link.text) })).filter((link) => link.text !== '');
}

interface Builder {
  lines: Line[];
  leftOut: LeftOut[];
  tab: number;
  tables: number;
  typed: ReturnType<typeof typedDepths>;
}

const PLAIN = {
  item: null,
  headingLevel: 0,
  isTitle: false,
  isSubtitle: false,
  isBold: false,
  emphasisedStart: '',
  links: [],
  source: 'text',
  cells: [],
  columns: [],
  isBrokenOff: false,
  leadIn: null,
} as const;

function plainLine(text: string, tab: number): Line {
  const clean = tidy(text);
  return {
    ...PLAIN,
    links: [],
    cells: [],
    columns: [],
    text: clean,
    printed: clean,
    raw: text,
    isInCapitals: isInCapitals(clean),
    tab,
  };
}

/** The runs of each visual line of a paragraph: Docs writes a soft line break as a vertical tab inside a run. */
function visualLines(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    run.text.split('\u000b').forEach((text, i) => {
      if (i > 0) lines.push([]);
      if (text !== '') lines[lines.length - 1]?.push({ ...run, text });
    });
  }
  return lines.filter((line) => line.some((run) => run.text.trim() !== ''));
}

function isAllBold(runs: readonly Run[]): boolean {
  const seen = runs.filter((run) => /[\p{L}\p{N}]/u.test(run.text));
  return seen.length > 0 && seen.every((run) => run.isBold);
}

function emphasisedStart(runs: readonly Run[]): string {
  const end = runs.findIndex((run) => run.text.trim() !== '' && !run.isItalic && !run.isBold);
  return end <= 0
    ? ''
    : tidy(
        runs
          .slice(0, end)
          .map((run) => run.text)
          .join(''),
      );
}

function addParagraph(block: ParagraphBlock, builder: Builder, leadIn: string | null = null): void {
  const isHeading = block.headingLevel > 0 || block.isTitle || block.isSubtitle;
  const parts = isHeading ? [block.runs] : visualLines(block.runs);
  let isFirst = true;
  for (const runs of parts) {
    const raw = withoutNoise(runs.map((run) => run.text).join(''), builder.leftOut);
    const text = tidy(raw);
    if (text === '') continue;
    const line: Line = {
      ...plainLine(raw, builder.tab),
      headingLevel: block.headingLevel,
      isTitle: block.isTitle,
      isSubtitle: block.isSubtitle,
      isBold: isAllBold(runs) || /^\s*\*\*.*\*\*\s*$/u.test(runs.map((run) => run.text).join('')),
      emphasisedStart: emphasisedStart(runs),
      links: linksOf(runs),
      isBrokenOff: !isFirst,
      leadIn,
    };
    const typed = fieldLine(raw) === null && !isBlankLine(raw) ? typedMarker(text) : null;
    if (block.list && isFirst) {
      const { listId, nesting, marker, isOrdered } = block.list;
      line.item = {
        marker,
        kind: isOrdered ? 'number' : 'bullet',
        value: null,
        depth: nesting,
        listKey: listId,
        isTyped: false,
      };
      // A bullet typed behind Docs' own bullet says nothing more.
      if (typed && typed.kind !== 'number') {
        line.text = tidy(typed.rest);
        if (typed.kind !== 'bullet') line.item = { ...line.item, marker: typed.marker, kind: typed.kind };
      }
      builder.typed.restart();
    } else if (typed) {
      const previous = builder.lines[builder.lines.length - 1];
      const depth = builder.typed.depthOf(typed, previous !== undefined && endsInColon(previous.text));
      line.text = tidy(typed.rest);
      line.item = {
        marker: typed.marker,
        kind: typed.kind,
        value: typed.value,
        depth: block.list ? block.list.nesting + 1 : depth,
        listKey: `typed ${typed.style}`,
        isTyped: true,
      };
    } else if (isHeading) builder.typed.restart();
    builder.lines.push(line);
    isFirst = false;
  }
}

function cellText(cell: readonly Block[]): string {
  return cell
    .flatMap((block) =>
      block.kind === 'paragraph'
        ? [block.text.split('\u000b').join(' ')]
        : block.rows.flat().map((inner) => cellText(inner)),
    )
    .join(' ');
}

function addBlocks(blocks: readonly Block[], builder: Builder, leadIn: string | null = null): void {
  for (const block of blocks) {
    if (block.kind === 'paragraph') addParagraph(block, builder, leadIn);
    else addTable(block, builder);
  }
}

function addTable(table: TableBlock, builder: Builder): void {
  const { lines, leftOut, tab } = builder;
  builder.tables += 1;
  builder.typed.restart();
  const rows = table.rows.filter((row) => row.some((cell) => cellText(cell).trim() !== ''));
  const cells = rows.map((row) => row.map((cell) => tidy(withoutNoise(cellText(cell), leftOut))));
  const largest = Math.max(0, ...rows.flat().map((cell) => cell.length));
  const rowLine = (texts: readonly string[], source: LineSource): Line => ({
    ...plainLine(texts.filter((text) => text !== '').join(' '), tab),
    cells: [...texts],
    source,
  });
  const use = useOfTable(cells, largest);
  switch (use) {
    case 'facts':
      // Four columns hold two facts in a row.
      for (const row of cells) {
        for (let at = 0; at < row.length; at += 2) {
          const pair = row.length >= 4 ? row.slice(at, at + 2) : row;
          if (pair.some((cell) => cell !== ''))
            lines.push(
              rowLine(
                [
                  pair[0] ?? '',
                  pair
                    .slice(1)
                    .filter((cell) => cell !== '')
                    .join(' '),
                ],
                'fact',
              ),
            );
          if (row.length < 4) break;
        }
      }
      return;
    case 'facts in columns':
      (cells[0] ?? []).forEach((label, i) => {
        lines.push(rowLine([label, cells[1]?.[i] ?? ''], 'fact'));
      });
      return;
    case 'history':
      for (const row of cells) lines.push({ ...rowLine(row, 'history'), columns: cells[0] ?? [] });
      return;
    case 'signature':
      for (const row of rows) {
        for (const cell of row) {
          for (const block of cell)
            if (block.kind === 'paragraph')
              for (const part of block.text.split('\u000b'))
                if (tidy(part) !== '') lines.push({ ...plainLine(part, tab), source: 'field' });
        }
      }
      return;
    case 'columns of clauses':
      for (const [column, heading] of (cells[0] ?? []).entries()) {
        lines.push({ ...plainLine(endsInColon(heading) ? heading : `${heading}:`, tab), source: 'table cell' });
        for (const row of rows.slice(1)) addCellItems(row[column] ?? [], builder, null);
      }
      return;
    case 'clauses':
      addClauseRows(rows, cells, builder);
      return;
    case 'frame':
      for (const row of rows) for (const cell of row) addBlocks(cell, builder);
      return;
    default:
      for (const row of cells) lines.push(rowLine(row, 'table cell'));
  }
}

function addCellItems(
  cell: readonly Block[],
  builder: Builder,
  marker: string | null,
  leadIn: string | null = null,
): void {
  const listKey = `table ${builder.tables}`;
  for (const block of cell) {
    if (block.kind === 'table') {
      addTable(block, builder);
      continue;
    }
    const before = builder.lines.length;
    addParagraph(block, builder, leadIn);
    for (const line of builder.lines.slice(before)) {
      line.source = 'table cell';
      line.item = line.item
        ? { ...line.item, listKey, depth: line.item.isTyped ? 0 : line.item.depth }
        : { marker: marker ?? '', kind: marker ? 'number' : 'bullet', value: null, depth: 0, listKey, isTyped: false };
    }
  }
}

/** A clause in each row: the longest sentence is the clause, a number before it its marker, a short topic its lead-in. */
function addClauseRows(rows: readonly Block[][][], cells: readonly string[][], builder: Builder): void {
  const { lines, leftOut, tab } = builder;
  const widest = new Map<number, number>();
  for (const row of cells)
    row.forEach((cell, i) => {
      widest.set(i, (widest.get(i) ?? 0) + wordCount(cell));
    });
  const clauseColumn = [...widest.entries()].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  for (const [i, row] of rows.entries()) {
    const texts = cells[i] ?? [];
    const cell = row[clauseColumn] ?? [];
    const clause = texts[clauseColumn] ?? '';
    const others = texts.filter((text, at) => at !== clauseColumn && text !== '');
    const isHeaderRow =
      i === 0 &&
      wordCount(clause) <= 6 &&
      !/[.;]$/u.test(clause) &&
      others.length + (clause === '' ? 0 : 1) >= 2 &&
      !others.some(isMarkerCell);
    if (isHeaderRow) {
      leftOut.push({
        text: texts.filter((text) => text !== '').join(' | '),
        why: 'the column headings of a table',
        place: clause,
      });
      continue;
    }
    if (clause === '') {
      if (others.length > 0) lines.push({ ...plainLine(others.join(' '), tab), source: 'table cell' });
      continue;
    }
    const isSpanning =
      row.length === 1 || (others.length === 0 && row.length > 1 && wordCount(clause) <= 8 && !/[.;]$/u.test(clause));
    if (isSpanning && wordCount(clause) <= 10 && !/[.;]$/u.test(clause)) {
      addBlocks(cell, builder);
      continue;
    }
    const marker = others.find(isMarkerCell) ?? null;
    const topic = others.filter((text) => text !== marker && /\p{L}/u.test(text)).join(', ');
    addCellItems(cell, builder, marker, topic === '' ? null : topic);
  }
}

const BARE_LETTER = /^([A-Z])\s+(?=[(["“‘]?\p{Lu})/u;

/** "A I know …", "B I have …", "C I will …": the rows of a pasted table, three or more in the order of the alphabet. */
function numberBareLetters(lines: Line[]): void {
  const letterOf = (i: number) => {
    const line = lines[i];
    return line?.source === 'text' && line.item === null
      ? (BARE_LETTER.exec(line.text)?.[1] ?? '').charCodeAt(0)
      : Number.NaN;
  };
  for (let i = 0; i < lines.length; i += 1) {
    if (letterOf(i) !== 65 || letterOf(i + 1) !== 66 || letterOf(i + 2) !== 67) continue;
    for (let value = 1; letterOf(i) === 64 + value; value += 1, i += 1) {
      const line = lines[i];
      if (!line) break;
      line.item = {
        marker: line.text.slice(0, 1),
        kind: 'letter',
        value,
        depth: 0,
        listKey: 'bare letters',
        isTyped: true,
      };
      line.text = line.text.replace(BARE_LETTER, '');
    }
  }
}

/** The lines of a whole document, tab after tab; the title of a tab heads what stands in it where there are several. */
export function readLines(tabs: readonly TabBlocks[]): { lines: Line[]; leftOut: LeftOut[] } {
  const builder: Builder = { lines: [], leftOut: [], tab: 0, tables: 0, typed: typedDepths() };
  tabs.forEach((tab, i) => {
    builder.tab = i;
    builder.typed.restart();
    const title = tidy(tab.title ?? '');
    const isGeneric = /^(?:tab|untitled tab|document|sheet)\s*\d*$/iu.test(title);
    if (tabs.length > 1 && title !== '' && !isGeneric)
      builder.lines.push({ ...plainLine(title, i), source: 'tab title', headingLevel: 1 });
    else if (title !== '' && tabs.length > 1)
      builder.leftOut.push({ text: title, why: 'the title of a tab', place: title });
    addBlocks(tab.blocks, builder);
  });
  numberBareLetters(builder.lines);
  return { lines: builder.lines, leftOut: builder.leftOut };
}
