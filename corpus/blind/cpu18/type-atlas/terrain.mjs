const FAMILIES = {
  Garamond: { xHeight: 0.40, contrast: 0.35, serif: 0.6 },
  Baskerville: { xHeight: 0.43, contrast: 0.5, serif: 0.7 },
  Bodoni: { xHeight: 0.41, contrast: 0.9, serif: 0.8 },
  Clarendon: { xHeight: 0.48, contrast: 0.3, serif: 1.0 },
  Futura: { xHeight: 0.42, contrast: 0.05, serif: 0 },
  Gill: { xHeight: 0.45, contrast: 0.12, serif: 0 },
};
const WEIGHTS = ['book', 'bold'];

/** Every glyph of a family becomes a small hill; contrast gives its steepness. */
export function* glyphs() {
  for (const [family, shape] of Object.entries(FAMILIES)) {
    for (const weight of WEIGHTS) {
      const w = 1 + WEIGHTS.indexOf(weight) * 0.35;
      for (let code = 65; code < 91; code++) {
        yield { family, weight, char: String.fromCharCode(code), relief: (x, y) => height(shape, w, code, x, y) };
      }
    }
  }
}

function height({ xHeight, contrast, serif }, w, code, x, y) {
  const r = Math.hypot(x - 0.5, y - xHeight);
  const ridge = Math.sin(code * 0.7 + x * 6 * w) * contrast;
  const foot = serif * Math.exp(-((y - 0.95) ** 2) * 40);
  return w * Math.exp(-r * 3) + ridge * 0.3 + foot * 0.4;
}

/** Marching along the rows: points where the relief crosses a level. */
export function contour(relief, level, step) {
  const points = [];
  for (let y = 0; y <= 1; y += step) {
    let before = relief(0, y) - level;
    for (let x = step; x <= 1; x += step) {
      const now = relief(x, y) - level;
      if (before < 0 !== now < 0) points.push([x - (step * now) / (now - before || 1), y]);
      before = now;
    }
  }
  return points;
}
