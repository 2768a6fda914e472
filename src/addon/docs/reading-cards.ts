/** What was read in a policy that is not published yet: facts, warnings, sections with their clauses, and what is chosen. */

import { button, buttons, type Card, counted, mainButton, paged, type Section, text, type Widget } from '../card';
import { choicesOf, EVERYONE, howOften, peopleIn, proposalsAbout, wayInWords } from './choices';
import { type Beside, isLeftOut } from './policy-context';

/** So many warnings stand on the first card; all of them on one of their own. */
const FEW_WARNINGS = 5;
/** So many sections stand on the first card. */
const FEW_SECTIONS = 30;
/** Declarations that are shown in full. */
const FEW_DECLARATIONS = 8;

export function readingCard(beside: Beside): Card {
  const { reading, asked } = beside;
  const count = clausesIn(asked);
  const hasSomething = count + reading.declarations.length > 0;
  return {
    name: 'reading',
    title: reading.title || 'This document',
    subtitle: 'Not published yet',
    sections: [
      ...(hasSomething ? [] : [nothingFound(beside)]),
      factsSection(beside),
      ...warningsSection(beside),
      ...clausesSection(beside),
      ...declarationsSection(beside),
      ...(hasSomething ? [choicesSection(beside)] : []),
    ],
    ...(hasSomething ? { footer: { main: mainButton('Create the form', 'create form') } } : {}),
  };
}

function clausesIn({ sections }: Beside['reading']): number {
  return sections.reduce((sum, section) => sum + section.clauses.length, 0);
}

function nothingFound({ reading }: Beside): Section {
  const isSwitchedOff = clausesIn(reading) > 0;
  return {
    heading: 'Nothing to sign was found',
    widgets: [
      text(
        isSwitchedOff
          ? 'Every clause is switched off. Open a section below and switch on what staff agree to.'
          : 'Is it the right document? Write what staff agree to as a list, or as sentences that begin with "I will" or "Staff must". Then read it again.',
      ),
      buttons(mainButton('Read it again', 'show home')),
    ],
  };
}

/** The document names a role; whose address that is, a person says. */
export const TO_CONFIRM = 'Who that is, you write in the tab "Policies" under "Countersigned by".';

function factsSection({ reading, asked }: Beside): Section {
  const { metadata, history } = reading;
  const sections = asked.sections.filter((section) => section.clauses.length > 0).length;
  const lastVersion = history[history.length - 1];
  const fact = (label: string, words: string | null | undefined, below?: string): Widget[] =>
    words === null || words === undefined || words === ''
      ? []
      : [{ kind: 'fact', label, words, ...(below === undefined ? {} : { below }) }];
  const toSign = `${counted(clausesIn(asked), 'clause')} in ${counted(sections, 'section')}, ${counted(reading.declarations.length, 'declaration')}`;
  return {
    heading: 'What was read',
    widgets: [
      ...fact('To sign', toSign),
      ...fact('School', reading.organisation),
      ...fact('Last in its list of versions', lastVersion && Object.values(lastVersion).join(' · ')),
      ...fact('Date', metadata.documentDate),
      ...fact('Approved', metadata.approved),
      ...fact('Reviewed', metadata.reviewed),
      ...fact('Next review', metadata.nextReview),
      ...fact('Owner', metadata.owner),
      ...fact('Countersigned by', reading.countersign?.by, TO_CONFIRM),
      buttons(button('Read it again', 'show home')),
    ],
  };
}

function warningsSection({ reading }: Beside): Section[] {
  const { warnings } = reading;
  if (warnings.length === 0) return [];
  const rest = warnings.length - FEW_WARNINGS;
  return [
    {
      heading: `Please look at ${counted(warnings.length, 'place')}`,
      widgets: [
        ...warnings.slice(0, FEW_WARNINGS).map(warningWidget),
        ...(rest > 0 ? [buttons(button(`All ${warnings.length}`, 'show warnings'))] : []),
      ],
      open: 2,
    },
  ];
}

function warningWidget({ place, message }: Beside['reading']['warnings'][number]): Widget {
  return { kind: 'fact', label: place === '' ? 'In the document' : `At "${place}"`, words: message };
}

export function warningsCard({ reading }: Beside, from: number): Card {
  const { page, turn } = paged(reading.warnings, from, 'show warnings');
  return {
    name: 'warnings',
    title: `Please look at ${counted(reading.warnings.length, 'place')}`,
    subtitle: reading.title,
    sections: [
      {
        widgets: [
          text('Nothing here stops you. Correct the document where it needs it, then read it again.'),
          ...page.map(warningWidget),
          ...turn,
          buttons(button('Back', 'go back')),
        ],
      },
    ],
  };
}

/** Sections with clauses, and where each stands in the reading. */
function sectionsOf({ reading }: Beside) {
  return reading.sections
    .map((section, place) => ({ section, place }))
    .filter(({ section }) => section.clauses.length > 0);
}

function clausesSection(beside: Beside): Section[] {
  const sections = sectionsOf(beside);
  if (sections.length === 0) return [];
  const rest = sections.length - FEW_SECTIONS;
  return [
    {
      heading: 'What staff agree to',
      widgets: [
        ...sections.slice(0, FEW_SECTIONS).map(({ place }) => sectionWidget(beside, place)),
        ...(rest > 0 ? [buttons(button(`All ${sections.length} sections`, 'show sections'))] : []),
      ],
    },
  ];
}

