/** The functions that Google calls, and nothing else. The build makes a top-level function of each. */
import * as v from 'valibot';
import * as addon from './addon';
import * as flows from './flows';
import { renderAnswer, renderCard } from './google/cards';
import { portsOfRun } from './google/ports';
import { logReport } from './google/runtime';

/** Milliseconds: a button of a side panel has 30 seconds, and what comes after the form takes up to ten. */
const PATIENCE = 18_000;

/** One run of the script: what fails in it is said in plain words. */
function inRun<T>(does: (ports: ReturnType<typeof portsOfRun>) => T): T {
  const ports = portsOfRun();
  return flows.inPlainWords(ports, () => does(ports));
}

/** Run once in the script editor by the account that is to own everything. May be run again. */
export function setUp(): flows.SetUpReport {
  return logReport(inRun((ports) => flows.setUp(ports)));
}

/** Takes the triggers away and leaves everything that was kept. */
export function uninstall(): flows.UninstallReport {
  return logReport(inRun((ports) => flows.uninstall(ports)));
}

/** Run by the account that is to own everything from now on, once the old one has run `uninstall`. */
export function takeOver(): flows.TakeOverReport {
  return logReport(inRun((ports) => flows.takeOver(ports, 'has uninstalled')));
}

/** The same where the old account is closed for good and cannot run anything. @param isStopped true: its rounds have stopped, whatever the notes say */
export function takeOverFromClosedAccount(isStopped: unknown): flows.TakeOverReport {
  const old = isStopped === true ? 'is closed and its rounds have stopped' : 'is closed';
  return logReport(inRun((ports) => flows.takeOver(ports, old)));
}

/** The hourly trigger. */
export function round(): void {
  inRun((ports) => flows.hourly(ports));
}

/** A form's own trigger: somebody has just signed. */
export function formSubmitted(): void {
  inRun((ports) => flows.signed(ports));
}

/** Fills the tab `Preview` with the emails that the next round would send; sends none. */
export function previewEmails(): flows.PreviewReport {
  return inRun((ports) => flows.previewEmails(ports));
}

/** Publishes a policy document, or goes on with it. @param request see PublishRequestSchema */
export function publishPolicy(request: unknown): flows.PublishReport {
  const asked = v.parse(flows.PublishRequestSchema, request);
  return inRun((ports) => flows.publish(ports, asked, PATIENCE));
}

/** The manager has opened a form to everybody with its link. */
export function formOpenedToAll(formId: unknown): void {
  inRun((ports) => flows.confirmOpenToAll(ports, v.parse(v.string(), formId)));
}

/** Holds every signature against the forms' own answers; what differs is named in the tab Verify. */
export function verify(): flows.VerifyReport {
  return inRun((ports) => flows.verify(ports));
}

/** Who was signed on a day, as a page to print. @param code "P1". @param day "12/3/2027"; left out: today */
export function printPolicy(code: unknown, day: unknown): flows.PrintReport {
  return inRun((ports) =>
    flows.printPolicy(ports, v.parse(v.string(), code), v.parse(v.optional(v.string(), ''), day)),
  );
}

/** What one person signed, as a page for the personnel file. @param number as in the staff list */
export function printPerson(number: unknown): flows.PrintReport {
  return inRun((ports) => flows.printPerson(ports, v.parse(v.number(), number)));
}

/** An empty list to sign on paper. @param whom "no email" (left out), "everyone" who has not signed, or "signed too" */
export function printSignOffList(code: unknown, whom: unknown): flows.PrintReport {
  const schema = v.optional(v.picklist(flows.ON_A_LIST), 'no email');
  return inRun((ports) => flows.printSignOffList(ports, v.parse(v.string(), code), v.parse(schema, whom)));
}

/** Slips with personal codes to print, cut and hand over. @param whom "no email" (left out), "everyone", or a person's number */
export function makeSlips(whom: unknown): flows.SlipsReport {
  const schema = v.optional(v.union([v.literal('everyone'), v.literal('no email'), v.number()]), 'no email');
  return inRun((ports) => flows.makeSlips(ports, v.parse(schema, whom), 0));
}

/** The side panel in Docs and Sheets is opened, or its file was just allowed (appsscript.json, `addOns`). */
export function openPanel(event: unknown): GoogleAppsScript.Card_Service.Card {
  return renderCard(addon.openPanel(portsOfRun(), event));
}

/** A button of the panel. */
export function pressButton(event: unknown): ReturnType<typeof renderAnswer> {
  return renderAnswer(addon.pressButton(portsOfRun(), event));
}

/** A record that stands by itself of what one person signed. @param code of one policy, "P1"; left out: all */
export function evidenceOfPerson(number: unknown, code: unknown): flows.PrintReport {
  return inRun((ports) =>
    flows.evidenceForPerson(ports, v.parse(v.number(), number), v.parse(v.optional(v.string(), ''), code)),
  );
}

/** A record that stands by itself of who signed a policy, with its words. @param code "P1" */
export function evidenceOfPolicy(code: unknown): flows.PrintReport {
  return inRun((ports) => flows.evidenceForPolicy(ports, v.parse(v.string(), code)));
}

/** The number takes the place of name and addresses in every tab. Says what is left in the forms. @param number as in Staff */
export function erasePerson(number: unknown): flows.EraseReport {
  return inRun((ports) => flows.erasePerson(ports, v.parse(v.number(), number)));
}

/** Deletes the answers of somebody who was erased in the forms themselves. @param confirmation as erasePerson gave it */
export function eraseAnswers(confirmation: unknown): flows.DeleteReport {
  return inRun((ports) => flows.eraseAnswers(ports, v.parse(v.string(), confirmation)));
}

/** All that is held about one person, as a page to hand over. @param number as in the staff list */
export function dataOfPerson(number: unknown): flows.PrintReport {
  return inRun((ports) => flows.dataOfPerson(ports, v.parse(v.number(), number)));
}
