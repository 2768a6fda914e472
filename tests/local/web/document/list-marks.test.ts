/** What stands before the items of a list. */
import { listMarks } from '../../../../local/web/document/list-marks';

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
