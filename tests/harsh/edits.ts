/** What a person does to a tab in a hurry: deletes, clears, sorts, fills down, pastes over and inserts, anywhere in any tab. */
import fc from 'fast-check';
import { Hands } from '../../local/by-hand/hands';
import { tabOf, valuesOf } from '../../local/by-hand/typing';
import type { CellState, SheetState } from '../../local/state';
import type { School } from '../ways/school';

export interface Edit {
  tab: string;
  does: (school: School) => void;
  [fc.toStringMethod]: () => string;
}

const TABS = [
  'Staff',
  'Policies',
  'Calendar',
  'Settings',
  'Paper',
  'Versions',
  'Forms',
  'Clauses',
  'Signatures',
  'Sent emails',
  'Decisions',
  'Numbers',
  'Countersignatures',
  'Register',
  'Overdue',
  'To check',
  'Summary',
] as const;

/** A part of a tab: rows and columns from 1, below the headings. */
interface Part {
  tab: string;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

const PART: fc.Arbitrary<Part> = fc.record({
  tab: fc.constantFrom(...TABS),
  row: fc.integer({ min: 2, max: 8 }),
  column: fc.integer({ min: 1, max: 16 }),
  rows: fc.integer({ min: 1, max: 6 }),
  columns: fc.integer({ min: 1, max: 6 }),
});

/** Does something to the cells of a part, as far as the tab reaches; nothing where the tab is not there. */
function change({ tab, row, column, rows, columns }: Part, to: (cells: CellState[][]) => CellState[][]) {
  return ({ larkfield }: School): void => {
    const file = larkfield.workspace.spreadsheet(larkfield.workbookId);
    const sheet = file.sheets.find(({ properties }) => properties.title === tab);
    if (sheet === undefined) return;
    const [height, width] = [sheet.cells.length, Math.max(0, ...sheet.cells.map((cells) => cells?.length ?? 0))];
    if (height < 2 || width === 0) return;
    const [top, left] = [1 + ((row - 2) % (height - 1)), (column - 1) % width];
    const places = Array.from({ length: rows }, (_, i) => top + i).filter((place) => place < height);
    const across = Array.from({ length: columns }, (_, j) => left + j).filter((place) => place < width);
    const fresh = to(places.map((place) => across.map((at) => ({ ...sheet.cells[place]?.[at] }))));
    places.forEach((place, i) => {
      putRow(sheet, place, across, fresh[i] ?? []);
    });
    larkfield.workspace.touch(larkfield.workbookId);
  };
}

function putRow(sheet: SheetState, place: number, across: readonly number[], fresh: readonly CellState[]): void {
  const cells = [...(sheet.cells[place] ?? [])];
  across.forEach((at, j) => {
    while (cells.length < at) cells.push({});
    cells[at] = fresh[j] ?? {};
  });
  sheet.cells[place] = cells;
}

const said = ({ tab, row, column, rows, columns }: Part): string =>
  `${tab} from row ${row}, column ${column}, ${rows} × ${columns}`;

const edit = (what: string, tab: string, does: Edit['does']): Edit => ({ tab, does, [fc.toStringMethod]: () => what });

const byValue = (a: CellState | undefined, b: CellState | undefined): number =>
  String(a?.value ?? '\uffff') < String(b?.value ?? '\uffff') ? -1 : 1;

const JUNK = ['pasted', '12', '=', 'x@y', '31/2/2026', 'yes', 'P1', '46266'];

/** By hand, where the tab is there and has the row or column. */
const byHand = (what: string, { tab, column }: Part, does: (hands: Hands) => void): Edit =>
  edit(what, tab, (school) => {
    const { workspace, workbookId } = school.larkfield;
    if (!isThere(school, tab)) return;
    const [headings = []] = valuesOf(workspace, workbookId, tab);
    if (column <= headings.length) does(new Hands(workspace, workbookId));
  });

/** The judge finds these by their names. */
const JUDGED: readonly string[] = ['Staff', 'Policies', 'Signatures', 'Register', 'To check'];

const WIDE: fc.Arbitrary<Edit> = fc.oneof(
  PART.map((part) =>
    byHand(`deletes the column: ${said(part)}`, part, (hands) => hands.deleteColumn(part.tab, part.column)),
  ),
  PART.map((part) =>
    byHand(`inserts a column: ${said(part)}`, part, (hands) => hands.insertColumn(part.tab, part.column)),
  ),
  PART.map((part) =>
    byHand(`moves the column to the left: ${said(part)}`, part, (hands) => hands.moveColumn(part.tab, part.column, 1)),
  ),
  PART.map((part) =>
    byHand(`deletes the tab: ${part.tab}`, { ...part, column: 0 }, (hands) => hands.deleteTab(part.tab)),
  ),
  PART.filter(({ tab }) => !JUDGED.includes(tab)).map((part) =>
    byHand(`renames the tab: ${part.tab}`, { ...part, column: 0 }, (hands) =>
      hands.renameTab(part.tab, `${part.tab} old`),
    ),
  ),
);

export const EDIT: fc.Arbitrary<Edit> = fc.oneof(
  WIDE,
  PART.map((part) =>
    edit(`deletes rows: ${said(part)}`, part.tab, (school) => {
      const { larkfield } = school;
      const hands = new Hands(larkfield.workspace, larkfield.workbookId);
      for (let i = 0; i < Math.min(part.rows, 3); i++) {
        if (part.row <= rowsOf(school, part.tab)) hands.deleteRow(part.tab, part.row);
      }
    }),
  ),
  PART.map((part) =>
    edit(
      `clears: ${said(part)}`,
      part.tab,
      change(part, (cells) => cells.map((row) => row.map(() => ({})))),
    ),
  ),
  PART.map((part) =>
    edit(
      `clears whole rows: ${said(part)}`,
      part.tab,
      change({ ...part, column: 1, columns: 30 }, (cells) => cells.map((row) => row.map(() => ({})))),
    ),
  ),
  fc.tuple(PART, fc.boolean()).map(([part, isDescending]) =>
    edit(`sorts the tab: ${said(part)}`, part.tab, (school) => {
      if (rowsOf(school, part.tab) > 1) school.hands.sort(part.tab, part.column, isDescending);
    }),
  ),
  PART.map((part) =>
    edit(
      `sorts by itself: ${said(part)}`,
      part.tab,
      change(part, (cells) => [...cells].sort((a, b) => byValue(a[0], b[0]))),
    ),
  ),
  PART.map((part) =>
    edit(
      `fills down: ${said(part)}`,
      part.tab,
      change(part, (cells) => cells.map(() => cells[0] ?? [])),
    ),
  ),
  fc.tuple(PART, fc.constantFrom(...JUNK)).map(([part, junk]) =>
    edit(
      `pastes "${junk}" over ${said(part)}`,
      part.tab,
      change(part, (cells) => cells.map((row) => row.map(() => ({ value: junk })))),
    ),
  ),
  fc.tuple(PART, fc.integer({ min: 2, max: 7 })).map(([part, from]) =>
    edit(`pastes row ${from} over ${said(part)}`, part.tab, (school) => {
      if (!isThere(school, part.tab)) return;
      const source = tabOf(school.larkfield.workspace, school.larkfield.workbookId, part.tab).cells[from - 1] ?? [];
      change({ ...part, column: 1, columns: 30 }, (cells) => cells.map((row) => row.map((_, j) => ({ ...source[j] }))))(
        school,
      );
    }),
  ),
  PART.map((part) =>
    edit(`inserts a row: ${said(part)}`, part.tab, (school) => {
      if (rowsOf(school, part.tab) >= part.row) school.hands.insertRow(part.tab, part.row);
    }),
  ),
);

function isThere({ larkfield }: School, tab: string): boolean {
  return larkfield.workspace
    .spreadsheet(larkfield.workbookId)
    .sheets.some(({ properties }) => properties.title === tab);
}

function rowsOf(school: School, tab: string): number {
  const { workspace, workbookId } = school.larkfield;
  return isThere(school, tab) ? valuesOf(workspace, workbookId, tab).length : 0;
}
