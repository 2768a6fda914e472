/** A version that staff do not see yet though its form is built: whom, or which day, it waits for, in words. */
import { type Day, spokenDate } from '../../common/day';
import { versionNumberOf } from '../../common/version-label';

export interface NotYetSeen {
  /** The policy's code, and its title. */
  code: string;
  title: string;
  version: string;
  /** Whether the manager has published it. */
  isPublished: boolean;
  /** The first day on which staff are let in; null until somebody says so. */
  opensOn: Day | null;
}

/** "Acceptable Use Policy, version 1.0: staff are let in, and emailed, on Wednesday 9 September" */
export function notYetSeenLine(one: NotYetSeen, today: Day): string {
  return `${one.title}, version ${versionNumberOf(one.version)}: ${waitsFor(one, today)}`;
}

/** What it waits for, without its name. */
export function waitsFor({ isPublished, opensOn }: Pick<NotYetSeen, 'isPublished' | 'opensOn'>, today: Day): string {
  if (!isPublished) return 'its form is ready, and waits for you to publish it';
  if (opensOn === null) return 'published, and waits until you let staff in';
  if (opensOn <= today) return 'staff are let in, and emailed, with one of the next hourly checks';
  return `staff are let in, and emailed, on ${spokenDate(opensOn, today)}`;
}
