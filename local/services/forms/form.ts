/** A form, as a script sees it. */
import type { ItemType } from '../../contract';
import { ask, service } from '../bridge';
import type { Like } from '../like';
import { item, placeOf } from './items';
import { newResponse, response } from './responses';

/** Makes of a call a method that returns the form. */
type Setter = <Args extends unknown[]>(run: (...args: Args) => void) => (...args: Args) => object;

/** A form, by its id; made without a call, since the caller has just been told that it exists. */
export function form(id: string): object {
  const set: Setter =
    (run) =>
    (...args) => {
      run(...args);
      return self;
    };
  const self: object = service('Form', {
    ...settingMembers(id, set),
    ...publishingMembers(id, set),
    ...itemMembers(id),
    ...responseMembers(id, set),
  });
  return self;
}

function settingMembers(id: string, set: Setter) {
  return {
    getId: () => id,
    getTitle: () => ask('Form.getTitle', id),
    setTitle: set((title: string) => ask('Form.setTitle', id, title)),
    getDescription: () => ask('Form.getDescription', id),
    setDescription: set((text: string) => ask('Form.setDescription', id, text)),
    setConfirmationMessage: set((text: string) => ask('Form.setConfirmationMessage', id, text)),
    setCustomClosedFormMessage: set((text: string) => ask('Form.setCustomClosedFormMessage', id, text)),
    setProgressBar: set((isOn: boolean) => ask('Form.setProgressBar', id, isOn)),
    setShowLinkToRespondAgain: set((isOn: boolean) => ask('Form.setShowLinkToRespondAgain', id, isOn)),
    setCollectEmail: set((isOn: boolean) => ask('Form.setCollectEmail', id, isOn)),
    setRequireLogin: set((isOn: boolean) => ask('Form.setRequireLogin', id, isOn)),
    requiresLogin: () => ask('Form.requiresLogin', id),
    collectsEmail: () => ask('Form.collectsEmail', id),
    hasLimitOneResponsePerUser: () => ask('Form.hasLimitOneResponsePerUser', id),
    setLimitOneResponsePerUser: set((isOn: boolean) => ask('Form.setLimitOneResponsePerUser', id, isOn)),
    canEditResponse: () => ask('Form.canEditResponse', id),
    setAllowResponseEdits: set((isOn: boolean) => ask('Form.setAllowResponseEdits', id, isOn)),
    isPublishingSummary: () => ask('Form.isPublishingSummary', id),
    setPublishingSummary: set((isOn: boolean) => ask('Form.setPublishingSummary', id, isOn)),
    setAcceptingResponses: set((isOn: boolean) => ask('Form.setAcceptingResponses', id, isOn)),
    isAcceptingResponses: () => ask('Form.isAcceptingResponses', id),
    setDestination: set((type: unknown, target: string) => ask('Form.setDestination', id, String(type), target)),
    getDestinationId: () => ask('Form.getDestinationId', id),
    getPublishedUrl: () => ask('Form.getPublishedUrl', id),
    getEditUrl: () => ask('Form.getEditUrl', id),
  } satisfies Like<
    GoogleAppsScript.Forms.Form,
    | 'getId'
    | 'getTitle'
    | 'setTitle'
    | 'getDescription'
    | 'setDescription'
    | 'setConfirmationMessage'
    | 'setCustomClosedFormMessage'
    | 'setProgressBar'
    | 'setShowLinkToRespondAgain'
    | 'setCollectEmail'
    | 'setRequireLogin'
    | 'requiresLogin'
    | 'collectsEmail'
    | 'hasLimitOneResponsePerUser'
    | 'setLimitOneResponsePerUser'
    | 'canEditResponse'
    | 'setAllowResponseEdits'
    | 'isPublishingSummary'
    | 'setPublishingSummary'
    | 'setAcceptingResponses'
    | 'isAcceptingResponses'
    | 'getDestinationId'
    | 'getPublishedUrl'
    | 'getEditUrl'
  > &
    Record<string, unknown>;
}

/** What Google added in 2025 and the type package lacks. */
function publishingMembers(id: string, set: Setter) {
  return {
    setEmailCollectionType: set((type: unknown) => ask('Form.setEmailCollectionType', id, String(type))),
    setPublished: set((isOn: boolean) => ask('Form.setPublished', id, isOn)),
    isPublished: () => ask('Form.isPublished', id),
    supportsAdvancedResponderPermissions: () => true,
    addPublishedReaders: set((emails: string[]) => ask('Form.addPublishedReaders', id, emails)),
    getPublishedReaders: () => ask('Form.getPublishedReaders', id).map((email) => user(email)),
    removePublishedReader: set((email: string) => ask('Form.removePublishedReader', id, email)),
  };
}

function itemMembers(id: string) {
  const add = (type: ItemType) => () => item(id, ask('Form.addItem', id, type), type);
  return {
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
  } satisfies Like<
    GoogleAppsScript.Forms.Form,
    | 'getItems'
    | 'addCheckboxItem'
    | 'addMultipleChoiceItem'
    | 'addPageBreakItem'
    | 'addParagraphTextItem'
    | 'addSectionHeaderItem'
    | 'addTextItem'
    | 'moveItem'
    | 'deleteItem'
  >;
}

function responseMembers(id: string, set: Setter) {
  return {
    createResponse: () => newResponse(id),
    deleteResponse: set((responseId: string) => ask('Form.deleteResponse', id, responseId)),
    getResponses: (since?: GoogleAppsScript.Base.Date) =>
      ask('Form.getResponses', id, since === undefined ? null : since.getTime()).map((responseId) =>
        response(id, responseId),
      ),
  } satisfies Like<GoogleAppsScript.Forms.Form, 'createResponse' | 'deleteResponse'> & Record<string, unknown>;
}

function user(email: string): object {
  return service('User', { getEmail: () => email } satisfies Like<GoogleAppsScript.Base.User, 'getEmail'>);
}
