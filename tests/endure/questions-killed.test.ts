/** A question that is raised, and one that is ended, stopped before and after every call to Google, or refused by it. */
import type { Fault } from '../../local/script/execution';
import { MOMENTS, wrongAfterFaults } from '../support/killed-questions';

const FAULTS: [string, Fault][] = [
  ['killed before', { kind: 'kill', when: 'before' }],
  ['killed after', { kind: 'kill', when: 'after' }],
  ['refused at', { kind: 'refuse', message: 'Service unavailable.' }],
  ['with the answer lost of', { kind: 'refuse', message: 'Service timed out.', when: 'after' }],
];

describe.each(MOMENTS)('%s', (...moment) => {
  test.each(FAULTS)('%s any of its calls', (_what, fault) => {
    expect(wrongAfterFaults(moment, fault, 1)).toEqual([]);
  });
});
