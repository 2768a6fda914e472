/**
 * Settings and holidays that were changed by hand among values that can all be meant, so that less goes out, less is kept, or somebody
 * else hears of it. In: the note of what they said when that was last found right, and the register; out: what has to be asked, and
 * the note as it is to be kept.
 */
import { checksum } from '../../../common/checksum';
import { addDays, type Day, daysBetween, latest, longDate, toDay } from '../../../common/day';
import { once } from '../../../common/once';
import type { Closure } from '../../../common/school-days';
import { joinedInShort } from '../../../common/words';
import { isFarAhead } from '../../../register/laws/calendar';
import type { Register } from '../../../register/model';
import { isHere, leftOn } from '../../../register/people/employment';
import type { Question } from '../../../register/reading/review-queue';
import { defaultSettings, nameOfSetting, type Settings } from '../../../register/workbook/settings';
import { CALENDAR, SETTINGS } from '../../../register/workbook/tabs';
import type { Notes } from '../../notes';

type Typed = Notes['typed'];
type Known = Pick<Register, 'settings' | 'closures' | 'decisions' | 'versions' | 'problems' | 'people'>;
type Watched = keyof Settings;
/** Both as the note has them. */
type IsLess = (before: string, now: string) => boolean;

const isMore: IsLess = (before, now) => Number(now) > Number(before);
const isFewer: IsLess = (before, now) => Number(now) < Number(before);
const isOff: IsLess = (before, now) => before === 'yes' && now === 'no';
const lacksOne: IsLess = (before, now) =>
  before !== 'none' && before.split(', ').some((one) => !now.split(', ').includes(one));
const isOther: IsLess = (before, now) => before !== '' && before !== now;

/** What nobody would miss before it is too late; what everybody sees, such as a greeting, is not asked about. */
const LESS: ReadonlyMap<Watched, IsLess> = new Map<Watched, IsLess>([
  ['contactEmail', isOther],
  ['headEmail', isOther],
  ['daysBefore', lacksOne],
  ['firstAfterDays', isMore],
  ['everyDays', isMore],
  ['managerAfterDays', isMore],
  ['headAfterDays', isMore],
  ['mostEmails', isFewer],
  ['hasReceipts', isOff],
  ['hasDigest', isOff],
  ['visitorMonths', isFewer],
]);

/** Where the note has what is no setting: the holidays, and how many decisions there were about each of the two. */
const HOLIDAYS = 'holidays';
const SAID = { settings: 'said of settings', calendar: 'said of holidays' } as const;

/** How a decision about them begins. */
const BEGINS = { settings: 'settings ', calendar: 'calendar ' } as const;
type About = keyof typeof BEGINS;

/** Addresses, of which the note has a sum alone: it is not erased with a person. */
const ADDRESSES: readonly string[] = ['contactEmail', 'headEmail'] satisfies readonly Watched[];

/** A value as the note has it. */
export function settingNoted(key: Watched, value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const words = Array.isArray(value) ? value.join(', ') || 'none' : String(value ?? '');
  return ADDRESSES.includes(key) && words !== '' ? checksum(words) : words;
}

/** The note taken apart, by settings and what is none; null before a round has seen them. */
type Noted = Readonly<Record<string, string>> | null;

const first = once(defaultSettings);

/** In the order in which the note has them; new ones are added at the end. */
const FIELDS: readonly { field: string; usual: () => string }[] = [
  ...[...LESS.keys()].map((key) => ({ field: key, usual: () => settingNoted(key, first()[key]) })),
  { field: HOLIDAYS, usual: () => '' },
  { field: SAID.settings, usual: () => '0' },
  { field: SAID.calendar, usual: () => '0' },
];

/** The place of each as one letter, and what it says; what is as it is at first is left out, since every run reads all notes. */
function asNote(noted: NonNullable<Noted>): Typed {
  const parts = FIELDS.flatMap(({ field, usual }, i) =>
    noted[field] === usual() ? [] : [i.toString(LETTERS) + noted[field]],
  );
  return parts.join('|') || ALL_AS_AT_FIRST;
}

function readNote(typed: Typed): Noted {
  if (typed === '') return null;
  const parts = new Map(typed.split('|').map((part) => [part.slice(0, 1), part.slice(1)]));
  return Object.fromEntries(FIELDS.map(({ field, usual }, i) => [field, parts.get(i.toString(LETTERS)) ?? usual()]));
}

const ALL_AS_AT_FIRST = '-';

/** A holiday as the note has it, in few letters: the day it begins on, counted from this one, and how many more it lasts. */
const DAY_0 = toDay('2020-01-01');
const LETTERS = 36;

function holidayNoted({ from, until }: Closure): string {
  return [daysBetween(DAY_0, from), daysBetween(from, until)].map((days) => days.toString(LETTERS)).join('+');
}

function holidayOf(noted: string): Closure {
  const [begins = 0, lasts = 0] = noted.split('+').map((days) => Number.parseInt(days, LETTERS));
  const from = addDays(DAY_0, begins);
  return { from, until: addDays(from, lasts) };
}

/** Of settings one question, and one of holidays, however many cells were changed, until somebody says that it is so. */
export function settingQuestions(typed: Typed, register: Known, today: Day): Question[] {
  const noted = readNote(typed);
  return [...ofSettings(noted, register, today), ...ofHolidays(noted, register, today)];
}

