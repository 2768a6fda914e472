/**
 * Reading: the labels of what a policy says about itself. In: words such as "Date of next review: May 2026". Out: what the label
 * means, and the value behind it. The one place that knows how schools label such facts.
 */

import { MONTH_STARTS } from '../../common/typed-dates';
import { OFFICES_ON_A_FRONT_PAGE } from './offices';

// How a date looks, where its looks alone tell what a line is; which days a date means is told by common/typed-dates.
const TERMS = 'Autumn|Spring|Summer';

/** What a date can begin with: a figure, a month, a term. */
const DATE_START = `\\d|${MONTH_STARTS}|${TERMS}`;

/** "02/09/2021", "2021-09-02", "2nd September 2021", "Sept. 2021", "Autumn Term 2021": a date, not a year alone. */
export const DATE = [
  '\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}',
  '\\d{4}-\\d{2}-\\d{2}',
  `(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?(?:${MONTH_STARTS})\\p{L}*\\.?,?\\s+\\d{2,4}`,
  `(?:${TERMS})(?:\\s+Term)?\\s+\\d{4}`,
].join('|');

/** What a fact tells of the document. */
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
      /^(?:review (?:cycle|frequency|period|interval|schedule)|frequency of review|(?:this policy is )?reviewed every|review)\b(?=.*\b(?:every|annual|yearly|year|month|term|cycle|frequency))/i,
  },
  { meaning: 'cycle', pattern: /^(?:review (?:cycle|frequency|period|interval|schedule)|frequency of review)\b/i },
  {
    meaning: 'nextReview',
    pattern:
      /^(?:(?:policy|aup|document|agreement)\s+)?(?:(?:date (?:of|for) )?(?:the )?next (?:policy |scheduled |planned )?(?:review|due)(?: date| due| by)*|(?:date )?(?:due for|to be) review(?:ed)?(?: by| on| in)?|review (?:due|by|before)(?: date| by| on)?|date for review|expiry date|renewal date|next (?:due|update)|due for renewal)\b/i,
  },
  {
    meaning: 'reviewed',
    pattern:
      /^(?:(?:date )?(?:last|latest|most recent(?:ly)?)\s+(?:policy )?(?:review(?:ed)?|updated?|revised|amended|revision)(?: date| on)?|(?:date )?(?:reviewed|updated|revised)(?: on)?(?! by\b)(?: date)?|date (?:of )?(?:last )?(?:review(?:ed)?|updated|revised|revision))\b/i,
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
      /^(?:(?:date )?(?:of )?(?:policy )?approv(?:ed|al)(?: date| by| on)*(?: and date)?|date approved|agreed by|date agreed|agreed on|approval|signed off by|authorised by|passed by)\b/i,
  },
  {
    meaning: 'review',
    pattern: new RegExp(
      `^(?:(?:policy|aup|document|agreement)\\s+)?(?:review(?:s|ed)?(?: on)?(?:\\s+date)?|date (?:of|for) (?:the )?review)(?=\\s*[:\\d-]|\\s+(?:${DATE_START})|\\s*$|\\s+date\\b)`,
      'i',
    ),
  },
  {
    meaning: 'organisation',
    pattern:
      /^(?:[Nn]ame of (?:the )?(?:[Ss]chool|[Aa]cademy|[Tt]rust|[Ss]etting|[Oo]rganisation|[Nn]ursery|[Cc]ollege)|(?:[Ss]chool|[Aa]cademy|[Tt]rust|[Ss]etting|[Oo]rganisation|[Nn]ursery|[Cc]ollege)(?:['’]s)? [Nn]ame)(?=\s*:|\s*$|\s+\p{Lu})|^(?:[Ss]chool|[Aa]cademy|[Tt]rust|[Ss]etting|[Nn]ursery|[Cc]ollege)(?=\s*:|\s*$)/u,
  },
  {
    meaning: 'audience',
    pattern:
      /^(?:audience|applies to|applicable to|target audience|intended (?:for|audience)|for|who (?:it|this) applies to|this (?:policy|agreement) (?:is for|applies to)|scope|staff group)(?=\s*:|\s*$)/i,
  },
  {
    meaning: 'documentDate',
    pattern: new RegExp(
      `^(?:(?:policy |document |issue )?date(?: of (?:issue|policy|publication|document))?|issued?(?: on| date)?|effective(?: from| date)?|date (?:issued|created|written|effective|published)|published(?: on)?|created(?: on)?|in force from|(?:policy )?implementation date|valid from|start date)(?=\\s*:|\\s*$|\\s+(?:${DATE_START}))`,
      'i',
    ),
  },
  {
    meaning: 'other',
    pattern: new RegExp(
      `^(?:version(?: number| no\\.?)?|(?:policy |document )?(?:ref(?:erence)?|number|no\\.?|status|type|title|name|category|level)|status|statutory(?: policy)?|classification|published(?: on)?(?: the)? ?website|distribution|${OFFICES_ON_A_FRONT_PAGE}|related (?:documents|policies)|issue(?: no\\.?| number)?|key (?:staff|contact)|governor(?:s['’])? (?:link|committee)|link governor|location|policy|subject|topic|signed by|prepared for|ICO(?: registration)?(?: number)?)(?=\\s*:|\\s*$|\\s+\\d)`,
      'i',
    ),
  },
];

/** What a label means; null where the text begins with no label of a fact. The rest after the label is the value. */
export function factLabel(text: string): { meaning: FactMeaning; label: string; rest: string } | null {
  for (const { meaning, pattern } of LABELS) {
    const match = pattern.exec(text);
    if (match) {
      const rest = text.slice(match[0].length).replace(/^\??\s*(?:date)?\s*[:：?–—-]*\s*/i, '');
      return { meaning, label: match[0].trim(), rest };
    }
  }
  return null;
}

const NEXT_LABEL =
  /\s+[|–—-]?\s*(?=(?:(?:Date of )?(?:Next|Last|Latest)|Review|Approv(?:ed|al)|Date|Version|Owner|Author|Adopted|Ratified|Policy (?:owner|lead)|Reviewed|Due|Issued?|Agreed)\b[^:.]{0,30}:\s*\S)/gu;

/** "Approved: May 2025   Next review: May 2026" → its two parts, each with its label. */
export function partsByLabel(line: string): string[] {
  return line.split(NEXT_LABEL);
}
