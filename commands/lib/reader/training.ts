/**
 * Command line, reading. In: documents whose lines are tagged. Out: the weights of the second reader, by an averaged perceptron: whenever the
 * best reading of a document is wrong, the signs of its wrong lines are moved a little. The same documents give the same weights.
 */
import { label, TAGS, type Tag, type Weights } from '../../../src/policy/second-reader/labeller';
import type { TaggedDocument } from './tagged-lines';

const ROUNDS = 6;
/** Weights are kept as whole numbers; smaller ones than this are left out. */
const SCALE = 10;
const SMALLEST = 4;

/** While it learns every wrong tag has a start: a line must be right by more than this. */
const START = 40;
const HANDICAPS: Weights['signs'] = Object.fromEntries(
  TAGS.map((right) => [`not ${right}`, TAGS.map((tag) => (tag === right ? 0 : START))]),
);

/** Documents that were made for the rules teach only at the beginning. */
const EARLY_ROUNDS = 4;
/** It learns so often, each time from another beginning; the middle of what it learned depends less on the order. */
const TIMES = 3;
/** A weight for each tag, and what it was summed up over all steps, for the average. */
interface Moved {
  now: number[];
  sum: number[];
}

class Perceptron {
  private readonly signs = new Map<string, Moved>();
  private readonly steps = new Map<string, Moved>();
  private moves = 1;

  weights(): Weights {
    return this.with(({ now }) => now);
  }

  averaged(): Weights {
    return this.with(({ now, sum }) => now.map((value, tag) => value - (sum[tag] ?? 0) / this.moves));
  }

  learn({ signs, tags }: TaggedDocument): void {
    const marked = signs.map((own, i) => [...own, `not ${tags[i] ?? ''}`]);
    const weights = this.weights();
    const found = label(marked, { ...weights, signs: { ...weights.signs, ...HANDICAPS } }).map(({ tag }) => tag);
    tags.forEach((right, i) => {
      const wrong = found[i] ?? 'other';
      const stepRight = String(i === 0 ? 0 : TAGS.indexOf(tags[i - 1] ?? 'other') + 1);
      const stepFound = String(i === 0 ? 0 : TAGS.indexOf(found[i - 1] ?? 'other') + 1);
      if (wrong !== right)
        for (const sign of signs[i] ?? []) {
          this.move(this.signs, sign, right, 1);
          this.move(this.signs, sign, wrong, -1);
        }
      if (wrong !== right || stepRight !== stepFound) {
        this.move(this.steps, stepRight, right, 1);
        this.move(this.steps, stepFound, wrong, -1);
      }
    });
    this.moves += 1;
  }

  private move(among: Map<string, Moved>, key: string, tag: Tag, by: number): void {
    const none = { now: TAGS.map(() => 0), sum: TAGS.map(() => 0) };
    const moved = among.get(key) ?? none;
    const at = TAGS.indexOf(tag);
    moved.now[at] = (moved.now[at] ?? 0) + by;
    moved.sum[at] = (moved.sum[at] ?? 0) + by * this.moves;
    among.set(key, moved);
  }

  private with(of: (moved: Moved) => number[]): Weights {
    const none = TAGS.map(() => 0);
    return {
      signs: Object.fromEntries([...this.signs].map(([sign, moved]) => [sign, of(moved)])),
      steps: ['0', ...TAGS.map((_, i) => String(i + 1))].map((from) => {
        const moved = this.steps.get(from);
        return moved === undefined ? none : of(moved);
      }),
    };
  }
}

/** Numbers between 0 and 1, always the same ones for a seed. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

function shuffled<Item>(items: readonly Item[], next: () => number): Item[] {
  const mixed = [...items];
  for (let i = mixed.length - 1; i > 0; i -= 1) {
    const at = Math.floor(next() * (i + 1));
    const [one, other] = [mixed[i], mixed[at]];
    if (one === undefined || other === undefined) continue;
    mixed[i] = other;
    mixed[at] = one;
  }
  return mixed;
}

/** Whole numbers, in the order of the signs' names. */
function rounded({ signs, steps }: Weights): Weights {
  const whole = (values: readonly number[]) => values.map((value) => Math.round(value * SCALE) + 0);
  return {
    signs: Object.fromEntries(
      Object.entries(signs)
        .map(([sign, values]) => [sign, whole(values)] as const)
        .filter(([, values]) => values.some((value) => Math.abs(value) >= SMALLEST))
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    steps: steps.map(whole),
  };
}

function learnOnce(documents: readonly TaggedDocument[], made: readonly TaggedDocument[], seed: number): Weights {
  const perceptron = new Perceptron();
  const next = numbers(seed);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const one of shuffled(round < EARLY_ROUNDS ? [...made, ...documents] : documents, next)) perceptron.learn(one);
  return perceptron.averaged();
}

function meanOf(all: readonly Weights[]): Weights {
  const mean = (rows: readonly (readonly number[] | undefined)[]) =>
    TAGS.map((_, tag) => rows.reduce((sum, row) => sum + (row?.[tag] ?? 0), 0) / rows.length);
  const signs = new Set(all.flatMap((one) => Object.keys(one.signs)));
  return {
    signs: Object.fromEntries([...signs].map((sign) => [sign, mean(all.map((one) => one.signs[sign]))])),
    steps: ['0', ...TAGS].map((_, from) => mean(all.map((one) => one.steps[from]))),
  };
}

/** Learns from the documents, in rounds, each in another order. @param made documents of our own, which were made for the rules of the first reader */
export function learn(documents: readonly TaggedDocument[], made: readonly TaggedDocument[]): Weights {
  return rounded(meanOf(Array.from({ length: TIMES }, (_, time) => learnOnce(documents, made, 20261126 + time))));
}
