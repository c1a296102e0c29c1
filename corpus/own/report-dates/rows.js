export function readRows(count) {
  return Array.from({ length: count }, (_, i) => ({ day: `${String(1 + (i % 28)).padStart(2, '0')}.${String(1 + (i % 12)).padStart(2, '0')}.${2020 + (i % 5)}`, amount: i % 97 }));
}
