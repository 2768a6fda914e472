/**
 * Reading: who is spoken of. In: a heading, a lead-in, a title. Out: the groups of people it names, and whether they are
 * people who sign staff agreements. The one place that knows the names of groups in schools.
 */

import { bare } from './text';

export interface Group {
  /** As offered to the person who publishes. */
  name: string;
  pattern: RegExp;
  /** People who work for the school or act in it; they can be asked to sign. */
  isSignatory: boolean;
}

/** Narrower groups stand before wider ones: the words that a narrower one took are not looked at again. */
export const GROUPS: readonly Group[] = [
  {
    name: 'Parents',
    pattern: /\b(?:parents?(?:\s*(?:\/|and|or|&)\s*carers?)?|carers?|famil(?:y|ies)|guardians?)\b/giu,
    isSignatory: false,
  },
  {
    name: 'Supply staff',
    pattern: /\b(?:supply|agency|cover|temporary|casual|peripatetic)\s+(?:staff|teachers?|workers?)\b/giu,
    isSignatory: true,
  },
  {
    name: 'Teaching staff',
    pattern: /\bteaching\s+staff\b|\bstaff\s+(?:that|who|with)\b[^.:;]{0,24}\bteach(?:ing)?\b(?:\s+role)?/giu,
    isSignatory: true,
  },
  {
    name: 'Support staff',
    pattern:
      /\b(?:non[- ]teaching|support|office|admin(?:istrative|istration)?|site|kitchen|catering|cleaning|lunchtime|midday)\s+(?:staff|teams?|supervisors?)\b/giu,
    isSignatory: true,
  },
  {
    name: 'Teaching assistants',
    pattern:
      /\b(?:[Hh]igher[- ][Ll]evel\s+)?(?:[Tt]eaching|TEACHING|[Cc]lassroom)\s+(?:[Aa]ssistants?|ASSISTANTS?)\b|\bLSAs?\b|\bHLTAs?\b|\bTAs\b/gu,
    isSignatory: true,
  },
  {
    name: 'Trainees',
    pattern: /\b(?:trainee|student)\s+teachers?\b|\btrainees?\b|\bECTs?\b/giu,
    isSignatory: true,
  },
  {
    name: 'Teachers',
    pattern:
      /\b(?:class|form|subject|head\s+of\s+year)?\s*teachers?\b(?!['’]s\s+standards)|\b(?:form\s+)?tutors?\b|\bpractitioners?\b/giu,
    isSignatory: true,
  },
  {
    name: 'Leaders',
    pattern:
      /\b(?:senior\s+)?(?:leaders|leadership\s+team)\b|\bSLT\b|\bSMT\b|\b(?:line|senior)\s+managers?\b|\bmanagers\b/giu,
    isSignatory: true,
  },
  { name: 'Governors', pattern: /\bgovernors?\b/giu, isSignatory: true },
  { name: 'Trustees', pattern: /\btrustees?\b/giu, isSignatory: true },
  { name: 'Members', pattern: /\bmembers\b(?!\s+of\b)(?=\s*(?:,|and|or|&|$))/giu, isSignatory: true },
  { name: 'Directors', pattern: /\bdirectors\b/giu, isSignatory: true },
  { name: 'Invigilators', pattern: /\binvigilators?\b/giu, isSignatory: true },
  { name: 'Volunteers', pattern: /\bvolunteers?\b/giu, isSignatory: true },
  { name: 'Visitors', pattern: /\bvisitors?\b/giu, isSignatory: true },
  { name: 'Contractors', pattern: /\bcontractors?\b/giu, isSignatory: true },
  {
    name: 'Staff',
    pattern:
      /\bstaff\b(?!\s+(?:room|list|meetings?|member's|only\s+drive))|\bemployees?\b|\bcolleagues\b|\bpersonnel\b|\bworkforce\b/giu,
    isSignatory: true,
  },
  {
    name: 'Pupils',
    pattern:
      /\bpupils?\b|\bstudents?\b|\bchild(?:ren)?\b|\byoung\s+(?:people|persons?)\b|\blearners?\b|\bKS\s?[1-5]\b|\bEYFS\b|\bYears?\s+\d+/giu,
    isSignatory: false,
  },
];

/** Offices and bodies of the school: what they do is not what the reader of the agreement promises. */
const INSTITUTION =
  /\b(?:school|academy|academies|trust|college|nursery|setting|federation|governing (?:body|board)|board(?: of \w+)?|local authority|head ?teacher|head of school|executive head|principal|deputy head|assistant head|designated safeguarding lead|DSL|data protection officer|DPO|online safety lead|computing lead|network manager|IT (?:manager|technician|team|lead|support)|technical staff|technicians?|business manager|SENDCo|SENCo|HR(?: team| department)?)\b/iu;

/** The groups named in a text, in the order in which it names them, each once. */
export function groupsIn(text: string): Group[] {
  let rest = text;
  const found: { at: number; group: Group }[] = [];
  for (const group of GROUPS) {
    rest = rest.replace(group.pattern, (match: string, ...more: unknown[]) => {
      const at = more.find((value): value is number => typeof value === 'number') ?? 0;
      if (!found.some((one) => one.group === group)) found.push({ at, group });
      return ' '.repeat(match.length);
    });
  }
  return found.sort((a, b) => a.at - b.at).map(({ group }) => group);
}

/** The words are about everyone who signs: "All staff", "Staff", "Everyone", "You". */
export function isEveryone(text: string): boolean {
  return /\b(?:all|every|any|each)\s+(?:\w+\s+)?(?:staff|employees?|adults?|users?|colleagues|members?\s+of\s+staff)\b|\b(?:everyone|everybody|all\s+adults|all\s+users)\b/iu.test(
    text,
  );
}

export type Speaker = 'signatories' | 'part of them' | 'others' | 'the school' | 'nobody named';

/**
 * Whose conduct a heading or lead-in is about. `audience` holds the names of those who sign this document: "Parents" are
 * others in a staff agreement, and signatories in one for parents.
 */
export function speakerOf(subject: string, audience: readonly string[]): { speaker: Speaker; groups: Group[] } {
  const groups = groupsIn(subject);
  const signing = groups.filter((group) => (group.isSignatory ? true : audience.includes(group.name)));
  if (isEveryone(subject)) return { speaker: 'signatories', groups: signing };
  if (signing.length > 0) {
    const whole =
      signing.some((group) => group.name === 'Staff') ||
      audience.every((name) => signing.some((group) => group.name === name));
    return { speaker: whole ? 'signatories' : 'part of them', groups: signing };
  }
  if (groups.length > 0) return { speaker: 'others', groups };
  if (beginsWithTheSchool(subject)) return { speaker: 'the school', groups: [] };
  return { speaker: 'nobody named', groups: [] };
}

const INSTITUTION_FIRST = new RegExp(
  `^\\W*(?:(?:the|our|each|every|a|your|both|where [^,]+,|if [^,]+,|in [^,]+,)\\s+)*(?:\\p{Lu}[\\p{L}'’]*\\s+){0,4}${INSTITUTION.source}(?!['’]s|-)`,
  'iu',
);

const SCHOOL_ACTS = new RegExp(
  `${INSTITUTION_FIRST.source}(?:,[^,]+,)?\\s+(?:will|may|shall|can|reserves?|has|have|provides?|aims?|expects?|recogni[sz]es?|takes?|monitors?|keeps?|is|are)\\b`,
  'iu',
);

/** The sentence says what the school or an officer does: "If you break this code, the trust may withdraw your account". */
export function saysWhatTheSchoolDoes(text: string): boolean {
  return SCHOOL_ACTS.test(text);
}

/** "The school will …", "The headteacher is …", "Oakfield Academy and …": the school or one of its officers acts. */
export function beginsWithTheSchool(text: string): boolean {
  return INSTITUTION_FIRST.test(text) || /^\W*(?:we|our)\b/iu.test(text);
}

/** "STAFF, GOVERNORS, VOLUNTEERS": nothing but those who sign. */
export function namesOnlyGroups(text: string): boolean {
  if (groupsIn(text).length === 0) return false;
  const left = bare(text).replace(
    /\b(?:all|for|and|or|other|members?|of|the|teaching|support|supply|staff|employees|governors?|trustees?|volunteers?|visitors?|contractors?|teachers?|adults?|version|agency|students?|pupils?|parents?|carers?|in|school|academy|trust)\b/gu,
    '',
  );
  return left.trim() === '';
}
