const COUNTRIES = ['NL', 'BE', 'DE', 'FR', 'ES', 'IT', 'PL', 'SE'];

export function* requests(seed) {
  let s = seed >>> 0;
  const roll = (n) => {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    return Math.floor((s / 4294967296) * n);
  };
  for (;;) yield { country: COUNTRIES[roll(8)], postcode: 1000 + roll(9000), grams: 100 + roll(29000) };
}
