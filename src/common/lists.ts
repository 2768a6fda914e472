/** What ES2020 lacks for lists, and the order of texts. */

/** The last item; undefined of an empty list. */
export function last<Item>(items: readonly Item[]): Item | undefined {
  return items[items.length - 1];
}

/** For sorting days and texts by their plain order, not by that of a language. */
export function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The items of each key, keys and items in the order in which they come. */
export function groupedBy<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
