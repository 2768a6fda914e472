/** Reading a Word file, step 1: the file's bytes in, its XML parts and their relations out. Nothing beyond the caps is ever inflated. */

import type { Element } from '@xmldom/xmldom';
import { type UnzipFileInfo, unzipSync } from 'fflate';
import { FileError } from '../../file-error';
import { attributeOf, childrenNamed, parseXml, XmlFault } from './xml';

/** A policy with a hundred photographs stays below this. */
const MAX_FILE_BYTES = 50 * 1024 * 1024;
/** XML of all parts together: some 5,000 pages of text. Pictures are not inflated at all. */
const MAX_XML_BYTES = 32 * 1024 * 1024;
const MAX_ENTRIES = 10_000;

export interface Relation {
  target: string;
  isExternal: boolean;
  type: string;
}

export interface DocxPackage {
  /** Where the main text lies: "word/document.xml" in most files. */
  documentPath: string;
  /** A part's root element; nothing where the file has no such part. @throws FileError */
  part(path: string): Element | undefined;
  /** What the part at `path` points to, by id. */
  relations(path: string): ReadonlyMap<string, Relation>;
}

/** Opens a .docx. `name` is for the messages. @throws FileError */
export function openDocx(bytes: Uint8Array, name: string): DocxPackage {
  refuseOtherFormats(bytes, name);
  const files = unzip(bytes, name);
  const part = remembered((path: string): Element | undefined => {
    const file = files.get(path.toLowerCase());
    return file === undefined ? undefined : parsePart(file, name);
  });
  const relations = remembered((path: string) => readRelations(part(relationsPath(path)), path));

  const main = [...relations('').values()].find(({ type }) => type.endsWith('/officeDocument'));
  const documentPath = main?.target ?? 'word/document.xml';
  if (!files.has(documentPath.toLowerCase())) {
    throw new FileError(
      'NOT_A_DOCX',
      `'${name}' is not a Word document. Open it in the program that made it, save it as a Word document (.docx) and try once more.`,
    );
  }
  return { documentPath, part, relations };
}

/** Many sections name one header, and each note asks for its part's relations: a part is read once. */
function remembered<Value>(read: (path: string) => Value): (path: string) => Value {
  const known = new Map<string, { value: Value }>();
  return (path) => {
    const entry = known.get(path) ?? { value: read(path) };
    known.set(path, entry);
    return entry.value;
  };
}

function refuseOtherFormats(bytes: Uint8Array, name: string): void {
  if (bytes.length === 0) {
    throw new FileError('EMPTY_FILE', `'${name}' is empty. Save it again in Word and try once more.`);
  }
  if (bytes.length > MAX_FILE_BYTES) {
    throw new FileError(
      'TOO_LARGE',
      `'${name}' is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB. Take out or compress its pictures in Word and try once more.`,
    );
  }
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  if (start.startsWith('%PDF-')) {
    throw new FileError(
      'NOT_A_DOCX',
      `'${name}' is a PDF, which cannot be read as a policy. Find the Word document that it was made from.`,
    );
  }
  if (start.startsWith('{\\rtf')) {
    throw new FileError(
      'NOT_A_DOCX',
      `'${name}' is a rich text file (.rtf). Open it in Word, choose "Save as", Word document (.docx), and try once more.`,
    );
  }
  if (start === '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1') {
    throw new FileError('NOT_A_DOCX', compoundFileSentence(bytes, name));
  }
  if (!start.startsWith('PK')) {
    throw new FileError(
      'NOT_A_DOCX',
      `'${name}' is not a Word document. Open it in the program that made it, save it as a Word document (.docx) and try once more.`,
    );
  }
}

/** Old .doc files and documents with a password share one container; a stream's name in it (UTF-16) tells them apart. [MS-OFFCRYPTO] 2.3 */
function compoundFileSentence(bytes: Uint8Array, name: string): string {
  if (includesUtf16(bytes, 'EncryptedPackage')) {
    return `'${name}' is protected with a password. Open it in Word, take the password away (File, Info, Protect Document), save it and try once more.`;
  }
  if (includesUtf16(bytes, 'WordDocument')) {
    return `'${name}' is in the old Word format (.doc). Open it in Word, choose "Save as", Word document (.docx), and try once more.`;
  }
  return `'${name}' is in an old Office format. Open it in the program that made it, save it as a Word document (.docx) and try once more.`;
}

function includesUtf16(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(text, 'utf16le'));
}

/**
 * The XML parts by lower-case path. Each is inflated into a buffer of the size that the zip's directory declares, and the declared
 * sizes are summed before anything is inflated: a directory that lies gets a truncated part, never more memory.
 */
function unzip(bytes: Uint8Array, name: string): ReadonlyMap<string, Uint8Array> {
  let entries = 0;
  let xmlBytes = 0;
  const filter = ({ name: path, originalSize }: UnzipFileInfo): boolean => {
    entries += 1;
    const isWanted = /\.(xml|rels)$/i.test(path);
    xmlBytes += isWanted ? originalSize : 0;
    if (entries > MAX_ENTRIES || xmlBytes > MAX_XML_BYTES) {
      throw unpacksTooLarge(name);
    }
    return isWanted;
  };
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })).map(([path, file]) => [path.toLowerCase(), file]));
  } catch (cause) {
    throw cause instanceof FileError ? cause : brokenFile('BROKEN_ZIP', name);
  }
}

/** What a person is told of a file that is small and would fill the memory. */
export function unpacksTooLarge(name: string): FileError {
  return new FileError(
    'TOO_LARGE',
    `'${name}' unpacks to more than a policy can hold. Copy its text into a new Word document, save that and try once more.`,
  );
}

function parsePart(file: Uint8Array, name: string): Element {
  try {
    return parseXml(file);
  } catch (cause) {
    throw cause instanceof XmlFault ? brokenFile('BROKEN_XML', name) : cause;
  }
}

function brokenFile(code: 'BROKEN_ZIP' | 'BROKEN_XML', name: string): FileError {
  return new FileError(
    code,
    `'${name}' is damaged and cannot be opened. Open it in Word, which may repair it, save it again and try once more.`,
  );
}

/** "word/document.xml" → "word/_rels/document.xml.rels"; the package's own: "_rels/.rels". */
function relationsPath(path: string): string {
  const at = path.lastIndexOf('/') + 1;
  return `${path.slice(0, at)}_rels/${path.slice(at)}.rels`;
}

function readRelations(root: Element | undefined, path: string): Map<string, Relation> {
  const relations = new Map<string, Relation>();
  for (const element of root === undefined ? [] : childrenNamed(root, 'rel:Relationship')) {
    const id = attributeOf(element, 'Id');
    const target = attributeOf(element, 'Target');
    const isExternal = attributeOf(element, 'TargetMode') === 'External';
    if (id !== undefined && target !== undefined) {
      relations.set(id, {
        target: isExternal ? target : resolvePath(path, target),
        isExternal,
        type: attributeOf(element, 'Type') ?? '',
      });
    }
  }
  return relations;
}

/** A target is written from the root ("/word/a.xml") or from the folder of the part that names it. */
function resolvePath(from: string, target: string): string {
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') {
      steps.pop();
    } else if (step !== '' && step !== '.') {
      steps.push(step);
    }
  }
  return steps.join('/');
}
