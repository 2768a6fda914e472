/** Buttons, and what a click does: an action of the script, or a page. */
import { wrongArguments } from '../bridge';
import { builder, copyOf, invalid, type Json, needed, setText } from './builder';

export function newAction() {
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

export function newOpenLink() {
  const json: Json = {};
  return builder('OpenLink', json, (self) => ({ setUrl: setText(json, 'url', 'OpenLink.setUrl', self) }));
}

/** What can be clicked. */
export function clickable(json: Json, name: string, self: () => object) {
  return {
    setOnClickAction: (action: object) => {
      const copy = copyOf(action, `CardService.${name}.setOnClickAction`);
      needed(copy, 'function', 'the function of an action');
      json.onClick = { action: copy };
      return self();
    },
    setOpenLink: (link: object) => {
      const copy = copyOf(link, `CardService.${name}.setOpenLink`);
      needed(copy, 'url', 'the address of a link');
      json.onClick = { openLink: copy };
      return self();
    },
  };
}

export function newTextButton() {
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

/** A copy of a button. @throws where it says or does nothing */
export function buttonOf(object: object, method: string): Json {
  const json = copyOf(object, method);
  needed(json, 'text', 'the text of a button');
  needed(json, 'onClick', `what the button "${json.text}" does`);
  return json;
}

export function newButtonSet() {
  const buttons: Json[] = [];
  return builder('ButtonSet', { buttonList: { buttons } }, (self) => ({
    addButton: (button: object) => {
      buttons.push(buttonOf(button, 'CardService.ButtonSet.addButton'));
      return self();
    },
  }));
}

function colour(hex: string): Json {
  const part = (from: number) => Number.parseInt(hex.slice(from, from + 2), 16) / 255;
  if (!/^#[\da-f]{6}$/i.test(hex)) throw invalid(`"${hex}" is no colour`);
  return { red: part(1), green: part(3), blue: part(5), alpha: 1 };
}
