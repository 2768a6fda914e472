/** Our own types of the Docs API's JSON fit Google's: a document of Google's can be given to the reader. Held by the compiler. */
import type { docs_v1 } from '@googleapis/docs';
import type { DocsDocument, DocsNestingLevel, DocsParagraphElement } from '../../src/policy/docs-json';

/** Google's types say `null` or missing where we say missing; apart from that a field of ours must be one of Google's. */
type Missing<Ours, Googles> = Exclude<keyof Ours, keyof Googles>;
type None<Names> = [Names] extends [never] ? true : Names;

const fits: {
  document: None<Missing<DocsDocument, docs_v1.Schema$Document>>;
  element: None<Missing<DocsParagraphElement, docs_v1.Schema$ParagraphElement>>;
  level: None<Missing<DocsNestingLevel, docs_v1.Schema$NestingLevel>>;
  paragraph: None<
    Missing<NonNullable<NonNullable<DocsDocument['body']>['content']>[number], docs_v1.Schema$StructuralElement>
  >;
} = { document: true, element: true, level: true, paragraph: true };

test('every field that the reader reads is one of Google’s', () => {
  expect(Object.values(fits)).toEqual([true, true, true, true]);
});
