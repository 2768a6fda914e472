/** Yes, no and nothing as people type, tick or paste them. The one place that knows how. */

const YES = ['yes', 'y', 'true', 'on', 'x', '1', '✓', '✔', '√', '☑', '✅'];
const NO = ['no', 'n', 'false', 'off', '0', '-', '–', '—', '✗', '✘', '☐'];

/** Whether it says yes; null for what says neither. @param written in capitals or not, with blanks around it or not */
export function saysYes(written: string): boolean | null {
  // Signs may carry a mark that asks for their coloured picture.
  const plain = written
    .replace(/\uFE0F/g, '')
    .trim()
    .replace(/[.!]$/, '')
    .toLowerCase();
  return YES.includes(plain) ? true : NO.includes(plain) ? false : null;
}

/** "n/a", "-", "none": said where there is nobody, or nothing, to name. */
const NONE = /^(?:n\/?a|none|nobody|no|nil|[-–—.]+)$/i;

/** "tbc", "?": somebody has yet to say. */
const NOT_SAID_YET = /^(?:tbc|\?+)$/i;

export function saysNone(written: string): boolean {
  return NONE.test(written);
}

/** The same, and where somebody has yet to say. */
export function saysNothing(written: string): boolean {
  return saysNone(written) || NOT_SAID_YET.test(written);
}
