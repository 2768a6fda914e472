/** What the buttons beside a policy do. */

import * as v from 'valibot';
import { PolicySignOffError } from '../../common/problem';
import { counted } from '../../common/words';
import {
  chooseCountersigner,
  confirmOpenToAll,
  keepDraft,
  type PublishReport,
  pauseForm,
  publish,
  resumeForm,
} from '../../flows';
import type { Answer, Card } from '../card';
import { numberOf } from '../event';
import { asHome, type Handler, onTop, type Panel, turned } from '../panel';
import { changeOf, changesCard, confirmCard } from './change-cards';
import { peopleIn, requestOf } from './choices';
import { countersignerCard, countersignerTyped } from './countersigner-card';
import { isPublished, type PolicyContext, type PublishedPolicy, readPolicyContext } from './policy-context';
import { bulletinCard, progressCard, publishedCard } from './publication-cards';
import { readingCard, warningsCard } from './reading-cards';
import { sectionCard, sectionsCard } from './section-cards';
import { draftFrom, settingsCard } from './settings-card';
import { closingCard, statusCard } from './status-cards';

/** Milliseconds for building a form: a button has 30 seconds, reading before it takes two of them and finishing up to ten. */
const TIME_BUDGET = 16_000;

/** What the panel shows beside the document that is open: a publication under way, a published policy, or what was read. */
export function docsHome(panel: Panel): Card {
  const context = readPolicyContext(panel);
  const { job, policy, reading } = context;
  if (job !== null) {
    return progressCard({ title: policy?.title ?? reading.title, version: job.version, built: job.built, of: null });
  }
  return isPublished(context) ? statusCard(context, panel.notes) : readingCard(context);
}

export const showWarnings: Handler = (panel) => {
  const from = numberOf(panel.event, 'from');
  return turned(panel, warningsCard(readPolicyContext(panel), from));
};

export const showSections: Handler = (panel) => {
  const from = numberOf(panel.event, 'from');
  return turned(panel, sectionsCard(readPolicyContext(panel), from));
};

export const showSection: Handler = (panel) => {
  const [place, from] = [numberOf(panel.event, 'section'), numberOf(panel.event, 'from')];
  return turned(panel, sectionCard(readPolicyContext(panel), place, from));
};

const KeysSchema = v.pipe(v.string(), v.parseJson(), v.array(v.string()));

export const saveSection: Handler = (panel) => {
  const { event, ports } = panel;
  const shown = v.parse(KeysSchema, event.parameters.shown);
  const isOn = new Set(Object.values(event.inputs).flat());
  const off = shown.filter((key) => !isOn.has(key));
  const { draft } = readPolicyContext(panel);
  const before = draft.leaveOut ?? [];
  const leaveOut = [...before.filter((key) => !shown.includes(key)), ...off];
  keepDraft(ports, { ...draft, leaveOut });
  return homeWith(
    panel,
    off.length === 0
      ? 'Saved: all clauses here are included.'
      : `Saved: ${counted(off.length, 'clause')} here switched off.`,
  );
};

/** The first card anew, from notes that were just written. */
function homeWith(panel: Panel, notice: string): Answer {
  return asHome(docsHome({ ...panel, notes: panel.ports.readNotes() }), notice);
}

export const showSettings: Handler = (panel) => onTop(settingsCard(readPolicyContext(panel)));

export const saveSettings: Handler = (panel) => {
  const { draft } = readPolicyContext(panel);
  keepDraft(panel.ports, draftFrom(panel.event, draft));
  return homeWith(panel, 'Saved.');
};

export const createForm: Handler = (panel) => {
  const context = readPolicyContext(panel);
  return published(panel, context, publish(panel.ports, requestOf(context), TIME_BUDGET));
};

export const goOn: Handler = (panel) => {
  const job = panel.notes.jobs.find(({ documentId }) => documentId === panel.event.fileId);
  // The hourly round may have finished it meanwhile.
  if (job === undefined) return asHome(docsHome(panel), 'Publishing has finished.');
  return published(panel, null, publish(panel.ports, { ...job.request, change: job.change }, TIME_BUDGET));
};

/** @param context as it was before, where it was read */
function published(panel: Panel, context: PolicyContext | null, report: PublishReport): Answer {
  if (!report.isDone) {
    return asHome(progressCard(report), `${report.built} of ${counted(report.of, 'part')} of the form are ready.`);
  }
  const asked =
    context === null
      ? 0
      : peopleIn(context.register, context.policy?.audience ?? requestOf(context).audience ?? [], context.today);
  const words =
    asked === 0
      ? ''
      : `It is for ${counted(asked, 'person', 'people')}; the emails go out with the next hourly check on a school day.`;
  return asHome(publishedCard(report, panel.notes, words), report.isNew ? 'Published.' : 'Nothing has changed.');
}

export const showBulletin: Handler = (panel) => onTop(bulletinCard(readPolicyContext(panel)));

/** @throws where the policy was not published, or is no longer */
function readPublished(panel: Panel): PublishedPolicy {
  const context = readPolicyContext(panel);
  if (isPublished(context)) return context;
  throw new PolicySignOffError({
    code: 'NOT_PUBLISHED',
    message:
      'This policy is no longer published. Was its row deleted from the tab "Policies"? Please go back and read the document again.',
  });
}

export const showChanges: Handler = (panel) => {
  const context = readPublished(panel);
  const change = changeOf(context);
  if (change === null) return asHome(docsHome(panel), 'There are no changes any more.');
  return turned(panel, changesCard(context, change, numberOf(panel.event, 'from')));
};

export const askBeforePublishing: Handler = (panel) => onTop(confirmCard(readPublished(panel), kindOf(panel)));

export const publishChange: Handler = (panel) => {
  const { draft } = readPublished(panel);
  return published(panel, null, publish(panel.ports, { ...draft, change: kindOf(panel) }, TIME_BUDGET));
};

function kindOf({ event }: Panel): 'minor' | 'new version' {
  return event.parameters.change === 'minor' ? 'minor' : 'new version';
}

export const askBeforeClosing: Handler = (panel) =>
  onTop(closingCard(readPublished(panel), panel.event.parameters.form ?? ''));

export const closeForm: Handler = (panel) => {
  pauseForm(panel.ports, panel.event.parameters.form ?? '');
  return homeWith(panel, 'The form is closed for now.');
};

export const reopenForm: Handler = (panel) => {
  resumeForm(panel.ports, panel.event.parameters.form ?? '');
  return homeWith(panel, 'The form is open again.');
};

export const formIsOpenToAll: Handler = (panel) => {
  confirmOpenToAll(panel.ports, panel.event.parameters.form ?? '');
  return homeWith(panel, 'Thank you. They will be emailed from the next hourly check on.');
};

export const showCountersigner: Handler = (panel) => onTop(countersignerCard(readPublished(panel)));

export const saveCountersigner: Handler = (panel) => {
  const typed = countersignerTyped(panel.event);
  if (typed === null) return { notice: 'Please enter who countersigns first.' };
  chooseCountersigner(panel.ports, panel.event.fileId, typed);
  return homeWith(panel, 'Saved.');
};
