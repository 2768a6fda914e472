/**
 * Multiple-choice questions in a document. In: its lines. Out: each question with its answers and the one that is marked as right: with a star
 * or a tick, "(correct)", or "Answer: b" below them.
 */
import { pointNamedOn, RIGHT_MARKS } from '../lines/answer-marks';
import type { Line } from '../lines/line';
import type { AskedQuestion, PolicyReading, ReadingWarning } from '../reading';

const MARKED_BEFORE = new RegExp(`^[${RIGHT_MARKS}]\\uFE0F?\\s*`, 'u');
const MARKED_BEHIND = new RegExp(`\\s*[${RIGHT_MARKS}]\\uFE0F?$`, 'u');
const SAID_BEHIND = /\s*\((?:correct|right)(?: answer)?\)$/i;
const ANSWER_BELOW = /^(?:(?:correct|right) )?answer\s*[:=]\s*(.+)$/i;

type Answer = AskedQuestion['answers'][number] & {
  /** "b" of "b)"; "" where none was typed. */
  letter: string;
  /** What is marked is no footnote: words say that it is right, or a mark stands behind its letter. */
  isSure: boolean;
};

interface Found {
  question: string;
  answers: Answer[];
  point: string;
}

/**
 * Nothing where nothing is surely a question with an answer that is marked: a list may have an item with a star that
 * leads to a footnote. Else all that look like one, also those of which something is missing, so that none is lost
 * without a word.
 */
export function markedQuestions(lines: readonly Line[]): AskedQuestion[] {
  const found: Found[] = [];
  for (const line of lines) {
    const now = found[found.length - 1];
    const answer = answerOn(line);
    const below = ANSWER_BELOW.exec(line.text)?.[1];
    const point = pointNamedOn(line.text);
    if (now !== undefined && below !== undefined) markBelow(now, below);
    else if (now !== undefined && point !== undefined) now.point = point;
    else if (answer === null) found.push({ question: line.text, answers: [], point: '' });
    else now?.answers.push(answer);
  }
  const asked = found.filter(({ question, answers }) => answers.length > 1 || question.endsWith('?'));
  if (!asked.some((one) => isAnswerMarked(one) && isSurelyAsked(one))) return [];
  return asked.map(({ question, answers, point }) => ({
    question,
    answers: answers.map(({ words, isRight }) => ({ words, isRight })),
    point,
  }));
}

function isSurelyAsked({ question, answers }: Found): boolean {
  return question.endsWith('?') || answers.some(({ isSure }) => isSure);
}

/** Whether one answer of several is marked, which is what gives it away. */
function isAnswerMarked({ answers }: Pick<AskedQuestion, 'answers'>): boolean {
  return answers.length > 1 && answers.filter(({ isRight }) => isRight).length === 1;
}

/** Whether whatever people could agree to in it is an answer to one of its questions: then nothing of it is to be signed. */
export function isOnlyQuestions({ asked, sections, declarations }: OfDocument): boolean {
  const answers = new Set(asked.flatMap((one) => one.answers.map(({ words }) => words)));
  const clauses = sections.flatMap((section) => section.clauses);
  return answers.size > 0 && declarations.length === 0 && clauses.every(({ text }) => answers.has(bare(text)));
}

type OfDocument = Pick<PolicyReading, 'asked' | 'sections' | 'declarations'>;

/** An item of a list, or a line that is marked, unless it asks something itself. */
function answerOn({ text, printed, item }: Line): Answer | null {
  const isSaid = SAID_BEHIND.test(printed);
  const isMarked = isSaid || MARKED_BEFORE.test(printed) || MARKED_BEFORE.test(text) || MARKED_BEHIND.test(printed);
  if (text.endsWith('?') || (item === null && !isMarked)) return null;
  const letter = /^\(?(\p{L})[.)]/u.exec(item?.marker ?? '')?.[1] ?? '';
  const isSure = isSaid || (letter !== '' && MARKED_BEFORE.test(text));
  return { words: bare(text), letter: letter.toLowerCase(), isRight: isMarked, isSure };
}

function bare(text: string): string {
  return text.replace(MARKED_BEFORE, '').replace(SAID_BEHIND, '').replace(MARKED_BEHIND, '').trim();
}

function markBelow({ answers }: Found, named: string): void {
  const letter = /^\(?(\p{L})[.)]?$/u.exec(named.trim())?.[1]?.toLowerCase();
  for (const answer of answers) {
    if (answer.letter !== letter && answer.words.toLowerCase() !== bare(named).toLowerCase()) continue;
    answer.isRight = true;
    answer.isSure = true;
  }
}

/** Whoever reads the policy could see which answer is right before choosing it. */
export function markedAnswerWarnings({ asked }: PolicyReading): ReadingWarning[] {
  const marked = asked.filter(isAnswerMarked);
  const [first] = marked;
  if (first === undefined) return [];
  const several =
    marked.length === 1 ? 'The right answer to a question is' : `The right answers to ${marked.length} questions are`;
  return [
    {
      code: 'ANSWERS_MARKED',
      message: `${several} marked in this document, where staff can read it. Please move the questions into a document of their own, open the panel beside it, and choose there which policy they are about.`,
      place: first.question,
    },
  ];
}
