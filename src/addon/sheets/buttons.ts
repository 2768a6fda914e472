/** What the register's panel offers besides what it shows: a list, to which further functions are added as they come. */
import type { ActionName } from '../action-names';

export const SHEETS_ACTIONS: readonly { text: string; does: ActionName }[] = [
  { text: 'Refresh now', does: 'refresh' },
  { text: 'Bring in staff', does: 'show import' },
  { text: 'When reminders go out', does: 'show reminders' },
  { text: 'Preview the next emails', does: 'preview emails' },
  { text: 'Send today’s emails now …', does: 'ask before sending' },
  { text: 'Check the register against the forms', does: 'verify' },
  { text: 'For an inspection', does: 'show inspection' },
  { text: 'Slips and posters with QR codes', does: 'show handouts' },
  { text: 'Data kept too long', does: 'show over time' },
  { text: 'Other tabs', does: 'show tabs' },
  { text: 'System check', does: 'show health' },
];
