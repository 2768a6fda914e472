/**
 * Who may press what. Beside the register whoever may open it may look, and whoever may edit it may do what writes to it
 * alone; publishing, sending and erasing are the owning account's. A card shows nobody a button that is not theirs.
 */
import type { Access } from '../flows';
import type { ActionName } from './action-names';
import {
  type Button,
  button,
  buttons,
  type Card,
  type Click,
  linkButton,
  type Section,
  text,
  type Widget,
} from './card';

/** What looks, and what edits the register and nothing else; everything that is not named belongs to the owning account. */
const OF_OTHERS: Partial<Record<ActionName, 'reader' | 'editor'>> = {
  'show home': 'reader',
  'go back': 'reader',
  'show help': 'reader',
  'ask for the file': 'reader',
  'show policies': 'reader',
  'show to check': 'reader',
  'show held': 'reader',
  'show overdue': 'reader',
  'show raised': 'reader',
  'show countersigning': 'reader',
  'find person': 'reader',
  'show person': 'reader',

  'end question': 'editor',
  'ask how signed': 'editor',
  'ask what was decided': 'editor',
  'ask whose': 'editor',
  'decide answer': 'editor',
  'ask before extending': 'editor',
  extend: 'editor',
  'show groups': 'editor',
  'save groups': 'editor',
  'show hold': 'editor',
  'save hold': 'editor',
  'end hold': 'editor',
  'show import': 'editor',
  'empty import': 'editor',
  'bring in': 'editor',
  'bring in signatures': 'editor',
  'undo import': 'editor',
  'show reminders': 'editor',
  'review reminders': 'editor',
  'change reminders': 'editor',
  'show tabs': 'editor',
  'show tab': 'editor',
  'hide tabs': 'editor',
  'show approval': 'editor',
  'save approval': 'editor',
  'print person': 'editor',
  'show pages': 'editor',
  'print policy': 'editor',
  'print sign-off list': 'editor',
  'show inspection': 'editor',
  'print inspection': 'editor',
  'print sample': 'editor',
  'evidence of person': 'editor',
  'evidence of policy': 'editor',
  'data of person': 'editor',
};

export function mayDo(access: Access, does: ActionName): boolean {
  const least = OF_OTHERS[does];
  return access === 'owner' || least === 'reader' || (least === 'editor' && access === 'editor');
}

/** The card with what this account may press, and below it whom to ask for the rest. @param owner the owning account */
export function cardFor(card: Card, access: Access, owner: string): Card {
  if (access === 'owner') return card;
  const isAllowed = ({ on }: { on: Click }) => 'opens' in on || mayDo(access, on.does);
  const footer = [card.footer?.main, card.footer?.other].flatMap((one) =>
    one !== undefined && isAllowed(one) ? [one] : [],
  );
  const [main, other] = footer;
  const { footer: _all, ...rest } = card;
  return {
    ...rest,
    sections: [...card.sections.flatMap((section) => sectionFor(section, isAllowed)), askOwner(access, owner)],
    ...(main === undefined ? {} : { footer: { main, ...(other === undefined ? {} : { other }) } }),
  };
}

/** Nothing is to be filled in where nothing may be pressed afterwards. */
function sectionFor(section: Section, isAllowed: (one: { on: Click }) => boolean): Section[] {
  const widgets = section.widgets.flatMap((widget) => widgetFor(widget, isAllowed));
  const isPressable = (list: readonly Widget[]) => list.some(({ kind }) => kind === 'buttons');
  const hasLostAll = isPressable(section.widgets) && !isPressable(widgets);
  const left = hasLostAll ? widgets.filter(({ kind }) => kind !== 'input' && kind !== 'choice') : widgets;
  return left.some(({ kind }) => kind !== 'line') ? [{ ...section, widgets: left }] : [];
}

function widgetFor(widget: Widget, isAllowed: (one: { on: Click }) => boolean): Widget[] {
  if (widget.kind === 'buttons') {
    const allowed = widget.buttons.filter(isAllowed);
    return allowed.length === 0 ? [] : [buttons(...allowed)];
  }
  if (widget.kind !== 'fact') return [widget];
  const { button, on, ...fact } = widget;
  return [
    {
      ...fact,
      ...(button !== undefined && isAllowed(button) ? { button } : {}),
      ...(on !== undefined && isAllowed({ on }) ? { on } : {}),
    },
  ];
}

function askOwner(access: Access, owner: string): Section {
  const shared =
    'You can see the register but not change it. Anyone who can open the workbook sees all of it, hidden tabs too: please do not share it further.';
  return {
    widgets: [
      ...(access === 'reader' ? [text(shared)] : []),
      text(['Publishing, emailing and erasing are done with the account ', { bold: owner }, '.']),
      buttons(askButton(owner)),
    ],
  };
}

/** Opens a new email in Gmail: nothing is sent before it is read through. */
export function askButton(owner: string): Button {
  const address = `https://mail.google.com/mail/?view=cm&fs=1&to=${encodeURIComponent(owner)}&su=Policy%20Sign-off`;
  return linkButton(`Ask ${owner} to do it`, address);
}

/** What somebody sees who presses what is not theirs, by a card that was open before the sharing changed. */
export function notYoursCard(owner: string): Card {
  return {
    name: 'not yours',
    title: 'Please ask for this',
    subtitle: 'Nothing was changed',
    sections: [
      {
        widgets: [
          text(['This is done with the account ', { bold: owner }, '. Nothing was changed.']),
          buttons(askButton(owner), button('Back', 'go back')),
        ],
      },
    ],
  };
}
