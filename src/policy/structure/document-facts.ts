/**
 * Reading: what a policy says about itself: "Approval Date  October 2024". In: label and value, or lines that hold both.
 * Out: the facts, and the metadata that follows from them.
 */

import { cycleInMonths, cycleOfValue, firstDate, monthsBetween } from '../../common/typed-dates';
import { capitalised } from '../../common/words';
import type { DocumentFact, PolicyMetadata } from '../reading';
import { type FactMeaning, factLabel, partsByLabel } from '../vocabulary/fact-labels';
import { isOpenGap } from '../vocabulary/placeholders';
import { isPartOfASentence } from '../vocabulary/wording';

/** The facts of a line; "Approved: May 2025   Next review: May 2026" has two. Empty where any part of it is none. */
export function factsIn(line: string): DocumentFact[] {
  const found = partsByLabel(line).map((part) => factIn(part));
  const facts = found.filter((fact): fact is DocumentFact => fact !== null);
  return facts.length === found.length ? facts : [];
}

function startsWithDate(text: string): boolean {
  const date = firstDate(text);
  return date !== null && text.startsWith(date.text);
}

/** A line that says one fact: "Owner: Deputy Headteacher", "AUP review Date September 2023". */
function factIn(line: string): DocumentFact | null {
  if (line.length > 160 || /[.;]\s+\p{Lu}\p{Ll}+\s/u.test(line)) return null;
  const colon = /^([^:]{2,45}):\s+(\S.*)$/u.exec(line);
  const labelled = factLabel(colon?.[1] ?? line);
  if (!labelled) return null;
  if (colon?.[1] !== undefined && colon[2] !== undefined) {
    // In "Approved by Full Governing Body: 14 March 2025" the label holds words of the value.
    const value = labelled.rest === '' ? colon[2] : `${labelled.rest}: ${colon[2]}`;
    return labelled.rest !== '' && labelled.meaning === 'other' ? null : { label: labelled.label, value };
  }
  if (labelled.rest === '') return null;
  const needsNoColon =
    /^(?:name of|who |owner|(?:policy|document) (?:owner|lead|author)|date of|approv|adopted|ratified|(?:aup |policy )?review|next|last|version|author)/i.test(
      labelled.label,
    ) || startsWithDate(labelled.rest);
  if (labelled.meaning === 'other' && !/^[\dv]/i.test(labelled.rest)) return null;
  const isDated = ['approved', 'reviewed', 'nextReview', 'review', 'documentDate', 'adopted'].includes(
    labelled.meaning,
  );
  if (isDated && !firstDate(labelled.rest) && !/\bby$/i.test(labelled.label)) return null;
  return needsNoColon && !isPartOfASentence(labelled.rest) ? { label: labelled.label, value: labelled.rest } : null;
}

/** Sentences such as "Last reviewed June 2025 by the Safeguarding Committee. Next due June 2026." give facts, too. */
export function factsInProse(text: string): DocumentFact[] {
  const facts: DocumentFact[] = [];
  const note = (label: string, value: string | undefined) => {
    if (value !== undefined && value.trim() !== '') facts.push({ label, value: value.trim().replace(/[.,;]$/u, '') });
  };
  for (const sentence of text.split(/(?<=[^.\s]{2}[.;])\s+|,?\s+and\s+(?=(?:will be|is due|next)\b)/u)) {
    const date = firstDate(sentence);
    const labelled = /^[^:]{3,40}:/u.test(sentence) ? factIn(sentence.replace(/[.;]$/u, '')) : null;
    if (labelled) {
      facts.push(labelled);
      continue;
    }
    if (/\b(?:approved|agreed)\b/i.test(sentence) && date && !/\b(?:next|due|will be)\b/i.test(sentence))
      note('Approved on', date.text);
    else if (/\b(?:adopted|ratified)\b/i.test(sentence) && date) note('Adopted on', date.text);
    else if (
      /\b(?:next|due|will be|to be|should be)\b/i.test(sentence) &&
      /\b(?:review|reviewed|due|renew)/i.test(sentence) &&
      date
    )
      note('Next review', date.text);
    else if (/\b(?:last|was|were|been)?\s*(?:reviewed|updated|revised)\b/i.test(sentence) && date) {
      note('Last reviewed', date.text);
      note('Reviewed by', /\bby (?:the |our )?([^.,;]+?)(?: in| on|$|[.,;])/i.exec(sentence)?.[1]);
    }
    if (/\breview/i.test(sentence) && cycleInMonths(sentence) !== null) note('Review cycle', sentence);
  }
  return facts;
}

