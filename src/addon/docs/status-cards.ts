/** A published policy: who has signed, whether its document has changed since, and its form. */

import { shortDate } from '../../common/day';
import { versionNumberOf } from '../../common/version-label';
import type { Notes, OpenForm } from '../../flows/notes';
import { openInWords, progressOfPolicy, signedInWords } from '../../register/derived/progress';
import { isConfirmed } from '../../register/signing/countersigning/countersigners';
import { mainForm } from '../../register/signing/forms';
import { inForceSince } from '../../register/signing/versions';
import { button, buttons, type Card, linkButton, mainButton, type Section, text, type Widget } from '../card';
import { workbookLink } from '../panel';
import { changeOf, changesInShort, otherTitle } from './change-cards';
import { lostSection, questionsSection } from './lines/question-cards';
import { approvalWidgets } from './options/approval-card';
import type { PublishedPolicy } from './policy-context';
import { withoutAccountSection } from './without-account-section';

export function statusCard(context: PublishedPolicy, notes: Notes): Card {
  const { policy, version } = context;
  const form = notes.openForms.find((known) => known.formId === mainForm(version)?.formId);
  const change = changeOf(context);
  const since = inForceSince(version);
  const later = since > context.today ? `, in force from ${shortDate(since)}` : '';
  return {
    name: 'status',
    title: policy.title,
    subtitle: `Version ${versionNumberOf(version.version)}, published ${shortDate(version.publishedOn)}${later}`,
    sections: [
      signaturesSection(context),
      { widgets: approvalWidgets(policy, version, context.register.versions) },
      documentSection(context, change),
      ...(change === null ? [] : [...questionsSection(context), ...lostSection(context)]),
      ...withoutAccountSection(context, notes, form),
      formSection(context, form),
      { widgets: [buttons(linkButton('Open the register', workbookLink(notes)))] },
    ],
  };
}

function signaturesSection(context: PublishedPolicy): Section {
  const progress = progressOfPolicy(context.register, context.policy, context.today);
  const isDone = progress.of > 0 && progress.signed === progress.of;
  const below = isDone ? 'Everyone has signed.' : openInWords(progress);
  return {
    heading: 'Signatures',
    widgets: [
      {
        kind: 'fact',
        icon: 'people',
        words: [{ bold: signedInWords(progress) }],
        ...(below === '' ? {} : { below }),
      },
      ...countersigner(context),
      buttons(button('Change who signs, how often, by when', 'ask for change', { policy: context.policy.code })),
    ],
  };
}

/** Until a person has said who countersigns, nobody is asked to. */
function countersigner({ policy, reading }: PublishedPolicy): Widget[] {
  if (policy.countersignedBy === '' || isConfirmed(policy)) return [];
  const by = reading.countersign?.by ?? '';
  return [
    {
      kind: 'fact',
      label: 'Countersigned by',
      words: [{ warning: 'Not chosen yet' }],
      ...(by === '' ? {} : { below: `The document says: “${by}”` }),
    },
    buttons(button('Choose who countersigns', 'choose countersigner')),
  ];
}

function documentSection(context: PublishedPolicy, change: ReturnType<typeof changeOf>): Section {
  const heading = 'The document';
  if (change === null) {
    return {
      heading,
      widgets: [
        { kind: 'fact', icon: 'document', words: 'Unchanged since it was published.' },
        ...otherTitle(context),
        buttons(button('What staff agree to', 'show sections'), button('Check again', 'show home')),
      ],
    };
  }
  return {
    heading,
    widgets: [
      {
        kind: 'fact',
        icon: 'document',
        words: [{ warning: 'Changed since it was published.' }],
        below: changesInShort(change),
      },
      ...otherTitle(context),
      buttons(mainButton('See what has changed', 'show changes'), button('Check again', 'show home')),
      buttons(button('What staff agree to', 'show sections')),
    ],
  };
}

function formSection({ version }: PublishedPolicy, form: OpenForm | undefined): Section {
  const opened = linkButton('Open the form', mainForm(version)?.formLink ?? '');
  const bulletin = button('Text for the staff bulletin', 'show bulletin');
  if (form === undefined || form.closedOn !== '') {
    return {
      heading: 'The form',
      widgets: [text('The form for this version is no longer checked.'), buttons(opened)],
    };
  }
  return {
    heading: 'The form',
    widgets: [
      text(form.isPaused ? 'Closed for now: nobody can sign, and nobody is emailed about it.' : 'Open.'),
      buttons(opened, bulletin),
      buttons(
        form.isPaused
          ? button('Let staff sign again', 'reopen form', { form: form.formId })
          : button('Close it for now', 'ask before closing', { form: form.formId }),
        button('Withdraw', 'ask before withdrawing'),
      ),
    ],
  };
}

export function closingCard({ policy }: PublishedPolicy, formId: string): Card {
  return {
    name: 'closing',
    title: 'Close the form for now?',
    subtitle: policy.title,
    sections: [
      {
        widgets: [
          text(
            'Nobody can sign until you let them, and nobody is emailed about it. Existing signatures are kept. Due dates stay the same.',
          ),
          buttons(mainButton('Close it', 'close form', { form: formId }), button('Back', 'go back')),
        ],
      },
    ],
  };
}
