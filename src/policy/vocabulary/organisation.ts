/**
 * Reading: whose policy it is. In: lines of the document. Out: the name of the school or trust as written, or null.
 * A name is capitalised words that end in a kind of school, at least one of them a name and not a kind itself.
 */

import { isPost } from './offices';
import { isInCapitals } from './text';

const KIND =
  "(?:School|Schools|Academy|Academies|College|Trust|Federation|Nursery|Pre-?[Ss]chool|Kindergarten|Multi-Academy Trust|MAT|Partnership|Sixth Form|Learning Community|Infants|Juniors|Primary|Children['’]s Centre)";
const WORD = "(?:\\p{Lu}[\\p{L}'’.-]*|\\p{Lu}\\.)";
const LINKS = '(?:of|and|&|the|on|in|with|for|St\\.?|C\\.?\\s?of\\s?E\\.?|CofE)';
const NAME = new RegExp(
  `(?<![\\p{L}])(${WORD}(?:\\s+(?:${LINKS}\\s+)*${WORD}|\\s+\\([^)]{1,20}\\)|,\\s+(?=${WORD}\\s+${KIND})){0,7}?\\s+${KIND}(?:\\s+(?:${KIND}|and ${KIND}|& ${KIND}|of \\p{Lu}\\p{L}+))*)(?![\\p{L}])`,
  'gu',
);
const GENERIC =
  /^(?:The|Our|This|Your|Any|All|Each|Every|Whole|A|An|In|At|For|To|By|On|Multi|Academy|Academies|Trust|School|Schools|Primary|Secondary|Junior|Infant|Infants|Juniors|Middle|High|Upper|Lower|Grammar|Special|Nursery|Church|England|Catholic|Roman|C|E|of|and|Community|Voluntary|Aided|Controlled|Foundation|Independent|Maintained|State|Local|Central|Head|Headteacher|Teacher|Principal|Governing|Board|Staff|Student|Pupil|Policy|College|Federation|MAT|Name|Chair|Safer|Safe|ICT|IT|Online|Data|Independent|Boarding|Sixth|Form|Through|Studio|Free|Extended|After|Before|Breakfast|If|When|While|Where|As|No|Within|Outside|From|With|Please|Acceptable|Use|Agreement|Code|Conduct|Approved|Adopted|Ratified|Signed|Owner|Director|Members?|Employees?|Governors?|Trustees?|Volunteers?|Visitors?|Welcome|Working|Keeping|Children|Education)\.?$/u;

const BEFORE_A_NAME =
  /^(?:At|In|For|To|By|On|All|Our|Your|This|If|When|While|Where|As|From|With|Welcome|Signed|Approved|Adopted|Ratified|Any|Each|Every|Within|Outside|Employees?|Staff|Governors?|Trustees?|Volunteers?|Visitors?|Pupils?|Members?|The|and|of)$/u;

/** "WILLOW TREE PRE-SCHOOL" → "Willow Tree Pre-school": names are told by their capitals. */
function asTitle(text: string): string {
  return text
    .toLowerCase()
    .replace(/(?<![\p{L}'’-])\p{Ll}/gu, (letter) => letter.toUpperCase())
    .replace(/(?<=\s)(?:Of|And|The|In|For|To|On|With)(?=\s)/gu, (word) => word.toLowerCase());
}

/** Names of schools and trusts in a text; "the School", "Multi Academy Trust" and "Trust Board" are none. */
export function organisationsIn(text: string): string[] {
  const found: string[] = [];
  for (const match of text.matchAll(NAME)) {
    const words = (match[1] ?? '').split(/\s+/u);
    // A sentence may begin with a word that is no part of the name: "At Holm Lane School", "The Elms School" keeps its article only before a name.
    while (words.length > 1 && BEFORE_A_NAME.test(words[0] ?? '')) words.shift();
    // "and" belongs to names of saints; after an office it parts two bodies.
    const and = words.lastIndexOf('and');
    if (and > 0 && words.slice(0, and).some(isPost)) words.splice(0, and + 1);
    if (words.length >= 2 && words.some((word) => !GENERIC.test(word.replace(/[,()]/gu, ''))))
      found.push(words.join(' '));
  }
  return found;
}

/** The name in a line that is the name of a school and nothing else; also in capitals, and where it is still a gap. */
export function organisationOfLine(text: string): string | null {
  if (/^(?:\{\{|\[|<)[^\]}>]*(?:school|academy|trust|setting|organisation)[^\]}>]*(?:\}\}|\]|>)$/i.test(text))
    return text;
  const cased = isInCapitals(text) ? asTitle(text) : text;
  const name = organisationsIn(cased)[0];
  return name !== undefined && cased.replace(/^The\s+/u, '').length <= name.length + 3 ? cased : null;
}

/** The line is the name of a school and nothing else. */
export function isOrganisationLine(text: string): boolean {
  return organisationOfLine(text) !== null;
}

/** "Ambershire Education Services": two words or more, each with a capital, and no figure. */
export function isProperName(text: string): boolean {
  return /^\p{Lu}[\p{L}'’&-]*(?:\s+(?:of|and|&|the|for|\p{Lu}[\p{L}'’&-]*)){1,6}$/u.test(text) && !isInCapitals(text);
}

/** The name written most often; the earliest of equals. */
export function mostNamed(texts: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const text of texts) for (const name of organisationsIn(text)) counts.set(name, (counts.get(name) ?? 0) + 1);
  let best: string | null = null;
  for (const [name, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = name;
  return best;
}
