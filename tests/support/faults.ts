/** Google on a slow day, and clicks that are stopped. */
import type { Panel } from '../../local/panel/panel';
import type { Fault, Faults } from '../../local/script/execution';
import type { Workspace } from '../../local/workspace';

type Clock = Pick<Workspace, 'now' | 'sleepTo'>;

/** A call that takes Google so long. */
export function takes(workspace: Clock, milliseconds: number): Fault {
  return { kind: 'meanwhile', does: () => workspace.sleepTo(workspace.now + milliseconds) };
}

/** Each call of that name takes Google so long. */
export function slow(workspace: Clock, name: string, milliseconds: number): Faults {
  return (call) => (call.name === name ? takes(workspace, milliseconds) : undefined);
}

/**
 * Presses a button again and again, each time stopped at another of its calls.
 * @param atTheCard a school of its own each time, with the panel open on the button's card
 * @param faultAfter what is wrong then; null where nothing is
 * @returns how many calls the button makes, and what was wrong after which
 */
export function stoppedAtEachCall<State extends { panel: Panel }>(
  atTheCard: () => State,
  words: string,
  faultAfter: (state: State) => string | null,
): { calls: number; wrong: string[] } {
  let calls = 0;
  const { panel: whole } = atTheCard();
  whole.faults = () => {
    calls += 1;
    return undefined;
  };
  whole.press(words);
  const wrong = Array.from({ length: calls }, (_, at) => at).flatMap((at) => {
    const state = atTheCard();
    const { panel } = state;
    panel.faults = ({ index }) =>
      index === at ? { kind: 'kill', when: at % 2 === 0 ? 'before' : 'after' } : undefined;
    try {
      panel.press(words);
    } catch {
      // A click that was stopped shows Google's own sentence.
    }
    const fault = faultAfter(state);
    return fault === null ? [] : [`${at}: ${fault}`];
  });
  return { calls, wrong };
}
