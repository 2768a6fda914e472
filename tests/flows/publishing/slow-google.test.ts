/** Google on a slow day: every click gets on, however little. */
import { takes } from '../../support/faults';
import { ACCEPTABLE_USE, Larkfield, MANAGER, resultOf } from '../../support/larkfield';

test('a publication whose every click has no time left for the form is finished all the same, by one item a click', () => {
  const school = Larkfield.open([['Tolu Adeyemi', 't.adeyemi@larkfield.example', 'Teacher', 'teaching']]);
  const document = school.workspace.addDocument('Policy', MANAGER, ACCEPTABLE_USE);
  school.workspace.grant(document, MANAGER);
  const aClick = () => school.run('publishPolicy', [{ document }], () => takes(school.workspace, 2_500));
  let isDone = 'false';
  for (let click = 0; click < 40 && isDone !== 'true'; click++) {
    isDone = resultOf(aClick(), 'isDone');
  }
  expect(isDone).toBe('true');
  expect(school.workspace.files.filter(({ kind }) => kind === 'form')).toHaveLength(1);
});
