/**
 * Second reader, step 3. In: the signs of lines one after another, and weights that were learned from labels. Out: what each line most
 * likely is, taking the lines together, and how likely it is a clause (a conditional random field, read forwards and backwards).
 */

/** What a line can be. */
export const TAGS = ['clause', 'point below', 'goes on', 'heading', 'other'] as const;

export type Tag = (typeof TAGS)[number];

/** How a line stands to the one before: only lines of one list, or paragraphs one after another, speak for each other. */
export const LINKS = ['apart', 'beside it', 'below it', 'back out', 'paragraphs'] as const;

export type Link = (typeof LINKS)[number];

/** A line as it is weighed. */
export interface Signed {
  signs: readonly string[];
  link: Link;
}

/** What was learned of lines, in hundredths: for each sign, and for each step from one line to the next, how much it speaks for each tag, in the order of TAGS. */
export interface TagWeights {
  signs: Readonly<Record<string, readonly number[]>>;
  /** By the link, then by the tag before; the first row of each is the beginning of the document. */
  steps: readonly (readonly (readonly number[])[])[];
}

/** All that was learned. */
export interface Weights extends TagWeights {
  /** For each sign of a line of which no rule knows whether it is a heading: how much it speaks for one, in hundredths. */
  headings: Readonly<Record<string, number>>;
}

/** What the second reader takes a line for. */
export interface Labelled {
  tag: Tag;
  /** The logarithm of the odds that it is a clause, in hundredths: 0 as likely as not, 220 nine to one; below nought it takes it for none. */
  clauseBy: number;
}

/** Weights are whole numbers: so many to one of the logarithm. */
const HUNDREDTHS = 100;
/** Nothing is surer than this, in hundredths: a million to one. */
const SUREST = 1400;

/** How much the signs of one line speak for each tag. */
function scoreOf(signs: readonly string[], weights: TagWeights): number[] {
  const score = TAGS.map(() => 0);
  for (const sign of signs) {
    const own = weights.signs[sign];
    if (own === undefined) continue;
    for (let tag = 0; tag < TAGS.length; tag += 1) score[tag] = (score[tag] ?? 0) + (own[tag] ?? 0) / HUNDREDTHS;
  }
  return score;
}

/** The logarithm of the sum of what the values are logarithms of. */
function summed(values: readonly number[]): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) if (value > most) most = value;
  let sum = 0;
  for (const value of values) sum += Math.exp(value - most);
  return most + Math.log(sum);
}

/** The steps of one link in logarithms, with a row for the beginning and for each tag before. */
function stepsOf(rows: readonly (readonly number[])[]): number[][] {
  return Array.from({ length: TAGS.length + 1 }, (_, before) =>
    TAGS.map((_tag, to) => (rows[before]?.[to] ?? 0) / HUNDREDTHS),
  );
}

/** By line and tag: the summed score of all readings of the lines in which the line has that tag. */
function scoresOfAll(lines: readonly Signed[], weights: TagWeights): number[][] {
  const own = lines.map(({ signs }) => scoreOf(signs, weights));
  const byLink = LINKS.map((_, link) => stepsOf(weights.steps[link] ?? []));
  const steps = lines.map(({ link }) => byLink[LINKS.indexOf(link)] ?? []);
  const step = (i: number, before: number, to: number): number => steps[i]?.[before]?.[to] ?? 0;
  const upTo: number[][] = [];
  own.forEach((score, i) => {
    const before = upTo[i - 1];
    upTo.push(
      score.map(
        (value, to) =>
          value +
          (before === undefined ? step(i, 0, to) : summed(before.map((sum, tag) => sum + step(i, tag + 1, to)))),
      ),
    );
  });
  const from: number[][] = own.map(() => TAGS.map(() => 0));
  for (let i = own.length - 2; i >= 0; i -= 1) {
    const next = (own[i + 1] ?? []).map((value, to) => value + (from[i + 1]?.[to] ?? 0));
    from[i] = (steps[i + 1] ?? []).slice(1).map((row) => summed(next.map((value, to) => (row[to] ?? 0) + value)));
  }
  return upTo.map((scores, i) => scores.map((score, tag) => score + (from[i]?.[tag] ?? 0)));
}

/** What each line most likely is. */
export function label(lines: readonly Signed[], weights: TagWeights): Labelled[] {
  return scoresOfAll(lines, weights).map((scores) => {
    const best = scores.indexOf(Math.max(...scores));
    const [clause = 0, ...others] = scores;
    const by = Math.round((clause - summed(others)) * HUNDREDTHS);
    return { tag: TAGS[best] ?? 'other', clauseBy: Math.max(-SUREST, Math.min(SUREST, by)) };
  });
}
