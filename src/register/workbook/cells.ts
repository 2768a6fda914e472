/**
 * A cell of the register, both ways: what Sheets gives (text, number, true or false; an empty cell is an empty text) to
 * what we mean, and back. People type into these cells, so what is read here is forgiving; what cannot be read is told.
 */
import * as v from 'valibot';
import { type Day, fromSerial } from '../../common/day';
import { isMeantDay, isMonthFirst, typedDay } from '../../common/typed-dates';
import { withoutInvisible } from '../../common/words';
import { saysNone, saysNothing, saysYes } from '../../common/yes-no';

/** What Sheets gives for a cell, read unformatted and with dates as serial numbers. */
export type RawCell = string | number | boolean;

/**
 * What we put into a cell. A day is written as a date, so that people can sort and filter by it; so is a moment, counted
 * in days with its time as a fraction; a formula is worked out by Sheets.
 */
export type Cell = RawCell | { day: Day } | { moment: number } | { formula: string };

/** How the cells of one column are read. */
export type CellSchema = v.GenericSchema<RawCell | undefined, unknown>;

const isRawCell = (cell: unknown): boolean =>
  typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean';

/** A cell as it stands, what every column begins with; a missing cell is an empty one. */
export const raw = v.optional(v.custom<RawCell>(isRawCell), '');

/** Nearly every cell is tidy as it stands: seen at one look, since a round reads some hundred thousand. */
const TIDY = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** As it is read: on one line, without what nobody sees. */
export function tidied(cell: RawCell): string {
  if (typeof cell !== 'string') return String(cell);
  return TIDY.test(cell) ? cell : withoutInvisible(cell).replace(/\s+/g, ' ').trim();
}

const BEGINS_SEEN = /^[!-~]/;

/** Whether a sign that everybody sees comes first, as in nearly every cell: it stays first when the cell is tidied. */
export function beginsSeen(cell: string): boolean {
  return BEGINS_SEEN.test(cell);
}

/** Nothing stands in it, or nothing that anybody sees; an empty tick box is nothing, too. */
export function isBlank(cell: RawCell): boolean {
  if (typeof cell !== 'string') return cell === false;
  return cell === '' || (!beginsSeen(cell) && tidied(cell) === '');
}

/** Any text, also an empty one; inner line breaks and runs of blanks become one blank. */
export const text = v.pipe(raw, v.transform(tidied));

/** Text as it stands, line breaks and all. */
export const wholeText = v.pipe(
  raw,
  v.transform((cell) => String(cell)),
);

/** What is said of a cell that only Policy Sign-off fills in. */
export const CHANGED = 'was changed by hand. Please restore it from an earlier version (File, Version history)';

/** A text that must not be empty. */
export const requiredText = v.pipe(text, v.nonEmpty('is empty. Please fill it in, or delete the row'));

/** Names or addresses with commas, semicolons, upright strokes or line breaks between. */
export const list = v.pipe(
  raw,
  v.transform((cell) =>
    String(cell)
      .split(/[,;|\r\n]/)
      .map(tidied)
      .filter((item) => item !== ''),
  ),
);

const ADDRESS = /^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;]+$/;

/** "Bob Cole <Bob@School.example>", as mail programs copy it, "mailto:bob@school.example" → "bob@school.example". */
export function bareAddress(written: string): string {
  return written
    .toLowerCase()
    .replace(/^[^<>@]*<([^<>]*)>$/, '$1')
    .replace(/^mailto:/, '')
    .trim();
}

export function isAddress(written: string): boolean {
  return ADDRESS.test(written);
}

/** An email address in small letters; null for an empty cell, or one that says that there is none. */
export const email = v.pipe(
  text,
  v.transform((cell) => (cell === '' || saysNone(cell) ? null : bareAddress(cell))),
  v.check(
    (address) => address === null || isAddress(address),
    (issue) =>
      `says "${String(issue.input)}", which is not an email address. Write one such as a.bright@school.example, or leave it empty`,
  ),
);

/** Email addresses in small letters, with commas, semicolons or blanks between. */
export const addresses = v.pipe(
  text,
  v.transform((cell) =>
    cell
      .split(/[,;\s]+/)
      .filter((item) => item !== '')
      .map(bareAddress),
  ),
  v.check(
    (found) => found.every(isAddress),
    (issue) =>
      `says "${Array.isArray(issue.input) ? issue.input.join(', ') : ''}", and not everything there is an email address. Write addresses such as a.bright@school.example, separated by commas`,
  ),
);

/** A whole number, or null for an empty cell. What is beyond sense is no number: a date or a telephone number got there by mistake. */
const wholeNumber = (least: number, most: number, fault: string) =>
  v.pipe(
    raw,
    v.transform((cell) => (isBlank(cell) ? null : Number(typeof cell === 'string' ? tidied(cell) : cell))),
    v.check((number) => number === null || (Number.isInteger(number) && number >= least && number <= most), fault),
  );

/** More people, responses or emails than any school has. */
const MOST = 999_999;

/** A whole number of at least 1, or null. */
export const count = wholeNumber(1, MOST, 'is not a whole number of 1 or more. Write a number, or leave it empty');

/** The same, none among them: a document may hold nothing but declarations. */
export const countOrNone = wholeNumber(0, MOST, 'is not a whole number. Write a number, or leave it empty');

/** Nobody is given longer than a year. */
export const MOST_DAYS = 366;

/** Days, at least 1; or null. */
export const days = wholeNumber(
  1,
  MOST_DAYS,
  `is not a whole number from 1 to ${MOST_DAYS}. Write a number, or leave it empty`,
);

