/**
 * Second reader, step 1. In: the words of a line, of a heading, of a lead-in. Out: its marks: what of it tells a clause from other lines.
 * The questions are those that the rules ask; each has words for a person, who is told what the second reader went by.
 */
import {
  announcesAgreement,
  announcesAims,
  announcesDescription,
  announcesRules,
  announcesWhatTheSchoolDoes,
  isBackgroundHeading,
  isSignatureHeading,
  isUnfinishedRule,
  saysToWhomItApplies,
} from '../vocabulary/announcements';
import { beginsWithTheSchool, saysWhatTheSchoolDoes } from '../vocabulary/offices';
import { namesAnOutsider, namesASignatory } from '../vocabulary/people/groups';
import { polarityOf } from '../vocabulary/polarity/polarity';
import { endsInColon, endsSentence, startsSmall, wordCount } from '../vocabulary/text';
import {
  insists,
  isBinding,
  isDeclarationWording,
  isFirstPerson,
  isPassiveRule,
  isPlainlyBinding,
  isStandaloneRule,
  isThirdPersonRule,
  soundsLikeARule,
  speaksOfThePolicy,
  tellsConsequences,
} from '../vocabulary/wording';

interface Mark {
  /** As it stands among the weights. */
  key: string;
  /** What a person is told: "it is …", "it says …". */
  words: string;
  when: (text: string) => boolean;
}

const MARKS_OF_A_LINE: readonly Mark[] = [
  { key: 'first person', words: 'it is worded in the first person', when: isFirstPerson },
  { key: 'binding', words: 'it asks something of its reader', when: isBinding },
  { key: 'plainly binding', words: 'it is plainly worded as a rule', when: isPlainlyBinding },
  { key: 'third person', words: 'it says what people must do', when: isThirdPersonRule },
  { key: 'standalone', words: 'it can be agreed to by itself', when: isStandaloneRule },
  { key: 'passive', words: 'it says what is to be done with a thing', when: isPassiveRule },
  { key: 'sounds', words: 'it has words that rules have', when: soundsLikeARule },
  { key: 'insists', words: 'it says must or shall', when: insists },
  { key: 'school', words: 'it begins with the school or an officer', when: beginsWithTheSchool },
  { key: 'school acts', words: 'it says what the school does', when: saysWhatTheSchoolDoes },
  { key: 'consequences', words: 'it says what follows from a breach', when: tellsConsequences },
  { key: 'policy', words: 'it speaks of the policy itself', when: speaksOfThePolicy },
  { key: 'applies', words: 'it says to whom the document applies', when: saysToWhomItApplies },
  { key: 'declares', words: 'it is worded as a declaration', when: isDeclarationWording },
  { key: 'small', words: 'it begins with a small letter', when: startsSmall },
  { key: 'ends', words: 'it ends as a sentence does', when: endsSentence },
  { key: 'colon', words: 'it ends in a colon', when: endsInColon },
  { key: 'unfinished', words: 'its sentence is not finished', when: isUnfinishedRule },
  { key: 'signatory', words: 'it names people who sign', when: namesASignatory },
  { key: 'outsider', words: 'it names pupils or parents', when: namesAnOutsider },
  { key: 'we', words: 'it begins with “we”', when: (text) => /^\W*(?:we|our)\b/i.test(text) },
  { key: 'you', words: 'it speaks to “you”', when: (text) => /\byou(?:r|rs|rself)?\b/i.test(text) },
  { key: 'ing', words: 'it begins with what is being done', when: (text) => /^\W*\p{L}{2,}ing\b/iu.test(text) },
  { key: 'question', words: 'it is a question', when: (text) => /\?\s*$/u.test(text) },
  { key: 'not', words: 'it says not or never', when: (text) => /\b(?:not|never|no|avoid)\b/i.test(text) },
  {
    key: 'agrees',
    words: 'it says agree, understand or ensure',
    when: (text) => /\b(?:agrees?|understands?|ensures?|undertakes?)\b/i.test(text),
  },
  {
    key: 'tells',
    words: 'it tells what is, and asks nothing',
    when: (text) => /^\W*(?:this|these|it|there|examples?)\b/i.test(text),
  },
  {
    key: 'reference',
    words: 'it names a law, a page or an address',
    when: (text) => /\b(?:act|regulations?|guidance|https?|www|GDPR|KCSIE)\b|@|\b(?:19|20)\d\d\b/i.test(text),
  },
  { key: 'capital start', words: 'it begins with a capital letter', when: (text) => /^\W*\p{Lu}/u.test(text) },
  { key: 'one word', words: 'it is very short', when: (text) => wordCount(text) <= 3 },
  { key: 'few words', words: 'it is short', when: (text) => wordCount(text) > 3 && wordCount(text) <= 8 },
  {
    key: 'some words',
    words: 'it is as long as most rules',
    when: (text) => wordCount(text) > 8 && wordCount(text) <= 30,
  },
  { key: 'many words', words: 'it is long', when: (text) => wordCount(text) > 30 && wordCount(text) <= 60 },
  { key: 'prose', words: 'it is a long paragraph', when: (text) => wordCount(text) > 60 },
];

