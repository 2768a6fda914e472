/**
 * The side panel of an add-on beside a document or a workbook: it is opened, its buttons are pressed, Google's own dialog
 * asks for the file. Cards lie on a stack, as on Google; the person sees the top one and can always go back.
 */
import * as v from 'valibot';
import type { Execution, Faults } from '../script/execution';
import type { ScriptHost } from '../script/host';
import type { AddOn } from './add-on';
import {
  type ActionJson,
  AnswerSchema,
  type CardJson,
  CardSchema,
  fieldsOf,
  type Pressable,
  pressablesOf,
} from './card';

export type Host = 'docs' | 'sheets';

/** "limits callback functions to a maximum of 30 seconds" (docs/google-facts.md G02). */
export const THIRTY_SECONDS = 30_000;

export interface PanelPlace {
  /** The account that is signed in. */
  as: string;
  /** The document or workbook that is open. */
  fileId: string;
}

/** One panel, as long as it is open: the cards on its stack and what the last click did. */
export class Panel {
  /** From the first card to the one on top. */
  private stack: CardJson[] = [];
  /** What was shown for a moment after the last click; "" for nothing. */
  notice = '';
  /** The page that the last click opened; "" for none. */
  opened = '';
  /** Google's dialog is open: "allow this add-on to use the file?" */
  isAskingForFile = false;
  /** Faults for the runs that the next clicks start. */
  faults: Faults | undefined;
  /** The runs of the script, in order. */
  readonly executions: Execution[] = [];

  private constructor(
    readonly workspace: ScriptHost,
    readonly addOn: AddOn,
    readonly host: Host,
    readonly beside: PanelPlace,
  ) {}

  /** @throws with the script's own error, as Google shows it in the panel's place */
  static open(workspace: ScriptHost, addOn: AddOn, host: Host, beside: PanelPlace): Panel {
    const panel = new Panel(workspace, addOn, host, beside);
    panel.showHome(addOn[host]?.homepageTrigger);
    return panel;
  }

  /** The same panel over a copy of its Workspace. */
  fork(): Panel {
    return this.over(this.workspace.fork());
  }

  /** A second panel beside the same file, with the same cards: each goes its own way through them from here. */
  again(): Panel {
    return this.over(this.workspace);
  }

  private over(workspace: ScriptHost): Panel {
    const copy = new Panel(workspace, this.addOn, this.host, this.beside);
    copy.stack = [...this.stack];
    return copy;
  }

  /** The card on top. */
  get card(): CardJson {
    const card = this.stack[this.stack.length - 1];
    if (card === undefined) throw new Error('The panel is empty');
    return card;
  }

  get depth(): number {
    return this.stack.length;
  }

  /** Google's own arrow. */
  back(): void {
    if (this.stack.length > 1) this.stack.pop();
  }

  /** Presses what says these words, with what was filled in. @throws where nothing says them, or the script fails */
  press(text: string, inputs: Record<string, string[]> = {}): void {
    const found = pressablesOf(this.card).find((pressable) => pressable.text === text);
    if (found === undefined) {
      const words = pressablesOf(this.card).map((pressable) => pressable.text);
      throw new Error(`"${this.card.header.title}" has no "${text}", but ${words.join(', ')}`);
    }
    this.pressOn(found, inputs);
  }

  /** @param inputs by field, over what the card's fields hold; [] for a field that is empty or switched off */
  pressOn({ onClick }: Pressable, inputs: Record<string, string[]> = {}): void {
    this.notice = '';
    this.opened = '';
    if (onClick.openLink !== undefined) {
      this.openLink(onClick.openLink.url);
    } else if (onClick.action !== undefined) {
      this.answered(
        this.run(onClick.action.function, onClick.action.parameters, { ...fieldsOf(this.card), ...inputs }),
      );
    }
  }

  /** The person agrees in Google's dialog. */
  allow(): void {
    this.isAskingForFile = false;
    this.workspace.grant(this.beside.fileId, this.beside.as);
    this.showHome(this.addOn[this.host]?.onFileScopeGrantedTrigger ?? this.addOn[this.host]?.homepageTrigger);
  }

  /** The person does not agree. */
  refuse(): void {
    this.isAskingForFile = false;
  }

  private showHome(trigger: { runFunction: string } | undefined): void {
    const run = trigger ?? this.addOn.common.homepageTrigger;
    if (run === undefined) throw new Error(`The add-on has no homepage in ${this.host}`);
    this.stack = [v.parse(CardSchema, this.run(run.runFunction, [], {}))];
  }

  private openLink(url: string): void {
    const isAllowed = this.addOn.common.openLinkUrlPrefixes.some((prefix) => url.startsWith(prefix));
    if (!isAllowed) throw new Error(`openLinkUrlPrefixes does not allow ${url}`);
    this.opened = url;
  }

  private answered(result: unknown): void {
    const { action, hostAppAction } = v.parse(AnswerSchema, result).renderActions;
    if (hostAppAction?.editorAction?.requestFileScopeForActiveDocument !== undefined) this.isAskingForFile = true;
    this.notice = action?.notification?.text ?? '';
    for (const { pushCard, updateCard, pop, popToRoot } of action?.navigations ?? []) {
      if (popToRoot) this.stack = this.stack.slice(0, 1);
      if (pop && this.stack.length > 1) this.stack.pop();
      if (updateCard !== undefined) this.stack[this.stack.length - 1] = updateCard;
      if (pushCard !== undefined) this.stack.push(pushCard);
    }
  }

  private run(functionName: string, parameters: ActionJson['parameters'], inputs: Record<string, string[]>): unknown {
    const event = this.event(parameters, inputs);
    const { as } = this.beside;
    const faults = this.faults === undefined ? {} : { faults: this.faults };
    const execution = this.workspace.runEvent(functionName, event, { as, limit: THIRTY_SECONDS, ...faults });
    this.executions.push(execution);
    if (execution.error !== null) throw new Error(`${execution.error.name}: ${execution.error.message}`);
    if (execution.killed !== null) throw new Error(execution.killed);
    return execution.result;
  }

  /** As https://developers.google.com/workspace/add-ons/concepts/event-objects says. */
  private event(parameters: ActionJson['parameters'], inputs: Record<string, string[]>): object {
    const { fileId, as } = this.beside;
    const file = this.workspace.files.find((known) => known.id === fileId);
    const isGranted = file?.grantedTo.includes(as) ?? false;
    const formInputs = Object.entries(inputs)
      .filter(([, value]) => value.length > 0)
      .map(([name, value]) => [name, { stringInputs: { value } }]);
    return {
      commonEventObject: {
        hostApp: this.host.toUpperCase(),
        platform: 'WEB',
        userLocale: 'en-GB',
        timeZone: { id: 'Europe/London', offset: 0 },
        parameters: Object.fromEntries(parameters.map(({ key, value }) => [key, value])),
        formInputs: Object.fromEntries(formInputs),
      },
      [this.host]: {
        addonHasFileScopePermission: isGranted,
        // "If the add-on doesn't have drive.file scope authorization … the event object only contains" the line above.
        ...(isGranted ? { id: fileId, title: file?.name } : {}),
      },
    };
  }
}
