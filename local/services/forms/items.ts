/** The items of a form, as a script sees them: each has only the methods that Google gives to its type. */
import type { AnswerState, CheckboxRule, ChoiceState, FormItemPlace, GoTo, ItemType } from '../../contract';
import { ask, service, wrongArguments } from '../bridge';
import type { Like } from '../like';

const choiceOf = new WeakMap<object, ChoiceState>();
const itemIdOf = new WeakMap<object, number>();
/** What a validation that was built asks for. */
export const ruleOf = new WeakMap<object, CheckboxRule>();
/** What an answer that was made for an item says. */
export const answerOf = new WeakMap<object, AnswerState>();

const ITEM_NAMES: Record<ItemType, string> = {
  CHECKBOX: 'CheckboxItem',
  MULTIPLE_CHOICE: 'MultipleChoiceItem',
  PAGE_BREAK: 'PageBreakItem',
  PARAGRAPH_TEXT: 'ParagraphTextItem',
  SECTION_HEADER: 'SectionHeaderItem',
  TEXT: 'TextItem',
};

/** One item while it is made. */
interface Own {
  form: string;
  id: number;
  type: ItemType;
  /** The object that the script gets. */
  self: () => object;
}

/** An item by its id; made without a call, since the caller has just been told that it exists. */
export function item(form: string, id: number, type: ItemType): object {
  const made: object = service(ITEM_NAMES[type], membersOf({ form, id, type, self: () => made }));
  itemIdOf.set(made, id);
  return made;
}

function membersOf(own: Own): object {
  const common = commonMembers(own);
  if (own.type === 'SECTION_HEADER') return common;
  if (own.type === 'PAGE_BREAK') return { ...common, ...pageBreakMembers(own) };
  const question = { ...common, ...requiredMembers(own) };
  if (own.type === 'TEXT' || own.type === 'PARAGRAPH_TEXT') return { ...question, ...textMembers(own) };
  if (own.type === 'MULTIPLE_CHOICE') return { ...question, ...choiceMembers(own) };
  return { ...question, ...choiceMembers(own), ...validationMembers(own), ...tickMembers(own) };
}

function commonMembers({ form, id, type, self }: Own) {
  const as = (wanted: ItemType) => () => {
    if (wanted !== type)
      throw new Error(`Not in the local Workspace: the text of asking a ${ITEM_NAMES[type]} to be another item`);
    return self();
  };
  return {
    getId: () => ask('Item.getId', form, id),
    getIndex: () => ask('Item.getIndex', form, id),
    getTitle: () => ask('Item.getTitle', form, id),
    getHelpText: () => ask('Item.getHelpText', form, id),
    getType: () => type,
    setTitle: (title: string) => {
      ask('Item.setTitle', form, id, title);
      return self();
    },
    setHelpText: (text: string) => {
      ask('Item.setHelpText', form, id, text);
      return self();
    },
    asCheckboxItem: as('CHECKBOX'),
    asMultipleChoiceItem: as('MULTIPLE_CHOICE'),
    asPageBreakItem: as('PAGE_BREAK'),
    asParagraphTextItem: as('PARAGRAPH_TEXT'),
    asSectionHeaderItem: as('SECTION_HEADER'),
    asTextItem: as('TEXT'),
  } satisfies Like<
    GoogleAppsScript.Forms.Item,
    | 'getId'
    | 'getIndex'
    | 'getTitle'
    | 'getHelpText'
    | 'setTitle'
    | 'setHelpText'
    | 'asCheckboxItem'
    | 'asMultipleChoiceItem'
    | 'asPageBreakItem'
    | 'asParagraphTextItem'
    | 'asSectionHeaderItem'
    | 'asTextItem'
  > & { getType: () => string };
}

function pageBreakMembers({ form, id, self }: Own) {
  return {
    getPageNavigationType: () => typeOf(ask('Item.getGoToPage', form, id)) ?? 'CONTINUE',
    getGoToPage: () => pageOf(form, ask('Item.getGoToPage', form, id)),
    setGoToPage: (navigation: unknown) => {
      const goTo = goToOf(navigation);
      if (goTo === null) throw wrongArguments('FormApp.PageBreakItem.setGoToPage', [navigation]);
      ask('Item.setGoToPage', form, id, goTo);
      return self();
    },
  };
}

