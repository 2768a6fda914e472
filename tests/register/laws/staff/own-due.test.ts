/** An individual due date by which somebody is late where nobody else would be: asked about, from the first day on which it does so. */
import type { Day } from '../../../../src/common/day';
import { ownDueQuestions } from '../../../../src/register/laws/staff/own-due';
import type { Person } from '../../../../src/register/model';
import { aPerson, aPolicy, aRegister, aSignature, aVersion } from '../../made';

/** Published on 1 September and due on the 15th; a second policy is due on the 24th. */
const school = (person: Partial<Person>, signedOn: Day | null = null) =>
  aRegister({
    people: [aPerson(person), aPerson({ number: 2, row: 3, name: 'Carol Bright', email: 'c@larkfield.example' })],
    policies: [aPolicy(), aPolicy({ code: 'P2', title: 'Laptops' })],
    versions: [aVersion('P1 v1.0', '2026-09-01'), aVersion('P2 v1.0', '2026-09-10')],
    signatures: signedOn === null ? [] : [aSignature(signedOn)],
  });
const asked = (today: Day, ...of: Parameters<typeof school>) =>
  ownDueQuestions(school(...of), today).map(({ what }) => / Without it (.*) would not be/.exec(what)?.[1]);

test.each<[string, Day, Day, (string | undefined)[]]>([
  ['on that day: it is on time', '2026-09-08', '2026-09-08', []],
  ['the day after', '2026-09-08', '2026-09-09', ['Acceptable use']],
  ['on the due date of the policy', '2026-09-08', '2026-09-15', ['Acceptable use']],
  ['once everybody is late', '2026-09-08', '2026-09-16', []],
  ['of more time for one policy, by which another is late sooner', '2026-09-22', '2026-09-23', ['Laptops']],
  ['of last year', '2025-09-08', '2026-09-09', []],
  ['that is to come', '2026-09-30', '2026-09-20', []],
])('%s', (_when, ownDueOn, today, titles) => {
  expect(asked(today, { ownDueOn })).toEqual(titles);
});

test('is not asked of what was signed, and says where and what to do', () => {
  expect(asked('2026-09-09', { ownDueOn: '2026-09-08' }, '2026-09-02')).toEqual([]);
  expect(ownDueQuestions(school({ ownDueOn: '2026-09-08' }), '2026-09-09')).toEqual([
    {
      response: expect.stringMatching(/^individual due date 1 [0-9a-f]{8}$/),
      where: 'Staff, row 2',
      what: 'Staff, row 2: "Individual due date" of Tolu Adeyemi is 8 September 2026. Without it Acceptable use would not be overdue yet: an extension for one policy counts for what is asked since, too. Please correct it, or leave it empty to use the due date of each policy; if it is meant, choose ignore.',
    },
  ]);
});
