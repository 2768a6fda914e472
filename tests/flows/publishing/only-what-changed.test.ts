/**
 * An acceptable use policy that is signed every year is changed in three points, one of them in its lead-in alone: who is asked
 * only for that, who for the whole, and what both signatures together stand for.
 */

import { fieldsOf } from '../../../local/panel/card';
import { ANN, BEN, CAT, CHANGED, DAN, fork, forms, ledTo, published, type School } from '../../support/changed-policy';
import { fillColumn } from '../../support/fill-column';
import { aDocument, MANAGER, resultOf } from '../../support/larkfield';
import { makeForm, wordsOf } from '../../support/panels';
import { ENDING } from '../../support/use-policy';

const CHANGES = published('changes');

test('whoever’s signature still counts on the due date is asked only for what has changed, everybody else for the whole', () => {
  expect(ledTo(CHANGES.school)).toEqual({
    [ANN]: 'P1 v2.0 changes',
    [BEN]: 'P1 v2.0',
    [CAT]: 'P1 v2.0',
    [DAN]: 'P1 v2.0',
  });
});

test('the short form has each new and reworded point, with the old words and its lead-in, and what was taken out', () => {
  const form = forms(CHANGES.school)['P1 v2.0 changes'];
  const shown = (form?.items ?? []).map(({ title, helpText }) => `${title} | ${helpText}`);
  expect(shown).toEqual([
    expect.stringContaining('Would you like to talk to somebody first?'),
    expect.stringContaining('What has changed in version 2.0'),
    'Using our network | ',
    '2. I will lock my screen and my door whenever I leave it. | Reworded. Before: I will lock my screen whenever I leave it.',
    expect.stringMatching(/^3\. I will use two-step verification\. \| /),
    'At home | ',
    '4. You must not: store photographs of pupils on your own telephone. | Reworded. Before: You may: store photographs of pupils on your own telephone.',
    expect.stringMatching(/^Removed in this version \| /),
    expect.stringContaining('Your signature | '),
    'Full name | ',
    'Job title | ',
    expect.stringContaining('You would like to talk to somebody first'),
  ]);
});

