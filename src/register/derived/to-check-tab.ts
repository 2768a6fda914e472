/** What needs a human eye → the tab To check, each row with a link to what it names. */
import type { LinkTo } from '../layout/row-links';
import type { ToCheckRow } from '../reading/review-queue';
import { plain } from '../workbook/columns';
import { TO_CHECK } from '../workbook/tabs';
import { keptColumnsOf } from './kept-columns';
import type { KeptTab } from './update-tab';

/**
 * @param found what needs a human eye; each row is known by its answer, or by its words
 * @param linkTo the place that a row names
 */
export function toCheckTab(found: readonly ToCheckRow[], linkTo: LinkTo): KeptTab {
  const columns = keptColumnsOf(TO_CHECK);
  const keys = Object.keys(TO_CHECK.columns);
  const [at, link] = [keys.indexOf('response'), keys.indexOf('link')];
  return {
    sheetId: TO_CHECK.sheetId,
    columns,
    rows: [...new Map(found.map(({ key, cells }) => [key, cells]))].map(([key, cells]) => ({
      key,
      cells: columns.map((_, i) => (i === link ? linkTo(String(cells[0] ?? '')) : (cells[i] ?? ''))),
    })),
    headingKey: plain,
    rowKey: (cells) => String(cells[at] || `${cells[0] ?? ''}\n${cells[1] ?? ''}`),
    settled: (cells) =>
      cells.map((cell, i) =>
        i === 0 ? cell : i === 1 ? `(Resolved) ${String(cell).replace(/^\((?:Settled|Resolved)\) /, '')}` : '',
      ),
    worstFirst: null,
  };
}
