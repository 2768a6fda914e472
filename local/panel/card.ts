/**
 * Cards and answers of an add-on as Google's reference writes them, of just the parts that CardService here can make
 * (https://developers.google.com/workspace/add-ons/reference/rpc/google.apps.card.v1). In: what a script returned; out:
 * the same, as types.
 */
import * as v from 'valibot';

const ActionSchema = v.object({
  function: v.string(),
  parameters: v.optional(v.array(v.object({ key: v.string(), value: v.string() })), []),
  loadIndicator: v.optional(v.string()),
});

const OnClickSchema = v.object({
  action: v.optional(ActionSchema),
  openLink: v.optional(v.object({ url: v.string() })),
});

const ButtonSchema = v.object({
  text: v.string(),
  type: v.optional(v.string(), 'OUTLINED'),
  color: v.optional(v.unknown()),
  onClick: OnClickSchema,
});

const SwitchSchema = v.object({
  name: v.string(),
  value: v.string(),
  selected: v.optional(v.boolean(), false),
  controlType: v.string(),
});

const WidgetSchema = v.strictObject({
  textParagraph: v.optional(v.object({ text: v.string() })),
  decoratedText: v.optional(
    v.object({
      topLabel: v.optional(v.string()),
      text: v.string(),
      bottomLabel: v.optional(v.string()),
      wrapText: v.optional(v.boolean(), false),
      startIcon: v.optional(v.object({ knownIcon: v.string() })),
      button: v.optional(ButtonSchema),
      switchControl: v.optional(SwitchSchema),
      onClick: v.optional(OnClickSchema),
    }),
  ),
  buttonList: v.optional(v.object({ buttons: v.array(ButtonSchema) })),
  textInput: v.optional(
    v.object({
      name: v.string(),
      label: v.optional(v.string(), ''),
      hintText: v.optional(v.string()),
      value: v.optional(v.string(), ''),
      type: v.string(),
      initialSuggestions: v.optional(v.object({ items: v.array(v.object({ text: v.string() })) })),
    }),
  ),
  selectionInput: v.optional(
    v.object({
      name: v.string(),
      label: v.optional(v.string(), ''),
      type: v.string(),
      items: v.array(v.object({ text: v.string(), value: v.string(), selected: v.boolean() })),
    }),
  ),
  divider: v.optional(v.object({})),
});

export const CardSchema = v.strictObject({
  name: v.optional(v.string(), ''),
  header: v.object({ title: v.string(), subtitle: v.optional(v.string()) }),
  sections: v.array(
    v.strictObject({
      header: v.optional(v.string()),
      widgets: v.array(WidgetSchema),
      collapsible: v.optional(v.boolean(), false),
      uncollapsibleWidgetsCount: v.optional(v.number(), 0),
    }),
  ),
  fixedFooter: v.optional(v.object({ primaryButton: ButtonSchema, secondaryButton: v.optional(ButtonSchema) })),
});

export const AnswerSchema = v.strictObject({
  renderActions: v.strictObject({
    action: v.optional(
      v.strictObject({
        navigations: v.optional(
          v.array(
            v.strictObject({
              pushCard: v.optional(CardSchema),
              updateCard: v.optional(CardSchema),
              pop: v.optional(v.boolean()),
              popToRoot: v.optional(v.boolean()),
            }),
          ),
          [],
        ),
        notification: v.optional(v.object({ text: v.string() })),
      }),
    ),
    hostAppAction: v.optional(
      v.object({
        editorAction: v.optional(v.object({ requestFileScopeForActiveDocument: v.optional(v.object({})) })),
      }),
    ),
  }),
});

export type CardJson = v.InferOutput<typeof CardSchema>;
export type WidgetJson = v.InferOutput<typeof WidgetSchema>;
export type ButtonJson = v.InferOutput<typeof ButtonSchema>;
export type ActionJson = v.InferOutput<typeof ActionSchema>;

/** Something that can be pressed: what it says, and what it does. */
export interface Pressable {
  text: string;
  onClick: ButtonJson['onClick'];
}

/** Everything on a card that can be pressed, from top to bottom; the footer last. */
export function pressablesOf(card: CardJson): Pressable[] {
  const buttons = card.sections.flatMap(({ widgets }) => widgets).flatMap(pressablesIn);
  const { primaryButton, secondaryButton } = card.fixedFooter ?? {};
  return [...buttons, ...[secondaryButton, primaryButton].flatMap((button) => button ?? [])];
}

function pressablesIn({ decoratedText, buttonList }: WidgetJson): Pressable[] {
  const own =
    decoratedText?.onClick === undefined ? [] : [{ text: decoratedText.text, onClick: decoratedText.onClick }];
  return [
    ...own,
    ...(decoratedText?.button === undefined ? [] : [decoratedText.button]),
    ...(buttonList?.buttons ?? []),
  ];
}

/** What a card's fields hold before anybody touches them; what is empty or switched off is missing, as on Google. */
export function fieldsOf(card: CardJson): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const { textInput, selectionInput, decoratedText } of card.sections.flatMap(({ widgets }) => widgets)) {
    if (textInput !== undefined && textInput.value !== '') fields[textInput.name] = [textInput.value];
    if (selectionInput !== undefined) {
      const chosen = selectionInput.items.filter((item) => item.selected).map((item) => item.value);
      if (chosen.length > 0) fields[selectionInput.name] = chosen;
    }
    const control = decoratedText?.switchControl;
    if (control?.selected) fields[control.name] = [control.value];
  }
  return fields;
}
