/** A school of any size for measuring, on the built bundle in a Workspace in memory, and what happens in it. */
import { join } from 'node:path';
import type { docs_v1 } from '@googleapis/docs';
import { paste, tabOf, valuesOf } from '../../../local/by-hand/typing';
import type { Execution } from '../../../local/script/execution';
import { formatDate } from '../../../local/server/format-date';
import type { CellState, FormFile } from '../../../local/state';
import { Workspace } from '../../../local/workspace';
import { readTab } from '../../../src/register/reading/read-tab';
import { sumOf } from '../../../src/register/signing/identity/sealed-signatures';
import { SIGNATURES } from '../../../src/register/workbook/tabs';
import { london } from '../../simulation/days';
import { agreeing } from '../../simulation/staff-life';

const OWNER = 'policies@larkfield.example';

/** Emails that the account may send a day. */
export const DAILY_MAIL = 1500;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** A form that takes no answers by a trigger of its own until it is put back. */
interface Resting {
  putBack(): void;
}

export class BenchSchool {
  private constructor(
    readonly workspace: Workspace,
    readonly workbookId: string,
    readonly people: number,
  ) {}

  /** Set up, with everybody on the staff list and numbered; the first is the head teacher. */
  static open(people: number, day: string, time: string): BenchSchool {
    const workspace = Workspace.create({
      folder: null,
      bundleFolder: join(__dirname, '..', '..', '..', 'build'),
      now: london(day, time),
      accounts: [{ email: OWNER, name: 'Larkfield', dailyMail: DAILY_MAIL }],
    });
    const workbookId = fieldOf(workspace.run('setUp', [], { as: OWNER }), 'workbookId');
    const school = new BenchSchool(workspace, workbookId, people);
    const rows = Array.from({ length: people }, (_, i) => {
      const role = i === 0 ? 'Headteacher' : 'Class teacher';
      return [nameOf(i), emailOf(i), role, i === 0 ? 'leadership' : 'teaching'];
    });
    paste(workspace, workbookId, { tab: 'Staff', row: 2, column: 1 }, rows);
    school.set('School', 'Larkfield Primary School');
    // Emails that depend on the day, or on what was done the day before, would be counted with jobs that are not theirs.
    school.set('Send the weekly digest', 'no');
    school.set('Send receipts', 'no');
    school.round();
    return school;
  }

  /** The same school, going its own way. */
  fork(): BenchSchool {
    return new BenchSchool(this.workspace.fork(), this.workbookId, this.people);
  }

  /** @returns the document's id */
  addDocument(document: docs_v1.Schema$Document): string {
    const id = this.workspace.addDocument(document.title ?? '', OWNER, document);
    this.workspace.grant(id, OWNER);
    return id;
  }

  /** Clicks until the form is finished. @returns the form's id, and how many clauses were read */
  publish(document: string): { formId: string; clauses: number } {
    for (;;) {
      const step = this.workspace.run('publishPolicy', [{ document }], { as: OWNER });
      if (fieldOf(step, 'isDone') !== 'true') continue;
      return { formId: fieldOf(step, 'formId'), clauses: Number(fieldOf(step, 'clauses')) };
    }
  }

  round(): void {
    fieldOf(this.workspace.run('round', [{}], { as: OWNER }), '');
  }

  /** @returns how many rows of the page need a look */
  verify(): number {
    return Number(fieldOf(this.workspace.run('verify', [], { as: OWNER }), 'toLookAt'));
  }

  /** The page for an inspection of today. */
  printInspection(): void {
    const panel = this.workspace.openPanel('sheets', { as: OWNER, fileId: this.workbookId });
    panel.press('For an inspection');
    panel.press('Summary, without names');
  }

  openPanelBeside(host: 'docs' | 'sheets', fileId: string): void {
    this.workspace.openPanel(host, { as: OWNER, fileId });
  }

  /** Somebody agrees to everything, or approves everybody who waits. @param person counted from 0 @returns the answer's id @throws where the form does not take it */
  sign(formId: string, person: number): string {
    const [name, email] = [nameOf(person), emailOf(person)];
    const result = this.workspace.submit(formId, {
      as: email,
      answering: (question) => agreeing(question, { name, email, role: 'Teacher' }),
    });
    if (!result.isAccepted) throw new Error(`The form does not take the answer of ${name}`);
    return result.response.id;
  }

  /** The form in which second signatures are given. */
  countersignForm(): string {
    const isIt = ({ title }: FormFile) => title.startsWith('To countersign:');
    const found = this.workspace.files.find((file) => file.kind === 'form' && isIt(file));
    if (found === undefined) throw new Error('There is no form for countersigners');
    return found.id;
  }

