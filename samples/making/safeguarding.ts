/** The sample school's safeguarding policy: headings numbered by their style, "Staff must …", clauses in a table, a footnote, a version history. */

import {
  FootnoteReferenceRun,
  HeadingLevel,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  Paragraph,
  TextRun,
} from 'docx';
import {
  BULLETS,
  factTable,
  headedTable,
  items,
  SCHOOL,
  schoolStyles,
  text,
  type WordDocument,
  wordFile,
} from './word';

/** "1", "1.1": the numbers hang on the heading styles, no paragraph names them. */
const HEADING_NUMBERS: INumberingOptions['config'][number] = {
  reference: 'headings',
  levels: [
    {
      level: 0,
      format: LevelFormat.DECIMAL,
      text: '%1',
      style: { paragraph: { indent: { left: 567, hanging: 567 } } },
    },
    {
      level: 1,
      format: LevelFormat.DECIMAL,
      text: '%1.%2',
      style: { paragraph: { indent: { left: 567, hanging: 567 } } },
    },
  ],
};

const HEADING_STYLES: NonNullable<IStylesOptions['paragraphStyles']> = [
  {
    id: 'NumberedHeading1',
    name: 'Numbered heading 1',
    basedOn: 'Heading1',
    next: 'Normal',
    quickFormat: true,
    paragraph: { numbering: { reference: 'headings', level: 0 } },
  },
  {
    id: 'NumberedHeading2',
    name: 'Numbered heading 2',
    basedOn: 'Heading2',
    next: 'Normal',
    quickFormat: true,
    paragraph: { numbering: { reference: 'headings', level: 1 } },
  },
];

const section = (words: string) => text(words, { style: 'NumberedHeading1' });
const part = (words: string) => text(words, { style: 'NumberedHeading2' });

export function safeguarding(): Promise<Uint8Array> {
  const styles = schoolStyles();
  return wordFile({
    title: 'Safeguarding and Child Protection Policy',
    hasHeaderAndFooter: true,
    numbering: { config: [BULLETS, HEADING_NUMBERS] },
    styles: { ...styles, paragraphStyles: [...(styles.paragraphStyles ?? []), ...HEADING_STYLES] },
    footnotes: {
      1: { children: [text('Statutory guidance of the Department for Education, in force from 1 September 2026.')] },
    },
    children: [...front(), ...everyDay(), ...concerns(), ...historyAndSigning()],
  });
}

/** Title, facts, and what it is for. */
function front(): WordDocument['children'] {
  return [
    text('Safeguarding and Child Protection Policy', { heading: HeadingLevel.TITLE }),
    text(SCHOOL, { style: 'Subtitle' }),
    factTable([
      ['Audience', 'All staff, volunteers and governors'],
      ['Approved', '14 July 2026 by the full governing board'],
      ['Review', 'Annually, next in July 2027'],
      ['Designated safeguarding lead', 'Daniel Whitcombe, Deputy Headteacher'],
      ['Deputy safeguarding lead', 'Siobhan Kelly, Inclusion Lead'],
    ]),

    section('Purpose'),
    text(
      'Every adult at Larkfield has a part in keeping children safe. This policy says what each of us does when something is not right, and how we work so that less goes wrong.',
    ),
  ];
}

/** What everyone does: paragraphs and two lists with a line above them. */
function everyDay(): WordDocument['children'] {
  return [
    section('What everyone does'),
    part('Before starting work'),
    new Paragraph({
      children: [
        new TextRun('Staff must read Part one of Keeping children safe in education'),
        new FootnoteReferenceRun(1),
        new TextRun(' before their first day with pupils.'),
      ],
    }),
    text(
      'Staff must complete the school’s safeguarding training within two weeks of joining, and again every September.',
    ),
    text('Volunteers must sign in at the office and wear a visitor’s badge for as long as they are on site.'),
    part('With pupils'),
    text('Staff must:'),
    ...items('bullets', 1, [
      'listen to a child who wants to tell them something, and promise no secrecy;',
      'write down what was said in the child’s own words on the same day;',
      'keep the door open, or be where others can see them, when they are alone with a child.',
    ]),
    text('Staff must not:'),
    ...items('bullets', 2, [
      'question a child beyond what is needed to understand the concern;',
      'meet a pupil outside school without a parent’s knowledge;',
      'carry a pupil in their own car unless two adults are present.',
    ]),
  ];
}

/** Clauses in a table, and records. */
function concerns(): WordDocument['children'] {
  return [
    section('When there is a concern'),
    text('The table says who is told and how quickly.', { spacing: { after: 160 } }),
    headedTable(
      [3, 5, 2],
      [
        ['What has happened', 'What staff must do', 'By when'],
        [
          'A child may be in danger now',
          'Staff must call 999 and then tell the designated safeguarding lead.',
          'At once',
        ],
        [
          'A child has said or shown something worrying',
          'Staff must report it in person to the designated safeguarding lead or the deputy.',
          'Before the child goes home',
        ],
        [
          'An adult’s behaviour is a concern',
          'Staff must report it to the headteacher; where it is about the headteacher, to the chair of governors.',
          'The same day',
        ],
        [
          'A child is missing from a lesson or a trip',
          'Staff must tell the office, who ring the family and start the search plan.',
          'Within five minutes',
        ],
      ],
    ),

    section('Records'),
    text('Staff must enter every concern in the school’s safeguarding system, however small it seems.'),
    text('Staff must not keep notes about a child’s safety at home or on a personal device.'),
  ];
}

/** Earlier versions, and three declarations. */
function historyAndSigning(): WordDocument['children'] {
  return [
    section('Version history'),
    headedTable(
      [1, 2, 3, 5],
      [
        ['Version', 'Date', 'Author', 'What changed'],
        ['1.0', '10 July 2024', 'Daniel Whitcombe', 'First issue in this form'],
        ['1.1', '9 July 2025', 'Daniel Whitcombe', 'Telephone numbers corrected'],
        [
          '2.0',
          '14 July 2026',
          'Daniel Whitcombe',
          'Cars and lone working added; new duty to report low-level concerns',
        ],
      ],
    ),

    section('Declarations'),
    text('I have read Part one of Keeping children safe in education.'),
    text('I have read and understood this policy and will act on it.'),
    text('I know who the designated safeguarding lead is and how to reach them.', { spacing: { after: 200 } }),
    factTable(
      [
        ['Name', ''],
        ['Role', ''],
        ['Signed', ''],
        ['Date', ''],
      ],
      480,
    ),
    text(''),
  ];
}