export function sectionsCard(beside: Beside, from: number): Card {
  const { page, turn } = paged(sectionsOf(beside), from, 'show sections');
  return {
    name: 'sections',
    title: 'What staff agree to',
    subtitle: beside.reading.title,
    sections: [
      {
        widgets: [
          ...page.map(({ place }) => sectionWidget(beside, place)),
          ...turn,
          buttons(button('Back', 'go back')),
        ],
      },
    ],
  };
}

function sectionWidget(beside: Beside, place: number): Widget {
  const keyed = beside.keyed[place] ?? [];
  const off = keyed.filter((one) => isLeftOut(beside, one)).length;
  const all = counted(keyed.length, 'clause');
  return {
    kind: 'fact',
    words: headingOf(beside, place),
    below: off === 0 ? all : `${keyed.length - off} of ${all}; ${off} switched off`,
    button: button('Open', 'show section', { section: String(place) }),
  };
}

function headingOf({ reading }: Beside, place: number): string {
  return reading.sections[place]?.heading ?? 'Without a heading';
}

/** The clauses of one section, each with a switch. @param from for a section that does not fit a card */
export function sectionCard(beside: Beside, place: number, from: number): Card {
  const keyed = beside.keyed[place] ?? [];
  const parameters = { section: String(place) };
  const { page, turn } = paged(keyed, from, 'show section', parameters);
  const section = beside.reading.sections[place];
  const shown = JSON.stringify(page.map(({ key }) => key));
  return {
    name: 'section',
    title: headingOf(beside, place),
    subtitle: counted(keyed.length, 'clause'),
    sections: [
      ...(section === undefined || section.intro.length === 0
        ? []
        : [{ heading: 'What stands above them', widgets: [text(section.intro.join('\n\n'))] }]),
      {
        widgets: [
          text('Switch off what is no clause. It stays in the document and is left out of what staff sign.'),
          ...page.map(
            (one, i): Widget => ({
              kind: 'fact',
              ...labelled(one.clause),
              words: wordsOf(one.clause),
              switch: { field: `clause-${i}`, value: one.key, isOn: !isLeftOut(beside, one) },
            }),
          ),
          ...turn,
        ],
      },
    ],
    footer: { main: mainButton('Keep', 'keep section', { shown }), other: button('Back', 'go back') },
  };
}

type Clause = Beside['keyed'][number][number]['clause'];

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

function declarationsSection({ reading }: Beside): Section[] {
  const { declarations, signatureFields } = reading;
  if (declarations.length + signatureFields.length === 0) return [];
  const rest = declarations.length - FEW_DECLARATIONS;
  return [
    {
      heading: 'Beside the signature',
      widgets: [
        ...declarations.slice(0, FEW_DECLARATIONS).map((words) => text(`“${words}”`)),
        ...(rest > 0 ? [text(`and ${counted(rest, 'more declaration')}`)] : []),
        ...(signatureFields.length === 0
          ? []
          : [{ kind: 'fact', label: 'Filled in', words: signatureFields.join(', ') } as const]),
      ],
      open: 2,
    },
  ];
}

function choicesSection(beside: Beside): Section {
  const { register, today, policy } = beside;
  const choices = choicesOf(beside);
  if (policy !== null) {
    return {
      heading: 'How it is published',
      widgets: [text('The register knows this policy. Who signs, how often and by when stands in its tab "Policies".')],
    };
  }
  const who = choices.audience.includes(EVERYONE) ? 'Everyone' : choices.audience.join(', ');
  return {
    heading: 'How it is published',
    widgets: [
      {
        kind: 'fact',
        label: 'Who signs',
        words: `${who} (${counted(peopleIn(register, choices.audience, today), 'person', 'people')} today)`,
        ...quoting(choices.says.audience),
      },
      {
        kind: 'fact',
        label: 'How often',
        words: howOften(choices.resignMonths),
        ...quoting(choices.says.resignMonths),
      },
      {
        kind: 'fact',
        label: 'Time to sign',
        words: `${counted(choices.daysToSign, 'day')}${choices.graceDays === 0 ? '' : `, and ${choices.graceDays} of grace`}`,
      },
      { kind: 'fact', label: 'How people agree', words: wayInWords(choices.agreeBy) },
      ...(['signOnEntry', 'resignOnChange'] as const).flatMap((about) => saidBesides(beside, about)),
      buttons(button('Change', 'show settings')),
    ],
  };
}

/** What happens anyway, where the document asks for it: so that nobody looks for the place to choose it. */
function saidBesides({ reading }: Beside, about: 'signOnEntry' | 'resignOnChange'): Widget[] {
  const said = proposalsAbout(reading, about)[0];
  if (said === undefined) return [];
  const [label, words] =
    about === 'signOnEntry'
      ? ['New starters', 'Asked from their first working day']
      : ['When it changes', 'A new version is signed by everybody again'];
  return [{ kind: 'fact', label, words, ...quoting(said.from) }];
}

/** Where in the document a choice comes from. */
export function quoting(words: string): { below?: string } {
  return words === '' ? {} : { below: `The document says: “${words}”` };
}
