/** Visitors and supply staff sign a form of their own at reception: nobody chases them, and they are erased when their time is over. */
import { Hands } from '../../../local/by-hand/hands';
import { pressablesOf } from '../../../local/panel/card';
import type { Panel } from '../../../local/panel/panel';
import type { FormFile } from '../../../local/state';
import { blackCells } from '../../../local/web/workbook/drawn-tab';
import { ACCEPTABLE_USE, Larkfield, MANAGER, STAFF, WITH_LOST_DEVICES } from '../../support/larkfield';
import { besideRegister, wordsOf } from '../../support/panels';
import { readCode } from '../../support/scan';
import { formForVisitors, offerToVisitors, visit, withVisitors } from '../../support/visitors';

const TAB = 'P1 v1.0 visitors';

/** Names in the tab of visitors. */
function inTab(school: Larkfield, tab = TAB): unknown[] {
  return school.column(tab, 'Your full name');
}

function toVisitors(school: Larkfield): Panel {
  const panel = besideRegister(school);
  panel.press('Slips and posters with QR codes');
  panel.press('Visitors');
  return panel;
}

describe('a visitor', () => {
  const begun = withVisitors();

  test('signs without an account, is in a tab that can be seen, and nowhere else: no email, no row of To check, no percentage', () => {
    const school = begun.fork();
    expect(visit(school, 'Vera Visitor').isAccepted).toBe(true);
    school.turnTo('2026-09-04', '12:00');
    expect(inTab(school)).toEqual(['Vera Visitor']);
    const tab = school.workspace.spreadsheet(school.workbookId).sheets.find((one) => one.properties.title === TAB);
    expect(tab?.properties.hidden ?? false).toBe(false);
    expect([school.rows('To check'), school.rows('Signatures')]).toEqual([[], []]);
    expect(JSON.stringify([school.rows('Register'), school.rows('Overdue')])).not.toContain('Vera');
    expect(school.workspace.mail.some(({ body }) => body.includes('Vera'))).toBe(false);
  });

  test('is told why it is kept, for how long, and whom to ask, on the form and on the poster that leads to it', () => {
    const school = begun.fork();
    school.set('Contact name', 'Imran in the office');
    const words = 'for 12 months, and send you nothing. Questions: ';
    expect(formForVisitors(school).description).toContain(words);
    const panel = besideRegister(school);
    panel.press('Open');
    panel.press('Poster for reception');
    const file = school.workspace.files.find(({ name }) => name.startsWith('Poster for reception'));
    const [page] = file?.kind === 'spreadsheet' ? file.sheets : [];
    if (page === undefined) throw new Error('There is no poster');
    expect(JSON.stringify(page.cells)).toContain(`${words}Imran in the office.`);
    const whole = { column: 0, row: 0, across: page.columnCount, down: page.rowCount };
    expect(readCode(blackCells(page), whole)).toContain(formForVisitors(school).id);
  });

  test('is erased after twelve months, in the tab and in the form, and not a day before', () => {
    const school = begun.fork();
    visit(school, 'Vera Visitor');
    const form = formForVisitors(school).id;
    school.sleepTo('2027-09-02', '07:40');
    school.turnTo('2027-09-02', '12:00');
    expect([inTab(school), school.workspace.form(form).responses.length]).toEqual([['Vera Visitor'], 1]);
    school.turnTo('2027-09-03', '12:00');
    expect([inTab(school), school.workspace.form(form).responses.length]).toEqual([[], 0]);
  });

  test('is erased after as many calendar months as the setting says, once somebody has said that fewer are meant', () => {
    const school = begun.fork();
    school.set('Months visitors are kept', '6');
    visit(school, 'Vera Visitor');
    school.sleepTo('2027-03-02', '07:40');
    school.turnTo('2027-03-02', '12:00');
    expect(inTab(school)).toEqual(['Vera Visitor']);
    school.turnTo('2027-03-03', '12:00');
    expect(inTab(school)).toEqual(['Vera Visitor']);
    const row = school.column('To check', 'What to check').findIndex((what) => /visitors are kept/.test(String(what)));
    school.pasteAt('To check', row + 2, school.headingAt('To check', 'Decision'), [['ignore']]);
    school.turnTo('2027-03-04', '12:00');
    expect(inTab(school)).toEqual([]);
  });

  test('who joins the staff is moved with one click: on the staff list, with what was signed', () => {
    const school = begun.fork();
    visit(school, 'Sue Supply');
    visit(school, 'Vera Visitor');
    const panel = toVisitors(school);
    const button = pressablesOf(panel.card).find(({ onClick }) =>
      onClick.action?.parameters.some(({ value }) => value === 'Sue Supply'),
    );
    if (button === undefined) throw new Error('Sue is not in the list');
    panel.pressOn(button);
    expect(panel.notice).toContain('Sue Supply is on the staff list now');
    expect(wordsOf(panel)).not.toContain('Sue Supply');
    expect(school.column('Panel changes', 'What was done')).toEqual(['moved a visitor to the staff list']);
    school.turnTo('2026-09-02', '12:00');
    expect(school.column('Staff', 'Name')).toContain('Sue Supply');
    expect(school.statuses()['Sue Supply']).toMatch(/^✓ signed 2 sep/i);
    expect(school.rows('To check')).toEqual([]);
  });
});

