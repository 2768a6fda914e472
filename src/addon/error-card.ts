/** What went wrong, in plain words, with the next step. */
import { messageOf, PolicySignOffError } from '../common/problem';
import type { ActionName } from './action-names';
import { button, buttons, type Card, mainButton, text } from './card';
import type { PanelEvent } from './event';

/** Trying these again would lose what was filled in: one goes back and presses again. */
const FILLED_IN: readonly ActionName[] = [
  'save lines',
  'save settings',
  'save countersigner',
  'ask these questions',
  'save questions to answer',
  'see who is asked',
  'find person',
  'rehearse',
  'publish',
];

/** The parameter of a button that was offered after an error. */
export const AGAIN = 'again';

/** @param tried null where the panel itself could not be opened */
export function errorCard(error: unknown, tried: { does: ActionName; event: PanelEvent } | null): Card {
  const isRegisterShut = error instanceof PolicySignOffError && error.code === 'REGISTER_NOT_GRANTED';
  const isRepeatable = tried === null || !FILLED_IN.includes(tried.does);
  const { does: _does, ...parameters } = tried?.event.parameters ?? {};
  return {
    name: 'error',
    title: 'That did not work',
    sections: [
      {
        widgets: [
          ...wordsOf(error).map(text),
          buttons(
            ...(isRepeatable
              ? [mainButton('Try again', tried?.does ?? 'show home', { ...parameters, [AGAIN]: 'yes' })]
              : []),
            ...(isRegisterShut && tried?.event.host !== 'docs'
              ? [button('Allow access to this workbook', 'ask for the file')]
              : []),
            ...(tried === null || tried.does === 'show home' ? [] : [button('Back', 'go back')]),
          ),
        ],
      },
    ],
  };
}

function wordsOf(error: unknown): string[] {
  const message = messageOf(error);
  if (error instanceof PolicySignOffError) return [message];
  return [
    'Google could not complete this. Everything done so far has been kept, and trying again continues from there.',
    `If it happens again, please send this message to the person who looks after Policy Sign-off: ${message}`,
  ];
}
