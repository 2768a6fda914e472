/**
 * Reading, step 3d. In: headings, labels and sentences beside a signature. Out: whether it is a countersigner's, and whose: "Headteacher".
 */

import { namesACountersigner } from '../vocabulary/offices';
import { namesASignatory } from '../vocabulary/people/groups';
import { bare } from '../vocabulary/text';

/** "Volunteer coordinator" countersigns, though a volunteer signs. */
export function isOfCountersigner(text: string): boolean {
  const whose = text.replace(/\b\p{L}+\s+(?=(?:coordinator|manager|supervisor|mentor|lead)\b)/giu, '');
  return namesACountersigner(whose) && !namesASignatory(whose);
}

/** Whether a label or heading begins with one of those who sign: of "Technicians" it is "Technician's name", of "Managers" not "Line manager". */
export function oneOf(names: readonly string[]): (text: string) => boolean {
  const ones = names.map((name) => bare(name).replace(/(?<=[^s])s$/u, ''));
  return (text) => {
    const words = bare(text)
      .replace(/^(?:signature|name|signed) (?:of|by) (?:the )?/u, '')
      .replace(OF_THEIRS, '');
    return ones.some((one) => words === one || words === `${one}s`);
  };
}

/** What is a signer's: their name, their statement. */
const OF_THEIRS =
  / (?:(?:full |print |printed )?(?:names?|signature|signed|initials|date|print|role|position)|statement|declaration|undertaking|agreement)$/u;

/** "Authorised Signature (Head Teacher / Deputy)" → "Head Teacher / Deputy"; "To be completed by the Principal" → "Principal". */
export function countersignerIn(text: string): string {
  const clean = text
    .replace(/[\s:_.…]+$/u, '')
    .replace(/^(?:signed|signature|accepted)\s+(?:for|by|on behalf of)\s+(?:the\s+)?/i, '');
  const brackets = /\(([^)]*)\)/u.exec(clean);
  if (brackets?.[1] !== undefined && namesACountersigner(brackets[1])) return brackets[1].trim();
  const by =
    /\b(?:completed|completion|signed|authorised|approved|witnessed|countersigned|agreed|issued|received|checked|verified|filled in)?\s*\bby:?\s+(?:the |your |my |a |an )?(\S.*)$/i.exec(
      clean,
    );
  const rest = by?.[1] ?? clean;
  const bare = rest
    .replace(/\([^)]*\)/gu, ' ')
    .replace(
      /\b(?:counter-?signature|counter-?signed|signatures?|signed?|section|use only|only|declaration|approval|authorised|authorisation|confirmation|statement|name|print(?:ed)?|full|initials|date|of|for|on behalf of|the|to be completed|['’]s)\b(?!\s+(?:school|college|governors|department|year))/gi,
      (word, at: number) => (at === 0 || !/^(?:of|the|for)$/i.test(word) ? ' ' : word),
    )
    .replace(/['’]s\b/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,:;–—-]+|[\s,:;–—-]+$/gu, '');
  return toTitle((bare === '' ? rest : bare).replace(/^(?:(?:for|by|the|a|an|your|my)\s+)+/i, ''));
}

function toTitle(text: string): string {
  if (/\p{Ll}/u.test(text)) return text.slice(0, 1).toUpperCase() + text.slice(1);
  return text
    .toLowerCase()
    .replace(/(^|[\s/(-])(\p{Ll})(?!r\b)/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase())
    .replace(/\b(?:Or|And|Of|The)\b/gu, (word) => word.toLowerCase());
}

/** A signed statement begins with who makes it: "Line manager: I have …". */
export function speakerAtStart(text: string): string | null {
  const match = /^([^:.]{3,60}):(?:\s|$)/u.exec(text);
  return match?.[1] !== undefined && namesACountersigner(match[1]) ? match[1] : null;
}
