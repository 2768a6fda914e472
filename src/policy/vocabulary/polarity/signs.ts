/**
 * Reading: signs that say do or do not. In: a sign, or the marks that stand before the lines of a document. Out: what they say. The one place that
 * knows how people draw a tick and a cross: as signs, letters, boxes, faces and colours.
 */

export type Polarity = 'do' | 'do not';

// A box with a cross (☒) is a box that is ticked.
// The last of each is how the font Wingdings is kept in a document.
const DO_BULLETS = '✓✔✅√👍\uF0FC';
const DO_NOT_BULLETS = '✗✘✖✕❌❎×⨯⊗⛔🚫👎\uF0FB';
const DO_SIGNS = `${DO_BULLETS}🟢🟩🆗☺🙂😀😊`;
const DO_NOT_SIGNS = `${DO_NOT_BULLETS}🔴🟥🛑☹🙁😞😠`;
const ONLY_SIGNS = new RegExp(`^(?:[${DO_SIGNS}${DO_NOT_SIGNS}]|\\uFE0F|\\u{1F3FB}|\\s)+$`, 'u');
const HAS_DO_SIGN = new RegExp(`[${DO_SIGNS}]`, 'u');
const HAS_DO_NOT_SIGN = new RegExp(`[${DO_NOT_SIGNS}]`, 'u');

/** Signs that people type as bullets. */
export const SIGNS_AS_BULLETS = `${DO_BULLETS}${DO_NOT_BULLETS}`;

/** All signs that say do or do not; what is no bullet above stands before headings, too. */
export const ALL_SIGNS = `${DO_SIGNS}${DO_NOT_SIGNS}`;

/** Letters that may be a tick or a cross, of keyboards and of fonts of signs; and those that answer, which say something before words alone. */
export const CROSSES_AND_TICKS = 'xXûüýþ';
export const LETTERS_AS_SIGNS = `${CROSSES_AND_TICKS}YN`;
const EMPTY_BOXES = '☐□❑❒⬜';
export const BOXES = `${EMPTY_BOXES}☑☒`;
/** What people type into brackets that are a box. */
export const IN_A_BOX = 'xX✓✔√✗✘×';
const A_TICKED_BOX = new RegExp(`^(?:[☑☒✅🗹]|\\[\\s?[${IN_A_BOX}]\\s?\\])$`, 'u');
const AN_EMPTY_BOX = new RegExp(`^(?:[${EMPTY_BOXES}]|[([]\\s*[)\\]])$`, 'u');

/** What somebody lists for and against: "+" says do beside "–", which may be a bullet. */
export const PLUS_AND_MINUS = '+➕➖−–-';
const PLUS = /^[+➕]$/u;
const MINUS = /^[➖−–-]$/u;

/** What a sign alone says: "✔" do, "✘" do not; null for words, for other signs and for both at once. */
export function polarityOfSign(text: string): Polarity | null {
  const sign = text.replace(/[:：;]\s*$/u, '').trim();
  return sign === '' || !ONLY_SIGNS.test(sign) ? null : signIn(sign);
}

/** What a sign before or behind a line says; `unclear` where only a person can tell whether it is a cross or a bullet. */
export type SignSays = Polarity | 'unclear';

/** A mark before lines, without its brackets: "[x]", "(N)". */
interface Mark {
  mark: string;
  sign: string;
  /** It is ticked, or crossed, in its box or brackets. */
  isBox: boolean;
}

const TICKED = /^[☑þ]$/u;
const CROSSED = /^[☒ý]$/u;

function markOf(mark: string): Mark {
  const sign = mark.replace(/[()[\]\s]/gu, '');
  const isInBrackets = sign !== mark && sign !== '' && !/^[YN+➕➖−–-]$/u.test(sign);
  return { mark, sign, isBox: isInBrackets || TICKED.test(sign) || CROSSED.test(sign) };
}

const isTick = ({ sign }: Mark): boolean => polarityOfSign(sign) === 'do' || TICKED.test(sign) || sign === 'ü';
const isCross = ({ sign }: Mark): boolean =>
  polarityOfSign(sign) === 'do not' || CROSSED.test(sign) || /^[ûxX]$/u.test(sign);

