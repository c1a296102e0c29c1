export function* visitors(seed) {
  let s = seed;
  const next = (n) => {
    s = (s * 48271) % 2147483647;
    return s % n;
  };
  let x = 8400;
  let y = 5400;
  for (;;) {
    if (next(6) === 0) {
      x = next(16000);
      y = next(12000);
    }
    x += next(3) - 1;
    y += next(3) - 1;
    yield { z: 14, x, y };
  }
}
