/** One cell written by a field mask. In: the cell as it stands, and what was given; out: the cell afterwards. */
import type { sheets_v4 } from '@googleapis/sheets';
import type { CellState } from '../../../state';
import { notHere } from '../../google';

/** Only what the field mask names is changed; what it names and the cell leaves out is cleared. */
export function cellWriter(fields: string, refuse: (text: string) => Error) {
  const names = fields.split(',').map((name) => name.trim());
  return (old: CellState, data: sheets_v4.Schema$CellData): CellState => {
    let cell = { ...old };
    for (const name of names) {
      if (name === 'userEnteredValue') {
        if (cell.value !== undefined || cell.formula !== undefined) cell = withoutValue(cell);
        const entered = data.userEnteredValue;
        if (entered?.formulaValue != null) {
          cell.formula = entered.formulaValue;
        } else {
          const value = entered?.stringValue ?? entered?.numberValue ?? entered?.boolValue;
          // An empty text is an empty cell.
          if (value != null && value !== '') cell.value = checkedLength(value, refuse);
        }
      } else if (name === 'userEnteredFormat') {
        if (data.userEnteredFormat) cell.format = data.userEnteredFormat;
        else delete cell.format;
      } else if (name.startsWith('userEnteredFormat.')) {
        const part = name.slice('userEnteredFormat.'.length);
        cell.format = { ...cell.format, [part]: Reflect.get(data.userEnteredFormat ?? {}, part) };
      } else if (name === 'note') {
        if (data.note) cell.note = data.note;
        else delete cell.note;
      } else if (name === 'dataValidation') {
        if (data.dataValidation) cell.validation = data.dataValidation;
        else delete cell.validation;
      } else throw notHere(`the cell field "${name}"`);
    }
    return cell;
  };
}

/** A cell of which something was deleted is kept by V8 in a slower way, and so are all copies of it. */
function withoutValue({ value: _value, formula: _formula, ...rest }: CellState): CellState {
  return rest;
}

function checkedLength<Value>(value: Value, refuse: (text: string) => Error): Value {
  if (typeof value === 'string' && value.length > 50_000) {
    throw refuse('Your input contains more than the maximum of 50000 characters in a single cell.');
  }
  return value;
}
