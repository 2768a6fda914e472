/**
 * Reading: who signs this document, by its own sentences. In: its early lines. Out: the groups that a sentence names to whom it applies, or who
 * must sign, and the words that say so.
 */
import { capitalised } from '../../../common/words';
import type { Line } from '../../lines/line';
import { saysOutrightToWhomItApplies, saysToWhomItApplies } from '../../vocabulary/announcements';
import { subjectOf } from '../../vocabulary/conditions';
import { groupsIn, mentionsIn } from '../../vocabulary/people/groups';
import { rolesBesideGroups } from '../../vocabulary/people/roles';
import { endsInColon, sentencesIn, wordCount } from '../../vocabulary/text';
import { isThirdPersonRule } from '../../vocabulary/wording';

/** What of a document is asked. */
export interface AudienceWords {
  title: string;
  /** The lines before the first heading or list. */
  front: readonly Line[];
  /** The first pages. */
  early: readonly Line[];
  /** The headings in order. */
  headings: readonly string[];
  lines: readonly Line[];
  /** Whom the document calls students are on a placement, and sign. */
  doStudentsSign: boolean;
}

/** Groups, and the words that name them. */
export interface Named {
  names: readonly string[];
  from: string;
}

/** Of the groups that a text names those who sign. @param isScope it says outright who they are, so that whoever stands beside them signs, too */
export function signatoriesIn(text: string, { doStudentsSign }: AudienceWords, isScope = false): Named {
  const signs = (name: string) => doStudentsSign && name === STUDENTS && /\bstudents?\b/i.test(text);
  const groups = groupsIn(text).filter(({ name, isSignatory }) => isSignatory || signs(name));
  const isList = isScope && groups.length > 0 && wordCount(text) <= MOST_WORDS_OF_A_LIST;
  const beside = isList ? rolesBesideGroups(text) : [];
  return { names: [...groups.map(({ name }) => name), ...beside.map(capitalised)], from: text };
}

/** Who is named side by side in more words than these is no list of those who sign. */
const MOST_WORDS_OF_A_LIST = 80;

/** The vocabulary's name for students, and for those among them who sign. */
export const STUDENTS = 'Pupils';
/** Once somebody was named, only an outright sentence adds to it. */
export function appliesTo(words: AudienceWords, isAnybodyNamed: boolean): Named[] {
  const { early } = words;
  const found: Named[] = [];
  early.forEach(({ text }, i) => {
    const isKnown = isAnybodyNamed || found.some(({ names }) => names.length > 0);
    const says = isKnown ? saysOutrightToWhomItApplies(text) : saysToWhomItApplies(text);
    if (says && wordCount(text) <= 60) found.push(signatoriesIn(text, words, true));
    for (const sentence of sentencesIn(text)) {
      const { names } = saysOutrightToWhomItApplies(sentence)
        ? signatoriesIn(sentence, words, true)
        : severalAsked(sentence, words);
      found.push({ names, from: text });
    }
    if (ASKS_WHO.test(text) && wordCount(text) <= MOST_WORDS_OF_A_QUESTION)
      found.push(signatoriesIn(answerIn(early[i + 1]?.text ?? ''), words, true));
    if (endsInColon(text) && saysToWhomItApplies(text))
      found.push(...listAfter(early, i).map((item) => signatoriesIn(item.text, words)));
  });
  return found;
}

/** "Who this is for", "Scope": a heading whose answer is below it. */
const ASKS_WHO =
  /^\W*(?:\d+(?:\.\d+)*\W+)?(?:(?:to )?whom?\b(?!.*\b(?:contact|tell|ask|help|report)\b)|scope\b|applies to\b)/i;
const MOST_WORDS_OF_A_QUESTION = 7;

/** The first sentence, where it begins with those who are meant: "All employees, governors and trustees." */
function answerIn(text: string): string {
  const [first = ''] = sentencesIn(text);
  const [mention] = mentionsIn(first);
  const before = mention === undefined ? first : first.slice(0, mention.at);
  return /^\W*(?:(?:this|it|the)\b.*|(?:all|any|every|each)\b.*)?$/i.test(before) &&
    wordCount(before) <= MOST_WORDS_BEFORE
    ? first
    : '';
}

/** "This code of conduct applies to all". */
const MOST_WORDS_BEFORE = 7;

/** "All teachers, support staff and trainees must sign this": two groups or more are the subject of what is asked. */
function severalAsked(sentence: string, words: AudienceWords): Named {
  const subject = subjectOf(sentence);
  const nobody: Named = { names: [], from: sentence };
  // To look for groups takes the longest, and most sentences ask nobody who could be several.
  const asksItsSubject =
    subject !== sentence &&
    wordCount(subject) <= MOST_WORDS_OF_A_SUBJECT &&
    !/\b(?:when|where|if|that|who|with)\b/i.test(subject) &&
    isThirdPersonRule(sentence);
  if (!asksItsSubject) return nobody;
  const names = signatoriesIn(subject, words, true).names.filter((name) => name !== 'Members');
  const areAll = groupsIn(subject).every(({ name }) => name === 'Members' || names.includes(name));
  return names.length >= 2 && areAll ? { names, from: sentence } : nobody;
}

const MOST_WORDS_OF_A_SUBJECT = 12;

/** The items of the list that begins behind this line. */
function listAfter(lines: readonly Line[], at: number): readonly Line[] {
  const end = lines.findIndex((line, i) => i > at && line.item === null);
  return lines.slice(at + 1, end < 0 ? lines.length : end);
}
