/**
 * What needs a human eye → the rows of `To check`; what was decided there → decisions to record. A row that waits for a
 * decision carries the id of its answer, so that it may be sorted and the tab built anew.
 */

import type { Day } from '../../common/day';
import { groupedBy } from '../../common/lists';
import { once } from '../../common/once';
import { joinedInShort } from '../../common/words';
import { rowsBelow } from '../layout/cells-by-key';
import type { RegisterChange } from '../layout/workbook-changes';
import type { Decision, Register, SentEmail, Signature } from '../model';
import {
  askedAboutName,
  namedWithNumber,
  onTheListSince,
  peopleLike,
  peopleOfAddress,
  personMeant,
  personOfAddress,
  type StaffIndex,
  whoIs,
} from '../people/staff-index';
import { isSentOnce } from '../signing/asking/requests-sent';
import { decisionsByAnswer } from '../signing/decisions';
import { floods } from '../signing/identity/wrong-codes';
import type { Cell, RawCell } from '../workbook/cells';
import { headingRowOf } from '../workbook/heading-row';
import { inRow, type TabProblem } from '../workbook/tab';
import { DECISIONS_TAB, SENT_EMAILS, SIGNATURES, TO_CHECK } from '../workbook/tabs';
import { DECISIONS } from '../workbook/tabs-ledgers';
import { readTab } from './read-tab';

/** What somebody typed beside an answer. */
export interface TypedDecision {
  response: string;
  decision: string;
  person: string;
}

/** One that cannot be followed yet, and what is missing. */
export interface OpenDecision extends TypedDecision {
  fault: string;
}

export interface DecisionsTaken {
  decisions: Decision[];
  open: OpenDecision[];
}

/** Another matter that waits for a decision about an answer. */
export interface Question {
  response: string;
  where: string;
  what: string;
}

/** @param values the tab as Sheets gave it */
export function typedDecisions(values: readonly RawCell[][]): TypedDecision[] {
  const at = headingRowOf(TO_CHECK, values);
  if (at === null) return [];
  return readTab(TO_CHECK, values.slice(at)).rows.flatMap(({ value: { response, decision, person } }) =>
    response === '' || decision === '' ? [] : [{ response, decision, person }],
  );
}

/** Follows what was typed, each as far as it is clear; the rest waits. @param others answers that are no signatures */
export function takeDecisions(
  typed: readonly TypedDecision[],
  signatures: readonly Signature[],
  staffIndex: StaffIndex,
  today: Day,
  others: ReadonlySet<string> = new Set(),
): DecisionsTaken {
  const byAnswer = once(() => new Map(signatures.map((signature) => [signature.response, signature])));
  const taken: DecisionsTaken = { decisions: [], open: [] };
  for (const one of typed) {
    const signature = byAnswer().get(one.response);
    if (signature === undefined && !others.has(one.response)) continue;
    const decision = decisionSaid(one.decision);
    const outcome =
      decision === undefined
        ? unclear(one)
        : signature === undefined
          ? { decision, person: null }
          : follow(decision, one, signature, staffIndex);
    if ('fault' in outcome) taken.open.push({ ...one, fault: outcome.fault });
    else taken.decisions.push({ response: one.response, ...outcome, decidedOn: today });
  }
  return taken;
}

/** The decision that was typed, "Accepted." too; with more words, as "accept for Bob", it may be meant of somebody else. */
function decisionSaid(written: string): Decision['decision'] | undefined {
  const [, word] = /^(accept|reject|ignore)(?:e?d)?[.!]?$/i.exec(written.trim()) ?? [];
  return DECISIONS.find((decision) => decision === word?.toLowerCase());
}

function unclear({ decision }: TypedDecision): { fault: string } {
  const isMore = DECISIONS.some((word) => decision.toLowerCase().startsWith(word));
  const why = isMore ? 'says more than one of these words' : 'is not a decision';
  const whose = isMore ? ', enter under "Person" for whom you accept it, and write notes in a column of your own' : '';
  return { fault: `"${decision}" ${why}: choose accept, reject or ignore${whose}.` };
}

function follow(
  decision: Decision['decision'],
  { person: written }: TypedDecision,
  signature: Signature,
  staffIndex: StaffIndex,
) {
  if (decision !== 'accept') return { decision, person: null };
  if (signature.person !== null && ['', String(signature.person)].includes(written)) {
    return { decision, person: signature.person };
  }
  if (written === '') return { fault: 'Enter whose signature it is under "Person", then accept it again.' };
  const found = personMeant(staffIndex, written);
  return found.person === null ? { fault: found.fault } : { decision, person: found.person.number };
}

/** That somebody has said, without being asked, that what is recorded under that key is as it should be. */
export function saidSo(response: string, decidedOn: Day): Decision {
  return { response, decision: 'ignore', person: null, decidedOn };
}

/** Decisions as rows of their tab. */
export function decisionRows(
  { headings }: Pick<Register, 'headings'>,
  decisions: readonly Decision[],
): RegisterChange[] {
  if (decisions.length === 0) return [];
  const rows = decisions.map((decision) => ({ ...decision, decidedOn: { day: decision.decidedOn } }));
  return [rowsBelow(DECISIONS_TAB, headings[DECISIONS_TAB.title] ?? [], rows)];
}

/** A row with what stays the same while its words may change. */
export interface ToCheckRow {
  key: string;
  /** In the order of the tab's columns. */
  cells: Cell[];
}

