/** What a school shows an auditor: signatures that nobody chose, and who could change the register by hand. */
import { type Day, longDate, shortDate } from '../../../common/day';
import { order } from '../../../common/lists';
import { policyCodeOf, versionNumberOf } from '../../../common/version-label';
import { counted, joined } from '../../../common/words';
import type { TabPlan } from '../../layout/tab-plan';
import type { Register, Signature } from '../../model';
import { effectiveSignatures } from '../../signing/decisions';
import { SURE_IN_WORDS, surenessOf } from '../../signing/identity/sureness';
import type { Cell } from '../../workbook/cells';
import { column, printedPage } from '../printed-page';

const SAMPLE_PAGE = [
  column('Number', 55, 'number'),
  column('Name as signed', 140),
  column('Policy', 150),
  column('Version', 55),
  column('Signed', 110),
  column('Email address', 140),
  column('Response', 90),
];

/** Somebody who may edit a file by its sharing. */
export interface MayEdit {
  kind: 'person' | 'group' | 'everybody at' | 'anybody with the link';
  /** Of a person or group the address, of everybody the domain; "" where Google names none. */
  address: string;
  isOwner: boolean;
}

export interface Sample {
  /** How many signatures. */
  count: number;
  /** Any words; the same words draw the same signatures. */
  seed: string;
  /** SHA-256 in hexadecimal. */
  fingerprint: (text: string) => string;
  /** Who may edit the workbook today; null where that could not be read. */
  editors: readonly MayEdit[] | null;
}

/**
 * Signatures drawn by chance, so that nobody chose them and anybody can draw them again: those whose responses, with the seed before them,
 * have the lowest checksums.
 */
export function auditSample(register: Register, { count, seed, fingerprint, editors }: Sample, today: Day): TabPlan {
  const counting = new Map(effectiveSignatures(register).map((one) => [one.response, one.person]));
  const drawn = register.signatures
    .filter(({ response }) => counting.has(response))
    .map((signature) => ({ signature, lot: fingerprint(`${seed} ${signature.response}`) }))
    .sort((a, b) => order(a.lot, b.lot))
    .slice(0, count);
  const lines = [
    `${register.settings.school}. Printed on ${longDate(today)}. ${counted(drawn.length, 'signature')} of ${counting.size}, drawn with the word "${seed}".`,
    'To draw them again: for each row of Signatures that counts, work out the SHA-256 checksum of that word, a blank and the response; the lowest are these.',
    'To check one: “Evidence” of that person or policy has the wording that was signed. They show that somebody agreed to it, not what anybody understood. No inspectorate asks for a set form.',
    `${editorsInWords(editors)} Anyone who can edit it could change a row by hand: “Check the register against the forms” in the panel compares each signature with the response that its form holds.`,
  ];
  const rows = drawn.map(({ signature }) => sampleRow(register, signature, counting.get(signature.response) ?? 0));
  return printedPage('Signatures drawn for an auditor', lines, SAMPLE_PAGE, rows);
}

/** As the workbook is shared on the day of printing; who could edit it before, Google does not keep. */
function editorsInWords(editors: readonly MayEdit[] | null): string {
  if (editors === null)
    return 'Who can edit the workbook could not be read with this account. Please open the register and choose File, Share.';
  const who = editors.map(({ kind, address, isOwner }) => {
    if (isOwner) return `${address} (owner)`;
    if (kind === 'anybody with the link') return kind;
    if (kind === 'person') return address;
    return kind === 'group' ? `everybody in the group ${address}` : `everybody at ${address}`;
  });
  return `Today the workbook can be edited by ${joined(who)} (File, Share shows the same).`;
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
