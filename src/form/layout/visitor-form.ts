/** The form for visitors and supply staff, from the same words: who they are is asked first, and one tick agrees to the whole. */
import { counted } from '../../common/words';
import { NAME, type VersionItem } from '../../policy/version/version-text';
import { type FormPlan, formName } from '../form-plan';
import { privacyLine } from '../form-words';
import { pagesOf } from './pages';

/** How their questions are titled: so is each column of the tab of their responses, which Google heads with them. */
export const VISITOR_QUESTIONS = {
  name: 'Your full name',
  organisation: 'Your organisation',
  who: 'Who you are, such as visitor, contractor or supply teacher',
  host: 'Who you are visiting',
} as const;

export interface VisitorFormSettings {
  school: string;
  contactName: string;
  /** The policy's title. */
  title: string;
  /** "P1 v2.0". */
  versionLabel: string;
  /** "2.0". */
  versionNumber: string;
  /** The web address of the school's privacy notice; "" where there is none. */
  privacyNotice: string;
  /** For how long what visitors enter is kept. */
  months: number;
}

export function planVisitorForm(items: readonly VersionItem[], settings: VisitorFormSettings): FormPlan {
  const { school, contactName, title, versionLabel, versionNumber, months } = settings;
  // Who they are is asked in the words of reception, not in those of the document's own fields.
  const asked = items.filter(({ kind }) => kind !== 'question');
  const signedWith = 'name alone';
  const { name, ...others } = VISITOR_QUESTIONS;
  const whoTheyAre = Object.entries(others).map(([number, words]) => ({ number, words }));
  const asksFirst = [{ number: NAME, words: name }, ...whoTheyAre];
  return {
    name: formName(title, versionLabel, 'for visitors'),
    title,
    description: [
      `${school} · version ${versionNumber}, for visitors and supply staff`,
      'Please read it and tick at the end. You do not need a Google account.',
      whyKept(contactName, months),
      ...privacyLine(settings.privacyNotice),
    ].join('\n\n'),
    changes: null,
    confirmation: `Thank you. Your response about "${title}" has been recorded.`,
    signedWith,
    pages: pagesOf(asked, { title, agreeBy: 'the whole policy', asksFirst, signedWith }),
    aside: null,
  };
}

/** Why it is kept, for how long, and whom to ask: on the form and on the poster. */
export function whyKept(contactName: string, months: number): string {
  return `We keep what you enter so that we know who has read our rules, for ${counted(months, 'month')}, and send you nothing. Questions: ${contactName}.`;
}
