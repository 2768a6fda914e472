/** Google Forms: a response is kept, however it came. */
import type { AnswerState, ResponseState } from '../../contract';
import type { FormFile } from '../../state';
import type { Google } from '../google';
import { writeResponseRow } from './response-tabs';

/** Keeps a response and writes its row to the linked workbook. */
export function record(google: Google, form: FormFile, answers: AnswerState[], email: string | null): ResponseState {
  const response: ResponseState = {
    id: google.nextId('response'),
    timestamp: google.now,
    respondentEmail: form.emailCollection === 'DO_NOT_COLLECT' ? null : email,
    answers,
  };
  form.responses.push(response);
  if (google.beliefs.formChanged === 'with every response, too') form.modifiedAt = google.now;
  google.touch(form.id);
  writeResponseRow(google, form, response);
  return response;
}
