/**
 * People without an account of the school, on a phone at 320 pixels with text twice as large: from the invitation, from the QR
 * code on a slip, late, on paper, and at reception. No page asks them to sign in.
 */
import { makeSchool } from '../../commands/simulation/school';
import { schoolSite } from '../../commands/simulation/start-school';
import { aDocument, type Larkfield } from '../support/larkfield';
import { besideRegister } from '../support/panels';
import { withVisitors } from '../support/visitors';
import { BOB, JOY, published, STAFF } from '../support/without-account';
import { DESK, useSites } from './support/browser';
import { openFile, openTab, press, rowsOf } from './support/pages';
import { Phone, SMALL } from './support/phone';
import { picture } from './support/pictures';
import { scannedPoster, scannedSlips } from './support/scanned';
import { asFilledIn, except } from './support/walking';

const visit = useSites();

const siteOf = ({ workspace }: Larkfield) => schoolSite(workspace, makeSchool({ seed: 1 }));

const phoneOf = async (school: Larkfield, name: string) => Phone.with(await visit(siteOf(school), '/', SMALL), name);

/** What the tab Register says of each person under the first policy, as the office sees it. */
async function registerOf(school: Larkfield): Promise<Record<string, string | undefined>> {
  const page = await visit(siteOf(school), '/', DESK);
  await openTab(page, 'Register');
  return Object.fromEntries((await rowsOf(page)).map(([name = '', , , status]) => [name, status]));
}

/** The page to print that was made last, as the printer gets it. */
async function printedPage(school: Larkfield) {
  const file = school.workspace.files.filter(({ kind }) => kind === 'spreadsheet').at(-1);
  const page = await visit(siteOf(school), `/spreadsheets/d/${file?.id}/edit`, DESK);
  await page.emulateMedia({ media: 'print' });
  return page;
}

const CODE = 'Your personal code';
const NAME = 'Full name';

/** Three sections of ten points. */
const THIRTY_POINTS = aDocument(
  'Code of Conduct',
  ...['Safeguarding', 'Online safety', 'Conduct'].flatMap((section) => [
    `# ${section}`,
    ...Array.from({ length: 10 }, (_, i) => `- I will keep to rule ${i + 1} of the part on ${section.toLowerCase()}.`),
  ]),
  '# Declaration',
  'I have read and understood this policy and agree to keep to it.',
  'Full name: ____________',
  'Job title: ____________',
);

test('a governor signs thirty points from the invitation in under forty taps, is thanked by email, and stands in the register', async () => {
  const school = published({}, STAFF, { document: THIRTY_POINTS, ticks: 'every point' });
  school.set('Send receipts', 'yes');
  const bob = await phoneOf(school, 'governor');
  expect(await bob.reads(school, BOB)).toContain('You do not need a Google account');
  await bob.follows();
  const pages = await bob.signs(asFilledIn);
  const questions = pages.flatMap((page) => page.questions);
  expect(questions.flatMap(({ kind, choices }) => (kind === 'CHECKBOX' ? choices : [])).length).toBeGreaterThan(29);
  // A point is a tap at least: they are counted.
  expect(bob.taps).toBeGreaterThan(29);
  expect(bob.taps).toBeLessThan(40);
  // A receipt comes the next school morning.
  school.turnTo('2026-09-03', '12:00');
  const receipt = await bob.reads(school, BOB);
  expect(receipt).toContain('Signed on Wednesday 2 September at 12:00, 30 points.');
  expect(receipt).toContain('If you did not sign this, or something here is wrong, please let the school office know.');
  expect(await registerOf(school)).toMatchObject({ 'Bob Ray': '✓ Signed 2 Sep 2026' });
  expect(school.column('Signatures', 'How')).toEqual([`by personal code sent to ${BOB}`]);
  expect(bob.faults).toEqual([]);
});

test('from slips: a right code counts, a wrong one and somebody else’s are held; later one signs late, and one on paper', async () => {
  const school = published();
  school.run('makeSlips', ['everyone']);
  const [bobs = '', joys = '', evas = ''] = await scannedSlips(await printedPage(school), 3);
  const phone = await phoneOf(school, 'slip');
  await phone.opens(evas);
  await phone.signs(asFilledIn);
  await phone.opens(bobs);
  await phone.signs((question) => (question.title.startsWith(CODE) ? ['2222 2222'] : asFilledIn(question)));
  await phone.opens(joys);
  await phone.signs(except({ [NAME]: ['Bob Ray'] }, asFilledIn));
  school.turnTo('2026-09-02', '14:00');
  expect(school.column('To check', 'What to check')).toEqual([
    expect.stringContaining('Signed as "Bob Ray" with a code that is not valid.'),
    expect.stringContaining('Signed as "Bob Ray" with the code of Joy Ade. Please ask Joy Ade'),
  ]);
  const office = await visit(siteOf(school), '/', DESK);
  await openFile(office, 'Policy register');
  await press(office, 'Reject');
  await press(office, 'Reject');
  school.sleepTo('2026-10-06', '07:40');
  school.turnTo('2026-10-06', '12:00');
  expect(await phone.reads(school, BOB)).toContain('It was due on Tuesday 15 September (21 days ago).');
  await phone.follows();
  await phone.signs(asFilledIn);
  school.paste('Paper', 2, [['Joy Ade', 'P1', '', '5/10/2026', 'Imran Chowdhury']]);
  school.turnTo('2026-10-06', '14:00');
  expect(await registerOf(school)).toEqual({
    'Tolu Adeyemi': '! Overdue 21 days',
    'Bob Ray': '✓ Signed 6 Oct 2026',
    'Joy Ade': '✓ Signed 5 Oct 2026',
    'Eva Novak': '✓ Signed 2 Sep 2026',
  });
  expect(school.column('Signatures', 'How')).toEqual([
    'by personal code on paper',
    'by personal code, not valid',
    `by personal code on paper or sent to ${JOY}`,
    `by personal code on paper or sent to ${BOB}`,
    'paper',
  ]);
  expect(phone.faults).toEqual([]);
});

test('a supply teacher signs at reception from the poster, and is on the staff list with one click once she stays', async () => {
  const school = withVisitors();
  const panel = besideRegister(school);
  panel.press('Open');
  panel.press('Poster for reception');
  const poster = await printedPage(school);
  await picture(poster, 'poster');
  const sue = await phoneOf(school, 'visitor');
  await sue.opens(await scannedPoster(poster));
  await sue.signs(
    except(
      {
        'Your full name': ['Sue Supply'],
        'Your organisation': ['Teachers Now'],
        'Who you are, such as visitor, contractor or supply teacher': ['supply teacher'],
        'Who you are visiting': ['Carol Bright'],
      },
      asFilledIn,
    ),
  );
  school.turnTo('2026-09-02', '12:00');
  expect(await registerOf(school)).not.toHaveProperty('Sue Supply');
  const office = await visit(siteOf(school), '/', SMALL);
  await openFile(office, 'Policy register');
  await press(office, 'Slips and posters with QR codes');
  await press(office, 'Visitors');
  await press(office, 'Has joined the staff');
  school.turnTo('2026-09-02', '14:00');
  expect(await registerOf(school)).toHaveProperty('Sue Supply', '✓ Signed 2 Sep 2026');
  expect(sue.faults).toEqual([]);
});
