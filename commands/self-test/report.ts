/** The self-test's report: what is as expected, what is otherwise and whether it matters, what was not tried, and how long calls took. */
import { counted } from '../../src/common/words';
import type { Finding, Progress } from './notes';
import type { Step } from './steps';
import { timeLines } from './times';

/** @returns its parts, each of which is printed by itself: the script editor cuts long ones */
export function report(steps: readonly Step[], findings: ReadonlyMap<number, Finding>, progress: Progress): string[] {
  const found = [...findings]
    .sort(([a], [b]) => a - b)
    .flatMap(([number, { kind, words }]) => {
      const step = steps[number];
      return step === undefined ? [] : [{ kind, step, line: `${step.says}: ${words}` }];
    });
  const otherwise = found.filter(({ kind }) => kind === 'otherwise');
  const notTried = found.filter(({ kind }) => kind === 'not tried');
  const serious = otherwise.filter(({ step }) => step.safe === undefined);
  const harmless = otherwise.filter(({ step }) => step.safe !== undefined);
  const held = steps.length - found.length;
  return [
    `Policy Sign-off self-test: ${held} of ${steps.length} as expected, ${otherwise.length} otherwise, ${notTried.length} not tried.`,
    ...part(
      `${counted(serious.length, 'finding')} that the product rests on. Please do not use it with staff yet: send us this report, and say which edition of Google Workspace it is and in which language.`,
      serious.map(({ step, line }) => [`  OTHERWISE ${line}`, `    What that means: ${step.matters}.`]),
    ),
    ...part(
      `${counted(harmless.length, 'finding')} with which the product is right all the same. There is nothing to do; please send us this report.`,
      harmless.map(({ step, line }) => [`  OTHERWISE ${line}`, `    Why it is right: ${step.safe}.`]),
    ),
    ...part(
      'Not tried:',
      notTried.map(({ line }) => [`  NOT TRIED ${line}`]),
    ),
    ...part(
      'What “To check” told the manager of the self-test’s register:',
      progress.toCheck.map((line) => [`  ${line}`]),
    ),
    timeLines(progress.times).join('\n'),
  ];
}

function part(head: string, lines: readonly string[][]): string[] {
  return lines.length === 0 ? [] : [[head, ...lines.flat()].join('\n')];
}
