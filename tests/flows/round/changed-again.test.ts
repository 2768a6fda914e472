/** What was changed beside a policy by hand, taken back and changed again: each time somebody is asked whether it is meant. */
import { fillColumn } from '../../support/fill-column';
import { ACCEPTABLE_USE, Larkfield, STAFF } from '../../support/larkfield';

test.each([
  ['Who signs', 'everyone', 'teaching', /"Who signs" is not as before/],
  ['Days to sign', '14', '300', /may be signed within 300 days/],
])('%s: from %s to %s', (heading, before, after, question) => {
  const school = Larkfield.open(STAFF);
  school.publish(ACCEPTABLE_USE);
  let day = 1;
  const nextDay = (): string[] => {
    day += 1;
    school.turnTo(`2026-09-${String(day).padStart(2, '0')}`, '12:00');
    return school.column('To check', 'What to check').map(String);
  };
  const change = (cell: string): string[] => {
    fillColumn(school, 'Policies', heading, [cell]);
    return nextDay();
  };
  expect(nextDay()).toEqual([]);
  for (const time of [1, 2, 3]) {
    expect([time, change(after)]).toEqual([time, [expect.stringMatching(question)]]);
    fillColumn(school, 'To check', 'Decision', ['ignore']);
    expect([time, nextDay(), nextDay()]).toEqual([time, [], []]);
    expect([time, change(before)]).toEqual([time, []]);
  }
});
