/** Somebody who cannot sign yet says so on the first page of the form: no reason is asked for, and there is no box for one. */
import { capitalised } from '../../common/words';
import type { FormPlan, QuestionPlan } from '../form-plan';
import { TALK_FIRST } from '../form-words';

/** Stands on a page that asks for nothing else: what is required of a page keeps everybody on it. */
export function talkQuestion(): QuestionPlan {
  return {
    kind: 'leave aside',
    title: 'Would you like to talk to somebody first?',
    help: 'If so, choose this; no reason is asked for. Otherwise leave it, and click Next to read and sign.',
    choice: TALK_FIRST,
  };
}

/** The form's end for whoever chose it. @param contactName whom staff ask, as in Settings */
export function talkPage(contactName: string): NonNullable<FormPlan['aside']> {
  return {
    title: 'You would like to talk to somebody first',
    help: [
      `Please click Submit. ${capitalised(contactName)} hears of it on the next school day at the latest and will get in touch with you. You do not have to give a reason. Nothing is signed, and there are no more reminders about this policy until you have talked.`,
      'To sign now after all, click Back and clear the choice.',
    ].join('\n\n'),
  };
}
