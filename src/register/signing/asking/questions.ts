/**
 * Who asked to talk to somebody before signing, and what became of it. A question belongs to a policy, whichever version it was
 * raised about, and is open from its day until it is ended: by the manager, or by a signature of the person's given later, of that version or
 * of one after it.
 */
import { type Day, longDate, shortDate } from '../../../common/day';
import { groupedBy, last, order } from '../../../common/lists';
import { isSignedAsOrLater, policyCodeOf } from '../../../common/version-label';
import type { Person, Policy, QuestionRow, Register } from '../../model';
import { effectiveSignatures } from '../decisions';

/** How a question ends. */
export type QuestionEnd = Exclude<QuestionRow['event'], 'raised'> | 'signed';

export interface RaisedQuestion {
  /** The answer that it was raised with. */
  response: string;
  /** Null where its address was nobody's. */
  person: number | null;
  email: string;
  version: string;
  raisedOn: Day;
  /** Of the school's clock, "10:12". */
  raisedAt: string;
  /** Null while it is open, whoever looks. */
  end: { how: QuestionEnd; on: Day; by: string } | null;
}

type Ledgers = Pick<Register, 'questions' | 'signatures' | 'decisions'>;

/** In the order in which they were raised. */
export function raisedQuestions(register: Ledgers): RaisedQuestion[] {
  const { questions } = register;
  const raised = questions.filter(({ event }) => event === 'raised');
  if (raised.length === 0) return [];
  const signed = signaturesInTime(register);
  return raised
    .map(({ response, person, email, version, on, at }): RaisedQuestion => {
      const later = (signed.get(`${person} ${policyCodeOf(version)}`) ?? []).find(
        (one) => one.moment >= moment(on, at) && isSignedAsOrLater(one.version, version),
      );
      const ends = questions
        .flatMap(({ event, ...row }): NonNullable<RaisedQuestion['end']>[] =>
          event !== 'raised' && row.response === response ? [{ how: event, on: row.on, by: row.by }] : [],
        )
        .concat(later === undefined ? [] : [{ how: 'signed', on: later.on, by: '' }])
        .sort((a, b) => order(a.on, b.on));
      return { response, person, email, version, raisedOn: on, raisedAt: at, end: ends[0] ?? null };
    })
    .sort((a, b) => order(moment(a.raisedOn, a.raisedAt), moment(b.raisedOn, b.raisedAt)));
}

/** The signatures that count, by "PERSON POLICY", the oldest first. */
function signaturesInTime(register: Ledgers): Map<string, { on: Day; moment: string; version: string }[]> {
  const times = new Map(register.signatures.map(({ response, signedAt }) => [response, signedAt]));
  const found = new Map<string, { on: Day; moment: string; version: string }[]>();
  for (const { response, person, version, signedOn } of effectiveSignatures(register)) {
    const key = `${person} ${policyCodeOf(version)}`;
    const own = found.get(key) ?? [];
    found.set(key, own);
    // Paper has no hour: of one day it is taken for the later.
    own.push({ on: signedOn, version, moment: moment(signedOn, times.get(response) || '24:00') });
  }
  for (const own of found.values()) own.sort((a, b) => order(a.moment, b.moment));
  return found;
}

function moment(on: Day, at: string): string {
  return `${on} ${at}`;
}

/** Whether it is open on that day, for all that is known now. */
function isOpenQuestion({ raisedOn, end }: RaisedQuestion, today: Day): boolean {
  return raisedOn <= today && (end === null || end.on > today);
}

/** "PERSON POLICY" → the questions that the person raised about it, the oldest first. */
export function questionsByPersonAndPolicy(register: Ledgers): Map<string, RaisedQuestion[]> {
  return groupedBy(raisedQuestions(register), ({ person, version }) => `${person} ${policyCodeOf(version)}`);
}

/**
 * One that is open on the day; else what the head decided about the version in force, which nobody is asked for again.
 * @param isInForce whether it was raised about that version
 */
export function questionFor(
  questions: readonly RaisedQuestion[],
  today: Day,
  isInForce: (question: RaisedQuestion) => boolean,
): RaisedQuestion | null {
  const open = questions.find((one) => isOpenQuestion(one, today));
  const decided = questions.filter(
    (one) => one.end?.how === 'decided by the head' && one.end.on <= today && isInForce(one),
  );
  return open ?? last(decided) ?? null;
}

/** The last day until then on which the person was talked to, and asked again. */
export function askedAgainOn(questions: readonly RaisedQuestion[], today: Day): Day | null {
  const days = questions.flatMap(({ end }) => (end?.how === 'talked' && end.on <= today ? [end.on] : []));
  return last(days.sort()) ?? null;
}

/** Of somebody who has to sign it, or has: whoever has left, or is asked no more, has nobody waiting for. */
export interface OpenQuestion {
  question: RaisedQuestion;
  person: Person;
  policy: Policy;
  /** The day of a signature that stays valid; null where there is none. */
  signedOn: Day | null;
}

/** The questions that wait for the manager, in the order in which they were raised. @param obligations of the same day */
export function openQuestions(
  register: Ledgers,
  today: Day,
  obligations: readonly { person: Person; policy: Policy; status: string; signedOn: Day | null }[],
): OpenQuestion[] {
  const open = raisedQuestions(register).filter((one) => isOpenQuestion(one, today));
  if (open.length === 0) return [];
  const owed = new Map(obligations.map((one) => [`${one.person.number} ${one.policy.code}`, one]));
  return open.flatMap((question): OpenQuestion[] => {
    const own = owed.get(`${question.person} ${policyCodeOf(question.version)}`);
    if (own === undefined || own.status === 'not required') return [];
    return [{ question, person: own.person, policy: own.policy, signedOn: own.signedOn }];
  });
}

/** Questions from addresses that are nobody's, and about which nobody has decided in `To check`. */
export function questionsOfStrangers(register: Ledgers): RaisedQuestion[] {
  const decided = new Set(register.decisions.map(({ response }) => response));
  return raisedQuestions(register).filter(({ person, response }) => person === null && !decided.has(response));
}

const ENDS: Record<QuestionEnd, string> = {
  signed: 'Signed',
  talked: 'Talked, and asked again,',
  'signed another way': 'Signed another way (see Paper)',
  'decided by the head': 'Decided by the head',
};

/** "Raised a question on 3 September 2026 at 10:12. Talked, and asked again, on 5 September 2026." */
export function questionInWords({ raisedOn, raisedAt, end }: RaisedQuestion): string {
  const at = raisedAt === '' ? '' : ` at ${raisedAt}`;
  const raised = `Raised a question on ${longDate(raisedOn)}${at}: asked to talk to somebody before signing.`;
  return end === null ? `${raised} Not ended yet.` : `${raised} ${ENDS[end.how]} on ${longDate(end.on)}.`;
}

/** As a status, in words that stand alone. */
export function questionStatus({ raisedOn, end }: RaisedQuestion): string {
  return end?.how === 'decided by the head'
    ? `? Decided by the head ${shortDate(end.on)}`
    : `? Raised a question ${shortDate(raisedOn)}`;
}
