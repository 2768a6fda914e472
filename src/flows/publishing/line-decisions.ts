/** What was decided about the lines of a document: read from the register, and kept there. */

import type { Day } from '../../common/day';
import { leftOutBefore } from '../../policy/decisions/left-out-before';
import { type LineDecision, nameOfLine } from '../../policy/decisions/line-decisions';
import { withDecisions } from '../../policy/decisions/with-decisions';
import type { PolicyReading } from '../../policy/reading';
import { asPublished } from '../../policy/version/as-published';
import { rowsBelow } from '../../register/layout/cells-by-key';
import type { Register } from '../../register/model';
import { readTab } from '../../register/reading/read-tab';
import { publishedVersion } from '../../register/signing/versions';
import { LINE_DECISIONS } from '../../register/workbook/tabs';
import { migrateWorkbook } from '../installing/migrate-workbook';
import { underLockOfOwner } from '../installing/owner-lock';
import type { PublishRequest } from '../notes/job';
import type { Ports } from '../ports';
import { itemsOf } from '../workbook/version-rows';
import { readRepaired } from '../workbook/workbook-state';

/**
 * What was decided about a document's lines, the oldest first: by a person, and by publishing it, which holds every line that is not edited.
 * What a person decides on the day of publication or later counts after that. Without the clauses' words nothing is held.
 */
export function decisionsAbout(
  { lineDecisions, policies, versions, clauses }: Pick<Register, 'lineDecisions' | 'policies' | 'versions' | 'clauses'>,
  documentId: string,
  reading: PolicyReading,
  { leaveOut = [] }: Pick<PublishRequest, 'leaveOut'>,
  today: Day,
): LineDecision[] {
  const kept = [
    ...leftOutBefore(reading, leaveOut),
    ...lineDecisions.filter(({ document }) => document === documentId),
  ];
  const policy = policies.find((one) => one.documentId === documentId);
  const version = policy === undefined ? null : publishedVersion(policy, versions, today);
  if (version === null) return kept;
  const { publishedOn } = version;
  const before = kept.filter(({ on }) => on === null || on < publishedOn);
  const since = kept.filter((decision) => !before.includes(decision));
  const held = asPublished(reading, before, itemsOf({ clauses }, version.version), publishedOn);
  return [...before, ...held, ...since];
}

/** The reading as the manager wants it: what she decided about its lines, and the sentence that she added where it has none. */
export function asDecided(
  reading: PolicyReading,
  decisions: readonly LineDecision[],
  { sentence = '' }: Pick<PublishRequest, 'sentence'>,
): PolicyReading {
  const decided = withDecisions(reading, decisions);
  const isThere = sentence === '' || decided.declarations.includes(sentence);
  return isThere ? decided : { ...decided, declarations: [...decided.declarations, sentence] };
}

/**
 * Keeps decisions about lines of a document; of several about one line the last holds.
 * @returns them as they were kept
 * @throws {PolicySignOffError} where another run is at work, or under another account
 */
export function decideLines(
  ports: Ports,
  documentId: string,
  decisions: readonly Omit<LineDecision, 'by' | 'on'>[],
): LineDecision[] {
  const { today } = ports.readClock();
  const by = ports.whoAmI();
  const last = [...new Map(decisions.map((decision) => [nameOfLine(decision), decision])).values()];
  const kept = last.map((decision): LineDecision => ({ ...decision, by, on: today }));
  if (kept.length === 0) return [];
  return underLockOfOwner(ports, (notes) => {
    migrateWorkbook(ports, notes);
    const values = readRepaired(ports, notes, [LINE_DECISIONS.title])[LINE_DECISIONS.title] ?? [];
    const { headings, rows: before } = readTab(LINE_DECISIONS, values);
    const highest = before.reduce((most, { value }) => Math.max(most, value.place), 0);
    const rows = kept.map((decision, i) => ({
      document: documentId,
      ...decision,
      on: { day: today },
      place: highest + i + 1,
    }));
    ports.writeChanges(notes.workbookId, [rowsBelow(LINE_DECISIONS, headings, rows)]);
    return kept;
  });
}
