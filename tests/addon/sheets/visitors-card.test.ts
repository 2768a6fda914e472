/** However many visitors there are, in however many forms, each is on some page, and no page has more than Google shows. */
import type { Widget } from '../../../src/addon/card';
import { visitorsCard } from '../../../src/addon/sheets/records/visitors-card';
import { toDay } from '../../../src/common/day';
import type { VisitorsView } from '../../../src/flows';

/** "Most widgets of a card that are shown", docs/google-facts.md G20. */
const SHOWN = 100;

const view = (version: string, count: number, crowded: number): VisitorsView => ({
  formId: `form of ${version}`,
  version,
  isGone: false,
  visitors: Array.from({ length: count }, (_, i) => ({
    ...{ row: i + 2, day: toDay('2026-09-02'), hour: '2026-09-02 10', time: '10:42', moment: i + 0.5 },
    ...{ name: `${version} visitor ${i}`, organisation: '', who: 'visitor', host: '', hasJoined: false },
  })),
  crowded: Array.from({ length: crowded }, (_, i) => ({ hour: `2026-09-02 ${String(i).padStart(2, '0')}`, count: 31 })),
});
const VIEWS = [view('P1 v1.0', 45, 24), view('P2 v1.0', 0, 0), view('P3 v2.0', 45, 3)];

const widgetsFrom = (from: number): Widget[] =>
  visitorsCard(VIEWS, from).sections.flatMap(({ widgets }) => [...widgets]);
const actionsIn = (widgets: readonly Widget[]) =>
  widgets
    .flatMap((widget) => (widget.kind === 'buttons' ? widget.buttons : []))
    .flatMap(({ on }) => ('does' in on ? [on] : []));

test('nobody and no crowded hour is missing, and each is there once', () => {
  const seen: string[] = [];
  let from: number | undefined = 0;
  while (from !== undefined) {
    const widgets = widgetsFrom(from);
    expect(widgets.length).toBeLessThanOrEqual(SHOWN);
    seen.push(...widgets.flatMap((widget) => (widget.kind === 'fact' ? [String(widget.words)] : [])));
    const actions = actionsIn(widgets);
    seen.push(
      ...actions.flatMap(({ does, with: about }) => (does === 'discard hour' ? [`${about?.form} ${about?.hour}`] : [])),
    );
    const places = actions.flatMap(({ does, with: about }) => (does === 'show visitors' ? [Number(about?.from)] : []));
    from = places.find((place) => place > (from ?? 0));
  }
  const wanted = VIEWS.flatMap(({ formId, visitors, crowded }) => [
    ...visitors.map(({ name }) => name),
    ...crowded.map(({ hour }) => `${formId} ${hour}`),
  ]);
  expect(seen.sort()).toEqual(wanted.sort());
});

test.each(['discard hour', 'keep hour'])(
  'what is done about a crowded hour on a later page leaves that page standing: %s',
  (what) => {
    const from = (place: number) =>
      actionsIn(widgetsFrom(place)).flatMap(({ does, with: about }) => (does === what ? [about?.from] : []));
    expect(from(60).slice(0, 1)).toEqual(['60']);
    expect(from(0).slice(0, 1)).toEqual([undefined]);
  },
);

test('whoever joins the staff from a later page leaves that page standing', () => {
  const [joined] = actionsIn(widgetsFrom(40)).filter(({ does }) => does === 'has joined');
  expect(joined).toMatchObject({ with: { from: '40' } });
});
