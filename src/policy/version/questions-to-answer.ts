/**
 * Questions about a policy that people answer before they sign: as the manager types them, and as a version keeps them. Each has
 * one right answer; whoever chooses another is shown the point and asked again.
 */
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

/** What was typed: a question, its answers on lines of their own, the right one with a star, perhaps the point; then the next. */
export function questionsTyped(typed: string): { questions: QuestionToAnswer[]; faults: string[] } {
  const questions: QuestionToAnswer[] = [];
  const right = new Map<QuestionToAnswer, string[]>();
  const faults: string[] = [];
  for (const line of typed.split('\n').map((words) => words.trim())) {
    if (line === '') continue;
    const now = questions[questions.length - 1];
    const [, sign, answer] = /^([*•✓-])\s*(.+)$/u.exec(line) ?? [];
    const point = /^point:?\s+(.+)$/iu.exec(line)?.[1];
    if (answer === undefined && (point === undefined || now === undefined)) {
      const begun: QuestionToAnswer = {
        question: line.replace(/^\d{1,2}[.)]\s+/u, ''),
        right: '',
        wrong: [],
        point: '',
      };
      questions.push(begun);
      right.set(begun, []);
    } else if (now === undefined) faults.push(`"${line}" is before the first question.`);
    else if (point !== undefined) now.point = point;
    else if (sign === '*' || sign === '✓') right.get(now)?.push(answer ?? '');
    else now.wrong.push(answer ?? '');
  }
  for (const one of questions) {
    const [only = '', ...others] = right.get(one) ?? [];
    one.right = only;
    faults.push(...faultsOf(one, others.length));
  }
  if (questions.length > MOST_QUESTIONS)
    faults.push(`There are ${questions.length} questions; please keep to ${MOST_QUESTIONS}.`);
  if (typed.length > MOST_LETTERS) faults.push('The questions are too long together. Please shorten them.');
  const asked = questions.map(({ question }) => question);
  for (const twice of new Set(asked.filter((one, i) => asked.indexOf(one) < i)))
    faults.push(`"${twice}" is there twice.`);
  return { questions, faults };
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

function faultsOf({ question, right, wrong }: QuestionToAnswer, more: number): string[] {
  const all = [right, ...wrong];
  const faults = [
    ...(right === '' ? ['please put a star (*) before the right answer'] : []),
    ...(more > 0 ? ['please put a star before one answer only'] : []),
    ...(wrong.length === 0 ? ['please give at least one other answer, with a dash (-) before it'] : []),
    ...(all.length > MOST_ANSWERS ? [`please keep to ${MOST_ANSWERS} answers`] : []),
    ...(new Set(all).size < all.length ? ['two answers are the same'] : []),
  ];
  return faults.map((fault) => `"${question}": ${fault}.`);
}

const RIGHT = 'Right: ';
const WRONG = 'Other: ';
const SHOWS = 'Shows: ';

/** Questions as a version keeps them, with the words of the point that each names. @param items of the version */
export function answerItems(questions: readonly QuestionToAnswer[], items: readonly VersionItem[]): VersionItem[] {
  return questions.map(({ question, right, wrong, point }, i) => {
    const shown = point === '' ? '' : pointNamed(point, items);
    const words = [
      question,
      `${RIGHT}${right}`,
      ...wrong.map((answer) => `${WRONG}${answer}`),
      ...(shown === '' ? [] : [`${SHOWS}${shown}`]),
    ].join('\n');
    return { kind: 'to answer', number: `A${i + 1}`, marker: '', section: '', leadIn: '', condition: '', words };
  });
}

/** The words of the point that was named by its printed number or its place; other words stay as they are. */
function pointNamed(named: string, items: readonly VersionItem[]): string {
  const bare = (label: string): string => label.replace(/[.:]$/u, '');
  const clauses = items.filter(({ kind }) => kind === 'clause');
  const found =
    clauses.find(({ marker }) => marker !== '' && bare(marker) === bare(named)) ??
    clauses.find(({ number }) => number === bare(named));
  if (found === undefined) return named;
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
