/**
 * Once a day: whether the words of every version are still those that were published: of one in force they are asked, of an older one
 * they are the evidence of what was signed. The tab Clauses is large and hidden, so hourly checks leave it alone; what was found stays
 * in To check until the next daily look.
 */

import { groupedBy } from '../../common/lists';
import { PolicySignOffError } from '../../common/problem';
import { joinedInShort } from '../../common/words';
import { fingerprintText, isAgreed } from '../../policy/version/version-text';
import type { Register, Version } from '../../register/model';
import { latestVersion } from '../../register/signing/versions';
import type { TabProblem } from '../../register/workbook/tab';
import { CLAUSES, VERSIONS } from '../../register/workbook/tabs';
import type { Ports } from '../ports';
import { itemsOf } from './version-rows';

/** How what is said here begins. */
const OF_WORDS = 'The words of the policies: ';

/** What is told of the words; and the rows of Clauses, null where they were not read. */
export interface LookedAtWords {
  problems: TabProblem[];
  rows: Register['clauses'] | null;
}

/** @param told what To check says as the last round left it. @param readWords the rows of Clauses */
export function lookAtWords(
  ports: Ports,
  register: Register,
  isDue: boolean,
  { told, readWords }: { told: () => readonly string[]; readWords: () => Register['clauses'] },
): LookedAtWords {
  if (!isDue) return { problems: told().filter(isOfWords).map(problem), rows: null };
  try {
    const rows = readWords();
    return { problems: wordsProblems(ports, register, rows), rows };
  } catch (error) {
    // Google's own hiccup: whoever signs has the words read again, and so has the next daily look.
    const isOurs = error instanceof PolicySignOffError;
    const problems = (isOurs ? [OF_WORDS + error.message] : told().filter(isOfWords)).map(problem);
    return { problems, rows: null };
  }
}

function wordsProblems(ports: Ports, register: Register, rows: Register['clauses']): TabProblem[] {
  const words = groupedBy(rows, ({ value }) => value.version);
  const isKept = ({ version, fingerprint }: Version): boolean =>
    fingerprint === '' ||
    ports.fingerprint(fingerprintText(itemsOf({ clauses: words.get(version) ?? [] }, version))) === fingerprint;
  const latest = register.policies.flatMap(({ code }) => latestVersion(register.versions, code) ?? []);
  const titles = new Map(register.policies.map(({ code, title }) => [code, title]));
  const named = ({ policyCode, version }: Version): string => `${titles.get(policyCode)} (${version})`;
  const hasWords = ({ version }: Version): boolean => (words.get(version) ?? []).some(({ value }) => isAgreed(value));
  const unsure = register.versions.filter((one) => one.fingerprint === '' && hasWords(one));
  const older = register.versions.filter((one) => titles.has(one.policyCode) && !latest.includes(one) && !isKept(one));
  return [
    ...latest
      .filter((one) => !isKept(one))
      .map((one) => notKept(named(one), 'Responses are held in To check until then.')),
    ...(unsure.length === 0 ? [] : [notSure(joinedInShort(unsure.map(named)))]),
    ...(older.length === 0
      ? []
      : [notKept(joinedInShort(older.map(named)), 'Until then it cannot be shown what was signed in them.')]),
  ];
}

function notKept(which: string, effect: string): TabProblem {
  return problem(
    `${OF_WORDS}those of ${which} in the hidden tab ${CLAUSES.title} and their checksum in the tab ${VERSIONS.title} do not fit together, so one of the two was changed. Please restore both tabs (File, Version history). ${effect}`,
  );
}

/** Nobody has to clear it: from then on no change of the words would be noticed. */
function notSure(which: string): TabProblem {
  return problem(
    `${OF_WORDS}the tab ${VERSIONS.title} does not say the text checksum of ${which} any more, so nobody can tell whether they are those that were published. Please restore that tab (File, Version history).`,
  );
}

const isOfWords = (what: string): boolean => what.startsWith(OF_WORDS);

function problem(message: string): TabProblem {
  return { code: 'WORDS_LOST', tab: CLAUSES.title, row: null, message };
}
