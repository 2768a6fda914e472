/** A policy document as the Docs service gives it. */

import { PolicySignOffError, refusalCode } from '../common/problem';
import type { FilesListed } from '../flows/ports';
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

const KINDS = ['document', 'form', 'spreadsheet'].map((kind) => `mimeType = 'application/vnd.google-apps.${kind}'`);

const OURS = {
  // What is in the bin is listed, too, unless it is left out (docs/google-facts.md DR03).
  q: KINDS.join(' or '),
  fields: 'files(id,modifiedTime,trashed)',
  pageSize: 1000,
  supportsAllDrives: true,
  includeItemsFromAllDrives: true,
};

/** The files that we made or were given, as far as Google lists them (docs/google-facts.md DR02, DR03). */
export function listFiles(): FilesListed {
  const { files = [] } = driveFiles().list(OURS);
  return new Map(
    files.flatMap(({ id, modifiedTime, trashed }) =>
      id && modifiedTime ? [[id, { changedAt: modifiedTime, isInBin: trashed === true }] as const] : [],
    ),
  );
}
