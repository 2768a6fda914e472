/**
 * Reading: gaps that a school has to fill in. In: text. Out: the brackets, as printed: "[name of DSL]", "{{school name}}",
 * "<insert date>", "XXXX", "Click or tap to enter a date.", "TBC", a line to write on inside a sentence. A bracket that says for whom a clause is, is none. And
 * what a person is asked to tell that nobody else may read: "I will report a conviction" promises, "I have no convictions" tells.
 */
import { conditionOf } from './conditions';
import { wordCount } from './text';

const PLACEHOLDER =
  /\{\{[^{}]{1,120}\}\}|«[^»]{1,80}»|<<[^<>]{1,80}>>|<[\p{L}][^<>@]{2,80}>|\[(?!\s*[xX✓]?\s*\])[^[\]]{2,200}\](?!\()|\b[Xx]{3,}\b(?:\s+(?:School|Academy|Primary|Trust|College))?|\((?:insert|enter|add|delete|state|name of|amend|complete)\b[^()]{0,120}\)/gu;
const NOT_A_GAP = /^\[(?:\d{1,3}|sic|\.\.\.|…|s|es|page break|bookmark|image)\b[^\]]*\]$/i;

/** What Word shows in an empty control, in a broken reference, and what people write for "later". */
const PROMPT =
  /\b(?:click (?:or tap )?(?:here )?to (?:enter|add|choose|select|insert) [\p{L} ]{1,30}\.?|(?:choose|select) an item\.?|error! (?:reference source not found|bookmark not defined|no text of specified style in document|unknown document property name|not a valid link)\.?)|\bTB[CAD]\b|\bto be (?:confirmed|advised|inserted|completed)\b(?=[\s.)\]]*$)|\b(?:dd|DD)[/.-](?:mm|MM)[/.-](?:yy|YY){1,2}\b/giu;

/** "… by ______ at the latest": a line to write on in the middle of a sentence, which an online form cannot offer. */
const BLANK_IN_A_SENTENCE = /(?<=\p{Ll},?\s)_{3,}(?=,?\s\p{Ll}|\.\s*$)/gu;
const WORDS_OF_A_SENTENCE = 5;

function openPrompts(text: string): string[] {
  const blanks = (text.includes('___') && text.match(BLANK_IN_A_SENTENCE)) || [];
  const isSentence = blanks.length > 0 && wordCount(text.replace(/_/gu, ' ')) >= WORDS_OF_A_SENTENCE;
  return [...(text.match(PROMPT) ?? []), ...(isSentence ? blanks : [])];
}

/** A value that nobody has filled in yet: "Click or tap to enter a date.", "TBC", "[insert date]". */
export function isOpenGap(value: string): boolean {
  const isPrompt = openPrompts(value).some((prompt) => prompt.length >= value.replace(/[.\s]+$/u, '').length);
  return isPrompt || /^[_.\s…]*[[({<](?:insert|enter|add|date|state|to be)\b[^\])}>]*[\])}>][_.\s…]*$/i.test(value);
}

/** The gaps in a text, as printed. */
export function placeholdersIn(text: string): string[] {
  const condition = conditionOf(text);
  const rest = condition && /^[[]/u.test(text) ? condition.textWithoutCondition : text;
  const marked = [...rest.matchAll(PLACEHOLDER)].map((match) => match[0]).filter((found) => !NOT_A_GAP.test(found));
  return [...marked, ...openPrompts(rest).filter((prompt) => !marked.some((gap) => gap.includes(prompt)))];
}

/** "Delete as appropriate", "I do / do not agree", "Yes ☐ No ☐", "Option A:", "tick one": its reader is to choose. */
const CHOICE = new RegExp(
  [
    '\\b(?:delete|strike out|circle|tick|choose|select|amend|cross out) (?:\\p{L}+ )?(?:as (?:appropriate|applicable|necessary|required|needed)|if not (?:applicable|needed|required)|(?:which|what)ever|one (?:of|only|box|option))\\b',
    '\\b(?:tick|circle|choose|select|delete) one\\W*$',
    '(?:^|[([*])\\W*delete where (?:appropriate|applicable|necessary)\\b',
    "\\b(do|may|will|am|is|are|have|has|can|must|should|agree|consent|wish|want)\\s*\\/\\s*(?:\\1 not|do not|cannot|can[’']t|don[’']t|disagree)\\b",
    '\\b(do|may|will|am|is|are|have|has|can|must|should) not\\s*\\/\\s*\\2\\b',
    '^\\W*optional\\b',
    '[☐□❑❒⬜].*[☐□❑❒⬜]',
    '\\byes\\s*[☐□❏❑]\\s*\\/?\\s*no\\b|[☐□❏❑]\\s*yes\\b.*[☐□❏❑]\\s*no\\b|\\byes ?\\/ ?no\\b',
    '^\\W*(?:option|alternative|version) (?:[A-D]|[1-4])\\b\\W',
  ].join('|'),
  'iu',
);

/** Some of its words are to be deleted, or one of several to be chosen. */
export function leavesAChoice(text: string): boolean {
  return CHOICE.test(text);
}

interface PrivateMatter {
  about: string;
  /** The words that name it. */
  named: RegExp;
}

const MATTERS: readonly PrivateMatter[] = [
  {
    about: 'disqualification',
    named: /\bdisqualif(?:ied|ication)\b|\bbarred (?:list|from)\b|\bprohibited from teaching\b|\bprohibition order\b/i,
  },
  {
    about: 'convictions',
    named:
      /\b(?:convict(?:ed|ions?)|cautions?|criminal (?:record|offences?)|reprimands?|final warnings?|driving offences?|penalty points|endorsements?)\b/i,
  },
  {
    about: 'their health',
    named:
      /\b(?:medical (?:conditions?|history)|health conditions?|state of health|disabilit(?:y|ies)|medication|allerg(?:y|ies)|pregnan(?:t|cy)|epilep(?:sy|tic)|eyesight)\b/i,
  },
  {
    about: 'their interests',
    named:
      /\b(?:conflicts? of interests?|(?:pecuniary|financial|business|personal|declarable) interests?|register of interests|declaration of interests|interests to declare)\b/i,
  },
];

/** Somebody tells of himself or herself, or is asked to. */
const TELLS =
  /^\W*(?:I|we) (?:\p{Ll}+ ){0,3}?(?:have|am|do|had|was)\b|\b(?:that|confirm|declare|certify|state) I (?:have|am|do)\b|\b(?:have|are|do|did|were) you\b|\?\s*$|\b(?:please )?(?:give|state|list|provide|tick|enter|detail|disclose|declare)\b[^.]{0,40}\b(?:details|any|below|all|your)\b|\b(?:details|nature) of\b|_{3,}|\.{4,}|…|:\s*$|\byes\s*(?:\/|or|☐|□)?\s*no\b/iu;
/** A rule about what to do, or a promise for later. */
const PROMISES =
  /\b(?:I|staff|you|employees|governors|volunteers|they|users?) (?:will|must|should|shall|agree to|undertake to|understand)\b/i;

/** What the line asks a person to say of himself or herself that is nobody else's business; null where it asks nothing of the kind. */
export function asksForPrivateAnswer(text: string): string | null {
  const beginning = text.slice(0, 400);
  if (!TELLS.test(beginning) || PROMISES.test(beginning)) return null;
  return MATTERS.find(({ named }) => named.test(beginning))?.about ?? null;
}
