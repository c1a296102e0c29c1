const WRITERS = ["editor", "owner", "service"];

export function mayWrite(role) {
  return WRITERS.includes(role);
}

export function severity(entry) {
  if (!entry.write || mayWrite(entry.role)) return 0;
  return entry.resource < 12 ? 2 : 1;
}
