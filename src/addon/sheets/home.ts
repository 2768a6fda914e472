/** What the panel shows beside the register when it is opened. */
import { viewRegister } from '../../flows';
import type { Card } from '../card';
import type { Panel } from '../panel';
import { overviewCard } from './overview-card';

export function sheetsHome({ ports, event, notes }: Panel): Card {
  const view = viewRegister(ports, notes);
  const openFile =
    event.fileId === '' ? 'unknown' : event.fileId === notes.workbookId ? 'the register' : 'another workbook';
  return overviewCard({ view, notes, today: ports.readClock().today, openFile });
}
