/** What is kept of each form, outside the workbook: how far collecting has come, and how the form was when it was last looked at. */
import * as v from 'valibot';
import { changesAskedIn } from '../../register/workbook/tabs-publishing';

/** What somebody may switch on in the settings of a form, and must not be on in one of ours. */
export const FORM_SWITCHES = ['one response each', 'editing a response', 'results for everybody'] as const;
export type FormSwitch = (typeof FORM_SWITCHES)[number];

export const OpenFormSchema = v.object({
  formId: v.string(),
  version: v.string(),
  policyCode: v.string(),
  /** The tab that Google writes the answers to. */
  answersIn: v.string(),
  /** Rows of that tab that were seen. */
  rowsSeen: v.number(),
  /** Milliseconds since 1970: answers until then are in the register. */
  collectedUntil: v.number(),
  /** How many answers, counted from the form's first, an unfinished run has read; null when none is unfinished. */
  behind: v.nullable(v.number()),
  /** A sum over the addresses that were let in. */
  allowedHash: v.optional(v.string(), ''),
  /** Addresses of the staff list that Google would not let in. */
  refused: v.optional(v.array(v.string()), []),
  /** The day on which it was last looked whether the form takes answers, and who gets in. */
  checkedOn: v.optional(v.string(), ''),
  /** Whether it could not be used then: it takes no answers, or cannot be opened; "" where it can. */
  trouble: v.optional(v.picklist(['', 'closed', 'gone']), ''),
  isInBin: v.optional(v.boolean(), false),
  /** The day on which its questions were last read back, and when Drive said then that it was last changed. */
  readOn: v.optional(v.string(), ''),
  listedAt: v.optional(v.string(), ''),
  /** Sums of its questions as they were published, and as they were then; "" where they were the same. */
  sums: v.optional(v.string(), ''),
  sumsNow: v.optional(v.string(), ''),
  /** The same of what it says around its questions, and of where its pages lead. */
  frame: v.optional(v.string(), ''),
  frameNow: v.optional(v.string(), ''),
  /** A sum over what its answers are read by, as Clauses had it then; "" before it was first read back. */
  askedSum: v.optional(v.string(), ''),
  /** Milliseconds since 1970: when it was last seen as it was published. */
  rightAt: v.optional(v.number(), 0),
  /** What is otherwise than published, in words, and whether nobody can agree to everything. */
  difference: v.optional(v.string(), ''),
  isBroken: v.optional(v.boolean(), false),
  /** The day on which it was set again to keep addresses. */
  addressesMendedOn: v.optional(v.string(), ''),
  /** The day on which something was switched off again in its settings; "" where that never was. */
  switchedOffOn: v.optional(v.string(), ''),
  /** What that was. */
  switchedOff: v.optional(v.array(v.picklist(FORM_SWITCHES)), []),
  /** How often in a row it could not be looked at, and its answers not be read. */
  failedLooks: v.optional(v.number(), 0),
  failedReads: v.optional(v.number(), 0),
  /** How many responses it held more than the register has of it, when they were last counted; negative where it held fewer. */
  unmatched: v.optional(v.number(), 0),
  /** Whether the manager opened the form to people without a school account, which only a person can do. */
  isOpenToAll: v.optional(v.boolean(), false),
  /** Whether it asks for a personal code and for no account; who signs in it stands in no list of its own. */
  byCode: v.optional(v.boolean(), false),
  /** What it asks for, as its row in Forms says it, where that is only what has changed since a version. */
  asks: v.optional(v.string()),
  /** Whether the manager closed it for a while: nobody is asked for it, and it may be reopened. */
  isPaused: v.optional(v.boolean(), false),
  /** The day on which a newer version closed it; "" while it is open. */
  closedOn: v.string(),
  /** A sum over the document as it was when it was last looked at. */
  documentSeen: v.optional(v.string(), ''),
  /** The same over when Google says that it was last changed; "" where Google did not list it. */
  documentListed: v.optional(v.string(), ''),
  /** What is then to be told of the document: how it was edited, or that it cannot be read; "" for nothing. */
  documentTold: v.optional(v.string(), ''),
  /** The code of the policy whose signatures are confirmed in it; "" for a form that staff sign. */
  countersigns: v.optional(v.string(), ''),
  /** Whose form that is, by address; "" of one that all countersigners of the policy had. */
  countersigner: v.optional(v.string(), ''),
  /** The number of the list that it shows; 0 before the first. */
  list: v.optional(v.number(), 0),
  /** Of a form for countersigners: its link, Google's numbers of its questions, and a sum over what it offers. */
  link: v.optional(v.string(), ''),
  items: v.optional(v.record(v.string(), v.string()), {}),
  offered: v.optional(v.string(), ''),
  isVerified: v.optional(v.boolean(), true),
  /** Until it has a tab for its answers: the workbook's tabs before Google added one. */
  tabsBefore: v.optional(v.array(v.number()), []),
  /** Milliseconds since 1970: when it was published, or first seen by a round. */
  publishedAt: v.optional(v.number()),
  /** The day on which this note was made again from the register; "" otherwise. */
  rebuiltOn: v.optional(v.string(), ''),
  /** Of its row in Forms: first version, pre-filled link, addresses; null before a round has seen it. */
  kept: v.optional(v.nullable(v.tuple([v.string(), v.string(), v.string()])), null),
  /** Of a form beside a main one: a sum over its row in Forms; "" before a round has seen it. */
  rowSum: v.optional(v.string(), ''),
  /** Who signed in it when that was last found right; null before a round has seen it. */
  audience: v.optional(v.nullable(v.string()), null),
  /** How many decisions about who signs the policy there were by then; null before they were counted. */
  audienceSaid: v.optional(v.nullable(v.number()), null),
  /**
   * How often it was signed then, who countersigned, within how many days, and, which earlier releases did not note, what each group
   * read, within how many days starters had to, and how many of the days were of grace; null before a round has seen it.
   */
  rules: v.optional(v.nullable(v.tupleWithRest([v.string(), v.string(), v.string()], v.string())), null),
  /** How many decisions about these there were by then; null before they were counted. */
  rulesSaid: v.optional(v.nullable(v.number()), null),
  /** False where Google refused to give the file its name. */
  isNamed: v.optional(v.boolean(), true),
  /** False where Google refused its trigger. */
  isWatched: v.optional(v.boolean(), true),
  /** How often in a row its answers were found long after its trigger should have told of them. */
  untold: v.optional(v.number(), 0),
});

