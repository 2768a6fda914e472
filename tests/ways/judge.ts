/**
 * Judges a school from outside, without the product's code: by what was typed, what the forms hold and what was sent. In: a
 * school and what the way expects of it; out: what is not as it must be.
 */
import { valuesOf } from '../../local/by-hand/typing';
import { PEOPLE, type School, SIGNED } from './school';

export interface Expected {
  /** Names that are on the list no more, or were never anybody's. */
  gone?: readonly string[];
  /** Names that the register has besides. */
  more?: readonly string[];
  /** Of these policies, from 0, nothing is asked. */
  ended?: readonly number[];
  /** Who is in another group now, and is meant to be. */
  regrouped?: Readonly<Record<string, string>>;
  /** Who signs each policy, where that is no longer as it was. */
  audiences?: readonly [string, string];
  /** Who is called something else now, and is meant to be. */
  renamed?: Readonly<Record<string, string>>;
  /** Whether everybody is asked once more, by a new version. */
  areAllAskedAgain?: boolean;
  /** Who has signed since. */
  signed?: typeof SIGNED;
}

/** Signed everything on 1 September: of every email that asks him, one came before. */
const CY = 'cy@larkfield.example';

const SIGNED_SIGN = /^(?:✓|◷ Signed|! Signed)/;

/** What the register gets wrong; empty where it is right. */
export function faultsOf(
  { larkfield }: School,
  {
    gone = [],
    more = [],
    ended = [],
    regrouped = {},
    audiences = ['everyone', 'teaching'],
    signed = [],
    renamed = {},
    areAllAskedAgain = false,
  }: Expected = {},
): string[] {
  const titles = larkfield.workspace.spreadsheet(larkfield.workbookId).sheets.map(({ properties }) => properties.title);
  if (['Staff', 'Register'].some((tab) => !titles.includes(tab))) return ['Staff or Register is missing'];
  const faults: string[] = [];
  const [first, second] = [statusesOf(larkfield, 'P1'), statusesOf(larkfield, 'P2')];
  const here = PEOPLE.filter(([name = '']) => !gone.includes(name));
  for (const [name = '', email = '', , group] of here) {
    for (const [policy, statuses] of [first, second].entries()) {
      const status = String(statuses[renamed[name] ?? name] ?? '');
      const isAsked = !ended.includes(policy) && ['everyone', regrouped[name] ?? group].includes(audiences[policy]);
      const hasSigned = [...SIGNED, ...signed].some(([own, of]) => own === email && of === policy);
      if (!isAsked && !(ended.includes(policy) ? /^—(?: Withdrawn|$)/ : /^—$/).test(status))
        faults.push(`${name} is not asked for policy ${policy}, and it says "${status}"`);
      if (isAsked && hasSigned && !SIGNED_SIGN.test(status))
        faults.push(`${name} has signed policy ${policy}, and it says "${status}"`);
      if (isAsked && !hasSigned && !/^(?:◷ Due|! Overdue|Away)/.test(status)) {
        faults.push(`${name} owes policy ${policy}, and it says "${status}"`);
      }
    }
  }
  const known = new Set([...here.map(([name = '']) => renamed[name] ?? name), ...more]);
  for (const name of Object.keys(first)) if (!known.has(name)) faults.push(`"${name}" is nobody`);
  for (const number of doubled(numbersOf(larkfield))) faults.push(`number ${number} twice`);
  const asked = larkfield.workspace.mail.filter((mail) => mail.to === CY && /^Please sign/.test(mail.subject)).length;
  if (asked > (areAllAskedAgain ? 2 : 1)) faults.push(`${CY} has signed and was asked`);
  for (const { functionName, error } of larkfield.workspace.failures) faults.push(`${functionName}: ${error?.message}`);
  return faults;
}

/** What the register says of each person, in the column of that policy, wherever it is. */
function statusesOf(larkfield: School['larkfield'], code: string): Record<string, unknown> {
  const [headings = []] = valuesOf(larkfield.workspace, larkfield.workbookId, 'Register');
  const column = headings.findIndex((heading) => String(heading).split('\n')[1]?.split(' ')[0] === code);
  return Object.fromEntries(larkfield.rows('Register').map((row) => [String(row[0]), row[column] ?? '']));
}

/** What is below the heading "Number" of the staff list, in whichever row that is. */
function numbersOf(larkfield: School['larkfield']): unknown[] {
  const rows = valuesOf(larkfield.workspace, larkfield.workbookId, 'Staff');
  const top = rows.findIndex((row) => row.includes('Number'));
  const column = rows[top]?.indexOf('Number') ?? -1;
  return rows.slice(top + 1).map((row) => row[column] ?? '');
}

function doubled(values: readonly unknown[]): unknown[] {
  const filled = values.filter((value) => value !== '');
  return filled.filter((value, i) => filled.indexOf(value) !== i);
}
