/** A Google Doc as somebody types it, line by line: for schools that are made up. */
import type { docs_v1 } from '@googleapis/docs';

/** A document as the Docs API gives it: a title, headings ("# …"), list items ("- …") and paragraphs. */
export function aDocument(...lines: string[]): docs_v1.Schema$Document {
  const content = lines.map((line): docs_v1.Schema$StructuralElement => {
    const [, sign, text = ''] = /^([#-]?) ?(.*)$/.exec(line) ?? [];
    return {
      paragraph: {
        elements: [{ textRun: { content: `${text}\n`, textStyle: {} } }],
        paragraphStyle: { namedStyleType: sign === '#' ? 'HEADING_1' : 'NORMAL_TEXT' },
        ...(sign === '-' ? { bullet: { listId: 'list' } } : {}),
      },
    };
  });
  const [title] = content;
  if (title?.paragraph?.paragraphStyle) title.paragraph.paragraphStyle.namedStyleType = 'TITLE';
  const nestingLevels = [{ glyphSymbol: '●', glyphFormat: '%0' }];
  return {
    title: lines[0] ?? '',
    tabs: [
      {
        tabProperties: { tabId: 't.0', title: 'Tab 1', index: 0 },
        documentTab: {
          body: { content: [{ sectionBreak: {} }, ...content] },
          lists: { list: { listProperties: { nestingLevels } } },
        },
      },
    ],
  };
}
