/**
 * Reading: people whom documents name by what they do, and whom no list of groups can hold: drivers, mentors, observers, cardholders. In: a text.
 * Out: the words in it that can name such people. English makes them of what they do ("driver", "proctor", "nominee", "technician"); so a
 * word of that form is one unless it is known for a thing or somebody who never signs. Whether the document asks them is not told here.
 */
import { groupsIn, mentionsIn } from './groups';
import { inThePlural } from './own-words';

/** A role as a text names it. */
export interface RoleNamed {
  /** In the plural, in small letters: "drivers". */
  name: string;
  at: number;
  end: number;
}

const DOES_SOMETHING =
  /(?<![\p{L}-])\p{L}[\p{L}-]*(?:er|or|ian|ist|ee|ant)s?(?![\p{L}-])|\b(?:agent|guest|host|official|scribe)s?\b/giu;

/** Things that are made as such words are, and words that only look so. */
const THINGS =
  'answer|barrier|behaviou?r|browser|calendar|carrier|centre|chapter|character|charger|colou?r|committee|computer|container|contract|corner|counter|cover|danger|december|degree|door|error|fee|filter|finger|floor|flower|folder|footer|grant|header|letter|list|manner|matter|mirror|monitor|newsletter|november|number|october|offer|order|other|paper|playlist|checklist|plant|poster|power|printer|projector|quarter|register|router|scanner|sector|september|server|shelter|shower|sticker|summer|timer|tower|trailer|transfer|twist|voucher|warrant|water|weather|winter';
const NO_NOUNS =
  'after|agree|assist|better|consider|consist|deliver|discover|distant|either|enter|ever|exist|former|free|further|gather|greater|however|important|interior|latter|longer|lower|never|older|or|over|prefer|proper|rather|refer|relevant|remember|see|significant|super|three|together|under|upper|want|whether|younger|for|her|per|another|later|earlier|vacant|instant|constant|minor|major|prior|senior|junior|alter';
/** Who acts for the school, and who is looked after: neither signs as such. */
const OTHERS =
  'author|auditor|caregiver|carer|christian|competitor|director|doctor|editor|employer|father|headteacher|inspector|learner|manager|minister|mother|officer|offender|owner|player|stranger|teenager|user|supervisor|vendor|worker';
const IS_NONE = new RegExp(`^(?:${THINGS}|${NO_NOUNS}|${OTHERS})s?$`, 'i');

/** The roles that a text names, in its order. */
export function rolesIn(text: string): RoleNamed[] {
  return [...text.matchAll(DOES_SOMETHING)].flatMap(({ 0: word, index }) =>
    IS_NONE.test(word) || groupsIn(word).some(({ name }) => name !== 'Members')
      ? []
      : [{ name: inThePlural(word.toLowerCase()), at: index, end: index + word.length }],
  );
}

/** "Members" of what? */
const MEANS_NOBODY = /^members$/i;

/** What stands between two who are named side by side, and before the second of them: "staff, volunteers and School Council members". */
const SIDE_BY_SIDE = /^\s*(?:[,/&]|and\b|or\b)(?:\s*(?:and|or)\b)?\s*((?:(?!and\b|or\b)[\p{L}-]+\s+){0,2})$/iu;
const SAYS_HOW_MANY = /^(?:all|any|each|every|other|our|the|both|external|outside)\s+/i;

/** Where somebody is named. */
interface Place {
  at: number;
  end: number;
}

/** The words between two who are named side by side; null where they are not. */
function between(text: string, before: Place, after: Place): string | null {
  return before.end <= after.at ? (SIDE_BY_SIDE.exec(text.slice(before.end, after.at))?.[1] ?? null) : null;
}

/** Who else stands between two who are known: "employees, external partners and governors" → external partners. */
const OTHERS_BETWEEN =
  /^(?:\s*\([^()]*\))?\s*(?:[,/&]|and\b|or\b)\s*(.+?)\s*(?:[,/&]|and\b|or\b)(?:\s*(?:and|or)\b)?\s*(?:all |any )?$/i;
const ONE_OF_SEVERAL = /\s*(?:[,/&]|\band\b|\bor\b)\s*/i;
/** A few words, in the plural. */
const SEVERAL_PEOPLE = /^(?:[\p{L}’'-]+\s+){0,2}(?:[\p{L}’'-]+s|\p{L}*(?:men|people|staff))$/iu;

function othersBetween(text: string, known: readonly Place[]): { name: string; at: number }[] {
  const inOrder = [...known].sort((a, b) => a.at - b.at);
  return inOrder.flatMap((before, i) => {
    const after = inOrder[i + 1];
    const words = after === undefined ? undefined : OTHERS_BETWEEN.exec(text.slice(before.end, after.at))?.[1];
    const names = (words ?? '').split(ONE_OF_SEVERAL).map((name) => name.replace(SAYS_HOW_MANY, ''));
    return names.every((name) => SEVERAL_PEOPLE.test(name)) ? names.map((name) => ({ name, at: before.end })) : [];
  });
}

/** Roles in the plural that a text names side by side with a group that signs: "employees, volunteers, consultants" → consultants. */
export function rolesBesideGroups(text: string): string[] {
  const mentions = mentionsIn(text).map(({ group, words, at }) => ({ group, at, end: at + words.length }));
  const known: Place[] = mentions.filter(({ group }) => group.isSignatory);
  const isTaken = ({ at }: Place) => mentions.some((one) => one.at <= at && at < one.end);
  const roles = rolesIn(text).filter((role) => /s$/i.test(text.slice(role.at, role.end)) && !isTaken(role));
  const beside: { name: string; at: number }[] = [];
  // From the left and then from the right, so that each in a row of them is beside one that is known.
  for (const role of [...roles, ...[...roles].reverse()]) {
    if (known.includes(role)) continue;
    const modifiers = known.flatMap((one) => between(text, one, role) ?? [])[0];
    if (modifiers === undefined && known.every((one) => between(text, role, one) === null)) continue;
    const name = `${modifiers ?? ''}${text.slice(role.at, role.end)}`.replace(SAYS_HOW_MANY, '');
    if (!MEANS_NOBODY.test(name)) beside.push({ name, at: role.at });
    known.push(role);
  }
  return [...beside, ...othersBetween(text, known)].sort((a, b) => a.at - b.at).map(({ name }) => name);
}
