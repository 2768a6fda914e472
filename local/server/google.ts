/** What every service at Google shares: the state, who is asking, ids, and how Google refuses. */
import type { CallName, GoogleCalls, Instant } from '../contract';
import type { DocumentFile, FormFile, SpreadsheetFile, WorkspaceFile, WorkspaceState } from '../state';
import { type Beliefs, KIND } from './beliefs';

/** One running execution of the script, as Google sees it. */
export interface Caller {
  /** The account that the script runs as. */
  account: string;
  /** The manifest's scopes, and those of them that the account has allowed. */
  scopes: { asked: readonly string[]; granted: readonly string[] };
  /** The number of this execution; holds the script lock under it. */
  execution: number;
}

/** How Google refuses: with a name (`Exception`, `GoogleJsonResponseException`) and its own sentence. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly errorName: 'Exception' | 'GoogleJsonResponseException' = 'Exception',
    /** Of an advanced service's refusal: what the script finds as `details.code` (docs/google-facts.md B15). */
    readonly code: number | null = null,
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

/** A refusal in an advanced service's words: `API call to docs.documents.get failed with error: …`. */
export function apiRefusal(method: string, text: string, code = 400): Refusal {
  return new Refusal(`API call to ${method} failed with error: ${text}`, 'GoogleJsonResponseException', code);
}

/** What is not there for whoever asks. */
function notThere(method: string): Refusal {
  return apiRefusal(method, 'Requested entity was not found.', 404);
}

/** Something that Google can do and this Workspace cannot. */
export function notHere(what: string): Error {
  return new Error(`Not in the local Workspace: ${what}`);
}

/** A grant says what the script may touch; what the account may do with the file is the sharing's business. */
export function mayEdit({ owner, editors }: WorkspaceFile, account: string): boolean {
  return owner === account || editors.includes(account);
}

/** The state of a Workspace as Google's services share it. */
export class Google {
  /** The execution that holds the script lock. */
  lockHolder: number | null = null;
  /** When each account last wrote to and read from Sheets, for its limits a minute. */
  readonly recent = new Map<string, Instant[]>();
  /** Files changed since they were last written to the folder. */
  readonly changed = new Set<string>();

  /** @param realTime the clock of the person at the screen, for the limits a minute; 0 for ever where nobody waits */
  constructor(
    readonly state: WorkspaceState,
    private readonly realTime: () => Instant = () => 0,
  ) {}

  get beliefs(): Beliefs {
    return { ...KIND, ...this.state.beliefs };
  }

  get now(): Instant {
    return this.state.now;
  }

  /** A number that no file, item, response or trigger has had. */
  nextNumber(): number {
    this.state.nextNumber += 1;
    return this.state.nextNumber;
  }

  /** An id that looks like one of Google's and sorts by age. */
  nextId(kind: string): string {
    return `${kind}-${String(this.nextNumber()).padStart(5, '0')}`;
  }

  add(file: WorkspaceFile): void {
    this.state.files[file.id] = file;
    this.touch(file.id);
  }

  remove(id: string): void {
    delete this.state.files[id];
    this.touch(id);
  }

  touch(id: string): void {
    this.changed.add(id);
    const file = this.state.files[id];
    // Of documents and forms only what changes their words counts, which is said where that is done.
    if (file?.kind === 'spreadsheet') file.modifiedAt = this.now;
  }

  /** Under `drive.file` a file that was neither made by the script nor given to it is not there at all. */
  grantedFile(id: string, caller: Caller, method: string): WorkspaceFile {
    const file = this.state.files[id];
    if (!file?.grantedTo.includes(caller.account)) throw notThere(method);
    return file;
  }

  document(id: string, caller: Caller, method: string): DocumentFile {
    const file = this.grantedFile(id, caller, method);
    if (file.kind !== 'document') throw apiRefusal(method, 'This operation is not supported for this document');
    return file;
  }

  spreadsheet(id: string, caller: Caller, method: string): SpreadsheetFile {
    const file = this.grantedFile(id, caller, method);
    if (file.kind !== 'spreadsheet') throw apiRefusal(method, 'This operation is not supported for this document');
    return file;
  }

  /** One that is to be changed. @throws 403 for whoever may only look at it */
  editableSpreadsheet(id: string, caller: Caller, method: string): SpreadsheetFile {
    const file = this.spreadsheet(id, caller, method);
    if (!mayEdit(file, caller.account)) throw apiRefusal(method, 'The caller does not have permission', 403);
    return file;
  }

  /** FormApp needs no grant, but the account must be the form's owner or an editor. */
  form(id: string, caller: Caller): FormFile {
    const file = this.state.files[id];
    if (file?.kind !== 'form' || (file.owner !== caller.account && !file.editors.includes(caller.account))) {
      throw new Refusal(
        'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.',
      );
    }
    return file;
  }

  /**
   * Notes a call against a limit a minute, which refills as the Workspace's clock goes on, and as the person's does: whoever
   * clicks while the Workspace's clock stands waits all the same. @throws the refusal once the limit is passed.
   */
  countPerMinute(key: string, limit: number, refusal: () => Refusal): void {
    const moment = this.now + this.realTime();
    const recent = (this.recent.get(key) ?? []).filter((at) => at > moment - 60_000);
    if (recent.length >= limit) throw refusal();
    recent.push(moment);
    this.recent.set(key, recent);
  }
}

/** The calls of a service, "Docs" or "Form" | "Item": what each does, given who is asking. */
export type Answers<Service extends string> = {
  [Name in Extract<CallName, `${Service}.${string}`>]: GoogleCalls[Name] extends (...args: infer Args) => infer Result
    ? (caller: Caller, ...args: Args) => Result
    : never;
};
