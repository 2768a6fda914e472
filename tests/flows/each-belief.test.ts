/** Each thing that nobody knows of Google, both ways, on the built bundle: what the product does about it. */
import { london } from '../../commands/simulation/days';
import { Hands } from '../../local/by-hand/hands';
import { valuesOf } from '../../local/by-hand/typing';
import type { Faults } from '../../local/script/execution';
import { type Beliefs, QUESTIONS } from '../../local/server/beliefs';
import { ACCEPTABLE_USE, aDocument, CAROL, Larkfield, MANAGER, resultOf, STAFF, TOLU } from '../support/larkfield';
import { besideRegister } from '../support/panels';

const OUTSIDE = aDocument('Outings Policy', '- I will count everybody.', 'Full name: ____________');

function aSchool(beliefs: Partial<Beliefs>, staff = STAFF): { school: Larkfield; form: string } {
  const school = Larkfield.open(staff, { beliefs });
  return { school, form: school.publish(ACCEPTABLE_USE) };
}

function roundAt(school: Larkfield, day: string, time = '09:00'): void {
  school.sleepTo(day, time);
  expect(school.round().error).toBeNull();
}

const toCheck = (school: Larkfield) => school.column('To check', 'What to check');
const tabsOf = (school: Larkfield) => school.workspace.spreadsheet(school.workbookId).sheets;
const answersTabs = (school: Larkfield) =>
  tabsOf(school).flatMap(({ formId, properties: { title, hidden } }, index) =>
    formId === null ? [] : [{ title, hidden, isLast: index === tabsOf(school).length - 1 }],
  );
const PUT_AWAY = { title: 'P1 v1.0 responses', hidden: true, isLast: true };

/** How often the calls of one name were made, with something done at each. */
function counting(name: string, does: () => void = () => {}): { faults: Faults; count: () => number } {
  let count = 0;
  const faults: Faults = (call) => {
    if (call.name !== name) return undefined;
    count += 1;
    does();
    return undefined;
  };
  return { faults, count: () => count };
}

/** Google refuses a call in words of its own. */
const word =
  (name: string, code?: number): Faults =>
  (call) =>
    call.name === name
      ? {
          kind: 'refuse',
          message: 'Nein.',
          ...(code ? { code, errorName: 'GoogleJsonResponseException' as const } : {}),
        }
      : undefined;

const documentOf = (school: Larkfield) => school.workspace.files.find((file) => file.kind === 'document')?.id ?? '';

test.each(['taken', 'refused'] as const)(
  'an empty range is %s: the preview of emails, which has no title, is made',
  (emptyRange) => {
    const { school } = aSchool({ emptyRange });
    expect(resultOf(school.run('previewEmails'), 'emails')).toBe('2');
    expect(valuesOf(school.workspace, school.workbookId, 'Preview').length).toBe(3);
  },
);

test.each(['taken as the last', 'refused'] as const)(
  'a place beyond the last is %s: the tab of answers is put away at the end',
  (placeBeyondTheLast) => {
    const { school } = aSchool({ placeBeyondTheLast });
    expect(answersTabs(school)).toEqual([PUT_AWAY]);
  },
);

/** How many calls it took, and what is recorded of it, but for the ids of responses. */
function collected(school: Larkfield): [calls: number, ...rows: unknown[]] {
  const calls: string[] = [];
  school.workspace.onExecution = (execution) => calls.push(...execution.calls);
  expect(school.round().error).toBeNull();
  school.workspace.onExecution = null;
  return [
    calls.filter((name) => /^(?:Item|ItemResponse|Response)\./.test(name)).length,
    ...school.rows('Signatures').map(([, ...row]) => row),
  ];
}

test.each(['has every answer', ...QUESTIONS.linkOfAnswer.otherwise] as const)(
  'the link of an answer %s: the same is recorded and found by Verify, with four calls an answer at best',
  (linkOfAnswer) => {
    const school = Larkfield.open(STAFF, { beliefs: { linkOfAnswer } });
    const form = school.publish(ACCEPTABLE_USE);
    school.restTriggerOf(form);
    // The first round of a form reads back how it was published.
    roundAt(school, '2026-09-01');
    school.sign(form, TOLU, 'Tolu Adeyemi');
    const [first, ...one] = collected(school);
    school.sign(form, CAROL, 'Carol Bright');
    const [second, ...both] = collected(school);
    // Four questions, three calls each: the first is read both ways. The second looks at the first again.
    const isKind = linkOfAnswer === 'has every answer';
    expect([first, second]).toEqual(isKind ? [17, 5] : [expect.any(Number), expect.any(Number)]);
    const row = (name: string, email: string) => expect.arrayContaining([name, email, 'P1 v1.0', '1–3, D1']);
    expect(one).toEqual([row('Tolu Adeyemi', TOLU)]);
    expect(both).toEqual([row('Tolu Adeyemi', TOLU), row('Carol Bright', CAROL)]);
    expect(resultOf(school.run('verify'), 'found')).toBe('2 of 2 signatures given in forms match the form.');
  },
);

