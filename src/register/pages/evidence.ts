/**
 * The register → a record that stands by itself, as a page for upright A4: what exactly was agreed to, by whom, when and
 * how, what was decided about it, and who was asked. It says of each version whether its words are still those that were
 * published; docs/evidence.md tells how anybody can check that without us.
 */

import { type Day, longDate, shortDate } from '../../common/day';
import { last, order } from '../../common/lists';
import { policyCodeOf, signedAs, versionNumberOf } from '../../common/version-label';
import { ranges } from '../../form/form-words';
import { fingerprintRows, fingerprintText, isAgreed } from '../../policy/version/version-text';
import { statusInWords } from '../derived/status-words';
import { type FormatRule, HEADING_COLOUR } from '../layout/cell-formats';
import { planPage, type TabPlan } from '../layout/tab-plan';
import type { ClauseRow, Register, Signature, Version } from '../model';
import { noSuchPerson, policyWithCode } from '../people/look-up';
import { questionInWords, type RaisedQuestion, raisedQuestions } from '../signing/asking/questions';
import { emailsAsking } from '../signing/asking/requests-sent';
import { agreedPoints } from '../signing/changes-asked';
import type { countersignatureRecords } from '../signing/countersigning/confirmations';
import { decisionsByAnswer, effectiveSignatures, signaturesOf, standsAlone } from '../signing/decisions';
import { SURE_IN_WORDS, surenessOf } from '../signing/identity/sureness';
import { isOpen, type Obligation, obligationsOn } from '../signing/obligations';
import type { Cell } from '../workbook/cells';
import { EVIDENCE } from '../workbook/tabs';
import { changesAskedIn } from '../workbook/tabs-publishing';

/** What somebody confirmed, or would not confirm, about a signature. */
type CountersignatureRecord = ReturnType<typeof countersignatureRecords>[number];

/** What a page of evidence is made from, beside the register. */
export interface EvidenceMade {
  today: Day;
  /** The school's own clock, "08:12". */
  time: string;
  /** The account that makes it. */
  account: string;
  countersignatures: readonly CountersignatureRecord[];
  /** SHA-256 over UTF-8, in hexadecimal. */
  fingerprint: (text: string) => string;
}

/** 720 pixels across fit an upright A4 page. The rows of a version's words stand in the same columns. */
const COLUMNS = [
  { heading: 'When', width: 90 },
  { heading: 'Version', width: 55 },
  { heading: 'Who', width: 140 },
  { heading: 'Email address', width: 145 },
  { heading: 'Details on record', width: 290 },
].map((column) => ({ ...column, kind: 'text' as const }));

const WORDS = ['Kind', 'Number', 'Lead-in', 'For', 'Words'];
const CHECK = 'Text checksum';

const LEFT_OUT = 'Left out by decision';

/** The page's inner headings, which stand wherever the rows before them end: they are known by their words. */
const EVIDENCE_LOOKS: FormatRule[] = [
  inner(`=AND($A1="${WORDS[0]}",$E1="${WORDS[4]}")`, '#ffffff', HEADING_COLOUR),
  inner(`=LEFT($E1,${CHECK.length})="${CHECK}"`, '#202124', '#e8eaed'),
  inner(`=LEFT($A1,${LEFT_OUT.length})="${LEFT_OUT}"`, '#202124', '#e8eaed'),
];

function inner(formula: string, text: string, background: string): FormatRule {
  return { when: { formula }, text, background, isBold: true, isItalic: false };
}

/**
 * All that one person signed, was asked for and owes.
 * @param code of the one policy that it is about; "" for all
 * @throws where nobody has that number
 */
