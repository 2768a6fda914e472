/**
 * Reading: what kind of statement a sentence is, by its wording. In: a sentence. Out: yes or no. The one place that knows
 * how rules, promises and declarations are worded; structure is asked before wording (structure/line-kinds).
 */

import { beginsWithTheSchool } from './offices';
import { SUBJECTS } from './people/groups';
import { startsSmall, wordCount } from './text';

/** The verbs that ask, as alternatives for an expression. */
export const MUST = 'must|should|shall';
/** The verbs that ask in some sentences and only tell in others. */
export const WILL = 'will|may|can';

/** "must", "is required to", "have a duty": what asks, or could. */
export const MODAL = `(?:${MUST}|${WILL}|cannot|can(?:no|'|’)t|need to|ought to|has to|have to|(?:is|are)(?: also| all| not)? (?:expected|required|encouraged|asked|reminded|advised|responsible|permitted|allowed|forbidden|prohibited|obliged|to|not to)|have (?:a|the) (?:duty|responsibility|obligation))`;

/** First person: "I will", "I understand that", "My password stays with me", "While I am here, I …". */
const FIRST_PERSON = /^(?:\W*)(?:I|I['’](?:ll|ve|m)|My|Neither I|Nor will I)\b/u;
const PROMISE_INSIDE = new RegExp(
  `\\bI (?:${MUST}|${WILL}|would|agree|understand|accept|acknowledge|undertake|promise|confirm|have|am|do|know|recognise|keep|change|only|never|always)\\b|\\bI['’](?:ll|ve|m)\\b`,
  'u',
);

/** Second person: "You must not", "Your password must". */
const SECOND_PERSON = new RegExp(`\\b(?:you|your)\\b[^.;]{0,80}?\\b${MODAL}\\b|\\b(?:must|should|may) you\\b`, 'i');

/** Third person, with people for a subject: "Staff should", "Employees are expected to", "No adult may", "Anyone who". */
const THIRD_PERSON = new RegExp(
  `^(?:\\W*)(?:(?:all|any|every|each|no|both|the|other|where [^,]+,|when [^,]+,|if [^,]+,|in [^,]+,)\\s+)*(?:(?!(?:that|to|will|is|are|ensure|and|or|for|with|by|from|of)\\b)[\\p{L}-]+(?:,? and|,? or|,|/)?\\s+){0,4}?(?:${SUBJECTS})\\b(?:[^.;:]{0,90}?\\b${MODAL}|\\s+(?:do not|does not|don['’]t|never|always|only))\\b`,
  'iu',
);

/**
 * People of whatever name for a subject, told by what they do: "Drivers will report", "The Borrower agrees to return". A thing does not act: after
 * it stands "be". What the school or a paper does is told elsewhere.
 */
const ACTING_PEOPLE = new RegExp(
  `^\\W*(?:(?:All|Any|Each|Every|The|Those|Our|No)\\s+)?(?!(?:This|These|It|We|Our|There|That|They)\\b)(?:\\p{L}[\\p{L}'’-]*\\s+){0,3}?\\p{L}[\\p{L}-]*(?:(?<!s)s|er|or|ee|ant|ist|ian|men|people|children|person|party)\\s+(?:(?:${MUST}|will|may not|cannot)(?!(?: (?:not|never|only|always|also|then|at all times|immediately))* (?:be|have been)\\b)\\s+(?!include|apply|cover|help|result|lead|depend|vary|need to be)\\p{Ll}+|(?:hereby )?(?:agrees?|undertakes?|promises?) (?:not )?to\\b|(?:is|are) (?:not (?:allowed|permitted)|expected|required|obliged|forbidden|responsible)\\b)`,
  'u',
);

/** Things for a subject: "Mobile phones should not be used", "Passwords must never be shared", "Gifts are not permitted". */
const PASSIVE_RULE = new RegExp(
  `\\b(?:${MUST}|may (?:not|only|be [a-z]+ only)|(?:needs?|requires?) (?:the |prior |written )*(?:agreement|permission|approval|consent)|(?:no|only|nothing|nobody)\\b[^.;]{0,60} may|(?:is|are) (?:strictly )?(?:not (?:permitted|allowed|acceptable|appropriate|to be)|prohibited|forbidden|unacceptable|to be)|(?:is|are) only (?:permitted|allowed|to be)|(?:will|can) (?:only|never|not) be)\\b`,
  'i',
);

/** Verbs that begin a bare rule in schools: "Keep your password to yourself", "Never lend". */
const VERBS_OF_CONDUCT =
  `abide accept access act add adhere allow arrange arrive ask attempt attend avoid be behave bring call carry
  challenge change charge check choose claim click close co-operate collect come communicate complete comply
  conduct connect consider contact cooperate copy cover declare delete demonstrate disclose discuss display
  dispose do download dress drink eat encrypt engage ensure enter escort evacuate familiarise film finish follow
  get give go hand handle help hold inform install keep knock label leave lend let lift listen lock log look
  maintain make mark meet model move note notify obtain open park pass pay phone photograph plan plug post
  prepare press preview promote protect provide publish put raise read record refrain remain remember reply
  report respect respond return reveal ring save seek send set share shout shred sign smoke speak start stay
  stop store submit supervise supply support swear switch take telephone tell think touch transport travel treat
  turn uphold upload use wait walk wear work write`.split(/\s+/u);
const IMPERATIVE = new RegExp(
  `^(?:\\W*)(?:(?:If|When|Where|Before|After|Once|Unless|Except|Without)\\b[^,.;]{3,120},\\s+)?(?:(?:please|always|never|only|also|immediately|not|then|at all times,?)\\s+)*(?:don['’]t|${VERBS_OF_CONDUCT.join('|')})\\b`,
  'i',
);

/** A verb at the beginning, before an article: "Count the children", "Water your plants". Words that are no verbs there are left out. */
const VERB_BEFORE_ARTICLE =
  /^\W*(?!(?:During|After|For|In|At|On|With|By|From|Under|Over|Within|Throughout|Before|Until|As|Of|To|Into|About|Against|Among|Around|Between|Beyond|Despite|Except|Inside|Outside|Near|Off|Since|Through|Towards|Upon|Via|Without|Is|Are|Was|Were|Does|Did|Has|Have|Had|Can|Could|May|Might|Will|Would|Should|Must|Not|Nearly|Almost|Only|Once|Twice|Both|Half|Such|What|When|Where|While|Whilst|Why|How|Who|Which|That|This|If|Although|Though|Because|Whether|Unless|And|But|Or|So|Then|Also|Even|Perhaps|Here|There|Given|Provided|Based|Like|Unlike|Per|Thank|Quite|Just|Nor|Neither|Either|\p{L}+ing|\p{L}+ly)\b)\p{Lu}\p{Ll}{2,} (?:the|a|an|your|any|every|each|all) /u;

/** "Keep your password to yourself", "Tell the headteacher": it begins with what is asked. */
export function isImperative(text: string): boolean {
  return IMPERATIVE.test(text) || VERB_BEFORE_ARTICLE.test(text);
}

/** The sentence begins in the voice of the signatory: "I will …", "My password …". */
export function isFirstPerson(text: string): boolean {
  return FIRST_PERSON.test(text);
}

/** The sentence is a promise, or holds one. */
export function holdsAPromise(text: string): boolean {
  return FIRST_PERSON.test(text) || PROMISE_INSIDE.test(text);
}

/** "My obligations" is a title; "My password stays with me" is a promise. */
export function isTitleOfMine(text: string): boolean {
  return (
    /^My\b/u.test(text) && wordCount(text) <= 4 && !/\b(?:is|are|will|must|stays?|has|have|can|do|does)\b/i.test(text)
  );
}

/** People are the subject of the rule: "Staff should …", "No adult may …". */
export function isThirdPersonRule(text: string): boolean {
  return THIRD_PERSON.test(text) || (ACTING_PEOPLE.test(text) && !beginsWithTheSchool(text));
}

/** The sentence asks something of its reader, in whatever person. */
export function isBinding(text: string): boolean {
  return (
    holdsAPromise(text) ||
    SECOND_PERSON.test(text) ||
    isThirdPersonRule(text) ||
    PASSIVE_RULE.test(text) ||
    isImperative(text)
  );
}

const GREETING = /^\W*(?:welcome|thank|dear|we (?:hope|are (?:pleased|delighted|glad)))\b/i;

/** A paragraph that stands by itself as a clause; narrower than `isBinding`, for prose says "must" and "should" as well. */
export function isStandaloneRule(text: string): boolean {
  if (GREETING.test(text)) return false;
  return (
    FIRST_PERSON.test(text) ||
    /^\W*you\b/i.test(text) ||
    isThirdPersonRule(text) ||
    isImperative(text) ||
    (SECOND_PERSON.test(text) && !/^\W*(?:we|the school|our)\b/i.test(text))
  );
}

/** "Phones are to be kept in the office", "No photograph may be taken": a rule with a thing for its subject. */
export function isPassiveRule(text: string): boolean {
  return PASSIVE_RULE.test(text);
}

/** A rule whatever surrounds it: a promise, "you must", "staff must", an imperative; "may be read out" is none. */
export function isPlainlyBinding(text: string): boolean {
  return (
    FIRST_PERSON.test(text) ||
    /^\W*you (?:must|should|may not|are (?:expected|required))\b/i.test(text) ||
    isThirdPersonRule(text) ||
    (!startsSmall(text) && isImperative(text))
  );
}

/** A rule with its own subject, which needs no lead-in: "I will …", "Staff must …", "You should …". */
export function isWholeRule(text: string): boolean {
  return FIRST_PERSON.test(text) || isThirdPersonRule(text) || /^\W*you\b/i.test(text);
}

const RULE_WORDS =
  /\b(?:must|should|shall|will|may|understood|agreed?|I understand|can ?not|(?:is|are) (?:not )?(?:allowed|permitted|required|expected|responsible|prohibited|forbidden|unacceptable)|agrees? to|never|do not)\b/i;

const ASKS_WHAT_STAFF_MAY_DO =
  /^\W*(?:Q\d*\W+)?(?:may|can|could|must|should|shall|do|am|are)\s+(?:I|we|you|staff|teachers?|volunteers?|employees)\b[^?]*\?/i;

/** "Yes, with a school camera.", "Only if the office has agreed." */
function answersAQuestion(text: string): boolean {
  // "Yes / No" is to be chosen from.
  if (/^\W*yes\W{1,5}no\b/i.test(text)) return false;
  return /^\W*(?:A\d*[.:)]\s*)?(?:yes|no|only|never|always|sometimes|not)\b/i.test(text);
}

/** "May I use my phone in lessons? No." */
export function asksAndAnswers(text: string): boolean {
  const asked = ASKS_WHAT_STAFF_MAY_DO.exec(text)?.[0];
  return asked !== undefined && answersAQuestion(text.slice(asked.length));
}

/** One of the words that rules are made of stands in it, wherever. */
export function soundsLikeARule(text: string): boolean {
  return RULE_WORDS.test(text);
}

const ASKS = new RegExp(`\\b(?:${MUST}|will not)\\b`, 'i');

/** One of the words that ask stands in it: no title has them. */
export function holdsAWordThatAsks(text: string): boolean {
  return ASKS.test(text);
}

/** "must" and "shall" ask of somebody whatever stands around them. */
export function insists(text: string): boolean {
  return /\b(?:must|shall)\b/i.test(text);
}

/** Turned round, the verb asks: "can drive" → "Can you drive?". */
export function beginsAQuestion(verb: string): boolean {
  return /^(?:can|may|must|will)$/i.test(verb);
}

/** The words go on as a sentence does: "is kept in the office", "of the policy". A value behind a label does not. */
export function isPartOfASentence(text: string): boolean {
  return (
    /\b(?:is|are|was|will|must|should|has|have|can)\b/i.test(text) || /^(?:of|to|the policy|and|or|in)\b/i.test(text)
  );
}

/** Words that point back at the clause before: "This is currently: …", "The address in use at present is: …". */
export function pointsBack(text: string): boolean {
  return (
    /^(?:This|These|Those|It|They|Such|Note|NB|N\.B\.|E\.g\.|For example|I\.e\.|That is|Currently|At present|If so|\()/u.test(
      text,
    ) ||
    (/^The \w+(?: \w+){0,8} (?:is|are)\b[^.]*:\s*\S/u.test(text) && text.length <= 120) ||
    /^[^.:]{3,60}:\s*\S+$/u.test(text)
  );
}

const FOLLOWS =
  /\b(?:will|may|can|could) (?:normally |usually |also )?(?:be (?:dealt with|treated as|regarded as|subject to|ended|withdrawn|suspended)|result in|lead to|constitute)\b|\b(?:action|dismissal|sanctions?) (?:will|may|can|could) follow\b/i;
/** "who do not keep to it", "if this is not done": of whom or when it is said, and nothing that is asked. */
const OF_WHOM_OR_WHEN = /\b(?:who|which|that|if|where|when|unless)\b.*$/is;
const ASKS_SOMETHING = new RegExp(
  `\\b(?:${MUST}|do not|don['’]t|may not|cannot|never)\\b(?! (?:know|note|understand|be aware)\\b)`,
  'i',
);

/** "… will be dealt with as misconduct": what follows from a breach, and no promise, nor a rule that says what follows if it is broken. */
export function tellsConsequences(text: string): boolean {
  const follows = FOLLOWS.exec(text);
  if (follows === null || holdsAPromise(text)) return false;
  return !ASKS_SOMETHING.test(text.slice(0, follows.index).replace(OF_WHOM_OR_WHEN, ''));
}

/** Sentences that stand beside a signature: "I have read and understood …", "By signing …". */
export function isDeclarationWording(text: string): boolean {
  return /^\W*(?:(?:by (?:signing|my signature)|in signing|having read)\b|I(?:,.*,)?\s+(?:hereby |fully |also )*(?:have (?:received|read|been given|had)|confirm|certify|declare|acknowledge|agree (?:to|that I (?:have|will))|accept|consent|understand (?:that )?(?:if I (?:fail|break)|fail(?:ure|ing)|breach|break)|know that (?:break|fail)|undertake to))/i.test(
    text,
  );
}

/**
 * What is a declaration wherever it stands, and leads to no list: what a signature says ("When you sign this, you agree …"), and
 * what somebody has done or is ("I have read …", "I confirm that I am over 21"), which is no rule that could be kept.
 */
export function declaresByItself(text: string): boolean {
  const isOfSigning = OPENS_WITH_SIGNING.test(text) && AGREES.test(text);
  return (isOfSigning || CONFIRMS_A_FACT.test(text)) && !/(?::|\b(?:following|that))\W*$/i.test(text);
}

const OPENS_WITH_SIGNING =
  /^\W*(?:by|in|on|when|upon)\s+(?:(?:my|your) signature|signing|(?:you|I) sign|(?:entering|typing|giving) (?:my|your) name|submitting|sending|filling in|completing)\b/i;
const AGREES =
  /\b(?:I|you|they|volunteers|staff)\b[^.]{0,60}\b(?:confirm|agree|accept|acknowledge|certify|declare|commit|understand|undertake|show)\b/i;
const CONFIRMS_A_FACT =
  /^\W*(?:either\W+)?I (?:(?:hereby |also )?(?:confirm|declare|certify) (?:that )?(?:I (?:am|have|hold|meet)|there (?:is|are)|what|the|all|my)|have read)\b/i;

/** "I know who the DSL is", "I am over 21": what is so, and promises nothing. */
export function tellsOfOneself(text: string): boolean {
  return /^\W*I (?:know|am|hold)\b/u.test(text) && !/\b(?:will|must|shall|should|may)\b/i.test(text);
}

/** What a policy says of itself: that it is reviewed, signed, read. */
const OF_THE_POLICY =
  /\b(?:this|the|our)\s+(?:[\p{L}'’-]+\s+){0,4}?(?:policy|AUP|agreement|document|code|handbook|(?<=this\s+)form)\b[^.]{0,40}\b(?:is|are|will be|has been|was|applies|covers|sets|aims|should be read|outlines|does not|should)\b|\bread and (?:sign|return)\b|\b(?:fill in|complete|complete and sign|sign|return) (?:this|the) (?:form|slip|agreement)\b|\bresponsible for [^.]{0,60}\b(?:this|the) policy\b/iu;

/** "This policy will be reviewed annually": nothing that a signatory promises. */
export function speaksOfThePolicy(text: string): boolean {
  return OF_THE_POLICY.test(text) || tellsWhenItIsSigned(text);
}

/** "I will be asked to sign it on joining": when the policy is signed, whoever says it. */
export function tellsWhenItIsSigned(text: string): boolean {
  return /\b(?:asked|expected|required) to (?:read and )?sign\b/i.test(text);
}

/** What a countersigner states: "I approve …", "I have explained …", "the person named above". */
export function speaksOfAnotherSigner(text: string): boolean {
  return /\bI (?:approve|authorise|confirm that (?:the|this|he|she|they)|have (?:discussed|explained|talked|gone through|witnessed|checked|verified|seen)|certify that (?:the|this))\b|\bthis user\b|\b(?:person|employee|member of staff|user|colleague) (?:named )?(?:above|named)\b/i.test(
    text,
  );
}

/** "This policy was approved by the governing board" over a signature: it is the policy's, not the signatory's. */
export function approvesThePolicy(text: string): boolean {
  return /\b(?:policy|document|code)\b[^.]{0,40}\b(?:approved|adopted|agreed|ratified|reviewed)\b|\b(?:approval|adoption|ratification) of (?:the|this) (?:policy|document|code)\b/i.test(
    text,
  );
}

/** "We will …", "Our visits are …", "When we answer a complaint we will …"; "Our mission" is a title. */
const WE_PROMISE =
  /^\W*(?:We\b|Our\b.*\b(?:will|must|is|are)\b|(?:When|If|Where|In|As|At|Before|After)\b[^.]*\bwe (?:will|must|shall)\b)/u;

/** A promise in the first person plural. */
export function isPromiseOfUs(text: string): boolean {
  return WE_PROMISE.test(text);
}

/** "We will …", "We never …", "We do not …". */
const WE_DO = /^\W*We (?:\p{Ll}+ )?(?:will|must|shall|do not|never|always|agree|undertake|promise|\p{Ll}+)\b/u;
/** What a school says of itself in its policies: aims, beliefs, and what it has or offers. */
const WE_TELL =
  /^\W*We (?:\p{Ll}+ly )?(?:aim|believe|want|hope|recogni[sz]e|expect|ask|need|know|think|value|have|are|take|use|provide|offer|keep|hold|collect|spend|may|can)\b/u;

/** "We enter every gift in the register": what we do; "We believe that …" only tells. */
export function saysWhatWeDo(text: string): boolean {
  return WE_DO.test(text) && !WE_TELL.test(text);
}
