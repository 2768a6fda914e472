/** A published policy: who has signed, what has changed in the document since, and its form. */

import { shortDate } from '../../common/day';
import { nextLabel, versionNumberOf } from '../../common/version-label';
import { outsiders } from '../../flows';
import type { Notes, OpenForm } from '../../flows/notes';
import { fingerprintText, type VersionItem, versionItems } from '../../policy/version/version-text';
import { type ClauseChange, whatChanged } from '../../policy/version/what-changed';
import type { Policy, Version } from '../../register/model';
import { isConfirmed } from '../../register/signing/countersigners';
import { mainForm } from '../../register/signing/forms';
import { type Obligation, obligationsOn } from '../../register/signing/obligations';
import {
  button,
  buttons,
  type Card,
  counted,
  linkButton,
  mainButton,
  paged,
  type Section,
  text,
  type Widget,
} from '../card';
import { workbookLink } from '../panel';
import type { Beside } from './policy-context';
import { TO_CONFIRM } from './reading-cards';

export interface Published extends Beside {
  policy: Policy;
  version: Version;
}

export function isPublished(beside: Beside): beside is Published {
  return beside.policy !== null && beside.version !== null;
}

export interface Standing {
  /** Everything that is asked is done. */
  signed: number;
  /** Signed, and a countersignature is still to come. */
  awaiting: number;
  due: number;
  overdue: number;
  away: number;
  /** All who must sign. */
  of: number;
}

export function standingOf(obligations: readonly Obligation[]): Standing {
  const count = (status: Obligation['status']) => obligations.filter((owed) => owed.status === status).length;
  const of = obligations.length - count('not required');
  const awaiting = count('awaits countersignature');
  return { signed: count('signed'), awaiting, due: count('due'), overdue: count('overdue'), away: count('away'), of };
}

function existing({ register, policy, today }: Published): Standing {
  return standingOf(obligationsOn({ ...register, policies: [policy] }, today));
}

/** "10 due, 4 overdue"; "" where nobody is left. */
export function openInWords({ awaiting, due, overdue, away }: Standing): string {
  const parts: [count: number, words: string][] = [
    [awaiting, 'signed and to be countersigned'],
    [overdue, 'overdue'],
    [due, 'due'],
    [away, 'away'],
  ];
  return parts.flatMap(([count, words]) => (count === 0 ? [] : [`${count} ${words}`])).join(', ');
}

function itemsBefore({ register, version }: Published): VersionItem[] {
  return register.clauses.flatMap(({ value }) => (value.version === version.version ? [value] : []));
}

export interface DocumentChange {
  changes: ClauseChange[];
  /** Words that are signed stay, but their order or numbers do not. */
  isOnlyMoved: boolean;
}

/** Null where the document says what was published. */
export function changeOf(beside: Published): DocumentChange | null {
  const [before, now] = [itemsBefore(beside), versionItems(beside.asked)];
  if (fingerprintText(before) === fingerprintText(now)) return null;
  const changes = whatChanged(before, now);
  return { changes, isOnlyMoved: changes.length === 0 };
}

export function statusCard(beside: Published, notes: Notes): Card {
  const { policy, version } = beside;
  const form = notes.openForms.find((form) => form.formId === mainForm(version)?.formId);
  return {
    name: 'status',
    title: policy.title,
    subtitle: `Version ${versionNumberOf(version.version)}, published ${shortDate(version.publishedOn)}`,
    sections: [
      signaturesSection(beside),
      documentSection(beside),
      ...(form === undefined || form.isOpenToAll ? [] : outsidersSection(beside, form)),
      formSection(beside, form),
      { widgets: [buttons(linkButton('Open the register', workbookLink(notes)))] },
    ],
  };
}

function signaturesSection(beside: Published): Section {
  const stands = existing(beside);
  const open = openInWords(stands);
  return {
    heading: 'Signatures',
    widgets: [
      {
        kind: 'fact',
        sign: 'people',
        words: [{ bold: `${stands.signed} of ${stands.of} signed` }],
        below: open === '' ? (stands.of === 0 ? 'Nobody has to sign it today.' : 'Everybody has signed.') : open,
      },
      ...countersigner(beside),
    ],
  };
}

function documentSection(beside: Published): Section {
  const change = changeOf(beside);
  const heading = 'The document';
  if (change === null) {
    return {
      heading,
      widgets: [
        { kind: 'fact', sign: 'document', words: 'It says what was published.' },
        buttons(button('Look again', 'show home')),
      ],
    };
  }
  return {
    heading,
    widgets: [
      { kind: 'fact', sign: 'document', words: [{ warning: 'It has changed since.' }], below: changesInShort(change) },
      buttons(mainButton('See what has changed', 'show changes'), button('Look again', 'show home')),
    ],
  };
}

/** Until a person has said who countersigns, nobody is asked to. */
function countersigner({ policy, reading }: Published): Widget[] {
  if (policy.countersignedBy === '' || isConfirmed(policy)) return [];
  const by = reading.countersign?.by ?? '';
  return [{ kind: 'fact', label: 'Countersigned by', words: by === '' ? 'not said yet' : by, below: TO_CONFIRM }];
}

/** "2 new, 1 reworded, 1 removed". */
function changesInShort({ changes, isOnlyMoved }: DocumentChange): string {
  if (isOnlyMoved) return 'No point has changed in its words; some have moved or have other numbers.';
  const kinds: [kind: ClauseChange['kind'], words: string][] = [
    ['added', 'new'],
    ['reworded', 'reworded'],
    ['removed', 'taken out'],
  ];
  return kinds
    .map(([kind, words]) => [changes.filter((change) => change.kind === kind).length, words] as const)
    .flatMap(([count, words]) => (count === 0 ? [] : [`${count} ${words}`]))
    .join(', ');
}

