/** A form's answers get a tab of the workbook, which Google makes: found by being new, whatever it is called, however late it shows. */
import { PolicySignOffError } from '../../common/problem';
import type { FormToLink } from '../../flows/ports';
import { formItems } from '../../form/form-items';
import type { FormPlan } from '../../form/form-plan';
import { listTabs, readFirstRows } from '../sheets/workbook';
import { form } from './open-forms';

/** So often it is looked for the tab, with a pause between: Google is said not to show it at once. */
const LOOKS = 4;
const PAUSE = 1_000;

/** @throws {PolicySignOffError} where the tab does not show yet; asked again, the form is not linked a second time */
export function linkForm({ formId, workbookId, tabsBefore, plan, mayBeLinked }: FormToLink): number {
  const isLinked = mayBeLinked && destinationOf(formId) === workbookId;
  // An earlier run may be hours ago: what people have added since is not made by linking now.
  const before = mayBeLinked && !isLinked ? idsOf(workbookId) : tabsBefore;
  // Google may have failed to say that it is linked; its tab tells, too.
  const standing = before.filter((sheetId) => !tabsBefore.includes(sheetId));
  const known = headedBy(plan, readFirstRows(workbookId, standing));
  if (known !== null) return known;
  if (!isLinked) form(formId).setDestination(FormApp.DestinationType.SPREADSHEET, workbookId);
  for (let look = 1; ; look++) {
    const fresh = idsOf(workbookId).filter((sheetId) => !before.includes(sheetId));
    const [only] = fresh;
    // Right after linking a single new tab can be no other.
    if (!isLinked && fresh.length === 1 && only !== undefined) return only;
    const found = headedBy(plan, readFirstRows(workbookId, fresh));
    if (found !== null) return found;
    if (look === LOOKS) break;
    Utilities.sleep(PAUSE);
  }
  throw new PolicySignOffError({
    code: 'ANSWERS_TAB_LATE',
    message:
      'Google has linked the form to the register and does not show the tab for its answers yet. Please click again in a minute; the hourly check also continues by itself.',
  });
}

function idsOf(workbookId: string): number[] {
  return listTabs(workbookId).map(({ sheetId }) => sheetId);
}

/** In which words Google says that there is none is no matter: whatever it refuses counts as none. */
function destinationOf(formId: string): string | null {
  try {
    return form(formId).getDestinationId();
  } catch {
    return null;
  }
}

/** Google heads the tab with the form's questions, in our own words; a tab that somebody has added has none of them. */
function headedBy(plan: FormPlan, firstRows: ReadonlyMap<number, readonly string[]>): number | null {
  const asked = new Set(formItems(plan).flatMap(({ kind, title }) => (isQuestion(kind) ? plain(title) || [] : [])));
  let best: { sheetId: number; count: number } | null = null;
  for (const [sheetId, headings] of firstRows) {
    const count = headings.filter((heading) => asked.has(plain(heading))).length;
    if (count > (best?.count ?? 0)) best = { sheetId, count };
  }
  return best?.sheetId ?? null;
}

function isQuestion(kind: ReturnType<typeof formItems>[number]['kind']): boolean {
  return kind !== 'page' && kind !== 'header';
}

function plain(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
