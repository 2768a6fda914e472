/** Where the row of headings stands: people may put rows above it, a title or a note. The one place that looks for it. */
import type { RawCell } from './cells';
import { columnsAmong } from './columns';
import type { Tab } from './tab';

/** What the two halves of a name are called elsewhere, the likeliest first. */
export const FORENAMES = withKinds(...'forename|first name|given name|known as'.split('|'));
export const SURNAMES = withKinds('surname', 'last name', 'family name');

/** "preferred surname", "surname", "legal surname(s)": which of two a person goes by comes first. */
function withKinds(...names: string[]): string[] {
  return ['preferred ', '', 'legal '].flatMap((kind) =>
    ['', 's', '(s)'].flatMap((plural) => names.map((name) => kind + name + plural)),
  );
}

/** Rows from the top among which it is sought. */
const WITHIN = 20;

/** One heading may stand in a row by chance: a name such as "Number" above a note. */
const SURE = 2;

/** The row, from 0, in which most of the tab's headings stand; null where no row has two of them (one, of a tab of one column). */
export function headingRowOf(tab: Tab, values: readonly (readonly RawCell[])[]): number | null {
  const found = columnsAmong(tab);
  const all = Object.keys(tab.columns).length;
  // No row below can have more; in most workbooks that is so, and looking further takes ten times as long.
  if (values[0] !== undefined && found(values[0]) === all) return 0;
  return rowWithMost(values, found, Math.min(SURE, all));
}

/**
 * The row, from 0, in which most headings stand.
 * @param headingsIn how many of them a row has
 * @param least fewer than this, and it is not the row of headings
 */
export function rowWithMost(
  values: readonly (readonly RawCell[])[],
  headingsIn: (row: readonly RawCell[]) => number,
  least: number,
): number | null {
  const counts = values.slice(0, WITHIN).map(headingsIn);
  const most = Math.max(0, ...counts);
  return most >= Math.max(1, least) ? counts.indexOf(most) : null;
}
