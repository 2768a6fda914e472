/** Google Docs: an empty document, and the requests of `documents.batchUpdate` by which a script writes one. */
import type { docs_v1 } from '@googleapis/docs';
import { apiRefusal, type Google, notHere } from '../google';

const METHOD = 'docs.documents.batchUpdate';

/** Google's own name of the first tab. */
const FIRST_TAB = 't.0';

/** A document of one tab and one empty paragraph, without id and title. */
export function emptyDocument(): docs_v1.Schema$Document {
  return { tabs: [emptyTab(FIRST_TAB, 'Tab 1', 0)] };
}

function emptyTab(tabId: string, title: string, index: number): docs_v1.Schema$Tab {
  const content = [{ endIndex: 1, sectionBreak: {} }, paragraph('', 1)];
  return { tabProperties: { tabId, title, index }, documentTab: { body: { content }, lists: {} } };
}

function paragraph(text: string, startIndex: number): docs_v1.Schema$StructuralElement {
  return {
    startIndex,
    endIndex: startIndex + text.length + 1,
    paragraph: {
      elements: [{ textRun: { content: `${text}\n`, textStyle: {} } }],
      paragraphStyle: { namedStyleType: 'NORMAL_TEXT' },
    },
  };
}

/** Applies one request. @returns its reply, empty for most. */
export function applyDocsRequest(
  google: Google,
  document: docs_v1.Schema$Document,
  request: docs_v1.Schema$Request,
): docs_v1.Schema$Response {
  const tabOf = (tabId: string | null | undefined): docs_v1.Schema$DocumentTab => {
    const tab = (document.tabs ?? []).find((known) => known.tabProperties?.tabId === (tabId ?? FIRST_TAB));
    if (tab?.documentTab === undefined) throw apiRefusal(METHOD, `Invalid requests: there is no tab ${tabId}`);
    return tab.documentTab;
  };

  if (request.insertText) {
    const { location, text } = request.insertText;
    const { body = {} } = tabOf(location?.tabId);
    if (location?.index !== 1 || (body.content ?? []).length > 2) throw notHere('writing into a document with text');
    let index = 1;
    const paragraphs = (text ?? '').split('\n').map((line) => {
      const made = paragraph(line, index);
      index = made.endIndex ?? index;
      return made;
    });
    body.content = [...(body.content ?? []).slice(0, 1), ...paragraphs];
    return {};
  }
  if (request.updateParagraphStyle) {
    const { range, paragraphStyle, fields } = request.updateParagraphStyle;
    if (fields !== 'namedStyleType') throw notHere(`the paragraph style "${fields}"`);
    for (const found of paragraphsIn(tabOf(range?.tabId), range))
      Object.assign(found.paragraphStyle ?? {}, paragraphStyle);
    return {};
  }
  if (request.createParagraphBullets) {
    const { range, bulletPreset } = request.createParagraphBullets;
    if (bulletPreset !== 'BULLET_DISC_CIRCLE_SQUARE') throw notHere(`the bullets ${bulletPreset}`);
    const tab = tabOf(range?.tabId);
    const listId = google.nextId('list');
    const nestingLevels = [{ glyphSymbol: '●', glyphFormat: '%0' }];
    tab.lists = { ...tab.lists, [listId]: { listProperties: { nestingLevels } } };
    for (const found of paragraphsIn(tab, range)) found.bullet = { listId };
    return {};
  }
  if (request.addDocumentTab) {
    const tabs = document.tabs ?? [];
    const tab = emptyTab(google.nextId('t'), request.addDocumentTab.tabProperties?.title ?? 'Tab', tabs.length);
    document.tabs = [...tabs, tab];
    return { addDocumentTab: { tabProperties: tab.tabProperties ?? {} } };
  }
  throw notHere(`the request ${Object.keys(request)[0] ?? 'nothing'}`);
}

function paragraphsIn(
  tab: docs_v1.Schema$DocumentTab,
  range: docs_v1.Schema$Range | undefined,
): docs_v1.Schema$Paragraph[] {
  const { startIndex, endIndex } = { startIndex: range?.startIndex ?? 0, endIndex: range?.endIndex ?? 0 };
  return (tab.body?.content ?? []).flatMap((element) => {
    const overlaps = (element.startIndex ?? 0) < endIndex && (element.endIndex ?? 0) > startIndex;
    return element.paragraph !== undefined && overlaps ? [element.paragraph] : [];
  });
}
