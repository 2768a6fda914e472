/** What the calls of FormApp share: forms, items and responses found and changed for whoever asks. */
import type { ResponseState } from '../../contract';
import type { FormFile, FormItem } from '../../state';
import { type Caller, type Google, Refusal } from '../google';

/** Google's sentence for most of what it does not do to a form. */
export const INVALID = 'Invalid data updating form';

/** Every method @throws Google's refusal where the form, item or response is not there for the caller. */
export class Forms {
  constructor(readonly google: Google) {}

  form(caller: Caller, id: string): FormFile {
    return this.google.form(id, caller);
  }

  item(caller: Caller, formId: string, itemId: number): FormItem {
    const found = this.form(caller, formId).items.find((item) => item.id === itemId);
    if (found === undefined) throw new Refusal(INVALID);
    return found;
  }

  response(caller: Caller, formId: string, responseId: string): ResponseState {
    const found = this.form(caller, formId).responses.find((response) => response.id === responseId);
    if (found === undefined) throw new Refusal('Failed to find the response');
    return found;
  }

  change(caller: Caller, id: string, how: ((form: FormFile) => void) | Partial<FormFile>): void {
    const form = this.form(caller, id);
    if (typeof how === 'function') how(form);
    else Object.assign(form, how);
    form.modifiedAt = this.google.now;
    this.google.touch(id);
  }

  /** Whom a form lets in is no part of what it says: the time of its last change stays. */
  share(caller: Caller, id: string, how: (form: FormFile) => void): void {
    how(this.form(caller, id));
    this.google.touch(id);
  }

  changeItem(
    caller: Caller,
    formId: string,
    itemId: number,
    how: ((item: FormItem) => void) | Partial<FormItem>,
  ): void {
    const item = this.item(caller, formId, itemId);
    if (typeof how === 'function') how(item);
    else Object.assign(item, how);
    this.form(caller, formId).modifiedAt = this.google.now;
    this.google.touch(formId);
  }
}
