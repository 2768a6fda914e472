/** A school of fifteen people, and what they and their manager do by hand. */
import { join } from 'node:path';
import type { docs_v1 } from '@googleapis/docs';
import { paste, valuesOf } from '../../../local/by-hand/typing';
import type { Panel } from '../../../local/panel/panel';
import { entryOf } from '../../../local/server/forms/links';
import type { FormFile, FormItem } from '../../../local/state';
import { Workspace } from '../../../local/workspace';
import { dayAfter, localTime, london, quietHours } from '../days';
import { OWNER, publishDocument, setUp } from '../manager';
import { agreeing } from '../staff-life';

export const at = (name: string): string => `${name}@larkfield.example`;
export const [HEAD, DEPUTY] = [at('amara'), at('daniel')];
export const HOME = 'home.example';
const TALK_FIRST = 'I would like to talk to somebody before I sign';

/** As it is pasted: everything but "Starts on" and the sites is left alone in the first year. */
export const STAFF = [
  ['Name', 'Email', 'Role', 'Groups', 'Line manager', 'Starts on', 'Leaves on', 'Site'],
  ['Amara Okafor', HEAD, 'Headteacher', 'leadership', '', '', '', 'Hill'],
  ['Daniel Whitcombe', DEPUTY, 'Deputy Headteacher', 'leadership', HEAD, '', '', 'Dale'],
  ['Tolu Adeyemi', at('tolu'), 'Teacher', 'teaching', DEPUTY, '', '', 'Hill'],
  ['Carol Bright', at('carol'), 'Secretary', 'support', HEAD, '', '', 'Hill'],
  ['Priya Nair', at('priya'), 'Teacher', 'teaching', DEPUTY, '', '', 'Dale'],
  ['Sam Lee', at('sam'), 'Teacher', 'teaching', DEPUTY, '', '', 'Dale'],
  ['Eva Novak', '', 'Cleaner', 'support', HEAD, '', '', 'Hill'],
  ['Bob Ray', `bob@${HOME}`, 'Governor', 'governor', '', '', '', 'all sites'],
  ['Joy Ade', `joy@${HOME}`, 'Governor', 'governor', '', '', '', 'all sites'],
  ['Ann Old', at('ann'), 'Cook', 'support', HEAD, '', '', 'Hill'],
  ['Kim Hold', at('kim'), 'Cook', 'support', HEAD, '', '', 'Dale'],
  ['Grace Obi', at('grace'), 'Administrator', 'support', HEAD, '', '', 'Hill'],
  ['Dana Reid', at('dana'), 'Caretaker', 'support', HEAD, '', '', 'Dale'],
  ['Ola Berg', at('ola'), 'Teacher', 'teaching', DEPUTY, '', '', 'Hill'],
  ['Zed Fox', at('zed'), 'Teaching assistant', 'support', DEPUTY, '', '', 'Dale'],
];

/** The school, and what its people and its manager do day after day. */
export class SmallSchool {
  readonly workspace: Workspace;
  readonly workbookId: string;

  constructor() {
    this.workspace = Workspace.create({
      folder: null,
      bundleFolder: join(__dirname, '..', '..', '..', 'build'),
      now: london('2024-09-02', '08:12'),
      accounts: [{ email: OWNER, name: 'Larkfield', dailyMail: 1500 }],
    });
    this.workbookId = setUp(this.workspace, {
      name: 'Larkfield Primary School',
      contact: 'Carol Bright',
      policies: [],
      staff: STAFF,
      calendar: [
        [],
        ['28/10/2024', '1/11/2024', 'Half-term'],
        ['26/10/2026', '30/10/2026', 'Half-term'],
        ['21/12/2026', '1/1/2027', 'Christmas'],
        ['22/7/2027', '31/8/2027', 'Summer'],
      ],
    });
  }

  /** Under a heading, beside what the first matching row says. */
  type(tab: string, beside: string, heading: string, text: string): void {
    const [headings = [], ...rows] = valuesOf(this.workspace, this.workbookId, tab);
    const row = rows.findIndex((cells) => cells.map(String).includes(beside)) + 2;
    if (row < 2) throw new Error(`"${tab}" has no row that says "${beside}"`);
    paste(this.workspace, this.workbookId, { tab, row, column: headings.indexOf(heading) + 1 }, [[text]]);
  }

  add(tab: string, ...rows: string[][]): void {
    const filled = valuesOf(this.workspace, this.workbookId, tab).flatMap((cells, i) => (cells.length > 0 ? [i] : []));
    const row = (filled.at(-1) ?? 0) + 2;
    paste(this.workspace, this.workbookId, { tab, row, column: 1 }, rows);
  }

  paste(tab: string, rows: string[][]): void {
    paste(this.workspace, this.workbookId, { tab, row: 1, column: 1 }, rows);
  }

