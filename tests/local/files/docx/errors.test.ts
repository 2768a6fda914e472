/** Files that cannot be read: each has a code, and a sentence that names the file and says what to do next. */

import { strToU8, zipSync } from 'fflate';
import { FileError, importDocx } from '../../../../local/files/docx/docx';
import { documentOf, p, partsOf, textOf, zipOf } from './fixture';

function errorOf(bytes: Uint8Array, name = 'Staff handbook.docx'): [code: string, message: string] | 'no error' {
  try {
    importDocx(bytes, name);
    return 'no error';
  } catch (error) {
    if (error instanceof FileError) {
      return [error.code, error.message];
    }
    throw error;
  }
}

/** The header of an OLE compound file, then a stream's name as such files write it. */
const compoundFile = (stream: string) =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, ...Buffer.from(stream, 'utf16le')]);

describe('a file that is no Word document', () => {
  it.each([
    [
      'empty',
      new Uint8Array(),
      'EMPTY_FILE',
      "'Staff handbook.docx' is empty. Save it again in Word and try once more.",
    ],
    [
      'a PDF',
      strToU8('%PDF-1.7'),
      'NOT_A_DOCX',
      "'Staff handbook.docx' is a PDF, which cannot be read as a policy. Find the Word document that it was made from.",
    ],
    [
      'an old .doc',
      compoundFile('WordDocument'),
      'NOT_A_DOCX',
      `'Staff handbook.docx' is in the old Word format (.doc). Open it in Word, choose "Save as", Word document (.docx), and try once more.`,
    ],
    [
      'protected with a password',
      compoundFile('EncryptedPackage'),
      'NOT_A_DOCX',
      "'Staff handbook.docx' is protected with a password. Open it in Word, take the password away (File, Info, Protect Document), save it and try once more.",
    ],
    [
      'some other old Office file',
      compoundFile('Workbook'),
      'NOT_A_DOCX',
      "'Staff handbook.docx' is in an old Office format. Open it in the program that made it, save it as a Word document (.docx) and try once more.",
    ],
    [
      'rich text',
      strToU8('{\\rtf1 x}'),
      'NOT_A_DOCX',
      `'Staff handbook.docx' is a rich text file (.rtf). Open it in Word, choose "Save as", Word document (.docx), and try once more.`,
    ],
    [
      'plain text',
      strToU8('I will lock my screen.'),
      'NOT_A_DOCX',
      "'Staff handbook.docx' is not a Word document. Open it in the program that made it, save it as a Word document (.docx) and try once more.",
    ],
    [
      'a workbook',
      zipOf({ 'xl/workbook.xml': '<workbook/>' }),
      'NOT_A_DOCX',
      "'Staff handbook.docx' is not a Word document. Open it in the program that made it, save it as a Word document (.docx) and try once more.",
    ],
  ])('%s', (_, bytes, code, message) => {
    expect(errorOf(bytes)).toEqual([code, message]);
  });
});

describe('a damaged file', () => {
  const good = zipOf(partsOf({ body: p('', 'x'.repeat(5000)) }));
  const sentence =
    "'Staff handbook.docx' is damaged and cannot be opened. Open it in Word, which may repair it, save it again and try once more.";

  it('cut short', () => {
    expect(errorOf(good.subarray(0, good.length - 40))).toEqual(['BROKEN_ZIP', sentence]);
  });

  it('with XML that breaks off', () => {
    const files = partsOf({ body: p('', 'x') });
    expect(errorOf(zipOf({ ...files, 'word/document.xml': '<w:document><w:body>' }))).toEqual(['BROKEN_XML', sentence]);
  });

  it('without a body', () => {
    const files = partsOf({ body: '' });
    const document = (files['word/document.xml'] ?? '').replace(/<w:body>.*<\/w:body>/, '');
    expect(errorOf(zipOf({ ...files, 'word/document.xml': document }))).toEqual([
      'NO_DOCUMENT',
      "'Staff handbook.docx' holds no text that can be read. Open it in Word, save it again and try once more.",
    ]);
  });

  it('cut anywhere gives one of our errors, never another', () => {
    for (let length = 0; length < good.length; length += 13) {
      expect(errorOf(good.subarray(0, length))).not.toBe('no error');
    }
  });
});

