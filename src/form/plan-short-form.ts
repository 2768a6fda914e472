/**
 * What has changed in a version since an earlier one → the form of those who have signed that one: each new and reworded
 * point with the old words beside it, what was taken out, and the signature.
 */
import { longDate } from '../common/day';
import { last } from '../common/lists';
import { counted } from '../common/words';
import type { VersionItem } from '../policy/version/version-text';
import type { ClauseChange } from '../policy/version/what-changed';
import { bare, forWhom } from './changes-in-words';
import { costOf } from './cost';
import { type FormPlan, formName, type HeaderPlan, type PagePlan, type QuestionPlan } from './form-plan';
import { AGREES, choiceText, NOT_MINE, privacyLine, TALK_FIRST } from './form-words';
import { answerPages, ON_FIRST_PAGE } from './layout/answer-pages';
import { inBlocks } from './layout/blocks';
import { EMPTY, fits, type Load, loadOf, sum } from './layout/pack';
import { shortAnswer } from './layout/questions';
import { talkPage, talkQuestion } from './layout/talk-first';
import { confirmationOf, type FormSettings } from './plan-form';

/** The key of the tick by which the whole is agreed to again. */
export const AGAIN = 'again';

/** What stands beside that box. */
export const READ_AGAIN = 'I have read the whole policy again and agree to it.';

export interface ShortFormSettings extends Omit<FormSettings, 'agreeBy' | 'signedWith' | 'changes' | 'changedSince'> {
  /** "1.1": the version that was signed. */
  since: string;
  /** Whether the whole is agreed to again, too, because the signature of that version has run out. */
  isWholeAgain: boolean;
}

/** @param changes since any edition of the version that was signed @param items of the version, for its further fields */
export function planShortForm(
  changes: readonly ClauseChange[],
  items: readonly VersionItem[],
  settings: ShortFormSettings,
): FormPlan {
  const { title, versionLabel, isWholeAgain } = settings;
  const toRead: PagePlan[] = [
    { title: '', help: '', items: [talkQuestion()] },
    ...changedPages(changes, settings),
    ...removedPages(changes),
  ];
  const pages = [...toRead, ...answerPages(items, toRead.length, ON_FIRST_PAGE), signaturePage(items, settings)];
  return {
    name: formName(title, versionLabel, isWholeAgain ? 'changes and the whole' : 'changes'),
    title,
    description: descriptionOf(pages, settings),
    changes: null,
    confirmation: confirmationOf(settings),
    signedWith: 'account',
    pages,
    aside: talkPage(settings.contactName),
  };
}

function descriptionOf(pages: PagePlan[], settings: ShortFormSettings): string {
  const { school, versionNumber, publishedOn, inForceFrom, since, isWholeAgain, documentLink, contactName } = settings;
  const later = inForceFrom === null || inForceFrom <= publishedOn ? '' : `, in force from ${longDate(inForceFrom)}`;
  const whole = isWholeAgain
    ? ' Your signature of it has run out, so at the end you agree to the whole policy again.'
    : '';
  return [
    `${school} · version ${versionNumber}, ${longDate(publishedOn)}${later}`,
    `You have signed version ${since}. This form asks only about what has changed since then.${whole} It takes about ${counted(costOf({ pages }).minutes, 'minute')}${isWholeAgain ? ', and the time to read the policy' : ''}.`,
    `The policy itself: ${documentLink}`,
    `If you have a question or cannot agree to a point, please do not sign now: choose "${TALK_FIRST}" below, or speak to ${contactName}.`,
    ...privacyLine(settings.privacyNotice),
  ].join('\n\n');
}

/** As many points a page as read well on a phone, each below the heading of its section. */
function changedPages(changes: readonly ClauseChange[], { title, versionNumber }: ShortFormSettings): PagePlan[] {
  const pages: PagePlan[] = [];
  let load = EMPTY;
  let section = '';
  for (const change of changes) {
    if (change.kind === 'removed') continue;
    // Old words are read, too.
    const { characters } = loadOf(change.kind === 'reworded' ? [change.now, change.before] : [change.now]);
    const own: Load = { points: 2, characters };
    if (pages.length === 0 || !fits(load, own)) {
      pages.push({ title: `What has changed in version ${versionNumber}`, help: '', items: [] });
      load = EMPTY;
      section = '';
    }
    const heading = change.now.section || title;
    const header: HeaderPlan[] = heading === section ? [] : [{ kind: 'header', title: heading, help: '' }];
    last(pages)?.items.push(...header, changedPoint(change));
    section = heading;
    load = sum(load, own);
  }
  return pages;
}

function changedPoint(change: Exclude<ClauseChange, { kind: 'removed' }>): QuestionPlan {
  const { now } = change;
  const was =
    change.kind === 'added'
      ? 'New in this version.'
      : `Reworded. Before: ${bare(change.before)}${forWhom(change.before, now)}`;
  const title = choiceText(now);
  if (now.kind !== 'clause' || now.condition === '')
    return { kind: 'agree', number: now.number, title: `${title}${forWhomNow(change)}`, help: was, choice: AGREES };
  const help = `For: ${now.condition}\n${was}`;
  return { kind: 'agree or not mine', number: now.number, title, help, choices: [AGREES, NOT_MINE] };
}

/** A point that was for some and is for everyone says so. */
function forWhomNow(change: ClauseChange): string {
  return change.kind === 'reworded' ? forWhom(change.now, change.before) : '';
}

/** Nothing is agreed to on it: what is no longer there binds nobody. */
function removedPages(changes: readonly ClauseChange[]): PagePlan[] {
  const removed = changes.flatMap((change) => (change.kind === 'removed' ? [change.before] : []));
  if (removed.length === 0) return [];
  const lines = removed.map((item) => `• ${bare(item)}${item.condition === '' ? '' : ` (for: ${item.condition})`}`);
  return inBlocks(lines).map((block, i) => ({
    title: `Removed in this version${i === 0 ? '' : ' (continued)'}`,
    help: block.join('\n\n'),
    items: [],
  }));
}

function signaturePage(items: readonly VersionItem[], settings: ShortFormSettings): PagePlan {
  const { since, versionNumber, isWholeAgain, documentLink } = settings;
  const again: QuestionPlan = {
    kind: 'agree',
    number: AGAIN,
    title: 'The whole policy',
    help: `Please read all of it again: ${documentLink}`,
    choice: READ_AGAIN,
  };
  const fields = items.filter(({ kind }) => kind === 'question');
  return {
    title: 'Your signature',
    help: `Your typed name is your signature. Together with your signature of version ${since} it shows that you agree to all of version ${versionNumber}. Today’s date and your email address are recorded with it.`,
    items: [...(isWholeAgain ? [again] : []), ...fields.map(shortAnswer)],
  };
}
