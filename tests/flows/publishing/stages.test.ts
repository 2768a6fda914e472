/** Between a form that is built and one that staff sign: rehearsed, published for a day, withdrawn; nothing of it is seen too early, lost or sent twice. */
import { Hands } from '../../../local/by-hand/hands';
import { aDocument, MANAGER } from '../../support/larkfield';
import { makeForm, wordsOf } from '../../support/panels';
import { asked, built, formOf, panelOf, rehearsed, roundOn, type Staged, waiting, whole } from '../../support/stages';

const TOLU = 't.adeyemi@larkfield.example';
const CAROL = 'c.bright@larkfield.example';
const INVITED = [CAROL, TOLU].map((to) => `${to}: Please sign by Wednesday 16 September: Acceptable Use Policy`);
const NO_NEED = [CAROL, TOLU].map((to) => `${to}: There is no need to sign: Acceptable Use Policy`);

const nothingSeen = (staged: Staged) => {
  const { mail, signatures, versions } = whole(staged);
  return [mail, signatures, versions, staged.school.sign(formOf(staged).id, TOLU).isAccepted];
};
const NOTHING = [[], [], [], false];

describe('a form that is built', () => {
  test('is open to nobody, in no round, for as long as it takes', () => {
    const staged = built();
    roundOn(staged, '2026-09-10', '12:00');
    expect(nothingSeen(staged)).toEqual(NOTHING);
    expect(whole(staged)).toMatchObject({ isPublished: false, isLinked: false, job: ['built'] });
  });

  test('is rehearsed by the owner alone; what she sends counts for nobody and is deleted', () => {
    const staged = rehearsed();
    expect(whole(staged)).toMatchObject({ isPublished: true, readers: [MANAGER], responses: 1, isLinked: false });
    roundOn(staged, '2026-09-04', '12:00');
    expect(nothingSeen(staged)).toEqual(NOTHING);
    panelOf(staged).press('End the rehearsal');
    expect(whole(staged)).toMatchObject({ isPublished: false, responses: 0, job: ['built'] });
    expect(nothingSeen(staged)).toEqual(NOTHING);
  });
});

