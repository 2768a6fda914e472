/**
 * Agreements for judging the reader, their labels. In: a source's lines with the tags that a person gave them; out: what a careful
 * person finds in the document, in the shape that the reader prints. Nothing of the reader is used.
 */
import { type AgreementSource, type SourceLine, type SourceParagraph, wordsOf } from './source';

interface LabelClause {
  text: string;
  condition: string | null;
  textWithoutCondition?: string;
  leadIn?: string;
  marker?: string;
  children?: { text: string }[];
}

interface LabelSection {
  heading: string | null;
  level: number;
  intro: string[];
  clauses: LabelClause[];
}

export interface AgreementLabel {
  title: string;
  organisation: string | null;
  metadata: Record<string, string | number | null>;
  audience: string[];
  intro: string[];
  sections: LabelSection[];
  declarations: string[];
  signatureFields: string[];
  countersign: { by: string; statement: string | null; fields: string[] } | null;
  history: Record<string, string>[];
  placeholders: string[];
}

const FACTS = ['approved', 'reviewed', 'nextReview', 'owner', 'adopted', 'documentDate'];

/** @returns what stands in the document, by its source's tags and facts */
export function labelOf({ facts, lines }: AgreementSource): AgreementLabel {
  const all = (name: string) => facts.filter(([key]) => key === name).map(([, value]) => value);
  const one = (name: string) => all(name)[0] ?? null;
  const list = (name: string) => one(name)?.split(/[;,] /u) ?? [];
  const by = one('by');
  const months = one('reviewCycleMonths');
  const found = new Labelling();
  for (const line of lines) found.take(line);
  return {
    title: found.title.join(' '),
    organisation: one('organisation'),
    metadata: {
      ...Object.fromEntries(FACTS.map((name) => [name, one(name)])),
      reviewCycleMonths: months === null ? null : Number(months),
    },
    audience: list('audience'),
    intro: found.intro,
    sections: found.sections,
    declarations: found.declarations,
    signatureFields: found.signatureFields,
    countersign: by === null ? null : { by, statement: one('statement'), fields: list('countersign') },
    history: found.history,
    placeholders: all('placeholder'),
  };
}

/** Goes through the lines once, and keeps what the next line may add to. */
class Labelling {
  readonly title: string[] = [];
  readonly intro: string[] = [];
  readonly sections: LabelSection[] = [];
  readonly declarations: string[] = [];
  readonly signatureFields: string[] = [];
  readonly history: Record<string, string>[] = [];
  private columns: string[] = [];
  private leadIn: string | null = null;
  /** Of a table: what stands at the head of each column. */
  private columnLeadIns: string[] = [];
  /** Rows with a clause in each cell: read column by column once the rows end. */
  private readonly rows: string[][] = [];

  take(line: SourceLine): void {
    const text = textOf(line);
    if (line.tag !== 'cells') this.rows.length = 0;
    if (line.tag !== 'cells') this.columnLeadIns = line.isLeadIn ? cellsOf(line).map(joined) : [];
    if (line.tag === 'title') this.title.push(text);
    else if (line.tag === 'heading' || line.tag === 'no heading') this.open(line, text);
    else if (line.tag === 'introduction') this.introduce(line, text);
    else if (line.tag === 'clause') this.add(clauseOf(line, text), line.standsAlone);
    else if (line.tag === 'cells') this.addCells(cellsOf(line).map((cell) => joined(cell)));
    else if (line.tag === 'topic row') this.addTopic(line);
    else if (line.tag === 'child') this.addChild(text);
    else if (line.tag === 'continued') this.goOn(text);
    else if (line.tag === 'declaration') this.declarations.push(text);
    else if (line.tag === 'signature') this.signatureFields.push(...line.fields);
    else if (line.tag === 'history columns') this.columns = cellsOf(line).map((cell) => joined(cell));
    else if (line.tag === 'history') this.history.push(this.historyRow(line));
  }

  private historyRow(line: SourceLine): Record<string, string> {
    const cells = cellsOf(line).map((cell) => joined(cell));
    return Object.fromEntries(this.columns.map((column, at) => [column, cells[at] ?? '']));
  }

