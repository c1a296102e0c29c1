export function* edits(count) {
  for (let i = 0; i < count; i++) yield { cell: `c${(i * 31) % 700}`, value: i, clear: i % 2 === 1 };
}
