/**
 * Questions about a policy that people answer before they sign: as the manager types them, and as a version keeps them. Each has
 * one right answer; whoever chooses another is shown the point and asked again.
 */
import { last } from '../../common/lists';
import { pointNamedOn, RIGHT_MARKS } from '../lines/answer-marks';
import type { AskedQuestion } from '../reading';
import type { VersionItem } from './version-text';

export interface QuestionToAnswer {
  question: string;
  right: string;
  wrong: string[];
  /** What is shown to whoever chose another: the point's words, or where to look. "" for nothing. */
  point: string;
}

export const MOST_QUESTIONS = 10;

/** Letters of all of them: a note of what was chosen holds 9 KB. */
const MOST_LETTERS = 5_000;

/** Google shows no more choices well on a phone. */
const MOST_ANSWERS = 6;

/** As it is shown above the field for them. */
export const HOW_TO_TYPE = [
  'Who do you tell if a child is not safe?',
  '* the safeguarding lead, at once',
  '- a friend',
  '- nobody, until I am sure',
  'Point: 4',
].join('\n');

/** What stands before answers: one of the marks before the right one, a dash or a bullet before others. */
const ANSWER = new RegExp(`^([${RIGHT_MARKS}•●○☐–—-])\\uFE0F?\\s*(.+)$`, 'u');

/** What names a point by its number, as it is printed or counted: "4", "4.2", "(a)". Anything else is words to show. */
const NUMBER = /^(?:\S*\d\S*|\(\S+\)|\S+\))$/u;

export function isPointNumber(point: string): boolean {
  return NUMBER.test(point);
}

interface Typed extends Omit<QuestionToAnswer, 'right'> {
  right: string[];
}

/** A question, its answers on lines of their own, the right one with a star, perhaps the point; then the next. */
function read(typed: string): { questions: Typed[]; faults: string[] } {
  const questions: Typed[] = [];
  const faults: string[] = [];
  for (const line of typed.split('\n').map((words) => words.trim())) {
    if (line === '') continue;
    const now = last(questions);
    const [, sign = '', answer] = ANSWER.exec(line) ?? [];
    const point = pointNamedOn(line);
    if (answer === undefined && (point === undefined || now === undefined)) {
      questions.push({ question: line.replace(/^\d{1,2}[.)]\s+/u, ''), right: [], wrong: [], point: '' });
    } else if (now === undefined) faults.push(`"${line}" is before the first question.`);
    else if (answer === undefined) now.point = point ?? '';
    else (RIGHT_MARKS.includes(sign) ? now.right : now.wrong).push(answer);
  }
  return { questions, faults };
}

/** What was typed → the questions, as far as they are understood. */
export function questionsTyped(typed: string): QuestionToAnswer[] {
  return read(typed).questions.map(({ right: [right = ''], ...one }) => ({ ...one, right }));
}

/** What is not right yet in what was typed, in words for a person. @param items of the version, whose points may be named; null where they are not known */
export function questionFaults(typed: string, items: readonly VersionItem[] | null): string[] {
  const { questions, faults } = read(typed);
  const asked = questions.map(({ question }) => question);
  return [
    ...faults,
    ...questions.flatMap((one) => faultsOf(one, items)),
    ...(questions.length > MOST_QUESTIONS
      ? [`There are ${questions.length} questions; please keep to ${MOST_QUESTIONS}.`]
      : []),
    ...(typed.length > MOST_LETTERS ? ['The questions are too long together. Please shorten them.'] : []),
    ...[...new Set(asked.filter((one, i) => asked.indexOf(one) < i))].map((twice) => `"${twice}" is there twice.`),
  ];
}

/** Questions as a document writes them → as they would be typed, for a person to look over. */
export function questionsAsTyped(asked: readonly AskedQuestion[]): string {
  return asked
    .map(({ question, answers, point }) =>
      [
        question,
        ...answers.map(({ words, isRight }) => `${isRight ? '*' : '-'} ${words}`),
        ...(point === '' ? [] : [`Point: ${point}`]),
      ].join('\n'),
    )
    .join('\n\n');
}

function faultsOf({ question, right, wrong, point }: Typed, items: readonly VersionItem[] | null): string[] {
  const all = [...right.slice(0, 1), ...wrong];
  const faults = [
    ...(right.length === 0 ? ['please put a star (*) before the right answer'] : []),
    ...(right.length > 1 ? ['please put a star before one answer only'] : []),
    ...(wrong.length === 0 ? ['please give at least one other answer, with a dash (-) before it'] : []),
    ...(all.length > MOST_ANSWERS ? [`please keep to ${MOST_ANSWERS} answers`] : []),
    ...(new Set(all).size < all.length ? ['two answers are the same'] : []),
    ...(items !== null && NUMBER.test(point) && pointNamed(point, items) === ''
      ? [`the policy has no point ${point}; please type another number, or the words to show`]
      : []),
  ];
  return faults.map((fault) => `"${question}": ${fault}.`);
}

const RIGHT = 'Right: ';
const WRONG = 'Other: ';
const SHOWS = 'Shows: ';

/** Questions as a version keeps them, with the words of the point that each names. @param items of the version */
export function answerItems(questions: readonly QuestionToAnswer[], items: readonly VersionItem[]): VersionItem[] {
  return questions.map(({ question, right, wrong, point }, i) => {
    const shown = pointNamed(point, items);
    const words = [
      question,
      `${RIGHT}${right}`,
      ...wrong.map((answer) => `${WRONG}${answer}`),
      ...(shown === '' ? [] : [`${SHOWS}${shown}`]),
    ].join('\n');
    return { kind: 'to answer', number: `A${i + 1}`, marker: '', section: '', leadIn: '', condition: '', words };
  });
}

/** The words of the point that was named by its printed number or its place, "" where there is none; other words stay as they are. */
function pointNamed(named: string, items: readonly VersionItem[]): string {
  const bare = (label: string): string => label.replace(/[.:]$/u, '');
  const clauses = items.filter(({ kind }) => kind === 'clause');
  const found =
    clauses.find(({ marker }) => marker !== '' && bare(marker) === bare(named)) ??
    clauses.find(({ number }) => number === bare(named));
  if (found === undefined) return NUMBER.test(named) ? '' : named;
  return [found.leadIn, found.words]
    .filter((part) => part !== '')
    .join(' ')
    .replace(/\s*\n\s*/gu, ' ');
}

/** A question as a version keeps it → the question. */
export function questionIn({ words }: Pick<VersionItem, 'words'>): QuestionToAnswer {
  const [question = '', ...lines] = words.split('\n');
  const of = (label: string): string[] =>
    lines.flatMap((line) => (line.startsWith(label) ? [line.slice(label.length)] : []));
  return { question, right: of(RIGHT)[0] ?? '', wrong: of(WRONG), point: of(SHOWS)[0] ?? '' };
}
