/**
 * What the school has kept for longer than it means to, by kind of data. Once a year it is proposed, by name and number; a
 * person decides, and nothing is erased by itself. In: the register and its tab Panel changes; out: what is over, and the
 * changes that erase what is not about one person as a whole.
 */

import { addMonths, type Day, longDate, toDay } from '../../common/day';
import { order } from '../../common/lists';
import { schoolYearStart } from '../../common/school-days';
import { counted, joined, joinedInShort } from '../../common/words';
import { deletions, rowsTogether } from '../layout/delete-rows';
import type { RegisterChange } from '../layout/workbook-changes';
import type { Person, Register, SentEmail } from '../model';
import { leftOn } from '../people/employment';
import { isErasedName } from '../people/erased';
import { readTab } from '../reading/read-tab';
import { isGivenUp } from '../signing/archiving/given-up';
import type { RawCell } from '../workbook/cells';
import { columnsOf } from '../workbook/columns';
import type { Placed, TabProblem } from '../workbook/tab';
import { PANEL_CHANGES, SENT_EMAILS, SETTINGS } from '../workbook/tabs';
import { isOnHold } from './hold';
import { type PanelChange, type PutOff, putOffAt } from './put-off';

/** 1 October: whoever left on 31 August is among them a month later, and September is over. */
const MONTH_AND_DAY = '10-01';

interface Leaver {
  person: Person;
  leftOn: Day;
}

export interface OverTime {
  /** The day of this year's look: what is over by then. */
  on: Day;
  /** For how many years each is kept. */
  settings: Pick<Register['settings'], 'keepYears' | 'emailYears' | 'changeYears'>;
  /** The longest gone first. */
  people: Leaver[];
  emails: Placed<SentEmail>[];
  /** School years of which an archive has emails that are over: they are not counted before somebody looks. */
  years: string[];
  changes: Placed<PanelChange>[];
  /** Where nothing of it is proposed until the next look. */
  putOff: PutOff | null;
}

/** The last day up to today on which it was looked what is over. */
export function lookedOn(today: Day): Day {
  const year = Number(today.slice(0, 4));
  const own = toDay(`${year}-${MONTH_AND_DAY}`);
  return own <= today ? own : toDay(`${year - 1}-${MONTH_AND_DAY}`);
}

/** Whose last working day lies so long ago that the school need not keep them; the longest gone first. */
export function dueForErasing({ people, settings }: Pick<Register, 'people' | 'settings'>, today: Day): Leaver[] {
  return people
    .flatMap((person) => {
      const last = leftOn(person, today);
      const isDue = last !== null && addMonths(last, settings.keepYears * 12) < today && !isErasedName(person.name);
      return isDue ? [{ person, leftOn: last }] : [];
    })
    .sort((a, b) => order(a.leftOn, b.leftOn));
}

/** The day before which emails are over their time. */
export function emailsOverBefore({ emailYears }: Register['settings'], today: Day): Day {
  return addMonths(lookedOn(today), -emailYears * 12);
}

/** Those of them that still have an address or a subject, but of people on hold. */
export function emailsOver({ settings, people }: Known, sent: readonly Placed<SentEmail>[], today: Day) {
  return notErased(sent, emailsOverBefore(settings, today), heldAmong(people, today));
}

function notErased(sent: readonly Placed<SentEmail>[], before: Day, isHeld: (person: number | null) => boolean) {
  return sent.filter(
    ({ value: { day, person, to, subject } }) => day < before && `${to}${subject}` !== '' && !isHeld(person),
  );
}

type Known = Pick<Register, 'settings' | 'people'>;

function heldAmong(people: readonly Person[], today: Day): (number: number | null) => boolean {
  const held = new Set(people.flatMap((person) => (isOnHold(person, today) ? [person.number] : [])));
  return (number) => number !== null && held.has(number);
}

/**
 * @param panelChanges the tab as Sheets gave it
 * @param erasedBefore the day before which emails in archives were erased already; "" where none were
 */
