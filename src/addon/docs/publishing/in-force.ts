/** From when a version is in force, as it is typed before publishing: the field for it, what was typed, and what follows from it. */
import { addDays, addMonths, type Day, longDate, toDay } from '../../../common/day';
import { oneDayTyped } from '../../../common/typed-dates';
import { versionNumberOf } from '../../../common/version-label';
import { isTooFarAhead } from '../../../register/signing/versions';
import { text, type Widget } from '../../card';
import { inputOf, type PanelEvent } from '../../event';
import type { BuiltPolicy } from './built-policy';

const FIELD = 'inForceFrom';

/** The day that was chosen, where it is still to come; null otherwise. */
export function inForceLater({ job, today }: Pick<BuiltPolicy, 'job' | 'today'>): Day | null {
  const { inForceFrom = '' } = job.request;
  return inForceFrom > today ? toDay(inForceFrom) : null;
}

export function inForceInput({ job, today }: BuiltPolicy): Widget[] {
  const { inForceFrom = '' } = job.request;
  return [
    {
      kind: 'input',
      field: FIELD,
      title: 'In force from',
      hint: `For example ${longDate(addMonths(today, 2))}`,
      ...(inForceFrom === '' ? {} : { value: longDate(toDay(inForceFrom)) }),
    },
    text([{ quiet: 'Empty: from its first email. Signatures count from the day they are given.' }]),
  ];
}

/** What was typed: a day, or "" where the field is empty; or what is wrong with it. */
export function inForceTyped(event: PanelEvent, today: Day): { inForceFrom: Day | '' } | { fault: string } {
  const typed = inputOf(event, FIELD);
  if (typed === '') return { inForceFrom: '' };
  const day = oneDayTyped(typed);
  if (day === null)
    return { fault: `In force from: "${typed}" is not a day. Write it like ${longDate(addMonths(today, 2))}.` };
  if (isTooFarAhead(day, today))
    return { fault: `In force from: ${longDate(day)} is a year away or more. Is the year right?` };
  return { inForceFrom: day };
}

/** What becomes of the version before. @param version the one in force */
export function replacedInWords(built: BuiltPolicy, version: string): string {
  const number = versionNumberOf(version);
  const day = inForceLater(built);
  if (day === null) return `Version ${number} stays in force until then; then its form closes.`;
  return `Version ${number} stays in force until ${longDate(addDays(day, -1))}. Its form stays open until then for people who start or have not signed it; everyone else is asked for the new version from its first email.`;
}
