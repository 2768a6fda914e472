/** Uninstalling, installing again, and handing over to another account: nothing is lost and nothing is sent twice. */

import { london } from '../../../commands/simulation/days';
import type { Faults } from '../../../local/script/execution';
import {
  ACCEPTABLE_USE,
  aDocument,
  CAROL,
  Larkfield,
  MANAGER,
  resultOf,
  TOLU,
  WITH_LOST_DEVICES,
} from '../../support/larkfield';
import { withVisitors } from '../../support/visitors';

const SIAN = 's.price@larkfield.example';
const STAFF = [
  ['Tolu Adeyemi', TOLU, 'Class teacher', 'teaching'],
  ['Carol Bright', CAROL, 'Midday supervisor', 'support'],
  ['Sian Price', SIAN, 'Teaching assistant', 'support'],
];
const OFFICE = 'office@larkfield.example';

/** Asked on 1 September; one has signed and two owe. */
const START = (() => {
  const school = Larkfield.open(STAFF);
  school.workspace.addAccount({ email: OFFICE, name: 'School office', dailyMail: 1500 });
  const form = school.publish(ACCEPTABLE_USE);
  school.turnTo('2026-09-02', '12:00');
  school.sign(form, TOLU);
  school.turnTo('2026-09-07', '12:00');
  return { school, form };
})();

function aSchool(): { school: Larkfield; form: string } {
  return { school: START.school.fork(), form: START.form };
}

/** What becomes of it in the two weeks after: one signs in time, one late. */
function afterwards(school: Larkfield, form: string) {
  school.turnTo('2026-09-10', '12:00');
  school.sign(form, CAROL);
  school.turnTo('2026-09-17', '12:00');
  school.sign(form, SIAN);
  school.turnTo('2026-09-21', '12:00');
  return whatIsKept(school);
}

/** Without the numbers that Google gives, of which an installation uses some up, and the sums over them. */
function whatIsKept(school: Larkfield) {
  return {
    signatures: school.rows('Signatures').map((row) => row.slice(1, 14)),
    versions: school.rows('Versions').map((row) => row[0]),
    emails: school.workspace.mail.map((mail) => [
      mail.to,
      mail.subject,
      new Date(mail.sentAt).toISOString().slice(0, 10),
    ]),
    recorded: school.rows('Sent emails').length,
    statuses: school.statuses(),
    toCheck: school.rows('To check'),
  };
}

/** Everything that Google keeps, but for the clock. */
function everything(school: Larkfield) {
  const { files, properties, triggers, mail } = school.workspace;
  return structuredClone({ files, properties, triggers, mail });
}

/** In Google Drive: the old account transfers every file, the new one allows the script to use workbook and document. */
function transferAll(school: Larkfield): void {
  for (const file of school.workspace.files) {
    school.workspace.giveTo(file.id, OFFICE);
    if (file.kind !== 'form') school.workspace.grant(file.id, OFFICE);
  }
}

const asOffice = (school: Larkfield, name: string, faults?: Faults) =>
  school.workspace.run(name, [], { as: OFFICE, ...(faults ? { faults } : {}) });

const UNDISTURBED = (() => {
  const { school, form } = aSchool();
  return afterwards(school, form);
})();

test('without anything of the kind, two sign late and the emails stop', () => {
  expect(UNDISTURBED.signatures.length).toBe(3);
  expect(UNDISTURBED.emails.length).toBe(7);
});