describe('a file built to harm', () => {
  it('may not declare a document type, so it has no entities', () => {
    const files = partsOf({ body: p('', '&x;') });
    const document = (files['word/document.xml'] ?? '').replace(
      '<w:document',
      '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document',
    );
    expect(errorOf(zipOf({ ...files, 'word/document.xml': document }))).toEqual([
      'BROKEN_XML',
      "'Staff handbook.docx' is damaged and cannot be opened. Open it in Word, which may repair it, save it again and try once more.",
    ]);
  });

  it('may not nest without end', () => {
    const nested = (depth: number) =>
      '<w:sdt><w:sdtContent>'.repeat(depth) + p('', 'x') + '</w:sdtContent></w:sdt>'.repeat(depth);
    expect(textOf(documentOf(nested(100)).tabs?.[0]?.documentTab?.body?.content)).toBe('x\n');
    expect(errorOf(zipOf(partsOf({ body: nested(5000) })))).toEqual(['BROKEN_XML', expect.any(String)]);
  });

  it('may not unpack to more than 32 MB of XML', () => {
    const megabyte = new Uint8Array(1024 * 1024).fill(32);
    const files = Object.fromEntries(Array.from({ length: 33 }, (_, at) => [`word/part${at}.xml`, megabyte]));
    expect(errorOf(zipSync(files, { level: 1 }))).toEqual([
      'TOO_LARGE',
      "'Staff handbook.docx' unpacks to more than a policy can hold. Copy its text into a new Word document, save that and try once more.",
    ]);
  });

  it('may not ask for more than 100,000 table cells', () => {
    const row = `<w:tr><w:tc><w:tcPr><w:gridSpan w:val="63"/></w:tcPr>${p('', 'x')}</w:tc></w:tr>`;
    const table = (rows: number) => zipOf(partsOf({ body: `<w:tbl>${row.repeat(rows)}</w:tbl>` }));
    expect(errorOf(table(1000))).toBe('no error');
    expect(errorOf(table(1588))).toEqual(['TOO_LARGE', expect.any(String)]);
  });

  it('may not have more than 10,000 entries', () => {
    const files = Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`p${at}`, new Uint8Array()]));
    expect(errorOf(zipSync(files, { level: 0 }))).toEqual(['TOO_LARGE', expect.any(String)]);
  });

  it('may not be larger than 50 MB, packed', () => {
    expect(errorOf(new Uint8Array(50 * 1024 * 1024 + 1).fill(80))).toEqual([
      'TOO_LARGE',
      "'Staff handbook.docx' is larger than 50 MB. Take out or compress its pictures in Word and try once more.",
    ]);
  });

  it('gets no more memory than it declares: a directory that lies gives a damaged file', () => {
    const body = p('', 'x'.repeat(2_000_000));
    const zip = zipOf(partsOf({ body }));
    // The directory's entry of word/document.xml: its uncompressed size stands 24 bytes after the signature.
    const at = Buffer.from(zip).lastIndexOf(Buffer.from('word/document.xml')) - 46;
    new DataView(zip.buffer, zip.byteOffset).setUint32(at + 24, 1000, true);
    expect(errorOf(zip)[0]).toMatch(/^BROKEN_/);
  });

  it('does not have its pictures unpacked at all', () => {
    const files = partsOf({ body: p('', 'x') });
    const bomb = new Uint8Array(40 * 1024 * 1024);
    const zip = zipSync(
      {
        'word/media/a.png': bomb,
        ...Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])),
      },
      { level: 1 },
    );
    expect(errorOf(zip)).toBe('no error');
  });
});
