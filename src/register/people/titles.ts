/** What stands before a name or behind it and is no part of it, and how somebody who has it is spoken to. The one list of titles. */

/** With the family name ("Mrs Bright") or the first name ("Sir John"); or without the title, "Jo", or all of the name, "Mary Joseph". */
type Address = 'family name' | 'first name' | 'without' | 'all names';

const TITLES: Readonly<Record<string, Address>> = {
  ...titled('family name', 'mr mrs ms miss mx dr prof professor rev revd reverend canon fr father rabbi lord lady'),
  ...titled('first name', 'sir dame'),
  ...titled('without', 'cllr councillor alderman hon'),
  // Members of an order have a name of two words and no family name.
  ...titled('all names', 'sr sister br brother bro mother'),
};

function titled(address: Address, words: string): Record<string, Address> {
  return Object.fromEntries(words.split(' ').map((word) => [word, address]));
}

/** @param word in capitals or not, with a full stop or without. @returns null for what is no title */
export function titleOf(word: string): Address | null {
  return TITLES[word.toLowerCase().replace(/\.$/, '')] ?? null;
}

/** Degrees, honours and the like, as they are written; "MA" and "BA" are surnames, too, and are known behind a comma alone. */
const LETTERS =
  'MBE|OBE|CBE|KBE|DBE|BEM|QPM|PhD|DPhil|MPhil|EdD|DEd|BSc|MSc|BEd|MEd|MBA|LLB|LLM|PGCE|PGCert|QTS|QTLS|NPQH|NPQSL|FRSA|FCCT|MCCT|JP|Jr|Jnr|Snr|Esq|\\(Hons\\)|Hons';

const BEHIND = new RegExp(`(?:[ ,]+(?:${LETTERS})\\.?|, *(?:BA|MA)(?= |$|,))+$`, 'u');

/** "Ann Bell MBE", "Ann Bell, BA (Hons)" → "Ann Bell"; in a name all in capitals nothing tells which word is none of it. */
export function withoutLetters(name: string): string {
  const bare = name === name.toUpperCase() ? name : name.replace(BEHIND, '');
  return /\S\s+\S/.test(bare) ? bare : name;
}

/** Words with which a family name begins: "van der Berg", "Ó Súilleabháin", "de la Cruz". */
const BEFORE_FAMILY_NAMES =
  /^(?:van|von|der|den|ter|ten|de|du|da|do|das|dos|del|della|di|la|le|el|al|bin|binti|ibn|ó|o|ní|nic|mac|mc|ap|ab|st\.?)$/i;

/** @param names forenames and family name, in this order. @returns the family name with what belongs to it */
export function familyName(names: readonly string[]): string | undefined {
  let from = names.length - 1;
  while (from > 1 && BEFORE_FAMILY_NAMES.test(names[from - 1] ?? '')) from -= 1;
  return from < 0 ? undefined : names.slice(from).join(' ');
}
