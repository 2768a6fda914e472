/**
 * Whatever people do to the workbook between rounds, in whatever order: no signature, no note and no column of theirs
 * is lost, nobody who signed is written to, and the next round shows the right statuses.
 */
import fc from 'fast-check';
import { Hands } from '../../local/by-hand/hands';
import { tabOf, typeInto } from '../../local/by-hand/typing';
import { addDays, shortDate, toDay } from '../../src/common/day';
import { ACCEPTABLE_USE, Larkfield } from '../support/larkfield';

const RUNS = 300;

const PEOPLE = ['Ada', 'Ben', 'Cem', 'Dev', 'Eva'];
const addressOf = (name: string) => `${name.toLowerCase()}@larkfield.example`;
const EDITED = ['Staff', 'Policies', 'Calendar'];
const SHOWN = ['Register', 'Overdue', 'To check', 'Summary'];
const LEDGERS = ['Versions', 'Signatures', 'Sent emails'];
const TABLES = [...EDITED, 'Register', 'Overdue', 'To check', ...LEDGERS];

const PUBLISHED = toDay('2026-09-01');
const DUE = toDay('2026-09-15');

/** A school five days before the due day: Ada has signed. */
const START = (() => {
  const school = Larkfield.open(PEOPLE.map((name) => [name, addressOf(name), 'Teacher', 'teaching']));
  const form = school.publish(ACCEPTABLE_USE);
  school.sign(form, addressOf('Ada'), 'Ada');
  school.round();
  school.sleepTo('2026-09-12', '18:00');
  return { school, form };
})();

type Act = (world: World) => void;

/** Something that people do, with words for when it goes wrong. */
interface Deed {
  act: Act;
  [fc.toStringMethod]: () => string;
}

const deed = (what: string, act: Act): Deed => ({ act, [fc.toStringMethod]: () => what });

/** The school, and beside it what must be true of it. */
class World {
  readonly school = START.school.fork();
  readonly hands = new Hands(this.school.workspace, this.school.workbookId);
  day = toDay('2026-09-12');
  readonly signed = new Map([['Ada', PUBLISHED]]);
  /** What somebody wrote, and the tab that it stands in. */
  readonly marks = new Map<string, string>();
  /** What a tab is called now. */
  private readonly titles = new Map<string, string>();
  /** Whoever was deleted between two rounds is made again by the next. */
  private readonly deleted = new Set<string>();

  titleOf(tab: string): string {
    return this.titles.get(tab) ?? tab;
  }

  has(tab: string): boolean {
    return !this.deleted.has(tab);
  }

  rename(tab: string, title: string): void {
    this.hands.renameTab(this.titleOf(tab), title);
    this.titles.set(tab, title);
  }

  delete(tab: string): void {
    this.hands.deleteTab(this.titleOf(tab));
    this.titles.delete(tab);
    this.deleted.add(tab);
    for (const [mark, place] of this.marks) if (place === tab) this.marks.delete(mark);
  }

  rows(tab: string) {
    return tabOf(this.school.workspace, this.school.workbookId, this.titleOf(tab)).cells;
  }

  headingRow(tab: string): number {
    const known = ['Name', 'Code', 'Closed from', 'Where', 'Version', 'Response', 'Date', 'Setting'];
    const found = this.rows(tab).findIndex((row) => row?.some((cell) => known.includes(String(cell.value))));
    return Math.max(0, found);
  }

  width(tab: string): number {
    return Math.max(1, ...this.rows(tab).map((row) => row?.length ?? 0));
  }

  type(tab: string, row: number, column: number, text: string): void {
    typeInto(this.school.workspace, this.school.workbookId, { tab: this.titleOf(tab), row, column }, text);
  }

  nextRound(): void {
    this.day = addDays(this.day, 1);
    this.school.sleepTo(this.day, '08:30');
    const { error } = this.school.round();
    expect(error).toBeNull();
    this.deleted.clear();
    this.school.sleepTo(this.day, '18:00');
  }

