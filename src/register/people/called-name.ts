import { onOneLine } from '../../common/words';

const TITLE = /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|revd?|reverend|fr|sr)\.?$/i;

/** "Bright, Carol" and "Carol Bright" are both Carol; "Mrs C Bright" stays Mrs Bright; an address is no name. */
export function calledName(name: string): string {
  const line = onOneLine(name);
  if (line === '' || line.includes('@')) return 'colleague';
  const [before = '', after = ''] = line.split(',').map((part) => part.trim());
  const words = (after === '' ? before : after).split(' ');
  const [first = line] = words;
  if (!TITLE.test(first)) return first;
  const family = after === '' ? words[words.length - 1] : before;
  return family === undefined || family === first ? line : `${first} ${family}`;
}
