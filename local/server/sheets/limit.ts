/** How often Sheets may be asked in a minute. */
import { apiRefusal, type Caller, type Google } from '../google';

/** Reads and writes that Sheets allows one user in a minute (docs/google-facts.md G06). */
const PER_MINUTE = 60;

/** Notes one reading or writing. @throws Google's refusal where the minute is full */
export function limit(google: Google, caller: Caller, kind: 'Read' | 'Write', method: string): void {
  google.countPerMinute(`${caller.account} ${kind}`, PER_MINUTE, () =>
    apiRefusal(
      method,
      `Quota exceeded for quota metric '${kind} requests' and limit '${kind} requests per minute per user' of service 'sheets.googleapis.com' for consumer 'project_number:000000000000'.`,
    ),
  );
}
