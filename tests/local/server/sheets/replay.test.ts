/** Google's Sheets as others recorded it, against ours: whatever of an answer the product reads must be the same. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROOT } from '../../../support/larkfield';
import { type Exchange, replay } from './replay-tape';
import type { Outcome } from './tally';

const FOLDER = resolve(ROOT, '../shared/recordings/sheets');
const TAPES = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.json')) : [];

/** Drive fills its workbooks from an uploaded file, which the recording does not hold. */
const UPLOADED = 'test_import_csv.json';

function replayAll(): Outcome {
  const all: Outcome = { compared: {}, leftOut: {}, differences: [] };
  for (const name of TAPES) {
    const tape: Exchange[] = JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));
    const { compared, leftOut, differences } =
      name === UPLOADED
        ? {
            compared: {},
            leftOut: { 'a workbook that Drive filled from an uploaded file': tape.length },
            differences: [],
          }
        : replay(tape);
    addTo(all.compared, compared);
    addTo(all.leftOut, leftOut);
    all.differences.push(...differences.map((difference) => `${name} ${difference}`));
  }
  return all;
}

function addTo(counts: Record<string, number>, more: Record<string, number>): void {
  for (const [name, count] of Object.entries(more)) counts[name] = (counts[name] ?? 0) + count;
}

/** 2,166 in all. */
const COMPARED = {
  'a workbook that is made': 213,
  'a workbook’s title, language and time zone': 502,
  'a workbook’s address': 502,
  'a workbook’s tabs': 502,
  values: 252,
  notes: 19,
  'a refusal, with its words': 6,
  'the reply to addSheet': 24,
  'the reply to deleteDimension': 4,
  'the reply to deleteSheet': 10,
  'the reply to insertDimension': 6,
  'the reply to repeatCell': 2,
  'the reply to setBasicFilter': 6,
  'the reply to setDataValidation': 1,
  'the reply to sortRange': 10,
  'the reply to updateCells': 17,
  'the reply to updateDimensionProperties': 4,
  'the reply to updateSheetProperties': 80,
  'the reply to updateSpreadsheetProperties': 6,
};

const LEFT_OUT = {
  'a range by a name that a person gave it': 1,
  'a refusal of what drive.file does not show at all (AS07)': 1,
  'a workbook that Drive filled from an uploaded file': 10,
  'a workbook that was not made in the recording': 132,
  'cells that hold a formula, or what was typed as a date': 44,
  'fields of how a workbook looks, which the product does not read': 1563,
  'the answer to a call that the product does not make': 307,
  'the reply to a request that the product does not make': 66,
  'values read by columns or as formulas, which the product does not': 15,
};

const held = TAPES.length > 0 ? describe : describe.skip;

held('122 recordings of the Sheets API, replayed (skipped where ../shared is absent)', () => {
  let all: Outcome = { compared: {}, leftOut: {}, differences: [] };
  beforeAll(() => {
    all = replayAll();
  });

  test('every answer of a kind that the product uses is the same here, field by field, refusals in their words', () => {
    expect(all.differences).toEqual([]);
  });

  test('so many were compared, of each kind', () => {
    expect(TAPES.length).toBe(122);
    expect(all.compared).toEqual(COMPARED);
  });

  test('nothing that the product reads was left out', () => {
    expect(all.leftOut).toEqual(LEFT_OUT);
  });
});
