/** A submitted response → what was signed: which items were agreed to, under which name, and what does not fit. */
import { NAME, ROLE } from './plan-form';

/** A response as the form's own store gives it. */
export interface FormAnswer {
  id: string;
  /** The address that Google verified, or "". */
  email: string;
  /** Milliseconds since 1970. */
  at: number;
  /** By the form's item. */
  answers: { item: string; response: string | string[] }[];
}

/** What the form asked for, as the register keeps it. */
export interface AskedItem {
  kind: 'clause' | 'declaration' | 'question';
  number: string;
  /** The form's item that asks for it. */
  item: string;
  /** What stands beside the box; for a question its key. */
  choice: string;
}

export interface AnswerReading {
  name: string;
  role: string;
  /** "1–23, D1". */
  agreed: string;
  /** What the answer leaves out, in words for a person; "" when it agrees to everything. */
  doubt: string;
}

/** @param asked every row of the version; an answer may lack items or have others */
export function readAnswer(answer: FormAnswer, asked: readonly AskedItem[]): AnswerReading {
  const given = new Map(answer.answers.map(({ item, response }) => [item, response]));
  const typed = (key: string): string => {
    const question = asked.find((one) => one.kind === 'question' && one.choice === key);
    const response = question === undefined ? undefined : given.get(question.item);
    return typeof response === 'string' ? response.trim() : '';
  };
  const toAgree = asked.filter((one) => one.kind !== 'question');
  const isTicked = (one: AskedItem): boolean => {
    const response = given.get(one.item);
    return Array.isArray(response) ? response.includes(one.choice) : response === one.choice;
  };
  const agreed = toAgree.filter(isTicked);
  const missing = toAgree.filter((one) => !isTicked(one));
  return {
    name: typed(NAME),
    role: typed(ROLE),
    agreed: ranges(agreed.map((one) => one.number)),
    doubt: missing.length === 0 ? '' : `Not agreed to: ${ranges(missing.map((one) => one.number))}. Please ask why.`,
  };
}

/** "1", "2", "3", "5", "D1" → "1–3, 5, D1". */
export function ranges(numbers: readonly string[]): string {
  const parts: string[] = [];
  let start: string | null = null;
  numbers.forEach((number, i) => {
    start ??= number;
    const next = numbers[i + 1];
    if (next !== undefined && Number(next) === Number(number) + 1) return;
    parts.push(start === number ? number : `${start}–${number}`);
    start = null;
  });
  return parts.join(', ');
}
