/** When reminders go out is changed in the panel: written where it would be typed, in `Settings`. */
import * as v from 'valibot';
import { PolicySignOffError } from '../../common/problem';
import { cellsBeside } from '../../register/layout/cells-by-key';
import { readTab } from '../../register/reading/read-tab';
import { type ReminderSetting, rowNamed, settingOf } from '../../register/workbook/settings';
import { PANEL_CHANGES, SETTINGS } from '../../register/workbook/tabs';
import { withSettingsMeant } from '../forms/to-ask/changed-settings';
import { underLockOfEditor } from '../installing/access';
import type { Ports } from '../ports';
import { recordOf } from '../workbook/record-change';
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
  underLockOfEditor(ports, (notes, by) => {
    const tabs = readRepaired(ports, notes, [SETTINGS.title, PANEL_CHANGES.title]);
    const { rows, headings } = readTab(SETTINGS, tabs[SETTINGS.title] ?? []);
    const changes = [...values].flatMap(([key, written]) => {
      const { name, formerly } = settingOf(key);
      const row = (rowNamed(rows, name) ?? rowNamed(rows, formerly))?.row;
      const cells = row === undefined ? [] : cellsBeside(SETTINGS, headings, row, { value: written });
      if (cells.length === 0) {
        throw new PolicySignOffError({
          code: 'SETTING_MISSING',
          message: `Nothing was changed. The tab "Settings" has no row "${name}". Please add it, then try again.`,
        });
      }
      return cells;
    });
    const what = 'changed when reminders go out';
    if (changes.length > 0) ports.writeChanges(notes.workbookId, [...changes, recordOf(ports, tabs, { by, what })]);
    // What is changed here is meant, and not asked about.
    const typed = withSettingsMeant(notes.typed, asRead(values));
    if (typed !== notes.typed) ports.writeNotes({ typed });
  });
}

function asRead(values: ReadonlyMap<ReminderSetting, string>): Map<ReminderSetting, unknown> {
  return new Map([...values].map(([key, written]) => [key, v.parse(settingOf(key).reads, written)]));
}
