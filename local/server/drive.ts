/** Google Drive: the few calls of the advanced service that a script makes under `drive.file`. */
import type { DriveFileListed, DrivePermission, GoogleCalls } from '../contract';
import type { FormFile, WorkspaceFile } from '../state';
import { type Answers, apiRefusal, type Caller, type Google, mayEdit, notHere } from './google';

export function driveCalls(google: Google): Answers<'Drive'> {
  return {
    'Drive.Files.update': (caller, resource, id) => {
      const file = google.grantedFile(id, caller, 'drive.files.update');
      if (file.kind === 'form' && resource.name !== undefined && google.beliefs.renamingForms === 'refused') {
        throw apiRefusal('drive.files.update', `File not found: ${id}.`, 404);
      }
      file.name = resource.name ?? file.name;
      file.isInBin = resource.trashed ?? file.isInBin ?? false;
      google.touch(id);
      return { id, name: file.name };
    },
    // For good, past the bin (docs/google-facts.md DR05).
    'Drive.Files.remove': (caller, id) => {
      const file = google.grantedFile(id, caller, 'drive.files.delete');
      if (file.owner !== caller.account) {
        throw apiRefusal('drive.files.delete', 'The user does not have sufficient permissions for this file.', 403);
      }
      google.remove(id);
      return null;
    },
    'Drive.Files.get': (caller, id) => {
      const file = google.grantedFile(id, caller, 'drive.files.get');
      return { id, name: file.name, capabilities: { canEdit: mayEdit(file, caller.account) } };
    },
    // Under drive.file only what the script made or was given is there to be listed.
    'Drive.Files.list': (caller, asked) => {
      const { includePermissionsForView: view } = asked;
      const { listingDocuments, listingReaders } = google.beliefs;
      if (listingDocuments === 'refused') throw apiRefusal('drive.files.list', 'Invalid Value', 400);
      if (view !== undefined && view !== 'published') throw notHere('permissions of another view');
      if (view !== undefined && listingReaders === 'refused') {
        throw apiRefusal('drive.files.list', `Invalid value '${view}' for includePermissionsForView`, 400);
      }
      return listedPage(google, listedFor(google, caller, asked.q), asked);
    },
    'Drive.Permissions.create': (caller, { type, role, view }, id) => {
      const form = publishedForm(google, caller, 'drive.permissions.create', id);
      if (type !== 'anyone' || role !== 'reader' || view !== 'published') throw notHere('this kind of permission');
      form.isOpenToAnyone = true;
      google.touch(id);
      return ANYONE;
    },
    'Drive.Permissions.list': (caller, id, { includePermissionsForView }) => {
      if (includePermissionsForView === undefined) return { permissions: sharingOf(google, caller, id) };
      const form = publishedForm(google, caller, 'drive.permissions.list', id);
      if (includePermissionsForView !== 'published') throw notHere('permissions of another view');
      const readers = form.readers.map((emailAddress, index): DrivePermission => {
        return { id: `reader-${index}`, type: 'user', role: 'reader', view: 'published', emailAddress };
      });
      return { permissions: [...readers, ...(form.isOpenToAnyone ? [ANYONE] : [])] };
    },
  };
}

/** What a search finds, under `drive.file`, as far as Drive is believed to list it. */
function listedFor({ state, beliefs }: Google, { account }: Caller, q = ''): WorkspaceFile[] {
  const hasBin = SEARCHES.get(q);
  if (hasBin === undefined) throw notHere(`the search "${q}"`);
  return Object.values(state.files).filter(
    ({ kind, grantedTo, isInBin }) =>
      grantedTo.includes(account) &&
      (hasBin || isInBin !== true) &&
      (kind !== 'document' || beliefs.listingDocuments === 'has those given') &&
      (kind !== 'form' || beliefs.listingForms === 'has those made'),
  );
}

/** With permissions Google may give shorter pages than it was asked for; how short is not said. */
const MOST_WITH_PERMISSIONS = 100;

function listedPage(
  google: Google,
  files: readonly WorkspaceFile[],
  {
    fields = '',
    pageSize = 100,
    pageToken = '0',
    includePermissionsForView,
  }: Parameters<GoogleCalls['Drive.Files.list']>[0],
): ReturnType<GoogleCalls['Drive.Files.list']> {
  const hasPermissions = fields.includes('permissions(');
  const first = Number(pageToken);
  const next = first + (hasPermissions ? Math.min(pageSize, MOST_WITH_PERMISSIONS) : pageSize);
  const isMore = next < files.length && fields.includes('nextPageToken');
  return {
    ...(isMore ? { nextPageToken: String(next) } : {}),
    files: files.slice(first, next).map((file) => ({
      id: file.id,
      name: file.name,
      modifiedTime: new Date(file.modifiedAt ?? 0).toISOString(),
      trashed: file.isInBin ?? false,
      ...(hasPermissions ? permissionsListed(google, file, includePermissionsForView) : {}),
    })),
  };
}

/** The permissions of a file in a list, those to open the published form among them (docs/google-facts.md DR07). */
function permissionsListed(
  { beliefs, state }: Google,
  file: WorkspaceFile,
  view?: string,
): Pick<DriveFileListed, 'permissions'> {
  if (beliefs.listingReaders === 'has none') return {};
  const letIn =
    file.kind === 'form' && view !== undefined ? [...new Set([...file.readers, ...(file.everLetIn ?? [])])] : [];
  const isOpen = file.kind === 'form' && view !== undefined && file.isOpenToAnyone;
  const gone = new Set(state.withoutAccount);
  return {
    permissions: [
      ...[file.owner, ...file.editors].map((emailAddress) => ({ type: 'user', emailAddress, deleted: false })),
      ...letIn.map((emailAddress) => ({ type: 'user', view, emailAddress, deleted: gone.has(emailAddress) })),
      ...(isOpen ? [{ type: 'anyone', view }] : []),
    ],
  };
}

/** Who may do what with a file: told to whoever may edit it (docs/google-facts.md DR06). */
function sharingOf(google: Google, caller: Caller, id: string): DrivePermission[] {
  const file = google.grantedFile(id, caller, 'drive.permissions.list');
  if (!mayEdit(file, caller.account) || google.beliefs.listingSharing === 'refused') {
    throw apiRefusal('drive.permissions.list', 'The user does not have sufficient permissions for this file.', 403);
  }
  const having = (role: string, accounts: readonly string[]): DrivePermission[] =>
    accounts.map((emailAddress, index) => ({ id: `${role}-${index}`, type: 'user', role, emailAddress }));
  return [...having('owner', [file.owner]), ...having('writer', file.editors), ...having('reader', file.viewers ?? [])];
}

/** The searches that scripts make, and whether each finds what is in the bin, too: one that does not say so does (DR03). */
const SEARCHES: ReadonlyMap<string, boolean> = new Map([
  ['trashed = false', false],
  [
    "mimeType = 'application/vnd.google-apps.document' or mimeType = 'application/vnd.google-apps.form' or mimeType = 'application/vnd.google-apps.spreadsheet'",
    true,
  ],
]);

const ANYONE: DrivePermission = { id: 'anyoneWithLink', type: 'anyone', role: 'reader', view: 'published' };

/** @throws where Drive is believed not to reach a form that FormApp made */
function publishedForm(google: Google, caller: Caller, method: string, id: string): FormFile {
  const file = google.grantedFile(id, caller, method);
  if (file.kind !== 'form') throw notHere('permissions of anything but a form');
  if (google.beliefs.openingByScript === 'refused') throw apiRefusal(method, `File not found: ${id}.`, 404);
  return file;
}
