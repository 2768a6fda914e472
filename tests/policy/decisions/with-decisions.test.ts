/** What a person decides about lines, held for documents of any make: no word vanishes or stands in two places, and what is undone is undone. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { documentFromDocsJson } from '../../../commands/lib/docs-json-file';
import { importDocx } from '../../../local/files/docx/docx';
import {
  DECIDED_AS,
  decidedLines,
  type LineDecision,
  mayBeDecided,
  standingOf,
} from '../../../src/policy/decisions/line-decisions';
import { withDecisions } from '../../../src/policy/decisions/with-decisions';
import type { DocsDocument } from '../../../src/policy/docs-json';
import { readPolicy } from '../../../src/policy/read-policy';
import type { PolicyReading } from '../../../src/policy/reading';
import { content } from '../any-document';
import { breachesOf } from '../law-of-words';
import { documentOf, paragraph } from '../made';

const root = resolve(__dirname, '../../..');
const samples = readdirSync(join(root, 'samples')).filter((name) => name.endsWith('.docx'));

function sample(name: string): DocsDocument {
  return documentFromDocsJson(importDocx(new Uint8Array(readFileSync(join(root, 'samples', name))), name), name);
}

/** Decisions about the lines at these places, of these kinds, one after another. */
function decided(reading: PolicyReading, choices: readonly (readonly [number, number])[]): LineDecision[] {
  const lines = decidedLines(reading, []).filter(mayBeDecided);
  if (lines.length === 0) return [];
  return choices.flatMap(([place, kind]): LineDecision[] => {
    const line = lines[place % lines.length];
    if (line === undefined) return [];
    const { read, times } = line;
    const as = DECIDED_AS[kind % DECIDED_AS.length] ?? 'as read';
    return [
      { line: line.line, times, as, leadIn: read.leadIn ?? '', by: 'office@larkfield.example', on: '2026-09-01' },
    ];
  });
}

const choices = fc.array(fc.tuple(fc.nat(200), fc.nat(20)), { maxLength: 8 });

describe('whatever is decided about a policy of any make', () => {
  it('every word is in one place', () => {
    fc.assert(
      fc.property(content, choices, (blocks, picked) => {
        const document = documentOf(blocks, '');
        const reading = readPolicy(document);
        expect(breachesOf(document, withDecisions(reading, decided(reading, picked)))).toEqual({
          nowhere: [],
          twice: [],
        });
      }),
      { numRuns: 600 },
    );
  });

  it('and every line is then what was decided last', () => {
    fc.assert(
      fc.property(content, choices, (blocks, picked) => {
        const reading = readPolicy(documentOf(blocks, ''));
        const decisions = decided(reading, picked);
        const asked = withDecisions(reading, decisions);
        const points = asked.sections.flatMap(({ clauses }) => clauses.map(({ text }) => text));
        const standing = decidedLines(reading, decisions);
        const wanted = standing.filter((line) => standingOf(line).as === 'point').map(({ read }) => read.words.text);
        expect([...points].sort()).toEqual([...wanted].sort());
      }),
      { numRuns: 300 },
    );
  });
});

it('a sentence in the words of its heading stays somewhere when all that it led to is decided otherwise', () => {
  const document = documentOf(
    [
      paragraph('Phones'),
      paragraph('Do', { look: { bold: true } }),
      paragraph('Do'),
      paragraph('lockers'),
      paragraph('keys', { list: 'bullets' }),
    ],
    '',
  );
  const reading = readPolicy(document);
  const points = decidedLines(reading, []).filter(({ read }) => read.taken === 'point');
  expect(points.map(({ line }) => line)).toEqual(['lockers', 'keys']);
  const decisions = points.map(
    ({ line }): LineDecision => ({ line, times: 1, as: 'introduction', leadIn: '', by: '', on: '2026-09-01' }),
  );
  expect(breachesOf(document, withDecisions(reading, decisions))).toEqual({ nowhere: [], twice: [] });
});

it.each(samples)('%s: what is decided and undone leaves the reading as it was', (name) => {
  const reading = readPolicy(sample(name));
  const all = decided(
    reading,
    reading.lines.map((_, place) => [place, place] as const),
  );
  const undone = all.map((decision): LineDecision => ({ ...decision, as: 'undone' }));
  expect(withDecisions(reading, [...all, ...undone])).toEqual(reading);
});

it.each(samples)('%s: the lines say of every clause what it is', (name) => {
  const reading = readPolicy(sample(name));
  const points = reading.lines
    .filter(({ taken }) => taken === 'point')
    .map(({ words, leadIn }) => [words.text, leadIn]);
  const clauses = reading.sections.flatMap(({ clauses }) => clauses.map(({ text, leadIn = null }) => [text, leadIn]));
  expect(points).toEqual(clauses);
});

it('what stands below a point goes with it, to whatever point it becomes a part of', () => {
  const item = (text: string, nesting = 0) => paragraph(text, { list: 'bullets', nesting });
  const reading = readPolicy(
    documentOf([
      paragraph('Rules', { style: 'HEADING_1' }),
      item('I will ask.'),
      item('I will listen.'),
      paragraph('Lockers are emptied in July.'),
      item('I will wear a badge:'),
      item('in the yard', 1),
    ]),
  );
  const decision = (line: string, as: LineDecision['as']): LineDecision => ({
    line,
    times: 1,
    as,
    leadIn: '',
    by: 'office@larkfield.example',
    on: '2026-09-01',
  });
  const { sections } = withDecisions(reading, [
    decision('Lockers are emptied in July.', 'point'),
    decision('I will wear a badge:', 'part of the point above'),
  ]);
  expect(sections.flatMap(({ clauses }) => clauses.map(({ text, children = [] }) => [text, children]))).toEqual([
    ['I will ask.', []],
    ['I will listen.', []],
    [
      'Lockers are emptied in July.',
      [{ text: 'I will wear a badge:', marker: '●', children: [{ text: 'in the yard', marker: '○' }] }],
    ],
  ]);
});
