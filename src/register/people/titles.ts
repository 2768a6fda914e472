/** What stands before a name and is no part of it, and how somebody who has it is spoken to. The one list of titles. */

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
