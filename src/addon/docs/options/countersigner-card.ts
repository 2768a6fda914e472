/** Who countersigns a policy, chosen in the panel: the field for it, the card of a published policy, and what was typed. */

import type { Settings } from '../../../register/workbook/settings';
import { button, type Card, mainButton, text, type Widget } from '../../card';
import { inputOf, type PanelEvent } from '../../event';
import type { PublishedPolicy } from '../policy-context';

const FIELD = 'countersignedBy';
const NOBODY = 'nobody';
const LINE_MANAGER = 'line manager';

/** @param chosen as the register keeps it: "" for nobody; undefined where it is not chosen yet */
export function countersignerInput({ headEmail }: Pick<Settings, 'headEmail'>, chosen?: string): Widget[] {
  return [
    {
      kind: 'input',
      field: FIELD,
      title: 'Who countersigns',
      ...(chosen === undefined ? {} : { value: chosen || NOBODY }),
      suggestions: [LINE_MANAGER, ...(headEmail === null ? [] : [headEmail]), NOBODY],
    },
    text([{ quiet: `Email addresses separated by commas, or "${LINE_MANAGER}", or "${NOBODY}".` }]),
  ];
}

/** What was typed, as the register keeps it; null where the field was left empty. */
export function countersignerTyped(event: PanelEvent): string | null {
  const typed = inputOf(event, FIELD);
  if (typed === '') return null;
  return typed.toLowerCase() === NOBODY ? '' : typed;
}

export function countersignerCard({ policy, reading, register }: PublishedPolicy): Card {
  const by = reading.countersign?.by ?? '';
  return {
    name: 'countersigner',
    title: 'Choose who countersigns',
    subtitle: policy.title,
    sections: [
      {
        widgets: [
          ...(by === '' ? [] : [text(`The document says: “${by}”`)]),
          text(
            'Each signature is then countersigned by one of these people. Nobody can countersign their own signature.',
          ),
          ...countersignerInput(register.settings),
        ],
      },
    ],
    footer: { main: mainButton('Save', 'save countersigner'), other: button('Back', 'go back') },
  };
}
