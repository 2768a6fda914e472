/**
 * Reading: clauses that are not for everyone. In: a clause or a lead-in. Out: for whom it is ("Staff that have a teaching
 * role only", "anyone who teaches"), and the clause without these words.
 */

import { ANYONE, GROUPS, groupsIn, namesOnlyGroups, PEOPLE_HERE, speakerOf } from './people/groups';
import { tidy, wordCount } from './text';
import { MUST, WILL } from './wording';

/** For whom a clause is, and what it asks. */
export interface Condition {
  condition: string;
  textWithoutCondition: string;
}

/** True where the words name a group of signatories and do nothing else but narrow it: "Office staff", "Teachers only". */
function narrowsToAGroup(words: string): boolean {
  if (groupsIn(words).every((group) => !group.isSignatory)) return false;
  let marked = words;
  for (const { pattern } of GROUPS) marked = marked.replace(pattern, '§');
  return /^(?:(?:for|all|any|only|the|our|other|new|permanent|each|this|these|point|points|clause|statement|is|are|applies|apply|applicable|to|if|you|a|an|those|please|note|additional(?:ly)?|(?:newly |un)?qualified)\s+)*§(?:[\s,&/§]|and\b|or\b|other\b|all\b|cover supervisors|members? of\b)*(?:\s*(?:only|that|who|with|whose|in|on|working|using|responsible|having|teaching)\b.*)?$/i.test(
    marked.trim(),
  );
}

const NARROWED = new RegExp(
  `^(?:for )?(?:${ANYONE}|those|all those|employees|users?) (?:who|with|that|in|working|using)\\b`,
  'i',
);

function narrows(words: string): boolean {
  return (
    narrowsToAGroup(words) ||
    (/\bonly$/i.test(words) && groupsIn(words).some((group) => group.isSignatory)) ||
    NARROWED.test(words)
  );
}

/** The condition that a clause carries in itself: before it in italics, brackets or with a colon, or in brackets at its end. */
export function conditionOf(text: string): Condition | null {
  const bracket = /^[([]([^)\]]{3,90})[)\]]\s*[:–—-]?\s*(\S.*)$/u.exec(text);
  if (bracket?.[1] !== undefined && bracket[2] !== undefined) {
    const words = tidy(bracket[1].replace(/:$/u, ''));
    if (narrows(words)) return { condition: words, textWithoutCondition: bracket[2] };
  }
  const colon = /^([^:.;!?]{3,90}?)\s*(?::|\s[–—-])\s+(\S.*)$/u.exec(text);
  if (
    colon?.[1] !== undefined &&
    colon[2] !== undefined &&
    wordCount(colon[2]) >= 3 &&
    narrows(colon[1]) &&
    !/^all staff$/i.test(colon[1])
  )
    return { condition: tidy(colon[1]), textWithoutCondition: colon[2] };
  const end = /^(.*\S)\s*[([]([^)\]]{3,60})[)\]]([.;]?)$/u.exec(text);
  if (
    end?.[1] !== undefined &&
    end[2] !== undefined &&
    (/\bonly$/i.test(end[2]) || /^(?:for|applies to)\b/i.test(end[2])) &&
    narrows(end[2])
  )
    return { condition: end[2], textWithoutCondition: `${end[1]}${end[3] ?? ''}` };
  return null;
}

const SUBJECT_END = new RegExp(
  `^(.*?)\\s*\\b(?:${MUST}|${WILL}|cannot|need(?: to| not|n['’]t)|ought to|have to|agree|undertake|(?:are|is|never|always|do(?:es)?(?: not|n['’]t))\\b|have a (?:duty|responsibility))`,
  'i',
);

/** The words before the verb of a lead-in: "In addition, anyone who teaches must:" → "anyone who teaches". */
export function subjectOf(leadIn: string): string {
  const sentences = leadIn.split(/(?<=[.!?])\s+/u);
  const last = sentences[sentences.length - 1] ?? leadIn;
  return SUBJECT_END.exec(last)?.[1] ?? last;
}

const OF_WHICH_OF_THEM = /\s(?:who|whose|in|with|under|over|from|at|on|of|aged)\s.*$/i;
/** "must hand in", "may not use", "are not allowed to": they are to do it. What "must be supervised", or "are never left alone", others see to. */
const THEY_ACT = new RegExp(
  `^\\s*(?:(?:${MUST}|${WILL}|cannot|need to|have to)(?!(?: (?:not|never|always|only|also|all|then))* be(?:en)?\\b)|(?:are|is)(?: not)? (?:allowed|permitted|expected|asked|required|forbidden|encouraged)\\b|never |do not )`,
  'i',
);

