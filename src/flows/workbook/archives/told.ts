/** What To check says of archives: that a move was stopped, and that the register grows beyond what is quick. */
import type { Register } from '../../../register/model';
import type { RawCell } from '../../../register/workbook/cells';
import { nameOfSetting } from '../../../register/workbook/settings';
import { FEWEST_YEARS_IN_REGISTER } from '../../../register/workbook/settings/defaults';
import type { TabProblem } from '../../../register/workbook/tab';
import { ARCHIVES, SETTINGS } from '../../../register/workbook/tabs';
import type { Notes } from '../../notes';

/** A register of a million cells is read in good time (docs/performance.md, "Growth"); it is told before. */
const MANY_CELLS = 800_000;

/** Half of what Google lets a workbook have (docs/google-facts.md B05). */
const TOO_MANY_CELLS = 5_000_000;

/** @param tabs those that a round reads */
export function archiveProblems(
  { archives }: Pick<Notes, 'archives'>,
  { settings }: Pick<Register, 'settings'>,
  tabs: Readonly<Record<string, readonly RawCell[][]>>,
): TabProblem[] {
  const cells = Object.values(tabs).reduce((sum, rows) => sum + rows.length * (rows[0]?.length ?? 0), 0);
  return [
    ...(archives.trouble === '' ? [] : [stopped(archives.trouble)]),
    ...(cells < MANY_CELLS ? [] : grown(cells, settings.registerYears)),
  ];
}

function stopped(trouble: string): TabProblem {
  const message = `Signatures and emails of earlier school years could not be moved to an archive last night. Nothing is lost, and it is tried again tonight. If this is still here in a week, please ask the person who set up Policy Sign-off. ${trouble}`;
  return { code: 'ARCHIVE_STOPPED', tab: ARCHIVES.title, row: null, message };
}

function grown(cells: number, years: number): TabProblem[] {
  const name = nameOfSetting('registerYears');
  const size = `The register has ${Math.round(cells / 1000)} thousand cells and is getting slow.`;
  const tell = (next: string): TabProblem[] => [
    { code: 'REGISTER_LARGE', tab: SETTINGS.title, row: null, message: `${size} ${next}` },
  ];
  if (years > FEWEST_YEARS_IN_REGISTER) {
    return tell(
      `Please set "${name}" in Settings to ${FEWEST_YEARS_IN_REGISTER}: earlier school years then move to archives, and nothing is deleted.`,
    );
  }
  return cells < TOO_MANY_CELLS
    ? []
    : tell('Google takes ten million at most. Please ask the person who set up Policy Sign-off what to do in time.');
}
