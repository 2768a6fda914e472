/**
 * Second reader, step 3. In: the signs of lines one after another, and weights that were learned from labels. Out: what each line most
 * likely is, taking the lines together, and how much surer that is than the best reading in which it is a clause or is none.
 */

/** What a line can be. */
export const TAGS = ['clause', 'point below', 'goes on', 'heading', 'other'] as const;

export type Tag = (typeof TAGS)[number];

/** What was learned: for each sign, and for each step from one line to the next, how much it speaks for each tag, in the order of TAGS. */
export interface Weights {
  signs: Readonly<Record<string, readonly number[]>>;
  /** By the tag before; the first row is the beginning of the document. */
  steps: readonly (readonly number[])[];
}

/** What the second reader takes a line for. */
export interface Labelled {
  tag: Tag;
  /** How much surer it is of clause than of no clause; below nought it takes it for none. */
  clauseBy: number;
}

/** How much the signs of one line speak for each tag. */
function scoreOf(signs: readonly string[], weights: Weights): number[] {
  const score = TAGS.map(() => 0);
  for (const sign of signs) {
    const own = weights.signs[sign];
    if (own === undefined) continue;
    for (let tag = 0; tag < TAGS.length; tag += 1) score[tag] = (score[tag] ?? 0) + (own[tag] ?? 0);
  }
  return score;
}

const STEPS_FROM = (before: number | null) => (before === null ? 0 : before + 1);

/** By line and tag: the score of the best reading of all lines in which the line has that tag. */
function bestScores(lines: readonly (readonly string[])[], weights: Weights): number[][] {
  const own = lines.map((signs) => scoreOf(signs, weights));
  const step = (from: number | null, to: number) => weights.steps[STEPS_FROM(from)]?.[to] ?? 0;
  const upTo: number[][] = [];
  own.forEach((score, i) => {
    const before = upTo[i - 1];
    upTo.push(
      score.map(
        (value, tag) =>
          value +
          (before === undefined ? step(null, tag) : Math.max(...before.map((best, from) => best + step(from, tag)))),
      ),
    );
  });
  const from: number[][] = own.map(() => TAGS.map(() => 0));
  for (let i = own.length - 2; i >= 0; i -= 1) {
    const next = own[i + 1] ?? [];
    const beyond = from[i + 1] ?? [];
    from[i] = TAGS.map((_, tag) => Math.max(...next.map((value, to) => step(tag, to) + value + (beyond[to] ?? 0))));
  }
  return upTo.map((scores, i) => scores.map((score, tag) => score + (from[i]?.[tag] ?? 0)));
}

/** What each line most likely is. */
export function label(lines: readonly (readonly string[])[], weights: Weights): Labelled[] {
  return bestScores(lines, weights).map((scores) => {
    const best = scores.indexOf(Math.max(...scores));
    const [clause = 0, ...others] = scores;
    return { tag: TAGS[best] ?? 'other', clauseBy: clause - Math.max(...others) };
  });
}
