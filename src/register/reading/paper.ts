/**
 * Signatures on paper: the rows that people type or paste into the tab `Paper` in; signatures to record, what to write
 * beside each row, and rows that were changed after they were recorded out. A good row is recorded once.
 */

import { type Day, longDate, shortDate } from '../../common/day';
import { isMonthFirst } from '../../common/typed-dates';
import { labelMatches, policyCodeOf, signedAs, versionNumberOf } from '../../common/version-label';
import { joined, plainTitle } from '../../common/words';
import type { Decision, Person, Policy, Register, Signature, Version } from '../model';
import { isAmong } from '../people/audience';
import { isSameName } from '../people/names';
import { readingFor } from '../people/readings';
import { personMeant, type StaffIndex } from '../people/staff-index';
import { decisionsByAnswer } from '../signing/decisions';
import { ON_PAPER } from '../signing/identity/sureness';
import { inForceSince, laterInForce, versionsOf } from '../signing/versions';
import { dayAsSeen, dayOf, MONTH_FIRST, type RawCell } from '../workbook/cells';
import { inRow, type Placed, type TabProblem } from '../workbook/tab';
import { PAPER, type RowOf } from '../workbook/tabs';
import { readTab } from './read-tab';

export type PaperRow = RowOf<typeof PAPER>;

export interface PaperPlan {
  signatures: Signature[];
  /** What stands beside each row now. */
  beside: { row: number; result: string; number: number | null }[];
  /** Rows that no longer say what was recorded; a person must look. */
  changed: { response: string; where: string; what: string }[];
  problems: TabProblem[];
}

/** What a row means. */
interface Meant {
  person: Person;
  version: string;
  signedOn: Day;
}

type Outcome = { meant: Meant } | { meant: null; fault: string };

/** What leads from words of a row to the register. */
interface Books {
  staffIndex: StaffIndex;
  policies: readonly Policy[];
  versions: readonly Version[];
  today: Day;
}

/** What people wrote: without what the add-on writes beside it. */
export function typedPaper(values: readonly RawCell[][]): RawCell[][] {
  return readTab(PAPER, values).rows.map(({ value: { person, policy, version, signedOn, seenBy, remark } }) => [
    person,
    policy,
    version,
    signedOn,
    seenBy,
    remark,
  ]);
}

/** How the ids begin under which rows of `Paper` stand in the ledgers. */
const PAPER_ANSWER = 'paper ';

/** The id under which a row of `Paper` stands in the ledgers. */
export const paperAnswer = (number: number): string => PAPER_ANSWER + number;

export const isPaperAnswer = (response: string): boolean => response.startsWith(PAPER_ANSWER);

export function planPaper(
  rows: readonly Placed<PaperRow>[],
  { policies, versions, signatures, decisions }: Register,
  staffIndex: StaffIndex,
  today: Day,
): PaperPlan {
  const books = { staffIndex, policies, versions, today };
  const onPaper = signatures.filter(({ response }) => isPaperAnswer(response));
  const recorded = new Map(onPaper.map((signature) => [signature.response, signature]));
  const decided = decisionsByAnswer(decisions);
  const plan: PaperPlan = { signatures: [], beside: [], changed: [], problems: [] };
  const taken = new Set<number>();
  const known = new Map<string, string>();
  for (const one of signatures) {
    if (one.how === ON_PAPER && decided.get(one.response)?.decision !== 'reject')
      known.set(sameness(one, one.person), one.response);
  }
  let highest = Math.max(0, ...rows.map(({ value }) => value.number ?? 0), ...numbersOf(onPaper));
  let faults = 0;
  for (const { row, value } of rows) {
    if (!isFilled(value)) {
      plan.beside.push({ row, result: '', number: null });
      continue;
    }
    // A row copied below another carries its number, and is another.
    const own = value.number !== null && !taken.has(value.number) ? value.number : null;
    const before = own === null ? undefined : recorded.get(paperAnswer(own));
    const outcome = meaningOf(value, books);
    if (own !== null && before !== undefined) {
      taken.add(own);
      const words = existing(value, outcome, before, decided.get(before.response), books);
      const result = words === recordedOn(before) ? words + besides(outcome.meant, books) : words;
      plan.beside.push({ row, result, number: own });
      if (result.startsWith(CHANGED)) plan.changed.push(changedRow(row, before));
      continue;
    }
    const again = outcome.meant === null ? undefined : known.get(sameness(outcome.meant, outcome.meant.person.number));
    if (outcome.meant === null || again !== undefined) {
      faults += 1;
      const fault =
        outcome.meant === null ? outcome.fault : `The same signature has already been recorded, as ${again}.`;
      plan.beside.push({ row, result: `! ${fault}`, number: own });
      continue;
    }
    if (own === null) highest += 1;
    const number = own ?? highest;
    taken.add(number);
    const signature = signatureOf(number, outcome.meant, value, { policies: books.policies, today });
    known.set(sameness(signature, signature.person), signature.response);
    plan.signatures.push(signature);
    plan.beside.push({ row, result: recordedOn(signature) + besides(outcome.meant, books), number });
  }
  if (faults > 0) {
    const rowsHave = faults === 1 ? 'one row that is' : `${faults} rows that are`;
    const message = `Paper has ${rowsHave} not recorded. See what to correct under "Result".`;
    plan.problems.push({ code: 'PAPER_NOT_RECORDED', tab: PAPER.title, row: 1, message });
  }
  return plan;
}

