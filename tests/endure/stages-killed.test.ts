/** Rehearsing, publishing, waiting and withdrawing, stopped before and after every call to Google, or refused by it. */
import type { Fault } from '../../local/script/execution';
import { STEPS, wrongAfterKills } from '../support/killed-stages';

const FAULTS: [string, Fault][] = [
  ['killed before', { kind: 'kill', when: 'before' }],
  ['killed after', { kind: 'kill', when: 'after' }],
  ['refused at', { kind: 'refuse', message: 'Service unavailable.' }],
  ['with the answer lost of', { kind: 'refuse', message: 'Service timed out.', when: 'after' }],
];

describe.each(Object.entries(STEPS))('%s', (_name, step) => {
  test.each(FAULTS)('%s any of its calls', (_what, fault) => {
    expect(wrongAfterKills(step, fault, 1).wrong).toEqual([]);
  });
});
