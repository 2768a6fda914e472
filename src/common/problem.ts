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

/** Stops a journey. Whatever was there before is left as it was. */
export class PolicySignOffError extends Error {
  readonly code: string;

  constructor(problem: Problem) {
    super(problem.message);
    this.name = 'PolicySignOffError';
    this.code = problem.code;
  }
}
