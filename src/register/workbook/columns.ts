/** Where the columns of a tab stand: found by their headings, never by position. */

import { type Cell, type RawCell, tidied } from './cells';
import type { Column, Tab } from './tab';

export const plain = (heading: RawCell | undefined): string => tidied(heading ?? '').toLowerCase();

/** Where each of the tab's columns stands now, by its heading, else by one it had or by a name it has elsewhere; -1 where it is missing. */
export function columnsOf<T extends Tab>(tab: T, headings: readonly RawCell[]): Map<string, number> {
  const existing = headings.map(plain);
  return new Map(
    Object.entries(tab.columns).map(([key, { heading, formerly = [], aliases = [] }]) => {
      const places = [heading, ...formerly, ...aliases].map((name) => existing.indexOf(plain(name)));
      return [key, places.find((place) => place >= 0) ?? -1];
    }),
  );
}

/** Of each part of a column where it may stand, the likeliest first; null where a part is nowhere. */
export function partsOf({ parts = [] }: Column, headings: readonly RawCell[]): number[][] | null {
  const existing = headings.map(plain);
  const places = parts.map((names) => names.map((name) => existing.indexOf(name)).filter((place) => place >= 0));
  return places.length === 0 || places.some((found) => found.length === 0) ? null : places;
}

/** A row's cells in the order in which the tab's columns stand now, columns of the manager's own left empty. */
export function cellsFor<T extends Tab>(tab: T, headings: readonly string[], row: Record<string, Cell | null>): Cell[] {
  const columns = columnsOf(tab, headings);
  const cells: Cell[] = headings.map(() => '');
  for (const [key, value] of Object.entries(row)) {
    const index = columns.get(key) ?? -1;
    if (index >= 0 && value !== null) cells[index] = value;
  }
  return cells;
}
