/** The manager closes a form for a while, and opens it again. Nobody is asked for what cannot be signed. */

import { schoolAddresses } from '../../register/signing/school-accounts';
import type { Ports } from '../ports';
import { readWholeRegister } from '../workbook/round-tabs';
import { changeFormNote } from './change-form-note';

/** @throws {PolicySignOffError} where there is no such form, or another run is at work */
export function pauseForm(ports: Ports, formId: string): void {
  changeFormNote(ports, formId, (form, notes) => {
    const { settings } = readWholeRegister(ports, notes);
    ports.closeForm(formId, `This form is closed for now. If you wanted to sign, please ask ${settings.contactName}.`);
    return { ...form, isPaused: true };
  });
}

/** Milliseconds of a click's thirty seconds for letting people in; the round does the rest. */
const OPEN_FOR = 15_000;

/** @throws {PolicySignOffError} where there is no such form, or another run is at work */
export function resumeForm(ports: Ports, formId: string): void {
  changeFormNote(ports, formId, (form, notes) => {
    const register = readWholeRegister(ports, notes);
    const policy = register.policies.find((policy) => policy.code === form.policyCode);
    const { today } = ports.readClock();
    const readers = policy === undefined ? [] : schoolAddresses(register, policy, today, notes.owner);
    const { instant } = ports.readClock();
    const hasTime = (): boolean => ports.millisecondsSince(instant) < OPEN_FOR;
    const { refused, isComplete } = ports.openForm(formId, readers, hasTime);
    const allowedHash = isComplete ? ports.fingerprint(readers.join()) : '';
    return { ...form, isPaused: false, trouble: '', refused, allowedHash };
  });
}