test('a visitor who answers a question wrongly is sent to the pages of the form: it has no link to the policy', () => {
  const school = Larkfield.open(STAFF);
  school.publish(ACCEPTABLE_USE, { questions: 'Who hears of it first?\n* the safeguarding lead\n- nobody' });
  offerToVisitors(school);
  const form = formForVisitors(school);
  expect(form.items.find(({ title }) => title === 'That is not what the policy says')?.helpText).toBe(
    'Please look it up in the policy; it is on the pages before these questions.\n\nPlease click Next and choose again.',
  );
  expect(JSON.stringify([form.description, form.items])).not.toContain('first page');
});

test('the poster for reception is offered once its form is open', () => {
  const school = Larkfield.open(STAFF);
  school.publish(ACCEPTABLE_USE);
  const offered = () => {
    const panel = besideRegister(school);
    panel.press('Open');
    return pressablesOf(panel.card)
      .map(({ text }) => text)
      .filter((words) => /visitors|reception/.test(words));
  };
  expect(offered()).toEqual(['Make a form for visitors']);
  const panel = besideRegister(school);
  panel.press('Open');
  panel.press('Make a form for visitors');
  expect(offered()).toEqual([]);
  school.turnTo('2026-09-02', '10:05');
  expect(offered()).toEqual(['Poster for reception']);
});

test('forty in an hour are one row of To check, discarded with one click; a colleague’s signature of that hour counts', () => {
  const school = withVisitors();
  visit(school, 'Vera Visitor');
  school.sleepTo('2026-09-02', '11:10');
  for (let at = 0; at < 40; at++) visit(school, `Made Up ${at}`);
  const main = school.workspace.files.find(
    (file): file is FormFile => file.kind === 'form' && file.name === 'Acceptable Use Policy, P1 v1.0',
  );
  school.sign(main?.id ?? '', STAFF[0]?.[1] ?? '', 'Tolu Adeyemi');
  school.turnTo('2026-09-02', '13:00');
  expect(school.statuses()['Tolu Adeyemi']).toMatch(/^✓/);
  expect(school.column('To check', 'What to check')).toEqual([
    expect.stringMatching(/^40 people signed the form for visitors .* on 2 September 2026 between 11:00 and 12:00/),
  ]);
  const panel = toVisitors(school);
  panel.press('Discard all 40');
  expect([inTab(school), formForVisitors(school).responses.length]).toEqual([['Vera Visitor'], 1]);
  expect(school.column('Panel changes', 'What was done')).toEqual([
    'discarded visitors of 2 September 2026 between 11:00 and 12:00',
  ]);
  school.run('round', [{}]);
  school.turnTo('2026-09-03', '12:00');
  expect(school.rows('To check')).toEqual([]);
});

test('in a register set to another time zone no hour is discarded: in the form it would be another one', () => {
  const school = withVisitors();
  Object.assign(school.workspace.spreadsheet(school.workbookId), { timeZone: 'America/New_York' });
  // Eleven by the school’s clock, and six by the workbook’s.
  school.sleepTo('2026-09-02', '11:10');
  for (let at = 0; at < 40; at++) visit(school, `Made Up ${at}`);
  school.turnTo('2026-09-02', '13:00');
  const panel = toVisitors(school);
  panel.press('Discard all 40');
  expect(wordsOf(panel)).toMatch(
    /Nothing was changed\. The register is set to another time zone \(America\/New_York\)/,
  );
  expect([inTab(school).length, formForVisitors(school).responses.length]).toEqual([40, 40]);
});

