/** The local Workspace as a site: what each person may see and change, what leads where, and who is turned away. */
import { makeSchool } from '../../../commands/simulation/school';
import { newWorkspace, schoolSite } from '../../../commands/simulation/start-school';
import { valuesOf } from '../../../local/by-hand/typing';
import { placesOf, wordsOf } from '../../../local/web/document/text';
import { localLink } from '../../../local/web/local-links';

const MANAGER = 'policies@larkfield.example';
const JOANNE = 'j.tyler@larkfield.example';

const school = makeSchool({ seed: 1 });
const begun = newWorkspace(null, school, { isEmpty: false });

/** The sample school, its own copy for each test. */
function open() {
  const workspace = begun.fork();
  const site = schoolSite(workspace, school);
  const file = (kind: string) => workspace.files.find((known) => known.kind === kind)?.id ?? '';
  const get = async (path: string, as = MANAGER) =>
    (await site.request(path, { headers: { cookie: `account=${as}` } })).text();
  const send = (path: string, fields: Record<string, string>, as = MANAGER) =>
    site.request(path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { cookie: `account=${as}`, origin: 'http://localhost' },
    });
  return { workspace, site, document: file('document'), workbook: file('spreadsheet'), get, send };
}

/** The button that says these words, as its page sends it. */
function buttonOn(html: string, words: string): { action: string; press: string } {
  const action = /<form class="panel" method="post" action="([^"]*)"/.exec(html)?.[1]?.replace(/&#x3D;/g, '=') ?? '';
  const press = new RegExp(`name="press" value="(\\d+)">${words}<`).exec(html)?.[1];
  if (press === undefined) throw new Error(`no "${words}"`);
  return { action: action.replace(/&#x2F;/g, '/'), press };
}

test('another page in the browser cannot send anything here, nor reach it under a name of its own', async () => {
  const { site, workspace } = open();
  const sent = await site.request('/clock', {
    method: 'POST',
    body: new URLSearchParams({ day: '2026-12-01' }),
    headers: { origin: 'http://elsewhere.example' },
  });
  const other = await site.request('http://elsewhere.example:8080/');
  expect([sent.status, other.status, workspace.now]).toEqual([403, 403, begun.now]);
});

test('the manager has documents and register in the Drive; a member of staff has neither', async () => {
  const { get } = open();
  expect(await get('/')).toContain('Staff Acceptable Use Policy');
  const drive = await get('/', JOANNE);
  expect([drive.includes('Staff Acceptable Use Policy'), drive.includes('Policy register')]).toEqual([false, false]);
});

test('a paragraph is reworded by who may change the document, and by nobody else', async () => {
  const { workspace, document, send, get } = open();
  const words = () => {
    const file = workspace.files.find((known) => known.id === document);
    return file?.kind === 'document' ? placesOf(file.document).map((place) => wordsOf(place.paragraph)) : [];
  };
  const before = 'I will lock the screen whenever I walk away from a device.';
  const place = String(words().indexOf(before));
  const path = `/document/d/${document}/words`;
  expect((await send(path, { place, before, words: 'No.' }, JOANNE)).status).toBe(404);
  expect(await get(`/document/d/${document}`, JOANNE)).not.toContain('data-save=');
  expect(words()[Number(place)]).toBe(before);

  await send(path, { place, before, words: 'I will lock my screen.\r\nI will lock my door.' });
  expect(words().slice(Number(place), Number(place) + 2)).toEqual(['I will lock my screen.', 'I will lock my door.']);

  // Somebody who still sees the old words changes nothing, and is told.
  expect((await send(path, { place, before, words: 'Too late.' })).status).toBe(204);
  expect(words()).not.toContain('Too late.');
  expect(await get('/')).toContain('This paragraph was changed in the meantime.');
});

test('typing into the staff list gives somebody an account to sign in with', async () => {
  const { workbook, get, send } = open();
  const row = String(school.staff.length + 1);
  for (const [column, words] of ['Nia Rees', 'n.rees@larkfield.example', 'Cook'].entries()) {
    await send(`/spreadsheets/d/${workbook}/cell?tab=Staff`, { place: `${row},${column + 1}`, before: '', words });
  }
  expect(await get('/', 'n.rees@larkfield.example')).toContain('selected>Nia Rees, Cook</option>');
});

test('tabs that Google hides are hidden, and cells show days in words', async () => {
  const { workbook, get } = open();
  const page = await get(`/spreadsheets/d/${workbook}/edit?tab=Calendar`);
  expect(page).toContain('22 Jul 2026');
  expect(page).toContain('data-entry="22&#x2F;07&#x2F;2026"');
  expect(page).not.toContain('?tab=Clauses');
  expect(await get(`/spreadsheets/d/${workbook}/edit?tab=Clauses`)).toContain('There is nothing at this address.');
});

test('a policy is published from the panel; a click on an outdated card does nothing', async () => {
  const { workspace, document, get, send } = open();
  const path = `/document/d/${document}/panel`;
  const first = buttonOn(await get(`${path}?open=1`), 'Allow access to this document');
  await send(first.action, { press: first.press });
  const asked = await get(path);
  expect(asked).toContain('role="alertdialog"');
  await send(first.action, { allow: '1' });
  expect(await get(path)).toBe(asked);
  await send(
    /action="([^"]*)"/
      .exec(asked)?.[1]
      ?.replace(/&#x2F;/g, '/')
      .replace(/&#x3D;/g, '=') ?? '',
    { allow: '1' },
  );
  const create = buttonOn(await get(path), 'Create the form');
  await send(create.action, { press: create.press });
  const publish = buttonOn(await get(path), 'Publish');
  await send(publish.action, { press: publish.press });
  expect(await get(path)).toContain('on Wednesday 2 September 2026, between 8:00 and 16:00.');
  expect(workspace.files.filter((file) => file.kind === 'form')).toHaveLength(1);

  // The emails lead to the form here, as the one who got them; the form lets that person in.
  await send('/clock', { day: '2026-09-02' });
  const mail = workspace.mail.find((sent) => sent.to === JOANNE);
  const letter = await get(`/mail/${mail?.number}/body`);
  const link = /href="(\/forms\/[^"]*)"/.exec(letter)?.[1]?.replace(/&amp;/g, '&') ?? '';
  expect(new URL(link, 'http://localhost').searchParams.get('as')).toBe(JOANNE);
  expect(letter).not.toContain('href="https://docs.google.com');
  // Whoever is signed in reads their own mail; the account that sends reads what it sent.
  const listed = async (as: string) => (await get('/mail', as)).match(/href="\/mail\/\d+"/g)?.length ?? 0;
  const to = (email: string) => workspace.mail.filter((sent) => sent.to === email).length;
  expect([await listed(JOANNE), await listed(MANAGER)]).toEqual([to(JOANNE), workspace.mail.length]);
  const other = workspace.mail.find((sent) => ![JOANNE, MANAGER].includes(sent.to));
  for (const path of [`/mail/${other?.number}`, `/mail/${other?.number}/body`])
    expect(await get(path, JOANNE)).toContain('There is nothing at this address.');
  const form = await get(link);
  expect(form).toContain('Signed in as j.tyler@larkfield.example');
  expect(form).toContain(`href="/document/d/${document}/"`);
});

