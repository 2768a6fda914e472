/**
 * Reading, step 6a. In: a section of the outline, and who signs the document. Out: its setting, which the rules for lists and for
 * paragraphs both ask.
 */

import { headsAnOfficersPart, headsTheSchoolsPart } from '../vocabulary/offices';
import { withoutItsNumber } from '../vocabulary/text';
import {
  insists,
  isFirstPerson,
  isPromiseOfUs,
  isStandaloneRule,
  isThirdPersonRule,
  saysWhatWeDo,
} from '../vocabulary/wording';
import { takenFor } from './because';
import type { PolarHeading } from './lead-ins';
import type { OutlineSection, Paragraph } from './outline/outline';
import { isOverruled } from './two-opinions';

/** The whole document, as far as its sections are judged by it. */
export interface DocumentSetting {
  /** Names of the groups who sign. */
  audience: readonly string[];
  isForOthers: (headingLine: number | null) => boolean;
  documentHasNoLists: boolean;
  /** The agreement is written in the first person plural: whoever signs it is "we". */
  weSign: boolean;
  /** How much the second reader speaks for a point, by the line’s place; 0 where it says nothing. */
  clauseBy: (at: number) => number;
}

export interface SectionSetting extends PolarHeading {
  heading: string | null;
  /** The heading gives the section to pupils, parents, the school. */
  isForOthers: boolean;
  /** Before the first heading of the document, below its title. */
  isFront: boolean;
  audience: readonly string[];
  /** Paragraphs of the section that begin in the first person. */
  promises: number;
  paragraphs: number;
  /** Paragraphs of the section that are rules by themselves. */
  rules: number;
  /** The document has no list at all. */
  documentHasNoLists: boolean;
  /** Governors and trustees sign as "we"; elsewhere "we" is the school. */
  weSign: boolean;
  clauseBy: (at: number) => number;
}

/** A row of an ordered table: the first whose question is answered by yes decides. */
export interface ClauseRule<Judged> {
  /** A sentence of docs/reading.md, for a school. */
  name: string;
  isClauses: boolean;
  /**
   * Where the second reader decides the opposite: there it was right more often, on agreements that neither had seen. Where it is sure; or
   * wherever that is the likelier for it, since the rule says no more than how most documents are.
   */
  yields?: 'to certainty' | 'to likelihood';
  /** It was wrong in hardly any agreement: asked about only where the second reader takes the line for the opposite. */
  isSure?: true;
  when: (judged: Judged) => boolean;
}

export interface Verdict {
  isClauses: boolean;
  /** The name of the rule that decided. */
  because: string;
}

/** Why the second reader decided; a person is asked all the same. */
const READS_AS_NONE = 'It reads as explanation does in other agreements, by its wording and by where it is';
const READS_AS_ONE = 'It reads as points do in other agreements, by its wording and by where it is';

/** The reasons of lines that the second reader decided. */
export const DECIDED_BY_THE_SECOND: ReadonlySet<string> = new Set([
  takenFor('explanation', READS_AS_NONE),
  takenFor('a point', READS_AS_ONE),
]);

/** What a rule says of lines, unless it may be wrong and the second reader, line for line, overrules it. */
export function verdictOf<Judged>(
  { name, isClauses, yields }: ClauseRule<Judged>,
  places: readonly number[],
  setting: SectionSetting,
): Verdict {
  const second = places.reduce((sum, at) => sum + setting.clauseBy(at), 0) / places.length;
  if (yields === undefined || !isOverruled(isClauses, second, yields === 'to certainty'))
    return { isClauses, because: name };
  return { isClauses: !isClauses, because: isClauses ? READS_AS_NONE : READS_AS_ONE };
}

/** A promise in the signatory's own voice. */
export function isPromise(text: string, weSign: boolean): boolean {
  return isFirstPerson(text) || (weSign && isPromiseOfUs(text));
}

/** Those who sit on a board speak of themselves as "we". */
const BOARD = new Set(['Governors', 'Trustees', 'Members', 'Directors']);

/** @param isFirst whether it is what stands before the first heading. @param polarHeading the heading over it that says do or do not */
export function settingOf(
  part: OutlineSection,
  isFirst: boolean,
  document: DocumentSetting,
  polar: PolarHeading,
): SectionSetting {
  const { audience, documentHasNoLists } = document;
  const weSign = document.weSign || (audience.length > 0 && audience.every((name) => BOARD.has(name)));
  const paragraphs = part.entries.filter((entry): entry is Paragraph => entry.what === 'paragraph');
  return {
    heading: part.heading,
    ...polar,
    isForOthers: document.isForOthers(part.headingLine) && !isAskedOfSignatories(part),
    isFront: isFirst,
    audience,
    promises: paragraphs.filter((paragraph) => isPromise(paragraph.text, weSign)).length,
    paragraphs: paragraphs.length,
    rules: paragraphs.filter((paragraph) => isStandaloneRule(paragraph.text)).length,
    documentHasNoLists,
    weSign,
    clauseBy: document.clauseBy,
  };
}

/**
 * Below the name of an office most sentences ask those who sign, all the same: "Staff must tell the headteacher", "You must …"; or somebody
 * says "I" below the school’s, which says "we" ("Trust", where it is a value).
 */
function isAskedOfSignatories({ heading, entries }: OutlineSection): boolean {
  const named = withoutItsNumber(heading ?? '');
  if (!headsAnOfficersPart(named)) return false;
  const isTheSchools = headsTheSchoolsPart(named);
  const isAsked = (text: string): boolean =>
    (isTheSchools && isFirstPerson(text)) || (insists(text) && (/^\W*you\b/i.test(text) || isThirdPersonRule(text)));
  const texts = entries.flatMap(textsOf);
  return texts.filter(isAsked).length * 2 > texts.length;
}

/** Fewer such sentences are a school’s, in passing. */
const FEWEST = 4;

/** Nobody says "I" or is told "you must", and sentence after sentence says what "we" do: the signatories speak. */
export function speaksAsWe(outline: readonly OutlineSection[]): boolean {
  const texts = outline.flatMap(({ entries }) => entries.flatMap(textsOf));
  const ofUs = texts.filter((text) => saysWhatWeDo(text)).length;
  const ofOthers = texts.filter((text) => isFirstPerson(text) || isStandaloneRule(text)).length;
  return ofUs >= FEWEST && ofUs > ofOthers;
}

/** The words of a paragraph, or of each item of a list. */
function textsOf(entry: OutlineSection['entries'][number]): string[] {
  return entry.what === 'paragraph' ? [entry.text] : entry.items.map(({ text }) => text);
}
