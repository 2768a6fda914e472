/** What becomes of words that a person types into a cell. */
import { entered } from '../../../local/by-hand/typing';

describe('typing into a cell', () => {
  test.each([
    ['1/9/2026', 46266],
    ['2026-09-01', 46266],
    ['31/2/2026', '31/2/2026'],
    ['12', 12],
    ['-1.5', -1.5],
    ['TRUE', true],
    ["'12", '12'],
    ['+44 20 7946 0000', '+44 20 7946 0000'],
    ['', undefined],
  ])('%s is read as Sheets reads it', (typed, value) => {
    expect(entered(typed).value).toBe(value);
  });

  test.each([
    ['1/9/2026', 46031],
    ['13/9/2026', '13/9/2026'],
    ['9/13/2026', 46278],
    ['2026-09-01', 46266],
  ])('in a workbook of the United States %s has its month first', (typed, value) => {
    expect(entered(typed, 'en_US').value).toBe(value);
  });
});
