/** A page to print, made in the tab `Print`: a policy on a day, a person, or a list to sign on paper. */
import { addMonths, type Day } from '../../common/day';
import { PolicySignOffError } from '../../common/problem';
import { oneDayTyped } from '../../common/typed-dates';
import { lastComparison, readEarlierLists } from '../../register/import/earlier-lists';
import type { TabPlan } from '../../register/layout/tab-plan';
import type { Register } from '../../register/model';
import { inspectionNames } from '../../register/pages/inspection/names';
import { auditSample } from '../../register/pages/inspection/sample';
import { inspectionSummary } from '../../register/pages/inspection/summary';
import { type OnAList, personPage, policyPage, signOffList } from '../../register/pages/print';
import { STAFF_CHANGES } from '../../register/workbook/tabs';
import { underLockOfEditor } from '../installing/access';
import type { Notes } from '../notes';
import type { Moment, Ports } from '../ports';
import { readRegisterFrom } from '../workbook/archives/read-archives';
import { readRepaired } from '../workbook/workbook-state';
import { type PrintReport, writePage } from './replace-page';

/** @param on "12/3/2027" or "2027-03-12"; "" for today. @throws {PolicySignOffError} for what is no day, or no policy */
export function printPolicy(ports: Ports, code: string, on: string): PrintReport {
  // It says how often each person was asked, ever.
  return print(ports, null, (register, { today }) => policyPage(register, code, pastDay(on, today), today));
}

/** What is shown of a day to whoever inspects the school. @param on as for a policy */
export function printInspection(ports: Ports, what: 'summary' | 'names', on: string): PrintReport {
  const day = (today: Day): Day => pastDay(on, today);
  // New starters of the twelve months before are counted, too.
  const from = (today: Day): Day => addMonths(day(today), -12);
  return print(ports, from, (register, { today }, notes) => {
    if (what === 'names') return inspectionNames(register, day(today), today);
    const { changes } = readEarlierLists(readRepaired(ports, notes, [STAFF_CHANGES.title])[STAFF_CHANGES.title] ?? []);
    return inspectionSummary(register, day(today), today, lastComparison(changes, day(today)));
  });
}

/** Signatures drawn by chance. @param seed any words; the same words draw the same signatures. @param count how many */
export function printSample(ports: Ports, seed: string, count: number): PrintReport {
  const { fingerprint } = ports;
  return print(ports, null, (register, { today }, { workbookId }) =>
    auditSample(register, { seed, count, fingerprint, editors: ports.editorsOf(workbookId) }, today),
  );
}

function pastDay(on: string, today: Day): Day {
  const day = on.trim() === '' ? today : oneDayTyped(on);
  if (day === null || day > today) {
    throw new PolicySignOffError({
      code: 'NO_PAST_DAY',
      message: `"${on}" is not a past date. Please enter a date such as 12/3/2027.`,
    });
  }
  return day;
}

/** @param number the person's, in the column Number of Staff */
export function printPerson(ports: Ports, number: number): PrintReport {
  return print(ports, null, (register, { today }) => personPage(register, number, today));
}

/** @param whom left out: whoever has no email address */
export function printSignOffList(ports: Ports, code: string, whom: OnAList): PrintReport {
  return print(
    ports,
    (today) => today,
    (register, { today }) => signOffList(register, code, whom, today),
  );
}

/** @param since the first day that the page speaks of; null for all that ever was */
function print(
  ports: Ports,
  since: ((today: Day) => Day) | null,
  planOf: (register: Register, moment: Moment, notes: Notes) => TabPlan,
): PrintReport {
  return underLockOfEditor(ports, (notes: Notes) => {
    const moment = ports.readClock();
    const register = readRegisterFrom(ports, notes, since === null ? null : since(moment.today));
    return writePage(ports, notes, planOf(register, moment, notes));
  });
}
