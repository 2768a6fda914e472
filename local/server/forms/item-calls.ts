/** Google Forms: the items of a form, and what each says, asks and offers. */
import type { ChoiceState, FormItemPlace, GoTo, ItemType } from '../../contract';
import type { FormFile, FormItem } from '../../state';
import { type Answers, notHere, Refusal } from '../google';
import { type Forms, INVALID } from './forms';

type ItemListCalls = Pick<Answers<'Form'>, 'Form.getItems' | 'Form.addItem' | 'Form.moveItem' | 'Form.deleteItem'>;

/** Items are put in, moved and taken out. */
export function itemListCalls(forms: Forms): ItemListCalls {
  return {
    'Form.getItems': (caller, id) => forms.form(caller, id).items.map((item) => ({ id: item.id, type: item.type })),
    'Form.addItem': (caller, id, type) => {
      const item = newItem(forms.google.nextNumber(), type);
      forms.change(caller, id, (form) => form.items.push(item));
      return item.id;
    },
    'Form.moveItem': (caller, id, from, toIndex) => {
      const { items } = forms.form(caller, id);
      const index = indexOf(items, from);
      const [item] = items.slice(index, index + 1);
      if (item === undefined || !(toIndex in items)) throw new Refusal(INVALID);
      const rest = items.filter((other) => other !== item);
      forms.change(caller, id, { items: [...rest.slice(0, toIndex), item, ...rest.slice(toIndex)] });
      return { id: item.id, type: item.type };
    },
    'Form.deleteItem': (caller, id, which) => {
      const { items } = forms.form(caller, id);
      const gone = items[indexOf(items, which)];
      // Google lets no page go that a choice, or a page, still leads to (docs/google-facts.md FX03).
      const isLedTo = items.some(
        (item) => item.goTo === gone?.id || item.choices.some((choice) => choice.goTo === gone?.id),
      );
      if (gone === undefined || isLedTo) throw new Refusal(INVALID);
      forms.change(caller, id, { items: items.filter((item) => item !== gone) });
    },
  };
}

/** What one item says, asks and offers. */
export function itemCalls(forms: Forms): Answers<'Item'> {
  return {
    'Item.getId': (caller, formId, itemId) => forms.item(caller, formId, itemId).id,
    'Item.getTitle': (caller, formId, itemId) => forms.item(caller, formId, itemId).title,
    'Item.getHelpText': (caller, formId, itemId) => forms.item(caller, formId, itemId).helpText,
    'Item.getIndex': (caller, formId, itemId) =>
      forms.form(caller, formId).items.indexOf(forms.item(caller, formId, itemId)),
    'Item.isRequired': (caller, formId, itemId) => forms.item(caller, formId, itemId).isRequired,
    'Item.getChoices': (caller, formId, itemId) => forms.item(caller, formId, itemId).choices,
    'Item.setTitle': (caller, formId, itemId, title) => forms.changeItem(caller, formId, itemId, { title }),
    'Item.setHelpText': (caller, formId, itemId, text) => forms.changeItem(caller, formId, itemId, { helpText: text }),
    'Item.setRequired': (caller, formId, itemId, isRequired) =>
      forms.changeItem(caller, formId, itemId, { isRequired }),
    'Item.setChoices': (caller, formId, itemId, choices) =>
      forms.changeItem(caller, formId, itemId, (item) => {
        item.choices = checkedChoices(forms.form(caller, formId), choices);
      }),
    'Item.getGoToPage': (caller, formId, itemId) => forms.item(caller, formId, itemId).goTo ?? null,
    'Item.setGoToPage': (caller, formId, itemId, goTo) => {
      if (!isPlace(forms.form(caller, formId), goTo)) throw new Refusal(INVALID);
      forms.changeItem(caller, formId, itemId, { goTo });
    },
    'Item.clearValidation': (caller, formId, itemId) => forms.changeItem(caller, formId, itemId, { rule: null }),
    'Item.setValidation': (caller, formId, itemId, rule) => forms.changeItem(caller, formId, itemId, { rule }),
  };
}

/** -1 for an item that the form does not have. */
function indexOf(items: FormItem[], place: FormItemPlace): number {
  return 'id' in place ? items.findIndex((item) => item.id === place.id) : place.index;
}

function newItem(id: number, type: ItemType): FormItem {
  return {
    id,
    type,
    title: '',
    helpText: '',
    isRequired: false,
    // A new question with choices has exactly one, and it is empty (F012).
    choices: type === 'CHECKBOX' || type === 'MULTIPLE_CHOICE' ? [{ value: '' }] : [],
    rule: null,
  };
}

/** Whether there is such a page, or it is none that is named. */
function isPlace({ items }: FormFile, goTo: GoTo | undefined): boolean {
  return typeof goTo !== 'number' || items.some((item) => item.id === goTo && item.type === 'PAGE_BREAK');
}

function checkedChoices(form: FormFile, choices: ChoiceState[]): ChoiceState[] {
  if (choices.length === 0) throw new Refusal('Invalid argument: choices');
  const values = choices.map((choice) => choice.value);
  if (new Set(values).size < values.length) throw new Refusal('Questions cannot have duplicate choice values.');
  const navigating = choices.filter((choice) => choice.goTo !== undefined);
  if (navigating.length > 0 && navigating.length < choices.length) {
    throw new Refusal('Cannot mix choices with and without page navigation.');
  }
  if (navigating.some(({ goTo }) => !isPlace(form, goTo))) throw new Refusal(INVALID);
  if (values.some((value) => typeof value !== 'string')) throw notHere('choices that are no text');
  return choices;
}