const MARKS_OF_A_HEADING: readonly Mark[] = [
  { key: 'background', words: 'its heading is background', when: isBackgroundHeading },
  { key: 'signature', words: 'its heading speaks of signing', when: isSignatureHeading },
  { key: 'polar', words: 'its heading says do or do not', when: (text) => polarityOf(text) !== null },
  { key: 'rules', words: 'its heading announces rules', when: announcesRules },
  { key: 'unfinished', words: 'it finishes its heading’s sentence', when: isUnfinishedRule },
  { key: 'outsider', words: 'its heading names pupils or parents', when: namesAnOutsider },
  { key: 'signatory', words: 'its heading names people who sign', when: namesASignatory },
  { key: 'school', words: 'its heading names the school or an officer', when: beginsWithTheSchool },
];

const MARKS_OF_A_LEAD_IN: readonly Mark[] = [
  { key: 'unfinished', words: 'it finishes the sentence above it', when: isUnfinishedRule },
  { key: 'rules', words: 'the line above announces rules', when: announcesRules },
  { key: 'agreement', words: 'the line above says “I agree”', when: announcesAgreement },
  { key: 'description', words: 'the line above describes something', when: announcesDescription },
  { key: 'aims', words: 'the line above tells aims', when: announcesAims },
  { key: 'school', words: 'the line above says what the school does', when: announcesWhatTheSchoolDoes },
  { key: 'polar', words: 'the line above says do or do not', when: (text) => polarityOf(text) !== null },
  { key: 'binding', words: 'the line above asks something', when: isBinding },
  { key: 'outsider', words: 'the line above names pupils or parents', when: namesAnOutsider },
];

const READ_AT_MOST = 400;

/** Longer lines are judged by their beginning: a paragraph of a megabyte takes no longer than one of some lines. */
export function beginningOf(text: string): string {
  return text.length > READ_AT_MOST ? text.slice(0, READ_AT_MOST) : text;
}

function marksOf(text: string, marks: readonly Mark[]): string[] {
  const beginning = beginningOf(text);
  return marks.filter(({ when }) => when(beginning)).map(({ key }) => key);
}

export function marksOfLine(text: string): string[] {
  return marksOf(text, MARKS_OF_A_LINE);
}

export function marksOfHeading(text: string): string[] {
  return marksOf(text, MARKS_OF_A_HEADING);
}

export function marksOfLeadIn(text: string): string[] {
  return marksOf(text, MARKS_OF_A_LEAD_IN);
}

/** What a person is told of a mark, by its key: of the line, of its heading, of the line that leads to it. */
export function markInWords(of: 'line' | 'heading' | 'lead-in', key: string): string | null {
  const marks = { line: MARKS_OF_A_LINE, heading: MARKS_OF_A_HEADING, 'lead-in': MARKS_OF_A_LEAD_IN }[of];
  return marks.find((mark) => mark.key === key)?.words ?? null;
}
