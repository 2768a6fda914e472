/**
 * Reading: what a lead-in or a heading announces. In: a lead-in, a heading, a sentence about the document. Out: yes or no. The one
 * place that knows how schools announce rules, aims, background and signatures, and how they say who signs.
 */

import { SCHOOL_IN_A_LEAD_IN } from './offices';
import { polarityOf, polarityOfColumn, saysDoNot } from './polarity/polarity';
import type { Polarity } from './polarity/signs';
import { endsInColon, sentencesIn, withoutItsNumber, wordCount } from './text';
import { isBinding, isFirstPerson, isThirdPersonRule, MODAL, MUST, WILL } from './wording';

const ENDS_UNFINISHED = new RegExp(
  `\\b(?:${MODAL}|not|never|always|only|also|ensure|ensure that|by|be|agree(?: that)?(?: I)?|I|that I|that|avoid|do|don['’]t|refrain from|responsible for|agree to|(?:expected|required|asked|permitted|allowed|forbidden|obliged)(?: not)? to)$`,
  'i',
);

const ENDS_AFTER_MODAL = new RegExp(
  `\\b(?:${MUST}|will|may|cannot|expected to|required to|agree to|undertake to|promise to)\\b(?: not| never| always| only)?(?:\\s+[\\p{L}-]+){1,6}$`,
  'iu',
);

/** "Parking on the footpath is not allowed." says all of it; "You must not." and "Staff are not allowed to." do not. */
const SAYS_ALL_OF_IT = /\b(?:expected|required|encouraged|advised|permitted|allowed|forbidden|prohibited)[.!]\s*$/i;

/** A lead-in that its clauses complete: "You must not share:", "Staff should;", "I agree to:", "When online, I will". */
export function isUnfinishedRule(text: string): boolean {
  if (SAYS_ALL_OF_IT.test(text)) return false;
  const end = text.replace(/[\s:：;.…–—-]+$/u, '');
  return ENDS_UNFINISHED.test(end) || ENDS_AFTER_MODAL.test(end);
}

const LEADS_ON =
  /\b(?:following(?: \p{L}+){0,3}|below|are|is|includes?|including|by|that|as follows|to|of|for)\s*;\s*$/iu;

const OPENS_A_CONDITION =
  /^\W*(?:(?:if|when(?:ever)?|where(?:ver)?|while|whilst|before|after|once|as soon as|in case|in the event|should|rather than|instead of)\b)[^,]*$/i;

/** "If you see:", "Where a pupil:": it says when, and what is asked comes after its list. */
export function isBareCondition(leadIn: string): boolean {
  return OPENS_A_CONDITION.test(leadIn) && !isUnfinishedRule(leadIn);
}

/** "If you see a stranger.", "During lessons and on duty.": no sentence, and when the one above holds. */
function isConditionAlone(text: string): boolean {
  return (
    /^\W*(?:if|when(?:ever)?|where(?:ver)?|during|only)\b[^,;:?]*\.\W*$/i.test(text) &&
    wordCount(text) <= WORDS_OF_A_CONDITION
  );
}

const WORDS_OF_A_CONDITION = 12;

/** "If you see any of these:": what is below are things, and no rules. */
export function announcesParts(leadIn: string): boolean {
  return /\b(?:any|one|some|all|either) of (?:these|the following)\b|\bthe following\b/i.test(leadIn);
}

const OF_WHAT_IS_BELOW =
  /\b(?:the following|(?:any|none|all|each) of (?:these|those|the (?:things|rules|points) below)|as follows|the (?:things|rules|points) below|these things)\b/i;

/** "The following is forbidden.": a sentence, and all the same the lead-in of the list right below it. In a paragraph of several, "these" point back. */
export function announcesTheListBelow(text: string): boolean {
  const announces = OF_WHAT_IS_BELOW.test(text) && (polarityOf(text) !== null || isUnfinishedRule(text));
  return announces && sentencesIn(text).length === 1;
}

/** "None of these is allowed." below a list: what all of it is. */
export function judgesTheListAbove(text: string): boolean {
  return /^\W*(?:(?:all|none|any|each) of )?(?:the above|these|those)\b/i.test(text) && polarityOf(text) !== null;
}

/** "Exceptions: site staff.", "The above does not apply on trips.", "If the head agrees.": where what is above does not hold, or only holds. */
export function saysWhereItDoesNotHold(text: string): boolean {
  return (
    /^\W*(?:(?:the|an|only|some|there are)\s+)*(?:exceptions?|exemptions?)\b/i.test(text) ||
    /^\W*(?:however,? )?(?:(?:all|none|any) of )?(?:the above|this|these|those|it)\b[^.]*\b(?:do not|does not|don['’]t|doesn['’]t|need not|no longer|only) (?:appl(?:y|ies)|cover|include|extend|mean|prevent|stop|hold)\b/i.test(
      text,
    ) ||
    takesSomeBack(text) ||
    isConditionAlone(text)
  );
}

