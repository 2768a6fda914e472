/**
 * Signatures of earlier years, on paper or in a spreadsheet, as they were pasted → rows for the tab Paper. In: a row for each
 * signature, or a row for each person with a column for each policy. Who signed before the words were published here signed
 * other words, unless somebody says that they are the same.
 */
import { type Day, longDate } from '../../common/day';
import { versionNumberOf } from '../../common/version-label';
import { counted, joinedInShort } from '../../common/words';
import { saysNone } from '../../common/yes-no';
import type { Policy, Register } from '../model';
import { personMeant, staffIndexOf, whoIs } from '../people/staff-index';
import { type PaperRow, planPaper, policyCodesOf } from '../reading/paper';
import { withWholeNames } from '../reading/staff-list';
import { versionsOf } from '../signing/versions';
import { dayOf, isBlank, type RawCell, tidied } from '../workbook/cells';
import { columnsOf } from '../workbook/columns';
import { type ColumnKey, PAPER, STAFF } from '../workbook/tabs';
import { datesOf } from './dates-abroad';
import { columnsTold, inOurHeadings } from './known-headings';
import type { RowLeft } from './listed-people';
import { pastedTable } from './pasted-table';
import { type Unread, unreadColumns } from './unread-columns';

/** What a row, or a cell of it, says. */
interface Claimed {
  row: number;
  person: string;
  policy: string;
  version: string;
  signedOn: RawCell;
  seenBy: string;
  remark: string;
}

/** Signatures that are older than the words that are published. */
export interface OlderSignatures {
  policy: Policy;
  signatures: number;
  /** The version whose words they may have signed: "1.0". */
  version: string;
  /** Null before the policy is published. */
  publishedOn: Day | null;
}

export interface PastSignatures {
  /** What is written into the tab Paper, and recorded by the next check. */
  rows: PaperRow[];
  byPolicy: { policy: Policy; signatures: number }[];
  older: OlderSignatures[];
  left: RowLeft[];
  /** What was taken for granted of the whole list, for a person to see. */
  remarks: string[];
}

/** A list as it was read. */
export interface ClaimedList {
  claimed: Claimed[];
  remarks: string[];
}

/** Number of a policy's first version, before it has one. */
const FIRST_VERSION = '1.0';

/** @param values the tab Import as Sheets gave it. @returns null where it is no list of signatures */
export function readPastSignatures(values: readonly (readonly RawCell[])[], register: Register): ClaimedList | null {
  const codeOf = (heading: RawCell): string | null => {
    const [code, ...others] = isBlank(heading) ? [] : policyCodesOf(tidied(heading), register);
    return code === undefined || others.length > 0 ? null : code;
  };
  const known = (row: readonly RawCell[]): number => Math.max(signatureHeadings(row), policyHeadings(row, codeOf));
  const table = pastedTable(values, known);
  if (table === null) return null;
  const [headings = [], ...rows] = table;
  const isLong = signatureHeadings(headings) >= policyHeadings(headings, codeOf);
  return isLong ? oneARow(headings, rows) : oneAColumn(headings, rows, codeOf);
}

/** A person, a policy and a day. */
function signatureHeadings(row: readonly RawCell[]): number {
  const places = columnsOf(PAPER, row);
  const has = (key: ColumnKey<typeof PAPER>): boolean => (places.get(key) ?? -1) >= 0;
  if (!has('policy') || !has('signedOn')) return 0;
  return has('person') || columnsTold(inOurHeadings(row)).has('name') ? 3 : 0;
}

/** A person, and at least one policy by its title or code. */
function policyHeadings(row: readonly RawCell[], codeOf: (heading: RawCell) => string | null): number {
  const told = columnsTold(inOurHeadings(row));
  if (!told.has('name') && !told.has('email')) return 0;
  const policies = row.filter((heading) => codeOf(heading) !== null).length;
  return policies === 0 ? 0 : policies + 1;
}

function oneARow(headings: readonly RawCell[], rows: readonly RawCell[][]): ClaimedList {
  const places = columnsOf(PAPER, headings);
  const cellOf = (cells: readonly RawCell[], key: keyof typeof PAPER.columns): RawCell =>
    cells[places.get(key) ?? -1] ?? '';
  const { columns, remarks } = datesOf([rows.map((cells) => cellOf(cells, 'signedOn'))]);
  const people =
    (places.get('person') ?? -1) >= 0 ? rows.map((cells) => tidied(cellOf(cells, 'person'))) : namesIn(headings, rows);
  const claimed = rows.flatMap((cells, i): Claimed[] => {
    if (cells.every(isBlank)) return [];
    const [policy, version, seenBy, remark] = (['policy', 'version', 'seenBy', 'remark'] as const).map((key) =>
      tidied(cellOf(cells, key)),
    );
    return [
      {
        row: i + 2,
        person: people[i] ?? '',
        policy: policy ?? '',
        version: version ?? '',
        signedOn: columns[0]?.[i] ?? '',
        seenBy: seenBy ?? '',
        remark: remark ?? '',
      },
    ];
  });
  return { claimed, remarks };
}

