/** Forms that hold more or fewer responses than the register has of them: asked once for each number, and ended by a decision. */
import { counted } from '../../../common/words';
import type { Question } from '../../../register/reading/review-queue';
import { SIGNATURES } from '../../../register/workbook/tabs';
import type { OpenForm } from '../../notes';

/** How such a question is told from one about a response. */
const UNMATCHED = 'responses ';

export function isAboutCounts(response: string): boolean {
  return response.startsWith(UNMATCHED);
}

export function unmatchedQuestions(forms: readonly OpenForm[]): Question[] {
  return forms
    .filter(({ unmatched }) => unmatched !== 0)
    .map(({ formId, version, unmatched }) => ({
      response: `${UNMATCHED}${formId} ${unmatched}`,
      where: SIGNATURES.title,
      what: unmatched > 0 ? more(version, unmatched) : fewer(version, -unmatched),
    }));
}

function more(version: string, count: number): string {
  return `The form of ${version} holds ${counted(count, 'response')} more than the register has of it. Was a row of the register changed by hand? Please click "Check the register against the forms" in the panel beside the register, which names it, and correct it; choose ignore if that is as it should be.`;
}

function fewer(version: string, count: number): string {
  return `The register has ${counted(count, 'response')} of ${version} that its form no longer holds. Was it deleted in Google Forms? The record is kept. Please click "Check the register against the forms" in the panel beside the register, which names it; choose reject beside a signature that is not valid, and ignore here.`;
}
