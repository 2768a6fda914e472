/** Questions of the reader that nobody has answered. */
import type { Question } from '../../../policy/decisions/questions';
import type { PolicyContext } from '../policy-context';

export function openDoubts({ questions }: PolicyContext): readonly Question[] {
  return questions;
}
