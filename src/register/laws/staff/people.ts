/** Nobody vanishes from the staff list in silence: whose row was deleted is asked for nothing any more. */
import { counted, joined, NAMED_IN_SHORT } from '../../../common/words';
import type { Register } from '../../model';
import { isErasedName } from '../../people/erased';
import type { Question } from '../../reading/review-queue';
import { STAFF } from '../../workbook/tabs';
import { namesNobody } from './names';

/** How a decision about them begins; the numbers follow. */
const PEOPLE = 'people ';

/** What it is recorded under that these people are meant to be gone. */
export function vanishedKey(numbers: readonly number[]): string {
  return PEOPLE + numbers.join(' ');
}

/** One question about everybody of whom nobody has said yet that they are meant to be gone. */
export function vanishedQuestions({
  numbers,
  people,
  decisions,
}: Pick<Register, 'numbers' | 'people' | 'decisions'>): Question[] {
  const here = new Set<number | null>(people.map(({ number }) => number));
  const said = new Set(
    decisions.flatMap(({ response }) => (response.startsWith(PEOPLE) ? response.slice(PEOPLE.length).split(' ') : [])),
  );
  const notes = new Map(numbers.flatMap((note) => (note.number === null ? [] : [[note.number, note] as const])));
  const gone = [...notes].flatMap(([number, note]): [number, string][] => {
    const isMissed = !here.has(number) && !said.has(String(number)) && !isErasedName(note.name);
    return isMissed && !isNobody(note) ? [[number, note.name]] : [];
  });
  if (gone.length === 0) return [];
  const shown = gone.slice(0, NAMED_IN_SHORT).map(([number, name]) => `${name} (number ${number})`);
  const who =
    gone.length > NAMED_IN_SHORT
      ? [...shown, counted(gone.length - NAMED_IN_SHORT, 'more person', 'more people')]
      : shown;
  const are = gone.length === 1 ? 'is' : 'are';
  const what = `${joined(who)} ${are} no longer on the staff list, and ${are} asked for nothing. If a row was deleted or overwritten by mistake, please restore it (File, Version history), with the number under "Number". If somebody has left, enter "Leaves on" instead of deleting the row, or choose ignore.`;
  return [{ response: vanishedKey(gone.map(([number]) => number)), where: STAFF.title, what }];
}

/** A post without a person, or an address that was typed as a name: what became of it is in another row. */
export function isNobody({ name, addresses }: Register['numbers'][number]): boolean {
  return namesNobody(name) || (name.includes('@') && addresses.length === 0);
}
