/** The formulas that rules for colours are written in. */
import { workOut } from '../../../../local/web/workbook/small-formula';

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
