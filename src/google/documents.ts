/** A policy document as the Docs service gives it. */

import { messageOf, PolicySignOffError, refusalCode } from '../common/problem';
import type { FileListed, FilesAsked, FilesListed } from '../flows/ports';
import type { DocsDocument } from '../policy/docs-json';
import type { MayEdit } from '../register/pages/inspection/sample';
import { documents, driveFiles, drivePermissions } from './services';

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

/** The roles of Drive that may edit, those of shared drives among them. */
const EDITING: readonly string[] = ['owner', 'organizer', 'fileOrganizer', 'writer'];

const KIND_OF: Readonly<Record<string, MayEdit['kind']>> = {
  user: 'person',
  group: 'group',
  domain: 'everybody at',
  anyone: 'anybody with the link',
};

/** Who may edit a file; null where Google does not tell this account (docs/google-facts.md DR06). */
export function editorsOf(fileId: string): MayEdit[] | null {
  const asked = {
    fields: 'nextPageToken,permissions(type,role,emailAddress,domain,deleted)',
    pageSize: 100,
    supportsAllDrives: true,
  };
  const found: MayEdit[] = [];
  let pageToken: string | undefined;
  try {
    do {
      const page = drivePermissions().list(fileId, pageToken === undefined ? asked : { ...asked, pageToken });
      for (const { type = '', role = '', emailAddress, domain, deleted } of page.permissions ?? []) {
        const kind = KIND_OF[type];
        if (kind === undefined || deleted === true || !EDITING.includes(role)) continue;
        found.push({ kind, address: emailAddress ?? domain ?? '', isOwner: role === 'owner' });
      }
      pageToken = page.nextPageToken ?? undefined;
    } while (pageToken !== undefined);
    return found;
  } catch (error) {
    console.warn(`Google does not tell who may edit ${fileId}: ${messageOf(error)}`);
    return null;
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
  fields: 'nextPageToken,files(id,modifiedTime,trashed)',
  pageSize: 1000,
  supportsAllDrives: true,
  includeItemsFromAllDrives: true,
};

/** Who gets into a form is what Drive calls another view of it. */
const WITH_READERS = {
  ...OURS,
  fields: 'nextPageToken,files(id,modifiedTime,trashed,permissions(type,view,emailAddress,deleted))',
  includePermissionsForView: 'published',
};

/** A page is one call, of a thousand files or of as few as Google likes; what comes after the last counts as not listed. */
const MOST_PAGES = 20;

/** The files that we made or were given, as far as Google lists them (docs/google-facts.md DR02, DR03, DR07). */
export function listFiles(what: FilesAsked): FilesListed {
  if (what === 'files alone') return everyPage(OURS);
  try {
    return everyPage(WITH_READERS);
  } catch (error) {
    console.warn(`Google does not list who gets into forms: ${messageOf(error)}`);
    return everyPage(OURS);
  }
}

function everyPage(asked: typeof OURS): FilesListed {
  const listed = new Map<string, FileListed>();
  let pageToken: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { files = [], nextPageToken } = driveFiles().list(pageToken === undefined ? asked : { ...asked, pageToken });
    for (const { id, modifiedTime, trashed, permissions } of files) {
      if (!id || !modifiedTime) continue;
      listed.set(id, { changedAt: modifiedTime, isInBin: trashed === true, readers: readersAmong(permissions) });
    }
    if (!nextPageToken) return listed;
    pageToken = nextPageToken;
  }
  console.warn(`Google lists more than ${listed.size} files; the others count as not listed.`);
  return listed;
}

/** People with an account, in small letters; null where Drive does not tell. */
function readersAmong(
  permissions: GoogleAppsScript.Drive_v3.Drive.V3.Schema.Permission[] | undefined,
): string[] | null {
  if (permissions === undefined) return null;
  return permissions.flatMap(({ type, view, emailAddress, deleted }) =>
    type === 'user' && view === 'published' && emailAddress && deleted !== true ? [emailAddress.toLowerCase()] : [],
  );
}
