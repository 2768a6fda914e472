/** The manager ends a question that somebody raised: a row says how, and one in `Paper` where it was signed another way. */

import { type Day, longDate } from '../../../common/day';
import { PolicySignOffError } from '../../../common/problem';
import { policyCodeOf } from '../../../common/version-label';
import { rowsBelow } from '../../../register/layout/cells-by-key';
import type { RegisterChange } from '../../../register/layout/workbook-changes';
import { readRegister } from '../../../register/read-register';
import { readTab } from '../../../register/reading/read-tab';
import { type QuestionEnd, raisedQuestions } from '../../../register/signing/asking/questions';
import { PANEL_CHANGES, PAPER, POLICIES, QUESTIONS, VERSIONS } from '../../../register/workbook/tabs';
import { underLockOfEditor } from '../../installing/access';
import type { Ports } from '../../ports';
import { recordOf } from '../../workbook/record-change';
import { OF_PEOPLE } from '../../workbook/round-tabs';
import { readRepaired } from '../../workbook/workbook-state';

const NEEDED = [...OF_PEOPLE, POLICIES.title, VERSIONS.title, QUESTIONS.title, PAPER.title, PANEL_CHANGES.title];

export interface EndingQuestion {
  /** The response in which it was raised. */
  response: string;
  how: Exclude<QuestionEnd, 'signed'>;
  /** Of the head's decision, or of the signature; today where somebody talked. */
  on: Day;
  /** How it was signed ("Read aloud") and who was present; only for one that was signed another way. */
  paper?: { way: string; present: string };
}

/**
 * May be clicked twice: a question ends once.
 * @returns whose it was
 * @throws {PolicySignOffError} where it has ended, or the day is in the future or, for a decision, before the question
 */
export function endQuestion(ports: Ports, { response, how, on, paper }: EndingQuestion): { name: string } {
  const { today } = ports.readClock();
  return underLockOfEditor(ports, (notes, by) => {
    const tabs = readRepaired(ports, notes, NEEDED);
    const register = readRegister(tabs);
    const question = raisedQuestions(register).find((one) => one.response === response);
    const person = register.people.find(({ number }) => number === question?.person);
    if (question === undefined || person === undefined || question.end !== null) {
      throw new PolicySignOffError({
        code: 'QUESTION_ENDED',
        message: 'This question has ended already, or the person has signed since. Please click "Refresh now".',
      });
    }
    if (on > today || (how === 'decided by the head' && on < question.raisedOn)) {
      throw new PolicySignOffError({
        code: 'NOT_A_DAY_SINCE',
        message: `Please enter a day that is not in the future${how === 'decided by the head' ? ` and not before ${longDate(question.raisedOn)}, when the question was raised` : ''}.`,
      });
    }
    const ended = {
      ...{ response, person: person.number, email: '', version: question.version, event: how },
      on: { day: how === 'decided by the head' ? on : today },
      at: ports.dayOf(ports.readClock().instant).time,
      by,
    };
    const changes: RegisterChange[] = [rowsBelow(QUESTIONS, register.headings[QUESTIONS.title] ?? [], [ended])];
    if (paper !== undefined) {
      const signed = {
        ...{ person: String(person.number), policy: policyCodeOf(question.version), version: '' },
        ...{ signedOn: { day: on }, seenBy: paper.present, remark: paper.way },
      };
      const { headings } = readTab(PAPER, tabs[PAPER.title] ?? []);
      changes.push(rowsBelow(PAPER, headings, [signed]));
    }
    const done = recordOf(ports, tabs, { by, what: `ended a question: ${how}`, people: [person.number] });
    ports.writeChanges(notes.workbookId, [...changes, done]);
    return { name: person.name };
  });
}
