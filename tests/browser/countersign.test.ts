/** The head countersigns, in the form as it is seen in a browser: three, forty and two hundred at once, on a phone and on a desktop. */
import {
  AS_THE_HEAD_SAID,
  afterTheSixty,
  countersignLinkOf,
  HEAD,
  inSchool,
  isRefused,
  REASONS,
  secondForm,
  sixtyWaiting,
} from '../support/countersigning';
import { describeSeven, labelledStatement, policyDocument } from '../support/seven-policies';
import { DESK, PHONE, useBrowser } from './support/browser';
import { MOUSE } from './support/hands';
import { picture } from './support/pictures';
import { isTooWide, readPage, type SeenQuestion } from './support/reading';
import { walk } from './support/walking';

const visit = useBrowser();

/** All but two are approved, and why those are not; name and role were filled in by the link. */
function asTheHead(question: SeenQuestion): string[] {
  if (question.title === 'Those whom you have ticked') return question.choices.slice(0, 1);
  if (question.kind === 'MULTIPLE_CHOICE') return question.choices.slice(1);
  if (question.kind === 'CHECKBOX') return question.choices.filter(isRefused);
  return question.title.startsWith('Reasons for not approving') ? [REASONS] : question.given;
}

async function countersignSixty(
  { school, signLate }: ReturnType<typeof sixtyWaiting>,
  name: string,
  size = PHONE,
): Promise<void> {
  const query = countersignLinkOf(school, HEAD);
  const page = await visit(school.workspace, secondForm(school).id, { as: HEAD, size, query });
  const seen = await readPage(page);
  expect(seen.questions.map(({ choices, given }) => [choices.length, ...given])).toEqual([
    [2],
    [0, 'Amara Okafor'],
    [0, 'Headteacher'],
  ]);
  // The form is open when this signature is given.
  signLate();
  const pages = await walk(page, MOUSE, asTheHead, async (_seen, place) => {
    await picture(page, `${name} 0${place}`);
    expect(await isTooWide(page)).toBe(false);
  });
  expect(pages.map(({ questions }) => questions.map(({ choices }) => choices.length))).toEqual([
    [2, 0, 0],
    [60, 2, 0],
  ]);
  await picture(page, `${name} sent`);
  school.turnTo('2026-09-02', '12:00');
  expect(afterTheSixty(school)).toEqual(AS_THE_HEAD_SAID);
}

test('Sixty are countersigned on a phone, two not approved with reasons; who signs in between comes up next time', () =>
  countersignSixty(sixtyWaiting(), 'countersign phone'));

test('the same on a desktop', () => countersignSixty(sixtyWaiting(), 'countersign desk', DESK));

test.each([
  [3, PHONE, 'phone'],
  [40, DESK, 'desk'],
  [200, PHONE, 'phone'],
  [200, DESK, 'desk'],
])('%i are approved with one choice and one click, on %j', async (count, size, where) => {
  const people = Array.from({ length: count }, (_, i) => [
    `Person ${i}`,
    `p${i}@larkfield.example`,
    'Teacher',
    'teaching',
  ]);
  const { school, form } = inSchool(HEAD, [['Amara Okafor', HEAD, 'Headteacher', 'leadership'], ...people]);
  for (const [name = '', email = ''] of people) school.sign(form, email, name);
  school.round();
  const query = countersignLinkOf(school, HEAD);
  const page = await visit(school.workspace, secondForm(school).id, { as: HEAD, size, query });
  await picture(page, `countersign ${count} ${where}`);
  expect(await isTooWide(page)).toBe(false);
  await page.getByLabel(new RegExp(`^I approve all ${count} on list 1 `)).check();
  await page.getByRole('button', { name: 'Submit' }).click();
  await page.waitForURL('**/formResponse*');
  school.round();
  expect(Object.values(school.statuses()).filter((status) => status === '✓ Signed 1 Sep 2026').length).toBe(count);
});

describeSeven((name) => {
  if (labelledStatement(name) === null) test.skip('has no block for a second signature', () => undefined);
  else
    test('its sixty are countersigned in the same way', () =>
      countersignSixty(sixtyWaiting(policyDocument(name)), `countersign ${name}`));
});