/** "unless the head agrees", "without permission", "Except in an emergency.": it takes some of what was said back, and asks nothing itself. */
export function takesSomeBack(text: string): boolean {
  return /^\W*(?:unless|except(?:ing)?|excluding|without|other than|apart from|save|only (?:if|when|with|where)|provided(?: that)?|(?:as|so) long as|on condition|subject to)\b/i.test(
    text,
  );
}

/** "Unless the head agrees", "With permission only": a heading that limits what is below it. "When a child is missing" is its topic. */
export function limitsWhatIsBelow(heading: string): boolean {
  const isLimit =
    takesSomeBack(heading) || /^\W*(?:only|with)\b.*\b(?:permission|agreement|consent|approval|only)\b/i.test(heading);
  return isLimit && !isBinding(heading) && !/\?\W*$/u.test(heading);
}

/** What a rule ends in that goes on in its list: exceptions, conditions, times, choices, reasons, what is believed. */
const ENDS_IN_PARTS = new RegExp(
  `\\b(?:${[
    'unless|except(?:ing)?(?: for| in| when| where| if| that| by| to)?|with the exceptions? of|other than|apart from',
    'exceptions?(?: to this(?: rule)?)? (?:is|are)',
    'only (?:if|when|where)|(?<=\\w )(?:if|when|whenever|where)|until|before',
    'provided(?: that)?|as long as|on condition that',
    'in (?:any of )?(?:the following|these) (?:cases|circumstances|situations|events)|at (?:the following|these) times',
    'because(?: of)?|so that|on (?:the )?grounds of',
    '(?:shows?|suggests?|indicates?|believes?|thinks?|suspects?|feels?|fears?|knows?|evidence|concern(?:ed)?|worr(?:y|ied)) that',
    '(?:one|any|either|some)(?: or more)? of(?: the following| these)?(?: \\p{L}+)?|either',
  ].join('|')})(?: of)?(?: the following)?(?: \\p{L}+)?\\W*$`,
  'iu',
);

/** "By taking part, we agree:", "So you must:": what is said to, or by, whoever signs. */
export function asksOfMe(sentence: string): boolean {
  return /\b(?:I|we|you)\b.*\b(?:agree|undertake|promise|will|must|should)\b/i.test(sentence);
}

/** "why you are away", "after a break", "if a child is hurt": it says when, or what of a rule, and asks nothing itself. */
function isADetail(text: string): boolean {
  const begins =
    /^\W*(?:why|when|whenever|whether|where|how|who|whom|which|what|after|before|between|during|while|whilst|if|at the (?:beginning|end|start))\b/i;
  return begins.test(text) && !/\b(?:will|must|should|shall)\b|,/i.test(text);
}

/**
 * "Do not film pupils unless:", "You must do one of the following:": one rule, and its list holds exceptions, conditions, choices or reasons.
 * So it is where most items say when, or what: "Wash your hands:" over "after a break", "You must say:" over "why you are away".
 */
export function isRuleWithParts(leadIn: string, items: readonly { text: string }[]): boolean {
  if (!endsInColon(leadIn)) return false;
  const details = items.filter(({ text }) => isADetail(text)).length;
  if (details * 2 > items.length && isBinding(leadIn) && !saysDoNot(leadIn)) return true;
  if (!ENDS_IN_PARTS.test(leadIn)) return false;
  const rule = leadIn.replace(ENDS_IN_PARTS, '').trim();
  return rule === '' ? !/\b(?:before|until|because)\b/i.test(leadIn) : isBinding(rule) || /\bmay\b/i.test(rule);
}

/** The line leads to what stands below it: it ends in a colon, or as unfinished as one: "Staff must not;", "You must not …". */
export function leadsOn(text: string): boolean {
  if (endsInColon(text)) return true;
  if (/;\s*$/u.test(text)) return LEADS_ON.test(text) || isUnfinishedRule(text) || polarityOf(text) !== null;
  const isShort = wordCount(text) <= 8;
  return (
    isShort &&
    !SAYS_ALL_OF_IT.test(text) &&
    !/\b(?:is|are|means?) .*\bonly\.$/i.test(text) &&
    /(?:\.{1,4}|…|[–—-])\s*$/u.test(text) &&
    ENDS_UNFINISHED.test(text.replace(/[\s.…–—-]+$/u, ''))
  );
}

/** "You must not share" leads to its row, "Staff must not accept gifts" says all of it. */
const WORDS_OF_A_RULE = 5;

