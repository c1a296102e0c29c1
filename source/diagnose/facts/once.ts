/** Works something out once for each case (or file, or unit): whoever asks next gets the same. */
export function once<Key extends object, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const kept = new WeakMap<Key, { value: Value }>();
  return (key) => {
    let found = kept.get(key);
    if (!found) kept.set(key, (found = { value: work(key) }));
    return found.value;
  };
}
