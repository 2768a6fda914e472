/**
 * The link that opens a form with a person's name, role and personal code filled in. Its pattern is read once from Google, with
 * marks in the place of the answers; after that links are only text.
 */

/** What stands in the pattern where a person's own answers go. */
const MARKS = { name: 'name-of-the-signatory', role: 'role-of-the-signatory', code: 'code-of-the-signatory' };

/** The same by the key of the question that it answers. */
export const LINK_MARKS: Readonly<Record<string, string>> = MARKS;

/** @param pattern as Google gave it; "" gives "" @param person code: "" where the form asks for none */
export function personalLink(pattern: string, person: { name: string; role: string; code?: string }): string {
  return pattern
    .replace(MARKS.name, () => inLink(person.name))
    .replace(MARKS.role, () => inLink(person.role))
    .replace(MARKS.code, () => inLink(person.code ?? ''));
}

/** The same for paper, where a short link makes a code that is easier to read: with all filled in, without the role, with the code alone. */
export function linksForPaper(pattern: string, person: { name: string; role: string; code: string }): string[] {
  const without = (...marks: readonly string[]): string =>
    pattern
      .split('&')
      .filter((part) => !marks.some((mark) => part.includes(mark)))
      .join('&');
  const patterns = [pattern, without(MARKS.role), without(MARKS.role, MARKS.name)];
  return patterns.map((one) => personalLink(one, person));
}

/** The form's own link, without anything filled in. */
export function plainLink(pattern: string): string {
  return pattern.split('?')[0] ?? '';
}

/** An answer as a link holds it. Half a character, as broken imports leave them, cannot be written in one. */
export function inLink(text: string): string {
  return encodeURIComponent(
    text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, ''),
  );
}
