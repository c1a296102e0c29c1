export function makeNoise(seed) {
  let s = seed;
  return {
    byte() { s = (Math.imul(s, 69069) + 1) >>> 0; return s >>> 24; },
    upTo(n) { s = (Math.imul(s, 69069) + 1) >>> 0; return (s >>> 7) % n; },
  };
}
