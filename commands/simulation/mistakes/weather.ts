/**
 * What people break in a register in the course of a year, and how the manager puts it right on the next school day, where
 * the product does not do so itself. In: the workbook; out: what was done, and what has to be told of it.
 */
import { Hands } from '../../../local/by-hand/hands';
import { paste, tabOf, valuesOf } from '../../../local/by-hand/typing';
import type { Faults } from '../../../local/script/execution';
import type { CellState } from '../../../local/state';
import type { Workspace } from '../../../local/workspace';
import type { Broken } from '../judge/invariants';
import { allRight, toldOf, type Watched } from '../judge/weather-checks';
import { pick } from '../random';
import type { GivenSignature } from '../staff-life';

/** Something that is broken. */
interface Weather {
  kind: string;
  /** What To check must say by the next school day; null where it is healed without a word. */
  told: RegExp | null;
  /** What the sentence says is to be done; null where there is nothing to do. */
  repair: (() => void) | null;
  /** Whether it was healed by itself after all, so that nothing need be told. */
  isHealed?: () => boolean;
  /** Until it is repaired the form of this id cannot be read. */
  unreadable?: string;
}

interface Skies {
  workspace: Workspace;
  workbookId: string;
  random: () => number;
}

type Kind = (skies: Skies) => Weather;

/** A row of a tab that is not its headings, from 1; tabs of a year have many. */
function someRow({ workspace, workbookId, random }: Skies, tab: string): number {
  const rows = valuesOf(workspace, workbookId, tab);
  const filled = rows.flatMap((row, i) => (i > 0 && row.length > 1 ? [i + 1] : []));
  return pick(random, filled);
}

function cellsOf({ workspace, workbookId }: Skies, tab: string, row: number): readonly CellState[] {
  return structuredClone(tabOf(workspace, workbookId, tab).cells[row - 1] ?? []);
}

function columnOf({ workspace, workbookId }: Skies, tab: string, heading: string): number {
  return (valuesOf(workspace, workbookId, tab)[0] ?? []).indexOf(heading) + 1;
}

/** Where the row that held this in a column is now. */
function rowWith({ workspace, workbookId }: Skies, tab: string, column: number, value: unknown): number {
  return valuesOf(workspace, workbookId, tab).findIndex((row) => row[column - 1] === value) + 1;
}

const hands = ({ workspace, workbookId }: Skies): Hands => new Hands(workspace, workbookId);

/** A cell of somebody's row, found again by the number. */
function inStaff(heading: string, text: (before: string) => string, kind: string, told: RegExp | null): Kind {
  return (skies) => {
    const { workspace, workbookId } = skies;
    const [column, numbers] = [columnOf(skies, 'Staff', heading), columnOf(skies, 'Staff', 'Number')];
    const row = someRow(skies, 'Staff');
    const number = valuesOf(workspace, workbookId, 'Staff')[row - 1]?.[numbers - 1];
    const before = structuredClone(cellsOf(skies, 'Staff', row)[column - 1] ?? {});
    const type = (at: number, words: string) =>
      paste(workspace, workbookId, { tab: 'Staff', row: at, column }, [[words]]);
    type(row, text(String(before.value ?? '')));
    const repair = (): void => {
      const at = rowWith(skies, 'Staff', numbers, number);
      type(at, '');
      const { cells } = tabOf(workspace, workbookId, 'Staff');
      cells[at - 1] = cells[at - 1]?.map((cell, place) => (place === column - 1 ? before : cell));
      workspace.touch(workbookId);
    };
    return { kind, told, repair };
  };
}

/** A row that is deleted, and put back at the end with all that it held. */
function deleted(tab: string, told: RegExp): Kind {
  return (skies) => deletedRow(skies, tab, someRow(skies, tab), told);
}

/** The same of that row. */
function deletedRow(skies: Skies, tab: string, row: number, told: RegExp): Weather {
  const cells = cellsOf(skies, tab, row);
  hands(skies).deleteRow(tab, row);
  const repair = (): void => {
    const sheet = tabOf(skies.workspace, skies.workbookId, tab);
    sheet.cells.splice(row - 1, 0, [...cells]);
    sheet.rowCount += 1;
    skies.workspace.touch(skies.workbookId);
  };
  return { kind: `a row of ${tab} is deleted`, told, repair };
}

/** What the product heals, and says at most for a day. */
function healed(kind: string, does: (skies: Skies) => void, told: RegExp | null = null): Kind {
  return (skies) => {
    does(skies);
    return { kind, told, repair: null };
  };
}

const typedOver = (heading: string, text: string) => (skies: Skies) => {
  const [row, column] = [someRow(skies, 'Signatures'), columnOf(skies, 'Signatures', heading)];
  paste(skies.workspace, skies.workbookId, { tab: 'Signatures', row, column }, [[text]]);
};

const sorted = (tab: string, column: number) => (skies: Skies) => hands(skies).sort(tab, column, skies.random() < 0.5);