function isFilled({ person, policy, version, signedOn, seenBy, remark }: PaperRow): boolean {
  return [person, policy, version, seenBy, remark].some((text) => text !== '') || signedOn !== '';
}

/** @param signatures on paper */
function numbersOf(signatures: readonly Signature[]): number[] {
  const numbers = signatures.map(({ response }) => response.slice(PAPER_ANSWER.length));
  return numbers.filter((number) => /^\d+$/.test(number)).map(Number);
}

function sameness({ version, signedOn }: Signature | Meant, person: number | null): string {
  return `${person} ${signedAs(version)} ${signedOn}`;
}

function signatureOf(
  number: number,
  { person, version, signedOn }: Meant,
  row: PaperRow,
  { policies, today }: { policies: readonly Policy[]; today: Day },
): Signature {
  const policy = policies.find(({ code }) => code === policyCodeOf(version));
  const reading = policy === undefined ? '' : (readingFor(person, policy)?.part ?? '');
  return {
    response: paperAnswer(number),
    person: person.number,
    name: person.name,
    email: '',
    role: '',
    version,
    signedOn,
    signedAt: '',
    how: ON_PAPER,
    agreed: 'on paper',
    answers: '',
    doubt: '',
    notice: '',
    recordedOn: today,
    seenBy: row.seenBy,
    remark: row.remark,
    reading,
    asked: '',
  };
}

function recordedOn(signature: Signature): string {
  return signature.recordedOn === null ? 'Recorded' : `Recorded ${shortDate(signature.recordedOn)}`;
}

/** Whoever takes one policy for another, or one version, would wait for the wrong one to be signed. */
function besides(meant: Meant | null, { policies, versions }: Books): string {
  const policy = meant === null ? undefined : policies.find(({ code }) => code === policyCodeOf(meant.version));
  if (meant === null || policy === undefined) return '';
  const { person, version, signedOn } = meant;
  if (!isAmong(person, policy)) return `. ${person.name} is not among those who sign ${policy.title}.`;
  const now = laterInForce(policy, versions, version, signedOn);
  if (now === null) return '';
  const [number, own] = [now.version, version].map(versionNumberOf);
  return `. On that day version ${number} was in force, and this is for ${own}: is that right? ${person.name} is asked for ${number}.`;
}

const CHANGED = '! Changed';

/** What stands beside a row that was recorded. */
function existing(
  row: PaperRow,
  outcome: Outcome,
  signature: Signature,
  decision: Decision | undefined,
  books: Books,
): string {
  if (decision?.decision === 'reject') return `Rejected ${shortDate(decision.decidedOn)}: not valid`;
  // A doubt about the record itself is asked about in its own row.
  const isAsked = decision !== undefined || signature.doubt !== '';
  if (isAsked || saysTheSame(row, outcome, signature, books)) return recordedOn(signature);
  return `${CHANGED} since it was recorded, here or in the tab Signatures. The record counts: ${inWords(signature)}.`;
}

