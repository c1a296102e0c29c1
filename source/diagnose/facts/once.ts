/** Works something out once for each case (or file, or unit): whoever asks next gets the same. */
export function once<Key extends object, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const kept = new WeakMap<Key, { value: Value }>();
  return (key) => {
    let found = kept.get(key);
    if (!found) kept.set(key, (found = { value: work(key) }));
    return found.value;
  };
}

/** The same for each of several things within one: a case's units, a file's functions. */
export function onceEach<Whole extends object, Part, Value>(
  work: (whole: Whole, part: Part) => Value,
): (whole: Whole, part: Part) => Value {
  const kept = once((_: Whole) => new Map<Part, { value: Value }>());
  return (whole, part) => {
    const known = kept(whole);
    let found = known.get(part);
    if (!found) known.set(part, (found = { value: work(whole, part) }));
    return found.value;
  };
}