const BODY_AND_DATE = /^(.*?)[,;:(–-]*\s*(?:on\s+)?$/u;

const REVIEWS: ReadonlySet<FactMeaning> = new Set<FactMeaning>(['reviewed', 'nextReview', 'review']);

/** "Reviewed: Annually", "Review due: 2 years": how often, and no date. */
function saysHowOften(value: string): boolean {
  return firstDate(value) === null && cycleOfValue(value) !== null;
}

/** What is said, with what it means; gaps that nobody has filled in say nothing. */
function meantBy(facts: readonly DocumentFact[]): (DocumentFact & { meaning: FactMeaning })[] {
  const all = facts.flatMap((fact): (DocumentFact & { meaning: FactMeaning })[] => {
    const meaning = factLabel(fact.label)?.meaning ?? factLabel(`${fact.label} ${fact.value}`)?.meaning;
    if (meaning === undefined || fact.value === '' || isOpenGap(fact.value)) return [];
    return [{ ...fact, meaning: REVIEWS.has(meaning) && saysHowOften(fact.value) ? 'cycle' : meaning }];
  });
  // "Approved by | Committee | Date | 16 July": the date belongs to the approval beside it.
  all.forEach((fact, i) => {
    const next = all[i + 1];
    if (
      fact.meaning === 'approved' &&
      !firstDate(fact.value) &&
      next &&
      /^date$/i.test(next.label.replace(/\W+$/u, ''))
    )
      next.meaning = 'approved';
  });
  return all;
}

/** The facts that a register needs, as the document words them. The first fact of each meaning counts. */
export function metadataFrom(facts: readonly DocumentFact[]): PolicyMetadata {
  const all = meantBy(facts);
  const first = (meaning: FactMeaning) => all.find((fact) => fact.meaning === meaning)?.value ?? null;
  const dated = (meaning: FactMeaning) => {
    const fact = all.find(({ meaning: own, value }) => own === meaning && firstDate(value));
    return fact ? datePart(fact.value) : null;
  };
  const approved = dated('approved');
  const adopted = first('adopted');
  const documentDate = dated('documentDate');
  let reviewed = dated('reviewed');
  let nextReview = dated('nextReview') ?? first('nextReview');
  const review = dated('review');
  if (review !== null) {
    // "Review date" beside a "next review" is the last one; alone it is the next, unless something says that it has been.
    if (nextReview !== null) reviewed ??= review;
    else nextReview = review;
  }
  const cycle = first('cycle');
  const months =
    (cycle === null ? null : cycleOfValue(cycle)) ??
    monthsBetween(reviewed ?? approved ?? adopted ?? documentDate, nextReview);
  return {
    approved,
    reviewed,
    nextReview,
    owner: first('owner'),
    reviewCycleMonths: months,
    ...(adopted === null ? {} : { adopted }),
    ...(documentDate === null ? {} : { documentDate }),
  };
}

/** A quarter of the time between two reviews, and three months at least: approved in July, reviewed in September. */
function isLikely(months: number, cycle: number): boolean {
  return Math.abs(months - cycle) <= Math.max(3, cycle / 4);
}

/** What the document says of its reviews that cannot all be so, a sentence each, with what is taken of it. */
export function reviewsAtOdds(facts: readonly DocumentFact[]): string[] {
  const all = meantBy(facts);
  const { reviewed, approved, adopted, documentDate = null, nextReview } = { adopted: null, ...metadataFrom(facts) };
  const since = reviewed ?? approved ?? adopted ?? documentDate;
  const months = monthsBetween(since, nextReview);
  const cycle = all.find(({ meaning }) => meaning === 'cycle')?.value ?? null;
  const counted = cycle === null ? null : cycleOfValue(cycle);
  const next = new Map(
    all.flatMap(({ meaning, value }) => {
      const date = meaning === 'nextReview' ? firstDate(value) : null;
      return date === null ? [] : [[`${date.first} ${date.last}`, date] as const];
    }),
  );
  const [one, ...others] = next.values();
  const other = others.find(({ first, last }) => one !== undefined && (first > one.last || last < one.first));
  return [
    ...(counted === null || months === null || isLikely(months, counted)
      ? []
      : [
          `The document says "${cycle}", and from ${since} to its next review, ${nextReview}, it is ${months} months. ${counted} months are taken for how often it is reviewed, and ${nextReview} for its next review.`,
        ]),
    ...(one === undefined || other === undefined
      ? []
      : [`The document names two days for its next review, ${one.text} and ${other.text}. ${one.text} is taken.`]),
  ];
}

/**
 * Who approved the policy, and when, as one line: "Approved by: Governing board" and "Approval date: 3 July 2026" are
 * "Governing board, 3 July 2026". "" where the document does not say it.
 */
export function approvalIn({ facts, metadata }: { facts: readonly DocumentFact[]; metadata: PolicyMetadata }): string {
  const said = meantBy(facts).flatMap(({ meaning, label, value }) => {
    if (meaning !== 'approved' && meaning !== 'adopted') return [];
    // In "Ratified by the governors on: 3 July" who it was begins in the label.
    const inLabel = BY.exec(label)?.[1];
    const words = (inLabel === undefined ? bodyFirst(value) : `${inLabel} ${value}`)
      .replace(/_{2,}|\.{3,}|…/gu, ' ')
      .replace(/\s+on:?\s+(?=\d)/i, ', ');
    return /[\p{L}\d]/u.test(words) ? [capitalised(words.trim())] : [];
  });
  return [...new Set(said)].join(', ') || (metadata.approved ?? metadata.adopted ?? '');
}

const BY = /\bby(?: (?:the|our)\b)? ?(.*)$/i;

/** "By the governors" → "governors"; "3 July 2026 by the governors" → "governors, 3 July 2026". */
function bodyFirst(value: string): string {
  const date = firstDate(value);
  const isDateFirst = date !== null && value.startsWith(date.text);
  const rest = isDateFirst ? value.slice(date.text.length).trim() : value;
  const body = /^by (?:the |our )?(.*)$/i.exec(rest)?.[1];
  if (body === undefined) return value;
  return isDateFirst ? `${body}, ${date.text}` : body;
}

/** "Full Governing Body, 14 March 2025" → "14 March 2025"; a value that says more about its date stays whole. */
function datePart(value: string): string {
  const date = firstDate(value);
  if (!date) return value;
  const at = value.indexOf(date.text);
  const before = value.slice(0, at).trim();
  const after = value.slice(at + date.text.length).trim();
  const isBody = before !== '' && after === '' && BODY_AND_DATE.test(before);
  return isBody || /^\(?(?:by|at|from)\b/i.test(after) ? date.text : value;
}
