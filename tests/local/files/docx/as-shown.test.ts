/** A Word file is read as Word shows it: signs in any font, chosen values, hidden rows, parts of other files. */

import { blocksOf, elementsOf, p, paragraphsOf, r, textOf } from './fixture';

const textIn = (...runs: string[]) => elementsOf(paragraphsOf(p('', ...runs))[0]).join('');
const font = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;

const emoji = (sign: string, code: string, fallback: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="w16se" xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex"><w16se:symEx w16se:font="Segoe UI Emoji" w16se:char="${code}"/></mc:Choice>${fallback.replace('?', sign)}</mc:AlternateContent></w:r>`;

describe('a sign', () => {
  it('that is written in a newer and an older way stays', () => {
    expect(textIn(emoji('❌', '274C', '<mc:Fallback><w:t>?</w:t></mc:Fallback>'), r(' Lend your badge.'))).toBe(
      '❌ Lend your badge.\n',
    );
  });

  it('that is written in the newer way alone stays, beyond the sixteenth bit, too', () => {
    expect(textIn(emoji('', '1F44E', ''), r(' Lend your badge.'))).toBe('👎 Lend your badge.\n');
  });

  it.each([
    ['Wingdings', 'q', '❑'],
    ['Wingdings', 'o', '□'],
    ['Wingdings', 'ü', '✓'],
    ['Wingdings 2', 'P', '✓'],
    ['Webdings', 'r', '✗'],
    ['Wingdings', 'J', '☺'],
    ['Wingdings 3', 'g', '\ufffd'],
    ['Arial', 'q', 'q'],
  ])('typed as a letter in %s: %s is shown as %s', (name, letter, sign) => {
    expect(textIn(r(letter, font(name)), r(' I have read it.'))).toBe(`${sign} I have read it.\n`);
  });

  it('is no sign where whole words were given its font, or a theme names the font', () => {
    expect(textIn(r('Keep the keys', font('Wingdings')))).toBe('Keep the keys\n');
    expect(textIn(r('q', '<w:rFonts w:ascii="Wingdings" w:asciiTheme="minorHAnsi"/>'))).toBe('q\n');
  });
});

describe('a drop-down of an old form', () => {
  const field = (inside: string, result = '') =>
    `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList>${inside}<w:listEntry w:val="30 days"/><w:listEntry w:val="90 days"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

  it.each([
    ['the chosen entry', '<w:result w:val="1"/>', 'every 90 days at least\n'],
    ['its default', '<w:default w:val="1"/>', 'every 90 days at least\n'],
    ['its first entry where nothing is chosen', '', 'every 30 days at least\n'],
    ['its first entry where the choice is none of them', '<w:result w:val="7"/>', 'every 30 days at least\n'],
  ])('shows %s', (_name, inside, shown) => {
    expect(textIn(r('every '), field(inside), r(' at least'))).toBe(shown);
  });

  it('shows it once where the file keeps it as the result, too', () => {
    expect(textIn(r('every '), field('', r('30 days')), r(' at least'))).toBe('every 30 days at least\n');
  });
});

it('a hidden row of a table is not there', () => {
  const row = (text: string, properties = '') => `<w:tr>${properties}<w:tc>${p('', text)}</w:tc></w:tr>`;
  const [table] = blocksOf(
    `<w:tbl>${row('Rule')}${row('Unseen', '<w:trPr><w:hidden/></w:trPr>')}${row('Seen', '<w:trPr><w:hidden w:val="0"/></w:trPr>')}</w:tbl>`,
  );
  const rows = table?.table?.tableRows ?? [];
  expect([table?.table?.rows, rows.map(({ tableCells = [] }) => textOf(tableCells[0]?.content ?? []))]).toEqual([
    2,
    ['Rule\n', 'Seen\n'],
  ]);
});

it.each(['w:altChunk', 'w:subDoc'])('a part of another file (%s) leaves a note in its place', (kind) => {
  expect(textOf(blocksOf(`${p('', 'Before')}<${kind} r:id="other"/>${p('', 'After')}`))).toBe(
    'Before\n[A part of this file could not be read. Please open the file in Word, save it again and import it once more.]\nAfter\n',
  );
});