const KINDS: readonly Kind[] = [
  inStaff(
    'Groups',
    (group) => `${group.slice(0, -2)}x${group.slice(-1)}`,
    'a group is misspelt',
    /Did you mean|is in no group|nobody on the staff list is in|has another group/,
  ),
  inStaff('Groups', () => '', 'a group is cleared', /in no group|has another group/),
  inStaff('Starts on', () => 'soon', 'a first day that is none', /which is not a date/),
  inStaff(
    'Email',
    (email) => email.replace('larkfield', 'larkfeild'),
    'an address of nearly the school',
    /nearly an address of the school|which nobody|in no group/,
  ),
  inStaff('Name', () => '#REF!', 'a formula that cannot be worked out', /a formula there cannot be worked out/),
  (skies) => {
    const email = columnOf(skies, 'Staff', 'Email');
    const staff = valuesOf(skies.workspace, skies.workbookId, 'Staff').slice(1);
    const other = pick(
      skies.random,
      staff.map((row) => String(row[email - 1] ?? '')).filter((one) => one !== ''),
    );
    return inStaff('Email', () => other, 'two people on an address', /same email address|is in row/)(skies);
  },
  deleted('Staff', /no longer on the staff list/),
  deleted('Policies', /has no row in the tab Policies/),
  healed(
    'a row of Versions is deleted',
    (skies) => hands(skies).deleteRow('Versions', someRow(skies, 'Versions')),
    /had lost the row/,
  ),
  // Of a form that was closed long ago nothing but its row is known any more.
  (skies) => {
    const row = someRow(skies, 'Forms');
    const [id] = valuesOf(skies.workspace, skies.workbookId, 'Forms')[row - 1] ?? [];
    const isHealed = (): boolean => rowWith(skies, 'Forms', 1, id) > 0;
    const undone = deletedRow(skies, 'Forms', row, /hidden tab Forms has lost 1 row/);
    return { ...undone, isHealed, repair: () => (isHealed() ? undefined : undone.repair?.()) };
  },
  healed('a row of Signatures is deleted', (skies) =>
    hands(skies).deleteRow('Signatures', someRow(skies, 'Signatures')),
  ),
  healed('a day of Signatures is typed over', typedOver('Signed on', '1/9/2016'), /changed by hand/),
  healed('a number of Signatures is typed over', typedOver('Number', '99999'), /changed by hand/),
  healed('a name of Signatures is typed over', typedOver('Name as signed', 'Zed'), /changed by hand/),
  healed('Staff is sorted', sorted('Staff', 2)),
  healed('Signatures is sorted', sorted('Signatures', 3)),
  healed('Register is sorted', sorted('Register', 1)),
  healed('a row is put into Staff', (skies) => hands(skies).insertRow('Staff', someRow(skies, 'Staff'))),
  healed('numbers of Staff are filled down', (skies) => {
    const [row, column] = [someRow(skies, 'Staff'), columnOf(skies, 'Staff', 'Number')];
    const number = String(cellsOf(skies, 'Staff', row)[column - 1]?.value ?? '');
    const height = valuesOf(skies.workspace, skies.workbookId, 'Staff').length;
    const rows = Array.from({ length: Math.min(5, height - row) }, () => [number]);
    paste(skies.workspace, skies.workbookId, { tab: 'Staff', row: row + 1, column }, rows);
  }),
  healed('Overdue is deleted', (skies) => hands(skies).deleteTab('Overdue')),
  (skies) => {
    const forms = skies.workspace.files.flatMap((file) => (file.kind === 'form' && file.isAccepting ? [file.id] : []));
    return {
      kind: 'a form cannot be read',
      told: null,
      repair: () => undefined,
      unreadable: pick(skies.random, forms),
    };
  },
];

/** What is broken in the course of a year: on one school day something, on the next it is looked at and put right. */
export class YearOfWeather {
  private now: Weather | null = null;
  /** How often something was broken. */
  storms = 0;

  constructor(private readonly skies: Skies & Watched) {}

  /** What was broken is told by now, and put right; or, where nothing is broken, the next thing is, every kind in its turn. */
  change(): Broken[] {
    const { now } = this;
    if (now === null) {
      const kind = KINDS[this.storms % KINDS.length];
      this.now = kind?.(this.skies) ?? null;
      this.storms += 1;
      return [];
    }
    const found = now.told === null || now.isHealed?.() === true ? [] : toldOf(this.skies, now.kind, now.told);
    now.repair?.();
    this.now = null;
    return found;
  }

  get isBroken(): boolean {
    return this.now !== null;
  }

  /** Where nothing is broken, and the day's last round has run, everything is as the school knows it. */
  evening(today: string, given: readonly GivenSignature[]): Broken[] {
    return this.now === null ? allRight(this.skies, today, given) : [];
  }

  /** Google refuses the responses of the form that cannot be read just now. */
  readonly faults: Faults = ({ name, args }) => {
    const form = this.now?.unreadable;
    return form !== undefined && name === 'Form.getResponses' && args.includes(form)
      ? { kind: 'refuse', message: 'Service timed out while accessing document.' }
      : undefined;
  };
}
