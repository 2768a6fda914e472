/**
 * Reading: the labels of fields that people sign with. In: words such as "Full name (printed) / Signature". Out: the labels among
 * them, and what each asks for. The one place that knows how schools label such fields.
 */

import { HEAD_TEACHER } from './offices';

/** What a person writes in a field. */
export type FieldMeaning = 'name' | 'role' | 'signature' | 'date' | 'initials' | 'other';

/** "Print name" → name. First match wins: "Signed (print name)" is a signature. */
export function meaningOf(label: string): FieldMeaning {
  if (/\binitials?\b/i.test(label)) return 'initials';
  if (/\bsign(?:ature|ed)?\b/i.test(label)) return 'signature';
  if (/\bdated?\b/i.test(label)) return 'date';
  if (/\bname|\bprint\b|\bsurname/i.test(label)) return 'name';
  if (/\b(?:job|role|position|post|title)\b/i.test(label)) return 'role';
  return 'other';
}

const LABEL_WORD =
  '(?:sign(?:ature|ed)?(?: here)?|sign|(?:full |print(?:ed)? |your |first |last |employee |staff |member of staff )?(?:fore)?names?|surname|print(?:ed)? ?name|print|initials?|dated?|job(?: title| role)?|role|title|position|post(?: held| title)?|department|dept|school|academy|class|e-?mail(?: address)?|employee (?:no|number)|staff (?:no|number)|payroll (?:no|number)|time|place|contact (?:number|telephone)|telephone|tel|phone|mobile|address|year group|relationship)';
/** Who may stand in a label in the genitive: "Employee's signature". */
const OWNERS = `user|employee|staff member|member of staff|volunteer|governor|visitor|employer|borrower|trainee|applicant|mentor|supervisor|driver|key ?holder|company|manager|line manager|${HEAD_TEACHER}|principal|parent|pupil|student`;
const WHOSE = `(?:(?:of|the|your|my|authorised|start|today['’]s|staff|trustee|contractor|signatory|applicant|parent/carer|child['’]?s|witness(?:['’]s?)?|(?:${OWNERS})(?:['’]s)?) )*`;
const IN_BRACKETS = '(?:\\s*[(\\[][^)\\]]{1,60}[)\\]])?';
const SIDE = `(?:${WHOSE}${LABEL_WORD}(?: (?:of|in|at|for) (?:the )?(?:staff|employee|volunteer|governor|user|school|member of staff|block capitals|capitals|applicant|signatory|visitor|manager|line manager|${HEAD_TEACHER}|witness|signature|signing|birth|parent|pupil|child))?${IN_BRACKETS})`;
const LABEL = `${SIDE}(?:\\s*(?:/|&|or|and|,)\\s*${SIDE})*`;
/** A page in the web marks what must be filled in with an asterisk: "Date *". */
const NEXT_LABEL = new RegExp(`^(${LABEL})\\s*\\*?\\s*[:：]?(?=\\s|$)`, 'i');
/** "Print name / Signature / Date" are three fields; "Job title / Role" is one. */
function partedBySlash(label: string): string[] {
  const parts = label.split(/\s*[/|]\s*/u);
  const meanings = new Set(parts.map(meaningOf));
  return parts.length > 1 && meanings.size === parts.length && !meanings.has('other') ? parts : [label];
}

/** The labels that a text is made of, as printed; null where it holds other words. */
export function labelsIn(segment: string): string[] | null {
  const found: string[] = [];
  let rest = segment.replace(/^[\s:,;|/]+/u, '').trim();
  while (rest !== '') {
    const match = NEXT_LABEL.exec(rest);
    if (!match?.[1]) return null;
    found.push(...partedBySlash(match[1].trim()));
    rest = rest.slice(match[0].length).replace(/^[\s:,;|]+/u, '');
  }
  return found;
}

const OFFICE_USE =
  /\b(?:office|admin(?:istration)?|HR|school|internal|payroll|IT) use(?: only)?\b|\bfor (?:office|HR|admin|IT) (?:use|completion)\b/i;

/** "For office use only": nobody who signs fills it in. */
export function isForOfficeUse(text: string): boolean {
  return OFFICE_USE.test(text);
}
