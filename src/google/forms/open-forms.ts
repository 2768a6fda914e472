/** Forms that this run has opened or built: opening one again, or asking for its items, would cost a call each time. */
type Form = GoogleAppsScript.Forms.Form;

const open = new Map<string, Form>();
const builtItems = new Map<string, readonly Built[]>();

/** Of another run nothing is known any more: since then anybody may have changed it. */
export function forgetOpenForms(): void {
  open.clear();
  builtItems.clear();
}

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

/** An item together with what it is: Google's own types say so only by their methods. */
export type Built =
  | { kind: 'page'; item: GoogleAppsScript.Forms.PageBreakItem }
  | { kind: 'header'; item: GoogleAppsScript.Forms.SectionHeaderItem }
  | { kind: 'checkbox'; item: GoogleAppsScript.Forms.CheckboxItem }
  | { kind: 'choice'; item: GoogleAppsScript.Forms.MultipleChoiceItem }
  | { kind: 'text'; item: GoogleAppsScript.Forms.TextItem }
  | { kind: 'paragraph'; item: GoogleAppsScript.Forms.ParagraphTextItem };
