/** A form with a condition, with answers in its link, shut, or for others: what a person meets in the browser. */
import { prefilledUrl } from '../../local/server/forms/links';
import type { FormFile } from '../../local/state';
import { close, make, openWith, TOLU } from '../support/teaching-form';
import { useBrowser } from './support/browser';
import { KEYBOARD, MOUSE } from './support/hands';
import { picture } from './support/pictures';
import { isTooWide, readFocus, readPage } from './support/reading';
import { agreesToAll, except, walk } from './support/walking';

const visit = useBrowser();

function recorded(form: FormFile): Record<string, string | string[]>[] {
  const title = (id: number) => form.items.find((item) => item.id === id)?.title ?? '';
  return form.responses.map(({ answers }) =>
    Object.fromEntries(answers.map((one) => [title(one.itemId), one.response])),
  );
}

const teaching = (answer: 'Yes' | 'No') => except({ 'Do you teach?': [answer], 'Which class?': ['Year 4'] });

describe.each([
  ['mouse', MOUSE],
  ['keyboard', KEYBOARD],
] as const)('with the %s, a condition', (_, hands) => {
  test('that holds leads to its page', async () => {
    const workspace = openWith();
    const form = make(workspace);
    const page = await visit(workspace, form, { as: TOLU });
    const pages = await walk(page, hands, teaching('Yes'));
    expect(pages.map(({ heading, progress, buttons }) => [heading, progress, buttons.join(' ')])).toEqual([
      ['Code of conduct', 'Page 1 of 3', 'Next Clear form'],
      ['For teachers', 'Page 2 of 3', 'Back Next Clear form'],
      ['Your signature', 'Page 3 of 3', 'Back Submit Clear form'],
    ]);
    expect(recorded(workspace.form(form))).toEqual([
      { Points: ['1. A', '2. B'], 'Do you teach?': 'Yes', 'Which class?': 'Year 4', 'Full name': 'Tolu Adeyemi' },
    ]);
    expect(await page.locator('main').textContent()).toContain('Thank you. It is recorded.');
  });

  test('that does not hold leads past its page, and asks nothing there', async () => {
    const workspace = openWith();
    const form = make(workspace);
    const pages = await walk(await visit(workspace, form, { as: TOLU }), hands, teaching('No'));
    expect(pages.map(({ heading }) => heading)).toEqual(['Code of conduct', 'Your signature']);
    expect(recorded(workspace.form(form))).toEqual([
      { Points: ['1. A', '2. B'], 'Do you teach?': 'No', 'Full name': 'Tolu Adeyemi' },
    ]);
  });

  test('that was answered wrongly at first is put right by going back, and what was said there is not sent', async () => {
    const workspace = openWith();
    const form = make(workspace);
    const page = await visit(workspace, form, { as: TOLU });
    await hands.answer(page, teaching('Yes'));
    await hands.press(page, 'Next');
    await hands.answer(page, teaching('Yes'));
    await hands.press(page, 'Back');
    expect((await readFocus(page)).words).toBe('Code of conduct');
    await walk(page, hands, teaching('No'));
    expect(recorded(workspace.form(form))).toEqual([
      { Points: ['1. A', '2. B'], 'Do you teach?': 'No', 'Full name': 'Tolu Adeyemi' },
    ]);
  });
});

test('A screen reader is told the question, that it is required, its choices, and what is wrong', async () => {
  const workspace = openWith();
  const page = await visit(workspace, make(workspace), { as: TOLU });
  const boxes = page.getByRole('group', { name: 'Points (required)' });
  const choice = page.getByRole('radiogroup', { name: 'Do you teach? (required)' });
  await MOUSE.answer(page, except({ Points: ['1. A'], 'Do you teach?': [] }));
  await MOUSE.press(page, 'Next');
  expect(await boxes.ariaSnapshot()).toBe(
    [
      '- group "Points (required)":',
      '  - paragraph: Points (required)',
      '  - checkbox "1. A" [checked] [invalid]',
      '  - text: 1. A',
      '  - checkbox "2. B" [invalid]',
      '  - text: 2. B',
      '  - alert: Tick both',
    ].join('\n'),
  );
  expect(await choice.getByRole('alert').textContent()).toBe('This is a required question');
  expect(await choice.getByRole('radio', { name: 'Yes' }).getAttribute('aria-invalid')).toBe('true');
  await MOUSE.answer(page, teaching('No'));
  await MOUSE.press(page, 'Next');
  expect(await page.getByRole('heading').allTextContents()).toEqual(['Code of conduct', 'Your signature']);
  expect(await page.getByRole('textbox', { name: 'Full name (required)' }).count()).toBe(1);
});

