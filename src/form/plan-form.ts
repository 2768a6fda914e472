/** A policy version → the form that staff fill in, as a value. What carries it out is in google/forms/build-form.ts. */

import { type Day, longDate } from '../common/day';
import { counted } from '../common/words';
import type { VersionItem } from '../policy/version/version-text';
import type { ClauseChange } from '../policy/version/what-changed';
import { changesInWords } from './changes-in-words';
import { costOf } from './cost';
import { type AgreeBy, type FormPlan, formName, type PagePlan } from './form-plan';
import { privacyLine, TALK_FIRST } from './form-words';
import { CODE_QUESTION } from './layout/code-question';
import { pagesOf } from './layout/pages';
import { beginningOf } from './layout/stretches';
import { talkPage } from './layout/talk-first';

/** Goes up when the same items make other form items: a form that was begun before cannot be gone on with. */
export const FORM_LAYOUT = 3;

const NO_ACCOUNT =
  'You do not need a Google account. You sign with a personal code, which is in our email or on your slip; it may be filled in already.';

export interface FormSettings {
  school: string;
  contactName: string;
  /** The policy's title. */
  title: string;
  /** "P1 v2.0". */
  versionLabel: string;
  /** "2.0". */
  versionNumber: string;
  publishedOn: Day;
  /** The first day on which it is in force, where that was chosen. */
  inForceFrom: Day | null;
  /** What each group reads, in words: "Part one: teaching, support"; empty where everyone reads all of it. */
  readings: readonly string[];
  documentLink: string;
  /** The web address of the school's privacy notice; "" where there is none. */
  privacyNotice: string;
  agreeBy: AgreeBy;
  /** By whom the form is signed: people with an account of the school, or anyone with a personal code. */
  signedWith: FormPlan['signedWith'];
  /** Since the version before; empty for the first. */
  changes: readonly ClauseChange[];
  /** "1.0", or null. */
  changedSince: string | null;
}

export function planForm(items: readonly VersionItem[], settings: FormSettings): FormPlan {
  const { title, versionLabel, agreeBy, signedWith } = settings;
  const asksFirst = signedWith === 'code' ? [CODE_QUESTION] : [];
  const changes = changesInWords(settings.changes, settings.changedSince);
  const pages = pagesOf(items, { title, agreeBy, asksFirst, signedWith });
  return {
    name: formName(title, versionLabel, signedWith === 'code' ? 'without accounts' : 'main'),
    title,
    description: descriptionOf(items, pages, settings),
    changes,
    confirmation: confirmationOf(settings),
    signedWith,
    pages,
    aside: talkPage(settings.contactName),
  };
}

/** What is said to whoever has sent the form. */
export function confirmationOf({
  title,
  versionNumber,
  contactName,
}: Pick<FormSettings, 'title' | 'versionNumber' | 'contactName'>): string {
  return [
    `Thank you. Your response about "${title}", version ${versionNumber}, has been recorded.`,
    `If you have signed, there is nothing more to do. If you asked to talk to somebody first, nothing has been signed, and ${contactName} will get in touch with you.`,
  ].join('\n\n');
}

function descriptionOf(items: readonly VersionItem[], pages: PagePlan[], settings: FormSettings): string {
  const { school, contactName, versionNumber, publishedOn, inForceFrom, readings, documentLink, agreeBy } = settings;
  const { minutes } = costOf({ pages });
  const act = agreeBy === 'every point' ? 'read each point and tick it' : 'read each page and tick what it asks';
  const beginning = beginningOf(items);
  const later = inForceFrom === null || inForceFrom <= publishedOn ? '' : `, in force from ${longDate(inForceFrom)}`;
  return [
    `${school} · version ${versionNumber}, ${longDate(publishedOn)}${later}`,
    `Please ${act}, then sign at the end. This takes about ${counted(minutes, 'minute')}.`,
    `The policy itself: ${documentLink}`,
    ...(readings.length === 0 ? [] : [`What to read of it, by group. ${readings.join('; ')}.`]),
    `If you have a question or cannot agree to a point, please do not sign now: choose "${TALK_FIRST}" below, or speak to ${contactName}.`,
    ...(settings.signedWith === 'code' ? [NO_ACCOUNT] : []),
    ...privacyLine(settings.privacyNotice),
    ...(beginning === '' ? [] : [beginning]),
  ].join('\n\n');
}

/** What stands beside each item's box: the item's number → the text. Items without a box of their own are left out. */
export function boxesOf(plan: FormPlan): Map<string, string> {
  const questions = plan.pages.flatMap((page) => page.items);
  return new Map(
    questions.flatMap((question): [string, string][] => {
      if (question.kind === 'agree or not mine') return [[question.number, question.choices[0]]];
      if (question.kind !== 'tick all') return [];
      return question.choices.flatMap(({ text, agrees }) => agrees.map((number): [string, string] => [number, text]));
    }),
  );
}
