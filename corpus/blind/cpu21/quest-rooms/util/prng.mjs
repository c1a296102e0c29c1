export function createPrng(seed) {
  let x = seed | 0;
  const next = () => {
    x = (Math.imul(x, 1664525) + 1013904223) | 0;
    return (x >>> 8) / 16777216;
  };
  return {
    next,
    int: (n) => Math.floor(next() * n),
    between: (a, b) => a + next() * (b - a),
    pick: (list) => list[Math.floor(next() * list.length)],
  };
}
