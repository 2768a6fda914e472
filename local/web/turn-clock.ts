/** The local Workspace, web: the clock is turned. In: where to; out: what happened meanwhile, in words. */
import type { Execution } from '../script/execution';
import type { Workspace } from '../workspace';
import type { SiteOptions } from './visit';

/** A year and a bit: whoever wants more turns again. */
const FURTHEST = 400 * 86_400_000;

/** @param where milliseconds since 1970 in `to`, or a day in `day` ("2026-09-01"), as the page sends them */
export function turnClock(
  workspace: Workspace,
  { morningOf, timeInWords }: SiteOptions,
  { to, day }: { to?: unknown; day?: unknown },
): string {
  const isDay = typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day);
  const at = isDay ? morningOf(day) : Number(to);
  if (!(at > workspace.now)) return `It is ${timeInWords(workspace.now)} already: the clock only goes forward.`;
  if (at > workspace.now + FURTHEST) return 'That is more than a year away. Please move the clock on in smaller steps.';
  const runs: Execution[] = [];
  const mailBefore = workspace.mail.length;
  const told = workspace.onExecution;
  workspace.onExecution = (execution) => {
    told?.(execution);
    runs.push(execution);
  };
  workspace.turnTo(at);
  workspace.onExecution = told;
  const failed = runs.filter((run) => run.error !== null || run.killed !== null);
  const last = failed.at(-1);
  return [
    `It is ${timeInWords(workspace.now)}.`,
    `The hourly check ran ${counted(runs.length, 'time')}; ${counted(workspace.mail.length - mailBefore, 'email')} went out.`,
    ...(last === undefined ? [] : [`${counted(failed.length, 'run')} failed: ${last.error?.message ?? last.killed}`]),
  ].join(' ');
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
