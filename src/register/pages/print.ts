/**
 * The register as pages to print, upright on A4: one policy on any past day, one person for the personnel file, and an
 * empty list to sign on paper. Each is worked out from the workbook as it stands now; what was entered after the day
 * that it is about says so.
 */
import { type Day, longDate, shortDate } from '../../common/day';
import { last } from '../../common/lists';
import { policyCodeOf, versionNumberOf } from '../../common/version-label';
import { statusInWords } from '../derived/status-words';
import { planPage, type TabPlan } from '../layout/tab-plan';
import type { Person, Policy, Register, Signature } from '../model';
import { noSuchPerson, policyWithCode } from '../people/look-up';
import { confirmations } from '../signing/countersigners';
import { signaturesOf } from '../signing/decisions';
import { hasSigned, isOpen, type Obligation, obligationsOn } from '../signing/obligations';
import { emailsAsking } from '../signing/requests-sent';
import { withdrawnSince } from '../signing/versions';
import type { Cell } from '../workbook/cells';
import { type ColumnKind, PRINT } from '../workbook/tabs';

interface PageColumn {
  heading: string;
  width: number;
  kind: ColumnKind;
}

const text = (heading: string, width: number): PageColumn => ({ heading, width, kind: 'text' });
const day = (heading: string, width: number): PageColumn => ({ heading, width, kind: 'day' });

const POLICY_PAGE: PageColumn[] = [
  text('Name', 130),
  text('Role', 115),
  text('Version', 55),
  text('Status on that day', 130),
  text('Countersigned', 95),
  text('Reminders sent', 120),
  text('Comment', 75),
];

const PERSON_PAGE: PageColumn[] = [
  text('Policy', 200),
  text('Version', 55),
  day('Signed on', 90),
  text('How', 65),
  text('Countersigned', 100),
  text('Agreed to', 95),
  text('Comment', 115),
];

const LIST_PAGE: PageColumn[] = [
  text('Name', 170),
  text('Role', 150),
  text('Signature', 200),
  text('Date', 90),
  text('Seen by', 110),
];

function page(title: string, lines: readonly string[], columns: readonly PageColumn[], rows: Cell[][]): TabPlan {
  const above: Cell[][] = [[title], ...lines.map((line) => [line]), []];
  const all = [...above, columns.map((column) => column.heading), ...rows];
  return planPage(PRINT, columns, all, above.length + 1);
}

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
      reminders(register, one.person, policy, on),
      signature === null ? '' : remarkOf(signature, on),
    ];
  });
  return page(`${policy.title} on ${longDate(on)}`, lines, POLICY_PAGE, rows);
}

function noneInForce({ versions }: Register, policy: Policy, on: Day): string {
  const since = withdrawnSince(policy, versions, on);
  return since === null ? 'Nothing had been published yet' : `It was withdrawn on ${longDate(since)}`;
}

/** All that one person ever signed, and what is owed today. @throws where there is no such person */
export function personPage(register: Register, number: number, today: Day): TabPlan {
  const person = register.people.find((person) => person.number === number);
  if (person === undefined) throw noSuchPerson(number, 'staff list');
  const titleOf = (label: string): string =>
    register.policies.find((policy) => policy.code === policyCodeOf(label))?.title ?? label;
  const signatures = signaturesOf(register, number).sort(({ signature: a }, { signature: b }) =>
    a.signedOn < b.signedOn ? -1 : a.signedOn > b.signedOn ? 1 : 0,
  );
  const confirmed = confirmations(register);
  const signed = signatures.map(({ signature: one, words }): Cell[] => [
    titleOf(one.version),
    `v${versionNumberOf(one.version)}`,
    { day: one.signedOn },
    one.how,
    countersigned(confirmed, one.response, today),
    one.agreed,
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
      `Reminders sent: ${reminders(register, person, one.policy, today)}`,
    ]);
  const lines = [
    [person.role, person.email ?? 'no email address', `number ${number}`].filter((part) => part !== '').join(' · '),
    `${register.settings.school}. Printed on ${longDate(today)}.`,
  ];
  return page(`${person.name}: policies signed`, lines, PERSON_PAGE, [...signed, ...owed]);
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
  return { ...page(`${policy.title}: sign-off list`, lines, LIST_PAGE, rows), rowSpace: 12 };
}

function requiredOf(register: Register, policy: Policy, on: Day): Obligation[] {
  return obligationsOn({ ...register, policies: [policy] }, on).filter((one) => one.status !== 'not required');
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

/** "2, last 12 Oct 2026": emails that asked this person for the policy until then. */
function reminders(register: Register, person: Person, policy: Policy, on: Day): string {
  const asking = emailsAsking(register, person.number, (label) => policyCodeOf(label) === policy.code, on);
  const latest = last(asking);
  return latest === undefined ? 'none' : `${asking.length}, last ${shortDate(latest.day)}`;
}
