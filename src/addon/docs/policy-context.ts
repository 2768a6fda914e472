/** The document beside the panel, read, and what the register knows of it. Four calls at most, the account and the notes included. */

import type { Day } from '../../common/day';
import { PolicySignOffError } from '../../common/problem';
import { asDecided, decisionsAbout, draftOf, type PublishRequest, viewRegister } from '../../flows';
import type { Job } from '../../flows/notes/job';
import {
  type DecidedLine,
  decidedLines,
  type LineDecision,
  lostDecisions,
} from '../../policy/decisions/line-decisions';
import { type Question, questionsOf } from '../../policy/decisions/questions';
import { readPolicy } from '../../policy/read-policy';
import type { PolicyReading } from '../../policy/reading';
import type { Policy, Register, Version } from '../../register/model';
import { publishedVersion, withdrawnSince } from '../../register/signing/versions';
import type { Panel } from '../panel';

export interface PolicyContext {
  documentId: string;
  /** As the document was read. */
  reading: PolicyReading;
  /** As it was decided about in the panel. */
  asked: PolicyReading;
  /** Every line of the document, with what was decided about it. */
  lines: DecidedLine[];
  /** Decisions whose line has changed or is gone. */
  lost: LineDecision[];
  /** What nobody has answered yet, the most important first. */
  questions: Question[];
  draft: PublishRequest;
  register: Register;
  /** Null before the document was published for the first time. */
  policy: Policy | null;
  /** The version that the document is held against: one that is to come, else the one in force. */
  version: Version | null;
  /** The day on which its version was withdrawn; null where one is in force, or none ever was. */
  withdrawnOn: Day | null;
  /** A publication that is not finished. */
  job: Job | null;
  today: Day;
  owner: string;
}

/** @throws {PolicySignOffError} where the document was not given to us */
export function readPolicyContext({ ports, event, notes }: Panel): PolicyContext {
  const documentId = event.fileId;
  if (documentId === '') {
    throw new PolicySignOffError({
      code: 'DOCUMENT_NOT_GRANTED',
      message: 'Policy Sign-off cannot read this document yet. Please close the panel, open it again and allow access.',
    });
  }
  const { today } = ports.readClock();
  const reading = readPolicy(ports.readDocument(documentId), today);
  const { register } = viewRegister(ports, notes);
  const policy = register.policies.find((known) => known.documentId === documentId) ?? null;
  const draft = draftOf(notes, documentId);
  const decisions = decisionsAbout(register, documentId, reading, draft, today);
  const asked = asDecided(reading, decisions, draft);
  const lines = decidedLines(reading, decisions);
  return {
    documentId,
    reading,
    asked,
    lines,
    lost: lostDecisions(reading, decisions),
    questions: questionsOf(asked.doubts, lines),
    draft,
    register,
    policy,
    version: policy === null ? null : publishedVersion(policy, register.versions, today),
    withdrawnOn: policy === null ? null : withdrawnSince(policy, register.versions, today),
    job: notes.jobs.find((job) => job.documentId === documentId) ?? null,
    today,
    owner: notes.owner,
  };
}

export interface PublishedPolicy extends PolicyContext {
  policy: Policy;
  version: Version;
}

export function isPublished(context: PolicyContext): context is PublishedPolicy {
  return context.policy !== null && context.version !== null;
}
