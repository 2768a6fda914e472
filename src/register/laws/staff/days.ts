/** Days of the staff list that can be read and can hardly be meant: so far ahead that the person would be left out in silence. */
import { addDays, type Day, longDate } from '../../../common/day';
import type { Person, Register } from '../../model';
import { inRow, type TabProblem } from '../../workbook/tab';
import { STAFF } from '../../workbook/tabs';

/** Schools appoint people a year ahead, and a little more. */
export const FAR_AHEAD = 500;

/** Whoever is to sign later than this need not sign at all before it is due again. */
const LATEST_DUE = 366;

export function dayProblems({ people }: Pick<Register, 'people'>, today: Day): TabProblem[] {
  return people.flatMap((person) =>
    [...faultsOf(person, today), ...saidBeside(person)].map((fault) => ({
      code: 'DAY_NOT_MEANT',
      tab: STAFF.title,
      row: person.row,
      message: `${inRow(STAFF.title, person.row)}: ${fault}`,
    })),
  );
}

/** Said in a name, beside it or as a group, where nothing follows from it. */
const GONE = /\b(?:left|leavers?|leaving|resigned|retired|deceased)\b/i;
const ON_LEAVE = /\b(?:maternity|paternity|adoption|sick|long-term|unpaid)(?: leave)?\b|\bon leave\b/i;
/** Whoever covers somebody's leave is here. A cover supervisor has a post of that name. */
const COVERS = /\bcover(?:s|ing)?\b(?! (?:supervisor|teacher|manager|assistant|staff))/i;

function saidBeside({ name, role, groups, leavesOn, awayFrom, awayUntil }: Person): string[] {
  const beside = [name, role, ...groups];
  const said = beside.find((words) => GONE.test(words));
  if (said !== undefined && leavesOn === null)
    return [`"${said}" says that somebody has left, and the person is asked as before. Please enter "Leaves on".`];
  const away = beside.find((words) => ON_LEAVE.test(words) && !COVERS.test(words));
  return away !== undefined && awayFrom === null && awayUntil === null && leavesOn === null
    ? [`"${away}" says that somebody is away, and the person is asked as before. Please enter "Away from".`]
    : [];
}

function faultsOf({ name, startsOn, awayFrom, awayUntil, ownDueOn }: Person, today: Day): string[] {
  const isFar = (day: Day | null, days = FAR_AHEAD): day is Day => day !== null && day > addDays(today, days);
  return [
    ...(isFar(startsOn)
      ? [
          `${name} starts on ${longDate(startsOn)} and is asked for nothing before. Please correct "Starts on", or leave it empty for people who have always been here.`,
        ]
      : []),
    ...(isFar(ownDueOn, LATEST_DUE)
      ? [
          `${name} need not sign before ${longDate(ownDueOn)}. Please correct "Individual due date", or leave it empty to use the due date of each policy.`,
        ]
      : []),
    ...(isFar(awayUntil)
      ? [
          `${name} is away until ${longDate(awayUntil)} and is not reminded before. Please correct "Away until", or leave it empty where it is not known.`,
        ]
      : []),
    ...(awayFrom !== null && awayUntil !== null && awayUntil < awayFrom
      ? [
          `${name} is back on ${longDate(awayUntil)}, before being away from ${longDate(awayFrom)}. Please correct one of the two dates.`,
        ]
      : []),
  ];
}
