/** The second signature: who is asked for it, what counts, and what becomes of an answer that does not. */
import {
  AS_THE_HEAD_SAID,
  afterTheSixty,
  CAROL,
  countersign,
  DEPUTY,
  HEAD,
  inSchool,
  isRefused,
  namesIn,
  questionIn,
  REASONS,
  secondForm,
  sixtyWaiting,
  TOLU,
} from '../../support/countersigning';
import { aDocument, type Larkfield } from '../../support/larkfield';
import { describeSeven, labelledStatement, policyDocument } from '../../support/seven-policies';

const doubts = (school: Larkfield) => school.column('To check', 'What to check');

describe('a policy whose document has a block for a second signature', () => {
  test('proposes who gives it, and asks a person to confirm it before anybody is written to', () => {
    const { school, form } = inSchool('');
    expect(school.column('Policies', 'Countersigned by')).toEqual(['? Headteacher / Deputy Headteacher']);
    school.sign(form, TOLU, 'Tolu Adeyemi');
    school.round();
    expect(school.statuses()['Tolu Adeyemi']).toBe('◷ Signed 1 Sep 2026, awaiting a countersignature');
    expect(doubts(school)).toEqual([
      'Staff Acceptable Use Agreement (P1) needs to be countersigned by "Headteacher / Deputy Headteacher". Please choose who countersigns in the panel beside the policy, or enter it under "Countersigned by" in Policies: email addresses separated by commas, or line manager. Clear the cell if nobody countersigns.',
    ]);
    expect(school.workspace.files.filter((file) => file.kind === 'form').length).toBe(1);
  });

  test('is complete only when it was countersigned; any one of those named suffices', () => {
    const { school, form } = inSchool();
    school.sign(form, TOLU, 'Tolu Adeyemi');
    school.round();
    expect(school.statuses()['Tolu Adeyemi']).toBe('◷ Signed 1 Sep 2026, awaiting the head teacher');
    expect(namesIn(school)).toEqual(['Tolu Adeyemi, Teacher, signed 1 Sep 2026 (version 1.0, number 3)']);
    for (const each of [HEAD, DEPUTY]) {
      expect(secondForm(school, each)).toMatchObject({
        isPublished: true,
        emailCollection: 'VERIFIED',
        readers: [each],
      });
    }
    expect(questionIn(school)).toEqual({
      title: 'I approve this user to be set-up on the school systems relevant to their role.',
      choices: [
        'I approve the one colleague on list 1 (1 September, 08:12)',
        'I do not approve, or not yet, the one colleague on list 1 (1 September, 08:12)',
      ],
    });
    expect(countersign(school, DEPUTY)).toMatchObject({ isAccepted: true });
    school.round();
    expect(school.statuses()['Tolu Adeyemi']).toBe('✓ Signed 1 Sep 2026');
    expect(school.rows('Countersignatures').map((row) => row.slice(3, 11))).toEqual([
      [3, 'P1 v1.0', 'approved', '', 'Amara Okafor', DEPUTY, 'Headteacher', 46266],
    ]);
    // Nobody waits: the form takes no answers until somebody does.
    expect(countersign(school, HEAD)).toMatchObject({ isAccepted: false, reason: 'CLOSED' });
  });

  test('writes to the countersigners once a school day at most, with the names and the link', () => {
    const { school, form } = inSchool(HEAD);
    school.sign(form, TOLU, 'Tolu Adeyemi');
    school.round();
    school.round();
    const toHead = () => school.workspace.mail.filter((mail) => mail.subject.includes('countersign'));
    expect(toHead().map((mail) => [mail.to, mail.subject])).toEqual([[HEAD, 'One signature to countersign']]);
    expect(toHead()[0]?.body).toContain('Tolu Adeyemi');
    expect(toHead()[0]?.body).toContain(`/forms/d/e/${secondForm(school).id}/viewform`);
    // She was told on Tuesday: old names come again after a week, new ones on the next school morning.
    school.turnTo('2026-09-07', '17:00');
    expect(toHead().length).toBe(1);
    school.turnTo('2026-09-08', '17:00');
    expect(toHead().length).toBe(2);
    school.sign(form, CAROL, 'Carol Bright');
    school.turnTo('2026-09-09', '17:00');
    expect(
      toHead()
        .map((mail) => mail.subject)
        .slice(2),
    ).toEqual(['Two signatures to countersign']);
    expect(toHead()[2]?.body).toMatch(/(?:Tolu Adeyemi and Carol Bright|Carol Bright and Tolu Adeyemi)/);
  });

  test('sixty at once, two not approved with reasons, one who signs in between and comes up next time', () => {
    const { school, signLate } = sixtyWaiting();
    const opened = namesIn(school);
    expect(opened.length).toBe(60);
    signLate();
    countersign(school, HEAD, {
      approve: (name) => opened.includes(name) && !isRefused(name),
      refuse: isRefused,
      reasons: REASONS,
    });
    school.turnTo('2026-09-02', '12:00');
    expect(afterTheSixty(school)).toEqual(AS_THE_HEAD_SAID);
    const subjects = school.workspace.mail.map((one) => one.subject);
    expect(subjects).toContain('Please speak to us about: Staff Acceptable Use Agreement');
    expect(subjects).toContain('Not approved: two signatures');
  });
});

