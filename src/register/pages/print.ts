/**
 * The register as pages to print, upright on A4: one policy on any past day, one person for the personnel file, and an
 * empty list to sign on paper. Each is worked out from the workbook as it stands now; what was entered after the day
 * that it is about says so.
 */

import { type Day, longDate, shortDate } from '../../common/day';
import { last, order } from '../../common/lists';
import { policyCodeOf, signedAs, versionNumberOf } from '../../common/version-label';
import { statusInWords } from '../derived/status-words';
import type { TabPlan } from '../layout/tab-plan';
import type { Policy, Register, Signature } from '../model';
import { personWithNumber, policyWithCode } from '../people/look-up';
import { missingLine } from '../signing/archiving/given-up';
import { emailsAsking } from '../signing/asking/requests-sent';
import { confirmations } from '../signing/countersigning/confirmations';
import { signaturesOf } from '../signing/decisions';
import {
  hasSigned,
  isOpen,
  isRequired,
  type Obligation,
  obligationsInForceOn,
  obligationsOn,
} from '../signing/obligations';
import { withdrawnSince } from '../signing/versions';
import type { Cell } from '../workbook/cells';
import { column, type PageColumn, printedPage } from './printed-page';

const POLICY_PAGE: PageColumn[] = [
  column('Name', 130),
  column('Role', 115),
  column('Version', 55),
  column('Status on that day', 130),
  column('Countersigned', 95),
  column('Reminders sent', 120),
  column('Comment', 75),
];

const PERSON_PAGE: PageColumn[] = [
  column('Policy', 200),
  column('Version', 55),
  column('Signed on', 90, 'day'),
  column('How', 65),
  column('Countersigned', 100),
  column('Agreed to', 95),
  column('Comment', 115),
];

const LIST_PAGE: PageColumn[] = [
  column('Name', 170),
  column('Role', 150),
  column('Signature', 200),
  column('Date', 90),
  column('Seen by', 110),
];

/** "Amara Okafor, 4 Sep 2026": who confirmed the signature by that day. */
function countersigned(confirmed: ReturnType<typeof confirmations>, response: string | null, by: Day): string {
  const second = confirmed.get(response ?? '')?.find(({ on }) => on <= by);
  if (second === undefined) return '';
  return second.decision === 'approved'
    ? `${second.by}, ${shortDate(second.on)}`
    : `Not approved by ${second.by}, ${shortDate(second.on)}`;
}

/** Who was signed on a day: everyone of whom the policy was required then. @throws where there is no such policy */
export function policyPage(register: Register, code: string, on: Day, today: Day): TabPlan {
  const policy = policyWithCode(register, code);
  const required = requiredOf(register, policy, on);
  const version = required[0]?.version ?? null;
  const signed = required.filter(hasSigned).length;
  const lines = [
    `${register.settings.school}. ${version === null ? noneInForce(register, policy, on) : `Version ${versionNumberOf(version.version)}, published on ${longDate(version.publishedOn)}`}. ${signed} of ${required.length} had signed.`,
    `Printed on ${longDate(today)}.`,
  ];
  const confirmed = confirmations(register);
  const rows = required.map((one): Cell[] => {
    const signature = existing(register, one);
    return [
      one.person.name,
      one.person.role,
      `v${versionNumberOf((signature?.version ?? one.version?.version) || '')}`,
      statusInWords(one),
      countersigned(confirmed, one.response, on),
      reminders(register, one, signature, on),
      signature === null ? '' : remarkOf(signature, on),
    ];
  });
  return printedPage(`${policy.title} on ${longDate(on)}`, lines, POLICY_PAGE, rows);
}

function noneInForce({ versions }: Register, policy: Policy, on: Day): string {
  const since = withdrawnSince(policy, versions, on);
  return since === null ? 'Nothing had been published yet' : `It was withdrawn on ${longDate(since)}`;
}

