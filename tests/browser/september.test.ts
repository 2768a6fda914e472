/**
 * A school's September in a browser: the new edition is published in July, the form of what has changed and that with questions are signed
 * on the INSET day, a correction follows, and the pages for an inspector are read as they are shown, each figure held against the count outside.
 */
import { makeSchool } from '../../commands/simulation/school';
import { schoolSite } from '../../commands/simulation/start-school';
import { publishedPath } from '../../local/server/forms/links';
import { toDay, toSerial } from '../../src/common/day';
import { firstDate } from '../../src/common/typed-dates';
import { minuteOutside } from '../register/figures/minute-outside';
import { minuteSaid } from '../register/figures/minute-said';
import { tabsOf } from '../register/figures/random-school';
import { ASKED, AUGUST, GOVERNORS, GUIDANCE, type Member, SchoolYear, TEACHERS } from '../support/school-year';
import { DESK, useSites } from './support/browser';
import { MOUSE, type Wanted } from './support/hands';
import { makeFormInPanel, openEmail, openFile, openTab, panelOf, press, rowsOf, signFromEmail } from './support/pages';
import { picture } from './support/pictures';
import { agreesToAll, walk } from './support/walking';

const visit = useSites();

const year = SchoolYear.begin();
const { school } = year;
const { workspace } = school;
const site = schoolSite(workspace, makeSchool({ seed: 1 }));
const [early = AUGUST, wrong = AUGUST, changed = AUGUST] = [TEACHERS[2], TEACHERS[15], TEACHERS[20]];

const signsAs =
  ({ name }: Member): Wanted =>
  (question) => {
    const right = ASKED[question.title]?.right;
    if (question.kind === 'TEXT') return [/name/i.test(question.title) ? name : 'Teacher'];
    return right === undefined ? agreesToAll(question) : [right];
  };
const formOf = (person: Member, label: string) => year.ledTo(person).find((id) => year.labelOf(id) === label) ?? '';
const pathOf = (form: string, as: Member) => `${publishedPath(workspace.form(form), 'viewform')}?as=${as.email}`;
const signed = (form: string) => workspace.form(form).responses.map(({ respondentEmail }) => respondentEmail);

test('in July the new edition is published for 1 September, with what each group reads; a teacher signs it from the email', async () => {
  year.yearBefore();
  year.on('2026-07-03', '07:30');
  year.newGuidance();
  const page = await visit(site, '/', DESK);
  const panel = panelOf(page);
  await openFile(page, GUIDANCE);
  await press(page, 'See what has changed');
  await makeFormInPanel(page, 'Make the new version');
  const reads = await panel.locator('body').textContent();
  for (const part of ['The whole', 'Part one and Annex B', 'Annex A', 'Part two']) expect(reads).toContain(part);
  // There is no shorter form of it, and none is spoken of.
  expect(reads).not.toContain('sign only what has changed');
  await panel.getByLabel('On the day below').check();
  await panel.getByLabel('The day, if you chose one').fill('3 July 2026');
  await panel.getByLabel('In force from').fill('1 September 2026');
  await panel.getByLabel('Who approved it, and when').fill('Governing board, 3 July 2026, minute 7');
  await picture(page, 'september before publishing', { isWhole: false });
  await press(page, 'Publish');
  await panel.getByText('It is in force from 1 September 2026.').waitFor();
  year.on('2026-07-03');
  await openEmail(page, early.email, /Please sign by Tuesday 1 September/);
  expect(await page.frameLocator('#letter').locator('body').textContent()).toContain('Part one and Annex B');
  await signFromEmail(page, signsAs(early));
  expect(signed(formOf(early, 'P1 v2.0'))).toEqual([early.email]);
  year.beforeTheHolidays();
});

test('on the INSET day the changed points are read with the old words beside the new, and signed', async () => {
  year.on('2026-08-20');
  year.on('2026-08-21');
  expect(year.signAll(AUGUST)).toEqual([true, true]);
  year.inset();
  const form = formOf(changed, 'P2 v2.0 changes');
  const page = await visit(site, pathOf(form, changed), DESK);
  const shown: string[] = [];
  await walk(page, MOUSE, signsAs(changed), async (_seen, place) => {
    shown.push((await page.locator('body').textContent()) ?? '');
    await picture(page, `september what has changed ${place}`);
  });
  const words = shown.join('\n');
  for (const part of [
    'I will lock my screen and my door whenever I leave it.',
    'I will lock my screen whenever I leave it.',
    'You must not:',
    'You may:',
  ]) {
    expect(words).toContain(part);
  }
  expect(signed(form)).toEqual([changed.email]);
});

test('five questions: each wrong choice leads back, and the form is sent with the right ones alone', async () => {
  const form = formOf(wrong, 'P3 v1.0');
  const page = await visit(site, pathOf(form, wrong), DESK);
  const tries = new Map(Object.entries(ASKED).map(([question, one]) => [question, [...one.wrong]]));
  const pages = await walk(page, MOUSE, (question) => {
    const mistake = tries.get(question.title)?.shift();
    return mistake === undefined ? signsAs(wrong)(question) : [mistake];
  });
  await picture(page, 'september questions sent');
  const headings = pages.map(({ heading }) => heading);
  const mistakes = Object.values(ASKED).flatMap((one) => one.wrong).length;
  expect(headings.filter((heading) => heading === 'That is not what the policy says').length).toBe(mistakes);
  expect(new Set(headings.filter((heading) => heading.startsWith('Question'))).size).toBe(5);
  expect(pages.filter(({ buttons }) => buttons.includes('Submit')).length).toBe(1);
  expect(signed(form)).toEqual([wrong.email]);
  year.on('2026-09-01', '10:30');
  expect(school.column('Signatures', 'Other answers')).toContain('Answered 5 of 5 questions');
});

test('a correction of 19 September is published as a minor change in three clicks', async () => {
  expect(year.weeksAfter()).not.toContain(false);
  year.correct();
  const page = await visit(site, '/', DESK);
  await openFile(page, GUIDANCE);
  await press(page, 'See what has changed');
  await press(page, 'Publish as a minor change');
  await press(page, 'Publish version 2.1');
  const goOn = panelOf(page).getByRole('button', { name: 'Continue', exact: true });
  while ((await goOn.count()) > 0) await press(page, 'Continue');
  expect(school.column('Versions', 'Version')).toContain('P1 v2.1');
});

test('the pages for an inspector say of 22 September and of 12 March before what is counted outside', async () => {
  year.on('2026-09-19', '11:30');
  year.on('2026-09-22');
  year.paper('22/9/2026', 'P1', GOVERNORS.slice(0, 4));
  const page = await visit(site, '/', DESK);
  const printed = async (day: string, what: 'Names' | 'Summary, without names') => {
    await openFile(page, 'Policy register');
    await press(page, 'For an inspection');
    await panelOf(page).getByLabel('On which day').fill(day);
    await press(page, what);
    await openTab(page, 'Print');
    await picture(page, `september ${what} ${day.replaceAll('/', '-')}`);
    return rowsOf(page);
  };
  for (const [day, serial] of [
    ['22/9/2026', 46_287],
    ['12/3/2026', 46_093],
  ] as const) {
    const names = await printed(day, 'Names');
    const summary = await printed(day, 'Summary, without names');
    const said = minuteSaid(summary, names, (cell) => toSerial(toDay(firstDate(String(cell))?.first ?? '')));
    expect({ day, ...said }).toEqual({ day, ...minuteOutside(tabsOf(school), serial) });
  }
});
