/** What To check says of rows of Signatures that were changed by hand, once every form was asked what they said. */
import { joinedInShort } from '../../../common/words';
import type { AlteredRow, Signature } from '../../../register/model';
import { inRow, type TabProblem } from '../../../register/workbook/tab';
import { SIGNATURES } from '../../../register/workbook/tabs';

/** One sentence, however many rows somebody filled down. */
export function putBackProblems(putBack: readonly { signature: Signature }[]): TabProblem[] {
  if (putBack.length === 0) return [];
  const what = joinedInShort(putBack.map(({ signature: { name, version } }) => `${name} (${version})`));
  const message = `The tab Signatures had been changed by hand in the ${putBack.length === 1 ? 'row' : 'rows'} of ${what}. What the form says has been put back. To reject a signature, or to accept it for somebody else, please enter that in the tab Decisions.`;
  return [{ code: 'ROW_PUT_BACK', tab: SIGNATURES.title, row: null, message }];
}

/**
 * Rows that count for nothing, since another one says what their response said.
 * @param unrepaired rows that no form has put right
 * @param told what is said already, of cells that cannot be read
 */
export function leftProblems(unrepaired: readonly AlteredRow[], told: readonly TabProblem[]): TabProblem[] {
  const isTold = (at: number): boolean => told.some(({ tab, row }) => tab === SIGNATURES.title && row === at);
  return unrepaired.flatMap(({ row, held }): TabProblem[] => {
    if (held !== null || isTold(row)) return [];
    const message = `${inRow(SIGNATURES.title, row)}: this row was changed by hand, and names the response of another row. Please put it right from an earlier version (File, Version history), or delete it.`;
    return [{ code: 'ROW_NOT_PUT_BACK', tab: SIGNATURES.title, row, message }];
  });
}
