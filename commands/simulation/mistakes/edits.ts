/** What somebody does to one cell, one row, one column or one tab by mistake, each as an edit of a workbook. */
import { Hands } from '../../../local/by-hand/hands';
import { paste, tabOf, valuesOf } from '../../../local/by-hand/typing';
import type { Workspace } from '../../../local/workspace';

export interface Edit {
  /** Such as: Staff: row 3 deleted */
  words: string;
  make: (school: Workspace) => void;
}

/** A tab of a workbook. */
export interface TabPlace {
  workbookId: string;
  /** Of the workbook. */
  name: string;
  title: string;
}

/** "Staff" of the register, and "Signatures of Policy sign-off archive 2024–25". */
const wordsOf = ({ name, title }: TabPlace): string => (/archive/i.test(name) ? `${title} of ${name}` : title);

type Value = ReturnType<typeof valuesOf>[number][number];

/** Of a tab's rows the first, two between and the last. @param values the tab as it is */
export function someRows(values: readonly Value[][]): number[] {
  const filled = filledRows(values);
  const parts = [0, 1, 2].map((part) => filled[Math.floor((filled.length * part) / 3)]);
  return [...new Set([...parts, filled.at(-1)])].flatMap((row) => row ?? []);
}

/** So few different values of a column are kinds of rows; more are names, days and numbers. */
const MOST_KINDS = 6;

/** As few as there may be so that each way of filling a cell, and each of the few values of a column, is in one of them. */
export function rowsOfEveryKind(values: readonly Value[][]): number[] {
  const filled = filledRows(values);
  const width = Math.max(0, ...values.map((row) => row.length));
  const cellOf = (row: number, column: number): Value => values[row - 1]?.[column] ?? '';
  const kinds = Array.from({ length: width }, (_, column) => {
    const own = new Set(filled.map((row) => cellOf(row, column)));
    return (row: number): string =>
      own.size > MOST_KINDS ? `${column} ${cellOf(row, column) !== ''}` : `${column} ${cellOf(row, column)}`;
  });
  const wanted = new Set(filled.flatMap((row) => kinds.map((kindOf) => kindOf(row))));
  const rows: number[] = [];
  while (wanted.size > 0) {
    const newIn = (row: number): number =>
      new Set(kinds.map((kindOf) => kindOf(row)).filter((one) => wanted.has(one))).size;
    const best = filled.reduce((most, row) => (newIn(row) > newIn(most) ? row : most), filled[0] ?? 0);
    for (const kindOf of kinds) wanted.delete(kindOf(best));
    rows.push(best);
  }
  return rows.sort((a, b) => a - b);
}

function filledRows(values: readonly Value[][]): number[] {
  return values.flatMap((row, i) => (i > 0 && row.some((cell) => cell !== '') ? [i + 1] : []));
}

/** Each of these rows deleted; each cell of the typed ones cleared and typed over; the first pasted over the last, and below it. */
export function editsOfRows(
  school: Workspace,
  place: TabPlace,
  { deleted, typed }: { deleted: readonly number[]; typed: readonly number[] },
): Edit[] {
  const { workbookId, title } = place;
  const values = valuesOf(school, workbookId, title);
  const [first, last] = [deleted[0], filledRows(values).at(-1)];
  if (first === undefined || last === undefined) return [];
  const type = (row: number, column: number, texts: string[]) => (copy: Workspace) =>
    paste(copy, workbookId, { tab: title, row, column }, [texts]);
  const pasted = (row: number): Edit => ({
    words: `${wordsOf(place)}: row ${first} pasted over row ${row}`,
    make: type(row, 1, (values[first - 1] ?? []).map(String)),
  });
  return [
    ...deleted.map((row) => ({
      words: `${wordsOf(place)}: row ${row} deleted`,
      make: (copy: Workspace) => new Hands(copy, workbookId).deleteRow(title, row),
    })),
    ...typed.flatMap((row) =>
      (values[0] ?? []).flatMap((heading, i): Edit[] => {
        const words = `below "${heading}" in row ${row}`;
        const isThere = (values[row - 1]?.[i] ?? '') !== '';
        return [
          ...(isThere ? [{ words: `${wordsOf(place)}: cleared ${words}`, make: type(row, i + 1, ['']) }] : []),
          { words: `${wordsOf(place)}: "x" ${words}`, make: type(row, i + 1, ['x']) },
        ];
      }),
    ),
    ...(last > first ? [pasted(last)] : []),
    pasted(last + 1),
  ];
}

