/**
 * What a business manager comes to the panel for, each walked in a browser, on a desk and on a phone, with the clicks counted:
 * the table of docs/performance.md. PICTURES=DIR keeps a picture of each card on the way.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { makeSchool } from '../../commands/simulation/school';
import { schoolSite } from '../../commands/simulation/start-school';
import { publishedPath } from '../../local/server/forms/links';
import type { FormFile } from '../../local/state';
import { ACCEPTABLE_USE, aDocument, Larkfield, ROOT } from '../support/larkfield';
import { DESK, PHONE, useSites } from './support/browser';
import { MOUSE } from './support/hands';
import { openFile, panelOf, press } from './support/pages';
import { picture } from './support/pictures';
import { agreesToAll, walk } from './support/walking';

const visit = useSites();

const FORENAMES = ['Amara', 'Ben', 'Chloe', 'Dan', 'Ella', 'Femi', 'Gita', 'Hana', 'Idris', 'Jo'];
const SURNAMES = 'Ashdown Birch Calder Dunmore Elwood Farrow Garside Holt Ives Jarvis Kemp'.split(' ');
const address = (name: string) => `${name.toLowerCase().replace(/ /g, '.')}@larkfield.example`;

/** A hundred and ten people, one for each forename and surname. */
const NAMES = SURNAMES.flatMap((surname) => FORENAMES.map((forename) => `${forename} ${surname}`));
const STAFF = NAMES.map((name, i) => [name, address(name), 'Teacher', i < 100 ? 'teaching' : 'support']);
/** Whoever signs: four hundred answers in four forms. The last ten sign nothing. */
const SIGN = NAMES.slice(0, 100);
const TITLES = ['Online Safety', 'Staff Handbook', 'Data Protection'];
const ASKING = 'Idris Kemp';
const TALK_FIRST = 'I would like to talk to somebody before I sign';

/** Monday 21 September 2026, a week after everything was due, and before anybody was written to on that day. */
function busySchool(): Larkfield {
  const school = Larkfield.open(STAFF);
  const others = TITLES.map((title) => aDocument(title, '# Rules', '- I will keep to what it says.', '- I will ask.'));
  const forms = [ACCEPTABLE_USE, ...others].map((document) => school.publish(document));
  for (const form of forms) school.restTriggerOf(form);
  school.round();
  for (const form of forms) for (const name of SIGN) school.sign(form, address(name), name);
  const [form = ''] = forms;
  // Two answers of which only a person can tell whose they are.
  school.sign(form, address('Jo Kemp'), 'Josephine Miller');
  school.sign(form, address('Hana Kemp'), 'Hannah Kempe-Reid');
  school.sleepTo('2026-09-01', '17:00');
  school.round();
  school.sleepTo('2026-09-21', '07:40');
  school.round();
  school.sleepTo('2026-09-21', '09:20');
  return school;
}

interface Clicks {
  /** Buttons and links of the panel. */
  clicks: number;
  /** About people: accepted, rejected, ticked or not, one by one. */
  decisions: number;
}

/** What the journey is, as the page of the docs says, and the clicks that it takes there. */
function told(journey: string): Clicks {
  const page = readFileSync(join(ROOT, 'docs', 'performance.md'), 'utf8');
  const [, clicks, decisions] = new RegExp(`^\\| ${journey} \\| (\\d+) \\| (\\d+) \\|`, 'm').exec(page) ?? [];
  return { clicks: Number(clicks), decisions: Number(decisions) };
}

/** A manager at the panel beside the register, whose clicks are counted. */
class Manager {
  private counted: Clicks = { clicks: 0, decisions: 0 };
  private shots = 0;

  constructor(
    readonly page: Page,
    private readonly where: string,
  ) {}

  get panel() {
    return panelOf(this.page);
  }