test('A personal link has the name in it, which stands there to be sent or put right', async () => {
  const workspace = openWith();
  const form = make(workspace);
  const name = workspace.form(form).items.find((item) => item.title === 'Full name');
  const link = prefilledUrl(workspace.form(form), [{ itemId: name?.id ?? 0, response: "Tolu O'Adeyemi & Söhne" }]);
  const query = link.slice(link.indexOf('?') + 1);
  const page = await visit(workspace, form, { as: TOLU, query });
  await walk(page, MOUSE, (question) => (question.title === 'Full name' ? question.given : teaching('No')(question)));
  expect(recorded(workspace.form(form))[0]?.['Full name']).toBe("Tolu O'Adeyemi & Söhne");
});

test('Answers that came too late for the form meet its closing words', async () => {
  const workspace = openWith();
  const form = make(workspace);
  const page = await visit(workspace, form, { as: TOLU });
  close(workspace, form);
  await walk(page, MOUSE, agreesToAll);
  expect(await page.locator('main').textContent()).toContain(
    'The form Code of conduct is no longer accepting responses.',
  );
  expect(workspace.form(form).responses).toEqual([]);
});

test('What the server refuses comes back filled in, on its page, with the focus on what is wrong', async () => {
  const workspace = openWith();
  const form = make(workspace);
  const page = await visit(workspace, form, { as: TOLU });
  // The manager rewords a point while the form lies open in somebody's browser.
  workspace.run('reword', [{ id: form }], { as: 'policies@larkfield.example' });
  await walk(page, MOUSE, teaching('No'));
  const [points, question] = (await readPage(page)).questions;
  expect([points?.problem, points?.given, question?.given]).toEqual([
    'This is not one of the choices',
    ['2. B'],
    ['No'],
  ]);
  expect(await readFocus(page)).toMatchObject({ question: 0 });
  await walk(page, MOUSE, teaching('No'));
  expect(recorded(workspace.form(form))).toEqual([
    { Points: ['1. Reworded', '2. B'], 'Do you teach?': 'No', 'Full name': 'Tolu Adeyemi' },
  ]);
});

test('Who is not let in signs in with the school account and goes on, with what the link held', async () => {
  const workspace = openWith();
  const form = make(workspace);
  const name = workspace.form(form).items.find((item) => item.title === 'Full name');
  const link = prefilledUrl(workspace.form(form), [{ itemId: name?.id ?? 0, response: 'Tolu' }]);
  const page = await visit(workspace, form, { as: 'tolu@mail.example', query: link.slice(link.indexOf('?') + 1) });
  expect(await page.locator('main').textContent()).toContain('You need permission.');
  await picture(page, 'not let in');
  expect(await isTooWide(page)).toBe(false);
  await page.getByLabel('Email address').fill(TOLU);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await walk(page, MOUSE, (question) => (question.title === 'Full name' ? question.given : teaching('No')(question)));
  expect(recorded(workspace.form(form))[0]?.['Full name']).toBe('Tolu');
});

test('A governor without a school account answers where anyone may, and types the address', async () => {
  const workspace = openWith();
  const form = make(workspace, { publish: true, email: 'RESPONDER_INPUT' });
  workspace.letAnyoneIn(form);
  const page = await visit(workspace, form, { as: null });
  await MOUSE.answer(page, except({ Email: ['gina'], 'Do you teach?': ['No'] }));
  await page.getByText('Must be a valid email address').waitFor();
  await picture(page, 'anyone refused');
  await MOUSE.press(page, 'Next');
  // Leaving the address for the first box ticks that box, though a message then moves it.
  expect((await readPage(page)).questions.map((question) => question.problem)).toEqual([
    'Must be a valid email address',
    null,
    null,
  ]);
  await walk(page, MOUSE, except({ Email: ['g.okafor@mail.example'] }, teaching('No')));
  expect(workspace.form(form).responses.map((one) => one.respondentEmail)).toEqual(['g.okafor@mail.example']);
});
