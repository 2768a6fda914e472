/** Google Forms: what each call of FormApp does to a form. What a person's answer meets is in submissions.ts. */
import type { AnswerState, ChoiceState, GoogleCalls, ItemPlace, ItemType, ResponseState } from '../../contract';
import type { FormFile, FormItem } from '../../state';
import { type Answers, type Caller, type Google, notHere, Refusal } from '../google';
import { prefilledUrl, publishedUrl } from './links';
import { addResponseSheet, writeResponseRow } from './response-tabs';

type Names = Extract<
  keyof GoogleCalls,
  `FormApp.${string}` | `Form.${string}` | `Item.${string}` | `Response.${string}` | `ItemResponse.${string}`
>;

const INVALID = 'Invalid data updating form';

/** Whether the item is a question, which can be required and answered. */
export function isQuestion(item: FormItem): boolean {
  return item.type !== 'PAGE_BREAK' && item.type !== 'SECTION_HEADER';
}

/** Keeps a response and writes its row to the linked workbook. */
export function record(google: Google, form: FormFile, answers: AnswerState[], email: string | null): ResponseState {
  const response: ResponseState = {
    id: google.nextId('response'),
    timestamp: google.now,
    respondentEmail: form.emailCollection === 'DO_NOT_COLLECT' ? null : email,
    answers,
  };
  form.responses.push(response);
  google.touch(form.id);
  writeResponseRow(google, form, response);
  return response;
}

