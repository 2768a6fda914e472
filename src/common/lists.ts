/** What ES2020 lacks for lists. */

/** The last item; undefined of an empty list. */
export function last<Item>(items: readonly Item[]): Item | undefined {
  return items[items.length - 1];
}
