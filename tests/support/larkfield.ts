/** A small school for tests: Larkfield, with the built bundle in a Workspace in memory. */
import { join } from 'node:path';
import type { docs_v1 } from '@googleapis/docs';
import { dayAfter, localTime, london, quietHours } from '../../commands/simulation/days';
import { agreeing } from '../../commands/simulation/staff-life';
import { paste, valuesOf } from '../../local/by-hand/typing';
import { aDocument } from '../../local/files/typed-document';
import type { Execution, Faults } from '../../local/script/execution';
import type { Beliefs } from '../../local/server/beliefs';
import type { SubmissionResult } from '../../local/server/forms/submissions';
import { Workspace } from '../../local/workspace';

export { aDocument };

export const ROOT = join(__dirname, '..', '..');
export const MANAGER = 'policies@larkfield.example';
export const TOLU = 't.adeyemi@larkfield.example';
export const CAROL = 'c.bright@larkfield.example';
/** Three colleagues, one of them without an email address. */
export const STAFF = [
  ['Tolu Adeyemi', TOLU, 'Class teacher', 'teaching'],
  ['Carol Bright', CAROL, 'Midday supervisor', 'support'],
  ['Eva Novak', '', 'Cleaner', 'support'],
];

type Value = string | number | boolean;

export class Larkfield {
  readonly workspace: Workspace;
  readonly workbookId: string;

  private constructor(workspace: Workspace, workbookId: string) {
    this.workspace = workspace;
    this.workbookId = workbookId;
  }

  /** Set up, with a staff list of name, email, role, groups, line manager, first day, last day, … */
  static open(
    staff: string[][],
    options: { day?: string; time?: string; dailyMail?: number; beliefs?: Partial<Beliefs> } = {},
  ): Larkfield {
    const workspace = Workspace.create({
      folder: null,
      bundleFolder: join(ROOT, 'build'),
      now: london(options.day ?? '2026-09-01', options.time ?? '08:12'),
      accounts: [{ email: MANAGER, name: 'Larkfield', dailyMail: options.dailyMail ?? 1500 }],
      ...(options.beliefs ? { beliefs: options.beliefs } : {}),
    });
    const done = workspace.run('setUp', [], { as: MANAGER });
    const larkfield = new Larkfield(workspace, resultOf(done, 'workbookId'));
    larkfield.paste('Staff', 2, staff);
    larkfield.set('School', 'Larkfield Primary School');
    larkfield.set('Safeguarding lead', 'Dana Reid, room 4');
    larkfield.set('Safeguarding deputies', 'nobody');
    // Most tests ask about reminders alone, and at once.
    larkfield.set('Minutes before the first email', '0');
    larkfield.set('Send receipts', 'no');
    larkfield.set('Send the weekly digest', 'no');
    return larkfield;
  }

  /** Writes a setting's value. */
  set(setting: string, value: string): void {
    const row = this.column('Settings', 'Setting').indexOf(setting) + 2;
    if (row < 2) throw new Error(`There is no setting "${setting}"`);
    paste(this.workspace, this.workbookId, { tab: 'Settings', row, column: 2 }, [[value]]);
  }

  /** The same school, going its own way. */
  fork(): Larkfield {
    return new Larkfield(this.workspace.fork(), this.workbookId);
  }

  paste(tab: string, row: number, rows: string[][]): void {
    paste(this.workspace, this.workbookId, { tab, row, column: 1 }, rows);
  }

  /** From any cell on; rows and columns count from 1. */
  pasteAt(tab: string, row: number, column: number, rows: string[][]): void {
    paste(this.workspace, this.workbookId, { tab, row, column }, rows);
  }

  /** Publishes a document of these paragraphs. @returns the form's id */
  publish(document: docs_v1.Schema$Document, answers: object = {}): string {
    const id = this.workspace.addDocument('Policy', MANAGER, document);
    this.workspace.grant(id, MANAGER);
    return this.publishAgain(id, answers);
  }

  publishAgain(document: string, answers: object = {}): string {
    for (;;) {
      const step = this.run('publishPolicy', [{ document, ...answers }]);
      // A click has 30 seconds; a long form takes several.
      if (resultOf(step, 'isDone') === 'true') return resultOf(step, 'formId');
    }
  }

