/**
 * Judges a school after harsh edits, without the product's code: by who is at the school, what they signed, what stands now
 * in Staff and Policies, and what was sent. What somebody typed there so that it can be read is meant; whatever else
 * differs from what was right before must be told in To check, by a row that names the tab, the row or the person, and a step.
 */
import { linksIn } from '../../commands/simulation/staff-life';
import { valuesOf } from '../../local/by-hand/typing';
import { PEOPLE, type School } from '../ways/school';

export interface Given {
  email: string;
  policy: 0 | 1;
}

export interface Judged {
  lost: string[];
  doubled: string[];
  silent: string[];
  chased: string[];
  failed: string[];
}

type Class = 'signed' | 'held' | 'owed' | 'none' | 'unknown';
type Values = readonly (readonly (string | number | boolean)[])[];

const POLICIES = [
  { code: 'P1', title: 'Acceptable Use Policy', audience: ['everyone'] },
  { code: 'P2', title: 'Visitors Policy', audience: ['teaching'] },
] as const;

const EVERYONE = ['everyone', 'everybody', 'all', 'all staff'];

/** Words of somebody who tells what to do. */
const STEP = /\b(?:Please|Press|Choose|choose|Enter|enter|Write|restore|correct|accept)\b/;

/** What the product says while it leaves the register alone, since a tab cannot be read. */
const STANDS_STILL = /Until (?:then|it is back),? the register is not updated/;

export function judged(
  { larkfield, forms }: School,
  given: readonly Given[],
  edited: readonly string[],
  mailBefore: number,
): Judged {
  const tab = (title: string): Values => {
    const { workspace, workbookId } = larkfield;
    const isThere = workspace.spreadsheet(workbookId).sheets.some(({ properties }) => properties.title === title);
    return isThere ? valuesOf(workspace, workbookId, title) : [];
  };
  const [where, what] = ['Where', 'What to check'].map((heading) => columnOf(tab('To check'), heading));
  const told = (what ?? []).map((words, i) => `${where?.[i] ?? ''}: ${words}`);
  const isTold = (...names: readonly string[]): boolean =>
    told.some((line) => STEP.test(line) && [...names, ...edited].some((name) => name !== '' && line.includes(name)));
  const isStill = told.some((line) => STANDS_STILL.test(line));
  const found: Judged = { lost: [], doubled: [], silent: [], chased: [], failed: [] };

  const ledger = tab('Signatures').map((row) => row.map(String));
  const ids = forms.flatMap((form, policy) =>
    larkfield.workspace
      .form(form)
      .responses.map(({ id, respondentEmail }) => ({ id, email: respondentEmail ?? '', policy })),
  );
  for (const { id, email, policy } of ids) {
    const rows = ledger.filter((row) => row.includes(id));
    const waits = told.some((line) => line.includes(`The responses to the form for P${policy + 1} v1.0 wait`));
    if (rows.length === 0 && !isStill && !waits) found.lost.push(`${email} P${policy + 1}`);
    const isRowTold = told.some((line) => /^Signatures, (?:row|.*changed by hand)/.test(line));
    if (rows.length > 1 && !isRowTold && !isStill) found.doubled.push(`${email} P${policy + 1}: ${rows.length} rows`);
    const isSame = rows.every((row) => row.includes(email) && row.some((cell) => cell.startsWith(`P${policy + 1} v1`)));
    if (!isSame && !isTold(email))
      found.silent.push(`the row of ${email} P${policy + 1} says ${rows[0]?.slice(1, 7).join(', ')}`);
  }
  const numbers = columnOf(tab('Staff'), 'Number').filter((value) => value !== '');
  const twice = numbers.filter((value, i) => numbers.indexOf(value) !== i);
  if (twice.length > 0 && !isTold('Staff')) found.doubled.push(`number ${twice[0]} twice in Staff`);

  const shown = statuses(tab('Register'));
  for (const [name = '', email = '', , group = ''] of PEOPLE) {
    const row = rowOf(tab('Staff'), name, email);
    for (const [policy, { code, title, audience }] of POLICIES.entries()) {
      const hasSigned = given.some((one) => one.email === email && one.policy === policy);
      const right = rightClass(tab('Staff'), row, [group], audienceNow(tab('Policies'), code, audience), hasSigned);
      const is = shown.get(`${name}\n${code}`) ?? 'unknown';
      if (is !== right && !isTold(name, row === null ? '' : `Staff, row ${row + 1}`, title))
        found.silent.push(`${name} ${code} is "${is}", right is "${right}"`);
    }
  }

  const fresh = larkfield.workspace.mail.slice(mailBefore);
  for (const { to, subject, htmlBody, body } of fresh) {
    const asked = linksIn(htmlBody ?? body).map((form) => forms.indexOf(form));
    const hasSigned = (at: number): boolean => given.some(({ email, policy }) => email === to && policy === at);
    // Under another name and another number it is somebody new who has the address now.
    const name = PEOPLE.find(([, email]) => email === to)?.[0] ?? to;
    const isGone = told.some((line) => line.includes(name) && /no longer on the staff list/.test(line));
    if (/^Please sign/.test(subject) && asked.some(hasSigned) && !isGone) found.chased.push(`${to}: ${subject}`);
  }
  const keys = fresh.map(
    ({ to, subject, sentAt, htmlBody, body }) =>
      `${meantFor(htmlBody ?? body) ?? to} ${subject} ${Math.floor(sentAt / 86_400_000)}`,
  );
  const again = keys.filter((key, i) => keys.indexOf(key) !== i);
  if (again.length > 0 && !isTold('Sent emails')) found.doubled.push(`emails: ${again.join('; ')}`);
  for (const { functionName, error, killed } of larkfield.workspace.failures) {
    const why = error?.message ?? killed ?? '';
    // Stopped on purpose, or by a tab that was deleted under the round: the next one begins anew.
    if (!/^killed (?:before|after)|No grid with id/.test(why)) found.failed.push(`${functionName}: ${why}`);
  }
  return found;
}

