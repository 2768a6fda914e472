/** The forms that this run has open: opening one is a call, and several steps of a run look into the same form. */

import type { Built } from './build-form';

type Form = GoogleAppsScript.Forms.Form;

const open = new Map<string, Form>();
const builtItems = new Map<string, readonly Built[]>();

/** @throws where the form is gone or belongs to another account */
export function form(formId: string): Form {
  return open.get(formId) ?? remember(FormApp.openById(formId));
}

/** A form that was just made, or just opened. */
export function remember(one: Form): Form {
  open.set(one.getId(), one);
  return one;
}

/** The items of a form that was just built. */
export function rememberItems(formId: string, items: readonly Built[]): void {
  builtItems.set(formId, items);
}

/** Only after `rememberItems` in the same run. */
export function rememberedItems(formId: string): readonly Built[] {
  return builtItems.get(formId) ?? [];
}
