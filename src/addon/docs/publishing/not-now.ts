/** Why what was chosen cannot be changed at the moment, and where to do it. */
import type { NotNow } from '../../../flows';

const STANDS: Record<NotNow, string> = {
  building: 'its form is being made',
  rehearsal: 'it is being rehearsed',
  waiting: 'it is published and waits for its first email',
  opening: 'it is being opened to staff',
  withdrawing: 'it is being withdrawn',
};

/** @param title of the policy, where another document is beside the panel */
export function notNow(stage: NotNow, title: string | null): string {
  const [policy, where] =
    title === null ? ['this policy', 'open the panel again'] : [`“${title}”`, 'open the panel beside that policy'];
  const what: Record<NotNow, string> = {
    building: 'wait until the form is made, and then save again',
    rehearsal: `${where}, choose “End the rehearsal”, and then save again`,
    waiting: `${where}, choose “Change”, and then save again`,
    opening: 'wait until the next hourly check, and then save again',
    withdrawing: 'wait until the next hourly check, and then save again',
  };
  return `Nothing was changed in ${policy}, since ${STANDS[stage]}. Please ${what[stage]}.`;
}