describe('uninstalling', () => {
  test('takes our triggers away, leaves everything else, and sends nothing any more', () => {
    const { school, form } = aSchool();
    const before = everything(school);
    const done = school.run('uninstall');
    expect(resultOf(done, 'did')).toContain('Policy Sign-off no longer runs by itself (2 timers removed)');
    expect(done.log.join()).toContain('The register is kept: https://docs.google.com/spreadsheets/');
    school.turnTo('2026-09-30');
    const { owner, formerOwner, ...properties } = school.workspace.properties;
    const { owner: oldOwner, ...oldProperties } = before.properties;
    expect([owner, formerOwner, oldOwner]).toEqual(['', MANAGER, MANAGER]);
    expect(everything(school)).toEqual({
      ...before,
      triggers: [],
      properties: { ...oldProperties, owner: '', formerOwner: MANAGER },
    });
    expect(properties).toEqual(oldProperties);
    expect(school.sign(form, CAROL).isAccepted).toBe(true);
  });

  test('and installing again the same day: as if nothing had been', () => {
    const { school, form } = aSchool();
    school.run('uninstall');
    school.run('setUp');
    expect(school.workspace.triggers.map((one) => one.handler).sort()).toEqual(['formSubmitted', 'round']);
    expect(afterwards(school, form)).toEqual(UNDISTURBED);
  });

  test('and installing again weeks later collects what was signed meanwhile, and chases nobody for the weeks between', () => {
    const { school, form } = aSchool();
    school.run('uninstall');
    const sent = school.mailTo.length;
    school.turnTo('2026-09-28', '09:00');
    school.sign(form, CAROL);
    school.run('setUp');
    school.turnTo('2026-09-28', '12:00');
    expect(school.column('Signatures', 'Email')).toEqual([TOLU, CAROL]);
    expect(school.mailTo.slice(sent)).toEqual([SIAN]);
  });

  test('before it was set up says so', () => {
    const school = Larkfield.open([]);
    school.run('uninstall');
    expect(school.run('uninstall').error?.message).toBe(
      `Policy Sign-off was uninstalled by ${MANAGER}; everything is still there. Please run "setUp" with that account, or "takeOver" with another.`,
    );
  });

  test('waits for a round that is at work', () => {
    const { school } = aSchool();
    school.sleepTo('2026-09-08', '09:30');
    const messages: (string | undefined)[] = [];
    school.round(({ name }) =>
      name === 'MailApp.getRemainingDailyQuota' || name === 'Sheets.Spreadsheets.batchUpdate'
        ? { kind: 'meanwhile', does: () => messages.push(school.run('uninstall').error?.message) }
        : undefined,
    );
    expect(messages).toContain('The hourly check is running. Please try again in a minute.');
    expect(school.workspace.properties.owner).toBe(MANAGER);
  });
});