export function evidenceOfPerson(register: Register, number: number, code: string, made: EvidenceMade): TabPlan {
  const policy = code.trim() === '' ? null : policyWithCode(register, code);
  const person = register.people.find((person) => person.number === number);
  const own = signaturesOf(register, number).map(({ signature }) => signature);
  const name = person?.name ?? own[0]?.name;
  if (name === undefined) throw noSuchPerson(number, 'register');
  const isMeant = (one: string): boolean => policy === null || one === policy.code;
  return page(register, made, {
    title: policy === null ? `Evidence: ${name}` : `Evidence: ${name}, ${policy.title}`,
    signatures: own.filter((item) => isMeant(policyCodeOf(item.version))),
    owed: owedBy(register, made.today, (one) => one.person.number === number && isMeant(one.policy.code)),
    questions: raisedQuestions(register).filter((one) => one.person === number && isMeant(policyCodeOf(one.version))),
  });
}

/** All that was ever signed of one policy, and who owes it. @throws where there is no such policy */
export function evidenceOfPolicy(register: Register, code: string, made: EvidenceMade): TabPlan {
  const policy = policyWithCode(register, code);
  return page(register, made, {
    title: `Evidence: ${policy.title}`,
    signatures: register.signatures.filter((signature) => policyCodeOf(signature.version) === policy.code),
    owed: owedBy(register, made.today, (one) => one.policy.code === policy.code),
    questions: raisedQuestions(register).filter(({ version }) => policyCodeOf(version) === policy.code),
  });
}

function owedBy(register: Register, today: Day, isMeant: (one: Obligation) => boolean): Obligation[] {
  return obligationsOn(register, today).filter((one) => isMeant(one) && (isOpen(one) || one.hasLeftWithoutSigning));
}

interface Content {
  title: string;
  signatures: readonly Signature[];
  owed: readonly Obligation[];
  questions: readonly RaisedQuestion[];
}

function page(register: Register, made: EvidenceMade, { title, signatures, owed, questions }: Content): TabPlan {
  const given = [...signatures].sort((a, b) => order(`${a.signedOn} ${a.signedAt}`, `${b.signedOn} ${b.signedAt}`));
  const labels = new Set([...given.map((one) => one.version), ...owed.map((one) => one.version?.version ?? '')]);
  const above: Cell[][] = [
    [title],
    [
      `${register.settings.school}. Produced by ${made.account} on ${longDate(made.today)} at ${made.time} from the register at that time.`,
    ],
    [
      'The wording of each version is shown below the signatures. Anybody can check that it is the wording that was published:',
    ],
    [
      'copy the five columns below "Kind" into a plain text file and work out its SHA-256 checksum (step by step in docs/evidence.md).',
    ],
    [],
    COLUMNS.map((column) => column.heading),
  ];
  const rows = [
    ...given.map((one) => signatureRow(register, one, made)),
    ...questions.map((one) => questionRow(register, one)),
    ...owed.map((one) => owedRow(register, one)),
    ...register.versions
      .filter((version) => labels.has(version.version))
      .flatMap((one) => versionRows(register, one, made)),
  ];
  return { ...planPage(EVIDENCE, COLUMNS, [...above, ...rows], above.length), cellFormats: EVIDENCE_LOOKS };
}

function signatureRow(register: Register, one: Signature, made: EvidenceMade): Cell[] {
  const title = register.versions.find(({ version }) => version === one.version)?.title ?? policyCodeOf(one.version);
  const isOnPaper = one.how === 'paper';
  const person = decisionsByAnswer(register.decisions).get(one.response)?.person ?? one.person;
  const detail = [
    `${title}. Agreed to ${one.agreed}${isOnPaper ? '' : ` (${one.how.replace(/^form/, 'in the form')})`}.`,
    ...changesInWords(register, one),
    one.answers === '' ? '' : `Other answers: ${one.answers}`,
    one.seenBy === '' ? '' : `The paper was seen by ${one.seenBy}.`,
    one.recordedOn === null || (!isOnPaper && one.recordedOn === one.signedOn)
      ? ''
      : `Recorded on ${shortDate(one.recordedOn)}.`,
    one.remark === '' ? '' : `Comment: ${one.remark}`,
    one.reading === '' ? '' : `Was to read: ${one.reading}.`,
    ...whatWasDecided(register, one),
    ...made.countersignatures.filter(({ response }) => response === one.response).map(countersigned),
    askedInWords(register, person, one.version, one.signedOn),
    `Response ${one.response}`,
  ];
  return [
    `${shortDate(one.signedOn)}${one.signedAt === '' ? '' : `, ${one.signedAt}`}`,
    `v${versionNumberOf(one.version)}`,
    [one.name, one.role, person === null ? 'not on the staff list' : `number ${person}`]
      .filter((part) => part !== '')
      .join('\n'),
    addressInWords(one),
    detail.filter((line) => line !== '').join('\n'),
  ];
}

