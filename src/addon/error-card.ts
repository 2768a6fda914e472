/** What went wrong, in plain words, with the next step. */
import { messageOf, PolicySignOffError } from '../common/problem';
import type { ActionName } from './action-names';
import { button, buttons, type Card, mainButton, text } from './card';
import { AGAIN, type PanelEvent } from './event';

/** @param tried null where the panel itself could not be opened */
export function errorCard(error: unknown, tried: { does: ActionName; event: PanelEvent } | null): Card {
  const isRegisterShut = error instanceof PolicySignOffError && error.code === 'REGISTER_NOT_GRANTED';
  const { does: _does, ...parameters } = tried?.event.parameters ?? {};
  // The card of an error has no fields: what was filled in goes along, as Google may clear it on the card before.
  const again = { ...parameters, [AGAIN]: JSON.stringify(tried?.event.inputs ?? {}) };
  return {
    name: 'error',
    title: 'That did not work',
    sections: [
      {
        widgets: [
          ...wordsOf(error).map(text),
          buttons(
            mainButton('Try again', tried?.does ?? 'show home', again),
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
