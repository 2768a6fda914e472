/**
 * What is kept outside the workbook, in script properties: only pointers. Each is read against a schema; a note that
 * cannot be read counts as none, which costs a look at everything and loses nothing.
 */
import * as v from 'valibot';
import { type LinkKnowledge, linkNote, readLinkNote } from '../../form/answer-link';
import { type HourlyNote, hourlyNote, readHourlyNote } from './hourly-note';
import { type Job, JobSchema, type PublishRequest, PublishRequestSchema } from './job';
import { type OpenForm, OpenFormSchema, openFormNote } from './open-form';
import { type VisitorForm, VisitorFormSchema } from './visitor-form';

export type { HourlyNote } from './hourly-note';
export {
  countersignLabel,
  FORM_SWITCHES,
  type FormSwitch,
  NEW_FORM,
  NOT_READ_BACK,
  noteOfAsking,
  type OpenForm,
} from './open-form';
export { type VisitorForm, visitorFormOf } from './visitor-form';

const SendingNoteSchema = v.object({
  batch: v.number(),
  done: v.number(),
  failed: v.array(v.number()),
  unclear: v.optional(v.array(v.number()), []),
});

const CodesSchema = v.object({
  /** What personal codes are computed with; "" before the first is needed. */
  secret: v.optional(v.string(), ''),
  /** How often people were given new codes, by their numbers. */
  given: v.optional(v.record(v.string(), v.number()), {}),
  /** The numbers of people for whom a slip was made: they may have had their code from it. */
  onSlips: v.optional(v.array(v.number()), []),
  /** The day on which the secret before this one was lost, so that all codes are new; "" where that never was so. */
  renewedOn: v.optional(v.string(), ''),
});

/** A file with pages to print, such as slips with codes that still work: where it is, and on which day it was made. */
const HandoutsSchema = v.array(v.object({ fileId: v.string(), madeOn: v.string() }));

const ArchiveSeenSchema = v.object({
  file: v.string(),
  /** When it was last changed then, in Google's own words. */
  listedAt: v.string(),
  /** A sum over its rows as they are right. */
  sum: v.number(),
  /** The same where somebody has changed them; null where nobody has. */
  now: v.nullable(v.number()),
});
export type ArchiveSeen = v.InferOutput<typeof ArchiveSeenSchema>;

const ArchivesSchema = v.object({
  /** The archive workbooks, the oldest first. */
  files: v.array(v.object({ file: v.string(), year: v.string() })),
  /** Whether the last daily look found rows that are to move. */
  isDue: v.boolean(),
  /** Why the last move was stopped; "" where it was not. */
  trouble: v.string(),
  /** The day before which their emails have neither address nor subject any more; "" where none were erased. */
  emailsErased: v.optional(v.string(), ''),
  /** Each as it was last read. */
  seen: v.optional(v.array(ArchiveSeenSchema), []),
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
  /** Files that are in the bin, by their ids. */
  inBin: v.optional(v.array(v.string()), []),
  /** The country and the time zone that the workbook is set to, where one of them is not as here: "en_US America/New_York". */
  region: v.optional(v.string(), ''),
  /** Archives that cannot be found in Drive, by their ids. */
  missing: v.optional(v.array(v.string()), []),
  /** The numbers of those on the staff list whose last day has been over for a while; and those of whom it is known only lately. */
  left: v.optional(v.array(v.number()), []),
  leftLately: v.optional(v.array(v.object({ number: v.number(), on: v.string() })), []),
  /** Numbers of people whose erasing was begun and waits for the end of their hold. */
  onHold: v.optional(v.array(v.number()), []),
  /** How many rows the tabs have that nothing can bring back, by their titles. */
  rows: v.optional(v.record(v.string(), v.number()), {}),
});

export type RoundNote = v.InferOutput<typeof RoundNoteSchema>;
type CodesNote = v.InferOutput<typeof CodesSchema>;
export type Handout = v.InferOutput<typeof HandoutsSchema>[number];
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
  /** Numbers of people who were erased: an older version of the workbook has them still. */
  erased: number[];
  /** Of those whose erasing was chosen together: numbers of people whose responses in forms are still to be deleted. */
  erasingAnswers: number[];
  /** The day since which the register is checked against the forms, as long as that is not finished; "" otherwise. */
  verifyingSince: string;
  round: RoundNote;
  hourly: HourlyNote;
  codes: CodesNote;
  /** Of policies that are offered to visitors. */
  visitorForms: VisitorForm[];
  /** Files with pages to print that are still there. */
  handouts: Handout[];
  archives: v.InferOutput<typeof ArchivesSchema>;
  /** What Settings and Calendar said when that was last found right (forms/to-ask/changed-settings.ts); "" before a round has seen it. */
  typed: string;
  sending: v.InferOutput<typeof SendingNoteSchema> | null;
  /** Names of script properties that hold something which cannot be read. */
  unreadable: string[];
}

const NO_ROUND: RoundNote = v.parse(RoundNoteSchema, {});
const NO_ARCHIVES: Notes['archives'] = { files: [], isDue: false, trouble: '', emailsErased: '', seen: [] };
const NO_CODES: CodesNote = v.parse(CodesSchema, {});

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

