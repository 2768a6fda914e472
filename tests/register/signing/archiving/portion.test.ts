/** What moves into an archive, what the archive lacks, and what is then taken out of the register; and both read as one. */
import { type Day, toDay, toSerial } from '../../../../src/common/day';
import type { Register, SentEmail, Version } from '../../../../src/register/model';
import {
  copyInto,
  hasAll,
  type Portion,
  portionOf,
  rowsIn,
  type Tabs,
  takeOut,
  without,
  yearInWords,
} from '../../../../src/register/signing/archiving/portion';
import {
  archivedIds,
  archivedOf,
  archiveRows,
  formOfAnswer,
  withArchived,
} from '../../../../src/register/signing/archiving/with-archived';
import type { RawCell } from '../../../../src/register/workbook/cells';
import { cellsFor } from '../../../../src/register/workbook/columns';
import type { Tab } from '../../../../src/register/workbook/tab';
import {
  ARCHIVES,
  COUNTERSIGNATURES,
  DECISIONS_TAB,
  SENT_EMAILS,
  SIGNATURES,
} from '../../../../src/register/workbook/tabs';
import { sentOn } from '../../../reminders/made';
import { aForm, aPerson, aPolicy, aRegister, aSignature, aVersion } from '../../made';

const TODAY = toDay('2028-11-26');

const headingsOf = (tab: Tab): string[] => Object.values(tab.columns).map(({ heading }) => heading);

/** A tab as Sheets gives it: headings, then rows of what each test names. */
function tabOf(tab: Tab, rows: readonly Record<string, RawCell>[], headings = headingsOf(tab)): RawCell[][] {
  const cells = rows.map((row) => cellsFor(tab, headings, row).map((cell) => (typeof cell === 'object' ? '' : cell)));
  return [headings, ...cells];
}

const aRow = (response: string, more: Record<string, RawCell> = {}): Record<string, RawCell> => ({
  response,
  person: 1,
  version: 'P1 v1.0',
  signedOn: toSerial('2025-09-10'),
  how: 'form',
  ...more,
});

const tabs = (more: Record<string, RawCell[][]> = {}): Tabs => ({
  [SIGNATURES.title]: tabOf(SIGNATURES, []),
  [COUNTERSIGNATURES.title]: tabOf(COUNTERSIGNATURES, []),
  [DECISIONS_TAB.title]: tabOf(DECISIONS_TAB, []),
  [SENT_EMAILS.title]: tabOf(SENT_EMAILS, []),
  ...more,
});
const signaturesIn = (...rows: Record<string, RawCell>[]): Tabs =>
  tabs({ [SIGNATURES.title]: tabOf(SIGNATURES, rows) });
const keysOf = (portion: Portion | null): Record<string, number> =>
  Object.fromEntries([...(portion?.keys ?? [])].map(([title, keys]) => [title, keys.size]));

/** Tolu signed every September; in the tab each row as it is. */
const yearly = (years: readonly number[], more: Partial<Register> = {}): Register =>
  aRegister({
    people: [aPerson()],
    policies: [aPolicy()],
    versions: [aVersion('P1 v1.0', toDay('2023-09-01'))],
    signatures: years.map((year) => aSignature(toDay(`${year}-09-10`), { response: String(year) })),
    ...more,
  });
const yearRow = (year: number) => aRow(String(year), { signedOn: toSerial(toDay(`${year}-09-10`)) });