describe('once the changes are signed', () => {
  const SIGNED = (() => {
    const { school, ...more } = fork(CHANGES);
    school.sleepTo('2027-02-24', '08:30');
    const sent = school.sign(forms(school)['P1 v2.0 changes']?.id ?? '', ANN, 'Ann Ashby');
    if (!sent.isAccepted) throw new Error(JSON.stringify(sent));
    school.round();
    return { school, ...more };
  })();

  test('the register says signed; the record says of what; the year is not renewed', () => {
    const { school } = fork(SIGNED);
    expect(school.statuses()['Ann Ashby']).toBe('✓ Signed 24 Feb 2027');
    expect(school.rows('To check')).toEqual([]);
    const at = school.column('Signatures', 'Email').lastIndexOf(ANN);
    const cell = (heading: string) => school.column('Signatures', heading)[at];
    expect([cell('Version'), cell('Agreed to'), cell('Asked for')]).toEqual([
      'P1 v2.0',
      '2–4',
      'changes since P1 v1.0',
    ]);
    school.sleepTo('2027-09-01', '09:30');
    school.round();
    expect(school.statuses()['Ann Ashby']).toBe('✓ Signed 24 Feb 2027');
    school.sleepTo('2027-09-02', '09:30');
    school.round();
    expect(school.statuses()['Ann Ashby']).toMatch(/^◷ Due/);
    expect(school.workspace.mail.at(-1)?.body).toContain(forms(school)['P1 v2.0']?.id);
  });

  test('evidence adds both signatures up to every point, Verify finds the response, personal data has what was asked', () => {
    const { school } = fork(SIGNED);
    resultOf(school.run('evidenceOfPerson', [1]), 'address');
    const evidence = school
      .rows('Evidence')
      .map((row) => row.join('\t'))
      .join('\n');
    expect(evidence).toContain('That is what had changed since version 1.0.');
    expect(evidence).toMatch(
      /Together with the signature of version 1\.0 given on 2 Sep 2026 \(response \S+\), every point of version 2\.0 is agreed to\./,
    );
    expect(evidence.match(/The wording below matches/g)).toHaveLength(2);
    expect(resultOf(school.run('verify'), 'toLookAt')).toBe('0');
    resultOf(school.run('dataOfPerson', [1]), 'address');
    expect(
      school
        .rows('Personal data')
        .map((row) => row.join('\n'))
        .join('\n'),
    ).toContain('Asked for: changes since P1 v1.0');
  });

  test('where the signature before is rejected, the changes stand for nothing, and the whole is asked', () => {
    const { school } = fork(SIGNED);
    const at = school.column('Signatures', 'Email').indexOf(ANN);
    const response = String(school.column('Signatures', 'Response')[at]);
    school.paste('Decisions', 2, [[response, 'reject', '', '2027-02-24']]);
    school.sleepTo('2027-02-25', '09:30');
    school.round();
    expect(school.statuses()['Ann Ashby']).toMatch(/^◷ Due/);
    school.sleepTo('2027-03-02', '09:30');
    school.round();
    expect(ledTo(school)[ANN]).toBe('P1 v2.0');
    resultOf(school.run('evidenceOfPerson', [1]), 'address');
    expect(
      school
        .rows('Evidence')
        .map((row) => row.join('\t'))
        .join('\n'),
    ).toContain(
      'It is not valid by itself: it covers only the changes since version 1.0, and there is no valid signature of that version to add it to.',
    );
  });

  test('a row that says it was for everything was changed by hand, and is put right from the form', () => {
    const { school } = fork(SIGNED);
    const at = school.column('Signatures', 'Email').lastIndexOf(ANN);
    school.pasteAt('Signatures', at + 2, school.headingAt('Signatures', 'Asked for'), [['']]);
    school.sleepTo('2027-02-25', '09:30');
    school.round();
    expect(school.column('Signatures', 'Asked for')[at]).toBe('changes since P1 v1.0');
    expect(school.column('To check', 'What to check').join('\n')).toContain('had been changed by hand');
  });

  test('who has left is erased from the short form, too', () => {
    const { school } = fork(SIGNED);
    school.pasteAt('Staff', 2, 7, [['2027-02-26']]);
    school.sleepTo('2027-03-01', '09:30');
    school.round();
    resultOf(school.run('erasePerson', [1]), 'rows');
    expect(resultOf(school.run('eraseAnswers', ['Delete 2 responses of number 1']), 'deleted')).toBe('2');
    expect(forms(school)['P1 v2.0 changes']?.responses).toEqual([]);
  });
});

/** A word of 2.0 is corrected. */
function corrected(signsBefore: boolean): School {
  const { school, document, first } = fork(CHANGES);
  if (signsBefore) school.sign(forms(school)['P1 v2.0 changes']?.id ?? '', ANN, 'Ann Ashby');
  school.workspace.editDocument(
    document,
    aDocument(
      'Acceptable Use Policy',
      '# Using our network',
      '- I will keep my password to myself.',
      '- I will lock my screen and my door whenever I leave.',
      '- I will use two-step verification.',
      '# At home',
      'You must not:',
      '- store photographs of pupils on your own telephone.',
      ...ENDING,
    ),
  );
  school.sleepTo('2027-02-24', '08:30');
  school.publishAgain(document, { change: 'minor' });
  school.round();
  school.sleepTo('2027-02-24', '09:30');
  school.round();
  return { school, document, first };
}

test('a minor change afterwards: the signature stands', () => {
  const { school } = corrected(true);
  expect(school.statuses()['Ann Ashby']).toBe('✓ Signed 23 Feb 2027');
  expect(resultOf(school.run('verify'), 'toLookAt')).toBe('0');
});

