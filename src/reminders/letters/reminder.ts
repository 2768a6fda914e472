/** The email that asks for signatures: what one person owes, each with its link. */

import { type Day, spokenDate } from '../../common/day';
import { order } from '../../common/lists';
import { versionNumberOf } from '../../common/version-label';
import { capitalised, countedInWords, numberInWords, shortened } from '../../common/words';
import { TALK_FIRST } from '../../form/form-words';
import { safeguardingNames } from '../../register/laws/staff/starters';
import { documentAddress } from '../../register/layout/links';
import { readingFor } from '../../register/people/readings';
import type { Obligation } from '../../register/signing/obligations';
import { inForceSince } from '../../register/signing/versions';
import type { Settings } from '../../register/workbook/settings';
import { changesAskedIn } from '../../register/workbook/tabs-publishing';
import { type Asking, isFirstOfStarter } from '../planning/plan-reminders';
import { dueSentence } from './greeting';
import { type Letter, TITLE_IN_SUBJECT } from './letter';
import { yourPolicies } from './own-record';

const WHY = {
  'never signed': 'We do not have your signature yet.',
  'new starter': 'New colleagues sign it when they join.',
  'new version': 'It has changed since you last signed.',
  // Of a document that is only read the words that are agreed to stay the same for years.
  'published again': 'A new version has been published since you last signed, so please sign again.',
  expired: 'Your last signature has expired, so please sign again.',
} as const;

const BY_CODE =
  'You do not need a Google account: the link holds your personal code, so please do not forward this email.';

export interface ReminderWordsRequest {
  asking: Asking;
  /** All that is asked of the reader. */
  own: readonly Obligation[];
  settings: Settings;
  today: Day;
  /** The address that the email comes from. */
  sender: string;
  linkFor: (obligation: Obligation) => string;
  /** Whether that form asks for a personal code and for no account. */
  isByCode: (obligation: Obligation) => boolean;
  /** What that form asks for, as Forms has it. */
  asksOf: (obligation: Obligation) => string;
}

export function reminderLetter({
  asking,
  own,
  settings,
  today,
  sender,
  linkFor,
  isByCode,
  asksOf,
}: ReminderWordsRequest): Letter {
  const { owed, kind, name } = asking;
  const isFirst = kind === 'invitation';
  const isStarter = isFirstOfStarter(owed, !isFirst);
  return {
    subject: subjectOf(byUrgency(owed), today),
    name,
    opening: [
      ...(isStarter ? [`Welcome to ${settings.school}.`] : []),
      opening(owed, isFirst, (one) => changesAskedIn(asksOf(one)) !== null),
    ],
    cards: owed.map((one) => ({
      title: titleOf(one),
      lines: [
        one.dueOn === null ? '' : dueSentence(one.dueOn, today),
        whyAsked(one, asksOf(one)),
        ...inForceLater(one, today),
        ...toRead(one),
        ...(isStarter ? [`The policy itself: ${documentAddress(one.policy.documentId)}`] : []),
        isByCode(one) ? BY_CODE : '',
      ],
      tone: isPast(one, today) ? 'overdue' : 'due',
      button: { label: 'Read and sign', link: linkFor(one) },
    })),
    sections: [...(isStarter ? [safeguarding(settings)] : []), ...yourPolicies(own, today)],
    closing: [
      `If you have a question or cannot agree to a point, choose "${TALK_FIRST}" on the form’s first page. If you would rather sign on paper, please speak to ${settings.contactName}.`,
      owed.some(isByCode) ? `If Google asks you to sign in to an account, please tell ${settings.contactName}.` : '',
      isFirst ? '' : 'If you have signed within the last hour, thank you: please ignore this email.',
    ],
    footer: [
      `You are receiving this email because you are on the staff list of ${settings.school}. It was sent from ${sender}; we only send emails on school days.`,
      `${isStarter ? 'Every link in it goes to Google: docs.google.com/forms or docs.google.com/document' : 'Every link in it goes to Google Forms: docs.google.com/forms'}. If you are unsure about this email, please ask ${settings.contactName} before you open a link.`,
    ],
    notice: '',
  };
}

