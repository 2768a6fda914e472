/** The small parts of the local Workspace's pages: list marks, values as shown, words put into a paragraph, where the clock can go. */
import type { docs_v1 } from '@googleapis/docs';
import { makeSchool } from '../../../commands/simulation/school';
import { momentsFrom } from '../../../commands/simulation/start-school';
import { withWords } from '../../../local/web/document-edit';
import { listMarks } from '../../../local/web/list-marks';
import { localLink, withLocalLinks } from '../../../local/web/local-links';
import { shownValue, valueToType } from '../../../local/web/shown-value';
import { workOut } from '../../../local/web/small-formula';

const DATE = { type: 'DATE', pattern: 'd mmm yyyy' };
const MOMENT = { type: 'DATE_TIME', pattern: 'd mmm yyyy, hh:mm' };

describe('a cell', () => {
  test.each([
    [{ value: 46266 }, DATE, '1 Sep 2026', '01/09/2026'],
    [{ value: 46266.5 }, MOMENT, '1 Sep 2026, 12:00', '01/09/2026 12:00:00'],
    [
      { value: 46266.04 },
      { type: 'DATE_TIME', pattern: 'dd/mm/yyyy hh:mm:ss' },
      '01/09/2026 00:57:36',
      '01/09/2026 00:57:36',
    ],
    [{ value: 0.914 }, { type: 'PERCENT', pattern: '0%' }, '91 %', '0.914'],
    [{ value: 12 }, undefined, '12', '12'],
    [{ value: true }, undefined, 'TRUE', 'true'],
    [{ value: 'teaching' }, DATE, 'teaching', 'teaching'],
    [{}, undefined, '', ''],
  ])('%j shows as Sheets shows it, and opens as it is typed', (cell, format, shown, typed) => {
    expect([shownValue(cell, format), valueToType(cell, format)]).toEqual([shown, typed]);
  });
});

test('list items are counted within their list, deeper ones anew under each', () => {
  const mark = listMarks({
    a: {
      listProperties: {
        nestingLevels: [
          { glyphType: 'DECIMAL', glyphFormat: '%0.' },
          { glyphType: 'ALPHA', glyphFormat: '%0.%1)' },
          { glyphType: 'UPPER_ROMAN', glyphFormat: '%2.', startNumber: 4 },
        ],
      },
    },
    b: { listProperties: { nestingLevels: [{ glyphSymbol: '●' }] } },
  });
  const marks = [mark('a', 0), mark('a', 1), mark('a', 1), mark('b', 0), mark('a', 0), mark('a', 1), mark('a', 2)];
  expect(marks).toEqual(['1.', '1.a)', '1.b)', '●', '2.', '2.a)', 'IV.']);
});

describe('a paragraph that is reworded', () => {
  const bold = { bold: true };
  const document = (...paragraphs: docs_v1.Schema$Paragraph[]): docs_v1.Schema$Document => ({
    tabs: [{ documentTab: { body: { content: paragraphs.map((paragraph) => ({ paragraph })) } } }],
  });
  const rule: docs_v1.Schema$Paragraph = {
    bullet: { listId: 'list' },
    elements: [
      { textRun: { content: 'I will ' } },
      { textRun: { content: 'never', textStyle: bold } },
      { textRun: { content: ' share it.\n' } },
    ],
  };
  const end: docs_v1.Schema$Paragraph = { elements: [{ textRun: { content: 'The end.\n' } }] };
  const runsAfter = (words: string) => {
    const after = withWords(document(rule, end), 0, 'I will never share it.', words);
    const content = after?.tabs?.[0]?.documentTab?.body?.content ?? [];
    return content.map(({ paragraph }) => [
      paragraph?.bullet === undefined ? 'text' : 'item',
      ...(paragraph?.elements ?? []).map((one) => [one.textRun?.content, one.textRun?.textStyle?.bold ?? false]),
    ]);
  };
  const rest = ['text', ['The end.\n', false]];

  test('keeps the look of what was not touched', () => {
    expect(runsAfter('I will never lend it.')).toEqual([
      ['item', ['I will ', false], ['never', true], [' lend it.\n', false]],
      rest,
    ]);
  });

  test('becomes as many of its kind as it has lines', () => {
    expect(runsAfter('I will never share it.\nI will ask.')[1]?.[0]).toBe('item');
    expect(runsAfter('I will never share it.\nI will ask.')).toHaveLength(3);
  });

  test('is gone where nothing is left of it, unless it is the last', () => {
    expect(runsAfter('')).toEqual([rest]);
    expect(withWords(document(end), 0, 'The end.', '')?.tabs?.[0]?.documentTab?.body?.content).toHaveLength(1);
  });

  test('stays as it is where it says something else by now', () => {
    expect(withWords(document(rule, end), 0, 'I will share it.', 'x')).toBeNull();
    expect(withWords(document(rule, end), 7, 'I will share it.', 'x')).toBeNull();
  });
});

