function noise(seed) {
  let s = (seed ^ 0x5bd1e995) >>> 0;
  return () => {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    return s / 4294967296;
  };
}

// hills under a sky, with a sun and some grain
exports.shoot = function shoot(seed) {
  const rnd = noise(seed);
  for (let i = 0; i < 8; i++) rnd();
  const width = 560, height = 376;
  const data = new Uint8Array(width * height * 4);
  const sun = { x: rnd() * width, y: rnd() * height * 0.4, r: 12 + rnd() * 24 };
  const ridges = Array.from({ length: 3 }, (_, i) => ({
    base: height * (0.45 + 0.17 * i), amp: 12 + rnd() * 30, k: 0.006 + rnd() * 0.02, phase: rnd() * 6.28, tint: [30 + rnd() * 60, 60 + rnd() * 90, 30 + rnd() * 40],
  }));
  const dusk = rnd();
  const tops = ridges.map((r) => Float64Array.from({ length: width }, (_, x) => r.base + r.amp * Math.sin(x * r.k + r.phase) + r.amp * 0.3 * Math.sin(x * r.k * 3.7)));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let r = 110 + 120 * dusk * (y / height), g = 150 + 40 * (y / height), b = 220 - 90 * dusk * (y / height);
      const d2 = (x - sun.x) ** 2 + (y - sun.y) ** 2;
      if (d2 < sun.r * sun.r) [r, g, b] = [255, 240, 190];
      for (let k = 0; k < 3; k++) {
        if (y > tops[k][x]) {
          const shade = 1 - (y - tops[k][x]) / height;
          r = ridges[k].tint[0] * shade; g = ridges[k].tint[1] * shade; b = ridges[k].tint[2] * shade;
        }
      }
      const grain = (rnd() - 0.5) * 18;
      const o = (y * width + x) * 4;
      data[o] = Math.max(0, Math.min(255, r + grain));
      data[o + 1] = Math.max(0, Math.min(255, g + grain));
      data[o + 2] = Math.max(0, Math.min(255, b + grain));
      data[o + 3] = 255;
    }
  }
  return { width, height, data, orientation: Math.floor(rnd() * 3) };
};
