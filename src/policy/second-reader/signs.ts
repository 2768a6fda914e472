/**
 * Second reader, step 2. In: the lines of a document, each with its kind. Out: for each line that could be a clause its signs: its own
 * marks, those of its heading and its lead-in, of its neighbours, of its list and of the whole document.
 */
import type { ClassifiedLine } from '../structure/line-kinds';
import { habitSigns, habitsOf } from './document-signs';
import type { Link, Signed } from './labeller';
import { joined, kindOf, type Looked, look, shareOf } from './looked';
import { wordSigns, wordsBeside } from './words';

/** A line that the second reader looks at. */
export interface SignedLine extends Signed {
  /** Its place among all lines of the document. */
  index: number;
}

/** The lines that could be clauses, in order, with their signs. */
export function signsOf(lines: readonly ClassifiedLine[]): SignedLine[] {
  const looked = look(lines);
  const habits = habitsOf(looked);
  const lists = listSigns(looked);
  const after = headingSigns(looked);
  const sections = sectionSigns(looked);
  return looked.map((line, i) => ({
    index: line.at.index,
    link: linkOf(looked[i - 1], line),
    signs: [
      ...ownSigns(line, [sections[i] ?? [], placeOf(i, looked.length)].flat()),
      ...habits.signs,
      ...habitSigns(line, habits),
      ...(lists[i] ?? []),
      ...(after[i] ?? []),
      ...besideSigns(looked[i - 1], looked[i + 1]),
    ],
  }));
}

/** How a line stands to the one before. */
function linkOf(before: Looked | undefined, { at }: Looked): Link {
  if (before === undefined || before.at.kind === 'heading' || at.kind === 'heading') return 'apart';
  const [above, own] = [before.at.line.item, at.line.item];
  if (above === null && own === null) return 'paragraphs';
  if (above === null || own === null || above.listKey !== own.listKey) return 'apart';
  if (above.depth === own.depth) return 'beside it';
  return above.depth < own.depth ? 'below it' : 'back out';
}

function ownSigns({ at, marks, governed, isFront, isAfterSignature }: Looked, around: readonly string[]): string[] {
  const kind = kindOf(at);
  const of = at.line.item === null ? at.kind : 'item';
  const own = [
    ...marks.map((mark) => joined('line', mark)),
    ...(at.line.isBold && at.line.item === null ? ['bold'] : []),
    ...(at.line.isInCapitals && at.line.item === null ? ['capitals'] : []),
    ...governed,
    ...(isFront ? ['front'] : []),
    ...(isAfterSignature ? ['after signature'] : []),
    ...around,
  ];
  return ['any', `kind ${kind}`, ...own, ...own.map((sign) => joined(of, sign)), ...wordSigns(at.line.text)];
}

/** What stands before and after. */
function besideSigns(before: Looked | undefined, after: Looked | undefined): string[] {
  const of = (looked: Looked | undefined, where: 'before' | 'after'): string[] =>
    looked === undefined
      ? [`${where} nothing`]
      : [
          `${where} ${kindOf(looked.at)}`,
          ...looked.marks.filter((mark) => BESIDE.has(mark)).map((mark) => `${where} ${mark}`),
          ...wordsBeside(looked.at.line.text, where),
        ];
  return [...of(before, 'before'), ...of(after, 'after')];
}

const BESIDE: ReadonlySet<string> = new Set(['binding', 'first person', 'colon', 'small', 'plainly binding']);

/** What is counted among the items of a list that stand as deep as the line: a list was written as a whole. */
const SHARED_IN_A_LIST = [
  'first person',
  'plainly binding',
  'small',
  'ends',
  'one word',
  'not',
  'you',
  'colon',
  'school',
  'consequences',
];

/** By line: what its list is like, and what it stands below; empty for lines that are no items. */
function listSigns(looked: readonly Looked[]): string[][] {
  const signs: string[][] = looked.map(() => []);
  for (let i = 0; i < looked.length; ) {
    let end = i + 1;
    const key = looked[i]?.at.line.item?.listKey;
    while (key !== undefined && looked[end]?.at.line.item?.listKey === key) end += 1;
    if (key !== undefined) addListSigns(looked.slice(i, end), signs.slice(i, end));
    i = end;
  }
  return signs;
}

/** Adds to the signs of each item of one list. */
function addListSigns(items: readonly Looked[], signs: readonly string[][]): void {
  const asks = `list asks ${shareOf(items, ({ marks }) => marks.includes('binding'))}`;
  const depthOf = (line: Looked | undefined) => line?.at.line.item?.depth ?? 0;
  const peers = new Map<number, Looked[]>();
  for (const item of items) {
    const same = peers.get(depthOf(item));
    if (same === undefined) peers.set(depthOf(item), [item]);
    else same.push(item);
  }
  const ofPeers = new Map([...peers].map(([depth, same]) => [depth, peerSigns(same)]));
  /** The items below which the next one may stand, the outermost first. */
  const above: Looked[] = [];
  items.forEach((item, i) => {
    const depth = depthOf(item);
    while (above.length > 0 && depthOf(above[above.length - 1]) >= depth) above.pop();
    const parent = above[above.length - 1];
    above.push(item);
    const below = depthOf(items[i + 1]) > depth ? ['has points below'] : [];
    const ofParent = parent === undefined ? ['no parent'] : parent.marks.map((mark) => joined('parent', mark));
    signs[i]?.push(asks, ...(ofPeers.get(depth) ?? []), ...(depth > 0 ? ofParent : []), ...below);
  });
}

function peerSigns(items: readonly Looked[]): string[] {
  return [
    ...SHARED_IN_A_LIST.map((mark) => `list ${mark} ${shareOf(items, ({ marks }) => marks.includes(mark))}`),
    `list of ${manyOf(items.length)}`,
  ];
}

function manyOf(count: number): string {
  if (count < 2) return 'one';
  if (count < 4) return 'few';
  return count < 9 ? 'some' : 'many';
}

/** By line: how much of what stands under its heading asks something. */
function sectionSigns(looked: readonly Looked[]): string[] {
  const signs: string[] = [];
  for (let i = 0; i < looked.length; ) {
    let end = i + 1;
    while (end < looked.length && looked[end]?.at.kind !== 'heading') end += 1;
    const sign = `section asks ${shareOf(looked.slice(i, end), ({ marks }) => marks.includes('binding'))}`;
    for (; i < end; i += 1) signs.push(sign);
  }
  return signs;
}

/** By line: how far below its heading it stands; empty for headings. */
function headingSigns(looked: readonly Looked[]): string[][] {
  let below = 0;
  return looked.map(({ at }) => {
    below = at.kind === 'heading' ? 0 : below + 1;
    if (below === 0) return [];
    return [below === 1 ? 'first below a heading' : below <= 3 ? 'soon below a heading' : 'further below a heading'];
  });
}

function placeOf(i: number, count: number): string[] {
  if (i < 3) return ['among the first'];
  return i >= count - 3 ? ['among the last'] : [];
}
