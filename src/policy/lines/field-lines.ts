/**
 * Reading: the places where a person signs. In: a line such as "Name (block capitals) ........ Date ____". Out: the labels
 * as printed, and any words that stand before them on the line.
 */
import { labelsIn } from '../vocabulary/field-labels';
import { tidy, wordCount } from '../vocabulary/text';

export interface FieldLine {
  /** A sentence on the same line before the first label; empty where there is none. */
  before: string;
  labels: string[];
  /** Dots, underscores or tabs to write on. */
  hasBlanks: boolean;
}

const BLANK = /(?:_{2,}|\.{4,}|(?:…\s?){2,}|(?:\. ){4,}|-{5,}|\u2026\.+|\t+| {3,}|\u00A0{3,})/gu;
const ONLY_BLANK = /^[\s_.…:-]*$/u;

/** A label and nothing else: "Full Name (printed)", "Job title / Role", "Date:". Blanks to write on may follow. */
export function isFieldLabel(text: string): boolean {
  const line = fieldLine(text);
  return line !== null && line.before === '';
}

/** Nothing but a line to write on. */
export function isBlankLine(text: string): boolean {
  return ONLY_BLANK.test(text) && /[_.…-]{3,}/u.test(text);
}

/** The last sentence's end before a label: "… with the member of staff. Initials" → ["… staff.", "Initials"]. */
function splitStatement(segment: string): [string, string] {
  const match = /^(.*[.!?:;])\s+(\S[^.!?]*)$/u.exec(segment.trim().replace(/[:：]$/u, ''));
  return match?.[1] !== undefined && match[2] !== undefined ? [match[1], match[2]] : ['', segment];
}

/** A line while its segments are read. */
interface OpenLine extends FieldLine {
  /** Labels that the vocabulary knows. */
  known: number;
}

/** Null for a line that holds no field. Unknown labels count where a blank to write on follows ("School: ______"). */
export function fieldLine(raw: string): FieldLine | null {
  const text = raw.split('\u000b').join(' ').trim();
  if (text === '' || ONLY_BLANK.test(text)) return null;
  const bracketed = bracketLabels(text);
  if (bracketed !== null) return { before: '', labels: bracketed, hasBlanks: true };
  const hasBlanks = /_{2,}|\.{4,}|…|(?:\. ){4,}|-{5,}|\t/u.test(text);
  const segments = text.split(BLANK).map((segment) => tidy(segment.replace(/[_]{2,}/gu, ' ')));
  const open: OpenLine = { before: '', labels: [], hasBlanks, known: 0 };
  for (const [i, segment] of segments.entries()) {
    if (segment === '' || /^[:.,;|/]*$/u.test(segment)) continue;
    const rest = afterHint(segment, open);
    if (rest === '' || addKnownLabels(rest, open)) continue;
    const isFollowedByBlank = hasBlanks && (i < segments.length - 1 || (open.known > 0 && isShortColonLabel(rest)));
    if (!isFollowedByBlank || !(addStatement(rest, open) || addUnknownLabel(rest, open))) return null;
  }
  const { before, labels, known } = open;
  const areUnknown = hasBlanks && before === '' && labels.every(isShortLabel);
  return labels.length > 0 && (known > 0 || areUnknown) ? { before, labels, hasBlanks } : null;
}

/** "Mentor (print)", "Signature of the borrower": a few words that are no sentence, whether the vocabulary knows them or not. */
export function looksLikeALabel(text: string, mostWords: number): boolean {
  return wordCount(text) <= mostWords && /^\p{Lu}/u.test(text) && !/[.;!?]$/u.test(text);
}

/** "Department", "Signed by the member of staff". */
function isShortLabel(label: string): boolean {
  return wordCount(label) <= (/^signed by\b/i.test(label) ? 8 : 5);
}

/** "[Employee's Name]", "Date: [Date]": a label in brackets, where somebody writes by hand over it. */
function bracketLabels(text: string): string[] | null {
  const [, before, inside] = /^(?:([^[\]:]{1,40}):\s*)?\[([^[\]]{2,60})\]$/u.exec(text) ?? [];
  const labels = inside === undefined ? null : labelsIn(inside);
  return labels === null || before === undefined ? labels : labelsIn(before) && [text];
}

/** "(block capitals)" behind a label belongs to it; what comes after the brackets. */
function afterHint(segment: string, { labels }: OpenLine): string {
  const [, hint, rest = ''] = /^([([][^)\]]{1,60}[)\]])\s*(.*)$/u.exec(segment) ?? [];
  if (hint === undefined || labels.length === 0) return segment;
  labels[labels.length - 1] = `${labels[labels.length - 1]} ${hint}`;
  return rest;
}

function addKnownLabels(text: string, open: OpenLine): boolean {
  const found = labelsIn(text);
  if (!found) return false;
  open.labels.push(...found);
  open.known += found.length;
  return true;
}

/** "… with the member of staff. Initials": a statement, and a label behind it. */
function addStatement(text: string, open: OpenLine): boolean {
  if (open.labels.length > 0 || open.before !== '') return false;
  const [statement, label] = splitStatement(text);
  if (statement === '' || !addKnownLabels(label, open)) return false;
  open.before = statement;
  return true;
}

/** A few words before a blank that are no piece of a sentence. */
function addUnknownLabel(text: string, open: OpenLine): boolean {
  if (
    (wordCount(text) > 6 && !isShortLabel(text)) ||
    /(?<!\b[Nn]o)[.!?]$/u.test(text) ||
    /^(?:I|and|of|to|on|the|that|have)\b/u.test(text)
  )
    return false;
  open.labels.push(text.replace(/[:：]$/u, '').trim());
  return true;
}

/** "School:" — a short label of any wording that ends in a colon; a field only among other fields. */
export function isShortColonLabel(text: string): boolean {
  return /^[\p{L}][^:]{0,40}:\s*$/u.test(text.trim()) && wordCount(text) <= 4;
}

const CHOICE = /^.{3,60}\((?:please )?(?:circle|delete|tick|strike)\b[^)]{0,40}\)\W*$/i;

const SENTENCE_BEFORE = /\p{L}{3,}[.!]\s*\(/u;

/** "Governor / member of staff (please circle)": a field among other fields. A sentence is none. */
export function isChoice(text: string): boolean {
  return CHOICE.test(text.trim()) && !SENTENCE_BEFORE.test(text);
}