  /** The form's own trigger does not fire until it is put back. */
  restTriggerOf(formId: string): Resting {
    const resting = this.workspace.triggers.filter((trigger) => trigger.sourceId === formId);
    for (const trigger of resting) Object.assign(trigger, { sourceId: null });
    return {
      putBack: () => {
        for (const trigger of resting) Object.assign(trigger, { sourceId: formId });
      },
    };
  }

  /**
   * These people sign as they signed before, and the register has it already: each of their answers is copied there
   * beside the one that the product recorded itself. What a thousand rounds would record takes seconds.
   * @param before the version whose signatures were recorded
   */
  signRecorded(formId: string, version: string, people: readonly number[], before: string): void {
    const tab = tabOf(this.workspace, this.workbookId, 'Signatures');
    const headings = tab.cells[0]?.map((cell) => String(cell.value)) ?? [];
    const [answerAt, versionAt, numberAt, timeAt, checkAt] = ['Response', 'Version', 'Number', 'Time', 'Row check'].map(
      (heading) => {
        const column = headings.indexOf(heading);
        if (column < 0) throw new Error(`"Signatures" has no column "${heading}"`);
        return column;
      },
    );
    const recorded = new Map(
      tab.cells
        .filter((row) => row?.[versionAt ?? 0]?.value === before)
        .map((row) => [row?.[numberAt ?? 0]?.value, row]),
    );
    const time = formatDate(this.workspace.now, 'Europe/London', 'HH:mm');
    const trigger = this.restTriggerOf(formId);
    for (const person of people) {
      const answer = this.sign(formId, person);
      const row = recorded.get(person + 1);
      if (row === undefined) throw new Error(`${nameOf(person)} has not signed ${before}`);
      const values = new Map([
        [answerAt, answer],
        [versionAt, version],
        [timeAt, time],
      ]);
      const cells = row.map((cell, column) => ({ ...cell, ...cellOf(values.get(column)) }));
      // The sum of the row that was copied is not this one’s: rows that seem changed by hand are all read again from their forms.
      const [read] = readTab(SIGNATURES, [headings, cells.map(({ value }) => value ?? '')]).rows;
      if (read === undefined) throw new Error(`the row of ${nameOf(person)} cannot be read`);
      Object.assign(cells[checkAt ?? 0] ?? {}, cellOf(sumOf(read.value)));
      tab.cells.push(cells);
    }
    trigger.putBack();
    tab.rowCount = Math.max(tab.rowCount, tab.cells.length);
    this.workspace.touch(this.workbookId);
  }

  /** Writes a value beside a setting. */
  set(setting: string, value: string): void {
    const row = this.column('Settings', 'Setting').indexOf(setting) + 2;
    if (row < 2) throw new Error(`There is no setting "${setting}"`);
    paste(this.workspace, this.workbookId, { tab: 'Settings', row, column: 2 }, [[value]]);
  }

  /** Writes a value into the last row of a tab, below a heading. */
  setInLastRow(tab: string, heading: string, value: string): void {
    const [headings = [], ...rows] = valuesOf(this.workspace, this.workbookId, tab);
    const last = rows.map((row) => row.length > 0).lastIndexOf(true);
    const column = headings.indexOf(heading);
    if (last < 0 || column < 0) throw new Error(`"${tab}" has no row, or no column "${heading}"`);
    paste(this.workspace, this.workbookId, { tab, row: last + 2, column: column + 1 }, [[value]]);
  }

  /** One column of a tab, by its heading, without the rows that are blank. */
  column(tab: string, heading: string): (string | number | boolean)[] {
    const [headings = [], ...rows] = valuesOf(this.workspace, this.workbookId, tab);
    const index = headings.indexOf(heading);
    if (index < 0) throw new Error(`"${tab}" has no column "${heading}"`);
    return rows.filter((row) => row.length > 0).map((row) => row[index] ?? '');
  }

  /** @param emails that the account may send a day */
  allowMail(emails: number): void {
    this.workspace.allowMail(OWNER, emails);
  }

  sleepTo(day: string, time: string): void {
    this.workspace.sleepTo(london(day, time));
  }

  /** Turns the clock while Google's triggers rest. @param milliseconds from now on */
  sleepFor(milliseconds: number): void {
    this.workspace.sleepTo(this.workspace.now + milliseconds);
  }
}

function cellOf(value: string | undefined): CellState {
  return value === undefined ? {} : { value };
}

function nameOf(person: number): string {
  return `Person ${person + 1}`;
}

export function emailOf(person: number): string {
  return `p${person + 1}@larkfield.example`;
}

/** A field of what a run returned. @throws with the run's own error */
function fieldOf({ error, killed, result }: Execution, field: string): string {
  const why = error?.message ?? killed;
  if (why !== null) throw new Error(why);
  return typeof result === 'object' && result !== null ? String(Reflect.get(result, field)) : '';
}
