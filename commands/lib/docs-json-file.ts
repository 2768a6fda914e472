/** Command line, reading. In: a file that should hold an answer of the Docs API, or an import of one. Out: the document, checked. */
import { FileError } from '../../local/files/file-error';
import type { DocsDocument } from '../../src/policy/docs-json';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isDocsDocument(value: unknown): value is DocsDocument {
  if (!isRecord(value)) return false;
  const hasTabs = Array.isArray(value.tabs) && value.tabs.every(isRecord);
  const hasBody = isRecord(value.body) && Array.isArray(value.body.content);
  return hasTabs || hasBody;
}

/** @throws {FileError} NOT_A_DOCX where the file is no JSON, or JSON of something else than a document. */
export function documentFromDocsJson(source: unknown, name: string): DocsDocument {
  let value = source;
  if (source instanceof Uint8Array) {
    if (source.length === 0)
      throw new FileError('EMPTY_FILE', `"${name}" is empty. Fetch the document again and save the whole answer.`);
    try {
      value = JSON.parse(new TextDecoder().decode(source).replace(/^\uFEFF/u, ''));
    } catch {
      throw new FileError(
        'NOT_A_DOCX',
        `"${name}" is not JSON. Give the answer of the Docs API as it came, or the document as .docx.`,
      );
    }
  }
  if (isDocsDocument(value)) return value;
  throw new FileError(
    'NOT_A_DOCX',
    `"${name}" is JSON, but no document of the Docs API: it has neither tabs nor a body. Fetch it with documents.get.`,
  );
}
