export function byName(a, b) {
  return (
    a.last.localeCompare(b.last, 'de', { numeric: true, sensitivity: 'base' }) ||
    a.first.localeCompare(b.first, 'de', { sensitivity: 'base' })
  );
}
