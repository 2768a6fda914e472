/** The panel beside the register: today's picture, one person, refreshing, and the system check. */
import { type Panel, THIRTY_SECONDS } from '../../../local/panel/panel';
import { ACCEPTABLE_USE, Larkfield, MANAGER } from '../../support/larkfield';
import { besideRegister, wordsOf } from '../../support/panels';

const STAFF = [
  ['Tolu Adeyemi', 't.adeyemi@larkfield.example', 'Teacher', 'teaching'],
  ['Grace Obi', 'g.obi@larkfield.example', 'Administrator', 'support'],
  ['Grace Ndlovu', 'g.ndlovu@larkfield.example', 'Cook', 'support'],
];

const lastCalls = (panel: Panel) => panel.executions[panel.executions.length - 1]?.calls ?? [];

function school(staff = STAFF) {
  const larkfield = Larkfield.open(staff);
  const formId = larkfield.publish(ACCEPTABLE_USE);
  return { larkfield, formId };
}

test('today’s picture costs three calls and counts signatures and people', () => {
  const { larkfield, formId } = school();
  larkfield.sign(formId, 't.adeyemi@larkfield.example', 'Tolu Adeyemi');
  larkfield.turnTo('2026-09-14', '12:00');
  const before = besideRegister(larkfield);
  expect(before.executions[0]?.calls).toEqual([
    'Session.getEffectiveUser',
    'Properties.getProperties',
    'Sheets.Spreadsheets.Values.batchGetByDataFilter',
  ]);
  expect(wordsOf(before)).toContain('Overdue\nNone\nDue within 7 days\n2 signatures\nfrom 2 people');
  larkfield.turnTo('2026-09-16', '12:00');
  expect(wordsOf(besideRegister(larkfield))).toContain('Overdue\n2 signatures\nfrom 2 people\nDue within 7 days\nNone');
  expect(wordsOf(besideRegister(larkfield))).toContain('Acceptable Use Policy\n1 of 3 people have signed; 2 overdue');
});

describe('a person who is looked for', () => {
  const { larkfield, formId } = school();
  larkfield.sign(formId, 't.adeyemi@larkfield.example', 'Tolu Adeyemi');
  larkfield.turnTo('2026-09-08', '12:00');
  const find = (asked: string) => {
    const panel = besideRegister(larkfield);
    panel.press('Find', { person: [asked] });
    return panel;
  };

  test('tells what was signed and when, under what name', () => {
    expect(wordsOf(find('tolu adeyemi'))).toContain(
      '✓ Signed 1 Sep 2026\nSigned\n1 Sep 2026, 08:12\nAcceptable Use Policy, version 1.0\nas “Tolu Adeyemi”, form',
    );
  });

  test('tells what is owed and what was sent', () => {
    const words = wordsOf(find('g.obi@larkfield.example'));
    expect(words).toContain('Today\nAcceptable Use Policy\n◷ Due 15 Sep 2026');
    expect(words).toMatch(/Signed\nNothing yet\.\nEmails\n8 Sep 2026\nPlease sign/);
  });

  test('of several people the panel asks which; of none it says so; of nothing typed, too', () => {
    const several = find('grace');
    expect(several.card.header).toEqual({ title: '2 people', subtitle: 'for “grace”' });
    several.press('Show');
    expect(several.card.header.title).toBe('Grace Obi');
    expect(find('nobody').notice).toBe('Nobody on the staff list is called “nobody”.');
    expect(find(' ').notice).toBe('Please type a name or an email address first.');
  });

  test('somebody who was taken off the list meanwhile is told, with a way back', () => {
    const panel = find('grace');
    larkfield.paste('Staff', 2, [['', '', '', '', '', '', '', '', '', '', '']]);
    larkfield.paste('Staff', 3, [Array.from({ length: 11 }, () => '')]);
    panel.press('Show');
    expect(wordsOf(panel)).toContain('This person is no longer on the staff list.');
    panel.press('Back');
    expect(panel.card.name).toBe('found');
  });
});

