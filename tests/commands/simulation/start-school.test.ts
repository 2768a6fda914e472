/** Where the clock of the sample school can go. */
import { makeSchool } from '../../../commands/simulation/school';
import { momentsFrom } from '../../../commands/simulation/start-school';

test('the clock goes on by an hour, to mornings, and past the next holiday', () => {
  const at = (text: string) => Date.parse(text);
  const { calendar } = makeSchool({ seed: 1 });
  expect(momentsFrom(at('2026-10-20T14:00:00Z'), calendar)).toEqual([
    { label: 'An hour on', at: at('2026-10-20T15:00:00Z') },
    { label: 'Next morning', at: at('2026-10-21T08:15:00Z') },
    // The clocks went back meanwhile: it is a quarter past nine all the same.
    { label: 'A week on', at: at('2026-10-27T09:15:00Z') },
    { label: 'Three weeks on', at: at('2026-11-10T09:15:00Z') },
    { label: 'First day after the holiday', at: at('2026-11-02T09:15:00Z') },
  ]);
});
