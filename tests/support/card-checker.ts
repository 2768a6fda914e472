/**
 * Whether a card, as JSON, is one that Google shows whole: what its reference asks for and its limits.
 * Sources: https://developers.google.com/workspace/add-ons/reference/rpc/google.apps.card.v1 (Card: "You can add up to 100
 * widgets per card"; Section: "Must contain at least one widget"; SelectionInput: "Supports up to 100 items"; DecoratedText,
 * Button: required fields), https://developers.google.com/workspace/add-ons/concepts/cards (100 sections),
 * https://developers.google.com/workspace/add-ons/concepts/widgets#text_formatting (tags),
 * https://developers.google.com/apps-script/reference/card-service/action (parameters are text).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CardJson, fieldsOf, pressablesOf, type WidgetJson } from '../../local/panel/card';

const MANIFEST: { addOns: { common: { openLinkUrlPrefixes: string[] } } } = JSON.parse(
  readFileSync(join(__dirname, '..', '..', 'appsscript.json'), 'utf8'),
);
const PREFIXES = MANIFEST.addOns.common.openLinkUrlPrefixes;

const TAGS = /<\/?[bius]>|<br>|<font color="#[\da-f]{6}">|<\/font>|<a href="https:\/\/[^"<>]+">|<\/a>/gi;
/** Reported of cards in add-ons: a whole answer of more than this is refused. Ours stay far below. */
const MOST_CHARACTERS = 100_000;

/** What is wrong with the card; empty where nothing is. */
export function faultsOf(card: CardJson): string[] {
  const widgets = card.sections.flatMap((section) => section.widgets);
  const names = Object.keys(fieldNames(widgets));
  return [
    ...(card.header.title.trim() === '' ? ['the header has no title'] : []),
    ...(card.sections.length === 0 ? ['no section'] : []),
    ...(card.sections.length > 100 ? [`${card.sections.length} sections`] : []),
    ...(widgets.length > 100 ? [`${widgets.length} widgets: those beyond 100 are not shown`] : []),
    ...card.sections.flatMap(sectionFaults),
    ...widgets.flatMap(widgetFaults),
    ...pressablesOf(card).flatMap(clickFaults),
    ...(names.length < countFields(widgets) ? ['two fields have one name'] : []),
    ...(card.fixedFooter !== undefined && card.fixedFooter.primaryButton.type !== 'FILLED'
      ? ['the main button of the footer is not filled']
      : []),
    ...(JSON.stringify(card).length > MOST_CHARACTERS ? [`${JSON.stringify(card).length} characters`] : []),
    ...Object.entries(fieldsOf(card)).flatMap(([name, values]) =>
      values.some((value) => value === '') ? [`the field ${name} is filled in with nothing`] : [],
    ),
  ];
}

function sectionFaults({ header, widgets, collapsible, uncollapsibleWidgetsCount }: CardJson['sections'][number]) {
  return [
    ...(widgets.length === 0 ? [`the section "${header}" is empty`] : []),
    ...(header === undefined ? [] : textFaults(header)),
    ...(collapsible && uncollapsibleWidgetsCount < 1 ? [`of the section "${header}" nothing is shown`] : []),
  ];
}

function widgetFaults(widget: WidgetJson): string[] {
  const kinds = Object.keys(widget);
  const { textParagraph, decoratedText, buttonList, textInput, selectionInput } = widget;
  const texts = [textParagraph?.text, decoratedText?.text, decoratedText?.topLabel, decoratedText?.bottomLabel];
  return [
    ...(kinds.length === 1 ? [] : [`a widget is ${kinds.join(' and ') || 'nothing'}`]),
    ...texts.flatMap((text) => (text === undefined ? [] : textFaults(text))),
    ...(decoratedText === undefined ? [] : labelFaults(decoratedText)),
    ...(decoratedText?.button && decoratedText.switchControl ? ['a button and a switch in one place'] : []),
    ...(buttonList?.buttons.length === 0 ? ['a row of buttons without one'] : []),
    ...(textInput !== undefined && textInput.label === '' ? [`the field ${textInput.name} has no label`] : []),
    ...(selectionInput === undefined ? [] : selectionFaults(selectionInput)),
  ];
}