describe('refreshing', () => {
  test('records who has just signed, sends nothing, and leaves the emails to the round', () => {
    const { larkfield, formId } = school();
    larkfield.restTriggerOf(formId);
    larkfield.sign(formId, 't.adeyemi@larkfield.example', 'Tolu Adeyemi');
    const panel = besideRegister(larkfield);
    panel.press('Refresh now');
    expect(panel.notice).toBe('Refreshed. Emails go out with the hourly check.');
    expect(wordsOf(panel)).toContain('1 of 3 people have signed; 2 due');
    expect([larkfield.column('Signatures', 'Email'), larkfield.mailTo]).toEqual([['t.adeyemi@larkfield.example'], []]);
    larkfield.turnTo('2026-09-01', '12:00');
    expect(larkfield.mailTo).toEqual(['g.obi@larkfield.example', 'g.ndlovu@larkfield.example']);
  });

  test('ends within thirty seconds however many have signed; the next run goes on', () => {
    const people = Array.from({ length: 200 }, (_, i) => [
      `Person ${i}`,
      `p${i}@larkfield.example`,
      'Teacher',
      'teaching',
    ]);
    const { larkfield, formId } = school(people);
    larkfield.restTriggerOf(formId);
    for (const [name = '', email = ''] of people) larkfield.sign(formId, email, name);
    const panel = besideRegister(larkfield);
    panel.press('Refresh now');
    const collected = larkfield.column('Signatures', 'Email').length;
    expect(panel.executions[1]?.duration).toBeLessThan(THIRTY_SECONDS);
    expect(collected).toBeGreaterThan(5);
    expect(collected).toBeLessThan(200);
    larkfield.turnTo('2026-09-01', '12:00');
    expect(new Set(larkfield.column('Signatures', 'Email')).size).toBe(200);
  });

  test('while the round is at work it says so', () => {
    const { larkfield } = school();
    const panel = besideRegister(larkfield);
    larkfield.workspace.holdLock();
    panel.press('Refresh now');
    expect(panel.notice).toBe('The hourly check is running. Please try again in a minute.');
  });
});

describe('the system check', () => {
  test('with the hourly round: when everything was last looked at, under which account, how many emails are left', () => {
    const { larkfield } = school();
    larkfield.turnTo('2026-09-01', '12:00');
    const panel = besideRegister(larkfield);
    panel.press('System check');
    const words = wordsOf(panel);
    expect(panel.card.header).toEqual({ title: 'Everything is working', subtitle: `Runs under ${MANAGER}` });
    expect(words).toContain('Last full check\nTuesday, 1 September 2026, 09:12');
    expect(words).toContain('1,497 more emails can be sent today');
    // One of them reads what is to check.
    expect(lastCalls(panel)).toHaveLength(5);
  });

  test('without it: what is missing, and who puts it right', () => {
    const { larkfield } = school();
    for (const trigger of larkfield.workspace.triggers) Object.assign(trigger, { handler: 'gone' });
    const panel = besideRegister(larkfield);
    panel.press('System check');
    expect(panel.card.header.title).toBe('Needs attention');
    expect(wordsOf(panel)).toContain('Switched off: no signatures are collected and nobody is reminded.');
  });

  test('a day and more after the last look it is not well', () => {
    const { larkfield } = school();
    larkfield.turnTo('2026-09-01', '12:00');
    larkfield.sleepTo('2026-09-02', '11:00');
    const well = besideRegister(larkfield);
    well.press('System check');
    larkfield.sleepTo('2026-09-02', '12:00');
    const late = besideRegister(larkfield);
    late.press('System check');
    expect([well.card.header.title, late.card.header.title]).toEqual(['Everything is working', 'Needs attention']);
  });
});

test('a permission that was not given is named in plain words, with what to do', () => {
  const { larkfield } = school();
  const panel = besideRegister(larkfield);
  larkfield.workspace.refuse(MANAGER, ['https://www.googleapis.com/auth/script.send_mail']);
  panel.press('System check');
  expect(wordsOf(panel)).toContain(
    'Policy Sign-off has not been given permission yet: "Send email as you" (to email staff who still have to sign)',
  );
  larkfield.workspace.refuse(MANAGER, []);
  panel.press('Try again');
  expect([panel.card.name, panel.depth]).toEqual(['health', 2]);
});

test('under another account the register’s panel shows nothing of it', () => {
  const { larkfield } = school();
  const panel = larkfield.workspace.openPanel('sheets', { as: 'head@larkfield.example', fileId: larkfield.workbookId });
  expect([panel.card.name, wordsOf(panel).includes('Tolu')]).toEqual(['other account', false]);
});

test('a register that this account may not open is told, and access can be allowed from the panel', () => {
  const { larkfield } = school();
  larkfield.workspace.spreadsheet(larkfield.workbookId).grantedTo.length = 0;
  const panel = besideRegister(larkfield);
  expect(wordsOf(panel)).toContain('The register cannot be opened.');
  panel.press('Allow access to this workbook');
  panel.allow();
  expect(panel.card.name).toBe('overview');
});

