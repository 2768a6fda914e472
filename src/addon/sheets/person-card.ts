/** One person: what is owed, what was signed, which emails went out; and the pages that can be made about it. */

import { type Day, shortDate } from '../../common/day';
import { versionNumberOf } from '../../common/version-label';
import { statusInWords, whyNotRequired } from '../../register/derived/status-words';
import { isOnHold } from '../../register/erasure/hold';
import type { Person, Register } from '../../register/model';
import { leftOn } from '../../register/people/employment';
import { openQuestions, questionInWords, raisedQuestions } from '../../register/signing/asking/questions';
import { signaturesOf } from '../../register/signing/decisions';
import { isRequired, obligationsOn } from '../../register/signing/obligations';
import { signsByCode } from '../../register/signing/school-accounts';
import { FOR_EVER } from '../../register/workbook/cells';
import { button, buttons, type Card, type Section, text, under, type Widget } from '../card';
import { byHandButtons } from './todo/by-hand-cards';
import { raisedWidgets } from './todo/question-cards';

/** So many policies that a person owes are listed. */
const MOST_OWED = 30;
/** So many signatures and emails are listed, the newest first, and so many of them stand open. */
const FEW = 15;
const OPEN = 5;

/** @param owner the account that everything runs as */
export function personCard(register: Register, person: Person, today: Day, owner: string): Card {
  return {
    name: 'person',
    title: person.name,
    subtitle: [person.role, person.groups.join(', ')].filter((part) => part !== '').join(' · ') || 'on the staff list',
    sections: [
      aboutSection(person, today),
      owedSection(register, person, today),
      ...questionsSection(register, person, today),
      signedSection(register, person),
      sentSection(register, person),
      ...(signsByCode(person, register, owner) ? [codesSection(person)] : []),
      pagesSection(person, today),
    ],
  };
}

function aboutSection(person: Person, today: Day): Section {
  const days: [label: string, day: Day | null][] = [
    [person.startsOn !== null && person.startsOn > today ? 'Starts on' : 'Started on', person.startsOn],
    [person.leavesOn !== null && person.leavesOn < today ? 'Left on' : 'Leaves on', person.leavesOn],
    ['Away from', person.awayFrom],
    ['Back on', person.awayUntil],
    ['On hold until', person.holdUntil === FOR_EVER ? null : person.holdUntil],
  ];
  return {
    widgets: [
      { kind: 'fact', icon: 'email', words: person.email ?? 'No email address: signs on paper or with a slip' },
      ...days.flatMap(([label, day]): Widget[] =>
        day === null ? [] : [{ kind: 'fact', label, words: shortDate(day) }],
      ),
      ...(person.holdUntil === FOR_EVER
        ? [{ kind: 'fact', label: 'On hold', words: 'The day cannot be read, see To check' } as const]
        : []),
    ],
  };
}

function owedSection(register: Register, person: Person, today: Day): Section {
  const all = obligationsOn({ ...register, people: [person] }, today);
  const own = all.filter(isRequired);
  const notAsked = all.filter((one) => !own.includes(one)).slice(0, MOST_OWED);
  const shown = own.slice(0, MOST_OWED);
  return {
    heading: 'Today',
    widgets: [
      ...(own.length === 0 ? [text('Nothing to sign.')] : []),
      ...shown.map(
        (obligation): Widget => ({
          kind: 'fact',
          words: under(obligation.policy.title, statusInWords(obligation)),
        }),
      ),
      ...(own.length > shown.length ? [text(`and ${own.length - shown.length} more; see the Register tab.`)] : []),
      ...notAsked.map(
        (obligation): Widget => ({
          kind: 'fact',
          words: obligation.policy.title,
          below: `Not asked: ${whyNotRequired(obligation, today)}`,
        }),
      ),
      ...(own.some(({ status }) => status === 'due' || status === 'overdue')
        ? [buttons(...byHandButtons(person))]
        : []),
    ],
  };
}

