/** The document beside the panel, read, and what the register knows of it. Four calls at most, the account and the notes included. */

import type { Day } from '../../common/day';
import { PolicySignOffError } from '../../common/problem';
import { draftOf, type PublishRequest, viewRegister } from '../../flows';
import type { Job } from '../../flows/notes';
import { readPolicy } from '../../policy/read-policy';
import type { PolicyReading } from '../../policy/reading';
import { type KeyedClause, keyedClauses, withoutClauses } from '../../policy/version/excluded-clauses';
import type { Policy, Register, Version } from '../../register/model';
import { versionInForce } from '../../register/signing/versions';
import type { Panel } from '../panel';

export interface PolicyContext {
  documentId: string;
  /** With every clause that was found. */
  reading: PolicyReading;
  /** Without those that were switched off. */
  asked: PolicyReading;
  /** Of each section of `reading`. */
  keyed: KeyedClause[][];
  draft: PublishRequest;
  register: Register;
  /** Null before the document was published for the first time. */
  policy: Policy | null;
  version: Version | null;
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
  return {
    documentId,
    reading,
    asked: withoutClauses(reading, draft.leaveOut ?? []),
    keyed: keyedClauses(reading),
    draft,
    register,
    policy,
    version: policy === null ? null : versionInForce(policy, register.versions, today),
    job: notes.jobs.find((job) => job.documentId === documentId) ?? null,
    today,
    owner: notes.owner,
  };
}

export function isLeftOut({ draft }: PolicyContext, { key }: KeyedClause): boolean {
  return draft.leaveOut?.includes(key) ?? false;
}

export interface PublishedPolicy extends PolicyContext {
  policy: Policy;
  version: Version;
}

export function isPublished(context: PolicyContext): context is PublishedPolicy {
  return context.policy !== null && context.version !== null;
}
