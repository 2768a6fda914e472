/**
 * What a person has decided about lines of a document. In: a reading and the decisions, the oldest first. Out: each line with the decision
 * that holds for it, and the decisions whose line is no longer there in these words.
 */

import type { Day } from '../../common/day';
import { groupedBy } from '../../common/lists';
import type { PolicyReading, ReadLine, TakenAs } from '../reading';

/** What a line can be decided to be; "as read" confirms what the reader took it for, "undone" takes a decision back. */
export const DECIDED_AS = [
  'point',
  'part of the point above',
  'introduction',
  'declaration',
  'left out',
  'as read',
  'undone',
] as const;

export type DecidedAs = (typeof DECIDED_AS)[number];

/** A line among those of its document: its whole words, and which of the lines with these words it is, from 1. */
export interface LineKey {
  line: string;
  times: number;
}

export interface LineDecision extends LineKey {
  as: DecidedAs;
  /** Of a point: the sentence that it carries; "" for none. */
  leadIn: string;
  /** The account that decided; "" where the version that was published on that day holds the line. */
  by: string;
  /** Null where an earlier release did not note it. */
  on: Day | null;
}

/** A line, what the reader took it for, and what a person decided; null where nobody did. */
export interface DecidedLine extends LineKey {
  /** Among all lines of the document, from 0. */
  place: number;
  read: ReadLine;
  decision: LineDecision | null;
}

/** The same for the same line, another for any other. */
export function nameOfLine({ line, times }: LineKey): string {
  return `${times} ${line}`;
}

/** Every line of the reading, in its order. */
export function decidedLines(reading: PolicyReading, decisions: readonly LineDecision[]): DecidedLine[] {
  const held = heldBy(decisions);
  return keyed(reading).map((line, place) => {
    const decision = held.get(nameOfLine(line)) ?? null;
    return { ...line, place, decision: decision !== null && fits(line.read, decision) ? decision : null };
  });
}

/** By the place of their section, each section's in their order. */
export function linesBySection(lines: readonly DecidedLine[]): Map<number, DecidedLine[]> {
  return groupedBy(lines, ({ read }) => read.section);
}

/** Decisions that hold for no line: its words have changed, or are gone. They are applied to nothing. */
export function lostDecisions(reading: PolicyReading, decisions: readonly LineDecision[]): LineDecision[] {
  const there = new Map(keyed(reading).map((line) => [nameOfLine(line), line.read]));
  return [...heldBy(decisions)].flatMap(([name, decision]) => {
    const read = there.get(name);
    return read !== undefined && fits(read, decision) ? [] : [decision];
  });
}

/** A point carries no sentence that the document does not have any more. */
function fits({ leadIn, otherLeadIns }: ReadLine, decision: LineDecision): boolean {
  const isCarrying = decision.as === 'point' && decision.leadIn !== '';
  return !isCarrying || decision.leadIn === leadIn || otherLeadIns.includes(decision.leadIn);
}

/** Of several about one line the last holds; one that was undone does not. */
function heldBy(decisions: readonly LineDecision[]): Map<string, LineDecision> {
  const held = new Map<string, LineDecision>();
  for (const decision of decisions) {
    if (decision.as === 'undone') held.delete(nameOfLine(decision));
    else held.set(nameOfLine(decision), decision);
  }
  return held;
}

function keyed({ lines }: PolicyReading): (LineKey & { read: ReadLine })[] {
  const seen = new Map<string, number>();
  return lines.map((read) => {
    const line = read.words.text;
    const times = (seen.get(line) ?? 0) + 1;
    seen.set(line, times);
    return { line, times, read };
  });
}

/** What the line is now, and the sentence that it carries as a point. */
export function standingOf({ read, decision }: DecidedLine): { as: TakenAs; leadIn: string | null } {
  if (decision === null) return { as: read.taken, leadIn: read.leadIn };
  switch (decision.as) {
    case 'point':
      return { as: 'point', leadIn: decision.leadIn === '' ? null : decision.leadIn };
    case 'part of the point above':
      return { as: 'part of a point', leadIn: null };
    case 'introduction':
    case 'declaration':
    case 'left out':
      return { as: decision.as, leadIn: null };
    case 'as read':
    case 'undone':
      return { as: read.taken, leadIn: read.leadIn };
  }
}

/** A place to sign stays one: what is asked there is set up with the form. */
export function mayBeDecided({ read }: DecidedLine): boolean {
  return read.taken !== 'field';
}

/** The decision that keeps a line what the reader took it for, whatever a later release of the reader would say. */
export function confirming(taken: TakenAs): DecidedAs {
  switch (taken) {
    case 'part of a point':
      return 'part of the point above';
    case 'point':
    case 'introduction':
    case 'declaration':
    case 'left out':
      return taken;
    case 'heading':
    case 'lead-in':
    case 'fact':
    case 'field':
      return 'as read';
  }
}
