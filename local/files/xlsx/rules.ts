/** The local Workspace, files: rules for what a cell may hold and for how it looks. In: a tab's rules; out: exceljs's, on ranges. */
import type { sheets_v4 } from '@googleapis/sheets';
import type { ConditionalFormattingOptions, ConditionalFormattingRule, DataValidation } from 'exceljs';
import type { CellState, SheetState } from '../../state';
import { address, type Box, boxOf, reference } from './addresses';
import { conditionFormula, operand } from './conditions';
import { argb, excelRuleStyle } from './formats';
import { quoted } from './formulas';

type Titles = ReadonlyMap<string, string>;
type Rule = sheets_v4.Schema$DataValidationRule;

/** What Excel's own windows hold: a message longer than this makes it call the file broken. */
const LONGEST_MESSAGE = 225;
const LONGEST_LIST = 255;

/** Lists that are too long to stand in a rule, kept in a tab of their own. `keep` returns a reference to the list. */
export interface LongLists {
  keep(values: readonly string[]): string;
}

/** The tab's rules for what a cell may hold, each on the largest ranges of cells that share it. Rules that Excel cannot have are left out. */
export function validations(
  sheet: SheetState,
  titles: Titles,
  lists: LongLists,
): { range: string; validation: DataValidation }[] {
  return [...sharedRanges(sheet)].flatMap(({ box, rule }) => {
    const validation = excelValidation(rule, address(box.startRow, box.startColumn), titles, lists);
    return validation === null ? [] : [{ range: reference(box), validation }];
  });
}

function excelValidation(rule: Rule, cell: string, titles: Titles, lists: LongLists): DataValidation | null {
  const kind = kindOf(rule, cell, titles, lists);
  if (kind === null) return null;
  const message = rule.inputMessage ? cutMessage(rule.inputMessage) : null;
  return {
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: rule.strict ? 'stop' : 'warning',
    errorTitle: 'Not one of the expected values',
    error: message ?? 'This cell expects another kind of value.',
    ...(message === null ? {} : { showInputMessage: true, prompt: message }),
    ...kind,
  };
}

function kindOf(rule: Rule, cell: string, titles: Titles, lists: LongLists): DataValidation | null {
  const condition = rule.condition ?? {};
  const texts = (condition.values ?? []).map((value) => value.userEnteredValue ?? '');
  switch (condition.type) {
    case 'ONE_OF_LIST':
      return { type: 'list', formulae: [listFormula(texts, lists)] };
    case 'BOOLEAN':
      // Excel's files have no check box in a cell: a list of the two values instead.
      return { type: 'list', formulae: [listFormula(texts.length > 0 ? texts : ['TRUE', 'FALSE'], lists)] };
    case 'ONE_OF_RANGE': {
      const range = operand({ userEnteredValue: `=${(texts[0] ?? '').replace(/^=/, '')}` }, titles);
      return range === null ? null : { type: 'list', formulae: [range] };
    }
    case 'DATE_IS_VALID':
      return { type: 'date', operator: 'greaterThanOrEqual', formulae: [new Date(Date.UTC(1900, 0, 1))] };
    default: {
      const formula = conditionFormula(condition, cell, titles);
      return formula === null ? null : { type: 'custom', formulae: [formula] };
    }
  }
}

function listFormula(values: readonly string[], lists: LongLists): string {
  const literal = quoted(values.join(','));
  const fits =
    literal.length <= LONGEST_LIST && values.every((value) => !value.includes(',') && value === value.trim());
  return fits ? literal : lists.keep(values);
}

function cutMessage(text: string): string {
  return text.length <= LONGEST_MESSAGE ? text : `${text.slice(0, LONGEST_MESSAGE - 1)}…`;
}

/** Runs of equal rules down each column, joined with the column before where it has the same run. */
function sharedRanges(sheet: SheetState): { box: Box; rule: Rule }[] {
  const keys = new Map<Rule, string>();
  const keyOf = (cell: CellState | undefined): string => {
    const rule = cell?.validation;
    if (rule === undefined) return '';
    const key = keys.get(rule) ?? JSON.stringify(rule);
    keys.set(rule, key);
    return key;
  };
  const width = sheet.cells.reduce((most, cells) => Math.max(most, cells?.length ?? 0), 0);
  const found: { box: Box; rule: Rule; key: string }[] = [];
  for (let column = 0; column < width; column++) {
    for (let row = 0; row < sheet.cells.length; ) {
      const rule = sheet.cells[row]?.[column]?.validation;
      const key = keyOf(sheet.cells[row]?.[column]);
      let end = row + 1;
      while (end < sheet.cells.length && keyOf(sheet.cells[end]?.[column]) === key) end++;
      if (rule !== undefined) {
        const left = found.find(
          (rule) =>
            rule.key === key && rule.box.endColumn === column && rule.box.startRow === row && rule.box.endRow === end,
        );
        if (left === undefined) {
          found.push({ rule, key, box: { startRow: row, endRow: end, startColumn: column, endColumn: column + 1 } });
        } else left.box.endColumn = column + 1;
      }
      row = end;
    }
  }
  return found;
}

/** The tab's rules for how cells look, the first being the strongest, as in Sheets. */
export function conditionalFormats(sheet: SheetState, titles: Titles): ConditionalFormattingOptions[] {
  return sheet.conditionalFormats.flatMap((rule, index): ConditionalFormattingOptions[] => {
    const boxes = (rule.ranges ?? []).map((range) => boxOf(range, sheet));
    const [first] = boxes;
    if (first === undefined) return [];
    const excelRule = lookRule(rule, address(first.startRow, first.startColumn), index + 1, titles);
    return excelRule === null ? [] : [{ ref: boxes.map(reference).join(' '), rules: [excelRule] }];
  });
}

function lookRule(
  rule: sheets_v4.Schema$ConditionalFormatRule,
  cell: string,
  priority: number,
  titles: Titles,
): ConditionalFormattingRule | null {
  if (rule.booleanRule?.condition) {
    const formula = conditionFormula(rule.booleanRule.condition, cell, titles);
    const style = excelRuleStyle(rule.booleanRule.format ?? {});
    return formula === null ? null : { type: 'expression', priority, formulae: [formula], style };
  }
  const points = [rule.gradientRule?.minpoint, rule.gradientRule?.midpoint, rule.gradientRule?.maxpoint];
  const steps = points.flatMap((point) => (point ? [gradientStep(point)] : []));
  if (steps.length < 2 || steps.some((step) => step === null)) return null;
  const known = steps.flatMap((step) => (step === null ? [] : [step]));
  return {
    type: 'colorScale',
    priority,
    cfvo: known.map((step) => step.at),
    color: known.map((step) => ({ argb: step.colour })),
  };
}

const STEPS: Record<string, 'min' | 'max' | 'num' | 'percent' | 'percentile'> = {
  MIN: 'min',
  MAX: 'max',
  NUMBER: 'num',
  PERCENT: 'percent',
  PERCENTILE: 'percentile',
};

function gradientStep(point: sheets_v4.Schema$InterpolationPoint) {
  const type = STEPS[point.type ?? ''];
  const colour = argb(point.colorStyle?.rgbColor ?? point.color);
  const value = Number(point.value ?? 0);
  if (type === undefined || colour === null || !Number.isFinite(value)) return null;
  return { colour, at: type === 'min' || type === 'max' ? { type } : { type, value } };
}
