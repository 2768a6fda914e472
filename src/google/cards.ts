/** Cards as values → Google's CardService. The one place that knows it. */
import {
  type Answer,
  type Button,
  type Card,
  type Click,
  DOES,
  type Icon,
  type Section,
  type Switch,
  type Widget,
  type Words,
} from '../addon/card';

type Service = GoogleAppsScript.Card_Service.CardService;
type GoogleCard = GoogleAppsScript.Card_Service.Card;
type GoogleWidget = GoogleAppsScript.Card_Service.Widget;

/** The function of main.ts that every button calls. */
const PRESSED = 'pressButton';

const WARNING = '#b3261e';
const QUIET = '#5f6368';
const MAIN = '#0b57d0';

export function renderCard(card: Card): GoogleCard {
  const header = CardService.newCardHeader().setTitle(card.title);
  if (card.subtitle !== undefined) header.setSubtitle(card.subtitle);
  const builder = CardService.newCardBuilder().setName(card.name).setHeader(header);
  // Google refuses a card with a section that has nothing in it.
  for (const section of card.sections.filter(({ widgets }) => widgets.length > 0)) {
    builder.addSection(renderSection(section));
  }
  if (card.footer !== undefined) {
    const footer = CardService.newFixedFooter().setPrimaryButton(renderButton({ ...card.footer.main, style: 'main' }));
    if (card.footer.other !== undefined) footer.setSecondaryButton(renderButton(card.footer.other));
    builder.setFixedFooter(footer);
  }
  return builder.build();
}

export function renderAnswer(
  answer: Answer,
): GoogleAppsScript.Card_Service.ActionResponse | GoogleAppsScript.Card_Service.EditorFileScopeActionResponse {
  if (answer.asksForFile) {
    return CardService.newEditorFileScopeActionResponseBuilder().requestFileScopeForActiveDocument().build();
  }
  const builder = CardService.newActionResponseBuilder();
  if (answer.notice !== undefined) builder.setNotification(CardService.newNotification().setText(answer.notice));
  if (answer.show !== undefined) builder.setNavigation(renderNavigation(answer.show));
  return builder.build();
}

function renderNavigation(show: NonNullable<Answer['show']>): GoogleAppsScript.Card_Service.Navigation {
  const navigation = CardService.newNavigation();
  switch (show.how) {
    case 'back':
      return navigation.popCard();
    case 'on top':
      return navigation.pushCard(renderCard(show.card));
    case 'instead':
      return navigation.updateCard(renderCard(show.card));
    case 'home':
      return navigation.popToRoot().updateCard(renderCard(show.card));
  }
}

function renderSection({ heading, widgets, open }: Section): GoogleAppsScript.Card_Service.CardSection {
  const section = CardService.newCardSection();
  if (heading !== undefined) section.setHeader(escaped(heading));
  for (const widget of widgets) section.addWidget(renderWidget(widget));
  if (open !== undefined && open < widgets.length) section.setCollapsible(true).setNumUncollapsibleWidgets(open);
  return section;
}

function renderWidget(widget: Widget): GoogleWidget {
  switch (widget.kind) {
    case 'text':
      return CardService.newTextParagraph().setText(marked(widget.words));
    case 'line':
      return CardService.newDivider();
    case 'fact':
      return renderFact(widget);
    case 'buttons': {
      const set = CardService.newButtonSet();
      for (const button of widget.buttons) set.addButton(renderButton(button));
      return set;
    }
    case 'input': {
      const input = CardService.newTextInput().setFieldName(widget.field).setTitle(widget.title);
      if (widget.hint !== undefined) input.setHint(widget.hint);
      if (widget.value !== undefined) input.setValue(widget.value);
      if (widget.isLong) input.setMultiline(true);
      if (widget.suggestions !== undefined) {
        input.setSuggestions(CardService.newSuggestions().addSuggestions([...widget.suggestions]));
      }
      return input;
    }
    case 'choice': {
      const type = CardService.SelectionInputType;
      const input = CardService.newSelectionInput()
        .setFieldName(widget.field)
        .setTitle(widget.title)
        .setType({ list: type.DROPDOWN, 'one of': type.RADIO_BUTTON, 'some of': type.CHECK_BOX }[widget.as]);
      for (const option of widget.options) input.addItem(option.text, option.value, option.isChosen);
      return input;
    }
  }
}

function renderFact(fact: Extract<Widget, { kind: 'fact' }>): GoogleWidget {
  const decorated = CardService.newDecoratedText().setText(marked(fact.words)).setWrapText(true);
  if (fact.label !== undefined) decorated.setTopLabel(escaped(fact.label));
  if (fact.below !== undefined) decorated.setBottomLabel(marked(fact.below));
  if (fact.icon !== undefined) decorated.setStartIcon(CardService.newIconImage().setIcon(iconOf(fact.icon)));
  if (fact.button !== undefined) decorated.setButton(renderButton(fact.button));
  if (fact.switch !== undefined) decorated.setSwitchControl(renderSwitch(fact.switch));
  if (fact.on !== undefined) click(decorated, fact.on);
  return decorated;
}

function renderSwitch({ field, value, isOn }: Switch): GoogleAppsScript.Card_Service.Switch {
  return CardService.newSwitch()
    .setFieldName(field)
    .setValue(value)
    .setSelected(isOn)
    .setControlType(CardService.SwitchControlType.SWITCH);
}

function renderButton({ text, on, style = 'plain' }: Button): GoogleAppsScript.Card_Service.TextButton {
  const button = CardService.newTextButton().setText(text);
  const styles = CardService.TextButtonStyle;
  if (style === 'main') button.setTextButtonStyle(styles.FILLED).setBackgroundColor(MAIN);
  else button.setTextButtonStyle(styles.OUTLINED);
  click(button, on);
  return button;
}

interface Clickable {
  setOnClickAction(action: GoogleAppsScript.Card_Service.Action): unknown;
  setOpenLink(link: GoogleAppsScript.Card_Service.OpenLink): unknown;
}

function click(widget: Clickable, on: Click): void {
  if ('opens' in on) {
    widget.setOpenLink(CardService.newOpenLink().setUrl(on.opens));
    return;
  }
  const action = CardService.newAction()
    .setFunctionName(PRESSED)
    .setParameters({ ...on.with, [DOES]: on.does })
    .setLoadIndicator(CardService.LoadIndicator.SPINNER);
  widget.setOnClickAction(action);
}

function iconOf(icon: Icon): GoogleAppsScript.Card_Service.Icon {
  const icons: Service['Icon'] = CardService.Icon;
  switch (icon) {
    case 'person':
      return icons.PERSON;
    case 'clock':
      return icons.CLOCK;
    case 'email':
      return icons.EMAIL;
    case 'document':
      return icons.DESCRIPTION;
    case 'people':
      return icons.MULTIPLE_PEOPLE;
    case 'star':
      return icons.STAR;
  }
}

/** Words with Google's few tags (https://developers.google.com/workspace/add-ons/concepts/widgets#text_formatting); whatever the words themselves hold is shown as it is. */
function marked(words: Words): string {
  const parts = typeof words === 'string' ? [words] : words;
  return parts
    .map((part) => {
      if (typeof part === 'string') return escaped(part);
      if ('bold' in part) return `<b>${escaped(part.bold)}</b>`;
      if ('quiet' in part) return `<font color="${QUIET}">${escaped(part.quiet)}</font>`;
      return `<font color="${WARNING}">${escaped(part.warning)}</font>`;
    })
    .join('')
    .replace(/\n/g, '<br>');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
