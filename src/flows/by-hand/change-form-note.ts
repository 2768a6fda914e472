/** Something about one form is changed by the manager: under the lock, with its note read there. */
import { PolicySignOffError } from '../../common/problem';
import { underLockOfOwner } from '../installing/owner-lock';
import type { Notes, OpenForm } from '../notes';
import type { Ports } from '../ports';

/**
 * @param work returns the form's new note
 * @throws {PolicySignOffError} where there is no such form, or another run is at work
 */
export function changeFormNote(ports: Ports, formId: string, work: (form: OpenForm, notes: Notes) => OpenForm): void {
  changeFormNotes(ports, formId, (form, notes) => [work(form, notes)]);
}

/** The same, where forms beside that one change with it. @param work returns the new notes @throws as `changeFormNote` */
export function changeFormNotes(
  ports: Ports,
  formId: string,
  work: (form: OpenForm, notes: Notes) => OpenForm[],
): void {
  underLockOfOwner(ports, (notes) => {
    const form = notes.openForms.find((form) => form.formId === formId);
    if (form === undefined) {
      throw new PolicySignOffError({
        code: 'FORM_NOT_KNOWN',
        message: 'This form does not belong to the register. Please open the panel beside the policy and try again.',
      });
    }
    ports.writeNotes({ openForms: work(form, notes) });
  });
}