test('the clock goes forward only, and says what happened meanwhile', async () => {
  const { workspace, get, send } = open();
  await send('/clock', { day: '2026-09-08' });
  expect(await get('/')).toContain(
    'It is Tuesday 8 September 2026, 09:15. The hourly check ran 169 times; 2 emails went out.',
  );
  const { now } = workspace;
  await send('/clock', { day: '2026-09-01' });
  expect(await get('/')).toContain('the clock only goes forward');
  await send('/clock', { day: '2046-09-01' });
  expect(await get('/')).toContain('more than a year away');
  expect(workspace.now).toBe(now);
});

test('a file that is no Word file is refused in words', async () => {
  const { site, get, workspace } = open();
  const body = new FormData();
  body.append('file', new File(['not a zip'], 'policy.docx'));
  await site.request('/import', { method: 'POST', body, headers: { origin: 'http://localhost' } });
  expect(await get('/')).toMatch(/<p id="notice" role="status">[^<]*policy\.docx/);
  expect(workspace.files.filter((file) => file.kind === 'document')).toHaveLength(4);
});

describe('Google lets sixty readings of a workbook through in a minute', () => {
  /** The panel beside the sample school's workbook, and the clock of the person before it, in seconds. */
  function sitBefore() {
    const clock = { seconds: 0 };
    const workspace = newWorkspace(null, school, { isEmpty: false, realTime: () => clock.seconds * 1000 });
    // What setting up has read is a minute old.
    clock.seconds += 60;
    const site = schoolSite(workspace, school);
    const path = `/spreadsheets/d/${workspace.files.find((file) => file.kind === 'spreadsheet')?.id}/panel`;
    const openPanel = async () => (await site.request(`${path}?open=1`)).text();
    const press = async (page: string, words: string) => {
      const { action, press } = buttonOn(page, words);
      const sent = { method: 'POST', body: new URLSearchParams({ press }), headers: { origin: 'http://localhost' } };
      await site.request(action, sent);
      return (await site.request(path)).text();
    };
    return { clock, openPanel, press };
  }

  const titleOf = (page: string) => /<h1>(.*?)<\/h1>/.exec(page)?.[1];

  test('somebody who clicks once a second is never refused, though the clock of the school stands', async () => {
    const { clock, openPanel } = sitBefore();
    const shown: (string | undefined)[] = [];
    for (let click = 0; click < 200; click++) {
      clock.seconds += 1;
      shown.push(titleOf(await openPanel()));
    }
    expect(shown).toEqual(Array.from({ length: 200 }, () => school.name));
  });

  test('the sixty-first at once is refused with what to do, and doing it a minute later helps', async () => {
    const { clock, openPanel, press } = sitBefore();
    const shown: (string | undefined)[] = [];
    for (let click = 0; click < 60; click++) shown.push(titleOf(await openPanel()));
    const refused = await openPanel();
    expect([...shown, titleOf(refused)]).toEqual([
      ...Array.from({ length: 60 }, () => school.name),
      'That did not work',
    ]);
    const tooSoon = await press(refused, 'Try again');
    expect(titleOf(tooSoon)).toBe('That did not work');
    clock.seconds += 60;
    expect(titleOf(await press(tooSoon, 'Try again'))).toBe(school.name);
  });
});

