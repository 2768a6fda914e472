/** The figures as people see them: in Summary, its chart, the panel, the digest, and at the end of the demo. */
import { policyLines } from '../../../commands/simulation/demo-summary';
import { valuesOf } from '../../../local/by-hand/typing';
import type { Panel } from '../../../local/panel/panel';
import { type Larkfield, MANAGER } from '../../support/larkfield';
import { besideRegister, wordsOf } from '../../support/panels';
import type { Counted, STATUSES } from './counted-outside';

type Figures = Counted['policies'];

const HEADINGS: Record<(typeof STATUSES)[number], string> = {
  signed: 'Signed',
  'to countersign': 'To countersign',
  'waiting for the office': 'Waiting for the office',
  due: 'Due',
  overdue: 'Overdue',
  away: 'Away',
};

const grid = ({ workspace, workbookId }: Larkfield, tab: string) => valuesOf(workspace, workbookId, tab);

export function inSummary(larkfield: Larkfield): Figures {
  const cells = grid(larkfield, 'Summary');
  const top = cells.findIndex((row) => row[0] === 'Policy');
  const figure = (row: readonly unknown[], heading: string) => Number(row[cells[top]?.indexOf(heading) ?? -1] ?? 0);
  return Object.fromEntries(
    cells.slice(top + 1, top + 4).map((row) => [
      String(row[0]),
      {
        must: figure(row, 'Must sign'),
        signed: figure(row, HEADINGS.signed),
        'to countersign': figure(row, HEADINGS['to countersign']),
        'waiting for the office': figure(row, HEADINGS['waiting for the office']),
        due: figure(row, HEADINGS.due),
        overdue: figure(row, HEADINGS.overdue),
        away: figure(row, HEADINGS.away),
      },
    ]),
  );
}

/** How long each bar of the chart is: all its parts together, from the cells that the chart draws. */
export function inChart(larkfield: Larkfield): Record<string, number> {
  const { charts } = larkfield.workspace
    .spreadsheet(larkfield.workbookId)
    .sheets.find((sheet) => sheet.properties.title === 'Summary') ?? { charts: [] };
  const bars = charts.map(({ spec }) => spec).find((spec) => spec?.title === 'Who has signed what');
  const cells = grid(larkfield, 'Summary');
  const [names] = (bars?.basicChart?.domains ?? []).flatMap((one) => one.domain?.sourceRange?.sources ?? []);
  const series = (bars?.basicChart?.series ?? []).flatMap((one) => one.series?.sourceRange?.sources ?? []);
  const from = (names?.startRowIndex ?? 0) + 1;
  return Object.fromEntries(
    cells
      .slice(from, names?.endRowIndex ?? 0)
      .map((row) => [
        String(row[names?.startColumnIndex ?? 0]),
        series.reduce((sum, source) => sum + Number(row[source.startColumnIndex ?? 0] ?? 0), 0),
      ]),
  );
}

const PANEL: Record<Exclude<(typeof STATUSES)[number], 'signed'>, RegExp> = {
  'to countersign': /(\d+) signed and awaiting countersignature/,
  'waiting for the office': /(\d+) signed and waiting for the office/,
  due: /(\d+) due/,
  overdue: /(\d+) overdue/,
  away: /(\d+) away/,
};

export function inPanel(larkfield: Larkfield, titles: readonly string[]): Figures {
  const panel: Panel = besideRegister(larkfield);
  const shown = wordsOf(panel).split('\n');
  // What waits for whoever has opened it names policies above.
  const lines = shown.slice(shown.indexOf('Policies'));
  return Object.fromEntries(
    titles.map((title) => {
      const below = lines[lines.indexOf(title) + 1] ?? '';
      const figure = (pattern: RegExp) => Number(pattern.exec(below)?.[1] ?? 0);
      return [
        title,
        {
          must: figure(/ of (\d+) (?:person has|people have) signed/),
          signed: figure(/(\d+) of \d+ (?:person has|people have) signed/),
          'to countersign': figure(PANEL['to countersign']),
          'waiting for the office': figure(PANEL['waiting for the office']),
          due: figure(PANEL.due),
          overdue: figure(PANEL.overdue),
          away: figure(PANEL.away),
        },
      ];
    }),
  );
}

export function inDigest({ workspace }: Larkfield) {
  const digests = workspace.mail.filter(
    ({ to, subject }) => to === MANAGER && subject.startsWith('Policies this week'),
  );
  const lines = (digests[digests.length - 1]?.body ?? '').split('\n');
  const policies = lines.flatMap((line) => {
    const [, signed, must, title = ''] = /^- (\d+) of (\d+)(?: \(\d+ new\))?: (.*)$/.exec(line) ?? [];
    return signed === undefined ? [] : [[title, { signed: Number(signed), must: Number(must) }] as const];
  });
  const overdue = lines.flatMap((line) => {
    const [, name = '', days] = /^- (.*): (\d+) days?(?: \(\d+ policies\))?$/.exec(line) ?? [];
    return days === undefined ? [] : [[name, Number(days)] as const];
  });
  return { policies: Object.fromEntries(policies), overdue: Object.fromEntries(overdue), text: lines.join('\n') };
}

export function inDemo(larkfield: Larkfield): string[] {
  return policyLines(larkfield).map((line) => line.trim().replace(/\s+/g, ' '));
}
