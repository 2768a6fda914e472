/** What was read in a policy that is not published yet: facts, warnings, clauses and declarations, and what is chosen. */

import { longDate } from '../../common/day';
import { counted, joined } from '../../common/words';
import { isOnlyQuestions } from '../../policy/report/marked-answers';
import { DAYS_TO_SIGN, RESIGN_MONTHS } from '../../register/workbook/settings/defaults';
import { button, buttons, type Card, mainButton, paged, type Section, text, type Widget } from '../card';
import { lostSection, questionsSection } from './lines/question-cards';
import { linesSection } from './lines/sections-card';
import { choicesOf, howOften, originOf, proposalsAbout, quoting, wayInWords } from './options/choices';
import { countersignerOf } from './options/countersigner-proposal';
import { takesItsPlaceSection } from './options/takes-its-place';
import { whoSigns } from './options/who-signs';
import type { PolicyContext } from './policy-context';
import { questionsForPolicySection } from './publishing/questions-for-policy';

/** So many warnings stand on the first card; all of them on one of their own. */
const FEW_WARNINGS = 5;
/** Declarations that are shown in full. */
const FEW_DECLARATIONS = 8;

export function readingCard(context: PolicyContext): Card {
  const { reading, asked } = context;
  const hasSomething = clausesIn(asked) + asked.declarations.length > 0;
  const isQuestions = isOnlyQuestions(asked);
  const isToSign = hasSomething && !isQuestions;
  return {
    name: 'reading',
    title: reading.title || 'This document',
    subtitle: context.withdrawnOn === null ? 'Not published yet' : `Withdrawn on ${longDate(context.withdrawnOn)}`,
    sections: [
      ...questionsForPolicySection(context),
      ...takesItsPlaceSection(context),
      ...(hasSomething || isQuestions ? [] : [nothingFound(context)]),
      ...(hasSomething ? [] : [sentenceSection(context)]),
      ...(isQuestions ? [] : questionsSection(context)),
      ...lostSection(context),
      ...(isQuestions ? [] : [factsSection(context), ...warningsSection(context)]),
      ...linesSection(context),
      ...declarationsSection(context),
      ...(isToSign ? [choicesSection(context)] : []),
    ],
    ...(isToSign ? { footer: { main: mainButton('Create the form', 'create form') } } : {}),
  };
}

function clausesIn({ sections }: PolicyContext['reading']): number {
  return sections.reduce((sum, section) => sum + section.clauses.length, 0);
}

function nothingFound({ reading }: PolicyContext): Section {
  const isDecidedAway = clausesIn(reading) > 0;
  return {
    heading: 'Nothing to sign was found',
    widgets: [
      text(
        isDecidedAway
          ? 'Every point was decided to be something else. Open a section below and choose what staff should sign.'
          : 'Is this the right document? Open a section below and choose the lines that staff agree to; or write them as a list, or as sentences that begin with "I will" or "Staff must", and read it again.',
      ),
      buttons(mainButton('Read it again', 'show home')),
    ],
  };
}

/** A document that is only read, such as a link to national guidance: people confirm that they have. */
function sentenceSection({ reading }: PolicyContext): Section {
  const title = reading.title === '' ? 'this document' : `“${reading.title}”`;
  return {
    heading: 'Is it only to be read?',
    widgets: [
      text('Then people agree to one sentence. Please change it as you like.'),
      {
        kind: 'input',
        field: SENTENCE,
        title: 'The sentence',
        value: `I have read and understood ${title}.`,
        isLong: true,
      },
      buttons(button('Use this sentence', 'use sentence')),
    ],
  };
}

/** The field of that sentence. */
export const SENTENCE = 'sentence';

function factsSection({ reading, asked }: PolicyContext): Section {
  const { metadata, history } = reading;
  const sections = asked.sections.filter((section) => section.clauses.length > 0).length;
  const lastVersion = history[history.length - 1];
  const fact = (label: string, words: string | null | undefined): Widget[] =>
    words === null || words === undefined || words === '' ? [] : [{ kind: 'fact', label, words }];
  const toSign = `${counted(clausesIn(asked), 'point')} in ${counted(sections, 'section')}, ${counted(asked.declarations.length, 'declaration')}`;
  return {
    heading: 'What was found',
    widgets: [
      ...fact('To sign', toSign),
      ...fact('School', reading.organisation),
      ...fact('Latest version listed in the document', lastVersion && Object.values(lastVersion).join(' · ')),
      ...fact('Date', metadata.documentDate),
      ...fact('Approved', metadata.approved),
      ...fact('Reviewed', metadata.reviewed),
      ...fact('Next review', metadata.nextReview),
      ...fact('Owner', metadata.owner),
      ...fact('Countersigned by', reading.countersign?.by),
      buttons(button('Read it again', 'show home')),
    ],
  };
}