  /** The form's own trigger fires no more, as where Google refused it. */
  restTriggerOf(formId: string): void {
    for (const trigger of this.workspace.triggers) {
      if (trigger.sourceId === formId) Object.assign(trigger, { sourceId: null });
    }
  }

  run(name: string, values: unknown[] = [], faults?: Faults): Execution {
    return this.workspace.run(name, values, { as: MANAGER, ...(faults ? { faults } : {}) });
  }

  round(faults?: Faults): Execution {
    return this.run('round', [{}], faults);
  }

  /** Somebody agrees to everything. */
  sign(formId: string, email: string, name = email): SubmissionResult {
    return this.workspace.submit(formId, {
      as: email,
      answering: (question) => agreeing(question, { email, name, role: 'Teacher' }),
    });
  }

  /** Turns the clock, with a round each hour where it could do anything. */
  turnTo(day: string, time = '08:30'): void {
    this.workspace.turnTo(london(day, time), quietHours());
  }

  /** Day after day to noon of that one, with the rounds of the morning alone: all emails leave in them. */
  morningsTo(day: string): void {
    for (let next = localTime(this.workspace.now).day; next < day; ) {
      next = dayAfter(next, 1);
      this.sleepTo(next, '07:40');
      this.turnTo(next, '12:00');
    }
  }

  /** Turns the clock while Google's triggers rest. */
  sleepTo(day: string, time = '08:30'): void {
    this.workspace.sleepTo(london(day, time));
  }

  /** The rows of a tab below its headings, without blank ones. */
  rows(tab: string): Value[][] {
    return valuesOf(this.workspace, this.workbookId, tab)
      .slice(1)
      .filter((row) => row.length > 0);
  }

  /** One column of a tab, by its heading. */
  column(tab: string, heading: string): Value[] {
    const index = this.headingAt(tab, heading) - 1;
    return this.rows(tab).map((row) => row[index] ?? '');
  }

  /** The column that has this heading, from 1. @throws where the tab has none */
  headingAt(tab: string, heading: string): number {
    const headings = valuesOf(this.workspace, this.workbookId, tab)[0] ?? [];
    const index = headings.indexOf(heading);
    if (index < 0) throw new Error(`"${tab}" has no column "${heading}"`);
    return index + 1;
  }

  /** What the register says of each person under the first policy. */
  statuses(policy = 0): Record<string, Value> {
    return Object.fromEntries(this.rows('Register').map((row) => [String(row[0]), row[3 + policy] ?? '']));
  }

  get mailTo(): string[] {
    return this.workspace.mail.map((mail) => mail.to);
  }
}

/** A field of what a run returned. @throws with the run's own error */
export function resultOf(execution: Execution, field: string): string {
  if (execution.error !== null) throw new Error(execution.error.message);
  if (execution.killed !== null) throw new Error(execution.killed);
  const { result } = execution;
  return typeof result === 'object' && result !== null ? String(Reflect.get(result, field)) : '';
}

/** Three clauses, a declaration and the fields of a signature. */
export const ACCEPTABLE_USE = aDocument(
  'Acceptable Use Policy',
  '# Using our network',
  '- I will keep my password to myself.',
  '- I will lock my screen whenever I leave it.',
  '- I will report anything that worries me to the safeguarding lead.',
  '# Declaration',
  'I have read and understood this policy and agree to keep to it.',
  'Full name: ____________',
  'Job title: ____________',
  'Signature: ____________ Date: ________',
);

/** A document of questions about it, to be answered before somebody signs. */
export const QUESTIONS = aDocument(
  'Questions about acceptable use',
  '1. Who hears of it if something worries you?',
  '- a friend',
  '- the safeguarding lead (correct)',
  '- nobody',
  'Point: 3',
  '2. What do you do with your screen when you leave it?',
  '* lock it',
  '- leave it on',
);

/** The next version of a policy like it, with a point about lost devices. */
export const WITH_LOST_DEVICES = aDocument(
  'Acceptable Use Policy',
  '# Using our network',
  '- I will keep my password to myself.',
  '- I will lock my screen whenever I leave it.',
  '- I will report lost devices on the same day.',
  '# Declaration',
  'I have read and understood this policy and agree to keep to it.',
  'Full name: ____________',
  'Job title: ____________',
);