/** What a signature of changes stands for, together with the one that it builds on. */
function changesInWords(register: Register, one: Signature): string[] {
  const changes = changesAskedIn(one.asked);
  if (changes === null) return [];
  const since = `That is what had changed since version ${versionNumberOf(changes.since)}${changes.isWholeAgain ? ', and the whole policy, read again' : ''}.`;
  const building = new Map(effectiveSignatures(register).map(({ response, buildsOn }) => [response, buildsOn]));
  const recordOf = (response: string | null | undefined): Signature | null =>
    register.signatures.find((signature) => signature.response === response) ?? null;
  const before = recordOf(building.get(one.response));
  if (before === null) return [since, `It is not valid by itself: ${standsAlone(one)}.`];
  const points = agreedPoints(register, one, (response) => recordOf(building.get(response)));
  const all = register.clauses.flatMap(({ value }) =>
    value.version === one.version && isAgreed(value) ? [value] : [],
  );
  const missing = all.filter(({ number }) => !points.has(number)).map(({ number }) => number);
  const together = `Together with the signature of version ${versionNumberOf(before.version)} given on ${shortDate(before.signedOn)} (response ${before.response}),`;
  const stands =
    missing.length === 0
      ? `every point of version ${versionNumberOf(one.version)} is agreed to.`
      : `the points of version ${versionNumberOf(one.version)} are agreed to, without ${ranges(missing)}.`;
  return [since, `${together} ${stands}`];
}

function addressInWords(signature: Signature): string {
  const sureness = surenessOf(signature);
  if (sureness === 'paper') return SURE_IN_WORDS.paper;
  return signature.email === '' ? '—' : `${signature.email}\n${SURE_IN_WORDS[sureness]}`;
}

/** Why it does or does not count, where that had to be decided. */
function whatWasDecided({ decisions, people }: Register, { response, doubt, notice }: Signature): string[] {
  const own = decisions.filter((decision) => decision.response === response);
  const lines = own.map(({ decision, person, decidedOn }) => {
    const whose =
      person === null ? '' : ` for ${people.find((one) => one.number === person)?.name ?? `number ${person}`}`;
    return `Decided on ${shortDate(decidedOn)}: ${decision}${decision === 'accept' ? whose : ''}.`;
  });
  const reasons = [doubt, notice].filter((part) => part !== '').map((part) => `To check: ${part}`);
  const decided = last(own)?.decision;
  const isOpen = doubt !== '' && decided !== 'accept' && decided !== 'reject';
  return [...reasons, ...lines, ...(isOpen ? ['It is not valid until somebody decides.'] : [])];
}

function countersigned({ by, role, on, decision, reason, list }: CountersignatureRecord): string {
  const who = role === '' ? by : `${by}, ${role}`;
  const where = list === '' ? '' : `, on ${list}`;
  return `${decision} by ${who} on ${shortDate(on)}${where}${reason === '' ? '' : `: ${reason}`}.`.replace(
    /^./,
    (first) => first.toUpperCase(),
  );
}

