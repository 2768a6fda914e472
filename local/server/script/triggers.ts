/** ScriptApp: triggers, and what the account has allowed. */
import type { TriggerState } from '../../contract';
import { type Answers, type Caller, type Google, Refusal } from '../google';

const HOUR = 3_600_000;

/** Triggers that one user may have in one script (docs/google-facts.md T008). */
const TRIGGERS = 20;

export function scriptCalls(google: Google): Answers<'ScriptApp'> {
  const own = (caller: Caller) => google.state.triggers.filter((trigger) => trigger.owner === caller.account);
  return {
    'ScriptApp.newTrigger': (caller, plan) => {
      if (own(caller).length >= TRIGGERS) {
        throw new Refusal(
          'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
        );
      }
      if (plan.event === 'ON_FORM_SUBMIT' && google.beliefs.formTriggers === 'refused') {
        throw new Refusal('This add-on has created too many document-based triggers.');
      }
      const id = google.nextId('trigger');
      const trigger: TriggerState =
        plan.event === 'CLOCK'
          ? {
              id,
              handler: plan.handler,
              event: 'CLOCK',
              sourceId: null,
              owner: caller.account,
              everyHours: plan.everyHours,
              nextAt: google.now + plan.everyHours * HOUR,
            }
          : {
              id,
              handler: plan.handler,
              event: 'ON_FORM_SUBMIT',
              sourceId: google.form(plan.formId, caller).id,
              owner: caller.account,
              everyHours: null,
              nextAt: null,
            };
      google.state.triggers.push(trigger);
      return trigger;
    },
    'ScriptApp.getProjectTriggers': own,
    'ScriptApp.getAuthorizationInfo': ({ scopes: { asked, granted } }) => {
      const isRequired = asked.some((scope) => !granted.includes(scope));
      return { isRequired, scopes: [...granted], url: 'https://script.google.com/authorize?script=local' };
    },
    'ScriptApp.deleteTrigger': (_caller, id) => {
      google.state.triggers = google.state.triggers.filter((trigger) => trigger.id !== id);
    },
  };
}
