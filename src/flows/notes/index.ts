/**
 * What is kept outside the workbook, in script properties: only pointers. Each is read against a schema; a note that
 * cannot be read counts as none, which costs a look at everything and loses nothing.
 */
import * as v from 'valibot';
import { type LinkKnowledge, linkNote, readLinkNote } from '../../form/answer-link';
import { type Job, JobSchema, type PublishRequest, PublishRequestSchema } from './job';

const SendingNoteSchema = v.object({
  batch: v.number(),
  done: v.number(),
  failed: v.array(v.number()),
  unclear: v.optional(v.array(v.number()), []),
});

const OpenFormSchema = v.object({
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
  /** What was wrong with it then: it takes no answers, or cannot be opened; "" where it is as it should be. */
  trouble: v.optional(v.picklist(['', 'closed', 'gone']), ''),
  /** How often in a row it could not be looked at, and its answers not be read. */
  failedLooks: v.optional(v.number(), 0),
  failedReads: v.optional(v.number(), 0),
  /** How many responses it held more than the register has of it, when they were last counted; negative where it held fewer. */
  unmatched: v.optional(v.number(), 0),
  /** Whether the manager opened the form to people without a school account, which only a person can do. */
  isOpenToAll: v.optional(v.boolean(), false),
  /** Whether it asks for a personal code and for no account; who signs in it stands in no list of its own. */
  byCode: v.optional(v.boolean(), false),
  /** Whether the manager closed it for a while: nobody is asked for it, and it may be reopened. */
  isPaused: v.optional(v.boolean(), false),
  /** The day on which a newer version closed it; "" while it is open. */
  closedOn: v.string(),
  /** A sum over the document as it was when it was last looked at. */
  documentSeen: v.optional(v.string(), ''),
  /** The same over when Google says that it was last changed; "" where Google did not list it. */
  documentListed: v.optional(v.string(), ''),
  /** The code of the policy whose signatures are confirmed in it; "" for a form that staff sign. */
  countersigns: v.optional(v.string(), ''),
  /** Of a form for countersigners: its link, Google's numbers of its questions, and a sum over the names it offers. */
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
  /** False where Google refused to give the file its name. */
  isNamed: v.optional(v.boolean(), true),
  /** False where Google refused its trigger. */
  isWatched: v.optional(v.boolean(), true),
});

const CodesSchema = v.object({
  /** What personal codes are computed with; "" before the first is needed. */
  secret: v.optional(v.string(), ''),
  /** How often people were given new codes, by their numbers. */
  given: v.optional(v.record(v.string(), v.number()), {}),
});

/** People whom a round put on the list together, by their numbers. */
const JoinedSchema = v.object({ from: v.number(), to: v.number(), at: v.number() });

const RoundNoteSchema = v.object({
  /** The last day on which everything was looked at. */
  lookedOn: v.optional(v.string(), ''),
  /** The last day on which everybody who is to be written to was written to. */
  emailsDoneOn: v.optional(v.string(), ''),
  /** A sum over what people edit, to see whether they did. */
  seen: v.optional(v.string(), ''),
  /** Milliseconds since 1970: when everything was last looked at. */
  at: v.optional(v.number(), 0),
  /** The last days on which a round ran. */
  ranOn: v.optional(v.array(v.string()), []),
  /** The school days in a row, up to now, on which emails were left over. */
  shortOn: v.optional(v.array(v.string()), []),
  /** Who has joined only just now. */
  joined: v.optional(v.array(JoinedSchema), []),
  /** The day on which something was lost that emails rest on: none leave on that day. */
  heldOn: v.optional(v.string(), ''),
  /** Tabs that Google would not let the last rounds bring up to date, and how many of them in a row. */
  notWritten: v.optional(v.array(v.object({ tab: v.string(), times: v.number() })), []),
  /** The day on which the note before this one could not be read. */
  rebuiltOn: v.optional(v.string(), ''),
  /** What was found once and mended, and on which day: told until the next school day is over. */
  mended: v.optional(v.array(v.object({ on: v.string(), tab: v.string(), message: v.string() })), []),
  /** How many rows the tabs have that nothing can bring back, by their titles. */
  rows: v.optional(v.record(v.string(), v.number()), {}),
});

