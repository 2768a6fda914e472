/** What the person who publishes answers; whatever is left out is filled in from the document or a good default. */
import * as v from 'valibot';
import { AGREE_BY } from '../../form/plan-form';

export const PublishRequestSchema = v.object({
  /** The document's id or its link. */
  document: v.string(),
  /** "minor": the meaning is unchanged, signatures stand, the form stays. Left out: a new version, signed by everyone again. */
  change: v.optional(v.picklist(['minor', 'new version'])),
  audience: v.optional(v.array(v.string())),
  /** Months; null: until the policy changes. Left out: what the document says, else twelve. */
  resignMonths: v.optional(v.nullable(v.number())),
  daysToSign: v.optional(v.number()),
  graceDays: v.optional(v.number()),
  agreeBy: v.optional(v.picklist(AGREE_BY)),
  /** Addresses or names with commas, or "line manager"; "": nobody. Left out: whom the document names, for a person to confirm. */
  countersignedBy: v.optional(v.string()),
  /** Keys of clauses that are none (policy/leave-out.ts). */
  leaveOut: v.optional(v.array(v.string())),
});
export type PublishRequest = v.InferOutput<typeof PublishRequestSchema>;
