/**
 * The local Workspace, web: the side panel as a page, much as Google draws it. In: a card and what is shown over it; out:
 * one page of HTML with one form, that needs no script. What is pressed comes back as `press=NUMBER`, a place in
 * `pressablesOf`; `back`, `allow` and `refuse` are Google's own buttons.
 */
import Mustache from 'mustache';
import { contentPolicy } from '../../files/form-page/frame';
import { type ButtonJson, type CardJson, pressablesOf, type WidgetJson } from '../../panel/card';
import { cardTextToHtml, plainText } from './card-text';
import { PANEL_STYLE } from './style';

export interface PanelPage {
  card: CardJson;
  /** The add-on's name. */
  name: string;
  canGoBack?: boolean;
  /** Shown over the card for a moment; "" for nothing. */
  notice?: string;
  /** Google's dialog asks for the file. */
  isAskingForFile?: boolean;
  /** Where the page sends what is pressed. Without it the page is a picture. */
  postTo?: string;
  /** Where a link of the card leads instead. */
  linkTo?: (link: string) => string;
}

const ICONS: Record<string, string> = {
  CLOCK: '◷',
  DESCRIPTION: '▤',
  EMAIL: '✉',
  MULTIPLE_PEOPLE: '⚇',
  PERSON: '☺',
  STAR: '★',
};

const BUTTON =
  '{{#link}}<a class="button {{look}}" href="{{link}}" target="_blank" rel="noopener noreferrer">{{text}}</a>{{/link}}{{^link}}<button class="button {{look}}" name="press" value="{{place}}">{{text}}</button>{{/link}}';

const WIDGET = `{{#paragraph}}<div class="widget"><p>{{{html}}}</p></div>{{/paragraph}}
{{#fact}}<div class="widget fact">
{{#icon}}<span class="icon" aria-hidden="true">{{icon}}</span>{{/icon}}
<div class="words">{{#label}}<div class="label" title="{{plainLabel}}">{{{label}}}</div>{{/label}}<div id="words-{{key}}">{{{html}}}</div>{{#below}}<div class="below">{{{below}}}</div>{{/below}}</div>
{{#button}}${BUTTON}{{/button}}
{{#control}}<label class="switch"><input type="checkbox" role="switch" name="{{name}}" value="{{value}}" aria-labelledby="words-{{key}}"{{#isOn}} checked{{/isOn}}></label>{{/control}}
</div>{{/fact}}
{{#list}}<div class="widget buttons">{{#buttons}}${BUTTON}{{/buttons}}</div>{{/list}}
{{#input}}<div class="widget"><label class="field"><span>{{label}}</span>
{{#isLong}}<textarea name="{{name}}">
{{value}}</textarea>{{/isLong}}
{{^isLong}}<input type="text" name="{{name}}" value="{{value}}" list="list-{{name}}" autocomplete="off"><datalist id="list-{{name}}">{{#suggestions}}<option value="{{.}}"></option>{{/suggestions}}</datalist>{{/isLong}}
</label></div>{{/input}}
{{#menu}}<div class="widget"><label class="field"><span>{{label}}</span><select name="{{name}}">{{#items}}<option value="{{value}}"{{#selected}} selected{{/selected}}>{{text}}</option>{{/items}}</select></label></div>{{/menu}}
{{#boxes}}<fieldset class="widget"><legend>{{label}}</legend>{{#items}}<label class="option"><input type="{{type}}" name="{{name}}" value="{{value}}"{{#selected}} checked{{/selected}}><span>{{text}}</span></label>{{/items}}</fieldset>{{/boxes}}
{{#isLine}}<hr>{{/isLine}}`;

/** The first button is there for the Enter key, which then presses nothing. */
const PAGE = `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{{policy}}">
<title>{{title}}</title>
<style>{{{style}}}</style>
</head>
<body>
<form class="panel" method="post"{{#postTo}} action="{{postTo}}"{{/postTo}}>
<button disabled hidden></button>
<div class="bar">{{#canGoBack}}<button name="back" value="1" aria-label="Back">←</button>{{/canGoBack}}<span class="name">{{name}}</span></div>
<header><h1>{{title}}</h1>{{#subtitle}}<p>{{subtitle}}</p>{{/subtitle}}</header>
<main>
{{#sections}}<section>
{{#heading}}<h2>{{{heading}}}</h2>{{/heading}}
{{#open}}{{> widget}}{{/open}}
{{#hasMore}}<details><summary>Show {{count}} more</summary>{{#more}}{{> widget}}{{/more}}</details>{{/hasMore}}
</section>{{/sections}}
</main>
{{#hasFooter}}<div class="footer">{{#footer}}${BUTTON}{{/footer}}</div>{{/hasFooter}}
{{#notice}}<p class="notice" role="status">{{notice}}</p>{{/notice}}
{{#isAskingForFile}}<div class="dialog" role="alertdialog" aria-label="Allow access"><div>Allow <b>{{name}}</b> to see and change this file?<p class="buttons"><button class="button" name="refuse" value="1">Cancel</button><button class="button filled" name="allow" value="1">Allow</button></p></div></div>{{/isAskingForFile}}
</form>
</body>
</html>
`;

