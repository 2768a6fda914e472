/** Reading a Word file, step 6: a `w:tbl` in; out: the Docs API's table, a full grid in which merged cells keep the places they cover. */

import type { docs_v1 } from '@googleapis/docs';
import type { Element } from '@xmldom/xmldom';
import type { BlockSource } from './docx-blocks';
import { tableRunProperties } from './docx-styles';
import { attributeOf, childNamed, childrenOf, kindOf, wholeNumber, wordValue } from './docx-xml';

type StructuralElement = docs_v1.Schema$StructuralElement;
type ReadBlocks = (cell: Element, source: BlockSource, layers: readonly (Element | undefined)[]) => StructuralElement[];

/** Word's own limit; a larger span is a damaged file's. */
const MAX_COLUMNS = 63;

/** A place in the grid. `head` where a cell stands; otherwise it is covered by another, or the row ends before it. */
interface Place {
  head?: { content: StructuralElement[]; columnSpan: number; rowSpan: number };
  /** Covered by the cell above (`w:vMerge` without "restart"). */
  continues?: boolean;
}

/** Rows and cells within content controls count as the table's own. */
export function readTable(table: Element, source: BlockSource, readBlocks: ReadBlocks): docs_v1.Schema$Table {
  const rowElements = partsNamed(table, 'w:tr');
  const grid = rowElements.map((row, at) =>
    readRow(row, (cell) => readBlocks(cell, source, tableRunProperties(table, source.styles, at === 0))),
  );
  const columns = Math.max(1, ...grid.map((row) => row.length));
  spanRows(grid);
  const tableRows = rowElements.map((element, at): docs_v1.Schema$TableRow => {
    const places = grid[at] ?? [];
    return {
      tableCells: Array.from({ length: columns }, (_, column) => cellOf(places[column])),
      ...rowChanges(element),
      tableRowStyle: { minRowHeight: { unit: 'PT' } },
    };
  });
  return { rows: tableRows.length, columns, tableRows };
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

function readRow(row: Element, readCell: (cell: Element) => StructuralElement[]): Place[] {
  const properties = childNamed(row, 'w:trPr');
  const places: Place[] = emptyPlaces(wholeNumber(wordValue(properties, 'w:gridBefore')) ?? 0);
  for (const cell of partsNamed(row, 'w:tc')) {
    const cellProperties = childNamed(cell, 'w:tcPr');
    const room = MAX_COLUMNS - places.length;
    const columnSpan = Math.min(Math.max(wholeNumber(wordValue(cellProperties, 'w:gridSpan')) ?? 1, 1), room);
    if (columnSpan < 1) {
      break;
    }
    const merge = childNamed(cellProperties, 'w:vMerge');
    const sideways = childNamed(cellProperties, 'w:hMerge');
    const head = places.filter((place) => place.head !== undefined).at(-1)?.head;
    if (sideways !== undefined && attributeOf(sideways, 'val') !== 'restart' && head !== undefined) {
      head.columnSpan += 1;
      places.push({});
      continue;
    }
    const isContinued = merge !== undefined && attributeOf(merge, 'val') !== 'restart';
    places.push(isContinued ? { continues: true } : { head: { content: readCell(cell), columnSpan, rowSpan: 1 } });
    places.push(...emptyPlaces(columnSpan - 1));
  }
  return places;
}

function emptyPlaces(count: number): Place[] {
  return Array.from({ length: Math.min(Math.max(count, 0), MAX_COLUMNS) }, () => ({}));
}

/** Gives each cell that goes on below its height in rows; a continuation with nothing above it is an empty cell. */
function spanRows(grid: readonly Place[][]): void {
  const open = new Map<number, Place['head']>();
  for (const row of grid) {
    for (let column = 0; column < MAX_COLUMNS; column += 1) {
      const place = row[column];
      const above = open.get(column);
      if (place?.continues && above !== undefined) {
        above.rowSpan += 1;
      } else {
        open.set(column, place?.head);
      }
    }
  }
}

function cellOf(place: Place | undefined): docs_v1.Schema$TableCell {
  const head = place?.head;
  return {
    content: head?.content ?? [
      {
        paragraph: {
          elements: [{ textRun: { content: '\n', textStyle: {} } }],
          paragraphStyle: { namedStyleType: 'NORMAL_TEXT', direction: 'LEFT_TO_RIGHT' },
        },
      },
    ],
    tableCellStyle: { rowSpan: head?.rowSpan ?? 1, columnSpan: head?.columnSpan ?? 1 },
  };
}

function rowChanges(row: Element): Pick<docs_v1.Schema$TableRow, 'suggestedInsertionIds' | 'suggestedDeletionIds'> {
  const properties = childNamed(row, 'w:trPr');
  const inserted = childNamed(properties, 'w:ins');
  const deleted = childNamed(properties, 'w:del');
  return {
    ...(inserted === undefined
      ? {}
      : { suggestedInsertionIds: [`suggest.${attributeOf(inserted, 'id') ?? 'unnamed'}`] }),
    ...(deleted === undefined ? {} : { suggestedDeletionIds: [`suggest.${attributeOf(deleted, 'id') ?? 'unnamed'}`] }),
  };
}
