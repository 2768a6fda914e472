/** Google Forms: what each call of FormApp does to a form. What a person's answer meets is in submissions.ts. */
import type { Answers, Google } from '../google';
import { makingCalls, publishingCalls, settingCalls } from './form-calls';
import { Forms } from './forms';
import { itemCalls, itemListCalls } from './item-calls';
import { responseCalls } from './response-calls';

export function formCalls(google: Google): Answers<'FormApp' | 'Form' | 'Item' | 'Response' | 'ItemResponse'> {
  const forms = new Forms(google);
  return {
    ...makingCalls(forms),
    ...settingCalls(forms),
    ...publishingCalls(forms),
    ...itemListCalls(forms),
    ...itemCalls(forms),
    ...responseCalls(forms),
  };
}
