/**
 * "Not this year": what is kept for too long is proposed no more until the next yearly look. A row of `Decisions` says so, as of
 * whatever else somebody has seen and leaves as it is; each look has a key of its own, so the next one proposes it again.
 */
import { addMonths, type Day, longDate } from '../../common/day';
import { last } from '../../common/lists';
import type { Register } from '../model';
import { decisionsByAnswer } from '../signing/decisions';
import type { Placed } from '../workbook/tab';
import type { PANEL_CHANGES, RowOf } from '../workbook/tabs';

/** A row of the tab Panel changes. */
export type PanelChange = RowOf<typeof PANEL_CHANGES>;

export interface PutOff {
  /** The account; "" where that was erased, or the row in `Panel changes` is gone. */
  by: string;
  on: Day;
  /** The day of the next look, on which all that is kept too long is proposed. */
  until: Day;
}

/** @param on the day of the look */
export function putOffKey(on: Day): string {
  return `kept too long ${on}`;
}

/** The day of the look after the one of a day. */
export function putOffUntil(on: Day): Day {
  return addMonths(on, 12);
}

/** How `Panel changes` names it. @param on the day of the look */
export function putOffInWords(on: Day): string {
  return `put off erasing what is kept too long, until ${longDate(putOffUntil(on))}`;
}

export const TAKEN_UP = 'proposed what is kept too long again';

/** @param on the day of the look. @returns null where it was not put off, or was taken up again: the last decision counts */
export function putOffAt(
  { decisions }: Pick<Register, 'decisions'>,
  panelChanges: readonly Placed<PanelChange>[],
  on: Day,
): PutOff | null {
  const decided = decisionsByAnswer(decisions).get(putOffKey(on));
  if (decided?.decision !== 'ignore') return null;
  const words = putOffInWords(on);
  const record = last(panelChanges.filter(({ value }) => value.what === words));
  return { by: record?.value.by ?? '', on: decided.decidedOn, until: putOffUntil(on) };
}
