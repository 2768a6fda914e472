/** Every version has its policy in Policies: without its row nobody is asked, and its column says nothing any more. */
import { policyCodeOf } from '../../common/version-label';
import type { Register } from '../model';
import type { Question } from '../reading/review-queue';
import { latestVersion } from '../signing/versions';
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