describe('a portion', () => {
  const register = yearly([2023, 2024, 2025, 2026, 2027, 2028]);
  const portion = (held: Tabs, own: Register = register) => portionOf(own, held, () => [], TODAY);

  test('is of one school year, the oldest of which something moves', () => {
    const held = signaturesIn(...[2023, 2024, 2025, 2026, 2027, 2028].map(yearRow));
    // The first of a version stays.
    expect(portion(held)?.year).toBe(2024);
    expect(keysOf(portion(held))).toEqual({
      Signatures: 1,
      Countersignatures: 0,
      Decisions: 0,
      'Sent emails': 0,
    });
    expect(portion(without(held, portion(held) ?? { year: 0, keys: new Map() }))?.year).toBe(2025);
  });

  test('is the oldest however the register is sorted', () => {
    const years = [2028, 2027, 2026, 2025, 2024, 2023];
    expect(portion(signaturesIn(...years.map(yearRow)), yearly(years))?.year).toBe(2024);
  });

  test('is none where everything counts', () => {
    expect(portion(signaturesIn(yearRow(2027), yearRow(2028)), yearly([2027, 2028]))).toBeNull();
  });

  test('has the second signatures and decisions about what moves, and no others', () => {
    const held = {
      ...signaturesIn(...[2023, 2024, 2028].map(yearRow)),
      [COUNTERSIGNATURES.title]: tabOf(COUNTERSIGNATURES, [
        { answer: 'x', signature: '2024' },
        { answer: 'y', signature: '2028' },
      ]),
      [DECISIONS_TAB.title]: tabOf(DECISIONS_TAB, [
        { response: '2024', decision: 'accept' },
        { response: '2023', decision: 'accept' },
      ]),
    };
    const found = portion(held);
    expect(keysOf(found)).toEqual({ Signatures: 1, Countersignatures: 1, Decisions: 1, 'Sent emails': 0 });
    expect([...(found?.keys.get('Decisions') ?? [])][0]).toContain('"2024"');
  });

  test('leaves a row beside which somebody wrote, and takes the next year instead', () => {
    const held = signaturesIn(...[2023, 2024, 2025, 2026, 2027, 2028].map(yearRow));
    const [headings = [], ...rows] = held[SIGNATURES.title] ?? [];
    const remarked = rows.map((row, i) => [...row, i === 1 ? 'see file' : '']);
    const found = portion({ ...held, [SIGNATURES.title]: [[...headings, 'Our remark'], ...remarked] });
    expect(found?.year).toBe(2025);
  });

  test('of emails has those that count no more, by their numbers', () => {
    const sent: SentEmail[] = (['2025-09-01', '2025-09-08', '2025-09-14', '2025-09-16'] as const).map((day) =>
      sentOn(day),
    );
    const own = aRegister({
      people: [aPerson()],
      policies: [aPolicy({ lasts: { kind: 'until next version' } })],
      versions: [aVersion('P1 v1.0', toDay('2025-09-01'))],
      signatures: [aSignature(toDay('2025-09-20'))],
      sentEmails: sent.map((value, i) => ({ row: i + 2, value: { ...value, email: i + 1 } })),
    });
    const held = tabs({
      [SENT_EMAILS.title]: tabOf(
        SENT_EMAILS,
        [1, 2, 3, 4].map((email) => ({ email })),
      ),
    });
    const found = portion(held, own);
    expect(found?.year).toBe(2025);
    expect(keysOf(found)).toMatchObject({ Signatures: 0, 'Sent emails': 2 });
  });

  test('is of 1,500 rows at most, so that a request has about two megabytes', () => {
    const days = Array.from({ length: 1_502 }, (_, i) => i);
    const person = (i: number) => aPerson({ number: i + 1, email: `${i + 1}@larkfield.example` });
    const own = yearly([], {
      people: days.map(person),
      signatures: [
        aSignature(toDay('2023-09-10'), { response: 'first', person: 9999 }),
        ...days.flatMap((i) =>
          [2024, 2025].map((year) => aSignature(toDay(`${year}-09-10`), { response: `${year} ${i}`, person: i + 1 })),
        ),
      ],
    });
    const held = signaturesIn(...days.map((i) => aRow(`2024 ${i}`)));
    const first = portion(held, own);
    expect(keysOf(first)).toMatchObject({ Signatures: 1_500 });
    const second = portion(without(held, first ?? { year: 0, keys: new Map() }), own);
    expect([second?.year, keysOf(second)]).toMatchObject([2024, { Signatures: 2 }]);
  });
});

