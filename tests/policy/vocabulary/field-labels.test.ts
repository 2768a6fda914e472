/** The labels of fields that people sign with. */
import { isForOfficeUse, labelsIn, meaningOf } from '../../../src/policy/vocabulary/field-labels';

it.each([
  ['Full Name (printed)', ['Full Name (printed)']],
  ['Name / Signature / Date', ['Name', 'Signature', 'Date']],
  ['Job title / Role', ['Job title / Role']],
  ['Employee’s signature: Date:', ['Employee’s signature', 'Date']],
  ['Name of line manager', ['Name of line manager']],
  ['Signature of headteacher', ['Signature of headteacher']],
  ['Signature (Type Full Name) *', ['Signature (Type Full Name)']],
  ['Email * Date *:', ['Email', 'Date']],
  ['Tell us your name', null],
])('%s: %j', (text, labels) => {
  expect(labelsIn(text)).toEqual(labels);
});

it.each([
  ['Signed (print name)', 'signature'],
  ['Print name', 'name'],
  ['Job title', 'role'],
  ['Dated', 'date'],
  ['Initials', 'initials'],
  ['School', 'other'],
])('%s asks for: %s', (label, meaning) => {
  expect(meaningOf(label)).toBe(meaning);
});

it('knows what the office fills in', () => {
  expect(['For office use only', 'HR use', 'Office'].map(isForOfficeUse)).toEqual([true, true, false]);
});
