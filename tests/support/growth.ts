/** How the work of something grows with its size, in a way that a busy or a slow machine does not change. */
import { setFlagsFromString } from 'node:v8';

// Not compiled meanwhile: the larger size would be the quicker code's, and work that grows with the square would seem to grow with less.
beforeAll(() => setFlagsFromString('--no-opt'));
afterAll(() => setFlagsFromString('--opt'));

/**
 * Of several runs the quickest is the one that the rest of the machine disturbed least; one that is long is disturbed little.
 * Over sizes of which the largest is eight times the smallest, an exponent is wrong by a tenth where one of them seems to take a
 * quarter longer than it does; on a machine with three times as much to do as it has cores they came within six hundredths of each other.
 */
const RUNS = 3;
const LONG = 60;

/** Milliseconds of this process's own CPU, not of the clock: waiting for others does not count. */
export function cpuOf(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Milliseconds. In less, what the process does besides, as cleaning its memory, weighs more than the work. */
const SHORT = 15;
const MOST_OFTEN = 256;

function quickestOf(run: () => unknown): number {
  let often = 1;
  const several = () => {
    for (let i = 0; i < often; i++) run();
  };
  let first = cpuOf(several);
  while (often < MOST_OFTEN && first < SHORT) {
    often *= 2;
    first = cpuOf(several);
  }
  const times = [first];
  while (times.length < RUNS && Math.max(...times) < LONG) times.push(cpuOf(several));
  return Math.min(...times) / often;
}

/**
 * The power of the size with which CPU time grows: 1 where twice the size takes twice as long, 2 where it takes four times.
 * @param prepare makes the input of a size and returns what is to be measured
 */
function exponentOf(sizes: readonly number[], prepare: (size: number) => () => unknown): number {
  // Not counted: V8 learns from it.
  prepare(sizes[0] ?? 0)();
  const points = sizes.map((size) => {
    const quickest = quickestOf(prepare(size));
    return [Math.log(size), Math.log(Math.max(quickest, 0.01))] as const;
  });
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
  const covariance = mean(points.map(([x, y]) => (x - meanX) * (y - meanY)));
  return covariance / mean(points.map(([x]) => (x - meanX) ** 2));
}

/** Nothing but work that grows so does so each time; a machine with other things to do at one of four sizes does not do them there again. */
const MOST_MEASURED = 3;

/**
 * The least of up to three exponents, measured until one is below the bound: whether work that seems to grow faster does so each time.
 * @param prepare makes the input of a size and returns what is to be measured
 */
export function leastExponentOf(
  sizes: readonly number[],
  bound: number,
  prepare: (size: number) => () => unknown,
): number {
  let least = exponentOf(sizes, prepare);
  for (let measured = 1; measured < MOST_MEASURED && least >= bound; measured += 1)
    least = Math.min(least, exponentOf(sizes, prepare));
  return least;
}
