/**
 * Command line, reading. In: tests/fixtures/agreements/first-sight-lines.json: by the first reader's reason, for each line of 82 agreements that
 * its rules read for the first time, whether the label has it as a point and what the second reader said of it, which had learned nothing from
 * that agreement. Out: how much each reason speaks for a point beside the second reader. The same lines give the same figures.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as v from 'valibot';
import { BESIDE_THE_FIRST, WITHOUT_FIGURE } from '../../../src/policy/clauses/two-opinions';

const FILE = resolve(__dirname, '../../../tests/fixtures/agreements/first-sight-lines.json');

/** What the second reader said of each line, in hundredths of a logarithm of odds. */
const said = v.array(v.number());
const FirstSight = v.array(v.object({ because: v.string(), isPoint: v.boolean(), points: said, others: said }));

/** Each agreement was read as a Word file and as plain paragraphs: its lines are there twice. */
const COUNTS = 0.5;
const HUNDREDTHS = 100;
/** How far a reason is from what reasons say in the middle, as a rule: e to one. What stands in few lines is drawn there. */
const SPREAD = 1;
/** The slope is nought long before. */
const STEPS = 60;
/** Figures are given to so many hundredths. */
const ROUNDED = 5;

/** The likeliest figure, by Newton's steps: how much is added to what the second reader says. */
function figureOf(points: readonly number[], others: readonly number[], middle: number): number {
  let figure = middle;
  for (let step = 0; step < STEPS; step += 1) {
    let slope = (middle - figure) / SPREAD ** 2;
    let bend = 1 / SPREAD ** 2;
    const add = (clauseBy: number, isPoint: boolean) => {
      const likely = 1 / (1 + Math.exp(-figure - (BESIDE_THE_FIRST * clauseBy) / HUNDREDTHS));
      slope += COUNTS * ((isPoint ? 1 : 0) - likely);
      bend += COUNTS * likely * (1 - likely);
    };
    for (const clauseBy of points) add(clauseBy, true);
    for (const clauseBy of others) add(clauseBy, false);
    figure += slope / bend;
  }
  return figure;
}

/** By the reason, as the first reader words it: how much it speaks for a point, in hundredths. */
export function learnedFigures(): Record<string, number> {
  const lines = v.parse(FirstSight, JSON.parse(readFileSync(FILE, 'utf8')));
  return Object.fromEntries(
    lines.map(({ because, isPoint, points, others }) => {
      const middle = (isPoint ? WITHOUT_FIGURE : -WITHOUT_FIGURE) / HUNDREDTHS;
      const figure = figureOf(points, others, middle) * HUNDREDTHS;
      return [because, Math.round(figure / ROUNDED) * ROUNDED + 0];
    }),
  );
}
