/** Google Forms: the responses of a form as a script reads, sends and deletes them. */
import type { ResponseState } from '../../contract';
import type { FormFile } from '../../state';
import { type Answers, Refusal } from '../google';
import type { Forms } from './forms';
import { prefilledUrl } from './links';
import { isQuestion, isText } from './questions';
import { record } from './record';

type ResponseCalls = Pick<Answers<'Form'>, 'Form.getResponses' | 'Form.deleteResponse'> &
  Answers<'Response' | 'ItemResponse'>;

export function responseCalls(forms: Forms): ResponseCalls {
  return {
    'Form.getResponses': (caller, id, since) =>
      forms
        .form(caller, id)
        .responses.filter((response) => since === null || response.timestamp > since)
        .map((response) => response.id),
    // The row in the linked workbook stays (F048).
    'Form.deleteResponse': (caller, id, responseId) => {
      const gone = forms.response(caller, id, responseId);
      forms.change(caller, id, (form) => {
        form.responses = form.responses.filter((response) => response !== gone);
      });
    },

    'Response.getId': (caller, formId, responseId) => forms.response(caller, formId, responseId).id,
    'Response.getTimestamp': (caller, formId, responseId) => forms.response(caller, formId, responseId).timestamp,
    // Without collecting, Google answers with an empty text.
    'Response.getRespondentEmail': (caller, formId, responseId) =>
      forms.response(caller, formId, responseId).respondentEmail ?? '',
    'Response.getItemResponses': (caller, formId, responseId) => {
      const { items } = forms.form(caller, formId);
      const { answers } = forms.response(caller, formId, responseId);
      // An unanswered text question is there with an empty text, others are left out (F038).
      return items
        .filter((item) => isText(item) || (isQuestion(item) && answers.some((answer) => answer.itemId === item.id)))
        .map((item) => item.id);
    },
    'Response.submit': (caller, formId, answers) =>
      record(forms.google, forms.form(caller, formId), answers, caller.account).id,
    'Response.toPrefilledUrl': (caller, formId, of) => {
      const form = forms.form(caller, formId);
      return typeof of === 'string'
        ? linkOfSent(form, forms.response(caller, formId, of), forms)
        : prefilledUrl(form, of);
    },
    'ItemResponse.getItem': (caller, formId, itemId) => {
      const item = forms.item(caller, formId, itemId);
      return { id: item.id, type: item.type };
    },
    'ItemResponse.getResponse': (caller, formId, responseId, itemId) =>
      forms.response(caller, formId, responseId).answers.find((answer) => answer.itemId === itemId)?.response ?? '',
  };
}

/** The link of a response that was sent, as it is believed to be. */
function linkOfSent(form: FormFile, { id, answers }: ResponseState, { google }: Forms): string {
  switch (google.beliefs.linkOfAnswer) {
    case 'has every answer':
      return prefilledUrl(form, answers);
    case 'leaves out ticks':
      return prefilledUrl(
        form,
        answers.filter(({ response }) => typeof response === 'string'),
      );
    case 'has numbers of its own':
      return prefilledUrl(form, answers).replaceAll('entry.', `entry.${id.replace(/\D/g, '')}`);
    case 'refused':
      throw new Refusal('This operation is not supported.');
  }
}
