/** Slips to cut and hand over: one a person, with a QR code for each policy owed that opens the form with the code filled in. */
import { qrCode, type Squares, WHITE_BORDER } from '../../../common/qr-code';
import { type Drawing, type DrawnPage, drawn, PAGE, type Place, type Words, words } from './drawn-page';

/** What somebody is to sign with a personal code. */
export interface OwedByCode {
  title: string;
  /** "K7QM 3XWP" */
  code: string;
  /** To the form, the longest first: with everything filled in, with less of it, with the code alone. */
  links: readonly string[];
}

export interface Slip {
  name: string;
  owed: readonly OwedByCode[];
}

/** Two places side by side; the first of a slip is for its words. */
const ACROSS = 2;
const SLOT = { width: Math.floor(PAGE.width / ACROSS), height: 62 } as const;
const ROWS = Math.floor(PAGE.height / SLOT.height);
const MOST_ON_A_PAGE = ROWS * ACROSS - 1;

/** Squares of a code: 53 hold a link of Google's with name and role in it (230 letters), and five slips stand on a page. */
const CODE = 53;
const CODE_ROOM = CODE + 2 * WHITE_BORDER;

const HOW_TO = [
  '1. Point your phone’s camera at a square and open the link.',
  '2. Read the policy, tick, and click Submit. You do not need a Google account.',
];

/** @param school that hands them over @returns as many pages as they need; a slip is never cut by the end of a page */
export function slipPages(slips: readonly Slip[], school: string): DrawnPage[] {
  const pages: DrawnPage[] = [];
  let row = ROWS;
  for (const part of slips.flatMap(inParts)) {
    const rows = Math.ceil((part.owed.length + 1) / ACROSS);
    if (row + rows > ROWS) {
      pages.push({ words: [], drawings: [], cuts: [] });
      row = 0;
    }
    const page = pages[pages.length - 1];
    if (page !== undefined) put(page, part, row, school);
    row += rows;
  }
  return pages;
}

/** Who owes more than fits on a page has a slip on each of several. */
function inParts(slip: Slip): Slip[] {
  const parts = Math.ceil(slip.owed.length / MOST_ON_A_PAGE);
  return Array.from({ length: parts }, (_, at) => ({
    ...slip,
    owed: slip.owed.slice(at * MOST_ON_A_PAGE, (at + 1) * MOST_ON_A_PAGE),
  }));
}

function put(page: DrawnPage, { name, owed }: Slip, row: number, school: string): void {
  const rows = Math.ceil((owed.length + 1) / ACROSS);
  page.words.push(...headOf(name, school, slotAt(row, 0)));
  owed.forEach((one, at) => {
    const slot = slotAt(row + Math.floor((at + 1) / ACROSS), (at + 1) % ACROSS);
    page.words.push(...besideCode(one, slot));
    page.drawings.push(...codeIn(one, slot));
  });
  page.cuts.push((row + rows) * SLOT.height);
}

function slotAt(row: number, column: number): Place {
  return { x: column * SLOT.width, y: row * SLOT.height, ...SLOT };
}

function headOf(name: string, school: string, { x, y, width }: Place): Words[] {
  const line = (from: number, height: number): Place => ({ x: x + 3, y: y + from, width: width - 6, height });
  const [first = '', second = ''] = HOW_TO;
  return [
    words(line(4, 11), name, { size: 14, isBold: true }),
    words(line(15, 6), school),
    words(line(24, 11), first),
    words(line(36, 11), second),
    words(line(48, 11), 'The codes are yours alone and work once. Please do not pass this slip on.'),
  ];
}

function besideCode({ title, code }: OwedByCode, { x, y, width }: Place): Words[] {
  const column = { x: x + CODE_ROOM, width: width - CODE_ROOM };
  return [
    words({ ...column, y: y + 4, height: 36 }, title, { isBold: true }),
    words({ ...column, y: y + 42, height: 6 }, 'Your code:'),
    words({ ...column, y: y + 48, height: 10 }, code, { size: 12, isBold: true }),
  ];
}

/** Without a drawing where Google's link is longer than any that is known: the code can be typed. */
function codeIn({ links }: OwedByCode, { x, y, height }: Place): Drawing[] {
  const code = firstThatFits(links);
  return code === null ? [] : [drawn(code, { x, y, width: CODE_ROOM, height })];
}

function firstThatFits(links: readonly string[]): Squares | null {
  for (const link of links) {
    const code = qrCode(link, CODE);
    if (code !== null) return code;
  }
  return null;
}
