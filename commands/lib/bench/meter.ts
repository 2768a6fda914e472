/** What a job costs: every call that reaches Google, with its bytes, and what this machine spent on it. */
import type { CallAnswer } from '../../../local/contract';
import { millisecondsFor, millisecondsOf } from '../../../local/script/calls';
import type { Workspace } from '../../../local/workspace';

/** How large a school is. */
export interface Size {
  people: number;
  policies: number;
}

/** The same on every run and every machine. */
export interface Wire {
  calls: number;
  /** Bytes of the calls' arguments as JSON. */
  sent: number;
  /** Bytes of what came back, as JSON. */
  read: number;
}

export interface Cost extends Wire {
  /** How often each call was made, the most frequent first. */
  byName: Record<string, number>;
  /** Of the largest call. */
  mostSent: number;
  mostRead: number;
  /** Seconds by the price list, all runs of the job together: a price for each call, and one for what it carries. */
  seconds: number;
  /** The same as it was reckoned before: whatever is asked of a form or an item cost as much as a change, and bytes nothing. */
  secondsBefore: number;
  /** Seconds of this machine's processor. */
  cpu: number;
  /** Megabytes by which the heap grew at most, seen every few calls. */
  memory: number;
}

const MEGABYTE = 1_048_576;

/**
 * Does the job, and counts. @param job works on this Workspace alone
 * @throws where one of its runs fails or is stopped: that would count less than the job takes
 */
export function measure(workspace: Workspace, job: () => void): Cost {
  const names = new Map<string, number>();
  const wire: Wire = { calls: 0, sent: 0, read: 0 };
  let milliseconds = 0;
  let before = 0;
  let [mostSent, mostRead] = [0, 0];
  // Where node offers it (--expose-gc), what earlier jobs left is not counted with this one.
  globalThis.gc?.();
  const heapBefore = process.memoryUsage().heapUsed;
  let heap = heapBefore;
  workspace.onCall = ({ name, sent, answer }) => {
    names.set(name, (names.get(name) ?? 0) + 1);
    wire.calls += 1;
    const bytes = { sent: Buffer.byteLength(sent), read: bytesOf(answer) };
    wire.sent += bytes.sent;
    wire.read += bytes.read;
    mostSent = Math.max(mostSent, bytes.sent);
    mostRead = Math.max(mostRead, bytes.read);
    milliseconds += millisecondsFor(bytes);
    before += millisecondsBefore(name) - millisecondsOf(name) - millisecondsFor(bytes);
    // Looking at the heap takes longer than a small call.
    if (wire.calls % 16 === 1) heap = Math.max(heap, process.memoryUsage().heapUsed);
  };
  workspace.onExecution = ({ functionName, error, killed, duration }) => {
    const why = error?.message ?? killed;
    if (why !== null) throw new Error(`${functionName} failed while it was measured: ${why}`);
    milliseconds += duration;
  };
  const cpuBefore = process.cpuUsage();
  try {
    job();
  } finally {
    workspace.onCall = null;
    workspace.onExecution = null;
  }
  const { user, system } = process.cpuUsage(cpuBefore);
  heap = Math.max(heap, process.memoryUsage().heapUsed);
  return {
    ...wire,
    byName: Object.fromEntries([...names].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))),
    mostSent,
    mostRead,
    seconds: milliseconds / 1000,
    secondsBefore: (milliseconds + before) / 1000,
    cpu: (user + system) / 1_000_000,
    memory: (heap - heapBefore) / MEGABYTE,
  };
}

/** Milliseconds as they were taken for granted until November 2026. */
function millisecondsBefore(name: string): number {
  if (name === 'Form.getResponses') return 400;
  if (name === 'Form.setDestination') return 1500;
  if (/^(?:Form|Item)\./.test(name)) return 150;
  return /^(?:Response|ItemResponse)\./.test(name) ? 10 : millisecondsOf(name);
}

function bytesOf(answer: CallAnswer): number {
  if ('json' in answer) return Buffer.byteLength(answer.json);
  if ('message' in answer) return Buffer.byteLength(answer.message);
  return answer.fresh === undefined ? 0 : Buffer.byteLength(JSON.stringify(answer.fresh));
}
