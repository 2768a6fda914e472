/** A policy document → a version that people can sign: its words in the register, its form built and opened. */
import * as v from 'valibot';
import { planForm } from '../form/plan-form';
import { type AgreedItem, agreedItems, fingerprintText } from '../policy/agreed-text';
import type { Day } from '../policy/day';
import { PolicySignOffError } from '../policy/problem';
import { readPolicy } from '../policy/read-policy';
import type { PolicyReading, ReadingWarning } from '../policy/reading';
import type { RegisterChange } from '../register/changes';
import { audienceAddresses } from '../register/obligations';
import { cellsFor } from '../register/read-tab';
import { DAYS_TO_SIGN, documentIdOf, type Policy, type Register } from '../register/register';
import { CLAUSES, POLICIES, VERSIONS } from '../register/tabs';
import { nextLabel } from '../register/version-label';
import { askedItem } from './collect';
import type { Notes, OpenForm } from './notes';
import type { BuiltForm, Ports } from './ports';
import { readWholeRegister } from './round-tabs';
import { checkOwner } from './set-up';

/** What the person who publishes answers; whatever is left out is filled in from the document or a good default. */
export const PublishRequestSchema = v.object({
  /** The document's id or its link. */
  document: v.string(),
  audience: v.optional(v.array(v.string())),
  /** Months; null: until the policy changes. Left out: what the document says, else twelve. */
  resignMonths: v.optional(v.nullable(v.number())),
  daysToSign: v.optional(v.number()),
  graceDays: v.optional(v.number()),
});
export type PublishRequest = v.InferOutput<typeof PublishRequestSchema>;

export interface PublishReport {
  version: string;
  title: string;
  formLink: string;
  formId: string;
  clauses: number;
  /** False where this very text was published before; nothing was made then. */
  isNew: boolean;
  warnings: ReadingWarning[];
}

/** @throws {PolicySignOffError} before anything is changed, where the document cannot be published */
export function publish(ports: Ports, request: PublishRequest): PublishReport {
  const account = ports.whoAmI();
  let report: PublishReport | null = null;
  ports.underLock(() => {
    // Read under the lock: how far collecting has come is written back with the older forms.
    const notes = ports.readNotes();
    checkOwner(notes, account);
    report = publishUnderLock(ports, notes, request);
  });
  if (report === null) {
    throw new PolicySignOffError({
      code: 'BUSY',
      message: 'The hourly round is at work. Please try again in a minute.',
    });
  }
  return report;
}

function publishUnderLock(ports: Ports, notes: Notes, request: PublishRequest): PublishReport {
  const { today, instant } = ports.readClock();
  const documentId = documentIdOf(request.document);
  const reading = readPolicy(ports.readDocument(documentId), today);
  const items = agreedItems(reading);
  checkClauses(reading, items);

  const register = readWholeRegister(ports, notes);
  const fingerprint = ports.fingerprint(fingerprintText(items));
  const policy = policyFor(register, documentId, reading, request);
  const latest = register.versions.filter((one) => one.policyCode === policy.code).pop();
  const report = {
    title: policy.title,
    clauses: items.filter((one) => one.kind === 'clause').length,
    warnings: reading.warnings,
  };
  if (latest?.fingerprint === fingerprint) {
    return { ...report, version: latest.version, formLink: latest.formLink, formId: latest.formId, isNew: false };
  }

  const version = nextVersion(register, policy);
  const plan = planForm(reading, items, {
    school: register.settings.school,
    contactName: register.settings.contactName,
    versionLabel: version,
    publishedOn: today,
    documentLink: `https://docs.google.com/document/d/${documentId}/`,
  });
  const rows = [...items, ...questionItems(plan.pages.flatMap((page) => page.questions))];
  ports.writeChanges(notes.workbookId, [
    ...(register.policies.includes(policy) ? [] : [addPolicy(register, policy)]),
    addClauses(register, version, rows),
  ]);

  const form = ports.buildForm(plan);
  const answersIn = `${version} answers`;
  ports.linkForm(form.id, notes.workbookId, answersIn);
  const readers = audienceAddresses(register, policy, today);
  ports.writeNotes({
    openForms: [
      {
        ...openFormNote(form.id, version, policy.code, answersIn, ports.fingerprint(readers.join())),
        publishedAt: instant,
      },
    ],
  });
  ports.openForm(form.id, readers);
  noteVersion(ports, notes, { version, policy, form, answersIn, fingerprint, today, clauses: report.clauses });
  closeOlder(ports, notes, policy, form, today);
  ports.watchForm(form.id);
  return { ...report, version, formLink: form.link, formId: form.id, isNew: true };
}

