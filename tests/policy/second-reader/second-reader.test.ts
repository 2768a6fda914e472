/** The second reader: what it takes lines for, how sure it is, and what it tells a person. */
import { readPolicy } from '../../../src/policy/read-policy';
import {
  LINKS,
  type Link,
  label,
  TAGS,
  type TagWeights,
  type Weights,
} from '../../../src/policy/second-reader/labeller';
import { documentOf, paragraph } from '../made';
import { asked } from './asked';

const NONE = TAGS.map(() => 0);
const heading = (text: string) => paragraph(text, { style: 'HEADING_1' });
const NO_STEPS = LINKS.map(() => [NONE, ...TAGS.map(() => NONE)]);
const lines = (link: Link, ...signs: string[][]) => signs.map((own) => ({ signs: own, link }));

/** Signs that make a line a clause, or another line, a million times likelier than anything else. */
const SURE = 1400;
const WEIGHTS: TagWeights = {
  signs: { rule: [SURE, 0, 0, 0, 0], prose: [0, 0, 0, 0, SURE] },
  steps: NO_STEPS,
};
/** Nothing speaks: each of the five tags is as likely, and a clause one in five: the logarithm of 1 to 4. */
const ONE_IN_FIVE = -139;

describe('the labelling', () => {
  it('takes each line for what its signs speak for, and says how likely it is a clause', () => {
    expect(label(lines('apart', ['rule'], ['prose'], ['rule', 'prose'], ['unknown']), WEIGHTS)).toEqual([
      { tag: 'clause', clauseBy: SURE + ONE_IN_FIVE },
      { tag: 'other', clauseBy: -SURE },
      { tag: 'clause', clauseBy: expect.closeTo(0) },
      { tag: 'clause', clauseBy: ONE_IN_FIVE },
    ]);
  });

  it('takes the lines of a list together, and those apart each by itself', () => {
    const steps = NO_STEPS.map((rows, link) =>
      LINKS[link] === 'beside it' ? rows.map((row, from) => (from === 1 ? [SURE, 0, 0, 0, 0] : row)) : rows,
    );
    const behind = (link: Link) => label(lines(link, ['rule'], ['unknown']), { ...WEIGHTS, steps })[1]?.clauseBy;
    expect([behind('beside it'), behind('apart')]).toEqual([expect.closeTo(1260, -1), ONE_IN_FIVE]);
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

  it('asks about a line that is as likely a point as none', () => {
    const unsure: Weights = {
      signs: { 'line first person': [600, 0, 0, 0, 0], any: [150, 0, 0, 0, 0] },
      steps: NO_STEPS,
      headings: {},
    };
    expect(asked(readPolicy(document, null, unsure))).toEqual(['A key is a small piece of metal.']);
  });

  it('asks about a point that only the rules take for one', () => {
    const shy: Weights = {
      signs: { any: [0, 0, 0, 0, 1300], 'line first person': [600, 0, 0, 0, 0] },
      steps: NO_STEPS,
      headings: {},
    };
    const reading = readPolicy(document, null, shy);
    expect(asked(reading)).toEqual(['I will lock the store.']);
    expect(reading.doubts.map(({ guess }) => guess)).toEqual(['not a clause']);
  });

  it('decides about a paragraph where both together speak for it, and asks while they are not sure', () => {
    const likely: Weights = { signs: { any: [270, 0, 0, 0, 0] }, steps: NO_STEPS, headings: {} };
    const sure: Weights = { signs: { any: [1000, 0, 0, 0, 0] }, steps: NO_STEPS, headings: {} };
    const { sections, doubts } = readPolicy(document, null, likely);
    expect(readPolicy(document, null, sure)).toMatchObject({ sections, doubts: [] });
    expect(sections.flatMap(({ clauses }) => clauses.map(({ text }) => text))).toEqual([
      'I will lock the store.',
      'A key is a small piece of metal.',
    ]);
    expect(doubts).toEqual([
      {
        lines: ['I will lock the store.', 'A key is a small piece of metal.'],
        guess: 'clause',
        because:
          'It was taken for a point: it is a promise. It was taken for a point: it reads as points do in other agreements, by its wording and by where it is.',
      },
    ]);
  });

  it('takes no promise away, however sure it is', () => {
    const sure: Weights = { signs: { any: [0, 0, 0, 0, 5000] }, steps: NO_STEPS, headings: {} };
    const { sections } = readPolicy(document, null, sure);
    expect(sections.flatMap(({ clauses }) => clauses.map(({ text }) => text))).toEqual(['I will lock the store.']);
    expect(asked(readPolicy(document, null, sure))).toEqual(['I will lock the store.']);
  });

  /** What each reader says of lines of which the rule at hand knows something. */
  const clausesBy = (weights: Weights, ...body: Parameters<typeof documentOf>[0]) =>
    readPolicy(
      documentOf([paragraph('Keys Agreement for Staff', { style: 'TITLE' }), heading('Keys'), ...body]),
      null,
      weights,
    ).sections.flatMap(({ clauses }) => clauses.map(({ text }) => text));
  const weighing = (forPoint: number, forOther: number): Weights => ({
    signs: { any: [forPoint, 0, 0, 0, forOther] },
    steps: NO_STEPS,
    headings: {},
  });

  it.each([
    ['describes', 'This includes, for example:'],
    ['tells what the policy is for', 'This policy aims to:'],
  ])('makes points of a list whose lead-in %s only where it is sure of them', (_kind, leadIn) => {
    const list = [
      paragraph(leadIn),
      paragraph('Hand keys back on Fridays', { list: 'keys' }),
      paragraph('The store in the hall', { list: 'keys' }),
    ];
    // With four other things that a line can be, 139 makes a point as likely as none: 118 more are three and a quarter to one.
    expect([200, 256, 258].map((by) => clausesBy(weighing(by, 0), ...list).length)).toEqual([0, 0, 2]);
  });

  it('takes a rule about things for none only where it is sure of that', () => {
    const rule = paragraph('No photograph of a key may be taken.');
    expect([22, 20].map((by) => clausesBy(weighing(by, 0), rule).length)).toEqual([1, 0]);
  });

  it('goes by the first word and the verb of the lines beside a line, too', () => {
    const telling = (sign: string): Weights => ({
      signs: { [sign]: [SURE, 0, 0, 0, 0] },
      steps: NO_STEPS,
      headings: {},
    });
    const prose = ['Cupboards are blue.', 'A key is a small piece of metal.', 'Doors can be heavy.'].map((text) =>
      paragraph(text),
    );
    const found = ['before: first cupboards', 'before: verb are', 'after: first doors', 'after: verb can'].map((sign) =>
      clausesBy(telling(sign), ...prose),
    );
    expect(found).toEqual(found.map(() => ['A key is a small piece of metal.']));
  });

  /** Of every line the second reader says that it is as likely a point as none. */
  const torn: Weights = { signs: { any: [139, 0, 0, 0, 0] }, steps: NO_STEPS, headings: {} };

  it('asks one question about the lines that it takes for points, whatever the rules took them for, and one about the others, each in their order', () => {
    const ofWords: Weights = {
      signs: { any: [139, 0, 0, 0, 0], 'word the': [20, 0, 0, 0, 0], 'word of': [-20, 0, 0, 0, 0] },
      steps: NO_STEPS,
      headings: {},
    };
    const { doubts } = readPolicy(
      documentOf([
        paragraph('Keys Agreement for Staff', { style: 'TITLE' }),
        heading('Keys'),
        paragraph('I will lock the store.'),
        paragraph('A key is a small piece of metal.'),
        heading('Doors'),
        paragraph('The frame is wider than a door.'),
        paragraph('I will keep out of cupboards.'),
      ]),
      null,
      ofWords,
    );
    expect(doubts.map((doubt) => ({ ...doubt, because: '' }))).toEqual([
      { lines: ['I will lock the store.', 'The frame is wider than a door.'], guess: 'clause', because: '' },
      {
        lines: ['A key is a small piece of metal.', 'I will keep out of cupboards.'],
        guess: 'not a clause',
        because: '',
      },
    ]);
  });

  it('asks about a line that is wrong as often as one in twenty, and not about a surer one', () => {
    const asks = (by: number) =>
      asked(
        readPolicy(
          documentOf([
            heading('Keys'),
            paragraph('A key is a small piece of metal.'),
            heading('Doors'),
            paragraph('The door of the hall is blue.'),
          ]),
          null,
          { ...torn, signs: { ...torn.signs, 'word blue': [by, 0, 0, 0, 0] } },
        ),
      );
    expect([asks(-438), asks(-440)]).toEqual([
      ['A key is a small piece of metal.', 'The door of the hall is blue.'],
      ['A key is a small piece of metal.'],
    ]);
  });

  it('asks for eight answers at most, however many lines are in doubt', () => {
    const prose = Array.from({ length: 20 }, (_, i) => paragraph(`The key with number ${i} is a piece of metal.`));
    const reading = readPolicy(documentOf([heading('Keys'), ...prose]), null, torn);
    expect(asked(reading)).toEqual(
      Array.from({ length: 8 }, (_, i) => `The key with number ${i} is a piece of metal.`),
    );
  });

  const alsoInDoubt = ({ warnings }: ReturnType<typeof readPolicy>) =>
    warnings.filter(({ code }) => code === 'ALSO_IN_DOUBT').map(({ message, place }) => [place, message]);

  it('tells of what nobody is asked about, by section and by what it was read as', () => {
    const prose = (count: number) =>
      Array.from({ length: count }, (_, i) => paragraph(`The key with number ${i} is a piece of metal.`));
    const quoted = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, i) => `"The key with number ${from + i} is a piece of metal."`).join(', ');
    const title = paragraph('Keys Agreement for Staff', { style: 'TITLE' });
    const body = [heading('Doors'), paragraph('The door of the hall is blue.'), paragraph('I will close the doors.')];
    const reading = readPolicy(documentOf([title, heading('Keys'), ...prose(18), ...body]), null, torn);
    expect(alsoInDoubt(reading)).toEqual([
      [
        'Keys',
        `${quoted(8, 16)} and 2 more may be points, but were not read as such. If staff should agree to one of them, decide it in the panel.`,
      ],
      [
        'Doors',
        '"The door of the hall is blue." may be a point, but was not read as one. If staff should agree to it, decide it in the panel.',
      ],
      [
        'Doors',
        '"I will close the doors." was read as a point, and may be none. If staff should not agree to it, decide it in the panel.',
      ],
    ]);
    expect(alsoInDoubt(readPolicy(documentOf([title, heading('Keys'), ...prose(8)]), null, torn))).toEqual([]);
  });

  it('tells of nothing where hardly anything of what is left can be wrong', () => {
    const prose = Array.from({ length: 20 }, (_, i) => paragraph(`The key with number ${i} is a piece of metal.`));
    // They were judged for one reason, and are right or wrong together: three in ten, or a little less.
    const [tells, tellsNot] = [121, 119].map((by) =>
      alsoInDoubt(readPolicy(documentOf([heading('Keys'), ...prose]), null, weighing(by, 0))),
    );
    expect([tells?.length, tellsNot?.length]).toEqual([1, 0]);
  });

  it('does not ask about a list of promises or of what not to do, unless it takes its lines for none', () => {
    const lists = documentOf([
      paragraph('Keys Agreement for Staff', { style: 'TITLE' }),
      heading('Keys'),
      paragraph('I will lock the store.', { list: 'promises' }),
      paragraph('I will close the doors.', { list: 'promises' }),
      heading('Unacceptable'),
      paragraph('Keys on a hook', { list: 'others' }),
      paragraph('Keys in a car', { list: 'others' }),
    ]);
    const shy: Weights = { signs: { any: [0, 0, 0, 0, 100] }, steps: NO_STEPS, headings: {} };
    const [unsure, against] = [
      readPolicy(lists, null, { ...torn, signs: { any: [200, 0, 0, 0, 0] } }),
      readPolicy(lists, null, shy),
    ];
    expect([asked(unsure), asked(against)]).toEqual([
      [],
      ['I will lock the store.', 'I will close the doors.', 'Keys on a hook', 'Keys in a car'],
    ]);
  });

  it('asks nothing where both readers agree', () => {
    const learned: Weights = {
      signs: { 'line first person': [2000, 0, 0, 0, 0], any: [0, 0, 0, 0, 1300] },
      steps: NO_STEPS,
      headings: {},
    };
    expect(asked(readPolicy(document, null, learned))).toEqual([]);
  });
});
