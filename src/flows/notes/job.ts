/**
 * A policy that is being published: what was asked for, and how far it came. Staff see nothing of it before its form is
 * opened and its version recorded; with that it is finished, and there is none any more.
 *
 *     building → built ⇄ rehearsal → waiting → opening → finished
 *     any of them → withdrawing → gone without a trace
 */

import * as v from 'valibot';
import { AGREE_BY } from '../../form/form-plan';

/**
 * changes: only what has changed, where that signature still counts on the due date. changes, or the whole again: where it
 * has run out by then, that and one tick for the whole.
 */
export const ASKED_BEFORE = ['everything', 'changes', 'changes, or the whole again'] as const;

export type AskedBefore = (typeof ASKED_BEFORE)[number];

/** What the person who publishes answers; whatever is left out is filled in from the document or a good default. */
export const PublishRequestSchema = v.object({
  /** The document's id or its link. */
  document: v.string(),
  /** "minor": the meaning is unchanged, signatures stand, the form stays. Left out: a new version, signed by everyone again. */
  change: v.optional(v.picklist(['minor', 'new version'])),
  audience: v.optional(v.array(v.string())),
  /** Of those only people at these sites; left out or empty: at every site. */
  sites: v.optional(v.array(v.string())),
  /** Months; null: until the policy changes. Left out: what the document says, else twelve. */
  resignMonths: v.optional(v.nullable(v.number())),
  /** "1 September": signed each year for the year that begins on that day. Goes before the months. */
  signedEach: v.optional(v.string()),
  daysToSign: v.optional(v.number()),
  graceDays: v.optional(v.number()),
  agreeBy: v.optional(v.picklist(AGREE_BY)),
  /** What each group reads, as it is typed: "The whole: leaders; Part one: teaching". */
  readings: v.optional(v.string()),
  /** Addresses or names with commas, or "line manager"; "": nobody. Left out: whom the document names, for a person to confirm. */
  countersignedBy: v.optional(v.string()),
  /** Clauses that were switched off before lines were decided about one by one (policy/decisions/left-out-before.ts). */
  leaveOut: v.optional(v.array(v.string())),
  /** What people confirm where the document itself has no sentence for it: "I have read and understood …". */
  sentence: v.optional(v.string()),
  /** Questions about the policy that people answer before they sign, as they were typed. */
  questions: v.optional(v.string()),
  /** The first day on which the version is in force, "2026-09-01"; left out: from the day of publishing. */
  inForceFrom: v.optional(v.string()),
  /** Who approved it, and when, as it was typed; left out: what the document says. */
  approvedBy: v.optional(v.string()),
  /** What is asked of those who signed the version before; left out: everything, as of everybody. */
  askedBefore: v.optional(v.picklist(ASKED_BEFORE)),
});
export type PublishRequest = v.InferOutput<typeof PublishRequestSchema>;

/**
 * built: the form stands, is not published, and nobody gets in. rehearsal: published for the owner alone, its answers count
 * for nobody. waiting: published by the manager; staff are let in just before the first email. opening: that has begun.
 */
const STAGES = ['building', 'built', 'rehearsal', 'waiting', 'opening', 'withdrawing'] as const;

/** When the first email leaves, unless on a day that was typed. */
export const FIRST_EMAILS = ['next school morning', 'when I say'] as const;

/** A policy that is being published: how far it came. Its words are in `Clauses`, its form is what Google has of it. */
export const JobSchema = v.object({
  documentId: v.string(),
  request: PublishRequestSchema,
  version: v.string(),
  policyCode: v.string(),
  publishedOn: v.string(),
  fingerprint: v.string(),
  /** Over all that its form is built from (workbook/version-rows.ts); "" for what an earlier release began. */
  itemsSum: v.optional(v.string(), ''),
  change: v.picklist(['minor', 'new version']),
  /** "" until the form is made. */
  formId: v.string(),
  /** The workbook's tabs before Google adds one for the answers. */
  tabsBefore: v.array(v.number()),
  /** How many of the form's items are finished; the numbers that Google gave to its questions stand beside the clauses. */
  built: v.number(),
  /** How forms were laid out when it was begun (form/plan-form.ts); before that was noted, in the first way. */
  layout: v.optional(v.number(), 1),
  /** "build": once the form is made, it waits for a person to publish it. */
  goal: v.optional(v.picklist(['open', 'build']), 'open'),
  stage: v.optional(v.picklist(STAGES), 'building'),
  /** Where the form is opened, known once it is built. */
  link: v.optional(v.string(), ''),
  /** Whether a rehearsal has let its owner in; until then it is begun again. */
  isOpen: v.optional(v.boolean(), false),
  /** When its first email is to leave, as it was chosen: FIRST_EMAILS, or a day as it was typed. */
  firstEmail: v.optional(v.string(), FIRST_EMAILS[0]),
  /** Of one that waits: the first day on which staff are let in; "" until somebody says so. */
  opensOn: v.optional(v.string(), ''),
  /** Milliseconds since 1970: when that was said. */
  decidedAt: v.optional(v.number(), 0),
  /** Whether it wrote the policy's row in `Policies`. */
  madePolicy: v.optional(v.boolean(), false),
});
export type Job = v.InferOutput<typeof JobSchema>;

/** Whether nothing is done about it until a person, or its day, has come. */
export function isResting({ stage }: Pick<Job, 'stage'>): boolean {
  return stage === 'built' || stage === 'rehearsal' || stage === 'waiting';
}
