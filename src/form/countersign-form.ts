/** A policy whose signatures are confirmed by a second one → the form for whoever confirms them, as a value; its answers read back. */
import { NAME, ROLE } from '../policy/version/version-text';
import type { FormPlan } from './form-plan';
import type { FormAnswer } from './read-answer';

/** What stands where nobody waits: Google takes no question without a choice. */
export const NOBODY_WAITS = 'Nobody is waiting at the moment';

const APPROVED = 'approved';
const REFUSED = 'refused';
const REASONS = 'reasons';

export interface CountersignSettings {
  school: string;
  contactName: string;
  policyCode: string;
  title: string;
  /** The document's own; "" where it has none. */
  statement: string;
  names: readonly string[];
}

export function planCountersignForm(settings: CountersignSettings): FormPlan {
  const { school, contactName, policyCode, title, names } = settings;
  const statement = settings.statement || 'I have seen that these colleagues signed, and approve it.';
  const choices = names.length > 0 ? [...names] : [NOBODY_WAITS];
  return {
    name: `${title}, ${policyCode} countersigned`,
    title: `To countersign: ${title}`,
    description: [
      school,
      'The colleagues below have signed. Please tick everybody whom you approve; leave those whom you want to look at later, they stay in the list.',
      `If you have a question, please speak to ${contactName}.`,
    ].join('\n\n'),
    changes: null,
    confirmation: 'Thank you. Your signature has been recorded; the register shows it with the next round.',
    pages: [
      {
        title: '',
        help: '',
        items: [
          { kind: 'choose some', number: APPROVED, title: statement, choices },
          { kind: 'choose some', number: REFUSED, title: 'Not approved', choices },
          {
            kind: 'long answer',
            number: REASONS,
            title: 'Not approved, because … (a line for each, beginning with the name; only the office reads it)',
          },
          { kind: 'short answer', number: NAME, title: 'Your full name: this is your signature' },
          { kind: 'short answer', number: ROLE, title: 'Your role' },
        ],
      },
    ],
  };
}

export interface CountersignReading {
  by: string;
  role: string;
  approved: string[];
  refused: string[];
  reasons: string;
}

/** @param items Google's number of each question, as the form was built */
export function readCountersignAnswer(answer: FormAnswer, items: Readonly<Record<string, string>>): CountersignReading {
  const given = (key: string) => answer.answers.find((one) => one.item === items[key])?.response ?? '';
  const text = (key: string): string => {
    const response = given(key);
    return typeof response === 'string' ? response.trim() : response.join(', ');
  };
  const ticked = (key: string): string[] => {
    const response = given(key);
    const all = typeof response === 'string' ? [response] : response;
    return all.filter((one) => one !== '' && one !== NOBODY_WAITS);
  };
  return {
    by: text(NAME),
    role: text(ROLE),
    approved: ticked(APPROVED),
    refused: ticked(REFUSED),
    reasons: text(REASONS),
  };
}
