/** Where the columns of a tab stand: found by their headings, never by position. */

import { type Cell, type RawCell, tidied } from './cells';
import type { Column, ColumnKey, Tab } from './tab';

export const plain = (heading: RawCell | undefined): string => tidied(heading ?? '').toLowerCase();

/** Where each of the tab's columns stands now, by its heading, else by one it had or by a name it has elsewhere; -1 where it is missing. */
export function columnsOf<T extends Tab>(tab: T, headings: readonly RawCell[]): Map<ColumnKey<T>, number> {
  const existing = headings.map(plain);
  return new Map(columnKeysOf(tab, tab.columns).map((key) => [key, placeOf(tab.columns[key], existing)]));
}

/** Of the keys of a row those that its tab has a column for, in the order of the row: what the register has of a row may be more. */
export function columnKeysOf<T extends Tab>(tab: T, row: object): ColumnKey<T>[] {
  return Object.keys(row).filter((key): key is ColumnKey<T> => key in tab.columns);
}

/** Nearly every column is found by its heading, so that its other names are not looked at. */
function placeOf(column: Column | undefined, existing: readonly string[]): number {
  if (column === undefined) return -1;
  const place = existing.indexOf(plain(column.heading));
  if (place >= 0) return place;
  for (const name of namesOf(column)) {
    const other = existing.indexOf(name);
    if (other >= 0) return other;
  }
  return -1;
}

/** How many of the tab's columns have their heading among a row's cells; for whoever looks at one row after the other. */
export function headingsAmong(tab: Tab): (cells: readonly RawCell[]) => number {
  const keysOf = new Map<string, string[]>();
  for (const [key, column] of Object.entries(tab.columns)) {
    for (const name of namesOf(column)) keysOf.set(name, [...(keysOf.get(name) ?? []), key]);
  }
  return (cells) => new Set(cells.flatMap((cell) => keysOf.get(plain(cell)) ?? [])).size;
}

/** How many of the tab's columns a row has, those that stand in it in parts among them; for whoever looks at one row after the other. */
export function columnsAmong(tab: Tab): (cells: readonly RawCell[]) => number {
  const columns = Object.values(tab.columns).map(seeker);
  return (cells) => {
    const existing = new Set(cells.map(plain));
    return columns.filter((isAmong) => isAmong(existing)).length;
  };
}

/** Whether one column is among headings. What else it is called is made out where its heading is missing, once. */
function seeker(column: Column): (existing: ReadonlySet<string>) => boolean {
  const { parts = [] } = column;
  const heading = plain(column.heading);
  let names: string[] | null = null;
  return (existing) => {
    if (existing.has(heading)) return true;
    names ??= namesOf(column);
    const isThere = (name: string) => existing.has(name);
    return names.some(isThere) || (parts.length > 0 && parts.every((some) => some.some(isThere)));
  };
}

/** The heading of a column, those it had and what it is called elsewhere. */
function namesOf({ heading, formerly = [], aliases = [] }: Column): string[] {
  return [heading, ...formerly, ...aliases].map(plain);
}

/** Of each part of a column where it may stand, the likeliest first; null where a part is nowhere. */
export function partsOf({ parts = [] }: Column, headings: readonly RawCell[]): number[][] | null {
  if (parts.length === 0) return null;
  const existing = headings.map(plain);
  const places = parts.map((names) => names.map((name) => existing.indexOf(name)).filter((place) => place >= 0));
  return places.some((found) => found.length === 0) ? null : places;
}

/** Cells of a row by their columns' keys; null or left out where nothing is to stand. */
export type CellsOf<T extends Tab> = { readonly [Key in ColumnKey<T>]?: Cell | null | undefined };

/** A row's cells in the order in which the tab's columns stand now, columns of the manager's own left empty. */
export function cellsFor<T extends Tab>(tab: T, headings: readonly string[], row: CellsOf<T>): Cell[] {
  const columns = columnsOf(tab, headings);
  const cells: Cell[] = headings.map(() => '');
  for (const key of columnKeysOf(tab, row)) {
    const place = columns.get(key) ?? -1;
    const value = row[key] ?? null;
    if (place >= 0 && value !== null) cells[place] = value;
  }
  return cells;
}
