/** What receipts and reminders end with: the reader's own policies, and nobody else's. */
import type { RaisedQuestion } from '../../../src/register/signing/asking/questions';
import { SOMEBODY } from '../../../src/register/signing/countersigning/countersigners';
import type { Obligation } from '../../../src/register/signing/obligations';
import { yourPolicies } from '../../../src/reminders/letters/own-record';
import { ACCEPTABLE_USE, Larkfield, STAFF, TOLU } from '../../support/larkfield';
import { aPolicy, overdue, owing } from '../made';

const TODAY = '2026-09-17';

const linesOf = (own: Obligation[]) => yourPolicies(own, TODAY).flatMap(({ lines }) => lines);

const titled = (title: string) => ({ policy: aPolicy({ title }) });

test('what is still to sign comes first, the earliest due on top; then what is signed, and when it is next', () => {
  expect(
    linesOf([
      owing({ ...titled('Phones'), status: 'signed', signedOn: '2026-09-04', expiresOn: '2027-09-01' }),
      owing({ ...titled('Conduct'), status: 'signed', signedOn: '2026-09-10' }),
      owing({ ...titled('Health'), dueOn: '2026-09-20' }),
      overdue(2, titled('Data')),
      owing({ ...titled('Keys'), status: 'awaits countersignature', signedOn: '2026-09-11', awaits: 'the head' }),
      owing({ ...titled('Laptop'), status: 'awaits countersignature', signedOn: '2026-09-11', awaits: SOMEBODY }),
      owing({ policy: aPolicy({ title: 'Oath', lasts: { kind: 'once' } }), status: 'signed', signedOn: '2026-09-10' }),
    ]),
  ).toEqual([
    'Data: to sign; it was due on Tuesday 15 September',
    'Health: to sign by Sunday 20 September',
    'Conduct: signed on Thursday 10 September; next when it changes',
    'Keys: signed on Friday 11 September; the head countersigns it',
    'Laptop: signed on Friday 11 September; it waits for a countersignature',
    'Oath: signed on Thursday 10 September; you are not asked for it again',
    'Phones: signed on Friday 4 September; next on 1 September 2027',
  ]);
});

test('what is not asked of the reader is not named, and who is asked nothing has no such part', () => {
  expect(yourPolicies([owing({ status: 'not required' })], TODAY)).toEqual([]);
  expect(yourPolicies([], TODAY)).toEqual([]);
});

test('whoever asked to talk first hears that it is on hold, and once the head has decided, that it is decided', () => {
  const raised = (end: RaisedQuestion['end']): Obligation => {
    const asked: Omit<RaisedQuestion, 'end'> = {
      response: 'q',
      person: 1,
      email: TOLU,
      version: 'P1 v1.0',
      raisedOn: '2026-09-03',
      raisedAt: '10:12',
    };
    return owing({ ...titled('Data'), status: 'raised a question', dueOn: null, question: { ...asked, end } });
  };
  expect(linesOf([raised(null), raised({ how: 'decided by the head', on: '2026-09-08', by: 'Carol Bright' })])).toEqual(
    [
      'Data: on hold, as you asked to talk first',
      'Data: decided by the head on Tuesday 8 September; you are not asked for this version again',
    ],
  );
});

test('of more than twelve that are signed the rest is counted', () => {
  const many = Array.from({ length: 15 }, (_, at) =>
    owing({ ...titled(`Policy ${at + 10}`), status: 'signed', signedOn: '2026-09-04' }),
  );
  const lines = linesOf([...many, owing(titled('Last'))]);
  expect([lines.length, lines[0], lines.at(-1)]).toEqual([
    14,
    'Last: to sign by Tuesday 15 September',
    'and 3 more policies that you have signed',
  ]);
});

test('a reminder and a receipt end with it, and name no colleague', () => {
  const school = Larkfield.open(STAFF);
  school.set('Send receipts', 'yes');
  const form = school.publish(ACCEPTABLE_USE);
  school.turnTo('2026-09-02', '12:00');
  school.sign(form, TOLU, 'Tolu Adeyemi');
  school.turnTo('2026-09-03', '12:00');
  const toTolu = school.workspace.mail.filter(({ to }) => to === TOLU).map(({ body }) => body);
  expect(toTolu).toEqual([
    expect.stringMatching(/Your policies\n+.*Acceptable Use Policy: to sign by /),
    expect.stringMatching(/Your policies\n+.*Acceptable Use Policy: signed on .*; next /),
  ]);
  expect(toTolu.join('\n')).not.toContain('Carol');
});
