/** A school by chance: staff, policies and signatures as they might stand in its workbook, and one hourly check over them. */
import { pick, randomFrom } from '../../../commands/simulation/random';
import { valuesOf } from '../../../local/by-hand/typing';
import { ACCEPTABLE_USE, aDocument, Larkfield, MANAGER } from '../../support/larkfield';
import type { Rows, Tabs } from './counted-outside';

/** The day on which everything is counted: a Monday, so the digest goes. */
const TODAY = '2027-01-11';
export const TODAY_NUMBER = 46_398;
const FIRST_NUMBER = 46_266;

const GROUPS = ['teaching', 'support', 'governor'];

/** Three policies, the first with a second version; others go their own way from here. */
export function publishedSchool(): Larkfield {
  const larkfield = Larkfield.open([['Tolu Adeyemi', 't.adeyemi@larkfield.example', 'Teacher', 'teaching']]);
  larkfield.set('Send the weekly digest', 'yes');
  larkfield.publish(ACCEPTABLE_USE);
  larkfield.publish(
    aDocument('Data Protection Policy', '# Rules', '- I will lock my screen.', '- I will shred paper.'),
  );
  larkfield.publish(aDocument('Lone Working Policy', '# Rules', '- I will say where I am.', '- I will carry a phone.'));
  const [id = ''] = larkfield.workspace.files.flatMap((file) => (file.kind === 'document' ? [file.id] : []));
  larkfield.sleepTo('2026-11-02');
  larkfield.publishAgain(id, { change: 'new version' });
  larkfield.sleepTo(TODAY, '07:10');
  return larkfield;
}

/** @param base as `publishedSchool` makes it; it stays as it is */
export function randomSchool(base: Larkfield, seed: number): Larkfield {
  const larkfield = base.fork();
  const random = randomFrom(seed);
  const below = (count: number): number => Math.floor(random() * count);
  const chance = (part: number): boolean => random() < part;
  const day = (): string => dateOf(FIRST_NUMBER + below(TODAY_NUMBER - FIRST_NUMBER + 1));
  const people = Array.from({ length: 1 + below(25) }, (_, i): string[] => {
    const awayFrom = chance(0.2) ? FIRST_NUMBER + below(130) : null;
    return [
      `Person ${i + 1} Number`,
      `p${i + 1}@larkfield.example`,
      'Teacher',
      GROUPS.filter(() => chance(0.5)).join(', '),
      '',
      chance(0.4) ? day() : '',
      chance(0.1) ? day() : '',
      awayFrom === null ? '' : dateOf(awayFrom),
      awayFrom === null || chance(0.2) ? '' : dateOf(awayFrom + 1 + below(60)),
      '',
      chance(0.1) ? day() : '',
    ];
  });
  larkfield.paste('Staff', 2, people);
  larkfield.pasteAt(
    'Staff',
    2,
    headings(larkfield, 'Staff').indexOf('Number') + 1,
    people.map((_, i) => [`${i + 1}`]),
  );
  larkfield.paste('Calendar', 2, [
    ['26/10/2026', '30/10/2026', 'Half-term'],
    ['21/12/2026', '1/1/2027', 'Christmas'],
  ]);
  const policyHeadings = headings(larkfield, 'Policies');
  const versions = larkfield.rows('Versions').map((row) => String(row[0]));
  for (let i = 0; i < 3; i++) {
    const set = (heading: string, text: string): void =>
      larkfield.pasteAt('Policies', i + 2, policyHeadings.indexOf(heading) + 1, [[text]]);
    set('Who signs', chance(0.5) ? 'everyone' : pick(random, ['teaching', 'teaching, support', 'support, governor']));
    set('How often', pick(random, ['every 12 months', 'every 2 months', 'when it changes']));
    set('Days to sign', String(1 + below(80)));
    set('Days for new starters', String(1 + below(40)));
    set('Grace period (days)', String(below(10)));
    set('Countersigned by', chance(0.3) ? MANAGER : '');
  }
  const signed = people.flatMap((_, i) =>
    versions.flatMap((version) => (chance(0.5) ? [{ person: i + 1, version, on: day(), isHeld: chance(0.15) }] : [])),
  );
  const column = headings(larkfield, 'Signatures');
  add(
    larkfield,
    'Signatures',
    signed.map(({ person, version, on, isHeld }, i) =>
      rowOf(column, {
        Response: `r${i}`,
        Number: String(person),
        'Name as signed': `Person ${person} Number`,
        Email: `p${person}@larkfield.example`,
        Version: version,
        'Signed on': on,
        How: 'form',
        'Agreed to': '1–2',
        'To check': isHeld ? 'Not agreed to: 2.' : '',
      }),
    ),
  );
  const seconds = headings(larkfield, 'Countersignatures');
  add(
    larkfield,
    'Countersignatures',
    signed.flatMap(({ version, person }, i) =>
      chance(0.5)
        ? [
            rowOf(seconds, {
              'Countersigner’s response': `c${i}`,
              'Policy code': version.split(' ')[0] ?? '',
              Response: `r${i}`,
              Number: String(person),
              Version: version,
              Decision: chance(0.2) ? 'not approved' : 'approved',
              'Countersigned by': 'Office',
              Email: MANAGER,
              'Signed on': TODAY.split('-').reverse().join('/'),
            }),
          ]
        : [],
    ),
  );
  larkfield.turnTo(TODAY, '09:30');
  return larkfield;
}

/** The tabs that are counted, as they stand. */
export function tabsOf(larkfield: Larkfield): Tabs {
  const rows = (tab: string): Rows => {
    const [top = [], ...below] = valuesOf(larkfield.workspace, larkfield.workbookId, tab);
    return below
      .filter((row) => row.some((cell) => cell !== ''))
      .map((row) => Object.fromEntries(top.map((heading, i) => [String(heading), row[i] ?? ''])));
  };
  return {
    staff: rows('Staff'),
    policies: rows('Policies'),
    versions: rows('Versions'),
    signatures: rows('Signatures'),
    countersignatures: rows('Countersignatures'),
    calendar: rows('Calendar'),
  };
}

const headings = (larkfield: Larkfield, tab: string): string[] =>
  (valuesOf(larkfield.workspace, larkfield.workbookId, tab)[0] ?? []).map(String);

const rowOf = (columns: readonly string[], cells: Record<string, string>): string[] =>
  columns.map((heading) => cells[heading] ?? '');

function add(larkfield: Larkfield, tab: string, rows: string[][]): void {
  if (rows.length > 0) larkfield.paste(tab, 2, rows);
}

/** "1/9/2026", of a day as Sheets numbers it. */
function dateOf(number: number): string {
  const date = new Date((number - 25_569) * 86_400_000);
  return `${date.getUTCDate()}/${date.getUTCMonth() + 1}/${date.getUTCFullYear()}`;
}
