/**
 * The folder that a Workspace lives in: readable JSON files, each written whole under another name and then renamed, so
 * that a file is either the old one or the new one.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SentMail, WorkspaceFile, WorkspaceState } from './state';

type Rest = Omit<WorkspaceState, 'files' | 'mail'>;

function writeAtomically(path: string, text: string): void {
  const temporary = `${path}.tmp`;
  writeFileSync(temporary, text);
  renameSync(temporary, path);
}

const readable = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** Whether a Workspace lies in the folder. */
export function hasWorkspace(folder: string): boolean {
  return existsSync(join(folder, 'workspace.json'));
}

/** @throws when a file is missing or is no JSON. */
export function readWorkspace(folder: string): WorkspaceState {
  const read = <Value>(...path: string[]): Value => JSON.parse(readFileSync(join(folder, ...path), 'utf8'));
  const all = <Value>(kind: string): Value[] =>
    readdirSync(join(folder, kind))
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => read<Value>(kind, name));
  const files = all<WorkspaceFile>('files');
  return {
    ...read<Rest>('workspace.json'),
    files: Object.fromEntries(files.map((file) => [file.id, file])),
    mail: all<SentMail>('mail'),
  };
}

/** Writes what changed: the named files, the mail after `mailFrom`, and the rest. */
export function writeWorkspace(
  folder: string,
  state: WorkspaceState,
  changed: Iterable<string>,
  mailFrom: number,
): void {
  mkdirSync(join(folder, 'files'), { recursive: true });
  mkdirSync(join(folder, 'mail'), { recursive: true });
  for (const id of changed) {
    const path = join(folder, 'files', `${id}.json`);
    if (state.files[id] === undefined) rmSync(path, { force: true });
    else writeAtomically(path, readable(state.files[id]));
  }
  for (const mail of state.mail.slice(mailFrom)) {
    writeAtomically(join(folder, 'mail', `${String(mail.number).padStart(5, '0')}.json`), readable(mail));
  }
  const { files: _files, mail: _mail, ...rest } = state;
  writeAtomically(join(folder, 'workspace.json'), readable(rest));
}