export type OpenForm = v.InferOutput<typeof OpenFormSchema>;

const EMPTY = v.parse(OpenFormSchema, {
  formId: '',
  version: '',
  policyCode: '',
  answersIn: '',
  rowsSeen: 0,
  collectedUntil: 0,
  behind: null,
  closedOn: '',
});

const { formId: _id, version: _version, policyCode: _code, answersIn: _tab, ...usual } = EMPTY;

/** What a form's note holds at first; those of forms for countersigners hold more. */
export const NEW_FORM: Omit<OpenForm, 'formId' | 'version' | 'policyCode' | 'answersIn'> = usual;

const { isInBin, readOn, listedAt, sums, sumsNow, frame, frameNow, askedSum, rightAt, difference, isBroken } = EMPTY;

/** Of a form whose questions are to be read back as they are published. */
export const NOT_READ_BACK = {
  isInBin,
  readOn,
  listedAt,
  sums,
  sumsNow,
  frame,
  frameNow,
  askedSum,
  rightAt,
  difference,
  isBroken,
};

const { rowsSeen: _rows, collectedUntil: _until, behind: _behind, closedOn: _closed, ...left } = usual;

/** What stands for each of these where it is left out. */
const LEFT_OUT = new Map(Object.entries(left).map(([key, value]) => [key, JSON.stringify(value)]));

/** As a property holds it: what is as it is in most forms is left out, since a property holds 9 KB and all are read each hour. */
export function openFormNote(form: OpenForm): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(form).filter(([key, value]) => LEFT_OUT.get(key) !== JSON.stringify(value))),
  );
}

/** The same of any form; of one that asks for everything nothing is noted, since every form's note is read at every turn. */
export function noteOfAsking(asks: string): Pick<OpenForm, 'asks'> {
  return changesAskedIn(asks) === null ? {} : { asks };
}

/** What stands in place of a version in the note of a form for countersigners. */
export function countersignLabel(policyCode: string, countersigner: string): string {
  return `${policyCode} countersignatures${countersigner === '' ? '' : ` by ${countersigner}`}`;
}
