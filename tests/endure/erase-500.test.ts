/** 500 people whose names and addresses are of every make, a hundred to a school: data request and erasing of each. */
import { eraseEach, peopleOfEveryMake, schoolOf } from '../flows/erasing/of-every-make';

const IN_A_SCHOOL = 100;
const ALL = peopleOfEveryMake(500);

test.each([0, 1, 2, 3, 4])(
  'the hundred of school %i: each page shows its person alone, and nothing is left',
  (school) => {
    const people = ALL.slice(school * IN_A_SCHOOL, (school + 1) * IN_A_SCHOOL).map((one, i) => ({
      ...one,
      number: i + 1,
    }));
    expect(people).toHaveLength(IN_A_SCHOOL);
    expect(eraseEach(people, schoolOf(people))).toEqual([]);
  },
);
