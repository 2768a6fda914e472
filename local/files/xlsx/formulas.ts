/** The local Workspace, files: formulas from Sheets' writing to Excel's. In: "=COUNTIF(Staff!A2:A, …)"; out: what Excel reads, or null. */
import { LAST_ROW, quotedTitle } from './addresses';

/**
 * Functions of Sheets that Excel has not (Google, "Google Sheets function list"; Microsoft, "Excel functions"), or, from
 * LET on, that its files write with names of their own for every variable.
 */
const ONLY_IN_SHEETS = new Set(
  `ARRAYFORMULA ARRAY_CONSTRAIN QUERY IMPORTRANGE IMPORTHTML IMPORTXML IMPORTDATA IMPORTFEED GOOGLEFINANCE GOOGLETRANSLATE
  DETECTLANGUAGE SPARKLINE SPLIT JOIN FLATTEN COUNTUNIQUE COUNTUNIQUEIFS SORTN ISEMAIL ISURL ISDATE TO_TEXT TO_DATE
  TO_PERCENT TO_DOLLARS TO_PURE_NUMBER REGEXMATCH AI EPOCHTODATE AVERAGE.WEIGHTED LET LAMBDA MAP REDUCE SCAN BYROW BYCOL
  MAKEARRAY`.split(/\s+/),
);

/** Functions younger than the file format, which it names with a prefix ([MS-XLSX] 2.2.2.3). */
const NEWER: Record<string, string> = {
  ...Object.fromEntries(
    `IFS SWITCH TEXTJOIN CONCAT MAXIFS MINIFS XLOOKUP XMATCH UNIQUE SEQUENCE RANDARRAY SORTBY DAYS IFNA
    ISOWEEKNUM CHOOSECOLS CHOOSEROWS VSTACK HSTACK TOCOL TOROW TAKE DROP WRAPROWS WRAPCOLS
    REGEXEXTRACT REGEXREPLACE ISFORMULA FORMULATEXT XOR UNICODE UNICHAR`
      .split(/\s+/)
      .map((name) => [name, `_xlfn.${name}`]),
  ),
  FILTER: '_xlfn._xlws.FILTER',
  SORT: '_xlfn._xlws.SORT',
};

/** Functions that fill the cells beside and below their own. Read from a file like this one, Excel fills just the one. */
const SPILLING =
  /^\s*=?\s*(FILTER|SORT|SORTBY|UNIQUE|SEQUENCE|RANDARRAY|TRANSPOSE|VSTACK|HSTACK|TOCOL|TOROW|TAKE|DROP)\s*\(/i;

/**
 * A formula as Excel writes it: open ranges closed at its last row, tabs by Excel's titles, newer functions by their full
 * names.
 * @param formula with or without its "="
 * @param titles Excel's titles by Sheets' own
 * @param standing what NOW() comes to, in days since 30 December 1899: the clock of the Workspace is not Excel's, by which
 *   the last check would always be long ago. Left out, it is asked for by Excel itself
 * @returns without "="; null where Excel could not work it out
 */
export function excelFormula(formula: string, titles: ReadonlyMap<string, string>, standing?: number): string | null {
  let isPossible = !SPILLING.test(formula);
  const written = formula
    .replace(/^\s*=/, '')
    .replace(/"(?:[^"]|"")*"|'((?:[^']|'')*)'!|[^"']+/g, (part: string, quoted: string | undefined) => {
      if (quoted !== undefined) {
        const own = quoted.replace(/''/g, "'");
        return `${quotedTitle(titles.get(own) ?? own)}!`;
      }
      if (part.startsWith('"')) return part;
      // Excel's {…} holds constants only; Sheets joins ranges with it.
      if (/\{[^}]*[A-Za-z]/.test(part)) isPossible = false;
      const timed =
        standing === undefined
          ? part
          : part.replace(/\bNOW\(\)/gi, String(standing)).replace(/\bTODAY\(\)/gi, String(Math.floor(standing)));
      return timed
        .replace(/([\p{L}_][\p{L}\p{N}_.]*)\s*\(/gu, (call: string, name: string) => {
          if (ONLY_IN_SHEETS.has(name.toUpperCase())) isPossible = false;
          const full = NEWER[name.toUpperCase()];
          return full === undefined ? call : `${full}(`;
        })
        .replace(/([\p{L}_][\p{L}\p{N}_.]*)!/gu, (found: string, own: string) => {
          const title = titles.get(own);
          return title === undefined || title === own ? found : `${quotedTitle(title)}!`;
        })
        .replace(/(\$?[A-Za-z]{1,3}\$?\d+:\$?[A-Za-z]{1,3})(?![A-Za-z\d$(!_])/g, `$1$$${LAST_ROW}`);
    });
  return isPossible && written !== '' ? written : null;
}

/** A text as it stands in a formula. */
export const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;