/** People marry and policies get new titles: a row still means what it meant when it was recorded. */
function saysTheSame(row: PaperRow, outcome: Outcome, signature: Signature, books: Books): boolean {
  const isSamePerson = isSameName(row.person, signature.name) || outcome.meant?.person.number === signature.person;
  const isSameVersion =
    // Its code means it as well where the policy's own row is gone.
    [row.policy.toUpperCase(), ...policyCodesOf(row.policy, books)].includes(policyCodeOf(signature.version)) &&
    (row.version === '' || labelMatches(row.version, signature.version));
  return (
    isSamePerson &&
    isSameVersion &&
    dayOf(row.signedOn) === signature.signedOn &&
    row.seenBy === signature.seenBy &&
    row.remark === signature.remark
  );
}

function inWords(signature: Signature): string {
  return `${signature.name}, ${signature.version}, signed ${shortDate(signature.signedOn)}`;
}

function changedRow(row: number, signature: Signature): PaperPlan['changed'][number] {
  return {
    response: signature.response,
    where: inRow(PAPER.title, row),
    what: `This row was changed since it was recorded, here or in the tab Signatures. The record counts: ${inWords(signature)}. If the record is wrong, choose reject and enter the correct signature in a new row of Paper; otherwise choose ignore.`,
  };
}

function meaningOf(row: PaperRow, books: Books): Outcome {
  const fail = (fault: string): Outcome => ({ meant: null, fault });
  if (row.person === '') return fail('Please enter who signed.');
  const found = personMeant(books.staffIndex, row.person);
  if (found.person === null) return fail(found.fault);
  const signedOn = dayOf(row.signedOn);
  if (signedOn === null) return fail('Please enter the date beside the signature, such as 1/9/2026.');
  if (signedOn === undefined)
    return fail(
      `"${dayAsSeen(row.signedOn)}" ${isMonthFirst(dayAsSeen(row.signedOn)) ? MONTH_FIRST : 'is not a date'}. Please enter a date such as 1/9/2026.`,
    );
  if (signedOn > books.today) return fail(`${longDate(signedOn)} is in the future. Please correct the date.`);
  if (row.policy === '') return fail('Please enter which policy was signed.');
  const [code, ...others] = policyCodesOf(row.policy, books);
  if (code === undefined) {
    return fail(
      `There is no policy called "${row.policy}". Please enter its title or its code as in the tab Policies.`,
    );
  }
  if (others.length > 0) return fail(`Several policies are called "${row.policy}". Please enter the code instead.`);
  const version = versionMeant(row, code, signedOn, books);
  return 'fault' in version
    ? fail(version.fault)
    : { meant: { person: found.person, version: version.label, signedOn } };
}

/** By code or title; a title that the policy had when an older version was published leads to it, too. */
export function policyCodesOf(written: string, { policies, versions }: Pick<Books, 'policies' | 'versions'>): string[] {
  const byCode = policies.filter(({ code }) => plainTitle(code) === plainTitle(written));
  const byTitle = policies.filter(({ title }) => plainTitle(title) === plainTitle(written));
  const found = byCode.length > 0 ? byCode : byTitle;
  if (found.length > 0) return found.map(({ code }) => code);
  const former = versions.filter(({ title }) => plainTitle(title) === plainTitle(written));
  return [...new Set(former.map(({ policyCode }) => policyCode))];
}

function versionMeant(
  row: PaperRow,
  code: string,
  signedOn: Day,
  { versions }: Books,
): { label: string } | { fault: string } {
  const own = versionsOf(versions, code);
  const [first] = own;
  if (first === undefined) return { fault: 'This policy is not published yet. Please publish it first.' };
  const named = row.version === '' ? own : own.filter(({ version }) => labelMatches(row.version, version));
  if (named.length === 0) {
    const numbers = joined(own.map(({ version }) => versionNumberOf(version)));
    return { fault: `This policy has no version ${row.version}. Its versions: ${numbers}.` };
  }
  const inForce = named.filter((version) => inForceSince(version) <= signedOn).pop();
  if (inForce !== undefined) return { label: inForce.version };
  // Named in so many words, it may be older than its publishing here: last September's paper.
  if (row.version !== '' && named[0] !== undefined) return { label: named[0].version };
  const number = versionNumberOf(first.version);
  return {
    fault: `On ${longDate(signedOn)} no version was in force: ${number} was published on ${longDate(first.publishedOn)}. If exactly this wording was signed, enter ${number} under "Version".`,
  };
}
