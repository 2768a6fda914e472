/** A form that was rehearsed is emptied before anybody else sees it: what was sent in a rehearsal is nobody's signature. */
import { PolicySignOffError } from '../../common/problem';
import type { Ports } from '../ports';

/** A rehearsal has one person and a few answers. */
const ALL_THE_TIME = (): boolean => true;

/**
 * Takes the form off and deletes every answer in it. Not for a form that staff have been let into.
 * @throws {PolicySignOffError} where an answer is left, so that nothing goes on with it
 */
export function emptyForm(ports: Ports, formId: string): void {
  ports.unpublishForm(formId);
  const one = { links: null, isWhole: () => true };
  const all = { ...one, since: null, skip: 0, known: new Set<string>(), hasTime: ALL_THE_TIME };
  for (const { id } of ports.readAnswers(formId, all).answers) ports.deleteAnswer(formId, id);
  const left = ports.countAnswers(formId);
  if (left === 0) return;
  throw new PolicySignOffError({
    code: 'REHEARSAL_NOT_EMPTY',
    message: `Google still shows ${left === 1 ? 'a response' : `${left} responses`} of the rehearsal in the form, so nothing was published. Please try again in a minute.`,
  });
}
