/** The agreements that the reader had never seen: two halves by a rule, labels that quote their document, Word files that print what the source says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { docs_v1 } from '@googleapis/docs';
import { parse } from 'csv-parse/sync';
import { agreementNames, agreementOf, HALVES, PARTS } from '../../commands/lib/agreements/agreements';
import { type AgreementLabel, labelOf } from '../../commands/lib/agreements/label';
import { parseSource, wordsOf } from '../../commands/lib/agreements/source';
import { pastedLines, plainFile, wordFile } from '../../commands/lib/agreements/word';
import { importDocx } from '../../local/files/docx/docx';

const AGREEMENTS = join(__dirname, '../fixtures/agreements');
const FIRST_SIGHT = join(AGREEMENTS, 'first-sight.csv');

function paragraphsIn(elements: readonly docs_v1.Schema$StructuralElement[]): docs_v1.Schema$Paragraph[] {
  return elements.flatMap(({ paragraph, table }) => [
    ...(paragraph ? [paragraph] : []),
    ...(table?.tableRows ?? []).flatMap((row) =>
      (row.tableCells ?? []).flatMap((cell) => paragraphsIn(cell.content ?? [])),
    ),
  ]);
}

function tabOf(bytes: Uint8Array): docs_v1.Schema$DocumentTab {
  const tab = importDocx(bytes, 'agreement.docx').tabs?.[0]?.documentTab;
  if (!tab) throw new Error('The Word file has no body.');
  return tab;
}

const textOf = (paragraph: docs_v1.Schema$Paragraph): string =>
  (paragraph.elements ?? []).map(({ textRun }) => textRun?.content ?? '').join('');

function linesOf(bytes: Uint8Array): string[] {
  return paragraphsIn(tabOf(bytes).body?.content ?? []).map((paragraph) => textOf(paragraph).replace(/\n$/u, ''));
}

const spaced = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** What the label has of the document's own words, but for titles, headings and labels to sign on, which may be put together. */
function quotesOf({ intro, sections, declarations, placeholders }: AgreementLabel): string[] {
  const clauses = sections.flatMap((section) => section.clauses);
  return [
    ...intro,
    ...sections.flatMap((section) => section.intro),
    ...clauses.map(({ text }) => text),
    ...clauses.flatMap(({ children }) => (children ?? []).map(({ text }) => text)),
    ...declarations,
    ...placeholders,
  ];
}

const everyDocument = PARTS.flatMap((part) =>
  agreementNames(join(AGREEMENTS, part)).map((name): [(typeof PARTS)[number], string] => [part, name]),
);

test('odd numbers may be read by whoever writes rules, even ones may not', () => {
  const numbers = HALVES.flatMap((half) =>
    agreementNames(join(AGREEMENTS, half)).map((name) => [Number.parseInt(name, 10), half] as const),
  );
  expect(numbers.filter(([number, half]) => (number % 2 === 1) !== (half === 'read'))).toEqual([]);
  expect(numbers.map(([number]) => number).sort((a, b) => a - b)).toEqual(numbers.map((_, at) => at + 1));
});

test.each(everyDocument)('%s %s: the label quotes the document', (half, name) => {
  const source = parseSource(readFileSync(join(AGREEMENTS, half, `${name}.txt`), 'utf8'));
  const words = spaced(pastedLines(source).join(' '));
  expect(quotesOf(labelOf(source)).filter((quote) => !words.includes(spaced(quote)))).toEqual([]);
});

test('the longest is made whole, in both forms', async () => {
  const agreement = await agreementOf(join(AGREEMENTS, 'read'), '75-whole-staff-code-long');
  for (const bytes of [agreement.word, agreement.plain]) {
    const words = spaced(linesOf(bytes).join(' '));
    expect(quotesOf(agreement.label).filter((quote) => !words.includes(spaced(quote)))).toEqual([]);
  }
});

test('every document has one line of its first sight, and no line has lost its document', () => {
  const rows: { half: string; document: string }[] = parse(readFileSync(FIRST_SIGHT), { columns: true });
  const scored = rows.filter(({ document }) => document !== '*').map(({ half, document }) => [half, document]);
  const inOrder = (lines: readonly (readonly string[])[]) => lines.map((line) => line.join(' ')).sort();
  expect(inOrder(scored)).toEqual(inOrder(everyDocument));
});

