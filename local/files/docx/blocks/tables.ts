/** Reading a Word file, step 6: a `w:tbl` in; out: the Docs API's table, a full grid in which merged cells keep the places they cover. */

import type { docs_v1 } from '@googleapis/docs';
import type { Element } from '@xmldom/xmldom';
import { paragraphOf } from '../content';
import { tableRunProperties } from '../looks/styles';
import { attributeOf, childNamed, childrenOf, isOn, kindOf, wholeNumber, wordValue } from '../package/xml';
import type { BlockSource } from '../source';
import { changeIn } from '../text/changes';

type StructuralElement = docs_v1.Schema$StructuralElement;
type ReadBlocks = (cell: Element, source: BlockSource, layers: readonly (Element | undefined)[]) => StructuralElement[];

/** Word's own limit; a larger span is a damaged file's. */
const MAX_COLUMNS = 63;

/** A place in the grid: where a cell stands, or (empty) where another covers it or the row has ended. */
interface Place {
  head?: Cell;
}

interface Cell {
  content: StructuralElement[];
  columnSpan: number;
  rowSpan: number;
}

/** Rows and cells within content controls count as the table's own. */
export function readTable(table: Element, source: BlockSource, readBlocks: ReadBlocks): docs_v1.Schema$Table {
  const rowElements = partsNamed(table, 'w:tr').filter((row) => !isHidden(row));
  let above: ReadonlyMap<number, Cell> = new Map();
  const grid = rowElements.map((row, at) => {
    const layers = tableRunProperties(table, source.styles, at === 0);
    const { places, reachesDown } = readRow(row, above, (cell) => readBlocks(cell, source, layers));
    above = reachesDown;
    return places;
  });
  const columns = Math.max(1, ...grid.map((row) => row.length));
  source.claimCells(columns * rowElements.length);
  const tableRows = rowElements.map((element, at): docs_v1.Schema$TableRow => {
    const places = grid[at] ?? [];
    return {
      tableCells: Array.from({ length: columns }, (_, column) => cellOf(places[column])),
      ...changeIn(childNamed(element, 'w:trPr')),
      tableRowStyle: { minRowHeight: { unit: 'PT' } },
    };
  });
  return { rows: tableRows.length, columns, tableRows };
}

/** Nobody sees a hidden row. */
function isHidden(row: Element): boolean {
  return isOn(childNamed(childNamed(row, 'w:trPr'), 'w:hidden')) === true;
}

function partsNamed(parent: Element, kind: 'w:tr' | 'w:tc'): Element[] {
  return childrenOf(parent).flatMap((element) => {
    const found = kindOf(element);
    if (found === kind) {
      return [element];
    }
    return ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:del'].includes(found) ? partsNamed(element, kind) : [];
  });
}

/**
 * A row's places, and the cells that may go on in the row below, by column. `above` are those of the row before; a cell that goes on
 * from nothing (a damaged file's) stands for itself.
 */
function readRow(
  row: Element,
  above: ReadonlyMap<number, Cell>,
  readCell: (cell: Element) => StructuralElement[],
): { places: Place[]; reachesDown: Map<number, Cell> } {
  const reachesDown = new Map<number, Cell>();
  const places = emptyPlaces(wholeNumber(wordValue(childNamed(row, 'w:trPr'), 'w:gridBefore')) ?? 0);
  let last: Cell | undefined;
  for (const element of partsNamed(row, 'w:tc')) {
    const properties = childNamed(element, 'w:tcPr');
    const room = MAX_COLUMNS - places.length;
    const columnSpan = Math.min(Math.max(wholeNumber(wordValue(properties, 'w:gridSpan')) ?? 1, 1), room);
    if (columnSpan < 1) {
      break;
    }
    if (goesOn(properties, 'w:hMerge') && last !== undefined) {
      last.columnSpan += columnSpan;
      places.push(...emptyPlaces(columnSpan));
      continue;
    }
    const upper = goesOn(properties, 'w:vMerge') ? above.get(places.length) : undefined;
    if (upper === undefined) {
      last = { content: readCell(element), columnSpan, rowSpan: 1 };
      if (childNamed(properties, 'w:vMerge') !== undefined) {
        reachesDown.set(places.length, last);
      }
      places.push({ head: last });
    } else {
      last = undefined;
      upper.rowSpan += 1;
      reachesDown.set(places.length, upper);
      places.push({});
    }
    places.push(...emptyPlaces(columnSpan - 1));
  }
  return { places, reachesDown };
}

/** Whether a cell belongs to the one above (`w:vMerge`) or before it (`w:hMerge`): "restart" begins a merged cell. */
function goesOn(properties: Element | undefined, kind: 'w:vMerge' | 'w:hMerge'): boolean {
  const merge = childNamed(properties, kind);
  return merge !== undefined && attributeOf(merge, 'val') !== 'restart';
}

function emptyPlaces(count: number): Place[] {
  return Array.from({ length: Math.min(Math.max(count, 0), MAX_COLUMNS) }, () => ({}));
}

function cellOf(place: Place | undefined): docs_v1.Schema$TableCell {
  const head = place?.head;
  return {
    content: head?.content ?? [paragraphOf('')],
    tableCellStyle: { rowSpan: head?.rowSpan ?? 1, columnSpan: head?.columnSpan ?? 1 },
  };
}
