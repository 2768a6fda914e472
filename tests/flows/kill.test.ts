/** A round that is stopped anywhere, or that Google fails anywhere, is finished by the next one: nothing lost, nothing twice. */
import type { Fault } from '../../local/execution';
import { ACCEPTABLE_USE, Larkfield } from '../support/larkfield';
import { doubled } from '../support/matchers';

const STAFF = ['tolu', 'carol', 'eva', 'joe', 'sian'].map((name) => [
  name,
  `${name}@larkfield.example`,
  'Teacher',
  'teaching',
]);

/** Two have signed since the last round, three are to be written to. */
function beforeTheRound(): Larkfield {
  const school = Larkfield.open(STAFF);
  const form = school.publish(ACCEPTABLE_USE);
  school.restTriggerOf(form);
  school.sign(form, 'tolu@larkfield.example');
  school.sign(form, 'carol@larkfield.example');
  return school;
}

const START = beforeTheRound();
const WHOLE = START.fork();
const CALLS = WHOLE.round().calls;
WHOLE.turnTo('2026-09-01', '11:30');

/** What must be the same in the end, however the round went. */
function endState(school: Larkfield) {
  return {
    signatures: school.column('Signatures', 'Email').sort(),
    register: school.rows('Register'),
    staff: school.rows('Staff'),
    overdue: school.rows('Overdue'),
  };
}

function afterFault(fault: Fault, at: number): Larkfield {
  const school = START.fork();
  school.round(({ index }) => (index === at ? fault : undefined));
  school.turnTo('2026-09-01', '11:30');
  return school;
}

const places = CALLS.map((name, index) => [index, name] as const);

describe(`a round of ${CALLS.length} calls`, () => {
  test('collects two signatures and sends three emails when nothing goes wrong', () => {
    expect(endState(WHOLE).signatures).toEqual(['carol@larkfield.example', 'tolu@larkfield.example']);
    expect(WHOLE.mailTo).toEqual(['eva@larkfield.example', 'joe@larkfield.example', 'sian@larkfield.example']);
  });

  describe.each(['before', 'after'] as const)('killed %s', (when) => {
    test.each(places)('call %i, %s', (index) => {
      const school = afterFault({ kind: 'kill', when }, index);
      expect(endState(school)).toEqual(endState(WHOLE));
      expect(doubled(school.column('Signatures', 'Answer'))).toEqual([]);
      expect(doubled(school.mailTo)).toEqual([]);
      const unknown = school.column('Sent emails', 'Status').filter((status) => status === 'unknown').length;
      expect(unknown).toBeLessThanOrEqual(1);
      expect(school.mailTo.length).toBeGreaterThanOrEqual(3 - unknown);
      expect(school.column('Sent emails', 'Status')).not.toContain('claimed');
    });
  });

  const REFUSALS: [string, Fault][] = [
    ['times out', { kind: 'refuse', message: 'Service Spreadsheets timed out while accessing document.' }],
    [
      'has too many requests',
      {
        kind: 'refuse',
        errorName: 'GoogleJsonResponseException',
        message:
          "API call to sheets.spreadsheets.batchUpdate failed with error: Quota exceeded for quota metric 'Write requests' and limit 'Write requests per minute per user' of service 'sheets.googleapis.com' for consumer 'project_number:000000000000'.",
      },
    ],
  ];
  describe.each(REFUSALS)('in which Google %s', (_what, fault) => {
    test.each(places)('at call %i, %s', (index) => {
      const school = afterFault(fault, index);
      expect(endState(school)).toEqual(endState(WHOLE));
      expect(doubled(school.column('Signatures', 'Answer'))).toEqual([]);
      expect(doubled(school.mailTo)).toEqual([]);
      expect(school.column('Sent emails', 'Status')).not.toContain('claimed');
    });
  });
});
