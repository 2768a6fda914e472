/** The question for a personal code, in the form that asks for no account. */
import { NAME, type VersionItem } from '../policy/version/version-text';

/** Its key. It belongs to the form and not to the version: no tab keeps what was answered. */
export const CODE = 'code';

const QUESTION: VersionItem = {
  kind: 'question',
  number: CODE,
  marker: '',
  section: '',
  leadIn: '',
  condition: '',
  words: 'Your personal code, from our email or your slip',
};

/** The version's items with the question right above the name; at the end where no name is asked for. */
export function withCode(items: readonly VersionItem[]): VersionItem[] {
  const name = items.findIndex(({ kind, number }) => kind === 'question' && number === NAME);
  const place = name < 0 ? items.length : name;
  return [...items.slice(0, place), QUESTION, ...items.slice(place)];
}
