/** Nobody who was erased comes back in silence: an older version of the workbook that is restored has them still. */
import type { Person, Register } from '../../model';
import { isErasedName } from '../../people/erased';
import type { Question } from '../../reading/review-queue';
import { inRow } from '../../workbook/tab';
import { SIGNATURES, STAFF } from '../../workbook/tabs';

type Known = Pick<Register, 'people' | 'signatures' | 'decisions'>;

/** What it is recorded under that somebody is meant to be back. */
const keyOf = (number: number): string => `erased ${number}`;

/** People on the staff list who were erased, until somebody says that they are meant to be back. @param erased their numbers */
export function peopleBack({ people, decisions }: Known, erased: readonly number[]): Person[] {
  const numbers = unsaid(decisions, erased);
  return people.filter(({ number, name }) => numbers.has(number) && !isErasedName(name));
}

/** One question about each of whom something is there. */
export function erasedBackQuestions(register: Known, erased: readonly number[]): Question[] {
  if (erased.length === 0) return [];
  const back = peopleBack(register, erased);
  const listed = new Set(back.map(({ number }) => number));
  const numbers = unsaid(register.decisions, erased);
  const signed = new Set(
    register.signatures.flatMap(({ person, name }) =>
      person !== null && numbers.has(person) && !listed.has(person) && name !== '' && !isErasedName(name)
        ? [person]
        : [],
    ),
  );
  return [
    ...back.map(({ number, name, row }) => ({
      response: keyOf(number),
      where: inRow(STAFF.title, row),
      what: `${inRow(STAFF.title, row)}: ${name} (number ${number}) was erased, and is in the register again. ${RESTORED} "Leaves on" in Staff and erase the person again (find the name in the panel beside the register); meanwhile nobody asks them to sign. If the person is meant to be back, choose ignore.`,
    })),
    ...[...signed].map((number) => ({
      response: keyOf(number),
      where: SIGNATURES.title,
      what: `The person with number ${number} was erased, and signatures under the name are in the register again. Was an older version of it restored? Please press Undo, or erase number ${number} again (find the number in the panel beside the register). If that is meant, choose ignore.`,
    })),
  ];
}

const RESTORED = 'Was an older version of it restored? Please press Undo, or enter';

function unsaid(decisions: Register['decisions'], erased: readonly number[]): Set<number> {
  const said = new Set(decisions.map(({ response }) => response));
  return new Set(erased.filter((number) => !said.has(keyOf(number))));
}