  statusOf(name: string): string {
    const on = this.signed.get(name);
    if (on !== undefined) return `✓ Signed ${shortDate(on)}`;
    const days = Number(this.day.slice(8)) - Number(DUE.slice(8));
    return days > 0 ? `! Overdue ${days} ${days === 1 ? 'day' : 'days'}` : `◷ Due ${shortDate(DUE)}`;
  }

  shown(): Record<string, string> {
    const rows = this.rows('Register').map((row) => (row ?? []).map((cell) => String(cell.value ?? '')));
    const headings = rows.find((row) => row.some((cell) => cell.includes('P1 v1.0'))) ?? [];
    const [name, status] = [headings.indexOf('Name'), headings.findIndex((cell) => cell.includes('P1 v1.0'))];
    return Object.fromEntries(
      rows.filter((row) => PEOPLE.includes(row[name] ?? '')).map((row) => [row[name], row[status] ?? '']),
    );
  }

  check(): void {
    expect(this.shown()).toEqual(Object.fromEntries(PEOPLE.map((name) => [name, this.statusOf(name)])));
    const given = this.school.workspace.form(START.form).responses.map((response) => response.id);
    const ledger = this.rows('Signatures').flatMap((row) => (row ?? []).map((cell) => String(cell.value ?? '')));
    expect(given.map((id) => ledger.filter((cell) => cell === id).length)).toEqual(given.map(() => 1));
    const lost = [...this.marks].filter(
      ([mark, tab]) => !this.rows(tab).some((row) => row?.some((cell) => cell.value === mark || cell.note === mark)),
    );
    expect(lost).toEqual([]);
  }
}

const place = fc.nat({ max: 11 });
const tabOfSome = (tabs: readonly string[]) => fc.constantFrom(...tabs);

