/** The tabs that are out of sight: what each holds, and how to get there. */
import { OUT_OF_SIGHT } from '../../../flows';
import type { Notes } from '../../../flows/notes';
import { linkInto } from '../../../register/layout/links';
import { button, buttons, type Card, linkButton, text, type Widget } from '../../card';

/** What people look for in them; one that is not named here is for the add-on's own sake. */
const HOLDS: Record<string, string> = {
  Paper: 'Signatures on paper, to type or paste',
  Dates: 'A date per person and policy, for other sheets to read',
  Versions: 'Every version that was published',
  Signatures: 'Every signature as it was recorded',
  Countersignatures: 'Every countersignature',
  'Countersign lists': 'Who was on each countersigner’s list, and when',
  Decisions: 'What was decided about responses',
  'Panel changes': 'Who changed what in this panel, and when',
  'Sent emails': 'Every email that was sent, and to whom',
};

export function tabsCard(): Card {
  return {
    name: 'tabs',
    title: 'Other tabs',
    subtitle: 'Hidden until you need one',
    sections: [
      {
        widgets: [
          ...OUT_OF_SIGHT.filter(({ title }) => title in HOLDS).map(
            ({ title }): Widget => ({
              kind: 'fact',
              words: title,
              below: HOLDS[title] ?? '',
              button: button('Show', 'show tab', { tab: title }),
            }),
          ),
          buttons(button('Hide them all', 'hide tabs'), button('Back', 'go back')),
        ],
      },
    ],
  };
}

export function tabShownCard(title: string, notes: Notes): Card {
  return {
    name: 'tab shown',
    title: `The tab ${title}`,
    sections: [
      {
        widgets: [
          text('It is now among the tabs below the register.'),
          buttons(
            linkButton('Open it', linkInto(notes.workbookId, title)),
            button('Hide it again', 'hide tabs'),
            button('Back', 'go back'),
          ),
        ],
      },
    ],
  };
}
