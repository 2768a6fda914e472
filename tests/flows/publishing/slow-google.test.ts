/** Google on a slow day: every click gets on, however little. */
import { ACCEPTABLE_USE, Larkfield, MANAGER, resultOf } from '../../support/larkfield';

test('a publication whose every click has no time left for the form is finished all the same, by one item a click', () => {
  const school = Larkfield.open([['Tolu Adeyemi', 't.adeyemi@larkfield.example', 'Teacher', 'teaching']]);
  const document = school.workspace.addDocument('Policy', MANAGER, ACCEPTABLE_USE);
  school.workspace.grant(document, MANAGER);
  const { workspace } = school;
  const slow = () =>
    school.run('publishPolicy', [{ document }], () => ({
      kind: 'meanwhile',
      does: () => workspace.sleepTo(workspace.now + 2_500),
    }));
  let isDone = 'false';
  for (let click = 0; click < 40 && isDone !== 'true'; click++) {
    isDone = resultOf(slow(), 'isDone');
  }
  expect(isDone).toBe('true');
  expect(school.workspace.files.filter(({ kind }) => kind === 'form')).toHaveLength(1);
});
