/**
 * The register → a record that stands by itself, as a page for upright A4: what exactly was agreed to, by whom, when and
 * how, what was decided about it, and who was asked. It says of each version whether its words are still those that were
 * published; docs/evidence.md tells how anybody can check that without us.
 */

import { type Day, longDate, shortDate } from '../../../common/day';
import { last, order } from '../../../common/lists';
import { policyCodeOf, versionNumberOf } from '../../../common/version-label';
import { fingerprintRows, fingerprintText } from '../../../policy/version/version-text';
import { type FormatRule, HEADING_COLOUR } from '../../layout/cell-formats';
import { planPage, type TabPlan } from '../../layout/tab-plan';
import type { ClauseRow, Register, Signature, Version } from '../../model';
import { noSuchPerson, policyWithCode } from '../../people/look-up';
import { missingLine } from '../../signing/archiving/given-up';
import { type RaisedQuestion, raisedQuestions } from '../../signing/asking/questions';
import { signaturesOf } from '../../signing/decisions';
import { isOpen, type Obligation, obligationsOn } from '../../signing/obligations';
import type { Cell } from '../../workbook/cells';
import { EVIDENCE } from '../../workbook/tabs';
import { booksOf, type EvidenceBooks, type EvidenceMade } from './books';
import { owedRow, questionRow, signatureRow } from './rows';

/** 720 pixels across fit an upright A4 page. The rows of a version's words stand in the same columns. */
const COLUMNS = [
  { heading: 'When', width: 90 },
  { heading: 'Version', width: 58 },
  { heading: 'Who', width: 120 },
  { heading: 'Email address', width: 190 },
  { heading: 'Details on record', width: 262 },
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
    ...missingLine(register).map((line) => [line]),
    [
      'The wording of each version is shown below the signatures. Anybody can check that it is the wording that was published:',
    ],
    [
      'copy the five columns below "Kind" into a plain text file and work out its SHA-256 checksum (the guide has each step).',
    ],
    [],
    COLUMNS.map((column) => column.heading),
  ];
  const books = booksOf(register, made);
  const rows = [
    ...given.map((one) => signatureRow(books, one)),
    ...questions.map((one) => questionRow(books, one)),
    ...owed.map((one) => owedRow(books, one)),
    ...register.versions
      .filter((version) => labels.has(version.version))
      .flatMap((one) => versionRows(books, one, made)),
  ];
  return { ...planPage(EVIDENCE, COLUMNS, [...above, ...rows], above.length), cellFormats: EVIDENCE_LOOKS };
}

/** The words of a version, in the very rows over which its fingerprint is taken. */
function versionRows({ register, itemsOf }: EvidenceBooks, asked: Version, made: EvidenceMade) {
  const { version, title, publishedOn, inForceFrom, withdrawnOn, fingerprint } = asked;
  const later = inForceFrom === null ? '' : `, in force from ${longDate(inForceFrom)}`;
  const withdrawn = withdrawnOn === null ? '' : `\nWithdrawn on ${longDate(withdrawnOn)}`;
  const items = itemsOf(version);
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