test('Google’s links lead to this site, forms as whoever opens them; others stay', () => {
  expect(localLink('https://docs.google.com/document/d/d-1/', 'a@b.example')).toBe('/document/d/d-1/');
  expect(localLink('https://docs.google.com/forms/d/e/f-1/viewform?usp=pp_url', 'a@b.example')).toBe(
    '/forms/d/e/f-1/viewform?usp=pp_url&as=a%40b.example',
  );
  expect(localLink('https://myaccount.google.com/connections', 'a@b.example')).toBe(
    'https://myaccount.google.com/connections',
  );
  expect(withLocalLinks('<a href="https://docs.google.com/forms/d/e/f/viewform?a=1&amp;b=2">', 'x@y.example')).toBe(
    '<a href="/forms/d/e/f/viewform?a=1&amp;b=2&amp;as=x%40y.example">',
  );
});

test('the clock goes on by an hour, to mornings, and past the next holiday', () => {
  const at = (text: string) => Date.parse(text);
  const { calendar } = makeSchool({ seed: 1 });
  expect(momentsFrom(at('2026-10-20T14:00:00Z'), calendar)).toEqual([
    { label: 'An hour on', at: at('2026-10-20T15:00:00Z') },
    { label: 'Next morning', at: at('2026-10-21T08:15:00Z') },
    // The clocks went back meanwhile: it is a quarter past nine all the same.
    { label: 'A week on', at: at('2026-10-27T09:15:00Z') },
    { label: 'Three weeks on', at: at('2026-11-10T09:15:00Z') },
    { label: 'First day after the holiday', at: at('2026-11-02T09:15:00Z') },
  ]);
});

describe('a formula', () => {
  const cells: Record<string, string | number> = { A4: 'Late', A11: 'Staff group', B3: 46266.5 };
  const worked = (formula: string, { row = 1, moved = 0, now = 46266.6 } = {}) =>
    workOut(formula, { valueAt: (letters, at) => cells[`${letters}${at}`] ?? '', row, moved, now });

  test.each([
    ['=OR($B1="Version",$A1="staff group")', { row: 11, moved: 10 }, true],
    ['=OR($B1="Version",$A1="Staff group")', { row: 10, moved: 9 }, false],
    ['=AND(ROW()=4,LEN($A1)>0)', { row: 4, moved: 3 }, true],
    ['=AND(ROW()=4,LEN($A1)>0)', { row: 5, moved: 4 }, false],
    ['=IF(AND(ISNUMBER(B3),NOW()-B3>26/24),"! Late","")', {}, ''],
    ['=IF(AND(ISNUMBER(B3),NOW()-B3>26/24),"! ""Late""","")', { now: 46268 }, '! "Late"'],
    ['=$A$4', { moved: 3 }, 'Late'],
    ['=1+2*3-4/2', {}, 5],
    ['=QUERY(A1:B2,"select A")', {}, null],
    ['=LEN(A4', {}, null],
    ['=LEN(A4) 5', {}, null],
  ])('%s %j', (formula, where, value) => {
    expect(worked(formula, where)).toBe(value);
  });
});
