/** The sample school's data protection policy, as somebody types who never uses styles: bold lines for headings, "You must …", an open placeholder. */

import { LevelFormat, Paragraph, TextRun } from 'docx';
import { BULLETS, items, numbers, SCHOOL, text, wordFile } from './word';

const bold = (words: string, size = 24) =>
  new Paragraph({
    spacing: { before: 240, after: 80 },
    keepNext: true,
    children: [new TextRun({ text: words, bold: true, size })],
  });

export function dataProtection(): Promise<Uint8Array> {
  return wordFile({
    title: 'Data Protection Policy for Staff',
    numbering: { config: [BULLETS, numbers('letters', LevelFormat.LOWER_LETTER, '(%1)')] },
    styles: {
      default: { document: { run: { font: 'Arial', size: 21 }, paragraph: { spacing: { after: 120, line: 264 } } } },
    },
    children: [
      bold(SCHOOL, 28),
      bold('Data Protection Policy for Staff', 32),
      text('Adopted by the resources committee on 3.2.26. Reviewed every two years. Next review: Spring Term 2028.'),
      text(
        'Questions go to our data protection officer, [name of data protection officer], by way of the school office.',
      ),

      bold('Why it matters'),
      text(
        'The school holds names, addresses, medical notes and photographs of some three hundred children and of everyone who works here. Most mistakes with them are made in a hurry, by kind people.',
      ),

      bold('Keeping information safe'),
      ...items('letters', 1, [
        'You must keep paper records about pupils in a locked drawer when you are not using them.',
        'You must store documents on the school’s drive, and not on your own computer or telephone.',
        'You must take only what you need when you carry records off the site, and sign them out at the office.',
        'You must shred paper that names a person; it does not go into the recycling.',
      ]),

      bold('Sharing information'),
      ...items('letters', 2, [
        'You must make sure who is asking before you give out anything about a child, on the telephone above all.',
        'You must send lists of pupils outside the school only as files with a password.',
        'You must use the “bcc” line when you write to several families at once.',
        'You must pass a request to see personal records to the office on the day that it arrives, because the school has one month to answer it.',
      ]),
      text('You must never post about a pupil or a family online, even without a name:'),
      ...items('bullets', 1, [
        'on your own accounts;',
        'in groups of parents or colleagues;',
        'in reviews and comments.',
      ]),

      bold('When something has gone wrong'),
      text(
        'You must tell the school business manager at once if personal information is lost, stolen or sent to the wrong person.',
      ),
      text('You must not try to put it right alone: the school may have to report it within 72 hours.'),

      bold('Agreement'),
      text('I have read the Data Protection Policy for Staff and will follow it.', { spacing: { after: 240 } }),
      text('Print name: ______________________________    Post: ______________________'),
      text('Signed: ________________________________    Date: ______________________'),
    ],
  });
}
