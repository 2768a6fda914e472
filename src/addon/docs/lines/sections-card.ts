/** The sections of a document, each with its lines: what staff agree to, and what was taken for something else. */

import { counted } from '../../../common/words';
import { type DecidedLine, linesBySection, standingOf } from '../../../policy/decisions/line-decisions';
import { button, buttons, type Card, paged, type Section, type Widget } from '../../card';
import type { PolicyContext } from '../policy-context';
import { linesCard } from './lines-card';

/** So many sections stand on the first card. */
const FEW_SECTIONS = 20;

/** A section with its lines; its place is -1 before the first. */
interface SectionLines {
  place: number;
  lines: DecidedLine[];
}

/** Those that hold anything. */
function sectionsOf({ lines }: PolicyContext): SectionLines[] {
  return [...linesBySection(lines)].map(([place, own]) => ({ place, lines: own })).sort((a, b) => a.place - b.place);
}

/** The sections as the first card shows them; none where the document has no lines. */
export function linesSection(context: PolicyContext): Section[] {
  const sections = sectionsOf(context);
  if (sections.length === 0) return [];
  const rest = sections.length - FEW_SECTIONS;
  return [
    {
      heading: 'What staff agree to',
      widgets: [
        ...sections.slice(0, FEW_SECTIONS).map((section) => sectionWidget(context, section)),
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
          ...page.map((section) => sectionWidget(context, section)),
          ...turn,
          buttons(button('Back', 'go back')),
        ],
      },
    ],
  };
}

function sectionWidget(context: PolicyContext, { place, lines }: SectionLines): Widget {
  const points = lines.filter((line) => standingOf(line).as === 'point').length;
  const others = lines.length - points;
  const decided = lines.filter(({ decision }) => decision !== null).length;
  return {
    kind: 'fact',
    words: headingOf(context, place),
    below: [
      counted(points, 'point'),
      ...(others === 0 ? [] : [counted(others, 'other line')]),
      ...(decided === 0 ? [] : [`${decided} decided here`]),
    ].join(', '),
    // The place before the first section is 0.
    button: button('Open', 'show section', { section: String(place + 1) }),
  };
}

function headingOf({ reading }: PolicyContext, place: number): string {
  if (place < 0) return 'Before the first section';
  if (place === reading.sections.length) return 'With the signature';
  return reading.sections[place]?.heading ?? 'Without a heading';
}

/** @param place from 0, which stands before the first section. @param from for a section that does not fit a card */
export function sectionCard(context: PolicyContext, place: number, from: number): Card {
  const lines = context.lines.filter(({ read }) => read.section === place - 1);
  const source = { does: 'show section', with: { section: String(place) } } as const;
  return linesCard(headingOf(context, place - 1), lines, from, source);
}
