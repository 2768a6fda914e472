/** Signatures that wait → what each countersigner's form is to show: lists, kept in the workbook before any form shows them. */
import { rowsBelow } from '../../../register/layout/cells-by-key';
import type { RegisterChange } from '../../../register/layout/workbook-changes';
import type { CountersignListRow, Policy, Register } from '../../../register/model';
import {
  type CountersignList,
  latestList,
  nextListNumber,
  rowsOfList,
} from '../../../register/signing/countersigning/lists';
import { type OwnQueue, type QueuedSignature, queuesOf } from '../../../register/signing/countersigning/queue';
import { COUNTERSIGN_LISTS } from '../../../register/workbook/tabs';
import type { OpenForm } from '../../notes';
import type { Run } from '../../run';
import { keyOf } from './form-of';

/** One countersigner's form of a policy, and what it is to show. */
export interface Wanted {
  policy: Policy;
  countersigner: string;
  waiting: readonly QueuedSignature[];
  /** Null where nobody waits. */
  list: CountersignList | null;
  /** A sum over what the form then shows. */
  offered: string;
}

/** Somebody waits for each, or did when its form was last changed. */
export function queuesWithForms(
  forms: readonly OpenForm[],
  register: Register,
  waiting: readonly QueuedSignature[],
): OwnQueue[] {
  return [...queuesOf(waiting), ...emptyQueues(forms, register, waiting)];
}

/** Forms for which nobody waits any more, that of all countersigners among them: it is closed, and still read. */
function emptyQueues(
  forms: readonly OpenForm[],
  { policies }: Register,
  waiting: readonly QueuedSignature[],
): OwnQueue[] {
  const full = new Set(waiting.flatMap(({ policy, addresses }) => addresses.map((one) => keyOf(policy.code, one))));
  return forms.flatMap(({ countersigns, countersigner }): OwnQueue[] => {
    const policy = policies.find(({ code }) => code === countersigns);
    const isEmpty = policy !== undefined && !full.has(keyOf(policy.code, countersigner));
    return isEmpty ? [{ policy, countersigner, waiting: [] }] : [];
  });
}

/** What is to be shown is kept first, all of it in one call: whatever a form shows can be looked up. @returns with the rows that were added */
export function withLists(
  run: Run,
  forms: readonly OpenForm[],
  register: Register,
  queues: readonly OwnQueue[],
): { wanted: Wanted[]; rows: CountersignListRow[] } {
  const { ports, moment, notes } = run;
  const { countersignLists: known } = register;
  const { day, time } = ports.dayOf(moment.instant);
  let next = nextListNumber(
    known,
    forms.map(({ list }) => list),
  );
  const rows: CountersignListRow[] = [];
  const wanted = queues.map(({ policy, countersigner, waiting }): Wanted => {
    const own = { policy, countersigner, waiting };
    if (waiting.length === 0) return { ...own, list: null, offered: ports.fingerprint('') };
    const key = { policy: policy.code, countersigner };
    const before = latestList(known, key);
    const entries = waiting.map(({ person, response }) => ({ person: person.number, signature: response }));
    const list: CountersignList = { ...key, list: next, offeredOn: day, offeredAt: time, entries };
    const fresh = rowsOfList(list, before);
    rows.push(...fresh);
    if (fresh.length > 0) next += 1;
    const shown = fresh.length > 0 || before === null ? list : before;
    const labels = waiting.map(({ label }) => label);
    return { ...own, list: shown, offered: ports.fingerprint([String(shown.list), ...labels].join('\n')) };
  });
  if (rows.length > 0) ports.writeChanges(notes.workbookId, [listRows(register, rows)]);
  return { wanted, rows };
}

function listRows({ headings }: Register, rows: readonly CountersignListRow[]): RegisterChange {
  const cells = rows.map(({ offeredOn, joined, signatures, left, ...row }) => ({
    ...row,
    offeredOn: { day: offeredOn },
    joined: joined.join(', '),
    signatures: signatures.join(', '),
    left: left.join(', '),
  }));
  return rowsBelow(COUNTERSIGN_LISTS, headings[COUNTERSIGN_LISTS.title] ?? [], cells);
}