describe('moving a portion', () => {
  const held = signaturesIn(aRow('a'), aRow('b'), {}, aRow('c'), aRow('d'));
  const keys = (...ids: string[]): Portion => ({
    year: 2025,
    keys: new Map([
      [SIGNATURES.title, new Set(rowsIn(SIGNATURES, held).flatMap(({ id, key }) => (ids.includes(id) ? [key] : [])))],
    ]),
  });
  const ids = (some: Tabs): string[] => rowsIn(SIGNATURES, some).map(({ id }) => id);

  test('rows are counted as Sheets counts them, blank ones left out', () => {
    expect(rowsIn(SIGNATURES, held).map(({ row, id, hasMore }) => [row, id, hasMore])).toEqual([
      [2, 'a', false],
      [3, 'b', false],
      [5, 'c', false],
      [6, 'd', false],
    ]);
    expect(rowsIn(SIGNATURES, {})).toEqual([]);
  });

  test('the archive gets what it lacks, days as days, in the order of its own columns', () => {
    const headings = ['Ours', ...headingsOf(SIGNATURES).reverse()];
    const archive = tabs({ [SIGNATURES.title]: tabOf(SIGNATURES, [aRow('b')], headings) });
    const [change, ...others] = copyInto(archive, keys('a', 'b'), held);
    expect(others).toEqual([]);
    expect(change).toMatchObject({ kind: 'add rows', sheetId: SIGNATURES.sheetId });
    const rows = change?.kind === 'add rows' ? change.rows : [];
    expect(
      rows.map((row) => headings.map((heading, i) => [heading, row[i]]).filter(([, cell]) => cell !== '')),
    ).toEqual([
      [
        ['How', 'form'],
        ['Signed on', { day: '2025-09-10' }],
        ['Version', 'P1 v1.0'],
        ['Number', 1],
        ['Response', 'a'],
      ],
    ]);
    expect(copyInto(held, keys('a', 'b'), held)).toEqual([]);
  });

  test('an archive as it was made gets whole rows', () => {
    const [change] = copyInto(tabs(), keys('a'), held);
    const rows = change?.kind === 'add rows' ? change.rows : [];
    expect(rows).toEqual([
      cellsFor(SIGNATURES, headingsOf(SIGNATURES), { ...aRow('a'), signedOn: { day: '2025-09-10' } }),
    ]);
  });

  test('it has not all while the rows of one tab are missing', () => {
    const decisions = { [DECISIONS_TAB.title]: tabOf(DECISIONS_TAB, [{ response: 'a', decision: 'accept' }]) };
    const [decision] = rowsIn(DECISIONS_TAB, decisions);
    const both: Portion = {
      year: 2025,
      keys: new Map([...keys('a').keys, [DECISIONS_TAB.title, new Set([decision?.key ?? ''])]]),
    };
    expect(hasAll(held, both)).toBe(false);
    expect(hasAll(tabs(decisions), both)).toBe(false);
    expect(hasAll({ ...held, ...decisions }, both)).toBe(true);
  });

  test('it has all once every row is there as it was, whatever else it has', () => {
    expect(hasAll(tabs(), keys('a', 'b'))).toBe(false);
    expect(hasAll(signaturesIn(aRow('a')), keys('a', 'b'))).toBe(false);
    expect(hasAll(signaturesIn(aRow('a'), aRow('b', { person: 2 })), keys('a', 'b'))).toBe(false);
    expect(hasAll(signaturesIn(aRow('x'), aRow('b'), aRow('a')), keys('a', 'b'))).toBe(true);
  });

  test('rows are taken out from below, those together at once; one with a remark by now stays', () => {
    expect(takeOut(held, keys('a', 'b', 'd'))).toEqual([
      { kind: 'delete rows', sheetId: SIGNATURES.sheetId, row: 6, count: 1 },
      { kind: 'delete rows', sheetId: SIGNATURES.sheetId, row: 2, count: 2 },
    ]);
    expect(ids(without(held, keys('a', 'b', 'd')))).toEqual(['c']);
    const [headings = [], ...rows] = held[SIGNATURES.title] ?? [];
    const now = {
      ...held,
      [SIGNATURES.title]: [headings, ...rows.map((row, i) => (i === 0 ? [...row, 'note'] : row))],
    };
    expect(takeOut(now, keys('a'))).toEqual([]);
    expect(ids(without(now, keys('a')))).toEqual(['a', 'b', 'c', 'd']);
  });

  test('what the portion does not have stays, whichever tab it is in', () => {
    expect(without(held, { year: 2025, keys: new Map() })).toEqual(held);
    expect(without({ other: [['kept']] }, keys('a'))).toMatchObject({ other: [['kept']] });
  });
});

