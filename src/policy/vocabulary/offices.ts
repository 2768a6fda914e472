/**
 * Reading: the school, its offices and bodies (head, DSL, DPO, governing body …). In: a heading, a label, a sentence. Out: whether it
 * names one of them, or says what one does. The one place that knows what offices are called. Each question has its own list, for
 * whoever countersigns need not be whoever acts for the school; the lists share these names.
 */

/** Alternatives for an expression, as all names below. */
export const HEAD_TEACHER = 'head ?teacher';
const HEAD = `${HEAD_TEACHER}|principal`;
const OTHER_HEADS = 'head of school|executive head|deputy head|assistant head';
const SAFEGUARDING_LEAD = 'designated safeguarding lead|DSL';
const DATA_PROTECTION_OFFICER = 'data protection officer|DPO';
const GOVERNING_BODY = 'governing (?:body|board)';
const AUTHORITY = 'local authority';
const IT = 'network manager|IT (?:team|manager)';
export const SCHOOL = 'school|academy|trust';

/** Offices that a policy names on its front page, each with who holds it. */
export const OFFICES_ON_A_FRONT_PAGE = `chair of governors|${HEAD}|${SAFEGUARDING_LEAD}|${DATA_PROTECTION_OFFICER}`;

/** The school or one of its offices, as lead-ins name them: "The headteacher", "our trust", "we". */
export const SCHOOL_IN_A_LEAD_IN = [
  `we|the (?:${SCHOOL}|college|nursery)|our (?:${SCHOOL})`,
  `(?:the )?(?:${GOVERNING_BODY}|governors|trust board|${HEAD}|${SAFEGUARDING_LEAD}|${DATA_PROTECTION_OFFICER}|${IT}|${AUTHORITY}|senior leaders?)`,
].join('|');

/** What these do is not what the reader of the agreement promises. */
const INSTITUTION = [
  SCHOOL,
  'academies|college|nursery|setting|federation',
  GOVERNING_BODY,
  'board(?: of \\w+)?',
  AUTHORITY,
  HEAD,
  OTHER_HEADS,
  SAFEGUARDING_LEAD,
  DATA_PROTECTION_OFFICER,
  'online safety lead|computing lead|business manager|SENDCo|SENCo|HR(?: team| department)?',
  IT,
  'IT (?:technician|lead|support)|technical staff|technicians?',
].join('|');

const INSTITUTION_FIRST = `^\\W*(?:(?:the|our|each|every|a|your|both|where [^,]+,|if [^,]+,|in [^,]+,)\\s+)*(?:\\p{Lu}[\\p{L}'’]*\\s+){0,4}\\b(?:${INSTITUTION})\\b(?!['’]s|-)`;
const BEGINS_WITH_THE_SCHOOL = new RegExp(INSTITUTION_FIRST, 'iu');
const SCHOOL_ACTS = new RegExp(
  `${INSTITUTION_FIRST}(?:,[^,]+,)?\\s+(?:will|may|shall|can|reserves?|has|have|provides?|aims?|expects?|recogni[sz]es?|takes?|monitors?|keeps?|is|are)\\b`,
  'iu',
);

/** The sentence says what the school or an officer does: "If you break this code, the trust may withdraw your account". */
export function saysWhatTheSchoolDoes(text: string): boolean {
  return SCHOOL_ACTS.test(text);
}

/** "The school will …", "The headteacher is …", "Oakfield Academy and …": the school or one of its officers acts. */
export function beginsWithTheSchool(text: string): boolean {
  return BEGINS_WITH_THE_SCHOOL.test(text) || /^\W*(?:we|our)\b/i.test(text);
}

const OFFICERS_PART = new RegExp(
  `^(?:the\\s+|role of (?:the )?|responsibilities of (?:the )?)*(?:${[
    HEAD,
    GOVERNING_BODY,
    `governors? (?:and ${HEAD_TEACHER}|will)|board of \\w+`,
    AUTHORITY,
    SAFEGUARDING_LEAD,
    DATA_PROTECTION_OFFICER,
    SCHOOL,
    'SLT|senior leadership team',
    IT,
    'IT (?:technicians?|support)|technical staff|(?:online safety|computing) (?:lead|coordinator)',
  ].join('|')})(?:\\b.{0,40}\\bresponsibilit\\w+|(?:['’]s)? (?:responsibilities|commitments?|duties|role)| will)?$`,
  'i',
);

/** "What you can expect from us", "Our commitment to you", "What the school provides". */
const PROMISED_TO_YOU = new RegExp(
  `^(?:what (?:you|volunteers|staff|helpers) (?:can|may|should) expect(?: (?:from|of) (?:us|the (?:${SCHOOL})))?|our (?:commitments?|promises?|side|part)(?: to you)?|what (?:we (?:will )?(?:do|offer|provide|promise)(?: for)? you|the (?:${SCHOOL}) (?:will )?(?:do|offer|provide|promise)(?:e?s)?(?: for you| you)?))$`,
  'i',
);

/** A heading over what one office does, or the school for those who sign: "Headteacher", "The DSL's responsibilities", "What you can expect from us". */
export function headsAnOfficersPart(heading: string): boolean {
  return OFFICERS_PART.test(heading) || PROMISED_TO_YOU.test(heading.replace(/\W+$/u, ''));
}

const THE_SCHOOL = new RegExp(`^(?:(?:the|our)\\s+)?(?:${SCHOOL})\\b`, 'i');

/** Such a heading names the school itself, which says "we" and not "I": "The academy's responsibilities". */
export function headsTheSchoolsPart(heading: string): boolean {
  return headsAnOfficersPart(heading) && THE_SCHOOL.test(heading);
}

const COUNTERSIGNER = new RegExp(
  `\\b(?:${[
    HEAD,
    OTHER_HEADS,
    'head of (?:centre|college|department)|employer|company (?:signature|representative|signatory)|deputy|senior leader|SLT|chair|bursar|SBM|HR',
    SAFEGUARDING_LEAD,
    'safeguarding lead|manager|supervisor|mentor|coordinator|officer',
    IT,
    'IT lead|technician|witness(?:ed)?|school representative',
    `on behalf of|for the (?:${SCHOOL})|accepted (?:for|by)|(?:issued|received|checked|verified) by`,
    '(?:access|permission|loan|request) granted|authoris(?:ed|ing)|authorisation|counter-?sign(?:ed|ature)?|approv(?:ed|er|al)|induct(?:or|ed)',
  ].join('|')})\\b`,
  'i',
);

/** Somebody who confirms another's signature, or words that say so: "Line manager", "On behalf of the school", "Approved". */
export function namesACountersigner(text: string): boolean {
  return COUNTERSIGNER.test(text);
}

const POST_WORDS = 'head|headteacher|principal|chair|director|manager|officer|lead|team|board|committee';
const POST = new RegExp(
  `\\b(?:${POST_WORDS}|governors?|teacher|deputy|assistant|leader|bursar|technician|supervisor|mentor|${SCHOOL}|witness|executive|secretary|coordinator)\\b`,
  'i',
);

/** The words name a post or a body and no person: "Deputy Head", "Safeguarding team". */
export function namesAPost(text: string): boolean {
  return POST.test(text);
}

const POSTS_AS_NAMES = new Set(
  `${POST_WORDS}|governors|trustees|staff`.split('|').map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)),
);

/** "Governors", "Head": a word with a capital that is an office or a body, and no name. */
export function isPost(word: string): boolean {
  return POSTS_AS_NAMES.has(word);
}
