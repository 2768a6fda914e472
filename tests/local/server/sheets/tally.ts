/** What a replay found: what was compared, what was left out and why, and where the two are not the same. */
import { isDeepStrictEqual } from 'node:util';

export interface Outcome {
  /** By the kind of answer, how many. */
  compared: Record<string, number>;
  /** By the reason, how many. */
  leftOut: Record<string, number>;
  differences: string[];
}

export class Tally {
  readonly outcome: Outcome = { compared: {}, leftOut: {}, differences: [] };
  /** What is asked just now; stands before a difference. */
  step = '';

  /** As JSON, whatever the order of the keys; "no such field" and null are one. */
  compare(kind: string, ours: unknown, googles: unknown): void {
    this.outcome.compared[kind] = (this.outcome.compared[kind] ?? 0) + 1;
    if (isDeepStrictEqual(asJson(ours), asJson(googles))) return;
    this.outcome.differences.push(`${this.step} ${kind}: ${JSON.stringify(ours)}, Google: ${JSON.stringify(googles)}`);
  }

  leaveOut(reason: string, count = 1): void {
    if (count > 0) this.outcome.leftOut[reason] = (this.outcome.leftOut[reason] ?? 0) + count;
  }
}

function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null));
}
