/** What one press changed in a Workspace, in words that a table can name: "Staff: Groups", "Sent emails: new row", "email". */
import type { Drive } from '../../local/by-hand/drive';
import type { FormFile, SheetState, SpreadsheetFile, WorkspaceFile } from '../../local/state';

/** Tabs that are made from the others, or made anew to be read: that they changed is enough, not which column. */
const AS_A_WHOLE = new Set([
  'Summary',
  'Register',
  'Overdue',
  'To check',
  'Dates',
  'Preview',
  'Print',
  'Evidence',
  'Personal data',
  'Verify',
  'Verify (in progress)',
  'Import',
]);

/** Each kind of change once, sorted. */
export function whatChanged(before: Drive, after: Drive): string[] {
  const changes = new Set<string>();
  const earlier = new Map(before.files.map((file) => [file.id, file]));
  for (const file of after.files) {
    for (const change of fileChanges(earlier.get(file.id), file)) changes.add(change);
    earlier.delete(file.id);
  }
  for (const { kind } of earlier.values()) changes.add(`${kind} gone`);
  if (after.mail.length > before.mail.length) changes.add('email');
  for (const key of new Set([...Object.keys(before.properties), ...Object.keys(after.properties)])) {
    if (before.properties[key] !== after.properties[key]) changes.add(`note: ${key.replace(/[:_ ].*$/, '')}`);
  }
  if (before.triggers.length !== after.triggers.length) changes.add('triggers');
  return [...changes].sort();
}

function fileChanges(before: WorkspaceFile | undefined, after: WorkspaceFile): string[] {
  if (before === undefined) return [`new ${after.kind}`];
  const shared = before.name === after.name ? [] : [`${after.kind}: name`];
  if (before.kind === 'spreadsheet' && after.kind === 'spreadsheet')
    return [...shared, ...workbookChanges(before, after)];
  if (before.kind === 'form' && after.kind === 'form') return [...shared, ...formChanges(before, after)];
  return [...shared, ...(isSame(before, after) ? [] : [after.kind])];
}

function formChanges(before: FormFile, after: FormFile): string[] {
  const { responses: was, ...rest } = before;
  const kept = new Map(Object.entries(rest));
  const { responses: is, ...now } = after;
  return [
    ...Object.entries(now).flatMap(([key, value]) =>
      isSame(kept.get(key), value) || key === 'name' || key === 'modifiedAt' ? [] : [`form: ${key}`],
    ),
    ...(is.length < was.length ? ['form: responses gone'] : []),
  ];
}

function workbookChanges(before: SpreadsheetFile, after: SpreadsheetFile): string[] {
  const earlier = new Map(before.sheets.map((sheet) => [sheet.properties.sheetId, sheet]));
  return after.sheets.flatMap((sheet) => {
    const { title, sheetId } = sheet.properties;
    const was = earlier.get(sheetId);
    if (was === undefined) return [sheet.formId === null ? `new tab ${title}` : 'new tab of responses'];
    return [
      ...(isSame(was.properties.hidden, sheet.properties.hidden) ? [] : ['tab in sight']),
      ...(isSame(was.cells, sheet.cells) ? [] : tabChanges(title, was, sheet)),
    ];
  });
}

function tabChanges(title: string, before: SheetState, after: SheetState): string[] {
  const [was, is] = [valuesIn(before), valuesIn(after)];
  if (isSame(was, is)) return [];
  if (AS_A_WHOLE.has(title)) return [title];
  if (after.formId !== null) return ['responses'];
  const headings = is[0] ?? [];
  const changes: string[] = [];
  if (is.length > was.length) changes.push(`${title}: new row`);
  if (is.length < was.length) changes.push(`${title}: row gone`);
  for (let row = 0; row < Math.min(was.length, is.length); row++) {
    headings.forEach((heading, column) => {
      if ((was[row]?.[column] ?? '') !== (is[row]?.[column] ?? '')) changes.push(`${title}: ${heading}`);
    });
  }
  return changes;
}

/** What the cells say, without blank rows at the end. */
function valuesIn({ cells }: SheetState): string[][] {
  const rows = cells.map((row) => (row ?? []).map(({ value, formula }) => String(formula ?? value ?? '')));
  while (rows.length > 0 && (rows[rows.length - 1] ?? []).every((cell) => cell === '')) rows.pop();
  return rows;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