test.each(['taken', 'refused with all others'] as const)(
  'one address without an account is %s: everybody else can sign, at once and after joining',
  (readerWithoutAccount) => {
    const typo = 'c.brihgt@larkfield.example';
    const school = Larkfield.open([...STAFF, ['Cara Bright', typo, 'Teacher', 'teaching']], {
      beliefs: { readerWithoutAccount },
    });
    school.workspace.withoutAccount(typo);
    const form = school.publish(ACCEPTABLE_USE);
    expect([school.sign(form, TOLU).isAccepted, school.sign(form, CAROL).isAccepted]).toEqual([true, true]);
    school.paste('Staff', 6, [['Joe Farrow', 'j.farrow@larkfield.example', 'Teacher', 'teaching']]);
    roundAt(school, '2026-09-01', '10:00');
    expect(school.sign(form, 'j.farrow@larkfield.example').isAccepted).toBe(true);
    const told = `Google does not let ${typo} into the form of P1 v1.0, so Cara Bright cannot sign and is not emailed about it. Is there a Google account of that address? Please correct the address; everybody else can sign.`;
    expect(toCheck(school)).toEqual(readerWithoutAccount === 'taken' ? [] : [told]);
  },
);

describe('renaming a form', () => {
  const nameOf = (school: Larkfield, form: string) => school.workspace.form(form).name;

  test('allowed: it has its name at once', () => {
    const { school, form } = aSchool({});
    expect(nameOf(school, form)).toBe('Acceptable Use Policy, P1 v1.0');
  });

  test('refused for a while: it has its name the next day, and nobody is bothered', () => {
    const { school, form } = aSchool({ renamingForms: 'refused' });
    roundAt(school, '2026-09-01', '10:00');
    expect(nameOf(school, form)).toBe('(unfinished) Acceptable Use Policy, P1 v1.0');
    school.workspace.beliefs = { renamingForms: 'allowed' };
    roundAt(school, '2026-09-02');
    expect([nameOf(school, form), toCheck(school)]).toEqual(['Acceptable Use Policy, P1 v1.0', []]);
  });

  test('refused for ever: it is tried once a day, and To check does not nag', () => {
    const { school, form } = aSchool({ renamingForms: 'refused' });
    const renaming = counting('Drive.Files.update');
    for (const day of ['2026-09-02', '2026-09-03']) {
      for (const time of ['09:00', '10:00', '11:00']) {
        school.sleepTo(day, time);
        school.round(renaming.faults);
      }
    }
    expect([renaming.count(), toCheck(school), school.sign(form, TOLU).isAccepted]).toEqual([2, [], true]);
  });
});

test.each([
  ['there', 'VERIFIED', 'verified'],
  ['missing', 'RESPONDER_INPUT', 'not verified'],
  ['refused', 'RESPONDER_INPUT', 'not verified'],
] as const)('verifying addresses is %s: they are kept, as the register says', (verifyingAddresses, kept, said) => {
  const { school, form } = aSchool({ verifyingAddresses });
  school.sign(form, TOLU, 'Tolu Adeyemi');
  roundAt(school, '2026-09-01', '10:00');
  expect([
    school.workspace.form(form).emailCollection,
    school.column('Forms', 'Email addresses'),
    school.column('Signatures', 'Email'),
  ]).toEqual([kept, [said], [TOLU]]);
});

test.each(['missing', 'refused'] as const)(
  'verifying is %s: a form whose addresses somebody has Google verify by hand is left as it is',
  (verifyingAddresses) => {
    const { school, form } = aSchool({ verifyingAddresses });
    school.workspace.form(form).emailCollection = 'VERIFIED';
    const document = documentOf(school);
    school.workspace.editDocument(
      document,
      aDocument('Acceptable Use Policy', '- I will keep it to myself.', 'Full name: ____'),
    );
    school.publishAgain(document, { change: 'minor' });
    expect(school.workspace.form(form).emailCollection).toBe('VERIFIED');
  },
);

