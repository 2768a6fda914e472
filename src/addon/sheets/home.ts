/** What the panel shows beside the register when it is opened. */
import { archiveFiles, type RegisterView, viewRegister } from '../../flows';
import type { Notes } from '../../flows/notes';
import type { Answer, Card } from '../card';
import { asHome, bringUpToDate, FOLLOWS, type Panel } from '../panel';
import { type Overview, overviewCard } from './overview-card';

export function sheetsHome({ ports, event, account, notes }: Panel): Card {
  const view = viewRegister(ports, notes);
  const openFile = whatIsOpen(event, view, notes);
  return overviewCard({ view, notes, today: ports.readClock().today, account, openFile });
}

function whatIsOpen({ fileId }: Panel['event'], { register }: RegisterView, notes: Notes): Overview['openFile'] {
  if (fileId === '') return 'unknown';
  if (fileId === notes.workbookId) return 'the register';
  return archiveFiles(register, notes).some(({ file }) => file === fileId) ? 'an archive' : 'another workbook';
}

/** The same, after a run that may have brought the register up to date. */
export function sheetsHomeWith(panel: Panel, notice: string): Answer {
  return asHome(sheetsHome({ ...panel, notes: panel.ports.readNotes() }), notice);
}

/** The same, after something was changed by hand. */
export function sheetsHomeAfter(panel: Panel, done: string): Answer {
  return sheetsHomeWith(panel, bringUpToDate(panel) ? done : `${done} ${FOLLOWS}`);
}
