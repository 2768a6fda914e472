/**
 * Command line, reading. In: documents as numbers, and how strongly weights are drawn towards nought. Out: how unlikely the labels are under
 * given weights, and how that changes with each of them (a conditional random field: Sutton and McCallum, An Introduction to Conditional
 * Random Fields, section 4.1). The weights stand in one row: those of the signs, tag by tag, then those of the steps.
 */
import type { Valley } from './lowest';

/** A document as numbers: by line its signs, its link to the line before, and its tag. */
export interface Taught {
  /** As if there were so many of it. */
  counts: number;
  signs: readonly (readonly number[])[];
  links: readonly number[];
  tags: readonly number[];
}

interface Size {
  tags: number;
  signs: number;
  links: number;
}

type Numbers = Float64Array;

/** The logarithm of the sum of what the values are logarithms of. */
function summed(values: Numbers): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) most = Math.max(most, value);
  let sum = 0;
  for (const value of values) sum += Math.exp(value - most);
  return most + Math.log(sum);
}

/** Adds one document's share to the slope, and gives its share of the height. */
function add({ counts, signs, links, tags }: Taught, size: Size, place: Numbers, slope: Numbers): number {
  const T = size.tags;
  const count = signs.length;
  /** Where the weights of the step to a line begin; those of the beginning first. */
  const stepsTo = (i: number) => (size.signs + (links[i] ?? 0) * (T + 1)) * T;
  const own = new Float64Array(count * T);
  signs.forEach((line, i) => {
    for (const sign of line) for (let tag = 0; tag < T; tag += 1) bump(own, i * T + tag, of(place, sign * T + tag));
  });
  const parts = new Float64Array(T);
  const upTo = new Float64Array(count * T);
  for (let tag = 0; tag < T; tag += 1) upTo[tag] = of(own, tag) + of(place, stepsTo(0) + tag);
  for (let i = 1; i < count; i += 1)
    for (let tag = 0; tag < T; tag += 1) {
      for (let before = 0; before < T; before += 1)
        parts[before] = of(upTo, (i - 1) * T + before) + of(place, stepsTo(i) + (before + 1) * T + tag);
      upTo[i * T + tag] = summed(parts) + of(own, i * T + tag);
    }
  const from = new Float64Array(count * T);
  for (let i = count - 2; i >= 0; i -= 1)
    for (let tag = 0; tag < T; tag += 1) {
      for (let after = 0; after < T; after += 1) {
        const at = (i + 1) * T + after;
        parts[after] = of(from, at) + of(own, at) + of(place, stepsTo(i + 1) + (tag + 1) * T + after);
      }
      from[i * T + tag] = summed(parts);
    }
  const whole = summed(upTo.slice((count - 1) * T));
  let right = 0;
  for (let i = 0; i < count; i += 1) {
    const tag = tags[i] ?? 0;
    const before = i === 0 ? 0 : (tags[i - 1] ?? 0) + 1;
    right += of(own, i * T + tag) + of(place, stepsTo(i) + before * T + tag);
    bump(slope, stepsTo(i) + before * T + tag, -counts);
    for (let to = 0; to < T; to += 1) {
      const at = i * T + to;
      const likely = Math.exp(of(upTo, at) + of(from, at) - whole);
      for (const sign of signs[i] ?? []) bump(slope, sign * T + to, counts * (likely - (to === tag ? 1 : 0)));
      if (i === 0) bump(slope, stepsTo(0) + to, counts * likely);
      else
        for (let was = 0; was < T; was += 1) {
          const step = stepsTo(i) + (was + 1) * T + to;
          const both = of(upTo, (i - 1) * T + was) + of(place, step) + of(own, at) + of(from, at) - whole;
          bump(slope, step, counts * Math.exp(both));
        }
    }
  }
  return counts * (whole - right);
}

function of(values: Numbers, at: number): number {
  return values[at] ?? 0;
}

function bump(values: Numbers, at: number, by: number): void {
  values[at] = of(values, at) + by;
}

/**
 * How unlikely the labels of the documents are, by the weights: the lower, the likelier.
 * @param drawn how strongly the weights of a sign, or of a step (-1), are drawn towards nought
 */
export function fallOf(documents: readonly Taught[], size: Size, drawn: (sign: number) => number): Valley {
  const length = (size.signs + size.links * (size.tags + 1)) * size.tags;
  const drawnTo = Float64Array.from({ length }, (_, i) => {
    const sign = Math.floor(i / size.tags);
    return drawn(sign < size.signs ? sign : -1);
  });
  return {
    length,
    at: (place, slope) => {
      let height = 0;
      for (let i = 0; i < length; i += 1) {
        height += (of(drawnTo, i) / 2) * of(place, i) ** 2;
        slope[i] = of(drawnTo, i) * of(place, i);
      }
      for (const one of documents) if (one.signs.length > 0) height += add(one, size, place, slope);
      return height;
    },
  };
}