export function overTime(
  register: Register,
  panelChanges: readonly RawCell[][],
  erasedBefore: string,
  today: Day,
): OverTime {
  const on = lookedOn(today);
  const { settings, people, sentEmails, archives } = register;
  const isHeld = heldAmong(people, today);
  const emailsBefore = emailsOverBefore(settings, today);
  const changesBefore = addMonths(on, -settings.changeYears * 12);
  const changes = readTab(PANEL_CHANGES, panelChanges).rows;
  const years = archives.flatMap(({ file, of, year }) => {
    const isThere = of === SENT_EMAILS.title && year !== '' && !isGivenUp(register, file);
    return isThere && schoolYearStart(Number(year.slice(0, 4))) < emailsBefore ? [year] : [];
  });
  return {
    on,
    settings,
    // Whoever has come back since is here.
    people: dueForErasing(register, on).filter(
      ({ person }) => !isHeld(person.number) && leftOn(person, today) !== null,
    ),
    emails: notErased(sentEmails, emailsBefore, isHeld),
    years: erasedBefore < emailsBefore ? [...new Set(years)].sort() : [],
    changes: changes.filter(({ value }) => value.on < changesBefore && !isHeld(value.person)),
    putOff: putOffAt(register, changes, on),
  };
}

/** More names than these are in the panel. */
const MOST_NAMED = 5;

/** "Ann Old (number 3); 214 sent emails; 31 changes made in the panel". */
function inWords({
  people,
  emails,
  years,
  changes,
  settings: { keepYears, emailYears, changeYears },
}: OverTime): string {
  const who = joinedInShort(
    people.map(({ person }) => `${person.name} (number ${person.number})`),
    MOST_NAMED,
  );
  return joined([
    ...(people.length === 0 ? [] : [`${who}, who left more than ${counted(keepYears, 'year')} before`]),
    ...(emails.length === 0
      ? []
      : [`${counted(emails.length, 'sent email')} older than ${counted(emailYears, 'year')}`]),
    ...(years.length === 0 ? [] : [`sent emails in the archives of ${joined(years)}`]),
    ...(changes.length === 0
      ? []
      : [
          `${counted(changes.length, 'note')} of changes made in the panel, older than ${counted(changeYears, 'year')}`,
        ]),
  ]);
}

export function isNothing({ people, emails, years, changes }: OverTime): boolean {
  return people.length + emails.length + years.length + changes.length === 0;
}

/** What `To check` proposes, in one row: a person decides. */
export function overTimeProblems(...known: Parameters<typeof overTime>): TabProblem[] {
  const over = overTime(...known);
  if (isNothing(over) || over.putOff !== null) return [];
  const message = `Kept for longer than Settings says on ${longDate(over.on)}, when this is checked once a year: ${inWords(over)}. Nothing is erased by itself. Please choose "Data kept too long" in the panel beside the register: there it is erased, somebody put on hold, or all of it put off until next year. To keep it for longer, enter more years in Settings.`;
  return [{ code: 'KEPT_TOO_LONG', tab: SETTINGS.title, row: null, message }];
}

/**
 * Of an email that is over its time address and subject go: the day, the number and what it was about stay, since due dates
 * rest on the day on which somebody was asked. Changes made in the panel go as a whole.
 * @param headings of Sent emails as they stand
 */
export function ledgerErasing(
  { emails, changes }: Pick<OverTime, 'emails' | 'changes'>,
  headings: readonly string[],
): RegisterChange[] {
  const places = columnsOf(SENT_EMAILS, headings);
  const columns = [places.get('to') ?? -1, places.get('subject') ?? -1].filter((place) => place >= 0);
  return [
    ...rowsTogether(emails.map(({ row }) => row)).flatMap(({ row, count }) =>
      columns.map((place): RegisterChange => {
        const rows = Array.from({ length: count }, () => ['']);
        return { kind: 'set cells', sheetId: SENT_EMAILS.sheetId, row, column: place + 1, rows };
      }),
    ),
    ...deletions(
      PANEL_CHANGES.sheetId,
      changes.map(({ row }) => row),
    ),
  ];
}
