/** Every version has its policy in Policies: without its row nobody is asked, and its column says nothing any more. */
import { checksum } from '../../common/checksum';
import { addDays, type Day, longDate } from '../../common/day';
import { policyCodeOf } from '../../common/version-label';
import { plainTitle } from '../../common/words';
import type { Policy, Register } from '../model';
import type { Question } from '../reading/review-queue';
import { latestVersion } from '../signing/versions';
import type { TabProblem } from '../workbook/tab';
import { POLICIES } from '../workbook/tabs';

/** Codes of policies that were published, or signed, and have no row in Policies. */
export function lostPolicies(register: Register): string[] {
  return lostAmong(codesHeard(register), register);
}

/** Codes in the order in which they are first named. Of the tens of thousands of signatures each version is looked at once. */
export function codesHeard({ versions, forms, signatures }: Register): Set<string> {
  const labels = new Set([versions, forms, signatures].flatMap((rows) => rows.map(({ version }) => version)));
  return new Set([...labels].map(policyCodeOf));
}

/** A form of no policy has no version. */
function lostAmong(heard: ReadonlySet<string>, { policies }: Pick<Register, 'policies'>): string[] {
  const known = new Set(['', ...policies.map(({ code }) => code)]);
  return [...heard].filter((code) => !known.has(code));
}

/** Asked once, and ended by a decision where the policy has ended. */
export function policyQuestions(register: Register): Question[] {
  const heard = codesHeard(register);
  const retyped = new Set(retypedCodes(register, heard).map(({ was }) => was));
  return lostAmong(heard, register).flatMap((code) => {
    if (retyped.has(code)) return [];
    const title = latestVersion(register.versions, code)?.title ?? 'A policy';
    const what = `${title} (${code}) was published and has no row in the tab Policies, so nobody is asked to sign it. If the row was deleted by mistake, please restore it (File, Version history), or publish the document again. If the policy has ended, choose ignore.`;
    return [{ response: `policy ${code}`, where: POLICIES.title, what }];
  });
}

/** The document of a policy was hardly meant to be another's, too: each would be published as the other. */
export function documentProblems({ policies }: Pick<Register, 'policies'>): TabProblem[] {
  return policies.flatMap(({ code, title, documentId }, i): TabProblem[] => {
    const other = policies.slice(0, i).find((one) => documentId !== '' && one.documentId === documentId);
    if (other === undefined) return [];
    const message = `Policies: ${other.title} (${other.code}) and ${title} (${code}) have the same document. Please correct the link under "Document" of one of them.`;
    return [{ code: 'DOCUMENT_OF_ANOTHER', tab: POLICIES.title, row: null, message }];
  });
}

/** Rows of Policies whose code no version has. */
function unpublished({ policies }: Register, heard: ReadonlySet<string>): Policy[] {
  return policies.filter(({ code }) => !heard.has(code));
}

/** Those of them that have the title of a policy without a row: its code was typed over. */
function retypedCodes(register: Register, heard: ReadonlySet<string>): { policy: Policy; was: string }[] {
  const codes = lostAmong(heard, register);
  const lost = new Map(codes.map((code) => [latestVersion(register.versions, code)?.title, code]));
  return unpublished(register, heard).flatMap((policy) => {
    const was = lost.get(policy.title);
    return was === undefined ? [] : [{ policy, was }];
  });
}

/** A policy whose first form is being made, or waits for a person to publish it. */
export interface BegunPolicy {
  code: string;
  documentId: string;
  version: string;
  /** Whether its form is built: its row is there then. */
  isBuilt: boolean;
}

/** A row that somebody typed: a policy is there once its document is published, and until then nobody is asked. */
export function unpublishedProblems(register: Register, begun: readonly BegunPolicy[]): TabProblem[] {
  const heard = codesHeard(register);
  const retyped = new Map(retypedCodes(register, heard).map(({ policy, was }) => [policy.code, was]));
  const typed = unpublished(register, heard).filter(({ code }) => begun.every((one) => one.code !== code));
  const known = new Set(register.policies.map(({ code }) => code));
  const withoutRow = begun.filter(({ code, isBuilt }) => isBuilt && !known.has(code) && !heard.has(code));
  const codeOf = new Map(typed.map(({ documentId, code }) => [documentId, code]));
  const others = typed.filter(({ documentId }) => withoutRow.every((one) => one.documentId !== documentId));
  return [
    ...withoutRow.map((one) => begunWithoutRow(one, codeOf.get(one.documentId))),
    ...others.map((policy) => neverPublished(policy, retyped.get(policy.code))),
  ];
}

/** @param was the code under which it was published; undefined where that never was */
function neverPublished({ code, title }: Policy, was: string | undefined): TabProblem {
  const message =
    was === undefined
      ? `Policies: ${title} (${code}) was never published, so nobody is asked to sign it. Please delete the row, and publish the document in the panel beside it, which adds a row.`
      : `Policies: ${title} has the code ${code} and was published as ${was}, so nobody is asked to sign it. Please enter ${was} under "Code" again.`;
  return { code: 'POLICY_NOT_PUBLISHED', tab: POLICIES.title, row: null, message };
}

/** @param typed the code in the row of its document; undefined where that is gone */
function begunWithoutRow({ code, version }: BegunPolicy, typed: string | undefined): TabProblem {
  const message =
    typed === undefined
      ? `Policies: ${code} has no row any more, and its form (${version}) waits to be published. Please restore the row (Undo, or File, Version history), or withdraw ${version} in the panel beside its document.`
      : `Policies: the code ${typed} was ${code} when its form (${version}) was made, which waits to be published. Please enter ${code} under "Code" again.`;
  return { code: 'POLICY_NOT_PUBLISHED', tab: POLICIES.title, row: null, message };
}

