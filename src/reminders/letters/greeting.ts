/** Names, titles, numbers and days as an email speaks of them. What people typed comes in, one tidy line comes out. */
import { type Day, daysBetween, spokenDate } from '../../common/day';

/** On one line: a line break in a name would begin a header of its own, and a zero-width sign can hide one. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}

/** At most so many characters, cut between words where that is near. */
export function shortened(text: string, most: number): string {
  const letters = Array.from(oneLine(text));
  if (letters.length <= most) return letters.join('');
  const cut = letters.slice(0, most - 1).join('');
  const blank = cut.lastIndexOf(' ');
  return `${cut.slice(0, blank > most / 2 ? blank : cut.length)}…`;
}

const TITLE = /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|revd?|reverend|fr|sr)\.?$/i;

/** "Bright, Carol" and "Carol Bright" are both Carol; "Mrs C Bright" stays Mrs Bright; an address is no name. */
export function calledName(name: string): string {
  const line = oneLine(name);
  if (line === '' || line.includes('@')) return 'colleague';
  const [before = '', after = ''] = line.split(',').map((part) => part.trim());
  const words = (after === '' ? before : after).split(' ');
  const [first = line] = words;
  if (!TITLE.test(first)) return first;
  const family = after === '' ? words[words.length - 1] : before;
  return family === undefined || family === first ? line : `${first} ${family}`;
}

const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** "three", "14", "1,487". */
export function inWords(count: number): string {
  return NUMBERS[count] ?? String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** "one policy", "three policies". */
export function counted(count: number, one: string, several: string): string {
  return `${inWords(count)} ${count === 1 ? one : several}`;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "1 day", "12 days". */
export function days(count: number): string {
  return `${count} ${count === 1 ? 'day' : 'days'}`;
}

/** By when, as a sentence. */
export function dueSentence(dueOn: Day, today: Day): string {
  const left = daysBetween(today, dueOn);
  const day = spokenDate(dueOn, today);
  if (left > 1) return `Please sign by ${day}.`;
  if (left === 1) return `Please sign by tomorrow, ${day}.`;
  if (left === 0) return `Please sign today, ${day}.`;
  return `It was due on ${day} (${left === -1 ? 'yesterday' : `${days(-left)} ago`}).`;
}
