/** The rows of a page of evidence: a signature with all that is on record about it, a question, and what is owed. */
import { type Day, shortDate } from '../../../common/day';
import { last } from '../../../common/lists';
import { policyCodeOf, signedAs, versionNumberOf } from '../../../common/version-label';
import { ranges } from '../../../form/form-words';
import { isAgreed } from '../../../policy/version/version-text';
import { statusInWords } from '../../derived/status-words';
import type { Signature } from '../../model';
import { questionInWords, type RaisedQuestion } from '../../signing/asking/questions';
import { emailsAsking } from '../../signing/asking/requests-sent';
import { agreedPoints } from '../../signing/changes-asked';
import { standsAlone } from '../../signing/decisions';
import { ON_PAPER, SURE_IN_WORDS, surenessOf } from '../../signing/identity/sureness';
import type { Obligation } from '../../signing/obligations';
import type { Cell } from '../../workbook/cells';
import { changesAskedIn } from '../../workbook/tabs-publishing';
import type { CountersignatureRecord, EvidenceBooks } from './books';

export function signatureRow(books: EvidenceBooks, one: Signature): Cell[] {
  const title = books.titles.get(one.version) ?? policyCodeOf(one.version);
  const isOnPaper = one.how === ON_PAPER;
  const person = books.ownerOf(one);
  const detail = [
    `${title}. Agreed to ${one.agreed}${isOnPaper ? '' : ` (${one.how.replace(/^form/, 'in the form')})`}.`,
    ...changesInWords(books, one),
    one.answers === '' ? '' : `Other answers: ${one.answers}`,
    one.seenBy === '' ? '' : `The paper was seen by ${one.seenBy}.`,
    one.recordedOn === null || (!isOnPaper && one.recordedOn === one.signedOn)
      ? ''
      : `Recorded on ${shortDate(one.recordedOn)}.`,
    one.remark === '' ? '' : `Comment: ${one.remark}`,
    one.reading === '' ? '' : `Was to read: ${one.reading}.`,
    ...whatWasDecided(books, one),
    ...books.countersignaturesOf(one.response).map(countersigned),
    askedInWords(books, person, one.version, one.signedOn),
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
function changesInWords({ buildsOn, itemsOf }: EvidenceBooks, one: Signature): string[] {
  const changes = changesAskedIn(one.asked);
  if (changes === null) return [];
  const since = `That is what had changed since version ${versionNumberOf(changes.since)}${changes.isWholeAgain ? ', and the whole policy, read again' : ''}.`;
  const before = buildsOn(one.response);
  if (before === null) return [since, `It is not valid by itself: ${standsAlone(one)}.`];
  const points = agreedPoints(itemsOf, one, buildsOn);
  const all = itemsOf(one.version).filter(isAgreed);
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
function whatWasDecided({ decisionsAbout, people }: EvidenceBooks, { response, doubt, notice }: Signature): string[] {
  const own = decisionsAbout(response);
  const lines = own.map(({ decision, person, decidedOn }) => {
    const whose = person === null ? '' : ` for ${people.get(person)?.name ?? `number ${person}`}`;
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

/** Emails that asked this person for the version, minor changes counted as the same. @param until the day of the signature; null where it is still owed */
function askedInWords({ emailsTo }: EvidenceBooks, person: number | null, label: string, until: Day | null): string {
  const isMeant = (about: string): boolean => signedAs(about) === signedAs(label);
  const asking = person === null ? [] : emailsAsking({ sentEmails: emailsTo(person) }, person, isMeant, until);
  const days = asking.map(
    (one) => `${shortDate(one.day)}${one.status === 'unknown' ? ' (may not have been sent)' : ''}`,
  );
  if (days.length > 0) return `Asked by email on ${days.join('; ')}.`;
  return until === null ? 'No email has asked for it yet.' : 'No email had asked for this signature.';
}

/** That somebody asked to talk first says nothing about what the person thinks of the policy. */
export function questionRow({ people }: EvidenceBooks, question: RaisedQuestion): Cell[] {
  const person = people.get(question.person ?? 0);
  return [
    `${shortDate(question.raisedOn)}${question.raisedAt === '' ? '' : `, ${question.raisedAt}`}`,
    `v${versionNumberOf(question.version)}`,
    person === undefined ? 'not on the staff list' : `${person.name}\nnumber ${person.number}`,
    question.email || '—',
    `${questionInWords(question)}\nResponse ${question.response}`,
  ];
}

/** Whoever was away, or joined a group later, was not asked on the first day: since when it is asked for is no day of an email. */
export function owedRow(books: EvidenceBooks, one: Obligation): Cell[] {
  const label = one.version?.version ?? '';
  const asked = one.askedOn === null ? '' : `Asked for since ${shortDate(one.askedOn)}`;
  const due = one.dueOn === null ? '' : `, due by ${shortDate(one.dueOn)}`;
  const detail = [
    one.policy.title,
    asked === '' ? '' : `${asked}${due}.`,
    askedInWords(books, one.person.number, label, null),
  ];
  return [
    statusInWords(one),
    label === '' ? '' : `v${versionNumberOf(label)}`,
    [one.person.name, one.person.role, `number ${one.person.number}`].filter((part) => part !== '').join('\n'),
    one.person.email ?? 'no email address',
    detail.filter((line) => line !== '').join('\n'),
  ];
}
