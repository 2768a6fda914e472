/**
 * Agreements for judging the reader, as Word files. In: a source; out: the bytes of a .docx with styles, lists and tables, or of one
 * that was pasted: every line a bare paragraph, markers typed, tables run together.
 */
import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  type IParagraphOptions,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { WordLists } from './lists';
import { type AgreementSource, FONT, type SourceLine, type SourceParagraph, wordsOf } from './source';

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];

/** @returns the bytes of the Word file as the school keeps it */
export async function wordFile(source: AgreementSource): Promise<Uint8Array> {
  const lists = new WordLists();
  const children: (Paragraph | Table)[] = [];
  let rows: SourceParagraph[][][] = [];
  const closeTable = () => {
    if (rows.length > 0) children.push(tableOf(rows, lists));
    rows = [];
  };
  for (const { tag, content } of source.lines) {
    if (tag === 'no heading') continue;
    if ('cells' in content) {
      if (rows[0] && rows[0].length !== content.cells.length) closeTable();
      rows.push(content.cells);
    } else {
      closeTable();
      children.push(paragraphOf(content, lists));
    }
  }
  closeTable();
  const [header, footer] = [factOf(source, 'header'), factOf(source, 'footer')];
  return Packer.toBuffer(
    new Document({
      numbering: { config: lists.configurations() },
      sections: [
        {
          ...(header === undefined ? {} : { headers: { default: new Header({ children: [new Paragraph(header)] }) } }),
          ...(footer === undefined ? {} : { footers: { default: new Footer({ children: [new Paragraph(footer)] }) } }),
          children,
        },
      ],
    }),
  );
}

/** How markers are typed where the document is pasted. */
interface Typing {
  gap: string;
  /** Instead of the document's own bullet. */
  bullet: string | null;
}

/** @returns the bytes of a Word file into which the same was pasted as words */
export async function plainFile(source: AgreementSource): Promise<Uint8Array> {
  const children = pastedLines(source).map((text) => new Paragraph({ children: runs(text) }));
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** @returns what stands in the pasted file, a paragraph each */
export function pastedLines(source: AgreementSource): string[] {
  const typing: Typing = {
    gap: factOf(source, 'plainGap') === 'tab' ? '\t' : ' ',
    bullet: factOf(source, 'plainBullet') ?? null,
  };
  return source.lines.flatMap((line) => plainLines(line, typing));
}

function factOf(source: AgreementSource, name: string): string | undefined {
  return source.facts.find(([key]) => key === name)?.[1];
}

function plainLines({ tag, content }: SourceLine, typing: Typing): string[] {
  if (tag === 'no heading') return [];
  if (!('cells' in content)) return typedOut(content, typing);
  const cells = content.cells.filter((cell) => cell.some(({ text }) => text !== ''));
  // The paragraphs of a cell stay on lines of their own when a table is pasted.
  if (cells.some((cell) => cell.length > 1)) return cells.flat().flatMap((part) => typedOut(part, typing));
  return cells.length === 0 ? [] : [cells.flatMap((cell) => cell.flatMap((part) => typedOut(part, typing))).join('\t')];
}

/** A break ends the line, as it does in an email or on a web page. */
function typedOut({ numbering, typed, text }: SourceParagraph, { gap, bullet }: Typing): string[] {
  const own = numbering?.kind === 'bullet' && numbering.level === 0 ? bullet : null;
  const marker = numbering ? `${own ?? numbering.printed}${gap}` : typed.replace(FONT, '$2').replace(/⇥/gu, '\t');
  const [first = '', ...more] = text.split('⏎').map((part) => part.split('⇥').map(wordsOf).join('\t'));
  return [`${marker}${first}`, ...more];
}

function tableOf(rows: readonly SourceParagraph[][][], lists: WordLists): Table {
  return new Table({
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map((cell) => new TableCell({ children: cell.map((part) => paragraphOf(part, lists)) })),
        }),
    ),
  });
}

function paragraphOf(paragraph: SourceParagraph, lists: WordLists): Paragraph {
  const { style, depth, numbering, typed, text } = paragraph;
  const heading = style === 'title' ? HeadingLevel.TITLE : style === 'heading' ? HEADINGS[depth - 1] : undefined;
  const options: IParagraphOptions = {
    ...(heading === undefined ? {} : { heading }),
    ...(numbering ? { numbering: lists.place(numbering) } : {}),
    children: runs(`${typed}${text}`),
  };
  return new Paragraph(options);
}

const PIECES = /(\*\*|~~|⏎|⇥|\{font [^|]+\|[^}]*\})/u;

function runs(text: string): TextRun[] {
  let bold = false;
  let italics = false;
  return text
    .replace(/[‹›]/gu, '')
    .split(PIECES)
    .flatMap((piece) => {
      if (piece === '**') bold = !bold;
      else if (piece === '~~') italics = !italics;
      if (piece === '' || piece === '**' || piece === '~~') return [];
      if (piece === '⏎') return [new TextRun({ break: 1 })];
      if (piece === '⇥') return [new TextRun({ text: '\t' })];
      const symbol = /^\{font ([^|]+)\|(.*)\}$/u.exec(piece);
      if (symbol) return [new TextRun({ font: symbol[1] ?? '', text: symbol[2] ?? '' })];
      return [new TextRun({ text: piece, bold, italics })];
    });
}
