/** What the buttons beside a policy do. */

import * as v from 'valibot';
import { PolicySignOffError } from '../../common/problem';
import { confirmOpenToAll, keepDraft, type PublishReport, pauseForm, publish, resumeForm } from '../../flows';
import type { Answer, Card } from '../card';
import { counted } from '../card';
import { numberOf } from '../event';
import { asHome, type Handler, onTop, type Panel, turned } from '../panel';
import { peopleIn, requestOf } from './choices';
import { type Beside, readBeside } from './policy-context';
import { bulletinCard, progressCard, publishedCard } from './publication-cards';
import { readingCard, sectionCard, sectionsCard, warningsCard } from './reading-cards';
import { draftFrom, settingsCard } from './settings-card';
import {
  changeOf,
  changesCard,
  closingCard,
  confirmCard,
  isPublished,
  type Published,
  statusCard,
} from './status-cards';

/** Milliseconds for building a form: a button has 30 seconds, reading before it takes two of them and finishing up to ten. */
const PATIENCE = 16_000;

/** What stands beside the document that is open: a publication under way, a published policy, or what was read. */
export function docsHome(panel: Panel): Card {
  const beside = readBeside(panel);
  const { job, policy, reading } = beside;
  if (job !== null) {
    return progressCard({ title: policy?.title ?? reading.title, version: job.version, built: job.built, of: null });
  }
  return isPublished(beside) ? statusCard(beside, panel.notes) : readingCard(beside);
}

export const showWarnings: Handler = (panel) => {
  const from = numberOf(panel.event, 'from');
  return turned(panel, warningsCard(readBeside(panel), from));
};

export const showSections: Handler = (panel) => {
  const from = numberOf(panel.event, 'from');
  return turned(panel, sectionsCard(readBeside(panel), from));
};

export const showSection: Handler = (panel) => {
  const [place, from] = [numberOf(panel.event, 'section'), numberOf(panel.event, 'from')];
  return turned(panel, sectionCard(readBeside(panel), place, from));
};

const KeysSchema = v.pipe(v.string(), v.parseJson(), v.array(v.string()));

export const keepSection: Handler = (panel) => {
  const { event, ports } = panel;
  const shown = v.parse(KeysSchema, event.parameters.shown);
  const isOn = new Set(Object.values(event.inputs).flat());
  const off = shown.filter((key) => !isOn.has(key));
  const beside = readBeside(panel);
  const before = beside.draft.leaveOut ?? [];
  const leaveOut = [...before.filter((key) => !shown.includes(key)), ...off];
  const draft = { ...beside.draft, leaveOut };
  keepDraft(ports, draft);
  return homeWith(
    panel,
    off.length === 0
      ? 'Kept: every clause here is asked.'
      : `Kept: ${counted(off.length, 'clause')} here switched off.`,
  );
};

/** The first card anew, from notes that were just written. */
function homeWith(panel: Panel, notice: string): Answer {
  return asHome(docsHome({ ...panel, notes: panel.ports.readNotes() }), notice);
}

export const showSettings: Handler = (panel) => onTop(settingsCard(readBeside(panel)));

export const keepSettings: Handler = (panel) => {
  const { draft } = readBeside(panel);
  keepDraft(panel.ports, draftFrom(panel.event, draft));
  return homeWith(panel, 'Kept.');
};

export const createForm: Handler = (panel) => {
  const beside = readBeside(panel);
  return published(panel, beside, publish(panel.ports, requestOf(beside), PATIENCE));
};

export const goOn: Handler = (panel) => {
  const job = panel.notes.jobs.find((job) => job.documentId === panel.event.fileId);
  // The hourly round may have finished it meanwhile.
  if (job === undefined) return asHome(docsHome(panel), 'It is done.');
  return published(panel, null, publish(panel.ports, { ...job.request, change: job.change }, PATIENCE));
};

/** @param beside as it was before, where it was read */
function published(panel: Panel, beside: Beside | null, report: PublishReport): Answer {
  if (!report.isDone) {
    return asHome(progressCard(report), `${report.built} of ${report.of} parts of the form are done.`);
  }
  const asked =
    beside === null
      ? 0
      : peopleIn(beside.register, beside.policy?.audience ?? requestOf(beside).audience ?? [], beside.today);
  const words =
    asked === 0
      ? ''
      : `It is for ${counted(asked, 'person', 'people')}; the emails go out with the next hourly round of a school day.`;
  return asHome(publishedCard(report, panel.notes, words), report.isNew ? 'Published.' : 'Nothing has changed.');
}

export const showBulletin: Handler = (panel) => onTop(bulletinCard(readBeside(panel)));

/** @throws where the policy was not published, or its document says what was published */
function readPublished(panel: Panel): Published {
  const beside = readBeside(panel);
  if (isPublished(beside)) return beside;
  throw new PolicySignOffError({
    code: 'NOT_PUBLISHED',
    message:
      'This policy is not published any more. Was its row taken out of the tab "Policies"? Please go back and read it again.',
  });
}

export const showChanges: Handler = (panel) => {
  const beside = readPublished(panel);
  const change = changeOf(beside);
  if (change === null) return asHome(docsHome(panel), 'Nothing has changed any more.');
  return turned(panel, changesCard(beside, change, numberOf(panel.event, 'from')));
};

export const askBeforePublishing: Handler = (panel) => onTop(confirmCard(readPublished(panel), kindOf(panel)));

export const publishChange: Handler = (panel) => {
  const { draft } = readPublished(panel);
  return published(panel, null, publish(panel.ports, { ...draft, change: kindOf(panel) }, PATIENCE));
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
  return homeWith(panel, 'Noted. They are written to from the next round on.');
};