  /** One journey from the first card of the panel, which is open. */
  async goes(journey: string, way: () => Promise<void>): Promise<void> {
    await openFile(this.page, 'Policy register');
    this.counted = { clicks: 0, decisions: 0 };
    await way();
    await this.looks(journey);
    expect([journey, this.counted]).toEqual([journey, told(journey)]);
    expect(this.counted.clicks).toBeLessThanOrEqual(4);
  }

  async click(words: string, place = 0): Promise<void> {
    this.counted.clicks += 1;
    await this.looks(words);
    await press(this.page, words, place);
  }

  async decide(words: string, place = 0): Promise<void> {
    this.counted.decisions += 1;
    await this.looks(words);
    await press(this.page, words, place);
  }

  async tick(box: Locator): Promise<void> {
    this.counted.decisions += 1;
    await box.click();
  }

  /** In each list of a name like this, the answer at a place is chosen. */
  async answers(name: RegExp, place: number): Promise<void> {
    for (const list of await this.panel.locator('select').all()) {
      if (!name.test((await list.getAttribute('name')) ?? '')) continue;
      this.counted.decisions += 1;
      await list.selectOption({ index: place });
    }
  }

  /** What stands in a field, or is chosen in a list, counts as typed. */
  async types(label: string, words: string): Promise<void> {
    await this.panel.getByLabel(label).first().fill(words);
  }

  /** A link, which opens beside. @returns where it leads */
  async opens(words: string): Promise<string> {
    this.counted.clicks += 1;
    return (await this.panel.getByRole('link', { name: words }).getAttribute('href')) ?? '';
  }

  async says(words: string): Promise<void> {
    await this.panel.getByText(words).first().waitFor();
  }

  private async looks(at: string): Promise<void> {
    this.shots += 1;
    await picture(this.page, `journey ${this.where} ${String(this.shots).padStart(2, '0')} ${at}`, { isWhole: false });
  }
}

let school: Larkfield | null = null;

test.each([
  ['on a desk', DESK],
  ['on a phone', PHONE],
] as const)(
  'what a day brings, %s: four clicks at most, and one for each decision about a person',
  async (where, size) => {
    school ??= busySchool();
    const own = school.fork();
    const { workspace } = own;
    const sample = makeSchool({ seed: 1 });
    const page = await visit(schoolSite(workspace, sample), '/', size);
    const manager = new Manager(page, where);
    const mailTo = (name: string) => workspace.mail.filter(({ to }) => to === address(name)).length;

    await manager.goes('remind one person', async () => {
      const before = mailTo('Ella Kemp');
      await manager.types('Name or email address', 'Ella Kemp');
      await manager.click('Find');
      await manager.click('Remind now');
      await manager.click('Send');
      await manager.says('1 reminder sent.');
      expect(mailTo('Ella Kemp')).toBe(before + 1);
    });

    await manager.goes('accept a held answer', async () => {
      await manager.decide('Accept');
      await manager.says('Accepted for Jo Kemp.');
    });

    await manager.goes('reject one', async () => {
      await manager.decide('Reject');
      await manager.says('Rejected.');
      expect(own.rows('Decisions').map((row) => row[1])).toEqual(['accept', 'reject']);
    });

    await manager.goes('extend eight people', async () => {
      await manager.click('Show everyone overdue');
      await manager.click('Extend these 10 people');
      for (const name of ['Amara Kemp', 'Ben Kemp']) await manager.tick(manager.panel.getByLabel(name));
      await manager.click('Extend');
      await manager.says('8 people: now due on 28 September 2026.');
    });

    await manager.goes('who had signed the AUP on a day', async () => {
      await manager.click('Open');
      await manager.types('On which day', '12/9/2026');
      await manager.click('Who had signed');
      expect(await manager.opens('Open the tab Print')).toContain('gid=16');
    });

    await manager.goes('change who signs', async () => {
      await manager.click('Open');
      await manager.click('Change who signs, how often, by when');
      await manager.panel.getByLabel('everyone', { exact: false }).first().click();
      await manager.panel.getByLabel('teaching').click();
      await manager.click('See what it does');
      await manager.click('Change it');
      expect(own.column('Policies', 'Who signs')[0]).toBe('teaching');
    });

    await manager.goes('verify 400 answers', async () => {
      await manager.click('Check the register against the forms');
      while (await manager.panel.getByRole('button', { name: 'Continue' }).isVisible()) await manager.click('Continue');
      await manager.says('402 of 402 signatures given in forms match the form.');
    });

    // Somebody would rather talk first, and signs after talking.
    const forms = workspace.files.filter((file): file is FormFile => file.kind === 'form');
    const [path = ''] = forms
      .filter(({ title }) => title.includes('Online Safety'))
      .map((form) => publishedPath(form, 'viewform'));
    const form = new URL(`${path}?as=${address(ASKING)}`, page.url()).href;
    await page.goto(form);
    await walk(page, MOUSE, (question) => question.choices.filter((choice) => choice === TALK_FIRST));
    own.round();
    await manager.goes('somebody raises a question and signs after talking', async () => {
      await manager.says(ASKING);
      await manager.decide('Talked, ask again');
      await manager.says(`${ASKING}: will be asked again.`);
    });
    await page.goto(form);
    await walk(page, MOUSE, agreesToAll);
    own.round();
    expect(own.statuses(1)[ASKING]).toBe('✓ Signed 21 Sep 2026');
  },
);

