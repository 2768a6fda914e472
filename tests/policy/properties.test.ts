/** What holds for any document whatever: nothing throws, nothing vanishes, and what nobody sees changes nothing. */
import fc from 'fast-check';
import type { DocsDocument, DocsElement } from '../../src/policy/docs-json';
import { readPolicy } from '../../src/policy/read-policy';
import type { PolicyReading } from '../../src/policy/reading';
import { content } from './any-document';
import { documentOf, paragraph } from './made';

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => [key, ...textsIn(inner)]);
  return [];
}

/** Letters and figures as they are printed: the sign "⻳" is none, though it counts as one once it is made plain. */
function wordsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.normalize('NFKC').toLowerCase());
}

/** A number or letter typed before a line is a marker and no word, as it is where Docs prints it. */
function withoutMarkers(text: string): string {
  return text
    .split('\u000b')
    .join('\n')
    .replace(/^[\s•☐]*(?:\(?\w{1,4}[.)]\)?|\d+(?:\.\d+)*\.?)\s/gmu, '');
}

function visibleText(elements: readonly DocsElement[]): string {
  return elements
    .map((element) =>
      [
        ...(element.paragraph?.elements ?? []).map(({ textRun }) => textRun?.content ?? ''),
        ...(element.table?.tableRows ?? [])
          .flatMap((row) => row.tableCells ?? [])
          .map((cell) => visibleText(cell.content ?? [])),
      ].join(''),
    )
    .join('\n');
}

/** Without what says where things stand, only what they are. */
function withoutPlaces({ warnings, ...rest }: PolicyReading): unknown {
  return {
    ...rest,
    leftOut: rest.leftOut.map(({ text, why }) => ({ text, why })),
    warnings: warnings.map(({ code }) => code),
  };
}

function read(document: DocsDocument): PolicyReading {
  return readPolicy(document, '2026-11-22');
}

it('reads any document without throwing, and accounts for every visible word', () => {
  fc.assert(
    fc.property(content, (blocks) => {
      const { warnings: _, proposals: __, ...told } = read(documentOf(blocks, ''));
      const counted = new Map<string, number>();
      for (const word of textsIn(told).flatMap(wordsOf)) counted.set(word, (counted.get(word) ?? 0) + 1);
      const missing = wordsOf(withoutMarkers(visibleText(blocks))).filter((word) => {
        const left = (counted.get(word) ?? 0) - 1;
        counted.set(word, left);
        return left < 0;
      });
      expect(missing).toEqual([]);
    }),
    { numRuns: 600 },
  );
});

it('reads the same with an empty paragraph or a page break more', () => {
  const nothing: fc.Arbitrary<DocsElement> = fc.constantFrom<DocsElement>(
    paragraph(''),
    paragraph('  '),
    { paragraph: { elements: [{ pageBreak: {} }, { textRun: { content: '\n' } }] } },
    { sectionBreak: {} },
  );
  fc.assert(
    fc.property(content, nothing, fc.nat(25), (blocks, more, at) => {
      const wider = [...blocks.slice(0, at), more, ...blocks.slice(at)];
      expect(withoutPlaces(read(documentOf(wider)))).toEqual(withoutPlaces(read(documentOf(blocks))));
    }),
    { numRuns: 300 },
  );
});

it('reads the same with every list item in bold', () => {
  const embolden = (element: DocsElement): DocsElement =>
    element.paragraph?.bullet
      ? {
          paragraph: {
            ...element.paragraph,
            elements: (element.paragraph.elements ?? []).map((part) => ({
              ...part,
              textRun: { ...part.textRun, textStyle: { bold: true } },
            })),
          },
        }
      : element;
  fc.assert(
    fc.property(content, (blocks) => {
      expect(withoutPlaces(read(documentOf(blocks.map(embolden))))).toEqual(withoutPlaces(read(documentOf(blocks))));
    }),
    { numRuns: 300 },
  );
});

it('tells nothing twice of a document that is empty', () => {
  expect(read({})).toMatchObject({ title: '', sections: [], declarations: [], warnings: [], leftOut: [] });
});
