/** What several tests ask of a list. */

/** The items that stand more than once. */
export function doubled<Item>(items: readonly Item[]): Item[] {
  return items.filter((item, index) => items.indexOf(item) !== index);
}
