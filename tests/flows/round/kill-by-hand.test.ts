/** A round that takes a decision and a signature on paper, killed anywhere: the next one finishes it, and nothing is there twice. */
import { ACCEPTABLE_USE, Larkfield, MANAGER } from '../../support/larkfield';

const STAFF = [
  ['Tolu Adeyemi', 't.adeyemi@larkfield.example', 'Class teacher', 'teaching'],
  ['Carol Bright', '', 'Midday supervisor', 'support'],
  ['Eva Novak', '', 'Cleaner', 'support'],
];

/** Carol's answer came from elsewhere and is accepted; Eva's paper is typed in. */
function entered(): Larkfield {
  const school = Larkfield.open(STAFF);
  const form = school.publish(ACCEPTABLE_USE);
  school.sign(form, MANAGER, 'Carol Bright');
  school.round();
  const [where = '', what = ''] = school.rows('To check')[0] ?? [];
  school.paste('To check', 2, [[String(where), String(what), 'accept', 'Carol Bright']]);
  school.paste('Paper', 2, [['Eva Novak', 'Acceptable Use Policy', '', '1/9/2026']]);
  return school;
}

const endState = (school: Larkfield) =>
  ['Decisions', 'Signatures', 'Paper', 'To check', 'Register'].map((tab) => school.rows(tab));

const START = entered();
const WHOLE = START.fork();
const CALLS = WHOLE.round().calls;

test('nothing goes wrong: both count', () => {
  expect(WHOLE.statuses()).toEqual({
    'Tolu Adeyemi': '◷ Due 15 Sep 2026',
    'Carol Bright': '✓ Signed 1 Sep 2026',
    'Eva Novak': '✓ Signed 1 Sep 2026',
  });
});

describe.each(['before', 'after'] as const)('killed %s', (when) => {
  test.each(CALLS.map((name, index) => [index, name] as const))('call %i, %s', (at) => {
    const school = START.fork();
    school.round(({ index }) => (index === at ? { kind: 'kill', when } : undefined));
    school.sleepTo('2026-09-01', '09:00');
    school.round();
    expect(endState(school)).toEqual(endState(WHOLE));
  });
});
