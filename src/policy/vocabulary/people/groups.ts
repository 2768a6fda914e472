/**
 * Reading: who is spoken of. In: a heading, a lead-in, a title. Out: the groups of people it names, and whether they are
 * people who sign staff agreements. The one place that knows the names of groups in schools.
 */

import { beginsWithTheSchool, SCHOOL } from '../offices';
import { bare, withoutItsNumber } from '../text';

/** Alternatives for an expression, as all names in capitals below. */
const STAFF = 'staff|employees?|colleagues';
const BOARD = 'governors?|trustees?';
const HELPERS = 'volunteers?|visitors?|contractors?';
const PARENTS = 'parents?|carers?';
const PUPILS = 'pupils?|students?';
const EVERYONE = 'everyone|everybody';
export const ANYONE = 'anyone|anybody';
/** People who work or help in the school, many of them. */
export const PEOPLE_HERE = 'staff|employees|colleagues|adults|volunteers';

/** Whom a condition narrows: "Staff that have a teaching role", "All those with keys". */
export const THOSE_OF_A_CONDITION = `(?:(?:any|all|those)\\s+)?(?:${PEOPLE_HERE}|members? of staff|${ANYONE}|everyone|those|people|users?|governors)`;

/** Whom a rule can ask, as the subject of its sentence: "Staff should", "No adult may", "Anyone who". */
export const SUBJECTS = `${STAFF}|teachers?|${BOARD}|${HELPERS}|users?|adults?|members? of (?:staff|the [a-z ]*team)|${EVERYONE}|${ANYONE}|nobody|no[- ]one|those who|individuals|managers?|leaders?|practitioners|workers?|personnel|the signatory|they|he or she`;

/** A group of people that policies name. */
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
    pattern:
      /\b(?:parents?(?!\s+(?:governors?|helpers?|volunteers?)\b)(?:\s*(?:\/|and|or|&)\s*(?:care(?:giv)?ers?))?|care(?:giv)?ers?|famil(?:y|ies)|guardians?)\b/gi,
    isSignatory: false,
  },
  {
    name: 'Supply staff',
    pattern: /\b(?:supply|agency|cover|temporary|casual|peripatetic)\s+(?:staff|teachers?|workers?)\b/gi,
    isSignatory: true,
  },
  {
    name: 'Teaching staff',
    pattern: /\bteaching\s+staff\b|\bstaff\s+(?:that|who|with)\b[^.:;]{0,24}\bteach(?:ing)?\b(?:\s+role)?/gi,
    isSignatory: true,
  },
  {
    name: 'Support staff',
    pattern:
      /\b(?:non[- ]teaching|support|office|admin(?:istrative|istration)?|site|kitchen|catering|cleaning|lunchtime|midday)\s+(?:staff|teams?|supervisors?)\b/gi,
    isSignatory: true,
  },
  {
    name: 'Teaching assistants',
    pattern:
      /\b(?:[Hh]igher[- ][Ll]evel\s+)?(?:[Tt]eaching|TEACHING|[Cc]lassroom)\s+(?:[Aa]ssistants?|ASSISTANTS?)\b|\bLSAs?\b|\bHLTAs?\b|\bTAs\b/gu,
    isSignatory: true,
  },
  {
    // Students who are named beside volunteers are on a placement; those whom a school teaches are named beside its staff.
    name: 'Trainees',
    pattern:
      /\b(?:trainee|student|pre-?service)\s+teachers?\b|\btrainees?\b|\bECTs?\b|\bapprentices?\b|\b(?:placement|work[- ]experience)\s+students?\b|\bstudents?\s+on\s+(?:\w+\s+)?placements?\b|\bstudents?(?=\s*(?:,|and|or|&)\s*volunteers\b)|(?<=\bvolunteers(?:\s+and|\s+or|\s*&|,)\s+)students?\b/gi,
    isSignatory: true,
  },
  {
    // "Volunteer coaches" are volunteers, and no other coaches.
    name: 'Volunteers',
    pattern:
      /\bvolunteer\s+(?:helpers?|coach(?:es)?|drivers?|tutors?|teachers?|leaders?|mentors?|staff|workers?)\b|\bvolunteers?\b|\bhelpers?\b/gi,
    isSignatory: true,
  },
  {
    name: 'Teachers',
    pattern:
      /\b(?:class|form|subject|head\s+of\s+year)?\s*teachers?\b(?!['’]s\s+standards)|\b(?:form\s+)?tutors?\b|\bpractitioners?\b/gi,
    isSignatory: true,
  },
  {
    name: 'Leaders',
    pattern:
      /\b(?:senior\s+)?(?:leaders|leadership\s+team)\b|\bSLT\b|\bSMT\b|\b(?:line|senior)\s+managers?\b|\bmanagers\b/gi,
    isSignatory: true,
  },
  {
    name: 'Governors',
    pattern:
      /(?<!\bchair of (?:the )?)\bgovernors?\b|\bmembers of the (?:\w+ )?governing (?:body|board)\b|\b(?:every|any)(?:one|body) who governs\b/gi,
    isSignatory: true,
  },
  { name: 'Trustees', pattern: /\btrustees?\b/gi, isSignatory: true },
  { name: 'Members', pattern: /\bmembers\b(?!\s+of\b)(?=\s*(?:,|and|or|&|$))/gi, isSignatory: true },
  { name: 'Directors', pattern: /\bdirectors\b/gi, isSignatory: true },
  { name: 'Invigilators', pattern: /\binvigilators?\b/gi, isSignatory: true },
  { name: 'Hirers', pattern: /\bhirers?\b/gi, isSignatory: true },
  { name: 'Chaperones', pattern: /\bchaperones?\b/gi, isSignatory: true },
  {
    // What people travel in are coaches, too.
    name: 'Coaches',
    pattern:
      /\bcoaches\b(?=\s*(?:$|[,:;/)]|and|or|&|who|will|must|should|shall|are|agree))|\bcoach\b(?=\s*(?:$|[,:;)]|agrees?))|\bcoach(?:es)?['’]?s?['’]?(?=\s+(?:code|agreement|contract|pledge|charter|declaration)\b)/gi,
    isSignatory: true,
  },
  {
    name: 'Board members',
    pattern: /\b(?:board|school board) members?\b|\bmembers of the board\b/gi,
    isSignatory: true,
  },
  { name: 'Visitors', pattern: /\bvisitors?\b/gi, isSignatory: true },
  { name: 'Contractors', pattern: /\bcontractors?\b/gi, isSignatory: true },
  {
    name: 'Staff',
    pattern:
      /\bstaff\b(?!\s+(?:room|list|meetings?|member's|only\s+drive))|\bemployees?\b|\bcolleagues\b|\bpersonnel\b|\bworkforce\b|\b(?:every(?:one|body)|any(?:one|body)|all|those) who works?\s+(?:here|for|at|in)\b/gi,
    isSignatory: true,
  },
  {
    name: 'Pupils',
    pattern:
      /(?<!\bkeeping )(?<!\bsafeguarding )(?<!\bprotecting )(?:\bpupils?\b|\bstudents?\b|\bchild(?:ren)?\b(?!(?:['’]s)?(?:[- ](?:safe(?:ty)?|safeguarding|protection)| (?:and (?:youth|young people(?:['’]s)?) )?(?:activities|work|ministr(?:y|ies)))\b)|\byoung\s+(?:people|persons?)\b|\blearners?\b|\b(?:(?<!\b(?:media|music|video|DVD|CD) )players?|athletes?|swimmers?|gymnasts?|scouts?|cubs|cadets?)\b|\bKS\s?[1-5]\b|\bEYFS\b|\bYears?\s+\d+)/gi,
    isSignatory: false,
  },
];

