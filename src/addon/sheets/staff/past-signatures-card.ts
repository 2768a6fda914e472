/** Signatures of earlier years that were pasted: what would be recorded, and what is asked about it. */
import { counted } from '../../../common/words';
import type { ImportView } from '../../../flows';
import type { Notes } from '../../../flows/notes';
import { olderInWords } from '../../../register/import/past-signatures';
import { button, type Card, mainButton, type Section, text, under, type Widget } from '../../card';
import { leftSections, pastedSection } from './import-cards';

/** Policies that are shown. */
const MOST_POLICIES = 20;

export const SAME_WORDS = 'sameWords';

type Seen = Extract<ImportView, { kind: 'signatures' }>;

export function pastSignaturesCard({ plan, seen }: Seen, notes: Notes): Card {
  const { byPolicy, older, left, remarks } = plan;
  const isNothing = byPolicy.length + older.length === 0;
  return {
    name: 'past signatures',
    title: 'Signatures to bring in',
    subtitle: 'Nothing is recorded yet',
    sections: [
      {
        widgets: [
          ...byPolicy.slice(0, MOST_POLICIES).map(
            ({ policy, signatures }): Widget => ({
              kind: 'fact',
              words: under(policy.title, counted(signatures, 'signature')),
            }),
          ),
          ...remarks.map((remark) => text(remark)),
          ...(isNothing ? [text('There is nothing in the list that can be recorded.')] : []),
        ],
      },
      ...olderSections(older),
      ...leftSections(left),
      pastedSection(notes),
    ],
    footer: isNothing
      ? { main: button('Back', 'go back') }
      : { main: mainButton('Bring in', 'bring in signatures', { seen }), other: button('Back', 'go back') },
  };
}

/** Nobody is taken to have signed words that were not there yet. */
function olderSections(older: Seen['plan']['older']): Section[] {
  if (older.length === 0) return [];
  return [
    {
      heading: 'Older than the wording here',
      widgets: [
        text('Tick a policy only if exactly its wording of today was signed then. The others are left out.'),
        {
          kind: 'choice',
          field: SAME_WORDS,
          title: 'The same wording',
          as: 'some of',
          options: older.slice(0, MOST_POLICIES).map((one) => ({
            text: `${one.policy.title}: ${olderInWords(one)}`,
            value: one.policy.code,
            isChosen: false,
          })),
        },
      ],
    },
  ];
}

export function signaturesBroughtInCard(count: number): Card {
  return {
    name: 'signatures brought in',
    title: `${counted(count, 'signature')} brought in`,
    sections: [
      {
        widgets: [
          text(
            'Each has a row in the tab Paper, which says under Result what was recorded. To take one back, change its row there: To check then asks about it, and there you reject it.',
          ),
        ],
      },
    ],
    footer: { main: mainButton('Done', 'show home') },
  };
}
