/** After an error the same is tried again with all that was filled in: a click on "Try again" is the click before. */
import { ACTION_NAMES } from '../../src/addon/action-names';
import { DOES } from '../../src/addon/card';
import { errorCard } from '../../src/addon/error-card';
import { readEvent } from '../../src/addon/event';

const FILLED_IN = { people: ['1', '3'], otherDay: ['30/9/2026'], questions: ['Who?\n* "the lead"\n- nobody'] };

function pressed(parameters: Record<string, string>, inputs: Record<string, string[]>) {
  return readEvent({
    commonEventObject: {
      hostApp: 'SHEETS',
      parameters,
      formInputs: Object.fromEntries(
        Object.entries(inputs).map(([field, value]) => [field, { stringInputs: { value } }]),
      ),
    },
    sheets: { id: 'file', addonHasFileScopePermission: true },
  });
}

/** What Google sends once "Try again" is pressed: the card of an error has no fields. */
function triedAgain(event: ReturnType<typeof pressed>, does: (typeof ACTION_NAMES)[number]) {
  const offered = errorCard(new Error('Service error'), { does, event })
    .sections.flatMap(({ widgets }) => widgets)
    .flatMap((widget) => (widget.kind === 'buttons' ? widget.buttons : []))
    .find(({ text }) => text === 'Try again')?.on;
  if (offered === undefined || !('does' in offered)) throw new Error('nothing can be tried again');
  return pressed({ ...offered.with, [DOES]: offered.does }, {});
}

test.each(ACTION_NAMES)('%s: nothing that was filled in is lost, even if it goes wrong twice', (does) => {
  const event = pressed({ [DOES]: does, person: '7' }, FILLED_IN);
  const once = triedAgain(event, does);
  const twice = triedAgain(once, does);
  for (const again of [once, twice]) {
    expect(again.inputs).toEqual(FILLED_IN);
    expect(again.parameters).toMatchObject({ [DOES]: does, person: '7' });
  }
});