test.each([
  [2024, '2024–25'],
  [2099, '2099–00'],
  [2008, '2008–09'],
])('the school year that begins in %i', (year, words) => {
  expect(yearInWords(year)).toBe(words);
});

describe('the register with its archives', () => {
  const ids = (some: Record<string, RawCell[][]>, tab: Tab = SIGNATURES): string[] =>
    rowsIn(tab, some).map(({ id }) => id);

  test('has each row once, the register’s own first and as they are', () => {
    const register = { [SIGNATURES.title]: tabOf(SIGNATURES, [aRow('b', { person: 7 })]) };
    const merged = withArchived(register, [signaturesIn(aRow('a'), aRow('b')), signaturesIn(aRow('c'), aRow('a'))]);
    expect(ids(merged)).toEqual(['b', 'a', 'c']);
    expect(merged[SIGNATURES.title]?.[1]?.[1]).toBe(7);
  });

  test('of a row that an archive has twice the later is the right one', () => {
    const merged = withArchived({ [SIGNATURES.title]: tabOf(SIGNATURES, []) }, [
      signaturesIn(aRow('a', { person: 1 }), aRow('a', { person: 2 })),
    ]);
    expect(merged[SIGNATURES.title]?.slice(1).map((row) => row[1])).toEqual([2]);
  });

  test('decisions about one response are several rows; emails go by their numbers', () => {
    const register = {
      [DECISIONS_TAB.title]: tabOf(DECISIONS_TAB, [{ response: 'a', decision: 'accept' }]),
      [SENT_EMAILS.title]: tabOf(SENT_EMAILS, [{ email: 4, subject: 'kept' }]),
    };
    const archive = tabs({
      [DECISIONS_TAB.title]: tabOf(DECISIONS_TAB, [
        { response: 'a', decision: 'accept' },
        { response: 'a', decision: 'reject' },
      ]),
      [SENT_EMAILS.title]: tabOf(SENT_EMAILS, [{ email: 4 }, { email: 5 }]),
    });
    const merged = withArchived(register, [archive]);
    expect(ids(merged, DECISIONS_TAB)).toEqual(['a', 'a']);
    expect(ids(merged, SENT_EMAILS)).toEqual(['4', '5']);
  });

  test('columns of the register may stand otherwise, or be missing', () => {
    const register = { [SIGNATURES.title]: [['Version', 'Ours', 'Response']] };
    expect(withArchived(register, [signaturesIn(aRow('a'))])[SIGNATURES.title]).toEqual([
      ['Version', 'Ours', 'Response'],
      ['P1 v1.0', '', 'a'],
    ]);
  });

  test('responses that are in an archive are not recorded again', () => {
    const archive = {
      ...signaturesIn(aRow('a'), aRow('b')),
      [COUNTERSIGNATURES.title]: tabOf(COUNTERSIGNATURES, [{ answer: 'second', signature: 'a' }]),
    };
    expect([...archivedIds([archive, signaturesIn(aRow('c'))])]).toEqual(['a', 'b', 'second', 'c']);
  });
});