/** All that one person ever signed, and what is owed today. @throws where there is no such person */
export function personPage(register: Register, number: number, today: Day): TabPlan {
  const person = personWithNumber(register, number);
  const titleOf = (label: string): string =>
    register.policies.find((policy) => policy.code === policyCodeOf(label))?.title ?? label;
  const signatures = signaturesOf(register, number).sort(({ signature: a }, { signature: b }) =>
    order(a.signedOn, b.signedOn),
  );
  const confirmed = confirmations(register);
  const signed = signatures.map(({ signature: one, words }): Cell[] => [
    titleOf(one.version),
    `v${versionNumberOf(one.version)}`,
    { day: one.signedOn },
    one.how,
    countersigned(confirmed, one.response, today),
    [one.agreed, one.asked].filter((part) => part !== '').join(' · '),
    words === '' ? remarkOf(one, one.signedOn) : words,
  ]);
  const owed = obligationsOn(register, today)
    .filter((one) => one.person.number === number && isOpen(one))
    .map((one): Cell[] => [
      one.policy.title,
      one.version === null ? '' : `v${versionNumberOf(one.version.version)}`,
      statusInWords(one),
      '',
      '',
      '',
      `Reminders sent: ${reminders(register, one, null, today)}`,
    ]);
  const lines = [
    [person.role, person.email ?? 'no email address', `number ${number}`].filter((part) => part !== '').join(' · '),
    `${register.settings.school}. Printed on ${longDate(today)}.`,
    ...missingLine(register),
  ];
  return printedPage(`${person.name}: policies signed`, lines, PERSON_PAGE, [...signed, ...owed]);
}

/** Whoever owes it and has no email address; everyone who owes it; or all who must sign it, whether they have or not. */
export const ON_A_LIST = ['no email', 'everyone', 'signed too'] as const;
export type OnAList = (typeof ON_A_LIST)[number];

/** A list to sign by hand. */
export function signOffList(register: Register, code: string, whom: OnAList, today: Day): TabPlan {
  const policy = policyWithCode(register, code);
  const owing = requiredOf(register, policy, today).filter(
    (one) => whom === 'signed too' || (one.signedOn === null && (whom === 'everyone' || one.person.email === null)),
  );
  const version = owing[0]?.version ?? null;
  const lines = [
    `${register.settings.school}${version === null ? '' : `. Version ${versionNumberOf(version.version)}`}. By signing I confirm that I have read the policy and agree to follow it.`,
    'When everyone has signed, please copy the names and dates into the tab Paper and keep this page.',
  ];
  const rows = owing.map(({ person }): Cell[] => [person.name, person.role, '', '', '']);
  // Room to write with a pen.
  return { ...printedPage(`${policy.title}: sign-off list`, lines, LIST_PAGE, rows), rowSpace: 12 };
}

function requiredOf(register: Register, policy: Policy, on: Day): Obligation[] {
  return obligationsInForceOn({ ...register, policies: [policy] }, on).filter(isRequired);
}

/** The signature by which somebody counts as signed. */
function existing({ signatures }: Register, { response }: Obligation): Signature | null {
  return signatures.find((one) => one.response === response) ?? null;
}

/** What was entered after the day that the page is about says so. */
function remarkOf({ how, recordedOn }: Signature, on: Day): string {
  const late = recordedOn !== null && recordedOn > on ? `entered on ${shortDate(recordedOn)}` : '';
  const paper = how.startsWith('form') ? '' : how;
  return [paper, late].filter((part) => part !== '').join(', ');
}

/**
 * "2, last 12 Oct 2026": emails that asked for that signature until then, as the lists for line managers count them: of its
 * version, and not for a signature of the same version that the person gave before.
 */
function reminders(register: Register, one: Obligation, signature: Signature | null, on: Day): string {
  const { number } = one.person;
  const standsFor = signedAs((signature?.version ?? one.version?.version) || '');
  const before = register.signatures
    .filter((own) => own.person === number && signedAs(own.version) === standsFor)
    .flatMap(({ signedOn }) => (signature !== null && signedOn < signature.signedOn ? signedOn : []));
  const signedBefore = last(before.sort()) ?? '';
  const asking = emailsAsking(register, number, (label) => signedAs(label) === standsFor, on).filter(({ day }) =>
    signature === null ? day >= (one.askedOn ?? '') : day > signedBefore,
  );
  const latest = last(asking);
  return latest === undefined ? 'none' : `${asking.length}, last ${shortDate(latest.day)}`;
}
