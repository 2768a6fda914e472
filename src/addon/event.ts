/** Google's event → what was opened or pressed, and what was filled in. */
import * as v from 'valibot';

const FileSchema = v.optional(
  v.object({
    id: v.optional(v.string(), ''),
    title: v.optional(v.string(), ''),
    addonHasFileScopePermission: v.optional(v.boolean(), false),
  }),
);

/** The fields that we use of https://developers.google.com/workspace/add-ons/concepts/event-objects */
const EventSchema = v.object({
  commonEventObject: v.object({
    hostApp: v.optional(v.string(), ''),
    parameters: v.optional(v.record(v.string(), v.string()), {}),
    formInputs: v.optional(
      v.record(v.string(), v.object({ stringInputs: v.optional(v.object({ value: v.array(v.string()) })) })),
      {},
    ),
  }),
  docs: FileSchema,
  sheets: FileSchema,
});

/** The parameter of a button that was offered after an error: what was filled in when the button before it was pressed. */
export const AGAIN = 'again';

const FilledInSchema = v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.array(v.string())));

export interface PanelEvent {
  host: 'docs' | 'sheets';
  /** The file beside the panel; "" where Google keeps it to itself, because nobody has allowed us to use it. */
  fileId: string;
  isFileGiven: boolean;
  parameters: Readonly<Record<string, string>>;
  /** By field; one that is empty or switched off is missing. */
  inputs: Readonly<Record<string, readonly string[]>>;
}

/** @throws where Google sends something else than its reference says */
export function readEvent(event: unknown): PanelEvent {
  const { commonEventObject, docs, sheets } = v.parse(EventSchema, event);
  const host = commonEventObject.hostApp.toUpperCase() === 'SHEETS' ? 'sheets' : 'docs';
  const file = host === 'sheets' ? sheets : docs;
  const { parameters, formInputs } = commonEventObject;
  const filledIn = Object.entries(formInputs).map(
    ([field, { stringInputs }]) => [field, stringInputs?.value ?? []] as const,
  );
  const again = parameters[AGAIN];
  return {
    host,
    fileId: file?.id ?? '',
    isFileGiven: file?.addonHasFileScopePermission ?? false,
    parameters,
    inputs: again === undefined ? Object.fromEntries(filledIn) : v.parse(FilledInSchema, again),
  };
}

/** The one value of a field; "" where it is empty. */
export function inputOf(event: PanelEvent, field: string): string {
  return event.inputs[field]?.[0]?.trim() ?? '';
}

/** A field of several lines, as it was typed. */
export function textOf(event: PanelEvent, field: string): string {
  return (event.inputs[field]?.[0] ?? '').replace(/\r\n?/g, '\n').trim();
}

/** A place in a list; 0 where none is named. */
export function numberOf(event: PanelEvent, parameter: string): number {
  const number = Number(event.parameters[parameter] ?? '0');
  return Number.isInteger(number) && number >= 0 ? number : 0;
}
