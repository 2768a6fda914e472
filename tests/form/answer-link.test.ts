/** What is taken from the link of an answer: only what an answer that was read item by item has shown. */
import fc from 'fast-check';
import {
  answersInLink,
  type LinkKnowledge,
  learntFrom,
  linkNote,
  NOTHING_KNOWN,
  readLinkNote,
} from '../../src/form/answer-link';
import type { FormAnswer } from '../../src/form/read-answer';

type Answers = FormAnswer['answers'];

const VIEW = 'https://docs.google.com/forms/d/e/1/viewform?usp=pp_url';

/** As Google writes it: a blank is "+", several ticks are named one after the other. */
function linkOf(answers: Answers, numberOf = (item: string) => `9${item}`): string {
  const fields = new URLSearchParams();
  for (const { item, response } of answers) {
    for (const words of [response].flat()) fields.append(`entry.${numberOf(item)}`, words);
  }
  return `${VIEW}&${fields}`;
}

const learnt = (...all: Answers[]): LinkKnowledge =>
  all.reduce((known, answers) => learntFrom(known, linkOf(answers), answers), NOTHING_KNOWN);

const inOrder = (answers: Answers | null) =>
  answers === null ? null : [...answers].sort((a, b) => Number(a.item) - Number(b.item));

const TICKS = ['1. I will lock my screen.', '2. I will say so, if I cannot – at once & in writing: 100 %.'];
const TOLU: Answers = [
  { item: '1', response: TICKS },
  { item: '2', response: 'Tolu Adeyemi' },
  { item: '3', response: 'Class teacher' },
];
const CAROL: Answers = [
  { item: '1', response: TICKS },
  { item: '2', response: "Carol O'Neill + Söhne" },
  { item: '3', response: 'Midday supervisor' },
];

test('of a form of which no answer was read item by item nothing is taken', () => {
  expect(answersInLink(NOTHING_KNOWN, linkOf(TOLU))).toBeNull();
});

test('once one was, the next is read from its link, letter by letter', () => {
  expect(inOrder(answersInLink(learnt(TOLU), linkOf(CAROL)))).toEqual(CAROL);
});

test('a question that nobody has answered yet is not taken from a link', () => {
  const withSchool: Answers = [...CAROL, { item: '4', response: 'Larkfield' }];
  expect(answersInLink(learnt(TOLU), linkOf(withSchool))).toBeNull();
  expect(inOrder(answersInLink(learnt(TOLU, withSchool), linkOf(withSchool)))).toEqual(withSchool);
});

test('a question that was left out is left out', () => {
  expect(inOrder(answersInLink(learnt(TOLU), linkOf(CAROL.slice(0, 2))))).toEqual(CAROL.slice(0, 2));
});

describe('two questions that were answered alike', () => {
  const both = (a: string, b: string): Answers => [
    { item: '1', response: a },
    { item: '2', response: b },
  ];
  const alike = learnt(both('I agree', 'I agree'));

  test('are told apart by nothing, and need not be while they are', () => {
    expect(inOrder(answersInLink(alike, linkOf(both('Not mine', 'Not mine'))))).toEqual(both('Not mine', 'Not mine'));
  });

  test('answered differently, they are read item by item, and known from then on', () => {
    const differently = both('I agree', 'Not mine');
    expect(answersInLink(alike, linkOf(differently))).toBeNull();
    const known = learntFrom(alike, linkOf(differently), differently);
    expect(inOrder(answersInLink(known, linkOf(both('Not mine', 'I agree'))))).toEqual(both('Not mine', 'I agree'));
  });

  test('a text like the words beside a box waits for another answer', () => {
    const [box = { item: '1', response: ['Yes'] }, text]: Answers = [
      { item: '1', response: ['Yes'] },
      { item: '2', response: 'Yes' },
    ];
    const known = learnt([box, ...(text ? [text] : [])]);
    expect(answersInLink(known, linkOf([box]))).toBeNull();
    const other: Answers = [box, { item: '2', response: 'No' }];
    expect(inOrder(answersInLink(learntFrom(known, linkOf(other), other), linkOf(other)))).toEqual(other);
  });
});

describe('a form whose links are at odds with its answers is read item by item for good', () => {
  test.each<[string, string]>([
    ['leaves out the ticks', linkOf(TOLU.slice(1))],
    ['has one tick too few', linkOf([{ item: '1', response: TICKS.slice(1) }, ...TOLU.slice(1)])],
    ['has an answer too many', linkOf([...TOLU, { item: '4', response: 'Larkfield' }])],
    ['has other words', linkOf([...TOLU.slice(0, 2), { item: '3', response: 'Teacher' }])],
    ['is cut off in the middle of a character', `${linkOf(TOLU).replace('+%E2%80%93', '')}%E2`],
    ['names a question in a way that is not known', `${linkOf(TOLU)}&entry.97.other_option_response=x`],
  ])('%s', (_what, link) => {
    const known = learntFrom(learnt(CAROL), link, TOLU);
    expect([known.isReliable, answersInLink(known, linkOf(CAROL))]).toEqual([false, null]);
    expect(learntFrom(known, linkOf(TOLU), TOLU).isReliable).toBe(false);
  });

  test('and so is one whose numbers are others each time', () => {
    const others = linkOf(CAROL, (item) => `8${item}`);
    expect(answersInLink(learnt(TOLU), others)).toBeNull();
    expect(learntFrom(learnt(TOLU), others, CAROL).isReliable).toBe(false);
  });
});

test('what is noted is read again; of a note that makes no sense nothing is known', () => {
  for (const known of [learnt(TOLU), learnt(TOLU, CAROL), NOTHING_KNOWN, { isReliable: false, groups: [] }]) {
    expect(readLinkNote(linkNote(known))).toEqual(known);
  }
  for (const note of ['{}', '1=', '1=2 ', '1=2*3', 'No', '[["1"]]']) expect(readLinkNote(note)).toEqual(NOTHING_KNOWN);
});

test('whatever people answer, what is taken from a link is what they answered', () => {
  const words = fc.constantFrom('', 'I agree', 'Does not apply to me', 'Yes', 'No', 'a=b&c', 'Zoë  +1', '100%');
  const ticks = fc.subarray(['I agree', 'Yes', '2. A, b.'], { minLength: 1 });
  // Four questions, the first two with boxes.
  const answer = fc
    .tuple(fc.option(ticks), fc.option(ticks), fc.option(words), fc.option(words))
    .map((given) =>
      given.flatMap((response, i): Answers => (response === null ? [] : [{ item: String(i + 1), response }])),
    );
  const said = (answers: Answers) => answers.filter(({ response }) => response.length > 0);
  fc.assert(
    fc.property(fc.array(answer, { minLength: 1, maxLength: 12 }), (all) => {
      let known = NOTHING_KNOWN;
      for (const answers of all) {
        const link = linkOf(answers);
        const taken = answersInLink(known, link);
        if (taken !== null) expect(inOrder(taken)).toEqual(said(answers));
        known = learntFrom(known, link, answers);
        expect(known.isReliable).toBe(true);
        expect(readLinkNote(linkNote(known))).toEqual(known);
      }
    }),
  );
});
