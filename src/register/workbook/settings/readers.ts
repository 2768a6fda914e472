/** How the values of settings are read. */
import * as v from 'valibot';
import { saysYes } from '../../../common/yes-no';
import { email, text } from '../cells';

/** What stands for something else in other programs, and would be sent as it stands. */
const BRACKETS = /[{}<>«»]/;

export const words = v.pipe(
  text,
  v.check(
    (written) => !BRACKETS.test(written),
    'has something in brackets, and forms and emails would say it like that. Write the words themselves',
  ),
);

/** @param standIn what is said where the cell is empty */
export const wordsOr = (standIn: string) =>
  v.pipe(
    words,
    v.transform((written) => written || standIn),
  );

/** How every email begins: what else is in brackets would be sent as it stands. */
export const greetingWords = v.pipe(
  text,
  v.check(
    (written) => !/[{}[\]<>«»]/.test(written.replace(/\{name\}/gi, '')),
    'has something in brackets that is not {name}, and every email would say it like that. Write {name} for the first name',
  ),
);

/** A whole number; none beyond sense, which is a slip of the hand or a date. */
export const number = (least: number, most: number) =>
  v.pipe(
    text,
    v.check(
      (written) => /^\d{1,5}$/.test(written) && Number(written) >= least && Number(written) <= most,
      `is not a whole number from ${least} to ${most}`,
    ),
    v.transform(Number),
  );

/** An address where there is one; "" where the cell is empty. */
export const addressOrNone = v.pipe(
  email,
  v.transform((address) => address ?? ''),
);

export const yesOrNo = v.pipe(
  text,
  v.check((written) => saysYes(written) !== null, 'is neither "yes" nor "no"'),
  v.transform((written) => saysYes(written) === true),
);

/** Where a page is on the web; "" where the cell is empty. */
export const webAddress = v.pipe(
  text,
  v.check(
    (written) => written === '' || /^https?:\/\/\S+\.\S+$/i.test(written),
    'is not a web address such as https://www.school.example/privacy',
  ),
);
