/**
 * Hours in which a trigger need not fire, since nothing could come of it: its last run changed nothing at Google, nobody did
 * anything since, and the clock alone makes no difference. One run then stands for those after it, and the state is the same.
 */
import type { Instant, TriggerState } from '../contract';
import { changesGoogle } from './calls';
import type { Execution } from './execution';

/** One stretch in which nobody but the triggers does anything; whoever lets somebody act begins another. */
export class QuietHours {
  private readonly quietSince = new Map<string, Instant>();

  /** @param isAlike whether a script that had nothing to do at the earlier moment has nothing to do at the later one */
  constructor(private readonly isAlike: (earlier: Instant, later: Instant) => boolean) {}

  /** Whether the trigger's last run stands for the one at this moment, too. */
  standsFor(trigger: TriggerState, at: Instant): boolean {
    const since = this.quietSince.get(trigger.id);
    return since !== undefined && this.isAlike(since, at);
  }

  /** @param at when the trigger fired */
  note(trigger: TriggerState, at: Instant, { calls, error, killed }: Execution): void {
    if (error === null && killed === null && !calls.some(changesGoogle)) this.quietSince.set(trigger.id, at);
    else this.quietSince.clear();
  }
}
