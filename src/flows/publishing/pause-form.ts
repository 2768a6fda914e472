/** The manager closes a form for a while, and opens it again. Nobody is asked for what cannot be signed. */

import type { Ports } from '../ports';
import { schoolAddresses } from '../round/admission';
import { readWholeRegister } from '../round/round-tabs';
import { changeFormNote } from './change-form-note';

/** @throws {PolicySignOffError} where there is no such form, or another run is at work */
export function pauseForm(ports: Ports, formId: string): void {
  changeFormNote(ports, formId, (form, notes) => {
    const { settings } = readWholeRegister(ports, notes);
    ports.closeForm(formId, `This form is closed for now. If you wanted to sign, please ask ${settings.contactName}.`);
    return { ...form, isPaused: true };
  });
}

/** @throws {PolicySignOffError} where there is no such form, or another run is at work */
export function resumeForm(ports: Ports, formId: string): void {
  changeFormNote(ports, formId, (form, notes) => {
    const register = readWholeRegister(ports, notes);
    const policy = register.policies.find((policy) => policy.code === form.policyCode);
    const { today } = ports.readClock();
    const readers = policy === undefined ? [] : schoolAddresses(register, policy, today, notes.owner);
    ports.openForm(formId, readers);
    return { ...form, isPaused: false, letIn: ports.fingerprint(readers.join()) };
  });
}