/** Each column cleared, filled down and reversed by itself; its first cell cut and pasted over the next; two rows exchanged; and what is done to the tab as a whole. */
export function editsOfColumns(school: Workspace, place: TabPlace): Edit[] {
  const { workbookId, title } = place;
  const values = valuesOf(school, workbookId, title);
  const filled = filledRows(values);
  const [first = 0, second = 0] = filled;
  const put = (copy: Workspace, column: number, texts: readonly Value[]) =>
    filled.forEach((row, i) => {
      paste(copy, workbookId, { tab: title, row, column }, [[String(texts[i] ?? '')]]);
    });
  const columns = (values[0] ?? []).flatMap((heading, i): Edit[] => {
    const own = filled.map((row) => values[row - 1]?.[i] ?? '');
    if (own.every((cell) => cell === '')) return [];
    const isOne = own.every((cell) => cell === own[0]);
    const topmost = own.find((cell) => cell !== '') ?? '';
    const words = `"${heading}"`;
    const all = (what: string, texts: readonly Value[]): Edit => ({
      words: `${wordsOf(place)}: the column ${words} ${what}`,
      make: (copy) => put(copy, i + 1, texts),
    });
    return [
      all(
        'cleared',
        own.map(() => ''),
      ),
      ...(isOne
        ? []
        : [
            all(
              'filled down',
              own.map(() => topmost),
            ),
            all('reversed by itself', [...own].reverse()),
          ]),
      ...(second > 0 && own[0] !== ''
        ? [
            {
              words: `${wordsOf(place)}: the cell below ${words} in row ${first} moved to row ${second}`,
              make: (copy: Workspace) => put(copy, i + 1, ['', own[0] ?? '', ...own.slice(2)]),
            },
          ]
        : []),
    ];
  });
  const swapped: Edit = {
    words: `${wordsOf(place)}: rows ${first} and ${second} exchanged`,
    make: (copy) => {
      const { cells } = tabOf(copy, workbookId, title);
      [cells[first - 1], cells[second - 1]] = [cells[second - 1], cells[first - 1]];
      copy.touch(workbookId);
    },
  };
  return [...columns, ...(second > 0 ? [swapped] : [])];
}

/** The tab copied, renamed and deleted. A filter, or a hidden row, changes nothing that is read: Google gives the values of every row. */
export function editsOfTab(place: TabPlace): Edit[] {
  const { workbookId, title } = place;
  const by = (words: string, act: (hands: Hands) => void): Edit => ({
    words: `${wordsOf(place)}: ${words}`,
    make: (copy) => act(new Hands(copy, workbookId)),
  });
  return [
    by('the tab duplicated', (hands) => hands.copyTab(title)),
    by('the tab renamed', (hands) => hands.renameTab(title, `${title} (old)`)),
    by('the tab deleted', (hands) => hands.deleteTab(title)),
  ];
}

/** Find and replace, in one tab. @param text as it is in whole cells, or a part of them */
export function replaced(school: Workspace, place: TabPlace, text: string, by: string): Edit[] {
  const { workbookId, title } = place;
  const places = valuesOf(school, workbookId, title).flatMap((row, i) =>
    i === 0
      ? []
      : row.flatMap((cell, j) =>
          String(cell).includes(text) ? [{ row: i + 1, column: j + 1, cell: String(cell) }] : [],
        ),
  );
  if (places.length === 0) return [];
  const make = (copy: Workspace) => {
    for (const { cell, ...at } of places) {
      paste(copy, workbookId, { tab: title, ...at }, [[cell.replaceAll(text, by)]]);
    }
  };
  return [{ words: `${wordsOf(place)}: "${text}" replaced by "${by}"`, make }];
}
