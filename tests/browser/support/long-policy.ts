/** A policy of many sections as a Word file, so long that its form takes more than one click. */
import { HeadingLevel, LevelFormat } from 'docx';
import { items, numbers, text, wordFile } from '../../../samples/making/word';

const TOPICS = ['Punctuality', 'Dress', 'Keys', 'Visitors', 'Telephones', 'Food and drink', 'Vehicles', 'Pets', 'Fire'];
const MORE = ['Display boards', 'Lost property', 'Kitchens', 'Minibus', 'Store rooms', 'Photocopying', 'Heating'];

export function longPolicy(): Promise<Uint8Array> {
  const topics = [...TOPICS, ...MORE];
  return wordFile({
    title: 'Staff Handbook',
    numbering: { config: [numbers('numbers', LevelFormat.DECIMAL, '%1.')] },
    children: [
      text('Staff Handbook', { heading: HeadingLevel.TITLE }),
      ...topics.flatMap((topic, place) => [
        text(topic, { heading: HeadingLevel.HEADING_1 }),
        ...items('numbers', place, [
          `I will keep to what the notice on ${topic.toLowerCase()} says.`,
          `I will ask the office where I am unsure about ${topic.toLowerCase()}.`,
        ]),
      ]),
      text('I have read and understood this handbook and agree to keep to it.'),
      text('Name: ____________'),
      text('Signature: ____________ Date: ________'),
    ],
  });
}
