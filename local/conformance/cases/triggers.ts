/** ScriptApp: triggers are made, listed and deleted. */
import { type Case, equal, refuses } from './case';

/** No trigger of a case stays behind, and none counts that a run left which was killed in the middle of one. */
export function withoutTraces(work: () => void): void {
  removeOurs();
  try {
    work();
  } finally {
    removeOurs();
  }
}

function removeOurs(): void {
  for (const trigger of ours()) ScriptApp.deleteTrigger(trigger);
}

const HANDLER = 'conformance';

/** Those that the cases have made: the product's call other functions. */
export function ours(): GoogleAppsScript.Script.Trigger[] {
  return ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === HANDLER);
}

const newClock = () => ScriptApp.newTrigger(HANDLER).timeBased().everyHours(1).create();
export const newWatch = (formId: string) => ScriptApp.newTrigger(HANDLER).forForm(formId).onFormSubmit().create();

export const TRIGGERS: Case[] = [
  {
    facts: ['T003', 'T006', 'T007'],
    says: 'an hourly trigger is listed with what it calls and what it waits for, until it is deleted',
    holds: () =>
      withoutTraces(() => {
        const made = newClock();
        const listed = ours().map((trigger) => [
          trigger.getUniqueId(),
          trigger.getHandlerFunction(),
          String(trigger.getEventType()),
          trigger.getTriggerSourceId(),
        ]);
        equal(listed, [[made.getUniqueId(), HANDLER, 'CLOCK', null]], 'triggers');
        ScriptApp.deleteTrigger(made);
        equal(ours().length, 0, 'after deleting');
      }),
  },
  {
    facts: ['T008'],
    says: 'the 21st trigger is refused',
    safe: 'a form that gets no trigger is looked at every hour all the same',
    holds: () =>
      withoutTraces(() => {
        const room = 20 - ScriptApp.getProjectTriggers().length;
        for (let count = 0; count < room; count++) newClock();
        refuses(
          newClock,
          'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
        );
      }),
  },
];
