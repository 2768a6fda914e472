/** Moments on the clocks of a zone: what the tables of zones say, whatever of them is remembered. */
import fc from 'fast-check';
import { formatDate } from '../../../local/server/format-date';

const ZONES = ['Europe/London', 'UTC', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'America/St_Johns', 'Africa/Monrovia'];

/** As the tables say it, asked anew each time. */
function asked(instant: number, timeZone: string): string {
  const shown = new Date(instant).toLocaleString('sv-SE', { timeZone });
  return shown.replace(' ', 'T');
}

const SECONDS = "yyyy-MM-dd'T'HH:mm:ss";

test('every moment from 1960 to 2060 is shown as the tables of its zone have it', () => {
  const moments = fc.integer({ min: Date.UTC(1960, 0), max: Date.UTC(2060, 0) });
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), moments, (zone, instant) => {
      expect(formatDate(instant, zone, SECONDS)).toBe(asked(instant, zone));
    }),
    { seed: 20260901, numRuns: 1000 },
  );
});

test('the second before the clocks change, and that second', () => {
  const changes = [
    [Date.UTC(2026, 2, 29, 1), 'Europe/London', ['2026-03-29T00:59:59', '2026-03-29T02:00:00']],
    [Date.UTC(2026, 9, 25, 1), 'Europe/London', ['2026-10-25T01:59:59', '2026-10-25T01:00:00']],
    [Date.UTC(1972, 0, 7, 0, 44, 30), 'Africa/Monrovia', ['1972-01-06T23:59:59', '1972-01-07T00:44:30']],
  ] as const;
  const shown = changes.map(([at, zone]) => [at - 1, at].map((instant) => formatDate(instant, zone, SECONDS)));
  expect(shown).toEqual(changes.map(([, , both]) => both));
});
