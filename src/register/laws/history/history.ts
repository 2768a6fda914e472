/**
 * What was typed and cannot be, since something happened that speaks against it: somebody signed or was emailed after the
 * last day or before the first one, a decision names a number that nobody has.
 */
import { addDays, type Day, longDate } from '../../../common/day';
import { once } from '../../../common/once';
import { joinedInShort } from '../../../common/words';
import type { Person, Register } from '../../model';
import { isAway, isHere, leftOn } from '../../people/employment';
import { isErasedName } from '../../people/erased';
import { fitsName } from '../../people/names';
import { personOfAddress, type StaffIndex } from '../../people/staff-index';
import type { Question } from '../../reading/review-queue';
import { decisionsByAnswer } from '../../signing/decisions';
import { inRow, type TabProblem } from '../../workbook/tab';
import { DECISIONS_TAB, STAFF } from '../../workbook/tabs';
import { doubtedStart, ENTERED_LATE, type Heard, heardOf } from './heard';
import { ofOneDay, peopleOfOneDay, togetherQuestions } from './together';

/** Asked until somebody says that it is so; of many with one day it is asked together. */
export function historyQuestions(
  register: Pick<Register, 'people' | 'signatures' | 'sentEmails'>,
  today: Day,
): Question[] {
  const { people } = register;
  const heard = heardOf(register);
  const days = ofOneDay(people, heard, today);
  return [...eachQuestions(people, heard, peopleOfOneDay(days), today), ...togetherQuestions(people, days, today)];
}

function eachQuestions(
  people: readonly Person[],
  heard: ReadonlyMap<number, Heard>,
  together: ReadonlySet<Person>,
  today: Day,
): Question[] {
  return people.flatMap((person): Question[] => {
    const own = heard.get(person.number);
    if (own === undefined || together.has(person) || isErasedName(person.name)) return [];
    const fault = faultOf(person, own, today);
    if (fault === null) return [];
    const { number, row, name, startsOn, leavesOn, awayFrom } = person;
    const what = `${inRow(STAFF.title, row)}: ${name} ${fault} Please correct the date; if it is right, choose ignore.`;
    // What was said counts until something speaks against the day anew: it was taken back in between.
    const response = `date ${number} ${[startsOn, leavesOn, awayFrom, own.last].map((day) => day ?? '').join(' ')}`;
    return [{ response, where: inRow(STAFF.title, row), what }];
  });
}

function faultOf(person: Person, heard: Heard, today: Day): string | null {
  const { first, last } = heard;
  const left = leftOn(person, today);
  if (left !== null && addDays(left, ENTERED_LATE) < last)
    return `left on ${longDate(left)}, and signed or was emailed on ${longDate(last)}.`;
  const start = doubtedStart(person, heard, today);
  if (start !== null)
    return `starts on ${longDate(start)}, and signed or was emailed on ${longDate(first)}. Until then nothing is asked.`;
  // Nobody is emailed while they are away.
  const { awayFrom, awayUntil } = person;
  const isOpenEnded = awayFrom !== null && awayUntil === null && isHere(person, today) && isAway(person, today);
  return isOpenEnded && addDays(awayFrom, ENTERED_LATE) < last
    ? `is away since ${longDate(awayFrom)}, with nothing under "Away until", and signed or was emailed on ${longDate(last)}. No reminders are sent.`
    : null;
}

/**
 * A response that was accepted for somebody while its address and its name are another's: the number beside the decision was
 * hardly meant.
 */
export function acceptedQuestions(
  { signatures, decisions }: Pick<Register, 'signatures' | 'decisions'>,
  staffIndex: StaffIndex,
): Question[] {
  const byAnswer = once(() => new Map(signatures.map((signature) => [signature.response, signature])));
  return [...decisionsByAnswer(decisions).values()].flatMap(({ response, decision, person }): Question[] => {
    const accepted = staffIndex.byNumber.get(person ?? 0);
    const signature = decision === 'accept' ? byAnswer().get(response) : undefined;
    if (signature === undefined || accepted === undefined) return [];
    const own = personOfAddress(staffIndex, signature.email);
    const isOfOther = own !== null && own !== accepted && fitsName(own.name, signature.name);
    if (!isOfOther || fitsName(accepted.name, signature.name)) return [];
    const what = `Decisions: the response that ${own.name} signed as "${signature.name}" (${signature.version}) is accepted for ${accepted.name}, and counts for nobody else. If that is not meant, please correct "Number" there; if it is right, choose ignore.`;
    return [{ response: `accepted ${response} ${accepted.number}`, where: DECISIONS_TAB.title, what }];
  });
}

export function historyProblems(register: Register, today: Day): TabProblem[] {
  return [...everybodyGone(register, today), ...decisionsForNobody(register)];
}

/** A column of dates that was filled down sends everybody away. */
function everybodyGone({ people }: Pick<Register, 'people'>, today: Day): TabProblem[] {
  if (people.length < 2 || people.some((person) => isHere(person, today))) return [];
  const message =
    'Staff: by the dates under "Starts on" and "Leaves on" nobody works at the school today, so nobody is asked for anything. Please correct the dates.';
  return [{ code: 'NOBODY_HERE', tab: STAFF.title, row: null, message }];
}

function decisionsForNobody({ decisions, people, numbers, signatures }: Register): TabProblem[] {
  const accepted = decisions.filter(({ decision, person }) => decision === 'accept' && person !== null);
  if (accepted.length === 0) return [];
  const known = new Set([...people, ...numbers].map(({ number }) => number));
  for (const { person } of signatures) known.add(person);
  const nobody = accepted.filter(({ person }) => !known.has(person));
  if (nobody.length === 0) return [];
  const which = joinedInShort(nobody.map(({ person }) => String(person)));
  const message = `Decisions: a response is accepted for number ${which}, which nobody on the staff list has. It counts for nobody. Please correct "Number" there.`;
  return [{ code: 'DECISION_FOR_NOBODY', tab: DECISIONS_TAB.title, row: null, message }];
}