/** A hundred and twenty rows, six of which have a fault each; and the sum below them that some systems print. */
const ALL = [...NAMES, ...FORENAMES.map((forename) => `${forename} Lockyer`)];
const FAULTS: Record<string, (row: string[]) => string[]> = {
  'Amara Birch': ([name = '', , ...rest]) => [name, 'amara.birch@larkfeild.example', ...rest],
  'Ben Calder': ([name = '', email = '', role = '', group = '']) => [name, email, role, group, '31/2/2026'],
  'Chloe Dunmore': ([name = '', , ...rest]) => [name, address('Ben Dunmore'), ...rest],
  'Dan Elwood': ([name = '', , ...rest]) => [name, 'dan elwood', ...rest],
  'Ella Farrow': ([name = '', email = '', role = '', , day = '']) => [name, email, role, 'teechers', day],
  'Femi Garside': ([name = '', , ...rest]) => [name, 'femi.garside@larkfield.exampl', ...rest],
};
const LIST = [
  ['Name', 'Email', 'Role', 'Group', 'Start date'],
  ...ALL.map((name) => {
    const row = [name, address(name), 'Teacher', 'teaching', '1/9/2026'];
    return FAULTS[name]?.(row) ?? row;
  }),
];

test('a list of staff with six faults is brought in', async () => {
  const [known = []] = STAFF;
  const own = Larkfield.open([known]);
  own.publish(ACCEPTABLE_USE, { audience: ['everyone'] });
  const page = await visit(schoolSite(own.workspace, makeSchool({ seed: 1 })), '/', DESK);
  const manager = new Manager(page, 'list');
  await manager.goes('bring in 120 staff with 6 faults', async () => {
    await manager.click('Bring in staff');
    await manager.opens('Open the tab Import');
    own.paste('Import', 1, LIST);
    await manager.click('Review the list');
    await manager.answers(/^row-/, 1);
    await manager.answers(/^group-/, 1);
    await manager.click('Bring in');
  });
  const rows = own.rows('Staff');
  expect(rows).toHaveLength(120);
  const of = (name: string) => rows.find((row) => row[0] === name)?.slice(1, 6);
  const first = rows.find((row) => row[0] === 'Dan Birch')?.[5];
  expect(Object.keys(FAULTS).map(of)).toEqual([
    [address('Amara Birch'), 'Teacher', 'teaching', '', first],
    [address('Ben Calder'), 'Teacher', 'teaching', '', ''],
    ['', 'Teacher', 'teaching', '', first],
    ['', 'Teacher', 'teaching', '', first],
    [address('Ella Farrow'), 'Teacher', 'teaching', '', first],
    [address('Femi Garside'), 'Teacher', 'teaching', '', first],
  ]);
});
