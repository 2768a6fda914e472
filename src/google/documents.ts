/** A policy document as the Docs service gives it. */

import { PolicySignOffError, refusalCode } from '../common/problem';
import type { DocsDocument } from '../policy/docs-json';
import { documents, driveFiles } from './services';

/** The whole document in one call: every tab, and nobody's pending suggestions. @throws where it was not given to us */
export function readDocument(documentId: string): DocsDocument {
  try {
    const document: unknown = documents().get(documentId, {
      includeTabsContent: true,
      suggestionsViewMode: 'PREVIEW_WITHOUT_SUGGESTIONS',
    });
    if (isDocument(document)) return document;
    throw new Error('Google returned something that is not a document.');
  } catch (error) {
    if (refusalCode(error) !== 404) throw error;
    throw new PolicySignOffError({
      code: 'DOCUMENT_NOT_GRANTED',
      message:
        'Policy Sign-off cannot read this document yet. Please open it, allow access in the side panel, and try again.',
    });
  }
}

/** By what the account may do, not by what it was given: a file is shared with people, and given to the script by each of them. */
export function accessTo(fileId: string): 'edit' | 'look' | null {
  try {
    const { capabilities } = driveFiles().get(fileId, { fields: 'capabilities(canEdit)', supportsAllDrives: true });
    return capabilities?.canEdit === true ? 'edit' : 'look';
  } catch (error) {
    if (refusalCode(error) === 404) return null;
    throw error;
  }
}

/** The reader takes every field as one that may be missing, so no more than this needs to be asked. */
function isDocument(value: unknown): value is DocsDocument {
  return typeof value === 'object' && value !== null && ('tabs' in value || 'body' in value);
}

const GIVEN = {
  q: "trashed = false and mimeType = 'application/vnd.google-apps.document'",
  fields: 'files(id,modifiedTime)',
  pageSize: 1000,
  supportsAllDrives: true,
  includeItemsFromAllDrives: true,
};

/** When each document that was given to us was last changed, as far as Google lists them (docs/google-facts.md DR02). */
export function whenChanged(): ReadonlyMap<string, string> {
  const { files = [] } = driveFiles().list(GIVEN);
  return new Map(files.flatMap(({ id, modifiedTime }) => (id && modifiedTime ? [[id, modifiedTime] as const] : [])));
}
