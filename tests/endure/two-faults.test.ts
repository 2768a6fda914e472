/** Two faults in one round, one right after the other, at every call: nothing lost, nothing twice. One fault is tried in every test run. */
import type { Fault } from '../../local/script/execution';
import { afterFaults, beforeTheRound, EMAILS, endState, HAVE_SIGNED } from '../support/busy-round';
import { doubled } from '../support/matchers';

const START = beforeTheRound();
const WHOLE = START.fork();
const CALLS = WHOLE.round().calls;
WHOLE.turnTo('2026-09-01', '11:30');
const WANTED = JSON.stringify(endState(WHOLE));

const REFUSED: Fault = { kind: 'refuse', message: 'Service timed out while accessing document.' };
const LOST: Fault = { ...REFUSED, when: 'after' };
const PAIRS: [string, Fault, Fault][] = [
  ['refused, and the next call refused', REFUSED, REFUSED],
  ['done with its answer lost, and the next call refused', LOST, REFUSED],
  ['refused, and the run stopped at the next call', REFUSED, { kind: 'kill', when: 'before' }],
  ['done with its answer lost, and the run stopped after the next call', LOST, { kind: 'kill', when: 'after' }],
];

test.each(PAIRS)('each call %s', (_what, first, second) => {
  const wrong = CALLS.flatMap((name, at) => {
    const school = afterFaults(START, ({ index }) => (index === at ? first : index === at + 1 ? second : undefined));
    const statuses = school.column('Sent emails', 'Status');
    const unknown = statuses.filter((status) => status === 'unknown').length;
    const isRight =
      JSON.stringify(endState(school)) === WANTED &&
      doubled(school.column('Signatures', 'Response')).length === 0 &&
      doubled(school.mailTo).length === 0 &&
      !school.mailTo.some((to) => HAVE_SIGNED.includes(to)) &&
      unknown <= 2 &&
      school.mailTo.length >= EMAILS - unknown &&
      !statuses.includes('claimed');
    return isRight ? [] : [`${at} ${name}`];
  });
  expect(wrong).toEqual([]);
});
