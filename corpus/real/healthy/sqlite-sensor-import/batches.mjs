export function* batches(count, size) {
  for (let b = 0; b < count; b++) {
    yield Array.from({ length: size }, (_, i) => {
      const n = b * size + i;
      return { sensor: `s-${n % 50}`, at: 1704067200 + Math.floor(n / 50) * 60, value: 18 + Math.sin(n / 700) * 6 + (n % 7) / 10 };
    });
  }
}
