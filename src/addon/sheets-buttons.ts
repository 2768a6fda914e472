/** What the register's panel offers besides what it shows: a list, to which further functions are added as they come. */
import type { ActionName } from './action-names';

export const SHEETS_BUTTONS: readonly { text: string; does: ActionName }[] = [
  { text: 'Look at everything now', does: 'refresh' },
  { text: 'Is all well?', does: 'show health' },
];