test('a minor change afterwards: whoever has not signed is asked with the corrected words, in a form of its own', () => {
  const { school } = corrected(false);
  expect(Object.keys(forms(school)).sort()).toEqual(['P1 v2.1', 'P1 v2.1 changes']);
  expect(school.sign(forms(school)['P1 v2.1 changes']?.id ?? '', ANN, 'Ann Ashby').isAccepted).toBe(true);
  school.sleepTo('2027-02-25', '08:30');
  school.round();
  expect(school.statuses()['Ann Ashby']).toBe('✓ Signed 24 Feb 2027');
  expect(school.rows('To check')).toEqual([]);
  expect(resultOf(school.run('verify'), 'toLookAt')).toBe('0');
});

describe('where the year runs out before the due date, and the manager chose the changes with the whole again', () => {
  const AGAIN = published('changes, or the whole again');

  test('Ben gets the changes and one more tick; with it his year begins anew, point by point', () => {
    const { school } = fork(AGAIN);
    expect(ledTo(school)).toMatchObject({ [ANN]: 'P1 v2.0 changes', [BEN]: 'P1 v2.0 changes and the whole' });
    const letter = school.workspace.mail.filter(({ to }) => to === BEN).at(-1)?.body ?? '';
    expect(letter).toContain('Your signature has expired, too, so please read the whole policy again.');
    const form = forms(school)['P1 v2.0 changes and the whole'];
    expect(form?.items.find(({ title }) => title === 'The whole policy')?.choices.map(({ value }) => value)).toEqual([
      'I have read the whole policy again and agree to it.',
    ]);
    school.sleepTo('2027-02-24', '08:30');
    expect(school.sign(form?.id ?? '', BEN, 'Ben Birch').isAccepted).toBe(true);
    school.round();
    school.sleepTo('2028-02-23', '08:30');
    school.round();
    expect(school.statuses()['Ben Birch']).toBe('✓ Signed 24 Feb 2027');
    school.sleepTo('2028-02-24', '08:30');
    school.round();
    expect(school.statuses()['Ben Birch']).toMatch(/^◷ Due/);
    expect(school.column('Signatures', 'Agreed to').at(-1)).toBe('2–4, the whole again');
    expect(resultOf(school.run('verify'), 'toLookAt')).toBe('0');
  });

  test('without that tick the form is not sent, and nobody else gets into it', () => {
    const { school } = fork(AGAIN);
    const form = forms(school)['P1 v2.0 changes and the whole'];
    const without = school.workspace.submit(form?.id ?? '', {
      as: BEN,
      answering: (question) =>
        question.title === 'The whole policy' ? '' : question.type === 'CHECKBOX' ? 'I agree' : 'Ben Birch',
    });
    expect(without.isAccepted).toBe(false);
    expect(school.sign(form?.id ?? '', CAT, 'Cat Cole').isAccepted).toBe(false);
  });
});

test('whoever missed 2.0 is asked for the whole of 3.0', () => {
  const { school, document } = fork(CHANGES);
  school.workspace.editDocument(
    document,
    aDocument('Acceptable Use Policy', '# Using our network', '- I will lock my car.', ...ENDING),
  );
  school.sleepTo('2027-03-01', '08:30');
  school.publishAgain(document, { change: 'new version', askedBefore: 'changes' });
  school.round();
  expect(ledTo(school)).toEqual({ [ANN]: 'P1 v3.0', [BEN]: 'P1 v3.0', [CAT]: 'P1 v3.0', [DAN]: 'P1 v3.0' });
});

test('somebody who would like to talk first says so in the short form, too, and nothing is missing in it', () => {
  const { school } = fork(CHANGES);
  const form = forms(school)['P1 v2.0 changes'];
  school.workspace.submit(form?.id ?? '', {
    as: ANN,
    answering: ({ choices }) => choices.find(({ value }) => value.startsWith('I would like to talk'))?.value ?? '',
  });
  school.sleepTo('2027-02-24', '08:30');
  school.round();
  expect(school.statuses()['Ann Ashby']).toMatch(/question/i);
  school.sleepTo('2027-02-25', '08:30');
  school.round();
  expect(school.rows('To check')).toEqual([]);
});