function outsidersSection({ register, policy, today, owner }: Published, form: OpenForm): Section[] {
  const people = outsiders(register, policy, today, owner);
  if (people.length === 0) return [];
  const names = people.slice(0, 5).map((person) => person.name);
  const more = people.length > 5 ? ` and ${people.length - 5} more` : '';
  return [
    {
      heading: `${counted(people.length, 'person', 'people')} cannot open the form`,
      widgets: [
        text(
          `No school account: ${names.join(', ')}${more}. Until the form is open to them, they are not written to about it.`,
        ),
        text(
          '1. Open the form to edit it.\n2. Click "Published", then "Manage".\n3. Choose "Anyone with the link", and save.',
        ),
        buttons(
          linkButton('Edit the form', `https://docs.google.com/forms/d/${form.formId}/edit`),
          button('I have opened it to everybody', 'form is open to all', { form: form.formId }),
        ),
      ],
    },
  ];
}

function formSection({ version }: Published, form: OpenForm | undefined): Section {
  const opened = linkButton('Open the form', mainForm(version)?.formLink ?? '');
  const bulletin = button('Text for the staff bulletin', 'show bulletin');
  if (form === undefined || form.closedOn !== '') {
    return {
      heading: 'The form',
      widgets: [text('The form of this version is no longer looked after.'), buttons(opened)],
    };
  }
  return {
    heading: 'The form',
    widgets: [
      text(form.isPaused ? 'It is closed for now: nobody can sign, and nobody is written to about it.' : 'It is open.'),
      buttons(opened, bulletin),
      buttons(
        form.isPaused
          ? button('Open it again', 'reopen form', { form: form.formId })
          : button('Close it for now', 'ask before closing', { form: form.formId }),
      ),
    ],
  };
}

export function closingCard({ policy }: Published, formId: string): Card {
  return {
    name: 'closing',
    title: 'Close the form for now?',
    subtitle: policy.title,
    sections: [
      {
        widgets: [
          text(
            'Nobody can sign until you open it again, and nobody is written to about it. What is signed stays signed. Due days run on.',
          ),
          buttons(mainButton('Close it', 'close form', { form: formId }), button('Back', 'go back')),
        ],
      },
    ],
  };
}

/** What changed, point by point, and what can be done about it. */
export function changesCard(beside: Published, change: DocumentChange, from: number): Card {
  const { page, turn } = paged(change.changes, from, 'show changes');
  const { version, policy } = beside;
  const stands = existing(beside);
  const isOnce = policy.lasts.kind === 'once';
  return {
    name: 'changes',
    title: 'What has changed',
    subtitle: `since version ${versionNumberOf(version.version)}`,
    sections: [
      { widgets: [...page.map(changeWidget), ...(page.length === 0 ? [text(changesInShort(change))] : []), ...turn] },
      {
        heading: 'A minor change',
        widgets: [
          text(
            `The meaning is the same: a spelling, a telephone number, a clearer word. ${signatures(given(stands))} ${given(stands) === 1 ? 'stands' : 'stand'}, and nobody is asked again. The form is brought up to date.`,
          ),
          buttons(button('Publish as a minor change', 'ask before publishing', { change: 'minor' })),
        ],
      },
      {
        heading: 'A new version',
        widgets: [
          text(
            isOnce
              ? 'This policy is signed once: whoever has signed is not asked again; all others get the new version.'
              : `Staff agree to something else than before. ${signatures(given(stands))} will be out of date, and ${counted(stands.of, 'person', 'people')} will be asked to sign.`,
          ),
          buttons(button('Publish as a new version', 'ask before publishing', { change: 'new version' })),
        ],
      },
      { widgets: [buttons(button('Back', 'go back'))] },
    ],
  };
}

/** What people have signed, whether countersigned or not. */
function given({ signed, awaiting }: Standing): number {
  return signed + awaiting;
}

function signatures(count: number): string {
  return counted(count, 'signature');
}

function changeWidget(change: ClauseChange): Widget {
  switch (change.kind) {
    case 'added':
      return { kind: 'fact', label: 'New', words: inFull(change.now) };
    case 'removed':
      return { kind: 'fact', label: 'Taken out', words: inFull(change.before) };
    case 'reworded':
      return { kind: 'fact', label: 'Reworded', words: inFull(change.now), below: `Before: ${inFull(change.before)}` };
  }
}

function inFull({ leadIn, words, condition }: VersionItem): string {
  const whom = condition === '' ? '' : ` (${condition})`;
  return `${[leadIn, words].filter((part) => part !== '').join(' ')}${whom}`;
}

export function confirmCard(beside: Published, change: 'minor' | 'new version'): Card {
  const { register, policy } = beside;
  const stands = existing(beside);
  const begun = register.versions.map((version) => version.version);
  const label = versionNumberOf(nextLabel(policy.code, begun, change));
  const isMinor = change === 'minor';
  const asked = stands.of - (policy.lasts.kind === 'once' ? given(stands) : 0);
  return {
    name: 'confirm',
    title: `Publish version ${label}?`,
    subtitle: policy.title,
    sections: [
      {
        widgets: [
          text(
            isMinor
              ? `${signatures(given(stands))} ${given(stands) === 1 ? 'stands' : 'stand'}. While the form is changed, it is closed for a few minutes.`
              : `${counted(asked, 'person is', 'people are')} asked to sign within ${counted(policy.daysToSign, 'day')}. The form before is closed. This cannot be taken back: what was signed before stays in the register, as signed under the old version.`,
          ),
          buttons(mainButton(`Publish version ${label}`, 'publish change', { change }), button('Back', 'go back')),
        ],
      },
    ],
  };
}
