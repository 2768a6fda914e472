/**
 * A version as one list, in the document's order: what people read and agree to (introductions, clauses, declarations)
 * and what they are asked (conditions, fields), and what the document tells of its own versions; and the text over which the fingerprint is taken. From a reading, before
 * anything is built: the register keeps this list, and the form is built from what the register keeps.
 */

import { checksum } from '../../common/checksum';
import type { ChildClause, Clause, PolicyReading, PolicySection } from '../reading';
import { meaningOf } from '../vocabulary/field-labels';
import { isDeclarationWording } from '../vocabulary/wording';
import { conditionQuestion } from './condition-question';

export const ITEM_KINDS = [
  'intro',
  'clause',
  'condition',
  'declaration',
  'question',
  'countersignature',
  'history',
  'left out',
  'not asked',
  'to answer',
  'edition',
] as const;

export interface VersionItem {
  kind: (typeof ITEM_KINDS)[number];
  /** "1", "2", … for clauses through the whole document; "D1", … for declarations; "C1", … for conditions; "Q1", … for fields; "H1", … for the history; "L1", … for what a person left out; "N1", … for the words of sections that ask for nothing; "A1", … for questions about the policy; "" for the sum of what is to be read. */
  number: string;
  /** What the document prints before the clause: "3.1", "(a)"; "" where it prints no number. */
  marker: string;
  /** The heading above, "" where there is none. */
  section: string;
  /** "" where the clause needs none. */
  leadIn: string;
  /** For whom the clause is, or whom the question is about; "" for everyone. */
  condition: string;
  /** The clause as it was worded, what stands below it included; the question as it is asked. */
  words: string;
}

/** The keys of the two fields that every form asks for. */
export const NAME = 'name';
export const ROLE = 'role';

/** A clause with the points below it, each on a line of its own, and its links written out. */
function wordsOf(clause: Clause): string {
  const below = (children: readonly ChildClause[] = [], depth = 1): string[] =>
    children.flatMap((child) => [
      `${'  '.repeat(depth)}${child.marker ?? '•'} ${child.text}`,
      ...below(child.children, depth + 1),
    ]);
  return withLinks([clause.text, ...below(clause.children)].join('\n'), clause);
}

/** "the e-safety policy (https://…)": a form shows plain text only, so an address must be read to be followed. */
function withLinks(words: string, { links = [] }: Clause): string {
  return links.reduce((text, link) => {
    const at = link.text === '' ? -1 : text.indexOf(link.text);
    if (at < 0 || text.includes(link.url)) return text;
    const end = at + link.text.length;
    return `${text.slice(0, end)} (${link.url})${text.slice(end)}`;
  }, words);
}

/** Everything of a version, in the document's order. */
export function versionItems(reading: PolicyReading): VersionItem[] {
  let number = 0;
  const sections = reading.sections
    .filter((section) => section.clauses.length > 0)
    .flatMap((section) => [
      ...introOf(section.intro, section.heading ?? ''),
      ...section.clauses.map((clause): VersionItem => {
        number += 1;
        return clauseItem(section, clause, String(number));
      }),
    ]);
  const all = [
    ...introOf(reading.intro, ''),
    ...withConditions(sections),
    ...reading.declarations.map((words, index) => item('declaration', `D${index + 1}`, words)),
    ...fieldItems(reading.signatureFields),
    ...(reading.countersign === null ? [] : [item('countersignature', '', reading.countersign.statement)]),
    ...reading.history.map((row, index) => item('history', `H${index + 1}`, historyLine(row))),
    ...decidedAway(reading).map((words, index) => item('left out', `L${index + 1}`, words)),
    ...askingNothing(reading).map((one, index) => ({ ...one, number: `N${index + 1}` })),
  ];
  return isOnlyRead(all) ? [...all, item('edition', '', sumOfWords(reading))] : all;
}

/** Of a document that is only read: no point of it says that another edition is to be read. */
function sumOfWords({ title, lines }: PolicyReading): string {
  const words = [title, ...lines.map((line) => line.words.text)];
  return checksum(words.map((line) => line.replace(/\s+/g, ' ').trim()).join('\n'));
}

/** Kept with the version: what its form did not show because a person decided so. */
function decidedAway({ leftOut }: PolicyReading): string[] {
  return leftOut.flatMap(({ text, why }) => (why === 'left out by decision' ? [text] : []));
}

