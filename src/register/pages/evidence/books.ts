/** What the rows of a page of evidence look up, each found once for the whole page: a policy has a row for every signature ever given. */
import type { Day } from '../../../common/day';
import { groupedBy } from '../../../common/lists';
import { once } from '../../../common/once';
import type { ClauseRow, Decision, Person, Register, Signature } from '../../model';
import type { countersignatureRecords } from '../../signing/countersigning/confirmations';
import { decisionsByAnswer, effectiveSignatures } from '../../signing/decisions';

/** What somebody confirmed, or would not confirm, about a signature. */
export type CountersignatureRecord = ReturnType<typeof countersignatureRecords>[number];

/** What a page of evidence is made from, beside the register. */
export interface EvidenceMade {
  today: Day;
  /** The school's own clock, "08:12". */
  time: string;
  /** The account that makes it. */
  account: string;
  countersignatures: readonly CountersignatureRecord[];
  /** SHA-256 over UTF-8, in hexadecimal. */
  fingerprint: (text: string) => string;
}

export interface EvidenceBooks {
  register: Register;
  /** By the person's number. */
  people: ReadonlyMap<number, Person>;
  /** By the version's label. */
  titles: ReadonlyMap<string, string>;
  itemsOf: (version: string) => readonly ClauseRow[];
  /** All about a response, in the order in which they were recorded. */
  decisionsAbout: (response: string) => readonly Decision[];
  /** Whose signature it is, by what was decided, else as it was recorded. */
  ownerOf: (signature: Signature) => number | null;
  countersignaturesOf: (response: string) => readonly CountersignatureRecord[];
  /** In the ledger's own rows, for those who ask it. */
  emailsTo: (person: number) => Register['sentEmails'];
  /** The record that a signature of changes builds on; null where there is none. */
  buildsOn: (response: string) => Signature | null;
}

export function booksOf(register: Register, { countersignatures }: EvidenceMade): EvidenceBooks {
  const decided = decisionsByAnswer(register.decisions);
  const decisions = groupedBy(register.decisions, ({ response }) => response);
  const seconds = groupedBy(countersignatures, ({ response }) => response);
  const emails = groupedBy(register.sentEmails, ({ value }) => value.person);
  const items = groupedBy(
    register.clauses.map(({ value }) => value),
    ({ version }) => version,
  );
  const records = once(() => new Map(register.signatures.map((signature) => [signature.response, signature])));
  const building = once(
    () => new Map(effectiveSignatures(register).map(({ response, buildsOn }) => [response, buildsOn])),
  );
  return {
    register,
    people: new Map(register.people.map((person) => [person.number, person])),
    titles: new Map(register.versions.map(({ version, title }) => [version, title])),
    itemsOf: (version) => items.get(version) ?? [],
    decisionsAbout: (response) => decisions.get(response) ?? [],
    ownerOf: ({ response, person }) => decided.get(response)?.person ?? person,
    countersignaturesOf: (response) => seconds.get(response) ?? [],
    emailsTo: (person) => emails.get(person) ?? [],
    buildsOn: (response) => records().get(building().get(response) ?? '') ?? null,
  };
}
