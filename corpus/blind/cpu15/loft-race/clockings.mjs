const mix = (n) => {
  let x = (n + 1) * 0x9e3779b1;
  x = Math.imul(x ^ (x >>> 15), 0x85ebca6b);
  return (x ^ (x >>> 13)) >>> 0;
};

/** The clocks are read one after the other, as the members bring them in. */
export async function* clockings(count, release) {
  for (let n = 0; n < count; n++) {
    const h = mix(n);
    yield {
      ring: `CH-26-${String(h % 260).padStart(4, '0')}`,
      at: release + (6 * 60 + (h >>> 8) % 190) * 60000 + ((h >>> 4) % 60) * 1000,
      seal: h % 41 === 0 ? 0 : 7000 + ((h % 260) % 18),
    };
  }
}
