/** What is said to whoever comes while another run is at work. */
import { PolicySignOffError } from '../common/problem';

export function busy(): PolicySignOffError {
  const message = 'The hourly check is running. Please try again in a minute.';
  return new PolicySignOffError({ code: 'BUSY', message });
}
