/** The manager gives somebody new personal codes: a slip was lost, or an email was passed on. */
import { underLockOfOwner } from '../../installing/owner-lock';
import type { Ports } from '../../ports';

/** @param person the number. From now on the codes that were sent before are no longer valid; the next email holds the new one. @throws {PolicySignOffError} while another run is at work */
export function giveNewCodes(ports: Ports, person: number): void {
  underLockOfOwner(ports, ({ codes }) => {
    ports.writeNotes({ codes: { ...codes, given: { ...codes.given, [person]: (codes.given[person] ?? 0) + 1 } } });
  });
}
