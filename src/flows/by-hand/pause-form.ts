/** The manager closes the forms of a version for a while, and opens them again. Nobody is asked for what cannot be signed. */

import { signedAs } from '../../common/version-label';
import { readersOf } from '../forms/other-forms/changes-forms';
import type { Notes, OpenForm } from '../notes';
import type { Ports } from '../ports';
import { readWholeRegister } from '../workbook/round-tabs';
import { changeFormNotes } from './change-form-note';

/** @throws {PolicySignOffError} where there is no such form, or another run is at work */
export function pauseForm(ports: Ports, formId: string): void {
  changeFormNotes(ports, formId, (form, notes) => {
    const { settings } = readWholeRegister(ports, notes);
    return [form, ...besideIt(form, notes)].map((one) => {
      ports.closeForm(
        one.formId,
        `This form is closed for now. If you wanted to sign, please ask ${settings.contactName}.`,
      );
      return { ...one, isPaused: true };
    });
  });
}

/** Those of its version that are open beside it: of changes alone, and with a personal code. */
function besideIt({ formId, policyCode, version }: OpenForm, { openForms }: Notes): OpenForm[] {
  return openForms.filter(
    (one) =>
      one.formId !== formId &&
      one.policyCode === policyCode &&
      one.closedOn === '' &&
      signedAs(one.version) === signedAs(version),
  );
}

/** Milliseconds of a click's thirty seconds for letting people in; the round does the rest. */
const OPEN_FOR = 15_000;

/** @throws {PolicySignOffError} where there is no such form, or another run is at work */
export function resumeForm(ports: Ports, formId: string): void {
  changeFormNotes(ports, formId, (form, notes) => {
    const register = readWholeRegister(ports, notes);
    const policy = register.policies.find((policy) => policy.code === form.policyCode);
    const { instant, today } = ports.readClock();
    const hasTime = (): boolean => ports.millisecondsSince(instant) < OPEN_FOR;
    return [form, ...besideIt(form, notes)].map((one) => {
      if (one.byCode) return { ...one, isPaused: false, trouble: '', isOpenToAll: ports.openToAnyone(one.formId) };
      const readers = policy === undefined ? [] : readersOf(register, policy, one, today, notes.owner);
      const { refused, isComplete } = ports.openForm(one.formId, readers, hasTime);
      const allowedHash = isComplete ? ports.fingerprint(readers.join()) : '';
      return { ...one, isPaused: false, trouble: '', refused, allowedHash };
    });
  });
}
