/** What ES2020 lacks for lists, and the order of texts. */

/** The last item; undefined of an empty list. */
export function last<Item>(items: readonly Item[]): Item | undefined {
  return items[items.length - 1];
}

/** With what is added at the end; the same list where nothing is, so that what was worked out of it still holds. */
export function withMore<Item>(items: Item[], more: readonly Item[]): Item[] {
  return more.length === 0 ? items : [...items, ...more];
}

/** For sorting days and texts by their plain order, not by that of a language. */
export function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/**
 * The items of each name, by the alphabet; an item with several is in each of them.
 * @param none stands for items without any, which come last
 */
export function groupedByNames<Item>(
  items: readonly Item[],
  namesOf: (item: Item) => readonly string[],
  none: string,
): Map<string, Item[]> {
  const placed = items.flatMap((item) => {
    const names = namesOf(item);
    return (names.length > 0 ? names : [none]).map((name) => ({ name, item }));
  });
  const groups = [...groupedBy(placed, ({ name }) => name)];
  groups.sort(([a], [b]) => Number(a === none) - Number(b === none) || order(a, b));
  return new Map(groups.map(([name, own]) => [name, own.map(({ item }) => item)]));
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
