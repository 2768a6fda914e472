/**
 * What a school shows an inspector or an auditor of any past day: a summary without names, the names, and signatures drawn by chance. Worked
 * out from the workbook as it is now; each page says how its figures are checked by hand, and what it does not show.
 */

import { addDays, type Day, longDate, shortDate } from '../../common/day';
import { order } from '../../common/lists';
import { policyCodeOf, versionNumberOf } from '../../common/version-label';
import { counted } from '../../common/words';
import { statusInWords } from '../derived/status-words';
import type { TabPlan } from '../layout/tab-plan';
import type { Policy, Register, Signature } from '../model';
import { whoInWords } from '../people/audience';
import { effectiveSignatures } from '../signing/decisions';
import { SURE_IN_WORDS, surenessOf } from '../signing/identity/sureness';
import { hasSigned, type Obligation, obligationsByDay, obligationsInForceOn } from '../signing/obligations';
import { inForceSince } from '../signing/versions';
import type { Cell } from '../workbook/cells';
import { column, printedPage } from './printed-page';

const SUMMARY_PAGE = [
  column('Policy', 190),
  column('Version', 55),
  column('In force since', 85, 'day'),
  column('Who must sign', 120),
  column('Must sign', 50, 'number'),
  column('In time', 50, 'number'),
  column('Late', 45, 'number'),
  column('Not yet', 50, 'number'),
  column('Away', 45, 'number'),
];

const NAMES_PAGE = [
  column('Policy', 190),
  column('Name', 150),
  column('Role', 130),
  column('Status on that day', 170),
  column('In time', 70),
];

const SAMPLE_PAGE = [
  column('Number', 55, 'number'),
  column('Name as signed', 140),
  column('Policy', 150),
  column('Version', 55),
  column('Signed', 110),
  column('Email address', 140),
  column('Response', 90),
];

const TWELVE_MONTHS = 365;

/** Whether a signature came by its due day; null where there is none. */
type InTime = (one: Obligation) => boolean | null;

/** No name but that of the school. @param on a past day, or today */
export function inspectionSummary(register: Register, on: Day, today: Day): TabPlan {
  const owed = requiredOn(register, on);
  const inTime = punctuality(register, owed);
  const rows = register.policies.flatMap((policy): Cell[][] => {
    const own = owed.filter((one) => one.policy === policy);
    const version = own[0]?.version;
    if (version === null || version === undefined) return [];
    const count = (isMeant: (one: Obligation) => boolean): number => own.filter(isMeant).length;
    return [
      [
        policy.title,
        `v${versionNumberOf(version.version)}`,
        { day: inForceSince(version) },
        whoInWords(policy),
        own.length,
        count((one) => inTime(one) === true),
        count((one) => inTime(one) === false),
        count((one) => !hasSigned(one) && one.status !== 'away'),
        count((one) => one.status === 'away'),
      ],
    ];
  });
  return printedPage(`Policies signed on ${longDate(on)}`, summaryLines(register, owed, on, today), SUMMARY_PAGE, rows);
}

function summaryLines(register: Register, owed: readonly Obligation[], on: Day, today: Day): string[] {
  const starters = register.people.filter(
    ({ startsOn }) => startsOn !== null && startsOn <= on && startsOn > addDays(on, -TWELVE_MONTHS),
  );
  const own = starters.map(({ number, startsOn }) => ({
    startsOn,
    all: owed.filter((one) => one.person.number === number),
  }));
  const byFirstDay = own.filter(({ all, startsOn }) =>
    all.every((one) => hasSigned(one) && one.signedOn !== null && one.signedOn <= (startsOn ?? on)),
  );
  const later = own.filter((one) => !byFirstDay.includes(one) && one.all.every(hasSigned));
  const left = starters.length - byFirstDay.length - later.length;
  return [
    `${register.settings.school}. Printed on ${longDate(today)} from the register as it is now.`,
    `${counted(starters.length, 'person', 'people')} started in the twelve months before: ${byFirstDay.length} had signed everything by their first day, ${later.length} after it, ${left} not yet.`,
    'To check a figure: filter the tab Signatures by version, and Staff by group; "Names" of the same day lists the people behind each figure. A signature is in time if it was given by the due date of that person.',
    'It does not show who approved a policy, which the policy itself says, nor what anybody understood. No inspectorate asks for a page of this form.',
  ];
}