/** Days, none among them; or null. */
export const daysOrZero = wholeNumber(
  0,
  MOST_DAYS,
  `is not a whole number from 0 to ${MOST_DAYS}. Write a number such as 0 or 7, or leave it empty`,
);

/** One of a few words, in capitals or not; null for an empty cell. */
export function oneOfOrNull<Word extends string>(words: readonly Word[]) {
  return v.pipe(
    text,
    v.check(
      (written) => written === '' || words.some((word) => word === written.toLowerCase()),
      (issue) => `says "${String(issue.input)}". Write ${words.join(' or ')}, or leave it empty`,
    ),
    v.transform((written): Word | null => words.find((word) => word === written.toLowerCase()) ?? null),
  );
}

const yesOrNoUnless = (isUnclear: (answer: string) => boolean) =>
  v.pipe(
    text,
    v.check(
      (answer) => answer === '' || (saysYes(answer) !== null && !isUnclear(answer)),
      (issue) => `says "${String(issue.input)}". Write yes, or leave it empty`,
    ),
    v.transform((answer) => saysYes(answer) === true),
  );

/** Yes or no; an empty cell says no. */
export const yesOrNo = yesOrNoUnless(() => false);

/** The same below a heading that says "off": whether "off" there says that something is off or that the switch is, nobody can tell. */
export const yesOrNoBelowOff = yesOrNoUnless((answer) => /^(?:on|off)\b/i.test(answer));

/** The day that a cell names, null for an empty one or one that says none, undefined for what is no day. Text is read as British: day, month, year. */
export function dayOf(cell: RawCell): Day | null | undefined {
  if (typeof cell === 'boolean') return undefined;
  const written = typeof cell === 'number' ? '' : tidied(cell);
  if (typeof cell === 'string' && (written === '' || saysNone(written))) return null;
  const day =
    typeof cell === 'number' ? (cell >= 1 && cell < 110_000 ? fromSerial(cell) : undefined) : typedDay(written);
  return day !== undefined && isMeantDay(day) ? day : undefined;
}

/** The last day that Sheets shows as a date: 31/12/9999. */
const LAST_SHOWN = 2_958_465;

/** What a person sees in a cell for days, where Sheets keeps a number: "31/12/9999". */
export function dayAsSeen(cell: RawCell): string {
  if (typeof cell !== 'number' || cell < 1 || cell >= LAST_SHOWN + 1) return tidied(cell);
  return fromSerial(cell).split('-').reverse().join('/');
}

/** A day, or null. */
export const day = v.pipe(
  raw,
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const found = dayOf(dataset.value);
    if (found !== undefined) return found;
    addIssue({ message: `${faultOfDay(dataset.value)}. Write it as 1/9/2026, or leave it empty` });
    return NEVER;
  }),
);

/** What is said of such a date: Sheets, which is British, has read some that came with it otherwise than they were meant. */
export const MONTH_FIRST =
  'has the month first. Other dates that were pasted with it may have been read with day and month changed about, so please check them, too';

function faultOfDay(cell: RawCell): string {
  const seen = dayAsSeen(cell);
  if (typedDay(seen) !== undefined) return `says "${seen}", which is too far away to be meant`;
  if (isMonthFirst(seen)) return `says "${seen}", which ${MONTH_FIRST}`;
  return `says "${seen}", which is not a date`;
}

/** Stands for a day that somebody wrote and nobody can read. */
export const FOR_EVER: Day = '9999-12-31';

/** A day until which something is held back: what cannot be read holds it back for ever, and is told elsewhere. */
export const holdDay = v.pipe(
  raw,
  v.transform((cell) => {
    const found = dayOf(cell);
    return found === undefined ? FOR_EVER : found;
  }),
);

const neededDay = (step: string) =>
  v.pipe(
    raw,
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const found = dayOf(dataset.value);
      if (found !== null && found !== undefined) return found;
      const fault = found === null ? 'is empty' : faultOfDay(dataset.value);
      addIssue({ message: `${fault}. ${step}` });
      return NEVER;
    }),
  );

/** A day that must be there. */
export const requiredDay = neededDay('Write a date such as 1/9/2026');

/** The day without which a row that people type says nothing. */
export const dayOfRow = neededDay('Write a date such as 1/9/2026, or delete the row');

/** Whole numbers with commas between, the greatest first; "0" or "none" for no number at all. */
export const numbers = v.pipe(
  text,
  v.check(
    (written) => /^(?:none|\d{1,3}(?:(?:\s*[,;]\s*|\s+)\d{1,3})*)$/i.test(written),
    'is not a list of numbers such as "14, 7, 1"',
  ),
  v.transform((written) =>
    (written.match(/\d+/g) ?? [])
      .map(Number)
      .filter((one) => one > 0)
      .sort((a, b) => b - a),
  ),
);

/** What is written around a domain by those who copy it from a web page or an address. */
const AROUND_DOMAIN = /^.*@|^https?:\/\/|^www\.|^\*\.|^\.|[./]+$/g;

const DOMAIN = /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+$/u;

/** What stands after the @ of addresses, in small letters. */
export const domains = v.pipe(
  text,
  v.transform((written) =>
    written
      .toLowerCase()
      .split(/[\s,;&]+/)
      .map((domain) => withoutAround(domain))
      .filter((domain) => domain !== '' && domain !== 'and' && !saysNothing(domain)),
  ),
  v.check(
    (found) => found.every((domain) => DOMAIN.test(domain)),
    (issue) =>
      `says "${Array.isArray(issue.input) ? issue.input.join(', ') : ''}", and not everything there is the ending of an email address. Write it such as larkfield.example`,
  ),
);

function withoutAround(domain: string): string {
  const bare = domain.replace(AROUND_DOMAIN, '');
  return bare === domain ? bare : withoutAround(bare);
}
