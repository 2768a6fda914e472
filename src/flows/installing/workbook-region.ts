/**
 * The country and the time zone that the workbook is set to: Sheets makes a date of what is typed by the one, and writes moments by the
 * other, before anything of ours reads them. Asked once a day, and by each check until it is right again.
 */
import { PolicySignOffError } from '../../common/problem';
import type { TabProblem } from '../../register/workbook/tab';
import { SUMMARY } from '../../register/workbook/tabs';
import type { Notes } from '../notes';
import type { Ports, RegionOfWorkbook } from '../ports';
import type { Run } from '../run';

/** Where a day comes before its month, and the working week is as here; in English, Welsh, Gaelic or Irish. */
const LOCALES = /^(?:en|cy|gd|ga|gv)[_-](?:GB|IE)$/i;

/** Where the clocks are London's. */
const TIME_ZONES: readonly string[] = [
  'Europe/London',
  'Europe/Belfast',
  'Europe/Jersey',
  'Europe/Guernsey',
  'Europe/Isle_of_Man',
  'Europe/Dublin',
  'GB',
];

export interface RegionChecked {
  /** As the note has it. */
  region: string;
  problems: TabProblem[];
}

export function checkRegion(run: Run): RegionChecked {
  const region = regionNow(run);
  const [locale = '', timeZone = ''] = region.split(' ');
  return {
    region,
    problems: [
      ...(isLocaleOurs(locale) ? [] : [problem(ofLocale(locale))]),
      ...(isTimeZoneOurs(timeZone) ? [] : [problem(ofTimeZone(timeZone))]),
    ],
  };
}

/** Where Google does not say, nothing is known. */
const isLocaleOurs = (locale: string): boolean => locale === '' || LOCALES.test(locale);
const isTimeZoneOurs = (timeZone: string): boolean => timeZone === '' || TIME_ZONES.includes(timeZone);

function regionNow({ ports, notes, isDaily, isBrief }: Run): string {
  const before = notes.round.region;
  if (before === '' && (!isDaily || isBrief)) return before;
  const now = asked(() => ports.regionOf(notes.workbookId));
  if (now === null) return before;
  const { locale, timeZone } = now;
  return isLocaleOurs(locale) && isTimeZoneOurs(timeZone) ? '' : `${locale} ${timeZone}`;
}

/** Hours that Google writes into the workbook are the school's own. @throws {PolicySignOffError} where they are not. One call */
export function checkHoursAreOurs(ports: Ports, { workbookId }: Pick<Notes, 'workbookId'>): void {
  const { timeZone } = ports.regionOf(workbookId);
  if (isTimeZoneOurs(timeZone)) return;
  throw new PolicySignOffError({ code: 'OTHER_REGION', message: `Nothing was changed. ${ofTimeZone(timeZone)}` });
}

/** Null where Google would not say just now: as it was, until the next look. */
function asked(ask: () => RegionOfWorkbook): RegionOfWorkbook | null {
  try {
    return ask();
  } catch {
    return null;
  }
}

function problem(message: string): TabProblem {
  return { code: 'OTHER_REGION', tab: SUMMARY.title, row: null, message };
}

function ofLocale(locale: string): string {
  return `The register is set to another country (${locale}), in which 1/9/2026 may mean 9 January: Sheets has made such dates of what was typed since. Please open File, Settings in the register, choose "United Kingdom" under "Locale", and then check the dates that were typed lately in Staff, Policies, Calendar and Paper.`;
}

function ofTimeZone(timeZone: string): string {
  return `The register is set to another time zone (${timeZone}): the times at which visitors signed, and whether the hourly check is late, are wrong by hours there. Please open File, Settings in the register, and choose "(GMT+00:00) London" under "Time zone".`;
}