/** "Pupils must hand in their phones" in an agreement for staff: nobody who signs is asked. */
export function asksOthers(text: string, audience: readonly string[]): boolean {
  const subject = subjectOf(text);
  const who = subject
    .replace(OF_WHICH_OF_THEM, '')
    .replace(/^\W*(?:no|any|each|every|both|our|an?)\s/i, '')
    .replace(/\b(?:child(?:ren)?|young people|learners?)\b/gi, 'pupils');
  return (
    subject !== text &&
    THEY_ACT.test(text.slice(subject.length)) &&
    namesOnlyGroups(who) &&
    speakerOf(who, audience).speaker === 'others'
  );
}

const THOSE_WHO = new RegExp(
  `\\b((?:${ANYONE}|those|(?:all )?(?:${PEOPLE_HERE}|members of staff)) (?:who|that|with|whose|responsible|working) [^,:;]+?)\\s+(?:${MUST}|will|may|need|are|have)\\b`,
  'i',
);
const HAS_A_VERB = new RegExp(
  `\\b(?:(?:${MUST}|${WILL}|need|are|have|do)(?:n['’]t)?|agree|won['’]t|shan['’]t|never|always)\\b`,
  'i',
);

/** For whom a lead-in speaks, where that is only a part of those who sign; null where it speaks for all of them. */
export function conditionOfLeadIn(leadIn: string, audience: readonly string[]): string | null {
  const who = THOSE_WHO.exec(leadIn);
  if (who?.[1] !== undefined) return tidy(who[1]);
  if (/\bonly\W*$/i.test(leadIn)) return conditionOfHeading(leadIn.replace(/\W+$/u, ''), audience);
  const subject = subjectOf(leadIn);
  if (!HAS_A_VERB.test(leadIn)) return null;
  const { speaker } = speakerOf(subject, audience);
  if (speaker !== 'part of them') return null;
  return tidy(
    subject
      .replace(/^(?:in addition|also|further(?:more)?|additionally|as well)[,:]?\s*/i, '')
      .replace(/^(?:when|while|if|where)\b[^,]*,\s*/i, ''),
  );
}

/** A heading that is nothing but a part of the signatories: "3 Teaching staff", "For governors only". */
export function conditionOfHeading(heading: string, audience: readonly string[]): string | null {
  const words = tidy(
    heading.replace(/^(?:(?:section|part|appendix)\s+)?(?:[\dIVXivx]+(?:\.\d+)*[.):]?|[A-Za-z][.):])\s+/i, ''),
  );
  if (!narrowsToAGroup(words)) return null;
  const { speaker, groups } = speakerOf(words, audience);
  const leavesOthersOut =
    /\bonly\b/i.test(words) && audience.some((name) => !groups.some((group) => group.name === name));
  return speaker === 'part of them' || leavesOthersOut ? words : null;
}

/** Kinds of people that both a policy and a staff list name; `listed` is the staff list's word. */
const KINDS: readonly { kind: string; groups: readonly string[]; listed: RegExp }[] = [
  {
    kind: 'teaching',
    groups: ['Staff', 'Teaching staff', 'Teachers'],
    listed: /^(?:teach(?:ing|ers?)?(?: staff)?)$/i,
  },
  {
    kind: 'support',
    groups: ['Staff', 'Support staff'],
    listed:
      /^(?:(?:support|office|admin(?:istration)?|site|kitchen|cleaning|midday|lunchtime|non-teaching)(?: staff)?)$/i,
  },
  { kind: 'leadership', groups: ['Staff', 'Leaders'], listed: /^(?:leaders(?:hip)?|slt|smt)$/i },
  {
    kind: 'governor',
    groups: ['Governors', 'Trustees'],
    listed:
      /^(?:(?:parent|co-?opted|community|local authority|foundation|associate|school|chair of|vice-?chair of) )?(?:gov(?:s|ernors?|ernance)?|governing (?:body|board)|trustees?)$/i,
  },
  {
    kind: 'volunteer',
    groups: ['Volunteers'],
    listed: /^(?:(?:parent|reading|school|community|regular) )?(?:vol(?:s|unteers?|unteering)?|helpers?)$/i,
  },
  {
    kind: 'visitor',
    groups: ['Visitors', 'Contractors'],
    listed: /^(?:(?:regular|school) )?(?:visitors?|guests?|contractors?)$/i,
  },
];

/** The kind of people that a word of the staff list means; null for a word that is not known. */
export function kindOnAStaffList(listed: string): string | null {
  return KINDS.find(({ listed: word }) => word.test(listed.trim()))?.kind ?? null;
}

/** The kinds of people of a group, by the group's name; none where a staff list does not tell them. */
export function kindsIn(groupName: string): string[] {
  return KINDS.filter(({ groups }) => groups.includes(groupName)).map(({ kind }) => kind);
}
