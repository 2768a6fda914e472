/**
 * The local Workspace, web: the little of Sheets' formulas that rules for colours and single warnings are written in. In: a
 * formula, and the values that it names; out: its value, or null for one that is more than this. The .xlsx has them all.
 */
type Value = string | number | boolean;

export interface FormulaSurroundings {
  /** The value of a cell by its column's letters and its row from 1; "" where it is empty. */
  valueAt: (letters: string, row: number) => Value;
  /** The row that the formula stands in, from 1. */
  row: number;
  /** How far below the first row of its range: relative rows move along. */
  moved: number;
  /** Days since 30 December 1899. */
  now: number;
}

const TOKEN = /\s*("(?:[^"]|"")*"|\d+(?:\.\d+)?|\$?[A-Z]{1,2}\$?\d+|[A-Z]+(?=\()|<>|<=|>=|[=<>+\-*/(),])/y;

class TooMuch extends Error {}

const FUNCTIONS: Record<string, (values: Value[], around: FormulaSurroundings) => Value | undefined> = {
  AND: (values) => values.every(isTrue),
  OR: (values) => values.some(isTrue),
  NOT: ([value]) => !isTrue(value),
  LEN: ([value = '']) => String(value).length,
  ISNUMBER: ([value]) => typeof value === 'number',
  ISBLANK: ([value]) => value === '',
  ROW: (_, { row }) => row,
  NOW: (_, { now }) => now,
  TODAY: (_, { now }) => Math.floor(now),
  IF: ([condition, then = '', otherwise = '']) => (isTrue(condition) ? then : otherwise),
};

function isTrue(value: Value | undefined): boolean {
  return typeof value === 'number' ? value !== 0 : value === true;
}

/** Weakest first; of one row from left to right. */
const OPERATORS: readonly Record<string, (left: Value, right: Value) => Value>[] = [
  {
    '=': (left, right) => same(left, right),
    '<>': (left, right) => !same(left, right),
    '<': (left, right) => left < right,
    '>': (left, right) => left > right,
    '<=': (left, right) => left <= right,
    '>=': (left, right) => left >= right,
  },
  { '+': (left, right) => Number(left) + Number(right), '-': (left, right) => Number(left) - Number(right) },
  { '*': (left, right) => Number(left) * Number(right), '/': (left, right) => Number(left) / Number(right) },
];

/** Sheets compares texts without their case. */
function same(left: Value, right: Value): boolean {
  return typeof left === 'string' && typeof right === 'string'
    ? left.toLowerCase() === right.toLowerCase()
    : left === right;
}

/** @param formula with "=" at its beginning */
export function workOut(formula: string, around: FormulaSurroundings): Value | null {
  try {
    const tokens = tokensOf(formula.replace(/^=/, ''));
    const value = readFrom(tokens, 0, around);
    return tokens.length === 0 ? value : null;
  } catch (error) {
    if (error instanceof TooMuch) return null;
    throw error;
  }
}

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  const pattern = new RegExp(TOKEN);
  while (pattern.lastIndex < text.trimEnd().length) {
    const token = pattern.exec(text)?.[1];
    if (token === undefined) throw new TooMuch();
    tokens.push(token);
  }
  return tokens;
}

/** Reads as far as one value goes, and takes what it read off the list. */
function readFrom(tokens: string[], level: number, around: FormulaSurroundings): Value {
  const operators = OPERATORS[level];
  if (operators === undefined) return readOne(tokens, around);
  let value = readFrom(tokens, level + 1, around);
  for (let act = operators[tokens[0] ?? '']; act !== undefined; act = operators[tokens[0] ?? '']) {
    tokens.shift();
    value = act(value, readFrom(tokens, level + 1, around));
  }
  return value;
}

function readOne(tokens: string[], around: FormulaSurroundings): Value {
  const token = tokens.shift() ?? '';
  if (token === '(') return readArguments(tokens, around)[0] ?? '';
  if (token.startsWith('"')) return token.slice(1, -1).replace(/""/g, '"');
  if (/^\d/.test(token)) return Number(token);
  const [, letters, isFixed, row] = /^\$?([A-Z]{1,2})(\$?)(\d+)$/.exec(token) ?? [];
  if (letters !== undefined) return around.valueAt(letters, Number(row) + (isFixed ? 0 : around.moved));
  if (tokens.shift() !== '(') throw new TooMuch();
  const value = FUNCTIONS[token]?.(readArguments(tokens, around), around);
  if (value === undefined) throw new TooMuch();
  return value;
}

/** After "(" to its ")". */
function readArguments(tokens: string[], around: FormulaSurroundings): Value[] {
  const values: Value[] = [];
  while (tokens.length > 0) {
    if (tokens[0] === ')') {
      tokens.shift();
      return values;
    }
    values.push(readFrom(tokens, 0, around));
    if (tokens[0] === ',') tokens.shift();
  }
  throw new TooMuch();
}
