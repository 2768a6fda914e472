/** A staff handbook of any length, made of chapters such as schools write; for measuring. */
import type { DocsDocument, DocsElement } from '../../src/policy/docs-json';
import { documentOf, paragraph, table } from './made';

/** A page of a Word document holds about this many words. */
const WORDS_ON_A_PAGE = 400;

function chapter(number: number): DocsElement[] {
  const subject =
    ['keys', 'trips', 'first aid', 'cover', 'marking', 'lunch duty', 'visitors', 'clubs'][number % 8] ?? 'keys';
  return [
    paragraph(`${number}. ${subject} ${number}`, { style: 'HEADING_1' }),
    paragraph(
      `Chapter ${number} tells how ${subject} are looked after at our school, who is in charge of them in year ${number}, and where the papers of room ${number * 3} are kept.`,
    ),
    paragraph('Staff must:'),
    ...[1, 2, 3, 4].map((item) =>
      paragraph(
        `ask the person in charge of ${subject} before they change arrangement ${number}.${item}, and write the change into book ${number + item};`,
        { list: 'bullets' },
      ),
    ),
    paragraph('Staff must not:'),
    ...[1, 2].map((item) =>
      paragraph(
        `leave anything about ${subject} lying in corridor ${number * item} after lesson ${item} of week ${number};`,
        { list: 'bullets' },
      ),
    ),
    ...[1, 2, 3].map((item) =>
      paragraph(
        `I will follow rule ${item} of chapter ${number} on ${subject} and tell the office in block ${number * 7 + item} if I cannot.`,
        { list: 'numbers' },
      ),
    ),
    table([
      ['Room', 'Telephone'],
      [`Room ${number}`, `Extension ${number * 11}`],
    ]),
    paragraph(
      `Staff should read the note on ${subject} in folder ${number} at the beginning of each term and keep it until the end of it.`,
    ),
  ];
}

function wordsIn(elements: readonly DocsElement[]): number {
  return elements.reduce(
    (sum, element) =>
      sum +
      (element.paragraph?.elements ?? []).reduce(
        (words, { textRun }) => words + (textRun?.content ?? '').split(/\s+/u).length - 1,
        0,
      ),
    0,
  );
}

export function handbook(pages: number): DocsDocument {
  const content: DocsElement[] = [paragraph('Staff Handbook', { style: 'TITLE' })];
  let words = 0;
  for (let number = 1; words < pages * WORDS_ON_A_PAGE; number += 1) {
    const next = chapter(number);
    words += wordsIn(next);
    content.push(...next);
  }
  return documentOf(
    [...content, paragraph('I have read the handbook.'), paragraph('Signed: ________ Date: ________')],
    'Handbook',
  );
}
