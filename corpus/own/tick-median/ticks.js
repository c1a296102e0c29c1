const gaussish = (rand) => rand() + rand() + rand() + rand() - 2;

export function* tickStream({ symbols, count, seed }) {
  let state = seed >>> 0;
  const rand = () => {
    state ^= state << 13; state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5; state >>>= 0;
    return state / 4294967296;
  };
  const prices = symbols.map((_, i) => 50 + i * 7);
  for (let n = 0; n < count; n++) {
    const i = Math.floor(rand() * symbols.length);
    prices[i] = Math.max(1, prices[i] * (1 + gaussish(rand) * 0.002));
    yield { symbol: symbols[i], price: prices[i], size: 1 + Math.floor(rand() * 300), ts: n * 250 };
  }
}
