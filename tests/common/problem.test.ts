/** Who says what went wrong. */
import { PolicySignOffError, reasonIn } from '../../src/common/problem';

test('what Google answers is said to be Google’s, and a sentence of ours has its own next step', () => {
  expect(reasonIn(new Error('Service unavailable'))).toBe('Google says: Service unavailable');
  expect(reasonIn('Service unavailable')).toBe('Google says: Service unavailable');
  const ours = 'The tab Clauses is gone. Please restore it from the version history.';
  expect(reasonIn(new PolicySignOffError({ code: 'TAB_GONE', message: ours }))).toBe(ours);
});