/** Why somebody is asked; of whoever has signed the version before perhaps only for what has changed. */
function whyAsked({ reason }: Obligation, asks: string): string {
  const changes = changesAskedIn(asks);
  if (changes === null) return reason === null ? '' : WHY[reason];
  const shorter = 'It has changed since you last signed, and the form asks only about what has changed.';
  return changes.isWholeAgain
    ? `${shorter} Your signature has expired, too, so please read the whole policy again.`
    : shorter;
}

/** Whom to speak to about a child; a name that was not entered is left out, and To check asks for it. */
function safeguarding(settings: Settings): Letter['sections'][number] {
  const lines = safeguardingNames(settings).flatMap(({ setting, names }) =>
    names === '' || /^(?:nobody|none)$/i.test(names) ? [] : [`${setting}: ${names}`],
  );
  return { heading: 'If you are worried about somebody’s safety', lines };
}

function byUrgency(owed: readonly Obligation[]): Obligation[] {
  return [...owed].sort((a, b) => order(a.dueOn ?? '', b.dueOn ?? ''));
}

/** The part that the school has chosen for the reader's group. */
function toRead({ person, policy }: Pick<Obligation, 'person' | 'policy'>): string[] {
  const reading = readingFor(person, policy);
  return reading === null ? [] : [`To read: ${reading.part}.`];
}

/** A version that is asked for before it is in force says so. */
function inForceLater({ version }: Pick<Obligation, 'version'>, today: Day): string[] {
  const since = version === null ? today : inForceSince(version);
  return since > today ? [`It is in force from ${spokenDate(since, today)}.`] : [];
}

/** "Acceptable use, version 2.1". */
export function titleOf({ policy, version }: Pick<Obligation, 'policy' | 'version'>): string {
  return version === null ? policy.title : `${policy.title}, version ${versionNumberOf(version.version)}`;
}

function isPast({ dueOn }: Obligation, today: Day): boolean {
  return dueOn !== null && dueOn < today;
}

function opening(owed: readonly Obligation[], isFirst: boolean, isShorter: (one: Obligation) => boolean): string {
  const overdue = owed.filter((one) => one.status === 'overdue').length;
  const policies = countedInWords(owed.length, 'of our policies', 'of our policies');
  const still = isFirst ? '' : 'still ';
  const verb = owed.length === 1 ? `${still}needs` : `${still}need`;
  const late =
    overdue === 0 || owed.length === 1
      ? ''
      : overdue === owed.length
        ? ` ${overdue === 2 ? 'Both' : 'All of them'} are overdue.`
        : ` ${capitalised(numberInWords(overdue))} of them ${overdue === 1 ? 'is' : 'are'} overdue.`;
  return `${capitalised(policies)} ${verb} your signature.${late} ${lengthOf(owed, isShorter)} on a phone too.`;
}

/** The minutes that the forms themselves say; none where one of them does not, or asks for less than its version. */
function lengthOf(owed: readonly Obligation[], isShorter: (one: Obligation) => boolean): string {
  const it = owed.length === 1 ? 'It' : owed.length === 2 ? 'Both' : 'All of them';
  const works = owed.length === 1 ? 'works' : 'work';
  const minutes = owed.map((one) => (isShorter(one) ? null : (one.version?.minutes ?? null)));
  const known = minutes.flatMap((one) => one ?? []);
  if (known.length < minutes.length) return `${it} ${works}`;
  const sum = known.reduce((total, one) => total + one, 0);
  const takes = owed.length === 1 ? 'It takes' : 'Together they take';
  return `${takes} about ${countedInWords(sum, 'minute')} and ${works}`;
}

/** What is owed, and by when. */
function subjectOf(owed: readonly Obligation[], today: Day): string {
  const [first] = owed;
  const dueOn = first?.dueOn ?? null;
  if (first === undefined || dueOn === null) return 'Please sign our policies';
  const day = spokenDate(dueOn, today);
  const late = owed.filter((one) => isPast(one, today)).length;
  if (owed.length === 1) {
    const title = shortened(first.policy.title, TITLE_IN_SUBJECT);
    if (late > 0) return `Please sign: ${title} (was due on ${day})`;
    return dueOn === today ? `Please sign today: ${title}` : `Please sign by ${day}: ${title}`;
  }
  const policies = `Please sign ${numberInWords(owed.length)} policies`;
  if (late === 1) return `${policies}; one was due on ${day}`;
  if (late > 1) return `${policies}; the first was due on ${day}`;
  return dueOn === today ? `${policies}, the first today` : `${policies}, the first by ${day}`;
}
