/** In which forms a version is signed. */
import { asksForCode, codeForm, formsOf, mainForm, shortForm, versionsIn } from '../../../src/register/signing/forms';
import { aForm, aVersion } from '../made';

const MAIN = aForm('P1 v1.0');
const OUTSIDE = aForm('P1 v1.0', { formId: 'outside', audience: 'countersigners' });
const SECOND = aForm('P1 v1.0', { formId: 'second', asks: 'countersignatures' });
const NEXT = aForm('P1 v2.0', { formId: 'next' });
const SHORT = aForm('P1 v2.0', { formId: 'short', asks: 'changes since P1 v1.3' });

test.each([
  ['P1 v1.0', [MAIN, OUTSIDE]],
  ['P1 v1.3', [MAIN]],
  ['P1 v2.0', [NEXT, SHORT]],
  ['P1 v2.1', [NEXT]],
  ['P2 v1.0', []],
])(
  '%s is signed in the forms made for it, a minor change in the main form that it was made in; no second signature is',
  (version, forms) => {
    expect(formsOf(version, [MAIN, OUTSIDE, SECOND, NEXT, SHORT])).toEqual(forms);
  },
);

test.each([
  ['all of it, for the school’s accounts', [OUTSIDE, SECOND, MAIN], MAIN],
  ['not one for others', [OUTSIDE], undefined],
  ['not one that asks for less', [aForm('P1 v1.0', { asks: 'countersignatures' })], undefined],
  ['not one for changes alone', [SHORT], undefined],
  ['none before it is finished', [], undefined],
])('the main form: %s', (_which, forms, main) => {
  expect(mainForm({ forms })).toEqual(main);
});

test('a form holds the answers of every version that was signed in it', () => {
  const first = { ...aVersion('P1 v1.0', '2026-09-01'), forms: [OUTSIDE, MAIN] };
  const minor = { ...aVersion('P1 v1.1', '2026-09-05'), forms: [MAIN] };
  const next = { ...aVersion('P1 v2.0', '2026-11-02'), forms: [NEXT] };
  const versions = [first, minor, next];
  expect(versionsIn('form', { versions })).toEqual([first, minor]);
  expect(versionsIn('outside', { versions })).toEqual([first]);
  expect(versionsIn('none', { versions })).toEqual([]);
});

test('the form for codes, and that for changes, are of that very version', () => {
  const byCode = aForm('P1 v2.0', { formId: 'code', audience: 'anyone with a code' });
  const old = aForm('P1 v1.0', { formId: 'old code', audience: 'anyone with a code' });
  const version = { version: 'P1 v2.0', forms: [old, NEXT, SHORT, byCode] };
  expect([asksForCode(byCode), asksForCode(NEXT), asksForCode(undefined)]).toEqual([true, false, false]);
  expect(codeForm(version)).toBe(byCode);
  expect(codeForm({ ...version, version: 'P1 v2.1' })).toBeUndefined();
  expect(shortForm(version, 'changes since P1 v1.3')).toBe(SHORT);
  expect(shortForm(version, 'changes since P1 v1.2')).toBeUndefined();
  expect(shortForm({ ...version, version: 'P1 v3.0' }, 'changes since P1 v1.3')).toBeUndefined();
});
