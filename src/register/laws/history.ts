/**
 * What was typed and cannot be, since something happened that speaks against it: somebody signed or was emailed after the
 * last day or before the first one, a decision names a number that nobody has.
 */
import { addDays, type Day, latest, longDate } from '../../common/day';
import { joinedInShort } from '../../common/words';
import type { Person, Register } from '../model';
import { isHere, leftOn } from '../people/employment';
import { isErasedName } from '../people/erased';
import { fitsName } from '../people/names';
import { personOfAddress, staffIndexOf } from '../people/staff-index';
import type { Question } from '../reading/review-queue';
import { decisionsByAnswer } from '../signing/decisions';
import type { TabProblem } from '../workbook/tab';
import { DECISIONS_TAB, STAFF } from '../workbook/tabs';

/** A last day is often entered weeks later, when the letter comes from the council; a first one after the first email. */
const ENTERED_LATE = 60;

/** More names than these hide what is to be done. */
const MOST_NAMED = 5;

/** Asked until somebody says that it is so. */
export function historyQuestions(
  register: Pick<Register, 'people' | 'signatures' | 'sentEmails'>,
  today: Day,
): Question[] {
  const heard = lastHeardOf(register);
  return register.people.flatMap((person): Question[] => {
    const last = heard.get(person.number);
    if (last === undefined || isErasedName(person.name)) return [];
    const fault = faultOf(person, last, today);
    if (fault === null) return [];
    const what = `Staff, row ${person.row}: ${person.name} ${fault} Please correct the date; if it is right, choose ignore.`;
    return [
      {
        response: `date ${person.number} ${person.startsOn ?? ''} ${person.leavesOn ?? ''}`,
        where: `${STAFF.title}, row ${person.row}`,
        what,
      },
    ];
  });
}

/** When somebody last signed, or was last asked to. */
export function lastHeardOf({ signatures, sentEmails }: Pick<Register, 'signatures' | 'sentEmails'>): Map<number, Day> {
  const heard = new Map<number, Day>();
  const note = (person: number | null, day: Day): void => {
    if (person !== null) heard.set(person, latest(day, heard.get(person) ?? day));
  };
  for (const { person, signedOn } of signatures) note(person, signedOn);
  for (const { value } of sentEmails) if (value.status === 'sent') note(value.person, value.day);
  return heard;
}

function faultOf(person: Person, last: Day, today: Day): string | null {
  const { startsOn, leavesOn } = person;
  const left = leftOn(person, today);
  if (left !== null && addDays(left, ENTERED_LATE) < last)
    return `left on ${longDate(left)}, and signed or was emailed on ${longDate(last)}.`;
  const isNew = startsOn !== null && (leavesOn === null || startsOn <= leavesOn);
  return isNew && startsOn > today && addDays(last, ENTERED_LATE) < startsOn
    ? `starts on ${longDate(startsOn)}, and signed or was emailed on ${longDate(last)}. Until then nothing is asked.`
    : null;
}

/**
 * A response that was accepted for somebody while its address and its name are another's: the number beside the decision was
 * hardly meant.
 */
export function acceptedQuestions(register: Pick<Register, 'people' | 'signatures' | 'decisions'>): Question[] {
  const { people, signatures, decisions } = register;
  const byAnswer = new Map(signatures.map((signature) => [signature.response, signature]));
  const staffIndex = staffIndexOf(people);
  return [...decisionsByAnswer(decisions).values()].flatMap(({ response, decision, person }): Question[] => {
    const signature = byAnswer.get(response);
    const accepted = people.find(({ number }) => number === person);
    if (decision !== 'accept' || signature === undefined || accepted === undefined) return [];
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
  const known = new Set([...people, ...numbers].map(({ number }) => number));
  for (const { person } of signatures) known.add(person);
  const nobody = decisions.filter(
    ({ decision, person }) => decision === 'accept' && person !== null && !known.has(person),
  );
  if (nobody.length === 0) return [];
  const which = joinedInShort(
    nobody.map(({ person }) => String(person)),
    MOST_NAMED,
  );
  const message = `Decisions: a response is accepted for number ${which}, which nobody on the staff list has. It counts for nobody. Please correct "Number" there.`;
  return [{ code: 'DECISION_FOR_NOBODY', tab: DECISIONS_TAB.title, row: null, message }];
}
