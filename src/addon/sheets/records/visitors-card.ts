/** Who was here as a visitor, and what the office can do about it. */
import { longDate } from '../../../common/day';
import { counted } from '../../../common/words';
import { hourInWords, type VisitorsView } from '../../../flows';
import { button, buttons, type Card, type Section, text, type Widget } from '../../card';

/** So many are listed, the latest first; the tab has all of them. */
const MOST = 25;

export function visitorsCard(views: readonly VisitorsView[]): Card {
  const sections = views.flatMap((view): Section[] => [...crowdedSections(view), visitorsSection(view)]);
  const none: Section = {
    widgets: [text('No form for visitors is ready yet. It is made with the next hourly check.')],
  };
  return {
    name: 'visitors',
    title: 'Visitors',
    sections: [...(sections.length === 0 ? [none] : sections), { widgets: [buttons(button('Back', 'go back'))] }],
  };
}

function crowdedSections({ formId, version, crowded }: VisitorsView): Section[] {
  return crowded.map(({ hour, count }) => ({
    heading: `${version}: ${counted(count, 'response')} in one hour`,
    widgets: [
      text(`On ${hourInWords(hour)}. Discarding deletes them, in the register and in the form.`),
      buttons(
        button('Discard all shown', 'discard hour', { form: formId, hour }),
        button('They were here', 'keep hour', { form: formId, hour }),
      ),
    ],
  }));
}

function visitorsSection({ formId, version, isGone, visitors }: VisitorsView): Section {
  if (isGone) {
    const words = `The tab "${version} visitors" was deleted. Please restore it from an earlier version (File, Version history).`;
    return { heading: version, widgets: [text(words)] };
  }
  const more = visitors.length - MOST;
  return {
    heading: `${version}: ${counted(visitors.length, 'visitor')}`,
    widgets: [
      ...(visitors.length === 0 ? [text('Nobody has signed it yet.')] : []),
      ...visitors.slice(0, MOST).map(
        ({ name, organisation, who, host, day, time, moment }): Widget => ({
          kind: 'fact',
          label: `${longDate(day)}, ${time}`,
          words: name,
          below: [who, organisation, host === '' ? '' : `visiting ${host}`].filter((part) => part !== '').join(', '),
          button: button('Has joined the staff', 'has joined', { form: formId, name, moment: String(moment) }),
        }),
      ),
      ...(more > 0 ? [text(`and ${more} more; see the tab "${version} visitors".`)] : []),
    ],
  };
}
