/** Only a person can open a form to everybody with the link; here the manager says that it was done. */

import type { Ports } from '../../ports';
import { changeFormNote } from '../change-form-note';

/** @throws {PolicySignOffError} where there is no such form, or the round is at work */
export function confirmOpenToAll(ports: Ports, formId: string): void {
  changeFormNote(ports, formId, (form) => ({ ...form, isOpenToAll: true }));
}
