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

const BLANK = /(?:_{2,}|\.{4,}|…{2,}|(?:\. ){4,}|-{5,}|\u2026\.+|\t+| {3,}|\u00A0{3,})/gu;
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

/** Null for a line that holds no field. Unknown labels count where a blank to write on follows ("School: ______"). */
export function fieldLine(raw: string): FieldLine | null {
  const text = raw.split('\u000b').join(' ').trim();
  if (text === '' || ONLY_BLANK.test(text)) return null;
  const hasBlanks = /_{2,}|\.{4,}|…|(?:\. ){4,}|-{5,}|\t/u.test(text);
  const segments = text.split(BLANK).map((segment) => tidy(segment.replace(/[_]{2,}/gu, ' ')));
  const labels: string[] = [];
  let before = '';
  let known = 0;
  for (const [i, segment] of segments.entries()) {
    if (segment === '' || /^[:.,;|/]*$/u.test(segment)) continue;
    const hint = /^([([][^)\]]{1,60}[)\]])\s*(.*)$/u.exec(segment);
    let rest = segment;
    if (hint?.[1] !== undefined && labels.length > 0) {
      labels[labels.length - 1] = `${labels[labels.length - 1]} ${hint[1]}`;
      rest = hint[2] ?? '';
      if (rest === '') continue;
    }
    const asLabels = labelsIn(rest);
    if (asLabels) {
      labels.push(...asLabels);
      known += asLabels.length;
      continue;
    }
    const isLast = i === segments.length - 1;
    if (!hasBlanks || isLast) return null;
    if (labels.length === 0 && before === '') {
      const [statement, label] = splitStatement(rest);
      const inner = labelsIn(label);
      if (statement !== '' && inner) {
        before = statement;
        labels.push(...inner);
        known += inner.length;
        continue;
      }
    }
    if (wordCount(rest) > 6 || /[.!?]$/u.test(rest) || /^(?:I|and|of|to|on|the|that|have)\b/u.test(rest)) return null;
    labels.push(rest.replace(/[:：]$/u, '').trim());
  }
  if (labels.length === 0) return null;
  const isKnown = known > 0 || (labels.length === 1 && hasBlanks && before === '' && wordCount(labels[0] ?? '') <= 5);
  return isKnown ? { before, labels, hasBlanks } : null;
}

/** "School:" — a short label of any wording that ends in a colon; a field only among other fields. */
export function isShortColonLabel(text: string): boolean {
  return /^[\p{L}][^:]{0,40}:\s*$/u.test(text.trim()) && wordCount(text) <= 4;
}

const CHOICE = /^.{3,60}\((?:please )?(?:circle|delete|tick|strike)\b[^)]{0,40}\)\W*$/iu;

/** "Governor / member of staff (please circle)": a field among other fields. */
export function isChoice(text: string): boolean {
  return CHOICE.test(text.trim());
}
