/** A submitted response → what was signed: which items were agreed to, under which name, and what does not fit. */
import { NAME, ROLE, type VersionItem } from '../policy/version/version-text';
import { NO, ranges, YES } from './form-words';

/** A response as the form's own store gives it. */
export interface FormAnswer {
  id: string;
  /** The address that Google recorded, or "". */
  email: string;
  /** Milliseconds since 1970. */
  at: number;
  /** By the form's item. */
  answers: { item: string; response: string | string[] }[];
}

/** What the form asked for, as the register keeps it. */
export interface AskedItem extends Pick<VersionItem, 'kind' | 'number' | 'condition' | 'words'> {
  /** The form's item that asks for it. */
  item: string;
  /** What stands beside the box. */
  choice: string;
}

export interface AnswerReading {
  name: string;
  role: string;
  /** "1–23, D1". */
  agreed: string;
  /** What else was answered: "Do you have a teaching role? No · School: Larkfield". */
  answers: string;
  /** Whether each condition was said to hold; one that was not asked is left out. */
  conditions: { condition: string; question: string; isMet: boolean }[];
  /** What the answer leaves out, in words for a person; "" when it agrees to everything that was asked of this person. */
  doubt: string;
}

/** @param asked every row of the version; an answer may lack items or have others */
export function readAnswer(answer: FormAnswer, asked: readonly AskedItem[]): AnswerReading {
  const given = new Map(answer.answers.map(({ item, response }) => [item, response]));
  const typed = (one: AskedItem | undefined): string => {
    const response = one === undefined ? undefined : given.get(one.item);
    return typeof response === 'string' ? response.trim() : '';
  };
  const isTicked = (one: AskedItem): boolean => {
    const response = given.get(one.item);
    return Array.isArray(response) ? response.includes(one.choice) : response === one.choice;
  };
  const questions = asked.filter((one) => one.kind === 'question');
  const conditions = asked.filter((one) => one.kind === 'condition');
  const skipped = new Set(
    conditions.filter((condition) => typed(condition) === NO).map((condition) => condition.condition),
  );
  const toAgree = asked.filter(
    (one) => (one.kind === 'clause' || one.kind === 'declaration') && !skipped.has(one.condition),
  );
  const missing = toAgree.filter((one) => !isTicked(one));
  const unanswered = conditions.filter((condition) => typed(condition) !== YES && typed(condition) !== NO);
  return {
    name: typed(questions.find((question) => question.number === NAME)),
    role: typed(questions.find((question) => question.number === ROLE)),
    agreed: ranges(toAgree.filter(isTicked).map((one) => one.number)),
    answers: [...conditions, ...questions.filter((question) => question.number !== NAME && question.number !== ROLE)]
      .map((one) => `${one.words.replace(/:$/, '')}${/\?$/.test(one.words) ? '' : ':'} ${typed(one)}`)
      .join(' · '),
    conditions: conditions
      .filter((one) => !unanswered.includes(one))
      .map((one) => ({ condition: one.condition, question: one.words, isMet: typed(one) === YES })),
    doubt: [
      ...(missing.length === 0 ? [] : [`Not agreed to: ${ranges(missing.map((one) => one.number))}. Please ask why.`]),
      ...unanswered.map((one) => `"${one.words}" was not answered. Please ask.`),
    ].join(' '),
  };
}
