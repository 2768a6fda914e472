/** Words put into a paragraph of a document. */
import type { docs_v1 } from '@googleapis/docs';
import { withWords } from '../../../../local/web/document/edit';

describe('a paragraph that is reworded', () => {
  const bold = { bold: true };
  const document = (...paragraphs: docs_v1.Schema$Paragraph[]): docs_v1.Schema$Document => ({
    tabs: [{ documentTab: { body: { content: paragraphs.map((paragraph) => ({ paragraph })) } } }],
  });
  const rule: docs_v1.Schema$Paragraph = {
    bullet: { listId: 'list' },
    elements: [
      { textRun: { content: 'I will ' } },
      { textRun: { content: 'never', textStyle: bold } },
      { textRun: { content: ' share it.\n' } },
    ],
  };
  const end: docs_v1.Schema$Paragraph = { elements: [{ textRun: { content: 'The end.\n' } }] };
  const runsAfter = (words: string) => {
    const after = withWords(document(rule, end), 0, 'I will never share it.', words);
    const content = after?.tabs?.[0]?.documentTab?.body?.content ?? [];
    return content.map(({ paragraph }) => [
      paragraph?.bullet === undefined ? 'text' : 'item',
      ...(paragraph?.elements ?? []).map(({ textRun }) => [textRun?.content, textRun?.textStyle?.bold ?? false]),
    ]);
  };
  const rest = ['text', ['The end.\n', false]];

  test('keeps the look of what was not touched', () => {
    expect(runsAfter('I will never lend it.')).toEqual([
      ['item', ['I will ', false], ['never', true], [' lend it.\n', false]],
      rest,
    ]);
  });

  test('becomes as many of its kind as it has lines', () => {
    expect(runsAfter('I will never share it.\nI will ask.')[1]?.[0]).toBe('item');
    expect(runsAfter('I will never share it.\nI will ask.')).toHaveLength(3);
  });

  test('is gone where nothing is left of it, unless it is the last', () => {
    expect(runsAfter('')).toEqual([rest]);
    expect(withWords(document(end), 0, 'The end.', '')?.tabs?.[0]?.documentTab?.body?.content).toHaveLength(1);
  });

  test('stays as it is where it says something else by now', () => {
    expect(withWords(document(rule, end), 0, 'I will share it.', 'x')).toBeNull();
    expect(withWords(document(rule, end), 7, 'I will share it.', 'x')).toBeNull();
  });
});