describe('the tab of answers', () => {
  test.each(['Form responses', 'Formularantworten'] as const)(
    'is called "%s 1": it is found, and put away',
    (answersTabName) => {
      const { school, form } = aSchool({ answersTabName });
      school.sign(form, TOLU, 'Tolu Adeyemi');
      roundAt(school, '2026-09-01', '10:00');
      expect([answersTabs(school), school.column('Signatures', 'Email')]).toEqual([[PUT_AWAY], [TOLU]]);
    },
  );

  test.each(['at once', 'after seconds'] as const)('shows %s: one click publishes', (answersTabSeen) => {
    const { school } = aSchool({ answersTabSeen });
    expect([answersTabs(school), school.workspace.failures]).toEqual([[PUT_AWAY], []]);
  });

  const lateSchool = () => {
    const school = Larkfield.open(STAFF, { beliefs: { answersTabSeen: 'after minutes' } });
    const document = school.workspace.addDocument('Policy', MANAGER, ACCEPTABLE_USE);
    school.workspace.grant(document, MANAGER);
    const click = () => school.run('publishPolicy', [{ document }]);
    return { school, click };
  };

  test('shows after minutes: the click says so, and another one finishes; the form is linked once', () => {
    const { school, click } = lateSchool();
    expect(click().error?.message).toBe(
      'Google has linked the form to the register and does not show the tab for its answers yet. Please click again in a minute; the hourly check also continues by itself.',
    );
    expect(click().error?.message).toContain('does not show the tab');
    school.sleepTo('2026-09-01', '08:30');
    expect([resultOf(click(), 'isDone'), answersTabs(school)]).toEqual(['true', [PUT_AWAY]]);
  });

  test('is there while Google fails to say that the form is linked: it is not linked again', () => {
    const { school, click } = lateSchool();
    click();
    school.sleepTo('2026-09-01', '08:30');
    school.run('publishPolicy', [{ document: documentOf(school) }], word('Form.getDestinationId'));
    expect(answersTabs(school)).toEqual([PUT_AWAY]);
  });

  test('shows after minutes: the next round finishes, and takes no tab that somebody has added for it', () => {
    const { school, click } = lateSchool();
    click();
    new Hands(school.workspace, school.workbookId).addTab('Responses and answers');
    school.paste('Responses and answers', 1, [['My own notes', 'Timestamp']]);
    roundAt(school, '2026-09-01', '08:14');
    expect(
      tabsOf(school).find(({ properties }) => properties.title === 'Responses and answers')?.properties.hidden,
    ).not.toBe(true);
    roundAt(school, '2026-09-01', '09:14');
    expect([answersTabs(school), school.column('Versions', 'Version')]).toEqual([[PUT_AWAY], ['P1 v1.0']]);
  });
});

describe('the services', () => {
  const services = ['docsService', 'driveService', 'sheetsService'] as const;
  const NAMES = { docsService: 'Google Docs API', driveService: 'Drive API', sheetsService: 'Google Sheets API' };
  const off = (names: string) =>
    `Google has not switched on ${names} for this script: in the script editor, on the left under "Services", remove each of them that is listed (three dots, Remove), then click + (Add a service), choose it, click Add, and run "setUp" again.`;
  const setUp = (beliefs: Partial<Beliefs>) => {
    const school = Larkfield.open([]).workspace;
    const { triggers, files } = school;
    school.beliefs = beliefs;
    const { error } = school.run('setUp', [], { as: MANAGER });
    // Where nothing is in the way, the hourly trigger is made anew.
    expect([school.triggers.map(({ handler }) => handler), school.files]).toEqual([['round'], files]);
    if (error !== null) expect(school.triggers).toEqual(triggers);
    return error?.message;
  };

  test.each(['missing', 'refused'] as const)('all three %s: one sentence says what to do', (state) => {
    expect(setUp({ docsService: state, driveService: state, sheetsService: state })).toBe(
      off('"Google Docs API", "Drive API", "Google Sheets API"'),
    );
  });

  test.each(services.flatMap((service) => (['missing', 'refused'] as const).map((state) => [service, state] as const)))(
    '%s %s: that one is named',
    (service, state) => {
      expect(setUp({ [service]: state })).toBe(off(`"${NAMES[service]}"`));
    },
  );

  test('all on: nothing is said', () => {
    expect(setUp({})).toBeUndefined();
  });
});

