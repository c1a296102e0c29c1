const syllables = ['ka', 'lo', 'mi', 'ter', 'sun', 'ar', 'vel', 'os', 'ri', 'den'];

export function random(seed) {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) % n;
  };
}

export function words(seed, count) {
  const next = random(seed);
  return Array.from({ length: count }, () => Array.from({ length: 1 + next(4) }, () => syllables[next(10)]).join(''));
}
