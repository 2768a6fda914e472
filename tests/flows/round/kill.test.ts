/** A round that is stopped anywhere, or that Google fails anywhere, is finished by the next one: nothing lost, nothing twice. */
import type { Fault } from '../../../local/script/execution';
import { ARE_ASKED, afterFaults, beforeTheRound, EMAILS, endState, HAVE_SIGNED } from '../../support/busy-round';
import { type Larkfield, MANAGER } from '../../support/larkfield';
import { doubled } from '../../support/matchers';

const START = beforeTheRound();
const WHOLE = START.fork();
const CALLS = WHOLE.round().calls;
WHOLE.turnTo('2026-09-01', '11:30');

const afterFault = (fault: Fault, at: number): Larkfield =>
  afterFaults(START, ({ index }) => (index === at ? fault : undefined));

const places = CALLS.map((name, index) => [index, name] as const);

describe(`a round of ${CALLS.length} calls`, () => {
  test('collects five signatures and sends twelve emails when nothing goes wrong', () => {
    expect(endState(WHOLE).signatures).toEqual(HAVE_SIGNED);
    expect(WHOLE.mailTo).toEqual([...ARE_ASKED, MANAGER]);
    expect(WHOLE.column('Sent emails', 'Status')).toEqual(Array.from({ length: EMAILS }, () => 'sent'));
  });

  describe.each(['before', 'after'] as const)('killed %s', (when) => {
    test.each(places)('call %i, %s', (index) => {
      const school = afterFault({ kind: 'kill', when }, index);
      expect(endState(school)).toEqual(endState(WHOLE));
      expect(doubled(school.column('Signatures', 'Response'))).toEqual([]);
      expect(doubled(school.mailTo)).toEqual([]);
      expect(school.mailTo.filter((to) => HAVE_SIGNED.includes(to))).toEqual([]);
      const unknown = school.column('Sent emails', 'Status').filter((status) => status === 'unknown').length;
      expect(unknown).toBeLessThanOrEqual(1);
      expect(school.mailTo.length).toBeGreaterThanOrEqual(EMAILS - unknown);
      expect(school.column('Sent emails', 'Status')).not.toContain('claimed');
    });
  });

  /** Google's own words (docs/google-facts.md M004, K004, AS09), each where Google says them. */
  const REFUSALS: [what: string, where: RegExp, fault: Fault][] = [
    ['times out', /./, { kind: 'refuse', message: 'Service Spreadsheets timed out while accessing document.' }],
    [
      'did it, and the answer is lost',
      /./,
      { kind: 'refuse', message: 'Service timed out while accessing document.', when: 'after' },
    ],
    ['has no permission', /./, { kind: 'refuse', message: 'You do not have permission to perform that action.' }],
    [
      'takes no more emails today',
      /^MailApp/,
      { kind: 'refuse', message: 'Service invoked too many times for one day: email.' },
    ],
    [
      'holds the lock',
      /^Lock/,
      { kind: 'refuse', message: 'Lock timeout: another process was holding the lock for too long.' },
    ],
    [
      'has too many requests',
      /^Sheets/,
      {
        kind: 'refuse',
        errorName: 'GoogleJsonResponseException',
        message:
          "API call to sheets.spreadsheets.batchUpdate failed with error: Quota exceeded for quota metric 'Write requests' and limit 'Write requests per minute per user' of service 'sheets.googleapis.com' for consumer 'project_number:000000000000'.",
      },
    ],
  ];
  describe.each(REFUSALS)('in which Google %s', (_what, where, fault) => {
    test.each(places.filter(([, name]) => where.test(name)))('at call %i, %s', (index) => {
      const school = afterFault(fault, index);
      expect(endState(school)).toEqual(endState(WHOLE));
      expect(doubled(school.column('Signatures', 'Response'))).toEqual([]);
      expect(doubled(school.mailTo)).toEqual([]);
      expect(school.mailTo.filter((to) => HAVE_SIGNED.includes(to))).toEqual([]);
      const unknown = school.column('Sent emails', 'Status').filter((status) => status === 'unknown').length;
      expect(unknown).toBeLessThanOrEqual(1);
      expect(school.mailTo.length).toBeGreaterThanOrEqual(EMAILS - unknown);
      expect(school.column('Sent emails', 'Status')).not.toContain('claimed');
    });
  });
});
