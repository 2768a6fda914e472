/** A Workspace with a script of its own, and a form with a question that leads on to a page or past it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workspace } from '../../local/workspace';
import { resultOf } from './larkfield';
import { ownFolder } from './own-folder';

export const OWNER = 'policies@larkfield.example';
export const TOLU = 't.adeyemi@larkfield.example';

/** The condition's page is the second of three: "Yes" leads to it, "No" past it. */
const MAKE = `
  function make(options) {
    var form = FormApp.create('Form', false).setTitle('Code of conduct').setProgressBar(true);
    form.setDescription('Please read each point.').setConfirmationMessage('Thank you. It is recorded.');
    form.setEmailCollectionType(FormApp.EmailCollectionType[options.email || 'VERIFIED']);
    var boxes = form.addCheckboxItem();
    boxes.setTitle('Points').setChoiceValues(['1. A', '2. B']).setRequired(true);
    boxes.setValidation(FormApp.createCheckboxValidation().setHelpText('Tick both').requireSelectExactly(2).build());
    var question = form.addMultipleChoiceItem();
    question.setTitle('Do you teach?').setRequired(true);
    var teaching = form.addPageBreakItem().setTitle('For teachers');
    form.addTextItem().setTitle('Which class?').setRequired(true);
    var last = form.addPageBreakItem().setTitle('Your signature');
    form.addTextItem().setTitle('Full name').setRequired(true);
    question.setChoices([question.createChoice('Yes', teaching), question.createChoice('No', last)]);
    if (options.publish) form.setPublished(true);
    if (options.readers) form.addPublishedReaders(options.readers);
    ScriptApp.newTrigger('told').forForm(form.getId()).onFormSubmit().create();
    return { id: form.getId() };
  }
  function reword(options) {
    FormApp.openById(options.id).getItems()[0].asCheckboxItem().setChoiceValues(['1. Reworded', '2. B']);
  }
  function close(options) { FormApp.openById(options.id).setAcceptingResponses(false); }
`;

/** @param script functions of the test's own; `told` is called for every answer */
export function openWith(script = 'function told() {}'): Workspace {
  const folder = ownFolder('script');
  const auth = 'https://www.googleapis.com/auth/';
  writeFileSync(join(folder, 'Code.js'), `${MAKE}${script}`);
  writeFileSync(
    join(folder, 'appsscript.json'),
    JSON.stringify({ oauthScopes: [`${auth}forms`, `${auth}script.scriptapp`, `${auth}drive.file`] }),
  );
  return Workspace.create({
    folder: null,
    bundleFolder: folder,
    now: Date.parse('2026-09-01T08:00:00Z'),
    accounts: [{ email: OWNER, name: 'Larkfield', dailyMail: 100 }],
  });
}

export interface TeachingForm {
  publish?: boolean;
  readers?: string[];
  email?: 'VERIFIED' | 'RESPONDER_INPUT' | 'DO_NOT_COLLECT';
}

/** @returns the form's id */
export function make(workspace: Workspace, options: TeachingForm = { publish: true, readers: [TOLU] }): string {
  return resultOf(workspace.run('make', [options], { as: OWNER }), 'id');
}

export function close(workspace: Workspace, id: string): void {
  workspace.run('close', [{ id }], { as: OWNER });
}
