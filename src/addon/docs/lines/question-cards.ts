/** What the reader asks a person, and decisions that fit no line any more: the first things that the panel shows. */

import { counted } from '../../../common/words';
import { closestTo } from '../../../policy/decisions/likeness';
import type { LineDecision } from '../../../policy/decisions/line-decisions';
import type { Question } from '../../../policy/decisions/questions';
import { textsOf } from '../../../policy/report/question';
import { button, buttons, type Card, paged, type Section, text, type Widget } from '../../card';
import type { PolicyContext } from '../policy-context';
import { abridged, carriedName } from './line-options';
import { linesCard } from './lines-card';

/** So many questions stand on the first card; all of them on one of their own. */
const FEW_QUESTIONS = 3;
const A_PAGE = 15;
/** Lines of a question that are quoted: nobody answers for lines unseen. Only a table that stands unclear has more. */
const QUOTED = 8;
/** Characters of each, and of the sentence that leads to it. */
const SHORT = 220;
const SHORT_LEAD_IN = 60;
/** Decisions that fit nothing, on the first card. */
const FEW_LOST = 5;

export function questionsSection({ questions }: PolicyContext): Section[] {
  if (questions.length === 0) return [];
  const rest = questions.length - FEW_QUESTIONS;
  return [
    {
      heading: `Please answer ${counted(questions.length, 'question')}`,
      widgets: [
        ...questions.slice(0, FEW_QUESTIONS).flatMap(questionWidgets),
        ...(rest > 0 ? [buttons(button(`Show all ${questions.length}`, 'show questions'))] : []),
      ],
    },
  ];
}

export function questionsCard({ questions, reading }: PolicyContext, from: number): Card {
  const { page, turn } = paged(questions, from, 'show questions', {}, A_PAGE);
  return {
    name: 'questions',
    title: questions.length === 0 ? 'No questions are left' : `Please answer ${counted(questions.length, 'question')}`,
    subtitle: reading.title,
    sections: [{ widgets: [...page.flatMap(questionWidgets), ...turn, buttons(button('Back', 'go back'))] }],
  };
}

function questionWidgets(question: Question): Widget[] {
  const { doubt, lines } = question;
  const texts = textsOf(doubt);
  const more = texts.length - QUOTED;
  const quoted = texts.slice(0, QUOTED).map((words) => quotedLine(words, lines));
  const carried = { question: nameOfQuestion(question) };
  // Made a point as it stands, it might ask the opposite of what the document says.
  const isUnclear = lines.length === 0 || lines.some(({ read }) => read.isUnclear);
  return [
    {
      kind: 'fact',
      label:
        texts.length === 1 ? 'Do staff agree to this?' : `Are these ${texts.length} something that staff agree to?`,
      words: [...quoted, ...(more > 0 ? [`and ${more} more`] : [])].join('\n'),
      below: doubt.because,
    },
    buttons(
      ...(isUnclear ? [] : [button('Yes', 'answer question', { ...carried, answer: 'yes' })]),
      button('No', 'answer question', { ...carried, answer: 'no' }),
      button(texts.length === 1 ? 'Decide' : 'Decide one by one', 'show question', carried),
    ),
  ];
}

/** “Staff must not: share a password”: the lines of a question may stand far apart, and each is read as it would be signed. */
function quotedLine(words: string, lines: Question['lines']): string {
  const leadIn = lines.find(({ line }) => line === words)?.read.leadIn ?? null;
  return `“${leadIn === null ? '' : `${abridged(leadIn, SHORT_LEAD_IN)} `}${abridged(words, SHORT)}”`;
}

/** What stands for a question in what its buttons carry. */
function nameOfQuestion({ doubt, lines }: Question): string {
  const [first] = lines;
  return `${textsOf(doubt).length} ${first === undefined ? '' : carriedName(first)}`;
}

/** Undefined where it was answered meanwhile, or its lines have changed. */
export function questionNamed({ questions }: PolicyContext, name: string | undefined): Question | undefined {
  return questions.find((question) => nameOfQuestion(question) === name);
}

export function questionCard({ lines }: Question, name: string, from: number): Card {
  return linesCard('Decide one by one', lines, from, { does: 'show question', with: { question: name } });
}

/** Decisions whose line was reworded or is gone: shown, and applied to nothing until somebody says so. */
export function lostSection(context: PolicyContext): Section[] {
  const { lost } = context;
  if (lost.length === 0) return [];
  const rest = lost.length - FEW_LOST;
  return [
    {
      heading: `${counted(lost.length, 'decision')} about lines that have changed`,
      widgets: [
        text('What was decided before holds for the old words only. Please say whether it holds for the new ones.'),
        ...lost.slice(0, FEW_LOST).flatMap((decision, place) => lostWidgets(context, decision, place)),
        ...(rest > 0 ? [text(`and ${rest} more, which are shown once these are done.`)] : []),
      ],
    },
  ];
}

function lostWidgets(context: PolicyContext, decision: LineDecision, place: number): Widget[] {
  const now = newWordsOf(context, decision);
  const carried = { line: nameOfLost(decision, place) };
  return [
    {
      kind: 'fact',
      label: `Decided: ${decision.as}`,
      words: `Before: “${abridged(decision.line, SHORT)}”`,
      below: now === undefined ? 'No line like it is left.' : `Now: “${abridged(now.line, SHORT)}”`,
    },
    buttons(
      ...(now === undefined ? [] : [button('Decide the same', 'settle decision', { ...carried, answer: 'same' })]),
      button('Forget it', 'settle decision', { ...carried, answer: 'forget' }),
    ),
  ];
}

/** The line that it is about now, reworded; undefined where there is none. */
export function newWordsOf({ lines }: PolicyContext, { line }: LineDecision) {
  const undecided = lines.filter(({ decision }) => decision === null);
  return closestTo(line, undecided, (one) => one.line);
}

export function nameOfLost({ line }: LineDecision, place: number): string {
  return `${place} ${abridged(line, SHORT)}`;
}
