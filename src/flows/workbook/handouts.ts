/**
 * Pages to cut and hand over: a file of their own, since whoever may look at the register may look at every tab of it, and
 * the slips hold codes that work. The next morning's round deletes it, with its earlier versions.
 */

import { addDays, type Day } from '../../common/day';
import { reasonIn } from '../../common/problem';
import { workbookToOpen } from '../../register/layout/links';
import type { DrawnPage } from '../../register/pages/handouts/drawn-page';
import type { TabProblem } from '../../register/workbook/tab';
import { FORMS } from '../../register/workbook/tabs';
import type { Handout, Notes } from '../notes';
import type { Ports } from '../ports';

type Known = Pick<Notes, 'handouts'>;

export interface HandoutReport {
  fileId: string;
  pages: number;
  /** The morning on which it is deleted. */
  deletedOn: Day;
}

/** It is noted before anything stands in it: stopped anywhere, no page with a code is left that nobody deletes. */
export function makeHandout(
  ports: Ports,
  { handouts }: Known,
  title: string,
  pages: readonly DrawnPage[],
): HandoutReport {
  const { today } = ports.readClock();
  const fileId = ports.createPages(pages.length);
  ports.writeNotes({ handouts: [...handouts, { fileId, madeOn: today }] });
  ports.drawPages(fileId, title, pages);
  return { fileId, pages: pages.length, deletedOn: addDays(today, 1) };
}

/** Whether some were made before today. */
export function hasOldHandouts({ handouts }: Known, today: Day): boolean {
  return handouts.some(({ madeOn }) => madeOn < today);
}

/** Deletes those that were made before today. @returns what could not be deleted: it is tried again every hour */
export function clearHandouts(ports: Ports, known: Known, today: Day): TabProblem[] {
  return hasOldHandouts(known, today) ? cleared(ports, known, ({ madeOn }) => madeOn < today) : [];
}

/** Deletes all of them: nobody is left to do it later. */
export function clearAllHandouts(ports: Ports, known: Known): TabProblem[] {
  return known.handouts.length === 0 ? [] : cleared(ports, known, () => true);
}

function cleared(ports: Ports, { handouts }: Known, isToGo: (one: Handout) => boolean): TabProblem[] {
  const problems: TabProblem[] = [];
  const left = handouts.filter((one) => {
    if (!isToGo(one)) return true;
    try {
      ports.deleteFile(one.fileId);
      return false;
    } catch (error) {
      problems.push(notDeleted(one, error));
      return true;
    }
  });
  ports.writeNotes({ handouts: left });
  return problems;
}

function notDeleted({ fileId }: Handout, error: unknown): TabProblem {
  const message = `A file with pages to print was not deleted; codes on it may still work. Please delete it in Google Drive and empty the bin: ${workbookToOpen(fileId)}. It will be tried again with the next hourly check. ${reasonIn(error)}`;
  return { code: 'HANDOUT_NOT_DELETED', tab: FORMS.title, row: null, message };
}