describe('a form that is published', () => {
  test('for the next school morning lets staff in just before the first email, and the days count from then', () => {
    const staged = waiting();
    expect(whole(staged)).toMatchObject({ responses: 0, isPublished: false, job: ['waiting'] });
    roundOn(staged, '2026-09-02', '07:50');
    expect(nothingSeen(staged)).toEqual(NOTHING);
    roundOn(staged, '2026-09-02', '08:30');
    expect(whole(staged)).toMatchObject({
      mail: INVITED,
      versions: ['P1 v1.0'],
      readers: [CAROL, TOLU],
      isAccepting: true,
      isLinked: true,
      responses: 0,
      job: [],
    });
    expect(staged.school.statuses()).toMatchObject({ 'Tolu Adeyemi': '◷ Due 16 Sep 2026' });
    expect(formOf(staged).description).toContain('version 1.0, 2 September 2026');
  });

  test('says the same minutes in the form, in the panel, and in the email', () => {
    const staged = waiting();
    panelOf(staged).press('Change');
    const words = wordsOf(panelOf(staged));
    panelOf(staged).press('Publish');
    roundOn(staged, '2026-09-02', '08:30');
    const [minutes] = /\d+ minutes?/.exec(words) ?? ['none'];
    expect(formOf(staged).description).toContain(`This takes about ${minutes}.`);
    const [mail] = staged.school.workspace.mail;
    expect(mail?.body).toContain(`about ${minutes.replace(/^1 /, 'one ')}`);
  });

  test('on a Friday opens on Monday, and on the first day after a holiday', () => {
    const staged = built();
    const { school } = staged;
    roundOn(staged, '2026-09-04', '12:00');
    school.paste('Calendar', 2, [['7/9/2026', '8/9/2026', 'Training']]);
    panelOf(staged).press('Publish');
    expect(wordsOf(panelOf(staged))).toContain('on Wednesday 9 September 2026, between 8:00 and 16:00.');
    roundOn(staged, '2026-09-08', '15:00');
    expect(nothingSeen(staged)).toEqual(NOTHING);
    roundOn(staged, '2026-09-09', '09:00');
    expect(whole(staged).mail).toHaveLength(2);
  });

  test('on a day that was closed meanwhile waits for the next open one', () => {
    const staged = waiting();
    staged.school.paste('Calendar', 2, [['2/9/2026', '', 'Flood']]);
    roundOn(staged, '2026-09-02', '15:00');
    expect(nothingSeen(staged)).toEqual(NOTHING);
    roundOn(staged, '2026-09-03', '08:30');
    expect(whole(staged).mail).toHaveLength(2);
  });

  test.each([
    ['5/9/2026', 'The school is closed on Saturday 5 September 2026.', 'On Monday 7 September 2026'],
    ['31/8/2026', '31 August 2026 is past.', 'On Wednesday 2 September 2026'],
    ['7/9/2062', 'more than a year away', 'On Wednesday 2 September 2026'],
    ['soon', '"soon" is not a day', 'On Wednesday 2 September 2026'],
    ['September 2026', 'is not a day', 'On Wednesday 2 September 2026'],
  ])('for %s is asked about, and another day offered', (typed, words, offer) => {
    const staged = built();
    const panel = panelOf(staged);
    panel.press('Publish', { firstEmail: ['on a day'], firstEmailDay: [typed] });
    expect([panel.card.name, wordsOf(panel)]).toEqual(['other day', expect.stringContaining(words)]);
    expect(whole(staged).job).toEqual(['built']);
    panel.press(offer);
    expect(panel.card.name).toBe('waiting');
  });

  test('with a day typed and another choice made asks which is meant', () => {
    const panel = panelOf(built());
    panel.press('Publish', { firstEmailDay: ['14/9/2026'] });
    expect(wordsOf(panel)).toContain('You typed a day, 14/9/2026, and chose something else.');
    panel.press('On 14/9/2026');
    expect(wordsOf(panel)).toContain('on Monday 14 September 2026');
  });

  test('until she says so waits, and then opens with the round that sends the emails, a quarter of an hour later at the earliest', () => {
    const staged = built();
    const { school } = staged;
    school.set('Minutes before the first email', '15');
    const panel = panelOf(staged);
    panel.press('Publish', { firstEmail: ['when I say'] });
    roundOn(staged, '2026-09-08', '08:20');
    expect(nothingSeen(staged)).toEqual(NOTHING);
    roundOn(staged, '2026-09-08', '09:05');
    panelOf(staged).press('Let staff in and email them');
    school.round();
    expect(nothingSeen(staged)).toEqual(NOTHING);
    roundOn(staged, '2026-09-08', '10:30');
    expect(whole(staged)).toMatchObject({ isAccepting: true, versions: ['P1 v1.0'] });
    expect(whole(staged).mail).toHaveLength(2);
  });

  test('may be changed while it waits: nothing is sent then', () => {
    const staged = waiting();
    panelOf(staged).press('Change');
    roundOn(staged, '2026-09-03', '12:00');
    expect(nothingSeen(staged)).toEqual(NOTHING);
  });

  test('as a new version leaves the one before in force until then, and closes its form', () => {
    const staged = asked();
    const { school, document } = staged;
    const older = formOf(staged).id;
    school.workspace.editDocument(document, aDocument('Acceptable Use Policy', '# Rules', '- I will ask first.'));
    const panel = panelOf(staged);
    panel.press('See what has changed');
    makeForm(panel, 'Make the new version');
    panel.press('Publish');
    school.round();
    expect(school.statuses()).toMatchObject({ 'Tolu Adeyemi': '✓ Signed 2 Sep 2026' });
    expect(school.workspace.form(older).isAccepting).toBe(true);
    roundOn(staged, '2026-09-03');
    expect(school.statuses()).toMatchObject({ 'Tolu Adeyemi': '◷ Due 17 Sep 2026' });
    expect(school.workspace.form(older).isAccepting).toBe(false);
  });
});

