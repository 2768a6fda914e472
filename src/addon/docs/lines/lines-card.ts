/** Lines of a document in their order: what each was taken for and why, with a list to decide otherwise. */

import { counted } from '../../../common/words';
import { type DecidedLine, standingOf } from '../../../policy/decisions/line-decisions';
import { button, type Card, mainButton, paged, text, under, type Widget } from '../../card';
import { carriedName, type LinesOf, nowInWords, offersFor, whyInWords } from './line-options';

export function linesCard(title: string, lines: readonly DecidedLine[], from: number, source: LinesOf): Card {
  const { page, turn } = paged(lines, from, source.does, source.with);
  const shown = JSON.stringify(page.map(carriedName));
  const points = lines.filter((line) => standingOf(line).as === 'point').length;
  return {
    name: 'lines',
    title,
    subtitle: `${counted(points, 'point')} in ${counted(lines.length, 'line')}`,
    sections: [
      {
        widgets: [
          text('Choose what each line is. Its words stay as they are in the document.'),
          ...page.flatMap(lineWidgets),
          ...turn,
        ],
      },
    ],
    footer: { main: mainButton('Save', 'save lines', { shown }), other: button('Back', 'go back') },
  };
}

function lineWidgets(line: DecidedLine, place: number): Widget[] {
  const offers = offersFor(line);
  const { words, depth } = line.read;
  const isBelow = depth > 0 && standingOf(line).as === 'part of a point';
  const shown: Widget = {
    kind: 'fact',
    // It names the sentence that leads to a point, which may be long.
    words: under(nowInWords(line), `${isBelow ? '↳ ' : ''}${words.isBullet ? words.text : words.printed}`),
    below: whyInWords(line),
  };
  if (offers.length === 0) return [shown];
  const options = offers.map(({ text: own, value, isChosen }) => ({ text: own, value, isChosen }));
  return [shown, { kind: 'choice', field: fieldOf(place), title: 'This line is', as: 'list', options }];
}

/** The field of a line by its place on the card. */
export function fieldOf(place: number): string {
  return `line-${place}`;
}
