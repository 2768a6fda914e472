/** What the buttons beside a policy do. */

import { PolicySignOffError } from '../../common/problem';
import { counted } from '../../common/words';
import {
  changePolicy,
  confirmOpenToAll,
  keepDraft,
  type PublishReport,
  pauseForm,
  publish,
  resumeForm,
  withdraw,
} from '../../flows';
import { AGREE_BY } from '../../form/form-plan';
import type { Answer } from '../card';
import { inputOf, numberOf } from '../event';
import { asHome, type Handler, onTop, type Panel, turned } from '../panel';
import { changeOf, changesCard, confirmCard } from './change-cards';
import { docsHome, homeWith } from './home';
import { requestOf } from './options/choices';
import { countersignerCard, countersignerTyped } from './options/countersigner-card';
import { settingsCard } from './options/settings-card';
import { isPublished, type PublishedPolicy, readPolicyContext } from './policy-context';
import { bulletinCard, progressCard, publishedCard } from './publication-cards';
import { SENTENCE, warningsCard } from './reading-cards';
import { closingCard } from './status-cards';
import { TICKS } from './without-account-section';

/** Milliseconds for building a form: a button has 30 seconds, reading before it takes two of them and finishing up to ten. */
const TIME_BUDGET = 16_000;

export const showWarnings: Handler = (panel) => {
  const from = numberOf(panel.event, 'from');
  return turned(panel, warningsCard(readPolicyContext(panel), from));
};

export const useSentence: Handler = (panel) => {
  const sentence = inputOf(panel.event, SENTENCE);
  if (sentence === '') return { notice: 'Please write the sentence first.' };
  keepDraft(panel.ports, { ...readPolicyContext(panel).draft, sentence });
  return homeWith(panel, 'Saved.');
};

export const removeSentence: Handler = (panel) => {
  const { sentence: _sentence, ...draft } = readPolicyContext(panel).draft;
  keepDraft(panel.ports, draft);
  return homeWith(panel, 'Removed.');
};

export const showSettings: Handler = (panel) => onTop(settingsCard(readPolicyContext(panel)));

export const createForm: Handler = (panel) => {
  const context = readPolicyContext(panel);
  return published(panel, publish(panel.ports, requestOf(context), TIME_BUDGET, 'build'));
};

export const goOn: Handler = (panel) => {
  const job = panel.notes.jobs.find(({ documentId }) => documentId === panel.event.fileId);
  // The hourly round may have finished it meanwhile.
  if (job === undefined) return asHome(docsHome(panel), 'Publishing has finished.');
  if (job.stage === 'withdrawing') {
    withdraw(panel.ports, job.documentId);
    return homeWith(panel, 'Withdrawn. Staff have seen nothing of it.');
  }
  return published(panel, publish(panel.ports, { ...job.request, change: job.change }, TIME_BUDGET, 'build'));
};

function published(panel: Panel, report: PublishReport): Answer {
  if (!report.isDone) {
    const { stage, goal, change } = panel.ports.readNotes().jobs.find((job) => job.version === report.version) ?? {};
    const known = { stage: stage ?? 'building', goal: goal ?? 'build', change: change ?? 'new version' } as const;
    const card = progressCard({ ...report, ...known });
    return asHome(card, `${report.built} of ${counted(report.of, 'part')} of the form are ready.`);
  }
  if (report.isNew && report.formLink === '') return homeWith(panel, 'The form is ready. Staff do not see it yet.');
  return asHome(publishedCard(report, panel.notes), report.isNew ? 'Published.' : 'Nothing has changed.');
}

export const showBulletin: Handler = (panel) => onTop(bulletinCard(readPolicyContext(panel)));

/** @throws where the policy was not published, or is no longer */
export function readPublished(panel: Panel): PublishedPolicy {
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
  return published(panel, publish(panel.ports, { ...draft, change: kindOf(panel) }, TIME_BUDGET, 'build'));
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

export const makeFormWithoutAccounts: Handler = (panel) => {
  const ticks = AGREE_BY.find((way) => way === inputOf(panel.event, TICKS)) ?? 'every section';
  changePolicy(panel.ports, readPublished(panel).policy.code, { openForm: ticks });
  return homeWith(panel, 'Their form is made with the next hourly check, and they are emailed then.');
};

export const showCountersigner: Handler = (panel) => onTop(countersignerCard(readPublished(panel)));

export const saveCountersigner: Handler = (panel) => {
  const typed = countersignerTyped(panel.event);
  if (typed === null) return { notice: 'Please enter who countersigns first.' };
  changePolicy(panel.ports, readPublished(panel).policy.code, { countersignedBy: typed });
  return homeWith(panel, 'Saved.');
};
