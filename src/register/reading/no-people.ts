/**
 * Rows of a pasted staff list that are no people: headings between people, headings that come again, totals. In: the list
 * with whole names; out: the same with those rows empty, and what is asked about rows that might be people after all.
 */

import { isErasedName } from '../people/erased';
import { isBlank, type RawCell, tidied } from '../workbook/cells';
import { columnsOf, headingsAmong } from '../workbook/columns';
import { inRow, type Placed, type TabProblem } from '../workbook/tab';
import { type ColumnKey, type RowOf, STAFF } from '../workbook/tabs';
import type { Ledgers } from './numbering';

export type StaffRow = RowOf<typeof STAFF>;

export interface ListOfPeople {
  /** Each row where it stood. */
  values: RawCell[][];
  /** What is asked about rows that were taken for headings. */
  headings: TabProblem[];
}

/** One heading may be somebody's name; two of them in a row are headings that came along with a second list. */
const SURE = 2;

const TOTAL = /^(?:\d+ )?(?:(?:grand|sub)[ -]?)?totals?\b|^(?:\d+ )?(?:head ?)?count\b|^number of (?:staff|people)\b/i;

/** Words that name groups of people and nobody in particular. */
const OF_MANY =
  /\b(?:staff|teams?|teachers?|teaching|support|departments?|faculty|office|governors?|governing|trustees?|kitchen|catering|cleaners?|cleaning|midday|lunchtime|admin(?:istration)?|site|premises|leadership|leaders?|management|slt|smt|send?|eyfs|ks\d|supply|agency|volunteers?|visitors?|others?|assistants?|tas?|technicians?|leavers|starters|joiners|employees|contractors?|year|class|reception|nursery|pre-?school|foundation|primary|secondary|key stage|sixth form)\b/i;

/** @param values headings first. @param tab the title of the tab in which they stand */
export function withoutHeadings(
  values: readonly RawCell[][],
  { signatures }: Pick<Ledgers, 'signatures'>,
  tab: string = STAFF.title,
): ListOfPeople {
  const [headings = [], ...rows] = values;
  const places = columnsOf(STAFF, headings);
  const cellOf = (cells: readonly RawCell[], key: ColumnKey<typeof STAFF>): string =>
    tidied(cells[places.get(key) ?? -1] ?? '');
  const isAlone = (cells: readonly RawCell[]): boolean =>
    cellOf(cells, 'name') !== '' && isNothingElse(cells, headings, [places.get('name'), places.get('number')]);
  const alone = rows.map(isAlone);
  const others = rows.filter((cells, i) => !alone[i] && !cells.every(isBlank));
  // Where some have no address, a name may be all that is known of somebody.
  const haveAllAddresses = others.length > 0 && others.every((cells) => cellOf(cells, 'email') !== '');
  const signers = new Set(signatures.map(({ person }) => String(person)));
  const headingsIn = headingsAmong(STAFF);
  const list: ListOfPeople = { values: [[...headings]], headings: [] };
  rows.forEach((cells, i) => {
    const [name, number] = [cellOf(cells, 'name'), cellOf(cells, 'number')];
    const isKnown = isErasedName(name) || signers.has(number);
    const isOfMany = isLikeHeading(name) && (number === '' || OF_MANY.test(name));
    const isAsked = others.length > 0 && alone[i] === true && !isKnown;
    const isHeading = isAsked && isOfMany;
    if (!isTotal(name) && (isHeading || (isAsked && haveAllAddresses))) {
      list.headings.push(question(tab, i + 2, name, isHeading));
    }
    const isLine = alone[i] === true && !/[\p{L}\d]/u.test(name);
    const isNobody =
      headingsIn(cells) >= SURE || isLine || (isTotal(name) && !cellOf(cells, 'email').includes('@')) || isHeading;
    list.values.push(isNobody ? [] : [...cells]);
  });
  return list;
}

/** "TEACHING STAFF", "Kitchen", "Robins:"; a name of two words or more is somebody's. */
function isLikeHeading(name: string): boolean {
  return OF_MANY.test(name) || name.endsWith(':') || !/\s/.test(name) || name === name.toUpperCase();
}

/** A number in the place of a name counts people, too. */
function isTotal(name: string): boolean {
  return TOTAL.test(name) || /^\P{L}*\d\P{L}*$/u.test(name);
}

/** @param besides where that stands which every row may have; the parts of a name are in the name */
function isNothingElse(
  cells: readonly RawCell[],
  headings: readonly RawCell[],
  besides: readonly (number | undefined)[],
): boolean {
  const [name = -1] = besides;
  const whole = tidied(cells[name] ?? '');
  return cells.every((cell, place) => {
    if (isBlank(cell) || besides.includes(place)) return true;
    return /name|known as/i.test(String(headings[place] ?? '')) && whole.includes(tidied(cell));
  });
}

function question(tab: string, row: number, name: string, isHeading: boolean): TabProblem {
  const taken = isHeading ? ', so it is taken for a heading and not for a person' : '';
  const message = `${inRow(tab, row)}: "${name}" has nothing beside it${taken}. If it is a heading, please delete the row; if it is a person, please enter an email address, a role or a group.`;
  return { code: isHeading ? 'IS_HEADING' : 'MAY_BE_HEADING', tab, row, message };
}

/** Nothing but a number: the rest of the row was deleted, or the number was written while the rows were moving. */
export function isBareNumber(row: StaffRow): boolean {
  if (row.number === null || row.name !== '' || row.email !== null) return false;
  return Object.entries(row).every(([key, value]) => key === 'number' || !value || isEmptyList(value));
}

export function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** Numbers beside nobody whose people are elsewhere on the list. @param given the numbers of everybody */
export function strayNumbers(
  rows: readonly Placed<StaffRow>[],
  given: ReadonlySet<number>,
): { row: number; number: null }[] {
  return rows
    .filter(({ value }) => isBareNumber(value) && given.has(value.number ?? 0))
    .map(({ row }) => ({ row, number: null }));
}
