/** The sample school as a site to try: set up, nothing published yet, with its people and its school days. */
import { join } from 'node:path';
import type { docs_v1 } from '@googleapis/docs';
import type { Hono } from 'hono';
import { valuesOf } from '../../local/by-hand/typing';
import type { Instant } from '../../local/contract';
import { importDocx } from '../../local/files/docx/docx';
import { placesOf, wordsOf } from '../../local/web/document/text';
import { workspaceSite } from '../../local/web/site';
import type { ClockMoment, Visitor } from '../../local/web/visit';
import { Workspace } from '../../local/workspace';
import { dayAfter, FIRST_DAY, localTime, london, schoolDays } from './days';
import { OWNER, setUp } from './manager';
import type { School } from './school';

const FIRST_TIME = '08:12';
/** The hourly trigger has run since the school opened. */
const MORNING = '09:15';
const HOUR = 3_600_000;
/** A closed time from this length on ends a term, or half of one. */
const HOLIDAY_DAYS = 4;

export interface Beginning {
  /** No policies, and nobody on the staff list. */
  isEmpty: boolean;
  /** The clock of whoever sits before the site: the Workspace's own stands while they click. */
  realTime?: () => Instant;
}

/** @param folder where it lies; null keeps it in memory */
export function newWorkspace(folder: string | null, school: School, { isEmpty, ...clock }: Beginning): Workspace {
  const workspace = Workspace.create({
    folder,
    bundleFolder: join(__dirname, '..', '..', 'build'),
    now: london(FIRST_DAY, FIRST_TIME),
    accounts: [{ email: OWNER, name: school.name, dailyMail: 1500 }],
    ...clock,
  });
  setUp(workspace, isEmpty ? { ...school, staff: school.staff.slice(0, 1) } : school);
  for (const { name, document } of isEmpty ? [] : school.policies) {
    const fileName = `${name.charAt(0).toUpperCase()}${name.slice(1)}`.replace(/-/g, ' ');
    workspace.addDocument(titleOf(document) ?? fileName, OWNER, document);
  }
  workspace.save();
  return workspace;
}

/** As a school names the file. */
function titleOf(document: docs_v1.Schema$Document): string | undefined {
  return placesOf(document)
    .filter(({ paragraph }) => paragraph.paragraphStyle?.namedStyleType === 'TITLE')
    .map(({ paragraph }) => wordsOf(paragraph))[0];
}

/** The Workspace as a site whose people are those on its own staff list. */
export function schoolSite(workspace: Workspace, school: School): Hono {
  return workspaceSite(workspace, {
    name: school.name,
    people: () => [{ email: OWNER, name: 'Policies', role: 'owner of the register' }, ...staffIn(workspace)],
    moments: (now) => momentsFrom(now, school.calendar),
    morningOf: (day) => london(day, MORNING),
    timeInWords,
    readDocument: importDocx,
  });
}

/** Who can sign in: the staff list as it stands in the register now. */
function staffIn(workspace: Workspace): Visitor[] {
  const workbook = workspace.files.find(
    (file) => file.kind === 'spreadsheet' && file.sheets.some((sheet) => sheet.properties.title === 'Staff'),
  );
  if (workbook === undefined) return [];
  const [headings = [], ...rows] = valuesOf(workspace, workbook.id, 'Staff');
  const at = (row: readonly unknown[], heading: string) => String(row[headings.indexOf(heading)] ?? '').trim();
  return rows
    .map((row) => ({ email: at(row, 'Email').toLowerCase(), name: at(row, 'Name'), role: at(row, 'Role') }))
    .filter((person) => person.email !== '');
}

/** Where the clock can go with one click. */
export function momentsFrom(now: number, calendar: readonly string[][]): ClockMoment[] {
  const { day } = localTime(now);
  const morning = (later: number) => london(dayAfter(day, later), MORNING);
  const term = firstDayAfterHoliday(day, calendar);
  return [
    { label: 'An hour on', at: now + HOUR },
    { label: 'Next morning', at: morning(1) },
    { label: 'A week on', at: morning(7) },
    { label: 'Three weeks on', at: morning(21) },
    ...(term === null ? [] : [{ label: 'First day after the holiday', at: london(term, MORNING) }]),
  ];
}

function firstDayAfterHoliday(day: string, calendar: readonly string[][]): string | null {
  const isOpen = schoolDays(calendar);
  const ends = calendar
    .slice(1)
    .filter(([from = '', until = '']) => dayAfter(from, HOLIDAY_DAYS) <= until && until >= day)
    .map(([, until = '']) => until)
    .sort();
  const [end] = ends;
  if (end === undefined) return null;
  let first = dayAfter(end, 1);
  while (!isOpen(first)) first = dayAfter(first, 1);
  return first;
}

const WORDS = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** "Tuesday 1 September 2026, 08:30" */
function timeInWords(instant: number): string {
  const part = (type: string) => WORDS.formatToParts(instant).find((found) => found.type === type)?.value ?? '';
  return `${part('weekday')} ${part('day')} ${part('month')} ${part('year')}, ${part('hour')}:${part('minute')}`;
}
