/** What was chosen in a panel before a policy is published; kept for its next versions, too. */
import { PolicySignOffError } from '../../common/problem';
import type { Notes, PublishRequest } from '../notes';
import type { Ports } from '../ports';

/** Characters. Google keeps 9 KB in one note, a character may take three, and a publication notes more beside this. */
const MOST = 2500;

/** What was chosen for a document until now. */
export function draftOf(notes: Notes, documentId: string): PublishRequest {
  return notes.drafts.find((draft) => draft.document === documentId) ?? { document: documentId };
}

/** @throws {PolicySignOffError} where so much is switched off that it does not fit a note */
export function keepDraft(ports: Ports, draft: PublishRequest): void {
  if (JSON.stringify(draft).length > MOST) {
    throw new PolicySignOffError({
      code: 'TOO_MUCH_LEFT_OUT',
      message:
        'That is too many clauses to switch off one by one, so nothing was saved. Please move anything staff should not sign into another document.',
    });
  }
  ports.writeNotes({ drafts: [draft] });
}
