import type { Tab } from '../workbook/tabs';
import type { KeptColumn } from './update-tab';

export const plain = (heading: string): string => heading.replace(/\s+/g, ' ').trim().toLowerCase();

export function columnsOf(tab: Tab): KeptColumn[] {
  return Object.values(tab.columns).map(({ heading, width, isHidden = false }) => ({
    heading,
    key: plain(heading),
    width,
    isHidden,
  }));
}
