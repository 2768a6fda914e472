/** The add-on as the manifest describes it: which function opens its panel where. */
import * as v from 'valibot';

const TriggerSchema = v.optional(v.object({ runFunction: v.string() }));

export const AddOnSchema = v.object({
  common: v.object({
    name: v.string(),
    openLinkUrlPrefixes: v.optional(v.array(v.string()), []),
    homepageTrigger: TriggerSchema,
  }),
  docs: v.optional(v.object({ homepageTrigger: TriggerSchema, onFileScopeGrantedTrigger: TriggerSchema })),
  sheets: v.optional(v.object({ homepageTrigger: TriggerSchema, onFileScopeGrantedTrigger: TriggerSchema })),
});
export type AddOn = v.InferOutput<typeof AddOnSchema>;