test('thirty in an hour are nothing to tell; forty who were there are kept', () => {
  const school = withVisitors();
  for (let at = 0; at < 30; at++) visit(school, `Guest ${at}`);
  school.turnTo('2026-09-03', '09:00');
  expect(school.rows('To check')).toEqual([]);
  for (let at = 0; at < 31; at++) visit(school, `Guest ${at}`);
  school.turnTo('2026-09-04', '09:00');
  expect(school.rows('To check').length).toBe(1);
  toVisitors(school).press('They were here');
  school.turnTo('2026-09-05', '12:00');
  expect([school.rows('To check').length, inTab(school).length]).toEqual([0, 61]);
});

test('the next version has a form of its own, and the old one says so', () => {
  const school = withVisitors();
  const old = formForVisitors(school);
  const document = school.workspace.files.find(({ kind }) => kind === 'document')?.id ?? '';
  school.workspace.editDocument(document, WITH_LOST_DEVICES);
  school.publishAgain(document);
  school.turnTo('2026-09-03', '12:00');
  expect([old.isAccepting, old.closedMessage]).toEqual([false, expect.stringContaining('replaced')]);
  expect(formForVisitors(school).name).toBe('Acceptable Use Policy, P1 v2.0 for visitors');
  visit(school, 'Vera Visitor');
  expect([inTab(school), inTab(school, 'P1 v2.0 visitors')]).toEqual([[], ['Vera Visitor']]);
});

test('stopped at any call while the form is made, there is one form in the end, and its tab is there', () => {
  const begun = Larkfield.open(STAFF);
  begun.publish(ACCEPTABLE_USE);
  const panel = besideRegister(begun);
  panel.press('Open');
  panel.press('Make a form for visitors');
  const calls = begun.fork().round().calls.length;
  for (let at = 0; at < calls; at += 5) {
    const school = begun.fork();
    school.round(({ index }) => (index === at ? { kind: 'kill', when: 'after' } : undefined));
    school.round();
    school.round();
    visit(school, 'Vera Visitor');
    const finished = school.workspace.files.filter(
      ({ name }) => name.endsWith('for visitors') && !name.startsWith('('),
    );
    expect([at, inTab(school), finished.length]).toEqual([at, ['Vera Visitor'], 1]);
  }
});

describe('the tab of visitors in other hands', () => {
  const begun = withVisitors();
  const words = 'The tab "P1 v1.0 visitors" was deleted';

  function fork(): { school: Larkfield; hands: Hands; form: FormFile } {
    const school = begun.fork();
    visit(school, 'Vera Visitor');
    return { school, hands: new Hands(school.workspace, school.workbookId), form: formForVisitors(school) };
  }

  test('renamed, it is the same list: shown in the panel, and erased when the time is over', () => {
    const { school, hands, form } = fork();
    hands.renameTab(TAB, 'People at reception');
    expect(wordsOf(toVisitors(school))).toContain('Vera Visitor');
    school.sleepTo('2027-09-03', '07:40');
    school.turnTo('2027-09-03', '12:00');
    expect([inTab(school, 'People at reception'), form.responses, school.rows('To check')]).toEqual([[], [], []]);
  });

  test('deleted, it is told in To check and in the panel, which still opens', () => {
    const { school, hands } = fork();
    hands.deleteTab(TAB);
    school.turnTo('2026-09-03', '12:00');
    expect(school.column('To check', 'What to check').join()).toContain(words);
    expect(wordsOf(toVisitors(school))).toContain(words);
  });

  test('deleted, visitors are erased from the form all the same when the time is over; a button that refreshes keeps the row', () => {
    const { school, hands, form } = fork();
    hands.deleteTab(TAB);
    school.turnTo('2026-09-03', '12:00');
    besideRegister(school).press('Refresh now');
    expect(school.column('To check', 'What to check').join()).toContain(words);
    school.sleepTo('2027-09-03', '07:40');
    school.turnTo('2027-09-03', '12:00');
    expect(form.responses).toEqual([]);
  });

  test.each(['', 'yesterday'])(
    'when somebody was here says "%s": told, since nobody would erase the row, until it is deleted',
    (typed) => {
      const { school, hands, form } = fork();
      visit(school, 'Wim Visitor');
      school.pasteAt(TAB, 2, 1, [[typed]]);
      school.turnTo('2026-09-03', '12:00');
      expect(school.column('To check', 'What to check')).toEqual([
        'P1 v1.0 visitors, row 2: the cell under "Timestamp" cannot be read, so this visitor is not shown in the panel, and not erased when the time is over. Please press Undo, or delete the row: the form has the same.',
      ]);
      expect(wordsOf(toVisitors(school))).not.toContain('Vera Visitor');
      hands.deleteRow(TAB, 2);
      school.turnTo('2026-09-04', '12:00');
      expect([school.rows('To check'), inTab(school)]).toEqual([[], ['Wim Visitor']]);
      school.sleepTo('2027-09-03', '07:40');
      school.turnTo('2027-09-03', '12:00');
      expect([inTab(school), form.responses]).toEqual([[], []]);
    },
  );

  test('a row that somebody has deleted is erased from the form as well, when the time is over', () => {
    const { school, hands, form } = fork();
    hands.deleteRow(TAB, 2);
    school.sleepTo('2027-09-02', '07:40');
    school.turnTo('2027-09-02', '12:00');
    expect(form.responses.length).toBe(1);
    school.turnTo('2027-09-03', '12:00');
    expect(form.responses).toEqual([]);
  });
});

