/** Google Docs: the calls of the advanced service. What one request of a batch does is in requests.ts. */
import type { docs_v1 } from '@googleapis/docs';
import { withoutSuggestions } from '../../files/docx/docx';
import { type Answers, type Google, notHere } from '../google';
import { applyDocsRequest, emptyDocument } from './requests';

export function docsCalls(google: Google): Answers<'Docs'> {
  return {
    'Docs.Documents.get': (caller, id, options) => {
      google.countPerMinute(`${caller.account} docs`, 300, () => {
        throw notHere('the text of the 301st reading of a document in a minute');
      });
      const { document } = google.document(id, caller, 'docs.documents.get');
      const seen =
        options.suggestionsViewMode === 'PREVIEW_WITHOUT_SUGGESTIONS' ? withoutSuggestions(document) : document;
      if (options.includeTabsContent) return seen;
      return firstTabOnly(seen);
    },
    'Docs.Documents.create': (caller, resource) => {
      const [id, name] = [google.nextId('document'), resource.title ?? 'Untitled document'];
      const document = { ...emptyDocument(), documentId: id, title: name };
      google.add({
        kind: 'document',
        id,
        name,
        owner: caller.account,
        editors: [],
        grantedTo: [caller.account],
        document,
      });
      return { documentId: id, title: name };
    },
    'Docs.Documents.batchUpdate': (caller, resource, id) => {
      const file = google.document(id, caller, 'docs.documents.batchUpdate');
      // All or nothing.
      const draft = structuredClone(file.document);
      const replies = (resource.requests ?? []).map((request) => applyDocsRequest(google, draft, request));
      file.document = draft;
      file.modifiedAt = google.now;
      google.touch(id);
      return { documentId: id, replies };
    },
  };
}

/** Without `includeTabsContent` Google puts the first tab at the top and leaves the others out. */
function firstTabOnly(document: docs_v1.Schema$Document): docs_v1.Schema$Document {
  const { tabs, ...rest } = document;
  return { ...rest, ...tabs?.[0]?.documentTab };
}
