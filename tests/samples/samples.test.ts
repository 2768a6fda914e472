/** The sample school: its Word files are what their script makes, and its people and dates hang together. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importDocx } from '../../local/files/docx/docx';
import { SAMPLES } from '../../samples/make';
import { textOf } from '../local/files/docx/fixture';

const folder = join(__dirname, '../../samples');

/** A small CSV, its first line the headings: fields may stand in quotation marks, none holds a line break. */
function rowsOf(name: string): Record<string, string>[] {
  const [headings = [], ...rows] = readFileSync(join(folder, name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? ''),
    );
  return rows.map((row) => {
    expect(row).toHaveLength(headings.length);
    return Object.fromEntries(headings.map((heading, at) => [heading, row[at] ?? '']));
  });
}

describe('the Word files', () => {
  it.each(Object.entries(SAMPLES))('%s is what the script makes, byte for byte', async (name, make) => {
    expect(Buffer.from(await make()).equals(readFileSync(join(folder, name)))).toBe(true);
  });

  it.each(Object.keys(SAMPLES))('%s names the school and can be read', (name) => {
    const tab = importDocx(readFileSync(join(folder, name)), name).tabs?.[0]?.documentTab;
    expect(textOf(tab?.body?.content)).toContain('Larkfield Primary School');
  });

  it('have headings by Word’s own styles, by numbered styles of the school’s, and by bold lines', () => {
    const headings = (name: string) => {
      const tab = importDocx(readFileSync(join(folder, name)), name).tabs?.[0]?.documentTab;
      return (tab?.body?.content ?? []).flatMap((block) =>
        block.paragraph?.paragraphStyle?.namedStyleType?.startsWith('HEADING')
          ? [
              [
                textOf([block]).trim(),
                block.paragraph.bullet?.nestingLevel ?? (block.paragraph.bullet ? 0 : 'no number'),
              ],
            ]
          : [],
      );
    };
    expect(headings('acceptable-use.docx')).toEqual(
      [
        'About this policy',
        'Accounts and passwords',
        'Email and messages',
        'Devices and the network',
        'Pictures and AI tools',
        'If something goes wrong',
        'Declaration',
        'For the headteacher',
      ].map((words) => [words, 'no number']),
    );
    expect(headings('safeguarding.docx')).toEqual([
      ['Purpose', 0],
      ['What everyone does', 0],
      ['Before starting work', 1],
      ['With pupils', 1],
      ['When there is a concern', 0],
      ['Records', 0],
      ['Version history', 0],
      ['Declarations', 0],
    ]);
    expect(headings('data-protection.docx')).toEqual([]);
  });
});

describe('the staff list', () => {
  const staff = rowsOf('staff.csv');
  const isDay = (text: string) =>
    /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

  it('has forty people, two of them without email, nobody twice', () => {
    const addresses = staff.map((person) => person.Email ?? '').filter((address) => address !== '');
    expect([
      staff.length,
      addresses.length,
      new Set(addresses).size,
      new Set(staff.map(({ Name }) => Name)).size,
    ]).toEqual([40, 38, 38, 40]);
    expect(addresses.filter((address) => !/^[a-z.]+@larkfield\.example$/.test(address))).toEqual([]);
  });

  it('has each person in groups that the school has, and line managers who are on it', () => {
    const groups = new Set(staff.flatMap((person) => (person.Groups ?? '').split('; ')));
    expect([...groups].sort()).toEqual(['governor', 'leadership', 'support', 'teaching', 'volunteer']);
    const addresses = new Set(staff.map((person) => person.Email));
    expect(staff.filter((person) => person['Line manager'] !== '' && !addresses.has(person['Line manager']))).toEqual(
      [],
    );
  });

  it('has dates that exist: one person starts in the year, one leaves, one is away', () => {
    const dates = staff.flatMap((person) =>
      ['Starts on', 'Leaves on', 'Away from', 'Away until'].map((heading) => person[heading] ?? ''),
    );
    expect(dates.filter((date) => date !== '' && !isDay(date))).toEqual([]);
    const named = (isWanted: (person: Record<string, string>) => boolean) =>
      staff.filter(isWanted).map(({ Name }) => Name);
    expect(named((person) => (person['Starts on'] ?? '') > '2026-09-01')).toEqual(['Megan Sutcliffe']);
    expect(named((person) => person['Leaves on'] !== '')).toEqual(["Catherine O'Rourke"]);
    expect(named((person) => person['Away from'] !== '')).toEqual(['Hannah Goldberg']);
  });
});

describe('the calendar', () => {
  it('has periods in order, none within another, each of working days from end to end', () => {
    const periods = rowsOf('calendar.csv').map((row) => [row['Date from'] ?? '', row['Date until'] ?? ''] as const);
    const days = periods.flat();
    expect(days).toEqual([...days].sort());
    const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
    expect(days.filter(isWeekend)).toEqual([]);
  });
});
