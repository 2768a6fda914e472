/** Who was here as a visitor, and what the office can do about it. */
import { longDate } from '../../../common/day';
import { last } from '../../../common/lists';
import { counted } from '../../../common/words';
import { hourInWords, type VisitorsView } from '../../../flows';
import { button, buttons, type Card, paged, text, type Widget } from '../../card';

/** One line of the list, below the heading that it shares with those beside it. */
interface Entry {
  heading: string;
  widgets: Widget[];
}

/** @param from the place in the list of all forms together at which the page begins */
export function visitorsCard(views: readonly VisitorsView[], from: number): Card {
  const entries = views.flatMap((view) => [...crowdedEntries(view, from), ...visitorEntries(view, from)]);
  const { page, turn } = paged(entries, from, 'show visitors');
  const none = text('No form for visitors is ready yet. It is made with the next hourly check.');
  return {
    name: 'visitors',
    title: 'Visitors',
    sections: [
      ...(entries.length === 0 ? [{ widgets: [none] }] : underHeadings(page)),
      { widgets: [...turn, buttons(button('Back', 'go back'))] },
    ],
  };
}

function underHeadings(entries: readonly Entry[]): Entry[] {
  const sections: Entry[] = [];
  for (const { heading, widgets } of entries) {
    const open = last(sections);
    if (open?.heading === heading) open.widgets.push(...widgets);
    else sections.push({ heading, widgets: [...widgets] });
  }
  return sections;
}

/** The page that is shown again after a press. */
function stayingAt(from: number): { from?: string } {
  return from === 0 ? {} : { from: String(from) };
}

function crowdedEntries({ formId, version, crowded }: VisitorsView, from: number): Entry[] {
  return crowded.map(({ hour, count }) => ({
    heading: `${version}: ${counted(count, 'response')} in one hour`,
    widgets: [
      text(`On ${hourInWords(hour)}. Discarding deletes them, in the register and in the form.`),
      buttons(
        button(`Discard all ${count}`, 'discard hour', { form: formId, hour, ...stayingAt(from) }),
        button('They were here', 'keep hour', { form: formId, hour, ...stayingAt(from) }),
      ),
    ],
  }));
}

function visitorEntries({ formId, version, isGone, visitors }: VisitorsView, from: number): Entry[] {
  if (isGone) {
    const words = `The tab "${version} visitors" was deleted. Please restore it from an earlier version (File, Version history).`;
    return [{ heading: version, widgets: [text(words)] }];
  }
  const heading = `${version}: ${counted(visitors.length, 'visitor')}`;
  if (visitors.length === 0) return [{ heading, widgets: [text('Nobody has signed it yet.')] }];
  return visitors.map(({ name, organisation, who, host, day, time, moment }) => ({
    heading,
    widgets: [
      {
        kind: 'fact',
        label: `${longDate(day)}, ${time}`,
        words: name,
        below: [who, organisation, host === '' ? '' : `visiting ${host}`].filter((part) => part !== '').join(', '),
      },
      buttons(
        button('Has joined the staff', 'has joined', {
          ...{ form: formId, name, moment: String(moment) },
          ...stayingAt(from),
        }),
      ),
    ],
  }));
}
