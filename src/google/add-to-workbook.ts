/** What an older release's workbook lacks, added in one call: tabs as new ones are made, columns at the right end. */
import type { Additions, NewColumns } from '../register/migrations';
import { columnLook, dressTab, propertiesOf, spreadsheets } from './workbook';

type Request = GoogleAppsScript.Sheets.Schema.Request;

export function addToWorkbook(workbookId: string, { tabs, columns }: Additions): void {
  const requests = [
    ...tabs.flatMap((tab): Request[] => [{ addSheet: { properties: propertiesOf(tab) } }, ...dressTab(tab)]),
    ...columns.flatMap(columnRequests),
  ];
  spreadsheets().batchUpdate({ requests }, workbookId);
}

function columnRequests({ sheetId, column, columns }: NewColumns): Request[] {
  const first = column - 1;
  const headings = columns.map(({ heading, help }) => ({
    userEnteredValue: { stringValue: heading },
    userEnteredFormat: { wrapStrategy: 'WRAP', verticalAlignment: 'MIDDLE', textFormat: { bold: true } },
    ...(help === '' ? {} : { note: help }),
  }));
  return [
    // The grid may end anywhere: the manager may have taken empty columns away.
    { appendDimension: { sheetId, dimension: 'COLUMNS', length: columns.length } },
    {
      updateCells: {
        start: { sheetId, rowIndex: 0, columnIndex: first },
        rows: [{ values: headings }],
        fields: 'userEnteredValue,userEnteredFormat,note',
      },
    },
    ...columns.flatMap(({ width, kind }, i): Request[] => {
      const [startIndex, endIndex] = [first + i, first + i + 1];
      return [
        {
          updateDimensionProperties: {
            range: { sheetId, dimension: 'COLUMNS', startIndex, endIndex },
            properties: { pixelSize: width },
            fields: 'pixelSize',
          },
        },
        ...columnLook(kind, { sheetId, startRowIndex: 1, startColumnIndex: startIndex, endColumnIndex: endIndex }),
      ];
    }),
  ];
}
