/**
 * What the reader finds in a policy document: the value between the document and everything that follows from it.
 * The same shape is printed by `npm run read -- --json`.
 */

/** A clause below another clause: "not sharing others' images", under "I will be a role model, for example by:". */
export interface ChildClause {
  text: string;
  /** As printed: "a)", "ii.", "•". */
  marker?: string;
  children?: ChildClause[];
}

/** A link in a clause: the words that carry it, and where it leads. */
export interface TextLink {
  text: string;
  url: string;
}

/** One statement that can be agreed to by itself. */
export interface Clause {
  /** The whole clause, its continuation lines joined, its condition included. */
  text: string;
  /** "Staff that have a teaching role only", or null when it is for everyone. */
  condition: string | null;
  /** Only where there is a condition. */
  textWithoutCondition?: string;
  /** The sentence that this clause needs to be read alone: "You must not share:". Not part of `text`. */
  leadIn?: string;
  /** As printed: "1.2", "a)", "•". */
  marker?: string;
  children?: ChildClause[];
  links?: TextLink[];
}

/** A part of the document under one heading. */
export interface PolicySection {
  /** Null where a list has none. */
  heading: string | null;
  /** 1 for the document's main headings. */
  level: number;
  intro: string[];
  clauses: Clause[];
}

/** As the document words it; null where it says nothing. */
export interface PolicyMetadata {
  approved: string | null;
  reviewed: string | null;
  nextReview: string | null;
  owner: string | null;
  /** Months, from words ("annually") or from two dates. */
  reviewCycleMonths: number | null;
  adopted?: string | null;
  documentDate?: string | null;
}

/** Where somebody confirms another's signature. */
export interface CountersignatureBlock {
  /** A role or a person: "Headteacher / Deputy Headteacher". */
  by: string;
  statement: string;
  fields: string[];
}

/** Something that a person should look at before the policy is published. */
export interface ReadingWarning {
  code: string;
  /** What it is and what to do, for a person. */
  message: string;
  /** Where in the document: the heading above, or the first words. */
  place: string;
}

/** Why words of a document are in no section, clause or block. The list is closed: there is no other reason. */
export const LEFT_OUT_REASONS = [
  'in a page header',
  'in a page footer',
  'in a footnote',
  'a footnote',
  'in the list of contents',
  'repeats the title or a page header',
  'on the front page',
  'the title of a tab',
  'struck out',
  'a suggestion that nobody has accepted',
  'the mark of a bookmark or picture',
  'a line with no words',
  'a line about the document',
  'the headings of the table of versions',
  'the column headings of a table',
  'beside it in a table',
  'beside a clause in a table: it is for everyone',
  'in a table that holds no clauses',
  'what it asks is not clear',
  'a lead-in with nothing below it',
  'a heading with nothing below it',
  'for the office to fill in',
  'left out by decision',
  'heads a block to sign',
  'a signature that approves the policy',
  "in somebody else's block to sign",
] as const;

export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** Words of the document that are in no section, clause or block, and why. */
export interface LeftOut {
  text: string;
  why: LeftOutReason;
  place: string;
}

/** What a line of the document can be taken for. */
export type TakenAs =
  | 'heading'
  | 'lead-in'
  | 'point'
  | 'part of a point'
  | 'introduction'
  | 'declaration'
  | 'fact'
  | 'field'
  | 'left out';

/** The words of a line, and what is printed around them. */
export interface LineWords {
  text: string;
  /** With the number or letter that was typed before it, if there was one. */
  printed: string;
  marker: string;
  isBullet: boolean;
  /** From a table: the heading of its row. */
  leadIn: string | null;
  /** From a table: for whom the clause is. */
  appliesTo: string | null;
  emphasisedStart: string;
  links: TextLink[];
}

/** A line where it stands, what it was taken for, and why: what a person may decide otherwise. */
export interface ReadLine {
  /** The place of its section among `sections`; -1 before them, their number for what stands with the signature. */
  section: number;
  taken: TakenAs;
  /** A sentence for a person. */
  because: string;
  words: LineWords;
  /** Below its point: 1, below that 2; 0 for what stands by itself. */
  depth: number;
  /** The sentence that it carries, or would carry as a point. */
  leadIn: string | null;
  /** What it might carry instead: sentences and headings that stand above or beside it. */
  otherLeadIns: string[];
  /** Whether nobody can tell from the words alone if they ask or forbid. */
  isUnclear: boolean;
}

/** What most lines of a question likelier are, whatever they were taken for. */
type DoubtGuess = 'clause' | 'not a clause';

interface DoubtReason {
  guess: DoubtGuess;
  /** Why it is in doubt, a sentence for a person. */
  because: string;
}

/** A question about one line, or about several, each in its whole words. */
export type Doubt = ({ text: string } & DoubtReason) | ({ lines: string[] } & DoubtReason);

/** A line of the document that says something about the document: "Policy owner", "Director of Operations". */
export interface DocumentFact {
  label: string;
  value: string;
}

/** A suggestion for the person who publishes. */
export interface Proposal {
  about:
    | 'audience'
    | 'resignEveryMonths'
    | 'signWithinDays'
    | 'reviewEveryMonths'
    | 'resignOnChange'
    | 'countersignedBy'
    | 'clausesFor'
    | 'question'
    | 'signOnEntry'
    | 'history';
  /** "Staff", "12", "Headteacher", "School". */
  value: string;
  /** The words of the document. */
  from: string;
}

/** A multiple-choice question as a document writes it. */
export interface AskedQuestion {
  question: string;
  answers: { words: string; isRight: boolean }[];
  /** What is named below it as "Point: 4"; "" where nothing is. */
  point: string;
}

/** All that the reader finds. */
export interface PolicyReading {
  title: string;
  organisation: string | null;
  metadata: PolicyMetadata;
  /** "Staff", "Volunteers", "Governors", … */
  audience: string[];
  intro: string[];
  sections: PolicySection[];
  /** What stands beside the signature, a string for each paragraph or line. */
  declarations: string[];
  /** The labels as printed: "Full Name (printed)", "Job title / Role", "Date". */
  signatureFields: string[];
  countersign: CountersignatureBlock | null;
  /** The document's own version table: column heading to cell. */
  history: Record<string, string>[];
  /** Brackets that wait for a school to fill them in, or that it filled and left. */
  placeholders: string[];
  warnings: ReadingWarning[];
  /** What the reader asks a person, the most important first. */
  doubts: Doubt[];
  /** Every line of the body in its order, by section. */
  lines: ReadLine[];
  /** Every line about the document itself, as printed. */
  facts: DocumentFact[];
  /** Nothing vanishes: the words that are nowhere above. */
  leftOut: LeftOut[];
  /** Questions with answers below them; empty where no answer is marked as right. */
  asked: AskedQuestion[];
  /** What the reading suggests for publishing, each with the words that it came from. */
  proposals: Proposal[];
}
