const files = 'abcdefgh';

export function openingBook(size) {
  const lines = [];
  for (let i = 0; i < size; i += 1) {
    const moves = [];
    for (let m = 0; m < 10; m += 1) {
      const a = (i * 5 + m * 3) % 8;
      const b = (i * 3 + m * 7) % 8;
      moves.push({ from: files[a] + (1 + (m % 8)), to: files[b] + (1 + ((m + i) % 8)) });
    }
    lines.push({ eco: `${'ABCDE'[i % 5]}${String(i % 100).padStart(2, '0')}`, moves, weight: i % 17 });
  }
  return lines;
}
