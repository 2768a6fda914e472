/** Values of cells as a workbook shows them. */
import { shownValue, valueToType } from '../../../../local/web/workbook/shown-value';

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
    [{ value: 0.914 }, { type: 'PERCENT', pattern: '0 %' }, '91 %', '0.914'],
    [{ value: 12 }, undefined, '12', '12'],
    [{ value: true }, undefined, 'TRUE', 'true'],
    [{ value: 'teaching' }, DATE, 'teaching', 'teaching'],
    [{}, undefined, '', ''],
  ])('%j shows as Sheets shows it, and opens as it is typed', (cell, format, shown, typed) => {
    expect([shownValue(cell, format), valueToType(cell, format)]).toEqual([shown, typed]);
  });
});