/** Each thing that people do, at a place by chance. */
const ACTS: fc.Arbitrary<Deed> = fc.oneof(
  fc.tuple(tabOfSome(TABLES), place, fc.boolean()).map(([tab, at, isDescending]) =>
    deed(`sorts ${tab} by column ${at}`, (world) => {
      // The headings are frozen: Sheets leaves them where they are.
      if (world.has(tab) && world.headingRow(tab) === 0) {
        world.hands.sort(world.titleOf(tab), (at % world.width(tab)) + 1, isDescending);
      }
    }),
  ),
  fc.tuple(tabOfSome(TABLES), place, place).map(([tab, at, row]) =>
    deed(`puts a column of notes into ${tab} at ${at}`, (world) => {
      if (!world.has(tab)) return;
      const column = (at % world.width(tab)) + 1;
      const top = world.headingRow(tab) + 1;
      const text = `note ${world.marks.size} in ${tab}`;
      world.hands.insertColumn(world.titleOf(tab), column);
      world.type(tab, top, column, `My notes ${world.marks.size}`);
      world.marks.set(`My notes ${world.marks.size}`, tab);
      // Beside a row of people; below the last one in the others.
      const last = world.rows(tab).length;
      world.type(tab, tab === 'Register' || tab === 'Staff' ? top + 1 + (row % 5) : last + 1, column, text);
      world.marks.set(text, tab);
    }),
  ),
  fc.tuple(tabOfSome(TABLES), place, place).map(([tab, from, to]) =>
    deed(`moves a column of ${tab} from ${from} to ${to}`, (world) => {
      if (!world.has(tab)) return;
      const width = world.width(tab);
      world.hands.moveColumn(world.titleOf(tab), (from % width) + 1, (to % width) + 1);
    }),
  ),
  fc.tuple(tabOfSome(['Staff', 'Register', 'Versions']), place, place).map(([tab, row, column]) =>
    deed(`writes a note on a cell of ${tab}`, (world) => {
      if (!world.has(tab)) return;
      const note = `remark ${world.marks.size}`;
      const rows = Math.max(1, world.rows(tab).length - world.headingRow(tab) - 1);
      const at = world.headingRow(tab) + 2 + (tab === 'Versions' ? 0 : row % Math.min(5, rows));
      if (world.rows(tab)[at - 1]?.[column % world.width(tab)]?.note !== undefined) return;
      world.hands.mark(world.titleOf(tab), at, (column % world.width(tab)) + 1, {
        note,
        format: { textFormat: { bold: true } },
      });
      world.marks.set(note, tab);
    }),
  ),
  fc.tuple(tabOfSome([...EDITED, 'Register', 'Overdue', ...LEDGERS]), place).map(([tab, at]) =>
    deed(`wipes out a heading of ${tab}`, (world) => {
      if (!world.has(tab)) return;
      const top = world.headingRow(tab) + 1;
      const headings = world.rows(tab)[top - 1] ?? [];
      // Where the one heading that tells the row is gone, this row may be somebody's title: what people wrote stays.
      const ours = headings.flatMap((cell, i) =>
        cell.value === undefined || world.marks.has(String(cell.value)) ? [] : [i + 1],
      );
      // One at a time: with two gone it may not be told which was which, and the round says so and waits.
      const isWhole = headings.filter((cell) => cell.value !== undefined).length === headings.length;
      const column = ours[at % Math.max(1, ours.length)];
      if (column !== undefined && isWhole) world.type(tab, top, column, '');
    }),
  ),
  fc.tuple(tabOfSome([...EDITED, 'Register', ...LEDGERS]), place).map(([tab, at]) =>
    deed(`puts a blank row into ${tab}`, (world) => {
      if (world.has(tab)) world.hands.insertRow(world.titleOf(tab), world.headingRow(tab) + 2 + (at % 4));
    }),
  ),
  tabOfSome([...EDITED, 'Register']).map((tab) =>
    deed(`puts a title above the headings of ${tab}`, (world) => {
      if (!world.has(tab) || world.headingRow(tab) > 2) return;
      world.hands.insertRow(world.titleOf(tab), 1);
      world.type(tab, 1, 1, `title ${world.marks.size}`);
      world.marks.set(`title ${world.marks.size}`, tab);
    }),
  ),
  tabOfSome([...EDITED, ...SHOWN, ...LEDGERS]).map((tab) =>
    deed(`renames ${tab}`, (world) => {
      if (world.has(tab)) world.rename(tab, `${tab} of ours`);
    }),
  ),
  tabOfSome(SHOWN).map((tab) =>
    deed(`deletes ${tab}`, (world) => {
      if (world.has(tab)) world.delete(tab);
    }),
  ),
  fc.constant(
    deed('deletes the signatures', (world) => {
      if (world.has('Signatures')) world.delete('Signatures');
    }),
  ),
  fc.constant(
    deed('deletes the answers', (world) => {
      const { sheets } = world.school.workspace.spreadsheet(world.school.workbookId);
      if (sheets.some((sheet) => sheet.formId !== null)) world.hands.deleteTab('P1 v1.0 responses');
    }),
  ),
  place.map((at) =>
    deed('deletes a row of the signatures', (world) => {
      if (!world.has('Signatures')) return;
      const rows = world.rows('Signatures');
      const row = world.headingRow('Signatures') + 2 + (at % 3);
      // What people wrote beside it goes with it.
      const own = rows[row - 1]?.flatMap((cell) => [cell.value, cell.note]) ?? [];
      if (row > rows.length) return;
      for (const mark of own) world.marks.delete(String(mark));
      world.hands.deleteRow(world.titleOf('Signatures'), row);
    }),
  ),
  fc.tuple(fc.constantFrom(...PEOPLE)).map(([name]) =>
    deed(`${name} signs`, (world) => {
      if (world.signed.has(name)) return;
      world.school.sign(START.form, addressOf(name), name);
      world.signed.set(name, world.day);
    }),
  ),
);

test(`${RUNS} random runs of what people do to the workbook lose nothing`, () => {
  const lives = fc.array(fc.array(ACTS, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(lives, (days) => {
      const world = new World();
      for (const acts of days) {
        for (const { act } of acts) act(world);
        world.nextRound();
        world.check();
      }
    }),
    { numRuns: RUNS },
  );
});