export type OpenForm = v.InferOutput<typeof OpenFormSchema>;
export type RoundNote = v.InferOutput<typeof RoundNoteSchema>;
type CodesNote = v.InferOutput<typeof CodesSchema>;
export type Joined = v.InferOutput<typeof JoinedSchema>;

export interface Notes {
  /** The one account that everything runs as; "" before `setUp`. */
  owner: string;
  /** Whose it was until `uninstall`; "" while it belongs to somebody. */
  formerOwner: string;
  workbookId: string;
  /** The number of the workbook's layout (register/migrations.ts). */
  layout: number;
  openForms: OpenForm[];
  /** What is known of the links of forms' answers, by the forms' ids. */
  links: Readonly<Record<string, LinkKnowledge>>;
  /** Publications that are not finished, one for each document at most. */
  jobs: Job[];
  /** What was chosen in a panel for publishing a document, one for each document at most. */
  drafts: PublishRequest[];
  /** Numbers of people whose erasing was begun. */
  erasing: number[];
  /** The day since which the register is checked against the forms, as long as that is not finished; "" otherwise. */
  verifyingSince: string;
  round: RoundNote;
  codes: CodesNote;
  sending: v.InferOutput<typeof SendingNoteSchema> | null;
  /** Names of script properties that hold something which cannot be read. */
  unreadable: string[];
}

const NO_ROUND: RoundNote = v.parse(RoundNoteSchema, {});
const NO_CODES: CodesNote = v.parse(CodesSchema, {});

/** What stands in place of a version in the note of a form for countersigners. */
export function countersignLabel(policyCode: string): string {
  return `${policyCode} countersignatures`;
}

/** What a form's note holds at first; those of forms for countersigners hold more. */
export const NEW_FORM: Omit<OpenForm, 'formId' | 'version' | 'policyCode' | 'answersIn'> = {
  rowsSeen: 0,
  collectedUntil: 0,
  behind: null,
  allowedHash: '',
  refused: [],
  checkedOn: '',
  trouble: '',
  failedLooks: 0,
  failedReads: 0,
  unmatched: 0,
  kept: null,
  isOpenToAll: false,
  byCode: false,
  closedOn: '',
  isPaused: false,
  documentSeen: '',
  documentListed: '',
  countersigns: '',
  link: '',
  items: {},
  offered: '',
  isVerified: true,
  tabsBefore: [],
  rebuiltOn: '',
  isNamed: true,
  isWatched: true,
};

/** Releases before the layouts were counted noted none. */
const FIRST_LAYOUT = 1;

const FORM_KEY = 'form ';

/** The script property that holds an open form's note. */
export function formKey(formId: string): string {
  return FORM_KEY + formId;
}
const LINKS_KEY = 'links ';

/** The script property that holds what is known of the links of a form's answers. */
export function linksKey(formId: string): string {
  return LINKS_KEY + formId;
}
const JOB_KEY = 'job ';
const DRAFT_KEY = 'draft ';

/** The document whose publication, or choices for it, a property holds; null for any other property. */
export function documentOfNote(name: string): string | null {
  const key = [JOB_KEY, DRAFT_KEY].find((one) => name.startsWith(one));
  return key === undefined ? null : name.slice(key.length);
}

