/**
 * Reading, step 9. In: a reading, and what the steps before noticed. Out: what a person should look at before publishing: what it is,
 * where it stands, what to do. Nothing here stops anything.
 */

import { firstDate } from '../../common/typed-dates';
import { LEFT_TO_THE_END } from '../clauses/judge-paragraphs';
import type { JudgedAway } from '../clauses/open-section';
import { DROPDOWN_CHIP, type TabBlocks } from '../lines/blocks';
import type { PolicyReading, ReadingWarning } from '../reading';
import type { SignatureBlock } from '../signing/signature-blocks';
import { reviewsAtOdds } from '../structure/document-facts';
import type { ClassifiedLine, LineKind } from '../structure/line-kinds';
import { isSignatureHeading, saysWhereItDoesNotHold } from '../vocabulary/announcements';
import { namesAPost } from '../vocabulary/offices';
import { isOrganisationLine } from '../vocabulary/organisation';
import { asksForPrivateAnswer, placeholdersIn } from '../vocabulary/placeholders';
import { saysDoNot } from '../vocabulary/polarity/polarity';
import { firstWords } from '../vocabulary/text';
import { isBinding } from '../vocabulary/wording';
import { choiceWarnings } from './choices';
import { mayHoldARule } from './doubts';
import { markedAnswerWarnings } from './marked-answers';
import { partsOfSentences } from './parts-of-sentences';
import { proseWarnings } from './said-in-prose';
import { twinsAmong } from './similar-clauses';

/** What the steps before noticed. */
export interface WarningContext {
  /** An ISO day, or null where nobody says which day it is. */
  today: string | null;
  tabs: readonly TabBlocks[];
  lines: readonly ClassifiedLine[];
  signatures: readonly SignatureBlock[];
  /** Headings that begin an agreement of their own. */
  agreements: readonly { line: number; groups: readonly string[] }[];
  /** What was not taken for clauses. */
  judgedAway: readonly JudgedAway[];
}

/** The warnings, kind by kind. */
export function warningsFrom(reading: PolicyReading, context: WarningContext): ReadingWarning[] {
  return [
    ...openPlaceholders(context),
    ...twins(reading),
    ...emptyHeadings(reading),
    ...passedReview(reading, context.today),
    ...contradictedReviews(reading),
    ...namedCountersigner(reading),
    ...proseWarnings(reading),
    ...doubtfulText(context),
    ...dropdowns(context),
    ...leftOutTables(context),
    ...emptyTabs(reading, context),
    ...severalAgreements(context),
    ...privateAnswers(context),
    ...markedAnswerWarnings(reading),
    ...choiceWarnings(reading),
    ...footnotes(reading),
    ...partsOfSentences(reading),
  ];
}

/** The heading above each line, for saying where something stands. */
function placesOf(lines: WarningContext['lines']): string[] {
  let heading = '';
  return lines.map(({ line, kind }) => {
    if (kind === 'heading' || kind === 'title') heading = line.text;
    return heading === '' ? firstWords(line.text) : heading;
  });
}

function openPlaceholders({ lines }: WarningContext): ReadingWarning[] {
  const places = placesOf(lines);
  const seen = new Set<string>();
  return lines.flatMap(({ line, kind }, i) =>
    kind === 'contents' || kind === 'page header'
      ? []
      : placeholdersIn(line.text).flatMap((placeholder): ReadingWarning[] => {
          const place = places[i] ?? '';
          if (seen.has(`${placeholder} ${place}`)) return [];
          seen.add(`${placeholder} ${place}`);
          return [
            {
              code: 'PLACEHOLDER',
              message: gapInWords(placeholder),
              place,
            },
          ];
        }),
  );
}

