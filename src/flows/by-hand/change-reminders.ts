/** When reminders go out is changed in the panel: written where it would be typed, in `Settings`. */
import * as v from 'valibot';
import { PolicySignOffError } from '../../common/problem';
import type { RegisterChange } from '../../register/layout/workbook-changes';
import { readTab } from '../../register/reading/read-tab';
import { columnsOf } from '../../register/workbook/columns';
import { type ReminderSetting, rowNamed, settingOf } from '../../register/workbook/settings';
import { SETTINGS } from '../../register/workbook/tabs';
import { underLockOfOwner } from '../installing/owner-lock';
import type { Ports } from '../ports';
import { readRepaired } from '../workbook/workbook-state';

/** What is wrong with a value that somebody typed; null where it can be read. */
export function faultOfSetting(key: ReminderSetting, written: string): string | null {
  const { name, reads } = settingOf(key);
  const result = v.safeParse(reads, written);
  return result.success ? null : `"${name}" ${result.issues[0].message}.`;
}

/** @throws {PolicySignOffError} where a value cannot be read, or a setting is not in the tab; then nothing is written */
export function changeReminders(ports: Ports, values: ReadonlyMap<ReminderSetting, string>): void {
  for (const [key, written] of values) {
    const fault = faultOfSetting(key, written);
    if (fault !== null)
      throw new PolicySignOffError({ code: 'SETTING_NOT_READ', message: `Nothing was changed. ${fault}` });
  }
  underLockOfOwner(ports, (notes) => {
    const { rows, headings } = readTab(SETTINGS, readRepaired(ports, notes, [SETTINGS.title])[SETTINGS.title] ?? []);
    const column = (columnsOf(SETTINGS, headings).get('value') ?? -1) + 1;
    const { sheetId } = SETTINGS;
    const changes = [...values].map(([key, written]): RegisterChange => {
      const { name, formerly } = settingOf(key);
      const row = (rowNamed(rows, name) ?? rowNamed(rows, formerly))?.row;
      if (row === undefined || column < 1) {
        throw new PolicySignOffError({
          code: 'SETTING_MISSING',
          message: `Nothing was changed. The tab "Settings" has no row "${name}". Please add it, then try again.`,
        });
      }
      return { kind: 'set cells', sheetId, row, column, rows: [[written]] };
    });
    if (changes.length > 0) ports.writeChanges(notes.workbookId, changes);
    return notes.workbookId;
  });
}
