/** A publication step by step, and what there is once it is done. */

import { counted } from '../../common/words';
import type { PublishReport } from '../../flows';
import type { Notes } from '../../flows/notes';
import type { Job } from '../../flows/notes/job';
import { TALK_FIRST } from '../../form/form-words';
import { mainForm } from '../../register/signing/forms';
import { bulletinNotice } from '../../reminders/letters/bulletin';
import { button, buttons, type Card, linkButton, mainButton, text, type Widget } from '../card';
import { workbookLink } from '../panel';
import type { PolicyContext } from './policy-context';

export interface FormProgress {
  title: string;
  version: string;
  /** Of the form's items. */
  built: number;
  /** Null where it is not known before going on. */
  of: number | null;
  stage: Job['stage'];
  goal: Job['goal'];
  /** The form of a minor change is open to staff: it is finished. */
  change: Job['change'];
}

export function progressCard({ title, version, built, of, stage, goal, change }: FormProgress): Card {
  if (stage === 'withdrawing') return withdrawingCard(title, version);
  const isBuilt = of !== null && built >= of;
  const form = of === null ? `${counted(built, 'part')} so far` : `${built} of ${counted(of, 'part')}`;
  return {
    name: 'progress',
    title,
    subtitle: `Version ${numberOf(version)} is being ${goal === 'build' ? 'made' : 'published'}`,
    sections: [
      {
        widgets: [
          step('done', 'Read the document and save its wording in the register'),
          step(isBuilt ? 'done' : 'now', 'Build the form', form),
          ...(goal === 'build'
            ? [step('later', 'Check it, and publish it')]
            : [
                step(isBuilt ? 'now' : 'later', 'Link its responses to the register'),
                step('later', 'Open it to staff'),
              ]),
        ],
      },
      {
        widgets: [
          text(
            'Google lets a panel work for half a minute at a time, so a long form takes several clicks. You can also close this panel: the hourly check will finish the form.',
          ),
          buttons(
            mainButton('Continue', 'go on'),
            ...(change === 'minor' ? [] : [button('Withdraw', 'ask before withdrawing')]),
          ),
        ],
      },
    ],
  };
}

/** It was stopped on the way. */
function withdrawingCard(title: string, version: string): Card {
  return {
    name: 'progress',
    title,
    subtitle: `Version ${numberOf(version)} is being withdrawn`,
    sections: [
      {
        widgets: [
          text('Google stopped on the way. Staff have seen nothing of it; the hourly check will finish this, too.'),
          buttons(mainButton('Continue', 'go on')),
        ],
      },
    ],
  };
}

function step(state: 'done' | 'now' | 'later', words: string, below?: string): Widget {
  const sign = { done: '✓', now: '▸', later: '○' }[state];
  const line = `${sign} ${words}`;
  return {
    kind: 'fact',
    words: state === 'now' ? [{ bold: line }] : state === 'later' ? [{ quiet: line }] : line,
    ...(below === undefined ? {} : { below }),
  };
}

/** "P1 v2.1" → "2.1". */
function numberOf(version: string): string {
  return version.split(' v')[1] ?? version;
}

/** A minor change that was published, which asks nobody; or words that were published before. */
export function publishedCard(report: PublishReport, notes: Notes): Card {
  const { title, version, formLink, clauses, isNew, isRowBack = false } = report;
  return {
    name: 'published',
    title: isNew ? 'Published' : 'Nothing has changed',
    subtitle: `${title}, version ${numberOf(version)}`,
    sections: [
      {
        widgets: [
          text(
            isNew
              ? `The form is open, with ${counted(clauses, 'point')}.`
              : `This exact wording has already been published. ${isRowBack ? 'Its row was missing in the tab Policies, and has been added again: please check there who signs, and how often.' : 'Nothing was created.'}`,
          ),
          buttons(linkButton('Open the form', formLink), linkButton('Open the register', workbookLink(notes))),
          buttons(button('Text for the staff bulletin', 'show bulletin')),
        ],
      },
    ],
    footer: { main: mainButton('See progress', 'show home') },
  };
}

/** Notices to be copied: one about this policy, and one for staff who have not signed online before. */
export function bulletinCard({ policy, version, register, owner }: PolicyContext): Card {
  const title = policy?.title ?? '';
  const { settings } = register;
  const words = [
    `Please read and sign: ${title}`,
    `The form shows the policy point by point. Please read each one, tick it and sign at the end; no paper is needed. If you have a question or cannot agree to a point, choose "${TALK_FIRST}" on its first page, or speak to ${settings.contactName}.`,
    ...(policy === null ? [] : [`Please sign within ${counted(policy.daysToSign, 'day')}.`]),
    `The form: ${version === null ? '' : (mainForm(version)?.formLink ?? '')}`,
  ].join('\n\n');
  return {
    name: 'bulletin',
    title: 'Text for the staff bulletin',
    subtitle: title,
    sections: [
      {
        widgets: [
          text('Click in the text, select all of it and copy it.'),
          { kind: 'input', field: 'bulletin', title: 'About this policy', value: words, isLong: true },
          {
            kind: 'input',
            field: 'firstBulletin',
            title: 'If your staff have not signed online before',
            value: bulletinNotice(settings, owner),
            isLong: true,
          },
          buttons(button('Back', 'go back')),
        ],
      },
    ],
  };
}
