/**
 * Agreements for judging the reader, their source. In: a text of which every line says what it is (tests/fixtures/agreements/README.md);
 * out: its lines, each as a paragraph or a row of a table, with the tag that a person gave it.
 */

/** What a person took a line for. */
type Tag =
  | 'title'
  | 'heading'
  | 'no heading'
  | 'introduction'
  | 'clause'
  | 'cells'
  | 'topic row'
  | 'child'
  | 'continued'
  | 'declaration'
  | 'signature'
  | 'history columns'
  | 'history'
  | 'none';

const TAGS: Readonly<Record<string, Tag>> = {
  T: 'title',
  H: 'heading',
  H0: 'no heading',
  I: 'introduction',
  C: 'clause',
  CC: 'cells',
  HC: 'topic row',
  c: 'child',
  '+': 'continued',
  D: 'declaration',
  S: 'signature',
  RH: 'history columns',
  R: 'history',
  X: 'none',
};

export interface Numbering {
  kind: 'bullet' | 'number';
  /** From 0. */
  level: number;
  /** As it is printed: "•", "3.", "(b)", "2.1". */
  printed: string;
}

export interface SourceParagraph {
  style: 'title' | 'heading' | 'text';
  /** Of a heading, from 1. */
  depth: number;
  /** A list of Word's own. */
  numbering: Numbering | null;
  /** A marker that somebody typed, with the white space after it. */
  typed: string;
  /** With the marks for bold, breaks and so on. */
  text: string;
}

export interface SourceLine {
  tag: Tag;
  /** Whether the clauses after it need it to be understood. */
  isLeadIn: boolean;
  /** Of a clause: that it stands without the lead-in before it. */
  standsAlone: boolean;
  condition: string | null;
  /** Of a row: which cell holds the words, from 1. */
  cell: number | null;
  /** Labels of a line to sign on. */
  fields: string[];
  content: SourceParagraph | { cells: SourceParagraph[][] };
}

export interface AgreementSource {
  facts: readonly (readonly [name: string, value: string])[];
  lines: readonly SourceLine[];
}

const FACT = /^@(\w+):\s*(.*)$/u;
const LINE = /^(T|H0|HC|H|I|CC|C|c|\+|D|S|RH|R|X)(>|\.)?(?:\[(\d)\])?(?:\{([^}]*)\})?(?: (.*))?$/u;
const FIELDS_AFTER = ' => ';
const CELL_PARAGRAPHS = ' // ';

/** @throws {Error} where a line has no tag, since a label would lack it in silence */
export function parseSource(source: string): AgreementSource {
  const facts: [string, string][] = [];
  const lines: SourceLine[] = [];
  let glyph = '•';
  for (const row of source.split('\n')) {
    if (row.trim() === '') continue;
    const fact = FACT.exec(row);
    if (fact?.[1] !== undefined) {
      if (fact[1] === 'bullet') glyph = fact[2] ?? glyph;
      else facts.push([fact[1], fact[2] ?? '']);
    } else lines.push(lineOf(row, glyph));
  }
  return { facts, lines };
}

function lineOf(row: string, glyph: string): SourceLine {
  const parts = LINE.exec(row);
  const tag = TAGS[parts?.[1] ?? ''];
  if (!parts || tag === undefined) throw new Error(`A line without a tag: ${row}`);
  const [, , sign, cell, condition, rest = ''] = parts;
  const [markup = '', fields = ''] = tag === 'signature' ? rest.split(FIELDS_AFTER) : [rest];
  return {
    tag,
    isLeadIn: sign === '>',
    standsAlone: sign === '.',
    condition: condition ?? null,
    cell: cell === undefined ? null : Number(cell),
    fields: fields === '' ? [] : fields.split('; '),
    content: contentOf(markup, glyph),
  };
}

function contentOf(markup: string, glyph: string): SourceLine['content'] {
  if (!markup.startsWith('|')) return paragraphOf(markup, glyph);
  const cells = markup
    .slice(1)
    .replace(/\|\s*$/u, '')
    .split('|');
  return {
    cells: cells.map((cell) =>
      cell
        .trim()
        .split(CELL_PARAGRAPHS)
        .map((part) => paragraphOf(part, glyph)),
    ),
  };
}

const HEADING = /^(=|#{1,3}) (.*)$/u;
const BULLET = /^( *)-(?:\[(.)\])? (.*)$/u;
const NUMBER = /^( *)(\d+[.)]|\d+(?:\.\d+)+\.?|\(\d+\)|[a-zA-Z][.)]|\([a-zA-Z]\)|[ivx]+[.)]|\([ivx]+\)) (.*)$/u;
const TYPED = /^([^¦]*)¦(\s*)(.*)$/u;

function paragraphOf(markup: string, glyph: string): SourceParagraph {
  const heading = HEADING.exec(markup);
  const words = heading ? (heading[2] ?? '') : markup;
  const typed = TYPED.exec(words);
  const bullet = typed ? null : BULLET.exec(words);
  const number = typed || bullet ? null : NUMBER.exec(words);
  const list = bullet ?? number;
  return {
    style: heading === null ? 'text' : heading[1] === '=' ? 'title' : 'heading',
    depth: heading && heading[1] !== '=' ? (heading[1]?.length ?? 1) : 1,
    numbering: list ? numberingOf(list, bullet !== null, glyph) : null,
    typed: typed ? `${typed[1] ?? ''}${typed[2] ?? ''}` : '',
    text: typed?.[3] ?? list?.[3] ?? words,
  };
}

function numberingOf(found: RegExpExecArray, isBullet: boolean, glyph: string): Numbering {
  const [, indent = '', marker] = found;
  const level = indent.length / 2;
  if (isBullet) return { kind: 'bullet', level, printed: marker ?? (level === 0 ? glyph : 'o') };
  const printed = marker ?? '';
  // "2.1" stands one level below "2.", however it is indented here.
  const dots = printed.replace(/\.$/u, '').split('.').length - 1;
  return { kind: 'number', level: Math.max(level, dots), printed };
}

const BOLD_OR_ITALICS = /\*\*|~~/gu;
/** A letter in a font of its own: the font, the letter. */
export const FONT = /\{font ([^|]+)\|([^}]*)\}/gu;

/** The words of a paragraph without marks; a break and a tab are white space. */
export function wordsOf(text: string): string {
  return text
    .replace(BOLD_OR_ITALICS, '')
    .replace(/[‹›]/gu, '')
    .replace(FONT, '$2')
    .replace(/[⏎⇥]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
