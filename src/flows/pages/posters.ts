/** A poster for the staff room or an INSET day: the form that colleagues sign with their school account, as a QR code. */
import { PolicySignOffError } from '../../common/problem';
import { posterPage } from '../../register/pages/handouts/poster';
import { policyWithCode } from '../../register/people/look-up';
import { mainForm } from '../../register/signing/forms';
import { schoolDomains } from '../../register/signing/school-accounts';
import { versionInForce } from '../../register/signing/versions';
import { underLockOfOwner } from '../installing/owner-lock';
import type { Ports } from '../ports';
import { type HandoutReport, makeHandout } from '../workbook/handouts';
import { readWholeRegister } from '../workbook/round-tabs';

/** @param code as in the column Code of Policies @throws {PolicySignOffError} where there is no such policy, or no form of it is open */
export function makePoster(ports: Ports, code: string): HandoutReport {
  return underLockOfOwner(ports, (notes) => {
    const { today } = ports.readClock();
    const register = readWholeRegister(ports, notes);
    const policy = policyWithCode(register, code);
    const version = versionInForce(policy, register.versions, today);
    const form = version === null ? undefined : mainForm(version);
    const isOpen = notes.openForms.some(
      ({ formId, closedOn, isPaused }) => formId === form?.formId && closedOn === '' && !isPaused,
    );
    if (form === undefined || !isOpen) throw noForm(policy.title);
    const [domain = ''] = schoolDomains(register, notes.owner);
    const page = posterPage({
      title: policy.title,
      above: `${register.settings.school}: please read and sign`,
      steps: [
        '1. Point your phone’s camera at the square and open the link.',
        `2. Sign in with your school account (…@${domain}).`,
        '3. Read, tick, and click Submit.',
      ],
      notes: ['No phone at hand, or no school account? Please ask the office: there is another way.'],
      link: form.formLink,
    });
    return makeHandout(ports, notes, `Poster, ${policy.title}`, [page]);
  });
}

function noForm(title: string): PolicySignOffError {
  return new PolicySignOffError({
    code: 'NO_POSTER',
    message: `Nobody can sign "${title}" just now, so a poster would lead nowhere. Please publish it, or reopen its form, first.`,
  });
}
