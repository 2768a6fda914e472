/** Doubts of the reader → the questions that nobody has answered yet, and the lines that each is about. */
import type { Doubt } from '../reading';
import { textsOf } from '../report/question';
import type { DecidedLine } from './line-decisions';

export interface Question {
  doubt: Doubt;
  /** Those of the document's lines that it is about. */
  lines: DecidedLine[];
}

/** In the order of the doubts; every line is asked about once. */
export function questionsOf(doubts: readonly Doubt[], lines: readonly DecidedLine[]): Question[] {
  const waiting = new Map<string, DecidedLine[]>();
  for (const line of lines) {
    const same = waiting.get(line.line);
    if (same === undefined) waiting.set(line.line, [line]);
    else same.push(line);
  }
  return doubts.map((doubt) => ({
    doubt,
    lines: textsOf(doubt).flatMap((text) => waiting.get(text)?.shift() ?? []),
  }));
}

/** Answered is what was decided for each of its lines; one whose lines are not among those shown stays a question. */
export function openDoubts(doubts: readonly Doubt[], lines: readonly DecidedLine[]): Doubt[] {
  return questionsOf(doubts, lines).flatMap(({ doubt, lines: asked }) =>
    asked.length > 0 && asked.every(({ decision }) => decision !== null) ? [] : [doubt],
  );
}