function checkClauses(reading: PolicyReading, items: readonly AgreedItem[]): void {
  if (items.length > 0) return;
  throw new PolicySignOffError({
    code: 'NO_CLAUSES_FOUND',
    message: `No clauses found in "${reading.title}". Is it the right document? Write what people agree to as a list, or as sentences that begin with "I will" or "Staff must", and try again.`,
  });
}

function policyFor(register: Register, documentId: string, reading: PolicyReading, request: PublishRequest): Policy {
  const known = register.policies.find((one) => one.documentId === documentId);
  if (known !== undefined) return known;
  const highest = Math.max(0, ...register.policies.map((one) => Number(one.code.slice(1)) || 0));
  const proposed = reading.metadata.reviewCycleMonths ?? 12;
  return {
    code: `P${highest + 1}`,
    title: reading.title,
    audience: request.audience ?? ['everyone'],
    resignMonths: request.resignMonths === undefined ? proposed : request.resignMonths,
    daysToSign: request.daysToSign ?? DAYS_TO_SIGN,
    graceDays: request.graceDays ?? 0,
    documentId,
  };
}

/** One more than any that was begun: words of a publication that was stopped half-way are never mixed with others. */
function nextVersion(register: Register, policy: Policy): string {
  const begun = [...register.versions.map((one) => one.version), ...register.clauses.map(({ value }) => value.version)];
  return nextLabel(policy.code, begun, 'new version');
}

function questionItems(questions: ReturnType<typeof planForm>['pages'][number]['questions']): AgreedItem[] {
  return questions.flatMap((question) =>
    question.kind === 'short answer'
      ? [
          {
            kind: 'question' as const,
            number: question.key,
            section: '',
            leadIn: '',
            condition: '',
            words: question.title,
          },
        ]
      : [],
  );
}

function addPolicy(register: Register, policy: Policy): RegisterChange {
  const row = {
    code: policy.code,
    title: policy.title,
    audience: policy.audience.join(', '),
    resignMonths: policy.resignMonths,
    daysToSign: policy.daysToSign,
    graceDays: policy.graceDays,
    document: `https://docs.google.com/document/d/${policy.documentId}/`,
  };
  const cells = cellsFor(POLICIES, register.headings[POLICIES.title] ?? [], row);
  return { kind: 'add rows', sheetId: POLICIES.sheetId, rows: [cells] };
}

function addClauses(register: Register, version: string, items: readonly AgreedItem[]): RegisterChange {
  const headings = register.headings[CLAUSES.title] ?? [];
  const rows = items.map((item) => cellsFor(CLAUSES, headings, { version, ...item }));
  return { kind: 'add rows', sheetId: CLAUSES.sheetId, rows };
}

function openFormNote(formId: string, version: string, policyCode: string, answersIn: string, letIn: string): OpenForm {
  return { formId, version, policyCode, answersIn, rowsSeen: 0, collectedUntil: 0, behind: null, letIn, closedOn: '' };
}

interface Published {
  version: string;
  policy: Policy;
  form: BuiltForm;
  answersIn: string;
  fingerprint: string;
  today: Day;
  clauses: number;
}

/** The version's own row, and beside each clause the form's item that asks for it: with this the version is in force. */
function noteVersion(ports: Ports, notes: Notes, published: Published): void {
  const register = readWholeRegister(ports, notes);
  const { version, policy, form, answersIn, fingerprint, today, clauses } = published;
  const row = cellsFor(VERSIONS, register.headings[VERSIONS.title] ?? [], {
    version,
    title: policy.title,
    publishedOn: { day: today },
    clauses,
    formLink: form.link,
    formId: form.id,
    responseTab: answersIn,
    fingerprint,
  });
  const column = (register.headings[CLAUSES.title] ?? []).indexOf(CLAUSES.columns.item?.heading ?? '') + 1;
  const itemCells = register.clauses
    .filter(({ value }) => value.version === version)
    .map(
      (placed): RegisterChange => ({
        kind: 'set cells',
        sheetId: CLAUSES.sheetId,
        row: placed.row,
        column,
        rows: [[form.items[askedItem(placed.value).number] ?? '']],
      }),
    );
  ports.writeChanges(notes.workbookId, [...itemCells, { kind: 'add rows', sheetId: VERSIONS.sheetId, rows: [row] }]);
}

/** The form of the version before takes no more answers and says where the new one is. */
function closeOlder(ports: Ports, notes: Notes, policy: Policy, form: BuiltForm, today: Day): void {
  for (const older of notes.openForms) {
    if (older.policyCode !== policy.code || older.closedOn !== '' || older.formId === form.id) continue;
    ports.closeForm(older.formId, `There is a new version of "${policy.title}". Please sign that one: ${form.link}`);
    ports.writeNotes({ openForms: [{ ...older, closedOn: today }] });
  }
}
