/** Responses that came without a valid code, when they are many: they are decided about together. */
import { groupedBy } from '../../../common/lists';
import type { Register, Signature } from '../../model';
import { decisionsByAnswer } from '../decisions';
import { WITH_NO_CODE } from './sureness';

/** So many of one version have rows of their own. */
const FEW = 30;

const KEY = 'no valid code, ';

export type Known = Pick<Register, 'signatures' | 'decisions'>;

/** Those that share a row, by the row's key. */
export function floods({ signatures, decisions }: Known): Map<string, Signature[]> {
  const decided = decisionsByAnswer(decisions);
  const open = signatures.filter(({ how, response }) => how === WITH_NO_CODE && !decided.has(response));
  const byVersion = groupedBy(open, ({ version }) => KEY + version);
  return new Map([...byVersion].filter(([, own]) => own.length > FEW));
}
