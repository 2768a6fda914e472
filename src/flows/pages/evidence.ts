/** A record that stands by itself, made in the tab `Evidence`: of a person, of a person's one policy, or of a policy. */

import type { TabPlan } from '../../register/layout/tab-plan';
import type { Register } from '../../register/model';
import type { EvidenceMade } from '../../register/pages/evidence/books';
import { evidenceOfPerson, evidenceOfPolicy } from '../../register/pages/evidence/evidence';
import { countersignatureRecords } from '../../register/signing/countersigning/confirmations';
import { underLockOfEditor } from '../installing/access';
import type { Ports } from '../ports';
import { readRegisterOfAllYears } from '../workbook/archives/read-archives';
import { type PrintReport, writePage } from './replace-page';

/** @param number the person's, in the column Number of Staff. @param code of the one policy that it is about; "" for all */
export function evidenceForPerson(ports: Ports, number: number, code: string): PrintReport {
  return evidence(ports, (register, made) => evidenceOfPerson(register, number, code, made));
}

/** @param code as in the column Code of Policies */
export function evidenceForPolicy(ports: Ports, code: string): PrintReport {
  return evidence(ports, (register, made) => evidenceOfPolicy(register, code, made));
}

function evidence(ports: Ports, planOf: (register: Register, made: EvidenceMade) => TabPlan): PrintReport {
  return underLockOfEditor(ports, (notes, by) => {
    const { today, instant } = ports.readClock();
    const { time } = ports.dayOf(instant);
    const register = readRegisterOfAllYears(ports, notes);
    const { fingerprint } = ports;
    const countersignatures = countersignatureRecords(register);
    return writePage(ports, notes, planOf(register, { today, time, account: by, countersignatures, fingerprint }));
  });
}