function requiredMembers({ form, id, self }: Own) {
  return {
    isRequired: () => ask('Item.isRequired', form, id),
    setRequired: (isRequired: boolean) => {
      ask('Item.setRequired', form, id, isRequired);
      return self();
    },
  } satisfies Like<GoogleAppsScript.Forms.TextItem, 'isRequired' | 'setRequired'>;
}

function textMembers(own: Own) {
  return {
    createResponse: (text: string) => answerWith(own, text),
  } satisfies Like<GoogleAppsScript.Forms.TextItem, 'createResponse'>;
}

function tickMembers(own: Own) {
  return {
    createResponse: (ticked: string[]) => answerWith(own, [...ticked]),
  } satisfies Like<GoogleAppsScript.Forms.CheckboxItem, 'createResponse'>;
}

function answerWith({ id }: Own, given: string | string[]): object {
  const answer = service('ItemResponse', {});
  answerOf.set(answer, { itemId: id, response: given });
  return answer;
}

function choiceMembers(own: Own) {
  const { form, id, self } = own;
  return {
    createChoice: (value: string, navigation?: unknown) => createChoice(form, value, navigation),
    getChoices: () => ask('Item.getChoices', form, id).map((state) => choice(state, form)),
    setChoices: (choices: object[]) => {
      const states = choices.map((made) => choiceOf.get(made) ?? refuse(own, choices));
      ask('Item.setChoices', form, id, states);
      return self();
    },
    setChoiceValues: (values: string[]) => {
      const states = values.map((value) => ({ value }));
      ask('Item.setChoices', form, id, states);
      return self();
    },
  };
}

function validationMembers(own: Own) {
  const { form, id, self } = own;
  return {
    clearValidation: () => {
      ask('Item.clearValidation', form, id);
      return self();
    },
    setValidation: (rule: object | null) => {
      ask('Item.setValidation', form, id, rule === null ? null : (ruleOf.get(rule) ?? refuse(own, [rule])));
      return self();
    },
  };
}

function refuse({ type }: Own, args: unknown[]): never {
  throw wrongArguments(`FormApp.${ITEM_NAMES[type]}`, args);
}

/** Spelt as Google spells them: a choice has getGotoPage, a page getGoToPage (F028). */
function choice(state: ChoiceState, form: string): object {
  const object = service('Choice', {
    getValue: () => state.value,
    getPageNavigationType: () => typeOf(state.goTo),
    getGotoPage: () => pageOf(form, state.goTo),
  } satisfies Like<GoogleAppsScript.Forms.Choice, 'getValue'> & Record<string, unknown>);
  choiceOf.set(object, state);
  return object;
}

function createChoice(form: string, value: string, navigation?: unknown): object {
  if (navigation === undefined) return choice({ value }, form);
  const goTo = goToOf(navigation);
  if (goTo === null) throw wrongArguments('FormApp.MultipleChoiceItem.createChoice', [value, navigation]);
  return choice({ value, goTo }, form);
}

/** The type of navigation that leads there; null where none is set. */
function typeOf(goTo: GoTo | null | undefined): string | null {
  if (goTo === null || goTo === undefined) return null;
  return typeof goTo === 'number' ? 'GO_TO_PAGE' : goTo;
}

function pageOf(form: string, goTo: GoTo | null | undefined): object | null {
  return typeof goTo === 'number' ? item(form, goTo, 'PAGE_BREAK') : null;
}

/** Where a page break, or a navigation type, leads; null for what is neither. */
function goToOf(navigation: unknown): GoTo | null {
  if (typeof navigation === 'object' && navigation !== null) return itemIdOf.get(navigation) ?? null;
  return navigation === 'CONTINUE' || navigation === 'RESTART' || navigation === 'SUBMIT' ? navigation : null;
}

/** Which item is meant where Google takes the item or its place. */
export function placeOf(which: number | object, method: string, args: unknown[]): FormItemPlace {
  if (typeof which === 'number') return { index: which };
  const id = itemIdOf.get(which);
  if (id === undefined) throw wrongArguments(`FormApp.Form.${method}`, args);
  return { id };
}
