/** A form as it is now, read back item by item: whether somebody has changed it in Google Forms. */
import type { FormAsIs, FormItemAsIs } from '../../flows/ports';
import { collectAddresses } from './build-form';
import { form } from './open-forms';

export function readForm(formId: string): FormAsIs {
  const one = form(formId);
  return {
    title: one.getTitle(),
    keepsAddresses: one.collectsEmail(),
    items: one.getItems().map((item) => ({
      item: String(item.getId()),
      title: item.getTitle(),
      help: item.getHelpText(),
      ...asked(item),
    })),
  };
}

/** What a question of ours asks; of an item that somebody has added its words are enough. */
function asked(item: GoogleAppsScript.Forms.Item): Pick<FormItemAsIs, 'choices' | 'isRequired'> {
  switch (String(item.getType())) {
    case 'CHECKBOX':
      return choicesOf(item.asCheckboxItem());
    case 'MULTIPLE_CHOICE':
      return choicesOf(item.asMultipleChoiceItem());
    case 'TEXT':
      return { choices: [], isRequired: item.asTextItem().isRequired() };
    case 'PARAGRAPH_TEXT':
      return { choices: [], isRequired: item.asParagraphTextItem().isRequired() };
    default:
      return { choices: [], isRequired: false };
  }
}

function choicesOf(
  question: GoogleAppsScript.Forms.CheckboxItem | GoogleAppsScript.Forms.MultipleChoiceItem,
): Pick<FormItemAsIs, 'choices' | 'isRequired'> {
  return { choices: question.getChoices().map((choice) => choice.getValue()), isRequired: question.isRequired() };
}

/** Has a form keep addresses again, as it was published. */
export function keepAddresses(formId: string): void {
  collectAddresses(form(formId));
}
