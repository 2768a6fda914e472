/** Reading a Word file, helpers: a character of a symbol font in, the Unicode sign that looks like it out. */

/** Symbol and Wingdings have their own places for signs. Only those that lists and forms use; source: Microsoft's font tables. */
const SIGNS: Readonly<Record<'symbol' | 'wingdings' | 'wingdings 2' | 'webdings', Readonly<Record<number, string>>>> = {
  symbol: {
    45: '−',
    97: 'α',
    98: 'β',
    109: 'μ',
    112: 'π',
    163: '≤',
    168: '♦',
    174: '→',
    176: '°',
    177: '±',
    179: '≥',
    180: '×',
    183: '●',
    184: '÷',
    185: '≠',
    210: '®',
    211: '©',
    212: '™',
    222: '⇒',
    240: '',
  },
  wingdings: {
    33: '✏',
    40: '☎',
    42: '✉',
    70: '☞',
    74: '☺',
    108: '●',
    109: '❍',
    110: '■',
    111: '□',
    112: '❐',
    113: '❑',
    114: '❒',
    115: '⬧',
    116: '⧫',
    117: '◆',
    118: '❖',
    119: '⬥',
    120: '☒',
    158: '·',
    159: '•',
    160: '▪',
    161: '○',
    162: '○',
    163: '○',
    164: '◉',
    167: '■',
    168: '□',
    171: '★',
    195: '➣',
    216: '➢',
    220: '➲',
    224: '→',
    232: '➔',
    240: '⇨',
    251: '✗',
    252: '✓',
    253: '☒',
    254: '☑',
  },
  'wingdings 2': { 79: '✗', 80: '✓', 81: '☒', 82: '☑', 84: '☒', 151: '●', 152: '●', 163: '□', 42: '□' },
  webdings: { 97: '✓', 99: '□', 103: '■', 110: '●', 114: '✗', 61: '■' },
};

/**
 * The sign for a character of a font. Word keeps symbol fonts' characters at U+F020 to U+F0FF; there, one that the tables lack becomes
 * `unknown`. Any other character is itself.
 */
export function signOf(character: string, font: string | undefined, unknown = '●'): string {
  const code = character.codePointAt(0) ?? 0;
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const name = font?.trim().toLowerCase();
  const isPrivate = place !== code;
  if (name === 'wingdings' || name === 'wingdings 2' || name === 'webdings' || name === 'symbol') {
    return SIGNS[name][place] ?? (isPrivate ? unknown : character);
  }
  return isPrivate ? (SIGNS.symbol[place] ?? unknown) : character;
}

const PICTURES: ReadonlySet<string> = new Set(['wingdings', 'wingdings 2', 'wingdings 3', 'webdings']);
/** More characters than this are words that were given such a font by mistake. */
const MOST_SIGNS = 3;

/** Text in a font of signs, where letters show as pictures: "q" in Wingdings is a box to tick. Any other text is itself. */
export function asSigns(text: string, font: string | undefined): string {
  const isPictures = font !== undefined && PICTURES.has(font.trim().toLowerCase());
  const isPrivate = /[\uf020-\uf0ff]/u.test(text);
  if (!isPrivate && (!isPictures || text.trim().length > MOST_SIGNS)) return text;
  return [...text]
    .map((character) => {
      if (/\s/u.test(character)) return character;
      const sign = signOf(character, font, '\ufffd');
      return isPictures && sign === character && /[\p{L}\p{N}]/u.test(character) ? '\ufffd' : sign;
    })
    .join('');
}

/** The bullet as Docs shows it: Word's own three ("·" in Symbol, "o" in Courier New, "§" in Wingdings) are ●, ○ and ■ there. */
export function bulletGlyph(text: string, font: string | undefined): string {
  const trimmed = text.trim();
  if (trimmed === 'o' && /courier/i.test(font ?? '')) {
    return '○';
  }
  return [...trimmed].map((character) => signOf(character, font)).join('');
}