/** Longer than any policy is left unreviewed: a slip in the year, and nobody would be reminded of the review. */
const LATEST_REVIEW = 3660;

export function reviewProblems({ policies }: Pick<Register, 'policies'>, today: Day): TabProblem[] {
  return policies.flatMap(({ code, title, reviewBy }): TabProblem[] => {
    if (reviewBy === null || reviewBy <= addDays(today, LATEST_REVIEW)) return [];
    const message = `Policies: "Next review" of ${title} (${code}) says ${longDate(reviewBy)}, more than ten years ahead. Please correct it.`;
    return [{ code: 'REVIEW_FAR_AHEAD', tab: POLICIES.title, row: null, message }];
  });
}

/** Three months more than everybody else: a slip of the hand, by which starters would be asked for nothing all year. */
const MOST_FOR_STARTERS = 90;

export function starterDaysProblems({ policies }: Pick<Register, 'policies'>): TabProblem[] {
  return policies.flatMap(({ code, title, daysToSign, daysForStarters }): TabProblem[] => {
    if (daysForStarters <= daysToSign + MOST_FOR_STARTERS) return [];
    const message = `Policies: new starters have ${daysForStarters} days to sign ${title} (${code}), and everybody else has ${daysToSign}. Please correct "Days for new starters".`;
    return [{ code: 'DAYS_FOR_STARTERS', tab: POLICIES.title, row: null, message }];
  });
}

/**
 * A copy of a document that was published as well: whoever is asked for both cannot tell one from the other. One for staff and
 * one for governors may rightly be called the same.
 */
export function sameTitleQuestions({ policies, versions }: Pick<Register, 'policies' | 'versions'>): Question[] {
  const open = policies.filter(({ code, title }) => {
    const version = latestVersion(versions, code);
    // One that has another's title by a slip is told below.
    return version?.withdrawnOn === null && version.title.toLowerCase() === title.toLowerCase();
  });
  return open.flatMap(({ code, title }, i): Question[] => {
    const called = title.toLowerCase();
    const other = open.slice(0, i).find((one) => one.title.toLowerCase() === called);
    if (other === undefined) return [];
    const what = `Policies: ${other.code} and ${code} are both called "${title}", so people cannot tell which one they are to sign. Was a copy of the document published, too? Please withdraw one of the two in the panel beside its document, or change a title under "Policy"; if both are meant, choose ignore.`;
    return [{ response: `same title ${other.code} ${code} ${checksum(called)}`, where: POLICIES.title, what }];
  });
}

/**
 * What is in force under that title from another document: its copy may be the next version, and published as a policy of its
 * own everybody would have to sign both. The year in a title makes no other policy.
 */
export function publishedUnder(
  title: string,
  documentId: string,
  { policies, versions }: Pick<Register, 'policies' | 'versions'>,
): Policy | null {
  const called = withoutYear(title);
  const found = policies.find((policy) => {
    const isOpen = latestVersion(versions, policy.code)?.withdrawnOn === null;
    return isOpen && policy.documentId !== documentId && withoutYear(policy.title) === called;
  });
  return called === '' ? null : (found ?? null);
}

/** "Acceptable Use Policy 2026/27" → "acceptable use policy". */
function withoutYear(title: string): string {
  return plainTitle(title.replace(/\b20\d\d(?:\s*[-–/]\s*(?:20)?\d\d)?\b/g, ' '));
}

/** A title that is not the one under which the policy was last published. */
interface Renamed {
  code: string;
  title: string;
  /** As its latest version was published. */
  was: string;
  /** The code of the policy that was published under the new title; undefined for none. */
  other: string | undefined;
  /** Whether another was published under the same title: then one of them is to have a new one. */
  isShared: boolean;
}

function renamedPolicies({ versions, policies }: Pick<Register, 'versions' | 'policies'>): Renamed[] {
  const published = policies.map(({ code }) => ({ code, title: latestVersion(versions, code)?.title }));
  return policies.flatMap(({ code, title }, i): Renamed[] => {
    const was = published[i]?.title;
    if (was === undefined || was === title) return [];
    const others = published.filter((one) => one.code !== code);
    const isShared = others.some((one) => one.title === was);
    return [{ code, title, was, other: others.find((one) => one.title === title)?.code, isShared }];
  });
}

/** Two policies that have changed their titles: people would sign one under the name of the other. */
export function titleProblems(register: Pick<Register, 'versions' | 'policies'>): TabProblem[] {
  return renamedPolicies(register).flatMap(({ code, title, was, other }): TabProblem[] => {
    if (other === undefined) return [];
    const message = `Policies: ${code} is called "${title}", which is the title of ${other}; it was published as "${was}". Please correct the titles under "Policy".`;
    return [{ code: 'TITLE_OF_ANOTHER', tab: POLICIES.title, row: null, message }];
  });
}

/** A new title: people read one in the email and the other in the form. */
export function newTitleQuestions(register: Pick<Register, 'versions' | 'policies'>): Question[] {
  return renamedPolicies(register).flatMap(({ code, title, was, other, isShared }): Question[] => {
    if (other !== undefined || isShared) return [];
    const what = `Policies: ${code} is called "${title}" in the register and in emails, and "${was}" in its form. If the new title is not meant, please press Undo or correct it under "Policy"; if it is right, choose ignore: the next version says it in its form, too.`;
    return [{ response: `title ${code} ${checksum(title)}`, where: POLICIES.title, what }];
  });
}
