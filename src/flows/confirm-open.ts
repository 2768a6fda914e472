/** Only a person can open a form to everybody with the link; here the manager says that it was done. */
import { PolicySignOffError } from '../policy/problem';
import { busy } from './busy';
import type { Ports } from './ports';
import { checkOwner } from './set-up';

/** @throws {PolicySignOffError} where there is no such form, or the round is at work */
export function confirmOpenToAll(ports: Ports, formId: string): void {
  const account = ports.whoAmI();
  const ran = ports.underLock(() => {
    const notes = ports.readNotes();
    checkOwner(notes, account);
    const form = notes.openForms.find((one) => one.formId === formId);
    if (form === undefined) {
      throw new PolicySignOffError({
        code: 'FORM_NOT_KNOWN',
        message: 'This form is none of the register’s. Please open the panel beside the policy and try again.',
      });
    }
    ports.writeNotes({ openForms: [{ ...form, isOpenToAll: true }] });
  });
  if (!ran) throw busy();
}