/** Everybody of whom something was required on that day. */
export function inspectionNames(register: Register, on: Day, today: Day): TabPlan {
  const owed = requiredOn(register, on);
  const inTime = punctuality(register, owed);
  const rows = register.policies.flatMap((policy) =>
    owed
      .filter((one) => one.policy === policy)
      .map((one): Cell[] => {
        const punctual = inTime(one);
        return [
          policy.title,
          one.person.name,
          one.person.role,
          statusInWords(one),
          punctual === null ? '' : punctual ? 'yes' : 'late',
        ];
      }),
  );
  const lines = [`${register.settings.school}. Printed on ${longDate(today)} from the register as it is now.`];
  return printedPage(`Policies signed on ${longDate(on)}: names`, lines, NAMES_PAGE, rows);
}

export interface Sample {
  /** How many signatures. */
  count: number;
  /** Any words; the same words draw the same signatures. */
  seed: string;
  /** SHA-256 in hexadecimal. */
  fingerprint: (text: string) => string;
}

/**
 * Signatures drawn by chance, so that nobody chose them and anybody can draw them again: those whose responses, with the seed before them,
 * have the lowest checksums.
 */
export function auditSample(register: Register, { count, seed, fingerprint }: Sample, today: Day): TabPlan {
  const counting = new Map(effectiveSignatures(register).map((one) => [one.response, one.person]));
  const drawn = register.signatures
    .filter(({ response }) => counting.has(response))
    .map((signature) => ({ signature, lot: fingerprint(`${seed} ${signature.response}`) }))
    .sort((a, b) => order(a.lot, b.lot))
    .slice(0, count);
  const lines = [
    `${register.settings.school}. Printed on ${longDate(today)}. ${counted(drawn.length, 'signature')} of ${counting.size}, drawn with the word "${seed}".`,
    'To draw them again: for each row of Signatures that counts, work out the SHA-256 checksum of that word, a blank and the response; the lowest are these.',
    'To check one: "Evidence" of that person or policy has the wording that was signed. Who can edit the workbook is shown under File, Share.',
  ];
  const rows = drawn.map(({ signature }) => sampleRow(register, signature, counting.get(signature.response) ?? 0));
  return printedPage('Signatures drawn for an auditor', lines, SAMPLE_PAGE, rows);
}

function sampleRow({ policies }: Register, signature: Signature, person: number): Cell[] {
  const code = policyCodeOf(signature.version);
  return [
    person,
    signature.name,
    policies.find((policy) => policy.code === code)?.title ?? code,
    `v${versionNumberOf(signature.version)}`,
    `${shortDate(signature.signedOn)}${signature.signedAt === '' ? '' : `, ${signature.signedAt}`}`,
    `${signature.email}\n${SURE_IN_WORDS[surenessOf(signature)]}`.trim(),
    signature.response,
  ];
}

function requiredOn(register: Register, on: Day): Obligation[] {
  return obligationsInForceOn(register, on).filter(({ status }) => status !== 'not required');
}

/** The due day is known until somebody signs: it is what was owed on the day before. */
function punctuality(register: Register, owed: readonly Obligation[]): InTime {
  const dueOn = new Map<string, Day | null>();
  const name = (person: number, policy: Policy, day: Day): string => `${person} ${policy.code} ${day}`;
  const obligationsOn = obligationsByDay(register);
  for (const day of new Set(owed.flatMap(({ signedOn }) => signedOn ?? []))) {
    for (const before of obligationsOn(addDays(day, -1)))
      dueOn.set(name(before.person.number, before.policy, day), before.dueOn);
  }
  return (one) => {
    const { person, policy, signedOn } = one;
    if (signedOn === null || !hasSigned(one)) return null;
    const due = dueOn.get(name(person.number, policy, signedOn)) ?? null;
    return due === null || signedOn <= due;
  };
}
