/** The forms of the local Workspace at their published paths: the server keeps the rules, whatever a browser sends. */
import { entryOf } from '../../../../local/server/forms/links';
import { formSite } from '../../../../local/web/forms/form-site';
import type { Workspace } from '../../../../local/workspace';
import { close, make, openWith, TOLU } from '../../../support/teaching-form';

const COMPLETE = { Points: ['1. A', '2. B'], 'Do you teach?': ['No'], 'Full name': ['Tolu Adeyemi'] };

/** The fields of a page that was filled in, under the names that the form gives them. */
function fieldsOf(workspace: Workspace, form: string, answers: Record<string, string[]>): URLSearchParams {
  const fields = new URLSearchParams();
  for (const item of workspace.form(form).items) {
    for (const answer of answers[item.title] ?? []) fields.append(entryOf(item), answer);
  }
  return fields;
}

const at = (form: string, what: 'viewform' | 'formResponse', as: string | null = TOLU) =>
  `/forms/d/e/${form}/${what}${as === null ? '' : `?as=${as}`}`;

async function get(workspace: Workspace, path: string): Promise<string> {
  return (await formSite(workspace).request(path)).text();
}

async function send(workspace: Workspace, form: string, fields: URLSearchParams, as: string | null = TOLU) {
  const response = await formSite(workspace).request(at(form, 'formResponse', as), { method: 'POST', body: fields });
  return { status: response.status, html: await response.text() };
}

test('A form that was filled in is recorded for the account, and confirmed', async () => {
  const workspace = openWith();
  const form = make(workspace);
  const { status, html } = await send(workspace, form, fieldsOf(workspace, form, COMPLETE));
  expect([status, html.includes('Thank you. It is recorded.'), html.includes('Submit another response')]).toEqual([
    200,
    true,
    true,
  ]);
  const { items, responses } = workspace.form(form);
  const title = (id: number) => items.find((item) => item.id === id)?.title;
  expect(
    responses.map((response) => response.answers.map((answer) => [title(answer.itemId), answer.response])),
  ).toEqual([
    [
      ['Points', ['1. A', '2. B']],
      ['Do you teach?', 'No'],
      ['Full name', 'Tolu Adeyemi'],
    ],
  ]);
  expect(responses[0]?.respondentEmail).toBe(TOLU);
});

test('What was sent for a page that the answers leave out is not kept', async () => {
  const workspace = openWith();
  const form = make(workspace);
  await send(workspace, form, fieldsOf(workspace, form, { ...COMPLETE, 'Which class?': ['Year 4'] }));
  expect(JSON.stringify(workspace.form(form).responses)).not.toContain('Year 4');
});

test('What is missing comes back on its page, with all that was answered, and nothing is kept', async () => {
  const workspace = openWith();
  const form = make(workspace);
  const answers = { ...COMPLETE, 'Do you teach?': ['Yes'], 'Which class?': [''] };
  const { status, html } = await send(workspace, form, fieldsOf(workspace, form, answers));
  expect(status).toBe(400);
  expect(workspace.form(form).responses).toEqual([]);
  expect(html).toContain('name="pageHistory" value="0,1"');
  expect(html.match(/role="alert">[^<]+/g)).toEqual(['role="alert">This is a required question']);
  expect(html.match(/value="[^"]*"[^>]* checked/g)).toHaveLength(3);
  expect(html).toContain('value="Tolu Adeyemi"');
});

test('A link with answers fills them in, signed in or after signing in', async () => {
  const workspace = openWith();
  const form = make(workspace);
  const link = `&usp=pp_url&${fieldsOf(workspace, form, COMPLETE)}`;
  const html = await get(workspace, at(form, 'viewform') + link);
  expect(html.match(/value="[^"]*"[^>]* checked/g)).toHaveLength(3);
  expect(html).toContain('value="Tolu Adeyemi"');
  const signIn = await get(workspace, at(form, 'viewform', null) + link.replace('&', '?'));
  expect(signIn).toContain('you must be signed in');
  expect(signIn).toContain('<input type="hidden" name="usp" value="pp_url">');
  expect(signIn).toContain('value="Tolu Adeyemi"');
});

test('Who is not let in, or comes too early or too late, reads why, also when sending', async () => {
  const workspace = openWith();
  const [open, hidden, closed] = [make(workspace), make(workspace, {}), make(workspace)];
  close(workspace, closed);
  for (const [form, as, words] of [
    [open, 'somebody@mail.example', 'You need permission.'],
    [open, null, 'you must be signed in'],
    [hidden, TOLU, 'This form is not published yet.'],
    [closed, TOLU, 'The form Code of conduct is no longer accepting responses.'],
  ] as const) {
    const page = await get(workspace, at(form, 'viewform', as));
    const sent = await send(workspace, form, fieldsOf(workspace, form, COMPLETE), as);
    expect([page, sent.html].map((html) => [html.includes(words), html.includes('id="form"')])).toEqual([
      [true, false],
      [true, false],
    ]);
  }
  expect([open, hidden, closed].flatMap((form) => workspace.form(form).responses)).toEqual([]);
});

test('Where anyone may answer, the address that is typed is recorded, and must be one', async () => {
  const workspace = openWith();
  const form = make(workspace, { publish: true, email: 'RESPONDER_INPUT' });
  workspace.letAnyoneIn(form);
  const fields = fieldsOf(workspace, form, COMPLETE);
  const refused = await send(workspace, form, new URLSearchParams([...fields, ['emailAddress', 'gina']]), null);
  expect(refused.html.match(/role="alert">[^<]+/g)).toEqual(['role="alert">Must be a valid email address']);
  expect(refused.html).toContain('value="gina"');
  await send(workspace, form, new URLSearchParams([...fields, ['emailAddress', 'g@mail.example']]), null);
  expect(workspace.form(form).responses.map((response) => response.respondentEmail)).toEqual(['g@mail.example']);
});

test('A link to no form says so', async () => {
  const response = await formSite(openWith()).request('/forms/d/e/form-9/viewform');
  expect([response.status, (await response.text()).includes('there is no form at this address')]).toEqual([404, true]);
});
