/** Every version has its policy in Policies: without its row nobody is asked, and its column says nothing any more. */
import { policyCodeOf } from '../../common/version-label';
import type { Register } from '../model';
import type { Question } from '../reading/review-queue';
import { latestVersion } from '../signing/versions';
import type { TabProblem } from '../workbook/tab';
import { POLICIES } from '../workbook/tabs';

/** Codes of policies that were published, or signed, and have no row in Policies. */
export function lostPolicies({ versions, forms, signatures, policies }: Register): string[] {
  const known = new Set(policies.map(({ code }) => code));
  const named = [...versions, ...forms, ...signatures].flatMap(({ version }) =>
    version === '' ? [] : [policyCodeOf(version)],
  );
  return [...new Set(named)].filter((code) => !known.has(code));
}

/** Asked once, and ended by a decision where the policy has ended. */
export function policyQuestions(register: Register): Question[] {
  return lostPolicies(register).map((code) => {
    const title = latestVersion(register.versions, code)?.title ?? 'A policy';
    const what = `${title} (${code}) was published and has no row in the tab Policies, so nobody is asked to sign it. If the row was deleted by mistake, please restore it (File, Version history), or publish the document again. If the policy has ended, choose ignore.`;
    return { response: `policy ${code}`, where: POLICIES.title, what };
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

/** Two policies that have changed their titles: people would sign one under the name of the other. */
export function titleProblems({ versions, policies }: Pick<Register, 'versions' | 'policies'>): TabProblem[] {
  const published = new Map(policies.map(({ code }) => [code, latestVersion(versions, code)?.title]));
  return policies.flatMap(({ code, title }): TabProblem[] => {
    const own = published.get(code);
    const other = [...published].find(([one, known]) => one !== code && known === title);
    if (own === undefined || own === title || other === undefined) return [];
    const message = `Policies: ${code} is called "${title}", which is the title of ${other[0]}; it was published as "${own}". Please correct the titles under "Policy".`;
    return [{ code: 'TITLE_OF_ANOTHER', tab: POLICIES.title, row: null, message }];
  });
}
