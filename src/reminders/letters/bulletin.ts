/** A notice for the staff bulletin, so that nobody takes the first email for a fraud. */

import { onOneLine } from '../../common/words';
import type { Settings } from '../../register/workbook/settings';

/** @param sender the address that emails come from. @returns plain text, paragraphs with a blank line between */
export function bulletinNotice(settings: Settings, sender: string): string {
  const school = onOneLine(settings.school);
  const contact = onOneLine(settings.contactName);
  return [
    'Signing our policies',
    `From now on you can sign our policies online. You will get emails from "${school}" (${sender}). Their subject says what to sign and by when, such as "Please sign by Friday 2 October: Acceptable use".`,
    'Each email has a button, "Read and sign", with its address written below: it begins with https://docs.google.com/forms. The form recognises your school account. The email says how long it takes, and it works on a phone too.',
    `We only send emails on school days, between 8 am and 4 pm. If an email looks different, or you would rather sign on paper, please ask ${contact}.`,
  ].join('\n\n');
}
