/**
 * Reading: whether words or a sign say "do" or "do not" of what stands below or beside them. In: a heading, a cell, a marker. Out: the
 * polarity, or null where they say neither. The one place that knows how schools write it: Do/Don't, ✔/✘, Safe/Unsafe, Yes/No …
 *
 * The rule of the whole reader: a polarity is never lost, moved or shared. What stands under a word or a sign of this page is made a
 * point only with it as lead-in; where the reader cannot tell what it does, no point is made and a person is asked.
 */
import { SUBJECTS } from '../people/groups';
import { bare, startsSmall, wordCount } from '../text';
import { isFirstPerson, isWholeRule, MODAL } from '../wording';
import { asSign, type Polarity, polarityOfSign, type SignSays, signIn, spoken } from './signs';

/** Words that say do not, as alternatives for an expression. */
export const NEGATIVE =
  'not|never|no|nor|none|cannot|without|avoid(?:ed|ing|able)?|refrain|stop|donts?|dos? not|mustnt|shouldnt|cant|wont|isnt|arent|unacceptable|unsafe|unwise|unsuitable|inappropriate|improper|incorrect|wrong|bad|poor|worst|weak|forbidden|prohibited|banned|barred|disallowed|discouraged|unprofessional|unauthori[sz]ed|unhelpful|unlawful|illegal|insecure|risky|dangerous|harmful|red|misuse|abuse|off limits|out of bounds|thumbs down|mistakes?|pitfalls?|misconduct|false|untrue';
const POSITIVE =
  'dos?|does|must|should|shall|will|may|can|always|acceptable|safe|suitable|appropriate|proper|correct|right|good|best|better|strong|allowed|permitted|accepted|approved|encouraged|recommended|expected|required|professional|authori[sz]ed|helpful|lawful|legal|secure|yes|ok|okay|fine|green|thumbs up|start|go|true';
const NEGATIVE_WORD = new RegExp(`\\b(?:${NEGATIVE}|non \\p{L}+)\\b`, 'u');
const POSITIVE_WORD = new RegExp(`\\b(?:${POSITIVE})\\b`, 'u');

/** Words that stand beside a polarity in a heading and change nothing of it: "What staff must not do", "Examples of poor practice". */
const BESIDE =
  'what|things|thing|which|that|how|you|your|staff|we|our|us|i|my|all|everyone|everybody|anyone|colleagues?|employees?|volunteers?|governors?|visitors?|adults?|teachers?|the|a|an|is|are|be|to|of|for|in|at|with|on|and|use|uses|using|practices?|behaviou?rs?|conduct|examples?|actions?|activit(?:y|ies)|list|please|this|these|here|following|considered|above|below|any|both|each|as|ways?|done|doing|limits|ideas?|answers?|internet|online|email|ict|it|agree|agreed|points?|rules?|common|typical|gross|serious';
const EXACT = new RegExp(`^(?:(?:${NEGATIVE}|${POSITIVE}|${BESIDE})(?:\\s|$))+$`, 'u');

/** A heading of a column may be longer than this and is then a sentence. */
const MOST_WORDS = 8;
/** Eight words that say do or do not are never longer: most lines need not be asked. */
const LONGEST = 120;

/** The words of a heading as they are compared: no signs, no apostrophes, no number before it. */
function wordsOf(text: string): string {
  return bare(text.replace(/^\s*(?:\d+(?:\.\d+)*|[a-z])[.)]\s+/i, '')).replace(/\bdo s\b/u, 'dos');
}

/** "Dos and Don'ts", "Acceptable or unacceptable", "Yes / No": both at once say neither. */
function isBoth(text: string): boolean {
  const parts = text.split(/\s(?:and|or)\s|[/|&]/i).map(wordsOf);
  return (
    parts.length > 1 &&
    parts.some((part) => NEGATIVE_WORD.test(part)) &&
    parts.some((part) => !NEGATIVE_WORD.test(part) && POSITIVE_WORD.test(part))
  );
}

/** What the heading of a column or a row says of its cells: a few words, one of which says do or do not, or a sign. */
export function polarityOfColumn(heading: string): Polarity | null {
  const sign = signIn(heading);
  const words = wordsOf(heading);
  if (words === '') return sign;
  if (wordCount(heading) > MOST_WORDS || isBoth(heading) || isOppositePair(heading)) return null;
  if (NEGATIVE_WORD.test(words)) return 'do not';
  if (sign === 'do not') return POSITIVE_WORD.test(words) ? null : 'do not';
  return sign ?? (POSITIVE_WORD.test(words) ? 'do' : null);
}