function gapInWords(gap: string): string {
  return /^[[({<«]/u.test(gap)
    ? `${gap} has not been filled in, or its brackets were left in. Please write what belongs there, without the brackets.`
    : `"${gap}" has not been filled in. Please write what belongs there.`;
}

/** Convictions, health, interests: a form's answers are kept in the register, which others can open and edit. */
function privateAnswers({ lines }: WarningContext): ReadingWarning[] {
  const places = placesOf(lines);
  const told = new Set<string>();
  return lines.flatMap(({ line, kind }, i): ReadingWarning[] => {
    const about = kind === 'contents' || kind === 'page header' ? null : asksForPrivateAnswer(line.text);
    if (about === null || told.has(about)) return [];
    told.add(about);
    return [
      {
        code: 'PRIVATE_ANSWERS',
        message: `This document asks staff about ${about}. Answers are kept in the register, which other people can open and edit. Please ask for this in another way, and leave the question out of the form.`,
        place: places[i] ?? firstWords(line.text),
      },
    ];
  });
}

function twins(reading: PolicyReading): ReadingWarning[] {
  const clauses = reading.sections.flatMap((section) =>
    section.clauses.map(({ text, leadIn = '' }) => ({ text, under: leadIn, place: section.heading ?? reading.title })),
  );
  const inShort = ({ text, under }: (typeof clauses)[number]): string => firstWords(`${under} ${text}`.trim(), 12);
  return twinsAmong(clauses).map(({ first, second, isSame }) => ({
    code: isSame ? 'CLAUSE_TWICE' : 'CLAUSE_NEARLY_TWICE',
    message: `The point "${inShort(second)}" ${isSame ? 'appears twice: the other is' : `says almost the same as "${inShort(first)}",`} under "${first.place}". Staff will be asked to agree to both. Remove one if this was not intended.`,
    place: second.place,
  }));
}

function emptyHeadings({ sections, leftOut }: PolicyReading): ReadingWarning[] {
  const empty = sections.flatMap(({ heading, level, intro, clauses }, i) => {
    const hasParts = (sections[i + 1]?.level ?? 0) > level;
    return heading === null || intro.length > 0 || clauses.length > 0 || hasParts ? [] : [heading];
  });
  const over = leftOut.flatMap(({ text, why }) => (why === 'a heading with nothing below it' ? [text] : []));
  return [...empty, ...over]
    .filter((heading) => !isSignatureHeading(heading))
    .map((heading) => ({
      code: 'EMPTY_HEADING',
      message: `There is nothing under the heading "${heading}". Add some text or remove the heading.`,
      place: heading,
    }));
}

function passedReview(reading: PolicyReading, today: string | null): ReadingWarning[] {
  const next = reading.metadata.nextReview;
  const date = next === null ? null : firstDate(next);
  if (today === null || date === null || date.last >= today) return [];
  return [
    {
      code: 'REVIEW_PASSED',
      message: `The policy should have been reviewed by ${next}. Ask its owner whether this is still the right version before staff sign it.`,
      place: next ?? '',
    },
  ];
}

/** How often staff sign is proposed by how often a policy is reviewed. */
function contradictedReviews({ facts }: PolicyReading): ReadingWarning[] {
  return reviewsAtOdds(facts).map((what) => ({
    code: 'REVIEWS_AT_ODDS',
    message: `${what} Please correct whichever is wrong, in the document or in the panel.`,
    place: 'Reviews',
  }));
}

const PERSON = /^(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Revd?)\.?\s+)?\p{Lu}[\p{Ll}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+){1,2}$/u;

function namedCountersigner(reading: PolicyReading): ReadingWarning[] {
  const by = reading.countersign?.by ?? '';
  if (!(PERSON.test(by) || /^(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?\s/u.test(by)) || namesAPost(by) || isOrganisationLine(by))
    return [];
  return [
    {
      code: 'COUNTERSIGNER_NAMED',
      message: `The policy names ${by} as the countersigner. If somebody else takes over the post, the policy has to be changed; a role such as "Headteacher" would last longer.`,
      place: by,
    },
  ];
}

/** "This includes, but is not limited to:", "The code does not apply to:" */
const OF_WHAT_IT_COVERS = /\bnot (?:limited|restricted|apply|cover|include)\b/i;

/** Paragraphs that are worded like rules, and points of which nobody can tell what they ask. */
function doubtfulText({ judgedAway }: WarningContext): ReadingWarning[] {
  return judgedAway.flatMap(({ what, because, leadIn, lines, place, isForOthers }) => {
    const said = `"${firstWords(lines[0] ?? '', 14)}"`;
    const perhaps = (message: string) => [{ code: 'PERHAPS_A_CLAUSE' as const, message, place }];
    if (what === 'contradiction')
      return perhaps(
        `${said} is no point yet: the words around it leave open whether staff should do it or not. If they should agree to it, decide it in the panel, or word it in the document so that it is clear.`,
      );
    if (what === 'list' && leadIn !== null && saysDoNot(leadIn) && !OF_WHAT_IT_COVERS.test(leadIn) && !isForOthers)
      return perhaps(
        `"${firstWords(leadIn, 14)}" may lead to rules, but it was read as an explanation with the list below it. If staff should agree to them, decide it in the panel.`,
      );
    if (what !== 'paragraph' || because !== LEFT_TO_THE_END || isForOthers || !isBinding(lines[0] ?? '')) return [];
    return perhaps(
      `${said} may be a rule, but it was read as an explanation. If staff should agree to it, make it an item in a list.`,
    );
  });
}

function dropdowns({ lines }: WarningContext): ReadingWarning[] {
  const places = placesOf(lines);
  return lines.flatMap(({ line }, i): ReadingWarning[] =>
    line.text.includes(DROPDOWN_CHIP)
      ? [
          {
            code: 'DROPDOWN',
            message: `There is a drop-down in "${firstWords(line.text.replace(new RegExp(DROPDOWN_CHIP, 'gu'), '▾'))}". Google does not say which option it shows; please type the words instead.`,
            place: places[i] ?? '',
          },
        ]
      : [],
  );
}

function leftOutTables({ lines }: WarningContext): ReadingWarning[] {
  const places = placesOf(lines);
  return lines.flatMap(({ line, kind }, i): ReadingWarning[] => {
    const place = places[i] ?? '';
    if (kind === 'column headings') {
      const message = `The table headed "${firstWords(line.text)}" was pasted as plain text, and the cells of each row have run together. Please paste it again as a table, or look through its points: each holds the words of all its columns.`;
      return [{ code: 'PASTED_TABLE', message, place }];
    }
    if (!mayHoldARule({ line, kind })) return [];
    const message = `The table row "${firstWords(line.text, 12)}" may contain a rule, but it is not part of what staff sign. If it is a clause, make it an item in a list.`;
    return [{ code: 'TABLE_LEFT_OUT', message, place }];
  });
}

/** What is left out, and would have changed a rule that is signed. */
function footnotes({ leftOut }: PolicyReading): ReadingWarning[] {
  return leftOut
    .filter(({ text, why }) => why.endsWith('a footnote') && mayChangeARule(text))
    .map(({ text, place }) => ({
      code: 'FOOTNOTE',
      message: `The footnote "${firstWords(text, 14)}" may change a rule, and is not part of what staff sign. If it does, write it into that rule.`,
      place,
    }));
}

function mayChangeARule(text: string): boolean {
  return (
    saysWhereItDoesNotHold(text) ||
    isBinding(text) ||
    /^[\W\d]*(?:not|only|never|but|if|when|where|during|applies)\b/i.test(text)
  );
}

const TO_SIGN: ReadonlySet<LineKind> = new Set(['declaration', 'signature']);

function emptyTabs(reading: PolicyReading, { tabs, lines }: WarningContext): ReadingWarning[] {
  if (tabs.length < 2) return [];
  const clauses = new Set(reading.sections.flatMap((section) => section.clauses.map((clause) => clause.text)));
  return tabs.flatMap((tab, i): ReadingWarning[] => {
    const own = lines.filter(({ line }) => line.tab === i);
    const holdsSome = own.some(
      ({ line, kind }) => TO_SIGN.has(kind) || clauses.has(line.text) || clauses.has(line.printed),
    );
    const name = tab.title ?? `Tab ${i + 1}`;
    return holdsSome
      ? []
      : [
          {
            code: 'NOTHING_TO_SIGN_IN_TAB',
            message: `Nothing in the tab "${name}" is signed. That is fine if it is only for your own use.`,
            place: name,
          },
        ];
  });
}

function severalAgreements({ agreements, lines, signatures }: WarningContext): ReadingWarning[] {
  const text = (index: number) => lines.find((classified) => classified.index === index)?.line.text ?? '';
  const withGroups = agreements.filter(
    (agreement, i) =>
      agreement.groups.length > 0 &&
      agreements.findIndex(({ groups }) => groups.join() === agreement.groups.join()) === i,
  );
  const others = signatures.filter((block) => block.owner === 'other').length;
  if (withGroups.length < 2 && others === 0) return [];
  const names = withGroups.map((agreement) => `"${text(agreement.line)}"`).join(', ');
  return [
    {
      code: 'SEVERAL_AGREEMENTS',
      message: `The document contains more than one agreement${names === '' ? '' : `: ${names}`}. Only the one for staff was used; please check that it is the right one.`,
      place: text(withGroups[0]?.line ?? -1) || 'signatures',
    },
  ];
}
