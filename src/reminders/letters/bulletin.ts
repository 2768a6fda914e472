/** A notice for the staff bulletin, so that nobody takes the first email for a fraud. */

import { onOneLine } from '../../common/words';
import type { Settings } from '../../register/workbook/settings';

/** @param sender the address that emails come from. @returns plain text, paragraphs with a blank line between */
export function bulletinNotice(settings: Settings, sender: string): string {
  const school = onOneLine(settings.school);
  const contact = onOneLine(settings.contactName);
  return [
    'Signing our policies',
    `From now on you sign our policies online. You will get emails named "${school}" from ${sender}. Their subject says what to sign and by when, such as "Please sign by Friday 2 October: Acceptable use".`,
    'Each email has a button, "Read and sign", with its address written below: it begins with https://docs.google.com/forms. The form knows you by your school account and takes about five minutes, on a phone too.',
    `We write on school days between 8 and 4 only. If an email looks different, or you would rather sign on paper, please ask ${contact}.`,
  ].join('\n\n');
}
