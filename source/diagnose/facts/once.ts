/** Works something out once for each case (or file, or unit): whoever asks next gets the same. */
export function once<Key extends object, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const kept = new WeakMap<Key, Value>();
  return (key) => {
    const found = kept.get(key);
    if (found !== undefined || kept.has(key)) return found as Value;
    const value = work(key);
    kept.set(key, value);
    return value;
  };
}

/** The same for each of several things within one: a case's units, a file's functions. */
export function onceEach<Whole extends object, Part, Value>(
  work: (whole: Whole, part: Part) => Value,
): (whole: Whole, part: Part) => Value {
  const kept = once((_: Whole) => new Map<Part, Value>());
  return (whole, part) => {
    const known = kept(whole);
    const found = known.get(part);
    if (found !== undefined || known.has(part)) return found as Value;
    const value = work(whole, part);
    known.set(part, value);
    return value;
  };
}
