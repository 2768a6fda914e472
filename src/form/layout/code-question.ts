/** The question for a personal code, in the form that asks for no account. */
import type { VersionItem } from '../../policy/version/version-text';

/** Its key. It belongs to the form and not to the version: no tab keeps what was answered. */
export const CODE = 'code';

/** Stands on the first page: whoever would like to talk first is known by it, too. */
export const CODE_QUESTION: VersionItem = {
  kind: 'question',
  number: CODE,
  marker: '',
  section: '',
  leadIn: '',
  condition: '',
  words: 'Your personal code, from our email or your slip',
};