describe('tabs that are out of sight', () => {
  const { larkfield } = school();
  const inSight = () =>
    larkfield.workspace
      .spreadsheet(larkfield.workbookId)
      .sheets.filter((one) => !one.properties.hidden)
      .map((one) => one.properties.title);

  test('are shown one by one in two clicks, and hidden again', () => {
    const before = inSight();
    expect(before.length).toBe(8);
    const panel = besideRegister(larkfield);
    panel.press('Other tabs');
    // The first of them.
    panel.press('Show');
    expect(inSight()).toEqual([...before, 'Paper']);
    panel.press('Hide it again');
    expect(inSight()).toEqual(before);
  });
});

describe('pages for people', () => {
  const { larkfield } = school();
  const titles = () => larkfield.workspace.spreadsheet(larkfield.workbookId).sheets.map((one) => one.properties.title);

  test('the preview says how many emails would go and when, and sends none', () => {
    const panel = besideRegister(larkfield);
    panel.press('Preview the next emails');
    expect(wordsOf(panel)).toMatch(/\d+ emails? would be sent on 1 September 2026\. Nothing has been sent yet\./);
    expect([titles().includes('Preview'), larkfield.mailTo]).toEqual([true, []]);
  });

  test('the register is checked against the forms within thirty seconds', () => {
    const panel = besideRegister(larkfield);
    panel.press('Check the register against the forms');
    expect([panel.card.name, titles().includes('Verify')]).toEqual(['page made', true]);
    expect(panel.executions[1]?.duration).toBeLessThan(THIRTY_SECONDS);
  });

  test('a policy and a person can be printed from where they stand', () => {
    const panel = besideRegister(larkfield);
    panel.press('Open');
    panel.press('Who had signed');
    expect([panel.card.name, titles().includes('Print')]).toEqual(['page made', true]);
    panel.press('Back');
    panel.press('Back');
    panel.press('Find', { person: ['Tolu Adeyemi'] });
    panel.press('Page for the personnel file');
    expect(panel.card.header.title).toContain('Tolu Adeyemi');
  });
});

test('an account that is to take over can be allowed to use the register, and changes nothing by it', () => {
  const { larkfield } = school();
  const NEW = 'office@larkfield.example';
  const before = JSON.stringify(larkfield.workspace.properties);
  const panel = larkfield.workspace.openPanel('sheets', { as: NEW, fileId: larkfield.workbookId });
  expect(wordsOf(panel)).toContain('Is this account taking over?');
  panel.press('Allow access to this workbook');
  panel.allow();
  expect([panel.card.name, wordsOf(panel).includes('Is this account taking over?')]).toEqual(['overview', false]);
  expect(larkfield.workspace.spreadsheet(larkfield.workbookId).grantedTo).toContain(NEW);
  expect(JSON.stringify(larkfield.workspace.properties)).toBe(before);
});

test('beside another workbook that was allowed, nobody is asked to allow it again', () => {
  const { larkfield } = school();
  const { workspace } = larkfield;
  const NEW = 'office@larkfield.example';
  // Any other file: what is in it is not looked at.
  const other = workspace.addDocument('Rota', NEW, ACCEPTABLE_USE);
  const panel = workspace.openPanel('sheets', { as: NEW, fileId: other });
  panel.press('Allow access to this workbook');
  panel.allow();
  expect(wordsOf(panel)).toContain('This workbook is not the register, or the register is no longer shared with you.');
  expect(JSON.stringify(panel.card)).not.toMatch(/Allow access|taking over/);
});

test('after uninstalling, the panel says who had it and how to go on', () => {
  const { larkfield } = school();
  larkfield.run('uninstall');
  expect(wordsOf(besideRegister(larkfield))).toContain(`Policy Sign-off was uninstalled by ${MANAGER}`);
});

test('today’s emails are sent at once when that is confirmed, and by no later round again', () => {
  const school = Larkfield.open(STAFF);
  school.publish(ACCEPTABLE_USE);
  const panel = besideRegister(school);
  panel.press('Send today’s emails now …');
  const asked = wordsOf(panel);
  const before = school.mailTo;
  panel.press('Send now');
  const sent = school.mailTo.slice(before.length);
  expect(sent.length).toBeGreaterThan(0);
  for (const address of sent) expect(asked).toContain(address);
  expect(panel.executions.at(-1)?.duration).toBeLessThan(THIRTY_SECONDS);
  school.turnTo('2026-09-01', '18:00');
  expect(school.mailTo).toEqual([...before, ...sent]);
});
