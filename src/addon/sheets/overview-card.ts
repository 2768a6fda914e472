/** The register beside its workbook: today's picture, each policy, finding a person, and what else can be done. */

import { addDays, type Day, longDate, weekdayName } from '../../common/day';
import { counted } from '../../common/words';
import { countersignLink, type RegisterView } from '../../flows';
import type { Notes } from '../../flows/notes';
import type { Register } from '../../register/model';
import { type Obligation, obligationsOn } from '../../register/signing/obligations';
import { button, buttons, type Card, linkButton, type Section, text, type Widget } from '../card';
import { workbookLink } from '../panel';
import { SHEETS_ACTIONS } from './buttons';
import { comingIn, policyWidget } from './lists';
import { waitingForYou } from './todo/countersigning-cards';
import { todoOf } from './todo/todo';
import { todoSections } from './todo/todo-cards';

/** So many are on the first card; all of them on one of their own. */
const FEW_POLICIES = 20;
const SOON = 7;
/** More names than that, and a list of suggestions helps nobody. */
const MOST_SUGGESTED = 300;

export interface Overview {
  view: RegisterView;
  notes: Notes;
  today: Day;
  /** Of whoever has opened it. */
  account: string;
  /** "unknown" where Google does not say, since nobody has allowed us to use the workbook. */
  openFile: 'the register' | 'an archive' | 'another workbook' | 'unknown';
}

export function overviewCard({ view, notes, today, account, openFile }: Overview): Card {
  const { register, toCheck } = view;
  const obligations = obligationsOn(register, today);
  const todo = todoOf(view, obligations, today);
  const own = todo.countersigning.find(({ address }) => address === account);
  return {
    name: 'overview',
    title: register.settings.school,
    subtitle: `${weekdayName(today)}, ${longDate(today)}`,
    sections: [
      ...(openFile === 'the register' ? [] : [elsewhere(notes, openFile)]),
      ...(own === undefined
        ? []
        : [waitingForYou(own, (policy) => countersignLink(notes.openForms, register, policy, account))]),
      todaySection(obligations, toCheck.length, today),
      ...todoSections(todo, notes),
      policiesSection(register, obligations, comingIn(notes, register, today)),
      personSection(register),
      { widgets: [buttons(...SHEETS_ACTIONS.map(({ text: words, does }) => button(words, does)))] },
    ],
  };
}

function elsewhere(notes: Notes, openFile: Overview['openFile']): Section {
  const opens = linkButton('Open the register', workbookLink(notes));
  if (openFile === 'an archive') {
    const words = 'This is an archive of the register; access is allowed now. Go back to what you were doing.';
    return { widgets: [text(words), buttons(opens)] };
  }
  if (openFile === 'another workbook') {
    const words = 'The workbook beside this panel is neither the register nor one of its archives.';
    return { widgets: [text(words), buttons(opens)] };
  }
  return {
    widgets: [
      text(
        'Is the workbook beside this panel the register or one of its archives? If so, please allow access to it. Otherwise open the register.',
      ),
      buttons(button('Allow access', 'ask for the file'), opens),
    ],
  };
}

function todaySection(obligations: readonly Obligation[], toCheck: number, today: Day): Section {
  const overdue = obligations.filter(({ status }) => status === 'overdue');
  const soon = obligations.filter(
    ({ status, dueOn }) => status === 'due' && dueOn !== null && dueOn <= addDays(today, SOON),
  );
  const people = (list: readonly Obligation[]) => new Set(list.map(({ person }) => person.number)).size;
  const fact = (label: string, list: readonly Obligation[]): Widget => ({
    kind: 'fact',
    label,
    words: list.length === 0 ? 'None' : [{ bold: counted(list.length, 'signature') }],
    ...(list.length === 0 ? {} : { below: `from ${counted(people(list), 'person', 'people')}` }),
  });
  return {
    heading: 'Today',
    widgets: [
      fact('Overdue', overdue),
      fact(`Due within ${SOON} days`, soon),
      { kind: 'fact', label: 'To check', words: toCheck === 0 ? 'Nothing' : [{ bold: counted(toCheck, 'item') }] },
    ],
  };
}

function policiesSection(
  { policies }: Register,
  obligations: readonly Obligation[],
  coming: ReturnType<typeof comingIn>,
): Section {
  const heading = 'Policies';
  if (policies.length === 0) {
    return {
      heading,
      widgets: [text('No policies have been published yet. Open a policy in Google Docs, and this panel beside it.')],
    };
  }
  const rest = policies.length - FEW_POLICIES;
  return {
    heading,
    widgets: [
      ...policies.slice(0, FEW_POLICIES).map((policy) => policyWidget(policy, obligations, coming(policy))),
      ...(rest > 0 ? [buttons(button(`Show all ${policies.length}`, 'show policies'))] : []),
    ],
  };
}

function personSection({ people }: Register): Section {
  const names = people.map((person) => person.name);
  return {
    heading: 'Find a person',
    widgets: [
      {
        kind: 'input',
        field: 'person',
        title: 'Name or email address',
        ...(names.length <= MOST_SUGGESTED && names.length > 0 ? { suggestions: [...new Set(names)] } : {}),
      },
      buttons(button('Find', 'find person')),
    ],
  };
}
