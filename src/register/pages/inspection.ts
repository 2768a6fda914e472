/**
 * What a school shows an inspector or an auditor of any past day: a summary without names, the names, and signatures drawn by chance. Worked
 * out from the workbook as it is now; each page says how its figures are checked by hand, and what it does not show.
 */

import { addDays, type Day, longDate, shortDate } from '../../common/day';
import { groupedBy, order } from '../../common/lists';
import { isSignedAsOrLater, policyCodeOf, signedAs, versionNumberOf } from '../../common/version-label';
import { counted } from '../../common/words';
import { statusInWords } from '../derived/status-words';
import type { LastComparison } from '../import/earlier-lists';
import type { TabPlan } from '../layout/tab-plan';
import type { Policy, Register, Signature, Version } from '../model';
import { whoInWords } from '../people/audience';
import { isHere } from '../people/employment';
import { effectiveSignatures } from '../signing/decisions';
import { SURE_IN_WORDS, surenessOf } from '../signing/identity/sureness';
import {
  hasSigned,
  type Obligation,
  obligationsByDay,
  obligationsInForceByDay,
  obligationsInForceOn,
} from '../signing/obligations';
import { inForceSince } from '../signing/versions';
import type { Cell } from '../workbook/cells';
import { column, printedPage } from './printed-page';

const SUMMARY_PAGE = [
  column('Policy', 170),
  column('Version', 70),
  column('In force since', 95, 'day'),
  column('Who must sign', 110),
  column('Must sign', 55, 'number'),
  column('In time', 50, 'number'),
  column('Late', 50, 'number'),
  column('Not yet', 50, 'number'),
  column('Away', 60, 'number'),
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

/**
 * No name but that of the school.
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
        { day: versionSince(register, version) },
        whoInWords(policy),
        own.length,
        count((one) => inTime(one) === true),
        count((one) => inTime(one) === false),
        count((one) => !hasSigned(one) && one.status !== 'away'),
        count((one) => one.status === 'away'),
      ],
    ];
  });
  const lines = summaryLines(register, on, today, compared);
  return printedPage(`Policies signed on ${longDate(on)}`, lines, SUMMARY_PAGE, rows);
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
    'To check a figure: filter the tab Signatures by version, and Staff by group; "Names" of the same day lists the people behind each figure. A signature is in time if it was given by the due date of that person.',
    'A minor change, such as 2.1 of 2.0, asks nobody again: it counts from the day 2.0 came into force. New starters are judged by what was in force on their first day.',
    'It does not show who approved a policy, which the policy itself says, nor what anybody understood. No inspectorate asks for a page of this form.',
  ];
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

interface Starters {
  all: number;
  byFirstDay: number;
  later: number;
  notYet: number;
  /** Of whom nothing was required on their first day. */
  nothing: number;
}

/** Who started in the twelve months before and works here still, by what was in force on the first day of each: a version that came later is no matter of that day. */
function startersBy(register: Register, on: Day): Starters {
  const starters = register.people.filter((person) => {
    const { startsOn } = person;
    return startsOn !== null && startsOn <= on && startsOn > addDays(on, -TWELVE_MONTHS) && isHere(person, on);
  });
  const found: Starters = { all: starters.length, byFirstDay: 0, later: 0, notYet: 0, nothing: 0 };
  const given = groupedBy(
    effectiveSignatures(register).filter(({ signedOn }) => signedOn <= on),
    ({ person }) => person,
  );
  // Whether somebody has signed depends on nobody else.
  const inForceOn = obligationsInForceByDay({ ...register, people: starters });
  for (const [startsOn, ofOneDay] of groupedBy(starters, (person) => person.startsOn)) {
    const required = groupedBy(startsOn === null ? [] : inForceOn(startsOn).filter(isRequired), ({ person }) => person);
    for (const person of ofOneDay) {
      const own = required.get(person) ?? [];
      const isSigned = ({ policy, version }: Obligation): boolean =>
        (given.get(person.number) ?? []).some(
          (one) =>
            policyCodeOf(one.version) === policy.code &&
            isSignedAsOrLater(one.version, version?.version ?? one.version),
        );
      if (own.length === 0) found.nothing += 1;
      else if (own.every(hasSigned)) found.byFirstDay += 1;
      else if (own.every(isSigned)) found.later += 1;
      else found.notYet += 1;
    }
  }
  return found;
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
  return obligationsInForceOn(register, on).filter(isRequired);
}

function isRequired({ status }: Obligation): boolean {
  return status !== 'not required';
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