/** As they are now, but where that is asked about. Before anything is published nobody misses anything. */
export function withTyped(typed: Typed, register: Known, today: Day): Typed {
  const isEarly = register.versions.length === 0;
  if (isEarly || settingQuestions(typed, register, today).length > 0) return typed;
  const { settings, closures, decisions } = register;
  // A value that cannot be read is told in its own row: what was noted of it stays.
  const said = (key: Watched) => (isTold(key, register) ? readNote(typed)?.[key] : undefined);
  const holidays = closures.filter(({ from, until }) => until >= today && !isFarAhead(from, today));
  return asNote({
    ...Object.fromEntries([...LESS.keys()].map((key) => [key, said(key) ?? settingNoted(key, settings[key])])),
    [HOLIDAYS]: holidays.map(holidayNoted).join(' '),
    [SAID.settings]: String(countOf(decisions, 'settings')),
    [SAID.calendar]: String(countOf(decisions, 'calendar')),
  });
}

function isTold(key: Watched, { problems }: Known): boolean {
  return problems.some(({ tab, column }) => tab === SETTINGS.title && column === nameOfSetting(key));
}

/** The note with what somebody has chosen in the panel, which says what it does: that is meant. */
export function withSettingsMeant(typed: Typed, values: ReadonlyMap<keyof Settings, unknown>): Typed {
  const noted = readNote(typed);
  if (noted === null) return typed;
  return asNote({
    ...noted,
    ...Object.fromEntries([...values].map(([key, value]) => [key, settingNoted(key, value)])),
  });
}

/** What is erased cannot be had again: as long as it is asked about, visitors are kept as long as before. */
export function visitorMonthsKept(typed: Typed, register: Known, today: Day): number {
  const { visitorMonths } = register.settings;
  const noted = readNote(typed);
  const isAsked = ofSettings(noted, register, today).length > 0;
  return isAsked ? Math.max(Number(noted?.visitorMonths), visitorMonths) : visitorMonths;
}

function ofSettings(noted: Noted, register: Known, today: Day): Question[] {
  const changed = [...LESS].flatMap(([key, isLess]) => {
    const [before, now] = [noted?.[key], settingNoted(key, register.settings[key])];
    const isAsked = before !== undefined && !isTold(key, register) && isLess(before, now);
    return isAsked && !isHandedOn(key, before, register, today) ? [{ key, before, now }] : [];
  });
  const which = changed.map(({ key, before, now }) => {
    const isAddress = ADDRESSES.includes(key);
    const says = isAddress ? register.settings[key] : now;
    return `"${nameOfSetting(key)}" says ${says || 'nothing'}, and said ${isAddress ? 'another address' : before}`;
  });
  const kept = changed.some(({ key }) => key === 'visitorMonths')
    ? ' What visitors entered is kept as long as before until somebody has decided.'
    : '';
  const what = `Settings: ${joinedInShort(which)}. Emails may not go out, or go to somebody else.${kept} If that is not meant, please press Undo or correct it; if it is right, choose ignore.`;
  const key = changed.map((one) => `${one.key} ${one.now}`).join('; ');
  return changed.length === 0 ? [] : unlessSaid('settings', key, noted, register, { where: SETTINGS.title, what });
}

/** To check itself asks for the address of somebody who is here, where whoever had that post has left. */
function isHandedOn(key: Watched, before: string, { people, settings }: Known, today: Day): boolean {
  if (!ADDRESSES.includes(key)) return false;
  const now = String(settings[key] ?? '');
  const had = people.filter(({ email }) => email !== null && settingNoted(key, email) === before);
  return (
    had.length > 0 &&
    had.every((person) => leftOn(person, today) !== null) &&
    people.some((person) => person.email === now && isHere(person, today))
  );
}

function ofHolidays(noted: Noted, register: Known, today: Day): Question[] {
  const holidays = (noted?.[HOLIDAYS] ?? '').split(' ').filter((one) => one !== '');
  const gone = holidays.flatMap((one) => {
    const holiday = holidayOf(one);
    return holiday.until < today || isStillThere(holiday, register.closures) ? [] : [holiday];
  });
  const which = gone.map(({ from, until }) =>
    from === until ? longDate(from) : `${longDate(from)} to ${longDate(until)}`,
  );
  const what = `Calendar: the school is not closed any more from ${joinedInShort(which)}, so emails go out on those days. If that is not meant, please press Undo or enter the holiday again; if it is right, choose ignore.`;
  const key = gone.map(({ from, until }) => `${from} ${until}`).join('; ');
  return gone.length === 0 ? [] : unlessSaid('calendar', key, noted, register, { where: CALENDAR.title, what });
}

/** Days by which a holiday may be moved: half-term is two weeks from another school's, Easter three from another year's. */
const MOVED = 21;

/** At least half as many days are closed about then: dates that are corrected are no holiday that is gone. */
function isStillThere({ from, until }: Closure, closures: readonly Closure[]): boolean {
  const [first, last] = [addDays(from, -MOVED), addDays(until, MOVED)];
  const days = closures.map((one) => {
    const beyond = Math.max(0, daysBetween(last, one.until));
    return Math.max(0, daysBetween(latest(one.from, first), one.until) + 1 - beyond);
  });
  return days.reduce((all, own) => all + own, 0) * 2 >= daysBetween(from, until) + 1;
}

/** What was said counts for the change that it was said of: made, taken back and made again it is asked about again. */
function unlessSaid(
  about: About,
  key: string,
  noted: Noted,
  { decisions }: Known,
  asked: Omit<Question, 'response'>,
): Question[] {
  const response = `${BEGINS[about]}${key} (${noted?.[SAID[about]] ?? 0})`;
  return decisions.some((decision) => decision.response === response) ? [] : [{ ...asked, response }];
}

function countOf(decisions: Known['decisions'], about: About): number {
  return decisions.filter(({ response }) => response.startsWith(BEGINS[about])).length;
}
