/**
 * Agreements for judging the reader, the lists of their Word files. In: the markers as they are to be printed, in order; out: Word's
 * numberings that print them. A number that does not follow the one before begins a list of its own, as it does in Word.
 */
import { AlignmentType, type ILevelsOptions, type INumberingOptions, LevelFormat } from 'docx';
import type { Numbering } from './source';

type Format = (typeof LevelFormat)[keyof typeof LevelFormat];

interface Level {
  format: Format;
  /** How Word writes the marker: "%1.", "(%2)". */
  pattern: string;
  start: number;
}

interface List {
  reference: string;
  levels: Map<number, Level>;
  last: Map<number, number>;
}

interface Place {
  reference: string;
  level: number;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'];
const INDENT = 360;
const MOST_LEVELS = 9;

export class WordLists {
  private readonly lists: List[] = [];

  /** @returns where Word prints this marker, given those before it */
  place(numbering: Numbering): Place {
    const list = numbering.kind === 'bullet' ? this.bulleted(numbering) : this.numbered(numbering);
    return { reference: list.reference, level: numbering.level };
  }

  /** @returns what the file has to say of all lists that were placed */
  configurations(): INumberingOptions['config'] {
    return this.lists.map(({ reference, levels }) => ({
      reference,
      levels: Array.from({ length: MOST_LEVELS }, (_, at) => levelOptions(at, levels.get(at))),
    }));
  }

  private bulleted({ level, printed }: Numbering): List {
    const glyphs: Level = { format: LevelFormat.BULLET, pattern: printed, start: 1 };
    const known = this.lists.find(({ levels }) => sameLevel(levels.get(level), glyphs));
    if (known) return known;
    // The first list of bullets takes every level that it lacks.
    const home = this.lists.find(({ levels }) => levels.get(0)?.format === LevelFormat.BULLET && !levels.has(level));
    const list = home ?? this.begin();
    list.levels.set(level, glyphs);
    return list;
  }

  private numbered({ level, printed }: Numbering): List {
    const latestFirst = [...this.lists].reverse();
    const follows = latestFirst.find((list) => isNext(list, level, printed));
    const list = follows ?? this.begin();
    const { value, format, pattern } = read(printed, level, list.last.get(level));
    if (!list.levels.has(level)) list.levels.set(level, { format, pattern, start: value });
    list.last.set(level, value);
    for (const deeper of [...list.last.keys()]) if (deeper > level) list.last.delete(deeper);
    return list;
  }

  private begin(): List {
    const list = { reference: `list-${this.lists.length + 1}`, levels: new Map(), last: new Map() };
    this.lists.push(list);
    return list;
  }
}

/** Whether the list would print this marker next: after the one before it on its level, or as the first below the last item. */
function isNext(list: List, level: number, printed: string): boolean {
  const before = list.last.get(level);
  const { value, format, pattern } = read(printed, level, before);
  const known = list.levels.get(level);
  if (known && !sameLevel(known, { format, pattern, start: value })) return false;
  const parents = (printed.match(/\d+/gu) ?? []).slice(0, -1).map(Number);
  if (parents.some((number, at) => list.last.get(at) !== number)) return false;
  if (before !== undefined) return value === before + 1;
  return level > 0 && value === (known?.start ?? 1) && list.last.has(level - 1);
}

function sameLevel(level: Level | undefined, other: Level): boolean {
  return level?.format === other.format && level.pattern === other.pattern;
}

/** What a printed marker counts, and how: "i" after "h" is a letter, first it is Roman. */
function read(
  printed: string,
  level: number,
  before: number | undefined,
): { value: number; format: Format; pattern: string } {
  const own = `%${level + 1}`;
  const parts = printed.match(/\d+/gu);
  if (parts !== null) {
    const pattern = parts.length === 1 ? printed.replace(/\d+/u, own) : dotted(level, printed.endsWith('.'));
    return { value: Number(parts.at(-1)), format: LevelFormat.DECIMAL, pattern };
  }
  const [sign = ''] = /[a-z]+/iu.exec(printed) ?? [];
  const pattern = printed.replace(/[a-z]+/iu, own);
  const letter = LETTERS.indexOf(sign.toLowerCase()) + 1;
  const roman = ROMAN.indexOf(sign) + 1;
  if (roman > 0 && (letter === 0 || before === undefined || letter !== before + 1))
    return { value: roman, format: LevelFormat.LOWER_ROMAN, pattern };
  return { value: letter, format: sign < 'a' ? LevelFormat.UPPER_LETTER : LevelFormat.LOWER_LETTER, pattern };
}

function dotted(level: number, endsInDot: boolean): string {
  const numbers = Array.from({ length: level + 1 }, (_, at) => `%${at + 1}`).join('.');
  return endsInDot ? `${numbers}.` : numbers;
}

function levelOptions(level: number, known: Level | undefined): ILevelsOptions {
  const { format, pattern, start } = known ?? { format: LevelFormat.DECIMAL, pattern: `%${level + 1}.`, start: 1 };
  return {
    level,
    format,
    text: pattern,
    start,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: INDENT * (level + 1), hanging: INDENT } } },
  };
}
