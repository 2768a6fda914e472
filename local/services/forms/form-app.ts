/** FormApp, as a script sees it. What happens to a form stands in server/forms/. */
import type { AnswerState, CheckboxRule, ChoiceState, ItemPlace, ItemType } from '../../contract';
import { ask, enumeration, service, wrongArguments } from '../bridge';
import type { Like } from '../like';

type Choice = { value: string; goTo?: number | 'CONTINUE' | 'RESTART' | 'SUBMIT' };

const ItemTypes = enumeration('CHECKBOX', 'MULTIPLE_CHOICE', 'PAGE_BREAK', 'PARAGRAPH_TEXT', 'SECTION_HEADER', 'TEXT');
const DestinationType = enumeration('SPREADSHEET');
const PageNavigationType = enumeration('CONTINUE', 'GO_TO_PAGE', 'RESTART', 'SUBMIT');
/** Not in Google's reference, but there (facts/platform.md 4.3). */
const EmailCollectionType = enumeration('DO_NOT_COLLECT', 'VERIFIED', 'RESPONDER_INPUT');

const choiceOf = new WeakMap<object, Choice>();
const itemIdOf = new WeakMap<object, number>();
const ruleOf = new WeakMap<object, CheckboxRule>();
const answerOf = new WeakMap<object, AnswerState>();

const ITEM_NAMES: Record<ItemType, string> = {
  CHECKBOX: 'CheckboxItem',
  MULTIPLE_CHOICE: 'MultipleChoiceItem',
  PAGE_BREAK: 'PageBreakItem',
  PARAGRAPH_TEXT: 'ParagraphTextItem',
  SECTION_HEADER: 'SectionHeaderItem',
  TEXT: 'TextItem',
};

function choice(state: Choice): object {
  const object = service('Choice', {
    getValue: () => state.value,
  } satisfies Like<GoogleAppsScript.Forms.Choice, 'getValue'>);
  choiceOf.set(object, state);
  return object;
}

function createChoice(value: string, navigation?: unknown): object {
  if (navigation === undefined) return choice({ value });
  if (typeof navigation === 'object' && navigation !== null) {
    const page = itemIdOf.get(navigation);
    if (page === undefined) throw wrongArguments('FormApp.MultipleChoiceItem.createChoice', [value, navigation]);
    return choice({ value, goTo: page });
  }
  if (navigation === 'CONTINUE' || navigation === 'RESTART' || navigation === 'SUBMIT') {
    return choice({ value, goTo: navigation });
  }
  throw wrongArguments('FormApp.MultipleChoiceItem.createChoice', [value, navigation]);
}

