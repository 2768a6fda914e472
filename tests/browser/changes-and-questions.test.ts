/**
 * On a phone: a form that asks only for what has changed, and questions that nobody comes past without the right answer, also
 * where a link has filled in another one.
 */
import { entryOf } from '../../local/server/forms/links';
import { ANN, forms, published } from '../support/changed-policy';
import { ACCEPTABLE_USE, Larkfield, STAFF, TOLU } from '../support/larkfield';
import { useBrowser } from './support/browser';
import { MOUSE } from './support/hands';
import { picture } from './support/pictures';
import { isTooWide, readPage } from './support/reading';
import { agreesToAll, except, walk } from './support/walking';

const visit = useBrowser();

const QUESTION = 'Who hears of it if something worries you?';
const RIGHT = 'the safeguarding lead';
const TYPED = `${QUESTION}\n- a friend\n* ${RIGHT}\n- nobody\nPoint: 3\n\nWhat do you do with your screen?\n- leave it on\n* lock it`;

test('only what has changed is read, ticked and signed, the old words beside the new', async () => {
  const { school } = published('changes, or the whole again');
  const form = forms(school)['P1 v2.0 changes']?.id ?? '';
  const page = await visit(school.workspace, form, { as: ANN });
  const tooWide: number[] = [];
  const pages = await walk(page, MOUSE, agreesToAll, async (_seen, number) => {
    await picture(page, `only what has changed, page ${number}`);
    if (await isTooWide(page)) tooWide.push(number);
  });
  expect(pages.map(({ heading }) => heading)).toEqual([
    'Acceptable Use Policy',
    'What has changed in version 2.0',
    'Removed in this version',
    'Your signature',
  ]);
  expect([tooWide, school.workspace.form(form).responses.length]).toEqual([[], 1]);
});

test('a wrong answer shows the point and asks again, however often; filled in by a link, too', async () => {
  const school = Larkfield.open(STAFF);
  const form = school.publish(ACCEPTABLE_USE, { questions: TYPED });
  school.round();
  const item = school.workspace.form(form).items.find(({ title }) => title === QUESTION);
  if (item === undefined) throw new Error('The question is not in the form.');
  const query = new URLSearchParams({ [entryOf(item)]: 'nobody' }).toString();
  const page = await visit(school.workspace, form, { as: TOLU, query });
  const asked: string[] = [];
  const wrong = ['nobody', 'a friend'];
  const pages = await walk(
    page,
    MOUSE,
    (question) => {
      if (question.title !== QUESTION) return except({ 'What do you do with your screen?': ['lock it'] })(question);
      asked.push(question.given.join());
      return [wrong.shift() ?? RIGHT];
    },
    (seen, number) => picture(page, `questions, page ${number} ${seen.heading}`),
  );
  expect(pages.map(({ heading }) => heading)).toEqual([
    'Acceptable Use Policy',
    'Using our network',
    'Question 1 of 2',
    'That is not what the policy says',
    'Question 1 of 2',
    'That is not what the policy says',
    'Question 1 of 2',
    'Question 2 of 2',
    'Your signature',
  ]);
  expect(asked[0]).toBe('nobody');
  expect(pages.every(({ buttons }, at) => buttons.includes('Submit') === (at === pages.length - 1))).toBe(true);
  expect(await readPage(page)).toBeDefined();
  expect(school.workspace.form(form).responses).toHaveLength(1);
});