describe('handing over to another account', () => {
  test('goes on as if nothing had been, under the new account', () => {
    const { school, form } = aSchool();
    const sent = school.mailTo.length;
    school.run('uninstall');
    transferAll(school);
    const done = asOffice(school, 'takeOver');
    expect(done.result).toEqual({
      workbookId: school.workbookId,
      owner: OFFICE,
      formerOwner: MANAGER,
      did: [
        `Policy Sign-off now runs under ${OFFICE}. Everything continues where ${MANAGER} left off.`,
        `Replies to emails still go to ${MANAGER}. If that account is closed, change "Contact email" in the tab Settings.`,
      ],
    });
    expect(afterwards(school, form)).toEqual(UNDISTURBED);
    const from = school.workspace.mail.map((mail) => mail.from);
    expect(new Set(from.slice(0, sent))).toEqual(new Set([MANAGER]));
    expect(new Set(from.slice(sent))).toEqual(new Set([OFFICE]));
    expect(school.workspace.triggers.map((one) => [one.handler, one.owner]).sort()).toEqual([
      ['formSubmitted', OFFICE],
      ['round', OFFICE],
    ]);
  });

  test('lets the new account publish the next version', () => {
    const { school, form } = aSchool();
    school.run('uninstall');
    transferAll(school);
    asOffice(school, 'takeOver');
    const document = school.workspace.files.find((file) => file.kind === 'document')?.id ?? '';
    school.workspace.editDocument(document, aDocument('Acceptable Use Policy', '- I will use a passphrase.'));
    const published = school.workspace.run('publishPolicy', [{ document }], { as: OFFICE });
    expect([resultOf(published, 'version'), resultOf(published, 'isDone')]).toEqual(['P1 v2.0', 'true']);
    expect(school.sign(form, CAROL)).toMatchObject({ isAccepted: false, reason: 'CLOSED' });
  });

  test('goes on with a publication that was begun, and first asks for its form, too', () => {
    const { school } = aSchool();
    const id = school.workspace.addDocument(
      'Phones',
      MANAGER,
      aDocument('Phone Policy', '- I will keep my phone away.'),
    );
    school.workspace.grant(id, MANAGER);
    school.run('publishPolicy', [{ document: id }], ({ name }) =>
      name === 'Form.setDestination' ? { kind: 'kill', when: 'before' } : undefined,
    );
    school.run('uninstall');
    const begun = school.workspace.files.find((file) => file.name.includes('Phone Policy'))?.id ?? '';
    for (const file of school.workspace.files.filter((one) => one.id !== begun)) {
      school.workspace.giveTo(file.id, OFFICE);
      school.workspace.grant(file.id, OFFICE);
    }
    expect(asOffice(school, 'takeOver').error?.message).toContain(
      `P2 v1.0: https://docs.google.com/forms/d/${begun}/edit`,
    );
    school.workspace.giveTo(begun, OFFICE);
    asOffice(school, 'takeOver');
    school.turnTo('2026-09-07', '14:00');
    expect(school.column('Versions', 'Version')).toEqual(['P1 v1.0', 'P2 v1.0']);
    expect(school.workspace.form(begun).isPublished).toBe(true);
  });

  test('is refused while the old account has not released it', () => {
    const { school } = aSchool();
    transferAll(school);
    const before = everything(school);
    expect(asOffice(school, 'takeOver').error?.message).toBe(
      `Policy Sign-off runs under ${MANAGER}. Please run "uninstall" in the script editor with that account first. Only if that account has been closed for good, run "takeOverFromClosedAccount" instead. Nothing was changed.`,
    );
    expect(everything(school)).toEqual(before);
  });

  test('names what the new account cannot reach yet, one after the other, and changes nothing until then', () => {
    const { school, form } = aSchool();
    const document = school.workspace.files.find((file) => file.kind === 'document')?.id ?? '';
    school.run('uninstall');
    const before = everything(school);
    expect(asOffice(school, 'setUp').error?.message).toContain(`To continue with it as ${OFFICE}, run "takeOver"`);
    expect(asOffice(school, 'takeOver').error?.message).toContain(
      `Open https://docs.google.com/spreadsheets/d/${school.workbookId}/edit with this account, open the Policy Sign-off panel on the right, allow access`,
    );
    expect(everything(school)).toEqual(before);
    school.workspace.giveTo(school.workbookId, OFFICE);
    school.workspace.grant(school.workbookId, OFFICE);
    expect(asOffice(school, 'takeOver').error?.message).toContain(
      `This account cannot open one form yet. Please transfer it in Google Drive (docs/hand-over.md) and run this again. P1 v1.0: https://docs.google.com/forms/d/${form}/edit`,
    );
    expect([school.workspace.properties, school.workspace.triggers]).toEqual([before.properties, []]);
    school.workspace.giveTo(form, OFFICE);
    expect(resultOf(asOffice(school, 'takeOver'), 'did')).toContain(
      `Open https://docs.google.com/document/d/${document}/edit ("Acceptable Use Policy") with this account and allow access`,
    );
  });

  test('is not held up by forms that were deleted: a visitors’ form, and one of staff whose loss was told before', () => {
    const school = withVisitors();
    school.workspace.addAccount({ email: OFFICE, name: 'School office', dailyMail: 1500 });
    const forms = school.workspace.files.filter(({ kind }) => kind === 'form').map(({ id }) => id);
    for (const form of forms) school.workspace.deleteForGood(form);
    const ours = school.fork();
    ours.run('uninstall');
    transferAll(ours);
    expect(asOffice(ours, 'takeOver').error?.message).toContain('This account cannot open one form yet.');
    school.turnTo('2026-09-08', '12:00');
    school.run('uninstall');
    transferAll(school);
    const [main, visitors] = forms;
    const done = asOffice(school, 'takeOver');
    expect([done.error, resultOf(done, 'did')]).toEqual([
      null,
      expect.stringContaining(
        `This account cannot open 2 forms, and takes over without them. If a form was deleted, there is nothing to do; if it is still there, please transfer it in Google Drive (docs/hand-over.md): until then nobody is erased in it. P1 v1.0: https://docs.google.com/forms/d/${main}/edit, P1 v1.0 for visitors: https://docs.google.com/forms/d/${visitors}/edit`,
      ),
    ]);
  });

  test('from an account that is closed for good', () => {
    const { school, form } = aSchool();
    transferAll(school);
    school.workspace.closeAccount(MANAGER);
    expect(resultOf(asOffice(school, 'takeOverFromClosedAccount'), 'formerOwner')).toBe(MANAGER);
    expect(afterwards(school, form)).toEqual(UNDISTURBED);
  });

  test('from an account that was deleted with one of the forms that staff sign: it is named, and told', () => {
    const { school, form } = aSchool();
    const other = school.publish(WITH_LOST_DEVICES);
    // The old account has still looked at its forms this morning.
    school.turnTo('2026-09-08', '03:30');
    transferAll(school);
    school.workspace.deleteForGood(form);
    school.workspace.closeAccount(MANAGER);
    school.sleepTo('2026-09-08', '06:30');
    const done = asOffice(school, 'takeOverFromClosedAccount');
    expect([done.error, resultOf(done, 'did')]).toEqual([
      null,
      expect.stringContaining(
        `This account cannot open one form that staff sign, and takes over without it: what was signed there since the last hourly check is not seen, and nobody is emailed about it. If it is still there, please transfer it in Google Drive (docs/hand-over.md). If it was deleted with the old account, please withdraw each version in the panel beside its document and publish it again. P1 v1.0: https://docs.google.com/forms/d/${form}/edit`,
      ),
    ]);
    expect(resultOf(done, 'did')).not.toContain(other);
    const mails = school.workspace.mail.length;
    school.turnTo('2026-09-09', '12:00');
    expect(school.column('To check', 'What to check').join()).toContain('The form for P1 v1.0 could not be opened');
    const asked = school.workspace.mail.slice(mails).filter(({ subject }) => /^Please sign/.test(subject));
    expect(asked.filter(({ body }) => body.includes(form))).toEqual([]);
  });

  test('from an account that was deleted with the only form: somebody says first that it is withdrawn', () => {
    const { school, form } = aSchool();
    transferAll(school);
    school.workspace.deleteForGood(form);
    school.workspace.closeAccount(MANAGER);
    expect(asOffice(school, 'takeOverFromClosedAccount').error?.message).toBe(
      `This account cannot open one form yet. Please transfer it in Google Drive (docs/hand-over.md) and run this again. If it was deleted with the old account, enter the day of that under "Withdrawn on" of each version in the tab Versions, and run this again. P1 v1.0: https://docs.google.com/forms/d/${form}/edit Nothing was changed.`,
    );
    school.pasteAt('Versions', 2, school.headingAt('Versions', 'Withdrawn on'), [['7/9/2026']]);
    expect(asOffice(school, 'takeOverFromClosedAccount').error).toBeNull();
  });

  test('said to be closed while its trigger still runs: that one changes nothing any more', () => {
    const { school, form } = aSchool();
    transferAll(school);
    asOffice(school, 'takeOverFromClosedAccount');
    expect(school.workspace.triggers.filter((one) => one.owner === MANAGER).length).toBe(2);
    expect(afterwards(school, form)).toEqual(UNDISTURBED);
    expect(new Set(school.workspace.mail.slice(-2).map((mail) => mail.from))).toEqual(new Set([OFFICE]));
  });

  test('before there is anything to take over says so', () => {
    const school = Larkfield.open([]);
    school.workspace.fork();
    Object.assign(school.workspace.properties, { owner: '', workbookId: '' });
    expect(asOffice(school, 'takeOver').error?.message).toContain('There is nothing to take over yet.');
  });
});