/** Emails that asked this person for the version, minor changes counted as the same, until a day. */
function askedInWords(register: Register, person: number | null, label: string, until: Day): string {
  const isMeant = (about: string): boolean => signedAs(about) === signedAs(label);
  const asking = person === null ? [] : emailsAsking(register, person, isMeant, until);
  const days = asking.map(
    (one) => `${shortDate(one.day)}${one.status === 'unknown' ? ' (may not have been sent)' : ''}`,
  );
  return days.length === 0 ? 'No email had asked for this signature.' : `Asked by email on ${days.join('; ')}.`;
}

/** That somebody asked to talk first says nothing about what the person thinks of the policy. */
function questionRow({ people }: Register, question: RaisedQuestion): Cell[] {
  const person = people.find(({ number }) => number === question.person);
  return [
    `${shortDate(question.raisedOn)}${question.raisedAt === '' ? '' : `, ${question.raisedAt}`}`,
    `v${versionNumberOf(question.version)}`,
    person === undefined ? 'not on the staff list' : `${person.name}\nnumber ${person.number}`,
    question.email || '—',
    `${questionInWords(question)}\nResponse ${question.response}`,
  ];
}

function owedRow(register: Register, one: Obligation): Cell[] {
  const label = one.version?.version ?? '';
  const asked = one.askedOn === null ? '' : `First asked on ${shortDate(one.askedOn)}`;
  const due = one.dueOn === null ? '' : `, due by ${shortDate(one.dueOn)}`;
  const detail = [
    one.policy.title,
    asked === '' ? '' : `${asked}${due}.`,
    askedInWords(register, one.person.number, label, '9999-12-31'),
  ];
  return [
    statusInWords(one),
    label === '' ? '' : `v${versionNumberOf(label)}`,
    [one.person.name, one.person.role, `number ${one.person.number}`].filter((part) => part !== '').join('\n'),
    one.person.email ?? 'no email address',
    detail.filter((line) => line !== '').join('\n'),
  ];
}

/** The words of a version, in the very rows over which its fingerprint is taken. */
function versionRows(register: Register, asked: Version, made: EvidenceMade) {
  const { version, title, publishedOn, inForceFrom, withdrawnOn, fingerprint } = asked;
  const later = inForceFrom === null ? '' : `, in force from ${longDate(inForceFrom)}`;
  const withdrawn = withdrawnOn === null ? '' : `\nWithdrawn on ${longDate(withdrawnOn)}`;
  const items = register.clauses.map(({ value }) => value).filter((clause) => clause.version === version);
  const own = made.fingerprint(fingerprintText(items));
  return [
    [],
    [
      policyCodeOf(version),
      `v${versionNumberOf(version)}`,
      title,
      `Published on ${longDate(publishedOn)}${later}${withdrawn}`,
      `${CHECK}:\n${checked(fingerprint, own)}`,
    ],
    WORDS,
    ...fingerprintRows(items),
    ...leftOutRows(register, version, items),
  ];
}

/** What a person left out of the version's form, who, and when. */
function leftOutRows({ lineDecisions, policies }: Register, version: string, items: readonly ClauseRow[]): Cell[][] {
  const lines = items.filter(({ kind }) => kind === 'left out');
  if (lines.length === 0) return [];
  const document = policies.find(({ code }) => code === policyCodeOf(version))?.documentId ?? '';
  const own = lineDecisions.filter((decision) => decision.document === document && decision.as === 'left out');
  const rows = lines.map(({ words }) => {
    // What stands beside a line in its table is kept with it.
    const decision = last(own.filter(({ line }) => words.includes(line)));
    return [decision === undefined ? '' : shortDate(decision.on), '', decision?.by ?? '', '', words];
  });
  return [[], [LEFT_OUT, '', '', '', 'The document has these lines, and nobody was asked to agree to them.'], ...rows];
}

function checked(recorded: string, own: string): string {
  if (recorded === own) return `${recorded}\nThe wording below matches.`;
  if (recorded === '') return `No checksum was recorded. The wording below gives\n${own}`;
  return `${recorded}\n! The wording below gives a different one:\n${own}\nIt is not the wording that was published.`;
}
