/** The files and accounts of a Workspace, and what people do to them without the script. Ids are the files' own. */
import type { docs_v1 } from '@googleapis/docs';
import type { Instant, TriggerState } from '../contract';
import type { Google } from '../server/google';
import type { Account, FormFile, SentMail, SpreadsheetFile, WorkspaceFile } from '../state';

/** What is here is read as it is now; whatever a person changes is written with the next `save`. */
export abstract class Drive {
  protected constructor(protected readonly google: Google) {}

  get now(): Instant {
    return this.google.now;
  }

  get mail(): readonly SentMail[] {
    return this.google.state.mail;
  }

  get properties(): Readonly<Record<string, string>> {
    return this.google.state.properties;
  }

  get triggers(): readonly TriggerState[] {
    return this.google.state.triggers;
  }

  get files(): readonly WorkspaceFile[] {
    return Object.values(this.google.state.files);
  }

  form(id: string): FormFile {
    const file = this.google.state.files[id];
    if (file?.kind !== 'form') throw new Error(`No form ${id}`);
    return file;
  }

  spreadsheet(id: string): SpreadsheetFile {
    const file = this.google.state.files[id];
    if (file?.kind !== 'spreadsheet') throw new Error(`No workbook ${id}`);
    return file;
  }

  /** Says that a file was changed by a person. */
  touch(id: string): void {
    this.google.touch(id);
  }

  /** Puts a document into its owner's Drive; the script may not touch it before `grant`. @returns its id */
  addDocument(name: string, owner: string, document: docs_v1.Schema$Document): string {
    const id = this.google.nextId('document');
    const own = { ...document, documentId: id, title: name };
    this.google.add({ kind: 'document', id, name, owner, editors: [], grantedTo: [], document: own });
    return id;
  }

  /** Replaces what a document says, as its author does by editing it. */
  editDocument(id: string, document: docs_v1.Schema$Document): void {
    const file = this.google.state.files[id];
    if (file?.kind !== 'document') throw new Error(`No document ${id}`);
    file.document = { ...document, documentId: id, title: file.name };
    file.modifiedAt = this.google.now;
    this.google.touch(id);
  }

  /** A person changes a form in Google Forms: its questions, its settings. */
  editForm(id: string, how: (form: FormFile) => void): void {
    const form = this.form(id);
    how(form);
    form.modifiedAt = this.google.now;
    this.google.touch(id);
  }

  /** A person puts a file into the bin, or takes it out again. */
  bin(id: string, isInBin = true): void {
    const file = this.google.state.files[id];
    if (file === undefined) throw new Error(`No file ${id}`);
    file.isInBin = isInBin;
    this.google.touch(id);
  }

  /** A person deletes a file for good. */
  deleteForGood(id: string): void {
    delete this.google.state.files[id];
    this.google.touch(id);
  }

  /** A person allows the script to use one file (`drive.file`). */
  grant(fileId: string, account: string): void {
    const file = this.google.state.files[fileId];
    if (file === undefined) throw new Error(`No file ${fileId}`);
    if (!file.grantedTo.includes(account)) file.grantedTo.push(account);
    this.google.touch(fileId);
  }

  /** A person shares a file with another, who finds it in their Drive; the script may not touch it for them before `grant`. */
  share(fileId: string, account: string, as: 'editor' | 'viewer'): void {
    const file = this.google.state.files[fileId];
    if (file === undefined) throw new Error(`No file ${fileId}`);
    const others = (list: readonly string[] = []) => list.filter((one) => one !== account);
    file.editors = as === 'editor' ? [...others(file.editors), account] : others(file.editors);
    file.viewers = as === 'viewer' ? [...others(file.viewers), account] : others(file.viewers);
    this.google.touch(fileId);
  }

  /** A person opens a form to anyone with the link: two clicks in Google's dialog, which no script can make. */
  letAnyoneIn(formId: string): void {
    this.form(formId).isOpenToAnyone = true;
    this.google.touch(formId);
  }

  /** A person gives a file to another, who then owns it; what the script may touch is each account's own and stays. */
  giveTo(fileId: string, account: string): void {
    const file = this.google.state.files[fileId];
    if (file === undefined) throw new Error(`No file ${fileId}`);
    file.editors = [...file.editors.filter((editor) => editor !== account), file.owner];
    file.owner = account;
    this.google.touch(fileId);
  }

  /** Somebody joins and gets an account. */
  addAccount(account: Account): void {
    this.google.state.accounts.push(account);
  }

  /** An account is closed: nothing runs as it any more. */
  closeAccount(email: string): void {
    this.google.state.accounts = this.google.state.accounts.filter((account) => account.email !== email);
    this.google.state.triggers = this.google.state.triggers.filter((trigger) => trigger.owner !== email);
  }

  /** A person deletes the triggers that call a function, in the script editor. */
  deleteTriggers(handler: string): void {
    this.google.state.triggers = this.google.state.triggers.filter((trigger) => trigger.handler !== handler);
  }

  /** Google switches triggers off, "for an unknown reason", and lists them as before. */
  switchOffTriggers(handler: string): void {
    for (const trigger of this.google.state.triggers) if (trigger.handler === handler) trigger.isOff = true;
  }

  /** A person takes the ticks of some permissions away, or gives them back by naming none. */
  refuse(email: string, scopes: readonly string[]): void {
    const account = this.google.state.accounts.find((known) => known.email === email);
    if (account === undefined) throw new Error(`No account ${email}`);
    account.refuses = scopes;
  }

  /** There is no Google account of this address, or no more. */
  withoutAccount(address: string): void {
    this.google.state.withoutAccount = [...(this.google.state.withoutAccount ?? []), address.toLowerCase()];
  }

  /** Google lets an account write to so many recipients a day from now on. */
  allowMail(email: string, recipients: number): void {
    const account = this.google.state.accounts.find((known) => known.email === email);
    if (account === undefined) throw new Error(`No account ${email}`);
    account.dailyMail = recipients;
  }
}
