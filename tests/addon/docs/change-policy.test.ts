/** A published policy is changed in the panel: who signs, how often, by when, who countersigns; what that does is seen before it is done. */
import { ACCEPTABLE_USE, Larkfield } from '../../support/larkfield';
import { besideRegister, wordsOf } from '../../support/panels';

const STAFF = [
  ['Tolu Adeyemi', 't.adeyemi@larkfield.example', 'Teacher', 'teaching'],
  ['Grace Obi', 'g.obi@larkfield.example', 'Administrator', 'support'],
  ['Ina Park', 'i.park@larkfield.example', 'Teacher', 'teaching'],
];

/** Published on 1 September 2026 for everyone, due on the 15th; Tolu signed on the 2nd, and it is the 17th. */
function school(): Larkfield {
  const larkfield = Larkfield.open(STAFF);
  const form = larkfield.publish(ACCEPTABLE_USE, { audience: ['everyone'] });
  larkfield.sleepTo('2026-09-02', '12:00');
  larkfield.sign(form, 't.adeyemi@larkfield.example', 'Tolu Adeyemi');
  larkfield.round();
  larkfield.sleepTo('2026-09-17', '12:00');
  larkfield.round();
  return larkfield;
}

const SCHOOL = school();

/** From the first card of the register's panel: the clicks that it takes are the presses here. */
function changed(inputs: Record<string, string[]>) {
  const larkfield = SCHOOL.fork();
  const panel = besideRegister(larkfield);
  panel.press('Open');
  panel.press('Change who signs, how often, by when');
  panel.press('See what it does', inputs);
  return { larkfield, panel };
}

const row = (larkfield: Larkfield) => larkfield.rows('Policies')[0]?.slice(2, 8);
const BEFORE = row(SCHOOL);

test('who signs: nothing is written before it is said who is no longer asked', () => {
  const { larkfield, panel } = changed({ audience: ['teaching'] });
  expect(wordsOf(panel)).toContain('1 person no longer asked; what they signed is kept\nGrace Obi');
  expect(row(larkfield)).toEqual(BEFORE);
  panel.press('Change it');
  expect(row(larkfield)?.[0]).toBe('teaching');
  expect(larkfield.statuses()).toEqual({
    'Tolu Adeyemi': '✓ Signed 2 Sep 2026',
    'Grace Obi': '—',
    'Ina Park': '! Overdue 2 days',
  });
});

test.each<[string, Record<string, string[]>, string, number, string | number]>([
  ['by when', { daysToSign: ['21'] }, '2 people no longer overdue\nGrace Obi and Ina Park', 2, 21],
  ['by when, with a grace period', { graceDays: ['7'] }, '2 people no longer overdue', 4, 7],
  ['how often', { resignMonths: ['never'] }, 'Nothing is different for anybody today.', 1, 'when it changes'],
  [
    'who countersigns',
    { countersignedBy: ['g.obi@larkfield.example'] },
    '1 person signed, now waiting for a countersignature\nTolu Adeyemi',
    5,
    'g.obi@larkfield.example',
  ],
])('%s', (_what, inputs, words, column, cell) => {
  const { larkfield, panel } = changed(inputs);
  expect(wordsOf(panel)).toContain(words);
  panel.press('Change it');
  const cells = [...(BEFORE ?? [])];
  cells[column] = cell;
  expect(row(larkfield)).toEqual(cells);
  const headings = ['Who signs', 'How often', 'Days to sign', 'Days to sign for starters', 'Grace period (days)'];
  expect(larkfield.column('Panel changes', 'What was done').map(String)).toEqual([
    `changed P1: ${headings[column] ?? 'Countersigned by'}`,
  ]);
});

test('what is no change, nobody, and a group with one that holds it are said, and nothing is written', () => {
  const same = changed({});
  expect(same.panel.notice).toBe('Nothing is different from before.');
  const nobody = changed({ audience: [] });
  expect(wordsOf(nobody.panel)).toContain('Nobody is ticked under "Who signs".');
  const both = changed({ audience: ['all staff', 'teaching'] });
  expect(both.panel.notice).toContain('One of the groups that you ticked holds all of another.');
  for (const { larkfield } of [same, nobody, both]) expect(row(larkfield)).toEqual(BEFORE);
});
