/** A submitted response → what was signed: which items were agreed to, under which name, and what does not fit. */
import { last } from '../common/lists';
import { counted } from '../common/words';
import { NAME, ROLE, type VersionItem } from '../policy/version/version-text';
import { AGREES, NO, NOT_MINE, ranges, TALK_FIRST, YES } from './form-words';

/** A response as the form's own store gives it. */
export interface FormAnswer {
  id: string;
  /** The address that Google recorded, or "". */
  email: string;
  /** Milliseconds since 1970. */
  at: number;
  /** By the form's item. */
  answers: { item: string; response: string | string[] }[];
}

/** What the form asked for, as the register keeps it. */
export interface AskedItem extends Pick<VersionItem, 'kind' | 'number' | 'condition' | 'words'> {
  /** The form's item that asks for it. */
  item: string;
  /** What stands beside the box. */
  choice: string;
}

export interface AnswerReading {
  name: string;
  role: string;
  /** "1–23, D1". */
  agreed: string;
  /** What else was answered: "Do you have a teaching role? No · Does not apply: 7 (Governors only) · School: Larkfield". */
  answers: string;
  /** Whether each condition was said to hold; what was not asked, or not answered, is left out. */
  conditions: ConditionReading[];
  /** What the answer leaves out, in words for a person; "" when it agrees to everything that was asked of this person. */
  doubt: string;
}

interface ConditionReading {
  condition: string;
  /** `"Do you have a teaching role?"`, `point 7 ("Governors only")`. */
  question: string;
  /** As it was chosen: "No", "Does not apply to me". */
  answer: string;
  isMet: boolean;
}

/** Whether whoever sent it would like to talk to somebody instead of signing, whatever else it holds. */
export function asksToTalk({ answers }: FormAnswer): boolean {
  return answers.some(({ response }) => [response].flat().includes(TALK_FIRST));
}

/** @param asked every row of the version, in its order; an answer may lack items or have others */
export function readAnswer(answer: FormAnswer, asked: readonly AskedItem[]): AnswerReading {
  const given = new Map(answer.answers.map(({ item, response }) => [item, response]));
  const typed = (one: AskedItem | undefined): string => {
    const response = one === undefined ? undefined : given.get(one.item);
    return typeof response === 'string' ? response.trim() : '';
  };
  const isTicked = (one: AskedItem): boolean => {
    const response = given.get(one.item);
    return Array.isArray(response) ? response.includes(one.choice) : response === one.choice;
  };
  const questions = asked.filter((one) => one.kind === 'question');
  const conditions = asked.filter((one) => one.kind === 'condition');
  const notMine = asked.filter((one) => isDecidedAlone(one) && typed(one) === NOT_MINE);
  const skipped = new Set(conditions.filter((one) => typed(one) === NO));
  const toAgree = asked.filter((one, place) => {
    const question = isDecidedAlone(one) ? undefined : questionBefore(asked, place);
    const isSkipped = question !== undefined && skipped.has(question);
    return (one.kind === 'clause' || one.kind === 'declaration') && !notMine.includes(one) && !isSkipped;
  });
  const missing = toAgree.filter((one) => !isTicked(one));
  const toAnswer = asked.filter((one) => one.kind === 'to answer');
  const right = toAnswer.filter(isTicked).length;
  const unanswered = conditions.filter((one) => typed(one) !== YES && typed(one) !== NO);
  const mine = toAgree.filter((one) => isDecidedAlone(one) && isTicked(one));
  const read: ConditionReading[] = [
    ...conditions
      .filter((one) => !unanswered.includes(one))
      .map((one) => {
        const said = typed(one);
        return { condition: one.condition, question: `"${one.words}"`, answer: said, isMet: said === YES };
      }),
    ...decided(mine, AGREES, true),
    ...decided(notMine, NOT_MINE, false),
  ];
  return {
    name: typed(questions.find((question) => question.number === NAME)),
    role: typed(questions.find((question) => question.number === ROLE)),
    agreed: ranges(toAgree.filter(isTicked).map((one) => one.number)),
    answers: [
      ...(toAnswer.length === 0 ? [] : [`Answered ${right} of ${counted(toAnswer.length, 'question')}`]),
      ...conditions.map((one) => answered(one, typed(one))),
      ...(notMine.length === 0
        ? []
        : [`Does not apply: ${notMine.map(({ number, condition }) => `${number} (${condition})`).join(', ')}`]),
      ...questions.filter((one) => one.number !== NAME && one.number !== ROLE).map((one) => answered(one, typed(one))),
    ].join(' · '),
    conditions: read,
    doubt: [
      ...(missing.length === 0 ? [] : [`Not agreed to: ${ranges(missing.map((one) => one.number))}. Please ask why.`]),
      ...(right === toAnswer.length ? [] : [notAllAnswered(right, toAnswer.length)]),
      ...unanswered.map((one) => `"${one.words}" was not answered. Please ask.`),
      ...atOdds(read),
    ].join(' '),
  };
}

/** Which were not, is kept nowhere: it is nobody's business how often somebody tried. */
function notAllAnswered(right: number, of: number): string {
  const few =
    of === 1
      ? 'The question was not'
      : `${right === 0 ? 'None' : `Only ${right}`} of ${counted(of, 'question')} ${right > 1 ? 'were' : 'was'}`;
  return `${few} answered correctly. The form does not allow that, so please ask how it was sent.`;
}

/** A point for some colleagues that is a question of its own; beside every other box stand the point's own words. */
function isDecidedAlone({ kind, condition, choice }: AskedItem): boolean {
  return kind === 'clause' && condition !== '' && choice === AGREES;
}

/** The question that leads to a clause. In forms of older releases it stands behind all clauses, once for each condition. */
function questionBefore(asked: readonly AskedItem[], place: number): AskedItem | undefined {
  const condition = asked[place]?.condition ?? '';
  if (condition === '') return undefined;
  const isIts = (one: AskedItem): boolean => one.kind === 'condition' && one.condition === condition;
  return last(asked.slice(0, place).filter(isIts)) ?? asked.find(isIts);
}

/** Points that were decided alike, those of a condition together. */
function decided(points: readonly AskedItem[], answer: string, isMet: boolean): ConditionReading[] {
  return [...new Set(points.map(({ condition }) => condition))].map((condition) => {
    const own = points.filter((point) => point.condition === condition).map(({ number }) => number);
    const question = `${own.length === 1 ? 'point' : 'points'} ${ranges(own)} ("${condition}")`;
    return { condition, question, answer, isMet };
  });
}

/** What cannot both be true of one person, whatever the staff list says. */
function atOdds(read: readonly ConditionReading[]): string[] {
  return [...new Set(read.map(({ condition }) => condition))].flatMap((condition) => {
    const [met, unmet] = [true, false].map((isMet) =>
      read.filter((one) => one.condition === condition && one.isMet === isMet),
    );
    if (met === undefined || unmet === undefined || met.length === 0 || unmet.length === 0) return [];
    const said = [...met, ...unmet].map(({ answer, question }) => `"${answer}" to ${question}`);
    return [`Answered ${said.join(' and ')}. Please ask which is right.`];
  });
}

function answered({ words }: AskedItem, answer: string): string {
  return `${words.replace(/:$/, '')}${/\?$/.test(words) ? '' : ':'} ${answer}`;
}
