/** Every signature of the ledger held against the forms' own answers; what differs is named in the tab `Verify`. */

import { longDate } from '../../common/day';
import { messageOf } from '../../common/problem';
import { planPage } from '../../register/layout/tab-plan';
import type { Signature } from '../../register/model';
import { compareWithForms, type Verification, verifyRows, verifySentence } from '../../register/pages/verify';
import { versionsIn } from '../../register/signing/forms';
import { headingsOf, VERIFY } from '../../register/workbook/tabs';
import { linksOf, signaturesOf, wholeAnswer } from '../forms/signatures-from-answers';
import { underLockOfOwner } from '../installing/owner-lock';
import type { Ports } from '../ports';
import { everyForm, readWholeRegister } from '../workbook/round-tabs';
import { remade } from './replace-page';

/** Milliseconds after which no further form is begun: the page must still be written within Google's six minutes. */
const STOP_AFTER = 4.5 * 60_000;

export interface VerifyReport {
  /** What was found, in one sentence. */
  found: string;
  /** Rows that differ, have no answer, or are not recorded. */
  toLookAt: number;
}

/** @throws {PolicySignOffError} where a tab is gone that it cannot do without, or a round is at work */
export function verify(ports: Ports): VerifyReport {
  return underLockOfOwner(ports, (notes) => {
    const { today, instant } = ports.readClock();
    const register = readWholeRegister(ports, notes);
    const given: Signature[] = [];
    const read = new Set<string>();
    const notRead: Verification['notRead'] = [];
    const hasTime = (): boolean => ports.millisecondsSince(instant) < (ports.patience ?? STOP_AFTER);
    for (const form of everyForm(notes, register)) {
      const asked = versionsIn(form.formId, register).map(({ version }) => version);
      const leave = (why: string) => notRead.push(...asked.map((version) => ({ version, why })));
      try {
        const known: ReadonlySet<string> = new Set();
        const how = { links: linksOf(notes, register, form), isWhole: wholeAnswer(ports, () => register, form) };
        const which = { ...how, since: null, skip: 0, known, hasTime };
        const { answers, isComplete } = hasTime()
          ? ports.readAnswers(form.formId, which)
          : { answers: [], isComplete: false };
        if (!isComplete) leave('There was not enough time for this form. Please check again at a quieter time.');
        else {
          given.push(...signaturesOf(ports, register, form, answers, today));
          for (const version of asked) read.add(version);
        }
      } catch (error) {
        leave(`The form could not be opened. Google says: ${messageOf(error)}`);
      }
    }
    const found = compareWithForms(register, given, read, notRead);
    const sentence = verifySentence(found);
    const rows = [
      [`Signatures checked against the forms on ${longDate(today)}`],
      [sentence],
      [],
      headingsOf(VERIFY),
      ...verifyRows(found),
    ];
    ports.writeChanges(
      notes.workbookId,
      remade(ports, notes, planPage(VERIFY, Object.values(VERIFY.columns), rows, 4)),
    );
    const { differing, withoutAnswer, notRecorded } = found;
    return { found: sentence, toLookAt: differing.length + withoutAnswer.length + notRecorded.length };
  });
}
