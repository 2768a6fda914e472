/**
 * Second reader, step 2. In: the lines of a document, each with its kind. Out: those that the second reader looks at, each with its marks and
 * with those of the heading and the lead-in that govern it.
 */
import type { ClassifiedLine, LineKind } from '../structure/line-kinds';
import { endsInColon } from '../vocabulary/text';
import { marksOfHeading, marksOfLeadIn, marksOfLine } from './marks';

/** What it looks at; what other lines are is told by where they stand, and no wording makes them clauses. */
const LOOKED_AT: ReadonlySet<LineKind> = new Set([
  'heading',
  'item',
  'paragraph',
  'continuation',
  'lead-in',
  'declaration',
]);

/** A line that the second reader looks at. */
export interface Looked {
  at: ClassifiedLine;
  marks: string[];
  /** The signs of the heading and of the lead-in that govern it. */
  governed: readonly string[];
  isFront: boolean;
  isAfterSignature: boolean;
}

/** Walks down the document: which heading and which lead-in govern each line. */
export function look(lines: readonly ClassifiedLine[]): Looked[] {
  let heading: readonly string[] = ['no heading'];
  let leadIn: readonly string[] = NO_LEAD_IN;
  let isFront = true;
  let isAfterSignature = false;
  const looked: Looked[] = [];
  for (const at of lines) {
    const { line, kind } = at;
    if (kind === 'signature') isAfterSignature = true;
    if (!LOOKED_AT.has(kind)) continue;
    const marks = marksOfLine(line.text);
    const governed = [...heading, ...(kind === 'heading' ? NO_LEAD_IN : leadIn)];
    looked.push({ at, marks, governed, isFront, isAfterSignature });
    if (kind === 'heading') {
      heading = marksOfHeading(line.text).map((mark) => `heading ${mark}`);
      leadIn = NO_LEAD_IN;
      isFront = false;
    } else if (kind === 'lead-in' || (endsInColon(line.text) && line.item?.depth !== 1))
      leadIn = ['lead-in', ...marksOfLeadIn(line.text).map((mark) => `lead-in ${mark}`)];
    else if (kind === 'paragraph' && line.item === null) leadIn = NO_LEAD_IN;
  }
  return looked;
}

const NO_LEAD_IN: readonly string[] = ['no lead-in'];

/** "item" apart: "bullet", "deep numbered"; "paragraph", "lead-in". */
export function kindOf({ line, kind }: ClassifiedLine): string {
  if (line.item === null) return kind;
  const { kind: marker, depth } = line.item;
  const isBullet = marker === 'bullet' || marker === 'tick';
  return `${kind === 'item' ? '' : `${kind} `}${depth > 0 ? 'deep ' : ''}${isBullet ? 'bullet' : 'numbered'}`;
}

/** There are some hundreds of signs, and each is made once: a long document has a hundred thousand of them. */
const MADE = new Map<string, Map<string, string>>();

const NAMED: ReadonlySet<string> = new Set(['line', 'parent']);

/** "item" and "line small" → "item: line small"; "line" and "small" → "line small". */
export function joined(before: string, sign: string): string {
  const own = MADE.get(before) ?? new Map<string, string>();
  MADE.set(before, own);
  const made = own.get(sign) ?? (NAMED.has(before) ? `${before} ${sign}` : `${before}: ${sign}`);
  own.set(sign, made);
  return made;
}

/** How many in four of the lines are such: "some", "half", "most". */
export function shareOf(lines: readonly Looked[], is: (line: Looked) => boolean): string {
  if (lines.length === 0) return 'none';
  const share = lines.filter(is).length / lines.length;
  if (share === 0) return 'none';
  if (share < 0.25) return 'few';
  if (share < 0.5) return 'some';
  return share < 0.75 ? 'half' : 'most';
}