describe('stopped at any call and begun again', () => {
  const HANDED_OVER = (() => {
    const { school } = aSchool();
    school.run('uninstall');
    transferAll(school);
    return school;
  })();
  const calls = asOffice(HANDED_OVER.fork(), 'takeOver').calls;
  const whole = (() => {
    const school = HANDED_OVER.fork();
    asOffice(school, 'takeOver');
    school.workspace.turnTo(london('2026-09-08', '10:00'));
    return whatIsKept(school);
  })();

  test.each(calls.map((name, index) => [index, name] as const))('taking over at call %i, %s', (at) => {
    for (const when of ['before', 'after'] as const) {
      const school = HANDED_OVER.fork();
      asOffice(school, 'takeOver', ({ index }) => (index === at ? { kind: 'kill', when } : undefined));
      expect(asOffice(school, 'takeOver').error).toBeNull();
      expect(school.workspace.triggers.map((one) => one.handler).sort()).toEqual(['formSubmitted', 'round']);
      school.workspace.turnTo(london('2026-09-08', '10:00'));
      expect(whatIsKept(school)).toEqual(whole);
    }
  });

  const installed = aSchool().school;
  test.each(
    installed
      .fork()
      .run('uninstall')
      .calls.map((name, index) => [index, name] as const),
  )('uninstalling at call %i, %s', (at) => {
    for (const when of ['before', 'after'] as const) {
      const school = installed.fork();
      school.run('uninstall', [], ({ index }) => (index === at ? { kind: 'kill', when } : undefined));
      school.run('uninstall');
      expect(school.workspace.triggers).toEqual([]);
      expect(school.workspace.properties).toMatchObject({ owner: '', formerOwner: MANAGER });
    }
  });
});

describe('under another account than the owner’s', () => {
  const { school, form } = aSchool();
  const document = school.workspace.files.find((file) => file.kind === 'document')?.id ?? '';
  transferAll(school);
  school.workspace.editDocument(document, aDocument('Acceptable Use Policy', '- I will use a passphrase.'));
  const before = everything(school);

  test.each([
    ['setUp', []],
    ['uninstall', []],
    ['takeOver', []],
    ['round', [{}]],
    ['formSubmitted', [{}]],
    ['publishPolicy', [{ document }]],
    ['formOpenedToAll', [form]],
    ['previewEmails', []],
    ['verify', []],
  ] as const)('%s changes nothing, even where every file could be reached', (name, values) => {
    const { error } = school.workspace.run(name, [...values], { as: OFFICE });
    expect(everything(school)).toEqual(before);
    // A trigger has nobody to tell.
    if (name !== 'round' && name !== 'formSubmitted') expect(error?.message).toContain(MANAGER);
  });
});
