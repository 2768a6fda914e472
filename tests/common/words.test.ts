/** Numbers and lists as sentences put them. */
import {
  capitalised,
  counted,
  countedInWords,
  joined,
  joinedInShort,
  numberInWords,
  onOneLine,
  shortened,
} from '../../src/common/words';

test('one of a kind has no s; none and several have one', () => {
  expect([0, 1, 2, 1487].map((count) => counted(count, 'clause'))).toEqual([
    '0 clauses',
    '1 clause',
    '2 clauses',
    '1,487 clauses',
  ]);
});

test('a plural that is not made with an s is named', () => {
  expect([1, 3].map((count) => counted(count, 'policy', 'policies'))).toEqual(['1 policy', '3 policies']);
});

test('an email counts in words up to twelve, in figures from there', () => {
  expect([0, 1, 12, 13, 20000].map((count) => countedInWords(count, 'person is', 'people are'))).toEqual([
    'no people are',
    'one person is',
    'twelve people are',
    '13 people are',
    '20,000 people are',
  ]);
  expect(numberInWords(4)).toBe('four');
});

test('a list has commas, and one word before its last', () => {
  expect(joined([])).toBe('');
  expect(joined(['Ada'])).toBe('Ada');
  expect(joined(['Ada', 'Ben'])).toBe('Ada and Ben');
  expect(joined(['Ada', 'Ben', 'Cal'])).toBe('Ada, Ben and Cal');
  expect(joined(['Ada', 'Ben', 'Cal'], 'or')).toBe('Ada, Ben or Cal');
});

test('five are named; of six and more the others are counted', () => {
  const names = ['Ann', 'Ben', 'Cat', 'Dan', 'Eve', 'Fay', 'Gil'];
  expect([1, 5, 6, 7].map((many) => joinedInShort(names.slice(0, many)))).toEqual([
    'Ann',
    'Ann, Ben, Cat, Dan and Eve',
    'Ann, Ben, Cat, Dan, Eve and 1 more',
    'Ann, Ben, Cat, Dan, Eve and 2 more',
  ]);
  expect(joinedInShort(names, 2)).toBe('Ann, Ben and 5 more');
});

test('a sentence begins with a capital', () => {
  expect([capitalised('three policies'), capitalised('')]).toEqual(['Three policies', '']);
});

test('what people typed comes out as one tidy line', () => {
  expect(onOneLine('  Ada\r\nBcc: all@school.example\u200b ')).toBe('Ada Bcc: all@school.example');
});

test('a long title is cut between words where that is near, else anywhere', () => {
  expect(shortened('Acceptable Use', 14)).toBe('Acceptable Use');
  expect(shortened('Acceptable Use of the Internet', 20)).toBe('Acceptable Use of…');
  expect(shortened('Donaudampfschifffahrt', 10)).toBe('Donaudamp…');
});
