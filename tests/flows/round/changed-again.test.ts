/** What was changed beside a policy by hand, taken back and changed again: each time somebody is asked whether it is meant. */
import { fillColumn } from '../../support/fill-column';
import { ACCEPTABLE_USE, Larkfield, STAFF } from '../../support/larkfield';

// Forty days, so that nobody is late within a week by having them back.
test.each([
  ['Who signs', 'everyone', 'teaching', /"Who signs" is not as before/],
  ['Days to sign', '40', '300', /may be signed within 300 days/],
  ['Days for new starters', '40', '41', /may be signed by new starters within 41 days, and had to be within 40/],
])('%s: from %s to %s', (heading, before, after, question) => {
  const school = Larkfield.open(STAFF);
  school.publish(ACCEPTABLE_USE, { daysToSign: 40 });
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

test('new starters who have no days of their own have everybody’s, and more of these are asked about in one sentence', () => {
  const school = Larkfield.open(STAFF);
  school.publish(ACCEPTABLE_USE);
  const on = (day: string, heading: string, cell: string): string[] => {
    fillColumn(school, 'Policies', heading, [cell]);
    school.turnTo(day, '12:00');
    return school.column('To check', 'What to check').map(String);
  };
  expect(on('2026-09-02', 'Days for new starters', '')).toEqual([]);
  expect(on('2026-09-03', 'Days for new starters', '7')).toEqual([]);
  const everybodys = on('2026-09-04', 'Days to sign', '30');
  expect(everybodys).toEqual([expect.stringMatching(/\) may be signed within 30 days, and had to be within 14\./)]);
  const ignore = (day: string): void => {
    fillColumn(school, 'To check', 'Decision', ['ignore']);
    school.turnTo(day, '12:00');
  };
  ignore('2026-09-05');
  const starters = on('2026-09-06', 'Days for new starters', '');
  expect(starters).toEqual([
    expect.stringMatching(/\) may be signed by new starters within 30 days, and had to be within 7\./),
  ]);
  ignore('2026-09-07');
  const both = on('2026-09-08', 'Days to sign', '40');
  expect(both).toEqual([expect.stringMatching(/\) may be signed within 40 days, and had to be within 30\./)]);
});

test('a group in which nobody is yet can be let be: it is asked about once, and once more for another group', () => {
  const school = Larkfield.open(STAFF);
  school.publish(ACCEPTABLE_USE);
  const on = (day: string): string[] => {
    school.turnTo(day, '12:00');
    return school.column('To check', 'What to check').map(String);
  };
  const isFor = (groups: string): void => fillColumn(school, 'Policies', 'Who signs', [groups]);
  const nobody = (group: string) =>
    expect.stringContaining(`asks for the group "${group}", and nobody on the staff list is in it.`);
  isFor('all staff, exam readers');
  expect(on('2026-09-02')).toEqual([nobody('exam readers')]);
  fillColumn(school, 'To check', 'Decision', ['ignore']);
  expect([on('2026-09-03'), on('2026-09-04')]).toEqual([[], []]);
  isFor('all staff, exam readers, kitchen');
  expect(on('2026-09-05')).toEqual([nobody('kitchen')]);
  isFor('all staff, exam readers');
  expect(on('2026-09-06')).toEqual([]);
});

test('a policy of which nobody signs at present can be let be, and is asked about again once it is for another group', () => {
  const school = Larkfield.open(STAFF);
  school.publish(ACCEPTABLE_USE);
  const on = (day: string): string[] => {
    school.turnTo(day, '12:00');
    return school.column('To check', 'What to check').map(String);
  };
  const isFor = (groups: string): void => fillColumn(school, 'Policies', 'Who signs', [groups]);
  const nobody = (groups: string) => [
    expect.stringMatching(new RegExp(`nobody on the staff list is in "${groups}", so nobody has to sign`)),
  ];
  expect(on('2026-09-02')).toEqual([]);
  isFor('supply staff');
  expect(on('2026-09-03')).toEqual(nobody('supply staff'));
  fillColumn(school, 'To check', 'Decision', ['ignore']);
  expect([on('2026-09-04'), on('2026-09-05')]).toEqual([[], []]);
  isFor('supply staff, volunteers');
  expect(on('2026-09-06')).toEqual(nobody('supply staff, volunteers'));
  isFor('supply staff');
  expect(on('2026-09-07')).toEqual([]);
  school.pasteAt('Staff', 2, 4, [['supply staff']]);
  expect(on('2026-09-08')).toEqual([expect.stringMatching(/"Who signs" is not as before .* now supply staff/)]);
});
