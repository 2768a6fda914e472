/** Slips to cut and hand over, and posters: what stands on which page, and that nothing is cut in two. */
import { PAGE } from '../../../../src/register/pages/handouts/drawn-page';
import { posterPage } from '../../../../src/register/pages/handouts/poster';
import { type Slip, slipPages } from '../../../../src/register/pages/handouts/slips';

const LINK = 'https://docs.google.com/forms/d/e/form/viewform?entry.1=K7QM3XWP';
const slip = (name: string, policies: number, links: readonly string[] = [LINK]): Slip => ({
  name,
  owed: Array.from({ length: policies }, (_, at) => ({ title: `Policy ${at + 1}`, code: `CODE ${at + 1}`, links })),
});

const pagesOf = (...slips: Slip[]) => slipPages(slips, 'Larkfield Primary School');
/** Names and titles on each page, in their order. */
const on = (pages: ReturnType<typeof pagesOf>) =>
  pages.map(({ words }) => words.filter(({ isBold }) => isBold).map(({ text }) => text));

test('one policy takes a row of two places, and five such slips a page', () => {
  const five = Array.from({ length: 5 }, (_, at) => slip(`Person ${at}`, 1));
  expect(pagesOf(...five)).toHaveLength(1);
  expect(pagesOf(...five)[0]?.cuts).toEqual([62, 124, 186, 248, 310]);
  expect(on(pagesOf(...five, slip('Person 5', 1)))[1]).toEqual(['Person 5', 'Policy 1', 'CODE 1']);
});

test('a slip that does not fit below another begins a page', () => {
  const pages = pagesOf(slip('Ann', 5), slip('Bob', 5));
  expect(on(pages).map(([name]) => name)).toEqual(['Ann', 'Bob']);
  expect(pages.map(({ cuts }) => cuts)).toEqual([[186], [186]]);
});

test('nine policies fit on a page; of ten the last is on a slip of its own, with the name', () => {
  expect(pagesOf(slip('Ann', 9))).toHaveLength(1);
  expect(on(pagesOf(slip('Ann', 10)))[1]).toEqual(['Ann', 'Policy 10', 'CODE 10']);
});

test('everything is within the page, and each policy has its drawing', () => {
  const [page] = pagesOf(slip('Ann', 9));
  expect(page?.drawings).toHaveLength(9);
  for (const { x, y, width, height } of page?.words ?? []) {
    expect([x + width <= PAGE.width, y + height <= PAGE.height]).toEqual([true, true]);
  }
  for (const { x, y, squares } of page?.drawings ?? []) {
    expect([x + squares.length <= PAGE.width, y + squares.length <= PAGE.height]).toEqual([true, true]);
  }
});

test('of several links the first that fits is drawn; where none does the code is typed', () => {
  const long = `${LINK}&${'x'.repeat(400)}`;
  const drawings = (...links: string[]) => pagesOf(slip('Ann', 1, links))[0]?.drawings;
  expect(drawings(long, LINK)).toEqual(drawings(LINK));
  expect(drawings(long)).toEqual([]);
});

test('nobody has a slip who owes nothing', () => {
  expect(pagesOf(slip('Ann', 0))).toEqual([]);
});

test('a poster says what to do, a line each, above the notes, with one large code', () => {
  const text = {
    above: 'Larkfield',
    title: 'Visitors',
    steps: ['Point your camera.', 'Tick.'],
    notes: ['Kept a year.'],
  };
  const { words, drawings, cuts } = posterPage({ ...text, link: LINK });
  expect(words.map((one) => one.text)).toEqual([
    'Larkfield',
    'Visitors',
    'Point your camera.',
    'Tick.',
    'Kept a year.',
  ]);
  const tops = words.map(({ y }) => y);
  expect(tops).toEqual([...tops].sort((a, b) => a - b));
  expect([drawings.length, (drawings[0]?.squares.length ?? 0) > 100, cuts]).toEqual([1, true, []]);
  expect(posterPage({ ...text, link: `${LINK}${'x'.repeat(900)}` }).drawings).toEqual([]);
});
