/** How much one request may carry. */
import type { CallName } from '../contract';
import { apiRefusal } from '../server/google';

/** Bytes (docs/google-facts.md AS18). */
const MOST = 10_485_760;

/** @param sent the arguments as they go to Google @throws Google's refusal where they are too much */
export function checkPayload(name: CallName, sent: string): void {
  if (name !== 'Sheets.Spreadsheets.batchUpdate' || sent.length <= MOST) return;
  throw apiRefusal('sheets.spreadsheets.batchUpdate', `Request payload size exceeds the limit: ${MOST} bytes.`);
}
