/** The register as values: what the rest of the product works with. Types only. */
import type { Day } from '../common/day';
import type { AgreeBy } from '../form/form-plan';
import type { Settings } from './workbook/settings';
import type { Placed, TabProblem } from './workbook/tab';
import type {
  ARCHIVES,
  CLAUSES,
  COUNTERSIGN_LISTS,
  COUNTERSIGNATURES,
  DECISIONS_TAB,
  FORMS,
  LINE_DECISIONS,
  NUMBERS,
  QUESTIONS,
  RowOf,
  SENT_EMAILS,
  SIGNATURES,
  VERSIONS,
} from './workbook/tabs';
import type { Validity } from './workbook/validity-cell';

export interface Person {
  /** Stands for the person in every ledger, whatever becomes of name and address. */
  number: number;
  /** Where the person stands in the staff list. */
  row: number;
  name: string;
  /** In small letters, as every address. */
  email: string | null;
  /** Addresses that the person had before; what was signed under them is the person's, too. */
  formerAddresses: string[];
  role: string;
  /** In small letters, as the audience of a policy is. */
  groups: string[];
  lineManager: string | null;
  startsOn: Day | null;
  leavesOn: Day | null;
  awayFrom: Day | null;
  awayUntil: Day | null;
  /** The day by which this person is to sign whatever is owed, instead of the policy's own. */
  ownDueOn: Day | null;
  /** The person is asked and counted like everybody, but no emails are sent. */
  isEmailOff: boolean;
  /** As it was set by hand; null: by the domain of the address. */
  signsBy: 'account' | 'code' | null;
  /** Where the person works; empty where the school has one site. */
  sites: string[];
  /** Nothing of the person is erased up to this day; why is not kept. */
  holdUntil: Day | null;
}

/** What some groups of people read of a policy. */
export interface Reading {
  /** "Part one and Annex B", with its address where one was typed. */
  part: string;
  /** As under "Who signs". */
  audience: string[];
}

export interface Policy {
  /** "P1": stands for the policy in every ledger, whatever becomes of its title. */
  code: string;
  /** Where the policy stands in the tab Policies; null where it is not there yet. */
  row: number | null;
  title: string;
  /** Staff groups in small letters; empty or "everyone" means all. */
  audience: string[];
  /** How long a signature lasts. */
  lasts: Validity;
  /** From being asked to the last day on which one is on time. */
  daysToSign: number;
  /** The same for a new starter, from the first working day. */
  daysForStarters: number;
  /** After the due day, before somebody counts as overdue. */
  graceDays: number;
  agreeBy: AgreeBy;
  /** What is ticked in the form for people without an account of the school; null where there is to be none. */
  openForm: AgreeBy | null;
  /** Of those under "Who signs" only people at one of these sign; empty means every site. */
  sites: string[];
  /** Who confirms a signature with a second one; "" where nobody does. */
  countersignedBy: string;
  /** Nobody is given a login before it is complete. */
  isNeededForAccount: boolean;
  /** The day by which the school reviews the policy itself. */
  reviewBy: Day | null;
  /** What each group reads, the fullest first; empty where everyone reads all of it. */
  readings: Reading[];
  documentId: string;
}

/** A form as the register keeps it. */
export type FormRow = RowOf<typeof FORMS>;

export type Version = RowOf<typeof VERSIONS> & {
  policyCode: string;
  /** The forms in which it is signed; none before the first was finished. */
  forms: FormRow[];
};
export type ClauseRow = RowOf<typeof CLAUSES>;
/** What was decided about a line of a document. */
export type LineDecisionRow = RowOf<typeof LINE_DECISIONS>;
/** What was recorded, without the sum of it. */
export type Signature = Omit<RowOf<typeof SIGNATURES>, 'check'>;
export type Decision = RowOf<typeof DECISIONS_TAB>;
export type Countersignature = RowOf<typeof COUNTERSIGNATURES>;
/** Who joined and who left a countersigner's list; countersigning/lists.ts says who was on it. */
export type CountersignListRow = RowOf<typeof COUNTERSIGN_LISTS>;
/** That somebody asked to talk before signing, or what ended it. */
export type QuestionRow = RowOf<typeof QUESTIONS>;
export type SentEmail = RowOf<typeof SENT_EMAILS>;
/** That rows were moved into an archive workbook, or responses of a form. */
export type ArchiveRow = RowOf<typeof ARCHIVES>;

/** A row of Signatures that was changed by hand after it was recorded. */
export interface AlteredRow {
  row: number;
  /** As they stand there now; one of the two may lead to what was recorded. */
  response: string;
  check: string;
  /** What the row says now, held; null where it cannot be read, or another row has its response. */
  held: Signature | null;
}

/** Rows of Signatures held against the sum that each carries. */
export interface LedgerFaults {
  altered: readonly AlteredRow[];
  /** Without a sum, as an older release or an erasure left them: taken as they are. */
  unsealed: readonly Placed<Signature>[];
  /** Of a response that another row has, too. */
  repeated: readonly number[];
}

export interface Register {
  people: Person[];
  policies: Policy[];
  /** On which the school is closed. */
  closures: { from: Day; until: Day }[];
  settings: Settings;
  versions: Version[];
  /** Every form, those for countersigners among them. */
  forms: FormRow[];
  clauses: Placed<ClauseRow>[];
  /** The oldest first. */
  lineDecisions: LineDecisionRow[];
  /** As they were recorded; what each stands for now, decisions.ts says. */
  signatures: Signature[];
  /** Rows of Signatures that do not say what was recorded, or do not show whether they do. */
  ledgerFaults: LedgerFaults;
  decisions: Decision[];
  countersignatures: Countersignature[];
  countersignLists: CountersignListRow[];
  /** As they were recorded; what became of each, questions.ts says. */
  questions: QuestionRow[];
  sentEmails: Placed<SentEmail>[];
  /** What has moved into archive workbooks, and is in none of these lists. */
  archives: ArchiveRow[];
  problems: TabProblem[];
  /** The headings of each tab as they stand now, by the tab's title. */
  headings: Record<string, string[]>;
  /** Rows of the staff list whose number is still to be written; null where one was written beside nobody. */
  newNumbers: { row: number; number: number | null }[];
  /** Who got which number, and what names, addresses and groups they had since. */
  numbers: RowOf<typeof NUMBERS>[];
  /** What is still to be noted of who has which number. */
  notedNumbers: RowOf<typeof NUMBERS>[];
}
