/** The value is worked out when it is first asked for, and kept. @param work if it throws, it is tried again next time */
export function once<Value>(work: () => Value): () => Value {
  let known: { value: Value } | null = null;
  return () => {
    known ??= { value: work() };
    return known.value;
  };
}
