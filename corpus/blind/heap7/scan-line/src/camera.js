export function* camera(seed, pool) {
  let state = seed;
  for (let serial = 1; ; serial += 1) {
    const frame = pool.lease(serial);
    for (let i = 0; i < frame.pixels.length; i += 48) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      frame.pixels[i] = state >>> 24;
    }
    yield frame;
  }
}
