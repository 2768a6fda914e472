/** What was decided before publishing, kept so that it holds for the next version, too. */
import * as v from 'valibot';
import { DECIDED_AS } from '../../policy/decisions/line-decisions';
import { count, countOrZero, requiredDay, requiredText, text, wholeText } from './cells';
import { tab } from './tab';

/** One row for each decision about a line of a document; of several about one line the last counts. */
export const LINE_DECISIONS = tab({
  sheetId: 22,
  title: 'Line decisions',
  kept: 'by adding',
  isHidden: true,
  columns: {
    document: {
      heading: 'Document',
      reads: requiredText,
      kind: 'code',
      width: 120,
      help: 'The document’s ID, as in its address.',
    },
    line: { heading: 'Line of the document', reads: wholeText, kind: 'long text', width: 500 },
    times: {
      heading: 'Which of the same',
      reads: v.pipe(
        count,
        v.transform((number) => number ?? 1),
      ),
      kind: 'number',
      width: 70,
      help: 'Where the same words occur more than once: 1 for the first, 2 for the second.',
    },
    as: { heading: 'Taken as', reads: v.pipe(text, v.picklist(DECIDED_AS)), kind: 'text', width: 160 },
    leadIn: { heading: 'Lead-in', reads: wholeText, kind: 'text', width: 200 },
    by: { heading: 'Decided by', reads: text, kind: 'text', width: 200 },
    on: { heading: 'Decided on', reads: requiredDay, kind: 'day', width: 110 },
    place: {
      heading: 'Place',
      reads: v.pipe(
        countOrZero,
        v.transform((number) => number ?? 0),
      ),
      kind: 'number',
      width: 60,
      help: 'In which order they were made, whatever somebody sorted the tab by.',
    },
  },
});
