/** What the second reader learns: the slope by which weights are found, and that the same documents teach the same. */
import { fallOf } from '../../../commands/lib/reader/likelihood';
import { learnedFigures } from '../../../commands/lib/reader/speaks';
import { learn } from '../../../commands/lib/reader/training';
import { takenFor } from '../../../src/policy/clauses/because';
import { LIST_RULES } from '../../../src/policy/clauses/judge-lists';
import { PARAGRAPH_RULES } from '../../../src/policy/clauses/judge-paragraphs';
import SPEAKS from '../../../src/policy/clauses/speaks.json';
import { chanceOfError, pointBy, speaksFor } from '../../../src/policy/clauses/two-opinions';
import { label, type Signed } from '../../../src/policy/second-reader/labeller';

const promise: Signed = { signs: ['any', 'first person'], link: 'apart' };
const prose: Signed = { signs: ['any', 'long'], link: 'apart' };
const documents = Array.from({ length: 10 }, (_, i) => ({
  name: String(i),
  lines: [promise, prose, { signs: ['any', 'first person', `only here ${i}`], link: 'beside it' } satisfies Signed],
  tags: ['clause' as const, 'other' as const, 'clause' as const],
}));

it('knows how steep it is at any place: as the height a little further tells', () => {
  const taught = { counts: 0.5, signs: [[0, 1], [0], [1]], links: [0, 1, 0], tags: [0, 2, 1] };
  const { length, at } = fallOf([taught], { tags: 3, signs: 2, links: 2 }, 2);
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
  const weights = learn(documents, []);
  expect(learn(documents, [])).toEqual(weights);
  expect(Object.keys(weights.signs).sort()).toEqual(['any', 'first person', 'long']);
  expect(label([promise, prose], weights).map(({ clauseBy }) => clauseBy > 0)).toEqual([true, false]);
});

it('weighs both readers together: a reason that is never wrong outweighs a doubt', () => {
  expect([pointBy(230, -200) > 0, pointBy(-15, 200) > 0]).toEqual([true, true]);
  expect([chanceOfError(0, true), chanceOfError(220, true), chanceOfError(220, false)]).toEqual([
    0.5,
    expect.closeTo(0.1, 2),
    expect.closeTo(0.9, 2),
  ]);
});

describe('how much a reason of the first reader is worth', () => {
  it('is what its lines at first sight say, and nothing else: the command makes the same figures', () => {
    expect(learnedFigures()).toEqual(SPEAKS);
  });

  it('is the more the seldomer it was wrong: promises more than any other list, what others do against more than any other paragraph', () => {
    const figures = [...LIST_RULES, ...PARAGRAPH_RULES].map(({ name, isClauses }) => ({
      name,
      speaks: speaksFor(takenFor(isClauses ? 'a point' : 'explanation', name), isClauses),
    }));
    const of = (beginning: string) => figures.find(({ name }) => name.startsWith(beginning))?.speaks ?? 0;
    expect(of('At least half of the items are promises')).toBeGreaterThan(of('Any other list'));
    expect(of('The lead-in insists on it')).toBeGreaterThan(of('The lead-in asks it'));
    expect(of('The lead-in says what others do')).toBeLessThan(of('Any other paragraph'));
  });

  it('of a reason that stood in no agreement is what reasons say in the middle', () => {
    expect([speaksFor('It is new.', true), speaksFor('It is new.', false)]).toEqual([75, -75]);
  });
});
