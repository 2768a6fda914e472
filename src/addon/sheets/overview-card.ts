/** The register beside its workbook: today's picture, each policy, one person's story, and whether all is well. */

import { addDays, type Day, longDate, shortDate, weekdayName } from '../../common/day';
import { versionNumberOf } from '../../common/version-label';
import type { RegisterView } from '../../flows';
import type { Notes } from '../../flows/notes';
import { statusInWords } from '../../register/derived/status-words';
import type { Person, Policy, Register } from '../../register/model';
import { leftOn } from '../../register/people/employment';
import { type Obligation, obligationsOn } from '../../register/signing/obligations';
import { button, buttons, type Card, counted, linkButton, paged, type Section, text, type Widget } from '../card';
import { openInWords, standingOf } from '../docs/status-cards';
import { workbookLink } from '../panel';
import { SHEETS_ACTIONS } from './buttons';

/** So many stand on the first card; all of them on one of their own. */
const FEW_POLICIES = 20;
const FEW_TO_CHECK = 3;
const SOON = 7;
/** More names than that, and a list of suggestions helps nobody. */
const MOST_SUGGESTED = 300;

export interface Overview {
  look: RegisterView;
  notes: Notes;
  today: Day;
  /** "unknown" where Google does not say, since nobody has allowed us to use the workbook. */
  beside: 'the register' | 'another workbook' | 'unknown';
}

export function overviewCard({ look, notes, today, beside }: Overview): Card {
  const { register, toCheck } = look;
  const obligations = obligationsOn(register, today);
  return {
    name: 'overview',
    title: register.settings.school,
    subtitle: `${weekdayName(today)}, ${longDate(today)}`,
    sections: [
      ...(beside === 'the register' ? [] : [elsewhere(notes, beside)]),
      todaySection(obligations, toCheck.length, today),
      ...toCheckSection(look),
      policiesSection(register, obligations),
      personSection(register),
      { widgets: [buttons(...SHEETS_ACTIONS.map(({ text: words, does }) => button(words, does)))] },
    ],
  };
}

function elsewhere(notes: Notes, beside: Overview['beside']): Section {
  const opens = linkButton('Open the register', workbookLink(notes));
  if (beside === 'another workbook') {
    return { widgets: [text('The workbook beside this panel is not the register.'), buttons(opens)] };
  }
  return {
    widgets: [
      text(
        'Is the workbook beside this panel the register? Then please allow access to it. Otherwise open the register.',
      ),
      buttons(button('Allow access', 'ask for the file'), opens),
    ],
  };
}

function todaySection(obligations: readonly Obligation[], toCheck: number, today: Day): Section {
  const overdue = obligations.filter((owed) => owed.status === 'overdue');
  const soon = obligations.filter(
    (one) => one.status === 'due' && one.dueOn !== null && one.dueOn <= addDays(today, SOON),
  );
  const people = (list: readonly Obligation[]) => new Set(list.map((one) => one.person.number)).size;
  const fact = (label: string, list: readonly Obligation[]): Widget => ({
    kind: 'fact',
    label,
    words: list.length === 0 ? 'Nothing' : [{ bold: counted(list.length, 'signature') }],
    ...(list.length === 0 ? {} : { below: `of ${counted(people(list), 'person', 'people')}` }),
  });
  return {
    heading: 'Today',
    widgets: [
      fact('Overdue', overdue),
      fact(`Due within ${SOON} days`, soon),
      { kind: 'fact', label: 'To check', words: toCheck === 0 ? 'Nothing' : [{ bold: counted(toCheck, 'matter') }] },
    ],
  };
}

function toCheckSection({ toCheck }: RegisterView): Section[] {
  if (toCheck.length === 0) return [];
  const rest = toCheck.length - FEW_TO_CHECK;
  return [
    {
      heading: 'To check',
      widgets: [
        ...toCheck.slice(0, FEW_TO_CHECK).map(matter),
        ...(rest > 0 ? [buttons(button(`All ${toCheck.length}`, 'show to check'))] : []),
      ],
      open: 1,
    },
  ];
}

