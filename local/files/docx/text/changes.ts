/** Reading a Word file, helpers: a tracked change in, the suggestion that Docs makes of it out. */

import type { Element } from '@xmldom/xmldom';
import { attributeOf, childNamed } from '../package/xml';

/** What Docs writes beside a suggested thing. */
export interface Suggested {
  suggestedInsertionIds?: string[];
  suggestedDeletionIds?: string[];
}

/** The suggestion that a `w:ins`, `w:del`, `w:moveTo` or `w:moveFrom` stands for. */
export function suggestionId(change: Element): string {
  return `suggest.${attributeOf(change, 'id') ?? 'unnamed'}`;
}

/** The change noted in the properties of a paragraph's end or of a table row: it was added, or taken away. */
export function changeIn(properties: Element | undefined): Suggested {
  const inserted = childNamed(properties, 'w:ins') ?? childNamed(properties, 'w:moveTo');
  const deleted = childNamed(properties, 'w:del') ?? childNamed(properties, 'w:moveFrom');
  return {
    ...(inserted === undefined ? {} : { suggestedInsertionIds: [suggestionId(inserted)] }),
    ...(deleted === undefined ? {} : { suggestedDeletionIds: [suggestionId(deleted)] }),
  };
}

/** Only the marks of change, of something that carries more. */
export function changesOf({ suggestedInsertionIds, suggestedDeletionIds }: Suggested): Suggested {
  return {
    ...(suggestedInsertionIds === undefined ? {} : { suggestedInsertionIds }),
    ...(suggestedDeletionIds === undefined ? {} : { suggestedDeletionIds }),
  };
}
