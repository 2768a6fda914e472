/** What the buttons between a form that is built and one that staff sign do. */

import * as v from 'valibot';
import type { Day } from '../../../common/day';
import {
  changeChoices,
  changePolicy,
  chooseBeforeFirstEmail,
  draftOf,
  endRehearsal,
  itemsOf,
  PublishRequestSchema,
  publishFor,
  rehearse as rehearseForm,
  stopWaiting as stopWaitingFor,
  withdraw as withdrawPolicy,
} from '../../../flows';
import { questionFaults, questionsAsTyped } from '../../../policy/version/questions-to-answer';
import { type VersionItem, versionItems } from '../../../policy/version/version-text';
import type { Policy, Register } from '../../../register/model';
import { policyWithCode } from '../../../register/people/look-up';
import { publishedVersion } from '../../../register/signing/versions';
import type { Answer } from '../../card';
import { inputOf, textOf } from '../../event';
import { type Handler, onTop, type Panel, turned } from '../../panel';
import { readPublished } from '../actions';
import { homeWith } from '../home';
import { approvalTyped } from '../options/approval-card';
import { countersignerTyped } from '../options/countersigner-card';
import { draftFrom, whoIsMeantCard } from '../options/settings-card';
import { ambiguousAudience } from '../options/who-signs';
import { readPolicyContext } from '../policy-context';
import { statusCard } from '../status-cards';
import { askedBeforeChosen, planToShow } from './asked-before';
import { concernsOf } from './before-card';
import { type BuiltPolicy, readBuiltPolicy, readUnchangedPolicy } from './built-policy';
import { chosenFirstEmail, dayInWords, FIRST_EMAIL, firstEmailOn, type NoFirstEmail } from './first-email';
import { formPagesCard } from './form-pages-card';
import { inForceTyped } from './in-force';
import { notNow } from './not-now';
import { type AboutPolicy, POLICY, QUESTIONS, questionsCard } from './questions-card';
import { concernsCard, otherDayCard, SURE } from './waiting-cards';
import { withdrawCard } from './withdraw-card';

export const showFormPages: Handler = (panel) => {
  const built = readBuiltPolicy(panel);
  return turned(panel, formPagesCard({ ...built, plan: planToShow(built, panel.event) }, panel.event));
};

export const showStatus: Handler = (panel) => onTop(statusCard(readPublished(panel), panel.notes));

/**
 * What was filled in on the card is kept, whatever is pressed: the card that comes next is made anew.
 * @returns when the first email is to leave, or what is wrong with what was typed; the rest is kept all the same, and a card that
 *   has no such fields changes nothing
 */
function keepFilledIn({ ports, event }: Panel, { policy, job, documentId, today }: BuiltPolicy): FilledIn {
  const countersignedBy = countersignerTyped(event);
  if (countersignedBy !== null && countersignedBy !== policy.countersignedBy) {
    changePolicy(ports, policy.code, { countersignedBy });
  }
  const chosen = chosenFirstEmail(event);
  if (event.parameters[FIRST_EMAIL] !== undefined) return ofFirstEmail(chosen);
  const typed = inForceTyped(event, today);
  const inForceFrom = 'fault' in typed ? (job.request.inForceFrom ?? '') : typed.inForceFrom;
  const askedBefore = askedBeforeChosen(event) ?? job.request.askedBefore;
  const approvedBy = approvalTyped(event);
  const firstEmail = 'fault' in chosen ? job.firstEmail : chosen.firstEmail;
  if (
    inForceFrom !== (job.request.inForceFrom ?? '') ||
    askedBefore !== job.request.askedBefore ||
    approvedBy !== (job.request.approvedBy ?? '') ||
    firstEmail !== job.firstEmail
  ) {
    const request = { inForceFrom, approvedBy, ...(askedBefore === undefined ? {} : { askedBefore }) };
    chooseBeforeFirstEmail(ports, documentId, { firstEmail, request });
  }
  return 'fault' in typed ? { ...typed, of: 'in force from' } : ofFirstEmail(chosen);
}

/** Of a fault, in which field it is: about the first email another day can be offered. */
type FilledIn =
  | { firstEmail: string }
  | { fault: string; of: 'in force from' }
  | (NoFirstEmail & { of: 'first email' });

function ofFirstEmail(chosen: { firstEmail: string } | NoFirstEmail): FilledIn {
  return 'fault' in chosen ? { ...chosen, of: 'first email' } : chosen;
}

/** What was chosen is kept, and the card shows what follows from it. */
export const seeWhoIsAsked: Handler = (panel) => {
  const kept = keepFilledIn(panel, readBuiltPolicy(panel));
  return 'fault' in kept ? { notice: kept.fault } : homeWith(panel, 'Saved.');
};

export const rehearse: Handler = (panel) => {
  const built = readUnchangedPolicy(panel);
  const kept = keepFilledIn(panel, built);
  if ('fault' in kept) return { notice: kept.fault };
  rehearseForm(panel.ports, built.documentId);
  return homeWith(panel, 'The rehearsal has begun.');
};

