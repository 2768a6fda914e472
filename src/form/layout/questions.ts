/** Points and declarations → the questions that ask people to agree to them. */
import type { VersionItem } from '../../policy/version/version-text';
import type { QuestionPlan } from '../form-plan';
import { AGREES, boxText, choiceText, NO, NOT_MINE, range, YES } from '../form-words';

/** A line to fill in. */
export function shortAnswer({ number, words }: Pick<VersionItem, 'number' | 'words'>): QuestionPlan {
  return { kind: 'short answer', number, title: words };
}

/** A box for each of these points. @param points with one lead-in, for whoever meets the question */
export function tickEach(points: readonly VersionItem[]): QuestionPlan {
  const leadIn = points[0]?.leadIn ?? '';
  const isOne = points.length === 1;
  const ask = isOne ? 'please tick to agree' : 'please tick each one to agree';
  const numbers = range(points);
  const those = numbers === null ? 'These points' : `${isOne ? 'Point' : 'Points'} ${numbers}`;
  return {
    kind: 'tick all',
    title: leadIn === '' ? `${those}: ${ask}` : `${leadIn} (${ask})`,
    choices: choicesFor(points),
  };
}

/** Google refuses equal choices: where the printed numbers do not tell two points apart, their numbers in the version do. */
function choicesFor(points: readonly VersionItem[]): { text: string; agrees: string[] }[] {
  const texts = points.map(boxText);
  const isTold = new Set(texts).size === texts.length;
  return points.map((point) => ({
    text: isTold ? boxText(point) : boxText({ ...point, marker: '' }),
    agrees: [point.number],
  }));
}

/** A point for some colleagues where it stands. */
export function agreeOrNotMine(point: VersionItem): QuestionPlan {
  const title = choiceText(point);
  const { number, condition } = point;
  const isSaid = title.toLowerCase().includes(condition.toLowerCase());
  return {
    kind: 'agree or not mine',
    number,
    title,
    help: isSaid ? '' : `For: ${condition}`,
    choices: [AGREES, NOT_MINE],
  };
}

/** Whether the points after it are somebody's. @param pages where it leads, counted from 0 */
export function yesOrNo(
  question: VersionItem,
  points: readonly VersionItem[],
  pages: { ifYes: number; ifNo: number },
): QuestionPlan {
  const { number, condition, words } = question;
  const numbers = range(points);
  const those = numbers === null ? 'The points after it' : `Points ${numbers}`;
  return {
    kind: 'yes or no',
    number,
    title: words,
    help: `${those} are for: ${condition}`,
    choices: [YES, NO],
    ...pages,
  };
}

/** One box for all of these points, which are written out above it. */
export function tickTogether(what: string, points: readonly VersionItem[]): QuestionPlan {
  const numbers = range(points);
  const isOne = points.length === 1;
  const all = isOne ? `point ${numbers}` : numbers === null ? `all ${points.length} points` : `all points, ${numbers}`;
  return {
    kind: 'tick all',
    title: `${what}: please tick to agree`,
    choices: [{ text: `I have read and agree to ${all}.`, agrees: points.map(({ number }) => number) }],
  };
}

export function tickDeclarations(declarations: readonly VersionItem[]): QuestionPlan {
  const isOne = declarations.length === 1;
  // Google refuses two equal choices, and a document may say the same twice.
  const isTwice = new Set(declarations.map(boxText)).size < declarations.length;
  return {
    kind: 'tick all',
    title: isOne ? 'Declaration: please tick to agree' : 'Declarations: please tick each one to agree',
    choices: declarations.map((item, index) => ({
      text: isTwice ? `${index + 1}. ${boxText(item)}` : boxText(item),
      agrees: [item.number],
    })),
  };
}