test.each(['lets in its owner', 'lets in nobody', 'lets in the domain'] as const)(
  'a form that is just published %s: colleagues sign, and whoever leaves is let in by name no more',
  (newlyPublished) => {
    const { school, form } = aSchool({ newlyPublished });
    expect(school.sign(form, TOLU).isAccepted).toBe(true);
    new Hands(school.workspace, school.workbookId).deleteRow('Staff', 3);
    roundAt(school, '2026-09-02');
    const gone = expect.stringContaining('Carol Bright (number 2) is no longer on the staff list');
    expect([school.workspace.form(form).readers, toCheck(school)]).toEqual([[TOLU], [gone]]);
  },
);

test.each(['allowed', 'refused'] as const)(
  'opening a form by script is %s: a person may open it, and says so',
  (openingByScript) => {
    const outsider = 'pat@elsewhere.example';
    const school = Larkfield.open([...STAFF, ['Pat Moss', outsider, 'Governor', 'governors']], {
      beliefs: { openingByScript },
    });
    const form = school.publish(OUTSIDE);
    school.workspace.letAnyoneIn(form);
    school.run('formOpenedToAll', [form]);
    roundAt(school, '2026-09-01', '10:00');
    expect([school.sign(form, outsider).isAccepted, toCheck(school)]).toEqual([true, []]);
  },
);

test.each([
  ['allowed', [TOLU]],
  ['refused', []],
] as const)(
  'triggers for forms are %s: a signature is recorded at once, or with the next hourly check',
  (formTriggers, atOnce) => {
    const { school, form } = aSchool({ formTriggers });
    school.sign(form, TOLU, 'Tolu Adeyemi');
    const signed = () => school.column('Signatures', 'Email');
    expect(signed()).toEqual(atOnce);
    roundAt(school, '2026-09-01', '10:00');
    expect([signed(), toCheck(school)]).toEqual([[TOLU], []]);
  },
);

describe('what Google refuses', () => {
  test('deleting every row below the headings: Overdue is emptied, and the signatures are recorded', () => {
    const { school, form } = aSchool({}, STAFF.slice(0, 2));
    roundAt(school, '2026-09-20');
    expect(school.column('Overdue', 'Name')).toEqual(['Carol Bright', 'Tolu Adeyemi']);
    // Years of deleting, or somebody who tidies up: the tab ends where its rows end.
    const overdue = tabsOf(school).find(({ properties }) => properties.title === 'Overdue');
    if (overdue !== undefined) overdue.rowCount = overdue.cells.length;
    school.restTriggerOf(form);
    school.sign(form, TOLU, 'Tolu Adeyemi');
    school.sign(form, CAROL, 'Carol Bright');
    roundAt(school, '2026-09-20', '10:00');
    expect([school.rows('Overdue'), school.rows('Signatures').length, toCheck(school)]).toEqual([[], 2, []]);
    // And fills again.
    school.paste('Staff', 4, [['Joe Farrow', 'j.farrow@larkfield.example', 'Teacher', 'teaching']]);
    roundAt(school, '2026-11-20', '10:00');
    expect(school.column('Overdue', 'Name')).toEqual(['Joe Farrow']);
  });

  test('inserting at the end without looking like the one before: a last column that was deleted is put in again', () => {
    const { school } = aSchool({});
    roundAt(school, '2026-09-20');
    const before = school.rows('Overdue');
    const overdue = tabsOf(school).find(({ properties }) => properties.title === 'Overdue');
    const last = valuesOf(school.workspace, school.workbookId, 'Overdue')[0]?.length ?? 0;
    if (overdue === undefined) throw new Error('no Overdue');
    overdue.columnCount = last;
    new Hands(school.workspace, school.workbookId).deleteColumn('Overdue', last);
    roundAt(school, '2026-09-21');
    const names = (rows: unknown[][]) => rows.map(([name]) => name);
    expect(names(school.rows('Overdue'))).toEqual(names(before));
    expect(valuesOf(school.workspace, school.workbookId, 'Overdue')[0]?.length).toBe(last);
  });

  test('writing right of the grid: a staff list that fills its tab gets its numbers in a new column', () => {
    const school = Larkfield.open([]);
    const staff = tabsOf(school).find(({ properties }) => properties.title === 'Staff');
    if (staff === undefined) throw new Error('no Staff');
    staff.cells = [];
    staff.columnCount = 4;
    school.pasteAt('Staff', 1, 1, [['Name', 'Email', 'Role', 'Groups'], ...STAFF]);
    school.publish(ACCEPTABLE_USE);
    roundAt(school, '2026-09-01', '10:00');
    expect(school.column('Staff', 'Number')).toEqual([1, 2, 3]);
  });

  test('hiding the last tab that can be seen: where everything else is hidden, the tab of answers stays visible', () => {
    const school = Larkfield.open(STAFF);
    for (const { properties } of tabsOf(school)) properties.hidden = true;
    school.publish(ACCEPTABLE_USE);
    expect(answersTabs(school)).toEqual([{ ...PUT_AWAY, hidden: false }]);
  });
});

