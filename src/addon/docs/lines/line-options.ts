/** What a line can be taken for, as a person chooses it: the options in words, and what was chosen, read back. */

import { shortDate } from '../../../common/day';
import {
  confirming,
  type DecidedAs,
  type DecidedLine,
  type LineDecision,
  mayBeDecided,
  standingOf,
} from '../../../policy/decisions/line-decisions';
import type { ReadLine, TakenAs } from '../../../policy/reading';
import type { ActionName } from '../../action-names';
import type { Option } from '../../card';

/** What is decided about a line; who decides, and when, is added where it is kept. */
export type Choice = Omit<LineDecision, 'by' | 'on'>;

/** Above the line: what it is now. */
const NOW: Record<TakenAs, string> = {
  heading: 'Heading',
  'lead-in': 'Leads to the points below',
  point: 'Point',
  'part of a point': 'Part of the point above',
  introduction: 'Introduction',
  declaration: 'Declaration',
  fact: 'About the document',
  field: 'To fill in or sign',
  'left out': 'Left out',
};

/** What else it can be, beside a point. */
const OTHERWISE: readonly (readonly [as: DecidedAs, words: string])[] = [
  ['part of the point above', 'Part of the point above'],
  ['introduction', 'Introduction: shown, not signed'],
  ['declaration', 'Declaration, with the signature'],
  ['left out', 'Left out of the form'],
];

/** Characters of a lead-in that are shown in a list. */
const SHORT = 60;
/** Characters of a line's words that stay whole in what a button carries; of longer ones the beginning and the end do. */
const WHOLE = 60;

/** "Point, after “Staff must not:”". */
export function nowInWords(line: DecidedLine): string {
  const { as, leadIn } = standingOf(line);
  return as === 'point' && leadIn !== null ? `Point, after “${leadIn}”` : NOW[as];
}

/** Why it is what it is: the reader's reason, or who decided. */
export function whyInWords({ read, decision }: DecidedLine): string {
  if (decision === null) return read.because;
  if (decision.by === '' && decision.on !== null) return `It was published like this on ${shortDate(decision.on)}.`;
  const by = decision.by === '' ? '' : ` by ${decision.by}`;
  const on = decision.on === null ? ' in an earlier release' : ` on ${shortDate(decision.on)}`;
  return `Decided${by}${on}.`;
}

interface Offer extends Option {
  as: DecidedAs;
  leadIn: string;
}

/** All that the line can be, what it is now chosen; none for a line that is what it is. */
export function offersFor(line: DecidedLine): Offer[] {
  if (!mayBeDecided(line)) return [];
  const { read, decision } = line;
  const { as, leadIn } = standingOf(line);
  const offer = (own: DecidedAs, words: string, carried: string, isChosen: boolean): Offer => ({
    as: own,
    leadIn: carried,
    text: words,
    value: `${own}|${carried}`,
    isChosen,
  });
  const points = leadInsOf(line).map((carried) =>
    offer('point', pointInWords(carried, read), carried, as === 'point' && (leadIn ?? '') === carried),
  );
  const others = OTHERWISE.map(([own, words]) => offer(own, words, '', own === confirming(as)));
  const asRead = confirming(read.taken) === 'as read' ? [offer('as read', NOW[read.taken], '', as === read.taken)] : [];
  const undo =
    decision === null ? [] : [offer('undone', `As it was read: ${NOW[read.taken].toLowerCase()}`, '', false)];
  return [...asRead, ...points, ...others, ...undo];
}

/** The sentences that it may carry as a point, that of the reader first; "" for none. */
function leadInsOf({ read, decision }: DecidedLine): string[] {
  const chosen = decision?.as === 'point' ? [decision.leadIn] : [];
  const found = [...(read.leadIn === null ? [] : [read.leadIn]), ...read.otherLeadIns];
  return [...new Set([...found, '', ...chosen])];
}

function pointInWords(leadIn: string, { leadIn: read, otherLeadIns }: ReadLine): string {
  if (leadIn !== '') return `Point, after “${abridged(leadIn, SHORT)}”`;
  return read === null && otherLeadIns.length === 0 ? 'Point' : 'Point by itself';
}

/** What was chosen for a line in its list; null where it is what it was. */
export function choiceFrom(line: DecidedLine, value: string): Choice | null {
  const chosen = offersFor(line).find((offer) => offer.value === value);
  if (chosen === undefined || chosen.isChosen) return null;
  return { line: line.line, times: line.times, as: chosen.as, leadIn: chosen.leadIn };
}

/** That staff agree to it, with the sentence that it was read with. */
export function asPoint({ line, times, read }: DecidedLine): Choice {
  return { line, times, as: 'point', leadIn: read.leadIn ?? '' };
}

/** That it is no point: it stays what it was taken for; one that was taken for a point is shown, and not signed. */
export function asNoPoint({ line, times, read }: DecidedLine): Choice {
  return { line, times, as: read.taken === 'point' ? 'introduction' : confirming(read.taken), leadIn: '' };
}

/** Stands for the line in what a button carries: where lines were added above it meanwhile, it stands for none. */
export function carriedName({ place, line }: DecidedLine): string {
  return `${place} ${abridged(line, WHOLE)}`;
}

/** At most so many characters, the beginning and the end of them: what is cut is in the middle. */
export function abridged(words: string, most: number): string {
  const characters = Array.from(words);
  if (characters.length <= most) return words;
  return `${characters.slice(0, most - 15).join('')}…${characters.slice(-14).join('')}`;
}

/** Where the lines of a card come from, so that its pages can be turned. */
export interface LinesOf {
  does: ActionName;
  with: Record<string, string>;
}
