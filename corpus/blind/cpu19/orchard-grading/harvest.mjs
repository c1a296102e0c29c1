export function* crates(count, seed) {
  let s = seed >>> 0;
  const next = () => {
    s = (s + 0x9e3779b9) >>> 0;
    let z = s;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return ((z ^ (z >>> 16)) >>> 0) / 2 ** 32;
  };
  for (let id = 0; id < count; id++) {
    const day = 1 + Math.floor(next() * 28);
    yield {
      id,
      sort: ['boskoop', 'elstar', 'topaz', 'berlepsch'][Math.floor(next() * 4)],
      picked: `2024-09-${String(day).padStart(2, '0')}T${String(6 + Math.floor(next() * 12)).padStart(2, '0')}:30:00`,
      apples: Array.from({ length: 20 }, () => [55 + next() * 40, next(), next()].map((v) => Math.round(v * 1000) / 1000)),
    };
  }
}

export function* chunks(source, size) {
  let part = [];
  for (const item of source) {
    part.push(item);
    if (part.length === size) {
      yield part;
      part = [];
    }
  }
  if (part.length) yield part;
}
