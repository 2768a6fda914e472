/** People of whom nothing is erased until a day: a claim or a question is open. Why is not kept. */
import { type Day, longDate } from '../../common/day';
import { PolicySignOffError } from '../../common/problem';
import type { Person, Register } from '../model';
import { FOR_EVER } from '../workbook/cells';
import { inRow, type TabProblem } from '../workbook/tab';
import { STAFF } from '../workbook/tabs';

/** The day itself still counts; from the day after it no more. */
export function isOnHold({ holdUntil }: Pick<Person, 'holdUntil'>, today: Day): boolean {
  return holdUntil !== null && today <= holdUntil;
}

/** That somebody cannot be erased now. */
export function onHold({ name, number, holdUntil }: Pick<Person, 'name' | 'number' | 'holdUntil'>): PolicySignOffError {
  const until = holdUntil === null || holdUntil === FOR_EVER ? '' : ` until ${longDate(holdUntil)}`;
  return new PolicySignOffError({
    code: 'ON_HOLD',
    message: `${name} (number ${number}) is on hold${until}, so nothing was erased. To end that, choose "Change the hold" on the person's card in the panel beside the register, or empty the cell under "On hold until" in Staff.`,
  });
}

/** What is no date holds until it is corrected: to erase cannot be undone. */
export function holdProblems({ people }: Pick<Register, 'people'>): TabProblem[] {
  return people
    .filter(({ holdUntil }) => holdUntil === FOR_EVER)
    .map(({ name, row }) => {
      const message = `${inRow(STAFF.title, row)}: "On hold until" is not a date for ${name}. Nothing of this person is erased meanwhile. Please write the day as 1/9/2027, or leave it empty.`;
      return { code: 'HOLD_NOT_READ', tab: STAFF.title, row, message };
    });
}
