/** Obligations → the tab Register: people down, policies across, each cell a status in words. */
import { shortDate } from '../../common/day';
import { groupedBy } from '../../common/lists';
import { policyCodeOf } from '../../common/version-label';
import { lostPolicies } from '../laws/policies';
import type { Policy, Register, Version } from '../model';
import type { Obligation } from '../signing/obligations';
import { inForceSince, latestVersion } from '../signing/versions';
import type { RawCell } from '../workbook/cells';
import { plain } from '../workbook/columns';
import { REGISTER } from '../workbook/tabs';
import { validityInWords } from '../workbook/validity-cell';
import { keptColumnsOf } from './kept-columns';
import { statusInWords } from './status-words';
import type { KeptColumn, KeptTab } from './update-tab';

/** Below the title of a policy without a version. */
const NOT_PUBLISHED = ' · not published yet';

/** What became of somebody whom the staff list names no more, while the manager's own words beside the name are kept. */
const NOT_ON_LIST = 'Not on the staff list';

/**
 * The register: people down, policies across. Its rows stand as people sort them; new colleagues come below.
 * @returns what it shows, from the tab as it stands: a policy that is no longer in Policies must not keep what its column said
 */
export function registerTab(
  register: Register,
  obligations: readonly Obligation[],
): (existing: readonly RawCell[][]) => KeptTab {
  const [name, role, groups, number] = keptColumnsOf(REGISTER);
  const fixed = [name, role, groups].filter((column) => column !== undefined);
  const policies = register.policies.map(
    (policy): KeptColumn => ({ heading: policyHeading(register, policy), key: policy.code, width: 170 }),
  );
  const byPerson = groupedBy(obligations, ({ person }) => person.number);
  const people = register.people.map((person) => {
    const statuses = (byPerson.get(person.number) ?? []).map(statusInWords);
    return { person, cells: [person.name, person.role, person.groups.join(', '), ...statuses] };
  });
  const numberOf = new Map<RawCell, number | null>();
  for (const { name, number } of register.people) numberOf.set(name, numberOf.has(name) ? null : number);
  const lostCodes = lostPolicies(register);
  return (existing) => {
    const lost = lostColumns(register, lostCodes, existing);
    const columns = [...fixed, ...policies, ...lost, ...(number === undefined ? [] : [number])];
    const dashes = lost.map(() => '—');
    const at = columns.length - 1;
    return {
      sheetId: REGISTER.sheetId,
      columns,
      rows: people.map(({ person, cells }) => ({
        key: String(person.number),
        cells: [...cells, ...dashes, person.number],
      })),
      headingKey: (heading) => codeOfHeading(heading) ?? plain(heading),
      // A row that lost its number is known by its name, if no two people have it.
      rowKey: (cells) => String(cells[at] === '' ? (numberOf.get(cells[0] ?? '') ?? '?') : cells[at]),
      settled: (cells) =>
        cells.map((cell, i) => (i === 0 || i === at ? cell : i === 1 ? NOT_ON_LIST : i === 2 ? '' : '—')),
      worstFirst: null,
    };
  };
}

/** Columns of policies that were deleted from Policies, and of codes that were typed there for a while. */
function lostColumns(
  { policies, versions }: Register,
  lostCodes: readonly string[],
  existing: readonly RawCell[][],
): KeptColumn[] {
  const titles = new Map(
    existing.flatMap((row) =>
      row.flatMap((cell) => {
        // Nearly every cell is a status, on one line.
        if (typeof cell !== 'string' || !cell.includes('\n')) return [];
        const [title = '', below = ''] = cell.split('\n');
        const code = policyCodeOf(below);
        return [[code, { title, isTyped: below === `${code}${NOT_PUBLISHED}` }] as const];
      }),
    ),
  );
  const here = new Set(policies.map(({ code }) => code));
  const typed = [...titles].flatMap(([code, { isTyped }]) => (isTyped && !here.has(code) ? [code] : []));
  const lost = lostCodes.filter((code) => titles.has(code));
  return [...new Set([...lost, ...typed])].map((code) => {
    const title = latestVersion(versions, code)?.title ?? titles.get(code)?.title ?? code;
    return { heading: `${title}\n${code} · not in Policies`, key: code, width: 170 };
  });
}

/** The title, and below it what the column is known by though the title may change: "P1 v2.1 · yearly". */
function policyHeading(register: Register, policy: Policy): string {
  const version = latestVersion(register.versions, policy.code);
  const below =
    version === undefined
      ? policy.code + NOT_PUBLISHED
      : `${version.version}${laterInWords(version)} · ${version.withdrawnOn === null ? validityInWords(policy.lasts) : `withdrawn ${shortDate(version.withdrawnOn)}`}`;
  return `${policy.title}\n${below}`;
}

/** A version that was published before it was in force says since when it is. */
function laterInWords(version: Version): string {
  const since = inForceSince(version);
  return since > version.publishedOn ? `, in force from ${shortDate(since)}` : '';
}

function codeOfHeading(heading: string): string | null {
  const below = heading.split('\n')[1];
  return below === undefined ? null : policyCodeOf(below);
}