/** Kept with the version, too: no form shows it, and it stays as it was read whatever is edited beside it. */
function askingNothing({ sections }: PolicyReading): VersionItem[] {
  return sections
    .filter(({ clauses }) => clauses.length === 0)
    .flatMap(({ intro, heading }) => introOf(intro, heading ?? ''))
    .map((one) => ({ ...one, kind: 'not asked' }));
}

function item(kind: VersionItem['kind'], number: string, words: string, more: Partial<VersionItem> = {}): VersionItem {
  return { kind, number, marker: '', section: '', leadIn: '', condition: '', words, ...more };
}

function introOf(paragraphs: readonly string[], section: string): VersionItem[] {
  return paragraphs.length === 0 ? [] : [item('intro', '', paragraphs.join('\n\n'), { section })];
}

function clauseItem(section: PolicySection, clause: Clause, number: string): VersionItem {
  return item('clause', number, wordsOf(clause), {
    marker: printedNumber(clause.marker ?? ''),
    section: section.heading ?? '',
    leadIn: clause.leadIn ?? '',
    condition: clause.condition ?? '',
  });
}

/** A bullet counts nothing: "•", and the "o" that word processors make of one. */
function printedNumber(marker: string): string {
  const printed = marker.trim();
  return /\p{N}|\p{L}[.):]|\(\p{L}/u.test(printed) ? printed : '';
}

/** "1.0 · September 2023 · First version": a row of the document's own table of versions. */
function historyLine(row: Readonly<Record<string, string>>): string {
  return Object.values(row)
    .filter((cell) => cell.trim() !== '')
    .join(' · ');
}

/** Of so many clauses in a row for the same people it is asked once, before them; of fewer, with each of them. */
const ASKED_TOGETHER = 3;

/** Puts a question before the clauses in a row that are for the same people. */
function withConditions(items: readonly VersionItem[]): VersionItem[] {
  const clauses = items.filter(({ kind }) => kind === 'clause');
  const firsts = clauses.filter(({ condition }, i) => {
    const following = clauses.slice(i, i + ASKED_TOGETHER);
    const isLong = following.length === ASKED_TOGETHER && following.every((clause) => clause.condition === condition);
    return condition !== '' && isLong && clauses[i - 1]?.condition !== condition;
  });
  return items.flatMap((own) => {
    const place = firsts.indexOf(own);
    const { condition } = own;
    return place < 0 ? [own] : [item('condition', `C${place + 1}`, conditionQuestion(condition), { condition }), own];
  });
}

/** What the form asks for in words: name and role as the document labels them, and its further fields. */
function fieldItems(labels: readonly string[]): VersionItem[] {
  const labelled = (meaning: 'name' | 'role'): string | undefined =>
    labels.find((label) => meaningOf(label) === meaning);
  const further = labels.filter((label) => meaningOf(label) === 'other' && !RECORDED_ANYWAY.test(label));
  return [
    ...further.map((label, index) => item('question', `Q${index + 1}`, label)),
    item('question', NAME, labelled('name') ?? 'Full name'),
    item('question', ROLE, labelled('role') ?? 'Job title or role'),
  ];
}

/** Google records the address with every answer. */
const RECORDED_ANYWAY = /\be-?mail\b/i;

/** Whether people agree to it; the rest is asked or only read. */
export function isAgreed({ kind }: Pick<VersionItem, 'kind'>): boolean {
  return kind === 'clause' || kind === 'declaration';
}

/** Nothing is agreed to but sentences such as "I have read and understood …". */
export function isOnlyRead(items: readonly Pick<VersionItem, 'kind' | 'words'>[]): boolean {
  const agreed = items.filter(isAgreed);
  return agreed.length > 0 && agreed.every(({ kind, words }) => kind === 'declaration' || isDeclarationWording(words));
}

/**
 * The text that is fingerprinted (SHA-256 over UTF-8): a line for each item that is agreed to, in order, its parts with
 * tabs between. docs/evidence.md tells how anyone can check it.
 */
export function fingerprintText(items: readonly VersionItem[]): string {
  return fingerprintRows(items)
    .map((parts) => parts.join('\t'))
    .join('\n');
}

/** What its lines are made of: kind, number, lead-in, condition and words; any white space inside a part made one blank. */
const FINGERPRINTED = ['kind', 'number', 'leadIn', 'condition', 'words'] as const;

/** The parts of each line of that text. */
export function fingerprintRows(items: readonly VersionItem[]): string[][] {
  const flat = (part: string): string => part.replace(/\s+/g, ' ').trim();
  return items.filter(isAgreed).map((agreed) => FINGERPRINTED.map((part) => flat(agreed[part])));
}
