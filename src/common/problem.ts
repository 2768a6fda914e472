/** How every stage tells a person that something is wrong: a code for the program, a sentence with a next step for the person. */

export interface Problem {
  code: string;
  /** What is wrong, where, and what to do. */
  message: string;
}

/** What a caught error says. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The HTTP code with which one of Google's advanced services refused; null for any other error. */
export function refusalCode(error: unknown): number | null {
  const details = fieldOf(error, 'details');
  const code = fieldOf(details, 'code');
  return typeof code === 'number' ? code : null;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** What a caught error says, and who says it: Google, unless it is a sentence of ours, which has its own next step. */
export function reasonIn(error: unknown): string {
  return error instanceof PolicySignOffError ? error.message : `Google says: ${messageOf(error)}`;
}

/** Stops a journey. Whatever was there before is left as it was. */
export class PolicySignOffError extends Error {
  readonly code: string;

  constructor(problem: Problem) {
    super(problem.message);
    this.name = 'PolicySignOffError';
    this.code = problem.code;
  }
}
