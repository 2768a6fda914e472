/** Of guidance that is only read, another edition is a change, though the sentence to confirm is the same; of a policy, only its points are. */
import { readPolicy } from '../../../src/policy/read-policy';
import { isOtherEdition, saysTheSame } from '../../../src/policy/version/says-the-same';
import { isOnlyRead, versionItems } from '../../../src/policy/version/version-text';
import { aDocument } from '../../support/larkfield';

const items = (...lines: string[]) => versionItems(readPolicy(JSON.parse(JSON.stringify(aDocument(...lines)))));
const guidance = (link: string) => items('Keeping everyone safe', link, 'I have read and understood this guidance.');
const policy = (intro: string) =>
  items('Acceptable use', intro, '- I will lock my screen.', '- I will keep my password.');

test('another link to read is another edition; white space is none', () => {
  const before = guidance('https://guidance.example/2025');
  expect(isOnlyRead(before)).toBe(true);
  expect(saysTheSame(before, guidance('https://guidance.example/2026'))).toBe(false);
  expect(saysTheSame(before, guidance('https://guidance.example/2025 '))).toBe(true);
});

test('another title, and other words under a heading of their own, are another edition', () => {
  const sentence = 'I have read and understood this guidance.';
  const before = items('Keeping everyone safe', '# Who reads what', 'Annex A: kitchen', '# Declaration', sentence);
  const annex = items('Keeping everyone safe', '# Who reads what', 'Annex B: kitchen', '# Declaration', sentence);
  const title = items('Keeping everyone safe 2026', '# Who reads what', 'Annex A: kitchen', '# Declaration', sentence);
  expect([annex, title, before].map((now) => saysTheSame(before, now))).toEqual([false, false, true]);
});

test('what an older release kept has no sum: the introduction tells', () => {
  const kept = (link: string) => guidance(link).filter(({ kind }) => kind !== 'edition');
  expect(isOtherEdition(kept('https://guidance.example/2025'), guidance('https://guidance.example/2025'))).toBe(false);
  expect(isOtherEdition(kept('https://guidance.example/2025'), guidance('https://guidance.example/2026'))).toBe(true);
  expect(isOtherEdition([], guidance('https://guidance.example/2026'))).toBe(false);
});

test('what stands around the points of a policy may change', () => {
  const before = policy('Our school has used this since 2025.');
  expect(isOnlyRead(before)).toBe(false);
  expect(saysTheSame(before, policy('Our school has used this since 2026.'))).toBe(true);
});
