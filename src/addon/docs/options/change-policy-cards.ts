/** Who signs a published policy, how often, by when and who countersigns: to be changed, with what that does before it is done. */
import { addDays, type Day, longDate } from '../../../common/day';
import { counted, joinedInShort } from '../../../common/words';
import { lastsChosen, type PolicyCells } from '../../../flows';
import type { Policy, Register } from '../../../register/model';
import { isConfirmed } from '../../../register/signing/countersigning/countersigners';
import type { Effect, EffectKind } from '../../../register/signing/effect-of-change';
import { versionInForce } from '../../../register/signing/versions';
import { validityInWords } from '../../../register/workbook/validity-cell';
import { button, type Card, mainButton, text, type Widget } from '../../card';
import type { PanelEvent } from '../../event';
import { countersignerInput } from './countersigner-card';
import { audienceSection, draftFrom, timeWidgets } from './settings-card';

/** People who are named of each effect. */
const NAMED = 8;

export function changePolicyCard(register: Register, policy: Policy, today: Day): Card {
  const version = versionInForce(policy, register.versions, today);
  const dueOn = version === null ? null : addDays(version.publishedOn, policy.daysToSign);
  const says = { audience: '', lasts: '', daysToSign: '', whoReads: '' };
  return {
    name: 'change policy',
    title: policy.title,
    subtitle: 'Nothing is changed before you have seen what it does',
    sections: [
      audienceSection({ register, today }, { ...policy, says }),
      {
        widgets: [
          ...timeWidgets({ ...policy, says }),
          ...(dueOn === null
            ? []
            : [text(`Those who were asked when it was published have until ${longDate(dueOn)}.`)]),
        ],
      },
      {
        widgets: countersignerInput(
          register.settings,
          isConfirmed(policy) || policy.countersignedBy === '' ? policy.countersignedBy : undefined,
        ),
      },
    ],
    footer: {
      main: mainButton('See what it does', 'review policy change', { policy: policy.code }),
      other: button('Back', 'go back'),
    },
  };
}

/** What was filled in and differs. @throws {PolicySignOffError} where nobody is to sign */
export function cellsChosen(event: PanelEvent, policy: Policy): PolicyCells {
  const draft = draftFrom(event, { document: '' });
  const { audience = [], sites = [], daysToSign, graceDays, countersignedBy } = draft;
  const chosen = lastsChosen(draft);
  // The list offers one "Only when it changes": it stays "once" where it was.
  const lasts =
    chosen === null || (chosen.kind === 'until next version' && policy.lasts.kind === 'once') ? policy.lasts : chosen;
  const [before, after] = [validityInWords(policy.lasts), validityInWords(lasts)];
  const isSame = (one: readonly string[], other: readonly string[]): boolean =>
    [...one].sort().join() === [...other].sort().join();
  return {
    ...(isSame(audience, policy.audience) ? {} : { audience: audience.join(', ') }),
    ...(isSame(sites, policy.sites) ? {} : { sites: sites.join(', ') }),
    ...(before === after ? {} : { lasts: after }),
    ...(daysToSign === undefined || daysToSign === policy.daysToSign ? {} : { daysToSign }),
    ...(graceDays === undefined || graceDays === policy.graceDays ? {} : { graceDays }),
    ...(countersignedBy === undefined || countersignedBy === policy.countersignedBy ? {} : { countersignedBy }),
  };
}

const IN_WORDS: Record<EffectKind, (people: string) => string> = {
  'is asked, and was not': (people) => `${people} asked from the next hourly check on`,
  'had signed before, and counts again': (people) => `${people} counted as signed again`,
  'is not asked any more': (people) => `${people} no longer asked; what they signed is kept`,
  'has to sign again': (people) => `${people} asked to sign again`,
  'need not sign again': (people) => `${people} counted as signed: what they signed lasts longer`,
  'awaits a countersignature': (people) => `${people} signed, now waiting for a countersignature`,
  'needs no countersignature any more': (people) => `${people} no longer waiting for a countersignature`,
  'is overdue': (people) => `${people} overdue at once`,
  'is not overdue any more': (people) => `${people} no longer overdue`,
  'has longer': (people) => `${people} given a later due date`,
  'has less time': (people) => `${people} given an earlier due date`,
};

export function effectsCard(policy: Policy, cells: PolicyCells, effects: readonly Effect[]): Card {
  return {
    name: 'policy change',
    title: 'What the change does',
    subtitle: policy.title,
    sections: [
      {
        widgets: [
          ...effects.map(
            ({ kind, people }): Widget => ({
              kind: 'fact',
              icon: 'people',
              words: IN_WORDS[kind](counted(people.length, 'person', 'people')),
              below: joinedInShort(
                people.map(({ name }) => name),
                NAMED,
              ),
            }),
          ),
          ...(effects.length === 0
            ? [text('Nothing is different for anybody today. It counts for those who are asked from now on.')]
            : []),
        ],
      },
    ],
    footer: {
      main: mainButton('Change it', 'change policy', { policy: policy.code, cells: JSON.stringify(cells) }),
      other: button('Back', 'go back'),
    },
  };
}

export function policyChangedCard(policy: Policy): Card {
  return {
    name: 'policy changed',
    title: 'Changed',
    subtitle: policy.title,
    sections: [{ widgets: [text('Emails about it go out with the hourly check.')] }],
    footer: { main: mainButton('Done', 'show home') },
  };
}
