/** What was chosen in a panel before a policy is published; kept for its next versions, too. */

import type { Notes } from '../notes';
import type { PublishRequest } from '../notes/job';
import type { Ports } from '../ports';

/** What was chosen for a document until now. */
export function draftOf(notes: Notes, documentId: string): PublishRequest {
  return notes.drafts.find((draft) => draft.document === documentId) ?? { document: documentId };
}

export function keepDraft(ports: Ports, draft: PublishRequest): void {
  ports.writeNotes({ drafts: [draft] });
}
