/** What a card shows and asks: texts, facts, fields, switches. */
import { builder, copyOf, type Json, needed, setText } from './builder';
import { buttonOf, clickable } from './buttons';

export function newTextParagraph() {
  const json: Json = {};
  return builder('TextParagraph', { textParagraph: json }, (self) => ({
    setText: setText(json, 'text', 'TextParagraph.setText', self),
  }));
}

export function newIconImage() {
  const json: Json = {};
  return builder('IconImage', json, (self) => ({
    setIcon: (icon: unknown) => {
      json.knownIcon = String(icon);
      return self();
    },
  }));
}

export function newSwitch() {
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

export function newDecoratedText() {
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
      const copy = copyOf(control, 'CardService.DecoratedText.setSwitchControl');
      needed(copy, 'name', 'the field name of a switch');
      needed(copy, 'value', 'the value of a switch');
      json.switchControl = copy;
      return self();
    },
  }));
}

export function newSuggestions() {
  const items: Json[] = [];
  return builder('Suggestions', { items }, (self) => ({
    addSuggestions: (words: string[]) => {
      items.push(...words.map((text) => ({ text })));
      return self();
    },
  }));
}

export function newTextInput() {
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

export function newSelectionInput() {
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

export function newDivider() {
  return builder('Divider', { divider: {} }, () => ({}));
}
