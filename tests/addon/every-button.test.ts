/** Every card of every state is one that Google shows whole, and every button of it does something. */
import { readPolicies, SAMPLES } from '../../commands/simulation/school';
import { THIRTY_SECONDS } from '../../local/panel/panel';
import { ACTION_NAMES } from '../../src/addon/action-names';
import { HELP } from '../../src/addon/help/places';
import { besideNothingSetUp, CARD_STATES, school } from '../support/card-states';
import { MAY_CHANGE, mayChange, UP_TO_DATE } from '../support/may-change';
import { besideDocument, pressEverything, type Walk } from '../support/panels';

/** Help that was opened from some card of an earlier state. */
const helped = new Set<string>();

const walks = new Map<string, Walk>();

function walkFrom(name: string): Walk {
  const known = walks.get(name);
  if (known !== undefined) return known;
  const open = CARD_STATES[name];
  if (open === undefined) throw new Error(`No state "${name}"`);
  const walk = pressEverything(open(), { helped });
  walks.set(name, walk);
  return walk;
}

test.each(Object.keys(CARD_STATES))('%s', (name) => {
  const walk = walkFrom(name);
  expect(walk.faults).toEqual([]);
  expect(walk.longest).toBeLessThan(THIRTY_SECONDS);
});

/** Over all states, each kind of change that some press of an action made. */
function changesBy(): Map<string, Set<string>> {
  const all = new Map<string, Set<string>>();
  for (const name of Object.keys(CARD_STATES)) {
    for (const [does, changes] of walkFrom(name).changes)
      all.set(does, new Set([...(all.get(does) ?? []), ...changes]));
  }
  return all;
}

test('no press changes anything that its action may not', () => {
  const wrong = [...changesBy()].flatMap(([does, changes]) =>
    [...changes].filter((change) => !mayChange(does).includes(change)).map((change) => `${does}: ${change}`),
  );
  expect(wrong).toEqual([]);
});

test('every change that an action may make is made by some press, and every action has its line', () => {
  const made = changesBy();
  const unseen = Object.entries(MAY_CHANGE).flatMap(([does, may]) =>
    may
      .filter((change) => !UP_TO_DATE.includes(change) && !made.get(does)?.has(change))
      .map((change) => `${does}: ${change}`),
  );
  expect(unseen).toEqual([]);
  expect(Object.keys(MAY_CHANGE)).toEqual([...ACTION_NAMES]);
});

test('every card for which there is help is seen somewhere', () => {
  const seen = new Set(Object.keys(CARD_STATES).flatMap((name) => [...walkFrom(name).cards]));
  // Before setUp: below. What belongs to somebody else is on nobody's card: sheets/several-people.test.ts.
  const elsewhere = ['not set up', 'not yours'];
  expect(Object.keys(HELP).filter((name) => !seen.has(name) && !elsewhere.includes(name))).toEqual([]);
});

test('every action is offered somewhere', () => {
  const offered = new Set(Object.keys(CARD_STATES).flatMap((name) => [...walkFrom(name).offered]));
  expect(ACTION_NAMES.filter((name) => !offered.has(name))).toEqual([]);
});

test('before setUp nothing can be done but look again, and read the help', () => {
  const walk = pressEverything(besideNothingSetUp(), { helped });
  expect([[...walk.cards], walk.faults]).toEqual([['not set up', 'help'], []]);
});

test('the sample school’s policies can be read and published', () => {
  for (const { name, document } of readPolicies(SAMPLES)) {
    const walk = pressEverything(besideDocument(school(), document, name), { helped });
    expect([name, walk.faults]).toEqual([name, []]);
    expect(walk.longest).toBeLessThan(THIRTY_SECONDS);
  }
});
