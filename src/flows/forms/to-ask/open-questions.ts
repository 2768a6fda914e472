/** Questions that people raised, for `To check`: from whom nobody knows at once, from colleagues once they have waited too long. */
import { addDays, type Day, longDate } from '../../../common/day';
import { isSchoolDay } from '../../../common/school-days';
import type { Register } from '../../../register/model';
import type { Question } from '../../../register/reading/review-queue';
import { openQuestions, questionsOfStrangers } from '../../../register/signing/asking/questions';
import type { Obligation } from '../../../register/signing/obligations';
import type { TabProblem } from '../../../register/workbook/tab';
import { QUESTIONS } from '../../../register/workbook/tabs';

/** Two school weeks: long enough for a talk, and nobody waits for one for a term. */
const SCHOOL_DAYS = 10;

/** What To check asks about each question that has waited for ten school days. */
export function waitingQuestions(register: Register, obligations: readonly Obligation[], today: Day): TabProblem[] {
  return openQuestions(register, today, obligations)
    .filter(({ question }) => schoolDaysSince(question.raisedOn, today, register.closures) >= SCHOOL_DAYS)
    .map(({ question, person, policy }) => ({
      code: 'QUESTION_WAITS',
      tab: QUESTIONS.title,
      row: null,
      message: `${person.name} asked on ${longDate(question.raisedOn)} to talk to somebody before signing ${policy.title}, and is not reminded meanwhile. Has somebody talked to ${person.name}? Please find the name in the panel beside the register and choose how it ended.`,
    }));
}

/** School days after that day, up to and with today. */
function schoolDaysSince(since: Day, today: Day, closures: Register['closures']): number {
  let days = 0;
  for (let day = addDays(since, 1); day <= today && days < SCHOOL_DAYS; day = addDays(day, 1)) {
    if (isSchoolDay(day, closures)) days += 1;
  }
  return days;
}

/** What To check asks about questions from addresses that are nobody's. */
export function strangersQuestions(register: Register): Question[] {
  return questionsOfStrangers(register).map(({ response, email, version, raisedOn }) => ({
    response,
    where: `${QUESTIONS.title}, ${email}`,
    what: `${email || 'Somebody without an email address'} asked on ${longDate(raisedOn)} to talk to somebody before signing ${version}, and is not on the staff list. Please find out who it is, and enter the address in Staff, as the email address or among the former addresses; choose ignore if it is nobody of yours.`,
  }));
}
