/** Responses, as a script sees them: those that a form has, and those that a script fills in. */
import type { AnswerState } from '../../contract';
import { ask, service, wrongArguments } from '../bridge';
import type { Like } from '../like';
import { answerOf, item } from './items';

/** A response by its id; made without a call, as an item is. */
export function response(form: string, id: string): object {
  return service('FormResponse', {
    getId: () => ask('Response.getId', form, id),
    getTimestamp: () => new Date(ask('Response.getTimestamp', form, id)),
    getRespondentEmail: () => ask('Response.getRespondentEmail', form, id),
    getItemResponses: () =>
      ask('Response.getItemResponses', form, id).map((itemId) =>
        service('ItemResponse', {
          getItem: () => {
            const found = ask('ItemResponse.getItem', form, itemId);
            return item(form, found.id, found.type);
          },
          getResponse: () => ask('ItemResponse.getResponse', form, id, itemId),
        } satisfies Pick<
          Like<GoogleAppsScript.Forms.ItemResponse, 'getItem' | 'getResponse'>,
          'getItem' | 'getResponse'
        >),
      ),
    toPrefilledUrl: () => ask('Response.toPrefilledUrl', form, id),
  } satisfies Like<
    GoogleAppsScript.Forms.FormResponse,
    'getId' | 'getTimestamp' | 'getRespondentEmail' | 'getItemResponses' | 'toPrefilledUrl'
  >);
}

/** A response that was not sent: what is in it stays in the script until Google is asked for something. */
export function newResponse(form: string): object {
  const answers = new Map<number, AnswerState>();
  const self: object = service('FormResponse', {
    withItemResponse: (given: object) => {
      const answer = answerOf.get(given);
      if (answer === undefined) throw wrongArguments('FormApp.FormResponse.withItemResponse', [given]);
      // The last one for an item counts (F039).
      answers.set(answer.itemId, answer);
      return self;
    },
    toPrefilledUrl: () => ask('Response.toPrefilledUrl', form, [...answers.values()]),
    submit: () => response(form, ask('Response.submit', form, [...answers.values()])),
  } satisfies Like<GoogleAppsScript.Forms.FormResponse, 'withItemResponse' | 'toPrefilledUrl'> &
    Record<string, unknown>);
  return self;
}
