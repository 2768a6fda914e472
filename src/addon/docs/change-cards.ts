/** What has changed in a document since it was published, and what can be done about it. */

import { versionNumberOf } from '../../common/version-label';
import { counted, plainTitle } from '../../common/words';
import { nextVersion } from '../../flows';
import { saysTheSame } from '../../policy/version/says-the-same';
import { isOnlyRead, type VersionItem, versionItems } from '../../policy/version/version-text';
import { besidesPoints, type ClauseChange, whatChanged } from '../../policy/version/what-changed';
import { countsInWords, progressOfPolicy, signaturesIn } from '../../register/derived/progress';
import { button, buttons, type Card, mainButton, paged, text, type Widget } from '../card';
import type { PublishedPolicy } from './policy-context';

export interface DocumentChange {
  changes: ClauseChange[];
  /** What differs where no point does; "" where one does. */
  besides: string;
}

/** Null where the document says what was published. */
export function changeOf({ register, version, asked }: PublishedPolicy): DocumentChange | null {
  const before = register.clauses.flatMap(({ value }) => (value.version === version.version ? [value] : []));
  const now = versionItems(asked);
  if (saysTheSame(before, now)) return null;
  const changes = whatChanged(before, now);
  return { changes, besides: changes.length === 0 ? besidesPoints(before, now) : '' };
}

/** "2 new, 1 reworded, 1 removed". */
export function changesInShort({ changes, besides }: DocumentChange): string {
  if (besides !== '') return `The wording of every point is unchanged; ${besides}.`;
  const count = (kind: ClauseChange['kind']) => changes.filter((change) => change.kind === kind).length;
  return countsInWords([
    [count('added'), 'new'],
    [count('reworded'), 'reworded'],
    [count('removed'), 'removed'],
  ]);
}

/** A new title of the document is no new title of the policy: whoever looks after it says so in Policies. */
export function otherTitle({ asked, policy }: PublishedPolicy): Widget[] {
  if (asked.title === '' || plainTitle(asked.title) === plainTitle(policy.title)) return [];
  const below = `The register, the form and emails say “${policy.title}”. To use the new title, please enter it under "Policy" in the tab Policies before you publish.`;
  return [{ kind: 'fact', label: 'The document is called', words: asked.title, below }];
}

/** What changed, point by point, and what can be done about it. */
export function changesCard(context: PublishedPolicy, change: DocumentChange, from: number): Card {
  const { page, turn } = paged(change.changes, from, 'show changes');
  const { version, policy, register, today } = context;
  const progress = progressOfPolicy(register, policy, today);
  const isCorrection = isCorrected(context, change);
  return {
    name: 'changes',
    title: 'What has changed',
    subtitle: `since version ${versionNumberOf(version.version)}`,
    sections: [
      {
        widgets: [
          ...page.map(changeWidget),
          ...(page.length === 0 ? [text(changesInShort(change))] : []),
          ...turn,
          ...otherTitle(context),
        ],
      },
      {
        heading: 'A minor change',
        widgets: [
          text(
            `The meaning is the same: a spelling, a telephone number, a clearer word. ${staysValid(signaturesIn(progress))}, and nobody is asked again. The form is updated.`,
          ),
          ...(isCorrection ? [text('It looks like a corrected edition: what staff confirm is the same.')] : []),
          buttons(
            (isCorrection ? mainButton : button)('Publish as a minor change', 'ask before publishing', {
              change: 'minor',
            }),
          ),
        ],
      },
      {
        heading: 'A new version',
        widgets: [
          text(
            policy.lasts.kind === 'once'
              ? 'This policy is signed once: people who have signed are not asked again; everyone else signs the new version.'
              : `Staff would be agreeing to something different. ${outOfDate(signaturesIn(progress))}, and ${counted(progress.of, 'person', 'people')} will be asked to sign.`,
          ),
          text('You see the form, and when staff are let in, before anything is published.'),
          buttons(button('Make the new version', 'publish change', { change: 'new version' })),
        ],
      },
      { widgets: [buttons(button('Back', 'go back'))] },
    ],
  };
}

/** Of a document that is only read and confirmed: the same publication, and the same sentence to confirm. */
function isCorrected({ asked, version }: PublishedPolicy, { changes }: DocumentChange): boolean {
  return isOnlyRead(versionItems(asked)) && changes.length === 0 && asked.title === version.title;
}

/** They may have run out, or nobody has signed it yet. */
const NONE_COUNTS = 'No signature of it counts at present';

function staysValid(signatures: number): string {
  return signatures === 0 ? NONE_COUNTS : counted(signatures, 'signature stays valid', 'signatures stay valid');
}

/** What becomes of the signatures of a version once the next one is asked for. */
export function outOfDate(signatures: number): string {
  return signatures === 0 ? NONE_COUNTS : `${counted(signatures, 'signature')} will be out of date`;
}

function changeWidget(change: ClauseChange): Widget {
  switch (change.kind) {
    case 'added':
      return { kind: 'fact', label: 'New', words: inFull(change.now) };
    case 'removed':
      return { kind: 'fact', label: 'Removed', words: inFull(change.before) };
    case 'reworded':
      return { kind: 'fact', label: 'Reworded', words: inFull(change.now), below: `Before: ${inFull(change.before)}` };
  }
}

function inFull({ leadIn, words, condition }: VersionItem): string {
  const whom = condition === '' ? '' : ` (${condition})`;
  return `${[leadIn, words].filter((part) => part !== '').join(' ')}${whom}`;
}

export function confirmCard({ register, policy, today }: PublishedPolicy, change: 'minor' | 'new version'): Card {
  const progress = progressOfPolicy(register, policy, today);
  const label = versionNumberOf(nextVersion(register, policy.code, change));
  const asked = progress.of - (policy.lasts.kind === 'once' ? signaturesIn(progress) : 0);
  return {
    name: 'confirm',
    title: `Publish version ${label}?`,
    subtitle: policy.title,
    sections: [
      {
        widgets: [
          text(
            change === 'minor'
              ? `${staysValid(signaturesIn(progress))}. The form is closed for a few minutes while it is updated.`
              : `${counted(asked, 'person', 'people')} will be asked to sign within ${counted(policy.daysToSign, 'day')}. The old form closes. This cannot be undone: earlier signatures stay in the register, as signatures of the old version.`,
          ),
          buttons(mainButton(`Publish version ${label}`, 'publish change', { change }), button('Back', 'go back')),
        ],
      },
    ],
  };
}
