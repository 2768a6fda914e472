/** People whose names and addresses are of every make ask for their data and are erased, each without touching the others. */
import { eraseEach, peopleOfEveryMake, schoolOf } from './of-every-make';

test('of thirty, each page shows its person and nobody else, and after erasing nothing of the person is left', () => {
  const people = peopleOfEveryMake(30);
  expect(eraseEach(people, schoolOf(people))).toEqual([]);
});
