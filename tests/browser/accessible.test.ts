/** Forms, emails and pages as software checks them against WCAG 2.2, levels A and AA (axe-core), on a phone and on a desk. */
import { readFileSync } from 'node:fs';
import type { Result } from 'axe-core';
import type { Page } from 'playwright-core';
import { makeSchool } from '../../commands/simulation/school';
import { schoolSite } from '../../commands/simulation/start-school';
import { publishedPath } from '../../local/server/forms/links';
import type { Workspace } from '../../local/workspace';
import { CAROL, HEAD, inSchool, secondForm, TOLU } from '../support/countersigning';
import { ACCEPTABLE_USE, MANAGER } from '../support/larkfield';
import { DESK, PHONE, useSites } from './support/browser';

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The shorter of two writings: every page is given it anew. */
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const visit = useSites();

/** A month in which somebody signs, somebody is overdue, and the head has a name to countersign. */
function aMonth() {
  const { school, form } = inSchool(HEAD, [
    ['Amara Okafor', HEAD, 'Headteacher', 'leadership'],
    ['Tolu Adeyemi', TOLU, 'Teacher', 'teaching', HEAD],
    ['Carol Bright', CAROL, 'Secretary', 'support', HEAD],
    ['Eva Novak', '', 'Cleaner', 'support'],
  ]);
  school.set('Send receipts', 'yes');
  school.set('Send the weekly digest', 'yes');
  school.publish(ACCEPTABLE_USE);
  school.turnTo('2026-09-01', '12:00');
  school.sign(form, TOLU, 'Tolu Adeyemi');
  school.workspace.letAnyoneIn(form);
  school.sign(form, 'stranger@home.example', 'Ann Olde');
  school.morningsTo('2026-10-06');
  return { school, form };
}

const { school, form } = aMonth();
const site = schoolSite(school.workspace, makeSchool({ seed: 1 }));

function pathsOf(workspace: Workspace, workbookId: string): [string, string][] {
  const document = workspace.files.find((file) => file.kind === 'document')?.id ?? '';
  const tabs = workspace.spreadsheet(workbookId).sheets.filter(({ properties }) => !properties.hidden);
  const subjects = new Map(workspace.mail.map(({ number, subject }) => [subject.replace(/\d+/g, '0'), number]));
  const formPath = (id: string, as: string) => `${publishedPath(workspace.form(id), 'viewform')}?as=${as}`;
  return [
    ['the first page', '/'],
    ['the mailbox', '/mail'],
    ['an email with what stands above it', '/mail/1'],
    ['a policy', `/document/d/${document}/edit`],
    ['the panel beside a policy', `/document/d/${document}/panel?open=1`],
    ['the panel beside the register', `/spreadsheets/d/${workbookId}/panel?open=1`],
    ['the settings of a form', `/forms/d/${form}/edit`],
    ['a form', formPath(form, CAROL)],
    ['the form of who countersigns', formPath(secondForm(school).id, HEAD)],
    ['a form that turns somebody away', formPath(secondForm(school).id, CAROL)],
    ['nothing at the address', '/nothing'],
    ...tabs.map(({ properties }): [string, string] => [
      `the tab ${properties.title}`,
      `/spreadsheets/d/${workbookId}/edit?tab=${encodeURIComponent(properties.title)}`,
    ]),
    ...[...subjects].map(([subject, number]): [string, string] => [`the email ${subject}`, `/mail/${number}/body`]),
  ];
}

/** Only what is wrong is gathered and handed over: of all that is right, which is most of a page, nothing is read. */
const RUN = `axe
  .run(document, {
    iframes: false,
    resultTypes: ['violations'],
    runOnly: { type: 'tag', values: ${JSON.stringify(LEVELS)} },
  })
  .then(({ violations }) => violations)`;

/** What axe-core finds against these levels: the rule, and where. */
async function faultsOn(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const violations = await page.evaluate<Result[]>(RUN);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

async function faultsOf(pages: [string, string][], size: { width: number; height: number }): Promise<string[]> {
  const page = await visit(site, '/', size);
  await page.context().addCookies([{ name: 'account', value: MANAGER, url: page.url() }]);
  const faults: string[] = [];
  for (const [name, path] of pages) {
    await page.goto(new URL(path, page.url()).href);
    faults.push(...(await faultsOn(page)).map((fault) => `${name}: ${fault}`));
  }
  return faults;
}

const PAGES = pathsOf(school.workspace, school.workbookId);

test('on a phone', async () => {
  expect(await faultsOf(PAGES, PHONE)).toEqual([]);
});

test('on a desk, where what is wide stands otherwise', async () => {
  const wide = PAGES.filter(([name]) => /^(a policy|the tab (Summary|Staff|To check)|the first page)$/.test(name));
  expect(await faultsOf(wide, DESK)).toEqual([]);
});
