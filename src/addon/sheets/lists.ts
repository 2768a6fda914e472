/** Lists of the register's panel, each on a card of its own: all policies, and the people who were found. */

import { type Day, shortDate } from '../../common/day';
import { versionNumberOf } from '../../common/version-label';
import { counted } from '../../common/words';
import { notYetSeen, type RegisterView } from '../../flows';
import type { Notes } from '../../flows/notes';
import { waitsFor } from '../../register/derived/not-yet-seen';
import { openInWords, progressOf, signedInWords } from '../../register/derived/progress';
import type { Person, Policy, Register } from '../../register/model';
import { type Obligation, obligationsOn } from '../../register/signing/obligations';
import { button, buttons, type Card, paged, text, type Widget } from '../card';

/** Of each policy, which version staff do not see yet and what it waits for; "" where there is none. */
export function comingIn(notes: Notes, register: Register, today: Day): (policy: Policy) => string {
  const lines = notYetSeen(notes, register).map((one): [string, string] => [
    one.code,
    `Version ${versionNumberOf(one.version)}: ${waitsFor(one, today)}.`,
  ]);
  const byCode = new Map(lines);
  return ({ code }) => byCode.get(code) ?? '';
}

/** @param coming the version that staff do not see yet, in words */
export function policyWidget(policy: Policy, obligations: readonly Obligation[], coming: string): Widget {
  const own = obligations.filter((obligation) => obligation.policy === policy);
  const version = own[0]?.version ?? null;
  const pages = button('Open', 'show pages', { policy: policy.code, title: policy.title });
  if (version === null) {
    const withdrawnOn = own.flatMap((obligation) => obligation.withdrawnOn ?? [])[0];
    const common = { kind: 'fact' as const, label: policy.code, words: policy.title };
    if (withdrawnOn === undefined) return { ...common, below: coming || 'Not published yet.' };
    return { ...common, below: `Withdrawn on ${shortDate(withdrawnOn)}. ${coming}`.trim(), button: pages };
  }
  const progress = progressOf(own);
  const open = openInWords(progress);
  const signed = signedInWords(progress);
  const soFar = open === '' ? signed : `${signed}; ${open}`;
  return {
    kind: 'fact',
    label: `${policy.code}, version ${versionNumberOf(version.version)}`,
    words: policy.title,
    below: coming === '' ? soFar : `${soFar}. ${coming}`,
    button: pages,
  };
}

export function policiesCard({ register }: RegisterView, notes: Notes, today: Day, from: number): Card {
  const obligations = obligationsOn(register, today);
  const coming = comingIn(notes, register, today);
  const { page, turn } = paged(register.policies, from, 'show policies');
  return {
    name: 'policies',
    title: 'Policies',
    subtitle: counted(register.policies.length, 'policy', 'policies'),
    sections: [
      {
        widgets: [
          ...page.map((policy) => policyWidget(policy, obligations, coming(policy))),
          ...turn,
          buttons(button('Back', 'go back')),
        ],
      },
    ],
  };
}

/** People of whom one was meant; with more than these, more of the name is asked for. */
const MOST_FOUND = 40;

export function foundCard(people: readonly Person[], asked: string): Card {
  const shown = people.slice(0, MOST_FOUND);
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
              words: person.name,
              below: [person.role, person.email ?? 'no email address'].filter((part) => part !== '').join('\n'),
              button: button('Show', 'show person', { person: String(person.number) }),
            }),
          ),
          ...(people.length > shown.length ? [text('There are more: please type more of the name.')] : []),
          buttons(button('Back', 'go back')),
        ],
      },
    ],
  };
}
