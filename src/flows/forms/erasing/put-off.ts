/** What is kept too long is put off until the next yearly look, or taken up again: a decision, and who took it, in one write. */

import type { Day } from '../../../common/day';
import { lookedOn } from '../../../register/erasure/over-time';
import { putOffAt, putOffInWords, putOffKey, putOffUntil, TAKEN_UP } from '../../../register/erasure/put-off';
import { readRegister } from '../../../register/read-register';
import { decisionRows } from '../../../register/reading/review-queue';
import { DECISIONS_TAB, PANEL_CHANGES } from '../../../register/workbook/tabs';
import { underLockOfOwner } from '../../installing/owner-lock';
import type { Ports } from '../../ports';
import { recordOf } from '../../workbook/record-change';
import { readRepaired } from '../../workbook/workbook-state';

/**
 * May be clicked twice. Forms and people stay as they are.
 * @param seen the day of the look whose list was on the card
 * @param does "put off" or "take up" again
 * @returns the day of the next look; null where that has come since, and nothing is decided
 * @throws {PolicySignOffError} where another run is at work, or the account is not the owner's
 */
export function putOffOverTime(ports: Ports, seen: string, does: 'put off' | 'take up'): Day | null {
  return underLockOfOwner(ports, (notes) => {
    const { today } = ports.readClock();
    const on = lookedOn(today);
    if (seen !== on) return null;
    const tabs = readRepaired(ports, notes, [DECISIONS_TAB.title, PANEL_CHANGES.title]);
    const register = readRegister(tabs);
    const isPutOff = putOffAt(register, [], on) !== null;
    if (isPutOff === (does === 'put off')) return putOffUntil(on);
    const decision = does === 'put off' ? 'ignore' : 'accept';
    const what = does === 'put off' ? putOffInWords(on) : TAKEN_UP;
    // Nobody types into Decisions, so no check looks there for news. First: a check more than is needed does no harm.
    ports.writeNotes({ round: { ...notes.round, seen: '' } });
    ports.writeChanges(notes.workbookId, [
      ...decisionRows(register, [{ response: putOffKey(on), decision, person: null, decidedOn: today }]),
      recordOf(ports, tabs, { by: notes.owner, what }),
    ]);
    return putOffUntil(on);
  });
}
