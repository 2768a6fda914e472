/** ScriptApp, as a script sees it: its triggers, and what it was allowed. */
import type { TriggerPlan, TriggerState } from '../../contract';
import { ask, enumeration, service } from '../bridge';
import type { Like } from '../like';

const EventType = enumeration('CLOCK', 'ON_FORM_SUBMIT');
const TriggerSource = enumeration('CLOCK', 'FORMS');
const triggerIdOf = new WeakMap<object, string>();

function trigger(state: TriggerState): object {
  const object = service('Trigger', {
    getHandlerFunction: () => state.handler,
    getUniqueId: () => state.id,
    getEventType: () => EventType[state.event],
    getTriggerSource: () => (state.event === 'CLOCK' ? TriggerSource.CLOCK : TriggerSource.FORMS),
    // Google's reference says null for a clock, its types say string.
    getTriggerSourceId: () => state.sourceId,
  } satisfies Like<GoogleAppsScript.Script.Trigger, 'getHandlerFunction' | 'getUniqueId'> & Record<string, unknown>);
  triggerIdOf.set(object, state.id);
  return object;
}

function create(plan: TriggerPlan) {
  return service('TriggerBuilder', { create: () => trigger(ask('ScriptApp.newTrigger', plan)) });
}

const AuthMode = enumeration('NONE', 'LIMITED', 'FULL');
const AuthorizationStatus = enumeration('REQUIRED', 'NOT_REQUIRED');

/** What Google tells of it does not change any more: asking is the one call. */
function authorizationInfo() {
  const { isRequired, scopes, url } = ask('ScriptApp.getAuthorizationInfo');
  return service('AuthorizationInfo', {
    getAuthorizationStatus: () => AuthorizationStatus[isRequired ? 'REQUIRED' : 'NOT_REQUIRED'],
    getAuthorizationUrl: () => (isRequired ? url : null),
    getAuthorizedScopes: () => scopes,
  });
}

export const ScriptApp = service('ScriptApp', {
  AuthMode,
  AuthorizationStatus,
  EventType,
  TriggerSource,
  newTrigger: (handler: string) =>
    service('TriggerBuilder', {
      timeBased: () =>
        service('ClockTriggerBuilder', {
          everyHours: (everyHours: number) => create({ handler, event: 'CLOCK', everyHours }),
        } satisfies Like<GoogleAppsScript.Script.ClockTriggerBuilder, 'everyHours'>),
      forForm: (formId: string) =>
        service('FormTriggerBuilder', {
          onFormSubmit: () => create({ handler, event: 'ON_FORM_SUBMIT', formId }),
        } satisfies Like<GoogleAppsScript.Script.FormTriggerBuilder, 'onFormSubmit'>),
    }),
  getAuthorizationInfo: (mode: unknown) => {
    if (mode !== AuthMode.FULL)
      throw new Error('Not in the local Workspace: ScriptApp.getAuthorizationInfo of another mode');
    return authorizationInfo();
  },
  getProjectTriggers: () => ask('ScriptApp.getProjectTriggers').map(trigger),
  deleteTrigger: (gone: object) => ask('ScriptApp.deleteTrigger', triggerIdOf.get(gone) ?? ''),
} satisfies Like<GoogleAppsScript.Script.ScriptApp, 'newTrigger' | 'getProjectTriggers'> & Record<string, unknown>);
