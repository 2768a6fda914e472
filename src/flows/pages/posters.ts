/** Posters with a form as a QR code: for the staff room or an INSET day, and for visitors at reception. */
import { PolicySignOffError } from '../../common/problem';
import { whyKept } from '../../form/layout/visitor-form';
import { posterPage } from '../../register/pages/handouts/poster';
import { policyWithCode } from '../../register/people/look-up';
import { mainForm } from '../../register/signing/forms';
import { schoolDomains } from '../../register/signing/school-accounts';
import { versionInForce } from '../../register/signing/versions';
import { underLockOfOwner } from '../installing/owner-lock';
import { visitorFormOf } from '../notes';
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

/** For reception: the form for visitors. @throws {PolicySignOffError} where it is not made or not open yet */
export function makeVisitorPoster(ports: Ports, code: string): HandoutReport {
  return underLockOfOwner(ports, (notes) => {
    const { policies, settings } = readWholeRegister(ports, notes);
    const policy = policyWithCode({ policies }, code);
    const form = visitorFormOf(notes, code);
    if (form === undefined || !form.isOpenToAll) throw noVisitorForm(policy.title);
    const page = posterPage({
      title: policy.title,
      above: `${settings.school}: welcome`,
      steps: [
        '1. Point your phone’s camera at the square and open the link.',
        '2. Read it, tick, and click Submit. You need no account.',
        '3. No phone at hand? Please ask at reception.',
      ],
      notes: [whyKept(settings.contactName, settings.visitorMonths)],
      link: form.link,
    });
    return makeHandout(ports, notes, `Poster for reception, ${policy.title}`, [page]);
  });
}

function noVisitorForm(title: string): PolicySignOffError {
  return new PolicySignOffError({
    code: 'NO_POSTER',
    message: `The form for visitors of "${title}" is not open yet. It is made with the next hourly check; if something is missing for that, the tab To check says what.`,
  });
}

function noForm(title: string): PolicySignOffError {
  return new PolicySignOffError({
    code: 'NO_POSTER',
    message: `Nobody can sign "${title}" just now, so a poster would lead nowhere. Please publish it, or reopen its form, first.`,
  });
}