function oneAColumn(
  headings: readonly RawCell[],
  rows: readonly RawCell[][],
  codeOf: (heading: RawCell) => string | null,
): ClaimedList {
  const people = namesIn(headings, rows);
  const emails = columnsOf(STAFF, inOurHeadings(headings)).get('email') ?? -1;
  const policies = headings.flatMap((heading, at) => {
    const code = codeOf(heading);
    return code === null ? [] : [{ code, at }];
  });
  const { columns, remarks } = datesOf(policies.map(({ at }) => rows.map((cells) => cells[at] ?? '')));
  const claimed = policies.flatMap(({ code }, column) =>
    (columns[column] ?? []).flatMap((signedOn, i): Claimed[] => {
      const email = tidied(rows[i]?.[emails] ?? '');
      const person = email.includes('@') ? email : (people[i] ?? '');
      if (isBlank(signedOn) || saysNone(tidied(signedOn)) || person === '') return [];
      return [{ row: i + 2, person, policy: code, version: '', signedOn, seenBy: '', remark: '' }];
    }),
  );
  const unread = unreadColumns(inOurHeadings(headings), headings).filter(({ heading }) => codeOf(heading) === null);
  return { claimed, remarks: [...remarks, ...unreadPolicies(unread)] };
}

/** Of a column whose heading is nearly a policy's nothing is recorded, and nobody would miss it. */
function unreadPolicies(columns: readonly Unread[]): string[] {
  if (columns.length === 0) return [];
  const names = joinedInShort(columns.map(({ heading }) => `"${heading}"`));
  const which = columns.length === 1 ? 'column' : 'columns';
  return [
    `Nothing is read of the ${which} ${names}. A policy's column has its title or its code as in Policies above it.`,
  ];
}

/** The name of each row, put together where it stands in two columns. */
function namesIn(headings: readonly RawCell[], rows: readonly RawCell[][]): string[] {
  const [named = [], ...whole] = withWholeNames([inOurHeadings(headings), ...rows.map((row) => [...row])]);
  const at = columnsOf(STAFF, named).get('name') ?? -1;
  return whole.map((cells) => tidied(cells[at] ?? ''));
}

/** @param sameWords codes of policies of which somebody has said that the older signatures are for the first version's words */
export function planPastSignatures(
  { claimed, remarks }: ClaimedList,
  register: Register,
  sameWords: ReadonlySet<string>,
  today: Day,
): PastSignatures {
  const staffIndex = staffIndexOf(register.people);
  const plan: PastSignatures = { rows: [], byPolicy: [], older: [], left: [], remarks };
  const older = new Map<string, OlderSignatures>();
  const rows: { row: number; policy: Policy | undefined; value: PaperRow }[] = [];
  for (const { row, person, policy: written, version, signedOn, seenBy, remark } of claimed) {
    const found = personMeant(staffIndex, person);
    const [code, ...others] = policyCodesOf(written, register);
    const policy = others.length > 0 ? undefined : register.policies.find((one) => one.code === code);
    const day = dayOf(signedOn);
    const [first] = versionsOf(register.versions, policy?.code ?? '');
    const number = first === undefined ? FIRST_VERSION : versionNumberOf(first.version);
    const isOlder = policy !== undefined && version === '' && day && (first === undefined || day < first.publishedOn);
    if (isOlder && !sameWords.has(policy.code)) {
      const known = older.get(policy.code);
      if (known !== undefined) known.signatures += 1;
      else older.set(policy.code, { policy, signatures: 1, version: number, publishedOn: first?.publishedOn ?? null });
      continue;
    }
    const value: PaperRow = {
      person: found.person === null ? person : whoIs(found.person),
      policy: policy?.code ?? written,
      version: isOlder ? number : version,
      signedOn,
      seenBy,
      remark,
      result: '',
      number: null,
    };
    const isWaiting = isOlder && first === undefined && found.person !== null && day <= today;
    if (isWaiting) plan.rows.push(value);
    if (isWaiting) count(plan, policy);
    else rows.push({ row, policy, value });
  }
  const { beside } = planPaper(
    rows.map(({ value }, i) => ({ row: i, value })),
    register,
    staffIndex,
    today,
  );
  for (const [i, { row, policy, value }] of rows.entries()) {
    const result = beside[i]?.result ?? '';
    if (result.startsWith('! ')) plan.left.push({ row, why: `(${value.person || 'nobody'}): ${result.slice(2)}` });
    else {
      plan.rows.push(value);
      if (policy !== undefined) count(plan, policy);
    }
  }
  plan.older = [...older.values()];
  plan.left.sort((a, b) => a.row - b.row);
  return plan;
}

function count({ byPolicy }: PastSignatures, policy: Policy): void {
  const known = byPolicy.find((one) => one.policy === policy);
  if (known === undefined) byPolicy.push({ policy, signatures: 1 });
  else known.signatures += 1;
}

/** "12 signatures from before version 1.0 was published on 3 September 2026". */
export function olderInWords({ signatures, version, publishedOn }: OlderSignatures): string {
  const when = publishedOn === null ? 'is published' : `was published on ${longDate(publishedOn)}`;
  return `${counted(signatures, 'signature')} from before version ${version} ${when}`;
}
