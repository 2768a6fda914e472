/** What is kept of the form in which visitors sign a policy. */
import * as v from 'valibot';

/** The form in which visitors sign a policy. Its responses are in a tab that Google fills, and nowhere else. */
export const VisitorFormSchema = v.object({
  policyCode: v.string(),
  /** "P1 v1.0"; "" until the round has begun one. */
  version: v.string(),
  formId: v.string(),
  link: v.string(),
  /** The tab of the responses; null until it is there. */
  sheetId: v.nullable(v.number()),
  tabsBefore: v.array(v.number()),
  isOpenToAll: v.boolean(),
  closedOn: v.string(),
  /** Hours with very many responses that the school has looked at and keeps, "2026-09-02 10". */
  kept: v.array(v.string()),
  /** The first of the daily looks, up to now, that could not open it; "" while it can be opened. */
  goneOn: v.optional(v.string(), ''),
});

export type VisitorForm = v.InferOutput<typeof VisitorFormSchema>;

/** The form by which a policy is offered to visitors, made or still to be made; undefined where it is not offered. */
export function visitorFormOf(
  { visitorForms }: { visitorForms: readonly VisitorForm[] },
  policyCode: string,
): VisitorForm | undefined {
  return visitorForms.find((form) => form.policyCode === policyCode && form.closedOn === '');
}