describe('Google’s words decide nothing', () => {
  test('an email that fails while none is left waits for tomorrow', () => {
    const { school } = aSchool({});
    const faults: Faults = (call) => {
      if (call.name !== 'MailApp.sendEmail') return undefined;
      school.workspace.allowMail(MANAGER, 0);
      return { kind: 'refuse', message: 'Für heute reicht es.' };
    };
    school.sleepTo('2026-09-01', '10:00');
    school.round(faults);
    expect(school.column('Sent emails', 'Status')).toEqual(['not sent', 'not sent']);
    school.workspace.allowMail(MANAGER, 1500);
    roundAt(school, '2026-09-02');
    expect(school.mailTo.sort()).toEqual([CAROL, TOLU].sort());
  });

  test('one that fails while there are more may have left', () => {
    const { school } = aSchool({});
    school.sleepTo('2026-09-01', '10:00');
    school.round(word('MailApp.sendEmail'));
    expect(school.column('Sent emails', 'Status')).toEqual(['unknown', 'unknown']);
  });

  test('a document that is not there is told by the code', () => {
    const school = Larkfield.open(STAFF);
    const run = (code: number) =>
      school.run('publishPolicy', [{ document: 'x' }], word('Docs.Documents.get', code)).error?.message;
    expect([run(404), run(500)]).toEqual([
      'Policy Sign-off cannot read this document yet. Please open it, allow access in the side panel, and try again.',
      'This could not be completed. Everything done so far has been kept: please run it again, and it carries on from there. If it says the same, please send this message to the person who looks after Policy Sign-off. Google says: Nein.',
    ]);
  });
});

describe('a form’s trigger', () => {
  test('that Google refused is asked for again once a day', () => {
    const school = Larkfield.open(STAFF);
    const document = school.workspace.addDocument('Policy', MANAGER, ACCEPTABLE_USE);
    school.workspace.grant(document, MANAGER);
    const refusal: Faults = ({ name }) =>
      name === 'ScriptApp.newTrigger' ? { kind: 'refuse', message: 'too many' } : undefined;
    const form = resultOf(school.run('publishPolicy', [{ document }], refusal), 'formId');
    const watched = () => school.workspace.triggers.some(({ sourceId }) => sourceId === form);
    expect(watched()).toBe(false);
    roundAt(school, '2026-09-02');
    expect([watched(), school.workspace.triggers.length]).toEqual([true, 2]);
  });

  // Google allows an account twenty, and a school publishes new versions for years.
  test('is taken from closed forms once another form would get none, and from no other', () => {
    const school = Larkfield.open(STAFF);
    const open = school.publish(OUTSIDE);
    const document = school.workspace.addDocument('Policy', MANAGER, ACCEPTABLE_USE);
    school.workspace.grant(document, MANAGER);
    const forms = Array.from({ length: 15 }, (_, i) => {
      school.workspace.editDocument(
        document,
        aDocument('Use', '# Rules', '- I will lock my screen.', `- I will keep to rule ${i}.`),
      );
      return school.publishAgain(document, { change: 'new version' });
    });
    const watched = () => school.workspace.triggers.flatMap(({ sourceId }) => sourceId ?? []);
    expect(watched()).toEqual([open, ...forms.slice(0, -1)]);
    roundAt(school, '2026-09-02');
    expect(watched()).toEqual([open, ...forms.slice(-1)]);
    expect(school.workspace.triggers.map(({ handler }) => handler)).toEqual([
      'round',
      'formSubmitted',
      'formSubmitted',
    ]);
  });
});

