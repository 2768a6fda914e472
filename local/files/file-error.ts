/** The local Workspace, files: what a person is told when a file cannot be read. In: a code and a sentence; out: the error to throw. */

export type FileErrorCode = 'EMPTY_FILE' | 'NOT_A_DOCX' | 'BROKEN_ZIP' | 'BROKEN_XML' | 'NO_DOCUMENT' | 'TOO_LARGE';

/** A file that cannot be read: `code` for the program, `message` names the file and says what to do next. */
export class FileError extends Error {
  override readonly name = 'FileError';

  constructor(
    readonly code: FileErrorCode,
    message: string,
  ) {
    super(message);
  }
}
