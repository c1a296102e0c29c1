export function rng(seed) {
  let a = seed;
  return (n) => {
    a = (Math.imul(a, 22695477) + 1) >>> 0;
    return (a >>> 8) % n;
  };
}
