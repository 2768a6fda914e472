/** How cells look that say something: by the sign that they begin with, or by a rule. Colour never stands alone. */

export interface FormatRule {
  when: { beginsWith: string } | { formula: string };
  text: string;
  background: string | null;
  isBold: boolean;
  isItalic: boolean;
}

export const HEADING_COLOUR = '#1f3a4d';

/**
 * Each state has its own sign and its own words, so that nothing rests on colour; the colours differ in lightness too.
 * The sign of an earlier rule goes before that of a later one.
 */
export const STATUS_FORMATS: FormatRule[] = [
  look('◷ Signed', '#174ea6', '#e8f0fe'),
  look('✓', '#0d652d', '#e6f4ea'),
  look('◷', '#7a4f01', '#fef7e0'),
  look('? ', '#5b2a86', '#f3e8fd'),
  { ...look('! ', '#a50e0e', '#fce8e6'), isBold: true },
  { ...look('Away', '#5f6368', '#e8eaed'), isItalic: true },
  { ...look('—', '#80868b', null) },
];

function look(beginsWith: string, text: string, background: string | null): FormatRule {
  return { when: { beginsWith }, text, background, isBold: false, isItalic: false };
}

/** Told apart by lightness too: dark green, dark blue, light blue, violet, amber, dark red, grey. */
export const CHART_COLOURS = {
  signed: '#188038',
  awaiting: '#174ea6',
  held: '#8ab4f8',
  raised: '#8430ce',
  due: '#f9ab00',
  overdue: '#a50e0e',
  away: '#bdc1c6',
} as const;
