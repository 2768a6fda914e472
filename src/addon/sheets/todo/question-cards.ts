/** Who would like to talk to somebody before signing, and the ways in which that ends. */
import { type Day, shortDate } from '../../../common/day';
import { oneDayTyped } from '../../../common/typed-dates';
import { counted } from '../../../common/words';
import type { OpenQuestion } from '../../../register/signing/asking/questions';
import { button, buttons, type Card, mainButton, paged, text, type Widget } from '../../card';
import { inputOf, type PanelEvent } from '../../event';
import type { Todo } from './todo';

export function raisedWidgets({ question, person, policy, signedOn }: OpenQuestion): Widget[] {
  const carried = { response: question.response };
  const asked = { ...carried, whose: `${person.name}, ${policy.title}` };
  const signed = signedOn === null ? '' : ` · signed on ${shortDate(signedOn)}, which stays valid`;
  return [
    {
      kind: 'fact',
      icon: 'person',
      words: person.name,
      below: `${policy.title}\nRaised a question on ${shortDate(question.raisedOn)}${signed}`,
    },
    buttons(
      button('Talked, ask again', 'end question', { ...carried, how: 'talked' }),
      button('Signed another way …', 'ask how signed', asked),
      button('Decided by the head …', 'ask what was decided', asked),
    ),
  ];
}

export function raisedCard({ raised }: Todo, from: number): Card {
  const { page, turn } = paged(raised, from, 'show raised');
  return {
    name: 'raised',
    title: 'Would like to talk before signing',
    subtitle: raised.length === 0 ? 'Nobody is left' : counted(raised.length, 'person', 'people'),
    sections: [{ widgets: [...page.flatMap(raisedWidgets), ...turn, buttons(button('Back', 'go back'))] }],
  };
}

/** Ways to sign that are no form; they are recorded as paper is. */
const WAYS = ['Read aloud', 'Large print', 'Translated', 'On paper'] as const;

export interface MeantQuestion {
  response: string;
  /** Who asked, and about what. */
  whose: string;
}

export function askHowSignedCard({ response, whose }: MeantQuestion, today: Day): Card {
  return {
    name: 'ask how signed',
    title: 'Signed another way',
    subtitle: whose,
    sections: [
      {
        widgets: [
          {
            kind: 'choice',
            field: 'way',
            title: 'How',
            as: 'one of',
            options: WAYS.map((way, i) => ({ text: way, value: way, isChosen: i === 0 })),
          },
          { kind: 'input', field: 'present', title: 'Who was present' },
          { kind: 'input', field: 'day', title: 'Signed on', value: typedDay(today) },
          text('A row is added to the tab Paper, for the version in force on that day. Please keep what was signed.'),
        ],
      },
    ],
    footer: {
      main: mainButton('Save', 'end question', { response, how: 'signed another way' }),
      other: button('Back', 'go back'),
    },
  };
}

export function askWhatWasDecidedCard({ response, whose }: MeantQuestion, today: Day): Card {
  return {
    name: 'ask what was decided',
    title: 'Decided by the head',
    subtitle: whose,
    sections: [
      {
        widgets: [
          text(
            'This person is not asked for this version again, and counts neither as signed nor as overdue. What was decided, and why, belongs in the personnel file and is not kept here. A new version asks everybody.',
          ),
          { kind: 'input', field: 'day', title: 'Decided on', value: typedDay(today) },
        ],
      },
    ],
    footer: {
      main: mainButton('Save', 'end question', { response, how: 'decided by the head' }),
      other: button('Back', 'go back'),
    },
  };
}

/** "12/3/2027". */
function typedDay(day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)}/${Number(month)}/${year}`;
}

/** What is said once it is done. */
export const ENDED = {
  talked: 'will be asked again.',
  'signed another way': 'recorded in Paper.',
  'decided by the head': 'not asked for this version again.',
} as const;

export interface Ending {
  response: string;
  how: keyof typeof ENDED;
  on: Day;
  paper?: { way: string; present: string };
}

/** What was filled in; or what is missing, in words. */
export function endingOf(event: PanelEvent, today: Day): Ending | { missing: string } {
  const { response = '', how } = event.parameters;
  if (how !== 'signed another way' && how !== 'decided by the head') return { response, how: 'talked', on: today };
  const on = oneDayTyped(inputOf(event, 'day'));
  if (on === null) return { missing: 'Please enter a day such as 12/3/2027.' };
  if (how === 'decided by the head') return { response, how, on };
  const present = inputOf(event, 'present');
  if (present === '') return { missing: 'Please enter who was present.' };
  return { response, how, on, paper: { way: inputOf(event, 'way') || WAYS[0], present } };
}
