/** Names and due dates as an email speaks of them. What people typed comes in, one tidy line comes out. */
import { type Day, daysBetween, spokenDate } from '../../common/day';
import { counted } from '../../common/words';

/** The contact, to be greeted: "Priya Nair in the school office"; "" for "the school office", which is nobody's name. */
export function personIn(contact: string): string {
  return /^(?!The\b)\p{Lu}/u.test(contact) ? contact : '';
}

/** By when, as a sentence. */
export function dueSentence(dueOn: Day, today: Day): string {
  const left = daysBetween(today, dueOn);
  const day = spokenDate(dueOn, today);
  if (left > 1) return `Please sign by ${day}.`;
  if (left === 1) return `Please sign by tomorrow, ${day}.`;
  if (left === 0) return `Please sign today, ${day}.`;
  return `It was due on ${day} (${left === -1 ? 'yesterday' : `${counted(-left, 'day')} ago`}).`;
}
