/**
 * Reading, step 2b. In: a table's cells. Out: whether two people sign side by side, "Employee" over one column and "Line manager" over another, or
 * before their rows; and each one's lines, one person after the other: else the fields of both would be one place to sign.
 */

import { namesACountersigner } from '../../vocabulary/offices';
import { namesASignatory } from '../../vocabulary/people/groups';
import { wordCount } from '../../vocabulary/text';
import { isFieldLabel } from '../field-lines';
import type { GridRow } from './grid';

/** Who signs, and the labels of what that person fills in. */
export interface SignersColumn {
  heading: string;
  labels: string[];
}

/** Null where the table is none of these. */
export function signersColumns(grid: readonly GridRow[]): SignersColumn[] | null {
  const columns = overColumns(grid) ?? beforeRows(grid);
  return columns?.every(({ labels }) => labels.length > 0 && labels.every(isFieldLabel)) ? columns : null;
}

/** "Name", "Signature" over the columns, "Employee" and "Line manager" before the rows. */
function beforeRows([first = [], ...body]: readonly GridRow[]): SignersColumn[] | null {
  const labels = first.slice(1).map(({ text }) => text);
  const areSigners = body.every(
    ([who, ...cells]) => namesASigner(who?.text ?? '') && cells.every(({ text }) => text === ''),
  );
  if (first[0]?.text !== '' || body.length < 2 || !areSigners) return null;
  return body.map(([who]) => ({ heading: who?.text ?? '', labels }));
}

function overColumns([first = [], ...body]: readonly GridRow[]): SignersColumn[] | null {
  const places = first.flatMap(({ text }, column) => (namesASigner(text) ? [column] : []));
  const isHeaded = places.length >= 2 && first.every(({ text }, column) => text === '' || places.includes(column));
  if (!isHeaded) return null;
  return places.map((from, at): SignersColumn => {
    const to = places[at + 1] ?? first.length;
    const labels = body.flatMap((row) => {
      const own = row.slice(from, to).flatMap(({ text }) => (text === '' ? [] : [text]));
      // "Name" to the left is for each of them.
      return own.length > 0 || places[0] === 0 ? own : [row[0]?.text ?? ''];
    });
    return { heading: first[from]?.text ?? '', labels: labels.filter((text) => text !== '') };
  });
}

function namesASigner(text: string): boolean {
  return wordCount(text) <= 5 && !isFieldLabel(text) && (namesACountersigner(text) || namesASignatory(text));
}
