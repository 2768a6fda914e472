/**
 * What a school shows an inspector of any past day, on one side of A4 and without the name of anybody but who approved a policy. Worked out
 * from the workbook as it is now; it says how its figures are checked by hand, and what it does not show.
 */

import { type Day, longDate } from '../../../common/day';
import { order } from '../../../common/lists';
import { signedAs, versionNumberOf } from '../../../common/version-label';
import { counted } from '../../../common/words';
import { countsInWords } from '../../derived/progress';
import type { LastComparison } from '../../import/earlier-lists';
import type { TabPlan } from '../../layout/tab-plan';
import type { Policy, Register, Version } from '../../model';
import { isInGroups, whoInWords } from '../../people/audience';
import { hasSigned, type Obligation } from '../../signing/obligations';
import { approvalOf, inForceSince } from '../../signing/versions';
import type { Cell } from '../../workbook/cells';
import { column, printedPage } from '../printed-page';
import { type InTime, punctuality, requiredOn } from './on-time';
import { startersBy } from './starters';

const SUMMARY_PAGE = [
  column('Policy', 115),
  column('Version', 68),
  column('In force since', 82, 'day'),
  column('Approved by', 105),
  column('Who must sign', 85),
  column('Must sign', 50, 'number'),
  column('In time', 50, 'number'),
  column('Late', 50, 'number'),
  column('Not yet', 50, 'number'),
  column('Away', 55, 'number'),
];

/**
 * @param on a past day, or today
 * @param compared when the staff list was last compared with an export by then; null where it was not
 */
export function inspectionSummary(
  register: Register,
  on: Day,
  today: Day,
  compared: LastComparison | null = null,
): TabPlan {
  const owed = requiredOn(register, on);
  const inTime = punctuality(register, on);
  const rows = register.policies.flatMap((policy): Cell[][] => {
    const own = owed.filter((one) => one.policy === policy);
    const version = own[0]?.version;
    if (version === null || version === undefined) return [];
    const since = { day: versionSince(register, version) };
    const about = [policy.title, `v${versionNumberOf(version.version)}`, since, approvalInWords(register, version)];
    return [
      [...about, whoInWords(policy), ...figuresOf(own, inTime)],
      ...groupsOf(policy).map((group) => {
        const ofGroup = own.filter(({ person }) => isInGroups(person, [group]));
        return ['', '', '', '', `–\u00a0${group}`, ...figuresOf(ofGroup, inTime)];
      }),
    ];
  });
  const lines = [...summaryLines(register, on, today, compared), ...countersigningLine(owed)];
  return printedPage(`Policies signed on ${longDate(on)}`, lines, SUMMARY_PAGE, rows);
}

/** Must sign, in time, late, not yet, away. */
function figuresOf(owed: readonly Obligation[], inTime: InTime): number[] {
  const count = (isMeant: (one: Obligation) => boolean): number => owed.filter(isMeant).length;
  return [
    owed.length,
    count((one) => inTime(one) === true),
    count((one) => inTime(one) === false),
    count((one) => !hasSigned(one) && one.status !== 'away'),
    count((one) => one.status === 'away'),
  ];
}

/** Each has a row of its own where several sign; of one alone the policy's row says all. */
function groupsOf({ audience }: Policy): readonly string[] {
  return audience.length > 1 ? audience : [];
}

function approvalInWords({ versions }: Register, version: Version): string {
  const approval = approvalOf(version, versions);
  if (approval === null) return 'not entered';
  const { approvedBy } = approval;
  return approval.version === version.version ? approvedBy : `${approvedBy} (v${versionNumberOf(approval.version)})`;
}

/** A minor change begins nothing anew: the first day of the version that it changes. */
function versionSince({ versions }: Register, version: Version): Day {
  const own = versions.filter((one) => signedAs(one.version) === signedAs(version.version)).map(inForceSince);
  return own.sort(order)[0] ?? inForceSince(version);
}

function summaryLines(register: Register, on: Day, today: Day, compared: LastComparison | null): string[] {
  const { all, byFirstDay, later, notYet, nothing } = startersBy(register, on);
  const rest = nothing === 0 ? '' : `; ${nothing} had nothing to sign on it`;
  return [
    `${register.settings.school}. Printed on ${longDate(today)} from the register as it is now.`,
    `${counted(all, 'person', 'people')} started in the twelve months before: ${byFirstDay} had signed everything by their first day, ${later} after it, ${notYet} not yet${rest}.`,
    comparedInWords(compared),
    'To check a figure by hand: “Names” of the same day lists the people behind it; filter the tab Signatures by version, and Staff by group or first day. In time is a signature given by the due date of that person. People in two groups count in the row of each, and once in the policy’s own.',
    'A minor change, such as 2.1 of 2.0, counts from the day 2.0 came into force, and as approved with it unless it says otherwise. New starters are judged by what was in force on their first day. Approvals are as the document says or as they were entered: the minutes show whether they are right.',
    'It does not show what anybody understood, people who had left by that day, or versions that were no longer in force. No inspectorate asks for a set form.',
  ];
}

/** In time and late are about signatures: who of them lacks the second one is said, since Register does not count them as complete. */
function countersigningLine(owed: readonly Obligation[]): string[] {
  const lacking = owed.filter(({ status }) => status === 'awaits countersignature');
  if (lacking.length === 0) return [];
  const refused = lacking.filter(({ refusedOn }) => refusedOn !== null).length;
  const waiting = lacking.length - refused;
  const said = countsInWords([
    [waiting, 'waited for a countersignature'],
    [refused, refused === 1 ? 'was not approved' : 'were not approved'],
  ]);
  return [`Of the signatures in time or late, ${said} on that day: see “Names”. The tab Summary counts them apart.`];
}

/** Whether the list of those who must sign was complete, as far as the register can say it. */
function comparedInWords(compared: LastComparison | null): string {
  if (compared === null)
    return 'The staff list had not been compared with an export of the school’s information system.';
  const { on, joined, changed } = compared;
  const what =
    joined + changed === 0
      ? 'nothing was changed'
      : `${counted(joined, 'person was', 'people were')} added, and the details of ${counted(changed, 'person', 'people')} were changed`;
  return `The staff list was last compared with an export on ${longDate(on)}: ${what}.`;
}