/** What a cell says of the others in its row: "Don't", "✘", "You must not share:". */
export function polarityOfRow(cell: string): Polarity | null {
  const isOpen = wordCount(cell) < WORDS_OF_A_RULE || endsInColon(cell) || ENDS_UNFINISHED.test(cell);
  const isLeadIn = wordCount(cell) <= 6 && !/[.!?;]$/u.test(cell) && isOpen && isUnfinishedRule(cell);
  return polarityOf(cell) ?? (isLeadIn ? polarityOfColumn(cell) : null);
}

/** "… agree to the following", "the rules are": what comes after is asked of somebody. */
export function announcesRules(text: string): boolean {
  return /\b(?:agree(?:s|ing)?|rules?|expectations?|responsibilit(?:y|ies)|standards?|protocols?|requirements?|commit(?:ments?)?|expected|required|undertake|confirm|declare|do(?:['’]s| not|n['’]ts?)?s? and don|must|code of conduct|following (?:guidance|guidelines|rules|principles|steps))\b/i.test(
    text,
  );
}

const DESCRIBES =
  /\b(?:aims?(?: of [^:]*)? (?:to|are|is)|(?:is|are) (?:intended|designed|written|based|defined|set out)|purposes?|objectives?|intention|seeks to|in order to|so that (?:we|the school)|appl(?:y|ies) (?:to|when|where|if|in)|covers|scope|refers? to|means|defin(?:e|ition)|includ(?:e|es|ing)|such as|for (?:example|instance)|examples?|e\.g\.?|namely|types? of|categories|can take|may take|in conjunction with|alongside|links? (?:to|with)|linked|legislation|statutory|guidance documents?|following (?:documents?|policies|legislation|people|contacts?|areas|topics|risks|categories|terms|definitions)|has regard|have regard|complies with|risks? (?:are|is|to)|because|we (?:aim|believe|recognise|want)|consists? of|made up of|are (?:as follows|listed))\b/i;
const ENDS_BY_ASKING = new RegExp(`\\b(?:${MUST}|agree|expected to|required to)\\b[^.]*:?$`, 'i');

/** "Drivers are:", "The risks of this are:": who or what something is, and nothing to do. */
const SAYS_WHAT_IS = /^[^:]*\b(?:is|are|were|was)\s*[:;]$/i;

/** "This policy aims to:", "Examples include:", "It should be read with:": what comes after describes. */
export function announcesDescription(whole: string): boolean {
  const text = sentencesIn(whole).pop() ?? whole;
  return (DESCRIBES.test(text) || (SAYS_WHAT_IS.test(text) && !announcesRules(text))) && !ENDS_BY_ASKING.test(text);
}

/** "This policy is intended to ensure:": what comes after are aims, however they are worded. */
export function announcesAims(text: string): boolean {
  return /\b(?:aims?(?: of [^:]*)? (?:to|are|is|include)|(?:is|are) (?:intended|designed|written|meant) to|purposes? (?:of|is|are)|objectives?|intentions?|seeks to|in order to|we (?:aim|believe|want|hope))\b/i.test(
    text,
  );
}

const BACKGROUND =
  'introduction|interpretation|aims?|purposes?|rationale|background|scope|context|legislation|legal|legislative|statutory|definitions?|glossary|terminology|links?|linked|related|references?|further (?:information|reading|guidance)|useful (?:contacts|links)|contacts|contact details|contents|overview|about this|why (?:we|this|do|governors|it)|who (?:this|does|is)|statement of intent|vision|ethos|values|equality|(?:equality )?impact assessment|monitoring|evaluation|review(?:ing)?|approval|ratification|version|history|policy statement|school policy|objectives?|the law|training|complaints|consequences|sanctions|breach(?:es)?|how (?:this|we)|what (?:is|are)|if th(?:is|ese)|failure to';

const BEGINS_AS_BACKGROUND = new RegExp(`^\\W*(?:(?:the|our|general|policy|key|other)\\s+)?(?:${BACKGROUND})\\b`, 'i');
const HOLDS_BACKGROUND = new RegExp(`\\b(?:${BACKGROUND})\\b`, 'i');