/** Reads properties, each against its schema and once, and names those of ours that cannot be read. */
function readerOf(properties: Record<string, string>) {
  const broken = new Set<string>();
  const one = <Schema extends v.GenericSchema>(schema: Schema, name: string): v.InferOutput<Schema> | null => {
    const note = parsed(schema, properties[name]);
    if (note === null) broken.add(name);
    return note;
  };
  const all = <Schema extends v.GenericSchema>(schema: Schema, key: string): v.InferOutput<Schema>[] =>
    Object.keys(properties)
      .filter((name) => name.startsWith(key))
      .sort()
      .flatMap((name): v.InferOutput<Schema>[] => {
        const note = one(schema, name);
        return note === null ? [] : [note];
      });
  // An empty one counts as none.
  const unreadable = (): string[] =>
    Object.keys(properties).filter((name) => properties[name] !== '' && broken.has(name));
  return { one, all, unreadable };
}

function linksIn(properties: Record<string, string>): Notes['links'] {
  const noted = Object.entries(properties).filter(([name]) => name.startsWith(LINKS_KEY));
  return Object.fromEntries(noted.map(([name, note]) => [name.slice(LINKS_KEY.length), readLinkNote(note)]));
}

const numbersIn = (text = ''): number[] => (text.match(/\d+/g) ?? []).map(Number);

/** Script properties → notes. */
export function readNotes(properties: Record<string, string>): Notes {
  const { one, all, unreadable } = readerOf(properties);
  const notes = {
    owner: properties.owner ?? '',
    formerOwner: properties.formerOwner ?? '',
    workbookId: properties.workbookId ?? '',
    layout: Number(properties.layout) || FIRST_LAYOUT,
    openForms: all(OpenFormSchema, FORM_KEY),
    links: linksIn(properties),
    jobs: all(JobSchema, JOB_KEY),
    drafts: all(PublishRequestSchema, DRAFT_KEY),
    erasing: numbersIn(properties.erasing),
    erased: numbersIn(properties.erased),
    erasingAnswers: numbersIn(properties.erasingAnswers),
    verifyingSince: properties.verifyingSince ?? '',
    round: one(RoundNoteSchema, 'round') ?? NO_ROUND,
    hourly: readHourlyNote(properties.hourly),
    codes: one(CodesSchema, 'codes') ?? NO_CODES,
    visitorForms: one(v.array(VisitorFormSchema), 'visitorForms') ?? [],
    handouts: one(HandoutsSchema, 'handouts') ?? [],
    archives: one(ArchivesSchema, 'archives') ?? NO_ARCHIVES,
    typed: properties.typed ?? '',
    sending: one(SendingNoteSchema, 'sending'),
  };
  return { ...notes, unreadable: unreadable() };
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

/** Without what says nothing: the note goes to Google with every round. */
function roundInShort(round: RoundNote): string {
  const usual = new Map(Object.entries(NO_ROUND).map(([key, value]) => [key, JSON.stringify(value)]));
  const said = Object.entries(round).filter(([key, value]) => JSON.stringify(value) !== usual.get(key));
  return JSON.stringify(Object.fromEntries(said));
}

/** Notes → the script properties that hold them. */
export function writeNotes(notes: NotesChange): Record<string, string> {
  const properties: Record<string, string> = {};
  if (notes.owner !== undefined) properties.owner = notes.owner;
  if (notes.formerOwner !== undefined) properties.formerOwner = notes.formerOwner;
  if (notes.workbookId !== undefined) properties.workbookId = notes.workbookId;
  if (notes.layout !== undefined) properties.layout = String(notes.layout);
  if (notes.erasing !== undefined) properties.erasing = notes.erasing.join(' ');
  if (notes.erased !== undefined) properties.erased = notes.erased.join(' ');
  if (notes.erasingAnswers !== undefined) properties.erasingAnswers = notes.erasingAnswers.join(' ');
  if (notes.verifyingSince !== undefined) properties.verifyingSince = notes.verifyingSince;
  if (notes.round !== undefined) properties.round = roundInShort(notes.round);
  if (notes.hourly !== undefined) properties.hourly = hourlyNote(notes.hourly);
  if (notes.codes !== undefined) properties.codes = JSON.stringify(notes.codes);
  if (notes.visitorForms !== undefined) properties.visitorForms = JSON.stringify(notes.visitorForms);
  if (notes.handouts !== undefined) properties.handouts = JSON.stringify(notes.handouts);
  if (notes.archives !== undefined) properties.archives = JSON.stringify(notes.archives);
  if (notes.typed !== undefined) properties.typed = notes.typed;
  if (notes.sending) properties.sending = JSON.stringify(notes.sending);
  // An empty note counts as none, and is written together with others.
  if (notes.doneWith !== undefined) properties[JOB_KEY + notes.doneWith] = '';
  for (const job of notes.jobs ?? []) properties[JOB_KEY + job.documentId] = JSON.stringify(job);
  for (const draft of notes.drafts ?? []) properties[DRAFT_KEY + draft.document] = JSON.stringify(draft);
  for (const form of notes.openForms ?? []) properties[formKey(form.formId)] = openFormNote(form);
  for (const [formId, known] of Object.entries(notes.links ?? {})) {
    const note = linkNote(known);
    // Of a form of four hundred questions it is learnt again each time.
    if (note.length <= MOST_IN_A_NOTE) properties[linksKey(formId)] = note;
  }
  return properties;
}

/** Google takes 9 KB (docs/google-facts.md G04), the name included. */
const MOST_IN_A_NOTE = 9_000;
