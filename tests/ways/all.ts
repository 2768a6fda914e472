/** Every way in which a school year goes wrong that is tried, room by room. */
import { CHANGED } from './changed';
import { RECORDS } from './records';
import { RELIED_ON } from './relied-on';
import { ROWS } from './rows';
import { SETTINGS_CHANGED } from './settings';
import { STAFF_LIST } from './staff-list';
import { TABS_AND_FORMS } from './tabs';
import { TYPED } from './typed';
import type { Way } from './way';

export const WAYS: readonly Way[] = [
  ...TYPED,
  ...TABS_AND_FORMS,
  ...ROWS,
  ...CHANGED,
  ...STAFF_LIST,
  ...RECORDS,
  ...SETTINGS_CHANGED,
  ...RELIED_ON,
];
