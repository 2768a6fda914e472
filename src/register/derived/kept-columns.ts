/** The columns that every derived tab has, whatever else it shows, as values that update-tab.ts finds again. */
import { plain } from '../workbook/columns';
import type { Tab } from '../workbook/tabs';
import type { KeptColumn } from './update-tab';

/** Known by their headings, in the order in which the tab is made. */
export function keptColumnsOf(tab: Tab): KeptColumn[] {
  return Object.values(tab.columns).map(({ heading, width, isHidden = false }) => ({
    heading,
    key: plain(heading),
    width,
    isHidden,
  }));
}
