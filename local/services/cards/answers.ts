/** What an action answers: cards to show, a notice, the question for a file. */
import { builder, copyOf, invalid, type Json, needed, result, setText } from './builder';

export function newNavigation() {
  const navigations: Json[] = [];
  return builder('Navigation', { navigations }, (self) => ({
    pushCard: (card: object) => {
      navigations.push({ pushCard: copyOf(card, 'CardService.Navigation.pushCard') });
      return self();
    },
    updateCard: (card: object) => {
      navigations.push({ updateCard: copyOf(card, 'CardService.Navigation.updateCard') });
      return self();
    },
    popCard: () => {
      navigations.push({ pop: true });
      return self();
    },
    popToRoot: () => {
      navigations.push({ popToRoot: true });
      return self();
    },
  }));
}

export function newNotification() {
  const json: Json = {};
  return builder('Notification', json, (self) => ({ setText: setText(json, 'text', 'Notification.setText', self) }));
}

export function newActionResponseBuilder() {
  const action: Json = {};
  return builder('ActionResponseBuilder', action, (self) => ({
    setNavigation: (navigation: object) => {
      Object.assign(action, copyOf(navigation, 'CardService.ActionResponseBuilder.setNavigation'));
      return self();
    },
    setNotification: (notification: object) => {
      const copy = copyOf(notification, 'CardService.ActionResponseBuilder.setNotification');
      needed(copy, 'text', 'the text of a notification');
      action.notification = copy;
      return self();
    },
    build: () => {
      if (Object.keys(action).length === 0) throw invalid('an answer that does nothing');
      return result('ActionResponse', { renderActions: { action: JSON.parse(JSON.stringify(action)) } });
    },
  }));
}

/** https://developers.google.com/apps-script/reference/card-service/editor-file-scope-action-response-builder */
export function newEditorFileScopeActionResponseBuilder() {
  const editorAction: Json = {};
  return builder('EditorFileScopeActionResponseBuilder', editorAction, (self) => ({
    requestFileScopeForActiveDocument: () => {
      editorAction.requestFileScopeForActiveDocument = {};
      return self();
    },
    build: () =>
      result('EditorFileScopeActionResponse', {
        renderActions: { hostAppAction: { editorAction: { ...editorAction } } },
      }),
  }));
}
