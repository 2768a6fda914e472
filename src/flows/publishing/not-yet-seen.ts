/** Publications that are not finished → what the manager is told of those whose form is built. */
import { toDay } from '../../common/day';
import type { NotYetSeen } from '../../register/derived/not-yet-seen';
import type { Register } from '../../register/model';
import type { Notes } from '../notes';
import { isResting } from '../notes/job';

export function notYetSeen({ jobs }: Pick<Notes, 'jobs'>, { policies }: Pick<Register, 'policies'>): NotYetSeen[] {
  return jobs.filter(isResting).map(({ policyCode, version, stage, opensOn }) => ({
    code: policyCode,
    title: policies.find(({ code }) => code === policyCode)?.title ?? policyCode,
    version,
    isPublished: stage === 'waiting',
    opensOn: stage === 'waiting' && opensOn !== '' ? toDay(opensOn) : null,
  }));
}
