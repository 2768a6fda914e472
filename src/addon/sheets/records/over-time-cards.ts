/** What is kept for longer than Settings says: shown by name and number, and erased at one confirmed click. */
import { longDate, shortDate } from '../../../common/day';
import { counted } from '../../../common/words';
import { type OverTimeReport, seenOf } from '../../../flows';
import { isNothing, type OverTime } from '../../../register/erasure/over-time';
import { type PutOff, putOffUntil } from '../../../register/erasure/put-off';
import { button, buttons, type Card, mainButton, paged, type Section, text, type Widget } from '../../card';

/** @param from the place in the list of people at which the page begins */
export function overTimeCard(over: OverTime, from: number): Card {
  if (isNothing(over)) return nothingOverTimeCard();
  const { people, on, settings, putOff } = over;
  const { page, turn } = paged(people, from, 'show over time');
  const ledgers = recordsOver(over);
  const sections: Section[] = [
    ...(people.length === 0
      ? []
      : [
          {
            heading: `${counted(people.length, 'person', 'people')} who left more than ${counted(settings.keepYears, 'year')} before ${longDate(on)}`,
            widgets: [
              ...page.map(({ person, leftOn }): Widget => {
                return {
                  kind: 'fact',
                  label: `Number ${person.number}`,
                  words: person.name,
                  below: `Left on ${shortDate(leftOn)}`,
                  button: button('Put on hold', 'show hold', { person: String(person.number) }),
                };
              }),
              ...turn,
            ],
          },
        ]),
    ...(ledgers.length === 0 ? [] : [{ heading: 'Records', widgets: ledgers }]),
  ];
  return {
    name: 'over time',
    title: 'Data kept too long',
    subtitle: `As of ${longDate(on)}`,
    sections: [
      ...(putOff === null ? [] : [putOffSection(putOff)]),
      ...sections,
      ...(putOff === null ? whatToDo(over) : []),
    ],
    footer: {
      main:
        putOff === null
          ? mainButton('Erase all of this', 'erase over time', { seen: seenOf(over) })
          : mainButton('Propose it again', 'take up over time', { on }),
      other: button('Back', 'go back'),
    },
  };
}

function putOffSection({ by, on, until }: PutOff): Section {
  return {
    widgets: [
      {
        kind: 'fact',
        label: 'Not this year',
        words: `Put off until ${longDate(until)}`,
        below: `${by === '' ? '' : `By ${by}, `}${shortDate(on)}`,
      },
      text('Nothing of this is proposed in To check before that day. To erase it now, choose “Propose it again”.'),
    ],
  };
}

function whatToDo({ people, on }: OverTime): Section[] {
  return [
    {
      heading: 'To erase it',
      widgets: [
        ...(people.length === 0
          ? []
          : [
              text(
                'Of each person the name and email addresses are replaced by the number in every tab, and what they sent in the forms is deleted. Counts and dates are kept.',
              ),
            ]),
        text('This cannot be undone.'),
      ],
    },
    {
      heading: 'To keep it',
      widgets: [
        text(
          `“Put on hold” keeps one person until a day. “Not this year” leaves all of it as it is until ${longDate(putOffUntil(on))}. To keep it for longer every year, change the years in Settings.`,
        ),
        buttons(button('Not this year', 'put off over time', { on })),
      ],
    },
  ];
}

function recordsOver({ emails, years, changes, settings }: OverTime): Widget[] {
  return [
    ...fact(
      emails.length,
      'sent email',
      'sent emails',
      `Older than ${counted(settings.emailYears, 'year')}: address and subject`,
    ),
    ...years.map(
      (year): Widget => ({
        kind: 'fact',
        words: `Sent emails in the archive of ${year}`,
        below: `Those older than ${counted(settings.emailYears, 'year')}: address and subject`,
      }),
    ),
    ...fact(
      changes.length,
      'note of a change',
      'notes of changes',
      `Made in the panel, older than ${counted(settings.changeYears, 'year')}`,
    ),
  ];
}

function nothingOverTimeCard(): Card {
  return {
    name: 'over time',
    title: 'Data kept too long',
    sections: [
      {
        widgets: [
          text('Nothing is kept for longer than Settings says. This is checked once a year, on 1 October.'),
          buttons(button('Back', 'go back')),
        ],
      },
    ],
  };
}

function fact(count: number, one: string, many: string, below: string): Widget[] {
  return count === 0 ? [] : [{ kind: 'fact', words: counted(count, one, many), below }];
}

export function overTimeDoneCard({ people, later, emails, changes }: OverTimeReport): Card {
  return {
    name: 'over time done',
    title: 'Erased',
    sections: [
      {
        widgets: [
          ...fact(people, 'person', 'people', 'Erased from the register'),
          ...fact(later, 'more person', 'more people', 'Erased by the next hourly checks'),
          ...fact(emails, 'sent email', 'sent emails', 'Without address and subject now'),
          ...fact(changes, 'note of a change', 'notes of changes', 'Deleted'),
          ...(people + later === 0
            ? []
            : [text('What these people sent in the forms is deleted by the next hourly checks.')]),
        ],
      },
    ],
    footer: { main: mainButton('Done', 'show home') },
  };
}
