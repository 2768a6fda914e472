/**
 * Reading, step 8. In: a reading. Out: what it suggests for publishing: who signs, how long a signature lasts, who
 * countersigns, which clauses are for whom, what else the form should ask. Each with the words that it came from; a person decides.
 */

import { cycleInMonths, firstDate } from '../../common/typed-dates';
import type { PolicyReading, Proposal } from '../reading';
import { factLabel } from '../vocabulary/fact-labels';
import { meaningOf } from '../vocabulary/field-labels';
import { sentencesIn } from '../vocabulary/text';

/** "I will be asked to sign it upon entry", "on joining", "before they begin work". */
const ON_ENTRY =
  /\b(?:up)?on (?:entry|joining|appointment|induction|starting)\b|\bwhen (?:they|you|I) (?:join|start|begin)\b|\bbefore (?:they|you|I) (?:start|begin|join|take up)\b|\bbefore (?:starting|beginning)\b/i;
/** "every time changes are made", "whenever this policy is updated". */
const ON_CHANGE =
  /\b(?:every|each) time (?:it |the policy |this policy |any )?(?:is |are )?chang|\bevery time changes are made\b|\bwhen(?:ever)? (?:it|this|the policy|changes?)\b[^.]{0,30}\b(?:chang(?:ed?|es)|updated|amended|revised|made)\b/i;