/** An item of any type: each has only the methods that Google gives to its type. */
function item(form: string, id: number, type: ItemType): object {
  const common = {
    getId: () => ask('Item.getId', form, id),
    getIndex: () => ask('Item.getIndex', form, id),
    getTitle: () => ask('Item.getTitle', form, id),
    getHelpText: () => ask('Item.getHelpText', form, id),
    getType: () => type,
    setTitle: (title: string) => {
      ask('Item.setTitle', form, id, title);
      return self;
    },
    setHelpText: (text: string) => {
      ask('Item.setHelpText', form, id, text);
      return self;
    },
    asCheckboxItem: () => as('CHECKBOX'),
    asMultipleChoiceItem: () => as('MULTIPLE_CHOICE'),
    asPageBreakItem: () => as('PAGE_BREAK'),
    asParagraphTextItem: () => as('PARAGRAPH_TEXT'),
    asSectionHeaderItem: () => as('SECTION_HEADER'),
    asTextItem: () => as('TEXT'),
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

  const required = {
    isRequired: () => ask('Item.isRequired', form, id),
    setRequired: (isRequired: boolean) => {
      ask('Item.setRequired', form, id, isRequired);
      return self;
    },
  } satisfies Like<GoogleAppsScript.Forms.TextItem, 'isRequired' | 'setRequired'>;

  const answerable = {
    createResponse: (text: string) => answerWith(text),
  } satisfies Like<GoogleAppsScript.Forms.TextItem, 'createResponse'>;

  const tickable = {
    createResponse: (ticked: string[]) => answerWith([...ticked]),
  } satisfies Like<GoogleAppsScript.Forms.CheckboxItem, 'createResponse'>;

  const choices = {
    createChoice,
    getChoices: () => ask('Item.getChoices', form, id).map((state: ChoiceState) => choice(state)),
    setChoices: (list: object[]) => {
      ask(
        'Item.setChoices',
        form,
        id,
        list.map((one) => choiceOf.get(one) ?? fail(list)),
      );
      return self;
    },
    setChoiceValues: (values: string[]) => {
      ask(
        'Item.setChoices',
        form,
        id,
        values.map((value) => ({ value })),
      );
      return self;
    },
  };

  const validation = {
    clearValidation: () => {
      ask('Item.clearValidation', form, id);
      return self;
    },
    setValidation: (rule: object | null) => {
      ask('Item.setValidation', form, id, rule === null ? null : (ruleOf.get(rule) ?? fail([rule])));
      return self;
    },
  };

  function answerWith(given: string | string[]): object {
    const answer = service('ItemResponse', {});
    answerOf.set(answer, { itemId: id, response: given });
    return answer;
  }

  function fail(args: unknown[]): never {
    throw wrongArguments(`FormApp.${ITEM_NAMES[type]}`, args);
  }

  function as(wanted: ItemType): object {
    if (wanted !== type)
      throw new Error(`Not in the local Workspace: the text of asking a ${ITEM_NAMES[type]} to be another item`);
    return self;
  }

  const members =
    type === 'PAGE_BREAK' || type === 'SECTION_HEADER'
      ? common
      : type === 'TEXT' || type === 'PARAGRAPH_TEXT'
        ? { ...common, ...required, ...answerable }
        : type === 'MULTIPLE_CHOICE'
          ? { ...common, ...required, ...choices }
          : { ...common, ...required, ...choices, ...validation, ...tickable };
  const self: object = service(ITEM_NAMES[type], members);
  itemIdOf.set(self, id);
  return self;
}

function response(form: string, id: string): object {
  return service('FormResponse', {
    getId: () => ask('Response.getId', form, id),
    getTimestamp: () => new Date(ask('Response.getTimestamp', form, id)),
    getRespondentEmail: () => ask('Response.getRespondentEmail', form, id),
    getItemResponses: () =>
      ask('Response.getItemResponses', form, id).map((itemId) =>
        service('ItemResponse', {
          getItem: () => {
            const found = ask('ItemResponse.getItem', form, itemId);
            return item(form, found.id, found.type);
          },
          getResponse: () => ask('ItemResponse.getResponse', form, id, itemId),
        } satisfies Pick<
          Like<GoogleAppsScript.Forms.ItemResponse, 'getItem' | 'getResponse'>,
          'getItem' | 'getResponse'
        >),
      ),
  } satisfies Like<
    GoogleAppsScript.Forms.FormResponse,
    'getId' | 'getTimestamp' | 'getRespondentEmail' | 'getItemResponses'
  >);
}

/** A response that was not sent: what is in it stays in the script until Google is asked for something. */
function newResponse(form: string): object {
  const answers = new Map<number, AnswerState>();
  const self: object = service('FormResponse', {
    withItemResponse: (given: object) => {
      const answer = answerOf.get(given);
      if (answer === undefined) throw wrongArguments('FormApp.FormResponse.withItemResponse', [given]);
      // The last one for an item counts (F039).
      answers.set(answer.itemId, answer);
      return self;
    },
    toPrefilledUrl: () => ask('Response.toPrefilledUrl', form, [...answers.values()]),
    submit: () => response(form, ask('Response.submit', form, [...answers.values()])),
  } satisfies Like<GoogleAppsScript.Forms.FormResponse, 'withItemResponse' | 'toPrefilledUrl'> &
    Record<string, unknown>);
  return self;
}

/** Which item is meant where Google takes the item or its place. */
function placeOf(which: number | object, method: string, args: unknown[]): ItemPlace {
  if (typeof which === 'number') return { index: which };
  const id = itemIdOf.get(which);
  if (id === undefined) throw wrongArguments(`FormApp.Form.${method}`, args);
  return { id };
}

/** A form, by its id; made without a call, since the caller has just been told that it exists. */
export function form(id: string): object {
  const set =
    <Args extends unknown[]>(run: (...args: Args) => void) =>
    (...args: Args) => {
      run(...args);
      return self;
    };
  const add = (type: ItemType) => () => item(id, ask('Form.addItem', id, type), type);
  const members = {
    getId: () => id,
    getTitle: () => ask('Form.getTitle', id),
    setTitle: set((title: string) => ask('Form.setTitle', id, title)),
    setDescription: set((text: string) => ask('Form.setDescription', id, text)),
    setConfirmationMessage: set((text: string) => ask('Form.setConfirmationMessage', id, text)),
    setCustomClosedFormMessage: set((text: string) => ask('Form.setCustomClosedFormMessage', id, text)),
    setProgressBar: set((isOn: boolean) => ask('Form.setProgressBar', id, isOn)),
    setShowLinkToRespondAgain: set((isOn: boolean) => ask('Form.setShowLinkToRespondAgain', id, isOn)),
    setCollectEmail: set((isOn: boolean) => ask('Form.setCollectEmail', id, isOn)),
    setAcceptingResponses: set((isOn: boolean) => ask('Form.setAcceptingResponses', id, isOn)),
    isAcceptingResponses: () => ask('Form.isAcceptingResponses', id),
    setDestination: set((type: unknown, target: string) => ask('Form.setDestination', id, String(type), target)),
    getDestinationId: () => ask('Form.getDestinationId', id),
    getPublishedUrl: () => ask('Form.getPublishedUrl', id),
    getEditUrl: () => ask('Form.getEditUrl', id),
    getItems: () => ask('Form.getItems', id).map((found) => item(id, found.id, found.type)),
    addCheckboxItem: add('CHECKBOX'),
    addMultipleChoiceItem: add('MULTIPLE_CHOICE'),
    addPageBreakItem: add('PAGE_BREAK'),
    addParagraphTextItem: add('PARAGRAPH_TEXT'),
    addSectionHeaderItem: add('SECTION_HEADER'),
    addTextItem: add('TEXT'),
    moveItem: (from: number | object, to: number) => {
      const moved = ask('Form.moveItem', id, placeOf(from, 'moveItem', [from, to]), to);
      return item(id, moved.id, moved.type);
    },
    deleteItem: (which: number | object) => ask('Form.deleteItem', id, placeOf(which, 'deleteItem', [which])),
    createResponse: () => newResponse(id),
    deleteResponse: set((responseId: string) => ask('Form.deleteResponse', id, responseId)),
    getResponses: (since?: GoogleAppsScript.Base.Date) =>
      ask('Form.getResponses', id, since === undefined ? null : since.getTime()).map((one) => response(id, one)),
  } satisfies Like<
    GoogleAppsScript.Forms.Form,
    | 'getId'
    | 'getTitle'
    | 'setTitle'
    | 'setDescription'
    | 'setConfirmationMessage'
    | 'setCustomClosedFormMessage'
    | 'setProgressBar'
    | 'setShowLinkToRespondAgain'
    | 'setCollectEmail'
    | 'setAcceptingResponses'
    | 'isAcceptingResponses'
    | 'getDestinationId'
    | 'getPublishedUrl'
    | 'getEditUrl'
    | 'getItems'
    | 'addCheckboxItem'
    | 'addMultipleChoiceItem'
    | 'addPageBreakItem'
    | 'addParagraphTextItem'
    | 'addSectionHeaderItem'
    | 'addTextItem'
    | 'moveItem'
    | 'deleteItem'
    | 'createResponse'
    | 'deleteResponse'
  > &
    Record<string, unknown>;

  // What Google added in 2025 and the type package lacks.
  const newer = {
    setEmailCollectionType: set((type: unknown) => ask('Form.setEmailCollectionType', id, String(type))),
    setPublished: set((isOn: boolean) => ask('Form.setPublished', id, isOn)),
    isPublished: () => ask('Form.isPublished', id),
    supportsAdvancedResponderPermissions: () => true,
    addPublishedReaders: set((emails: string[]) => ask('Form.addPublishedReaders', id, emails)),
    getPublishedReaders: () => ask('Form.getPublishedReaders', id).map((email) => user(email)),
    removePublishedReader: set((email: string) => ask('Form.removePublishedReader', id, email)),
  };
  const self: object = service('Form', { ...members, ...newer });
  return self;
}

function user(email: string): object {
  return service('User', { getEmail: () => email } satisfies Like<GoogleAppsScript.Base.User, 'getEmail'>);
}

function checkboxValidation(): object {
  let rule: CheckboxRule | null = null;
  let helpText: string | null = null;
  const require = (kind: CheckboxRule['kind']) => (count: number) => {
    rule = { kind, count, helpText };
    return builder;
  };
  const builder: object = service('CheckboxValidationBuilder', {
    requireSelectExactly: require('SELECT_EXACTLY'),
    requireSelectAtLeast: require('SELECT_AT_LEAST'),
    requireSelectAtMost: require('SELECT_AT_MOST'),
    setHelpText: (text: string) => {
      helpText = text;
      return builder;
    },
    build: () => {
      if (rule === null) throw wrongArguments('FormApp.CheckboxValidationBuilder.build', []);
      const built = service('CheckboxValidation', {});
      ruleOf.set(built, { ...rule, helpText });
      return built;
    },
  } satisfies Like<
    GoogleAppsScript.Forms.CheckboxValidationBuilder,
    'requireSelectExactly' | 'requireSelectAtLeast' | 'requireSelectAtMost' | 'setHelpText' | 'build'
  >);
  return builder;
}

export const FormApp = service('FormApp', {
  ItemType: ItemTypes,
  DestinationType,
  PageNavigationType,
  EmailCollectionType,
  create: (title: string, isPublished?: boolean) =>
    form(isPublished === undefined ? ask('FormApp.create', title) : ask('FormApp.create', title, isPublished)),
  openById: (id: string) => form(ask('FormApp.openById', id)),
  createCheckboxValidation: checkboxValidation,
} satisfies Like<Omit<GoogleAppsScript.Forms.FormApp, 'create'>, 'openById' | 'createCheckboxValidation'> &
  Record<string, unknown>);

/** The event of a form's own submit trigger (facts/services.md F051). */
export function submitEvent(formId: string, responseId: string, triggerUid: string): object {
  return { authMode: 'FULL', response: response(formId, responseId), source: form(formId), triggerUid };
}