describeSeven((name) => {
  const statement = labelledStatement(name);
  if (statement === null) test.skip('has no block for a second signature', () => undefined);
  else
    test('sixty are countersigned at once, two of them not approved', () => {
      const { school, signLate } = sixtyWaiting(policyDocument(name));
      const opened = namesIn(school);
      expect(opened.length).toBe(60);
      expect(questionIn(school).title).toBe(statement);
      signLate();
      countersign(school, HEAD, {
        approve: (one) => opened.includes(one) && !isRefused(one),
        refuse: isRefused,
        reasons: REASONS,
      });
      school.turnTo('2026-09-02', '12:00');
      expect(afterTheSixty(school)).toEqual(AS_THE_HEAD_SAID);
    });
});

describe('a response that is not valid', () => {
  test('of somebody who does not countersign is shown', () => {
    const { school, form } = inSchool(HEAD);
    school.sign(form, TOLU, 'Tolu Adeyemi');
    school.round();
    school.workspace.letAnyoneIn(secondForm(school).id);
    countersign(school, CAROL, { inFormOf: HEAD });
    school.round();
    expect(school.statuses()['Tolu Adeyemi']).toBe('◷ Signed 1 Sep 2026, awaiting the head teacher');
    expect(doubts(school)).toEqual([
      `${CAROL} does not countersign Staff Acceptable Use Agreement for anybody who waits on list 1, so this response countersigns nobody.`,
    ]);
  });

  test('is never that of somebody about an own signature, which is on nobody’s own list; for the head somebody else does', () => {
    const { school, form, setTo } = inSchool(HEAD);
    school.sign(form, HEAD, 'Amara Okafor');
    school.sign(form, TOLU, 'Tolu Adeyemi');
    school.round();
    expect(doubts(school)).toEqual([
      `Nobody can countersign the signature of Amara Okafor for Staff Acceptable Use Agreement: "${HEAD}" does not lead to anybody else. Please add another email address under "Countersigned by" in Policies.`,
    ]);
    setTo(`${HEAD}, ${DEPUTY}`);
    school.round();
    expect([HEAD, DEPUTY].map((each) => namesIn(school, each).map((name) => name.split(',')[0]))).toEqual([
      ['Tolu Adeyemi'],
      ['Amara Okafor', 'Tolu Adeyemi'],
    ]);
    countersign(school, HEAD);
    school.round();
    expect(school.statuses()).toMatchObject({
      'Amara Okafor': '◷ Signed 1 Sep 2026, awaiting the head teacher',
      'Tolu Adeyemi': '✓ Signed 1 Sep 2026',
    });
    expect(doubts(school)).toEqual([]);
    countersign(school, DEPUTY);
    school.round();
    expect(school.statuses()['Amara Okafor']).toBe('✓ Signed 1 Sep 2026');
  });

  test('is not one whose people have all to sign a new version by now: it counts for nobody, and nothing is asked', () => {
    const { school, form } = inSchool(HEAD);
    school.sign(form, TOLU, 'Tolu Adeyemi');
    school.round();
    countersign(school, HEAD);
    const document = school.workspace.files.find((file) => file.kind === 'document')?.id ?? '';
    school.workspace.editDocument(document, aDocument('Staff Acceptable Use Agreement', '- I will use a passphrase.'));
    school.publishAgain(document);
    school.round();
    expect(doubts(school)).toEqual([]);
    expect(school.rows('Countersignatures').map((row) => row.slice(2, 7))).toEqual([['', '', '', '', '']]);
    expect(school.statuses()['Tolu Adeyemi']).toBe('◷ Due 15 Sep 2026');
  });

  test('where addresses are not verified it waits until the manager accepts it', () => {
    const { school, form } = inSchool(HEAD);
    school.workspace.canVerifyAddresses = false;
    school.sign(form, TOLU, 'Tolu Adeyemi');
    school.round();
    expect(secondForm(school).emailCollection).toBe('RESPONDER_INPUT');
    countersign(school, HEAD);
    school.round();
    expect(school.statuses()['Tolu Adeyemi']).toBe('◷ Signed 1 Sep 2026, awaiting the head teacher');
    const row = doubts(school).findIndex((words) => String(words).includes('could not verify'));
    school.pasteAt('To check', row + 2, 3, [['accept']]);
    school.round();
    expect(school.statuses()['Tolu Adeyemi']).toBe('✓ Signed 1 Sep 2026');
  });
});

