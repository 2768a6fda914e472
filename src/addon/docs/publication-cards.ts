/** A publication step by step, and what there is once it is done. */

import type { PublishReport } from '../../flows';
import type { Notes } from '../../flows/notes';
import { mainForm } from '../../register/signing/forms';
import { button, buttons, type Card, counted, linkButton, mainButton, text, type Widget } from '../card';
import { workbookLink } from '../panel';
import type { Beside } from './policy-context';

export interface Progress {
  title: string;
  version: string;
  /** Of the form's items. */
  built: number;
  /** Null where it is not known before going on. */
  of: number | null;
}

export function progressCard({ title, version, built, of }: Progress): Card {
  const isBuilt = of !== null && built >= of;
  const form = of === null ? `${built} parts so far` : `${built} of ${of} parts`;
  return {
    name: 'progress',
    title,
    subtitle: `Version ${numberOf(version)} is being published`,
    sections: [
      {
        widgets: [
          step('done', 'Read, and the words kept in the register'),
          step(isBuilt ? 'done' : 'now', 'The form is built', form),
          step(isBuilt ? 'now' : 'later', 'Its answers flow into the register'),
          step('later', 'It is opened to staff'),
        ],
      },
      {
        widgets: [
          text(
            'Google gives a panel half a minute at a time, so a long form takes several clicks. You may also close this panel: the hourly round goes on with it by itself.',
          ),
          buttons(mainButton('Go on', 'go on')),
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

/** @param audience how many are asked, in words; "" where a minor change asks nobody */
export function publishedCard(report: PublishReport, notes: Notes, audience: string): Card {
  const { title, version, formLink, clauses, isNew } = report;
  return {
    name: 'published',
    title: isNew ? 'It is published' : 'Nothing has changed',
    subtitle: `${title}, version ${numberOf(version)}`,
    sections: [
      {
        widgets: [
          text(
            isNew
              ? `The form is open, with ${counted(clauses, 'clause')}. ${audience}`.trim()
              : 'This very text is published already. Nothing was made.',
          ),
          buttons(linkButton('Open the form', formLink), linkButton('Open the register', workbookLink(notes))),
          buttons(button('Text for the staff bulletin', 'show bulletin')),
        ],
      },
    ],
    footer: { main: mainButton('Show how it stands', 'show home') },
  };
}

/** A notice to be copied. */
export function bulletinCard({ policy, version, register }: Beside): Card {
  const title = policy?.title ?? '';
  const { contactName } = register.settings;
  const words = [
    `Please read and sign: ${title}`,
    `The form shows the policy point by point. Please read each one, tick it, and sign at the end; you need no paper. If you have a question or cannot agree to a point, please do not send the form; speak to ${contactName}.`,
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
          text('Click into the text, select all of it, and copy.'),
          { kind: 'input', field: 'bulletin', title: 'Text', value: words, isLong: true },
          buttons(button('Back', 'go back')),
        ],
      },
    ],
  };
}
