/** Who hears that a version was withdrawn: everybody whom an email had asked, once, and nobody else. */
import type { Register } from '../../../src/register/model';
import { aPerson, aVersion, placed, planOn, sentOn, settingsWith } from '../made';

const CAROL = aPerson({ number: 2, row: 3, name: 'Carol Bright', email: 'c.bright@larkfield.example' });
const WITHDRAWN = aVersion({ withdrawnOn: '2026-09-10' });

/** To whom, on a Friday. */
function toldOn(day: '2026-09-09' | '2026-09-11' | '2026-09-12', register: Partial<Register>): string[] {
  const whole = { people: [aPerson(), CAROL], versions: [WITHDRAWN], ...register };
  return planOn(day, [], whole).reminders.flatMap(({ kind, to, about }) =>
    kind === 'withdrawn' ? [`${to.split('@')[0]} ${about.join()}`] : [],
  );
}
const TOLD = ['t.adeyemi P1 v1.0'];
const asked = sentOn('2026-09-01');

test.each<[string, Partial<Register>, string[]]>([
  ['who was asked', { sentEmails: placed([asked]) }, TOLD],
  ['whose email may not have been sent', { sentEmails: placed([{ ...asked, status: 'unknown' }]) }, TOLD],
  ['who was asked for a minor change of it', { sentEmails: placed([{ ...asked, about: ['P1 v1.1'] }]) }, TOLD],
  ['whose only email was refused', { sentEmails: placed([{ ...asked, status: 'not accepted' }]) }, []],
  ['who was asked for another version', { sentEmails: placed([{ ...asked, about: ['P1 v2.0'] }]) }, []],
  ['who only got a list of others', { sentEmails: placed([{ ...asked, kind: 'line manager' }]) }, []],
  ['who is away', { sentEmails: placed([asked]), people: [aPerson({ awayUntil: '2026-10-01' })] }, []],
  ['who has left', { sentEmails: placed([asked]), people: [aPerson({ leavesOn: '2026-09-04' })] }, []],
  ['who gets no emails any more', { sentEmails: placed([asked]), people: [aPerson({ isEmailOff: true })] }, []],
])('somebody %s', (_who, register, told) => {
  expect(toldOn('2026-09-11', register)).toEqual(told);
});

test('once only: one that was sent, or may have been, is not sent again; one that was refused is tried again', () => {
  const again = (status: 'sent' | 'unknown' | 'not accepted' | 'not sent') =>
    toldOn('2026-09-11', {
      sentEmails: placed([asked, { ...sentOn('2026-09-10'), email: 2, kind: 'withdrawn', status }]),
    });
  expect([again('sent'), again('unknown'), again('not accepted'), again('not sent')]).toEqual([[], [], TOLD, TOLD]);
});

test('not before the day, and not on a Saturday', () => {
  const sentEmails = placed([asked]);
  expect([toldOn('2026-09-09', { sentEmails }), toldOn('2026-09-12', { sentEmails })]).toEqual([[], []]);
});

test('while all emails go to one address, those of the trial count and no others', () => {
  const settings = settingsWith({ trialEmail: 'office@larkfield.example' });
  const trial = { ...asked, kind: 'invitation (trial)' };
  expect(toldOn('2026-09-11', { settings, sentEmails: placed([asked]) })).toEqual([]);
  expect(toldOn('2026-09-11', { settings, sentEmails: placed([trial]) })).toEqual(TOLD);
});
