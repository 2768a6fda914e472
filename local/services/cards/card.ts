/** A card: its header, sections and footer. */
import { builder, copyOf, invalid, type Json, needed, result, setText } from './builder';
import { buttonOf } from './buttons';

/** Google ignores what stands beyond, or refuses; here it is always refused. */
const MOST_WIDGETS = 100;
const MOST_SECTIONS = 100;
const MOST_ITEMS = 100;

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

export function newCardSection() {
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

export function newCardHeader() {
  const json: Json = {};
  return builder('CardHeader', json, (self) => ({
    setTitle: setText(json, 'title', 'CardHeader.setTitle', self),
    setSubtitle: setText(json, 'subtitle', 'CardHeader.setSubtitle', self),
  }));
}

export function newFixedFooter() {
  const json: Json = {};
  return builder('FixedFooter', json, (self) => ({
    setPrimaryButton: (button: object) => {
      const copy = buttonOf(button, 'CardService.FixedFooter.setPrimaryButton');
      // https://developers.google.com/apps-script/reference/card-service/fixed-footer#setPrimaryButton(TextButton)
      if (copy.type !== 'FILLED') throw invalid('the primary button of a fixed footer must be filled');
      json.primaryButton = copy;
      return self();
    },
    setSecondaryButton: (button: object) => {
      json.secondaryButton = buttonOf(button, 'CardService.FixedFooter.setSecondaryButton');
      return self();
    },
  }));
}

export function newCardBuilder() {
  const sections: Json[] = [];
  const json: Json = { sections };
  return builder('CardBuilder', json, (self) => ({
    setName: setText(json, 'name', 'CardBuilder.setName', self),
    setHeader: (header: object) => {
      const copy = copyOf(header, 'CardService.CardBuilder.setHeader');
      needed(copy, 'title', 'the title of a header');
      json.header = copy;
      return self();
    },
    addSection: (section: object) => {
      sections.push(copyOf(section, 'CardService.CardBuilder.addSection'));
      return self();
    },
    setFixedFooter: (footer: object) => {
      const copy = copyOf(footer, 'CardService.CardBuilder.setFixedFooter');
      needed(copy, 'primaryButton', 'the primary button of a fixed footer');
      json.fixedFooter = copy;
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
