/** One way in which a school year goes wrong, tried on the bundle: what is done, and what became of it. */
import { type Expected, faultsOf } from './judge';
import { aSchool, PEOPLE, type School } from './school';

/** What was put back, or lost, is told until the next school day is over. */
export const MONDAY = '2026-09-07';

export interface Way {
  kind: string;
  /** As a person would tell it. */
  what: string;
  edit: (school: School) => void;
  /** A part of the sentence in To check; left out where the way is healed without a word. */
  told?: RegExp;
  /** What the sentence says is to be done. */
  step?: (school: School) => void;
  /** Where it shows after a while: looked at on this day in place of the next school day. */
  seenOn?: string;
  /** Where there is nothing to do: told until the next school day is over, and looked at again on this one. */
  goneOn?: string;
  /** How the register must be while it is broken, and after the step. */
  meanwhile?: Expected;
  afterwards?: Expected;
}

const NAMES = PEOPLE.map(([name = '']) => name);

/** While it is told, the register may say of anybody that it does not know. */
export const ANYTHING: Expected = { gone: NAMES, more: NAMES };

/** Broken, told, and undone by Undo. */
export const undone = (kind: string, what: string, edit: Way['edit'], told: RegExp): Way => ({
  kind,
  what,
  edit,
  told,
  step: ({ undo }) => undo(),
  meanwhile: ANYTHING,
});

export interface Outcome {
  way: Way;
  result: 'healed' | 'reported, and gone after the step' | 'SILENT' | 'STAYS';
  /** The sentence, or what is not as it must be. */
  detail: string;
}

/** Broken on Wednesday afternoon; looked at on Thursday, the next school day; the step is done then, and looked at on Friday. */
export function tried(way: Way): Outcome {
  const school = aSchool();
  const { larkfield } = school;
  way.edit(school);
  larkfield.turnTo(way.seenOn ?? '2026-09-03', '10:00');
  const rows = larkfield.rows('To check').map((row) => row.map(String));
  const sentence = rows.find(([where = '', what = '']) => way.told?.test(`${where}: ${what}`))?.[1];
  const faults = faultsOf(school, way.meanwhile);
  if (way.told === undefined) {
    const odd = rows.map((row) => row[1] ?? '');
    return {
      way,
      result: faults.length + odd.length === 0 ? 'healed' : 'SILENT',
      detail: [...faults, ...odd].join('; '),
    };
  }
  if (sentence === undefined)
    return { way, result: 'SILENT', detail: [...faults, ...rows.map((row) => row.join(' | '))].join('; ') };
  way.step?.(school);
  larkfield.turnTo(way.goneOn ?? '2026-09-04', '10:00');
  const left = larkfield.rows('To check').map((row) => String(row[1]));
  const after = faultsOf(school, way.afterwards);
  // While it is told the register may be wrong where it says so.
  const isGone = left.length + after.length === 0;
  return isGone
    ? { way, result: 'reported, and gone after the step', detail: sentence }
    : { way, result: 'STAYS', detail: [...faults, ...after, ...left].join('; ') };
}
