/** The second reader: what it takes lines for, how sure it is, and what it tells a person. */
import { readPolicy } from '../../../src/policy/read-policy';
import { label, TAGS, type Weights } from '../../../src/policy/second-reader/labeller';
import { documentOf, paragraph } from '../made';
import { asked } from './asked';

const NONE = TAGS.map(() => 0);
const heading = (text: string) => paragraph(text, { style: 'HEADING_1' });

/** Signs that speak for the first tag ("clause") or the last ("other"), and nothing for the steps between lines. */
const WEIGHTS: Weights = {
  signs: { rule: [10, 0, 0, 0, 0], prose: [0, 0, 0, 0, 10] },
  steps: [NONE, ...TAGS.map(() => NONE)],
};

describe('the labelling', () => {
  it('takes each line for what its signs speak for, and says by how much', () => {
    expect(label([['rule'], ['prose'], ['rule', 'prose'], ['unknown']], WEIGHTS)).toEqual([
      { tag: 'clause', clauseBy: 10 },
      { tag: 'other', clauseBy: -10 },
      { tag: 'clause', clauseBy: 0 },
      { tag: 'clause', clauseBy: 0 },
    ]);
  });

  it('takes lines together: what usually follows a clause counts', () => {
    const steps = WEIGHTS.steps.map((row, from) => (from === 1 ? [7, 0, 0, 0, 0] : row));
    expect(label([['rule'], ['unknown']], { ...WEIGHTS, steps })[1]).toEqual({ tag: 'clause', clauseBy: 7 });
  });

  it('takes no lines for nothing', () => {
    expect(label([], WEIGHTS)).toEqual([]);
  });
});

describe('a disagreement', () => {
  const document = documentOf([
    paragraph('Keys Agreement for Staff', { style: 'TITLE' }),
    heading('Keys'),
    paragraph('I will lock the store.'),
    paragraph('A key is a small piece of metal.'),
  ]);

  it('asks about a line that only the second reader takes for a point, and says what it went by', () => {
    const bold: Weights = { signs: { 'line tells': [0, 0, 0, 0, 0], any: [700, 0, 0, 0, 0] }, steps: WEIGHTS.steps };
    expect(asked(readPolicy(document, null, bold))).toEqual(['A key is a small piece of metal.']);
  });

  it('asks about a point that only the rules take for one', () => {
    const shy: Weights = {
      signs: { any: [0, 0, 0, 0, 1300], 'line first person': [600, 0, 0, 0, 0] },
      steps: WEIGHTS.steps,
    };
    const reading = readPolicy(document, null, shy);
    expect(asked(reading)).toEqual(['I will lock the store.']);
    expect(reading.doubts.map(({ guess }) => guess)).toEqual(['clause']);
  });

  it('decides about a paragraph where it is very sure, and asks about that', () => {
    const sure: Weights = { signs: { any: [1000, 0, 0, 0, 0] }, steps: WEIGHTS.steps };
    const { sections, doubts } = readPolicy(document, null, sure);
    expect(sections.flatMap(({ clauses }) => clauses.map(({ text }) => text))).toEqual([
      'I will lock the store.',
      'A key is a small piece of metal.',
    ]);
    expect(doubts).toEqual([
      {
        text: 'A key is a small piece of metal.',
        guess: 'clause',
        because:
          'It was taken for a point: it reads as points do in other agreements, by its wording and by where it is.',
      },
    ]);
  });

  it('takes no promise away, however sure it is', () => {
    const sure: Weights = { signs: { any: [0, 0, 0, 0, 5000] }, steps: WEIGHTS.steps };
    const { sections } = readPolicy(document, null, sure);
    expect(sections.flatMap(({ clauses }) => clauses.map(({ text }) => text))).toEqual(['I will lock the store.']);
    expect(asked(readPolicy(document, null, sure))).toEqual(['I will lock the store.']);
  });

  it('asks nothing where both readers agree', () => {
    const learned: Weights = {
      signs: { 'line first person': [2000, 0, 0, 0, 0], any: [0, 0, 0, 0, 1300] },
      steps: WEIGHTS.steps,
    };
    expect(asked(readPolicy(document, null, learned))).toEqual([]);
  });
});
