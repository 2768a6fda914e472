/** What the buttons between a form that is built and one that staff sign do. */
import * as v from 'valibot';
import {
  changeChoices,
  changePolicy,
  chooseBeforeFirstEmail,
  draftOf,
  endRehearsal,
  PublishRequestSchema,
  publishFor,
  rehearse as rehearseForm,
  stopWaiting as stopWaitingFor,
  withdraw as withdrawPolicy,
} from '../../../flows';
import { questionsAsTyped, questionsTyped } from '../../../policy/version/questions-to-answer';
import { policyWithCode } from '../../../register/people/look-up';
import type { Answer } from '../../card';
import { inputOf, textOf } from '../../event';
import { type Handler, onTop, type Panel, turned } from '../../panel';
import { readPublished } from '../actions';
import { homeWith } from '../home';
import { countersignerTyped } from '../options/countersigner-card';
import { draftFrom, whoIsMeantCard } from '../options/settings-card';
import { ambiguousAudience } from '../options/who-signs';
import { readPolicyContext } from '../policy-context';
import { statusCard } from '../status-cards';
import { askedBeforeChosen, planToShow } from './asked-before';
import { concernsOf } from './before-card';
import { type BuiltPolicy, readBuiltPolicy } from './built-policy';
import { chosenFirstEmail, dayInWords, FIRST_EMAIL, firstEmailOn } from './first-email';
import { formPagesCard } from './form-pages-card';
import { inForceTyped } from './in-force';
import { POLICY, QUESTIONS, questionsCard } from './questions-card';
import { concernsCard, otherDayCard, SURE } from './waiting-cards';
import { withdrawCard } from './withdraw-card';

export const showFormPages: Handler = (panel) => {
  const built = readBuiltPolicy(panel);
  return turned(panel, formPagesCard({ ...built, plan: planToShow(built, panel.event) }, panel.event));
};

export const showStatus: Handler = (panel) => onTop(statusCard(readPublished(panel), panel.notes));

/** What was filled in on the card is kept, whatever is pressed. */
function keepCountersigner({ ports, event }: Panel, { policy }: BuiltPolicy): void {
  const typed = countersignerTyped(event);
  if (typed !== null && typed !== policy.countersignedBy) changePolicy(ports, policy.code, { countersignedBy: typed });
}

/** @returns what is wrong with what was typed. A card that has no such fields changes nothing. */
function keepBeforeFirstEmail({ ports, event }: Panel, { job, documentId, today }: BuiltPolicy): string | null {
  if (event.parameters[FIRST_EMAIL] !== undefined) return null;
  const typed = inForceTyped(event, today);
  if ('fault' in typed) return typed.fault;
  const { inForceFrom } = typed;
  const askedBefore = askedBeforeChosen(event) ?? job.request.askedBefore;
  if (inForceFrom !== (job.request.inForceFrom ?? '') || askedBefore !== job.request.askedBefore) {
    chooseBeforeFirstEmail(ports, documentId, { inForceFrom, ...(askedBefore === undefined ? {} : { askedBefore }) });
  }
  return null;
}

/** What was chosen is kept, and the card shows what follows from it. */
export const seeWhoIsAsked: Handler = (panel) => {
  const fault = keepBeforeFirstEmail(panel, readBuiltPolicy(panel));
  return fault === null ? homeWith(panel, 'Saved.') : { notice: fault };
};

export const rehearse: Handler = (panel) => {
  const built = readBuiltPolicy(panel);
  keepCountersigner(panel, built);
  const fault = keepBeforeFirstEmail(panel, built);
  if (fault !== null) return { notice: fault };
  const chosen = chosenFirstEmail(panel.event);
  const firstEmail = 'fault' in chosen ? built.job.firstEmail : chosen.firstEmail;
  rehearseForm(panel.ports, built.documentId, firstEmail);
  return homeWith(panel, 'The rehearsal has begun.');
};

export const stopRehearsal: Handler = (panel) => {
  endRehearsal(panel.ports, panel.event.fileId);
  return homeWith(panel, 'The rehearsal has ended. What was sent in it is deleted.');
};