/** "☐" and "[ ]". */
export function isEmptyBox(mark: string): boolean {
  return AN_EMPTY_BOX.test(mark);
}

const isPlus = ({ sign }: Mark): boolean => PLUS.test(sign);
const isMinus = ({ sign }: Mark): boolean => MINUS.test(sign);

/** Never two "+" and often more than one "–" one below the other: they are the bullets of what is below each "+". */
function areBelow(marks: readonly string[]): boolean {
  const isTwice = (is: (one: Mark) => boolean) =>
    marks.some((mark, at) => at > 0 && [mark, marks[at - 1] ?? ''].map(markOf).every(is));
  return isTwice(isMinus) && !isTwice(isPlus);
}

/**
 * What the marks that stand before the lines of a document say, as keyboards, forms and the letters of fonts of signs write a tick and a cross:
 * most of them say it beside their opposite alone. @returns nothing for a mark that is a bullet, or a box that is ticked
 */
export function signsAmong(marks: readonly string[]): Map<string, SignSays> {
  const all = [...new Set(marks)].map(markOf);
  const boxes = all.filter(({ isBox }) => isBox);
  const areBoxesOpposite = boxes.some(isTick) && boxes.some(isCross);
  const letters = marks.map((mark) => markOf(mark).sign).filter((sign) => /^[YN]$/u.test(sign));
  // "N Smith" and "Y Patel" are people.
  const areLetters = letters.length >= 3 && new Set(letters).size === 2;
  const arePlusAndMinus = all.some(isPlus) && all.some(isMinus) && !areBelow(marks);
  const whatItSays = (one: Mark): SignSays | null => {
    const own: Polarity = isTick(one) ? 'do' : 'do not';
    if (one.isBox) return areBoxesOpposite ? (marks.some(isEmptyBox) ? 'unclear' : own) : null;
    if (polarityOfSign(one.sign) !== null || one.sign === 'û') return own;
    if (/^[xX]$/u.test(one.sign)) return all.some(isTick) ? own : 'unclear';
    if (one.sign === 'ü') return all.some(isCross) ? own : null;
    if (arePlusAndMinus && isPlus(one)) return 'do';
    if (arePlusAndMinus && MINUS.test(one.sign))
      return one.sign === one.mark && one.sign !== '➖' ? 'unclear' : 'do not';
    if (!/^[YN]$/u.test(one.sign) || !areLetters) return null;
    return one.sign === 'Y' ? 'do' : 'do not';
  };
  return new Map(
    all.flatMap((one) => {
      const says = whatItSays(one);
      return says === null ? [] : [[one.mark, says] as const];
    }),
  );
}

/** What the signs in a text say, whatever words stand beside them. */
export function signIn(text: string): Polarity | null {
  const isDo = HAS_DO_SIGN.test(text);
  const isDoNot = HAS_DO_NOT_SIGN.test(text);
  if (isDo === isDoNot) return null;
  return isDo ? 'do' : 'do not';
}

/** A sign alone is said in words as well, since nobody agrees to a sign: "✘" → "✘ Do not". */
export function spoken(text: string): string {
  const sign = polarityOfSign(text);
  if (sign === null) return text;
  const shown = text
    .trim()
    .replace(/\uF0FC/gu, '✔')
    .replace(/\uF0FB/gu, '✘');
  return `${shown} ${sign === 'do' ? 'Do' : 'Do not'}`;
}

/** A mark as the sign of what it says: a letter that means a cross is "✘". */
export function asSign(mark: string, says: Polarity): string {
  if (polarityOfSign(mark) === says) return mark;
  return says === 'do' ? '✔' : '✘';
}

/** "☒" and "[x]" are ticked, "☐" and "[ ]" are not; null for what is no box. */
export function isTicked(marker: string): boolean | null {
  if (A_TICKED_BOX.test(marker)) return true;
  return isEmptyBox(marker) ? false : null;
}
