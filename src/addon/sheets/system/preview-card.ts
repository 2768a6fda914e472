/** What the next hourly check would send: whom to, about what, and one of each kind in full. */
import { longDate } from '../../../common/day';
import { counted } from '../../../common/words';
import type { PreviewReport } from '../../../flows';
import type { Notes } from '../../../flows/notes';
import { linkInto } from '../../../register/layout/links';
import { PREVIEW } from '../../../register/workbook/tabs';
import { button, buttons, type Card, linkButton, type Section, text } from '../../card';

/** Emails that are named; the tab has all of them. */
const NAMED = 20;

/** Characters of an email that a card shows: enough for the weekly digest. */
const MOST_TEXT = 2500;

export function previewCard({ day, shown: emails }: PreviewReport, notes: Notes): Card {
  const count = emails.length === 0 ? 'No emails would be sent' : `${counted(emails.length, 'email')} would be sent`;
  const kinds = [...new Set(emails.map(({ kind }) => kind))];
  return {
    name: 'preview',
    title: 'Preview of the next emails',
    subtitle: longDate(day),
    sections: [
      {
        widgets: [
          text(`${count} on ${longDate(day)}. Nothing has been sent yet.`),
          ...(emails.length === 0
            ? []
            : [
                text('The Preview tab has every email in full.'),
                buttons(linkButton('Open the tab', linkInto(notes.workbookId, PREVIEW.title))),
              ]),
        ],
      },
      ...kinds.flatMap((kind) => {
        const first = emails.find((email) => email.kind === kind);
        return first === undefined ? [] : [inFull(first)];
      }),
      {
        ...(emails.length === 0 ? {} : { heading: 'To whom' }),
        widgets: [
          ...emails.slice(0, NAMED).map(({ to, subject }) => ({ kind: 'fact' as const, label: to, words: subject })),
          ...(emails.length > NAMED ? [text(`and ${emails.length - NAMED} more`)] : []),
          buttons(button('Back', 'go back')),
        ],
      },
    ],
  };
}

function inFull({ to, kind, text: words }: PreviewReport['shown'][number]): Section {
  const all = Array.from(words);
  return {
    heading: `In full: ${kind}, to ${to}`,
    widgets: [text(all.length > MOST_TEXT ? `${all.slice(0, MOST_TEXT).join('')}…` : words)],
  };
}
