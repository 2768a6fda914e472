/** A person's submission checks what Google checks, and fires what Google fires. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workspace } from '../../../../local/workspace';
import { ownFolder } from '../../../support/own-folder';
import { close, make, OWNER, openWith, TOLU } from '../../../support/teaching-form';

/** To see what its triggers are told, and more. */
const SCRIPT = `
  var count = 0;
  function told(event) {
    PropertiesService.getScriptProperties().setProperty('told', [
      event.response.getRespondentEmail(), event.source.getId(), event.response.getItemResponses().length,
      event.response instanceof Object, event.response.getTimestamp() instanceof Date,
    ].join(' '));
  }
  function next() { count += 1; return count; }
  function removeReader(options) {
    var form = FormApp.openById(options.id).removePublishedReader(options.email);
    return form.getPublishedReaders().map(function (user) { return user.getEmail(); });
  }
  function edit(options) {
    var form = FormApp.openById(options.id);
    form.getItems()[0].asCheckboxItem().setChoiceValues(['1. Reworded', '2. B']);
    form.deleteItem(form.getItems().length - 1);
    return form.getResponses()[0].getItemResponses().map(function (one) { return [one.getItem().getTitle(), one.getResponse()]; });
  }
  function throwsError() { try { FormApp.openById('x'); } catch (error) { return { isError: error instanceof Error, message: error.message }; } }
  function flood(options) {
    var id = Sheets.Spreadsheets.create({}).spreadsheetId;
    var rename = { updateSpreadsheetProperties: { properties: { title: 'Again' }, fields: 'title' } };
    for (var i = 0; i < options.times; i++) Sheets.Spreadsheets.batchUpdate({ requests: [rename] }, id);
  }
  function unknown() { FormApp.getActiveForm(); }
`;

const open = () => openWith(SCRIPT);

const answers = (given: Record<string, string | string[]>) => ({
  as: TOLU,
  answering: ({ title }: { title: string }) => given[title],
});
const COMPLETE = { Points: ['1. A', '2. B'], 'Do you teach?': 'No', 'Full name': 'Tolu Adeyemi' };