/** "Never, unless the head agrees", "Do not (except in an emergency)": what takes some of it back. "What to do if it is lost" is a topic. */
const TAKEN_BACK =
  /(?<!\bwhat to do)[\s,;:–—-]+[([]?(?:unless|except(?:ing)?|excluding|apart from|other than|without|only|but only|until|if|when|where|with (?:the )?(?:\p{L}+ )?(?:permission|agreement|consent|exceptions?))\b.*$/iu;

/** The same of a line or a cell that is nothing but its polarity: "Don't", "What you must not do", "✘ Never", "No". */
export function polarityOf(text: string): Polarity | null {
  const all = polarityOfAll(text);
  if (all !== null || text.length > LONGEST_HEADING || !TAKEN_BACK.test(text)) return all;
  return polarityOfAll(text.replace(TAKEN_BACK, ''));
}

/** Characters: a longer line is a paragraph, and most lines are. */
const LONGEST_HEADING = 120;

function polarityOfAll(text: string): Polarity | null {
  if (text.length > LONGEST) return null;
  const words = wordsOf(text);
  if (words === '') return polarityOfSign(text);
  return EXACT.test(words) && /[\p{L}]/u.test(text) ? polarityOfColumn(text) : null;
}

const LABELLED = /^([^:.–—]{2,60}?)(?:\s*:|\s[–—-])\s+(?=\S)/u;
const LABELLED_IN_CAPITALS = /^((?:\p{Lu}[\p{Lu}'’]+\s){1,2})(?=\p{Lu}?\p{Ll}+\s)/u;

/** What the words before a colon or a dash say of what comes after: "Not allowed: own laptops", "No – phones in class", "ALWAYS Lock the door". */
export function polarityOfLabel(text: string): Polarity | null {
  const [, label] = LABELLED.exec(text) ?? LABELLED_IN_CAPITALS.exec(text) ?? [];
  return label === undefined ? null : polarityOf(label);
}

/** "Suitable" beside "Unsuitable", "Compliant" beside "Non-compliant": the places of the two; empty where none denies another. */
export function deniedAmong(headings: readonly string[]): number[] {
  const words = headings.map(wordsOf);
  for (const [denying, word] of words.entries()) {
    const denied = words.findIndex((other, at) => at !== denying && other !== '' && denies(word, other));
    if (denied >= 0) return [denied, denying];
  }
  return [];
}

const DENYING = ['un', 'in', 'im', 'ir', 'il', 'dis', 'non ', 'not ', 'no ', 'never '];

function denies(word: string, other: string): boolean {
  const isDenied = word.endsWith(other) && DENYING.includes(word.slice(0, word.length - other.length));
  return isDenied || areAlike(word, other);
}

/** "Behaviour we do not accept" beside "Behaviour we expect". */
function areAlike(word: string, other: string): boolean {
  const [first, ...more] = word.split(' ');
  const [second, ...others] = other.split(' ');
  const isLong = more.length > 0 && others.length > 0 && more.length < MOST_WORDS && others.length < MOST_WORDS;
  return isLong && first === second && NEGATIVE_WORD.test(word) && !NEGATIVE_WORD.test(other);
}

// In a sentence only these deny: a "wrong" or a "poor" may be what it is about. Apostrophes are gone from its words.
const NOT =
  /^(?:not|never|cannot|dont|cant|wont|mustnt|shouldnt|avoid|refrain|forbidden|prohibited|unacceptable|banned)$/u;
const ASKED = /^(?:must|should|shall|will|may|can|always|ensure)$/u;
/** "No driver shall:", "Under no circumstances should staff:" */
const NOBODY_SHALL =
  /^\W*(?:no|nobody|none)\b[^.:;]*\b(?:must|should|shall|will|may|can)\W*$|\b(?:under no circumstances|on no account|at no time)\b/i;

/** "To avoid losing data:" tells a purpose. */
const TO_AVOID = /^\W*(?:in order )?to avoid\b[^,:]*/i;

/**
 * The words say that what they lead to is not to be done: "Don't:", "When you are online, you must not:". The last of them that says
 * either decides: "Staff who do not drive must:" leads to what is to be done.
 */
export function saysDoNot(whole: string): boolean {
  // What closes a sentence below its list asks nothing: "You must not: … unless the head says that you may".
  const [said = whole] = whole.split(' … ');
  const text = said.replace(TO_AVOID, '');
  if (polarityOf(text) === 'do not' || NOBODY_SHALL.test(text)) return true;
  const telling = wordsOf(text)
    .split(' ')
    .filter((word) => NOT.test(word) || ASKED.test(word));
  return NOT.test(telling[telling.length - 1] ?? '');
}

const PERMITS =
  /^(?!.*\bas (?:[\p{L}]+ )?(?:you|they|we|I) can\b).*\b(?:may|can|(?:are|is) (?:allowed|permitted)|(?:allowed|permitted))\b[^.;]*[:：]\s*$/iu;

/** "You may accept:", "Staff are allowed to:": what comes below is let, and not asked. */
export function permits(leadIn: string): boolean {
  return PERMITS.test(leadIn) && !saysDoNot(leadIn);
}

/** "It is not true that:", "You must not go in if:": a whole sentence goes on from it, whoever is its subject. */
export function takesAWholeSentence(leadIn: string): boolean {
  return /\b(?:that|if|unless|whether|when|where|because|until|while|who|what|how|why)\W*$/i.test(leadIn);
}

/** "The following will be seen as unacceptable, and measures may be taken:", "Such conduct will not be tolerated:" */
const CALLS_UNACCEPTABLE =
  /^(?!.*\b(?:should|must)\b).*\b(?:following|these|such|examples?)\b[^.;:]*\b(?:unacceptable|inappropriate|not (?:be )?(?:seen as |regarded as |considered )?(?:acceptable|appropriate|tolerated|accepted|allowed|permitted))\b[^.;]*[:：]\s*$/i;

/** "The school does not permit:", "We do not allow staff to:", "The head has banned:": whoever says it, it is not to be done. */
export function forbids(leadIn: string): boolean {
  if (CALLS_UNACCEPTABLE.test(leadIn)) return true;
  return /\b(?:(?:not|n['’]t|never) (?:permit|allow|accept|tolerate|condone)|(?:forbid|prohibit|ban|disallow)s?|banned|forbidden|prohibited)\b[^.;]*[:：]\s*$/i.test(
    leadIn,
  );
}

/** What the sign before or behind a line says, in words: a letter that means a sign is said as that sign. Null where the line says it all itself. */
export function saidBySign(line: { text: string; marker: string; says?: SignSays | null }): string | null {
  const { text, marker, says } = line;
  if ((says !== 'do' && says !== 'do not') || isWholeRule(text) || deniesItself(text)) return null;
  return spoken(asSign(marker, says));
}

/** A sign in a column that has a heading answers it: "Allowed" and "✘" → "Allowed: ✘ no". */
export function answered(heading: string, sign: string): string {
  const polarity = polarityOfSign(sign);
  return headed(heading, polarity === null ? sign : `${sign.trim()} ${polarity === 'do' ? 'yes' : 'no'}`);
}

/** "Taking photographs | Yes | No": a row that answers, under the headings of its columns, whether something may be done. */
export function saysYesOrNo(cells: readonly string[]): boolean {
  return cells.some(isAnswer) && cells.some((cell) => !isAnswer(cell) && wordCount(cell) >= 2);
}

function isAnswer(cell: string): boolean {
  return polarityOf(cell) !== null || /^(?:yes|no|n\/?a|not applicable)\W*$/i.test(cell);
}

/** "Allowed in lessons? No", "Not acceptable": what is beside a point in its row tells whether it may be done. */
export function holdsAnAnswer(leadIn: string): boolean {
  return polarityOf(leadIn) !== null || /[?:]\s(?:\S{1,2}\s)?(?:yes|no)\b/i.test(leadIn);
}

/** "By when" and "At once" → "By when: At once"; "Allowed?" and "No" → "Allowed? No". */
export function headed(heading: string, text: string): string {
  const label = heading.replace(/[:：]\s*$/u, '');
  return `${label}${/[?？]$/u.test(label) ? '' : ':'} ${text}`;
}

const BEFORE_NOT = /^(?:do|does|did|must|should|shall|will|may|can|is|are|be)$/u;

/** Headings of columns that ran together when a table was pasted: "Do Don't", "✔ ✘". Which words stood in which is lost. */
export function isOppositePair(text: string): boolean {
  if (/[.:;]$/u.test(text)) return false;
  // Most lines are sentences.
  if (wordCount(text) > MOST_WORDS) return false;
  const words = wordsOf(text);
  if (words === '') {
    const signs = [...text].map(polarityOfSign);
    return signs.includes('do') && signs.includes('do not');
  }
  if (/\b(?:and|or|what|how|you|must|is|are)\b|&/u.test(words)) return false;
  const parts = words.split(' ');
  return parts.some((word, at) => {
    // "Must not" and "Not allowed" are one heading, "Always never" are two.
    const isOne =
      at === 0 ||
      (/^(?:not|never)$/u.test(word) && BEFORE_NOT.test(parts[at - 1] ?? '')) ||
      (/^(?:not|no|non)$/u.test(parts[at - 1] ?? '') && word !== 'yes') ||
      // "Never do any of these" goes on, "Never Do" does not.
      (word === 'do' && at < parts.length - 1 && /^(?:never|always|dont|please)$/u.test(parts[at - 1] ?? ''));
    return !isOne && areOpposites(parts.slice(0, at).join(' '), parts.slice(at).join(' '));
  });
}

function areOpposites(first: string, second: string): boolean {
  if (!EXACT.test(first) || !EXACT.test(second)) return deniedAmong([first, second]).length > 0;
  const [one, other] = [polarityOf(first), polarityOf(second)];
  return one !== null && other !== null && one !== other;
}

const DENIES =
  /^\W*(?:never|no|not|neither|do not|don['’]?t|avoid|nobody|no[- ]one|nothing|refrain)\b|\b(?:must|should|shall|will|may|can|do|does|is|are)(?: not|n['’]t| never| neither)\b|\bcannot\b/i;

/** The sentence says itself that it is not to be done: "Never lend your badge". */
export function deniesItself(text: string): boolean {
  return DENIES.test(text);
}

/** The words without what denies in them, as they are compared: "I do not agree" → "i agree". */
export function withoutDenial(text: string): string {
  return bare(text)
    .replace(/\bcannot\b/gu, 'can')
    .replace(/\b(?:dont|do not|does not|not|never)\s/gu, '');
}

const CONDITION = `(?:if|when(?:ever)?|where|before|after|once|unless|should you)\\b[^.;]*?,\\s+`;
/** "All teaching staff", "Members of staff": a verb before them would be what is asked ("Let staff in who should be at home"). */
const PEOPLE = `(?:(?:all|any|every|each|both|the|our|no|other)\\s+(?:[\\p{L}-]+\\s+){0,2}?|(?:teaching|support|supply|school|new)\\s+)?(?:${SUBJECTS})(?:\\s+(?:of|in|on)\\s+[\\p{L}-]+)?`;
const OWN_SUBJECT = new RegExp(
  `^\\W*(?:${CONDITION})?(?:I|you|we|they|${PEOPLE}|(?:all|each|every)(?:\\s+[\\p{L}-]+){1,4}?)\\s+(?:(?:also|always|never|only)\\s+)*${MODAL}\\b`,
  'iu',
);

/** A sentence that no words before it can turn round: "You must lock the door", "If it is lost, staff should say so", "Never lend it". */
export function saysAllItself(text: string): boolean {
  return OWN_SUBJECT.test(text) || isFirstPerson(text) || /^\W*(?:never|do not|don['’]t)\b/i.test(text);
}

const INSISTS_ON_DOING = new RegExp(
  `^\\W*(?:${CONDITION})?(?:please|always|remember|make sure|be sure|ensure)\\b`,
  'i',
);
const BEGINS_WITH_A_CONDITION = new RegExp(`^\\W*${CONDITION}`, 'i');
const TELLS_SOMEBODY = new RegExp(
  `^\\W*${CONDITION}(?:report|tell|inform|notify|contact|ask|speak|talk|call|seek|consult|return|hand)\\b`,
  'i',
);

/** Below words that say do not it would be to do all the same: "Always lock the door", "If you lose your card, tell the office". */
export function asksToDo(text: string): boolean {
  return (
    INSISTS_ON_DOING.test(text) ||
    TELLS_SOMEBODY.test(text) ||
    (!startsSmall(text) && BEGINS_WITH_A_CONDITION.test(text))
  );
}
