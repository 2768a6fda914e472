/** The functions that Google calls, and nothing else. The build makes a top-level function of each. */
import * as v from 'valibot';
import * as flows from './flows';
import { ports } from './google/ports';

/** Milliseconds: a button of a side panel has 30 seconds, and what comes after the form takes up to ten. */
const PATIENCE = 18_000;

/** Run once in the script editor by the account that is to own everything. May be run again. */
export function setUp(): flows.SetUpReport {
  return flows.setUp(ports);
}

/** The hourly trigger. */
export function round(): void {
  flows.round(ports);
}

/** A form's own trigger: somebody has just signed. */
export function formSubmitted(): void {
  flows.signed(ports);
}

/** Fills the tab `Preview` with the emails that the next round would send; sends none. */
export function previewEmails(): flows.PreviewReport {
  return flows.previewEmails(ports);
}

/** Publishes a policy document, or goes on with it. @param request see PublishRequestSchema */
export function publishPolicy(request: unknown): flows.PublishReport {
  return flows.publish(ports, v.parse(flows.PublishRequestSchema, request), PATIENCE);
}

/** The manager has opened a form to everybody with its link. */
export function formOpenedToAll(formId: unknown): void {
  flows.confirmOpenToAll(ports, v.parse(v.string(), formId));
}