export const stopRehearsal: Handler = (panel) => {
  const built = readBuiltPolicy(panel);
  const kept = keepFilledIn(panel, built);
  endRehearsal(panel.ports, built.documentId);
  // A form that is open is shut, whatever was typed beside.
  const notSaved = 'fault' in kept ? ` Not saved: ${kept.fault}` : '';
  return homeWith(panel, `The rehearsal has ended. What was sent in it is deleted.${notSaved}`);
};

export const publish: Handler = (panel) => {
  const built = readUnchangedPolicy(panel);
  const { register, today, documentId } = built;
  const kept = keepFilledIn(panel, built);
  if ('fault' in kept) return kept.of === 'first email' ? onTop(otherDayCard(built, kept)) : { notice: kept.fault };
  const { firstEmail } = kept;
  const day = firstEmailOn(firstEmail, today, register.closures);
  if ('fault' in day) return onTop(otherDayCard(built, day));
  const concerns = panel.event.parameters[SURE] === 'yes' ? [] : concernsOf(built);
  if (concerns.length > 0) return onTop(concernsCard(built, concerns, firstEmail));
  publishFor(panel.ports, documentId, { firstEmail, opensOn: day.opensOn });
  const when = day.opensOn === '' ? 'The first email leaves when you say.' : `First email: ${dayInWords(day.opensOn)}.`;
  return homeWith(panel, `Published. ${when}`);
};

export const letStaffIn: Handler = (panel) => {
  const { documentId, job, today } = readUnchangedPolicy(panel);
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
  const { draft, reading, asked } = readPolicyContext(panel);
  const { questions = '' } = draft;
  return onTop(questionsCard(questions, questionFaults(questions, versionItems(asked)), reading.title));
};

/** Beside a document of questions: they are looked over before they are saved for the policy that was chosen. */
export const askTheseQuestions: Handler = (panel) => {
  const { register, reading, today } = readPolicyContext(panel);
  const policy = policyWithCode(register, inputOf(panel.event, POLICY));
  const questions = questionsAsTyped(reading.asked);
  const faults = questionFaults(questions, itemsOfPublished(register, policy, today));
  return onTop(questionsCard(questions, faults, `About ${policy.title}`, aboutPolicy(panel, policy)));
};

/** What is not right yet is told, and nothing of it saved. */
export const saveQuestionsToAnswer: Handler = (panel) => {
  const questions = textOf(panel.event, QUESTIONS);
  const { policy, draft, title, about, items } = questionsAbout(panel);
  const faults = questionFaults(questions, items);
  if (faults.length > 0) return turned(panel, questionsCard(questions, faults, title, about));
  const from = about === undefined ? 'its own document' : 'another document';
  const kept = changeChoices(panel.ports, { ...draft, questions }, from);
  if (kept === 'form withdrawn') {
    const where = about === undefined ? '' : ' in the panel beside the policy';
    return homeWith(panel, `Saved. The form does not ask them yet, so please create it again${where}.`);
  }
  if (kept !== 'kept') return { notice: notNow(kept, about === undefined ? null : (policy?.title ?? title)) };
  const isPublishedOnly = policy !== null && panel.notes.jobs.every(({ policyCode }) => policyCode !== policy.code);
  return homeWith(panel, isPublishedOnly ? 'Saved. They are asked from the next new version on.' : 'Saved.');
};

/** The document beside the panel, or the policy that was chosen in it. @throws {PolicySignOffError} where that is gone */
function questionsAbout(panel: Panel) {
  const { register, policy, draft: own, reading, asked, today } = readPolicyContext(panel);
  const code = panel.event.parameters[POLICY];
  if (code === undefined) {
    return { policy, draft: own, title: reading.title, about: undefined, items: versionItems(asked) };
  }
  const other = policyWithCode(register, code);
  const items = itemsOfPublished(register, other, today);
  const draft = draftOf(panel.notes, other.documentId);
  return { policy: other, draft, title: `About ${other.title}`, about: aboutPolicy(panel, other), items };
}

function aboutPolicy({ notes }: Panel, { code, documentId }: Policy): AboutPolicy {
  return { code, kept: draftOf(notes, documentId).questions ?? '' };
}

/** Of a policy whose document is not beside the panel; null before it was published. */
function itemsOfPublished(register: Register, policy: Policy, today: Day): VersionItem[] | null {
  const version = publishedVersion(policy, register.versions, today);
  return version === null ? null : itemsOf(register, version.version);
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
  const kept = changeChoices(panel.ports, draft, 'its own document');
  if (kept === 'form withdrawn') {
    return homeWith(panel, 'Saved. The form asked in another way, so please create it again.');
  }
  return kept === 'kept' ? homeWith(panel, 'Saved.') : { notice: notNow(kept, null) };
}