/** Headings over what a policy says about itself: nothing there is asked of the signatory unless the wording insists. */
export function isBackgroundHeading(heading: string): boolean {
  const text = withoutItsNumber(heading);
  const isShort = text.split(/\s+/u).length <= 3;
  return (
    (BEGINS_AS_BACKGROUND.test(text) || (isShort && HOLDS_BACKGROUND.test(text))) &&
    !/\b(?:agree(?:ment|ing)?|expectations?|rules|conduct|must|do(?:n['’]t)?s)\b/i.test(text)
  );
}

/** Headings over what is signed. */
export function isSignatureHeading(text: string): boolean {
  return /^agreed$|\b(?:declarations?|signatures?|sign(?:ed|ing)?(?:[- ]?off)?|acknowledge?ments?|confirmation|agreement(?: form)?|acceptance|undertaking|consent|to be completed by|for completion by|return slip|reply slip|statement of (?:understanding|agreement)|pledge)\b/i.test(
    text,
  );
}

const GIVES_EXAMPLES =
  /(?:\be\.g\.|\b(?:for (?:example|instance)|including|such as|this (?:may |will )?includes?)\b)[^.]*[:：]\s*$/i;

/** "… shall be as follows:", "… including:": a sentence of its own, and its details below. */
export function announcesDetails(text: string): boolean {
  return /\b(?:as follows|includ(?:es?|ing)|such as|not limited to|the following)\b[^.]*$/i.test(text);
}

/** "I treat everybody with respect, for example by:": a whole rule, and examples of it below. */
export function isRuleWithExamples(text: string): boolean {
  return (
    GIVES_EXAMPLES.test(text) &&
    (isFirstPerson(text) || isThirdPersonRule(text)) &&
    !isUnfinishedRule(text.replace(GIVES_EXAMPLES, ''))
  );
}

/** "I agree to …", "I undertake …": the words of somebody who signs. */
export function announcesAgreement(leadIn: string): boolean {
  return /\bagree(?:s|d)? (?:to|that|with)\b|\bundertake\b|\bI\b/u.test(leadIn);
}

/** "The policy aims …", "in order …": the words tell a purpose and ask nothing. */
export function tellsAPurpose(leadIn: string): boolean {
  return /\b(?:aims?|intended|designed|seeks?|policy (?:will|is|aims)|purpose|in order) /i.test(leadIn);
}

const SCHOOL_ACTS_BELOW = new RegExp(
  `\\b(?:${SCHOOL_IN_A_LEAD_IN})\\b[^.]{0,60}\\b(?:${MUST}|${WILL}|is|are|has|have|aims?|seeks?|ensures?|reserves?)\\b[^.]*$`,
  'i',
);

/** A lead-in over what the school or an officer does: "The headteacher will:", "To keep everyone safe, we aim to:". */
export function announcesWhatTheSchoolDoes(leadIn: string): boolean {
  return SCHOOL_ACTS_BELOW.test(leadIn);
}

/** The sentence says who signs: "For all staff", "It applies to …", "… must read and sign", "signed by". */
export function saysWhoSigns(text: string): boolean {
  return /^(?:for|to)\s+(?:all|the|use by)\s|(?<!\b(?:may|can|might) )\b(?:applies|apply|applicable|relevant|addressed|issued) to\b|\b(?:must|should|are (?:expected|required|asked)|expected|required|asked|need|has|have) to (?:read|sign|agree|adhere|comply|follow|abide|observe|keep to)|\bsign(?:ed)? by\b|\b(?:sign|agree)(?:ed|d)? to (?:the following|abide|follow|this)\b|\b(?:covers|is for|intended for|binding on)\b/i.test(
    text,
  );
}

/** The sentence says to whom the document applies, wherever it stands. */
export function saysToWhomItApplies(text: string): boolean {
  return /(?<!\b(?:may|can|might) )\b(?:appl(?:y|ies)|applicable) to\b|\b(?:policy|agreement|code|document) (?:is for|covers)\b|\bmust (?:all )?sign\b/i.test(
    text,
  );
}

/** "It applies to all staff, supply staff and volunteers": an outright sentence adds to what the title says. */
export function saysOutrightToWhomItApplies(text: string): boolean {
  return /^(?:This|It|The) (?:\p{L}+ ){0,4}(?:applies to|is for|covers|lets|must be signed by) (?:all|every|staff|employees|anyone)|\b[Ss]igned by (?:all|every|each|any)\b/u.test(
    text,
  );
}

const A_WORD_IS_DEFINED = new RegExp(
  `["“'‘](?:${MUST}|${WILL})(?: not)?["”'’]|\\b(?:words?|terms?|say|uses?) ["“'‘]?(?:${MUST}|${WILL})\\b`,
  'i',
);
const MEANS_LESS =
  /\b(?:mean|is|are|denote|indicate|use|say)s?\b.*\b(?:advi[cs]e|advised|advisory|recommend\p{L}*|optional|voluntary|encouraged|guidance|good practice|need not|ask first|not (?:binding|compulsory|mandatory|required|a (?:duty|rule)))\b/iu;

/** "In this policy 'should' is advice only": points with that word would ask more than they are meant to. */
export function weakensAWord(sentence: string): boolean {
  return A_WORD_IS_DEFINED.test(sentence) && MEANS_LESS.test(sentence);
}