/** What the person raised, and the buttons that end what is open. */
function questionsSection(register: Register, person: Person, today: Day): Section[] {
  const own = raisedQuestions(register).filter((one) => one.person === person.number);
  if (own.length === 0) return [];
  const open = openQuestions(register, today, obligationsOn({ ...register, people: [person] }, today));
  const ended = own.filter(({ response }) => open.every(({ question }) => question.response !== response)).reverse();
  return [
    {
      heading: 'Questions raised',
      widgets: [
        ...open.flatMap(raisedWidgets),
        ...ended
          .slice(0, FEW)
          .map((one): Widget => ({ kind: 'fact', words: under(titled(register, one.version), questionInWords(one)) })),
      ],
    },
  ];
}

function signedSection(register: Register, person: Person): Section {
  const own = signaturesOf(register, person.number).reverse();
  return {
    heading: 'Signed',
    widgets: newest(
      own,
      'Nothing yet.',
      rest(register, 'Signatures'),
      ({ signature: { signedOn, signedAt, version, name, how }, words }) => ({
        kind: 'fact',
        label: `${shortDate(signedOn)}${signedAt === '' ? '' : `, ${signedAt}`}`,
        words: titled(register, version),
        below: words === '' ? `as “${name}”, ${how}` : words,
      }),
    ),
    open: OPEN,
  };
}

function sentSection(register: Register, person: Person): Section {
  const own = register.sentEmails
    .map(({ value }) => value)
    .filter((email) => email.person === person.number)
    .reverse();
  return {
    heading: 'Emails',
    widgets: newest(own, 'None yet.', rest(register, 'Sent emails'), ({ day, subject, status, remark }) => ({
      kind: 'fact',
      label: shortDate(day),
      words: subject,
      ...(status === 'sent' ? {} : { below: `${status}${remark === '' ? '' : `: ${remark}`}` }),
    })),
    open: OPEN,
  };
}

/** Where the rest is. */
interface Rest {
  tab: string;
  hasArchives: boolean;
}

function rest({ archives }: Register, tab: string): Rest {
  return { tab, hasArchives: archives.length > 0 };
}

/** The newest few, and where the rest is. */
function newest<Item>(
  items: readonly Item[],
  none: string,
  { tab, hasArchives }: Rest,
  widget: (item: Item) => Widget,
): Widget[] {
  if (items.length === 0) return [text(none)];
  const isLong = items.length > FEW;
  const more = isLong ? [text(`For earlier ones see the ${tab} tab${hasArchives ? ', and the archives' : ''}.`)] : [];
  if (hasArchives && !isLong)
    more.push(text('There may be earlier ones in the archives; the pages to print have them all.'));
  return [...items.slice(0, FEW).map(widget), ...more];
}

/** "Acceptable Use Policy, version 2.1". */
function titled(register: Register, label: string): string {
  const version = register.versions.find((known) => known.version === label);
  return version === undefined ? label : `${version.title}, version ${versionNumberOf(label)}`;
}

/** Of somebody without an account of the school. */
function codesSection({ number }: Person): Section {
  return {
    heading: 'Personal code',
    widgets: [
      text(
        'Signs with a personal code, where a policy has a form without accounts. Each email holds the code that works now.',
      ),
      buttons(
        button('Print a slip', 'make slips', { person: String(number) }),
        button('Give a new code', 'give new codes', { person: String(number) }),
      ),
    ],
  };
}

function pagesSection(person: Person, today: Day): Section {
  const number = { person: String(person.number) };
  return {
    widgets: [
      buttons(
        button('Groups', 'show groups', number),
        button(isOnHold(person, today) ? 'Change the hold' : 'Put on hold', 'show hold', number),
        button('Page for the personnel file', 'print person', number),
        button('Evidence', 'evidence of person', number),
        button('Personal data report', 'data of person', number),
        ...(leftOn(person, today) === null || isOnHold(person, today)
          ? []
          : [button('Erase …', 'ask before erasing', number)]),
        button('Back', 'go back'),
      ),
    ],
  };
}
