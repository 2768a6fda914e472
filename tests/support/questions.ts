/** Somebody who would rather talk to somebody before signing, as the form's first page offers it. */
import type { Larkfield } from './larkfield';

const TALK_FIRST = 'I would like to talk to somebody before I sign';

/** Chooses it on the first page and sends what follows, without a word. */
export function askToTalk(school: Larkfield, formId: string, email: string) {
  return school.workspace.submit(formId, {
    as: email,
    answering: ({ choices }) => (choices.some(({ value }) => value === TALK_FIRST) ? TALK_FIRST : undefined),
  });
}