  /** In what To check says of a response. */
  decide(what: RegExp, decision: string, person = ''): void {
    const rows = valuesOf(this.workspace, this.workbookId, 'To check');
    const row = rows.findIndex((cells) => what.test(String(cells[1]))) + 1;
    if (row < 2) throw new Error(`To check does not say ${what}, but ${rows.map(([, said]) => said).join('\n')}`);
    paste(this.workspace, this.workbookId, { tab: 'To check', row, column: 3 }, [[decision, person]]);
  }

  document(document: docs_v1.Schema$Document): string {
    const id = this.workspace.addDocument(document.title ?? '', OWNER, document);
    this.workspace.grant(id, OWNER);
    return id;
  }

  /** @returns the form's id */
  publish(document: string, answers: object): string {
    const form = publishDocument(this.workspace, { document, ...answers });
    this.workspace.run('round', [{}], { as: OWNER });
    return form;
  }

  /** To that hour, with the checks of that hour alone. */
  on(day: string, time = '09:30'): void {
    this.workspace.sleepTo(london(day, time));
    this.workspace.run('round', [{}], { as: OWNER });
  }

  /** Mornings, with their emails, to noon of that day. */
  morningsTo(day: string): void {
    for (let next = localTime(this.workspace.now).day; next < day; ) {
      next = dayAfter(next, 1);
      this.workspace.sleepTo(london(next, '07:40'));
      this.workspace.turnTo(london(next, '12:00'), quietHours());
    }
  }

  /** @param answers to questions, by their titles */
  sign(form: string, emails: readonly string[], answers: Readonly<Record<string, string>> = {}): void {
    for (const email of emails) {
      const [name = email, , role = 'Teacher'] = STAFF.find((row) => row[1] === email) ?? [];
      this.submit(form, email, (item) => answers[item.title] ?? agreeing(item, { email, name, role }));
    }
  }

  submit(form: string, as: string | null, answering: (item: FormItem) => string | string[] | undefined): void {
    const sent = this.workspace.submit(form, { as, answering, ...(as === null ? {} : { email: as }) });
    if (!sent.isAccepted) throw new Error(`${as}: ${JSON.stringify(sent)}`);
  }

  /** With the code that the last email filled in. */
  signByCode(email: string, name: string): void {
    const form = this.form(({ items }) => items.some(({ title }) => title.startsWith('Your personal code')));
    const item = form.items.find(({ title }) => title.startsWith('Your personal code'));
    const letters = this.workspace.mail.filter(({ to, body }) => to === email && body.includes(form.id));
    const link = /https:\/\/docs\.google\.com\/forms\/[^\s"]*/.exec(letters.at(-1)?.body ?? '')?.[0] ?? '';
    const code = item === undefined ? '' : (new URL(link).searchParams.get(entryOf(item)) ?? '');
    this.submit(form.id, null, (one) => (one === item ? code : agreeing(one, { email, name, role: 'Governor' })));
  }

  /** The head, or the deputy, approves all who wait but one. */
  countersign(email: string, refused = 0): void {
    const form = this.form(({ title, readers }) => title.startsWith('To countersign:') && readers.includes(email));
    this.submit(form.id, email, ({ type, choices, title }) => {
      const words = choices.map(({ value }) => value);
      if (title === 'Those whom you have ticked') return words[0];
      if (type === 'CHECKBOX') return words.slice(0, refused);
      if (type === 'MULTIPLE_CHOICE') return words[refused > 0 ? 1 : 0];
      return type === 'PARAGRAPH_TEXT' ? '' : /role/i.test(title) ? 'Headteacher' : 'Amara Okafor';
    });
  }

  askToTalk(form: string, email: string): void {
    this.submit(form, email, ({ choices }) =>
      choices.some(({ value }) => value === TALK_FIRST) ? TALK_FIRST : undefined,
    );
  }

  /** Somebody at reception agrees to everything. */
  visit(name: string): void {
    const answers: Record<string, string> = {
      'Your full name': name,
      'Your organisation': 'Boilers Ltd',
      'Who you are, such as visitor, contractor or supply teacher': 'supply teacher',
      'Who you are visiting': 'Carol Bright',
    };
    const form = this.form(({ name }) => name.endsWith('for visitors'));
    this.submit(form.id, null, ({ title, choices }) => answers[title] ?? choices.map(({ value }) => value));
  }

  panel(): Panel {
    return this.workspace.openPanel('sheets', { as: OWNER, fileId: this.workbookId });
  }

  beside(document: string): Panel {
    return this.workspace.openPanel('docs', { as: OWNER, fileId: document });
  }

  /** By the end of the file's name. @throws where none is open */
  formCalled(end: string): FormFile {
    return this.form(({ name }) => name.endsWith(`, ${end}`));
  }

  /** The last open one like it. */
  private form(isIt: (form: FormFile) => boolean): FormFile {
    const found = this.workspace.files
      .filter((file): file is FormFile => file.kind === 'form' && file.isAccepting && isIt(file))
      .at(-1);
    if (found === undefined) throw new Error('There is no such form');
    return found;
  }
}
