/**
 * Reading: what kind of statement a sentence is, by its wording. In: a sentence. Out: yes or no. The one place that knows
 * how rules, promises, aims and declarations are worded; structure is asked before wording (rules.ts).
 */

import { startsSmall } from './text';

const MODAL =
  "(?:must|should|shall|will|may|can|cannot|can(?:no|'|’)t|need to|ought to|has to|have to|(?:is|are)(?: also| all| not)? (?:expected|required|encouraged|asked|reminded|advised|responsible|permitted|allowed|forbidden|prohibited|obliged|to|not to)|have (?:a|the) (?:duty|responsibility|obligation))";

/** First person: "I will", "I understand that", "My password stays with me", "While I am here, I …". */
const FIRST_PERSON = /^(?:\W*)(?:I|I['’](?:ll|ve|m)|My|Neither I|Nor will I)\b/u;
const PROMISE_INSIDE =
  /\bI (?:will|shall|must|agree|understand|accept|acknowledge|undertake|promise|confirm|have|am|do|know|recognise|keep|change|only|never|always|may|can|should|would)\b|\bI['’](?:ll|ve|m)\b/u;

/** Second person: "You must not", "Your password must". */
const SECOND_PERSON = new RegExp(`\\b(?:you|your)\\b[^.;]{0,80}?\\b${MODAL}\\b|\\b(?:must|should|may) you\\b`, 'iu');

/** Third person, with people for a subject: "Staff should", "Employees are expected to", "No adult may", "Anyone who". */
const PEOPLE =
  '(?:staff|employees?|colleagues|teachers?|governors?|trustees?|volunteers?|visitors?|contractors?|users?|adults?|members? of (?:staff|the [a-z ]*team)|everyone|everybody|anyone|anybody|nobody|no[- ]one|those who|individuals|managers?|leaders?|practitioners|workers?|personnel|the signatory|they|he or she)';
const THIRD_PERSON = new RegExp(
  `^(?:\\W*)(?:(?:all|any|every|each|no|both|the|other|where [^,]+,|when [^,]+,|if [^,]+,|in [^,]+,)\\s+)*(?:(?!(?:that|to|will|is|are|ensure|and|or|for|with|by|from|of)\\b)[\\p{L}-]+(?:,? and|,? or|,|/)?\\s+){0,4}?${PEOPLE}\\b[^.;:]{0,90}?\\b${MODAL}\\b`,
  'iu',
);

/** Things for a subject: "Mobile phones should not be used", "Passwords must never be shared", "Gifts are not permitted". */
const PASSIVE_RULE =
  /\b(?:must|should|shall|may (?:not|only)|(?:needs?|requires?) (?:the |prior |written )*(?:agreement|permission|approval|consent)|(?:no|only|nothing|nobody)\b[^.;]{0,60} may|(?:is|are) (?:strictly )?(?:not (?:permitted|allowed|acceptable|appropriate|to be)|prohibited|forbidden|unacceptable|to be)|(?:is|are) only (?:permitted|allowed|to be)|(?:will|can) (?:only|never|not) be)\b/iu;

/** Bare imperatives: "Keep your password to yourself", "Do not share", "Never lend". Verbs of conduct in schools. */
const IMPERATIVE =
  /^(?:\W*)(?:(?:If|When|Where|Before|After|Once|Unless)\b[^,.;]{3,120},\s+)?(?:(?:please|always|never|only|also|immediately|not|then|at all times,?)\s+)*(?:do|don['’]t|do not|be|ensure|make|keep|use|report|ask|tell|lock|log|sign|check|follow|avoid|refrain|treat|wear|store|save|share|lend|leave|give|take|bring|return|record|inform|notify|contact|respect|maintain|protect|remember|consider|read|post|send|open|click|install|download|upload|access|allow|let|seek|speak|work|act|behave|dress|arrive|attend|accept|add|discuss|disclose|encrypt|delete|dispose|shred|turn|switch|set|choose|change|connect|attempt|communicate|respond|reply|remain|stay|provide|complete|comply|adhere|abide|uphold|promote|model|demonstrate|support|supervise|challenge|raise|pass|carry|display|engage|enter|photograph|film|publish|copy|plug|charge|switch|supply|submit|wait|walk|listen|look|stop|think|meet|arrange|obtain|get|put|move|hold|handle|hand|conduct|declare|familiarise|cooperate|co-operate|reveal|write|preview|note|call|park|pay|claim|smoke|ring|phone|telephone|press|help|go|come|start|finish|stay|knock|collect|label|lift|evacuate|escort|cover|keep|challenge|close|switch|plan|mark|prepare|ensure|smoke|drink|eat|swear|shout|touch|travel|transport|use only)\b/iu;

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

export function isFirstPerson(text: string): boolean {
  return FIRST_PERSON.test(text);
}

export function holdsAPromise(text: string): boolean {
  return FIRST_PERSON.test(text) || PROMISE_INSIDE.test(text);
}

/** A verb at the beginning, before an article: "Count the children", "Water your plants". Words that are no verbs there are left out. */
const VERB_BEFORE_ARTICLE =
  /^\W*(?!(?:During|After|For|In|At|On|With|By|From|Under|Over|Within|Throughout|Before|Until|As|Of|To|Into|About|Against|Among|Around|Between|Beyond|Despite|Except|Inside|Outside|Near|Off|Since|Through|Towards|Upon|Via|Without|Is|Are|Was|Were|Does|Did|Has|Have|Had|Can|Could|May|Might|Will|Would|Should|Must|Not|Nearly|Almost|Only|Once|Twice|Both|Half|Such|What|When|Where|While|Whilst|Why|How|Who|Which|That|This|If|Although|Though|Because|Whether|Unless|And|But|Or|So|Then|Also|Even|Perhaps|Here|There|Given|Provided|Based|Like|Unlike|Per|Thank|Quite|Just|Nor|Neither|Either|\p{L}+ing|\p{L}+ly)\b)\p{Lu}\p{Ll}{2,} (?:the|a|an|your|any|every|each|all) /u;

function isImperative(text: string): boolean {
  return IMPERATIVE.test(text) || VERB_BEFORE_ARTICLE.test(text);
}

export function isThirdPersonRule(text: string): boolean {
  return THIRD_PERSON.test(text);
}

/** The sentence asks something of its reader, in whatever person. */
export function isBinding(text: string): boolean {
  return (
    holdsAPromise(text) ||
    SECOND_PERSON.test(text) ||
    THIRD_PERSON.test(text) ||
    PASSIVE_RULE.test(text) ||
    isImperative(text)
  );
}

const GREETING = /^\W*(?:welcome|thank|dear|we (?:hope|are (?:pleased|delighted|glad)))\b/iu;

/** A paragraph that stands by itself as a clause; narrower than `isBinding`, for prose says "must" and "should" as well. */
export function isStandaloneRule(text: string): boolean {
  if (GREETING.test(text)) return false;
  return (
    FIRST_PERSON.test(text) ||
    /^\W*you\b/iu.test(text) ||
    THIRD_PERSON.test(text) ||
    isImperative(text) ||
    (SECOND_PERSON.test(text) && !/^\W*(?:we|the school|our)\b/iu.test(text))
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
    /^\W*you (?:must|should|may not|are (?:expected|required))\b/iu.test(text) ||
    THIRD_PERSON.test(text) ||
    (!startsSmall(text) && isImperative(text))
  );
}

const ENDS_UNFINISHED = new RegExp(
  `\\b(?:${MODAL}|not|never|always|only|also|ensure|ensure that|by|be|agree(?: that)?(?: I)?|I|that I|that|avoid|do|don['’]t|refrain from|responsible for|agree to)$`,
  'iu',
);

/** A lead-in that its clauses complete: "You must not share:", "Staff should:", "I agree to:", "When online, I will". */
export function isUnfinishedRule(text: string): boolean {
  const end = text.replace(/[\s:：.…–—-]+$/u, '');
  return (
    ENDS_UNFINISHED.test(end) ||
    /\b(?:must|should|will|shall|may|cannot|expected to|required to|agree to|undertake to|promise to)\b(?: not| never| always| only)?(?:\s+[\p{L}-]+){1,6}$/iu.test(
      end,
    )
  );
}

/** "… agree to the following", "the rules are": what comes after is asked of somebody. */
export function announcesRules(text: string): boolean {
  return /\b(?:agree(?:s|ing)?|rules?|expectations?|responsibilit(?:y|ies)|standards?|protocols?|requirements?|commit(?:ments?)?|expected|required|undertake|confirm|declare|do(?:['’]s| not|n['’]ts?)?s? and don|must|code of conduct|following (?:guidance|guidelines|rules|principles|steps))\b/iu.test(
    text,
  );
}

/** "This policy aims to:", "Examples include:", "It should be read with:": what comes after describes. */
export function announcesDescription(text: string): boolean {
  const describes =
    /\b(?:aims?(?: of [^:]*)? (?:to|are|is)|(?:is|are) (?:intended|designed|written|based|defined|set out)|purposes?|objectives?|intention|seeks to|in order to|so that (?:we|the school)|appl(?:y|ies) (?:to|when|where|if|in)|covers|scope|refers? to|means|defin(?:e|ition)|includ(?:e|es|ing)|such as|for (?:example|instance)|examples?|e\.g\.?|namely|types? of|categories|can take|may take|in conjunction with|alongside|links? (?:to|with)|linked|legislation|statutory|guidance documents?|following (?:documents?|policies|legislation|people|contacts?|areas|topics|risks|categories|terms|definitions)|has regard|have regard|complies with|risks? (?:are|is|to)|because|we (?:aim|believe|recognise|want)|consists? of|made up of|are (?:as follows|listed))\b/iu;
  return describes.test(text) && !/\b(?:must|should|shall|agree|expected to|required to)\b[^.]*:?$/iu.test(text);
}

/** "This policy is intended to ensure:": what comes after are aims, however they are worded. */
export function announcesAims(text: string): boolean {
  return /\b(?:aims?(?: of [^:]*)? (?:to|are|is|include)|(?:is|are) (?:intended|designed|written|meant) to|purposes? (?:of|is|are)|objectives?|intentions?|seeks to|in order to|we (?:aim|believe|want|hope))\b/iu.test(
    text,
  );
}

const BACKGROUND =
  'introduction|interpretation|aims?|purposes?|rationale|background|scope|context|legislation|legal|legislative|statutory|definitions?|glossary|terminology|links?|linked|related|references?|further (?:information|reading|guidance)|useful (?:contacts|links)|contacts|contact details|contents|overview|about this|why (?:we|this|do|governors|it)|who (?:this|does|is)|statement of intent|vision|ethos|values|principles|equality|(?:equality )?impact assessment|monitoring|evaluation|review(?:ing)?|approval|ratification|version|history|policy statement|school policy|objectives?|the law|training|complaints|consequences|sanctions|breach(?:es)?|how (?:this|we)|what (?:is|are)|if th(?:is|ese)|failure to';

const BEGINS_AS_BACKGROUND = new RegExp(`^\\W*(?:(?:the|our|general|policy|key|other)\\s+)?(?:${BACKGROUND})\\b`, 'iu');
const HOLDS_BACKGROUND = new RegExp(`\\b(?:${BACKGROUND})\\b`, 'iu');

/** Headings over what a policy says about itself: nothing there is asked of the signatory unless the wording insists. */
export function isBackgroundHeading(heading: string): boolean {
  const text = heading.replace(/^(?:section\s+|part\s+)?(?:\d+(?:\.\d+)*|[IVX]+|[A-Z])[.):]?\s+/u, '');
  const isShort = text.split(/\s+/u).length <= 3;
  return (
    (BEGINS_AS_BACKGROUND.test(text) || (isShort && HOLDS_BACKGROUND.test(text))) &&
    !/\b(?:agree(?:ment|ing)?|expectations?|rules|conduct|must|do(?:n['’]t)?s)\b/iu.test(text)
  );
}

/** Headings over what is signed. */
export function isSignatureHeading(text: string): boolean {
  return /^agreed$|\b(?:declarations?|signatures?|sign(?:ed|ing)?(?:[- ]?off)?|acknowledge?ments?|confirmation|agreement(?: form)?|acceptance|undertaking|consent|to be completed by|for completion by|return slip|reply slip|statement of (?:understanding|agreement)|pledge)\b/iu.test(
    text,
  );
}

/** Sentences that stand beside a signature: "I have read and understood …", "By signing …". */
export function isDeclarationWording(text: string): boolean {
  return /^\W*(?:(?:by (?:signing|my signature)|in signing|having read)\b|I(?:,.*,)?\s+(?:hereby |fully |also )*(?:have (?:received|read|been given|had)|confirm|certify|declare|acknowledge|agree (?:to|that I (?:have|will))|accept|consent|understand (?:that )?(?:if I (?:fail|break)|fail(?:ure|ing)|breach|break)|know that (?:break|fail)|undertake to))/iu.test(
    text,
  );
}

/** "… will be dealt with as misconduct": what follows from a breach, and no promise. */
export function tellsConsequences(text: string): boolean {
  return (
    /\b(?:will|may|can|could) (?:be (?:dealt with|treated as|subject to)|result in|lead to|constitute)\b/iu.test(
      text,
    ) && !holdsAPromise(text)
  );
}

const GIVES_EXAMPLES =
  /\b(?:e\.g\.|for (?:example|instance)|including|such as|this (?:may |will )?includes?)\b[^.]*[:：]\s*$/iu;

/** "All staff will keep their devices safe. This includes:": a whole rule, and examples of it below. */
export function isRuleWithExamples(text: string): boolean {
  return (
    GIVES_EXAMPLES.test(text) &&
    (isFirstPerson(text) || isThirdPersonRule(text)) &&
    !isUnfinishedRule(text.replace(GIVES_EXAMPLES, ''))
  );
}
