/** The ledger of signatures and what the forms themselves hold → every row that differs, as the rows of `Verify`. */

import { longDate, shortDate } from '../../common/day';
import { counted } from '../../common/words';
import type { Register, Signature } from '../model';
import { isDeletedInForm, isErasedName, isInForm } from '../people/erased';
import { isNumberOfAnother } from '../reading/whose-signature';
import { decisionsByAnswer } from '../signing/decisions';
import type { Cell } from '../workbook/cells';

export interface Verification {
  /** Signatures whose answer says the same. */
  same: number;
  differing: { signature: Signature; differences: string[] }[];
  /** In the ledger as signed in a form that holds no such answer. */
  withoutAnswer: Signature[];
  /** In a form and not in the ledger, as they would be recorded. */
  notRecorded: Signature[];
  /** Not given in a form: nothing to hold them against but the paper. */
  onPaper: Signature[];
  /** Whose answer was deleted in the form at somebody's wish. */
  deleted: Signature[];
  /** Versions whose form was not read, and why: their signatures are in none of the lists. */
  notRead: { version: string; why: string }[];
}

/** What an answer says, and by what name people know it. What we worked out ourselves (doubts, remarks) is no part of it. */
const COMPARED: readonly [
  key: 'name' | 'email' | 'role' | 'version' | 'signedOn' | 'signedAt' | 'agreed',
  name: string,
][] = [
  ['name', 'name'],
  ['email', 'email'],
  ['role', 'role'],
  ['version', 'version'],
  ['signedOn', 'day'],
  ['signedAt', 'time'],
  ['agreed', 'agreed to'],
];

/** Of somebody who was erased: the number stands for the rest, and the form may still name the person. */
const KEPT: readonly string[] = ['version', 'signedOn', 'signedAt', 'agreed'];

/**
 * @param given what every form that was read holds
 * @param read the versions whose forms were read
 */
export function compareWithForms(
  { signatures: recorded, decisions }: Pick<Register, 'signatures' | 'decisions'>,
  given: readonly Signature[],
  read: ReadonlySet<string>,
  notRead: Verification['notRead'],
): Verification {
  const decided = decisionsByAnswer(decisions);
  const found: Verification = {
    same: 0,
    differing: [],
    withoutAnswer: [],
    notRecorded: [],
    onPaper: [],
    deleted: [],
    notRead,
  };
  const byAnswer = new Map(given.map((one) => [one.response, one]));
  for (const signature of recorded) {
    const answer = byAnswer.get(signature.response);
    if (answer !== undefined) {
      byAnswer.delete(signature.response);
      const differences = [
        ...differencesOf(signature, answer),
        ...(decided.has(signature.response) ? [] : otherPerson(signature, answer)),
      ];
      if (differences.length === 0) found.same += 1;
      else found.differing.push({ signature, differences });
    } else if (isDeletedInForm(signature)) found.deleted.push(signature);
    else if (!isInForm(signature)) found.onPaper.push(signature);
    else if (read.has(signature.version) || notRead.every((one) => one.version !== signature.version)) {
      found.withoutAnswer.push(signature);
    }
  }
  found.notRecorded.push(...byAnswer.values());
  return found;
}

function differencesOf(signature: Signature, answer: Signature): string[] {
  const isErased = isErasedName(signature.name);
  return COMPARED.flatMap(([key, name]) =>
    signature[key] === answer[key] || (isErased && !KEPT.includes(key))
      ? []
      : [`${name}: "${written(signature[key])}" in the register, "${written(answer[key])}" in the form`],
  );
}

/** Whose it is: where somebody decided, or nobody knew whose it was, the form says nothing else. */
function otherPerson(signature: Signature, answer: Signature): string[] {
  const isKnown = signature.person !== null || isNumberOfAnother(signature);
  if (!isKnown || answer.person === null || answer.person === signature.person) return [];
  const recorded = signature.person === null ? 'somebody else' : `number ${signature.person}`;
  return [`person: ${recorded} in the register, number ${answer.person} by name and address in the form`];
}

function written(value: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value.split('-').reverse().join('/') : value;
}

/** The rows below the headings: what needs a look first, then what was signed on paper, then what was not looked at. */
export function verifyRows(found: Verification): Cell[][] {
  const row = (what: string, { version, name, email, response }: Signature, detail: string): Cell[] => [
    what,
    version,
    email === '' ? name : `${name} (${email})`,
    detail,
    response,
  ];
  return [
    ...found.differing.map(({ signature, differences }) => row('Differs', signature, differences.join('; '))),
    ...found.withoutAnswer.map((one) =>
      row(
        'No such response',
        one,
        `Recorded as signed in a form on ${shortDate(one.signedOn)}; there is no such response in the form.`,
      ),
    ),
    ...found.notRecorded.map((one) =>
      row(
        'Not in Signatures',
        one,
        `Signed on ${shortDate(one.signedOn)} at ${one.signedAt}; the next hourly check will record it.`,
      ),
    ),
    ...found.notRead.map(({ version, why }): Cell[] => ['Not checked', version, '', why, '']),
    ...found.deleted.map((one) =>
      row(
        'Deleted from the form',
        one,
        `Signed on ${shortDate(one.signedOn)}; the response was deleted from the form when the person was erased.`,
      ),
    ),
    ...found.onPaper.map((one) =>
      row(
        'On paper',
        one,
        `Signed on ${longDate(one.signedOn)}. There is no form to check it against: please check the signed paper.`,
      ),
    ),
  ];
}

/** What was found, in one sentence. */
export function verifySentence({
  same,
  differing,
  withoutAnswer,
  notRecorded,
  onPaper,
  deleted,
  notRead,
}: Verification): string {
  const all = same + differing.length + withoutAnswer.length;
  const parts = [
    all === 0
      ? 'No signatures given in forms were checked'
      : `${same} of ${all} signatures given in forms match the form`,
    ...(differing.length > 0 ? [counted(differing.length, 'differs', 'differ')] : []),
    ...(withoutAnswer.length > 0 ? [`${counted(withoutAnswer.length, 'has', 'have')} no response in the form`] : []),
    ...(notRecorded.length > 0
      ? [`${counted(notRecorded.length, 'response is', 'responses are')} not recorded yet`]
      : []),
    ...(onPaper.length > 0 ? [`${counted(onPaper.length, 'more was', 'more were')} signed on paper`] : []),
    ...(deleted.length > 0
      ? [`${counted(deleted.length, 'more was', 'more were')} deleted from the form when somebody was erased`]
      : []),
    ...(notRead.length > 0 ? [`${counted(notRead.length, 'form was', 'forms were')} not checked`] : []),
  ];
  return `${parts.join('; ')}.`;
}
