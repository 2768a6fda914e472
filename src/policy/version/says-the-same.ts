/**
 * Whether a document still says what was published. Of a policy that is what people agree to. Of one that is only read, such as a page with a
 * link to national guidance, the sentence that they confirm stays as it is for years: there it is also what they are to read.
 */
import { isDeclarationWording } from '../vocabulary/wording';
import { fingerprintText, isAgreed, type VersionItem } from './version-text';

/** Nothing is agreed to but sentences such as "I have read and understood …". */
export function isOnlyRead(items: readonly VersionItem[]): boolean {
  const agreed = items.filter(isAgreed);
  return agreed.length > 0 && agreed.every(({ kind, words }) => kind === 'declaration' || isDeclarationWording(words));
}

export function saysTheSame(before: readonly VersionItem[], now: readonly VersionItem[]): boolean {
  return fingerprintText(before) === fingerprintText(now) && !isOtherEdition(before, now);
}

/** The same sentence to confirm, of something else: another address, another year. @param before nothing where it is not kept */
export function isOtherEdition(before: readonly VersionItem[], now: readonly VersionItem[]): boolean {
  return before.length > 0 && isOnlyRead(now) && whatIsRead(before) !== whatIsRead(now);
}

function whatIsRead(items: readonly VersionItem[]): string {
  const words = items.flatMap((item) => (item.kind === 'intro' ? [item.words.replace(/\s+/g, ' ').trim()] : []));
  return words.join('\n');
}
