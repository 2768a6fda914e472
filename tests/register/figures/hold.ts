/** Every figure that a school is shown, held against a count from outside. */
import type { Larkfield } from '../../support/larkfield';
import { countOutside, STATUSES } from './counted-outside';
import { randomSchool, TODAY_NUMBER, tabsOf } from './random-school';
import { inChart, inDemo, inDigest, inPanel, inSummary } from './shown';

/** How many figures were compared. */
export function holdFigures(base: Larkfield, seed: number): number {
  const larkfield = randomSchool(base, seed);
  const { policies, overdue } = countOutside(tabsOf(larkfield), TODAY_NUMBER);
  const titles = Object.keys(policies);
  const owed = titles.filter((title) => (policies[title]?.must ?? 0) > 0);

  expect({ seed, summary: inSummary(larkfield) }).toEqual({ seed, summary: policies });
  expect({ seed, chart: inChart(larkfield) }).toEqual({
    seed,
    chart: Object.fromEntries(titles.map((title) => [title, policies[title]?.must])),
  });
  const panel = inPanel(larkfield, owed);
  expect({ seed, panel }).toEqual({ seed, panel: Object.fromEntries(owed.map((title) => [title, policies[title]])) });

  const digest = inDigest(larkfield);
  for (const title of owed) {
    const { signed = 0, must = 0 } = policies[title] ?? {};
    if (digest.policies[title] !== undefined) expect(digest.policies[title]).toEqual({ signed, must });
    // Not named by itself: several are signed by everyone.
    else expect([seed, title, signed]).toEqual([seed, title, must]);
  }
  const worst = Object.entries(overdue).sort(([, a], [, b]) => b - a);
  expect(Object.values(digest.overdue)).toEqual(worst.slice(0, 5).map(([, days]) => days));
  for (const [name, days] of Object.entries(digest.overdue)) expect([name, days]).toEqual([name, overdue[name]]);

  const demo = inDemo(larkfield);
  for (const title of titles) {
    const counts = policies[title];
    const line = demo.find((words) => words.startsWith(title)) ?? '';
    const shown = (words: string) => Number(new RegExp(`(\\d+) ${words}`).exec(line)?.[1] ?? 0);
    expect([seed, title, ...STATUSES.map(shown)]).toEqual([seed, title, ...STATUSES.map((status) => counts?.[status])]);
  }
  return titles.length * (2 * STATUSES.length + 3) + owed.length * (STATUSES.length + 3) + worst.length;
}
