/** What the panel shows beside the register when it is opened. */
import { viewRegister } from '../../flows';
import type { Answer, Card } from '../card';
import { asHome, type Panel } from '../panel';
import { overviewCard } from './overview-card';

export function sheetsHome({ ports, event, notes }: Panel): Card {
  const view = viewRegister(ports, notes);
  const openFile =
    event.fileId === '' ? 'unknown' : event.fileId === notes.workbookId ? 'the register' : 'another workbook';
  return overviewCard({ view, notes, today: ports.readClock().today, openFile });
}

/** The same, after a run that may have brought the register up to date. */
export function sheetsHomeWith(panel: Panel, notice: string): Answer {
  return asHome(sheetsHome({ ...panel, notes: panel.ports.readNotes() }), notice);
}
