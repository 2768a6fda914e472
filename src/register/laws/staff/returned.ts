/**
 * Nobody who has left is asked again in silence: a last day that was cleared, or that is now to come, looks like somebody who stays. In:
 * the staff list, and whose last day has been over for a while; out: who is back, until somebody says that it is meant.
 */
import { addDays, type Day, longDate, toDay } from '../../../common/day';
import type { Person, Register } from '../../model';
import { isErasedName } from '../../people/erased';
import type { Question } from '../../reading/review-queue';
import { inRow, rowsTold } from '../../workbook/tab';
import { STAFF } from '../../workbook/tabs';

type Known = Pick<Register, 'people' | 'decisions' | 'problems'>;

const keyOf = ({ number, leavesOn }: Person): string => `back ${number} ${leavesOn ?? ''}`.trim();

const isOver = ({ leavesOn }: Person, today: Day): boolean => leavesOn !== null && leavesOn < today;

/** @param left the numbers of those who had left */
export function peopleReturned({ people, decisions }: Known, left: readonly number[], today: Day): Person[] {
  if (left.length === 0) return [];
  const [had, said] = [new Set(left), new Set(decisions.map(({ response }) => response))];
  const isBack = (one: Person): boolean => had.has(one.number) && !isOver(one, today) && !isErasedName(one.name);
  return people.filter((person) => isBack(person) && !said.has(keyOf(person)));
}

/** Days in which a last day that was entered by mistake is taken back without a question. */
const TAKEN_BACK = 14;

/** Who has left: by their numbers; and of those whose last day was not over before, since when that is known. */
export interface Leavers {
  left: number[];
  leftLately: { number: number; on: Day }[];
}

/** Whoever is asked about has left until somebody has said that it is meant. @param before as the last round left it */
export function leaversNow(
  register: Known,
  before: { left: readonly number[]; leftLately: readonly { number: number; on: string }[] },
  today: Day,
): Leavers {
  const over = register.people.filter((person) => isOver(person, today) && !isErasedName(person.name));
  const since = new Map(before.leftLately.map(({ number, on }) => [number, toDay(on)]));
  const had = new Set(before.left);
  const isLong = ({ number }: Person): boolean =>
    had.has(number) || addDays(since.get(number) ?? today, TAKEN_BACK) <= today;
  const left = [...over.filter(isLong), ...peopleReturned(register, before.left, today)].map(({ number }) => number);
  const lately = over.filter((person) => !isLong(person));
  return {
    left: left.sort((a, b) => a - b),
    leftLately: lately.map(({ number }) => ({ number, on: since.get(number) ?? today })),
  };
}

/** A last day that cannot be read is told in its own row. */
export function returnedQuestions(register: Known, left: readonly number[], today: Day): Question[] {
  const told = rowsTold(register.problems, STAFF, STAFF.columns.leavesOn);
  return peopleReturned(register, left, today).flatMap((person) => {
    const { name, row, leavesOn } = person;
    if (told.has(row)) return [];
    const where = inRow(STAFF.title, row);
    const now = leavesOn === null ? 'has no last working day any more' : `now leaves on ${longDate(leavesOn)}`;
    const what = `${where}: ${name} had left, and ${now}. Until somebody decides, no emails ask ${name} to sign. If that is not meant, please press Undo or enter the day under "Leaves on" again; if ${name} is back or stays, choose ignore.`;
    return [{ response: keyOf(person), where, what }];
  });
}
