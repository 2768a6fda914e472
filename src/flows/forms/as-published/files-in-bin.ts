/**
 * The register and the policies' documents in the bin: everything goes on as before for 30 days, and then they are gone. In: the
 * list of files that a daily run asks for anyway; out: what is told of it, and which files are to be looked for again.
 */
import type { Register } from '../../../register/model';
import { publishedVersion } from '../../../register/signing/versions';
import type { TabProblem } from '../../../register/workbook/tab';
import { ARCHIVES, POLICIES, SUMMARY } from '../../../register/workbook/tabs';
import type { Run } from '../../run';
import { inBinProblem } from './look';

/** Nothing is asked by a later run of a day on which all was well. */
export function filesInBin(run: Run, register: Register): { ids: string[]; problems: TabProblem[] } {
  const { notes, moment } = run;
  const before = notes.round.inBin;
  const isAsked = (run.isDaily || before.length > 0) && register.policies.length > 0 && !run.isBrief;
  const isInBin = (id: string): boolean => (isAsked ? run.listed().get(id)?.isInBin === true : before.includes(id));
  const policies = register.policies.filter(
    (policy) => publishedVersion(policy, register.versions, moment.today) !== null && isInBin(policy.documentId),
  );
  const hasRegister = isInBin(notes.workbookId);
  const archives = notes.archives.files.filter(({ file }) => isInBin(file));
  return {
    ids: [
      ...(hasRegister ? [notes.workbookId] : []),
      ...archives.map(({ file }) => file),
      ...policies.map(({ documentId }) => documentId),
    ],
    problems: [
      ...(hasRegister ? [inBinProblem('This workbook, the register itself,', WITH_IT, SUMMARY.title)] : []),
      ...archives.map(({ year }) =>
        inBinProblem(`The archive of ${year}`, 'With it go the signatures of that year.', ARCHIVES.title),
      ),
      ...policies.map(({ title, code }) =>
        inBinProblem(`The document of ${title} (${code})`, 'Staff can no longer find it.', POLICIES.title),
      ),
    ],
  };
}

const WITH_IT = 'With it go all signatures.';
