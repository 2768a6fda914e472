/** The groups of one person, to be ticked. */
import type { Person, Register } from '../../../register/model';
import { ALL_STAFF, EVERYONE } from '../../../register/people/audience';
import { button, type Card, mainButton, text } from '../../card';

export const GROUPS = 'groups';
export const NEW_GROUP = 'newGroup';
/** Google takes a hundred options. */
const MOST_GROUPS = 80;

export function groupsCard({ people, policies }: Register, person: Person): Card {
  const asked = policies
    .flatMap(({ audience }) => audience)
    .filter((group) => group !== EVERYONE && group !== ALL_STAFF);
  const others = [...new Set([...asked, ...people.flatMap(({ groups }) => groups)])].filter(
    (one) => !person.groups.includes(one),
  );
  const groups = [...person.groups, ...others.sort()].slice(0, MOST_GROUPS);
  return {
    name: 'groups',
    title: `Groups of ${person.name}`,
    sections: [
      {
        widgets: [
          ...(groups.length === 0
            ? [text('Nobody is in a group yet.')]
            : [
                {
                  kind: 'choice',
                  field: GROUPS,
                  title: 'Is in',
                  as: 'some of',
                  options: groups.map((group) => ({
                    text: group,
                    value: group,
                    isChosen: person.groups.includes(group),
                  })),
                } as const,
              ]),
          { kind: 'input', field: NEW_GROUP, title: 'Another group', hint: 'Such as first aiders' },
        ],
      },
    ],
    footer: {
      main: mainButton('Save', 'save groups', { person: String(person.number) }),
      other: button('Back', 'go back'),
    },
  };
}
