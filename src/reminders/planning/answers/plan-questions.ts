/** Questions that people raised → the manager hears of each once, with the first emails that leave after it. */
import type { Day } from '../../../common/day';
import type { Register } from '../../../register/model';
import {
  type OpenQuestion,
  openQuestions,
  questionsOfStrangers,
  type RaisedQuestion,
} from '../../../register/signing/asking/questions';
import type { Obligation } from '../../../register/signing/obligations';
import type { History } from '../email-history';

export interface ToldQuestions {
  kind: 'office: question';
  person: null;
  to: string;
  about: string[];
  asked: OpenQuestion[];
  /** From addresses that are nobody's. */
  strangers: RaisedQuestion[];
}

export interface QuestionsRequest {
  register: Register;
  obligations: readonly Obligation[];
  history: History;
  manager: string;
  today: Day;
}

export function planQuestions({ register, obligations, history, manager, today }: QuestionsRequest): ToldQuestions[] {
  if (!history.isWorthTrying(manager, today)) return [];
  const isUntold = (question: RaisedQuestion): boolean =>
    history.lastAbout('office: question', questionAbout(question)) === null;
  const asked = openQuestions(register, today, obligations).filter(({ question }) => isUntold(question));
  const strangers = questionsOfStrangers(register).filter(isUntold);
  const about = [...asked.map(({ question }) => question), ...strangers].map(questionAbout);
  return about.length === 0 ? [] : [{ kind: 'office: question', person: null, to: manager, about, asked, strangers }];
}

/** "P1 v2.0 question 2_ABa…": each by itself, and without a name in the ledger. */
function questionAbout({ version, response }: RaisedQuestion): string {
  return `${version} question ${response}`;
}
