/** The form as staff will see it, in short: its pages with their headings and points. */
import { counted, shortened } from '../../../common/words';
import type { PagePlan } from '../../../form/form-plan';
import { button, buttons, type Card, paged, text, type Widget } from '../../card';
import { numberOf, type PanelEvent } from '../../event';
import { formShown } from './asked-before';
import type { BuiltPolicy } from './built-policy';

/** Letters of a point, and points of a question, that tell what it is about. */
const LETTERS = 120;
const POINTS = 25;
/** Headings and points of the form on one card; they are read through, not decided about. */
const A_PAGE = 40;

/** @param event carries from where, and of which form */
export function formPagesCard({ plan, policy }: Pick<BuiltPolicy, 'plan' | 'policy'>, event: PanelEvent): Card {
  const widgets = plan.pages.flatMap((page, i) => pageWidgets(page, i, plan.pages.length));
  const from = numberOf(event, 'from');
  const { page, turn } = paged(widgets, from, 'show form pages', formShown(event), A_PAGE);
  return {
    name: 'form pages',
    title: `The form: ${counted(plan.pages.length, 'page')}`,
    subtitle: policy.title,
    sections: [{ widgets: [...page, ...turn, buttons(button('Back', 'go back'))] }],
  };
}

function pageWidgets({ title, items }: PagePlan, place: number, of: number): Widget[] {
  const heading: Widget = {
    kind: 'fact',
    label: `Page ${place + 1} of ${of}`,
    words: [{ bold: shortened(title, LETTERS) || 'First page' }],
  };
  return [heading, ...items.map((item) => itemWidget(item))];
}

function itemWidget(item: PagePlan['items'][number]): Widget {
  const title = shortened(item.title, LETTERS);
  if (item.kind === 'header') return text([{ bold: title || '…' }]);
  const choices =
    item.kind === 'leave aside' || item.kind === 'agree'
      ? [item.choice]
      : 'choices' in item
        ? item.choices.map((choice) => (typeof choice === 'string' ? choice : choice.text))
        : [];
  const shown = choices.slice(0, POINTS).map((choice) => `☐ ${shortened(choice, LETTERS)}`);
  const more = choices.length > POINTS ? [`and ${counted(choices.length - POINTS, 'more point')}`] : [];
  return text([title, ...shown, ...more].filter((line) => line !== '').join('\n') || '…');
}