describe('pages of any length', () => {
  const staff = (count: number) =>
    Array.from({ length: count }, (_, i) => [`Person ${i}`, `p${i}@larkfield.example`, 'Teacher', 'teaching']);

  // Above the people stand the page's title and its headings.
  test.each([990, 1000, 1001, 1500])('%i colleagues are on one page to print', (count) => {
    const { school } = aSchool({}, staff(count));
    expect(resultOf(school.run('printPolicy', ['P1']), 'rows')).toBe(String(count));
    expect(
      valuesOf(school.workspace, school.workbookId, 'Print').filter(([name]) => /^Person/.test(String(name))).length,
    ).toBe(count);
  });

  test.each([990, 1000, 1001, 1500])(
    '%i rows that nobody signed are on one page of Verify, and in the evidence',
    (count) => {
      const { school } = aSchool({}, staff(3));
      const rows = Array.from({ length: count }, (_, i) => [
        `made-up ${i}`,
        '1',
        'Person 0',
        'p0@larkfield.example',
        'Teacher',
        'P1 v1.0',
        '1/9/2026',
        '',
        'form',
      ]);
      school.paste('Signatures', 2, rows);
      expect(resultOf(school.run('verify'), 'toLookAt')).toBe(String(count));
      expect(Number(resultOf(school.run('evidenceOfPolicy', ['P1']), 'rows'))).toBeGreaterThanOrEqual(count);
      expect(
        valuesOf(school.workspace, school.workbookId, 'Verify').filter(([what]) => what === 'No such response').length,
      ).toBe(count);
    },
  );
});

describe('taking over from an account that is closed', () => {
  const OFFICE = 'office@larkfield.example';
  const takeOver = (day: string, time: string, values: unknown[] = []) => {
    const { school } = aSchool({});
    school.workspace.addAccount({ email: OFFICE, name: 'School office', dailyMail: 1500 });
    for (const file of school.workspace.files) {
      school.workspace.giveTo(file.id, OFFICE);
      if (file.kind !== 'form') school.workspace.grant(file.id, OFFICE);
    }
    school.sleepTo('2026-09-01', '09:00');
    school.round();
    school.workspace.sleepTo(london(day, time));
    return school.workspace.run('takeOverFromClosedAccount', values, { as: OFFICE });
  };

  test('waits until its rounds have stopped for two hours, and says so', () => {
    expect(takeOver('2026-09-01', '10:30').error?.message).toBe(
      `The hourly check of ${MANAGER} ran at 09:00, less than two hours ago, so that account seems to be in use. If somebody can sign in to it, run "uninstall" there and then "takeOver" here. If it has just been closed, wait until two hours have passed and run this again. Nothing was changed.`,
    );
  });

  test('goes on after two hours, or where somebody says that they have stopped', () => {
    expect(resultOf(takeOver('2026-09-01', '11:15'), 'owner')).toBe(OFFICE);
    expect(resultOf(takeOver('2026-09-01', '10:30', [true]), 'owner')).toBe(OFFICE);
  });
});

test('setting up while a round is at work waits for it', () => {
  const { school } = aSchool({});
  const messages: (string | undefined)[] = [];
  school.sleepTo('2026-09-01', '10:00');
  school.round(({ name }) =>
    name === 'MailApp.getRemainingDailyQuota'
      ? { kind: 'meanwhile', does: () => messages.push(school.run('setUp').error?.message) }
      : undefined,
  );
  expect(messages).toEqual(['The hourly check is running. Please try again in a minute.']);
});

test.each(['to whoever may edit', ...QUESTIONS.listingSharing.otherwise] as const)(
  'who may edit the register is told %s: the page for an auditor has it, or says where it is; no other page asks',
  (listingSharing) => {
    const { school } = aSchool({ listingSharing });
    school.workspace.share(school.workbookId, 'head@larkfield.example', 'editor');
    school.workspace.share(school.workbookId, 'chair@larkfield.example', 'viewer');
    const panel = besideRegister(school);
    const asked = () => panel.executions.flatMap(({ calls }) => calls).filter((name) => name.startsWith('Drive.Perm'));
    panel.press('For an inspection');
    panel.press('Summary, without names');
    panel.press('Back');
    expect(asked()).toEqual([]);
    panel.press('Draw them', { seed: ['oak'], count: ['5'] });
    expect(asked()).toEqual(['Drive.Permissions.list']);
    expect(valuesOf(school.workspace, school.workbookId, 'Print').flat().join(' ')).toContain(
      listingSharing === 'refused'
        ? 'Who can edit the workbook could not be read with this account. Please open the register and choose File, Share.'
        : `Today the workbook can be edited by ${MANAGER} (owner) and head@larkfield.example (File, Share shows the same).`,
    );
  },
);
