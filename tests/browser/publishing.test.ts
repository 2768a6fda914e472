/**
 * From a form that is built to one that is withdrawn, in a browser on a desk and at 320 pixels: rehearsed, published, waiting,
 * withdrawn before the first email and after it.
 */
import { OWNER } from '../../commands/simulation/manager';
import { makeSchool } from '../../commands/simulation/school';
import { newWorkspace, schoolSite } from '../../commands/simulation/start-school';
import { publishedPath } from '../../local/server/forms/links';
import type { FormFile } from '../../local/state';
import type { Workspace } from '../../local/workspace';
import { DESK, useSites } from './support/browser';
import { MOUSE } from './support/hands';
import {
  makeFormInPanel,
  openEmail,
  openFile,
  panelOf,
  press,
  publishInPanel,
  signFromEmail,
  turnClock,
} from './support/pages';
import { picture } from './support/pictures';
import { isTooWide } from './support/reading';
import { agreesToAll, walk } from './support/walking';

const visit = useSites();

const NARROW = { width: 320, height: 640 };
const LOAN = 'Laptop Loan Agreement';
const DATA = 'Data protection';
const JOANNE = 'j.tyler@larkfield.example';

function formOf(workspace: Workspace): FormFile {
  const forms = workspace.files.filter((file): file is FormFile => file.kind === 'form');
  const form = forms[forms.length - 1];
  if (form === undefined) throw new Error('No form was made.');
  return form;
}

test.each([
  ['on a desk', DESK],
  ['at 320 pixels', NARROW],
])('A policy is rehearsed, published, signed and withdrawn; another is withdrawn unseen, %s', async (where, size) => {
  const school = makeSchool({ seed: 1 });
  const workspace = newWorkspace(null, school, { isEmpty: false });
  const page = await visit(schoolSite(workspace, school), '/', size);
  const panel = panelOf(page);
  const tooWide: string[] = [];
  const seen = async (what: string) => {
    await picture(page, `publishing ${where} ${what}`, { isWhole: false });
    const frame = page.frames().find((one) => one.name() === 'panel' || one.url().includes('/panel'));
    const isPanelTooWide = await frame?.evaluate<boolean>(
      'document.documentElement.scrollWidth > document.documentElement.clientWidth',
    );
    if ((await isTooWide(page)) || isPanelTooWide) tooWide.push(what);
  };
  const open = async (policy: string) => {
    await openFile(page, policy);
    await press(page, 'Allow access to this document');
    await press(page, 'Allow');
  };

  // Rehearse: the owner sends the form, and nobody has signed.
  await open(LOAN);
  await makeFormInPanel(page);
  await seen('before');
  await press(page, 'See its pages');
  await seen('pages');
  await press(page, 'Back');
  await press(page, 'Rehearse');
  await panel.getByText('The form is open for you alone.').waitFor();
  await seen('rehearsal');
  await page.goto(new URL(`${publishedPath(formOf(workspace), 'viewform')}?as=${OWNER}`, page.url()).href);
  await walk(page, MOUSE, agreesToAll);
  expect(formOf(workspace).responses).toHaveLength(1);

  // Publish: what was sent is gone, and staff wait for the morning.
  await openFile(page, LOAN);
  await press(page, 'Publish');
  await panel.getByText('Staff are let in, and emailed, on Wednesday 2 September 2026').waitFor();
  await seen('waiting');
  expect([formOf(workspace).responses.length, formOf(workspace).isPublished, workspace.mail.length]).toEqual([
    0,
    false,
    0,
  ]);
  await turnClock(page, 'Next morning');
  await openEmail(page, JOANNE, /Please sign/);
  await signFromEmail(page, agreesToAll);
  expect(formOf(workspace).responses.map(({ respondentEmail }) => respondentEmail)).toEqual([JOANNE]);

  // Withdraw after: those who were asked get one sentence.
  await openFile(page, LOAN);
  await press(page, 'Withdraw');
  await panel.getByText('asked by email: each gets one email').waitFor();
  await seen('withdrawing');
  await press(page, 'Withdraw it');
  await panel.getByText('Withdrawn on 2 September 2026').waitFor();
  await turnClock(page, 'Next morning');
  await openEmail(page, JOANNE, /There is no need to sign/);
  expect(
    workspace.mail.filter(({ to, subject }) => to === JOANNE && subject.startsWith('There is no need')),
  ).toHaveLength(1);

  // Withdraw before: no trace.
  await open(DATA);
  await publishInPanel(page);
  await press(page, 'Withdraw');
  await panel.getByText('Staff have not seen anything of it.').waitFor();
  await press(page, 'Withdraw it');
  await panel.getByRole('button', { name: 'Create the form' }).waitFor();
  const before = workspace.mail.length;
  await turnClock(page, 'Next morning');
  expect(workspace.mail.slice(before).filter(({ subject }) => subject.includes('Data Protection'))).toEqual([]);
  expect(formOf(workspace).isPublished).toBe(false);
  expect(tooWide).toEqual([]);
});
