export function* travellers(seed) {
  let state = seed;
  const draw = (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * n);
  };
  for (let n = 1; ; n += 1) {
    const busy = draw(4) > 0;
    yield {
      journey: { from: draw(busy ? 40 : 900), to: draw(busy ? 40 : 900), day: draw(5), card: draw(2) },
      passenger: `passenger ${n} / ${draw(10000)}`,
    };
  }
}
