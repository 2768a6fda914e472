/** What is chosen for publishing is changed while the form is built and nobody has seen it. */
import { cellsBeside } from '../../register/layout/cells-by-key';
import type { SetCells } from '../../register/layout/workbook-changes';
import { readTab } from '../../register/reading/read-tab';
import { POLICIES } from '../../register/workbook/tabs';
import { validityInWords } from '../../register/workbook/validity-cell';
import { underLockOfOwner } from '../installing/owner-lock';
import type { Notes } from '../notes';
import type { Job, PublishRequest } from '../notes/job';
import type { Ports } from '../ports';
import { readRepaired } from '../workbook/workbook-state';
import { keepDraft } from './drafts';
import { lastsChosen } from './plan-publication';
import { withdrawJob } from './withdraw-job';

/** What kept it from being changed: how far its publication has come. */
export type NotNow = Exclude<Job['stage'], 'built'>;

/**
 * Kept for the document, and written into the policy's row where its publication made it.
 * @param from where it is done: a form that its owner is trying out is taken back only in the panel beside its own document
 * @returns whether a form that was built still asks as was chosen, or is gone since it does not; or why nothing was changed
 * @throws {PolicySignOffError} where another run is at work
 */
export function changeChoices(
  ports: Ports,
  draft: PublishRequest,
  from: 'its own document' | 'another document',
): 'kept' | 'form withdrawn' | NotNow {
  return underLockOfOwner(ports, (notes) => {
    const job = notes.jobs.find(({ documentId }) => documentId === draft.document);
    const stage = job?.stage ?? 'built';
    const isOpenToChange = stage === 'built' || (stage === 'rehearsal' && from === 'its own document');
    if (!isOpenToChange) return stage;
    keepDraft(ports, draft);
    if (job === undefined) return 'kept';
    const isOtherWay = draft.agreeBy !== undefined && draft.agreeBy !== (job.request.agreeBy ?? draft.agreeBy);
    if (isOtherWay || (draft.questions ?? '') !== (job.request.questions ?? '')) {
      withdrawJob(ports, notes, job);
      return 'form withdrawn';
    }
    const changes = job.madePolicy ? choiceCells(ports, notes, job, draft) : [];
    if (changes.length > 0) ports.writeChanges(notes.workbookId, changes);
    ports.writeNotes({ jobs: [{ ...job, request: { ...job.request, ...draft } }] });
    return 'kept';
  });
}

function choiceCells(ports: Ports, notes: Notes, { policyCode }: Job, draft: PublishRequest): SetCells[] {
  const { rows, headings } = readTab(POLICIES, readRepaired(ports, notes, [POLICIES.title])[POLICIES.title] ?? []);
  const row = rows.find(({ value }) => value.code === policyCode)?.row;
  if (row === undefined) return [];
  const lasts = lastsChosen(draft);
  return cellsBeside(POLICIES, headings, row, {
    audience: draft.audience?.join(', '),
    lasts: lasts === null ? undefined : validityInWords(lasts),
    daysToSign: draft.daysToSign,
    graceDays: draft.graceDays,
    countersignedBy: draft.countersignedBy,
    readings: draft.readings,
    // None ticked is every site.
    sites: draft.audience === undefined ? undefined : (draft.sites ?? []).join(', '),
  });
}
