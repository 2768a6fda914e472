/**
 * A cell of the register, both ways: what Sheets gives (text, number, true or false; an empty cell is an empty text) to
 * what we mean, and back. People type into these cells, so what is read here is forgiving; what cannot be read is told.
 */
import * as v from 'valibot';
import { type Day, fromSerial } from '../../common/day';
import { typedDay } from '../../common/typed-dates';
import { saysYes } from '../../common/yes-no';

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

const tidied = (cell: RawCell): string => String(cell).replace(/\s+/g, ' ').trim();

/** Any text, also an empty one; inner line breaks and runs of blanks become one blank. */
export const text = v.pipe(raw, v.transform(tidied));

/** Text as it stands, line breaks and all. */
export const wholeText = v.pipe(
  raw,
  v.transform((cell) => String(cell)),
);

/** A text that must not be empty. */
export const requiredText = v.pipe(text, v.nonEmpty('is empty'));

/** Names or addresses with commas or semicolons between. */
export const list = v.pipe(
  text,
  v.transform((cell) =>
    cell
      .split(/[,;]/)
      .map((item) => item.trim())
      .filter((item) => item !== ''),
  ),
);

const ADDRESS = /^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;]+$/;

const inSmallLetters = (address: string): string => address.toLowerCase().replace(/^mailto:/, '');

export function isAddress(written: string): boolean {
  return ADDRESS.test(written);
}

/** An email address in small letters, or null. */
export const email = v.pipe(
  text,
  v.transform((cell) => (cell === '' ? null : inSmallLetters(cell))),
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
      .map(inSmallLetters),
  ),
  v.check(
    (found) => found.every(isAddress),
    (issue) =>
      `says "${Array.isArray(issue.input) ? issue.input.join(', ') : ''}", and not everything there is an email address. Write addresses such as a.bright@school.example, separated by commas`,
  ),
);

/** A whole number of at least 1, or null. */
export const count = v.pipe(
  raw,
  v.transform((cell) => (cell === '' ? null : Number(cell))),
  v.check(
    (number) => number === null || (Number.isInteger(number) && number >= 1),
    'is not a whole number of 1 or more. Write a number, or leave it empty',
  ),
);

/** Yes or no; an empty cell says no. */
export const yesOrNo = v.pipe(
  text,
  v.check(
    (answer) => answer === '' || saysYes(answer) !== null,
    (issue) => `says "${String(issue.input)}". Write yes, or leave it empty`,
  ),
  v.transform((answer) => saysYes(answer) === true),
);

/** A whole number of at least 0, or null. */
export const countOrZero = v.pipe(
  raw,
  v.transform((cell) => (cell === '' ? null : Number(cell))),
  v.check(
    (number) => number === null || (Number.isInteger(number) && number >= 0),
    'is not a whole number. Write a number such as 0 or 7, or leave it empty',
  ),
);

/** The day that a cell names, null for an empty cell, undefined for what is no day. Text is read as British: day, month, year. */
export function dayOf(cell: RawCell): Day | null | undefined {
  if (typeof cell === 'boolean') return undefined;
  // Serial numbers of 1900 to 2200; a number outside is no date that a school means.
  if (typeof cell === 'number') return cell >= 1 && cell < 110_000 ? fromSerial(cell) : undefined;
  const written = cell.trim();
  return written === '' ? null : typedDay(written);
}

/** A day, or null. */
export const day = v.pipe(
  raw,
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const found = dayOf(dataset.value);
    if (found !== undefined) return found;
    addIssue({ message: `says "${dataset.value}", which is not a date. Write it as 1/9/2026, or leave it empty` });
    return NEVER;
  }),
);

/** A day that must be there. */
export const requiredDay = v.pipe(
  day,
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    if (dataset.value !== null) return dataset.value;
    addIssue({ message: 'is empty. Write a date such as 1/9/2026' });
    return NEVER;
  }),
);