/** While all emails go to one address for a trial, whom each of them names; null of any other. */
function meantFor(words: string): string | null {
  return /this email would have gone to (.+?)\. Clear/.exec(words)?.[1] ?? null;
}

function columnOf(values: Values, heading: string): (string | number | boolean)[] {
  const top = values.findIndex((row) => row.includes(heading));
  const at = values[top]?.indexOf(heading) ?? -1;
  return at < 0 ? [] : values.slice(top + 1).map((row) => row[at] ?? '');
}

function cellAt(values: Values, row: number, heading: string): string | number | boolean {
  const top = values.find((cells) => cells.includes(heading));
  const at = top?.indexOf(heading) ?? -1;
  return at < 0 ? '' : (values[row]?.[at] ?? '');
}

/** The one row, from 0, that still says who the person is; null where none does, or two do. */
function rowOf(staff: Values, name: string, email: string): number | null {
  const rows = staff.flatMap((_, row) =>
    cellAt(staff, row, 'Name') === name && cellAt(staff, row, 'Email') === email ? [row] : [],
  );
  return rows.length === 1 ? (rows[0] ?? null) : null;
}

/** Groups as they are typed, where anything is; else as they were. */
function groupsNow(staff: Values, row: number | null, before: readonly string[]): readonly string[] {
  const typed = row === null ? '' : String(cellAt(staff, row, 'Groups')).toLowerCase();
  return typed.trim() === '' ? before : typed.split(/[,;|\n]/).map((group) => group.trim());
}

function audienceNow(policies: Values, code: string, before: readonly string[]): readonly string[] {
  const rows = policies.flatMap((_, row) => (cellAt(policies, row, 'Code') === code ? [row] : []));
  const typed = rows.length === 1 ? String(cellAt(policies, rows[0] ?? 0, 'Who signs')).toLowerCase() : '';
  return typed.trim() === '' ? before : typed.split(/[,;|\n]/).map((group) => group.trim());
}

/** Thursday 3 September 2026, as Sheets counts days. */
const THURSDAY = 46_268;

function rightClass(
  staff: Values,
  row: number | null,
  before: readonly string[],
  audience: readonly string[],
  hasSigned: boolean,
): Class {
  const groups = groupsNow(staff, row, before);
  const isAsked = audience.some((one) => EVERYONE.includes(one) || groups.includes(one));
  const day = (heading: string): number | null => {
    const typed = row === null ? '' : cellAt(staff, row, heading);
    return typeof typed === 'number' && typed > 20_000 && typed < 70_000 ? typed : null;
  };
  const [starts, leaves] = [day('Starts on'), day('Leaves on')];
  const isToCome = starts !== null && starts > THURSDAY && (leaves === null || starts <= leaves || leaves < THURSDAY);
  const hasLeft = leaves !== null && leaves < THURSDAY && (starts === null || starts <= leaves || starts > THURSDAY);
  if (!isAsked || isToCome || hasLeft) return 'none';
  return hasSigned ? 'signed' : 'owed';
}

/** By name and code of the policy. */
function statuses(register: Values): Map<string, Class> {
  const found = new Map<string, Class>();
  const top = register.findIndex((row) => row.includes('Name'));
  const headings = (register[top] ?? []).map(String);
  const name = headings.indexOf('Name');
  for (const row of register.slice(top + 1)) {
    headings.forEach((heading, at) => {
      const policy = POLICIES.find(({ title, code }) => heading.startsWith(title) || heading.includes(`${code} v`));
      if (policy !== undefined) found.set(`${String(row[name] ?? '')}\n${policy.code}`, classOf(String(row[at] ?? '')));
    });
  }
  return found;
}

function classOf(status: string): Class {
  if (/waiting for the office/.test(status)) return 'held';
  if (/^✓|Signed/.test(status)) return 'signed';
  if (/^(?:◷ Due|! Overdue|Away)/.test(status)) return 'owed';
  return status === '—' ? 'none' : 'unknown';
}
