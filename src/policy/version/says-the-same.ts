/**
 * Whether a document still says what was published. Of a policy that is what people agree to. Of one that is only read, such as a page with a
 * link to national guidance, the sentence that they confirm stays as it is for years: there it is also what they are to read.
 */
import { fingerprintText, isOnlyRead, type VersionItem } from './version-text';

export function saysTheSame(before: readonly VersionItem[], now: readonly VersionItem[]): boolean {
  return fingerprintText(before) === fingerprintText(now) && !isOtherEdition(before, now);
}

/** The same sentence to confirm, of something else: another address, another title. @param before nothing where it is not kept */
export function isOtherEdition(before: readonly VersionItem[], now: readonly VersionItem[]): boolean {
  const [was, is] = [editionOf(before), editionOf(now)];
  // Kept by a release that noted no sum: its introduction is there.
  if (was === undefined) return before.length > 0 && isOnlyRead(now) && introOf(before) !== introOf(now);
  return was !== is;
}

function editionOf(items: readonly VersionItem[]): string | undefined {
  return items.find(({ kind }) => kind === 'edition')?.words;
}

function introOf(items: readonly VersionItem[]): string {
  const words = items.flatMap((item) => (item.kind === 'intro' ? [item.words.replace(/\s+/g, ' ').trim()] : []));
  return words.join('\n');
}
