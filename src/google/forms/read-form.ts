/** A form as it is now, read back item by item: whether somebody has changed it in Google Forms. */
import { FORM_SWITCHES, type FormSwitch } from '../../flows/notes';
import type { FormAsIs, FormItemAsIs } from '../../flows/ports';
import { collectAddresses } from './build-form';
import { form } from './open-forms';

type Form = GoogleAppsScript.Forms.Form;

export function readForm(formId: string): FormAsIs {
  const one = form(formId);
  return {
    title: one.getTitle(),
    description: one.getDescription(),
    keepsAddresses: one.collectsEmail(),
    switchedOn: FORM_SWITCHES.filter((which) => SWITCHES[which].isOn(one)),
    items: one.getItems().map((item) => ({
      item: String(item.getId()),
      title: item.getTitle(),
      help: item.getHelpText(),
      ...asked(item),
    })),
  };
}

/** How each is asked, and switched off. */
const SWITCHES: Record<FormSwitch, { isOn: (form: Form) => boolean; off: (form: Form) => Form }> = {
  'one response each': {
    isOn: (form) => form.hasLimitOneResponsePerUser(),
    off: (form) => form.setLimitOneResponsePerUser(false),
  },
  'editing a response': { isOn: (form) => form.canEditResponse(), off: (form) => form.setAllowResponseEdits(false) },
  'results for everybody': {
    isOn: (form) => form.isPublishingSummary(),
    off: (form) => form.setPublishingSummary(false),
  },
};

export function switchOff(formId: string, which: readonly FormSwitch[]): void {
  for (const one of which) SWITCHES[one].off(form(formId));
}

type Asked = Pick<FormItemAsIs, 'choices' | 'isRequired' | 'leadsTo'>;

/** What a question of ours asks, and where it or a page leads; of an item that somebody has added its words are enough. */
function asked(item: GoogleAppsScript.Forms.Item): Asked {
  switch (String(item.getType())) {
    case 'CHECKBOX':
      return choicesOf(item.asCheckboxItem());
    case 'MULTIPLE_CHOICE':
      return waysOf(item.asMultipleChoiceItem());
    case 'PAGE_BREAK': {
      const page = item.asPageBreakItem();
      return { ...NOTHING, leadsTo: [wayOf(page.getPageNavigationType(), () => page.getGoToPage())] };
    }
    case 'TEXT':
      return { ...NOTHING, isRequired: item.asTextItem().isRequired() };
    case 'PARAGRAPH_TEXT':
      return { ...NOTHING, isRequired: item.asParagraphTextItem().isRequired() };
    default:
      return NOTHING;
  }
}

const NOTHING: Asked = { choices: [], isRequired: false, leadsTo: [] };

function choicesOf(question: GoogleAppsScript.Forms.CheckboxItem): Asked {
  const choices = question.getChoices().map((choice) => choice.getValue());
  return { choices, isRequired: question.isRequired(), leadsTo: [] };
}

function waysOf(question: GoogleAppsScript.Forms.MultipleChoiceItem): Asked {
  const choices = question.getChoices();
  return {
    choices: choices.map((choice) => choice.getValue()),
    isRequired: question.isRequired(),
    leadsTo: choices.map((choice) => wayOf(choice.getPageNavigationType(), () => choice.getGotoPage())),
  };
}

/** Google names no way where none was set; a page is named by its number. */
function wayOf(
  type: GoogleAppsScript.Forms.PageNavigationType | null,
  page: () => GoogleAppsScript.Forms.PageBreakItem | null,
): string {
  if (type === null) return '';
  const target = String(type) === 'GO_TO_PAGE' ? page() : null;
  return target === null ? String(type) : String(target.getId());
}

/** Has a form keep addresses again, as it was published. */
export function keepAddresses(formId: string): void {
  collectAddresses(form(formId));
}
