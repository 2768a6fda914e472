/** Cards that ask before something is done for named people: reminded, given more time; or whose signature a response is. */

import { addDays, type Day, longDate, weekdayName } from '../../../common/day';
import { oneDayTyped } from '../../../common/typed-dates';
import { counted } from '../../../common/words';
import type { Person } from '../../../register/model';
import { type Button, button, type Card, mainButton, type Option, text, type Widget } from '../../card';
import { inputOf, type PanelEvent } from '../../event';

/** Days from today that are offered. */
const LONGER = [7, 14, 28];
const MOST_SUGGESTED = 300;

/** The people who are ticked, out of several. */
const PEOPLE = 'people';

/** One person stands there by name; of several each is ticked and can be left out. */
function whoWidget(people: readonly Person[]): Widget {
  const [first] = people;
  if (people.length < 2) return text(first?.name ?? '');
  return {
    kind: 'choice',
    field: PEOPLE,
    title: 'Untick anyone to leave out',
    as: 'some of',
    options: people.map(({ number, name }): Option => ({ text: name, value: String(number), isChosen: true })),
  };
}

/** The numbers of the people a button is about, without those who were left out by unticking. */
export function numbersMeant({ parameters, inputs }: PanelEvent): number[] {
  const shown = (parameters.people ?? '').split(' ').map(Number);
  if (shown.length < 2 || parameters.ticked === undefined) return shown;
  const ticked = (inputs[PEOPLE] ?? []).map(Number);
  return shown.filter((number) => ticked.includes(number));
}

/** For whoever is about to be reminded, or given more time. */
export function byHandButtons({ number }: Person): Button[] {
  const carried = { people: String(number) };
  return [button('Remind now', 'ask before reminding', carried), button('Extend', 'ask before extending', carried)];
}

export function askBeforeRemindingCard(people: readonly Person[]): Card {
  return {
    name: 'ask before reminding',
    title: people.length === 1 ? 'Send a reminder now?' : `Send ${counted(people.length, 'reminder')} now?`,
    sections: [
      {
        widgets: [
          text(
            people.length === 1
              ? 'One email with everything that is owed. None is sent to anyone who has just signed, is away, was emailed today, or has had as many emails as Settings allows.'
              : 'Each is one email with everything that the person owes. Not emailed: anyone who has just signed, is away, was emailed today, or has had as many emails as Settings allows.',
          ),
          whoWidget(people),
        ],
      },
    ],
    footer: { main: mainButton('Send', 'remind', carriedBy(people)), other: button('Back', 'go back') },
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
          whoWidget(people),
          text(
            'Everything that is due now is then due on this day. It is written into the tab Staff, as the individual due date.',
          ),
          { kind: 'choice', field: 'until', title: 'New due date', as: 'one of', options },
          { kind: 'input', field: 'otherDay', title: 'Or another day', hint: 'Such as 12/3/2027' },
        ],
      },
    ],
    footer: { main: mainButton('Extend', 'extend', carriedBy(people)), other: button('Back', 'go back') },
  };
}

/** The day that was chosen, or typed instead; null where it is none. */
export function dayChosen(event: PanelEvent): Day | null {
  const typed = inputOf(event, 'otherDay');
  return oneDayTyped(typed === '' ? inputOf(event, 'until') : typed);
}

/** @param about the response, and what To check says of it */
export function askWhoseCard(about: { response: string; what: string }, names: readonly string[]): Card {
  const { response, what } = about;
  return {
    name: 'ask whose',
    title: 'Whose signature is it?',
    sections: [
      {
        widgets: [
          ...(what === '' ? [] : [text(what)]),
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

function carriedBy(people: readonly Person[]): Record<string, string> {
  return { people: people.map(({ number }) => number).join(' '), ticked: 'yes' };
}
