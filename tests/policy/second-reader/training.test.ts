/** What the second reader learns: the slope by which weights are found, and that the same documents teach the same. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as v from 'valibot';
import { fallOf } from '../../../commands/lib/reader/likelihood';
import { learnHeadings, learnTags } from '../../../commands/lib/reader/training';
import { chanceOfError, isOverruled } from '../../../src/policy/clauses/two-opinions';
import { SURE_REASONS } from '../../../src/policy/report/disagreements';
import { label, type Signed } from '../../../src/policy/second-reader/labeller';

const promise: Signed = { signs: ['any', 'first person'], link: 'apart' };
const prose: Signed = { signs: ['any', 'long'], link: 'apart' };
const documents = Array.from({ length: 40 }, (_, i) => ({
  name: String(i),
  counts: 1,
  lines: [promise, prose, { signs: ['any', 'first person', `only here ${i}`], link: 'beside it' } satisfies Signed],
  tags: ['clause' as const, 'other' as const, 'clause' as const],
}));

it('knows how steep it is at any place: as the height a little further tells', () => {
  const taught = { counts: 3, signs: [[0, 1], [0], [1]], links: [0, 1, 0], tags: [0, 2, 1] };
  const { length, at } = fallOf([taught], { tags: 3, signs: 2, links: 2 }, (sign) => 2 + sign);
  const place = Float64Array.from({ length }, (_, i) => Math.sin(i));
  const slope = new Float64Array(length);
  const height = at(place, slope);
  const bit = 1e-6;
  const measured = [...place].map((value, i) => {
    const further = place.slice();
    further[i] = value + bit;
    return (at(further, new Float64Array(length)) - height) / bit;
  });
  expect(measured.map((value, i) => Math.abs(value - (slope[i] ?? 0)) < 1e-4)).toEqual(measured.map(() => true));
});

it('learns the same of the same documents, what many share and not what one has', () => {
  const weights = learnTags(documents);
  expect(learnTags(documents)).toEqual(weights);
  expect(Object.keys(weights.signs).sort()).toEqual(['any', 'first person', 'long']);
  expect(label([promise, prose], weights).map(({ clauseBy }) => clauseBy > 0)).toEqual([true, false]);
});

it('learns what speaks for a heading line by line, and the same of the same documents', () => {
  const short = ['any', 'own 2 words'];
  const long = ['any', 'own many words'];
  const unknown = documents.map(({ name }) => ({
    name,
    lines: [short, long, [...long, `only here ${name}`]],
    areHeadings: [true, false, false],
  }));
  const headings = learnHeadings(unknown);
  expect(learnHeadings(unknown)).toEqual(headings);
  const speaksFor = (signs: readonly string[]) => signs.reduce((sum, sign) => sum + (headings[sign] ?? 0), 0) > 0;
  expect([short, long].map(speaksFor)).toEqual([true, false]);
  expect(Object.keys(headings).filter((sign) => sign.startsWith('only here'))).toEqual([]);
});

describe('how likely a line was taken for the wrong thing', () => {
  it('is less than one in three where the second reader says nothing, and as likely as not where it speaks for the opposite by a little more', () => {
    expect([0, -149, -151, -600].map((by) => Math.round(chanceOfError(true, by) * 1000))).toEqual([321, 499, 501, 905]);
    expect([0, 149, 151, 600].map((by) => Math.round(chanceOfError(false, by) * 1000))).toEqual([321, 499, 501, 905]);
  });

  it('is small where the rule was nearly never wrong, until the second reader takes the line for the opposite', () => {
    expect([390, 0, -449, -451].map((by) => Math.round(chanceOfError(true, by, true) * 1000))).toEqual([
      15, 95, 499, 501,
    ]);
    expect([-390, 0, 449, 451].map((by) => Math.round(chanceOfError(false, by, true) * 1000))).toEqual([
      15, 95, 499, 501,
    ]);
  });

  it('is about what it was on the agreements that the rules read for the first time', () => {
    const file = resolve(__dirname, '../../fixtures/agreements/first-sight-lines.json');
    const said = v.array(v.number());
    const FirstSight = v.array(v.object({ because: v.string(), isPoint: v.boolean(), points: said, others: said }));
    const lines = v
      .parse(FirstSight, JSON.parse(readFileSync(file, 'utf8')))
      .flatMap(({ because, isPoint, points, others }) => {
        const chanceBy = (by: number) => chanceOfError(isPoint, by, SURE_REASONS.has(because));
        return [
          ...points.map((by) => ({ chance: chanceBy(by), isWrong: !isPoint })),
          ...others.map((by) => ({ chance: chanceBy(by), isWrong: isPoint })),
        ];
      });
    const wrongAmong = (from: number, to: number) => {
      const those = lines.filter(({ chance }) => chance >= from && chance < to);
      return Math.round((100 * those.filter(({ isWrong }) => isWrong).length) / those.length);
    };
    expect([wrongAmong(0, 0.05), wrongAmong(0.05, 0.15), wrongAmong(0.15, 0.4), wrongAmong(0.4, 1)]).toEqual([
      1, 7, 25, 73,
    ]);
  });
});

it('overrules a rule that knows something where the second reader is surer of the opposite than three and a quarter to one', () => {
  expect([-118, -119, 500].map((by) => isOverruled(true, by, true))).toEqual([false, true, false]);
  expect([118, 119, -500].map((by) => isOverruled(false, by, true))).toEqual([false, true, false]);
});

it('decides what a rule takes as most documents have it where it takes the opposite for likelier than four to three', () => {
  expect([0, -30, -31, 500].map((by) => isOverruled(true, by, false))).toEqual([false, false, true, false]);
  expect([0, 30, 31, -500].map((by) => isOverruled(false, by, false))).toEqual([false, false, true, false]);
});
