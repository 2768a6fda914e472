/**
 * Reading: what a policy says about itself: "Approval Date  October 2024". In: label and value, or lines that hold both.
 * Out: the facts, and the metadata that follows from them.
 */
import type { DocumentFact, PolicyMetadata } from '../reading';
import { cycleInMonths, firstDate, monthsBetween } from '../vocabulary/written-dates';

export type FactMeaning =
  | 'approved'
  | 'adopted'
  | 'reviewed'
  | 'nextReview'
  | 'review'
  | 'owner'
  | 'cycle'
  | 'organisation'
  | 'audience'
  | 'documentDate'
  | 'other';

/** First match wins: "Date of next review" before "Review date", "Approved by" before "Approved". */
const LABELS: readonly { meaning: FactMeaning; pattern: RegExp }[] = [
  {
    meaning: 'cycle',
    pattern:
      /^(?:review (?:cycle|frequency|period|interval|schedule)|frequency of review|(?:this policy is )?reviewed every|review)\b(?=.*\b(?:every|annual|yearly|year|month|term|cycle|frequency))/iu,
  },
  { meaning: 'cycle', pattern: /^(?:review (?:cycle|frequency|period|interval|schedule)|frequency of review)\b/iu },
  {
    meaning: 'nextReview',
    pattern:
      /^(?:(?:policy|aup|document|agreement)\s+)?(?:(?:date (?:of|for) )?(?:the )?next (?:policy |scheduled |planned )?(?:review|due)(?: date| due| by)*|(?:date )?(?:due for|to be) review(?:ed)?(?: by| on| in)?|review (?:due|by|before)(?: date| by| on)?|date for review|expiry date|renewal date|next (?:due|update)|due for renewal)\b/iu,
  },
  {
    meaning: 'reviewed',
    pattern:
      /^(?:(?:date )?(?:last|latest|most recent(?:ly)?)\s+(?:policy )?(?:review(?:ed)?|updated?|revised|amended|revision)(?: date| on)?|(?:date )?(?:reviewed|updated|revised)(?: on)?(?! by\b)(?: date)?|date (?:of )?(?:last )?(?:review(?:ed)?|updated|revised|revision))\b/iu,
  },
  {
    meaning: 'owner',
    pattern:
      /^(?:(?:policy|document) ?(?:owner|author|lead|holder|manager|sponsor|leader|reviewer)|owner|owned by|author(?:ed by)?|originator|prepared by|written by|produced by|lead(?: person| member of staff| officer)?|person responsible|responsible(?=\s*:|\s*$)|responsible (?:person|officer|for review|member of staff|staff member|lead|committee)|responsibility(?: of| for)?(?: review)?|reviewed by|reviewer|(?:named )?(?:staff )?contact|who (?:reviewed|owns|wrote|is responsible for) (?:this|the) \p{L}+\??|nominated (?:person|lead|officer)|maintained by|monitored by|committee(?: responsible)?)(?=\W|$)/iu,
  },
  {
    meaning: 'adopted',
    pattern:
      /^(?:(?:date )?adopted(?: by [\p{L} ]{3,30}?)?(?: on)?(?: date)?|adoption date|date of adoption|ratified(?: by [\p{L} ]{3,30}?)?(?: on)?|ratification date|date (?:of )?ratif(?:ied|ication))(?=\W|$)/iu,
  },
  {
    meaning: 'approved',
    pattern:
      /^(?:(?:date )?(?:of )?(?:policy )?approv(?:ed|al)(?: date| by| on)*(?: and date)?|date approved|agreed by|date agreed|agreed on|approval|signed off by|authorised by|passed by)\b/iu,
  },
  {
    meaning: 'review',
    pattern:
      /^(?:(?:policy|aup|document|agreement)\s+)?(?:review(?:s|ed)?(?: on)?(?:\s+date)?|date (?:of|for) (?:the )?review)(?=\s*[:\d-]|\s+(?:\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Spring|Summer|Autumn)|\s*$|\s+date\b)/iu,
  },
  {
    meaning: 'organisation',
    pattern:
      /^(?:[Nn]ame of (?:the )?(?:[Ss]chool|[Aa]cademy|[Tt]rust|[Ss]etting|[Oo]rganisation|[Nn]ursery|[Cc]ollege)|(?:[Ss]chool|[Aa]cademy|[Tt]rust|[Ss]etting|[Oo]rganisation|[Nn]ursery|[Cc]ollege)(?:['’]s)? [Nn]ame)(?=\s*:|\s*$|\s+\p{Lu})|^(?:[Ss]chool|[Aa]cademy|[Tt]rust|[Ss]etting|[Nn]ursery|[Cc]ollege)(?=\s*:|\s*$)/u,
  },
  {
    meaning: 'audience',
    pattern:
      /^(?:audience|applies to|applicable to|target audience|intended (?:for|audience)|for|who (?:it|this) applies to|this (?:policy|agreement) (?:is for|applies to)|scope|staff group)(?=\s*:|\s*$)/iu,
  },
  {
    meaning: 'documentDate',
    pattern:
      /^(?:(?:policy |document |issue )?date(?: of (?:issue|policy|publication|document))?|issued?(?: on| date)?|effective(?: from| date)?|date (?:issued|created|written|effective|published)|published(?: on)?|created(?: on)?|in force from|(?:policy )?implementation date|valid from|start date)(?=\s*:|\s*$|\s+(?:\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Spring|Summer|Autumn))/iu,
  },
  {
    meaning: 'other',
    pattern:
      /^(?:version(?: number| no\.?)?|(?:policy |document )?(?:ref(?:erence)?|number|no\.?|status|type|title|name|category|level)|status|statutory(?: policy)?|classification|published(?: on)?(?: the)? ?website|distribution|chair of governors|head ?teacher|principal|designated safeguarding lead|DSL|data protection officer|DPO|related (?:documents|policies)|issue(?: no\.?| number)?|key (?:staff|contact)|governor(?:s['’])? (?:link|committee)|link governor|location|policy|subject|topic|signed by|prepared for|ICO(?: registration)?(?: number)?)(?=\s*:|\s*$|\s+\d)/iu,
  },
];

/** What a label means; null where the text begins with no label of a fact. The rest after the label is the value. */
export function factLabel(text: string): { meaning: FactMeaning; label: string; rest: string } | null {
  for (const { meaning, pattern } of LABELS) {
    const match = pattern.exec(text);
    if (match) {
      const rest = text.slice(match[0].length).replace(/^\??\s*(?:date)?\s*[:：?–—-]*\s*/iu, '');
      return { meaning, label: match[0].trim(), rest };
    }
  }
  return null;
}

const NEXT_LABEL =
  /\s+[|–—-]?\s*(?=(?:(?:Date of )?(?:Next|Last|Latest)|Review|Approv(?:ed|al)|Date|Version|Owner|Author|Adopted|Ratified|Policy (?:owner|lead)|Reviewed|Due|Issued?|Agreed)\b[^:.]{0,30}:\s*\S)/gu;

/** The facts of a line; "Approved: May 2025   Next review: May 2026" has two. Empty where any part of it is none. */
export function factsIn(line: string): DocumentFact[] {
  const found = line.split(NEXT_LABEL).map((part) => factIn(part));
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
    /^(?:name of|who |owner|(?:policy|document) (?:owner|lead|author)|date of|approv|adopted|ratified|(?:aup |policy )?review|next|last|version|author)/iu.test(
      labelled.label,
    ) || startsWithDate(labelled.rest);
  const isSentence =
    /\b(?:is|are|was|will|must|should|has|have|can)\b/iu.test(labelled.rest) ||
    /^(?:of|to|the policy|and|or|in)\b/iu.test(labelled.rest);
  if (labelled.meaning === 'other' && !/^[\dv]/iu.test(labelled.rest)) return null;
  const isDated = ['approved', 'reviewed', 'nextReview', 'review', 'documentDate', 'adopted'].includes(
    labelled.meaning,
  );
  if (isDated && !firstDate(labelled.rest) && !/\bby$/iu.test(labelled.label)) return null;
  return needsNoColon && !isSentence ? { label: labelled.label, value: labelled.rest } : null;
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
    if (/\b(?:approved|agreed)\b/iu.test(sentence) && date && !/\b(?:next|due|will be)\b/iu.test(sentence))
      note('Approved on', date.text);
    else if (/\b(?:adopted|ratified)\b/iu.test(sentence) && date) note('Adopted on', date.text);
    else if (
      /\b(?:next|due|will be|to be|should be)\b/iu.test(sentence) &&
      /\b(?:review|reviewed|due|renew)/iu.test(sentence) &&
      date
    )
      note('Next review', date.text);
    else if (/\b(?:last|was|were|been)?\s*(?:reviewed|updated|revised)\b/iu.test(sentence) && date) {
      note('Last reviewed', date.text);
      note('Reviewed by', /\bby (?:the |our )?([^.,;]+?)(?: in| on|$|[.,;])/iu.exec(sentence)?.[1]);
    }
    if (/\breview/iu.test(sentence) && cycleInMonths(sentence) !== null) note('Review cycle', sentence);
  }
  return facts;
}

const BODY_AND_DATE = /^(.*?)[,;:(–-]*\s*(?:on\s+)?$/u;

/** The facts that a register needs, as the document words them. The first fact of each meaning counts. */
export function metadataFrom(facts: readonly DocumentFact[]): PolicyMetadata {
  const all = facts.flatMap((fact) => {
    const meaning = factLabel(fact.label)?.meaning ?? factLabel(`${fact.label} ${fact.value}`)?.meaning;
    return meaning === undefined || fact.value === '' ? [] : [{ ...fact, meaning }];
  });
  // "Approved by | Committee | Date | 16 July": the date belongs to the approval beside it.
  all.forEach((fact, i) => {
    const next = all[i + 1];
    if (
      fact.meaning === 'approved' &&
      !firstDate(fact.value) &&
      next &&
      /^date$/iu.test(next.label.replace(/\W+$/u, ''))
    )
      next.meaning = 'approved';
  });
  const first = (meaning: FactMeaning) => all.find((fact) => fact.meaning === meaning)?.value ?? null;
  const dated = (meaning: FactMeaning) => {
    const fact = all.find((item) => item.meaning === meaning && firstDate(item.value));
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
    (cycle === null ? null : cycleInMonths(cycle)) ??
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

/** "Full Governing Body, 14 March 2025" → "14 March 2025"; a value that says more about its date stays whole. */
function datePart(value: string): string {
  const date = firstDate(value);
  if (!date) return value;
  const at = value.indexOf(date.text);
  const before = value.slice(0, at).trim();
  const after = value.slice(at + date.text.length).trim();
  const isBody = before !== '' && after === '' && BODY_AND_DATE.test(before);
  return isBody || /^\(?(?:by|at|from)\b/iu.test(after) ? date.text : value;
}
