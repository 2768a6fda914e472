/**
 * Once a day: whether the words of every version in force are still those that were published. The tab Clauses is large and
 * hidden, so hourly checks leave it alone; what was found stays in To check until the next daily look.
 */
import { PolicySignOffError } from '../../common/problem';
import { fingerprintText } from '../../policy/version/version-text';
import type { Register } from '../../register/model';
import { latestVersion } from '../../register/signing/versions';
import type { TabProblem } from '../../register/workbook/tab';
import { CLAUSES } from '../../register/workbook/tabs';
import type { Ports } from '../ports';
import { itemsOf } from './version-rows';

/** How what is said here begins. */
const OF_WORDS = 'The words of the policies: ';

/** @param told what To check says as the last round left it. @param readWords the rows of Clauses */
export function clausesProblems(
  ports: Ports,
  register: Register,
  isDue: boolean,
  { told, readWords }: { told: () => readonly string[]; readWords: () => Register['clauses'] },
): TabProblem[] {
  if (!isDue) return told().filter(isOfWords).map(problem);
  try {
    const clauses = readWords();
    return register.policies.flatMap(({ code, title }) => {
      const version = latestVersion(register.versions, code);
      if (version === undefined || version.fingerprint === '') return [];
      const own = ports.fingerprint(fingerprintText(itemsOf({ clauses }, version.version)));
      if (own === version.fingerprint) return [];
      const what = `those of ${title} (${version.version}) in the hidden tab Clauses are not the ones that were published. Please restore that tab (File, Version history). Responses are held in To check until then.`;
      return [problem(OF_WORDS + what)];
    });
  } catch (error) {
    // Google's own hiccup: whoever signs has the words read again, and so has the next daily look.
    return error instanceof PolicySignOffError
      ? [problem(OF_WORDS + error.message)]
      : told().filter(isOfWords).map(problem);
  }
}

const isOfWords = (what: string): boolean => what.startsWith(OF_WORDS);

function problem(message: string): TabProblem {
  return { code: 'WORDS_LOST', tab: CLAUSES.title, row: null, message };
}