const SOURCE = `@audience: Staff, Governors
@by: Head
@plainBullet: *
T = Keys
X Any School
H ## 1. Rules
I> Staff must not:
C - lend a key
C.{Cleaners} 1.1 ‹Cleaners only:› lock up, and⏎set the alarm
c     (a) at night
c     (b) at weekends
H> Doors
C -¦shut
+ at once
X> | Do | Do not |
CC | knock | wedge |
CC | wait | |
HC | Fobs | - wear them // - report losses |
D I agree.
S Name ____ Date ____ => Name; Date`;

test('a source becomes a label', () => {
  expect(labelOf(parseSource(SOURCE))).toMatchObject({
    title: 'Keys',
    audience: ['Staff', 'Governors'],
    countersign: { by: 'Head', statement: null, fields: [] },
    sections: [
      {
        heading: '1. Rules',
        level: 2,
        intro: ['Staff must not:'],
        clauses: [
          { text: 'lend a key', condition: null, leadIn: 'Staff must not:' },
          {
            text: 'Cleaners only: lock up, and set the alarm',
            textWithoutCondition: 'lock up, and set the alarm',
            condition: 'Cleaners',
            marker: '1.1',
            children: [{ text: 'at night' }, { text: 'at weekends' }],
          },
        ],
      },
      {
        heading: 'Doors',
        clauses: [
          { text: 'shut at once', condition: null, leadIn: 'Doors' },
          { text: 'knock', condition: null, leadIn: 'Do' },
          { text: 'wait', condition: null, leadIn: 'Do' },
          { text: 'wedge', condition: null, leadIn: 'Do not' },
        ],
      },
      { heading: 'Fobs', clauses: [{ text: 'wear them' }, { text: 'report losses' }] },
    ],
    declarations: ['I agree.'],
    signatureFields: ['Name', 'Date'],
  });
});

test('pasted, it has its markers typed and its table run together', async () => {
  expect(linesOf(await plainFile(parseSource(SOURCE)))).toEqual([
    'Keys',
    'Any School',
    '1. Rules',
    'Staff must not:',
    '* lend a key',
    '1.1 Cleaners only: lock up, and',
    'set the alarm',
    '(a) at night',
    '(b) at weekends',
    'Doors',
    '-shut',
    'at once',
    'Do\tDo not',
    'knock\twedge',
    'wait',
    'Fobs',
    '* wear them',
    '* report losses',
    'I agree.',
    'Name ____ Date ____',
  ]);
});

test('as a Word file it has headings, and lists that print the markers of the source', async () => {
  const tab = tabOf(await wordFile(parseSource(SOURCE)));
  const paragraphs = paragraphsIn(tab.body?.content ?? []);
  const looks = paragraphs.map((paragraph) => {
    const { listId, nestingLevel } = paragraph.bullet ?? {};
    const level = tab.lists?.[listId ?? '']?.listProperties?.nestingLevels?.[nestingLevel ?? 0];
    const style = paragraph.paragraphStyle?.namedStyleType;
    return [style, level?.glyphSymbol ?? level?.glyphFormat ?? null, spaced(textOf(paragraph))];
  });
  expect(looks.filter(([style, glyph]) => style !== 'NORMAL_TEXT' || glyph !== null)).toEqual([
    ['TITLE', null, 'Keys'],
    ['HEADING_2', '%0.', 'Rules'],
    ['NORMAL_TEXT', '•', 'lend a key'],
    ['NORMAL_TEXT', '%0.%1', 'Cleaners only: lock up, and set the alarm'],
    ['NORMAL_TEXT', '(%2)', 'at night'],
    ['NORMAL_TEXT', '(%2)', 'at weekends'],
    ['NORMAL_TEXT', '•', 'wear them'],
    ['NORMAL_TEXT', '•', 'report losses'],
  ]);
});

test('a line that nobody tagged is refused', () => {
  expect(() => parseSource('H One\nA line of its own')).toThrow('A line without a tag: A line of its own');
});

test('words have no marks', () => {
  expect(wordsOf('**Bold** and ~~not~~ ‹for some› on⇥one⏎line {font Wingdings|x}')).toBe(
    'Bold and not for some on one line x',
  );
});
