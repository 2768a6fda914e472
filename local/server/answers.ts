/** Every call that reaches Google, with what Google does. */
import { docsCalls } from './docs/calls';
import { driveCalls } from './drive';
import { formCalls } from './forms/calls';
import type { Answers, Google } from './google';
import { mailCalls } from './mail';
import { lockCalls } from './script/lock';
import { propertyCalls } from './script/properties';
import { sessionCalls } from './script/session';
import { scriptCalls } from './script/triggers';
import { utilityCalls } from './script/utilities';
import { sheetCalls } from './sheets/calls';

export type AllAnswers = Answers<string>;

/** @param google the state that all of them read and change */
export function answersOf(google: Google): AllAnswers {
  return {
    ...docsCalls(google),
    ...driveCalls(google),
    ...sheetCalls(google),
    ...formCalls(google),
    ...mailCalls(google),
    ...scriptCalls(google),
    ...propertyCalls(google),
    ...lockCalls(google),
    ...sessionCalls(),
    ...utilityCalls(google),
  };
}