function parsed<Schema extends v.GenericSchema>(
  schema: Schema,
  text: string | undefined,
): v.InferOutput<Schema> | null {
  if (!text) return null;
  try {
    const result = v.safeParse(schema, JSON.parse(text));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}

function all<Schema extends v.GenericSchema>(schema: Schema, key: string, properties: Record<string, string>) {
  return Object.entries(properties)
    .filter(([name]) => name.startsWith(key))
    .sort()
    .flatMap(([, text]): v.InferOutput<Schema>[] => {
      const note = parsed(schema, text);
      return note === null ? [] : [note];
    });
}

function linksIn(properties: Record<string, string>): Notes['links'] {
  const noted = Object.entries(properties).filter(([name]) => name.startsWith(LINKS_KEY));
  return Object.fromEntries(noted.map(([name, note]) => [name.slice(LINKS_KEY.length), readLinkNote(note)]));
}

const numbersIn = (text = ''): number[] => (text.match(/\d+/g) ?? []).map(Number);

/** Whether a property of ours holds what its schema cannot read. */
function isBroken(name: string, text: string): boolean {
  if (name === 'round') return parsed(RoundNoteSchema, text) === null;
  if (name === 'codes') return parsed(CodesSchema, text) === null;
  if (name === 'sending') return parsed(SendingNoteSchema, text) === null;
  if (name.startsWith(FORM_KEY)) return parsed(OpenFormSchema, text) === null;
  if (name.startsWith(JOB_KEY)) return parsed(JobSchema, text) === null;
  return name.startsWith(DRAFT_KEY) && parsed(PublishRequestSchema, text) === null;
}

/** Script properties → notes. */
export function readNotes(properties: Record<string, string>): Notes {
  return {
    owner: properties.owner ?? '',
    formerOwner: properties.formerOwner ?? '',
    workbookId: properties.workbookId ?? '',
    layout: Number(properties.layout) || FIRST_LAYOUT,
    openForms: all(OpenFormSchema, FORM_KEY, properties),
    links: linksIn(properties),
    jobs: all(JobSchema, JOB_KEY, properties),
    drafts: all(PublishRequestSchema, DRAFT_KEY, properties),
    erasing: numbersIn(properties.erasing),
    verifyingSince: properties.verifyingSince ?? '',
    round: parsed(RoundNoteSchema, properties.round) ?? NO_ROUND,
    codes: parsed(CodesSchema, properties.codes) ?? NO_CODES,
    sending: parsed(SendingNoteSchema, properties.sending),
    unreadable: Object.entries(properties)
      .filter(([name, text]) => text !== '' && isBroken(name, text))
      .map(([name]) => name),
  };
}

/** The day on which the round's own note could not be read: today where it cannot be read now. */
export function roundRebuiltOn({ unreadable, round }: Notes, today: string): string {
  return unreadable.includes('round') ? today : round.rebuiltOn;
}

/** What is noted anew; the rest stays as it is. */
export interface NotesChange extends Partial<Notes> {
  /** The document whose publication is finished. */
  doneWith?: string;
}

/** Notes → the script properties that hold them. */
export function writeNotes(notes: NotesChange): Record<string, string> {
  const properties: Record<string, string> = {};
  if (notes.owner !== undefined) properties.owner = notes.owner;
  if (notes.formerOwner !== undefined) properties.formerOwner = notes.formerOwner;
  if (notes.workbookId !== undefined) properties.workbookId = notes.workbookId;
  if (notes.layout !== undefined) properties.layout = String(notes.layout);
  if (notes.erasing !== undefined) properties.erasing = notes.erasing.join(' ');
  if (notes.verifyingSince !== undefined) properties.verifyingSince = notes.verifyingSince;
  if (notes.round !== undefined) properties.round = JSON.stringify(notes.round);
  if (notes.codes !== undefined) properties.codes = JSON.stringify(notes.codes);
  if (notes.sending) properties.sending = JSON.stringify(notes.sending);
  // An empty note counts as none, and is written together with others.
  if (notes.doneWith !== undefined) properties[JOB_KEY + notes.doneWith] = '';
  for (const job of notes.jobs ?? []) properties[JOB_KEY + job.documentId] = JSON.stringify(job);
  for (const draft of notes.drafts ?? []) properties[DRAFT_KEY + draft.document] = JSON.stringify(draft);
  for (const form of notes.openForms ?? []) properties[formKey(form.formId)] = JSON.stringify(form);
  for (const [formId, known] of Object.entries(notes.links ?? {})) {
    const note = linkNote(known);
    // Of a form of four hundred questions it is learnt again each time.
    if (note.length <= MOST_IN_A_NOTE) properties[linksKey(formId)] = note;
  }
  return properties;
}

/** Google takes 9 KB (docs/google-facts.md G04), the name included. */
const MOST_IN_A_NOTE = 9_000;
