/** Indexes: counted as Google counts them in answers of its own, and without gaps in every import. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { docs_v1 } from '@googleapis/docs';
import { numberContent } from '../../../../local/files/docx/content';
import { importDocx, withoutSuggestions } from '../../../../local/files/docx/docx';

const POLICIES = join(__dirname, '../../../../../shared/policies');
const SAMPLES = join(__dirname, '../../../../samples');

type Content = docs_v1.Schema$StructuralElement[];

const filesIn = (folder: string, ending: string) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(ending))
        .map((name) => join(folder, name))
    : [];

/** All places of a content: what begins where and ends where. */
function placesOf(content: Content): [start: number, end: number][] {
  return content.flatMap((element): [number, number][] => [
    [element.startIndex ?? 0, element.endIndex ?? 0],
    ...(element.paragraph?.elements ?? []).map((part): [number, number] => [part.startIndex ?? 0, part.endIndex ?? 0]),
    ...(element.table?.tableRows ?? []).flatMap((row): [number, number][] => [
      [row.startIndex ?? 0, row.endIndex ?? 0],
      ...(row.tableCells ?? []).flatMap((cell): [number, number][] => [
        [cell.startIndex ?? 0, cell.endIndex ?? 0],
        ...placesOf(cell.content ?? []),
      ]),
    ]),
    ...placesOf(element.tableOfContents?.content ?? []),
  ]);
}

describe('real answers of the Docs API', () => {
  // texts.json is left out: somebody doubled a paragraph in it by hand, with its indexes.
  const answers = filesIn(join(POLICIES, 'google-docs-json'), '.json').filter((path) => !path.endsWith('texts.json'));
  if (answers.length === 0) {
    it.skip('are not here: the folder of shared policies is absent', () => undefined);
  } else {
    it.each(answers)('%s, counted anew, has the indexes that Google gave it', (path) => {
      const document: docs_v1.Schema$Document = JSON.parse(readFileSync(path, 'utf8'));
      const content = document.body?.content ?? [];
      const given = placesOf(content);
      numberContent(content, 0);
      expect(placesOf(content)).toEqual(given);
    });
  }
});

describe('imported policies', () => {
  it.each([
    ...filesIn(SAMPLES, '.docx'),
    ...filesIn(join(POLICIES, 'docx'), '.docx'),
    ...filesIn(join(POLICIES, 'docx-plain'), '.docx'),
  ])('%s has neither gaps nor overlaps, and nothing to suggest', (path) => {
    const document = importDocx(readFileSync(path), path);
    const content = document.tabs?.[0]?.documentTab?.body?.content ?? [];
    content.forEach((element, at) => {
      expect(element.startIndex ?? 0).toBe(content[at - 1]?.endIndex ?? 0);
      const parts = element.paragraph?.elements;
      parts?.forEach((part, order) => {
        expect(part.startIndex).toBe(parts[order - 1]?.endIndex ?? element.startIndex);
      });
      if (parts) {
        expect(parts.at(-1)?.endIndex).toBe(element.endIndex);
        expect(parts.at(-1)?.textRun?.content?.endsWith('\n')).toBe(true);
      }
    });
    expect(withoutSuggestions(document)).toEqual({ ...document, suggestionsViewMode: 'PREVIEW_WITHOUT_SUGGESTIONS' });
  });
});
