/** The clauses that were read in a document, by section: each with a switch, to leave out what staff should not sign. */

import { counted } from '../../common/words';
import { button, buttons, type Card, mainButton, paged, type Section, text, type Widget } from '../card';
import { isLeftOut, type PolicyContext } from './policy-context';

/** So many sections stand on the first card. */
const FEW_SECTIONS = 30;

/** Sections with clauses, and the place of each in the reading. */
function sectionsOf({ reading }: PolicyContext) {
  return reading.sections
    .map((section, place) => ({ section, place }))
    .filter(({ section }) => section.clauses.length > 0);
}

/** The sections as the first card shows them; none where the document has no clauses. */
export function clausesSection(context: PolicyContext): Section[] {
  const sections = sectionsOf(context);
  if (sections.length === 0) return [];
  const rest = sections.length - FEW_SECTIONS;
  return [
    {
      heading: 'What staff agree to',
      widgets: [
        ...sections.slice(0, FEW_SECTIONS).map(({ place }) => sectionWidget(context, place)),
        ...(rest > 0 ? [buttons(button(`Show all ${counted(sections.length, 'section')}`, 'show sections'))] : []),
      ],
    },
  ];
}

export function sectionsCard(context: PolicyContext, from: number): Card {
  const { page, turn } = paged(sectionsOf(context), from, 'show sections');
  return {
    name: 'sections',
    title: 'What staff agree to',
    subtitle: context.reading.title,
    sections: [
      {
        widgets: [
          ...page.map(({ place }) => sectionWidget(context, place)),
          ...turn,
          buttons(button('Back', 'go back')),
        ],
      },
    ],
  };
}

function sectionWidget(context: PolicyContext, place: number): Widget {
  const keyed = context.keyed[place] ?? [];
  const off = keyed.filter((clause) => isLeftOut(context, clause)).length;
  const all = counted(keyed.length, 'clause');
  return {
    kind: 'fact',
    words: headingOf(context, place),
    below: off === 0 ? all : `${keyed.length - off} of ${all}; ${off} switched off`,
    button: button('Open', 'show section', { section: String(place) }),
  };
}

function headingOf({ reading }: PolicyContext, place: number): string {
  return reading.sections[place]?.heading ?? 'Without a heading';
}

/** The clauses of one section, each with a switch. @param from for a section that does not fit a card */
export function sectionCard(context: PolicyContext, place: number, from: number): Card {
  const keyed = context.keyed[place] ?? [];
  const parameters = { section: String(place) };
  const { page, turn } = paged(keyed, from, 'show section', parameters);
  const section = context.reading.sections[place];
  const shown = JSON.stringify(page.map(({ key }) => key));
  return {
    name: 'section',
    title: headingOf(context, place),
    subtitle: counted(keyed.length, 'clause'),
    sections: [
      ...(section === undefined || section.intro.length === 0
        ? []
        : [{ heading: 'Introduction', widgets: [text(section.intro.join('\n\n'))] }]),
      {
        widgets: [
          text('Switch off anything staff should not sign. It stays in the document.'),
          ...page.map(
            (keyedClause, i): Widget => ({
              kind: 'fact',
              ...labelled(keyedClause.clause),
              words: wordsOf(keyedClause.clause),
              switch: { field: `clause-${i}`, value: keyedClause.key, isOn: !isLeftOut(context, keyedClause) },
            }),
          ),
          ...turn,
        ],
      },
    ],
    footer: { main: mainButton('Save', 'save section', { shown }), other: button('Back', 'go back') },
  };
}

type Clause = PolicyContext['keyed'][number][number]['clause'];

/** For whom it is, or the sentence that it needs to be read alone. */
function labelled(clause: Clause): { label?: string } {
  const label = clause.condition ?? clause.leadIn ?? '';
  return label === '' ? {} : { label };
}

function wordsOf(clause: Clause): string {
  const words = clause.textWithoutCondition ?? clause.text;
  const below = (clause.children ?? []).map((child) => `${child.marker ?? '•'} ${child.text}`);
  return [words, ...below].join('\n');
}
