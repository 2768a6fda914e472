/** The sample school's laptop loan agreement: one page, five clauses, signed once, when the laptop is handed over. */

import { HeadingLevel, LevelFormat, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { items, numbers, SCHOOL, text, wordFile } from './word';

export function laptopLoan(): Promise<Uint8Array> {
  return wordFile({
    title: 'Laptop Loan Agreement',
    numbering: { config: [numbers('numbers', LevelFormat.DECIMAL, '%1.')] },
    children: [
      text('Laptop Loan Agreement', { heading: HeadingLevel.TITLE }),
      text(SCHOOL, { style: 'Subtitle' }),
      text(
        'The school lends laptops to staff for their work. This agreement is signed once, when the laptop is handed over, and holds until it is given back.',
      ),
      ...items('numbers', 1, [
        'I will use the laptop for my work at Larkfield and will let nobody else use it.',
        'I will keep it out of sight when I travel, and never leave it in a car overnight.',
        'I will let its updates install when they are offered.',
        'I will report damage, loss or theft to the school business manager within one working day.',
        'I will give the laptop and its charger back on my last day at the school, or earlier if I am asked to.',
      ]),
      text('I have received the laptop in working order and agree to the points above.', {
        spacing: { before: 240, after: 360 },
      }),
      line('Name', 'Job title'),
      line('Signature', 'Date'),
    ],
  });
}

/** Two labels on a line, each with a ruled space to its right. */
function line(first: string, second: string): Paragraph {
  return new Paragraph({
    spacing: { after: 320 },
    tabStops: [
      { type: TabStopType.LEFT, position: 4700, leader: 'underscore' },
      { type: TabStopType.LEFT, position: 5000 },
      { type: TabStopType.RIGHT, position: 9600, leader: 'underscore' },
    ],
    children: [new TextRun({ children: [`${first}: `, new Tab(), new Tab(), `${second}: `, new Tab()] })],
  });
}