/** @returns one page of HTML */
export function panelToHtml(page: PanelPage): string {
  const { card, name, canGoBack, notice, isAskingForFile, postTo, linkTo = (link) => link } = page;
  const pressables = pressablesOf(card);
  const buttonView = (button: ButtonJson) => ({
    text: button.text,
    look: button.type === 'FILLED' ? 'filled' : '',
    link: button.onClick.openLink === undefined ? null : linkTo(button.onClick.openLink.url),
    place: pressables.findIndex((pressable) => pressable.onClick === button.onClick),
  });
  const { primaryButton, secondaryButton } = card.fixedFooter ?? {};
  let key = 0;
  const sections = card.sections.map((section) => {
    const widgets = section.widgets.map((widget) => {
      key += 1;
      return widgetView(widget, key, buttonView);
    });
    const open = section.collapsible ? section.uncollapsibleWidgetsCount : widgets.length;
    return {
      heading: section.header === undefined ? null : cardTextToHtml(section.header),
      open: widgets.slice(0, open),
      hasMore: open < widgets.length,
      count: widgets.length - open,
      more: widgets.slice(open),
    };
  });
  const view = {
    style: PANEL_STYLE,
    policy: contentPolicy({ script: null, isSending: postTo !== undefined }),
    name,
    title: card.header.title,
    subtitle: card.header.subtitle,
    canGoBack,
    notice: notice || null,
    isAskingForFile,
    postTo,
    sections,
    footer: [secondaryButton, primaryButton].flatMap((button) => (button === undefined ? [] : [buttonView(button)])),
    hasFooter: primaryButton !== undefined,
  };
  return Mustache.render(PAGE, view, { widget: WIDGET });
}

/** What the template shows of a widget: one of its parts. */
function widgetView(widget: WidgetJson, key: number, buttonView: (button: ButtonJson) => object): object {
  const { textParagraph, decoratedText, buttonList, textInput, selectionInput, divider } = widget;
  if (textParagraph !== undefined) return { paragraph: { html: cardTextToHtml(textParagraph.text) } };
  if (buttonList !== undefined) return { list: { buttons: buttonList.buttons.map(buttonView) } };
  if (divider !== undefined) return { isLine: true };
  if (textInput !== undefined) {
    const suggestions = textInput.initialSuggestions?.items.map((item) => item.text) ?? [];
    return { input: { ...textInput, isLong: textInput.type === 'MULTIPLE_LINE', suggestions } };
  }
  if (selectionInput !== undefined) {
    const { type, name, label } = selectionInput;
    const items = selectionInput.items.map((item) => ({ ...item, name }));
    if (type === 'DROPDOWN') return { menu: { name, label, items } };
    return { boxes: { label, items, type: type === 'RADIO_BUTTON' ? 'radio' : 'checkbox' } };
  }
  if (decoratedText === undefined) throw new Error(`Not in the local Workspace: a widget with ${Object.keys(widget)}`);
  const { text, topLabel, bottomLabel, startIcon, button, switchControl } = decoratedText;
  return {
    fact: {
      key,
      html: cardTextToHtml(text),
      label: topLabel === undefined ? null : cardTextToHtml(topLabel),
      plainLabel: topLabel === undefined ? '' : plainText(topLabel),
      below: bottomLabel === undefined ? null : cardTextToHtml(bottomLabel),
      icon: startIcon === undefined ? null : (ICONS[startIcon.knownIcon] ?? '•'),
      button: button === undefined ? null : buttonView(button),
      control: switchControl === undefined ? null : { ...switchControl, isOn: switchControl.selected, key },
    },
  };
}

/** What was filled in on the page: every field of the card, [] for one that is empty or switched off. */
export function postedInputs(card: CardJson, posted: URLSearchParams): Record<string, string[]> {
  const names = card.sections
    .flatMap(({ widgets }) => widgets)
    .flatMap(({ textInput, selectionInput, decoratedText }) =>
      [textInput?.name, selectionInput?.name, decoratedText?.switchControl?.name].flatMap((name) => name ?? []),
    );
  const given = (name: string) => posted.getAll(name).map((words) => words.replace(/\r\n/g, '\n'));
  return Object.fromEntries(names.map((name) => [name, given(name).filter((words) => words !== '')]));
}

const BROKEN = `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Error</title><style>{{{style}}}</style></head>
<body><div class="panel"><header><h1>The panel stopped with an error</h1></header><main><section><p>{{words}}</p><p class="buttons"><a class="button" href="{{again}}">Open it again</a></p></section></main></div></body>
</html>
`;

/** What stands in the panel's place where the script itself failed. @param path of the panel */
export function brokenPage(words: string, path: string): string {
  return Mustache.render(BROKEN, { words, style: PANEL_STYLE, again: `${path}?open=1` });
}