test('a form that was replaced is forgotten when nobody is left in it', () => {
  const school = withVisitors();
  const document = school.workspace.files.find(({ kind }) => kind === 'document')?.id ?? '';
  visit(school, 'Vera Visitor');
  school.workspace.editDocument(document, WITH_LOST_DEVICES);
  school.publishAgain(document);
  school.turnTo('2026-09-03', '12:00');
  const kept = (): number => JSON.parse(school.workspace.properties.visitorForms ?? '[]').length;
  expect(kept()).toBe(2);
  school.sleepTo('2027-09-03', '07:40');
  school.turnTo('2027-09-06', '12:00');
  expect(kept()).toBe(1);
});

describe('a form for visitors that was deleted', () => {
  const words =
    'It has not been possible to open the form for visitors of "Acceptable Use Policy" since 3 September 2026.';
  const told = (school: Larkfield): boolean => school.column('To check', 'What to check').join().includes(words);
  const noted = (school: Larkfield): number => JSON.parse(school.workspace.properties.visitorForms ?? '[]').length;

  function withDeleted(): Larkfield {
    const school = withVisitors();
    visit(school, 'Vera Visitor');
    school.turnTo('2026-09-02', '12:00');
    school.workspace.deleteForGood(formForVisitors(school).id);
    school.turnTo('2026-09-03', '12:00');
    expect(told(school)).toBe(false);
    return school;
  }

  test('is told from the second day on, at every hour, and no more once it can be opened again', () => {
    const school = withVisitors();
    const form = formForVisitors(school);
    school.turnTo('2026-09-02', '12:00');
    school.workspace.giveTo(form.id, 'head@larkfield.example');
    form.editors.splice(0);
    form.grantedTo.splice(0);
    for (const day of ['2026-09-04', '2026-09-07']) {
      school.turnTo(day, '14:00');
      school.round();
      expect(told(school)).toBe(true);
    }
    school.workspace.giveTo(form.id, MANAGER);
    school.workspace.grant(form.id, MANAGER);
    school.turnTo('2026-09-08', '14:00');
    expect(told(school)).toBe(false);
  });

  test('does not hold up the rows of its tab, and is forgotten when it was replaced and they are gone', () => {
    const school = withDeleted();
    school.turnTo('2026-09-04', '12:00');
    expect(told(school)).toBe(true);
    const document = school.workspace.files.find(({ kind }) => kind === 'document')?.id ?? '';
    school.workspace.editDocument(document, WITH_LOST_DEVICES);
    school.publishAgain(document);
    school.turnTo('2026-09-08', '12:00');
    expect([told(school), noted(school), inTab(school)]).toEqual([false, 2, ['Vera Visitor']]);
    school.sleepTo('2027-09-03', '07:40');
    school.turnTo('2027-09-06', '12:00');
    expect([noted(school), inTab(school)]).toEqual([1, []]);
  });
});