test('a link of a card leads to its tab and cell', async () => {
  const { workspace, workbook, get } = open();
  const calendar = workspace.spreadsheet(workbook).sheets.find(({ properties }) => properties.title === 'Calendar');
  const link = `https://docs.google.com/spreadsheets/d/${workbook}/edit#gid=${calendar?.properties.sheetId}&range=A3`;
  const local = localLink(link, MANAGER);
  expect(local.endsWith('#A3')).toBe(true);
  expect(await get(local.replace(/#.*/, ''))).toContain('<title>Calendar – Policy register</title>');
});

test('rows of a tab are changed by who may change the workbook, and by nobody else', async () => {
  const { workspace, workbook, send } = open();
  const names = () => valuesOf(workspace, workbook, 'Staff').map(([name]) => name ?? '');
  const before = names();
  const path = `/spreadsheets/d/${workbook}/rows?tab=Staff`;
  expect((await send(path, { row: '3', do: 'delete' }, JOANNE)).status).toBe(404);
  expect((await send(path, { row: '-1', do: 'delete' })).status).toBe(404);
  expect(names()).toEqual(before);
  await send(path, { row: '3', do: 'below' });
  expect(names()).toEqual([...before.slice(0, 3), '', ...before.slice(3)]);
  await send(path, { row: '4', do: 'delete' });
  await send(path, { row: '3', do: 'delete' });
  expect(names()).toEqual([...before.slice(0, 2), ...before.slice(3)]);
});
