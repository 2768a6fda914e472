/** Emails that would be sent → the rows of the tab `Preview`. */
import type { Day } from '../common/day';
import type { Cell } from '../register/workbook/cells';
import { headingsOf, PREVIEW } from '../register/workbook/tabs';
import type { Email } from './write-email';

/** @param day on which they would go */
export function previewRows(emails: readonly Email[], day: Day): Cell[][] {
  const rows = emails.map(({ to, kind, about, subject, text }): Cell[] => [
    { day },
    to,
    kind,
    about.join(', '),
    subject,
    text,
  ]);
  return [headingsOf(PREVIEW), ...rows];
}