/** Pixels within a panel of 300, of an icon, round the words of a button, and of a sign of a label and of a button. */
const ROOM = { panel: 268, icon: 36, button: 46, labelSign: 6.2, buttonSign: 7 };

/**
 * A label "always truncates"
 * (https://developers.google.com/workspace/add-ons/reference/rpc/google.apps.card.v1#google.apps.card.v1.DecoratedText):
 * half a date or half a name says something else. A button beside the words takes its room from them.
 */
function labelFaults({ topLabel = '', startIcon, button }: NonNullable<WidgetJson['decoratedText']>): string[] {
  const beside = button === undefined ? 0 : button.text.length * ROOM.buttonSign + ROOM.button;
  const room = ROOM.panel - (startIcon === undefined ? 0 : ROOM.icon) - beside;
  return [
    ...(topLabel.length * ROOM.labelSign > room ? [`the label "${topLabel}" is cut off`] : []),
    ...(beside > ROOM.panel / 2 ? [`"${button?.text}" leaves no room for the words beside it`] : []),
  ];
}

function selectionFaults({ name, label, type, items }: NonNullable<WidgetJson['selectionInput']>): string[] {
  const chosen = items.filter((item) => item.selected).length;
  return [
    ...(label === '' ? [`the choice ${name} has no label`] : []),
    ...(items.length === 0 || items.length > 100 ? [`the choice ${name} has ${items.length} items`] : []),
    ...(new Set(items.map((item) => item.value)).size < items.length ? [`the choice ${name} has one item twice`] : []),
    ...(type !== 'CHECK_BOX' && chosen !== 1 ? [`of the choice ${name}, ${chosen} are chosen`] : []),
  ];
}

/** Text is not empty and holds no mark-up but Google's few tags, each closed. */
function textFaults(text: string): string[] {
  const rest = text.replace(TAGS, '').replace(/&(?:amp|lt|gt|quot);/g, '');
  const opened = (text.match(/<(?:[bius]|font|a)\b[^>]*>/gi) ?? []).length;
  const closed = (text.match(/<\/(?:[bius]|font|a)>/gi) ?? []).length;
  return [
    ...(text.trim() === '' ? ['an empty text'] : []),
    ...(/[<>&]/.test(rest) ? [`mark-up that Google does not know: ${text}`] : []),
    ...(opened !== closed ? [`a tag is left open: ${text}`] : []),
  ];
}

function clickFaults({ text, onClick }: ReturnType<typeof pressablesOf>[number]): string[] {
  const { action, openLink } = onClick;
  const keys = action?.parameters.map(({ key }) => key) ?? [];
  return [
    ...(text.trim() === '' ? ['a button without words'] : []),
    ...((action === undefined) === (openLink === undefined) ? [`"${text}" does nothing, or two things`] : []),
    ...(openLink !== undefined && !PREFIXES.some((prefix) => openLink.url.startsWith(prefix))
      ? [`"${text}" opens ${openLink.url}, which the manifest does not allow`]
      : []),
    ...(new Set(keys).size < keys.length ? [`"${text}" has a parameter twice`] : []),
  ];
}

function fieldNames(widgets: readonly WidgetJson[]): Record<string, true> {
  const names = widgets.flatMap(({ textInput, selectionInput, decoratedText }) =>
    [textInput?.name, selectionInput?.name, decoratedText?.switchControl?.name].flatMap((name) => name ?? []),
  );
  return Object.fromEntries(names.map((name) => [name, true]));
}

function countFields(widgets: readonly WidgetJson[]): number {
  return widgets.filter(
    ({ textInput, selectionInput, decoratedText }) => textInput ?? selectionInput ?? decoratedText?.switchControl,
  ).length;
}