export const publish: Handler = (panel) => {
  const built = readBuiltPolicy(panel);
  const { register, today, documentId } = built;
  keepCountersigner(panel, built);
  const fault = keepBeforeFirstEmail(panel, built);
  if (fault !== null) return { notice: fault };
  const chosen = chosenFirstEmail(panel.event);
  if ('fault' in chosen) return onTop(otherDayCard(built, chosen));
  const { firstEmail } = chosen;
  const day = firstEmailOn(firstEmail, today, register.closures);
  if ('fault' in day) return onTop(otherDayCard(built, day));
  const concerns = panel.event.parameters[SURE] === 'yes' ? [] : concernsOf(built);
  if (concerns.length > 0) return onTop(concernsCard(built, concerns, firstEmail));
  publishFor(panel.ports, documentId, { firstEmail, opensOn: day.opensOn });
  const when = day.opensOn === '' ? 'The first email leaves when you say.' : `First email: ${dayInWords(day.opensOn)}.`;
  return homeWith(panel, `Published. ${when}`);
};

export const letStaffIn: Handler = (panel) => {
  const { documentId, job, today } = readBuiltPolicy(panel);
  publishFor(panel.ports, documentId, { firstEmail: job.firstEmail, opensOn: today });
  return homeWith(panel, 'Staff are let in and emailed with the next hourly check on a school day.');
};

export const stopWaiting: Handler = (panel) => {
  stopWaitingFor(panel.ports, panel.event.fileId);
  return homeWith(panel, 'Nothing is sent until you publish it again.');
};

export const askBeforeWithdrawing: Handler = (panel) => onTop(withdrawCard(readPolicyContext(panel)));

export const withdraw: Handler = (panel) => {
  const report = withdrawPolicy(panel.ports, panel.event.fileId);
  return homeWith(
    panel,
    report === 'unseen' ? 'Withdrawn. Staff have seen nothing of it.' : 'Withdrawn. Nobody has to sign it any more.',
  );
};

export const showQuestionsToAnswer: Handler = (panel) => {
  const { draft, reading } = readPolicyContext(panel);
  return onTop(questionsCard(draft.questions ?? '', reading.title));
};

/** Beside a document of questions: they are looked over before they are saved for the policy that was chosen. */
export const askTheseQuestions: Handler = (panel) => {
  const { register, reading } = readPolicyContext(panel);
  const policy = policyWithCode(register, inputOf(panel.event, POLICY));
  return onTop(questionsCard(questionsAsTyped(reading.asked), `About ${policy.title}`, policy.code));
};

/** What is not right yet is told, and nothing of it saved. */
export const saveQuestionsToAnswer: Handler = (panel) => {
  const questions = textOf(panel.event, QUESTIONS);
  const { faults } = questionsTyped(questions);
  const { policy, draft, title, about } = questionsAbout(panel);
  if (faults.length > 0) return turned(panel, questionsCard(questions, title, about));
  const isKept = changeChoices(panel.ports, { ...draft, questions });
  if (!isKept) {
    const where = about === undefined ? '' : ' in the panel beside the policy';
    return homeWith(panel, `Saved. The form does not ask them yet, so please create it again${where}.`);
  }
  const isPublishedOnly = policy !== null && panel.notes.jobs.every(({ policyCode }) => policyCode !== policy.code);
  return homeWith(panel, isPublishedOnly ? 'Saved. They are asked from the next new version on.' : 'Saved.');
};

/** The document beside the panel, or the policy that was chosen in it. @throws {PolicySignOffError} where that is gone */
function questionsAbout(panel: Panel) {
  const { register, policy, draft, reading } = readPolicyContext(panel);
  const about = panel.event.parameters[POLICY];
  if (about === undefined) return { policy, draft, title: reading.title, about };
  const other = policyWithCode(register, about);
  return { policy: other, draft: draftOf(panel.notes, other.documentId), title: `About ${other.title}`, about };
}

export const saveSettings: Handler = (panel) => {
  const { draft } = readPolicyContext(panel);
  return keepChosen(panel, draftFrom(panel.event, draft));
};

/** Asked again who is meant, with everything else as it was filled in. */
export const saveAudience: Handler = (panel) => {
  const { draft = '{}' } = panel.event.parameters;
  return keepChosen(panel, v.parse(v.pipe(v.string(), v.parseJson(), PublishRequestSchema), draft));
};

function keepChosen(panel: Panel, draft: v.InferOutput<typeof PublishRequestSchema>): Answer {
  const { register, today } = readPolicyContext(panel);
  const ambiguous = ambiguousAudience(register.people, draft.audience ?? []);
  if (ambiguous !== null) return onTop(whoIsMeantCard(register, ambiguous, draft, today));
  const isKept = changeChoices(panel.ports, draft);
  return homeWith(panel, isKept ? 'Saved.' : 'Saved. The form asked in another way, so please create it again.');
}
