/** What a run needs of Apps Script itself: its account, its clock, its lock, its notes. */

import { type Day, toDay } from '../common/day';
import { once } from '../common/once';
import { formKey, linksKey, type Notes, type NotesChange, readNotes, writeNotes } from '../flows/notes';
import type { Moment, PermissionsGiven } from '../flows/ports';

/** The school's time zone; the script's own may differ, and the trigger's events come in UTC. */
const TIME_ZONE = 'Europe/London';

export function whoAmI(): string {
  return Session.getEffectiveUser().getEmail().toLowerCase();
}

export function dayOf(instant: number): { day: Day; time: string } {
  const [day = '', time = ''] = Utilities.formatDate(new Date(instant), TIME_ZONE, "yyyy-MM-dd'T'HH:mm").split('T');
  return { day: toDay(day), time };
}

/** The one place that reads the clock. */
export function readClock(): Moment {
  const instant = Date.now();
  const { day, time } = dayOf(instant);
  return { today: day, hour: Number(time.slice(0, 2)), instant };
}

export function millisecondsSince(instant: number): number {
  return Date.now() - instant;
}

/** One for the whole execution: taken again while it is held, it is held as before (docs/google-facts.md K001). */
const scriptLock = once(() => LockService.getScriptLock());

/** A second runner leaves at once: what it would do, the first one does. */
export function underLock(action: () => void): boolean {
  if (!scriptLock().tryLock(0)) return false;
  try {
    action();
  } finally {
    scriptLock().releaseLock();
  }
  return true;
}

/** For what a trigger or a click has done last: Google gives the lock back when the execution ends (docs/google-facts.md K005). */
export function underLockToTheEnd(action: () => void): boolean {
  if (!scriptLock().tryLock(0)) return false;
  action();
  return true;
}

export function loadNotes(): Notes {
  return readNotes(PropertiesService.getScriptProperties().getProperties());
}

export function saveNotes(notes: NotesChange): void {
  PropertiesService.getScriptProperties().setProperties(writeNotes(notes));
}

export function forgetForm(formId: string): void {
  for (const key of [formKey(formId), linksKey(formId)]) PropertiesService.getScriptProperties().deleteProperty(key);
}

/** Google lets a person allow some of what the script asks for and refuse the rest. */
export function readPermissions(): PermissionsGiven {
  const given = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
  const isComplete = given.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.NOT_REQUIRED;
  return { isComplete, granted: given.getAuthorizedScopes() ?? [], link: given.getAuthorizationUrl() ?? '' };
}

/** Prints what was done below the script editor. */
export function logReport<Report extends { did: readonly string[] }>(report: Report): Report {
  for (const line of report.did) console.log(line);
  return report;
}

/** SHA-256 over UTF-8, in hexadecimal. */
export function fingerprint(text: string): string {
  return inHex(Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8));
}

/** HMAC-SHA256 over UTF-8, in hexadecimal. */
export function sealed(text: string, secret: string): string {
  return inHex(Utilities.computeHmacSha256Signature(text, secret, Utilities.Charset.UTF_8));
}

/** 244 bits drawn by chance: a UUID of the fourth kind holds 122. */
export function newSecret(): string {
  return Utilities.getUuid() + Utilities.getUuid();
}

/** Apps Script gives signed bytes. */
function inHex(bytes: readonly number[]): string {
  return bytes.map((byte) => ((byte + 256) % 256).toString(16).padStart(2, '0')).join('');
}
