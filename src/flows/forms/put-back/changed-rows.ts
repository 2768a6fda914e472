/** Rows of Signatures that were changed by hand → whose forms are asked what they said, and what To check says once they were. */
import { joinedInShort } from '../../../common/words';
import type { AlteredRow, Register, Signature } from '../../../register/model';
import { rowsToPutBack } from '../../../register/signing/identity/sealed-signatures';
import { inRow, type TabProblem } from '../../../register/workbook/tab';
import { SIGNATURES } from '../../../register/workbook/tabs';

/** Rows of which some form is asked what they said, and their responses: whatever the rows say, those are read again. */
interface ToBeAsked {
  rows: readonly AlteredRow[];
  responses: ReadonlySet<string>;
}

/** @param erased numbers of people of whom the form says the name: their rows are held as they are */
export function toBeAsked({ ledgerFaults }: Pick<Register, 'ledgerFaults'>, erased: readonly number[]): ToBeAsked {
  const isErased = ({ held }: AlteredRow): boolean =>
    held !== null && held.person !== null && erased.includes(held.person);
  const rows = ledgerFaults.altered.filter((one) => !isErased(one));
  return { rows, responses: new Set(rows.flatMap(({ held }) => held?.response ?? [])) };
}

/** @param given what the forms have said @returns signatures that no form could say, held as they stand; and what is told */
export function onceAsked(
  { ledgerFaults, signatures, problems }: Register,
  asked: ToBeAsked,
  given: readonly Signature[],
): { held: Signature[]; problems: TabProblem[] } {
  const putBack = rowsToPutBack(asked.rows, given);
  const rows = new Set(putBack.map(({ row }) => row));
  const left = new Set(asked.rows.flatMap(({ row, held }) => (held === null || rows.has(row) ? [] : held.response)));
  const unrepaired = ledgerFaults.altered.filter(({ row }) => !rows.has(row));
  return {
    held: signatures.filter(({ response }) => left.has(response)),
    problems: [...putBackProblems(putBack), ...leftProblems(unrepaired, problems)],
  };
}

/** One sentence, however many rows somebody filled down. */
function putBackProblems(putBack: readonly { signature: Signature }[]): TabProblem[] {
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
function leftProblems(unrepaired: readonly AlteredRow[], told: readonly TabProblem[]): TabProblem[] {
  const isTold = (at: number): boolean => told.some(({ tab, row }) => tab === SIGNATURES.title && row === at);
  return unrepaired.flatMap(({ row, held }): TabProblem[] => {
    if (held !== null || isTold(row)) return [];
    const message = `${inRow(SIGNATURES.title, row)}: this row was changed by hand, and names the response of another row. Please put it right from an earlier version (File, Version history), or delete it.`;
    return [{ code: 'ROW_NOT_PUT_BACK', tab: SIGNATURES.title, row, message }];
  });
}
