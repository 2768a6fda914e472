/** The sample school: what its Word files share. A document's content in; the bytes of a .docx that are the same at every run out. */

import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  type INumberingOptions,
  type IParagraphOptions,
  type ISectionOptions,
  type IStylesOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export const SCHOOL = 'Larkfield Primary School';
const NAVY = '1F3A5F';
const PALE = 'E8EEF4';
const GREY = '8A94A0';
const A4 = { width: 11906, height: 16838 };
const MARGIN = 1134;
const TEXT_WIDTH = A4.width - 2 * MARGIN;

/** Printed in the file’s properties and in the zip: the day on which the governors approved the two policies of July. */
const MADE_ON = '2026-07-14T09:00:00Z';

export interface WordDocument {
  title: string;
  children: NonNullable<ISectionOptions['children']>;
  numbering?: INumberingOptions;
  styles?: IStylesOptions;
  footnotes?: Record<string, { children: Paragraph[] }>;
  /** Without: the document has neither. */
  hasHeaderAndFooter?: boolean;
}

/** @returns the bytes of the .docx, the same for the same content */
export async function wordFile(content: WordDocument): Promise<Uint8Array> {
  const document = new Document({
    title: content.title,
    creator: SCHOOL,
    lastModifiedBy: SCHOOL,
    description: '',
    styles: content.styles ?? schoolStyles(),
    ...(content.numbering ? { numbering: content.numbering } : {}),
    ...(content.footnotes ? { footnotes: content.footnotes } : {}),
    sections: [
      {
        properties: { page: { size: A4, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
        ...(content.hasHeaderAndFooter
          ? { headers: { default: header() }, footers: { default: footer(content.title) } }
          : {}),
        children: content.children,
      },
    ],
  });
  return withFixedDates(await Packer.toBuffer(document));
}

/** The library writes the present moment into the properties and the zip: both get the same day at every run. */
function withFixedDates(bytes: Uint8Array): Uint8Array {
  const files = Object.entries(unzipSync(bytes)).sort(([path], [other]) => (path < other ? -1 : 1));
  const entries = files.map(([path, file]): [string, Uint8Array] => [
    path,
    path === 'docProps/core.xml' ? strToU8(strFromU8(file).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, MADE_ON)) : file,
  ]);
  // A zip keeps local time: a moment without a zone is the same there wherever this runs.
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: MADE_ON.replace('Z', '') });
}

/** The school's letterhead look. */
export function schoolStyles(): IStylesOptions {
  const heading = (size: number, before: number, after: number) => ({
    run: { font: 'Calibri', size, bold: true, color: NAVY },
    paragraph: { spacing: { before, after }, keepNext: true },
  });
  return {
    default: {
      document: { run: { font: 'Calibri', size: 22 }, paragraph: { spacing: { after: 120, line: 264 } } },
      title: {
        run: { font: 'Calibri', size: 40, bold: true, color: NAVY },
        paragraph: { spacing: { before: 0, after: 60 } },
      },
      heading1: heading(28, 320, 120),
      heading2: heading(24, 240, 80),
    },
    paragraphStyles: [
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { size: 24, color: '5A6673' },
        paragraph: { spacing: { after: 240 } },
      },
    ],
  };
}

function header(): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ text: SCHOOL, color: GREY, size: 18 })],
      }),
    ],
  });
}

function footer(title: string): Footer {
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [
          new TextRun({ children: [title, new Tab()], color: GREY, size: 18 }),
          new TextRun({
            children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
            color: GREY,
            size: 18,
          }),
        ],
      }),
    ],
  });
}

/** A paragraph of plain text; `more` for everything else that Word can say about it. */
export function text(words: string, more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...more, children: [new TextRun(words)] });
}

/** The list's items, each in the numbering `reference`; each `instance` begins anew. */
export function items(reference: string, instance: number, words: readonly string[], level = 0): Paragraph[] {
  return words.map(
    (words) =>
      new Paragraph({
        numbering: { reference, instance, level },
        children: [new TextRun(words)],
        spacing: { after: 80 },
      }),
  );
}

export const BULLETS: INumberingOptions['config'][number] = {
  reference: 'bullets',
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: '•',
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 567, hanging: 283 } } },
    },
  ],
};

/** A numbering of one level: `format` and how its number is printed, "%1." or "(%1)". */
export function numbers(
  reference: string,
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  printed: string,
): INumberingOptions['config'][number] {
  return {
    reference,
    levels: [
      {
        level: 0,
        format,
        text: printed,
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: 567, hanging: 425 } } },
      },
    ],
  };
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'B8C4D0' };
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE };

/** A table of plain words. The first row is its heading; `widths` are shares of the text's width. */
export function headedTable(widths: readonly number[], rows: readonly (readonly string[])[]): Table {
  return table(widths, rows, (at) => at === 0);
}

/** Two columns: what is asked or told, in bold, and the answer. */
export function factTable(rows: readonly (readonly [string, string])[], rowHeight = 0): Table {
  return table([3, 7], rows, (_, column) => column === 0, rowHeight);
}

function table(
  widths: readonly number[],
  rows: readonly (readonly string[])[],
  isLabel: (row: number, column: number) => boolean,
  rowHeight = 0,
): Table {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const columnWidths = widths.map((width) => Math.round((TEXT_WIDTH * width) / total));
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths,
    rows: rows.map(
      (row, at) =>
        new TableRow({
          tableHeader: at === 0 && isLabel(0, 1),
          cantSplit: true,
          ...(rowHeight > 0 ? { height: { value: rowHeight, rule: 'atLeast' as const } } : {}),
          children: row.map(
            (words, column) =>
              new TableCell({
                width: { size: columnWidths[column] ?? 0, type: WidthType.DXA },
                borders: BORDERS,
                margins: { top: 60, bottom: 60, left: 110, right: 110 },
                verticalAlign: VerticalAlignTable.CENTER,
                ...(isLabel(at, column) ? { shading: { fill: PALE } } : {}),
                children: [
                  new Paragraph({
                    spacing: { after: 0 },
                    children: [new TextRun({ text: words, bold: isLabel(at, column) })],
                  }),
                ],
              }),
          ),
        }),
    ),
  });
}
