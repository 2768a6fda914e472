/** The self-test on the local Workspace: somebody who clicks Run until it says that it is finished. */
import type { Faults } from '../../local/script/execution';
import type { Beliefs } from '../../local/server/beliefs';
import { Workspace } from '../../local/workspace';
import { MANAGER } from './larkfield';

/** More clicks than any self-test needs. */
const CLICKS = 60;

/** What a person waits where the self-test asks for it, milliseconds. */
const WAITS: Record<string, number> = { 'a minute': 60_000, 'two minutes': 120_000, tomorrow: 86_400_000 };

/** @param folder where the self-test was built */
export function aSelfTest(folder: string, beliefs?: Partial<Beliefs>): Workspace {
  return Workspace.create({
    folder: null,
    bundleFolder: folder,
    now: Date.parse('2026-09-01T07:12:00Z'),
    accounts: [{ email: MANAGER, name: 'Tester', dailyMail: 100 }],
    ...(beliefs ? { beliefs } : {}),
  });
}

/** @returns what each run said: its result, its error, or by what it was stopped */
export function runThrough(
  workspace: Workspace,
  faults?: Faults,
  between: (said: string) => void = () => {},
): string[] {
  const said: string[] = [];
  for (let clicks = 0; clicks < CLICKS; clicks++) {
    const run = workspace.run('selfTest', [], { as: MANAGER, ...(faults ? { faults } : {}) });
    const text = run.error?.message ?? run.killed ?? String(run.result);
    said.push(text);
    if (run.killed === null && run.error === null && !text.startsWith('Not finished')) break;
    between(text);
    const wait = /(a minute|two minutes|tomorrow)/.exec(text)?.[1];
    if (wait !== undefined) workspace.turnTo(workspace.now + (WAITS[wait] ?? 0));
  }
  return said;
}

/** What stays where it was: files that are not in the bin, triggers, notes. */
export function leftBehind({ files, triggers, properties }: Workspace) {
  return { files: files.filter((file) => file.isInBin !== true).map((file) => file.name), triggers, properties };
}

/** The lines of a report that hold a word. */
export function linesOf(report: string, word: string): string[] {
  return report.split('\n').filter((line) => line.includes(word));
}
