/** Until when nothing about one person is erased. */
import { type Day, longDate } from '../../../common/day';
import { isOnHold } from '../../../register/erasure/hold';
import type { Person } from '../../../register/model';
import { FOR_EVER } from '../../../register/workbook/cells';
import { button, buttons, type Card, mainButton, text } from '../../card';

export const HOLD_UNTIL = 'holdUntil';

export function holdCard(person: Person, today: Day): Card {
  const number = { person: String(person.number) };
  const { holdUntil } = person;
  const isHeld = isOnHold(person, today);
  return {
    name: 'hold',
    title: isHeld ? `${person.name} is on hold` : `Put ${person.name} on hold?`,
    sections: [
      {
        widgets: [
          text(
            'Up to and including this day the person is not proposed for erasing and cannot be erased, and the personal data report says so. No reason is kept.',
          ),
          ...(holdUntil === FOR_EVER
            ? [text('The day in the tab Staff cannot be read, so the hold lasts until it is corrected or ended.')]
            : []),
          {
            kind: 'input',
            field: HOLD_UNTIL,
            title: 'On hold until',
            hint: 'Such as 1/9/2027',
            ...(isHeld && holdUntil !== null && holdUntil !== FOR_EVER ? { value: longDate(holdUntil) } : {}),
          },
          ...(isHeld ? [buttons(button('End the hold', 'end hold', number))] : []),
        ],
      },
    ],
    footer: { main: mainButton('Save', 'save hold', number), other: button('Back', 'go back') },
  };
}
