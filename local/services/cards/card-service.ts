/**
 * CardService, as a script sees it: builders whose cards and answers are the JSON of Google's reference
 * (https://developers.google.com/workspace/add-ons/reference/rpc/google.apps.card.v1). No call reaches Google: what is
 * built is what the function returns. Like Google's, a widget is copied when it is added, and `build()` refuses what
 * lacks a needed part.
 */
import { enumeration, service, wrongArguments } from '../bridge';

type Google = GoogleAppsScript.Card_Service.CardService;
type Json = Record<string, unknown>;

/** What each object of the service stands for. */
const jsonOf = new WeakMap<object, Json>();

/** Google ignores what stands beyond, or refuses; here it is always refused. */
const MOST_WIDGETS = 100;
const MOST_SECTIONS = 100;
const MOST_ITEMS = 100;

function invalid(what: string): Error {
  const error = new Error(`Invalid card: ${what}`);
  error.name = 'Exception';
  return error;
}

/** A copy, as Google takes one. @throws for what is no object of this service */
function copyOf(object: unknown, method: string): Json {
  const json = typeof object === 'object' && object !== null ? jsonOf.get(object) : undefined;
  if (json === undefined) throw wrongArguments(method, [object]);
  return JSON.parse(JSON.stringify(json));
}

/** An object of the service: its setters change its JSON and return it. */
function builder<Members extends object>(name: string, json: Json, members: (self: () => object) => Members): Members {
  const made: Members = service(
    name,
    members(() => made),
  );
  jsonOf.set(made, json);
  return made;
}

/** A setter of one text. */
function setText(json: Json, key: string, method: string, self: () => object) {
  return (text: string): object => {
    if (typeof text !== 'string') throw wrongArguments(`CardService.${method}`, [text]);
    json[key] = text;
    return self();
  };
}

function needed(json: Json, key: string, what: string): void {
  if (json[key] === undefined || json[key] === '') throw invalid(`${what} is missing`);
}

/** What was built: it can be printed, and is what the script hands to Google. */
function result(name: string, json: Json): object {
  const made = service(name, { printJson: () => JSON.stringify(json), toJSON: () => json });
  jsonOf.set(made, json);
  return made;
}