test('the manager sees how many get which form, and why, before it is published', () => {
  const { school, document } = fork(CHANGED);
  const panel = school.workspace.openPanel('docs', { as: MANAGER, fileId: document });
  panel.press('See what has changed');
  makeForm(panel, 'Make the new version');
  expect(wordsOf(panel)).toContain(
    [
      'If only what has changed were asked for:',
      'Only what has changed',
      '1 person',
      'Ann Ashby: their signature of version 1.0 still counts when this one is due.',
      'All of it',
      '1 person',
      'Ben Birch: their signature of version 1.0 runs out before this one is due.',
      'All of it',
      '2 people',
      'Cat Cole and Dan Dean: no signature of version 1.0 counts for them.',
    ].join('\n'),
  );
  const filledIn = {
    askedBefore: ['changes, or the whole again'],
    firstEmail: ['on a day'],
    firstEmailDay: ['2 March 2027'],
    inForceFrom: ['15 March 2027'],
    countersignedBy: ['line manager'],
  };
  panel.press('Show what follows', filledIn);
  expect(fieldsOf(panel.card)).toEqual(filledIn);
  panel.press('Show what follows', { firstEmail: ['when I say'] });
  expect(panel.notice).toBe('You typed a day, 2 March 2027, and chose something else. Which is meant?');
  expect(wordsOf(panel)).toContain('What has changed, and the whole again\n1 person\nBen Birch');
  const kept =
    'People whose signature has not run out sign only what has changed; other signatures of it will be out of date, and are kept.';
  expect([
    wordsOf(panel).includes(kept),
    /(\d+|no) signatures? (will be out of date|of it counts)/i.test(wordsOf(panel)),
  ]).toEqual([true, false]);
  panel.press('With the whole again');
  expect(wordsOf(panel)).toContain('Your signature');
});

test('published before it is in force: asked at once for the changes; whoever starts meanwhile signs the version before', () => {
  const { school, document, first } = fork(CHANGED);
  school.publishAgain(document, { change: 'new version', askedBefore: 'changes', inForceFrom: '2027-03-15' });
  school.sleepTo('2027-02-23', '09:30');
  school.round();
  expect(ledTo(school)).toMatchObject({ [ANN]: 'P1 v2.0 changes', [DAN]: 'P1 v1.0' });
  expect(school.sign(forms(school)['P1 v2.0 changes']?.id ?? '', ANN, 'Ann Ashby').isAccepted).toBe(true);
  expect(school.sign(first, DAN, 'Dan Dean').isAccepted).toBe(true);
  for (const day of ['2027-02-24', '2027-02-25', '2027-03-15']) {
    school.sleepTo(day, '09:30');
    school.round();
  }
  expect(school.statuses()).toMatchObject({ 'Ann Ashby': '✓ Signed 23 Feb 2027', 'Dan Dean': '◷ Due 15 Mar 2027' });
  expect(ledTo(school)[DAN]).toBe('P1 v2.0 changes');
});

test('withdrawn, or closed for now, its short form is closed, too', () => {
  const { school, document } = fork(CHANGES);
  const panel = school.workspace.openPanel('docs', { as: MANAGER, fileId: document });
  panel.press('Close it for now');
  panel.press('Close it');
  expect(Object.keys(forms(school))).toEqual([]);
  panel.press('Let staff sign again');
  expect(Object.keys(forms(school)).sort()).toEqual(['P1 v2.0', 'P1 v2.0 changes']);
  panel.press('Withdraw');
  panel.press('Withdraw it');
  expect(Object.keys(forms(school))).toEqual([]);
});