/** The names of people whom staff agreements do not ask. */
export const OUTSIDERS: ReadonlySet<string> = new Set(
  GROUPS.filter((group) => !group.isSignatory).map((group) => group.name),
);

/** A group where a text names it. */
export interface GroupNamed {
  group: Group;
  words: string;
  at: number;
}

/** Every mention of a group in a text; the words that a narrower one took are not counted for a wider one. */
export function mentionsIn(text: string): GroupNamed[] {
  let rest = text;
  const found: GroupNamed[] = [];
  for (const group of GROUPS)
    rest = rest.replace(group.pattern, (words: string, ...more: unknown[]) => {
      const at = more.find((value): value is number => typeof value === 'number') ?? 0;
      found.push({ group, words, at });
      return ' '.repeat(words.length);
    });
  return found.sort((a, b) => a.at - b.at);
}

/** The groups named in a text, in the order in which it names them, each once. */
export function groupsIn(text: string): Group[] {
  return [...new Set(mentionsIn(text).map(({ group }) => group))];
}

const ALL_OF_THEM = new RegExp(
  `\\b(?:all|every|any|each)\\s+(?:\\w+\\s+)?(?:${STAFF}|adults?|users?|members?\\s+of\\s+staff)\\b|\\b(?:${EVERYONE}|all\\s+adults|all\\s+users)\\b`,
  'i',
);

/** The words are about everyone who signs: "All staff", "Every colleague", "Everyone". */
export function isEveryone(text: string): boolean {
  return ALL_OF_THEM.test(text);
}

const ALL = new RegExp(`^(?:all|staff|${EVERYONE})$`, 'i');

/** A cell beside a clause that says that it is for everyone: "All", "Staff", "All employees". */
export function isForEveryone(cell: string): boolean {
  return isEveryone(cell) || ALL.test(cell);
}

