/** The triggers of the account: the hourly round, and those of open forms. */

import { messageOf } from '../common/problem';

/** The functions of main.ts that triggers call. */
const ROUND = 'round';
const FORM_SUBMITTED = 'formSubmitted';

/** Google allows 20 triggers; some are left for whoever maintains the script. */
const WATCHED_FORMS = 15;

/** One hourly trigger, however often this is called, and a new one: that one is listed does not say that it runs. */
export function renewHourlyRound(): void {
  const rounds = ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === ROUND);
  for (const old of rounds) ScriptApp.deleteTrigger(old);
  ScriptApp.newTrigger(ROUND).timeBased().everyHours(1).create();
}

/** The same where it was there before, and other work goes on without it. */
export function restoreHourlyRound(): void {
  try {
    renewHourlyRound();
  } catch (error) {
    console.warn(`The hourly check is still switched off: ${messageOf(error)}`);
  }
}

/** Of this account: Google shows nobody the triggers of another. @returns how many there were */
export function removeTriggers(): number {
  const ours = ScriptApp.getProjectTriggers().filter((trigger) =>
    [ROUND, FORM_SUBMITTED].includes(trigger.getHandlerFunction()),
  );
  for (const our of ours) ScriptApp.deleteTrigger(our);
  return ours.length;
}

export function hasHourlyRound(): boolean {
  return ScriptApp.getProjectTriggers().some((trigger) => trigger.getHandlerFunction() === ROUND);
}

/**
 * Collects at once when somebody signs. Only for speed: where Google refuses, the hourly round collects.
 * @param existing of a form that has none yet: at most so many others have one. Left out, Google is asked
 * @returns whether the form has a trigger now
 */
export function watchForm(formId: string, existing = WATCHED_FORMS): boolean {
  try {
    if (existing >= WATCHED_FORMS) {
      const watched = ScriptApp.getProjectTriggers().filter((one) => one.getHandlerFunction() === FORM_SUBMITTED);
      if (watched.some((trigger) => trigger.getTriggerSourceId() === formId)) return true;
      if (watched.length >= WATCHED_FORMS) return false;
    }
    ScriptApp.newTrigger(FORM_SUBMITTED).forForm(formId).onFormSubmit().create();
    return true;
  } catch (error) {
    console.warn(`No timer for the form ${formId}: ${messageOf(error)}`);
    return false;
  }
}

/** One trigger, and a new one: that one is listed does not say that it runs. @returns whether the form has it now */
export function watchAnew(formId: string): boolean {
  try {
    for (const trigger of ScriptApp.getProjectTriggers()) {
      const isOwn = trigger.getHandlerFunction() === FORM_SUBMITTED && trigger.getTriggerSourceId() === formId;
      if (isOwn) ScriptApp.deleteTrigger(trigger);
    }
    ScriptApp.newTrigger(FORM_SUBMITTED).forForm(formId).onFormSubmit().create();
    return true;
  } catch (error) {
    console.warn(`No timer for the form ${formId}: ${messageOf(error)}`);
    return false;
  }
}

/** Takes the triggers of all forms but these away, of which an account may have only so many. Where Google refuses, they stay. */
export function watchNoOthers(formIds: readonly string[]): void {
  try {
    for (const trigger of ScriptApp.getProjectTriggers()) {
      const isOfForm = trigger.getHandlerFunction() === FORM_SUBMITTED;
      if (isOfForm && !formIds.includes(trigger.getTriggerSourceId() ?? '')) ScriptApp.deleteTrigger(trigger);
    }
  } catch (error) {
    console.warn(`Timers of closed forms are still there: ${messageOf(error)}`);
  }
}
