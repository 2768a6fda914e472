/**
 * Command line, reading. In: a smooth function of many numbers that has one valley. Out: its lowest place, by L-BFGS (Nocedal and Wright,
 * Numerical Optimization, algorithm 7.4), which needs no drawing of lots: the same function gives the same place.
 */

export interface Valley {
  length: number;
  /** The height at a place; writes into `slope` how steep it is there. */
  at: (place: Float64Array, slope: Float64Array) => number;
}

interface Step {
  moved: Float64Array;
  /** By how much the slope changed. */
  bent: Float64Array;
  by: number;
}

const MOST_STEPS = 200;
const STEPS_KEPT = 8;
/** A step that lowers it by a smaller share than this is the last. */
const ENOUGH = 1e-5;
const MOST_HALVINGS = 20;

function product(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < one.length; i += 1) sum += (one[i] ?? 0) * (other[i] ?? 0);
  return sum;
}

/** one + by · other */
function plus(one: Float64Array, by: number, other: Float64Array): Float64Array {
  return one.map((value, i) => value + by * (other[i] ?? 0));
}

/** Where to go from here: against the slope, bent by what the last steps told of the valley's shape. */
function direction(slope: Float64Array, steps: readonly Step[]): Float64Array {
  let way: Float64Array = slope.slice();
  const shares: number[] = [];
  for (let k = steps.length - 1; k >= 0; k -= 1) {
    const step = steps[k];
    if (step === undefined) continue;
    const share = step.by * product(step.moved, way);
    shares[k] = share;
    way = plus(way, -share, step.bent);
  }
  const last = steps[steps.length - 1];
  const scale = last ? 1 / (last.by * product(last.bent, last.bent)) : 1 / Math.sqrt(product(slope, slope));
  way = way.map((value) => value * scale);
  steps.forEach(({ moved, bent, by }, k) => {
    way = plus(way, (shares[k] ?? 0) - by * product(bent, way), moved);
  });
  return way;
}

/** The lowest place, to a hundred-thousandth of its height. */
export function lowest({ length, at }: Valley): Float64Array {
  let place: Float64Array = new Float64Array(length);
  let slope: Float64Array = new Float64Array(length);
  let height = at(place, slope);
  let steps: Step[] = [];
  for (let count = 0; count < MOST_STEPS; count += 1) {
    const way = direction(slope, steps);
    const fall = product(slope, way);
    let stride = 1;
    let next: Float64Array = plus(place, -stride, way);
    let nextSlope: Float64Array = new Float64Array(length);
    let nextHeight = at(next, nextSlope);
    for (let half = 0; half < MOST_HALVINGS && nextHeight > height - ENOUGH * stride * fall; half += 1) {
      stride /= 2;
      next = plus(place, -stride, way);
      nextSlope = new Float64Array(length);
      nextHeight = at(next, nextSlope);
    }
    const step = { moved: plus(next, -1, place), bent: plus(nextSlope, -1, slope) };
    const curved = product(step.moved, step.bent);
    if (curved > 0) steps = [...steps, { ...step, by: 1 / curved }].slice(-STEPS_KEPT);
    const isLast = Math.abs(height - nextHeight) < ENOUGH * Math.abs(height);
    [place, slope, height] = [next, nextSlope, nextHeight];
    if (isLast) break;
  }
  return place;
}
