/**
 * The link that opens a form with a person's name and role filled in. Its pattern is read once from Google, with two
 * marks in the place of the answers; after that links are only text.
 */
import type { NAME, ROLE } from '../policy/version/version-text';

/** What stands in the pattern where a person's own answers go. */
export const LINK_MARKS: Record<typeof NAME | typeof ROLE, string> = {
  name: 'name-of-the-signatory',
  role: 'role-of-the-signatory',
};

/** @param pattern as Google gave it; "" gives "" */
export function personalLink(pattern: string, person: { name: string; role: string }): string {
  return pattern
    .replace(LINK_MARKS.name, () => inLink(person.name))
    .replace(LINK_MARKS.role, () => inLink(person.role));
}

/** The form's own link, without anything filled in. */
export function plainLink(pattern: string): string {
  return pattern.split('?')[0] ?? '';
}

/** Half a character, as broken imports leave them, cannot be written in a link. */
function inLink(text: string): string {
  return encodeURIComponent(
    text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, ''),
  );
}
