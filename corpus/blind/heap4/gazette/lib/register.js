const CAPACITY = 20_000;
const known = new Map();

function keyOf(reference) {
  const [, , serial, part] = reference.split('-');
  return Number(serial) * 100 + Number(part);
}

export function alreadyKnown(reference) {
  return known.has(keyOf(reference));
}

export function note(reference) {
  known.set(keyOf(reference), { reference, cited: 0 });
  if (known.size > CAPACITY) known.delete(known.keys().next().value);
}

export function cite(key) {
  const entry = known.get(key);
  if (!entry) return null;
  entry.cited += 1;
  return entry.reference;
}

export function knownCount() {
  return known.size;
}
