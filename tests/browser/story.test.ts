/**
 * The whole story in a browser, on the site of `npm start`: from opening a policy to the new version of it. Its pictures
 * (PICTURES=DIR) are those of docs/story.md.
 */
import { makeSchool } from '../../commands/simulation/school';
import { newWorkspace, schoolSite } from '../../commands/simulation/start-school';
import { DESK, useSites } from './support/browser';
import { longPolicy } from './support/long-policy';
import {
  makeFormInPanel,
  openEmail,
  openFile,
  openTab,
  panelOf,
  press,
  rowsOf,
  signFromEmail,
  turnClock,
  typeOver,
} from './support/pages';
import { picture } from './support/pictures';
import type { SeenQuestion } from './support/reading';

const visit = useSites();

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const POLICY = 'Staff Acceptable Use Policy';
const HEAD = 'a.okafor@larkfield.example';
const JOANNE = 'j.tyler@larkfield.example';
const ARJUN = 'a.mehta@larkfield.example';
const WEI = 'w.chen@larkfield.example';
const LATE = 'k.boateng@larkfield.example';

/** Agrees to everything, as that person, with the name and role that the link filled in. */
const agreeing =
  (teaches: boolean) =>
  (question: SeenQuestion): string[] => {
    if (question.kind === 'CHECKBOX') return question.choices;
    if (question.kind === 'MULTIPLE_CHOICE' && !question.isRequired) return [];
    if (question.kind === 'MULTIPLE_CHOICE') return question.choices.slice(teaches ? 0 : 1).slice(0, 1);
    return question.given;
  };

/** The head approves everybody on the list; name and role are filled in. */
const approving = (question: SeenQuestion): string[] =>
  question.kind === 'MULTIPLE_CHOICE' ? question.choices.slice(0, 1) : question.given;

test('A policy is opened, published, signed, chased, countersigned, changed and published again', async () => {
  const school = makeSchool({ seed: 1 });
  const workspace = newWorkspace(null, school, { isEmpty: false });
  const page = await visit(schoolSite(workspace, school), '/', DESK);
  const panel = panelOf(page);
  const shot = (name: string) => picture(page, `story-${name}`, { isWhole: false });
  await shot('01-workspace');

  // The policy is read.
  await openFile(page, POLICY);
  await press(page, 'Allow access to this document');
  await shot('02-allow');
  await press(page, 'Allow');
  await panel.getByText('22 points').waitFor();
  await shot('03-read');

  // One point is left out: its section is the third, below what stands before the first.
  await press(page, 'Open', 2);
  await panel.locator('select[name="line-2"]').selectOption('left out|');
  await shot('04-decide');
  await press(page, 'Save');
  await panel.getByText('1 decided here').waitFor();

  // Nothing of it is in doubt.
  expect(await panel.getByText('something that staff agree to?').count()).toBe(0);

  // The form is made.
  await makeFormInPanel(page);
  await shot('06-before');
  await panel.getByText('28 people will be emailed').waitFor();
  const [form] = workspace.files.filter((file) => file.kind === 'form');
  expect(form?.items.flatMap((item) => item.choices.map((choice) => choice.value)).join()).not.toContain(
    'lock the screen',
  );

  // It is published for the next school morning.
  await press(page, 'Publish');
  await panel.getByText('Staff are let in, and emailed, on Wednesday 2 September 2026').waitFor();
  await shot('07-waiting');

  // Three people are asked, and sign.
  await turnClock(page, 'Next morning');
  for (const person of [JOANNE, ARJUN, WEI]) {
    await openEmail(page, person, /Please sign/);
    await signFromEmail(page, agreeing(person === ARJUN), async (place) => {
      if (person === JOANNE && place === 1) await shot('08-form');
    });
  }
  await turnClock(page, 'An hour on');
  await openTab(page, 'Register');
  await shot('09-register');
  const signed = (await rowsOf(page)).filter((row) => row[3]?.includes('Signed')).map(([name]) => name);
  expect(signed).toEqual(['Arjun Mehta', 'Joanne Tyler', 'Wei Chen']);

  // Three weeks go by.
  await turnClock(page, 'Three weeks on');
  await openTab(page, 'Overdue');
  await shot('10-overdue');
  const overdue = async () => (await rowsOf(page)).map(([name]) => name);
  expect(await overdue()).toContain('Kwame Boateng');
  await openEmail(page, LATE, /was due on/);
  await shot('11-overdue-email');
  await signFromEmail(page, agreeing(true));
  await turnClock(page, 'An hour on');
  await openTab(page, 'Overdue');
  expect(await overdue()).not.toContain('Kwame Boateng');
  expect(await overdue()).toContain('Lucy Pemberton');

  // The head, whom the card before publishing proposed, countersigns.
  await turnClock(page, 'Next morning');
  await openEmail(page, HEAD, /to countersign/);
  await shot('12-countersign-email');
  await signFromEmail(page, approving, () => shot('13-countersign'));
  await turnClock(page, 'An hour on');
  await openTab(page, 'Register');
  await shot('14-countersigned');
  const statuses = async () => Object.fromEntries((await rowsOf(page)).map((row) => [row[0], row[3]]));
  expect(await statuses()).toMatchObject({
    'Arjun Mehta': '✓ Signed 2 Sep 2026',
    'Joanne Tyler': '✓ Signed 2 Sep 2026',
    'Wei Chen': '✓ Signed 2 Sep 2026',
    'Kwame Boateng': '✓ Signed 23 Sep 2026',
  });

  // The document changes, and a new version is published.
  await openFile(page, POLICY);
  const sentence = page.getByText('I will keep my school password to myself and use it nowhere else.');
  await typeOver(page, sentence, 'I will keep my school password to myself and change it every term.');
  await press(page, 'Check again');
  await press(page, 'See what has changed');
  await shot('15-changed');
  await makeFormInPanel(page, 'Make the new version');
  await shot('16-before');
  await press(page, 'Publish');

  // Who has signed the version before must sign again.
  await turnClock(page, 'Next morning');
  await openTab(page, 'Register');
  await shot('17-sign-again');
  expect(await statuses()).toMatchObject({ 'Arjun Mehta': '◷ Due 9 Oct 2026', 'Kwame Boateng': '◷ Due 9 Oct 2026' });
  await openEmail(page, ARJUN, /^Please sign/);
  await shot('18-asked-again');
});

test('A policy of one’s own comes in as a Word file, and its long form is made in steps', async () => {
  const school = makeSchool({ seed: 1 });
  const page = await visit(schoolSite(newWorkspace(null, school, { isEmpty: true }), school), '/', DESK);
  const panel = panelOf(page);
  const file = { name: 'Staff Handbook.docx', mimeType: WORD, buffer: Buffer.from(await longPolicy()) };
  await page.getByLabel('A Word file').setInputFiles(file);
  await page.getByRole('button', { name: 'Add it' }).click();
  await press(page, 'Allow access to this document');
  await press(page, 'Allow');
  await panel.getByText('32 points in 16 sections').waitFor();
  await press(page, 'Create the form');
  await picture(page, 'story-05-steps', { isWhole: false });
  const steps = [];
  while (await panel.getByRole('button', { name: 'Continue' }).isVisible()) {
    steps.push(await panel.locator('main').textContent());
    await press(page, 'Continue');
  }
  expect(steps.length).toBeGreaterThan(0);
  await panel.getByText('32 points on ').waitFor();
});