const A_PLACEMENT = /\b(?:work[- ]experience|placements?|pre-?service)\b/i;
const YOUNG_CHILDREN = /\b(?:nursery|pre-?school|playgroup|kindergarten|early years)\b/i;
const SCHOOL_AGE = /\bpupils?\b|\bstudents?['’]? (?:agreement|behaviour|parents)\b/i;

/** Students of a document who are on a placement: its first lines say so, or it is a nursery's, whose children are no students. */
export function studentsAreTrainees(lines: readonly string[]): boolean {
  const isOfANursery = lines.some((text) => YOUNG_CHILDREN.test(text)) && !lines.some((text) => SCHOOL_AGE.test(text));
  return lines.slice(0, 4).some((text) => A_PLACEMENT.test(text)) || isOfANursery;
}

const ONES_WORK = /\b(?:professional(?:ly|s|ism)?|(?:my|your|the|their) job|line managers?|employment|employers?)\b/i;

/** The words are about work: only who works here has a job, a line manager, a professional role. */
export function speaksOfOnesWork(text: string): boolean {
  return ONES_WORK.test(text);
}

const THE_STAFF = new RegExp(`\\b(?:${STAFF})\\b`, 'i');

/** The words name the people who work here. */
export function namesTheStaff(text: string): boolean {
  return THE_STAFF.test(text);
}

const SIGNATORY =
  /\b(?:user|employee|staff|signatory|volunteer|governor|trustee|visitor|applicant|recipient|borrower|contractor)\b/i;

/** A label or heading beside a signature is about the one who signs: "Employee", "Name of volunteer". */
export function namesASignatory(text: string): boolean {
  return SIGNATORY.test(text);
}

const OUTSIDE: Record<string, RegExp> = {
  Parents: new RegExp(`\\b(?:(?:${PARENTS})(?! governor)|guardians?)\\b`, 'i'),
  Pupils: new RegExp(`\\b(?:${PUPILS}|child(?:['’]s)?|learners?|young person)\\b`, 'i'),
};

/** Where students on a placement sign, a student's signature is theirs. */
const STUDENTS_THEMSELVES = /\bstudents?\b(?:['’]s?)?/gi;

/** Whether a text names parents or pupils; those among `signing` sign this document, and are no outsiders of it. */
export function outsidersBeside(signing: readonly string[]): (text: string) => boolean {
  const outside = Object.entries(OUTSIDE).filter(([group]) => !signing.includes(group));
  const doStudentsSign = signing.includes('Trainees');
  return (text) => {
    const others = doStudentsSign ? text.replace(STUDENTS_THEMSELVES, '') : text;
    return outside.some(([, words]) => words.test(others));
  };
}

/** A label beside a signature is about somebody whom staff agreements do not ask: "Parent", "Child's name". */
export const namesAnOutsider = outsidersBeside([]);

/** Who is spoken of, as seen from those who sign. */
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

const GROUPS_ALONE = new RegExp(
  `\\b(?:all|for|and|or|other|members?|of|the|in|version|teaching|support|supply|agency|staff|employees|${BOARD}|${HELPERS}|teachers?|adults?|${PUPILS}|${PARENTS}|${SCHOOL})\\b`,
  'gu',
);

/** "STAFF, GOVERNORS, VOLUNTEERS": nothing but groups of people. */
export function namesOnlyGroups(text: string): boolean {
  return groupsIn(text).length > 0 && bare(text).replace(GROUPS_ALONE, '').trim() === '';
}

const BESIDE_A_GROUP =
  /\b(?:for|of|by|the|all|our|and|or|years?|key stage|ks|older|younger|secondary|primary|responsibilit(?:y|ies)|roles?|rules?|expectations?|agreements?|acceptable|use|user|internet|ict|it|online|safety|e-?safety|polic(?:y|ies)|aups?|code|conduct|charter|home|school|contract|appendix|annex|part|section|what|should|must|will|do|form|version|consent|carers?|early|foundation|stage|technology|digital|pledge|social|media|reception|infant|junior|age|aged|agree[sd]?|to|promises?|expect(?:ed)?|are|can|cannot|not|duties|commitments?|undertake|is|guidelines|statement|declaration|\d+)\b/gu;

/** Nothing but these groups, and words such as "for", "rules", "responsibilities" beside them: "4 Pupils", "Rules for parents". */
export function isOnlyAbout(heading: string, names: ReadonlySet<string>): boolean {
  let marked = withoutItsNumber(heading);
  for (const { name, pattern } of GROUPS) if (names.has(name)) marked = marked.replace(pattern, ' § ');
  if (!marked.includes('§')) return false;
  const left = marked
    .toLowerCase()
    .replace(BESIDE_A_GROUP, '')
    .replace(/[^\p{L}]+/gu, '');
  return left === '' || left === 's';
}

/** "Staff", "members of staff": all who work here. */
export function isTheStaff(words: string): boolean {
  return /^(?:members? of )?staff$/i.test(words);
}

/** "Office staff": a part of the staff that is spoken of as one body. */
export function endsInStaff(words: string): boolean {
  return /\bstaff$/i.test(words);
}

/** "Staff in the nursery". */
export function isStaffOfAPart(words: string): boolean {
  return /^staff (?:in|on|at|of) .+$/i.test(words);
}

/** All of a group and not only some of it: "teachers", but not "form tutors". */
export function isAWholeGroup(words: string): boolean {
  return /^(?:staff|members of staff|(?:teaching|support) staff|staff that have a teaching role|teachers|governors|trustees|volunteers|leaders)$/i.test(
    words.trim(),
  );
}
