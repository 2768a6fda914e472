/** What a manager would decide about each line of a document so that its points are those of a label made by hand. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { likeness } from '../../src/policy/decisions/likeness';
import { type DecidedLine, decidedLines, mayBeDecided, standingOf } from '../../src/policy/decisions/line-decisions';
import type { PolicyReading } from '../../src/policy/reading';

interface LabelChild {
  text: string;
  children?: LabelChild[] | undefined;
}
const ChildSchema: v.GenericSchema<LabelChild> = v.object({
  text: v.string(),
  children: v.optional(v.array(v.lazy(() => ChildSchema))),
});
const LabelSchema = v.object({
  sections: v.array(
    v.object({
      clauses: v.array(
        v.object({
          text: v.string(),
          leadIn: v.optional(v.nullable(v.string())),
          children: v.optional(v.array(ChildSchema)),
        }),
      ),
    }),
  ),
  declarations: v.array(v.string()),
});
export type Label = v.InferOutput<typeof LabelSchema>;

export function labelAt(path: string): Label {
  return v.parse(LabelSchema, JSON.parse(readFileSync(path, 'utf8')));
}

/** The least that two texts share to be the same; evaluate.mjs asks the same of pairs of words. */
const SAME = 0.92;

export function isSame(a: string, b: string): boolean {
  return likeness(bare(a), bare(b)) >= SAME;
}

function bare(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
}

function textsBelow(children: readonly LabelChild[] = []): string[] {
  return children.flatMap((child) => [child.text, ...textsBelow(child.children)]);
}

export interface Wanted {
  line: DecidedLine;
  /** The value of the option in the line's list. */
  value: string;
}

/** The lines that are something else than the label says, each with what is to be chosen for it. */
export function whatToDecide(reading: PolicyReading, label: Label): Wanted[] {
  const clauses = label.sections.flatMap((section) => section.clauses);
  const points = clauses.map(({ text }) => text);
  const parts = clauses.flatMap(({ children }) => textsBelow(children));
  return decidedLines(reading, []).flatMap((line): Wanted[] => {
    if (!mayBeDecided(line)) return [];
    const { as, leadIn } = standingOf(line);
    const { text } = line.read.words;
    const isIn = (list: readonly string[]): boolean => list.some((one) => isSame(one, text));
    if (isIn(points)) {
      const own = clauses.find((clause) => isSame(clause.text, text))?.leadIn ?? '';
      const offered = [line.read.leadIn ?? '', ...line.read.otherLeadIns, ''];
      const carried = offered.find((one) => isSame(one, own)) ?? '';
      return as === 'point' && (leadIn ?? '') === carried ? [] : [{ line, value: `point|${carried}` }];
    }
    if (isIn(label.declarations)) return as === 'declaration' ? [] : [{ line, value: 'declaration|' }];
    if (isIn(parts)) return as === 'part of a point' ? [] : [{ line, value: 'part of the point above|' }];
    const isWrong = as === 'point' || as === 'declaration' || as === 'part of a point';
    return isWrong ? [{ line, value: 'introduction|' }] : [];
  });
}