/** Decisions first, then what could not be read, then emails that may not have left. */
export function toCheckRows(
  problems: readonly TabProblem[],
  register: Register,
  staffIndex: StaffIndex,
  open: readonly OpenDecision[] = [],
  questions: readonly Question[] = [],
): ToCheckRow[] {
  const decided = decisionsByAnswer(register.decisions);
  const typed = new Map(open.map((one) => [one.response, one]));
  const together = new Set([...floods(register).values()].flat());
  const waiting = [
    ...register.signatures.flatMap((signature) =>
      together.has(signature) ? [] : questionAbout(signature, staffIndex),
    ),
    ...questions.map((question) => ({ ...question, person: '' })),
  ].filter(({ response }) => !decided.has(response));
  const rows = waiting.map(({ response, where, what, person }): ToCheckRow => {
    const own = typed.get(response);
    const words = own === undefined ? what : `${what} ${own.fault}`;
    return { key: response, cells: [where, words, own?.decision ?? '', own?.person || person, response] };
  });
  for (const { tab, row, message } of oneEach(problems))
    rows.push(remark(row === null ? tab : inRow(tab, row), message));
  for (const { to, subject, remark: why } of doubtfulEmails(register)) {
    rows.push(remark(`${SENT_EMAILS.title}, ${to}`, `${subject}: ${why}`));
  }
  return rows;
}

/** So many rows of a tab with one fault have one cause: a column was filled down, or pasted over. */
const MANY = 3;

/** One cause, one row. */
function oneEach(problems: readonly TabProblem[]): Pick<TabProblem, 'tab' | 'row' | 'message'>[] {
  const faultOf = ({ tab, row, message }: TabProblem): string | null => {
    const place = row === null ? null : `${inRow(tab, row)}: `;
    return place !== null && message.startsWith(place) ? `${tab}\n${message.slice(place.length)}` : null;
  };
  const alike = groupedBy(problems, faultOf);
  return [...alike].flatMap(([fault, own]) => {
    const [first] = own;
    if (fault === null || first === undefined || own.length < MANY) return own;
    const rows = joinedInShort(own.map(({ row }) => String(row)));
    const { tab, row } = first;
    return [{ tab, row, message: `${tab}, rows ${rows}: ${fault.slice(tab.length + 1)}` }];
  });
}

/**
 * Emails that may not have arrived, the last of each address: those that something follows, until something has followed;
 * those to an address that cannot be written to, as long as anybody has it.
 */
function doubtfulEmails({ sentEmails, people, policies, settings }: Register): SentEmail[] {
  const last = new Map<string, SentEmail>();
  for (const { value } of [...sentEmails].sort((a, b) => a.value.email - b.value.email)) {
    if (value.status !== 'claimed' && value.status !== 'not sent') last.set(value.to.toLowerCase(), value);
  }
  const inUse = [
    ...people.flatMap(({ email, lineManager }) => [email ?? '', lineManager ?? '']),
    ...policies.map(({ countersignedBy }) => countersignedBy.toLowerCase()),
    settings.contactEmail,
    settings.headEmail ?? '',
    settings.trialEmail ?? '',
  ].join('\n');
  return [...last].flatMap(([to, email]) => {
    if (email.status === 'unknown') return isSentOnce(email.kind) ? [] : [email];
    return email.status === 'not accepted' && inUse.includes(to) ? [email] : [];
  });
}

/** Emails that come once and may not have left: somebody asks whether they did, and says so. */
export function emailQuestions({ sentEmails }: Pick<Register, 'sentEmails'>): Question[] {
  return sentEmails.flatMap(({ value: { email, to, kind, status, subject, remark: why } }) =>
    status === 'unknown' && isSentOnce(kind)
      ? [{ response: `email ${email}`, where: `${SENT_EMAILS.title}, ${to}`, what: `${subject}: ${why}` }]
      : [],
  );
}

function remark(where: string, what: string): ToCheckRow {
  return { key: `${where}\n${what}`, cells: [where, what] };
}

/** A suggestion is only shown; whose signature it is, a person says. */
function questionAbout(signature: Signature, staffIndex: StaffIndex): (Question & { person: string })[] {
  const { response, doubt, notice, email, name, person } = signature;
  if (doubt === '' && notice === '') return [];
  const own = person === null ? personOfAddress(staffIndex, email) : (staffIndex.byNumber.get(person) ?? null);
  const noted = own === null || person === null ? notice : askedAboutName(notice, name, own);
  const what = [doubt, noted].filter((part) => part !== '').join(' ');
  if (what === '') return [];
  const where = `${SIGNATURES.title}, ${email || name}`;
  if (own !== null) {
    const known = person === null ? onTheListSince(what, signature, own) : what;
    return [{ response, where, what: known, person: whoIs(own) }];
  }
  if (person !== null) return [{ response, where, what, person: String(person) }];
  const sharing = peopleOfAddress(staffIndex, email);
  const alike = sharing.length > 0 ? sharing : peopleLike(staffIndex, name, email);
  const [only] = alike;
  if (only === undefined) return [{ response, where, what, person: '' }];
  const hint = ` It may be ${alike.map(namedWithNumber).join(' or ')}.`;
  return [{ response, where, what: what + hint, person: alike.length === 1 ? whoIs(only) : '' }];
}
