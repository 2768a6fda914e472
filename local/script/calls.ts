/**
 * What counts as a call, and how long each is taken to last. Google publishes no times; these are the assumptions of
 * docs/google-facts.md ("How long calls take"), to be measured on Google itself (docs/on-google.md).
 */
import type { CallName } from '../contract';

/** Utilities run beside the script: they are reached through the same door, but no quota and no wire is behind them. */
export function reachesGoogle(name: CallName): boolean {
  return !name.startsWith('Utilities.');
}

const READS = /^(?:Lock|Session|Utilities)\.|\.(?:get|is|has|collects|list|batchGet|openById|toPrefilledUrl)/;

/** Whether anything at Google may be otherwise after the call; what an execution holds only as long as it runs does not count. */
export function changesGoogle(name: CallName): boolean {
  return !READS.test(name);
}

/**
 * Milliseconds by the beginning of a call's name; the first that fits. What changes a form is saved, and costs more than what is
 * only asked of one that is open.
 */
const MILLISECONDS: readonly [prefix: string, milliseconds: number][] = [
  ['Docs.', 800],
  ['Drive.', 400],
  ['Sheets.Spreadsheets.create', 1500],
  ['Sheets.Spreadsheets.batchUpdate', 400],
  ['Sheets.', 250],
  ['FormApp.create', 1500],
  ['FormApp.openById', 400],
  ['Form.getResponses', 400],
  ['Form.setDestination', 1500],
  ['Form.getPublishedReaders', 150],
  ['Form.getItems', 150],
  ['Form.get', 20],
  ['Form.is', 20],
  ['Form.collects', 20],
  ['Form.', 150],
  ['Item.get', 10],
  ['Item.is', 10],
  ['Item.', 150],
  ['Response.submit', 1500],
  ['Response.toPrefilledUrl', 50],
  ['Response.', 10],
  ['ItemResponse.', 10],
  ['MailApp.sendEmail', 800],
  ['MailApp.', 50],
  ['ScriptApp.', 300],
  ['Properties.get', 30],
  ['Properties.', 65],
  ['Lock.', 30],
  ['Session.', 20],
];

/** The kinds of call that have a time of their own, as the beginnings of their names. */
export const KINDS: readonly string[] = MILLISECONDS.map(([prefix]) => prefix);

/** The kind that a call is of, or '' where it has no time. */
export function kindOf(name: string): string {
  return priceOf(name)?.[0] ?? '';
}

/** How long a call is taken to last, milliseconds. */
export function millisecondsOf(name: string): number {
  return priceOf(name)?.[1] ?? 0;
}

function priceOf(name: string): (typeof MILLISECONDS)[number] | undefined {
  return MILLISECONDS.find(([prefix]) => name.startsWith(prefix));
}

/** Bytes that are written, and read, in a millisecond. */
const WRITTEN = 2_000;
const READ = 4_000;

/** How much longer a call is taken to last for what it carries, milliseconds; the Workspace's clock leaves it out. */
export function millisecondsFor({ sent, read }: { sent: number; read: number }): number {
  return sent / WRITTEN + read / READ;
}