export function formCalls(google: Google): Answers<GoogleCalls, Names> {
  const formOf = (caller: Caller, id: string) => google.form(id, caller);
  const itemOf = (caller: Caller, formId: string, itemId: number): FormItem => {
    const item = formOf(caller, formId).items.find((one) => one.id === itemId);
    if (item === undefined) throw new Refusal(INVALID);
    return item;
  };
  const responseOf = (caller: Caller, formId: string, responseId: string): ResponseState => {
    const response = formOf(caller, formId).responses.find((one) => one.id === responseId);
    if (response === undefined) throw new Refusal('Failed to find the response');
    return response;
  };
  const change = (caller: Caller, id: string, how: ((form: FormFile) => void) | Partial<FormFile>) => {
    const form = formOf(caller, id);
    if (typeof how === 'function') how(form);
    else Object.assign(form, how);
    google.touch(id);
  };
  const changeItem = (
    caller: Caller,
    formId: string,
    itemId: number,
    how: ((item: FormItem) => void) | Partial<FormItem>,
  ) => {
    const item = itemOf(caller, formId, itemId);
    if (typeof how === 'function') how(item);
    else Object.assign(item, how);
    google.touch(formId);
  };

  return {
    'FormApp.create': (caller, title, isPublished = true) => {
      if (typeof title !== 'string' || title === '') throw new Refusal('Invalid argument: title');
      const id = google.nextId('form');
      google.add({
        kind: 'form',
        id,
        // The file gets the name; the form's own title stays blank until it is set (F002).
        name: title,
        title: '',
        owner: caller.account,
        editors: [],
        grantedTo: [caller.account],
        description: '',
        confirmationMessage: '',
        closedMessage: '',
        hasProgressBar: false,
        showsLinkToRespondAgain: true,
        emailCollection: 'DO_NOT_COLLECT',
        isPublished,
        isAccepting: isPublished,
        readers: [],
        isOpenToAnyone: false,
        items: [],
        responses: [],
        destination: null,
      });
      return id;
    },
    'FormApp.openById': (caller, id) => formOf(caller, id).id,
    'Form.getTitle': (caller, id) => formOf(caller, id).title,
    'Form.setTitle': (caller, id, title) => change(caller, id, { title }),
    'Form.setDescription': (caller, id, text) => change(caller, id, { description: text }),
    'Form.setConfirmationMessage': (caller, id, text) => change(caller, id, { confirmationMessage: text }),
    'Form.setCustomClosedFormMessage': (caller, id, text) => change(caller, id, { closedMessage: text }),
    'Form.setProgressBar': (caller, id, isOn) => change(caller, id, { hasProgressBar: isOn }),
    'Form.setShowLinkToRespondAgain': (caller, id, isOn) => change(caller, id, { showsLinkToRespondAgain: isOn }),
    // Which kind of collecting `true` gives is documented nowhere (platform.md 4.3); the weaker one is assumed.
    'Form.setCollectEmail': (caller, id, isOn) =>
      change(caller, id, { emailCollection: isOn ? 'RESPONDER_INPUT' : 'DO_NOT_COLLECT' }),
    'Form.setEmailCollectionType': (caller, id, type) =>
      change(caller, id, (form) => {
        if (type !== 'DO_NOT_COLLECT' && type !== 'VERIFIED' && type !== 'RESPONDER_INPUT') throw new Refusal(INVALID);
        form.emailCollection = type;
      }),
    'Form.setAcceptingResponses': (caller, id, isOn) =>
      change(caller, id, (form) => {
        // The reference says that this throws; its words are known to nobody we could read (F044).
        if (isOn && !form.isPublished) throw new Refusal(INVALID);
        form.isAccepting = isOn;
      }),
    'Form.isAcceptingResponses': (caller, id) => formOf(caller, id).isAccepting,
    'Form.setPublished': (caller, id, isOn) =>
      change(caller, id, (form) => {
        form.isPublished = isOn;
        form.isAccepting = isOn;
      }),
    'Form.isPublished': (caller, id) => formOf(caller, id).isPublished,
    'Form.addPublishedReaders': (caller, id, emails) =>
      change(caller, id, (form) => {
        form.readers = [...new Set([...form.readers, ...emails.map((email) => email.toLowerCase())])];
      }),
    'Form.getPublishedReaders': (caller, id) => formOf(caller, id).readers,
    'Form.removePublishedReader': (caller, id, email) =>
      change(caller, id, (form) => {
        form.readers = form.readers.filter((reader) => reader !== email.toLowerCase());
      }),
    'Form.setDestination': (caller, id, type, spreadsheetId) =>
      change(caller, id, (form) => {
        const target = google.state.files[spreadsheetId];
        if (type !== 'SPREADSHEET' || target?.kind !== 'spreadsheet' || target.owner !== caller.account) {
          throw new Refusal('Invalid argument: id');
        }
        form.destination = { spreadsheetId, sheetId: addResponseSheet(google, target, form) };
      }),
    'Form.getDestinationId': (caller, id) => {
      const destination = formOf(caller, id).destination;
      if (destination === null) throw new Refusal('The form currently has no response destination.');
      return destination.spreadsheetId;
    },
    'Form.getPublishedUrl': (caller, id) => publishedUrl(formOf(caller, id)),
    'Form.getEditUrl': (caller, id) => `https://docs.google.com/forms/d/${formOf(caller, id).id}/edit`,
    'Form.getItems': (caller, id) => formOf(caller, id).items.map((item) => ({ id: item.id, type: item.type })),
    'Form.addItem': (caller, id, type) => {
      const item = newItem(google.nextNumber(), type);
      change(caller, id, (form) => form.items.push(item));
      return item.id;
    },
    'Form.moveItem': (caller, id, from, toIndex) => {
      const { items } = formOf(caller, id);
      const index = indexOf(items, from);
      const [item] = items.slice(index, index + 1);
      if (item === undefined || !(toIndex in items)) throw new Refusal(INVALID);
      const rest = items.filter((one) => one !== item);
      change(caller, id, { items: [...rest.slice(0, toIndex), item, ...rest.slice(toIndex)] });
      return { id: item.id, type: item.type };
    },
    'Form.deleteItem': (caller, id, which) => {
      const { items } = formOf(caller, id);
      const gone = items[indexOf(items, which)];
      // Google lets no page go that a choice still leads to (facts/platform.md 4.4).
      const isLedTo = items.some((item) => item.choices.some((choice) => choice.goTo === gone?.id));
      if (gone === undefined || isLedTo) throw new Refusal(INVALID);
      change(caller, id, { items: items.filter((item) => item !== gone) });
    },
    'Form.getResponses': (caller, id, since) =>
      formOf(caller, id)
        .responses.filter((response) => since === null || response.timestamp > since)
        .map((response) => response.id),
    // The row in the linked workbook stays (F048).
    'Form.deleteResponse': (caller, id, responseId) => {
      const gone = responseOf(caller, id, responseId);
      change(caller, id, (form) => {
        form.responses = form.responses.filter((response) => response !== gone);
      });
    },

    'Item.getId': (caller, formId, itemId) => itemOf(caller, formId, itemId).id,
    'Item.getTitle': (caller, formId, itemId) => itemOf(caller, formId, itemId).title,
    'Item.getHelpText': (caller, formId, itemId) => itemOf(caller, formId, itemId).helpText,
    'Item.getIndex': (caller, formId, itemId) => formOf(caller, formId).items.indexOf(itemOf(caller, formId, itemId)),
    'Item.isRequired': (caller, formId, itemId) => itemOf(caller, formId, itemId).isRequired,
    'Item.getChoices': (caller, formId, itemId) => itemOf(caller, formId, itemId).choices,
    'Item.setTitle': (caller, formId, itemId, title) => changeItem(caller, formId, itemId, { title }),
    'Item.setHelpText': (caller, formId, itemId, text) => changeItem(caller, formId, itemId, { helpText: text }),
    'Item.setRequired': (caller, formId, itemId, isRequired) => changeItem(caller, formId, itemId, { isRequired }),
    'Item.setChoices': (caller, formId, itemId, choices) =>
      changeItem(caller, formId, itemId, (item) => {
        item.choices = checkedChoices(formOf(caller, formId), choices);
      }),
    'Item.clearValidation': (caller, formId, itemId) => changeItem(caller, formId, itemId, { rule: null }),
    'Item.setValidation': (caller, formId, itemId, rule) => changeItem(caller, formId, itemId, { rule }),

    'Response.getId': (caller, formId, responseId) => responseOf(caller, formId, responseId).id,
    'Response.getTimestamp': (caller, formId, responseId) => responseOf(caller, formId, responseId).timestamp,
    // Without collecting, Google answers with an empty text.
    'Response.getRespondentEmail': (caller, formId, responseId) =>
      responseOf(caller, formId, responseId).respondentEmail ?? '',
    'Response.getItemResponses': (caller, formId, responseId) => {
      const { items } = formOf(caller, formId);
      const { answers } = responseOf(caller, formId, responseId);
      // An unanswered text question is there with an empty text, others are left out (F038).
      return items
        .filter((item) => isText(item) || (isQuestion(item) && answers.some((one) => one.itemId === item.id)))
        .map((item) => item.id);
    },
    'Response.submit': (caller, formId, answers) => record(google, formOf(caller, formId), answers, caller.account).id,
    'Response.toPrefilledUrl': (caller, formId, answers) => prefilledUrl(formOf(caller, formId), answers),
    'ItemResponse.getItem': (caller, formId, itemId) => {
      const item = itemOf(caller, formId, itemId);
      return { id: item.id, type: item.type };
    },
    'ItemResponse.getResponse': (caller, formId, responseId, itemId) =>
      responseOf(caller, formId, responseId).answers.find((one) => one.itemId === itemId)?.response ?? '',
  };
}

/** -1 for an item that the form does not have. */
function indexOf(items: FormItem[], place: ItemPlace): number {
  return 'id' in place ? items.findIndex((item) => item.id === place.id) : place.index;
}

function isText(item: FormItem): boolean {
  return item.type === 'TEXT' || item.type === 'PARAGRAPH_TEXT';
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

function checkedChoices(form: FormFile, choices: ChoiceState[]): ChoiceState[] {
  if (choices.length === 0) throw new Refusal('Invalid argument: choices');
  const values = choices.map((choice) => choice.value);
  if (new Set(values).size < values.length) throw new Refusal('Questions cannot have duplicate choice values.');
  const navigating = choices.filter((choice) => choice.goTo !== undefined);
  if (navigating.length > 0 && navigating.length < choices.length) {
    throw new Refusal('Cannot mix choices with and without page navigation.');
  }
  for (const { goTo } of navigating) {
    if (typeof goTo === 'number' && !form.items.some((item) => item.id === goTo && item.type === 'PAGE_BREAK')) {
      throw new Refusal(INVALID);
    }
  }
  if (values.some((value) => typeof value !== 'string')) throw notHere('choices that are no text');
  return choices;
}
