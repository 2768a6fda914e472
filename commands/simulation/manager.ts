/** What the business manager of a school does: sets up, publishes policies, and changes one. */
import type { docs_v1 } from '@googleapis/docs';
import { paste, valuesOf } from '../../local/by-hand/typing';
import type { Execution } from '../../local/script/execution';
import type { Workspace } from '../../local/workspace';
import type { School, SchoolPolicy } from './school';

/** Signed in for all of it, and the owner of everything. */
export const OWNER = 'policies@larkfield.example';

/** The register made, staff list, calendar and first settings pasted in. @returns the workbook's id */
export function setUp(workspace: Workspace, school: School): string {
  const done = workspace.run('setUp', [], { as: OWNER });
  const workbookId = textOf(done, 'workbookId');
  const existing = valuesOf(workspace, workbookId, 'Staff')[0] ?? [];
  const [headings = [], ...people] = school.staff;
  const columns = headings.map((heading) => existing.indexOf(heading));
  people.forEach((person, i) => {
    person.forEach((cell, j) => {
      const column = columns[j] ?? -1;
      if (column >= 0)
        paste(workspace, workbookId, { tab: 'Staff', row: i + 2, column: column + 1 }, [[cell.replace(/;/g, ',')]]);
    });
  });
  paste(workspace, workbookId, { tab: 'Calendar', row: 2, column: 1 }, school.calendar.slice(1));
  paste(workspace, workbookId, { tab: 'Settings', row: 2, column: 2 }, [[school.name], [school.contact]]);
  return workbookId;
}

/** The manager confirms who gives second signatures where a document asks for them: the head, and for the head's own the next. */
export function confirmCountersigners(workspace: Workspace, workbookId: string, school: School): void {
  const [headings = [], ...rows] = valuesOf(workspace, workbookId, 'Policies');
  const column = headings.indexOf('Countersigned by');
  const [titles = [], ...people] = school.staff;
  const leaders = people
    .filter((person) => /head|deputy/i.test(person[titles.indexOf('Role')] ?? ''))
    .map((person) => person[titles.indexOf('Email')] ?? '')
    .filter((email) => email !== '');
  rows.forEach((row, i) => {
    if (!String(row[column] ?? '').startsWith('?')) return;
    paste(workspace, workbookId, { tab: 'Policies', row: i + 2, column: column + 1 }, [
      [leaders.slice(0, 2).join(', ')],
    ]);
  });
}

/** The add-on does not publish this document; the message says why, and what to do. */
export class NotPublished extends Error {
  constructor(
    message: string,
    readonly execution: Execution,
  ) {
    super(message);
  }
}

/** A field of what an execution returned. @throws with the execution's own error where it failed */
function textOf(execution: Execution, field: string): string {
  if (execution.error !== null) throw new Error(execution.error.message);
  const { result } = execution;
  return typeof result === 'object' && result !== null ? String(Reflect.get(result, field)) : '';
}

/** Clicks on until the form is finished: each click may take 30 seconds. */
function click(workspace: Workspace, request: object): Execution {
  for (;;) {
    const done = workspace.run('publishPolicy', [request], { as: OWNER });
    if (done.error?.name === 'PolicySignOffError') throw new NotPublished(done.error.message, done);
    if (textOf(done, 'isDone') === 'true') return done;
  }
}

/** @returns the form's id @throws {NotPublished} where the document cannot be */
export function publish(workspace: Workspace, policy: SchoolPolicy, say: (line: string) => void): string {
  const document = workspace.addDocument(policy.name, OWNER, policy.document);
  workspace.grant(document, OWNER);
  const done = click(workspace, { document, ...policy.answers });
  say(`  read and published: ${textOf(done, 'title')}, ${textOf(done, 'clauses')} clauses`);
  return textOf(done, 'formId');
}

/** A document that is there already. @returns the form's id @throws {NotPublished} where it cannot be */
export function publishDocument(workspace: Workspace, request: { document: string }): string {
  return textOf(click(workspace, request), 'formId');
}

/** The head adds half a sentence to the first clause of a policy, and publishes it again. @returns the new form's id */
export function changePolicy(
  workspace: Workspace,
  policy: SchoolPolicy | undefined,
  say: (line: string) => void,
  today: string,
): string {
  const file = workspace.files.find((known) => known.kind === 'document' && known.name === policy?.name);
  if (policy === undefined || file?.kind !== 'document') return '';
  const changed = structuredClone(file.document);
  const runs = listRuns(changed);
  const first = runs.find((run) => (run.content ?? '').trim().length > 40);
  if (first === undefined) return '';
  first.content = (first.content ?? '').replace(/[.;]?\s*$/, ', outside school too.\n');
  workspace.editDocument(file.id, changed);
  const done = click(workspace, { document: file.id });
  say(`  ${today}: a new version of ${textOf(done, 'title')}; everyone signs it again`);
  return textOf(done, 'formId');
}

/** The text runs of list items and of sentences such as "I will …". */
function listRuns(document: docs_v1.Schema$Document): docs_v1.Schema$TextRun[] {
  return (document.tabs ?? []).flatMap((tab) =>
    (tab.documentTab?.body?.content ?? []).flatMap((element) => {
      const text = element.paragraph?.elements?.map((part) => part.textRun?.content ?? '').join('') ?? '';
      if (element.paragraph?.bullet === undefined && !/^I (will|understand|agree)/.test(text)) return [];
      return element.paragraph?.elements?.flatMap((part) => part.textRun ?? []) ?? [];
    }),
  );
}
