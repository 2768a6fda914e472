/**
 * Signatures that wait for one countersigner → the form in which they are confirmed, as a value. Its first page names everybody
 * on the list and asks one question: all of them, or all but some, who are ticked on a page of their own.
 */

import { type Day, dayAndMonth } from '../../common/day';
import { capitalised, counted } from '../../common/words';
import { NAME, ROLE } from '../../policy/version/version-text';
import { type FormPlan, formName, type HeaderPlan, type QuestionPlan } from '../form-plan';
import { privacyLine } from '../form-words';
import { inBlocks } from '../layout/blocks';

/** What stands where nobody waits: Google takes no question without a choice. */
export const NOBODY_WAITS = 'Nobody is waiting at the moment';

/** The keys of the form's own questions. */
export const ASKED = { decision: 'decision', ticked: 'ticked', meant: 'meant', reasons: 'reasons' } as const;

/** What is said of those who are ticked. */
const REFUSED = 'Not approved: they are asked to speak to the office';
export const LATER = 'Not decided yet: they stay on my list';

/** Somebody who is on the list. */
interface ListedName {
  /** As read on the first page: "Tolu Adeyemi, Teacher, signed 3 Sep 2026 (version 2.0)". */
  line: string;
  /** As it stands beside a box; no two are alike. */
  label: string;
}

interface ShownList {
  number: number;
  /** When it was first offered. */
  day: Day;
  time: string;
  /** None where nobody waits any more. */
  names: readonly ListedName[];
}

export interface CountersignSettings {
  /** "P1 countersigned 2": what its responses' tab is called. */
  label: string;
  school: string;
  contactName: string;
  /** The web address of the school's privacy notice; "" where there is none. */
  privacyNotice: string;
  title: string;
  /** The document's own; "" where it has none. */
  statement: string;
  shown: ShownList;
}

export function planCountersignForm(settings: CountersignSettings): FormPlan {
  const { label, school, contactName, title, shown } = settings;
  const boxes = shown.names.length > 0 ? shown.names.map((name) => name.label) : [NOBODY_WAITS];
  return {
    name: formName(title, label),
    title: `To countersign: ${title}`,
    description: [
      school,
      'The colleagues below have signed. Please read the names, then approve them all at once, or all but some.',
      `If you have a question, please speak to ${contactName}.`,
      ...privacyLine(settings.privacyNotice),
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
          ...namesOn(shown),
          decisionOn(shown, settings.statement || 'I confirm that these colleagues have signed, and I approve it.'),
          { kind: 'short answer', number: NAME, title: 'Your full name: this is your signature' },
          { kind: 'short answer', number: ROLE, title: 'Your role' },
        ],
      },
      {
        title: 'All but some',
        help: 'Please tick the people whom you do not approve, or would like to come back to. Everybody else on the list is approved. To approve all of them after all, click Back.',
        items: [
          { kind: 'choose some', number: ASKED.ticked, title: 'All but these', choices: boxes },
          { kind: 'choose one', number: ASKED.meant, title: 'Those whom you have ticked', choices: [REFUSED, LATER] },
          {
            kind: 'long answer',
            number: ASKED.reasons,
            title:
              'Reasons for not approving (one line for each person, starting with their name; only the office sees this)',
          },
        ],
      },
    ],
  };
}

/** "list 12 (3 September, 10:00)". */
function listInWords({ number, day, time }: ShownList): string {
  return `list ${number} (${dayAndMonth(day)}, ${time})`;
}

function namesOn(shown: ShownList): HeaderPlan[] {
  const { names } = shown;
  if (names.length === 0) return [{ kind: 'header', title: NOBODY_WAITS, help: '' }];
  const blocks = inBlocks(names.map(({ line }, i) => `${i + 1}. ${line}`));
  let before = 0;
  return blocks.map((lines, i): HeaderPlan => {
    const [from, to] = [before + 1, before + lines.length];
    before = to;
    const whole = `${capitalised(listInWords(shown))}: ${counted(names.length, 'colleague')}`;
    const part = from === to ? `${from} of ${names.length}` : `${from} to ${to} of ${names.length}`;
    return { kind: 'header', title: i === 0 ? whole : part, help: lines.join('\n') };
  });
}

function decisionOn(shown: ShownList, title: string): QuestionPlan {
  const { names } = shown;
  const where = `on ${listInWords(shown)}`;
  const all = [`${APPROVES}all ${names.length} ${where}`, `All but some ${where}: I will tick them on the next page`];
  const one = [`${APPROVES}the one colleague ${where}`, `I do not approve, or not yet, the one colleague ${where}`];
  const choices = names.length === 0 ? [NOBODY_WAITS] : names.length === 1 ? one : all;
  return { kind: 'end or go on', number: ASKED.decision, title, choices, goesTo: 1 };
}

/** How the choice begins that approves everybody. */
export const APPROVES = 'I approve ';

/** The number of the list that a choice names; null where it names none. */
export function listNamed(choice: string): number | null {
  const [, number] = /\bon list (\d+) \(/.exec(choice) ?? [];
  return number === undefined ? null : Number(number);
}