describe('what the tab Archives says', () => {
  const FILE = { file: 'archive-1', year: '2024–25' };
  const versions: Version[] = [
    aVersion('P1 v1.0', toDay('2024-09-01'), { forms: [aForm('P1 v1.0', { formId: 'main' })] }),
  ];
  const noted = (archive: Tabs, register: Tabs, archives: Register['archives'] = []) =>
    archiveRows(
      { archives, versions, headings: { [ARCHIVES.title]: headingsOf(ARCHIVES) } },
      FILE,
      archive,
      register,
      TODAY,
    ).map((row) => Object.fromEntries(headingsOf(ARCHIVES).map((heading, i) => [heading, row[i]])));
  const counts = (...request: Parameters<typeof noted>) =>
    noted(...request).map((row) => [row[ARCHIVES.columns.of.heading], row[ARCHIVES.columns.rows.heading]]);
  const notedBefore = (of: string, rows: number, file = FILE.file): Register['archives'][number] => ({
    file,
    year: FILE.year,
    of,
    rows,
    on: TODAY,
  });

  test('is how many rows and responses are in the archive alone', () => {
    const archive = signaturesIn(aRow('a'), aRow('b'), aRow('paper', { how: 'paper' }));
    expect(noted(archive, signaturesIn(aRow('b')))).toEqual([
      {
        [ARCHIVES.columns.file.heading]: 'archive-1',
        [ARCHIVES.columns.year.heading]: '2024–25',
        [ARCHIVES.columns.of.heading]: 'Signatures',
        [ARCHIVES.columns.rows.heading]: 2,
        [ARCHIVES.columns.on.heading]: { day: TODAY },
      },
      expect.objectContaining({ [ARCHIVES.columns.of.heading]: 'main', [ARCHIVES.columns.rows.heading]: 1 }),
    ]);
  });

  test('adds up: what was noted of this archive is taken off, what was noted of another is not', () => {
    const archive = signaturesIn(aRow('a'), aRow('b'));
    expect(counts(archive, tabs(), [notedBefore('Signatures', 2), notedBefore('main', 1)])).toEqual([['main', 1]]);
    expect(counts(archive, tabs(), [notedBefore('Signatures', 3)])).toEqual([
      ['Signatures', -1],
      ['main', 2],
    ]);
    expect(counts(archive, tabs(), [notedBefore('Signatures', 2, 'another')])).toEqual([
      ['Signatures', 2],
      ['main', 2],
    ]);
  });

  test('countersigners’ responses count once all of their rows are gone, by form, or by policy where there was one form', () => {
    const second = (answer: string, signature: string, more: Record<string, RawCell> = {}) => ({
      answer,
      signature,
      policy: 'P1',
      form: 'list form',
      ...more,
    });
    const archive = tabs({
      [COUNTERSIGNATURES.title]: tabOf(COUNTERSIGNATURES, [
        second('x', 'a'),
        second('x', 'b'),
        second('y', 'c'),
        second('z', 'd', { form: '' }),
      ]),
    });
    const register = tabs({ [COUNTERSIGNATURES.title]: tabOf(COUNTERSIGNATURES, [second('y', 'e')]) });
    expect(counts(archive, register)).toEqual([
      ['Countersignatures', 4],
      ['list form', 1],
      ['P1', 1],
    ]);
  });

  test('sums up over all archives', () => {
    expect(
      archivedOf([notedBefore('main', 3), notedBefore('main', 2, 'another'), notedBefore('Signatures', 9)], 'main'),
    ).toBe(5);
    expect(archivedOf([], 'main')).toBe(0);
  });
});

test.each<[string, { version?: string; asked?: string; how?: string }, string]>([
  ['the whole policy', {}, 'main'],
  ['what has changed', { asked: 'changes since P1 v1.0' }, 'short'],
  ['changes since another version', { asked: 'changes since P1 v0.9' }, ''],
  ['with a personal code', { how: 'by personal code on paper' }, 'by code'],
  ['a version that is not known', { version: 'P9 v1.0' }, ''],
])('the form of a response that agrees to %s', (_what, more, form) => {
  const forms = [
    aForm('P1 v2.0', { formId: 'main' }),
    aForm('P1 v2.0', { formId: 'short', asks: 'changes since P1 v1.0' }),
    aForm('P1 v2.0', { formId: 'by code', audience: 'anyone with a code' }),
  ];
  const on: Day = toDay('2026-09-01');
  expect(
    formOfAnswer([aVersion('P1 v2.0', on, { forms })], { version: 'P1 v2.0', asked: '', how: 'form', ...more }),
  ).toBe(form);
});
