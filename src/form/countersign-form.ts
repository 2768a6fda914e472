/** A policy whose signatures are confirmed by a second one → the form for whoever confirms them, as a value; its answers read back. */
import { NAME, ROLE } from '../policy/version/version-text';
import { type FormPlan, formName } from './form-plan';
import type { FormAnswer } from './read-answer';

/** What stands where nobody waits: Google takes no question without a choice. */
const NOBODY_WAITS = 'Nobody is waiting at the moment';

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

/** What the file of such a form is called. */
export function countersignFormName(title: string, policyCode: string): string {
  return formName(title, `${policyCode} countersigned`);
}

export function planCountersignForm(settings: CountersignSettings): FormPlan {
  const { school, contactName, policyCode, title, names } = settings;
  const statement = settings.statement || 'I confirm that these colleagues have signed, and I approve it.';
  const choices = names.length > 0 ? [...names] : [NOBODY_WAITS];
  return {
    name: countersignFormName(title, policyCode),
    title: `To countersign: ${title}`,
    description: [
      school,
      'The colleagues below have signed. Please tick everyone you approve. Leave out anyone you would like to come back to; they stay on the list.',
      `If you have a question, please speak to ${contactName}.`,
    ].join('\n\n'),
    changes: null,
    signedWith: 'account',
    aside: null,
    confirmation: 'Thank you. Your response has been recorded and will appear in the register within the hour.',
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
            title:
              'Reasons for not approving (one line for each person, starting with their name; only the office sees this)',
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
  const given = (key: string) => answer.answers.find((answer) => answer.item === items[key])?.response ?? '';
  const text = (key: string): string => {
    const response = given(key);
    return typeof response === 'string' ? response.trim() : response.join(', ');
  };
  const ticked = (key: string): string[] => {
    const response = given(key);
    const all = typeof response === 'string' ? [response] : response;
    return all.filter((item) => item !== '' && item !== NOBODY_WAITS);
  };
  return {
    by: text(NAME),
    role: text(ROLE),
    approved: ticked(APPROVED),
    refused: ticked(REFUSED),
    reasons: text(REASONS),
  };
}