describe('a form', () => {
  test('that is not published takes no answer', () => {
    const workspace = open();
    const form = make(workspace, { readers: [TOLU] });
    expect(workspace.submit(form, answers(COMPLETE))).toMatchObject({ isAccepted: false, reason: 'NOT_PUBLISHED' });
    expect(workspace.form(form).responses).toEqual([]);
  });

  test('that lets nobody in takes no answer, though it is published', () => {
    const workspace = open();
    const form = make(workspace, { publish: true });
    expect(workspace.submit(form, answers(COMPLETE))).toMatchObject({ isAccepted: false, reason: 'NOT_LET_IN' });
  });

  test('takes no answer from somebody who is not signed in', () => {
    const workspace = open();
    const form = make(workspace, { publish: true, readers: [TOLU] });
    expect(workspace.submit(form, { ...answers(COMPLETE), as: null })).toMatchObject({ reason: 'NOT_SIGNED_IN' });
  });

  test('that was closed takes no answer', () => {
    const workspace = open();
    const form = make(workspace, { publish: true, readers: [TOLU] });
    close(workspace, form);
    expect(workspace.submit(form, answers(COMPLETE))).toMatchObject({ isAccepted: false, reason: 'CLOSED' });
  });

  test.each([
    ['nothing is ticked', { Points: [] }, 'This is a required question'],
    ['one box of two is ticked', { Points: ['1. A'] }, 'Tick both'],
    ['a choice is not on offer', { Points: ['1. A', '3. C'] }, 'This is not one of the choices'],
    ['the name is blank', { 'Full name': '   ' }, 'This is a required question'],
  ])('is not sent where %s', (_what, wrong, message) => {
    const workspace = open();
    const form = make(workspace, { publish: true, readers: [TOLU] });
    const result = workspace.submit(form, answers({ ...COMPLETE, ...wrong }));
    expect(result).toMatchObject({ isAccepted: false, reason: 'INVALID', problems: [{ message }] });
  });

  test('leads past the pages that an answer leaves out, and asks nothing there', () => {
    const workspace = open();
    const form = make(workspace, { publish: true, readers: [TOLU] });
    expect(workspace.submit(form, answers(COMPLETE))).toMatchObject({ isAccepted: true, pagesSeen: [0, 2] });
    const teaching = { ...COMPLETE, 'Do you teach?': 'Yes' };
    expect(workspace.submit(form, answers(teaching))).toMatchObject({ isAccepted: false, reason: 'INVALID' });
    expect(workspace.submit(form, answers({ ...teaching, 'Which class?': 'Year 4' }))).toMatchObject({
      pagesSeen: [0, 1, 2],
    });
  });

  test('records the verified address and tells its trigger, with objects of the script itself', () => {
    const workspace = open();
    const form = make(workspace, { publish: true, readers: [TOLU] });
    workspace.submit(form, answers(COMPLETE));
    // Four answers: an unanswered text question is listed with an empty text (F038).
    expect(workspace.properties.told).toBe(`${TOLU} ${form} 4 true true`);
  });

  test.each(['VERIFIED', 'RESPONDER_INPUT', 'DO_NOT_COLLECT'] as const)(
    'that a person opened to anyone takes the answer of an account of nowhere in the school (%s)',
    (email) => {
      const workspace = open();
      const form = make(workspace, { publish: true, email });
      const governor = { ...answers(COMPLETE), as: 'g.okafor@mail.example' };
      expect(workspace.submit(form, governor)).toMatchObject({ reason: 'NOT_LET_IN' });
      workspace.letAnyoneIn(form);
      const respondentEmail = email === 'DO_NOT_COLLECT' ? null : 'g.okafor@mail.example';
      expect(workspace.submit(form, governor)).toMatchObject({ isAccepted: true, response: { respondentEmail } });
    },
  );

  test('that anyone may fill in needs no account, unless it verifies the address', () => {
    const workspace = open();
    const [verified, typed] = (['VERIFIED', 'RESPONDER_INPUT'] as const).map((email) => {
      const form = make(workspace, { publish: true, email });
      workspace.letAnyoneIn(form);
      return workspace.submit(form, { ...answers(COMPLETE), as: null, email: 'g.okafor@mail.example' });
    });
    expect(verified).toMatchObject({ reason: 'NOT_SIGNED_IN' });
    expect(typed).toMatchObject({ response: { respondentEmail: 'g.okafor@mail.example' } });
  });

  test('that anyone may fill in stays shut until it is published, and once it is closed', () => {
    const workspace = open();
    const form = make(workspace, {});
    workspace.letAnyoneIn(form);
    expect(workspace.submit(form, answers(COMPLETE))).toMatchObject({ reason: 'NOT_PUBLISHED' });
    const closed = make(workspace, { publish: true });
    workspace.letAnyoneIn(closed);
    close(workspace, closed);
    expect(workspace.submit(closed, answers(COMPLETE))).toMatchObject({ reason: 'CLOSED' });
  });

  test.each([
    ['', 'This is a required question'],
    ['gina', 'Must be a valid email address'],
  ])('that asks for an address is not sent with "%s"', (email, message) => {
    const workspace = open();
    const form = make(workspace, { publish: true, readers: [TOLU], email: 'RESPONDER_INPUT' });
    const result = workspace.submit(form, { ...answers(COMPLETE), email });
    expect(result).toMatchObject({ reason: 'INVALID', problems: [{ question: null, message }] });
  });

  test('lets nobody in who was taken out of its readers, however the address is written', () => {
    const workspace = open();
    const form = make(workspace, { publish: true, readers: [TOLU, 'head@larkfield.example'] });
    const rest = workspace.run('removeReader', [{ id: form, email: TOLU.toUpperCase() }], { as: OWNER });
    expect(rest.result).toEqual(['head@larkfield.example']);
    expect(workspace.submit(form, answers(COMPLETE))).toMatchObject({ reason: 'NOT_LET_IN' });
  });

  test('keeps an answer as it was given when the choice is reworded, and loses it with its question', () => {
    const workspace = open();
    const form = make(workspace, { publish: true, readers: [TOLU] });
    workspace.submit(form, answers(COMPLETE));
    expect(workspace.run('edit', [{ id: form }], { as: OWNER }).result).toEqual([
      ['Points', ['1. A', '2. B']],
      ['Do you teach?', 'No'],
      ['Which class?', ''],
    ]);
  });
});

describe('an execution', () => {
  test('keeps nothing in a global for the next one', () => {
    const workspace = open();
    expect([1, 2].map(() => workspace.run('next', [], { as: OWNER }).result)).toEqual([1, 1]);
  });

  test("gets Google's refusals as errors of its own", () => {
    expect(open().run('throwsError', [], { as: OWNER }).result).toMatchObject({ isError: true });
  });

  test('is told what the local Workspace does not have', () => {
    expect(open().run('unknown', [], { as: OWNER }).error?.message).toBe(
      'Not in the local Workspace: FormApp.getActiveForm',
    );
  });

  test('may write to Sheets 60 times a minute, and not once more', () => {
    expect(open().run('flood', [{ times: 59 }], { as: OWNER }).error).toBeNull();
    // AS09. The making of the workbook is the first of the sixty.
    expect(open().run('flood', [{ times: 60 }], { as: OWNER }).error?.message).toContain(
      "Quota exceeded for quota metric 'Write requests' and limit 'Write requests per minute per user' of service 'sheets.googleapis.com'",
    );
  });

  test('is refused what its manifest does not ask for', () => {
    const folder = ownFolder('script');
    writeFileSync(join(folder, 'Code.js'), "function send() { MailApp.sendEmail('a@b.example', 'S', 'B'); }");
    writeFileSync(join(folder, 'appsscript.json'), '{"oauthScopes": []}');
    const workspace = Workspace.create({ folder: null, bundleFolder: folder, now: 0, accounts: [] });
    expect(workspace.run('send', [], { as: OWNER }).error?.message).toBe(
      'You do not have permission to call MailApp.sendEmail. Required permissions: https://www.googleapis.com/auth/script.send_mail',
    );
  });

  test('is stopped at the limit of its time, and nothing that it does afterwards reaches Google', () => {
    const workspace = open();
    const stopped = workspace.run('make', [{ publish: true }], { as: OWNER, limit: 3000 });
    expect(stopped.killed).toBe('Exceeded maximum execution time');
    expect(workspace.triggers).toEqual([]);
  });
});