describe('withdrawn', () => {
  test.each([
    ['built', built],
    ['rehearsed', rehearsed],
    ['waiting', waiting],
  ])('while it is %s it leaves no trace, and can be made again under the same number', (_stage, make) => {
    const staged = make();
    const panel = panelOf(staged);
    panel.press('Withdraw');
    panel.press('Withdraw it');
    expect(panel.card.name).toBe('reading');
    expect(whole(staged)).toMatchObject({
      isPublished: false,
      responses: 0,
      name: 'Withdrawn: Acceptable Use Policy, P1 v1.0',
      versions: [],
      policies: [],
      clauses: 0,
      job: [],
    });
    roundOn(staged, '2026-09-03', '12:00');
    expect(nothingSeen(staged)).toEqual(NOTHING);
    panel.press('Create the form');
    panel.press('Publish');
    roundOn(staged, '2026-09-04', '12:00');
    expect(whole(staged)).toMatchObject({ versions: ['P1 v1.0'], name: 'Acceptable Use Policy, P1 v1.0' });
  });

  test('after the first email it asks nobody any more; those who were asked get one sentence, once, and signatures stay', () => {
    const staged = asked();
    const { school } = staged;
    const panel = panelOf(staged);
    panel.press('Withdraw');
    expect(wordsOf(panel)).toContain('2 people were asked by email');
    panel.press('Withdraw it');
    expect(panel.card.header.subtitle).toBe('Withdrawn on 2 September 2026');
    // Somebody who came since was asked nothing, and hears nothing.
    school.paste('Staff', 5, [['Joe New', 'j.new@larkfield.example', 'Teacher', 'teaching']]);
    roundOn(staged, '2026-10-20', '12:00');
    expect(whole(staged)).toMatchObject({
      isAccepting: false,
      signatures: [TOLU],
      versions: ['P1 v1.0'],
      withdrawn: [true],
      mail: [...INVITED, ...NO_NEED].sort(),
    });
    expect(school.statuses()).toEqual({
      'Carol Bright': '— Withdrawn 2 Sep 2026',
      'Eva Novak': '— Withdrawn 2 Sep 2026',
      'Joe New': '— Withdrawn 2 Sep 2026',
      'Tolu Adeyemi': '— Withdrawn 2 Sep 2026',
    });
    expect(formOf(staged).closedMessage).toContain('has been withdrawn, so there is nothing to sign.');
    expect(school.column('Sent emails', 'Kind').slice(-2)).toEqual(['withdrawn', 'withdrawn']);
    school.run('evidenceOfPolicy', ['P1']);
    expect(school.rows('Evidence').flat().join(' ')).toContain('Withdrawn on 2 September 2026');
  });

  test('its row in Versions that somebody deleted comes back as withdrawn, and nobody is asked again', () => {
    const staged = asked();
    const { school } = staged;
    const panel = panelOf(staged);
    panel.press('Withdraw');
    panel.press('Withdraw it');
    roundOn(staged, '2026-09-03', '12:00');
    const statuses = school.statuses();
    new Hands(school.workspace, school.workbookId).deleteRow('Versions', 2);
    roundOn(staged, '2026-09-04', '12:00');
    expect(whole(staged)).toMatchObject({ versions: ['P1 v1.0'], withdrawn: [true] });
    // The day is known from the emails that said so.
    expect(Object.keys(statuses)).toEqual(Object.keys(school.statuses()));
    expect(Object.values(school.statuses())).toEqual(Object.values(statuses).map(() => '— Withdrawn 3 Sep 2026'));
  });

  test('it can be published anew in the same words, and is signed again', () => {
    const staged = asked();
    const panel = panelOf(staged);
    const first = formOf(staged).id;
    panel.press('Withdraw');
    panel.press('Withdraw it');
    panel.press('Create the form');
    panel.press('Publish');
    roundOn(staged, '2026-09-03', '12:00');
    expect(whole(staged)).toMatchObject({
      versions: ['P1 v1.0', 'P1 v2.0'],
      withdrawn: [true, false],
      isAccepting: true,
    });
    expect(staged.school.statuses()).toMatchObject({ 'Tolu Adeyemi': '◷ Due 17 Sep 2026' });
    // Whoever follows the link of an email of before it was withdrawn is not sent away.
    const [, second = ''] = staged.school.column('Forms', 'Form');
    const before = staged.school.workspace.files.find(({ id }) => id === first);
    expect(before).toMatchObject({ isAccepting: false, closedMessage: expect.stringContaining(String(second)) });
    expect(second).not.toBe('');
  });

  test('in the hours in which no emails leave, those who were asked hear of it the next morning', () => {
    const staged = asked();
    roundOn(staged, '2026-09-04', '17:00');
    const panel = panelOf(staged);
    panel.press('Withdraw');
    panel.press('Withdraw it');
    roundOn(staged, '2026-09-07', '07:30');
    expect(whole(staged).mail).toEqual(INVITED);
    roundOn(staged, '2026-09-07', '09:00');
    expect(whole(staged).mail).toEqual([...INVITED, ...NO_NEED].sort());
  });
});