describe('who is asked', () => {
  test("each person's line manager, where the policy says so", () => {
    const { school, form } = inSchool('line manager');
    school.sign(form, TOLU, 'Tolu Adeyemi');
    school.sign(form, CAROL, 'Carol Bright');
    school.round();
    expect(school.statuses()['Tolu Adeyemi']).toBe('◷ Signed 1 Sep 2026, awaiting the line manager');
    countersign(school, DEPUTY, { approve: (name) => name.startsWith('Tolu') });
    countersign(school, HEAD, { approve: (name) => name.startsWith('Carol') });
    school.round();
    expect(school.statuses()).toMatchObject({
      'Tolu Adeyemi': '✓ Signed 1 Sep 2026',
      'Carol Bright': '✓ Signed 1 Sep 2026',
    });
  });

  test('again for a new version, and not for a minor change', () => {
    const { school, form } = inSchool(HEAD);
    school.sign(form, TOLU, 'Tolu Adeyemi');
    school.round();
    countersign(school, HEAD);
    school.round();
    const document = school.workspace.files.find((file) => file.kind === 'document')?.id ?? '';
    const changed = (words: string) =>
      aDocument('Staff Acceptable Use Agreement', `- ${words}`, '- I will lock my screen whenever I leave it.');
    school.workspace.editDocument(document, changed('I will keep my password to myself, always.'));
    school.publishAgain(document, { change: 'minor' });
    school.round();
    expect(school.statuses()['Tolu Adeyemi']).toBe('✓ Signed 1 Sep 2026');
    school.workspace.editDocument(document, changed('I will use a passphrase.'));
    const fresh = school.publishAgain(document);
    school.restTriggerOf(fresh);
    school.sign(fresh, TOLU, 'Tolu Adeyemi');
    school.round();
    expect(school.statuses()['Tolu Adeyemi']).toBe('◷ Signed 1 Sep 2026, awaiting the head teacher');
    expect(namesIn(school)).toEqual(['Tolu Adeyemi, Teacher, signed 1 Sep 2026 (version 2.0, number 3)']);
  });
});

test('Summary lists what is signed of what the school requires before an account is set up, and what is missing', () => {
  const { school, form } = inSchool(HEAD);
  const headings = school.workspace
    .spreadsheet(school.workbookId)
    .sheets.find((one) => one.properties.title === 'Policies')?.cells[0];
  const column = headings?.findIndex((cell) => cell.value === 'Required before account set-up') ?? -1;
  school.pasteAt('Policies', 2, column + 1, [['yes']]);
  school.sign(form, TOLU, 'Tolu Adeyemi');
  school.sign(form, DEPUTY, 'Daniel Whitcombe');
  school.round();
  countersign(school, HEAD, { approve: (name) => name.startsWith('Tolu') });
  school.round();
  const rows = school.rows('Summary').map((row) => row.slice(0, 2));
  const at = rows.findIndex(([first]) => first === 'Signed before account set-up');
  expect(rows.slice(at + 1)).toEqual([
    ['Amara Okafor, Headteacher: Staff Acceptable Use Agreement is not signed', '◷ 1 missing'],
    [
      'Daniel Whitcombe, Deputy Headteacher: Staff Acceptable Use Agreement is awaiting the head teacher',
      '◷ 1 missing',
    ],
    ['Carol Bright, Secretary: Staff Acceptable Use Agreement is not signed', '◷ 1 missing'],
    ['Tolu Adeyemi, Teacher', '✓ All signed'],
  ]);
});
