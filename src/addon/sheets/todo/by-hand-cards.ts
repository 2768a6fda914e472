/** Cards that ask before something is done for named people: reminded, given more time; or whose signature a response is. */

import { addDays, type Day, longDate, toDay, weekdayName } from '../../../common/day';
import { firstDate } from '../../../common/typed-dates';
import { counted } from '../../../common/words';
import type { Person } from '../../../register/model';
import { button, buttons, type Card, mainButton, type Option, text, type Widget } from '../../card';
import { inputOf, type PanelEvent } from '../../event';

/** People who are named. */
const NAMED = 20;
/** Days from today that are offered. */
const LONGER = [7, 14, 28];
const MOST_SUGGESTED = 300;

function namesOf(people: readonly Person[]): Widget[] {
  const more = people.length - NAMED;
  return [
    text(
      people
        .slice(0, NAMED)
        .map(({ name }) => name)
        .join('\n'),
    ),
    ...(more > 0 ? [text(`and ${more} more`)] : []),
  ];
}

export function askBeforeRemindingCard(people: readonly Person[]): Card {
  return {
    name: 'ask before reminding',
    title: people.length === 1 ? 'Send a reminder now?' : `Send ${counted(people.length, 'reminder')} now?`,
    sections: [
      {
        widgets: [
          text(
            'Each is one email with everything that the person owes. Not emailed: anyone who has just signed, is away, was emailed today, or has had as many emails as Settings allows.',
          ),
          ...namesOf(people),
          buttons(mainButton('Send', 'remind', { people: numbersOf(people) }), button('Back', 'go back')),
        ],
      },
    ],
  };
}

export function askBeforeExtendingCard(people: readonly Person[], today: Day): Card {
  const options = LONGER.map((days, i): Option => {
    const day = addDays(today, days);
    return { text: `${weekdayName(day)}, ${longDate(day)}`, value: day, isChosen: i === 0 };
  });
  return {
    name: 'ask before extending',
    title: people.length === 1 ? 'Give more time?' : `Give ${counted(people.length, 'person', 'people')} more time?`,
    sections: [
      {
        widgets: [
          ...namesOf(people),
          text(
            'Everything that is due now is then due on this day. It is written into the tab Staff, as the individual due date.',
          ),
          { kind: 'choice', field: 'until', title: 'New due date', as: 'one of', options },
          { kind: 'input', field: 'otherDay', title: 'Or another day', hint: 'Such as 12/3/2027' },
        ],
      },
    ],
    footer: { main: mainButton('Extend', 'extend', { people: numbersOf(people) }), other: button('Back', 'go back') },
  };
}

/** The day that was chosen, or typed instead; null where it is none. */
export function dayChosen(event: PanelEvent): Day | null {
  const typed = inputOf(event, 'otherDay');
  const written = firstDate(typed === '' ? inputOf(event, 'until') : typed);
  return written === null ? null : toDay(written.last);
}

export function askWhoseCard(response: string, names: readonly string[]): Card {
  return {
    name: 'ask whose',
    title: 'Whose signature is it?',
    sections: [
      {
        widgets: [
          {
            kind: 'input',
            field: 'person',
            title: 'Name, email address or number',
            ...(names.length > 0 && names.length <= MOST_SUGGESTED ? { suggestions: [...new Set(names)] } : {}),
          },
        ],
      },
    ],
    footer: {
      main: mainButton('Accept', 'decide answer', { response, decision: 'accept' }),
      other: button('Back', 'go back'),
    },
  };
}

function numbersOf(people: readonly Person[]): string {
  return people.map(({ number }) => number).join(' ');
}