  private section(): LabelSection {
    const last = this.sections[this.sections.length - 1];
    if (last) return last;
    const first: LabelSection = { heading: null, level: 1, intro: [], clauses: [] };
    this.sections.push(first);
    return first;
  }

  private open(line: SourceLine, text: string): void {
    const depth = 'cells' in line.content ? 1 : line.content.depth;
    this.sections.push({ heading: line.tag === 'heading' ? text : null, level: depth, intro: [], clauses: [] });
    this.leadIn = line.isLeadIn ? text : null;
  }

  private introduce(line: SourceLine, text: string): void {
    (this.sections.length === 0 && !line.isLeadIn ? this.intro : this.section().intro).push(text);
    this.leadIn = line.isLeadIn ? text : null;
  }

  private add(clause: LabelClause, standsAlone: boolean): void {
    if (standsAlone) this.leadIn = null;
    this.section().clauses.push(this.leadIn === null ? clause : { ...clause, leadIn: this.leadIn });
  }

  /** The first cell of the row heads the clauses in the second, one for each of its paragraphs. */
  private addTopic(line: SourceLine): void {
    const [topic = [], rules = []] = cellsOf(line);
    const clauses = rules.map(({ text }) => ({ text: wordsOf(text), condition: line.condition }));
    this.sections.push({ heading: joined(topic), level: 1, intro: [], clauses });
  }

  private addCells(row: string[]): void {
    const { clauses } = this.section();
    clauses.splice(clauses.length - this.rows.flat().filter((cell) => cell !== '').length);
    this.rows.push(row);
    for (let column = 0; column < row.length; column += 1)
      for (const cells of this.rows) {
        const text = cells[column] ?? '';
        const leadIn = this.columnLeadIns[column];
        if (text !== '') clauses.push({ text, condition: null, ...(leadIn === undefined ? {} : { leadIn }) });
      }
  }

  private last(): LabelClause {
    const clause = this.section().clauses.at(-1);
    if (!clause) throw new Error('A line goes on where no clause stands before it.');
    return clause;
  }

  private addChild(text: string): void {
    const clause = this.last();
    clause.children = [...(clause.children ?? []), { text }];
  }

  /** The clause before goes on, or its last point where it has some. */
  private goOn(text: string): void {
    const clause = this.last();
    const part = clause.children?.at(-1) ?? clause;
    part.text = `${part.text} ${text}`;
  }
}

function cellsOf(line: SourceLine): SourceParagraph[][] {
  return 'cells' in line.content ? line.content.cells : [];
}

function cellAt(line: SourceLine): SourceParagraph[] {
  return cellsOf(line)[(line.cell ?? 1) - 1] ?? [];
}

function joined(cell: readonly SourceParagraph[]): string {
  return cell.map(({ text }) => wordsOf(text)).join(' ');
}

/** The words that the label has: of a heading with its number, of everything else without its marker. */
function textOf(line: SourceLine): string {
  if ('cells' in line.content)
    return line.cell === null ? cellsOf(line).map(joined).join(' ').trim() : joined(cellAt(line));
  const { numbering, typed, text } = line.content;
  const number = numbering?.kind === 'number' ? numbering.printed : wordsOf(typed);
  return line.tag === 'heading' && /\w/u.test(number) ? `${number} ${wordsOf(text)}` : wordsOf(text);
}

function clauseOf(line: SourceLine, text: string): LabelClause {
  const paragraph = 'cells' in line.content ? null : line.content;
  const marker = paragraph?.numbering?.printed ?? wordsOf(paragraph?.typed ?? '');
  const [, written, rest] = /^\s*‹([^›]*)›(.*)$/u.exec(paragraph?.text ?? '') ?? [];
  return {
    text,
    condition: line.condition ?? written ?? null,
    ...(rest === undefined ? {} : { textWithoutCondition: wordsOf(rest) }),
    ...(/\w/u.test(marker) ? { marker } : {}),
  };
}
