/**
 * Reading, step 3f. In: lines, headings, and who signs the document. Out: for each line whether it stands under a heading
 * that speaks for others ("Pupils", "Acceptable use agreement: parents"), and the headings that begin an agreement.
 */

import type { Line } from '../lines/line';
import { headsAnOfficersPart } from '../vocabulary/offices';
import { GROUPS, groupsIn, isOnlyAbout } from '../vocabulary/people/groups';
import { withoutItsNumber } from '../vocabulary/text';

/** For whom each part of the document speaks. */
export interface Scopes {
  /** By line: the words of the heading that gives it to others; null for what concerns the signatories. */
  others: (string | null)[];
  /** Headings that begin an agreement of their own, in order. */
  agreements: { line: number; groups: string[] }[];
}

const AGREEMENT =
  /\b(?:agreement|acceptable use|AUP|AUA|code of conduct|charter|contract|appendix|annex|schedule|home[- ]school|pledge|declaration form)\b/i;

/** Whom people have to do with is not whom a heading is for: "Code of conduct for adults in contact with children". */
const HAVING_TO_DO_WITH =
  /\b(?:contact|work\w*|involve\w*|engag\w+|deal\w*|communicat\w+|interact\w+|relation\w*|conduct|behav\w+)\s+(?:directly\s+|closely\s+)?(?:with|towards?|around)\b.*$/i;

/** `audience` are the names of those who sign; headings to `skip` speak for nobody. */
export function findScopes(
  lines: readonly Line[],
  isHeading: readonly boolean[],
  audience: readonly string[],
  skip: (i: number) => boolean,
): Scopes {
  const others = new Set(
    GROUPS.filter((group) => !group.isSignatory && !audience.includes(group.name)).map((group) => group.name),
  );
  const scopes: Scopes = { others: lines.map(() => null), agreements: [] };
  const names = new Set(GROUPS.map((group) => group.name));
  // "Pupils" alone may be a topic; beside "Staff" or "Parents" it says whose part this is.
  const isByGroup = lines.filter((line, i) => isHeading[i] && !skip(i) && isOnlyAbout(line.text, names)).length >= 2;
  let open: { rank: number; others: string | null }[] = [];
  lines.forEach((line, i) => {
    if (isHeading[i] && !skip(i)) {
      const groups = groupsIn(line.text.replace(HAVING_TO_DO_WITH, ''));
      const beginsAgreement = AGREEMENT.test(line.text);
      const rank = beginsAgreement ? 0 : line.headingLevel > 0 ? line.headingLevel : 9;
      const isOthers =
        groups.length > 0 &&
        groups.every((group) => others.has(group.name)) &&
        ((isOnlyAbout(line.text, others) && isByGroup) ||
          (beginsAgreement && /\b(?:for|agreement|AUP|acceptable use|home[- ]school)\b/i.test(line.text)));
      const isOfficer = headsAnOfficersPart(withoutItsNumber(line.text));
      open = open.filter((part) => part.rank < rank);
      open.push({
        rank,
        others: isOthers || isOfficer ? line.text : groups.some((group) => group.isSignatory) ? '' : null,
      });
      if (beginsAgreement) scopes.agreements.push({ line: i, groups: groups.map((group) => group.name) });
    }
    // An inner heading for staff takes its lines back from an outer one for others.
    const nearest = [...open].reverse().find((part) => part.others !== null);
    scopes.others[i] = nearest?.others ? nearest.others : null;
  });
  return scopes;
}