function colour(hex: string): Json {
  const part = (from: number) => Number.parseInt(hex.slice(from, from + 2), 16) / 255;
  if (!/^#[\da-f]{6}$/i.test(hex)) throw invalid(`"${hex}" is no colour`);
  return { red: part(1), green: part(3), blue: part(5), alpha: 1 };
}

function newAction() {
  const json: Json = {};
  return builder('Action', json, (self) => ({
    setFunctionName: setText(json, 'function', 'Action.setFunctionName', self),
    setParameters: (parameters: { [key: string]: string }) => {
      const entries = Object.entries(parameters);
      // "Parameters … must be strings": https://developers.google.com/apps-script/reference/card-service/action
      if (entries.some(([, value]) => typeof value !== 'string')) {
        throw wrongArguments('CardService.Action.setParameters', [parameters]);
      }
      json.parameters = entries.map(([key, value]) => ({ key, value }));
      return self();
    },
    setLoadIndicator: (indicator: unknown) => {
      json.loadIndicator = String(indicator);
      return self();
    },
  }));
}

function newOpenLink() {
  const json: Json = {};
  return builder('OpenLink', json, (self) => ({ setUrl: setText(json, 'url', 'OpenLink.setUrl', self) }));
}

/** What can be clicked. */
function clickable(json: Json, name: string, self: () => object) {
  return {
    setOnClickAction: (action: object) => {
      const one = copyOf(action, `CardService.${name}.setOnClickAction`);
      needed(one, 'function', 'the function of an action');
      json.onClick = { action: one };
      return self();
    },
    setOpenLink: (link: object) => {
      const one = copyOf(link, `CardService.${name}.setOpenLink`);
      needed(one, 'url', 'the address of a link');
      json.onClick = { openLink: one };
      return self();
    },
  };
}

function newTextButton() {
  const json: Json = {};
  return builder('TextButton', json, (self) => ({
    ...clickable(json, 'TextButton', self),
    setText: setText(json, 'text', 'TextButton.setText', self),
    setTextButtonStyle: (style: unknown) => {
      json.type = String(style);
      return self();
    },
    setBackgroundColor: (hex: string) => {
      json.color = colour(hex);
      return self();
    },
  }));
}

function buttonOf(object: object, method: string): Json {
  const json = copyOf(object, method);
  needed(json, 'text', 'the text of a button');
  needed(json, 'onClick', `what the button "${json.text}" does`);
  return json;
}

function newButtonSet() {
  const buttons: Json[] = [];
  return builder('ButtonSet', { buttonList: { buttons } }, (self) => ({
    addButton: (button: object) => {
      buttons.push(buttonOf(button, 'CardService.ButtonSet.addButton'));
      return self();
    },
  }));
}

function newTextParagraph() {
  const json: Json = {};
  return builder('TextParagraph', { textParagraph: json }, (self) => ({
    setText: setText(json, 'text', 'TextParagraph.setText', self),
  }));
}

function newIconImage() {
  const json: Json = {};
  return builder('IconImage', json, (self) => ({
    setIcon: (icon: unknown) => {
      json.knownIcon = String(icon);
      return self();
    },
  }));
}

function newSwitch() {
  const json: Json = { controlType: 'SWITCH' };
  return builder('Switch', json, (self) => ({
    setFieldName: setText(json, 'name', 'Switch.setFieldName', self),
    setValue: setText(json, 'value', 'Switch.setValue', self),
    setSelected: (isOn: boolean) => {
      json.selected = isOn;
      return self();
    },
    setControlType: (type: unknown) => {
      json.controlType = String(type);
      return self();
    },
  }));
}

function newDecoratedText() {
  const json: Json = {};
  return builder('DecoratedText', { decoratedText: json }, (self) => ({
    ...clickable(json, 'DecoratedText', self),
    setText: setText(json, 'text', 'DecoratedText.setText', self),
    setTopLabel: setText(json, 'topLabel', 'DecoratedText.setTopLabel', self),
    setBottomLabel: setText(json, 'bottomLabel', 'DecoratedText.setBottomLabel', self),
    setWrapText: (isWrapped: boolean) => {
      json.wrapText = isWrapped;
      return self();
    },
    setStartIcon: (icon: object) => {
      json.startIcon = copyOf(icon, 'CardService.DecoratedText.setStartIcon');
      return self();
    },
    setButton: (button: object) => {
      json.button = buttonOf(button, 'CardService.DecoratedText.setButton');
      return self();
    },
    setSwitchControl: (control: object) => {
      const one = copyOf(control, 'CardService.DecoratedText.setSwitchControl');
      needed(one, 'name', 'the field name of a switch');
      needed(one, 'value', 'the value of a switch');
      json.switchControl = one;
      return self();
    },
  }));
}

function newSuggestions() {
  const items: Json[] = [];
  return builder('Suggestions', { items }, (self) => ({
    addSuggestions: (words: string[]) => {
      items.push(...words.map((text) => ({ text })));
      return self();
    },
  }));
}

function newTextInput() {
  const json: Json = { type: 'SINGLE_LINE' };
  return builder('TextInput', { textInput: json }, (self) => ({
    setFieldName: setText(json, 'name', 'TextInput.setFieldName', self),
    setTitle: setText(json, 'label', 'TextInput.setTitle', self),
    setHint: setText(json, 'hintText', 'TextInput.setHint', self),
    setValue: setText(json, 'value', 'TextInput.setValue', self),
    setMultiline: (isLong: boolean) => {
      json.type = isLong ? 'MULTIPLE_LINE' : 'SINGLE_LINE';
      return self();
    },
    setSuggestions: (suggestions: object) => {
      json.initialSuggestions = copyOf(suggestions, 'CardService.TextInput.setSuggestions');
      return self();
    },
  }));
}

function newSelectionInput() {
  const items: Json[] = [];
  const json: Json = { items };
  return builder('SelectionInput', { selectionInput: json }, (self) => ({
    setFieldName: setText(json, 'name', 'SelectionInput.setFieldName', self),
    setTitle: setText(json, 'label', 'SelectionInput.setTitle', self),
    setType: (type: unknown) => {
      json.type = String(type);
      return self();
    },
    addItem: (text: unknown, value: unknown, selected: boolean) => {
      items.push({ text: String(text), value: String(value), selected });
      return self();
    },
  }));
}

/** What each kind of widget cannot do without. */
const NEEDS: Record<string, readonly string[]> = {
  textParagraph: ['text'],
  decoratedText: ['text'],
  textInput: ['name'],
  selectionInput: ['name', 'type'],
};

function widgetOf(object: object): Json {
  const json = copyOf(object, 'CardService.CardSection.addWidget');
  for (const [kind, body] of Object.entries(json)) {
    if (typeof body !== 'object' || body === null) continue;
    const entries: Json = Object.fromEntries(Object.entries(body));
    for (const key of NEEDS[kind] ?? []) needed(entries, key, `the ${key} of a ${kind}`);
    const lists = [entries.items, entries.buttons].filter(Array.isArray);
    if (kind !== 'textInput' && lists.some((list) => list.length === 0)) throw invalid(`a ${kind} is empty`);
    if (lists.some((list) => list.length > MOST_ITEMS)) throw invalid(`a ${kind} has more than ${MOST_ITEMS} items`);
  }
  return json;
}

function newCardSection() {
  const widgets: Json[] = [];
  const json: Json = { widgets };
  return builder('CardSection', json, (self) => ({
    setHeader: setText(json, 'header', 'CardSection.setHeader', self),
    addWidget: (widget: object) => {
      widgets.push(widgetOf(widget));
      return self();
    },
    setCollapsible: (isCollapsible: boolean) => {
      json.collapsible = isCollapsible;
      return self();
    },
    setNumUncollapsibleWidgets: (count: number) => {
      json.uncollapsibleWidgetsCount = count;
      return self();
    },
  }));
}

function newCardHeader() {
  const json: Json = {};
  return builder('CardHeader', json, (self) => ({
    setTitle: setText(json, 'title', 'CardHeader.setTitle', self),
    setSubtitle: setText(json, 'subtitle', 'CardHeader.setSubtitle', self),
  }));
}

function newFixedFooter() {
  const json: Json = {};
  return builder('FixedFooter', json, (self) => ({
    setPrimaryButton: (button: object) => {
      const one = buttonOf(button, 'CardService.FixedFooter.setPrimaryButton');
      // https://developers.google.com/apps-script/reference/card-service/fixed-footer#setPrimaryButton(TextButton)
      if (one.type !== 'FILLED') throw invalid('the primary button of a fixed footer must be filled');
      json.primaryButton = one;
      return self();
    },
    setSecondaryButton: (button: object) => {
      json.secondaryButton = buttonOf(button, 'CardService.FixedFooter.setSecondaryButton');
      return self();
    },
  }));
}

function newCardBuilder() {
  const sections: Json[] = [];
  const json: Json = { sections };
  return builder('CardBuilder', json, (self) => ({
    setName: setText(json, 'name', 'CardBuilder.setName', self),
    setHeader: (header: object) => {
      const one = copyOf(header, 'CardService.CardBuilder.setHeader');
      needed(one, 'title', 'the title of a header');
      json.header = one;
      return self();
    },
    addSection: (section: object) => {
      sections.push(copyOf(section, 'CardService.CardBuilder.addSection'));
      return self();
    },
    setFixedFooter: (footer: object) => {
      const one = copyOf(footer, 'CardService.CardBuilder.setFixedFooter');
      needed(one, 'primaryButton', 'the primary button of a fixed footer');
      json.fixedFooter = one;
      return self();
    },
    build: () => {
      const counts = sections.map(({ widgets }) => (Array.isArray(widgets) ? widgets.length : 0));
      if (sections.length === 0 || sections.length > MOST_SECTIONS) throw invalid(`${sections.length} sections`);
      if (counts.some((count) => count === 0)) throw invalid('a section has no widget');
      const all = counts.reduce((sum, count) => sum + count, 0);
      if (all > MOST_WIDGETS) throw invalid(`${all} widgets`);
      return result('Card', JSON.parse(JSON.stringify(json)));
    },
  }));
}

function newNavigation() {
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

function newNotification() {
  const json: Json = {};
  return builder('Notification', json, (self) => ({ setText: setText(json, 'text', 'Notification.setText', self) }));
}

function newActionResponseBuilder() {
  const action: Json = {};
  return builder('ActionResponseBuilder', action, (self) => ({
    setNavigation: (navigation: object) => {
      Object.assign(action, copyOf(navigation, 'CardService.ActionResponseBuilder.setNavigation'));
      return self();
    },
    setNotification: (notification: object) => {
      const one = copyOf(notification, 'CardService.ActionResponseBuilder.setNotification');
      needed(one, 'text', 'the text of a notification');
      action.notification = one;
      return self();
    },
    build: () => {
      if (Object.keys(action).length === 0) throw invalid('an answer that does nothing');
      return result('ActionResponse', { renderActions: { action: JSON.parse(JSON.stringify(action)) } });
    },
  }));
}

/** https://developers.google.com/apps-script/reference/card-service/editor-file-scope-action-response-builder */
function newEditorFileScopeActionResponseBuilder() {
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

function newDivider() {
  return builder('Divider', { divider: {} }, () => ({}));
}

export const CardService = service('CardService', {
  Icon: enumeration('CLOCK', 'DESCRIPTION', 'EMAIL', 'MULTIPLE_PEOPLE', 'PERSON', 'STAR'),
  LoadIndicator: enumeration('SPINNER', 'NONE'),
  SelectionInputType: enumeration('CHECK_BOX', 'RADIO_BUTTON', 'DROPDOWN', 'SWITCH'),
  SwitchControlType: enumeration('SWITCH', 'CHECK_BOX'),
  TextButtonStyle: enumeration('OUTLINED', 'FILLED', 'FILLED_TONAL', 'BORDERLESS'),
  newAction,
  newActionResponseBuilder,
  newButtonSet,
  newCardBuilder,
  newCardHeader,
  newCardSection,
  newDecoratedText,
  newDivider,
  newEditorFileScopeActionResponseBuilder,
  newFixedFooter,
  newIconImage,
  newNavigation,
  newNotification,
  newOpenLink,
  newSelectionInput,
  newSuggestions,
  newSwitch,
  newTextButton,
  newTextInput,
  newTextParagraph,
} satisfies Partial<Record<keyof Google, unknown>>);