function warningsSection({ reading }: PolicyContext): Section[] {
  const { warnings } = reading;
  if (warnings.length === 0) return [];
  const rest = warnings.length - FEW_WARNINGS;
  return [
    {
      heading: `Please check ${counted(warnings.length, 'item')}`,
      widgets: [
        ...warnings.slice(0, FEW_WARNINGS).map(warningWidget),
        ...(rest > 0 ? [buttons(button(`Show all ${warnings.length}`, 'show warnings'))] : []),
      ],
      open: 2,
    },
  ];
}

function warningWidget({ place, message }: PolicyContext['reading']['warnings'][number]): Widget {
  return { kind: 'fact', words: [{ quiet: place === '' ? 'In the document' : `At "${place}"` }, `\n${message}`] };
}

export function warningsCard({ reading }: PolicyContext, from: number): Card {
  const { page, turn } = paged(reading.warnings, from, 'show warnings');
  return {
    name: 'warnings',
    title: `Please check ${counted(reading.warnings.length, 'item')}`,
    subtitle: reading.title,
    sections: [
      {
        widgets: [
          text('None of this stops you from publishing. Correct the document where it needs it, then read it again.'),
          ...page.map(warningWidget),
          ...turn,
          buttons(button('Back', 'go back')),
        ],
      },
    ],
  };
}

function declarationsSection({ asked, draft }: PolicyContext): Section[] {
  const { declarations, signatureFields } = asked;
  if (declarations.length + signatureFields.length === 0) return [];
  const rest = declarations.length - FEW_DECLARATIONS;
  return [
    {
      heading: 'With the signature',
      widgets: [
        ...declarations.slice(0, FEW_DECLARATIONS).map((words) => text(`“${words}”`)),
        ...(rest > 0 ? [text(`and ${counted(rest, 'more declaration')}`)] : []),
        ...((draft.sentence ?? '') === ''
          ? []
          : [buttons(button('Remove the sentence added here', 'remove sentence'))]),
        ...(signatureFields.length === 0
          ? []
          : [{ kind: 'fact', label: 'Staff fill in', words: joined(signatureFields) } as const]),
      ],
      open: 2,
    },
  ];
}

function choicesSection(context: PolicyContext): Section {
  const { register, today, policy } = context;
  const choices = choicesOf(context);
  const heading = 'Publishing options';
  if (policy !== null) {
    const words =
      'This policy is already in the register. Who signs, how often and by when is set in the tab "Policies" of the register.';
    return { heading, widgets: [text(words)] };
  }
  const grace = choices.graceDays === 0 ? '' : `, plus a grace period of ${counted(choices.graceDays, 'day')}`;
  return {
    heading,
    widgets: [
      ...whoSigns(register, choices, today),
      {
        kind: 'fact',
        label: 'How often',
        words: howOften(choices.lasts),
        ...originOf(choices.says.lasts, choices.lasts.kind === 'months' && choices.lasts.months === RESIGN_MONTHS),
      },
      {
        kind: 'fact',
        label: 'Time to sign',
        words: `${counted(choices.daysToSign, 'day')}${grace}`,
        ...originOf(choices.says.daysToSign, choices.daysToSign === DAYS_TO_SIGN),
      },
      { kind: 'fact', label: 'How people agree', words: wayInWords(choices.agreeBy) },
      ...countersignedBy(context),
      ...(['signOnEntry', 'resignOnChange'] as const).flatMap((about) => alreadyDone(context, about)),
      buttons(button('Change', 'show settings'), button('Questions to answer', 'show questions to answer')),
    ],
  };
}

/** The document names a role; whose address that is, a person chooses. */
function countersignedBy(context: PolicyContext): Widget[] {
  const { reading, draft } = context;
  const chosen = countersignerOf(context);
  const isProposed = chosen !== undefined && draft.countersignedBy === undefined;
  if (isProposed) {
    const words = [{ bold: chosen }, ' is proposed: you confirm it before you publish.'];
    return [{ kind: 'fact', label: 'Countersigned by', words, ...quoting(reading.countersign?.by ?? '') }];
  }
  if (chosen !== undefined) return [{ kind: 'fact', label: 'Countersigned by', words: chosen || 'Nobody' }];
  if (reading.countersign === null) return [];
  const words = [{ warning: 'Not chosen yet' }];
  return [{ kind: 'fact', label: 'Countersigned by', words, below: 'Click "Change" to choose who countersigns.' }];
}

/** What happens anyway, where the document asks for it: so that nobody looks for the place to choose it. */
function alreadyDone({ reading }: PolicyContext, about: 'signOnEntry' | 'resignOnChange'): Widget[] {
  const said = proposalsAbout(reading, about)[0];
  if (said === undefined) return [];
  const [label, words] =
    about === 'signOnEntry'
      ? ['New starters', 'Asked from their first working day']
      : ['When it changes', 'Everyone signs a new version again'];
  return [{ kind: 'fact', label, words, ...quoting(said.from) }];
}
