/** What is looked at, gathered from schools: each kind of card, tab and email, and of each kind no more than a few. */
import { type CardJson, pressablesOf } from '../../local/panel/card';
import type { Panel } from '../../local/panel/panel';
import type { SentMail, SheetState, SpreadsheetFile } from '../../local/state';
import type { Workspace } from '../../local/workspace';

type School = Pick<Workspace, 'mail' | 'files' | 'now'>;

export interface SeenCard {
  card: CardJson;
  /** In which state of a school it came. */
  state: string;
  addOn: string;
  notice: string;
  canGoBack: boolean;
  isAskingForFile: boolean;
}

export interface SeenTab {
  file: SpreadsheetFile;
  sheet: SheetState;
  /** When it is looked at. */
  now: number;
}

export interface SeenEmail {
  /** As Sent emails calls it. */
  kind: string;
  mail: SentMail;
}

/** So many of one kind are looked at: an empty one, an ordinary one, a full one. */
const MOST_OF_A_KIND = 3;

export class Album {
  private readonly cards = new Map<string, SeenCard>();
  private readonly emails = new Map<string, SeenEmail>();
  private readonly tabs = new Map<string, SeenTab>();

  addCard({ card, notice, depth, isAskingForFile, addOn }: Panel, state: string): void {
    const shape = shapeOf(card);
    if (this.cards.has(shape)) return;
    this.cards.set(shape, { card, state, addOn: addOn.common.name, notice, canGoBack: depth > 1, isAskingForFile });
  }

  /** All its tabs, whatever was seen before. @param name tells one school's from another's */
  addTabs({ files, now }: School, name: string): void {
    for (const { file, sheet, key } of tabsIn(files)) {
      if (rowsIn(sheet) > 1) this.tabs.set(`${key}, ${name}`, { file, sheet, now });
    }
  }

  /** Tabs of kinds that were not seen yet, such as pages that a press has made. */
  addNewTabs({ files, now }: School): void {
    for (const { file, sheet, key } of tabsIn(files)) {
      const known = this.tabs.get(key);
      const isKnown = [...this.tabs.keys()].some((one) => one.startsWith(`${key}, `));
      if (isKnown || rowsIn(sheet) <= (known === undefined ? 1 : rowsIn(known.sheet))) continue;
      this.tabs.set(key, { file, sheet, now });
    }
  }

  addEmails({ mail, files }: School): void {
    const kinds = kindsIn(files);
    for (const one of mail) {
      const kind = kinds.get(`${one.to}\n${one.subject}`) ?? 'not in Sent emails';
      const key = `${kind}: ${withoutNames(one.subject)}`;
      const known = this.emails.get(key);
      if (known === undefined || one.body.length > known.mail.body.length) this.emails.set(key, { kind, mail: one });
    }
  }

  seenCards(): SeenCard[] {
    return fewOfEach(
      [...this.cards.values()],
      ({ card }) => card.name,
      ({ card }) => JSON.stringify(card).length,
    );
  }

  seenEmails(): SeenEmail[] {
    return fewOfEach(
      [...this.emails.values()],
      ({ kind }) => kind,
      ({ mail }) => mail.body.length,
    );
  }

  seenTabs(): SeenTab[] {
    return [...this.tabs.values()];
  }
}

const rowsIn = (sheet: SheetState): number => sheet.cells.length;

function tabsIn(files: School['files']): { file: SpreadsheetFile; sheet: SheetState; key: string }[] {
  return files.flatMap((file) =>
    file.kind !== 'spreadsheet'
      ? []
      : file.sheets.map((sheet) => {
          const { title } = sheet.properties;
          const key = sheet.formId === null ? `${file.name} ${title}`.replace(/\d+/g, '0') : 'responses';
          return { file, sheet, key };
        }),
  );
}

/** By recipient and subject. */
function kindsIn(files: School['files']): Map<string, string> {
  const sheets = files.flatMap((file) => (file.kind === 'spreadsheet' ? file.sheets : []));
  const ledger = sheets.find(({ properties }) => properties.title === 'Sent emails')?.cells ?? [];
  const text = (row: (typeof ledger)[number], column: number): string => String(row?.[column]?.value ?? '');
  const headings = (ledger[0] ?? []).map(({ value }) => String(value ?? ''));
  const [to = -1, kind = -1, subject = -1] = ['To', 'Kind', 'Subject'].map((heading) => headings.indexOf(heading));
  if (Math.min(to, kind, subject) < 0) return new Map();
  return new Map(ledger.slice(1).map((row) => [`${text(row, to)}\n${text(row, subject)}`, text(row, kind)]));
}

/** Of each kind the smallest, the largest, and those between. */
function fewOfEach<T>(all: readonly T[], kindOf: (one: T) => string, sizeOf: (one: T) => number): T[] {
  return [...new Set(all.map(kindOf))].flatMap((kind) => {
    const sorted = all.filter((one) => kindOf(one) === kind).sort((a, b) => sizeOf(a) - sizeOf(b));
    if (sorted.length <= MOST_OF_A_KIND) return sorted;
    const step = (sorted.length - 1) / (MOST_OF_A_KIND - 1);
    return Array.from({ length: MOST_OF_A_KIND }, (_, i) => sorted[Math.round(i * step)]).flatMap((one) => one ?? []);
  });
}

function withoutNames(words: string): string {
  return words
    .replace(/\d+/g, '0')
    .replace(/\b[A-Z][a-z]+(?= |$)/g, '')
    .replace(/[a-z]+day\b/g, '')
    .replace(/:.*/, '')
    .trim();
}

/** What makes a card another one: its headings, its buttons, and what kinds of thing stand on it. */
function shapeOf(card: CardJson): string {
  const parts = card.sections.map(({ header = '', widgets }) => {
    const kinds = new Set(widgets.flatMap((one) => Object.keys(one)));
    return `${header} ${[...kinds].join()}`;
  });
  const pressed = new Set(pressablesOf(card).map(({ text }) => text));
  return [card.name, card.header.title, ...parts, ...pressed].map(withoutNames).join('\n');
}