test('where what was noted of the short form is lost, it is made again from the register, and nothing with it', () => {
  const { school } = fork(CHANGES);
  const form = forms(school)['P1 v2.0 changes'];
  school.sign(form?.id ?? '', ANN, 'Ann Ashby');
  Object.assign(school.workspace.properties, { [`form ${form?.id}`]: '{' });
  school.sleepTo('2027-02-24', '08:30');
  school.round();
  school.sleepTo('2027-02-24', '09:30');
  school.round();
  expect(school.statuses()['Ann Ashby']).toBe('✓ Signed 23 Feb 2027');
  expect(Object.keys(forms(school)).sort()).toEqual(['P1 v2.0', 'P1 v2.0 changes']);
  expect(resultOf(school.run('verify'), 'toLookAt')).toBe('0');
});

test('questions about the policy are asked in the short form, too', () => {
  const { school, document } = fork(CHANGED);
  const questions = 'What do you lock?\n* my screen and my door\n- nothing';
  school.publishAgain(document, { change: 'new version', askedBefore: 'changes', questions });
  school.sleepTo('2027-02-23', '09:30');
  school.round();
  const form = forms(school)['P1 v2.0 changes']?.id ?? '';
  expect(school.sign(form, ANN, 'Ann Ashby').isAccepted).toBe(true);
  const wrong = school.workspace.submit(form, {
    as: ANN,
    answering: ({ title, choices, isRequired, type }) =>
      title === 'What do you lock?'
        ? 'nothing'
        : !isRequired
          ? ''
          : type === 'TEXT'
            ? 'Ann Ashby'
            : (choices[0]?.value ?? ''),
  });
  expect(wrong.isAccepted).toBe(false);
  school.sleepTo('2027-02-24', '08:30');
  school.round();
  expect(school.column('Signatures', 'Other answers').at(-1)).toBe('Answered 1 of 1 question');
  expect(school.statuses()['Ann Ashby']).toBe('✓ Signed 23 Feb 2027');
});

test('whoever signs without an account is asked for the whole', () => {
  const { school, document } = fork(CHANGED);
  school.pasteAt('Staff', 2, 2, [['ann@home.example']]);
  fillColumn(school, 'Policies', 'Form without accounts', ['every section']);
  school.publishAgain(document, { change: 'new version', askedBefore: 'changes' });
  for (const day of ['2027-02-23', '2027-02-24']) {
    school.sleepTo(day, '09:30');
    school.round();
  }
  expect(ledTo(school)).toMatchObject({ 'ann@home.example': 'P1 v2.0 without accounts', [BEN]: 'P1 v2.0' });
  expect(Object.keys(forms(school)).sort()).toEqual(['P1 v2.0', 'P1 v2.0 without accounts']);
  expect(forms(school)['P1 v2.0 without accounts']?.items[0]?.helpText).not.toContain(
    'I will keep my password to myself',
  );
});

test('where the manager chooses nothing, or everything, one form is made, and the round makes none', () => {
  const made = (askedBefore?: string) => {
    const { school, document } = fork(CHANGED);
    school.publishAgain(document, { change: 'new version', ...(askedBefore === undefined ? {} : { askedBefore }) });
    school.sleepTo('2027-02-23', '09:30');
    const { calls } = school.round();
    return { forms: Object.keys(forms(school)), made: calls.filter((name) => name === 'FormApp.create').length };
  };
  const one = { forms: ['P1 v2.0'], made: 0 };
  expect([made(), made('everything')]).toEqual([one, one]);
  expect(made('changes').made).toBe(1);
});

test('closed for now before the short form is made, it is made and stays closed, until all are opened again', () => {
  const { school, document } = fork(CHANGED);
  school.publishAgain(document, { change: 'new version', askedBefore: 'changes' });
  const panel = school.workspace.openPanel('docs', { as: MANAGER, fileId: document });
  panel.press('Close it for now');
  panel.press('Close it');
  school.sleepTo('2027-02-23', '09:30');
  school.round();
  expect([Object.keys(forms(school)), ledTo(school)]).toEqual([[], {}]);
  panel.press('Let staff sign again');
  expect(Object.keys(forms(school)).sort()).toEqual(['P1 v2.0', 'P1 v2.0 changes']);
});