function matter({ where, what }: RegisterView['toCheck'][number]): Widget {
  return { kind: 'fact', label: where, words: what };
}

export function toCheckCard({ toCheck }: RegisterView, from: number): Card {
  const { page, turn } = paged(toCheck, from, 'show to check');
  return {
    name: 'to check',
    title: 'To check',
    subtitle: counted(toCheck.length, 'matter'),
    sections: [
      {
        widgets: [
          text('Each is put right where it stands; the next round looks again.'),
          ...page.map(matter),
          ...turn,
          buttons(button('Back', 'go back')),
        ],
      },
    ],
  };
}

function policiesSection(register: Register, obligations: readonly Obligation[]): Section {
  const { policies } = register;
  const heading = 'Policies';
  if (policies.length === 0) {
    return {
      heading,
      widgets: [text('None is published yet. Open a policy in Google Docs, and this panel beside it.')],
    };
  }
  const rest = policies.length - FEW_POLICIES;
  return {
    heading,
    widgets: [
      ...policies.slice(0, FEW_POLICIES).map((policy) => policyWidget(policy, obligations)),
      ...(rest > 0 ? [buttons(button(`All ${policies.length}`, 'show policies'))] : []),
    ],
  };
}

function policyWidget(policy: Policy, obligations: readonly Obligation[]): Widget {
  const own = obligations.filter((owed) => owed.policy === policy);
  const version = own[0]?.version ?? null;
  if (version === null) return { kind: 'fact', label: policy.code, words: policy.title, below: 'Not published yet.' };
  const stands = standingOf(own);
  const open = openInWords(stands);
  const signed = `${stands.signed} of ${stands.of} signed`;
  return {
    kind: 'fact',
    label: `${policy.code}, version ${versionNumberOf(version.version)}`,
    words: policy.title,
    below: open === '' ? signed : `${signed}; ${open}`,
    button: button('Pages', 'show pages', { policy: policy.code }),
  };
}

export function policiesCard({ register }: RegisterView, today: Day, from: number): Card {
  const obligations = obligationsOn(register, today);
  const { page, turn } = paged(register.policies, from, 'show policies');
  return {
    name: 'policies',
    title: 'Policies',
    subtitle: counted(register.policies.length, 'policy', 'policies'),
    sections: [
      {
        widgets: [
          ...page.map((policy) => policyWidget(policy, obligations)),
          ...turn,
          buttons(button('Back', 'go back')),
        ],
      },
    ],
  };
}

function personSection({ people }: Register): Section {
  const names = people.map((person) => person.name);
  return {
    heading: 'One person’s story',
    widgets: [
      {
        kind: 'input',
        field: 'person',
        title: 'Name or email address',
        ...(names.length <= MOST_SUGGESTED && names.length > 0 ? { suggestions: [...new Set(names)] } : {}),
      },
      buttons(button('Show', 'find person')),
    ],
  };
}

export function foundCard(people: readonly Person[], asked: string): Card {
  const shown = people.slice(0, 40);
  return {
    name: 'found',
    title: counted(people.length, 'person', 'people'),
    subtitle: `for “${asked}”`,
    sections: [
      {
        widgets: [
          ...shown.map(
            (person): Widget => ({
              kind: 'fact',
              sign: 'person',
              words: person.name,
              below: [person.role, person.email ?? 'no email address'].filter((part) => part !== '').join(' · '),
              button: button('Show', 'show person', { person: String(person.number) }),
            }),
          ),
          ...(people.length > shown.length ? [text('and more: please type more of the name.')] : []),
          buttons(button('Back', 'go back')),
        ],
      },
    ],
  };
}