/** "at the start of each school year", "signed annually": how long a signature lasts, said outright. */
const SIGNED_EVERY = /\b(?:(?:re-?)?sign(?:s|ed)?|renewed?|agree(?:d|ment)?|declaration|complete[ds]?)\b/i;
/** "Staff do not need to sign it annually". */
const NEED_NOT = /\b(?:not|never|n['’]t|no need)\b/i;
/** What is done to the policy itself, which asks nobody to sign again. */
const OF_THE_POLICY = /\b(?:review|updat|revis|evaluat|monitor|approv|ratif)/i;

/** `audienceFrom` are the words that said who signs. */
export function proposalsFrom(reading: PolicyReading, audienceFrom: string): Proposal[] {
  const told = [...reading.intro, ...reading.sections.flatMap((section) => section.intro), ...reading.declarations]
    .flatMap(sentencesIn)
    .filter((sentence) => SIGNING.test(sentence) || !SIGNS_SOMETHING_ELSE.test(sentence));
  // "All staff must complete and sign the form within 7 days" may have been taken for a point.
  const points = reading.sections.flatMap((section) => section.clauses.map(({ text }) => text));
  const prose = [...told, ...points.flatMap(sentencesIn).filter((sentence) => SIGNING.test(sentence))];
  return [
    ...reading.audience.map((value): Proposal => ({ about: 'audience', value, from: audienceFrom })),
    ...howLong(prose),
    ...howOftenReviewed(reading, prose),
    ...withinDays(prose),
    ...firstWith(prose, ON_ENTRY, 'signOnEntry'),
    ...firstWith(prose, ON_CHANGE, 'resignOnChange'),
    ...(reading.countersign && reading.countersign.by !== ''
      ? [
          {
            about: 'countersignedBy',
            value: reading.countersign.by,
            from: reading.countersign.statement || reading.countersign.by,
          } as const,
        ]
      : []),
    ...reading.sections.flatMap((section) =>
      section.clauses.flatMap((clause): Proposal[] =>
        clause.condition === null ? [] : [{ about: 'clausesFor', value: clause.condition, from: clause.text }],
      ),
    ),
    ...reading.signatureFields
      .filter((field) => meaningOf(field) === 'other')
      .map((field): Proposal => ({ about: 'question', value: field, from: field })),
    ...reading.history.map(
      (row): Proposal => ({
        about: 'history',
        value: Object.values(row)[0] ?? '',
        from: Object.values(row).join(' · '),
      }),
    ),
  ];
}

/** "Sign the form", "signed again": the document itself; books, keys and registers are signed, too. */
const SIGNING =
  /\bsign(?:ed)? (?:and \w+ )?(?:(?:this|the)\s+(?:\w+\s+){0,3}?(?:form|slip|policy|agreement|code|declaration|statement|document|handbook|AUP)\b|it\b(?! (?:in|out))|below\b|again\b)/i;

/** "Sign the visitors’ book", "signed for", "sign in at the office". */
const SIGNS_SOMETHING_ELSE =
  /\bsign(?:s|ed|ing)? (?:in|out|for|(?:the|a|an|our|their) (?:[\p{L}’'-]+ ){0,3}(?:book|register|log|sheet|list|record|receipt|inventory)s?)\b/iu;

function firstWith(prose: readonly string[], pattern: RegExp, about: 'signOnEntry' | 'resignOnChange'): Proposal[] {
  const from = prose.find((sentence) => pattern.test(sentence) && /\bsign|\bagree|\bread\b/i.test(sentence));
  return from === undefined ? [] : [{ about, value: 'yes', from }];
}

/** How long a signature lasts, where a sentence says that people sign again; when the policy itself is reviewed says nothing of it. */
function howLong(prose: readonly string[]): Proposal[] {
  for (const from of prose) {
    // "Reviewed annually and signed again each year": the part that speaks of signing has its own time.
    const part = [from, ...from.split(/[,;]|\band\b/i)].find(saysSignedEvery);
    if (part !== undefined) return [{ about: 'resignEveryMonths', value: String(cycleInMonths(part) ?? 12), from }];
  }
  return [];
}

function saysSignedEvery(words: string): boolean {
  const hasCycle = cycleInMonths(words) !== null || /\beach (?:school )?year\b/i.test(words);
  const isSoon = /\bwithin\b/i.test(words);
  return hasCycle && !isSoon && SIGNED_EVERY.test(words) && !OF_THE_POLICY.test(words) && !NEED_NOT.test(words);
}

/** How often the policy itself is reviewed: in words before two dates. */
function howOftenReviewed(reading: PolicyReading, prose: readonly string[]): Proposal[] {
  const months = reading.metadata.reviewCycleMonths;
  if (months === null) return [];
  const inProse =
    prose.find((sentence) => /\breview/i.test(sentence) && cycleInMonths(sentence) !== null) ??
    prose.find((sentence) => /\breview/i.test(sentence) && firstDate(sentence) !== null);
  const inFacts = reading.facts.filter((fact) =>
    ['cycle', 'reviewed', 'approved', 'adopted', 'documentDate', 'review', 'nextReview'].includes(
      factLabel(fact.label)?.meaning ?? '',
    ),
  );
  const from =
    inProse !== undefined && (inFacts.length === 0 || cycleInMonths(inProse) !== null)
      ? inProse
      : inFacts.map((fact) => `${fact.label} ${fact.value}`).join(' · ');
  return [{ about: 'reviewEveryMonths', value: String(months), from }];
}

const COUNTS = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen'.split('|');
/** "sign and return this within ten working days": by when people sign. */
const WITHIN = new RegExp(
  `\\b(?:sign(?:ed)?|return(?:ed)?|complete[d]?)\\b(?:(?!\\bcounter-?sign)[^.;]){0,60}\\bwithin (?:the (?:first|next) )?(\\d{1,2}|${COUNTS.join('|')}) (?:(working|school) )?(day|week)s?\\b`,
  'i',
);

/** In calendar days: five working days are a week. */
function withinDays(prose: readonly string[]): Proposal[] {
  for (const from of prose) {
    const [, count = '', isWorking, unit = ''] = WITHIN.exec(from) ?? [];
    const number = Number(count) || COUNTS.indexOf(count.toLowerCase()) + 1;
    if (number === 0) continue;
    const days = unit.toLowerCase() === 'week' ? 7 * number : isWorking ? Math.ceil((7 * number) / 5) : number;
    return [{ about: 'signWithinDays', value: String(days), from }];
  }
  return [];
}
