/** Everybody who is erased by the one click can be seen before it, page by page. */
import type { Widget } from '../../../src/addon/card';
import { overTimeCard } from '../../../src/addon/sheets/records/over-time-cards';
import { toDay } from '../../../src/common/day';
import { overTime } from '../../../src/register/erasure/over-time';
import { aPerson, aRegister } from '../../register/made';
import { sentOn } from '../../reminders/made';

const widgetsOf = (card: ReturnType<typeof overTimeCard>): Widget[] =>
  card.sections.flatMap(({ widgets }) => [...widgets]);

/** The parameters of the button that leads on; null on the last page. */
function onwards(widgets: readonly Widget[], from: number): number | null {
  const places = widgets.flatMap((widget) =>
    widget.kind !== 'buttons'
      ? []
      : widget.buttons.flatMap(({ on }) =>
          'does' in on && on.does === 'show over time' ? [Number(on.with?.from)] : [],
        ),
  );
  return places.find((place) => place > from) ?? null;
}

test.each([1, 20, 21, 50, 51, 62])('%d people who left long ago, each by name', (count) => {
  const people = Array.from({ length: count }, (_, i) =>
    aPerson({ number: i + 1, name: `Person ${i + 1}`, leavesOn: toDay('2020-01-31') }),
  );
  const over = overTime(aRegister({ people }), [], '', '2026-10-01');
  const seen: number[] = [];
  for (let from: number | null = 0; from !== null; ) {
    const widgets = widgetsOf(overTimeCard(over, from));
    for (const widget of widgets) {
      if (widget.kind === 'fact') seen.push(Number((widget.label ?? '').replace('Number ', '')));
    }
    from = onwards(widgets, from);
  }
  expect(seen).toEqual(people.map(({ number }) => number));
});

const words = (card: ReturnType<typeof overTimeCard>) => JSON.stringify(card);

test('what becomes of people is said where people are on the list', () => {
  const gone = [aPerson({ number: 1, leavesOn: toDay('2020-01-31') })];
  const sentEmails = [{ row: 2, value: sentOn('2020-01-01', { person: 2 }) }];
  const both = words(overTimeCard(overTime(aRegister({ people: gone, sentEmails }), [], '', '2026-10-01'), 0));
  const emails = words(overTimeCard(overTime(aRegister({ people: [], sentEmails }), [], '', '2026-10-01'), 0));
  expect(both).toContain('1 person who left more than 6 years before 1 October 2026');
  expect([both.includes('Of each person the name'), emails.includes('Of each person the name')]).toEqual([true, false]);
  expect([both, emails].every((card) => card.includes('This cannot be undone.'))).toBe(true);
});