/** What one person owes, signed and was sent. */
export function personCard(register: Register, person: Person, today: Day): Card {
  return {
    name: 'person',
    title: person.name,
    subtitle: [person.role, person.groups.join(', ')].filter((part) => part !== '').join(' · ') || 'on the staff list',
    sections: [
      aboutSection(person, today),
      owedSection(register, person, today),
      signedSection(register, person),
      sentSection(register, person),
      {
        widgets: [
          buttons(
            button('Page for the personnel file', 'print person', { person: String(person.number) }),
            button('Evidence', 'evidence of person', { person: String(person.number) }),
            button('All that is held', 'data of person', { person: String(person.number) }),
            ...(leftOn(person, today) === null
              ? []
              : [button('Erase …', 'ask before erasing', { person: String(person.number) })]),
            button('Back', 'go back'),
          ),
        ],
      },
    ],
  };
}

function aboutSection(person: Person, today: Day): Section {
  const days: [label: string, day: Day | null][] = [
    [person.startsOn !== null && person.startsOn > today ? 'Starts on' : 'Started on', person.startsOn],
    [person.leavesOn !== null && person.leavesOn < today ? 'Left on' : 'Leaves on', person.leavesOn],
    ['Away from', person.awayFrom],
    ['Back on', person.awayUntil],
  ];
  return {
    widgets: [
      { kind: 'fact', sign: 'email', words: person.email ?? 'No email address: signs on paper' },
      ...days.flatMap(([label, day]): Widget[] =>
        day === null ? [] : [{ kind: 'fact', label, words: shortDate(day) }],
      ),
    ],
  };
}

function owedSection(register: Register, person: Person, today: Day): Section {
  const own = obligationsOn({ ...register, people: [person] }, today).filter((one) => one.status !== 'not required');
  const shown = own.slice(0, 30);
  return {
    heading: 'Today',
    widgets:
      own.length === 0
        ? [text('Nothing has to be signed.')]
        : [
            ...shown.map((one): Widget => ({ kind: 'fact', label: one.policy.title, words: statusInWords(one) })),
            ...(own.length > shown.length
              ? [text(`and ${own.length - shown.length} more; see the tab "Register".`)]
              : []),
          ],
  };
}

function signedSection(register: Register, person: Person): Section {
  const own = register.signatures.filter((signature) => signature.person === person.number).reverse();
  return {
    heading: 'Signed',
    widgets: newest(own, 'Nothing yet.', 'Signatures', (one) => ({
      kind: 'fact',
      label: `${shortDate(one.signedOn)}${one.signedAt === '' ? '' : `, ${one.signedAt}`}`,
      words: titled(register, one.version),
      below: one.doubt === '' ? `as “${one.name}”, ${one.how}` : one.doubt,
    })),
    open: 5,
  };
}

function sentSection(register: Register, person: Person): Section {
  const own = register.sentEmails
    .map(({ value }) => value)
    .filter((one) => one.person === person.number)
    .reverse();
  return {
    heading: 'Emails',
    widgets: newest(own, 'None yet.', 'Sent emails', (one) => ({
      kind: 'fact',
      label: shortDate(one.day),
      words: one.subject,
      ...(one.status === 'sent' ? {} : { below: `${one.status}${one.remark === '' ? '' : `: ${one.remark}`}` }),
    })),
    open: 5,
  };
}

/** The newest few, and where the rest is. */
function newest<Item>(items: readonly Item[], none: string, tab: string, widget: (item: Item) => Widget): Widget[] {
  const few = 15;
  if (items.length === 0) return [text(none)];
  const more = items.length > few ? [text(`Older ones stand in the tab "${tab}".`)] : [];
  return [...items.slice(0, few).map(widget), ...more];
}

/** "Acceptable Use Policy, version 2.1". */
function titled(register: Register, label: string): string {
  const version = register.versions.find((version) => version.version === label);
  return version === undefined ? label : `${version.title}, version ${versionNumberOf(label)}`;
}

/** A tab that was made anew for somebody to look at. */
export function pageMadeCard(title: string, words: string, tab: string, notes: Notes): Card {
  return {
    name: 'page made',
    title,
    sections: [
      {
        widgets: [
          text(words),
          text(`It stands in the tab "${tab}" of the register.`),
          buttons(linkButton('Open the register', workbookLink(notes)), button('Back', 'go back')),
        ],
      },
    ],
  };
}
